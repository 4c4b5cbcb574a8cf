//! What to do first: the leak, with the checklist items that mend it.

use crate::document::{Journey, JourneyId, Project, Series, Step};
use crate::library::Names;

use super::{Recommendation, Silence, StageLeak, aim, find, lender, on_journey, recommend};

/// The leak of a journey and what helps against it.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// Where most is to be won; `None` where the numbers name nothing.
    pub leak: Option<StageLeak>,
    /// Why no leak is named; `None` where one is.
    pub silence: Option<Silence>,
    /// What to do, the best first; useful without a leak too.
    pub tactics: Vec<Recommendation>,
}

/// What to do first on a journey, by a series, or by the one that [`series_for`] picks where none is given.
pub fn advise(project: &Project, journey: &Journey, series: Option<&Series>, names: &Names) -> Advice {
    let series = series.or_else(|| series_for(project, journey));
    let found = series.map_or(Err(Silence::NoNumbers), |series| {
        find(journey, &on_journey(project, journey, series), &aim(project, series))
    });
    let (leak, silence) = match found {
        Ok(leak) => (Some(leak), None),
        Err(silence) => (None, Some(silence)),
    };
    let tactics = recommend(journey, leak.as_ref(), names);
    Advice { leak, silence, tactics }
}

/// The series whose period ends last, or the last one where none has a period; of equals the last.
pub fn latest_series(project: &Project) -> Option<&Series> {
    latest(project.series().iter())
}

/// The latest series with a step on this journey, or else the latest with one on another, the
/// most alike first, or else the latest without.
pub fn series_for<'a>(project: &'a Project, journey: &Journey) -> Option<&'a Series> {
    let here = |step: &Step| step.stage.is_some_and(|stage| journey.stage(stage).is_some());
    let here_first = latest(project.series().iter().filter(|series| series.steps.iter().any(here)));
    let near = |series: &Series| lender(project, journey, series).map(|lender| likeness(project, journey, lender));
    let nearest = project.series().iter().filter_map(near).max();
    let elsewhere = |series: &&Series| nearest.is_some() && near(series) == nearest;
    here_first.or_else(|| latest(project.series().iter().filter(elsewhere))).or_else(|| latest(project.series().iter()))
}

/// In how much another journey is like this one: a copy is more so than one of another framework.
fn likeness(project: &Project, journey: &Journey, other: JourneyId) -> usize {
    let Some(other) = project.journey(other) else { return 0 };
    let alike = [
        journey.framework() == other.framework(),
        journey.name() == other.name(),
        journey.product() == other.product(),
        journey.persona() == other.persona(),
    ];
    alike.into_iter().filter(|alike| *alike).count()
}

