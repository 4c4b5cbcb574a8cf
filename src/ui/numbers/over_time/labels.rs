//! The names of the lines, each at its end, moved apart where they would lie on one another.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Galley, Ui, pos2};
use egui_plot::{PlotPoint, PlotTransform};

use super::TimeLine;
use super::draw::{Inks, place};
use crate::ui::theme::{self, size};

const WIDEST: f32 = 150.0;
/// How far a name stands from the end of its line.
const AWAY: f32 = 9.0;

/// The room that the names need; none for a line that is alone.
pub fn width(ui: &Ui, lines: &[TimeLine]) -> f32 {
    if lines.len() < 2 {
        return 0.0;
    }
    let widths = lines.iter().map(|line| galley(ui, line, egui::Color32::PLACEHOLDER).size().x);
    widths.fold(0.0, f32::max) + AWAY
}

/// Writes the names.
pub fn draw(ui: &Ui, lines: &[TimeLine], transform: &PlotTransform) {
    if lines.len() < 2 {
        return;
    }
    let inks = Inks::new(ui.ctx(), lines.len());
    let end = |line: &TimeLine| line.points.iter().rev().find_map(place);
    let mut names: Vec<_> = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| {
            let [x, y] = end(line)?;
            let anchor = transform.position_from_point(&PlotPoint::new(x, y));
            Some((anchor, galley(ui, line, inks.of(at)), inks.of(at)))
        })
        .collect();
    names.sort_by(|one, other| one.0.y.total_cmp(&other.0.y));
    let heights: Vec<f32> = names.iter().map(|(_, galley, _)| galley.size().y).collect();
    let frame = *transform.frame();
    let tops = apart(&names.iter().map(|(at, ..)| at.y).collect::<Vec<_>>(), &heights, (frame.top(), frame.bottom()));
    let x = names.iter().map(|(at, ..)| at.x).fold(f32::NEG_INFINITY, f32::max) + AWAY;
    let painter = ui.painter().with_clip_rect(frame.expand2(egui::vec2(2.0, 8.0)));
    for ((_, galley, ink), top) in names.into_iter().zip(tops) {
        painter.galley(pos2(x, top), galley, ink);
    }
}

/// The tops of names centred at these heights, in order, without overlap as far as they fit.
fn apart(centres: &[f32], heights: &[f32], (top, bottom): (f32, f32)) -> Vec<f32> {
    let mut tops: Vec<f32> = centres.iter().zip(heights).map(|(centre, height)| centre - height / 2.0).collect();
    let mut least = top;
    for (top, height) in tops.iter_mut().zip(heights) {
        *top = top.max(least);
        least = *top + height;
    }
    let mut most = bottom.max(least.min(bottom));
    for (top, height) in tops.iter_mut().zip(heights).rev() {
        *top = top.min(most - height);
        most = *top;
    }
    tops
}

fn galley(ui: &Ui, line: &TimeLine, ink: egui::Color32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(line.label.clone(), theme::bold_font(size::SMALL), ink);
    job.wrap = TextWrapping::truncate_at_width(WIDEST);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_would_overlap_are_moved_apart_within_the_plot() {
        let heights = [10.0; 3];
        assert_eq!(apart(&[20.0, 22.0, 60.0], &heights, (0.0, 100.0)), [15.0, 25.0, 55.0]);
        assert_eq!(apart(&[90.0, 95.0, 99.0], &heights, (0.0, 100.0)), [70.0, 80.0, 90.0]);
    }
}
