//! What the numbers and the checklist say about each stage of a journey.

use crate::document::{ItemState, Journey, Series, Stage, StageId, Step, Unit};
use crate::numbers::Rate;

use super::StageLeak;

/// The figures of one stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageFacts {
    /// Which stage.
    pub stage: StageId,
    /// The count of the stage's first step that is not optional; `None` without one or where its count is not known.
    pub entered: Option<u64>,
    /// What is counted there.
    pub unit: Unit,
    /// The count of the last such step on the stage, where it has several.
    pub left: Option<u64>,
    /// Whether that step counts another unit than the first.
    pub mixed_within: bool,
    /// The share that goes on to the next stage that has a step: `entered` there by the last step here; above 1 when it
    /// rises, `None` where undefined.
    pub conversion_to_next: Option<f64>,
    /// The next stage that has a step counts more than the last step here: not one group of customers.
    pub rises: bool,
    /// The two counts of that conversion are of different units, which is to be said with it.
    pub mixed: bool,
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
    let Some(series) = series else { return facts };
    let mut next: Option<Passed> = None;
    for (fact, stage) in facts.iter_mut().zip(journey.stages()).rev() {
        let here = passed_on(stage, series);
        if let (Some(next), Some(here)) = (next, here.last().copied()) {
            let both = next.count.zip(here.count);
            fact.mixed = next.unit != here.unit;
            fact.conversion_to_next = both.and_then(|(next, here)| Rate::new(next, here)).map(Rate::value);
            fact.rises = !fact.mixed && both.is_some_and(|(next, here)| next > here);
        }
        next = here.first().copied().or(next);
    }
    facts
}

/// A step that customers pass on their way over a stage.
#[derive(Clone, Copy)]
struct Passed {
    count: Option<u64>,
    unit: Unit,
}

fn facts_of(stage: &Stage, series: Option<&Series>, leak: Option<&StageLeak>) -> StageFacts {
    let passed = series.map(|series| passed_on(stage, series)).unwrap_or_default();
    let (first, last) = (passed.first(), passed.last().filter(|_| passed.len() > 1));
    StageFacts {
        stage: stage.id,
        entered: first.and_then(|step| step.count),
        unit: first.map_or(Unit::Other, |step| step.unit),
        left: last.and_then(|step| step.count),
        mixed_within: first.zip(last).is_some_and(|(first, last)| first.unit != last.unit),
        conversion_to_next: None,
        rises: false,
        mixed: false,
        leak: leak.zip(series).and_then(|(leak, series)| leak_place(stage, series, leak)),
        done: stage.checklist.iter().filter(|item| item.state == ItemState::Done).count(),
        total: stage.checklist.iter().filter(|item| item.state != ItemState::NotForUs).count(),
    }
}

/// The stage's steps that are not optional, in step order. A stage of optional ones alone is passed over, as
/// customers need not stop there.
fn passed_on(stage: &Stage, series: &Series) -> Vec<Passed> {
    let last = series.steps.len().saturating_sub(1);
    let optional = |index: usize, step: &Step| step.optional && index > 0 && index < last;
    let here = series.steps.iter().enumerate().filter(|(_, step)| step.stage == Some(stage.id));
    let passed = here.filter(|(index, step)| !optional(*index, step));
    passed.map(|(index, step)| Passed { count: step.count, unit: series.unit_of(index) }).collect()
}

fn leak_place(stage: &Stage, series: &Series, leak: &StageLeak) -> Option<LeakPlace> {
    if leak.stage != Some(stage.id) {
        return None;
    }
    let first = series.steps.iter().position(|step| step.stage == Some(stage.id)) == Some(leak.step);
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
    fn an_optional_step_is_passed_over_and_units_that_differ_are_flagged() {
        let mut project = sample::with_ga4();
        let mut series = project.series()[0].clone();
        series.steps[1].optional = true;
        let source = crate::document::Source::default();
        series.steps[6].origin = Some(crate::document::StepOrigin { unit: Unit::Orders, source });
        sample::run(&mut project, Edit::RemoveSeries(series.id));
        sample::run(&mut project, Edit::AddSeries { index: 0, series: Box::new(series) });
        let facts = facts(&project);
        assert_eq!((facts[1].entered, facts[1].left), (Some(166), None), "from the cart, the page is optional");
        assert_eq!(facts[0].conversion_to_next, Some(166.0 / 2398.0));
        assert!(facts[2].mixed_within && !facts[1].mixed_within);
        assert!(!facts[0].mixed && !facts[1].mixed);
    }

    #[test]
    fn a_stage_that_may_be_skipped_is_passed_over() {
        let mut project = sample::with_bakery();
        let id = project.series()[0].id;
        for step in [1, 2] {
            sample::run(&mut project, Edit::SetSeries(id, SeriesChange::StepOptional { step, optional: true }));
        }
        let facts = facts(&project);
        assert_eq!((facts[0].conversion_to_next, facts[1].entered), (Some(356.0 / 12_480.0), None));
        assert_eq!(facts[2].leak, Some(LeakPlace::Into));
    }

    #[test]
    fn a_conversion_between_units_is_flagged_and_shown_as_it_is() {
        let mut project = sample::with_bakery();
        let mut series = project.series()[0].clone();
        let source = crate::document::Source::default();
        series.steps[3].origin = Some(crate::document::StepOrigin { unit: Unit::Orders, source });
        sample::run(&mut project, Edit::RemoveSeries(series.id));
        sample::run(&mut project, Edit::AddSeries { index: 0, series: Box::new(series) });
        let facts = facts(&project);
        assert_eq!((facts[1].mixed, facts[1].conversion_to_next), (true, Some(356.0 / 1021.0)));
        assert_eq!((facts[1].unit, facts[2].unit), (Unit::Sessions, Unit::Orders));
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
