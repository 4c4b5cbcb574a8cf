//! The curve of feelings on a page.

use egui::emath::{Pos2, Rect, pos2, remap};

use crate::layout::CubicPath;
use crate::scene::{Mark, Paint, feeling_paint};

const FACE: f32 = 24.0;
const SMALL: f32 = 17.0;
const WIDTH: f32 = 4.0;

/// The curve through the means at their places from left to right, with the face of one of them large.
pub(super) fn curve_marks(points: &[(f32, Option<f32>)], rect: Rect, current: Option<usize>) -> Vec<Mark> {
    let y = |mean: f32| remap(mean.clamp(-2.0, 2.0), -2.0..=2.0, rect.max.y - FACE..=rect.min.y + FACE);
    let middle = Mark::line(pos2(rect.min.x, y(0.0)), pos2(rect.max.x, y(0.0)), 2.0, Paint::Guide);
    let mut marks = vec![middle];
    let known = points.iter().enumerate().filter_map(|(index, (x, mean))| Some((index, *x, (*mean)?)));
    let known: Vec<(usize, Pos2, f32)> = known.map(|(index, x, mean)| (index, pos2(x, y(mean)), mean)).collect();
    if known.len() > 1 {
        let through: Vec<Pos2> = known.iter().map(|(_, at, _)| *at).collect();
        let points = CubicPath::through(&through).points;
        marks.push(Mark::Path { points, width: WIDTH, paint: Paint::Curve, dashed: false });
    }
    for (index, centre, mean) in known {
        let feeling = mean.round() as i8;
        let radius = if current.is_none_or(|current| current == index) { FACE } else { SMALL };
        let paint =
            if current.is_none_or(|current| current == index) { feeling_paint(feeling) } else { Paint::InkSoft };
        marks.push(Mark::Face { centre, radius, feeling, paint });
    }
    marks
}
