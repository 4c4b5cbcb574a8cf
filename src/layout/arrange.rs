//! Gives every box of a layout its place, from the heights of the cards.

use egui::emath::{Pos2, Rect, Vec2, pos2, vec2};

use super::label::place_labels;
use super::link::Wire;
use super::map::Opening;
use super::route::{Course, routes};
use super::strips::Strips;
use super::{
    ADD_STRIP, CARD_GAP, CARD_WIDTH, COLUMN_WIDTH, CardBox, FEELING_BAND, FLOW_HEIGHT, Gap, HeaderBox, LABEL_WIDTH,
    LaneBox, MapLayout, PADDING, TREND_BAND, column_left,
};
use crate::document::Slot;

const BELOW_HEADERS: f32 = 10.0;
const EMPTY_HEADER: f32 = 64.0;

/// Where a gap opens among the cards of a cell.
#[derive(Clone, Copy, Debug)]
pub(super) struct Split {
    /// The card at whose top the gap begins.
    first: usize,
    /// The card before which room is made.
    at: usize,
    /// The room that is made.
    pub(super) extra: f32,
    /// The height of the whole gap.
    height: f32,
}

/// Places everything; a gap is opened where `opening` says.
pub(super) fn arrange(layout: &mut MapLayout, opening: Option<Opening>) {
    arrange_changed(layout, opening, Changes { cells: None, wires: true });
}

/// What of a layout is not as it was when it was last arranged.
#[derive(Clone, Copy)]
pub(super) struct Changes<'a> {
    /// Of each cell, whether its cards are others or of other heights; `None` = of all.
    pub(super) cells: Option<&'a [bool]>,
    /// Whether there are other arrows, or other cards around them.
    pub(super) wires: bool,
}

/// Places everything; what has not changed and lies well is left alone.
pub(super) fn arrange_changed(layout: &mut MapLayout, opening: Option<Opening>, changes: Changes<'_>) {
    let top = place_headers(layout);
    let has_changed = |index: usize| changes.cells.is_none_or(|cells| cells.get(index).copied().unwrap_or(true));
    for (_, cell) in layout.cells.iter_mut().enumerate().filter(|(index, _)| has_changed(*index)) {
        cell.stack = stack_height(layout.cards.get(cell.cards.clone()).unwrap_or(&[]));
    }
    let split = split(layout, opening);
    place_rows(layout, top, split.map(|(at, split)| (at, split.extra)));
    layout.gap = None;
    for stage in 0..layout.headers.len() {
        for lane in 0..layout.lanes.len() {
            let index = stage * layout.lanes.len() + lane;
            place_cell(layout, (stage, lane), has_changed(index), split, opening);
        }
    }
    if changes.wires {
        layout.routes = routes(layout);
    }
    place_links(layout, changes.wires);
    layout.bounds = bounds(layout);
}

/// Draws the arrows whose way has changed; `rewired` = there may be others than before.
fn place_links(layout: &mut MapLayout, rewired: bool) {
    let rect = |card: usize| layout.cards.get(card).map_or(Rect::ZERO, |card| card.rect);
    let bottom = |row: usize| bottom_of(&layout.lanes, row);
    let ways = layout.wires.iter().zip(&layout.routes);
    let courses = ways.map(|(wire, route)| route.course(rect(wire.from), rect(wire.to), bottom));
    let courses: Vec<Course> = courses.collect();
    let before = std::mem::replace(&mut layout.courses, courses);
    let is_same = !rewired || layout.links.iter().map(|link| link.link).eq(layout.wires.iter().map(Wire::id));
    let has_changed = if is_same { redraw(layout, &before, rewired) } else { replace_links(layout, before) };
    if place_labels(layout) || has_changed {
        layout.link_bounds = layout.links.iter().map(|link| link.bounds).collect();
        layout.strips = Strips::new(&layout.link_bounds);
    }
}

/// Draws those of the same arrows anew that run another way; tells whether there are any.
fn redraw(layout: &mut MapLayout, before: &[Course], rewired: bool) -> bool {
    let mut has_changed = false;
    let ways = layout.wires.iter().zip(layout.courses.iter().zip(before));
    for (link, (wire, (course, before))) in layout.links.iter_mut().zip(ways) {
        if course != before || rewired && !wire.is_along(link) {
            let memory = std::mem::take(&mut link.path.points);
            *link = wire.along(course.path(memory));
            has_changed = true;
        }
    }
    has_changed
}

