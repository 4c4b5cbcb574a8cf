//! A layout after edits, from the one before: what has not changed is taken over, whatever the edits were.
//!
//! Everything that a layout is made from is compared with what the last one was made from, so that none needs to know
//! which edit was run. Cards are compared by their place in memory, since an edit of a card makes another one.

use std::sync::Arc;

use egui::emath::Rect;

use super::arrange::{Changes, arrange_changed};
use super::link::Wire;
use super::returns::returns;
use super::{CardBox, CardText, CellBox, HeaderBox, LaneBox, MapFacts, MapLayout, means};
use crate::document::{Card, CardId, Cell, Journey};
use crate::library::Names;

impl MapLayout {
    /// The layout of a journey, in the same language as this one, from this one; equal to a fresh one.
    ///
    /// It is made for a journey that differs little; any other works too.
    #[must_use]
    pub fn updated(mut self, journey: &Journey, names: &Names, facts: &MapFacts) -> Self {
        let lanes_before = std::mem::take(&mut self.lanes);
        let stages = journey.stages().iter().enumerate();
        self.headers = stages.map(|(index, stage)| HeaderBox::new(stage, names, facts.stage(index))).collect();
        let all_lanes = journey.lanes().iter().enumerate().filter(|(_, lane)| !lane.hidden);
        self.lanes = all_lanes.map(|(index, lane)| LaneBox::new(index, lane, names)).collect();
        let stale = self.stale_cards(journey);
        let has_same_links =
            self.links_stamp.replace(journey.links_stamp().clone()).as_ref() == Some(journey.links_stamp());
        let (changed, rewired);
        if self.has_same_places(journey) {
            let cells = self.renew(&stale, names);
            rewired = !has_same_links && self.rewire(journey, None);
            let roles = lanes_before.iter().map(|lane| lane.role).eq(self.lanes.iter().map(|lane| lane.role));
            changed = roles.then_some(cells);
        } else {
            let moved = self.refill(journey, names, &stale);
            rewired = self.rewire(journey, Some(&moved));
            changed = None;
        }
        (self.returns, self.headers_top) = returns(journey, names);
        self.feelings = means(journey);
        self.has_flow = facts.has_flow();
        arrange_changed(&mut self, None, Changes { cells: changed.as_deref(), wires: rewired });
        self
    }

    /// Takes over the journey's arrows; tells whether there are others than before. `moved` as in [`Wire::all`].
    fn rewire(&mut self, journey: &Journey, moved: Option<&[Option<usize>]>) -> bool {
        let old = std::mem::take(&mut self.wires);
        let rewired;
        (self.wires, rewired) = Wire::all(journey, &self.places, old, moved);
        rewired
    }

