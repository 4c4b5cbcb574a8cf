//! Which conversion each step of a series is measured against, by the project's target.

use super::{alike, of_one_period};
use crate::document::{self, Project, Series, StepRate};
use crate::numbers::{self, Funnel, Rate};

/// How much a conversion is supposed to rise, relative to itself, where nothing else is said.
pub const RISE: f64 = 0.1;

/// What a step is measured against.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// A tenth more than now.
    Rise,
    /// The best conversion of any comparable period.
    BestPeriod(f64),
    /// The user's own conversion.
    Own(f64),
}

/// What every step of a series is measured against.
#[derive(Clone, Debug, PartialEq)]
pub struct Aim {
    steps: Vec<Measure>,
    rates: Option<Vec<Option<f64>>>,
}

impl Measure {
    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Rise => "rise",
            Self::BestPeriod(_) => "best-period",
            Self::Own(_) => "own",
        }
    }

    /// The conversion, seen from the one of now; at most 1.
    pub fn rate(self, now: f64) -> f64 {
        match self {
            Self::Rise => now * (1.0 + RISE),
            Self::BestPeriod(rate) | Self::Own(rate) => rate,
        }
        .clamp(0.0, 1.0)
    }
}

impl Aim {
    /// A tenth more everywhere.
    pub const fn rise() -> Self {
        Self { steps: Vec::new(), rates: None }
    }

    /// What the step at this index is measured against.
    pub fn measure(&self, step: usize) -> Measure {
        self.steps.get(step).copied().unwrap_or(Measure::Rise)
    }

    /// The same for the engine.
    pub fn target(&self) -> numbers::Target {
        self.rates.clone().map_or(numbers::Target::RelativeRise(RISE), numbers::Target::Rates)
    }
}

/// What a series is measured against: the project's target, and a tenth more at each step that this says nothing of.
pub fn aim(project: &Project, series: &Series) -> Aim {
    let steps: Vec<_> = match &project.steering().target {
        document::Target::Rise => return Aim::rise(),
        document::Target::BestPeriod => best_period(project, series),
        document::Target::Rates(rates) => {
            let own = |step: &document::Step| rate_of(rates, &step.name).map_or(Measure::Rise, Measure::Own);
            series.steps.iter().map(own).collect()
        }
    };
    let now = Funnel::of_series(series);
    let rates = steps.iter().zip(now.steps());
    let rates = rates.map(|(measure, step)| Some(measure.rate(step.conversion?.value()))).collect();
    Aim { steps, rates: Some(rates) }
}

/// The conversion that is given for the step of this name.
pub fn rate_of(rates: &[StepRate], step: &str) -> Option<f64> {
    let name = plain(step);
    rates.iter().find(|rate| plain(&rate.step) == name).map(|rate| rate.rate.value())
}

/// From how many at the step before a period's conversion is one to aim for, and not a chance of few.
const ENOUGH: u64 = 30;

/// The best that each step reached in any period; nothing where there is no other period to be better in.
fn best_period(project: &Project, series: &Series) -> Vec<Measure> {
    let others: Vec<_> = other_periods(project, series).into_iter().map(Funnel::of_series).collect();
    let best = |(index, step): (usize, &numbers::Step)| {
        let elsewhere = others.iter().filter_map(|other| other.steps().get(index)?.comparable());
        let elsewhere = elsewhere.filter(|rate| rate.of() >= ENOUGH).map(Rate::value).max_by(f64::total_cmp);
        let best = elsewhere.map(|rate| step.comparable().map_or(rate, |now| now.value().max(rate)));
        best.map_or(Measure::Rise, Measure::BestPeriod)
    };
    Funnel::of_series(series).steps().iter().enumerate().map(best).collect()
}

/// The same steps in other periods; of segments, those of the same name where there are any.
fn other_periods<'a>(project: &'a Project, series: &Series) -> Vec<&'a Series> {
    let alike = alike(project, series);
    let apart = |other: &Series| {
        other.period.is_some_and(|there| series.period.is_none_or(|here| there.to < here.from || here.to < there.from))
    };
    let others = || alike.iter().copied().filter(|other| apart(other));
    let is_segment = of_one_period(series, &alike).len() > 1;
    let named: Vec<_> = others().filter(|other| is_segment && plain(&other.name) == plain(&series.name)).collect();
    if named.is_empty() { others().collect() } else { named }
}

/// A step's name as far as it tells steps apart.
fn plain(name: &str) -> String {
    name.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::document::{Edit, Fraction, Period, SeriesId, SteeringChange, Target};
    use crate::insight::{find, sample};

    /// The bakery's months, the shown one last, measured against the target.
    fn bakery(target: Target, before: &[[u64; 4]]) -> Project {
        let mut project = sample::with_bakery();
        for (index, counts) in before.iter().enumerate() {
            let mut series = project.series()[0].clone();
            let (number, month) = (index as u32, index as i8 + 1);
            series.id = SeriesId(91_000 + number);
            let from = date(2025, month, 1);
            series.period = Some(Period { from, to: from.last_of_month() });
            series.steps.iter_mut().zip(counts).for_each(|(step, count)| step.count = Some(*count));
            sample::run(&mut project, Edit::AddSeries { index: 0, series: Box::new(series) });
        }
        sample::run(&mut project, Edit::Steer(SteeringChange::Target(target)));
        project
    }

    fn leak_of(project: &Project) -> (usize, Measure, f64) {
        let series = project.series().last().unwrap();
        let leak = find(&project.journeys()[0], series, &aim(project, series)).unwrap();
        (leak.step, leak.measure, leak.gain.unwrap())
    }

    fn own(step: &str, rate: f64) -> StepRate {
        StepRate { step: step.to_owned(), rate: Fraction::of(rate) }
    }

    #[test]
    fn an_own_target_names_the_step_that_is_furthest_below_it() {
        let (step, measure, gain) = leak_of(&bakery(Target::Rates(vec![own(" bestelling ", 0.5)]), &[]));
        assert_eq!((step, measure), (3, Measure::Own(0.5)));
        assert!((gain - (510.5 - 356.0)).abs() < 1e-9);
    }

    #[test]
    fn a_step_without_an_own_target_is_measured_against_a_tenth_more() {
        let (step, measure, gain) = leak_of(&bakery(Target::Rates(vec![own("Bestelling", 0.35)]), &[]));
        assert_eq!((step, measure), (2, Measure::Rise));
        assert!((gain - 35.6).abs() < 1e-9);
    }

    #[test]
    fn the_best_period_is_looked_up_for_each_step_by_itself() {
        let before = [[1000, 400, 60, 30], [1000, 300, 90, 20]];
        let project = bakery(Target::BestPeriod, &before);
        let found = aim(&project, project.series().last().unwrap());
        let best = [1, 2, 3].map(|step| found.measure(step));
        assert_eq!(best, [0.4, 0.3, 0.5].map(Measure::BestPeriod));
        assert_eq!(leak_of(&project).0, 3);
    }

    #[test]
    fn where_no_step_is_below_its_best_period_no_leak_is_named() {
        let project = bakery(Target::BestPeriod, &[[10_000, 1000, 100, 10], [10_000, 1000, 100, 10]]);
        let series = project.series().last().unwrap();
        let found = find(&project.journeys()[0], series, &aim(&project, series));
        assert_eq!(found, Err(crate::insight::Silence::AtBest));
    }

    #[test]
    fn without_another_period_the_best_is_a_tenth_more() {
        let project = bakery(Target::BestPeriod, &[]);
        assert_eq!(leak_of(&project).1, Measure::Rise);
    }
}
