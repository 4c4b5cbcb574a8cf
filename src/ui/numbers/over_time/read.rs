//! Exact values of a plot over time: under the pointer, and where the arrow keys are.

use egui::{EventFilter, Key, Response, Stroke, Ui};
use egui_plot::{PlotPoint, PlotTransform};

use super::axis::{day, middle};
use super::draw::place;
use super::{Cursor, TimeLine, TimePlot};
use crate::lang::Lang;
use crate::scene::Paint;
use crate::ui::theme::{self, size};

/// How near the pointer must be to a point or a flag, in points of the screen.
const NEAR: f32 = 9.0;

/// Left and right go along a line, up and down to another one.
pub fn keys(ui: &Ui, response: &Response, lines: &[TimeLine], cursor: &mut Cursor) {
    if !response.has_focus() {
        *cursor = None;
        return;
    }
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    let moves =
        [(Key::ArrowLeft, (0, -1)), (Key::ArrowRight, (0, 1)), (Key::ArrowUp, (-1, 0)), (Key::ArrowDown, (1, 0))];
    let at = cursor.unwrap_or_else(|| (0, lines.first().map_or(0, |line| line.points.len().saturating_sub(1))));
    let moved = moves.into_iter().filter(|(key, _)| pressed(*key)).fold(at, |at, (_, by)| step(lines, at, by));
    *cursor = Some(moved);
}

/// One step along a line or to another; one beyond the ends changes nothing.
fn step(lines: &[TimeLine], (line, at): (usize, usize), (down, right): (isize, isize)) -> (usize, usize) {
    let Some(line) = line.checked_add_signed(down).filter(|line| *line < lines.len()) else { return (line, at) };
    let count = lines.get(line).map_or(0, |line| line.points.len());
    let to = at.checked_add_signed(right).filter(|to| *to < count);
    (line, to.unwrap_or(at).min(count.saturating_sub(1)))
}

/// A ring around the point that the keyboard is at.
pub fn cursor_ui(ui: &Ui, response: &Response, lines: &[TimeLine], cursor: Cursor, transform: &PlotTransform) {
    let point = cursor.and_then(|(line, at)| lines.get(line)?.points.get(at));
    let Some([x, y]) = point.and_then(place).filter(|_| response.has_focus()) else { return };
    let centre = transform.position_from_point(&PlotPoint::new(x, y));
    ui.painter_at(*transform.frame()).circle_stroke(centre, 8.0, Stroke::new(2.0, theme::colour(ui, Paint::Ink)));
}

/// What lies under the pointer: a flag, or the nearest point.
pub fn hover_ui(response: &Response, plot: &TimePlot<'_>, transform: &PlotTransform, lang: &Lang) {
    let Some(pointer) = response.hover_pos() else { return };
    let flag_x = |at: usize| plot.flags.get(at).map(|flag| transform.position_from_point_x(day(flag.day)));
    let is_near = |at: &usize| flag_x(*at).is_some_and(|x| (x - pointer.x).abs() <= NEAR);
    let at_top = pointer.y < transform.frame().top() + 26.0;
    let near = nearest(plot.lines, transform, pointer);
    let flags: Vec<usize> = (0..plot.flags.len()).filter(is_near).collect();
    if !flags.is_empty() && (at_top || near.is_none_or(|(distance, ..)| distance > 2.0 * NEAR)) {
        response.clone().on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(340.0);
            for flag in flags.iter().filter_map(|at| plot.flags.get(*at)) {
                ui.label(theme::strong(lang.format().date(flag.day), size::BODY));
                ui.label(&flag.words);
            }
        });
    } else if let Some((_, line, at)) = near.filter(|(distance, ..)| *distance <= 4.0 * NEAR) {
        let Some((line, point)) = plot.lines.get(line).and_then(|line| Some((line, line.points.get(at)?))) else {
            return;
        };
        response.clone().on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(340.0);
            if !line.label.is_empty() {
                ui.label(theme::soft(ui, &line.label));
            }
            ui.label(theme::strong(&point.name, size::BODY));
            ui.label(&point.words);
        });
    }
}

/// The point nearest to the pointer, with its distance, its line and its place there. Only the periods around the
/// pointer are looked at, so that it costs little however long the lines are.
fn nearest(lines: &[TimeLine], transform: &PlotTransform, pointer: egui::Pos2) -> Option<(f32, usize, usize)> {
    let x = transform.value_from_position(pointer).x;
    let mut best: Option<(f32, usize, usize)> = None;
    for (index, line) in lines.iter().enumerate() {
        let right = line.points.partition_point(|point| middle(point) < x);
        for at in [right.checked_sub(1), Some(right)].into_iter().flatten() {
            let Some([x, y]) = line.points.get(at).and_then(place) else { continue };
            let distance = transform.position_from_point(&PlotPoint::new(x, y)).distance(pointer);
            if best.is_none_or(|(least, ..)| distance < least) {
                best = Some((distance, index, at));
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::numbers::over_time::TimePoint;
    use jiff::civil::date;

    fn line(points: i8) -> TimeLine {
        let point = |day| {
            let day = date(2025, 1, day);
            TimePoint {
                from: day,
                to: day,
                value: Some(1.0),
                interval: None,
                name: String::new(),
                words: String::new(),
            }
        };
        TimeLine { label: String::new(), points: (1..=points).map(point).collect() }
    }

    #[test]
    fn arrows_stay_within_the_lines() {
        let lines = [line(3), line(2)];
        assert_eq!(step(&lines, (0, 2), (0, 1)), (0, 2));
        assert_eq!(step(&lines, (0, 2), (0, -1)), (0, 1));
        assert_eq!(step(&lines, (0, 2), (1, 0)), (1, 1));
        assert_eq!(step(&lines, (1, 1), (1, 0)), (1, 1));
        assert_eq!(step(&lines, (0, 0), (-1, 0)), (0, 0));
    }
}
