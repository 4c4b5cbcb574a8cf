//! What the user wrote on present stages since the last switch, on its way to the stages of another arrangement.

use std::collections::{BTreeMap, BTreeSet};

use super::arrangement::Arranged;
use super::notes;
use crate::document::{Arrangement, Earlier, MadeStage, Stage, StageId};

/// Carries it over; `false` where something belongs to the present arrangement alone, which must then be remembered.
///
/// That is also how cards and items were rearranged in its stages: the arrangement that comes back takes over what it can.
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
    let leaving: Vec<_> = memory.made.iter().filter(|made| !shared.contains(&made.stage)).collect();
    let mut carried = is_in_order(present, &leaving) && leaving.iter().all(|made| lies_as_left(present, made));
    for made in leaving {
        let Some(stage) = present.stage(made.stage) else { continue };
        let came_from = |found: &&Stage| former.columns.iter().any(|at| at.stage == found.id && at.into == made.stage);
        let mut sources: Vec<_> = stages.iter().filter(came_from).map(|found| found.id).collect();
        carried &= carry_words(made, stage, &sources, stages);
        if sources.is_empty() {
            sources.extend(homes.get(&made.stage));
        }
        carried &= notes::carry(&made.note, &stage.note, &sources, stages);
    }
    carried
}

/// Whether the present stages hold something that only a change by the user can have brought.
pub(super) fn has_own(present: &Arranged, memory: &Earlier) -> bool {
    let columns = memory.arrangements.iter().flat_map(|former| &former.columns);
    let shared: BTreeSet<_> = columns.map(|column| column.stage).collect();
    let own: Vec<_> = memory.made.iter().filter(|made| !shared.contains(&made.stage)).collect();
    let changed = |made: &&MadeStage| {
        !lies_as_left(present, made) || present.stage(made.stage).is_some_and(|stage| has_changed(made, stage))
    };
    !is_in_order(present, &own) || own.iter().any(changed)
}

/// Whether the stages are all there, in the order in which the switch left them.
fn is_in_order(present: &Arranged, made: &[&MadeStage]) -> bool {
    let ids: Vec<_> = made.iter().map(|made| made.stage).collect();
    present.stages.iter().map(|stage| stage.id).filter(|id| ids.contains(id)).eq(ids.iter().copied())
}

/// Whether the cards and items of a stage are those that the switch left in it, in their order.
fn lies_as_left(present: &Arranged, made: &MadeStage) -> bool {
    let items = present.stage(made.stage).into_iter().flat_map(|stage| &stage.checklist);
    items.map(|item| item.id).eq(made.items.iter().copied()) && present.cards_of(made.stage) == made.cards
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
