//! The leak: the step where a higher conversion would bring the most to the end of the funnel.

use std::cmp::Ordering;

use super::difference::Difference;
use super::funnel::{Funnel, Step};
use super::rate::Rate;

/// Two gains closer than this, relative to the larger, are the same.
const SAME_GAIN: f64 = 1e-9;

/// Which conversion a step could rise to.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// Every conversion up by this fraction of itself (0.1 = a tenth more), capped at 1.
    RelativeRise(f64),
    /// A conversion for each step, as a fraction capped at 1, in the order of the funnel's steps (the first
    /// step's is not used); `None` or absent where there is no target.
    Rates(Vec<Option<f64>>),
}

/// The step that loses the most at the end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leak {
    /// Index in [`Funnel::steps`] of the step that is not reached, never 0.
    pub step: usize,
    /// How many of the step before do not reach it, above 0.
    pub lost: u64,
    /// The same as a fraction of the step before, above 0.
    pub lost_share: f64,
    /// How many more would reach the last step at the target (see [`gains`]).
    pub gain: Option<f64>,
    /// The second best step, when the two cannot be told apart: the Newcombe 95 % interval of the difference of
    /// their step conversions covers 0.
    pub tied_with: Option<usize>,
}

/// A step that may be the leak.
#[derive(Clone, Copy)]
struct Candidate {
    step: usize,
    conversion: Rate,
    lost: u64,
    gain: Option<f64>,
}

impl Default for Target {
    /// A tenth more.
    fn default() -> Self {
        Self::RelativeRise(0.1)
    }
}

impl Target {
    fn conversion(&self, step: usize, now: f64) -> Option<f64> {
        match self {
            Self::RelativeRise(rise) => Some(now * (1.0 + rise)),
            Self::Rates(rates) => rates.get(step).copied().flatten(),
        }
        .filter(|target| target.is_finite())
        .map(|target| target.clamp(0.0, 1.0))
    }
}

/// The leak of a funnel: the largest gain among the steps that lose something; `None` when no step does.
///
/// Steps that rise, that are optional, that count another unit than the one before or whose conversion is undefined
/// are never the leak. Gains equal within 1e-9 relative are
/// ordered by the larger lost share, then the larger loss, then the earlier step; with a relative rise every
/// step that is not capped has the same gain, so there the lost share decides. Steps without a gain come after
/// those with one, in the same order.
pub fn find_leak(funnel: &Funnel, target: &Target) -> Option<Leak> {
    let candidates = candidates(funnel, target);
    let first = best(&candidates)?;
    let others: Vec<Candidate> = candidates.into_iter().filter(|candidate| candidate.step != first.step).collect();
    let second = best(&others).filter(|second| cannot_be_told_apart(first, *second));
    Some(Leak {
        step: first.step,
        lost: first.lost,
        lost_share: first.conversion.complement(),
        gain: first.gain,
        tied_with: second.map(|second| second.step),
    })
}

/// Value at the end of each step: how many more would reach the last step if only this conversion rose to its
/// target, `gainᵢ = nᵢ₋₁ · (targetᵢ − cᵢ) · Π_{j>i} cⱼ`, one for each step of the funnel.
///
/// Negative where a conversion is above its target. A later step that rises, or counts another unit, counts as it is.
/// `None` at the first step, at an optional one, where the step rises, counts another unit than the one before or has
/// no conversion or target, and where a later conversion is undefined.
pub fn gains(funnel: &Funnel, target: &Target) -> Vec<Option<f64>> {
    let mut later = Some(1.0);
    let mut gains: Vec<Option<f64>> = Vec::with_capacity(funnel.steps().len());
    for (index, step) in funnel.steps().iter().enumerate().rev() {
        let conversion = step.conversion.map(Rate::value);
        gains.push(gain(index, step, target, later));
        if !step.optional {
            later = later.zip(conversion).map(|(later, now)| later * now);
        }
    }
    gains.reverse();
    gains
}

fn gain(index: usize, step: &Step, target: &Target, later: Option<f64>) -> Option<f64> {
    let rate = step.comparable().filter(|_| !step.optional)?;
    let rise = target.conversion(index, rate.value())? - rate.value();
    Some(rate.of() as f64 * rise * later?).filter(|gain| gain.is_finite())
}

fn candidates(funnel: &Funnel, target: &Target) -> Vec<Candidate> {
    let steps = funnel.steps().iter().enumerate();
    steps.zip(gains(funnel, target)).filter_map(|((step, now), gain)| Candidate::new(step, now, gain)).collect()
}

/// The best by gain; among those of the same gain, the best by loss.
fn best(candidates: &[Candidate]) -> Option<Candidate> {
    let most = candidates.iter().filter_map(|candidate| candidate.gain).max_by(f64::total_cmp);
    candidates
        .iter()
        .filter(|candidate| same_gain(candidate.gain, most))
        .copied()
        .reduce(|best, next| if next.by_loss(&best).is_gt() { next } else { best })
}

fn same_gain(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= SAME_GAIN * a.abs().max(b.abs()),
        (a, b) => a.is_none() && b.is_none(),
    }
}

fn cannot_be_told_apart(first: Candidate, second: Candidate) -> bool {
    let difference = Difference { before: first.conversion, after: second.conversion };
    difference.interval().is_some_and(|interval| interval.holds(0.0))
}

impl Candidate {
    fn new(step: usize, now: &Step, gain: Option<f64>) -> Option<Self> {
        let conversion = now.comparable().filter(|_| !now.optional)?;
        let lost = conversion.of().checked_sub(conversion.hits())?;
        (lost > 0).then_some(Self { step, conversion, lost, gain })
    }

    fn by_loss(&self, other: &Self) -> Ordering {
        let shares = self.conversion.complement().total_cmp(&other.conversion.complement());
        shares.then(self.lost.cmp(&other.lost))
    }
}
