//! A lane's row with its label, and the cells in it.

use std::ops::Range;

use egui::emath::Rect;

use super::text::{Style, lines};
use super::{ADD_STRIP, FEELING_BAND, LABEL_WIDTH, MIN_ROW, PADDING, TREND_BAND};
use crate::document::{Cell, Lane, LaneId, LaneRole};
use crate::library::Names;

/// How a lane's label is set.
pub const LABEL: Style = Style::bold(13.0, 17.0);

/// From the label's edge to its text.
pub const LABEL_INSET: f32 = 12.0;

/// A shown lane on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneBox {
    /// Which lane.
    pub lane: LaneId,
    /// Its place among all lanes of the journey, hidden ones too.
    pub index: usize,
    /// What it is for.
    pub role: Option<LaneRole>,
    /// The whole row, with its label.
    pub rect: Rect,
    /// The label at the left.
    pub label: Rect,
    /// The label's lines, at most four.
    pub lines: Vec<String>,
    /// Where the curve of a feeling lane runs, over all columns.
    pub band: Option<Rect>,
    /// Where the small trends of a numbers lane stand, over all columns.
    pub trends: Option<Rect>,
}

/// Where a stage and a shown lane cross.
#[derive(Clone, Debug, PartialEq)]
pub struct CellBox {
    /// Which cell.
    pub cell: Cell,
    /// The whole cell; cells touch each other.
    pub rect: Rect,
    /// Its cards, as a range of [`super::MapLayout::cards`].
    pub cards: Range<usize>,
    /// The height of its cards with the gaps between them.
    pub(super) stack: f32,
}

impl CellBox {
    /// Whether cards lie in it, those out of sight of a partial layout too.
    pub fn holds_cards(&self) -> bool {
        self.stack > 0.0
    }
}

impl LaneBox {
    pub(super) fn new(index: usize, lane: &Lane, names: &Names) -> Self {
        Self {
            lane: lane.id,
            index,
            role: lane.role,
            rect: Rect::ZERO,
            label: Rect::ZERO,
            lines: lines(names.lane(lane), &LABEL, LABEL_WIDTH - 2.0 * LABEL_INSET, 4),
            band: (lane.role == Some(LaneRole::Feeling)).then_some(Rect::ZERO),
            trends: (lane.role == Some(LaneRole::Numbers)).then_some(Rect::ZERO),
        }
    }

    /// From the row's top to its first card.
    pub fn cards_top(&self) -> f32 {
        match (self.band, self.trends) {
            (Some(_), _) => FEELING_BAND,
            (_, Some(_)) => TREND_BAND,
            _ => PADDING,
        }
    }

    /// The row's height without cards.
    pub(super) fn least_height(&self) -> f32 {
        let label = LABEL.height(self.lines.len()) + 2.0 * PADDING;
        label.max(MIN_ROW).max(self.cards_top() + ADD_STRIP)
    }
}
