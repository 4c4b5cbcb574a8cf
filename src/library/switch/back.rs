//! An arrangement that the journey remembers, with what the user did since.

use std::collections::{BTreeMap, BTreeSet};

use super::arrangement::Arranged;
use super::closest::{Place, closest};
use super::items::phases_of;
use super::order::{merged, ranks};
use super::words;
use crate::document::{Arrangement, CardId, Cell, Column, Earlier, Item, ItemId, Stage, StageId, Subject};

/// An arrangement that came back.
pub(super) struct Back {
    pub(super) arranged: Arranged,
    /// The stage that each present one's new things went to.
    pub(super) homes: BTreeMap<StageId, StageId>,
    /// Whether all that the user wrote on the present stages could come along.
    pub(super) carried: bool,
}

/// Brings an arrangement back.
pub(super) fn back(present: &Arranged, memory: &Earlier, former: &Arrangement) -> Back {
    let mut stages = former_stages(present, memory, former);
    let homes = homes(present, memory, former, &stages);
    let carried = words::carry(present, memory, former, &homes, &mut stages);
    let way = Way { present, memory, former, homes: &homes };
    let cells = way.cells();
    way.fill_checklists(&mut stages);
    let arranged = Arranged {
        framework: former.framework.clone(),
        derived: former.derived,
        stages: in_order(present, stages, &homes),
        lanes: present.lanes.clone(),
        cells,
        steps: way.steps(),
    };
    Back { arranged, homes, carried }
}

/// The stages of the arrangement that still exist, without checklists.
fn former_stages(present: &Arranged, memory: &Earlier, former: &Arrangement) -> Vec<Stage> {
    let find = |column: &Column| {
        let retired = || memory.retired.iter().find(|stage| stage.id == column.stage);
        let mut stage = present.stage(column.stage).or_else(retired)?.clone();
        stage.checklist.clear();
        Some(stage)
    };
    former.columns.iter().filter_map(find).collect()
}

/// Where the things of each present stage go: it stays, where the arrangement has it or the user added it since.
fn homes(present: &Arranged, memory: &Earlier, former: &Arrangement, stages: &[Stage]) -> BTreeMap<StageId, StageId> {
    let made: BTreeSet<_> = memory.made.iter().map(|made| made.stage).collect();
    let is_there = |id: StageId| stages.iter().any(|stage| stage.id == id);
    let home = |(index, stage): (usize, &Stage)| {
        if is_there(stage.id) || !made.contains(&stage.id) {
            return (stage.id, stage.id);
        }
        let stood_in = former.columns.iter().find(|column| column.into == stage.id && is_there(column.stage));
        let place = Place { phases: &stage.phases, index, of: present.stages.len() };
        let near = || near(place, present, stages);
        (stage.id, stood_in.map(|column| column.stage).or_else(near).unwrap_or(stage.id))
    };
    present.stages.iter().enumerate().map(home).collect()
}

/// The closest of the stages that come back, or of all where none comes back.
fn near(place: Place<'_>, present: &Arranged, stages: &[Stage]) -> Option<StageId> {
    let (staying, returning): (Vec<_>, Vec<_>) =
        stages.iter().partition::<Vec<&Stage>, _>(|stage| present.stage(stage.id).is_some());
    let among = if returning.is_empty() { staying } else { returning };
    let phases: Vec<_> = among.iter().map(|stage| stage.phases.as_slice()).collect();
    closest(place, &phases).and_then(|index| among.get(index)).map(|stage| stage.id)
}

/// The stages of the arrangement, with each that was added since after the one its left neighbour became.
fn in_order(present: &Arranged, stages: Vec<Stage>, homes: &BTreeMap<StageId, StageId>) -> Vec<Stage> {
    let mut all = stages;
    let mut left: Option<StageId> = None;
    for stage in &present.stages {
        let home = homes.get(&stage.id).copied().unwrap_or(stage.id);
        if home == stage.id && !all.iter().any(|other| other.id == home) {
            let place = left.and_then(|left| all.iter().position(|other| other.id == left));
            all.insert(place.map_or(0, |place| place + 1), stage.clone());
        }
        left = Some(home);
    }
    all
}

