//! A journey: stages × lanes with cards in the cells, and arrows between cards.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    AnyId, Card, CardId, Earlier, EditError, Item, ItemId, JourneyId, Lane, LaneId, Link, LinkId, PersonaId,
    SHORT_TEXT, Stage, StageId, Stamp, Violation, stamped::Stamped, text,
};

/// One map. Its collections change only through [`super::apply()`].
///
/// Cards are shared (`Arc`), so that a copy for a worker or an export costs little.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journey {
    pub(super) id: JourneyId,
    pub(super) name: String,
    pub(super) framework: Option<String>,
    pub(super) persona: Option<PersonaId>,
    pub(super) product: String,
    pub(super) route: String,
    pub(super) version: Option<Version>,
    pub(super) stages: Vec<Stage>,
    pub(super) lanes: Vec<Lane>,
    pub(super) cards: BTreeMap<CardId, Placed>,
    pub(super) cells: BTreeMap<Cell, Vec<CardId>>,
    pub(super) links: Stamped<BTreeMap<LinkId, Link>>,
    pub(super) earlier: Earlier,
}

/// Whether a journey shows how it is or how it should become.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Version {
    /// As customers go through it today.
    AsIs,
    /// As they should.
    ToBe,
}

impl Version {
    /// Both, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::AsIs, Self::ToBe];

    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::AsIs => "as-is",
            Self::ToBe => "to-be",
        }
    }
}

/// One property of a journey, with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of JourneyParts say it")]
pub enum JourneyChange {
    Name(String),
    Persona(Option<PersonaId>),
    Product(String),
    Route(String),
    Version(Option<Version>),
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
#[expect(missing_docs, reason = "the functions of Journey say it")]
pub struct JourneyParts {
    pub id: JourneyId,
    pub name: String,
    pub framework: Option<String>,
    pub persona: Option<PersonaId>,
    pub product: String,
    pub route: String,
    pub version: Option<Version>,
    pub stages: Vec<Stage>,
    pub lanes: Vec<Lane>,
    /// Cards with their cells; cards of one cell lie in the order given.
    pub cards: Vec<(Cell, Card)>,
    pub links: Vec<Link>,
    pub earlier: Earlier,
}

impl JourneyParts {
    /// A journey without anything in it.
    pub const fn new(id: JourneyId) -> Self {
        Self {
            id,
            name: String::new(),
            framework: None,
            persona: None,
            product: String::new(),
            route: String::new(),
            version: None,
            stages: Vec::new(),
            lanes: Vec::new(),
            cards: Vec::new(),
            links: Vec::new(),
            earlier: Earlier::NOTHING,
        }
    }
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

    /// Whom it is about.
    pub const fn persona(&self) -> Option<PersonaId> {
        self.persona
    }

    /// For which product or service it is; may be empty.
    pub fn product(&self) -> &str {
        &self.product
    }

    /// By which route the customer comes, such as "through the newsletter"; may be empty.
    pub fn route(&self) -> &str {
        &self.route
    }

    /// Whether it shows today or the wish.
    pub const fn version(&self) -> Option<Version> {
        self.version
    }

    /// What it remembers of the frameworks it had before.
    pub const fn earlier(&self) -> &Earlier {
        &self.earlier
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

    /// All cards in the order of their ids, shared, each with the cell it lies in.
    pub fn placed_cards(&self) -> impl Iterator<Item = (CardId, Cell, &Arc<Card>)> {
        self.cards.iter().map(|(id, placed)| (*id, placed.cell, &placed.card))
    }

    /// The card with this id, shared.
    pub fn shared_card(&self, id: CardId) -> Option<&Arc<Card>> {
        self.cards.get(&id).map(|placed| &placed.card)
    }

    /// The cards of a cell, in order.
    pub fn cards_in(&self, cell: Cell) -> &[CardId] {
        self.cells.get(&cell).map_or(&[], Vec::as_slice)
    }

    /// All arrows in the order of their ids.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.links.values()
    }

    /// The state of the arrows: while it is the same, so are they.
    pub const fn links_stamp(&self) -> &Stamp {
        self.links.stamp()
    }

