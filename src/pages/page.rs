//! One page: what is drawn, and where cards and cells lie on it.

use egui::emath::{Pos2, Rect, Vec2};

use crate::document::{CardId, Cell, LaneId, Slot, StageId};
use crate::scene::Mark;

/// What a page is of; with its part it names the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The journey at a glance.
    Cover,
    /// A stage.
    Stage(StageId),
    /// A lane.
    Lane(LaneId),
    /// A part of the map that begins with this stage.
    Map(StageId),
    /// A journey without stages.
    Nothing,
}

/// One page. Lengths are thousandths of its height.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// What it is of.
    pub subject: Subject,
    /// Its title.
    pub title: String,
    /// The stages that it shows, as they are marked in the strip.
    pub stages: Vec<StageId>,
    /// Which of the pages of its subject it is, from 0.
    pub part: usize,
    /// How many pages its subject has.
    pub parts: usize,
    /// Where it is told which part it is.
    pub(super) part_at: Pos2,
    /// Its width and height.
    pub size: Vec2,
    /// What is always in sight: strip, title, numbers and headings.
    pub ground: Vec<Mark>,
    /// The cells that can be seen, in reading order.
    pub places: Vec<Place>,
    /// The cards, in reading order.
    pub cards: Vec<PageCard>,
}

/// A cell on a page, or the part of one.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Which cell.
    pub cell: Cell,
    /// Its heading and its cards.
    pub rect: Rect,
    /// Where its cards begin and how wide they are.
    pub cards: Rect,
    /// The place in the cell of its first card; where it has none, the end of the cell.
    pub from: usize,
    /// What is drawn of it beside its cards.
    pub marks: Vec<Mark>,
}

/// A card on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct PageCard {
    /// Which card.
    pub card: CardId,
    /// Where it lies in the document.
    pub slot: Slot,
    /// Where it lies on the page.
    pub rect: Rect,
    /// How large its title is set.
    pub size: f32,
    /// What is drawn of it.
    pub marks: Vec<Mark>,
}

impl Page {
    /// Everything that is drawn, in order.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        let places = self.places.iter().flat_map(|place| &place.marks);
        self.ground.iter().chain(places).chain(self.cards.iter().flat_map(|card| &card.marks))
    }

    /// The card with this id.
    pub fn card(&self, card: CardId) -> Option<&PageCard> {
        self.cards.iter().find(|found| found.card == card)
    }

    /// The card under a point.
    pub fn card_at(&self, at: Pos2) -> Option<&PageCard> {
        self.cards.iter().find(|card| card.rect.contains(at))
    }

    /// The cell under a point.
    pub fn place_at(&self, at: Pos2) -> Option<&Place> {
        self.places.iter().find(|place| place.rect.contains(at))
    }

    /// The cards of a place, from top to bottom.
    pub fn cards_in<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = &'a PageCard> {
        self.cards.iter().filter(|card| card.slot.cell == place.cell && place.rect.contains_rect(card.rect))
    }

    /// Where a card would come that is let go at a point, and the line in between two cards that says so.
    pub fn drop_at(&self, at: Pos2) -> Option<(Slot, Rect)> {
        let place = self.place_at(at)?;
        let below = self.cards_in(place).find(|card| card.rect.center().y > at.y);
        let above = self.cards_in(place).filter(|card| card.rect.center().y <= at.y).last();
        let index = match (below, above) {
            (Some(below), _) => below.slot.index,
            (None, Some(above)) => above.slot.index + 1,
            (None, None) => place.from,
        };
        let half = super::measure::CARD_GAP / 2.0;
        let y = below.map_or_else(
            || above.map_or(place.cards.min.y, |above| above.rect.max.y + half),
            |below| below.rect.min.y - half,
        );
        let line = Rect::from_x_y_ranges(place.cards.x_range(), y - 2.5..=y + 2.5);
        Some((Slot { cell: place.cell, index }, line))
    }
}
