//! What the user wrote on present stages since the last switch, on its way to the stages of another arrangement.

use std::collections::{BTreeMap, BTreeSet};

use super::arrangement::Arranged;
use super::notes;
use crate::document::{Arrangement, Earlier, MadeStage, Stage, StageId};

/// Carries it over; `false` where something belongs to the present arrangement alone, which must then be remembered.
///
/// That is also how stages, cards and items were rearranged: the arrangement that comes back takes over what it can.
/// Names, questions, colours and times go to a stage that stands for the same phases, from the only stage that stands in
/// for it. What was added to a note goes to the note of a stage whose place was taken.
pub(super) fn carry(
    present: &Arranged,
    memory: &Earlier,
    former: &Arrangement,
    homes: &BTreeMap<StageId, StageId>,
    stages: &mut [Stage],
) -> bool {
    let shared: BTreeSet<_> = former.columns.iter().map(|column| column.stage).collect();
    let mut carried = lies_as_left(present, memory);
    for made in memory.made.iter().filter(|made| !shared.contains(&made.stage)) {
        let Some(stage) = present.stage(made.stage) else { continue };
        let came_from = |found: &&Stage| former.columns.iter().any(|at| at.stage == found.id && at.into == made.stage);
        let mut sources: Vec<_> = stages.iter().filter(came_from).map(|found| found.id).collect();
        carried &= carry_words(made, stage, &sources, stages);
        if sources.is_empty() {
            // A stage that is on the map under both frameworks would say it twice.
            sources.extend(homes.get(&made.stage).filter(|home| present.stage(**home).is_none()));
        }
        carried &= notes::carry(&made.note, &stage.note, &sources, stages);
    }
    carried
}

/// Whether the present arrangement holds something that only a change by the user can have brought.
pub(super) fn has_own(present: &Arranged, memory: &Earlier) -> bool {
    let columns = memory.arrangements.iter().flat_map(|former| &former.columns);
    let shared: BTreeSet<_> = columns.map(|column| column.stage).collect();
    let mut own = memory.made.iter().filter(|made| !shared.contains(&made.stage));
    let changed = |made: &MadeStage| present.stage(made.stage).is_some_and(|stage| has_changed(made, stage));
    !lies_as_left(present, memory) || own.any(changed)
}

/// Whether the stages are those that the switch left, with the same cards and items, all in the same order.
fn lies_as_left(present: &Arranged, memory: &Earlier) -> bool {
    let same = |(stage, made): (&Stage, &MadeStage)| {
        let items = stage.checklist.iter().map(|item| item.id);
        stage.id == made.stage && items.eq(made.items.iter().copied()) && present.cards_of(stage.id) == made.cards
    };
    present.stages.len() == memory.made.len() && present.stages.iter().zip(&memory.made).all(same)
}

fn has_changed(made: &MadeStage, stage: &Stage) -> bool {
    let words = (&made.name, &made.question, made.colour, made.time, &made.phases);
    words != (&stage.name, &stage.question, stage.colour, stage.time, &stage.phases)
}

fn carry_words(made: &MadeStage, stage: &Stage, sources: &[StageId], stages: &mut [Stage]) -> bool {
    if !has_changed(made, stage) {
        return true;
    }
    let [only] = sources else { return false };
    let Some(target) = stages.iter_mut().find(|found| found.id == *only) else { return false };
    if target.phases != made.phases || stage.phases != made.phases {
        return false;
    }
    if stage.name != made.name {
        target.name.clone_from(&stage.name);
    }
    if stage.question != made.question {
        target.question.clone_from(&stage.question);
    }
    if stage.colour != made.colour {
        target.colour = stage.colour;
    }
    if stage.time != made.time {
        target.time = stage.time;
    }
    true
}
