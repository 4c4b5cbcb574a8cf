//! The curve of feelings in its band, with guide lines and a face at each stage.

use egui::emath::{Rect, pos2};

use super::card::feeling_paint;
use super::{Mark, Paint};
use crate::layout::{LaneBox, MapLayout, feeling_y};

const CURVE: f32 = 2.4;
const FACE: f32 = 10.0;

/// A feeling lane's band.
pub fn feeling_marks(layout: &MapLayout, lane: &LaneBox) -> Vec<Mark> {
    let Some(band) = lane.band else { return Vec::new() };
    let mut marks: Vec<Mark> = (-2..=2).map(|feeling| guide(band, feeling)).collect();
    marks.extend([2, -2].map(|feeling| end_face(band, feeling)));
    if let Some(curve) = layout.feeling_curve(lane) {
        marks.push(Mark::Path { points: curve.points, width: CURVE, paint: Paint::Curve, dashed: false });
    }
    for (centre, mean) in layout.feeling_points(lane) {
        let feeling = mean.round() as i8;
        marks.push(Mark::Face { centre, radius: FACE, feeling, paint: feeling_paint(feeling) });
    }
    marks
}

/// A small face at the left, to read the band by.
fn end_face(band: Rect, feeling: i8) -> Mark {
    let centre = pos2(band.min.x + 16.0, feeling_y(band, f32::from(feeling)));
    Mark::Face { centre, radius: 6.0, feeling, paint: Paint::InkSoft }
}

fn guide(band: Rect, feeling: i8) -> Mark {
    let y = feeling_y(band, f32::from(feeling));
    let line = Mark::line(pos2(band.min.x + 28.0, y), pos2(band.max.x - 8.0, y), 1.0, Paint::Guide);
    match line {
        Mark::Path { points, width, paint, .. } => Mark::Path { points, width, paint, dashed: feeling != 0 },
        other => other,
    }
}
