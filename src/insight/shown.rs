//! Which series the map, the advice and the numbers speak of, and how a journey sees one that lies on another journey.

use std::borrow::Cow;

use super::series_for;
use crate::document::{Journey, JourneyId, Project, Series, SeriesId, Stage, StageId, Step};

/// The series that the user chose, or the one that [`series_for`] picks.
pub fn shown_series<'a>(project: &'a Project, journey: &Journey, chosen: Option<SeriesId>) -> Option<&'a Series> {
    chosen.and_then(|id| project.series_by_id(id)).or_else(|| series_for(project, journey))
}

/// The series as a journey sees it: steps that all lie on other journeys stand on the stages of this one that have the
/// same phase, so that a copy of a journey shows its numbers too. Steps without such a stage stand on none.
pub fn on_journey<'a>(project: &Project, journey: &Journey, series: &'a Series) -> Cow<'a, Series> {
    if lender(project, journey, series).is_none() {
        return Cow::Borrowed(series);
    }
    let mut seen = series.clone();
    for step in &mut seen.steps {
        step.stage = step.stage.and_then(|stage| project.stage(stage)).and_then(|stage| counterpart(journey, stage));
    }
    Cow::Owned(seen)
}

/// The other journey that the steps of a series lie on; `None` where one lies on this journey, or none on any.
pub fn lender(project: &Project, journey: &Journey, series: &Series) -> Option<JourneyId> {
    if series.steps.iter().any(|step| lies_on(journey, step)) {
        return None;
    }
    let holds = |step: &Step| project.journeys().iter().find(|journey| lies_on(journey, step)).map(Journey::id);
    series.steps.iter().find_map(holds)
}

fn lies_on(journey: &Journey, step: &Step) -> bool {
    step.stage.is_some_and(|stage| journey.stage(stage).is_some())
}

/// The first stage of a journey that shares a phase with a stage of another; without phases, the one with its own name.
fn counterpart(journey: &Journey, stage: &Stage) -> Option<StageId> {
    let same_name = |found: &Stage| stage.name.is_some() && found.name == stage.name;
    let alike = |found: &&Stage| {
        let shares = found.phases.iter().any(|phase| stage.phases.contains(phase));
        shares || (stage.phases.is_empty() && found.phases.is_empty() && same_name(found))
    };
    journey.stages().iter().find(alike).map(|stage| stage.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Edit, Phase, SeriesChange, StageChange, duplicate};
    use crate::insight::{Aim, find, sample, stage_facts};

    /// The bakery's map with a copy of it behind.
    fn with_copy() -> Project {
        let mut project = sample::with_bakery();
        let mut id = 100_000;
        let parts = duplicate(&project.journeys()[0], || {
            id += 1;
            id
        });
        let journey = Box::new(Journey::assemble(parts).unwrap());
        sample::run(&mut project, Edit::AddJourney { index: 1, journey });
        project
    }

    fn entered(project: &Project, journey: usize) -> Vec<Option<u64>> {
        let journey = &project.journeys()[journey];
        let series = shown_series(project, journey, None).map(|series| on_journey(project, journey, series));
        stage_facts(journey, series.as_deref(), None).iter().map(|fact| fact.entered).collect()
    }

    #[test]
    fn a_copy_shows_the_numbers_of_its_original_and_says_whose_they_are() {
        let project = with_copy();
        assert_eq!(entered(&project, 0), [Some(12_480), Some(4736), Some(356), None, None]);
        assert_eq!(entered(&project, 1), entered(&project, 0));
        let (original, copy) = (&project.journeys()[0], &project.journeys()[1]);
        let series = &project.series()[0];
        assert_eq!(lender(&project, copy, series), Some(original.id()));
        assert_eq!(lender(&project, original, series), None);
        let leak = find(copy, &on_journey(&project, copy, series), &Aim::rise()).unwrap();
        assert_eq!(leak.stage, Some(copy.stages()[1].id));
    }

    #[test]
    fn a_journey_with_a_step_of_its_own_shows_only_its_own() {
        let mut project = with_copy();
        let (copy, series) = (project.journeys()[1].stages()[0].id, project.series()[0].id);
        sample::run(&mut project, Edit::SetSeries(series, SeriesChange::StepStage { step: 0, stage: Some(copy) }));
        assert_eq!(entered(&project, 1), [Some(12_480), None, None, None, None]);
        assert_eq!(lender(&project, &project.journeys()[1], &project.series()[0]), None);
    }

    #[test]
    fn a_copy_borrows_from_its_original_rather_than_from_a_stranger_with_later_numbers() {
        let mut project = with_copy();
        let original = project.journeys()[0].clone();
        let mut id = 200_000;
        let mut parts = duplicate(&original, || {
            id += 1;
            id
        });
        parts.name = "At the counter".to_owned();
        let stranger = Journey::assemble(parts).unwrap();
        let mut series = project.series()[0].clone();
        series.id = SeriesId(300_000);
        series.period =
            series.period.map(|period| crate::document::Period { to: period.to.tomorrow().unwrap(), ..period });
        series.steps.iter_mut().for_each(|step| step.stage = Some(stranger.stages()[0].id));
        sample::run(&mut project, Edit::AddJourney { index: 2, journey: Box::new(stranger) });
        sample::run(&mut project, Edit::AddSeries { index: 1, series: Box::new(series) });
        let shown = shown_series(&project, &project.journeys()[1], None).unwrap();
        assert_eq!(lender(&project, &project.journeys()[1], shown), Some(original.id()));
    }

    #[test]
    fn a_step_without_a_stage_of_its_phase_stands_on_none() {
        let mut project = with_copy();
        let stage = project.journeys()[1].stages()[2].id;
        sample::run(&mut project, Edit::SetStage(stage, StageChange::Phases(vec![Phase::Advocacy])));
        assert_eq!(entered(&project, 1), [Some(12_480), Some(4736), None, None, None]);
    }
}
