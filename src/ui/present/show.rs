//! What draws the eyes of the room: the laser pointer, the black screen, and the number that is being typed.

use std::collections::VecDeque;

use egui::{Align2, Color32, CursorIcon, Pos2, Response, Ui};

use super::{Over, PresentState, Sight};
use crate::scene::Paint;
use crate::ui::theme;

/// How long the trail of the pointer lasts, in seconds.
const TRAIL_SECS: f64 = 0.7;
/// The size of the pointer's dot, in units of the page.
const DOT: f32 = 9.0;
/// How long the mouse is still before its arrow goes, in seconds.
const STILL_SECS: f64 = 2.5;

/// A dot under the pointer with a trail that fades.
#[derive(Default)]
pub struct Laser {
    on: bool,
    trail: VecDeque<(Pos2, f64)>,
}

impl Laser {
    /// Lights it, or puts it out.
    pub fn toggle(&mut self) {
        self.on = !self.on;
        self.trail.clear();
    }

    /// Whether it is lit.
    pub const fn is_on(&self) -> bool {
        self.on
    }
}

/// Shows the laser pointer, and hides the arrow of a mouse that is still.
pub fn laser_ui(ui: &Ui, sight: &Sight<'_>, state: &mut PresentState) {
    let (now, at, moved) = ui.input(|input| (input.time, input.pointer.latest_pos(), input.pointer.is_moving()));
    let inside = at.filter(|at| sight.view.contains(*at));
    if moved || state.hand.is_dragging() {
        state.bar.moved_at = now;
    }
    let is_still = now - state.bar.moved_at > STILL_SECS;
    if inside.is_some() && !state.bar.is_near && (state.laser.on || is_still) {
        ui.set_cursor_icon(CursorIcon::None);
    } else if inside.is_some() && !is_still {
        ui.request_repaint_after(std::time::Duration::from_secs_f64(STILL_SECS));
    }
    if !state.laser.on {
        return;
    }
    let radius = DOT * sight.scale();
    let red = sight.colour(Paint::Leak);
    let trail = &mut state.laser.trail;
    trail.retain(|(_, then)| now - then < TRAIL_SECS);
    if theme::moves(ui)
        && let Some(at) = inside
        && trail.back().is_none_or(|(last, _)| *last != at)
    {
        trail.push_back((at, now));
    }
    for ((from, then), (to, _)) in trail.iter().zip(trail.iter().skip(1)) {
        let left = 1.0 - ((now - then) / TRAIL_SECS) as f32;
        let stroke = egui::Stroke::new(1.6 * radius * left, red.gamma_multiply(0.7 * left));
        ui.painter().line_segment([*from, *to], stroke);
    }
    if let Some(at) = inside {
        ui.painter().circle_filled(at, radius * 1.7, red.gamma_multiply(0.25));
        ui.painter().circle_filled(at, radius, red);
    }
    if !trail.is_empty() {
        ui.request_repaint();
    }
}

/// A black screen, until a key or a click.
pub fn black_ui(ui: &Ui, sight: &Sight<'_>, response: &Response, state: &mut PresentState) {
    ui.painter().rect_filled(sight.view, 0.0, Color32::BLACK);
    ui.set_cursor_icon(CursorIcon::None);
    if response.clicked() {
        state.over = Over::Nothing;
    }
}

/// The digits that have been typed, until Enter.
pub fn number_ui(ui: &Ui, sight: &Sight<'_>, state: &PresentState) {
    if state.typed.is_empty() {
        return;
    }
    let words = sight.model.lang.say_with("present-go", &[("number", state.typed.as_str().into())]);
    let scale = sight.scale();
    let font = theme::bold_font(34.0 * scale);
    let galley = ui.painter().layout_no_wrap(words, font, sight.colour(Paint::OnAccent));
    let rect =
        Align2::CENTER_BOTTOM.anchor_size(sight.view.center_bottom() - egui::vec2(0.0, 60.0 * scale), galley.size());
    ui.painter().rect_filled(rect.expand(20.0 * scale), 16.0 * scale, sight.colour(Paint::Accent));
    ui.painter().galley(rect.min, galley, sight.colour(Paint::OnAccent));
}
