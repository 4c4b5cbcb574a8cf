//! An item in a field of effort by impact: its title with a sign of its state.

use egui::{CursorIcon, FontId, Id, Key, Modifiers, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::{CHIP, Drag, Field, chip_name};
use crate::action::Action;
use crate::document::{Item, ItemId, ItemState, Stage};
use crate::editor::Selection;
use crate::insight::is_overdue;
use crate::scene::{Paint, Tone};
use crate::ui::checklist::words::{due_key, title_of};
use crate::ui::checklist::{ChecklistState, Sight, change, hand};
use crate::ui::theme::{self, size};

/// The node of an item in a field.
pub(super) fn chip_id(item: ItemId) -> Id {
    Id::unique(("checklist-chip", item))
}

/// Shows the item; a click opens it, a drag takes it along, Alt with an arrow moves it a field further.
/// Gives whether it is in sight.
pub(super) fn chip_ui(
    ui: &mut Ui,
    sight: &Sight<'_>,
    (stage, item): (&Stage, &Item),
    width: f32,
    state: &mut ChecklistState,
    actions: &mut Vec<Action>,
) -> bool {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, CHIP.y), Sense::empty());
    let response = ui.interact(rect, chip_id(item.id), Sense::click_and_drag());
    let opened = state.opened == Some(item.id);
    let lifted = state.drag.as_ref().is_some_and(|drag| drag.item == item.id);
    if lifted {
        ui.painter().rect_stroke(
            rect,
            CHIP.y / 2.0,
            Stroke::new(1.0, theme::colour(ui, Paint::Outline)),
            StrokeKind::Inside,
        );
    } else {
        paint_chip(ui, sight, stage, item, rect, (opened, response.has_focus() || response.hovered()));
    }
    let name = chip_name(sight, item);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, opened, &name));
    touched(ui, sight, item, &response, state, actions);
    if !lifted {
        if response.has_focus() && !response.hovered() {
            response.show_tooltip_text(hint(sight, stage, item));
        }
        response.on_hover_cursor(CursorIcon::Grab).on_hover_text(hint(sight, stage, item));
    }
    ui.clip_rect().contains(rect.center())
}

fn touched(
    ui: &Ui,
    sight: &Sight<'_>,
    item: &Item,
    response: &Response,
    state: &mut ChecklistState,
    actions: &mut Vec<Action>,
) {
    if response.clicked() {
        let opened = state.opened == Some(item.id);
        state.toggle(item.id);
        actions.push(Action::Select(if opened { Selection::Nothing } else { Selection::Item(item.id) }));
    }
    if response.drag_started() && !ui.input(|input| input.key_down(Key::Escape)) {
        state.drag = Some(Drag { item: item.id });
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        let names = sight.model.lang.names();
        let (right, down) = hand::take_steps(actions);
        let now = Field { effort: names.effort(item), impact: names.impact(item) };
        let next = now.beside(right, down);
        if next != now {
            actions.extend(change::set_estimates(names, item, next.effort, next.impact));
            // The chip comes to stand elsewhere; the keyboard goes along.
            ui.memory_mut(|memory| memory.request_focus(chip_id(item.id)));
            state.stepped = Some(item.id);
            ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Space));
        }
    }
}

/// Paints the item into a box; `(opened, pointed at)`.
pub(super) fn paint_chip(
    ui: &Ui,
    sight: &Sight<'_>,
    stage: &Stage,
    item: &Item,
    rect: Rect,
    (opened, pointed): (bool, bool),
) {
    let (ground, line) = match (opened, pointed) {
        (true, _) => (Paint::Selection, Paint::Accent),
        (false, true) => (Paint::Card, Paint::Accent),
        (false, false) => (Paint::Card, Paint::CardStroke),
    };
    let stroke = Stroke::new(if opened || pointed { 2.0 } else { 1.0 }, theme::colour(ui, line));
    ui.painter().rect(rect, CHIP.y / 2.0, theme::colour(ui, ground), stroke, StrokeKind::Inside);
    paint_state(
        ui,
        item,
        rect.left_center() + Vec2::new(14.0, 0.0),
        theme::colour(ui, Paint::Stage(stage.colour, Tone::Fill)),
    );
    let overdue = is_overdue(item, sight.model.today);
    let ink = theme::colour(
        ui,
        match item.state {
            _ if overdue => Paint::Bad,
            ItemState::Open | ItemState::Doing => Paint::Ink,
            ItemState::Done | ItemState::NotForUs => Paint::InkSoft,
        },
    );
    let title = title_of(sight.model.lang, item);
    let title = if overdue { format!("! {title}") } else { title };
    let mut job = egui::text::LayoutJob::simple_singleline(title, FontId::proportional(size::SMALL), ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 36.0);
    let galley = ui.painter().layout_job(job);
    let at = rect.left_center() + Vec2::new(25.0, -galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
}

/// A ring for what is open, half full while it is worked on, a tick when done, a dash when not for this business.
fn paint_state(ui: &Ui, item: &Item, at: egui::Pos2, colour: egui::Color32) {
    let (painter, stroke) = (ui.painter(), Stroke::new(1.6, colour));
    match item.state {
        ItemState::Open => drop(painter.circle_stroke(at, 4.5, stroke)),
        ItemState::Doing => {
            painter.circle_stroke(at, 4.5, stroke);
            painter.circle_filled(at, 2.4, colour);
        }
        ItemState::Done => {
            let points = [(-4.0, 0.2), (-1.2, 3.0), (4.2, -3.2)].map(|(x, y)| at + Vec2::new(x, y));
            painter.line(points.to_vec(), stroke);
        }
        ItemState::NotForUs => drop(painter.line_segment([at - Vec2::new(4.0, 0.0), at + Vec2::new(4.0, 0.0)], stroke)),
    }
}

/// The whole title, the stage, the state, and what else there is to know.
fn hint(sight: &Sight<'_>, stage: &Stage, item: &Item) -> String {
    let lang = sight.model.lang;
    let mut lines = vec![title_of(lang, item)];
    let state = lang.say(&format!("state-{}", item.state.id()));
    lines.push(format!("{} · {state}", lang.names().stage(stage)));
    if let Some(due) = item.due.filter(|_| item.state.is_open()) {
        let key = due_key(item, due, sight.model.today);
        lines.push(lang.say_with(key, &[("date", lang.format().date(due).into())]));
    }
    if !item.owner.trim().is_empty() {
        lines.push(lang.say_with("checklist-owned", &[("owner", item.owner.as_str().into())]));
    }
    lines.join("\n")
}
