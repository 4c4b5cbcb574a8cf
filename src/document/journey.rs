//! A journey: stages × lanes with cards in the cells, and arrows between cards.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Card, CardId, Item, ItemId, JourneyId, Lane, LaneId, Link, LinkId, Stage, StageId};

/// One map. Its collections change only through [`super::apply()`].
///
/// Cards are shared (`Arc`), so that a copy for a worker or an export costs little.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journey {
    pub(super) id: JourneyId,
    pub(super) name: String,
    pub(super) framework: Option<String>,
    pub(super) stages: Vec<Stage>,
    pub(super) lanes: Vec<Lane>,
    pub(super) cards: BTreeMap<CardId, Placed>,
    pub(super) cells: BTreeMap<Cell, Vec<CardId>>,
    pub(super) links: BTreeMap<LinkId, Link>,
}

/// A card, where it lies, and how many arrows hold on to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    pub(super) card: Arc<Card>,
    pub(super) cell: Cell,
    pub(super) links: u32,
}

/// Where a stage and a lane cross.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// The column.
    pub stage: StageId,
    /// The row.
    pub lane: LaneId,
}

/// A place in a cell: before the card that now has this index, or at the end when it equals their number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    /// The cell.
    pub cell: Cell,
    /// The place in the cell, from 0.
    pub index: usize,
}

/// A journey as a file or a framework hands it over, before it is checked.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields of Journey say it")]
pub struct JourneyParts {
    pub id: JourneyId,
    pub name: String,
    pub framework: Option<String>,
    pub stages: Vec<Stage>,
    pub lanes: Vec<Lane>,
    /// Cards with their cells; cards of one cell lie in the order given.
    pub cards: Vec<(Cell, Card)>,
    pub links: Vec<Link>,
}

impl Journey {
    /// Names the journey within the project.
    pub const fn id(&self) -> JourneyId {
        self.id
    }

    /// What the user calls it; may be empty.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The framework it was made from.
    pub fn framework(&self) -> Option<&str> {
        self.framework.as_deref()
    }

    /// The columns, from left to right.
    pub fn stages(&self) -> &[Stage] {
        &self.stages
    }

    /// The rows, from top to bottom, hidden ones too.
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes
    }

    /// The rows that are shown, from top to bottom.
    pub fn shown_lanes(&self) -> impl Iterator<Item = &Lane> {
        self.lanes.iter().filter(|lane| !lane.hidden)
    }

    /// The stage with this id.
    pub fn stage(&self, id: StageId) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == id)
    }

    /// The lane with this id.
    pub fn lane(&self, id: LaneId) -> Option<&Lane> {
        self.lanes.iter().find(|lane| lane.id == id)
    }

    /// The card with this id.
    pub fn card(&self, id: CardId) -> Option<&Card> {
        self.cards.get(&id).map(|placed| placed.card.as_ref())
    }

    /// The arrow with this id.
    pub fn link(&self, id: LinkId) -> Option<&Link> {
        self.links.get(&id)
    }

    /// The checklist item with this id, and its stage.
    pub fn item(&self, id: ItemId) -> Option<(&Stage, &Item)> {
        self.stages.iter().find_map(|stage| stage.checklist.iter().find(|item| item.id == id).map(|item| (stage, item)))
    }

    /// How many cards there are.
    pub fn card_count(&self) -> usize {
        self.cards.len()
    }

    /// All cards in the order of their ids.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        self.cards.values().map(|placed| placed.card.as_ref())
    }

    /// The cards of a cell, in order.
    pub fn cards_in(&self, cell: Cell) -> &[CardId] {
        self.cells.get(&cell).map_or(&[], Vec::as_slice)
    }

    /// All arrows in the order of their ids.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.links.values()
    }

    /// The arrows that start or end at a card.
    pub fn links_at(&self, card: CardId) -> impl Iterator<Item = &Link> {
        self.links.values().filter(move |link| link.from == card || link.to == card)
    }

    /// Where a card lies.
    pub fn slot_of(&self, card: CardId) -> Option<Slot> {
        let cell = self.cards.get(&card)?.cell;
        let index = self.cards_in(cell).iter().position(|other| *other == card)?;
        Some(Slot { cell, index })
    }

    /// All cells, stage by stage and lane by lane in their order on the map.
    pub fn cells_in_order(&self) -> impl Iterator<Item = Cell> {
        self.stages.iter().flat_map(|stage| self.lanes.iter().map(|lane| Cell { stage: stage.id, lane: lane.id }))
    }

    pub(super) fn stage_index(&self, id: StageId) -> Option<usize> {
        self.stages.iter().position(|stage| stage.id == id)
    }

    pub(super) fn lane_index(&self, id: LaneId) -> Option<usize> {
        self.lanes.iter().position(|lane| lane.id == id)
    }

    pub(super) fn has_cell(&self, cell: Cell) -> bool {
        self.stage_index(cell.stage).is_some() && self.lane_index(cell.lane).is_some()
    }
}
