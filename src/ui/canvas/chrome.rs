//! What floats over the map: zoom, adding stages and lanes, what an empty map says, and the menu of the right button.

use egui::{Align2, Area, Frame, Id, Order, Rect, Response, Ui, pos2, vec2};

use super::gesture;
use super::{CanvasState, Sight};
use crate::action::{Action, Command};
use crate::document::{CardChange, Colour, Edit, LaneChange, LinkChange, LinkKind, Slot, StageChange};
use crate::editor::Selection;
use crate::layout::Hit;
use crate::scene::{Paint, Tone};
use crate::ui::theme::{self, gap};
use crate::ui::{Writing, bar};

/// Shows what floats over the map.
pub fn chrome_ui(ui: &mut Ui, sight: &Sight<'_>, state: &mut CanvasState, actions: &mut Vec<Action>) {
    if !state.is_dragging() {
        add_buttons_ui(ui, sight, state, actions);
    }
    super::corner::corner_ui(ui, sight, state, actions);
    zoom_ui(ui, sight, state, actions);
}

/// A plus right of the last stage and one below the last lane.
fn add_buttons_ui(ui: &mut Ui, sight: &Sight<'_>, state: &CanvasState, actions: &mut Vec<Action>) {
    let layout = &sight.prepared.layout;
    let lang = sight.model.lang;
    let screen = |rect: Rect| state.camera.screen_from_map_rect(sight.view, rect);
    let header = layout.headers.last().map(|header| header.rect);
    let corner = pos2(crate::layout::column_left(0), 0.0);
    let beside = header.map_or(corner, |rect| rect.right_top() + vec2(10.0, 4.0));
    let stage = screen(Rect::from_min_size(beside, vec2(34.0, 34.0)));
    if plus_ui(ui, sight.view, stage, &lang.say("command-add-stage")) {
        actions.push(Action::AddStage { index: sight.journey.stages().len() });
    }
    let below = layout.lanes.last().map_or(pos2(8.0, 80.0), |lane| lane.label.left_bottom() + vec2(8.0, 8.0));
    let lane = screen(Rect::from_min_size(below, vec2(34.0, 34.0)));
    if plus_ui(ui, sight.view, lane, &lang.say("command-add-lane")) {
        actions.push(Action::AddLane { index: sight.journey.lanes().len() });
    }
}

fn plus_ui(ui: &mut Ui, view: Rect, place: Rect, words: &str) -> bool {
    let place = Rect::from_min_size(place.min, place.size().clamp(vec2(20.0, 20.0), vec2(44.0, 44.0)));
    if !view.contains_rect(place) {
        return false;
    }
    let button = ui.put(place, egui::Button::new("+").corner_radius(10));
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, words));
    button.on_hover_text(words).clicked()
}

/// Zoom out, the scale, zoom in, fit; at the right bottom.
fn zoom_ui(ui: &Ui, sight: &Sight<'_>, state: &CanvasState, actions: &mut Vec<Action>) {
    let lang = sight.model.lang;
    let percent = lang.format().decimal(f64::from(state.camera.scale) * 100.0, 0);
    let place = sight.view.right_bottom() - vec2(gap::WIDE, gap::WIDE);
    let area = Area::new(Id::unique("zoom")).order(Order::Middle).pivot(Align2::RIGHT_BOTTOM).fixed_pos(place);
    area.constrain_to(sight.view).show(ui.ctx(), |ui| {
        let line = egui::Stroke::new(1.0, theme::colour(ui, Paint::CardStroke));
        let frame = Frame::new().fill(theme::colour(ui, Paint::Surface)).stroke(line).corner_radius(10).inner_margin(4);
        frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                let buttons = [
                    ("−", Command::ZoomOut),
                    (&lang.format().with_percent_sign(&percent.clone()), Command::ZoomReset),
                    ("+", Command::ZoomIn),
                    (&lang.say("map-fit"), Command::ZoomFit),
                ];
                // A view as small as a large interface makes it has no room for all of them.
                let count = if sight.view.width() < 320.0 { 3 } else { 4 };
                for (words, command) in buttons.into_iter().take(count) {
                    let button = ui.add(egui::Button::new(words).frame_when_inactive(false));
                    let name = lang.say(&format!("command-{}", command.id()));
                    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
                    if button.on_hover_text(bar::tooltip(ui, lang, command)).clicked() {
                        actions.push(Action::Command(command));
                    }
                }
            });
        });
    });
}

