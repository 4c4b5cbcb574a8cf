//! What a switch would do, to be shown before it is done.

use std::collections::BTreeSet;

use super::arrangement::Arranged;
use super::{Destinations, Switched, switched};
use crate::document::{ItemId, ItemState, JourneyId, Project, Stage, StageId};

/// What a switch would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Whether the framework comes back as the journey had it.
    pub returns: bool,
    /// What becomes of each present stage.
    pub fates: Vec<StageFate>,
    /// The stages afterwards, each with its number of cards.
    pub stages: Vec<(Stage, usize)>,
    /// How many checklist items are new.
    pub added: usize,
    /// How many checklist items rest until the journey comes back to the present framework.
    pub resting: usize,
    /// How many resting checklist items come back.
    pub woken: usize,
    /// How many names, questions and notes of the user rest until the journey comes back.
    pub words: usize,
}

/// What becomes of a present stage, and what lies in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageFate {
    /// The stage.
    pub stage: StageId,
    /// Whether it stays.
    pub stays: bool,
    /// The stages of [`Preview::stages`] that its cards go to, by index; where it has none, the one that takes its place.
    pub into: Vec<usize>,
    /// How many cards lie in it.
    pub cards: usize,
    /// How many of its checklist items are done.
    pub done: usize,
    /// Whether it has a note.
    pub has_note: bool,
    /// How many steps of the numbers are mapped on it.
    pub steps: usize,
}

/// What [`super::switch`] would do; `None` where it would change nothing.
pub fn preview(
    project: &Project,
    journey: JourneyId,
    framework: Option<&str>,
    destinations: &Destinations,
) -> Option<Preview> {
    let journey = project.journey(journey)?;
    let mut last = project.largest_id();
    let fresh = || {
        last += 1;
        last
    };
    let switched = switched(project, journey, framework, destinations, fresh)?;
    let ids = |arranged: &Arranged| arranged.items().map(|item| item.id).collect::<BTreeSet<ItemId>>();
    let (before, after) = (ids(&switched.before), ids(&switched.after));
    let rested: BTreeSet<_> = journey.earlier().resting.iter().map(|item| item.id).collect();
    let new = || after.difference(&before);
    let stages = switched.after.stages.iter();
    Some(Preview {
        returns: journey.earlier().under(framework).is_some(),
        fates: switched.before.stages.iter().map(|stage| fate(&switched, stage)).collect(),
        stages: stages.map(|stage| (stage.clone(), switched.after.cards_of(stage.id).len())).collect(),
        added: new().filter(|id| !rested.contains(id)).count(),
        woken: new().filter(|id| rested.contains(id)).count(),
        resting: before.difference(&after).count(),
        words: switched.before.stages.iter().map(|stage| resting_words(&switched, stage)).sum(),
    })
}

fn fate(switched: &Switched, stage: &Stage) -> StageFate {
    let (before, after) = (&switched.before, &switched.after);
    let cards: BTreeSet<_> = before.cards_of(stage.id).into_iter().collect();
    let holds = |found: &Stage| after.cards_of(found.id).iter().any(|card| cards.contains(card));
    let home = switched.homes.get(&stage.id);
    let takes = |found: &Stage| if cards.is_empty() { Some(&found.id) == home } else { holds(found) };
    let into = after.stages.iter().enumerate().filter(|(_, found)| takes(found)).map(|(index, _)| index);
    StageFate {
        stage: stage.id,
        stays: after.stage(stage.id).is_some(),
        into: into.collect(),
        cards: cards.len(),
        done: stage.checklist.iter().filter(|item| item.state == ItemState::Done).count(),
        has_note: !stage.note.is_empty(),
        steps: before.steps.values().filter(|mapped| **mapped == stage.id).count(),
    }
}

/// How many of the user's words on a stage are not on the map afterwards.
fn resting_words(switched: &Switched, stage: &Stage) -> usize {
    let after = &switched.after.stages;
    let rests = |words: &Option<String>, of: fn(&Stage) -> &Option<String>| {
        words.is_some() && !after.iter().any(|found| of(found) == words)
    };
    let note = !stage.note.is_empty() && !after.iter().any(|found| found.note.contains(&stage.note));
    let words = [rests(&stage.name, |of| &of.name), rests(&stage.question, |of| &of.question), note];
    words.into_iter().filter(|rests| *rests).count()
}
