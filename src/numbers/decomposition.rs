//! Which step moved the result: the change at the end of a funnel as parts of the steps, which add up to it.

use super::funnel::Funnel;

/// The change of the last count between two funnels, taken apart exactly.
///
/// `ln(final₂ / final₁) = ln(entry₂ / entry₁) + Σ ln(step₂ / step₁)`; as counts each part is weighed with the
/// logarithmic mean `L(final₂, final₁)`, where `L(a, b) = (a − b) / ln(a / b)` and `L(a, a) = a`.
///
/// Ang (2005), The LMDI approach to decomposition analysis: a practical guide, Energy Policy 33, 867–871.
#[derive(Debug, Clone, PartialEq)]
pub struct Decomposition {
    /// The last count of the first funnel, above 0.
    pub before: u64,
    /// The last count of the second funnel, above 0.
    pub after: u64,
    /// The parts in step order, that of the entry first; optional steps have none, nobody needs to pass them.
    pub parts: Vec<Part>,
}

/// What one step did to the result.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// Index of the step; 0 = how many entered.
    pub step: usize,
    /// Logarithm of the ratio of the two conversions, or of the two entries.
    pub log: f64,
    /// The same as a count at the end, negative where it took away.
    pub count: f64,
}

impl Decomposition {
    /// The whole change of the last count, `after − before`.
    pub fn change(&self) -> f64 {
        self.after as f64 - self.before as f64
    }

    /// `ln(after / before)`.
    pub fn log_total(&self) -> f64 {
        log_ratio(self.after as f64, self.before as f64)
    }
}

/// Takes the change of the last count apart; `None` for fewer than two steps, where the funnels have not the same
/// steps, and where a count on the way is 0 or missing in either.
pub fn decompose(before: &Funnel, after: &Funnel) -> Option<Decomposition> {
    let (first, second) = (chain(before)?, chain(after)?);
    let alike = first.len() > 1 && first.iter().map(|link| link.step).eq(second.iter().map(|link| link.step));
    let (last_before, last_after) = (first.last()?.count, second.last()?.count);
    let weight = logarithmic_mean(last_after as f64, last_before as f64);
    let part = |(before, after): (&Link, &Link)| {
        let log = log_ratio(after.factor, before.factor);
        Part { step: after.step, log, count: weight * log }
    };
    alike.then(|| Decomposition {
        before: last_before,
        after: last_after,
        parts: first.iter().zip(&second).map(part).collect(),
    })
}

/// A step that everybody passes: its count, and by what the count before it is multiplied.
struct Link {
    step: usize,
    count: u64,
    factor: f64,
}

fn chain(funnel: &Funnel) -> Option<Vec<Link>> {
    let passed = funnel.steps().iter().enumerate().filter(|(_, step)| !step.optional);
    let link = |(index, step): (usize, &super::funnel::Step)| {
        let count = step.count.filter(|count| *count > 0)?;
        let factor = if index == 0 { count as f64 } else { step.conversion?.value() };
        Some(Link { step: index, count, factor })
    };
    passed.map(link).collect()
}

/// `L(a, b)` of two numbers above 0.
fn logarithmic_mean(a: f64, b: f64) -> f64 {
    let log = log_ratio(a, b);
    if log == 0.0 { a } else { (a - b) / log }
}

/// `ln(a / b)` of two numbers above 0, exact also where they are nearly the same.
fn log_ratio(a: f64, b: f64) -> f64 {
    let apart = (a - b) / b;
    if apart.abs() < 0.5 { libm::log1p(apart) } else { libm::log(a / b) }
}
