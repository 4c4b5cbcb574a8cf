//! What is written down at a switch, so that every arrangement can come back.

use std::collections::{BTreeMap, BTreeSet};

use super::arrangement::Arranged;
use super::back::{Back, back};
use super::closest::{Place, closest};
use super::words;
use crate::document::{Arrangement, Column, Earlier, FormerStep, ItemId, MadeStage, Resting, Stage, StageId};

/// The memory after a switch to a framework that the journey never had: every arrangement is remembered.
pub(super) fn after_forward(
    before: &Arranged,
    memory: &Earlier,
    after: &Arranged,
    homes: &BTreeMap<StageId, StageId>,
) -> Earlier {
    let mut writer = Writer::new(after);
    let mut derived = before.derived && !words::has_own(before, memory);
    for former in &memory.arrangements {
        let came = back(before, memory, former);
        derived &= came.carried;
        writer.remember(&came.arranged, &BTreeMap::new());
    }
    writer.remember(&Arranged { derived, ..before.clone() }, homes);
    writer.finish()
}

/// The memory after an arrangement came back: what came about by switching alone is forgotten.
pub(super) fn after_back(before: &Arranged, memory: &Earlier, came: &Back) -> Earlier {
    let mut writer = Writer::new(&came.arranged);
    let others = memory.arrangements.iter().filter(|former| former.framework != came.arranged.framework);
    for former in others.filter(|former| !former.derived) {
        writer.remember(&back(before, memory, former).arranged, &BTreeMap::new());
    }
    if !before.derived || !came.carried {
        writer.remember(&Arranged { derived: false, ..before.clone() }, &BTreeMap::new());
    }
    writer.finish()
}

/// Writes a memory relative to the arrangement that will be on the map.
struct Writer<'a> {
    after: &'a Arranged,
    stages: BTreeSet<StageId>,
    items: BTreeSet<ItemId>,
    memory: Earlier,
}

impl<'a> Writer<'a> {
    fn new(after: &'a Arranged) -> Self {
        Self {
            after,
            stages: after.stages.iter().map(|stage| stage.id).collect(),
            items: after.items().map(|item| item.id).collect(),
            memory: Earlier::NOTHING,
        }
    }

    /// Remembers an arrangement; where its stages' things went is known from `homes`, or found.
    fn remember(&mut self, arranged: &Arranged, homes: &BTreeMap<StageId, StageId>) {
        let of = arranged.stages.len();
        let columns = arranged.stages.iter().enumerate().map(|(index, stage)| Column {
            stage: stage.id,
            into: self.stand_in(arranged, stage, Place { phases: &stage.phases, index, of }, homes),
            items: stage.checklist.iter().map(|item| item.id).collect(),
            cards: arranged.cards_of(stage.id),
        });
        let columns: Vec<_> = columns.collect();
        let step = |((series, step), stage): (&(_, usize), &StageId)| {
            let into = self.after.steps.get(&(*series, *step)).copied();
            Some(FormerStep { series: *series, step: *step, stage: *stage, into: into? })
        };
        let steps = arranged.steps.iter().filter_map(step).collect();
        let (framework, derived) = (arranged.framework.clone(), arranged.derived);
        self.memory.arrangements.push(Arrangement { framework, derived, columns, steps });
        self.put_aside(arranged);
    }

    /// The stage that stands in for another: the known one, the one in which all its cards lie, or the closest.
    fn stand_in(
        &self,
        from: &Arranged,
        stage: &Stage,
        place: Place<'_>,
        homes: &BTreeMap<StageId, StageId>,
    ) -> StageId {
        if self.stages.contains(&stage.id) {
            return stage.id;
        }
        let known = homes.get(&stage.id).filter(|home| self.stages.contains(home)).copied();
        let found = known.or_else(|| self.stage_of_all_cards(from, stage.id)).or_else(|| {
            let phases: Vec<_> = self.after.stages.iter().map(|stage| stage.phases.as_slice()).collect();
            closest(place, &phases).and_then(|index| self.after.stages.get(index)).map(|stage| stage.id)
        });
        found.unwrap_or(stage.id)
    }

    fn stage_of_all_cards(&self, from: &Arranged, stage: StageId) -> Option<StageId> {
        let cards: BTreeSet<_> = from.cards_of(stage).into_iter().collect();
        let holds = |found: &&Stage| self.after.cards_of(found.id).iter().any(|card| cards.contains(card));
        let mut holding = self.after.stages.iter().filter(holds);
        let only = holding.next()?.id;
        holding.next().is_none().then_some(only)
    }

    /// Keeps what the map will not show.
    fn put_aside(&mut self, arranged: &Arranged) {
        for stage in &arranged.stages {
            if self.stages.insert(stage.id) {
                self.memory.retired.push(Stage { checklist: Vec::new(), ..stage.clone() });
            }
        }
        for item in arranged.items() {
            if self.items.insert(item.id) {
                self.memory.resting.push(Resting { id: item.id, subject: item.subject.clone() });
            }
        }
    }

    fn finish(mut self) -> Earlier {
        if self.memory.arrangements.is_empty() {
            return Earlier::NOTHING;
        }
        self.memory.derived = self.after.derived;
        self.memory.made = self.after.stages.iter().map(|stage| made(self.after, stage)).collect();
        self.memory
    }
}

fn made(arranged: &Arranged, stage: &Stage) -> MadeStage {
    let words = stage.clone();
    MadeStage {
        stage: stage.id,
        name: words.name,
        question: words.question,
        colour: words.colour,
        phases: words.phases,
        time: words.time,
        note: words.note,
        items: stage.checklist.iter().map(|item| item.id).collect(),
        cards: arranged.cards_of(stage.id),
    }
}