/// Puts other arrows in the place of those that were there, which are kept where they run as they did.
fn replace_links(layout: &mut MapLayout, before: Vec<Course>) -> bool {
    let mut old = std::mem::take(&mut layout.links).into_iter().zip(before).peekable();
    let links = layout.wires.iter().zip(&layout.courses).map(|(wire, course)| {
        while old.next_if(|(link, _)| link.link < wire.id()).is_some() {}
        let kept = old.next_if(|(link, _)| link.link == wire.id());
        match kept.filter(|(link, before)| before == course && wire.is_along(link)) {
            Some((link, _)) => link,
            None => wire.along(course.path(Vec::new())),
        }
    });
    layout.links = links.collect();
    true
}

/// Where a row ends.
pub(super) fn bottom_of(lanes: &[LaneBox], row: usize) -> f32 {
    lanes.get(row).map_or(0.0, |lane| lane.rect.max.y)
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
fn split(layout: &MapLayout, opening: Option<Opening>) -> Option<(usize, Split)> {
    let opening = opening?;
    let index = layout.cells.iter().position(|cell| cell.cell == opening.slot.cell)?;
    let cards = layout.cards_of(layout.cells.get(index)?);
    Some((index, Split::new(cards, opening)))
}

/// Places the rows below `top`; `room` = so much more in the cell at this place.
pub(super) fn place_rows(layout: &mut MapLayout, top: f32, room: Option<(usize, f32)>) {
    let rows = layout.lanes.len();
    let right = layout.right();
    let mut heights: Vec<f32> = layout.lanes.iter().map(LaneBox::least_height).collect();
    for (index, cell) in layout.cells.iter().enumerate() {
        let Some((height, lane)) = heights.get_mut(index % rows).zip(layout.lanes.get(index % rows)) else { continue };
        let extra = room.filter(|(at, _)| *at == index).map_or(0.0, |(_, extra)| extra);
        *height = height.max(lane.cards_top() + cell.stack + extra + ADD_STRIP);
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
    (stage, lane): (usize, usize),
    changed: bool,
    split: Option<(usize, Split)>,
    opening: Option<Opening>,
) {
    let index = stage * layout.lanes.len() + lane;
    let Some((row, cell)) = layout.lanes.get(lane).zip(layout.cells.get_mut(index)) else { return };
    let rect = cell_rect(stage, row);
    if rect == cell.rect && !changed {
        return;
    }
    cell.rect = rect;
    let cards = layout.cards.get_mut(cell.cards.clone()).unwrap_or_default();
    let split = split.filter(|(at, _)| *at == index).map(|(_, split)| split);
    let gap_top = stack(cards, stack_corner(rect, row), split);
    if let Some((split, opening)) = split.zip(opening) {
        layout.gap = Some(split.gap(opening.slot, rect, gap_top));
    }
}

/// The place of a stage's cell in a row.
pub(super) fn cell_rect(stage: usize, row: &LaneBox) -> Rect {
    let left = column_left(stage);
    Rect::from_min_max(pos2(left, row.rect.min.y), pos2(left + COLUMN_WIDTH, row.rect.max.y))
}

/// The upper left corner of a cell's first card.
pub(super) fn stack_corner(cell: Rect, row: &LaneBox) -> Pos2 {
    pos2(cell.min.x + PADDING, row.rect.min.y + row.cards_top())
}

/// Places the cards of a cell under each other; gives back where the gap begins.
pub(super) fn stack(cards: &mut [CardBox], corner: Pos2, split: Option<Split>) -> f32 {
    let mut y = corner.y;
    let mut gap_top = None;
    for (index, card) in cards.iter_mut().enumerate() {
        if split.is_some_and(|split| split.first == index) {
            gap_top = Some(y);
        }
        if split.is_some_and(|split| split.at == index) {
            y += split.map_or(0.0, |split| split.extra);
        }
        card.rect = Rect::from_min_size(pos2(corner.x, y), Vec2::new(CARD_WIDTH, card.text.height));
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
    /// The free place in a cell.
    pub(super) fn gap(&self, slot: Slot, cell: Rect, top: f32) -> Gap {
        Gap { slot, rect: Rect::from_min_size(pos2(cell.min.x + PADDING, top), vec2(CARD_WIDTH, self.height)) }
    }

    pub(super) fn new(cards: &[CardBox], opening: Opening) -> Self {
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
