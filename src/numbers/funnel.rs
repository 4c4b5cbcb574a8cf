//! A funnel: counts in step order and the conversions between them.

use super::rate::{Interval, Rate};
use crate::document::{Series, Unit};

/// Counts in step order, with every rate that can be computed from them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funnel {
    steps: Vec<Step>,
}

/// A count with what is known about it beside the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// How many; `None` = the source does not say.
    pub count: Option<u64>,
    /// Whether the step may be left out; it counts for nothing at the first and the last step, the ends of the funnel.
    pub optional: bool,
    /// What is counted.
    pub unit: Unit,
    /// Whether the count was reckoned from percentages: rates with it have no interval and are not tested.
    pub approximate: bool,
}

/// One step of a funnel, seen from the step before it (n′) and from the first step (n₁).
///
/// The step before is the last one that is not optional. A missing count leaves this step's rates and the next
/// step's `conversion` undefined; the `overall` of later steps stays defined. A rate out of 0 is undefined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each says another thing, in any combination")]
pub struct Step {
    /// How many reached the step, n; `None` when the source does not say.
    pub count: Option<u64>,
    /// Index of the step before, from which the conversion is told; `None` at the first step.
    pub from: Option<usize>,
    /// Step conversion n / n′; `None` at the first step. Above 1 when the step rises.
    pub conversion: Option<Rate>,
    /// Overall conversion n / n₁; the first step's is 1. Above 1 when there are more than at the first step.
    pub overall: Option<Rate>,
    /// Lost on the way here, n′ − n, negative when the step rises; `None` at the first step, at an optional one (who
    /// leaves it out is not lost), where the two count other units, where either count is missing, and where the
    /// difference does not fit.
    pub lost: Option<i64>,
    /// More than at the step before: "not one cohort". Shown as it is, without interval, and never the leak.
    pub rises: bool,
    /// May be left out: counted when done, not required of the next step, and never the leak.
    pub optional: bool,
    /// Counts another unit than the step before. Its rate is shown as it is, with a warning, without interval, and
    /// is never the leak.
    pub mixed: bool,
    /// Counts another unit than the first step: the same for its overall conversion.
    pub mixed_overall: bool,
}

impl Funnel {
    /// A funnel of these counts of one unit in step order; `None` is a missing count. No counts give a funnel
    /// without steps.
    pub fn new(counts: &[Option<u64>]) -> Self {
        let tally = |count: &Option<u64>| Tally { count: *count, ..Tally::default() };
        Self::of(&counts.iter().map(tally).collect::<Vec<_>>())
    }

    /// The funnel of a series, with its optional steps and the unit of each.
    pub fn of_series(series: &Series) -> Self {
        let tally = |(index, step): (usize, &crate::document::Step)| Tally {
            count: step.count,
            optional: step.optional,
            unit: series.unit_of(index),
            approximate: series.is_approximate(),
        };
        Self::of(&series.steps.iter().enumerate().map(tally).collect::<Vec<_>>())
    }

    /// A funnel of these tallies in step order.
    pub fn of(tallies: &[Tally]) -> Self {
        let last = tallies.len().saturating_sub(1);
        let first = tallies.first().copied();
        let mut before: Option<(usize, Tally)> = None;
        let mut steps = Vec::with_capacity(tallies.len());
        for (index, tally) in tallies.iter().enumerate() {
            let here = Tally { optional: tally.optional && index > 0 && index < last, ..*tally };
            steps.push(Step::new(first, before, here));
            if !here.optional {
                before = Some((index, here));
            }
        }
        Self { steps }
    }

    /// The steps in order, as many as there were counts.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Overall conversion of the whole funnel, `n_k / n₁`; `None` without steps or when undefined.
    pub fn overall(&self) -> Option<Rate> {
        self.steps.last().and_then(|step| step.overall)
    }

    /// Wilson 95 % interval of the overall conversion; `None` when undefined, no share, or between two units.
    pub fn overall_interval(&self) -> Option<Interval> {
        self.steps.last().and_then(Step::overall_interval)
    }

    /// Whether the first and the last step count other units.
    pub fn is_mixed(&self) -> bool {
        self.steps.last().is_some_and(|step| step.mixed_overall)
    }
}

/// The rate between two steps of a series, wherever they stand; `None` where a count is unknown, the first is 0, or the
/// two count other units.
pub fn rate_between(series: &Series, from: usize, to: usize) -> Option<Rate> {
    let count = |at: usize| series.steps.get(at).and_then(|step| step.count);
    let rate = Rate::new(count(to)?, count(from)?).filter(|_| series.unit_of(from) == series.unit_of(to));
    if series.is_approximate() { rate.map(Rate::approximate) } else { rate }
}

impl Step {
    /// Share lost on the way here, 1 − n / n′, as a fraction; negative when the step rises; `None` where nothing
    /// can be called lost (see [`Step::lost`]).
    pub fn lost_share(&self) -> Option<f64> {
        self.conversion.filter(|_| !self.optional && !self.mixed).map(Rate::complement)
    }

    /// Wilson 95 % interval of the step conversion; `None` when undefined, when the step rises, or between two units.
    pub fn interval(&self) -> Option<Interval> {
        self.comparable().and_then(Rate::interval)
    }

    /// Wilson 95 % interval of the overall conversion; `None` when undefined, no share, or between two units.
    pub fn overall_interval(&self) -> Option<Interval> {
        self.overall.filter(|_| !self.mixed_overall).and_then(Rate::interval)
    }

    /// The step conversion where it is a share of one population, so that it has an interval and can be tested.
    pub fn comparable(&self) -> Option<Rate> {
        self.conversion.filter(|rate| rate.is_share() && !self.mixed)
    }

    fn new(first: Option<Tally>, before: Option<(usize, Tally)>, here: Tally) -> Self {
        let other_unit = |other: Option<Tally>| other.is_some_and(|other| other.unit != here.unit);
        let (from, before) = before.unzip();
        let mixed = other_unit(before);
        let both = before.and_then(|before| before.count).zip(here.count);
        let lost = both.filter(|_| !here.optional && !mixed);
        let rate = |hits: u64, of: u64| {
            let rate = Rate::new(hits, of);
            if here.approximate { rate.map(Rate::approximate) } else { rate }
        };
        Self {
            count: here.count,
            from,
            conversion: both.and_then(|(before, count)| rate(count, before)),
            overall: here.count.zip(first.and_then(|first| first.count)).and_then(|(n, first)| rate(n, first)),
            lost: lost.and_then(|(before, count)| before.checked_signed_diff(count)),
            rises: !mixed && both.is_some_and(|(before, count)| count > before),
            optional: here.optional,
            mixed,
            mixed_overall: other_unit(first),
        }
    }
}
