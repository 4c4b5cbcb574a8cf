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

/// How many would reach each step, `nᵢ′ = n₁′ · Π cⱼ′`, one for each step of the funnel. An optional step follows the one
/// before it, and no other follows from it.
///
/// Up to the first difference the counts are those of now, exactly. After it a step whose conversion is undefined, and
/// every step that follows from it, has none: what is not known now is not known then.
pub fn what_if(funnel: &Funnel, change: &WhatIf) -> Vec<Option<f64>> {
    let mut then: Vec<Then> = Vec::with_capacity(funnel.steps().len());
    for (index, step) in funnel.steps().iter().enumerate() {
        let before = step.from.and_then(|from| then.get(from)).copied();
        then.push(reached(step, before, change.entry, change.rate(index)));
    }
    then.into_iter().map(|then| then.count).collect()
}

/// How many would reach a step, and whether that may differ from now.
#[derive(Clone, Copy)]
struct Then {
    count: Option<f64>,
    differs: bool,
}

fn reached(step: &Step, before: Option<Then>, entry: Option<u64>, rate: Option<f64>) -> Then {
    let now = Then { count: step.count.map(|count| count as f64), differs: false };
    let Some(before) = before else {
        let other = entry.filter(|entry| Some(*entry) != step.count);
        return other.map_or(now, |entry| Then { count: Some(entry as f64), differs: true });
    };
    let conversion = step.conversion.map(Rate::value);
    let other = rate.filter(|rate| conversion.is_none_or(|now| now.total_cmp(rate).is_ne()));
    if other.is_none() && !before.differs {
        return now;
    }
    let rate = other.or(conversion);
    Then { count: before.count.zip(rate).map(|(before, rate)| before * rate), differs: true }
}

impl WhatIf {
    fn rate(&self, step: usize) -> Option<f64> {
        let rate = self.rates.get(step).copied().flatten()?;
        (step > 0 && rate.is_finite()).then(|| rate.clamp(0.0, 1.0))
    }
}
