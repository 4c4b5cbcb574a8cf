//! A slot opened up in the part of a map that a view shows: the preview of a drag costs by what is in sight.

use egui::emath::{Rect, Vec2, vec2};

use super::arrange::{Split, bottom_of, cell_rect, place_rows, stack, stack_corner};
use super::map::Opening;
use super::strips::Strips;
use super::{CardBox, LinkPath, MapLayout};
use crate::document::{CardId, Slot};

impl MapLayout {
    /// The part of [`Self::with_gap`] that touches a view: all headers, lanes and cells, but only the cards and arrows
    /// in sight.
    #[must_use]
    pub fn gap_in_view(&self, view: Rect, slot: Slot, height: f32, without: &[CardId]) -> Self {
        let mut ghosts = without.to_vec();
        ghosts.sort_unstable();
        let opened = Opened::new(self, Opening { slot, height }, &ghosts);
        let mut part = self.without_cards();
        let top = self.lanes.first().map_or(0.0, |lane| lane.rect.min.y);
        place_rows(&mut part, top, opened.as_ref().map(|opened| (opened.cell, opened.split.extra)));
        let opened = opened.map(|opened| opened.placed(&mut part));
        let rows = part.lanes.len().max(1);
        for (index, (cell, before)) in part.cells.iter_mut().zip(&self.cells).enumerate() {
            let Some(lane) = part.lanes.get(index % rows) else { continue };
            cell.rect = cell_rect(index / rows, lane);
            let down = vec2(0.0, cell.rect.min.y - before.rect.min.y);
            let first = part.cards.len();
            if cell.rect.intersects(view) {
                match opened.as_ref().filter(|opened| opened.cell == index) {
                    Some(opened) => part.cards.extend(seen(&opened.cards, view, Vec2::ZERO)),
                    None => part.cards.extend(seen(self.cards_of(before), view, down)),
                }
            }
            cell.cards = first..part.cards.len();
        }
        for card in &mut part.cards {
            card.ghost = ghosts.binary_search(&card.card).is_ok();
        }
        part.places = part.cards.iter().enumerate().map(|(place, card)| (card.card, place)).collect();
        part.places.sort_unstable();
        part.links = self.links_in_view(&part, opened.as_ref(), view);
        part.link_bounds = part.links.iter().map(|link| link.bounds).collect();
        part.strips = Strips::new(&part.link_bounds);
        let grown = bottom_of(&part.lanes, rows - 1) - bottom_of(&self.lanes, rows - 1);
        part.bounds.max.y += grown;
        part
    }

    /// Everything but cards and arrows.
    fn without_cards(&self) -> Self {
        Self {
            headers: self.headers.clone(),
            lanes: self.lanes.clone(),
            cells: self.cells.clone(),
            returns: self.returns.clone(),
            flow: self.flow,
            feelings: self.feelings.clone(),
            bounds: self.bounds,
            headers_top: self.headers_top,
            has_flow: self.has_flow,
            ..Self::of_nothing()
        }
    }

    /// The arrows that touch the view once the slot is open. Whatever opens, everything moves down by what it takes at most.
    fn links_in_view(&self, part: &Self, opened: Option<&Opened>, view: Rect) -> Vec<LinkPath> {
        let room = opened.map_or(0.0, |opened| opened.split.extra);
        let before = view.with_min_y(view.min.y - room);
        let rect = |place: usize| {
            let card = self.cards.get(place)?;
            let cell = self.cells.get(card.cell_index)?;
            if let Some(opened) = opened.filter(|opened| opened.cell == card.cell_index) {
                return opened.cards.get(place - cell.cards.start).map(|card| card.rect);
            }
            let now = part.cells.get(card.cell_index)?;
            Some(card.rect.translate(vec2(0.0, now.rect.min.y - cell.rect.min.y)))
        };
        let near = self.strips.near(before.y_range()).into_iter().map(|place| place as usize);
        let near = near.filter(|place| self.link_bounds.get(*place).is_some_and(|bounds| bounds.intersects(before)));
        let link = |place: usize| {
            let (wire, route) = self.wires.get(place).zip(self.routes.get(place))?;
            let course = route.course(rect(wire.from)?, rect(wire.to)?, |row| bottom_of(&part.lanes, row));
            let unmoved = self.courses.get(place).filter(|before| **before == course);
            let before = self.links.get(place);
            match unmoved.and(before) {
                Some(link) => Some(link.clone()),
                None => Some(wire.along_after(course.path(Vec::new()), before)),
            }
        };
        near.filter_map(link).collect()
    }
}

/// The cell that opens, with all its cards.
struct Opened {
    cell: usize,
    split: Split,
    slot: Slot,
    cards: Vec<CardBox>,
}

impl Opened {
    fn new(layout: &MapLayout, opening: Opening, ghosts: &[CardId]) -> Option<Self> {
        let cell = layout.cells.iter().position(|cell| cell.cell == opening.slot.cell)?;
        let mut cards = layout.cards_of(layout.cells.get(cell)?).to_vec();
        for card in &mut cards {
            card.ghost = ghosts.binary_search(&card.card).is_ok();
        }
        Some(Self { cell, split: Split::new(&cards, opening), slot: opening.slot, cards })
    }

    /// Its cards at their places around the gap, in rows that are placed.
    fn placed(mut self, part: &mut MapLayout) -> Self {
        let rows = part.lanes.len().max(1);
        if let Some(lane) = part.lanes.get(self.cell % rows) {
            let rect = cell_rect(self.cell / rows, lane);
            let top = stack(&mut self.cards, stack_corner(rect, lane), Some(self.split));
            part.gap = Some(self.split.gap(self.slot, rect, top));
        }
        self
    }
}

/// The cards of a stack that touch a view once they have moved down, moved.
fn seen(cards: &[CardBox], view: Rect, down: Vec2) -> impl Iterator<Item = CardBox> {
    let first = cards.partition_point(|card| card.rect.max.y + down.y < view.min.y);
    let rest = cards.get(first..).unwrap_or(&[]).iter();
    let seen = rest.take_while(move |card| card.rect.min.y + down.y <= view.max.y);
    seen.map(move |card| CardBox { rect: card.rect.translate(down), ..card.clone() })
}
