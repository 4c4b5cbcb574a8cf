//! An arrow and the words beside it.

use egui::emath::{Pos2, pos2};

use super::card::feeling_paint;
use super::{Align, Mark, Paint};
use crate::document::LinkKind;
use crate::layout::{BOX_HEIGHT, LABEL_FACE, LABEL_STYLE, LinkPath};

const WIDTH: f32 = 1.8;
/// From the left end of a label to its face.
const INSET: f32 = 7.0;

/// How far behind the head of a way back its second one stands.
const SECOND_HEAD: f32 = 7.0;

/// An arrow. Another way is dashed; a way back has two heads; an answer is dashed and begins with a dot.
pub fn link_marks(link: &LinkPath) -> Vec<Mark> {
    let paint = Paint::Link(link.kind);
    let dashed = matches!(link.kind, LinkKind::Alternative | LinkKind::Answer);
    let points = link.path.points.clone();
    let start = points.first().copied();
    let mut marks = vec![
        Mark::Path { points, width: WIDTH, paint, dashed },
        Mark::Polygon { points: link.head.to_vec(), fill: paint },
    ];
    match link.kind {
        LinkKind::Back => marks.push(Mark::Polygon { points: second_head(link).to_vec(), fill: paint }),
        LinkKind::Answer => {
            let dot = |centre| Mark::Circle { centre, radius: 3.5, fill: Some(paint), stroke: None };
            marks.extend(start.map(dot));
        }
        LinkKind::Next | LinkKind::Alternative => {}
    }
    marks
}

fn second_head(link: &LinkPath) -> [Pos2; 3] {
    let [tip, left, right] = link.head;
    let back = (left.lerp(right, 0.5) - tip).normalized() * SECOND_HEAD;
    link.head.map(|point| point + back)
}

/// The words beside an arrow, on a pill.
pub fn link_label_marks(link: &LinkPath) -> Vec<Mark> {
    let Some(label) = &link.label else { return Vec::new() };
    let stroke = Some((1.0, Paint::CardStroke));
    let pill = Mark::Rect { rect: label.rect, radius: label.rect.height() / 2.0, fill: Some(Paint::Surface), stroke };
    let mut marks = vec![pill];
    let middle = label.rect.center();
    let words = label.feeling.map_or(label.rect, |feeling| {
        let left = if label.text.is_empty() { middle.x } else { label.rect.min.x + INSET + LABEL_FACE / 2.0 };
        let (centre, paint) = (pos2(left, middle.y), feeling_paint(feeling));
        marks.push(Mark::Face { centre, radius: LABEL_FACE / 2.0, feeling, paint });
        label.rect.with_min_x(label.rect.min.x + LABEL_FACE + INSET / 2.0)
    });
    if !label.text.is_empty() {
        let top = pos2(words.center().x, middle.y - BOX_HEIGHT * LABEL_STYLE.size / 2.0);
        let text = Mark::text(top, label.text.as_ref(), LABEL_STYLE.size, false, Paint::InkSoft);
        marks.push(text.aligned(Align::Centre));
    }
    marks
}
