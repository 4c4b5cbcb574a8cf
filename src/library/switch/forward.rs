//! An arrangement under a framework that the journey never had.

use std::collections::BTreeMap;

use super::arrangement::Arranged;
use super::items::{self, Incoming};
use super::{Destination, Destinations};
use crate::document::{Cell, LONG_TEXT, Stage, StageId, StageOrigin, TimeSpent};
use crate::library::{Framework, FrameworkStage, Library};

/// The present arrangement under another framework (`None` = without one), and where each stage's things went.
pub(super) fn forward(
    present: &Arranged,
    target: Option<&Framework>,
    destinations: &Destinations,
    fresh_id: &mut impl FnMut() -> u32,
) -> (Arranged, BTreeMap<StageId, StageId>) {
    let mut made = target.map_or(Vec::new(), |target| new_stages(present, target, destinations, fresh_id));
    let home = |stage: &Stage| {
        let found = index(stage, destinations).and_then(|index| made.get(index));
        (stage.id, found.map_or(stage.id, |found| found.id))
    };
    let homes: BTreeMap<_, _> = present.stages.iter().map(home).collect();
    if let Some(target) = target {
        items::fill(&mut made, &target.id, &incoming(present, &homes), fresh_id);
    }
    let after = Arranged {
        framework: target.map(|target| target.id.clone()),
        derived: true,
        stages: in_order(present, made, &homes),
        lanes: present.lanes.clone(),
        cells: moved_cells(present, &homes),
        steps: present.steps.iter().filter_map(|(at, stage)| Some((*at, *homes.get(stage)?))).collect(),
    };
    (after, homes)
}

fn index(stage: &Stage, destinations: &Destinations) -> Option<usize> {
    match destinations.get(&stage.id) {
        Some(Destination::Stage(index)) => Some(*index),
        Some(Destination::Stays) | None => None,
    }
}

fn new_stages(
    present: &Arranged,
    target: &Framework,
    destinations: &Destinations,
    fresh_id: &mut impl FnMut() -> u32,
) -> Vec<Stage> {
    let make = |(place, found): (usize, &FrameworkStage)| {
        let mut stage = Stage::new(StageId(fresh_id()), found.colour);
        stage.origin = Some(StageOrigin { framework: target.id.clone(), stage: found.id.clone() });
        stage.phases.clone_from(&found.phases);
        stage.time = Some(found.time);
        let sources: Vec<_> = present.stages.iter().filter(|stage| index(stage, destinations) == Some(place)).collect();
        take_words(&mut stage, &sources);
        stage
    };
    target.stages.iter().enumerate().map(make).collect()
}

/// A stage that stands for the same phases as its only source keeps the user's own words; else the notes come together.
fn take_words(stage: &mut Stage, sources: &[&Stage]) {
    match sources {
        [source] if source.phases == stage.phases => {
            stage.name.clone_from(&source.name);
            stage.question.clone_from(&source.question);
            stage.note.clone_from(&source.note);
            stage.colour = own_colour(source).unwrap_or(stage.colour);
            stage.time = if has_own_time(source) { source.time } else { stage.time };
        }
        _ => {
            stage.note = joined_notes(sources);
            if sources.iter().any(|source| has_own_time(source)) {
                stage.time = sum(sources).or(stage.time);
            }
        }
    }
}

fn given(stage: &Stage) -> Option<&'static FrameworkStage> {
    let origin = stage.origin.as_ref()?;
    Library::shared().framework(&origin.framework)?.stages.iter().find(|found| found.id == origin.stage)
}

fn own_colour(stage: &Stage) -> Option<crate::document::Colour> {
    given(stage).is_none_or(|given| given.colour != stage.colour).then_some(stage.colour)
}

fn has_own_time(stage: &Stage) -> bool {
    stage.time != given(stage).map(|given| given.time)
}

fn sum(sources: &[&Stage]) -> Option<TimeSpent> {
    sources.iter().filter_map(|source| source.time).reduce(|one, other| TimeSpent {
        from_minutes: one.from_minutes.saturating_add(other.from_minutes),
        to_minutes: one.to_minutes.saturating_add(other.to_minutes),
    })
}

/// The notes with a blank line between, as many as there is room for; the others come back with their stages.
fn joined_notes(sources: &[&Stage]) -> String {
    let mut joined = String::new();
    for note in sources.iter().map(|source| &source.note).filter(|note| !note.is_empty()) {
        let gap = if joined.is_empty() { "" } else { "\n\n" };
        if joined.chars().count() + gap.len() + note.chars().count() <= LONG_TEXT {
            joined.push_str(gap);
            joined.push_str(note);
        }
    }
    joined
}

fn incoming<'a>(present: &'a Arranged, homes: &BTreeMap<StageId, StageId>) -> Vec<Incoming<'a>> {
    let leaving = present.stages.iter().filter_map(|from| {
        let home = *homes.get(&from.id).filter(|home| **home != from.id)?;
        Some(from.checklist.iter().map(move |item| Incoming { item, from, home }))
    });
    leaving.flatten().collect()
}

/// The new stages, with each stage that stays after the one that took over what stood before it.
fn in_order(present: &Arranged, made: Vec<Stage>, homes: &BTreeMap<StageId, StageId>) -> Vec<Stage> {
    let mut staying: BTreeMap<Option<StageId>, Vec<Stage>> = BTreeMap::new();
    let mut before = None;
    for stage in &present.stages {
        match homes.get(&stage.id) {
            Some(home) if *home != stage.id => before = Some(*home),
            _ => staying.entry(before).or_default().push(stage.clone()),
        }
    }
    let mut stages = staying.remove(&None).unwrap_or_default();
    for stage in made {
        let id = stage.id;
        stages.push(stage);
        stages.extend(staying.remove(&Some(id)).unwrap_or_default());
    }
    stages
}

fn moved_cells(present: &Arranged, homes: &BTreeMap<StageId, StageId>) -> BTreeMap<Cell, Vec<crate::document::CardId>> {
    let mut cells: BTreeMap<Cell, Vec<_>> = BTreeMap::new();
    for stage in &present.stages {
        for lane in &present.lanes {
            let cards = present.cards_in(stage.id, *lane);
            if !cards.is_empty() {
                let stage = homes.get(&stage.id).copied().unwrap_or(stage.id);
                cells.entry(Cell { stage, lane: *lane }).or_default().extend(cards);
            }
        }
    }
    cells
}
