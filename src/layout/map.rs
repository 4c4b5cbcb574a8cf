//! The layout of a journey's map as a value, and how to find things in it by name.

use std::sync::Arc;

use egui::emath::Rect;

use super::arrange::{Changes, arrange, arrange_changed};
use super::link::Wire;
use super::route::{Course, Route};
use super::strips::Strips;
use super::{CardBox, CardText, CellBox, HeaderBox, LaneBox, LinkPath, MapFacts, ReturnPath};
use crate::document::{CardId, Cell, Journey, LinkId, Slot, Stamp};
use crate::library::Names;

/// Where everything of a map lies, in map units.
#[derive(Clone, Debug, PartialEq)]
pub struct MapLayout {
    /// One a stage, from left to right.
    pub headers: Vec<HeaderBox>,
    /// One a shown lane, from top to bottom.
    pub lanes: Vec<LaneBox>,
    /// Stage by stage, and within a stage from top to bottom; see [`Self::cell`].
    pub cells: Vec<CellBox>,
    /// Cell by cell in the order of `cells`, and within a cell from top to bottom.
    pub cards: Vec<CardBox>,
    /// The arrows between shown cards, in the order of their ids.
    pub links: Vec<LinkPath>,
    /// The ways back of a framework that is a loop, in its order; empty for every other.
    pub returns: Vec<ReturnPath>,
    /// The strip with the numbers, right of the labels; `None` = there are none.
    pub flow: Option<Rect>,
    /// The mean feeling a stage.
    pub feelings: Vec<Option<f32>>,
    /// The slot that is open, in a layout made by [`Self::with_gap`].
    pub gap: Option<Gap>,
    /// Around everything.
    pub bounds: Rect,
    /// Where the headers begin, below the ways back.
    pub(super) headers_top: f32,
    pub(super) has_flow: bool,
    /// The cards in the order of their ids, with their places in `cards`.
    pub(super) places: Vec<(CardId, usize)>,
    pub(super) wires: Vec<Wire>,
    /// The state of the journey's arrows that the wires are of.
    pub(super) links_stamp: Option<Stamp>,
    /// Of each wire, its way.
    pub(super) routes: Vec<Route>,
    /// Of each wire, its way in map units.
    pub(super) courses: Vec<Course>,
    pub(super) link_bounds: Vec<Rect>,
    pub(super) strips: Strips,
}

/// A slot that has opened up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// Which slot; its index is counted without the dragged cards.
    pub slot: Slot,
    /// The free place.
    pub rect: Rect,
}

/// A wish for a gap.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opening {
    pub(super) slot: Slot,
    pub(super) height: f32,
}

impl MapLayout {
    /// Lays out a journey's shown lanes.
    pub fn new(journey: &Journey, names: &Names, facts: &MapFacts) -> Self {
        Self::of_nothing().updated(journey, names, facts)
    }

    /// A layout without anything in it.
    pub(super) fn of_nothing() -> Self {
        Self {
            headers: Vec::new(),
            lanes: Vec::new(),
            cells: Vec::new(),
            cards: Vec::new(),
            links: Vec::new(),
            returns: Vec::new(),
            flow: None,
            feelings: Vec::new(),
            gap: None,
            bounds: Rect::ZERO,
            headers_top: 0.0,
            has_flow: false,
            places: Vec::new(),
            wires: Vec::new(),
            links_stamp: None,
            routes: Vec::new(),
            courses: Vec::new(),
            link_bounds: Vec::new(),
            strips: Strips::default(),
        }
    }

    /// The same map with a slot of this height opened up, for the preview of a drag.
    ///
    /// The slot's index is counted without the dragged cards, whose old places stay as ghosts. Where ghosts lie at the
    /// slot already, their place is the gap, widened by what is missing.
    #[must_use]
    pub fn with_gap(&self, slot: Slot, height: f32, without: &[CardId]) -> Self {
        let mut layout = self.clone();
        let places = without.iter().filter_map(|card| self.card_index(*card));
        for place in places {
            if let Some(card) = layout.cards.get_mut(place) {
                card.ghost = true;
            }
        }
        arrange(&mut layout, Some(Opening { slot, height }));
        layout
    }

    /// The same map with other text on a card, for the preview while it is written.
    #[must_use]
    pub fn with_text(&self, card: CardId, text: CardText) -> Self {
        let mut layout = self.clone();
        let place = self.card_index(card);
        if let Some(card) = place.and_then(|place| layout.cards.get_mut(place)) {
            card.text = Arc::new(text);
            let changed: Vec<_> = (0..layout.cells.len()).map(|index| index == card.cell_index).collect();
            arrange_changed(&mut layout, None, Changes { cells: Some(&changed), wires: false });
        }
        layout
    }

    /// The box of a card; `None` for one in a hidden lane.
    pub fn card(&self, id: CardId) -> Option<&CardBox> {
        self.cards.get(self.card_index(id)?)
    }

    /// The place of a card in `cards`.
    pub fn card_index(&self, id: CardId) -> Option<usize> {
        let at = self.places.binary_search_by_key(&id, |(card, _)| *card).ok()?;
        self.places.get(at).map(|(_, index)| *index)
    }

    /// The path of an arrow.
    pub fn link(&self, id: LinkId) -> Option<&LinkPath> {
        self.links.binary_search_by_key(&id, |path| path.link).ok().and_then(|at| self.links.get(at))
    }

    /// The cell of the stage and the shown lane at these places.
    pub fn cell(&self, stage: usize, lane: usize) -> Option<&CellBox> {
        if lane >= self.lanes.len() {
            return None;
        }
        self.cells.get(stage * self.lanes.len() + lane)
    }

    /// The box of a cell; `None` for one in a hidden lane.
    pub fn cell_box(&self, cell: Cell) -> Option<&CellBox> {
        let stage = self.headers.iter().position(|header| header.stage == cell.stage)?;
        let lane = self.lanes.iter().position(|lane| lane.lane == cell.lane)?;
        self.cell(stage, lane)
    }

    /// The cards of a cell, from top to bottom.
    pub fn cards_of(&self, cell: &CellBox) -> &[CardBox] {
        self.cards.get(cell.cards.clone()).unwrap_or(&[])
    }
}