    /// The cards of this layout that have changed since, with what they are now; `None` = gone.
    fn stale_cards<'a>(&self, journey: &'a Journey) -> Vec<(usize, Option<&'a Arc<Card>>)> {
        let mut now = journey.placed_cards().map(|(id, _, card)| (id, card)).peekable();
        let mut stale = Vec::new();
        for (id, place) in &self.places {
            while now.next_if(|(card, _)| card < id).is_some() {}
            let card = now.next_if(|(card, _)| card == id).map(|(_, card)| card);
            let before = self.cards.get(*place).map(|card| &card.content);
            if !card.zip(before).is_some_and(|(card, before)| Arc::ptr_eq(card, before)) {
                stale.push((*place, card));
            }
        }
        stale.sort_unstable_by_key(|(place, _)| *place);
        stale
    }

    /// Whether the same cells hold the same cards in the same order.
    fn has_same_places(&self, journey: &Journey) -> bool {
        let mut cells = self.cells.iter();
        let same = self.headers.iter().all(|header| {
            self.lanes.iter().all(|lane| {
                let cell = Cell { stage: header.stage, lane: lane.lane };
                cells.next().is_some_and(|before| before.cell == cell && self.holds(before, journey.cards_in(cell)))
            })
        });
        same && cells.next().is_none()
    }

    fn holds(&self, cell: &CellBox, cards: &[CardId]) -> bool {
        self.cards_of(cell).iter().map(|card| card.card).eq(cards.iter().copied())
    }

    /// Breaks the text of changed cards anew; gives back which cells they are in.
    fn renew(&mut self, stale: &[(usize, Option<&Arc<Card>>)], names: &Names) -> Vec<bool> {
        let mut changed = vec![false; self.cells.len()];
        for (place, content) in stale {
            if let Some((card, content)) = self.cards.get_mut(*place).zip(*content) {
                card.text = Arc::new(CardText::new(content, names));
                card.content = Arc::clone(content);
                if let Some(changed) = changed.get_mut(card.cell_index) {
                    *changed = true;
                }
            }
        }
        changed
    }

    /// Fills the cells anew, with the old boxes as far as there are; gives back where each old one is now.
    fn refill(
        &mut self,
        journey: &Journey,
        names: &Names,
        stale: &[(usize, Option<&Arc<Card>>)],
    ) -> Vec<Option<usize>> {
        let mut old: Vec<Option<CardBox>> = std::mem::take(&mut self.cards).into_iter().map(Some).collect();
        let places = std::mem::take(&mut self.places);
        for (place, content) in stale {
            let found = old.get_mut(*place).and_then(Option::as_mut);
            match found.zip(*content) {
                Some((card, content)) => {
                    card.text = Arc::new(CardText::new(content, names));
                    card.content = Arc::clone(content);
                }
                None => old.get_mut(*place).map_or((), |gone| *gone = None),
            }
        }
        let place_of = |card: CardId| {
            let at = places.binary_search_by_key(&card, |(id, _)| *id).ok()?;
            places.get(at).map(|(_, place)| *place)
        };
        let cells_before = std::mem::take(&mut self.cells);
        let mut moved = vec![None; old.len()];
        let mut cards = Vec::with_capacity(journey.card_count());
        for header in &self.headers {
            for lane in &self.lanes {
                let cell = Cell { stage: header.stage, lane: lane.lane };
                let index = self.cells.len();
                let first = cards.len();
                // Most cells hold the cards that they held at the same place of the layout before.
                let near =
                    cells_before.get(index).filter(|before| before.cell == cell).map(|before| before.cards.start);
                for (offset, id) in journey.cards_in(cell).iter().enumerate() {
                    let at = |place: &usize| {
                        old.get(*place).is_some_and(|card| card.as_ref().is_some_and(|card| card.card == *id))
                    };
                    let place = near.map(|near| near + offset).filter(at).or_else(|| place_of(*id));
                    let kept = place.and_then(|place| Some((place, old.get_mut(place)?.take()?)));
                    if let Some((place, card)) = kept {
                        if let Some(moved) = moved.get_mut(place) {
                            *moved = Some(cards.len());
                        }
                        cards.push(CardBox { cell, cell_index: index, ..card });
                    } else if let Some(content) = journey.shared_card(*id) {
                        cards.push(fresh(content, cell, index, names));
                    }
                }
                self.cells.push(CellBox { cell, rect: Rect::ZERO, cards: first..cards.len(), stack: 0.0 });
            }
        }
        self.places = places_after(places, &moved, &cards);
        self.cards = cards;
        moved
    }
}

fn fresh(content: &Arc<Card>, cell: Cell, cell_index: usize, names: &Names) -> CardBox {
    CardBox {
        card: content.id,
        cell,
        cell_index,
        rect: Rect::ZERO,
        text: Arc::new(CardText::new(content, names)),
        ghost: false,
        content: Arc::clone(content),
    }
}

/// The cards in the order of their ids with their places: those that moved, and those that are new.
fn places_after(before: Vec<(CardId, usize)>, moved: &[Option<usize>], cards: &[CardBox]) -> Vec<(CardId, usize)> {
    let mut is_old = vec![false; cards.len()];
    for place in moved.iter().flatten() {
        if let Some(is_old) = is_old.get_mut(*place) {
            *is_old = true;
        }
    }
    let kept = before.into_iter().filter_map(|(card, place)| Some((card, moved.get(place).copied().flatten()?)));
    let mut places: Vec<_> = kept.collect();
    let new = cards.iter().enumerate().zip(is_old).filter(|(_, is_old)| !is_old);
    places.extend(new.map(|((place, card), _)| (card.card, place)));
    places.sort();
    places
}
