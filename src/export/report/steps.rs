//! The funnel of a report: a row a step, with its count, its rate and the length of its bar.

use super::{FunnelRow, FunnelTable};
use crate::document::Series;
use crate::insight::StageLeak;
use crate::lang::Lang;
use crate::numbers::{Funnel, Rate};

/// The funnel of a series; without one, a sentence stands in.
pub(super) fn table(lang: &Lang, series: Option<&Series>, leak: Option<&StageLeak>) -> FunnelTable {
    let steps = series.map(|series| rows(lang, series, leak)).unwrap_or_default();
    let overall = series.filter(|series| series.steps.len() > 2).and_then(|series| Funnel::of_series(series).overall());
    FunnelTable {
        heading: lang.say("report-funnel"),
        columns: ["report-column-step", "report-column-count", "report-column-rate"].map(|key| lang.say(key)),
        steps,
        overall: overall.map(|rate| lang.format().percent(rate.value())),
        overall_name: lang.say("report-overall"),
        leak_word: lang.say("insight-leak-word"),
        silence: lang.say("report-no-numbers"),
    }
}

fn rows(lang: &Lang, series: &Series, leak: Option<&StageLeak>) -> Vec<FunnelRow> {
    let funnel = Funnel::of_series(series);
    let longest = funnel.steps().iter().filter_map(|step| step.count).max().unwrap_or(0).max(1);
    let share = |count: Option<u64>| count.map(|count| (count as f64 / longest as f64) as f32);
    let mut before = None;
    let steps = series.steps.iter().zip(funnel.steps()).enumerate();
    steps
        .map(|(at, (given, step))| {
            let rate = lang.format().percent_or_dash(step.conversion.map(Rate::value));
            let row = FunnelRow {
                name: given.name.clone(),
                count: lang.format().count_or_dash(step.count),
                rate: if at == 0 { String::new() } else { rate },
                share: share(step.count),
                before: share(before),
                is_leak: leak.is_some_and(|leak| leak.step == at),
                rises: step.rises,
            };
            before = step.count;
            row
        })
        .collect()
}
