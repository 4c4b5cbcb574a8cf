//! A lane's row and label, and the ground of its cells.

use egui::emath::{Rect, pos2, vec2};

use super::card::lines;
use super::{Mark, Paint};
use crate::layout::{CellBox, LABEL, LABEL_INSET, LaneBox};

/// A lane: its row's ground, the label at the left, and the line under it.
pub fn lane_marks(lane: &LaneBox) -> Vec<Mark> {
    let mut marks = Vec::new();
    if lane.index % 2 == 1 {
        marks.push(Mark::filled(lane.rect, 0.0, Paint::LaneBand));
    }
    let label = lane.label.shrink2(vec2(4.0, 3.0));
    marks.push(Mark::filled(label, 8.0, Paint::LaneLabel));
    let height = LABEL.height(lane.lines.len());
    let top = lane.label.center().y - height / 2.0;
    marks.extend(lines(&lane.lines, &LABEL, pos2(lane.label.min.x + LABEL_INSET, top), Paint::Ink));
    let (left, right) = (lane.rect.left_bottom(), lane.rect.right_bottom());
    marks.push(Mark::line(left, right, 1.0, Paint::LaneLine));
    marks
}

/// A cell: the line at its left edge.
pub fn cell_marks(cell: &CellBox) -> Vec<Mark> {
    let Rect { min, max } = cell.rect;
    vec![Mark::line(min, pos2(min.x, max.y), 1.0, Paint::LaneLine)]
}
