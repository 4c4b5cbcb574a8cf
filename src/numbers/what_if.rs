//! What-if: how many would reach each step if some conversions were other than they are.

use super::funnel::{Funnel, Step};
use super::rate::Rate;

/// What is imagined to be different; nothing by default.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WhatIf {
    /// How many enter at the first step; `None` = as many as now.
    pub entry: Option<u64>,
    /// A conversion for each step, as a fraction from 0 to 1, in the order of the funnel's steps (the first step's is
    /// not used); `None` or absent = as it is now.
    pub rates: Vec<Option<f64>>,
}

/// How many would reach each step, `nᵢ′ = n₁′ · Π cⱼ′`, one for each step of the funnel.
///
/// Up to the first difference the counts are those of now, exactly. After it a step whose conversion is undefined, and
/// every step that follows from it, has none: what is not known now is not known then.
pub fn what_if(funnel: &Funnel, change: &WhatIf) -> Vec<Option<f64>> {
    let mut then: Vec<Option<f64>> = Vec::with_capacity(funnel.steps().len());
    let mut differs = false;
    for (index, step) in funnel.steps().iter().enumerate() {
        differs |= step_differs(index, step, change);
        let count = if differs { count(index, step, change, &then) } else { step.count.map(|count| count as f64) };
        then.push(count);
    }
    then
}

fn step_differs(index: usize, step: &Step, change: &WhatIf) -> bool {
    if index == 0 {
        return change.entry.is_some() && change.entry != step.count;
    }
    let now = step.conversion.map(Rate::value);
    change.rate(index).is_some_and(|rate| now.is_none_or(|now| now.total_cmp(&rate).is_ne()))
}

fn count(index: usize, step: &Step, change: &WhatIf, then: &[Option<f64>]) -> Option<f64> {
    let Some(before) = index.checked_sub(1) else { return change.entry.map(|entry| entry as f64) };
    let rate = change.rate(index).or_else(|| step.conversion.map(Rate::value))?;
    Some(then.get(before).copied().flatten()? * rate)
}

impl WhatIf {
    fn rate(&self, step: usize) -> Option<f64> {
        let rate = self.rates.get(step).copied().flatten()?;
        (step > 0 && rate.is_finite()).then(|| rate.clamp(0.0, 1.0))
    }
}
