//! What customers brought and cost, as far as the user told it, and how far the numbers may be trusted.

use super::Sight;
use crate::document::Series;
use crate::insight::{self, lender};
use crate::lang::Arg;
use crate::numbers::Funnel;

/// Below so many at the first step the numbers say little.
const FEW: u64 = 100;

/// Sentences on money and on caveats.
pub(super) fn notes(sight: &Sight<'_>) -> Vec<String> {
    let Some(series) = sight.series else { return Vec::new() };
    takings(sight, series).into_iter().chain(caveats(sight, series)).collect()
}

/// Turnover, what was spent, and what is left, each where it is known.
fn takings(sight: &Sight<'_>, series: &Series) -> Option<String> {
    let (lang, currency) = (sight.lang, sight.project.steering().money.currency);
    let takings = insight::takings(sight.project, sight.journey, series);
    let customers = series.steps.last()?.count?;
    let say = |value: f64| lang.format().money(value, currency);
    let told = takings.order_value.zip(takings.revenue()).map(|(value, turnover)| {
        let count = Arg::Count(customers, lang.format().count(customers));
        lang.say_with(
            "report-turnover",
            &[("n", count), ("value", say(value).into()), ("turnover", say(turnover).into())],
        )
    });
    let cost = takings.spent.zip(takings.cost_each()).map(|(spent, each)| {
        lang.say_with("report-spent", &[("spent", say(spent).into()), ("each", say(each).into())])
    });
    let left = takings.profit().map(|left| {
        let key = if left < 0.0 { "report-short" } else { "report-left" };
        lang.say_with(key, &[("left", say(left.abs()).into())])
    });
    let words: Vec<_> = [told, cost, left].into_iter().flatten().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn caveats(sight: &Sight<'_>, series: &Series) -> Vec<String> {
    let lang = sight.lang;
    let first = series.steps.first().and_then(|step| step.count);
    let few = first.filter(|count| *count < FEW).map(|_| lang.say("report-caveat-few"));
    let rises =
        Funnel::of_series(series).steps().iter().any(|step| step.rises).then(|| lang.say("report-caveat-rises"));
    let mixed = Funnel::of_series(series).steps().iter().any(|step| step.mixed || step.mixed_overall);
    let mixed = mixed.then(|| lang.say("report-caveat-mixed"));
    let missing = series.steps.iter().any(|step| step.count.is_none()).then(|| lang.say("report-caveat-missing"));
    let lent = lender(sight.project, sight.journey, series).and_then(|lender| sight.project.journey(lender));
    let lent =
        lent.map(|journey| lang.say_with("report-caveat-lent", &[("journey", lang.names().journey(journey).into())]));
    [few, rises, mixed, missing, lent].into_iter().flatten().collect()
}