    /// The arrows that start or end at a card.
    pub fn links_at(&self, card: CardId) -> impl Iterator<Item = &Link> {
        // Whoever has found as many as hold on to the card need not look further.
        let count = self.cards.get(&card).map_or(0, |placed| placed.links as usize);
        self.links.values().filter(move |link| link.from == card || link.to == card).take(count)
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

    /// Every id in it, its own first, those of what is not on the map last; a damaged file's may repeat.
    pub fn ids(&self) -> impl Iterator<Item = AnyId> {
        std::iter::once(self.id.into())
            .chain(self.stages.iter().flat_map(Stage::ids))
            .chain(self.lanes.iter().map(|lane| lane.id.into()))
            .chain(self.cards.keys().map(|id| AnyId::from(*id)))
            .chain(self.links.keys().map(|id| AnyId::from(*id)))
            .chain(self.earlier.retired.iter().flat_map(Stage::ids))
            .chain(self.earlier.resting.iter().map(|item| item.id.into()))
    }

    /// The journey as parts, to make another of them.
    pub fn to_parts(&self) -> JourneyParts {
        let cells = self.cells_in_order();
        let cards = cells.flat_map(|cell| self.cards_in(cell).iter().map(move |card| (cell, *card)));
        JourneyParts {
            id: self.id,
            name: self.name.clone(),
            framework: self.framework.clone(),
            persona: self.persona,
            product: self.product.clone(),
            route: self.route.clone(),
            version: self.version,
            stages: self.stages.clone(),
            lanes: self.lanes.clone(),
            cards: cards.filter_map(|(cell, card)| Some((cell, self.card(card)?.clone()))).collect(),
            links: self.links.values().cloned().collect(),
            earlier: self.earlier.clone(),
        }
    }

    /// Puts a journey together; whether it keeps the rules is checked where it joins a project.
    ///
    /// # Errors
    /// Ids of cards or arrows that are used twice.
    pub fn assemble(parts: JourneyParts) -> Result<Self, Vec<Violation>> {
        let mut violations = Vec::new();
        let journey = Self::gather(parts, &mut violations);
        if violations.is_empty() { Ok(journey) } else { Err(violations) }
    }

    /// [`Self::assemble`] that keeps the first of two cards or arrows with one id, and tells them.
    pub(super) fn gather(parts: JourneyParts, violations: &mut Vec<Violation>) -> Self {
        let mut journey = Self {
            id: parts.id,
            name: parts.name,
            framework: parts.framework,
            persona: parts.persona,
            product: parts.product,
            route: parts.route,
            version: parts.version,
            stages: parts.stages,
            lanes: parts.lanes,
            cards: BTreeMap::new(),
            cells: BTreeMap::new(),
            links: Stamped::new(BTreeMap::new()),
            earlier: parts.earlier,
        };
        for (cell, card) in parts.cards {
            let id = card.id;
            if journey.cards.contains_key(&id) {
                violations.push(Violation::IdRepeated { id: id.into() });
                continue;
            }
            journey.cards.insert(id, Placed { card: Arc::new(card), cell, links: 0 });
            journey.cells.entry(cell).or_default().push(id);
        }
        for link in parts.links {
            journey.gather_link(link, violations);
        }
        journey
    }

    fn gather_link(&mut self, link: Link, violations: &mut Vec<Violation>) {
        for end in [link.from, link.to] {
            if let Some(placed) = self.cards.get_mut(&end) {
                placed.links += 1;
            }
        }
        let id = link.id;
        if self.links.change().insert(id, link).is_some() {
            violations.push(Violation::IdRepeated { id: id.into() });
        }
    }

    /// Swaps in the change's value; gives back the change that restores the old one.
    pub(super) fn swap(&mut self, change: JourneyChange) -> JourneyChange {
        use JourneyChange as C;
        use std::mem::replace;
        match change {
            C::Name(new) => C::Name(replace(&mut self.name, new)),
            C::Persona(new) => C::Persona(replace(&mut self.persona, new)),
            C::Product(new) => C::Product(replace(&mut self.product, new)),
            C::Route(new) => C::Route(replace(&mut self.route, new)),
            C::Version(new) => C::Version(replace(&mut self.version, new)),
        }
    }

    /// Refuses texts over their bounds.
    pub(super) fn validate(&self) -> Result<(), EditError> {
        text::within(&self.name, SHORT_TEXT)?;
        text::within(&self.product, SHORT_TEXT)?;
        text::within(&self.route, SHORT_TEXT)?;
        text::optional_within(self.framework.as_ref(), SHORT_TEXT)?;
        self.earlier.validate()
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