/// The menu of the right button, about what lies under it.
pub fn context_menu_ui(response: &Response, sight: &Sight<'_>, state: &mut CanvasState, actions: &mut Vec<Action>) {
    if response.secondary_clicked()
        && let Some(at) = response.interact_pointer_pos()
    {
        let hit = gesture::hit(sight, state, at);
        let kept = matches!(hit, Hit::Card(card) if sight.editor.selection().has_card(card));
        if !kept {
            actions.push(Action::Select(gesture::selection_of(hit)));
        }
    }
    let mut writing = None;
    response.context_menu(|ui| match sight.editor.selection() {
        Selection::Cards(_) => card_menu_ui(ui, sight, actions),
        Selection::Stage(stage) => writing = stage_menu_ui(ui, sight, *stage, actions),
        Selection::Lane(lane) => writing = lane_menu_ui(ui, sight, *lane, actions),
        Selection::Link(link) => link_menu_ui(ui, sight, *link, actions),
        Selection::Cell(cell) => {
            let index = sight.journey.cards_in(*cell).len();
            if entry_ui(ui, sight, "command-add-card") {
                actions.push(Action::AddCard { slot: Slot { cell: *cell, index }, title: String::new() });
            }
            command_ui(ui, sight, Command::Paste, actions);
        }
        Selection::Nothing | Selection::Item(_) => {
            command_ui(ui, sight, Command::AddStage, actions);
            command_ui(ui, sight, Command::AddLane, actions);
            command_ui(ui, sight, Command::ToggleTrends, actions);
            command_ui(ui, sight, Command::ZoomFit, actions);
        }
    });
    if let Some(writing) = writing {
        state.write(writing);
    }
}

fn card_menu_ui(ui: &mut Ui, sight: &Sight<'_>, actions: &mut Vec<Action>) {
    let commands = [Command::EditText, Command::AddCard, Command::Duplicate, Command::Copy, Command::Cut];
    for command in commands {
        command_ui(ui, sight, command, actions);
    }
    let cards = sight.editor.selection().cards();
    if let Some(colour) = swatches_ui(ui, sight, true) {
        let edits = cards.iter().map(|card| Edit::SetCard(*card, CardChange::Colour(colour))).collect();
        actions.push(Action::Edit(Edit::Batch { name: crate::document::EditName::RecolourCard, edits }));
        ui.close();
    }
    ui.separator();
    command_ui(ui, sight, Command::Delete, actions);
}

fn stage_menu_ui(
    ui: &mut Ui,
    sight: &Sight<'_>,
    stage: crate::document::StageId,
    actions: &mut Vec<Action>,
) -> Option<Writing> {
    let place = sight.journey.stages().iter().position(|found| found.id == stage)?;
    let mut writing = None;
    if entry_ui(ui, sight, "command-edit-text") {
        writing = Some(Writing::Stage(stage));
    }
    for (key, index) in [("map-stage-before", place), ("map-stage-after", place + 1)] {
        if entry_ui(ui, sight, key) {
            actions.push(Action::AddStage { index });
        }
    }
    command_ui(ui, sight, Command::MoveLeft, actions);
    command_ui(ui, sight, Command::MoveRight, actions);
    if let Some(Some(colour)) = swatches_ui(ui, sight, false) {
        actions.push(Action::Edit(Edit::SetStage(stage, StageChange::Colour(colour))));
        ui.close();
    }
    ui.separator();
    command_ui(ui, sight, Command::Delete, actions);
    writing
}

fn lane_menu_ui(
    ui: &mut Ui,
    sight: &Sight<'_>,
    lane: crate::document::LaneId,
    actions: &mut Vec<Action>,
) -> Option<Writing> {
    let place = sight.journey.lanes().iter().position(|found| found.id == lane)?;
    let mut writing = None;
    if entry_ui(ui, sight, "command-edit-text") {
        writing = Some(Writing::Lane(lane));
    }
    for (key, index) in [("map-lane-above", place), ("map-lane-below", place + 1)] {
        if entry_ui(ui, sight, key) {
            actions.push(Action::AddLane { index });
        }
    }
    command_ui(ui, sight, Command::MoveUp, actions);
    command_ui(ui, sight, Command::MoveDown, actions);
    command_ui(ui, sight, Command::ToggleTrends, actions);
    if entry_ui(ui, sight, "map-hide-lane") {
        actions.push(Action::Edit(Edit::SetLane(lane, LaneChange::Hidden(true))));
    }
    let hidden: Vec<_> = sight.journey.lanes().iter().filter(|lane| lane.hidden).collect();
    for lane in hidden {
        let name = sight.model.lang.names().lane(lane);
        if ui.button(sight.model.lang.say_with("map-show-lane", &[("lane", name.into())])).clicked() {
            actions.push(Action::Edit(Edit::SetLane(lane.id, LaneChange::Hidden(false))));
            ui.close();
        }
    }
    ui.separator();
    command_ui(ui, sight, Command::Delete, actions);
    writing
}

