//! Active and passive loyals, as far as the numbers tell them apart.
//!
//! Active loyals would recommend and bought again, passive ones bought again and would not. Numbers that do not say which
//! buyer gave which answer leave a span: of shares p who recommend and r who come back, at least p + r − 1 and at most the
//! smaller of the two do both.

use std::collections::HashMap;

use super::on_journey;
use crate::document::{Journey, Measure, Period, Project, Series, StageId};
use crate::import::{StepKind, step_kind};
use crate::numbers::{Interval, Rate, rate_between};
use crate::surveys::{Promoters, Tally};

/// What helps with those who recommend, by their ids in the library.
pub const FOR_ACTIVE: [&str; 4] =
    ["reward-ambassadors", "encourage-reviews", "encourage-tagging", "share-user-content"];
/// What helps with those who come back from habit.
pub const FOR_PASSIVE: [&str; 4] = ["win-passive-loyals", "loyalty-programme", "perks", "ask-for-feedback"];

/// What is known of those who come back and those who recommend.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loyals {
    /// The latest answers to whether customers would recommend.
    pub recommend: Option<Recommend>,
    /// The latest numbers of buyers who bought again.
    pub again: Option<Again>,
}

/// Who would recommend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recommend {
    /// Promoters, passives and detractors.
    pub promoters: Promoters,
    /// When, where it is known.
    pub period: Option<Period>,
}

/// Who bought again.
#[derive(Clone, Debug, PartialEq)]
pub struct Again {
    /// How many of the buyers bought again.
    pub rate: Rate,
    /// What the numbers call buying again.
    pub step_name: String,
    /// When, where it is known.
    pub period: Option<Period>,
}

/// What each name of a step was found to mean; the same few names stand in every month.
type Kinds<'a> = HashMap<&'a str, Option<StepKind>>;

/// What the latest numbers of a journey say of its loyals.
pub fn loyals(project: &Project, journey: &Journey) -> Loyals {
    let mut kinds = Kinds::new();
    let again = latest(project, journey, |series| again(series, &mut kinds));
    Loyals { recommend: latest(project, journey, recommend), again }
}

/// What is found in the latest series of this journey, or else of none, or else of another that it borrows from.
fn latest<'a, T>(project: &'a Project, journey: &Journey, find: impl FnMut(&'a Series) -> Option<T>) -> Option<T> {
    let here = |series: &Series| series.steps.iter().any(|step| is_on(journey, step.stage));
    let placed = |series: &Series| series.steps.iter().any(|step| step.stage.is_some());
    let borrowed =
        |series: &Series| on_journey(project, journey, series).steps.iter().any(|step| is_on(journey, step.stage));
    let rank = |series: &Series| match (here(series), placed(series)) {
        (true, _) => Some(2),
        (false, false) => Some(1),
        (false, true) => borrowed(series).then_some(0),
    };
    let mut all: Vec<_> = project.series().iter().filter_map(|series| Some((rank(series)?, series))).collect();
    all.sort_by_key(|(rank, series)| std::cmp::Reverse((*rank, series.period.map(|period| period.to))));
    all.into_iter().map(|(_, series)| series).find_map(find)
}

fn is_on(journey: &Journey, stage: Option<StageId>) -> bool {
    stage.is_some_and(|stage| journey.stage(stage).is_some())
}

fn recommend(series: &Series) -> Option<Recommend> {
    let answers = series.answers.as_ref().filter(|answers| answers.measure == Measure::Nps)?;
    let promoters = Tally::from(answers).promoters();
    (promoters.answers() > 0).then_some(Recommend { promoters, period: series.period })
}

