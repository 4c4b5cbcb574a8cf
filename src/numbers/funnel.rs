//! A funnel: counts in step order and the conversions between them.

use super::rate::{Interval, Rate};

/// Counts in step order, with every rate that can be computed from them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funnel {
    steps: Vec<Step>,
}

/// One step of a funnel, seen from the step before it (n′) and from the first step (n₁).
///
/// A missing count leaves this step's rates and the next step's `conversion` undefined; the `overall` of later
/// steps stays defined. A rate out of 0 is undefined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// How many reached the step, n; `None` when the source does not say.
    pub count: Option<u64>,
    /// Step conversion n / n′; `None` at the first step. Above 1 when the step rises.
    pub conversion: Option<Rate>,
    /// Overall conversion n / n₁; the first step's is 1. Above 1 when there are more than at the first step.
    pub overall: Option<Rate>,
    /// Lost on the way here, n′ − n, negative when the step rises; `None` at the first step, where either count
    /// is missing, and where the difference does not fit.
    pub lost: Option<i64>,
    /// More than at the step before: "not one cohort". Shown as it is, without interval, and never the leak.
    pub rises: bool,
}

impl Funnel {
    /// A funnel of these counts in step order; `None` is a missing count. No counts give a funnel without steps.
    pub fn new(counts: &[Option<u64>]) -> Self {
        let first = counts.first().copied().flatten();
        let before = std::iter::once(None).chain(counts.iter().copied());
        let steps = before.zip(counts).map(|(before, &count)| Step::new(first, before, count)).collect();
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
}

impl Step {
    /// Share lost on the way here, 1 − n / n′, as a fraction; negative when the step rises.
    pub fn lost_share(&self) -> Option<f64> {
        self.conversion.map(Rate::complement)
    }

    /// Wilson 95 % interval of the step conversion; `None` when undefined or when the step rises.
    pub fn interval(&self) -> Option<Interval> {
        self.conversion.and_then(Rate::interval)
    }

    fn new(first: Option<u64>, before: Option<u64>, count: Option<u64>) -> Self {
        let both = before.zip(count);
        Self {
            count,
            conversion: both.and_then(|(before, count)| Rate::new(count, before)),
            overall: count.zip(first).and_then(|(count, first)| Rate::new(count, first)),
            lost: both.and_then(|(before, count)| before.checked_signed_diff(count)),
            rises: both.is_some_and(|(before, count)| count > before),
        }
    }
}
