//! Two funnels of the same steps side by side: two periods, or two segments.

use super::decomposition::{Decomposition, decompose};
use super::difference::{Difference, holm};
use super::funnel::{Funnel, Step};
use super::rate::{Interval, Rate};

/// Above this a difference is told from chance by nobody: the usual 5 %.
pub const LEVEL: f64 = 0.05;

/// Two funnels compared, from `before` (A) to `after` (B).
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Every step's conversion, in step order; the first step has none.
    pub steps: Vec<Compared>,
    /// The overall conversion. It is one test of its own, and not among those that Holm's method adjusts.
    pub overall: Compared,
    /// Which step moved the result; `None` where a count on the way is 0 or missing.
    pub decomposition: Option<Decomposition>,
}

/// A conversion of two funnels compared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Compared {
    /// The conversion in A, as it is.
    pub before: Option<Rate>,
    /// The conversion in B, as it is.
    pub after: Option<Rate>,
    /// Newcombe's 95 % interval of the change; `None` where the two are not comparable.
    pub interval: Option<Interval>,
    /// The two-sided p-value of the pooled z-test, over the steps adjusted by Holm's method.
    pub p: Option<f64>,
    /// What can be said of the difference.
    pub verdict: Verdict,
}

/// What can be said of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// B converts more, and chance does not explain it.
    Better,
    /// B converts less, and chance does not explain it.
    Worse,
    /// The interval covers 0, or the adjusted p-value is not below 5 %.
    CannotTell,
    /// An expected cell count is below 5.
    TooFew,
    /// A conversion is undefined, no share of one population, or told from another step in the other funnel.
    NotComparable,
}

impl Verdict {
    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Worse => "worse",
            Self::CannotTell => "cannot-tell",
            Self::TooFew => "too-few",
            Self::NotComparable => "not-comparable",
        }
    }
}

impl Compared {
    /// Absolute change `c_B − c_A`, as a fraction; there also where the two cannot be tested.
    pub fn change(&self) -> Option<f64> {
        self.both().map(Difference::change)
    }

    /// Relative change `(c_B − c_A) / c_A`, as a fraction; `None` when A is 0.
    pub fn relative_change(&self) -> Option<f64> {
        self.both().and_then(Difference::relative_change)
    }

    fn both(&self) -> Option<Difference> {
        self.before.zip(self.after).map(|(before, after)| Difference { before, after })
    }
}

/// A pair of conversions before it is judged.
struct Pair {
    before: Option<Rate>,
    after: Option<Rate>,
    /// The two, where both are shares of one population.
    difference: Option<Difference>,
}

impl Pair {
    fn of_step(before: &Step, after: &Step) -> Self {
        let same_way = before.from == after.from && before.optional == after.optional;
        let rates = before.comparable().zip(after.comparable()).filter(|_| same_way);
        Self { before: before.conversion, after: after.conversion, difference: difference(rates) }
    }

    fn of_whole(before: &Funnel, after: &Funnel) -> Self {
        let share = |funnel: &Funnel| funnel.overall().filter(|rate| rate.is_share() && !funnel.is_mixed());
        let same_steps = before.steps().len() == after.steps().len();
        let rates = share(before).zip(share(after)).filter(|_| same_steps);
        Self { before: before.overall(), after: after.overall(), difference: difference(rates) }
    }

    fn p(&self) -> Option<f64> {
        self.difference.and_then(Difference::test).map(|test| test.p)
    }

    fn judged(self, p: Option<f64>) -> Compared {
        let interval = self.difference.and_then(Difference::interval);
        let verdict = match (self.difference, interval) {
            (Some(difference), Some(interval)) => verdict(difference, interval, p),
            _ => Verdict::NotComparable,
        };
        Compared { before: self.before, after: self.after, interval, p, verdict }
    }
}

/// Compares two funnels step by step, the p-values adjusted for having tested every step.
///
/// The steps are taken by their places; those that only one of the funnels has are not compared.
pub fn compare(before: &Funnel, after: &Funnel) -> Comparison {
    let steps = before.steps().iter().zip(after.steps());
    let pairs: Vec<Pair> = steps.map(|(before, after)| Pair::of_step(before, after)).collect();
    let adjusted = holm(&pairs.iter().map(Pair::p).collect::<Vec<_>>());
    let whole = Pair::of_whole(before, after);
    let p = whole.p();
    Comparison {
        steps: pairs.into_iter().zip(adjusted).map(|(pair, p)| pair.judged(p)).collect(),
        overall: whole.judged(p),
        decomposition: decompose(before, after),
    }
}

fn difference(rates: Option<(Rate, Rate)>) -> Option<Difference> {
    rates.map(|(before, after)| Difference { before, after })
}

fn verdict(difference: Difference, interval: Interval, p: Option<f64>) -> Verdict {
    if difference.too_few() {
        Verdict::TooFew
    } else if interval.holds(0.0) || p.is_none_or(|p| p >= LEVEL) {
        Verdict::CannotTell
    } else if difference.change() > 0.0 {
        Verdict::Better
    } else {
        Verdict::Worse
    }
}
