//! Cards on their way through the clipboard: a small project of their own, and the edit that puts them elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Card, CardId, Cell, Earlier, Edit, EditName, Journey, JourneyParts, Language, Link, LinkId, Project, ProjectParts,
    Slot, Steering, plan,
};

/// Where cards are put that come from elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Landing {
    /// As they lay, with the first column and the first row of theirs at this cell; in each cell below the cards named
    /// here, else at the end. What would lie beyond the last column or row lies in it.
    From(Cell, BTreeSet<CardId>),
    /// All of them in one cell, from a slot on.
    Slot(Slot),
}

/// What is put on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Landed {
    /// The edit.
    pub edit: Edit,
    /// The new cards.
    pub cards: Vec<CardId>,
}

/// The cards with the arrows between them, in the stages and lanes that they span; `None` without a card.
pub fn clip(journey: &Journey, cards: &[CardId], language: Language) -> Option<Project> {
    let chosen: BTreeSet<_> = cards.iter().copied().collect();
    let parts = journey.to_parts();
    let cards: Vec<_> = parts.cards.into_iter().filter(|(_, card)| chosen.contains(&card.id)).collect();
    let columns = span(parts.stages.iter().map(|stage| stage.id), |id| cards.iter().any(|(cell, _)| cell.stage == id));
    let mut stages: Vec<_> = parts.stages.into_iter().filter(|stage| columns.contains(&stage.id)).collect();
    for stage in &mut stages {
        stage.checklist.clear();
    }
    let shown: Vec<_> = parts.lanes.into_iter().filter(|lane| !lane.hidden).collect();
    let cards: Vec<_> = cards.into_iter().filter(|(cell, _)| shown.iter().any(|lane| lane.id == cell.lane)).collect();
    let rows = span(shown.iter().map(|lane| lane.id), |id| cards.iter().any(|(cell, _)| cell.lane == id));
    let lanes = shown.into_iter().filter(|lane| rows.contains(&lane.id)).collect();
    if cards.is_empty() {
        return None;
    }
    let kept: BTreeSet<_> = cards.iter().map(|(_, card)| card.id).collect();
    let links = parts.links.into_iter().filter(|link| kept.contains(&link.from) && kept.contains(&link.to)).collect();
    let journey = JourneyParts { stages, lanes, cards, links, ..JourneyParts::new(parts.id) };
    let project = ProjectParts {
        name: String::new(),
        language,
        personas: Vec::new(),
        journeys: vec![JourneyParts { earlier: Earlier::default(), ..journey }],
        series: Vec::new(),
        steering: Steering::default(),
        workshops: Vec::new(),
    };
    Project::assemble(project).ok()
}

/// The ids from the first to the last that is wanted.
fn span<T: Copy + Ord>(all: impl Iterator<Item = T>, wanted: impl Fn(T) -> bool) -> BTreeSet<T> {
    let all: Vec<T> = all.collect();
    let first = all.iter().position(|id| wanted(*id)).unwrap_or(0);
    let last = all.iter().rposition(|id| wanted(*id)).map_or(0, |last| last + 1);
    all.into_iter().take(last).skip(first).collect()
}

/// The edit that puts the cards of a [`clip`] on a map, with their arrows, under ids that `fresh` gives.
pub fn land(
    journey: &Journey,
    clip: &Journey,
    landing: &Landing,
    name: EditName,
    mut fresh: impl FnMut() -> u32,
) -> Option<Landed> {
    let grid = Grid::of(journey);
    let from = Grid::of(clip);
    let mut next: BTreeMap<Cell, usize> = BTreeMap::new();
    let mut copies: BTreeMap<CardId, CardId> = BTreeMap::new();
    let mut edits = Vec::new();
    for cell in clip.cells_in_order() {
        let Some((column, row)) = from.place(cell) else { continue };
        for card in clip.cards_in(cell).iter().filter_map(|card| clip.card(*card)) {
            let target = match landing {
                Landing::Slot(slot) => slot.cell,
                Landing::From(first, _) => grid.cell_from(*first, column, row)?,
            };
            let index = next.entry(target).or_insert_with(|| first_index(journey, target, landing));
            let id = CardId(fresh());
            copies.insert(card.id, id);
            let slot = Slot { cell: target, index: *index };
            edits.push(Edit::AddCard { slot, card: Box::new(Card { id, ..card.clone() }) });
            *index += 1;
        }
    }
    let links = clip.links().filter_map(|link| {
        let (from, to) = (*copies.get(&link.from)?, *copies.get(&link.to)?);
        Some(Edit::AddLink(Box::new(Link { id: LinkId(fresh()), from, to, ..link.clone() })))
    });
    edits.extend(links.collect::<Vec<_>>());
    let cards: Vec<_> = copies.into_values().collect();
    (!cards.is_empty()).then_some(Landed { edit: Edit::Batch { name, edits }, cards })
}

fn first_index(journey: &Journey, cell: Cell, landing: &Landing) -> usize {
    let cards = journey.cards_in(cell);
    match landing {
        Landing::Slot(slot) => slot.index,
        Landing::From(_, below) => cards.iter().rposition(|card| below.contains(card)).map_or(cards.len(), |at| at + 1),
    }
}

/// The cell in the upper left corner of the box around cards.
pub fn corner_of(journey: &Journey, cards: &[CardId]) -> Option<Cell> {
    let grid = Grid::of(journey);
    let places: Vec<_> = plan::in_map_order(journey, cards)
        .into_iter()
        .filter_map(|card| grid.place(journey.slot_of(card)?.cell))
        .collect();
    let column = places.iter().map(|(column, _)| *column).min()?;
    let row = places.iter().map(|(_, row)| *row).min()?;
    grid.cell(column, row)
}

/// The cells of a journey by their places among the stages and the shown lanes.
pub struct Grid {
    stages: Vec<super::StageId>,
    lanes: Vec<super::LaneId>,
}

impl Grid {
    /// That of a journey.
    pub fn of(journey: &Journey) -> Self {
        let stages = journey.stages().iter().map(|stage| stage.id).collect();
        Self { stages, lanes: journey.shown_lanes().map(|lane| lane.id).collect() }
    }

    /// Column and row of a cell.
    pub fn place(&self, cell: Cell) -> Option<(usize, usize)> {
        let column = self.stages.iter().position(|stage| *stage == cell.stage)?;
        Some((column, self.lanes.iter().position(|lane| *lane == cell.lane)?))
    }

    /// The cell at a column and a row.
    pub fn cell(&self, column: usize, row: usize) -> Option<Cell> {
        Some(Cell { stage: *self.stages.get(column)?, lane: *self.lanes.get(row)? })
    }

    /// How many columns there are from a cell on.
    pub fn columns_from(&self, cell: Cell) -> usize {
        self.place(cell).map_or(0, |(column, _)| self.stages.len() - column)
    }

    /// The cell so many columns and rows further, or the last there is in that direction.
    pub fn cell_from(&self, first: Cell, right: usize, down: usize) -> Option<Cell> {
        let (column, row) = self.place(first)?;
        let last = |len: usize| len.saturating_sub(1);
        self.cell((column + right).min(last(self.stages.len())), (row + down).min(last(self.lanes.len())))
    }
}
