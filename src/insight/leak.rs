//! The leak of a series, with where it lies on the map.

use super::aim::{Aim, Measure, RISE};
use crate::document::{Journey, Period, Series, StageId, Unit};
use crate::numbers::{Funnel, find_leak};

/// The step where a higher conversion would bring the most to the end.
#[derive(Clone, Debug, PartialEq)]
pub struct StageLeak {
    /// Index of the step that is not reached, never 0.
    pub step: usize,
    /// What the series calls that step.
    pub step_name: String,
    /// What the series calls the step before it.
    pub before_name: String,
    /// The stage of the journey that the step is mapped on.
    pub stage: Option<StageId>,
    /// The stage of the journey that the step before is mapped on; may be the same.
    pub stage_before: Option<StageId>,
    /// How many reached the step before, above 0.
    pub of: u64,
    /// How many of those do not reach the step, above 0.
    pub lost: u64,
    /// `lost / of`, a fraction above 0.
    pub lost_share: f64,
    /// What the step is measured against.
    pub measure: Measure,
    /// How many more would reach the last step if this one came to its measure, all later conversions kept.
    pub gain: Option<f64>,
    /// Whether a tenth more would be more than all of them: the gain is then that of everyone going on.
    pub everyone: bool,
    /// The second best step, where the numbers cannot tell the two apart.
    pub tied_with: Option<usize>,
    /// What the series calls that step.
    pub tied_name: Option<String>,
    /// What is counted.
    pub unit: Unit,
    /// When, where it is known.
    pub period: Option<Period>,
    /// What the series calls its last step.
    pub end_name: String,
    /// What is counted there.
    pub end_unit: Unit,
    /// Whether the leak's step is the last one itself.
    pub is_last: bool,
}

/// Why no leak is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// Nothing has been imported.
    NoNumbers,
    /// No step can be compared with the one before: counts are missing or 0, or there is one step only.
    NothingToCompare,
    /// No step loses anyone, and some count more than the step before: not one group of customers.
    OnlyRises,
    /// No step loses anyone.
    NothingLost,
    /// No step counts what the one before it counts.
    OtherUnits,
    /// They are the answers to a survey, which nobody loses.
    Answers,
    /// Measured against the best period, no step is below it.
    AtBest,
}

/// The leak of a series, measured against an aim, or why there is none to name.
///
/// # Errors
/// [`Silence`], never [`Silence::NoNumbers`].
pub fn find(journey: &Journey, series: &Series, aim: &Aim) -> Result<StageLeak, Silence> {
    if series.answers.is_some() {
        return Err(Silence::Answers);
    }
    let funnel = Funnel::of_series(series);
    match located(journey, series, &funnel, aim) {
        Some(leak) if is_at_best(&leak) => Err(Silence::AtBest),
        found => found.ok_or_else(|| silence(&funnel)),
    }
}

fn located(journey: &Journey, series: &Series, funnel: &Funnel, aim: &Aim) -> Option<StageLeak> {
    let leak = find_leak(funnel, &aim.target())?;
    let measure = aim.measure(leak.step);
    let step = series.steps.get(leak.step)?;
    let before = series.steps.get(funnel.steps().get(leak.step)?.from?)?;
    let here = |stage: Option<StageId>| stage.filter(|id| journey.stage(*id).is_some());
    let tied_name = leak.tied_with.and_then(|tied| series.steps.get(tied)).map(|step| step.name.clone());
    Some(StageLeak {
        step: leak.step,
        step_name: step.name.clone(),
        before_name: before.name.clone(),
        stage: here(step.stage),
        stage_before: here(before.stage),
        of: before.count?,
        lost: leak.lost,
        lost_share: leak.lost_share,
        measure,
        gain: leak.gain,
        everyone: measure == Measure::Rise && (1.0 - leak.lost_share) * (1.0 + RISE) >= 1.0,
        tied_with: leak.tied_with,
        tied_name,
        unit: series.unit_of(leak.step),
        period: series.period,
        end_name: series.steps.last()?.name.clone(),
        end_unit: series.unit_of(series.steps.len().saturating_sub(1)),
        is_last: leak.step + 1 == series.steps.len(),
    })
}

/// Whether the step that lags the most behind its best period does not lag at all.
fn is_at_best(leak: &StageLeak) -> bool {
    matches!(leak.measure, Measure::BestPeriod(_)) && leak.gain.is_some_and(|gain| gain <= 0.0)
}