fn again<'a>(series: &'a Series, kinds: &mut Kinds<'a>) -> Option<Again> {
    if series.answers.is_some() {
        return None;
    }
    let mut kind = |at: usize| {
        let name = &series.steps.get(at)?.name;
        *kinds.entry(name).or_insert_with(|| step_kind(name))
    };
    let to = (1..series.steps.len()).find(|at| kind(*at) == Some(StepKind::Repeat))?;
    let from = (0..to).rev().find(|at| kind(*at) == Some(StepKind::Purchase)).unwrap_or(to - 1);
    let rate = rate_between(series, from, to).filter(|rate| rate.is_share())?;
    let step_name = series.steps.get(to).map(|step| step.name.clone()).unwrap_or_default();
    Some(Again { rate, step_name, period: series.period })
}

impl Loyals {
    /// The share of buyers who come back and recommend: between these; `None` where one of both is not known.
    pub fn active(&self) -> Option<Interval> {
        let (recommend, again) = self.shares()?;
        Some(Interval { low: (recommend + again - 1.0).max(0.0), high: recommend.min(again) })
    }

    /// The share of buyers who come back and do not recommend: between these; `None` where one of both is not known.
    pub fn passive(&self) -> Option<Interval> {
        let ((_, again), active) = (self.shares()?, self.active()?);
        Some(Interval { low: again - active.high, high: again - active.low })
    }

    /// The share of promoters, and that of buyers who bought again.
    fn shares(&self) -> Option<(f64, f64)> {
        let recommend = self.recommend?.share()?.value();
        Some((recommend, self.again.as_ref()?.rate.value()))
    }
}

impl Recommend {
    /// The promoters among those who answered.
    pub fn share(self) -> Option<Rate> {
        Rate::new(self.promoters.promoters, self.promoters.answers())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Answers, Edit, SeriesId};
    use crate::insight::sample;

    fn with(promoters: u64, others: u64, steps: &[(&str, u64)]) -> Loyals {
        let mut project = sample::webshop();
        let mut survey = sample::plain_series(&[Some(promoters + others)]);
        survey.answers = Some(Answers {
            measure: Measure::Nps,
            lowest: 0,
            counts: vec![0, 0, 0, 0, 0, 0, 0, others, 0, 0, promoters],
        });
        sample::run(&mut project, Edit::AddSeries { index: 0, series: Box::new(survey) });
        let counts: Vec<_> = steps.iter().map(|(_, count)| Some(*count)).collect();
        let mut series = sample::plain_series(&counts);
        series.id = SeriesId(80_001);
        series.steps.iter_mut().zip(steps).for_each(|(step, (name, _))| step.name = (*name).to_owned());
        sample::run(&mut project, Edit::AddSeries { index: 1, series: Box::new(series) });
        loyals(&project, &project.journeys()[0])
    }

    #[track_caller]
    fn check(found: Option<Interval>, (low, high): (f64, f64)) {
        let found = found.unwrap();
        assert!((found.low - low).abs() < 1e-12 && (found.high - high).abs() < 1e-12, "{found:?}");
    }

    #[test]
    fn what_the_numbers_do_not_join_is_told_as_a_span() {
        // 60 % recommend, 70 % buy again: at least 30 % do both, at most 60 %; so 10 to 40 % come back from habit.
        let found = with(60, 40, &[("First order", 100), ("Second order", 70)]);
        check(found.active(), (0.3, 0.6));
        check(found.passive(), (0.1, 0.4));
    }

    #[test]
    fn shares_that_need_not_overlap_leave_none_for_sure() {
        let found = with(30, 70, &[("Eerste bestelling", 100), ("Tweede bestelling", 45)]);
        check(found.active(), (0.0, 0.3));
        check(found.passive(), (0.15, 0.45));
    }

    #[test]
    fn without_one_of_both_nothing_is_said_of_loyals() {
        let found = with(30, 70, &[("Visits", 100), ("Orders", 45)]);
        assert_eq!((found.again.as_ref(), found.active()), (None, None));
        assert!(found.recommend.is_some());
        let found = with(0, 0, &[("Orders", 100), ("Renewed", 45)]);
        assert_eq!((found.recommend, found.passive()), (None, None));
        assert_eq!(found.again.unwrap().rate, Rate::new(45, 100).unwrap());
    }
}
