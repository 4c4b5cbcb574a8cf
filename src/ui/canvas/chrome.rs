//! What floats over the map: zoom, adding stages and lanes; and choices of colours and feelings for other panels.

use egui::{Align2, Area, Frame, Id, Order, Rect, Response, Ui, pos2, vec2};

use super::{CanvasState, Sight};
use crate::action::{Action, Command};
use crate::document::Colour;
use crate::scene::{Paint, Tone};
use crate::ui::bar;
use crate::ui::theme::{self, gap};

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
