//! Gives every box of a layout its place, from the heights of the cards.

use egui::emath::{Rect, Vec2, pos2, vec2};

use super::map::Opening;
use super::route::route;
use super::{
    ADD_STRIP, CARD_GAP, CARD_WIDTH, COLUMN_WIDTH, CardBox, FEELING_BAND, FLOW_HEIGHT, Gap, HeaderBox, LABEL_WIDTH,
    LaneBox, MapLayout, PADDING, TREND_BAND, column_left,
};

const BELOW_HEADERS: f32 = 10.0;
const EMPTY_HEADER: f32 = 64.0;

/// Where a gap opens among the cards of a cell.
#[derive(Clone, Copy, Debug)]
struct Split {
    /// The card at whose top the gap begins.
    first: usize,
    /// The card before which room is made.
    at: usize,
    /// The room that is made.
    extra: f32,
    /// The height of the whole gap.
    height: f32,
}

/// Places everything; a gap is opened where `opening` says.
pub(super) fn arrange(layout: &mut MapLayout, opening: Option<Opening>) {
    let top = place_headers(layout);
    let splits = splits(layout, opening);
    place_rows(layout, top, splits);
    layout.gap = None;
    for stage in 0..layout.headers.len() {
        for lane in 0..layout.lanes.len() {
            place_cell(layout, stage, lane, splits, opening);
        }
    }
    layout.links = route(layout);
    layout.link_bounds = layout.links.iter().map(|link| link.bounds).collect();
    layout.bounds = bounds(layout);
}

/// Places headers and flow strip; gives back where the rows begin.
fn place_headers(layout: &mut MapLayout) -> f32 {
    let height = layout.headers.iter().map(HeaderBox::wanted_height).fold(EMPTY_HEADER, f32::max);
    for (index, header) in layout.headers.iter_mut().enumerate() {
        header.place(column_left(index), layout.headers_top, height);
    }
    let top = layout.headers_top + height + BELOW_HEADERS;
    layout.flow = None;
    if !layout.has_flow || layout.headers.is_empty() {
        return top;
    }
    let flow = Rect::from_min_max(pos2(LABEL_WIDTH, top), pos2(layout.right(), top + FLOW_HEIGHT));
    layout.flow = Some(flow);
    flow.max.y + BELOW_HEADERS
}

/// The cell that opens, by its place, and how.
fn splits(layout: &MapLayout, opening: Option<Opening>) -> Option<(usize, Split)> {
    let opening = opening?;
    let index = layout.cells.iter().position(|cell| cell.cell == opening.slot.cell)?;
    let cards = layout.cards_of(layout.cells.get(index)?);
    Some((index, Split::new(cards, opening)))
}

fn place_rows(layout: &mut MapLayout, top: f32, split: Option<(usize, Split)>) {
    let rows = layout.lanes.len();
    let right = layout.right();
    let mut heights: Vec<f32> = layout.lanes.iter().map(LaneBox::least_height).collect();
    for (index, cell) in layout.cells.iter().enumerate() {
        let Some((height, lane)) = heights.get_mut(index % rows).zip(layout.lanes.get(index % rows)) else { continue };
        let extra = split.filter(|(at, _)| *at == index).map_or(0.0, |(_, split)| split.extra);
        let cards = layout.cards.get(cell.cards.clone()).unwrap_or(&[]);
        *height = height.max(lane.cards_top() + stack_height(cards) + extra + ADD_STRIP);
    }
    let mut y = top;
    for (lane, height) in layout.lanes.iter_mut().zip(heights) {
        lane.rect = Rect::from_min_max(pos2(0.0, y), pos2(right, y + height));
        lane.label = Rect::from_min_size(lane.rect.min, vec2(LABEL_WIDTH, height));
        let above_cards = |height: f32| Rect::from_min_max(pos2(LABEL_WIDTH, y), pos2(right, y + height));
        lane.band = lane.band.map(|_| above_cards(FEELING_BAND));
        lane.trends = lane.trends.map(|_| above_cards(TREND_BAND));
        y += height;
    }
}

fn stack_height(cards: &[CardBox]) -> f32 {
    let gaps = cards.len().saturating_sub(1) as f32 * CARD_GAP;
    cards.iter().map(|card| card.text.height).sum::<f32>() + gaps
}

fn place_cell(
    layout: &mut MapLayout,
    stage: usize,
    lane: usize,
    split: Option<(usize, Split)>,
    opening: Option<Opening>,
) {
    let index = stage * layout.lanes.len() + lane;
    let Some((row, cell)) = layout.lanes.get(lane).zip(layout.cells.get_mut(index)) else { return };
    let left = column_left(stage);
    cell.rect = Rect::from_min_max(pos2(left, row.rect.min.y), pos2(left + COLUMN_WIDTH, row.rect.max.y));
    let cards = layout.cards.get_mut(cell.cards.clone()).unwrap_or_default();
    let split = split.filter(|(at, _)| *at == index).map(|(_, split)| split);
    let top = row.rect.min.y + row.cards_top();
    let gap_top = stack(cards, left + PADDING, top, split);
    if let Some((split, opening)) = split.zip(opening) {
        let rect = Rect::from_min_size(pos2(left + PADDING, gap_top), vec2(CARD_WIDTH, split.height));
        layout.gap = Some(Gap { slot: opening.slot, rect });
    }
}

/// Places the cards of a cell under each other; gives back where the gap begins.
fn stack(cards: &mut [CardBox], left: f32, top: f32, split: Option<Split>) -> f32 {
    let mut y = top;
    let mut gap_top = None;
    for (index, card) in cards.iter_mut().enumerate() {
        if split.is_some_and(|split| split.first == index) {
            gap_top = Some(y);
        }
        if split.is_some_and(|split| split.at == index) {
            y += split.map_or(0.0, |split| split.extra);
        }
        card.rect = Rect::from_min_size(pos2(left, y), Vec2::new(CARD_WIDTH, card.text.height));
        y += card.text.height + CARD_GAP;
    }
    gap_top.unwrap_or(y)
}

fn bounds(layout: &MapLayout) -> Rect {
    let bottom = layout.lanes.last().map(|lane| lane.rect.max.y);
    let header = layout.headers.first().map_or(EMPTY_HEADER, |header| header.rect.max.y);
    let bottom = bottom.or(layout.flow.map(|flow| flow.max.y)).unwrap_or(header);
    let grid = Rect::from_min_max(pos2(0.0, 0.0), pos2(layout.right(), bottom));
    layout.link_bounds.iter().fold(grid, |all, link| all.union(*link))
}

impl Split {
    fn new(cards: &[CardBox], opening: Opening) -> Self {
        let mut remaining = cards.iter().enumerate().filter(|(_, card)| !card.ghost);
        let before = opening.slot.index.checked_sub(1).map(|last| remaining.nth(last));
        let first = match before {
            None => 0,
            Some(found) => found.map_or(cards.len(), |(index, _)| index + 1),
        };
        let after = cards.get(first..).unwrap_or(&[]);
        let ghosts: Vec<_> = after.iter().take_while(|card| card.ghost).collect();
        let at = first + ghosts.len();
        if ghosts.is_empty() {
            return Self { first, at, extra: opening.height + CARD_GAP, height: opening.height };
        }
        let own = stack_height(after.get(..ghosts.len()).unwrap_or(&[]));
        Self { first, at, extra: (opening.height - own).max(0.0), height: opening.height.max(own) }
    }
}

impl MapLayout {
    /// The right edge of the last column.
    pub fn right(&self) -> f32 {
        column_left(self.headers.len())
    }
}
