//! A lane across the columns of a page, whose cards are placed as far as pages have room.

use super::card::Measured;
use super::measure::{CARD_GAP, EMPTY};
use crate::document::Lane;

/// How far the cards of a lane have been placed.
pub(super) struct Row<'a> {
    pub(super) lane: &'a Lane,
    pub(super) name: Vec<String>,
    /// The room above its cards.
    pub(super) above: f32,
    pub(super) cells: Vec<Vec<Measured<'a>>>,
    /// How many of each cell's cards are placed.
    pub(super) placed: Vec<usize>,
    pub(super) curve: f32,
}

impl<'a> Row<'a> {
    /// How high what is left of it is.
    pub(super) fn height(&self) -> f32 {
        let cells = self.cells.iter().zip(&self.placed);
        let left = cells.map(|(cards, placed)| cards.iter().skip(*placed).map(|card| card.height + CARD_GAP).sum());
        let cards = left.fold(0.0_f32, f32::max);
        self.above + self.curve + (cards - CARD_GAP).max(EMPTY)
    }

    /// The least room that is worth beginning in.
    pub(super) fn least(&self) -> f32 {
        let next = self.cells.iter().zip(&self.placed).filter_map(|(cards, placed)| cards.get(*placed));
        let card = next.map(|card| card.height + CARD_GAP).fold(EMPTY, f32::max);
        self.above + self.curve + card - CARD_GAP
    }

    /// The next cards of a cell that fit, at least one.
    pub(super) fn next(&self, column: usize, room: f32) -> &[Measured<'a>] {
        let Some((cards, placed)) = self.cells.get(column).zip(self.placed.get(column)) else { return &[] };
        let rest = cards.get(*placed..).unwrap_or_default();
        let mut used = 0.0;
        let fit = rest.iter().take_while(|card| {
            used += card.height + CARD_GAP;
            used - CARD_GAP <= room
        });
        let count = fit.count();
        let forced = usize::from(count == 0 && !rest.is_empty() && self.is_first(column));
        rest.get(..count.max(forced)).unwrap_or_default()
    }

    /// Whether nothing of a later cell is placed in this round without it: a card too high for a page is placed alone.
    fn is_first(&self, column: usize) -> bool {
        self.cells.iter().zip(&self.placed).position(|(cards, placed)| cards.len() > *placed) == Some(column)
    }

    pub(super) fn advance(&mut self, column: usize, room: f32) {
        let count = self.next(column, room).len();
        if let Some(placed) = self.placed.get_mut(column) {
            *placed += count;
        }
    }

    pub(super) fn is_done(&self) -> bool {
        self.cells.iter().zip(&self.placed).all(|(cards, placed)| cards.len() == *placed)
    }
}