/// The answers to a survey come after all counts, however late they were given: they say nothing of what is lost.
fn latest<'a>(series: impl Iterator<Item = &'a Series>) -> Option<&'a Series> {
    series.max_by_key(|series| (series.answers.is_none(), series.period.map(|period| period.to)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{
        Edit, Item, ItemChange, ItemId, ItemState, Language, Level, Period, SeriesId, StageId, Subject,
    };
    use crate::insight::{Reason, sample};

    fn advice(project: &Project) -> Advice {
        advise(project, &project.journeys()[0], None, &Names::new(Language::Nl))
    }

    /// The tactics in order, with their scores; an own item shows as its title.
    fn ranking(project: &Project, advice: &Advice) -> Vec<(String, f64)> {
        let names = Names::new(Language::En);
        let name = |found: &Recommendation| {
            let own = project.item(found.item).map_or("", |(_, item)| names.item(item));
            found.tactic.clone().unwrap_or_else(|| own.to_owned())
        };
        advice.tactics.iter().map(|found| (name(found), found.score)).collect()
    }

    #[track_caller]
    fn check(project: &Project, want: &[(&str, f64)]) {
        let got = ranking(project, &advice(project));
        let got: Vec<_> = got.iter().map(|(name, score)| (name.as_str(), *score)).collect();
        assert_eq!(got, want);
    }

    fn item_of(project: &Project, stage: usize, tactic: &str) -> ItemId {
        let checklist = &project.journeys()[0].stages()[stage].checklist;
        checklist.iter().find(|item| item.tactic() == Some(tactic)).unwrap().id
    }

    fn set_state(project: &mut Project, item: ItemId, state: ItemState) {
        sample::run(project, Edit::SetItem(item, ItemChange::State { state, done_on: None }));
    }

    fn add_own(project: &mut Project, stage: usize, title: &str) -> ItemId {
        let id = ItemId(project.largest_id() + 1);
        let stage: StageId = project.journeys()[0].stages()[stage].id;
        let item = Box::new(Item::new(id, Subject::Own(title.to_owned())));
        sample::run(project, Edit::AddItem { stage, index: 0, item });
        id
    }

    #[test]
    fn a_leak_within_a_stage_recommends_that_stages_tactics() {
        let want = [("landing-page", 3.0), ("blog-consistently", 2.0), ("community-presence", 2.0), ("campaigns", 2.0)];
        check(&sample::with_ga4(), &want);
        check(&sample::with_bakery(), &want);
        let advice = advice(&sample::with_bakery());
        let loss = Reason::LossAtStep { step: 2, step_name: "In winkelwagen".to_owned() };
        assert_eq!(advice.tactics[0].reasons, [loss.clone(), Reason::HighImpact]);
        assert_eq!(advice.tactics[1].reasons, [loss]);
    }

    #[test]
    fn the_phase_that_the_leak_leads_into_counts_twice() {
        let mut project = sample::with_bakery();
        let purchase = Some(project.journeys()[0].stages()[2].id);
        let change = crate::document::SeriesChange::StepStage { step: 2, stage: purchase };
        sample::run(&mut project, Edit::SetSeries(SeriesId(90_000), change));
        let want = [
            ("sales-conversation", 3.0),
            ("user-experience-design", 3.0),
            ("online-ordering", 2.0),
            ("measure-purchases-per-campaign", 2.0),
            ("landing-page", 1.5),
            ("blog-consistently", 1.0),
            ("community-presence", 1.0),
            ("campaigns", 1.0),
        ];
        check(&project, &want);
        let before = Reason::BeforeLossAtStep { step: 2, step_name: "In winkelwagen".to_owned() };
        assert_eq!(advice(&project).tactics[5].reasons, [before]);
    }

    #[test]
    fn a_remedy_of_an_obstacle_on_the_map_counts_half_as_much_again() {
        let mut project = sample::with_bakery();
        sample::add_obstacle(&mut project, "lands-but-leaves");
        sample::add_obstacle(&mut project, "unknown-to-the-library");
        let advice = advice(&project);
        assert_eq!(ranking(&project, &advice)[0], ("landing-page".to_owned(), 4.5));
        assert_eq!(advice.tactics[0].reasons[1], Reason::RemedyOf("lands-but-leaves".to_owned()));
        assert_eq!(advice.tactics[1].score.total_cmp(&2.0), std::cmp::Ordering::Equal);
    }

    #[test]
    fn what_is_done_or_not_for_us_is_never_recommended() {
        let mut project = sample::with_ga4();
        let (not_ours, done) = (item_of(&project, 1, "landing-page"), item_of(&project, 1, "campaigns"));
        set_state(&mut project, not_ours, ItemState::NotForUs);
        set_state(&mut project, done, ItemState::Done);
        check(&project, &[("blog-consistently", 2.0), ("community-presence", 2.0)]);
        let without_leak = recommend(&project.journeys()[0], None, &Names::new(Language::Nl));
        assert!(without_leak.iter().all(|found| found.item != not_ours && found.item != done));
    }

    #[test]
    fn what_is_begun_is_recommended_and_says_so() {
        let mut project = sample::with_ga4();
        let item = item_of(&project, 1, "campaigns");
        set_state(&mut project, item, ItemState::Doing);
        let advice = advice(&project);
        let found = advice.tactics.iter().find(|found| found.item == item).unwrap();
        assert!(found.reasons.contains(&Reason::UnderWay));
    }

    #[test]
    fn an_own_item_counts_as_medium_and_comes_after_the_librarys_equals() {
        let mut project = sample::with_ga4();
        add_own(&mut project, 1, " ");
        let item = add_own(&mut project, 1, "Call the baker");
        assert_eq!(ranking(&project, &advice(&project))[4], ("Call the baker".to_owned(), 2.0));
        sample::run(&mut project, Edit::SetItem(item, ItemChange::Effort(Some(Level::Low))));
        sample::run(&mut project, Edit::SetItem(item, ItemChange::Impact(Some(Level::High))));
        let advice = advice(&project);
        assert_eq!(ranking(&project, &advice)[0], ("Call the baker".to_owned(), 6.0));
        assert_eq!(advice.tactics.len(), 5);
    }

    #[test]
    fn without_numbers_the_open_items_stand_by_impact_for_effort() {
        let mut project = sample::webshop();
        sample::add_obstacle(&mut project, "lands-but-leaves");
        let advice = advice(&project);
        assert_eq!((advice.leak.as_ref(), advice.silence), (None, Some(Silence::NoNumbers)));
        let scores: Vec<_> = advice.tactics.iter().map(|found| found.score).collect();
        assert!(scores.is_sorted_by(|a, b| a >= b));
        let items = project.journeys()[0].stages().iter().flat_map(|stage| &stage.checklist);
        assert_eq!(advice.tactics.len(), items.filter(|item| item.tactic().is_some()).count());
        assert!(advice.tactics.iter().all(|found| !found.reasons.is_empty()));
        let ranking = ranking(&project, &advice);
        assert_eq!(ranking[0], ("landing-page".to_owned(), 6.0), "what mends an obstacle on the map comes first");
        assert!(ranking.contains(&("useful-confirmation-email".to_owned(), 2.0)));
    }

    #[test]
    fn a_leak_off_the_map_leaves_all_items_in() {
        let mut project = sample::webshop();
        let series = sample::plain_series(&[Some(100), Some(20)]);
        sample::run(&mut project, Edit::AddSeries { index: 0, series: Box::new(series) });
        let advice = advice(&project);
        assert_eq!(advice.leak.unwrap().stage, None);
        assert!(advice.tactics.len() > 20);
    }

    #[test]
    fn the_latest_series_is_that_whose_period_ends_last() {
        let mut project = sample::with_ga4();
        let journey = project.journeys()[0].clone();
        let first = project.series()[0].clone();
        let mut add = |id: u32, to: Option<jiff::civil::Date>, mapped: bool| {
            let mut series = first.clone();
            series.id = SeriesId(id);
            series.period = to.map(|to| Period { from: jiff::civil::date(2025, 1, 1), to });
            if !mapped {
                series.steps.iter_mut().for_each(|step| step.stage = None);
            }
            sample::run(&mut project, Edit::AddSeries { index: 1, series: Box::new(series) });
        };
        add(90_001, None, true);
        add(90_002, Some(jiff::civil::date(2025, 7, 31)), true);
        add(90_003, Some(jiff::civil::date(2025, 9, 30)), false);
        assert_eq!(latest_series(&project).unwrap().id, SeriesId(90_003));
        assert_eq!(series_for(&project, &journey).unwrap().id, SeriesId(90_000));
        assert_eq!(latest_series(&sample::webshop()), None);
    }

    #[test]
    fn a_survey_is_never_taken_for_the_numbers_of_a_journey_that_has_others() {
        let mut project = sample::with_ga4();
        let mut survey = project.series()[0].clone();
        survey.id = SeriesId(90_001);
        survey.period = Some(Period { from: jiff::civil::date(2026, 1, 1), to: jiff::civil::date(2026, 1, 31) });
        survey.answers =
            Some(crate::document::Answers { measure: crate::document::Measure::Csat, lowest: 1, counts: vec![1; 5] });
        sample::run(&mut project, Edit::AddSeries { index: 1, series: Box::new(survey) });
        assert_eq!(series_for(&project, &project.journeys()[0]).unwrap().id, SeriesId(90_000));
        assert_eq!(latest_series(&project).unwrap().id, SeriesId(90_000));
    }
}
