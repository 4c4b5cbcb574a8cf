//! An arrow and the words beside it.

use egui::emath::pos2;

use super::{Align, Mark, Paint};
use crate::document::LinkKind;
use crate::layout::{BOX_HEIGHT, LABEL_STYLE, LinkPath};

const WIDTH: f32 = 1.8;

/// An arrow: another way is dashed.
pub fn link_marks(link: &LinkPath) -> Vec<Mark> {
    let paint = Paint::Link(link.kind);
    let dashed = matches!(link.kind, LinkKind::Alternative | LinkKind::Answer);
    let points = link.path.points.clone();
    vec![Mark::Path { points, width: WIDTH, paint, dashed }, Mark::Polygon { points: link.head.to_vec(), fill: paint }]
}

/// The words beside an arrow, on a pill.
pub fn link_label_marks(link: &LinkPath) -> Vec<Mark> {
    let Some(label) = &link.label else { return Vec::new() };
    let stroke = Some((1.0, Paint::CardStroke));
    let pill = Mark::Rect { rect: label.rect, radius: label.rect.height() / 2.0, fill: Some(Paint::Surface), stroke };
    let centre = label.rect.center();
    let top = pos2(centre.x, centre.y - BOX_HEIGHT * LABEL_STYLE.size / 2.0);
    let text = Mark::text(top, label.text.as_ref(), LABEL_STYLE.size, false, Paint::InkSoft);
    vec![pill, text.aligned(Align::Centre)]
}
