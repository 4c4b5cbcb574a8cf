//! A funnel as JSON, for scripts.

use serde_json::{Value, json};

use super::outcome::EventFunnel;
use crate::numbers::Rate;

/// `{mode, users, steps, counts, step_rates, overall_rates, intervals, median_gap_s, mean_gap_s}`.
///
/// Rates are fractions and what is undefined is null. Rates and intervals have an entry for each step; the first step's
/// own rate is undefined. The gaps have one for each step but the first: the time from the step before it.
pub fn report(funnel: &EventFunnel) -> Value {
    let steps = 0..funnel.steps.len();
    let interval = |step| funnel.interval(step).map(|interval| [interval.low, interval.high]);
    let later = funnel.steps.iter().skip(1);
    json!({
        "mode": funnel.mode.id(),
        "users": funnel.users,
        "steps": funnel.steps.iter().map(|step| &step.name).collect::<Vec<_>>(),
        "counts": funnel.counts(),
        "step_rates": steps.clone().map(|step| funnel.step_rate(step).map(Rate::value)).collect::<Vec<_>>(),
        "overall_rates": steps.clone().map(|step| funnel.overall_rate(step).map(Rate::value)).collect::<Vec<_>>(),
        "intervals": steps.map(interval).collect::<Vec<_>>(),
        "median_gap_s": later.clone().map(|step| step.gap.map(|gap| gap.median)).collect::<Vec<_>>(),
        "mean_gap_s": later.map(|step| step.gap.map(|gap| gap.mean)).collect::<Vec<_>>(),
    })
}