/// Everything that tells where things go.
struct Way<'a> {
    present: &'a Arranged,
    memory: &'a Earlier,
    former: &'a Arrangement,
    homes: &'a BTreeMap<StageId, StageId>,
}

impl Way<'_> {
    fn home(&self, stage: StageId) -> StageId {
        self.homes.get(&stage).copied().unwrap_or(stage)
    }

    /// Whether the arrangement's stage comes back.
    fn comes_back(&self, stage: StageId) -> bool {
        self.present.stage(stage).is_some() || self.memory.retired.iter().any(|retired| retired.id == stage)
    }

    fn cells(&self) -> BTreeMap<Cell, Vec<CardId>> {
        let columns = self.former.columns.iter();
        let column_of: BTreeMap<_, _> =
            columns.clone().flat_map(|column| column.cards.iter().map(|card| (*card, column.stage))).collect();
        let former = ranks(columns.flat_map(|column| &column.cards).copied());
        let left = self.memory.made.iter().flat_map(|made| made.cards.iter().map(|card| (*card, made.stage)));
        let left: BTreeMap<_, _> = left.collect();
        let base = ranks(self.memory.made.iter().flat_map(|made| &made.cards).copied());
        let mut sources: BTreeMap<Cell, Vec<Vec<CardId>>> = BTreeMap::new();
        for stage in &self.present.stages {
            for lane in &self.present.lanes {
                let mut parted: BTreeMap<Cell, Vec<CardId>> = BTreeMap::new();
                for card in self.present.cards_in(stage.id, *lane) {
                    let stayed = left.get(card) == Some(&stage.id);
                    let returns = column_of.get(card).filter(|column| stayed && self.comes_back(**column));
                    let stage = returns.copied().unwrap_or_else(|| self.home(stage.id));
                    parted.entry(Cell { stage, lane: *lane }).or_default().push(*card);
                }
                for (cell, cards) in parted {
                    sources.entry(cell).or_default().push(cards);
                }
            }
        }
        let ranked = |cell: Cell, parts: &[Vec<CardId>]| {
            let here = |card: &&CardId| column_of.get(card) == Some(&cell.stage);
            let cards = parts.iter().flatten().filter(here);
            cards.filter_map(|card| Some((*card, *former.get(card)?))).collect::<BTreeMap<_, _>>()
        };
        sources.into_iter().map(|(cell, parts)| (cell, merged(&parts, &ranked(cell, &parts), &base))).collect()
    }

    fn steps(&self) -> BTreeMap<(crate::document::SeriesId, usize), StageId> {
        let former: BTreeMap<_, _> = self.former.steps.iter().map(|step| ((step.series, step.step), step)).collect();
        let place = |(at, stage): (&(crate::document::SeriesId, usize), &StageId)| {
            let step = former.get(at).filter(|step| step.into == *stage && self.comes_back(step.stage));
            (*at, step.map_or_else(|| self.home(*stage), |step| step.stage))
        };
        self.present.steps.iter().map(place).collect()
    }

    /// Gives the stages of the arrangement their checklists.
    fn fill_checklists(&self, stages: &mut [Stage]) {
        let mut lists = Lists::new(self);
        for stage in &self.present.stages {
            lists.take(self, stage);
        }
        let mut items: BTreeMap<ItemId, Item> = self.present.items().map(|item| (item.id, item.clone())).collect();
        for resting in &self.memory.resting {
            items.entry(resting.id).or_insert_with(|| Item::new(resting.id, resting.subject.clone()));
        }
        for stage in stages {
            let list = lists.list(self, stage.id);
            stage.checklist = list.into_iter().filter_map(|id| items.remove(&id)).collect();
        }
    }
}

/// The checklists as they come together.
struct Lists {
    /// The rank of each item in its stage's former list; what takes the place of another has that one's.
    former: BTreeMap<StageId, BTreeMap<ItemId, usize>>,
    column_of: BTreeMap<ItemId, StageId>,
    /// Where the switch left each item.
    left: BTreeMap<ItemId, StageId>,
    /// What rests and comes back, by its stage.
    resting: BTreeMap<StageId, Vec<(ItemId, Subject)>>,
    sources: BTreeMap<StageId, Vec<Vec<ItemId>>>,
}

