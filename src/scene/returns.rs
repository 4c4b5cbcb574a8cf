//! The ways back of a loop: a bow with an arrow head, and its name on a pill.

use egui::emath::pos2;

use super::card::lines;
use super::{Align, Mark, Paint};
use crate::document::LinkKind;
use crate::layout::{RETURN_STYLE, ReturnPath};

const WIDTH: f32 = 2.2;
const START: f32 = 3.6;
const RADIUS: f32 = 12.0;
const LINE: Paint = Paint::Link(LinkKind::Back);

/// A way back, with its name.
pub fn return_marks(way: &ReturnPath) -> Vec<Mark> {
    let points = way.path.points.clone();
    let mut marks = Vec::new();
    if let Some(start) = points.first() {
        marks.push(Mark::Circle { centre: *start, radius: START, fill: Some(LINE), stroke: None });
    }
    marks.push(Mark::Path { points, width: WIDTH, paint: LINE, dashed: false });
    marks.push(Mark::Polygon { points: way.head.to_vec(), fill: LINE });
    marks.extend(label_marks(way));
    marks
}

fn label_marks(way: &ReturnPath) -> Vec<Mark> {
    let rect = way.label.rect;
    let radius = RADIUS.min(rect.height() / 2.0);
    let mut marks = vec![Mark::Rect { rect, radius, fill: Some(Paint::Surface), stroke: Some((1.2, LINE)) }];
    let top = rect.center().y - RETURN_STYLE.height(way.label.lines.len()) / 2.0;
    let text = lines(&way.label.lines, &RETURN_STYLE, pos2(rect.center().x, top), Paint::Ink);
    marks.extend(text.into_iter().map(|line| line.aligned(Align::Centre)));
    marks
}