fn silence(funnel: &Funnel) -> Silence {
    if funnel.steps().iter().any(|step| step.rises) {
        Silence::OnlyRises
    } else if funnel.steps().iter().all(|step| step.conversion.is_none()) {
        Silence::NothingToCompare
    } else if funnel.steps().iter().all(|step| step.conversion.is_none() || step.mixed) {
        Silence::OtherUnits
    } else {
        Silence::NothingLost
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::sample;

    fn find_in(counts: &[Option<u64>]) -> Result<StageLeak, Silence> {
        let project = sample::webshop();
        find(&project.journeys()[0], &sample::plain_series(counts), &Aim::rise())
    }

    #[test]
    fn the_shops_leak_is_the_cart_and_cannot_be_told_from_the_product_page() {
        let project = sample::with_ga4();
        let journey = &project.journeys()[0];
        let leak = find(journey, &project.series()[0], &Aim::rise()).unwrap();
        assert_eq!((leak.step, leak.step_name.as_str(), leak.before_name.as_str()), (2, "add_to_cart", "view_item"));
        assert_eq!((leak.of, leak.lost), (640, 474));
        assert!((leak.lost_share - 474.0 / 640.0).abs() < 1e-12);
        assert!((leak.gain.unwrap() - 5.2).abs() < 1e-9);
        assert_eq!((leak.tied_with, leak.tied_name.as_deref()), (Some(1), Some("view_item")));
        assert_eq!((leak.stage, leak.stage_before), (Some(journey.stages()[1].id), Some(journey.stages()[1].id)));
        assert_eq!(leak.end_name, "purchase");
        assert!(!leak.everyone);
    }

    #[test]
    fn the_bakerys_leak_is_the_cart_alone() {
        let project = sample::with_bakery();
        let leak = find(&project.journeys()[0], &project.series()[0], &Aim::rise()).unwrap();
        assert_eq!((leak.step, leak.step_name.as_str(), leak.lost, leak.tied_with), (2, "In winkelwagen", 3715, None));
        assert!((leak.gain.unwrap() - 35.6).abs() < 1e-9);
    }

    #[test]
    fn a_stage_of_another_journey_is_not_the_leaks() {
        let project = sample::with_bakery();
        let mut series = project.series()[0].clone();
        series.steps[2].stage = Some(StageId(9_999));
        assert_eq!(find(&project.journeys()[0], &series, &Aim::rise()).unwrap().stage, None);
    }

    #[test]
    fn a_step_that_counts_another_unit_is_not_the_leak() {
        let project = sample::webshop();
        let mut series = sample::plain_series(&[Some(1_000), Some(50), Some(40)]);
        let source = crate::document::Source::default();
        series.steps[1].origin = Some(crate::document::StepOrigin { unit: Unit::Clicks, source: source.clone() });
        series.steps[2].origin = Some(crate::document::StepOrigin { unit: Unit::Clicks, source });
        let leak = find(&project.journeys()[0], &series, &Aim::rise()).unwrap();
        assert_eq!((leak.step, leak.of, leak.unit, leak.end_unit), (2, 50, Unit::Clicks, Unit::Clicks));
        series.steps.pop();
        assert_eq!(find(&project.journeys()[0], &series, &Aim::rise()), Err(Silence::OtherUnits));
    }

    #[test]
    fn the_leak_after_an_optional_step_is_told_from_the_one_before_it() {
        let project = sample::webshop();
        let mut series = sample::plain_series(&[Some(1_000), Some(10), Some(400)]);
        series.steps[1].optional = true;
        let leak = find(&project.journeys()[0], &series, &Aim::rise()).unwrap();
        assert_eq!((leak.step, leak.before_name.as_str(), leak.of, leak.lost), (2, "step 1", 1_000, 600));
    }

    #[test]
    fn near_the_top_the_gain_is_that_of_everyone_going_on() {
        let leak = find_in(&[Some(200), Some(190)]).unwrap();
        assert!(leak.everyone);
        assert!((leak.gain.unwrap() - 10.0).abs() < 1e-9);
    }

    #[test]
    fn without_a_loss_the_reason_is_told() {
        assert_eq!(find_in(&[]), Err(Silence::NothingToCompare));
        assert_eq!(find_in(&[Some(9)]), Err(Silence::NothingToCompare));
        assert_eq!(find_in(&[Some(9), None, Some(3)]), Err(Silence::NothingToCompare));
        assert_eq!(find_in(&[Some(0), Some(0)]), Err(Silence::NothingToCompare));
        assert_eq!(find_in(&[Some(9), Some(9)]), Err(Silence::NothingLost));
        assert_eq!(find_in(&[Some(9), Some(12)]), Err(Silence::OnlyRises));
        assert_eq!(find_in(&[Some(0), Some(12)]), Err(Silence::OnlyRises));
    }
}
