//! What the numbers and the checklist say about each stage of a journey.

use crate::document::{ItemState, Journey, Series, Stage, StageId};
use crate::numbers::Rate;

use super::StageLeak;

/// The figures of one stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageFacts {
    /// Which stage.
    pub stage: StageId,
    /// The count of the first step on the stage; `None` without a step or where its count is not known.
    pub entered: Option<u64>,
    /// The count of the last step on the stage, where it has several.
    pub left: Option<u64>,
    /// The share that goes on to the next stage that has a step: `entered` there by the last step here; above 1 when it
    /// rises, `None` where undefined.
    pub conversion_to_next: Option<f64>,
    /// The next stage that has a step counts more than the last step here: not one group of customers.
    pub rises: bool,
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
    let mut next: Option<Option<u64>> = None;
    for (fact, stage) in facts.iter_mut().zip(journey.stages()).rev() {
        let leaving = series.and_then(|series| steps_on(stage, series).last()).and_then(|(_, count)| count);
        let rate = next.flatten().zip(leaving).and_then(|(next, here)| Rate::new(next, here));
        fact.conversion_to_next = rate.map(Rate::value);
        fact.rises = next.flatten().zip(leaving).is_some_and(|(next, here)| next > here);
        if series.is_some_and(|series| steps_on(stage, series).next().is_some()) {
            next = Some(fact.entered);
        }
    }
    facts
}

fn facts_of(stage: &Stage, series: Option<&Series>, leak: Option<&StageLeak>) -> StageFacts {
    let counts: Vec<_> =
        series.into_iter().flat_map(|series| steps_on(stage, series)).map(|(_, count)| count).collect();
    let several = counts.len() > 1;
    StageFacts {
        stage: stage.id,
        entered: counts.first().copied().flatten(),
        left: counts.last().copied().flatten().filter(|_| several),
        conversion_to_next: None,
        rises: false,
        leak: leak.zip(series).and_then(|(leak, series)| leak_place(stage, series, leak)),
        done: stage.checklist.iter().filter(|item| item.state == ItemState::Done).count(),
        total: stage.checklist.iter().filter(|item| item.state != ItemState::NotForUs).count(),
    }
}

/// The stage's steps with their index and count, in step order.
fn steps_on<'a>(stage: &'a Stage, series: &'a Series) -> impl Iterator<Item = (usize, Option<u64>)> + 'a {
    let steps = series.steps.iter().enumerate();
    steps.filter(|(_, step)| step.stage == Some(stage.id)).map(|(index, step)| (index, step.count))
}

fn leak_place(stage: &Stage, series: &Series, leak: &StageLeak) -> Option<LeakPlace> {
    if leak.stage != Some(stage.id) {
        return None;
    }
    let first = steps_on(stage, series).next().is_some_and(|(index, _)| index == leak.step);
    let from_elsewhere = leak.stage_before.is_some_and(|before| before != stage.id);
    Some(if first || from_elsewhere { LeakPlace::Into } else { LeakPlace::Inside })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Edit, ItemChange, Project, SeriesChange};
    use crate::insight::{Aim, find, sample};

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
    fn conversion_leads_to_the_next_stage_that_has_a_step() {
        let mut project = sample::with_bakery();
        let id = project.series()[0].id;
        for step in [1, 2] {
            sample::run(&mut project, Edit::SetSeries(id, SeriesChange::StepStage { step, stage: None }));
        }
        let facts = facts(&project);
        assert_eq!(facts[0].conversion_to_next, Some(356.0 / 12_480.0));
        assert_eq!(facts[1].conversion_to_next, None);
        assert_eq!(facts[2].conversion_to_next, None);
    }

    #[test]
    fn an_unknown_count_is_not_skipped_over() {
        let mut project = sample::with_bakery();
        let mut series = project.series()[0].clone();
        series.steps[1].count = None;
        sample::run(&mut project, Edit::RemoveSeries(series.id));
        sample::run(&mut project, Edit::AddSeries { index: 0, series: Box::new(series) });
        let facts = facts(&project);
        assert_eq!(facts[0].conversion_to_next, None);
        assert_eq!(facts[1].conversion_to_next, Some(356.0 / 1021.0), "from the stage's last step on");
        assert_eq!(facts[1].left, Some(1021));
    }

    #[test]
    fn a_rise_is_flagged_and_shown_as_it_is() {
        let mut project = sample::with_bakery();
        let mut series = project.series()[0].clone();
        series.steps[3].count = Some(2_042);
        sample::run(&mut project, Edit::RemoveSeries(series.id));
        sample::run(&mut project, Edit::AddSeries { index: 0, series: Box::new(series) });
        let facts = facts(&project);
        assert!(facts[1].rises && !facts[0].rises);
        assert_eq!(facts[1].conversion_to_next, Some(2.0));
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