impl Lists {
    fn new(way: &Way<'_>) -> Self {
        let there: BTreeSet<_> = way.present.items().map(|item| item.id).collect();
        let mut resting: BTreeMap<StageId, Vec<_>> = BTreeMap::new();
        let mut column_of = BTreeMap::new();
        for column in &way.former.columns {
            for id in &column.items {
                column_of.insert(*id, column.stage);
                let rests = way.memory.resting.iter().find(|item| item.id == *id && !there.contains(id));
                if let Some(item) = rests {
                    resting.entry(column.stage).or_default().push((*id, item.subject.clone()));
                }
            }
        }
        let columns = way.former.columns.iter();
        let left = way.memory.made.iter().flat_map(|made| made.items.iter().map(|item| (*item, made.stage)));
        Self {
            former: columns.map(|column| (column.stage, ranks(column.items.iter().copied()))).collect(),
            column_of,
            left: left.collect(),
            resting,
            sources: BTreeMap::new(),
        }
    }

    /// Takes the items of a present stage.
    fn take(&mut self, way: &Way<'_>, stage: &Stage) {
        let mut parted: BTreeMap<StageId, Vec<ItemId>> = BTreeMap::new();
        for item in &stage.checklist {
            if let Some(home) = self.home(way, stage, item) {
                parted.entry(home).or_default().push(item.id);
            }
        }
        for (home, items) in parted {
            self.sources.entry(home).or_default().push(items);
        }
    }

    /// Where an item goes; `None` = it was the framework's, and nobody touched it.
    fn home(&mut self, way: &Way<'_>, stage: &Stage, item: &Item) -> Option<StageId> {
        let left = self.left.get(&item.id).copied();
        if let Some(column) = self.column_of.get(&item.id) {
            let returns = left == Some(stage.id) && way.comes_back(*column);
            return Some(if returns { *column } else { way.home(stage.id) });
        }
        let home = way.home(stage.id);
        if home == stage.id || matches!(item.subject, Subject::Own(_)) {
            return Some(home);
        }
        if left.is_some() && item.is_untouched() {
            return None;
        }
        let stood_in = way.former.columns.iter().filter(|column| column.into == stage.id || column.stage == home);
        let candidates: Vec<_> = stood_in.map(|column| column.stage).filter(|id| way.comes_back(*id)).collect();
        let replaced = candidates.iter().find(|column| self.replace(**column, item));
        let shares = |id: &&StageId| {
            let retired = way.memory.retired.iter().find(|stage| stage.id == **id);
            let phases = phases_of(&item.subject);
            retired.is_some_and(|stage| stage.phases.iter().any(|phase| phases.contains(phase)))
        };
        Some(replaced.or_else(|| candidates.iter().find(shares)).copied().unwrap_or(home))
    }

    /// Lets an item take the place of one that rests in a stage and is about the same, where there is one.
    fn replace(&mut self, column: StageId, item: &Item) -> bool {
        let Some(resting) = self.resting.get_mut(&column) else { return false };
        let Some(place) = resting.iter().position(|(_, subject)| *subject == item.subject) else { return false };
        let (gone, _) = resting.remove(place);
        let former = self.former.entry(column).or_default();
        if let Some(rank) = former.remove(&gone) {
            former.insert(item.id, rank);
        }
        true
    }

    /// The whole list of a stage of the arrangement.
    fn list(&mut self, way: &Way<'_>, stage: StageId) -> Vec<ItemId> {
        let mut sources = self.sources.remove(&stage).unwrap_or_default();
        let resting = self.resting.remove(&stage).unwrap_or_default();
        sources.push(resting.into_iter().map(|(id, _)| id).collect());
        let base = ranks(way.memory.made.iter().flat_map(|made| &made.items).copied());
        let nothing = BTreeMap::new();
        merged(&sources, self.former.get(&stage).unwrap_or(&nothing), &base)
    }
}
