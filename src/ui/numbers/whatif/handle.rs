//! The handle at the end of a bar: drawn out by hand, or moved by the arrows of the keyboard.

use egui::{EventFilter, Id, Key, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::{Board, WhatIfState};
use crate::document::{Fraction, Scenario};
use crate::scene::Paint;
use crate::ui::theme;

/// The handle, and around it the ground that takes the hand.
const SIZE: Vec2 = Vec2::new(8.0, 28.0);
const GROUND: Vec2 = Vec2::new(20.0, 36.0);
/// A bar shorter than this in points is drawn out as finely as if it had this length.
const FINE: f32 = 240.0;
/// A drag begins after so many points.
const SLACK: f32 = 4.0;
/// What an arrow changes, and with Shift.
const POINT: f64 = 0.01;
const POINTS: f64 = 0.05;

/// A handle in the hand.
#[derive(Clone, Debug)]
pub struct Drag {
    step: usize,
    /// What was tried out before, for Escape.
    before: Scenario,
    /// The conversion, or the count at the entry, where the hand took it.
    value: f64,
    /// How much a point to the right adds to it.
    per_point: f64,
    /// The count that the ground was made for: while a bar is in the hand, it stays.
    longest: f64,
    given_up: bool,
}

impl Drag {
    /// The count to make the ground for.
    pub const fn longest(&self) -> f64 {
        self.longest
    }
}

/// What the bar of a step is drawn by.
#[derive(Clone, Copy)]
pub struct Bar {
    /// The step.
    pub step: usize,
    /// The end of its bar, on the middle of the row.
    pub end: Pos2,
    /// Points a customer.
    pub scale: f64,
    /// The count that the ground is made for.
    pub longest: f64,
}

/// Shows the handle and carries out what is done with it; nothing where the bar has no length to be drawn out.
pub fn handle_ui(ui: &mut Ui, board: &Board<'_>, state: &mut WhatIfState, bar: Bar) {
    let Some(value) = value(board, bar.step) else { return };
    let id = Id::unique(("what-if-handle", board.shown.series.id, bar.step));
    let response = ui.interact(Rect::from_center_size(bar.end, GROUND), id, Sense::click_and_drag());
    let response = response.on_hover_and_drag_cursor(egui::CursorIcon::ResizeHorizontal);
    dragged(ui, board, state, (bar, value), &response);
    if response.clicked() || response.drag_started() {
        response.request_focus();
    }
    if response.has_focus() {
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        let steps = arrows_pressed(ui);
        if steps != 0.0 {
            set(board, state, bar.step, if bar.step == 0 { value * (1.0 + steps) } else { value + steps });
        }
    }
    paint(ui, &response, bar.end);
    let label = board.shown.model.lang.say_with("whatif-handle", &[("step", name(board, bar.step).into())]);
    let shown = if bar.step == 0 { value } else { value * 100.0 };
    response.widget_info(|| WidgetInfo { value: Some(shown), ..WidgetInfo::labeled(Role::Slider, true, &label) });
}

fn name<'a>(board: &'a Board<'_>, step: usize) -> &'a str {
    board.seen.steps.get(step).map_or("", |step| step.name.as_str())
}

/// What the handle changes: the count at the entry, or the conversion.
fn value(board: &Board<'_>, step: usize) -> Option<f64> {
    if step == 0 {
        return board.then(0);
    }
    let before = board.then(board.before(step)?)?;
    board.then(step)?;
    board.rate(step).filter(|_| before > 0.0)
}

fn dragged(ui: &Ui, board: &Board<'_>, state: &mut WhatIfState, (bar, value): (Bar, f64), response: &Response) {
    if response.drag_started() {
        let whole = board.before(bar.step).and_then(|before| board.then(before));
        let per_point = match whole {
            None => 1.0 / bar.scale.max(1e-9),
            Some(whole) => 1.0 / (whole * bar.scale).max(f64::from(FINE)),
        };
        let before = state.draft.clone();
        state.drag = Some(Drag { step: bar.step, before, value, per_point, longest: bar.longest, given_up: false });
    }
    let Some(drag) = state.drag.as_mut().filter(|drag| drag.step == bar.step) else { return };
    if ui.input(|input| input.key_pressed(Key::Escape)) && !drag.given_up {
        drag.given_up = true;
        state.draft = drag.before.clone();
    } else if response.dragged() && !drag.given_up {
        let ends = ui.input(|input| input.pointer.press_origin().zip(input.pointer.interact_pos()));
        let moved = ends.map_or(0.0, |(from, to)| to.x - from.x);
        if moved.abs() >= SLACK {
            let wanted = drag.value + f64::from(moved) * drag.per_point;
            set(board, state, bar.step, wanted);
        }
    }
    if response.drag_stopped() || ui.input(|input| input.pointer.any_released()) {
        state.drag = None;
    }
}

/// Tries out a value, rounded as people say it: tenths of a point, or whole customers.
fn set(board: &Board<'_>, state: &mut WhatIfState, step: usize, wanted: f64) {
    state.refused = None;
    if step == 0 {
        let count = wanted.round().max(0.0) as u64;
        state.draft.entry = Some(count).filter(|count| Some(*count as f64) != board.now(0));
    } else {
        let rate = (wanted.clamp(0.0, 1.0) * 1000.0).round() / 1000.0;
        state.set_rate(name(board, step), Some(Fraction::of(rate)));
    }
}

/// The change by the arrows pressed in this frame.
fn arrows_pressed(ui: &Ui) -> f64 {
    ui.input_mut(|input| {
        let mut sum = 0.0;
        for (key, sign) in [(Key::ArrowRight, 1.0), (Key::ArrowUp, 1.0), (Key::ArrowLeft, -1.0), (Key::ArrowDown, -1.0)]
        {
            // Shift first: without it a key counts with Shift too.
            let coarse = input.count_and_consume_key(egui::Modifiers::SHIFT, key);
            let fine = input.count_and_consume_key(egui::Modifiers::NONE, key);
            sum += sign * (fine as f64 * POINT + coarse as f64 * POINTS);
        }
        sum
    })
}

fn paint(ui: &Ui, response: &Response, at: Pos2) {
    let held = response.dragged() || response.has_focus();
    let size = if held || response.hovered() { SIZE + Vec2::new(3.0, 4.0) } else { SIZE };
    let rect = Rect::from_center_size(at, size);
    let (fill, edge) = (theme::colour(ui, Paint::Accent), theme::colour(ui, Paint::Surface));
    ui.painter().rect(rect, 4.0, fill, Stroke::new(1.5, edge), StrokeKind::Outside);
    if response.has_focus() {
        let ring = Stroke::new(2.0, theme::colour(ui, Paint::Ink));
        ui.painter().rect_stroke(rect.expand(3.0), 6.0, ring, StrokeKind::Outside);
    }
}