fn link_menu_ui(ui: &mut Ui, sight: &Sight<'_>, link: crate::document::LinkId, actions: &mut Vec<Action>) {
    for kind in LinkKind::ALL {
        if entry_ui(ui, sight, &format!("link-{}", kind.id())) {
            actions.push(Action::Edit(Edit::SetLink(link, LinkChange::Kind(kind))));
        }
    }
    ui.separator();
    command_ui(ui, sight, Command::Delete, actions);
}

fn entry_ui(ui: &mut Ui, sight: &Sight<'_>, key: &str) -> bool {
    let clicked = ui.button(sight.model.lang.say(key)).clicked();
    if clicked {
        ui.close();
    }
    clicked
}

fn command_ui(ui: &mut Ui, sight: &Sight<'_>, command: Command, actions: &mut Vec<Action>) {
    if bar::command_button_ui(ui, sight.model, command) {
        actions.push(Action::Command(command));
        ui.close();
    }
}

/// A row of colours; `Some(None)` is the plain one, offered `with_plain`.
fn swatches_ui(ui: &mut Ui, sight: &Sight<'_>, with_plain: bool) -> Option<Option<Colour>> {
    let mut chosen = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let plain = with_plain.then_some(None);
        for colour in plain.into_iter().chain(Colour::ALL.map(Some)) {
            if swatch_ui(ui, sight.model.lang, colour, false).clicked() {
                chosen = Some(colour);
            }
        }
    });
    chosen
}

/// One colour to choose; the chosen one has a ring.
pub fn swatch_ui(ui: &mut Ui, lang: &crate::lang::Lang, colour: Option<Colour>, chosen: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(24.0, 24.0), egui::Sense::click());
    let fill = colour.map_or(Paint::Card, |colour| Paint::Stage(colour, Tone::Fill));
    let line = egui::Stroke::new(1.0, theme::colour(ui, Paint::CardStroke));
    ui.painter().circle(rect.center(), 8.5, theme::colour(ui, fill), line);
    if chosen || response.hovered() || response.has_focus() {
        let ring = egui::Stroke::new(2.0, theme::colour(ui, Paint::Accent));
        ui.painter().circle_stroke(rect.center(), 11.0, ring);
    }
    let name = lang.say(&format!("colour-{}", colour.map_or("plain", Colour::id)));
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::RadioButton, true, chosen, &name));
    response.on_hover_text(name)
}

/// One feeling to choose, as a face.
pub fn feeling_button_ui(ui: &mut Ui, lang: &crate::lang::Lang, feeling: i8, chosen: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(34.0, 34.0), egui::Sense::click());
    let palette = theme::palette(ui);
    if chosen || response.hovered() || response.has_focus() {
        let fill = if chosen { Paint::Stage(Colour::Blue, Tone::Line) } else { Paint::LaneLine };
        ui.painter().circle_filled(rect.center(), 16.0, palette.colour(fill));
    }
    if chosen {
        ui.painter().circle_stroke(rect.center(), 15.0, egui::Stroke::new(2.0, palette.colour(Paint::Accent)));
    }
    let face = crate::scene::Mark::Face {
        centre: rect.center(),
        radius: 11.0,
        feeling,
        paint: crate::scene::feeling_paint(feeling),
    };
    let camera = super::Camera { origin: ui.clip_rect().min, scale: 1.0 };
    let mut drawing = super::paint::MarkPainter::new(ui.painter(), ui.clip_rect(), camera, &palette);
    drawing.draw(&[face]);
    drawing.finish();
    if response.has_focus() {
        ui.painter().circle_stroke(rect.center(), 16.0, egui::Stroke::new(2.0, palette.colour(Paint::Ink)));
    }
    let id = ["m2", "m1", "0", "p1", "p2"].get((feeling + 2).clamp(0, 4) as usize).copied().unwrap_or("0");
    let name = lang.say(&format!("feeling-{id}"));
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::RadioButton, true, chosen, &name));
    response.on_hover_text(name)
}
