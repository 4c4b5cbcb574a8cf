//! The curve of feelings in its band, with guide lines and a face at each stage.

use egui::emath::{Pos2, Rect, pos2};

use super::card::feeling_paint;
use super::{Mark, Paint};
use crate::layout::{BOX_HEIGHT, CubicPath, LABEL_STYLE, LaneBox, MapLayout, OtherFeelings, feeling_y};

const CURVE: f32 = 2.4;
const OTHER_CURVE: f32 = 1.6;
const FACE: f32 = 10.0;

/// A feeling lane's band, with the curve of the journey's other version behind its own.
pub fn feeling_marks(layout: &MapLayout, lane: &LaneBox, other: Option<&OtherFeelings>) -> Vec<Mark> {
    let Some(band) = lane.band else { return Vec::new() };
    let mut marks: Vec<Mark> = (-2..=2).map(|feeling| guide(band, feeling)).collect();
    marks.extend([2, -2].map(|feeling| end_face(band, feeling)));
    marks.extend(other.map(|other| other_curve(lane, other)).into_iter().flatten());
    if let Some(curve) = layout.feeling_curve(lane) {
        marks.push(Mark::Path { points: curve.points, width: CURVE, paint: Paint::Curve, dashed: false });
    }
    for (centre, mean) in layout.feeling_points(lane) {
        let feeling = mean.round() as i8;
        marks.push(Mark::Face { centre, radius: FACE, feeling, paint: feeling_paint(feeling) });
    }
    marks
}

/// The curve of the journey's other version, faint and dashed, with its name at its last point.
fn other_curve(lane: &LaneBox, other: &OtherFeelings) -> Vec<Mark> {
    let points: Vec<_> = MapLayout::points_of(lane, &other.means).into_iter().map(|(point, _)| point).collect();
    let mut marks = Vec::new();
    if points.len() > 1 {
        let points = CubicPath::through(&points).points;
        marks.push(Mark::Path { points, width: OTHER_CURVE, paint: Paint::InkSoft, dashed: true });
    }
    let dot = |centre: &Pos2| Mark::Circle { centre: *centre, radius: 3.5, fill: Some(Paint::InkSoft), stroke: None };
    marks.extend(points.iter().map(dot));
    if let Some(last) = points.last() {
        let at = pos2(last.x + 14.0, last.y - BOX_HEIGHT * LABEL_STYLE.size / 2.0);
        marks.push(Mark::text(at, other.name.as_str(), LABEL_STYLE.size, false, Paint::InkSoft));
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
