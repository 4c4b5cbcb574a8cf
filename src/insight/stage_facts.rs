//! What the numbers and the checklist say about each stage of a journey.

use crate::document::{ItemState, Journey, Series, Stage, StageId};

use super::StageLeak;
use super::passage::{Passage, on_stage, passages};

/// The figures of one stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageFacts {
    /// Which stage.
    pub stage: StageId,
    /// Whether a step stands on it.
    pub has_step: bool,
    /// The count of the first step on the stage; `None` without a step or where its count is not known.
    pub entered: Option<u64>,
    /// The count of the last step on the stage, where it has several.
    pub left: Option<u64>,
    /// The way on to the next stage that has a step.
    pub onward: Option<Passage>,
    /// Whether the leak's step is on this stage, and where.
    pub leak: Option<LeakPlace>,
    /// How many checklist items are done.
    pub done: usize,
    /// How many there are, without those that are not for this business.
    pub total: usize,
}

/// Where a stage's leak sits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeakPlace {
    /// On the way into the stage.
    Into,
    /// Between two steps of the stage.
    Inside,
}

/// The facts of every stage, from left to right; without a series only those of the checklists.
pub fn stage_facts(journey: &Journey, series: Option<&Series>, leak: Option<&StageLeak>) -> Vec<StageFacts> {
    let stages = journey.stages().iter();
    let mut facts: Vec<_> = stages.map(|stage| facts_of(stage, series, leak)).collect();
    for way in series.map(|series| passages(journey, series)).unwrap_or_default() {
        if let Some(fact) = facts.get_mut(way.at) {
            fact.onward = Some(way);
        }
    }
    facts
}

fn facts_of(stage: &Stage, series: Option<&Series>, leak: Option<&StageLeak>) -> StageFacts {
    let steps = series.and_then(|series| on_stage(stage.id, series));
    let count = |step: usize| series.and_then(|series| series.steps.get(step)).and_then(|step| step.count);
    StageFacts {
        stage: stage.id,
        has_step: steps.is_some(),
        entered: steps.and_then(|steps| count(steps.first)),
        left: steps.filter(|steps| steps.last > steps.first).and_then(|steps| count(steps.last)),
        onward: None,
        leak: leak.zip(series).and_then(|(leak, series)| leak_place(stage, series, leak)),
        done: stage.checklist.iter().filter(|item| item.state == ItemState::Done).count(),
        total: stage.checklist.iter().filter(|item| item.state != ItemState::NotForUs).count(),
    }
}

fn leak_place(stage: &Stage, series: &Series, leak: &StageLeak) -> Option<LeakPlace> {
    if leak.stage != Some(stage.id) {
        return None;
    }
    let first = on_stage(stage.id, series).is_some_and(|steps| steps.first == leak.step);
    let from_elsewhere = leak.stage_before.is_some_and(|before| before != stage.id);
    Some(if first || from_elsewhere { LeakPlace::Into } else { LeakPlace::Inside })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Edit, ItemChange, Project, SeriesChange};
    use crate::insight::{Aim, find, sample};
    use crate::numbers::Rate;

    fn facts(project: &Project) -> Vec<StageFacts> {
        let journey = &project.journeys()[0];
        let series = project.series().first();
        let leak = series.and_then(|series| find(journey, series, &Aim::rise()).ok());
        stage_facts(journey, series, leak.as_ref())
    }

    fn set_state(project: &mut Project, stage: usize, item: usize, state: ItemState) {
        let item = project.journeys()[0].stages()[stage].checklist[item].id;
        sample::run(project, Edit::SetItem(item, ItemChange::State { state, done_on: None }));
    }

    #[test]
    fn a_stage_is_entered_at_its_first_step_and_left_at_its_last() {
        let facts = facts(&sample::with_ga4());
        let counts: Vec<_> = facts.iter().map(|fact| (fact.entered, fact.left)).collect();
        let want = [(Some(2398), None), (Some(640), Some(166)), (Some(88), Some(52)), (None, None), (None, None)];
        assert_eq!(counts, want);
    }

    #[test]
    fn the_way_on_leads_to_the_next_stage_that_has_a_step() {
        let mut project = sample::with_bakery();
        let id = project.series()[0].id;
        for step in [1, 2] {
            sample::run(&mut project, Edit::SetSeries(id, SeriesChange::StepStage { step, stage: None }));
        }
        let facts = facts(&project);
        let onward = facts[0].onward.as_ref().unwrap();
        assert_eq!((onward.to, onward.rate().map(Rate::value)), (2, Some(356.0 / 12_480.0)));
        assert!(facts[1].onward.is_none() && !facts[1].has_step);
        assert_eq!(facts[2].onward, None);
    }

    #[test]
    fn the_leak_is_inside_a_stage_or_on_the_way_into_it() {
        let mut project = sample::with_bakery();
        let place = |project: &Project| facts(project).iter().map(|fact| fact.leak).collect::<Vec<_>>();
        assert_eq!(place(&project), [None, Some(LeakPlace::Inside), None, None, None]);
        let purchase = Some(project.journeys()[0].stages()[2].id);
        let id = project.series()[0].id;
        sample::run(&mut project, Edit::SetSeries(id, SeriesChange::StepStage { step: 2, stage: purchase }));
        assert_eq!(place(&project), [None, None, Some(LeakPlace::Into), None, None]);
        sample::run(&mut project, Edit::SetSeries(id, SeriesChange::StepStage { step: 2, stage: None }));
        assert_eq!(place(&project), [None; 5]);
    }

    #[test]
    fn an_item_not_for_us_counts_in_neither() {
        let mut project = sample::webshop();
        let all = project.journeys()[0].stages()[0].checklist.len();
        set_state(&mut project, 0, 0, ItemState::Done);
        set_state(&mut project, 0, 1, ItemState::NotForUs);
        set_state(&mut project, 0, 2, ItemState::Doing);
        let facts = facts(&project);
        assert_eq!((facts[0].done, facts[0].total), (1, all - 1));
        assert_eq!(facts[0].entered, None);
    }
}
