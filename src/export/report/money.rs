//! What customers brought and cost, as far as the user told it, and how far the numbers may be trusted.

use super::ReportSight;
use crate::document::{Budget, Currency, Period, Series};
use crate::insight::lender;
use crate::lang::{Arg, Lang};
use crate::numbers::Funnel;

/// Below so many at the first step the numbers say little.
const FEW: u64 = 100;

/// Sentences on money and on caveats.
pub(super) fn notes(sight: &ReportSight<'_>, period: Period) -> Vec<String> {
    let Some(series) = sight.series else { return Vec::new() };
    takings(sight, series, period).into_iter().chain(caveats(sight, series)).collect()
}

/// Turnover, what was spent, and what is left, each where it is known.
fn takings(sight: &ReportSight<'_>, series: &Series, period: Period) -> Option<String> {
    let money = &sight.project.steering().money;
    let customers = series.steps.last()?.count?;
    let say = |value: f64| amount(sight.lang, value, money.currency);
    let turnover = money.order_value.map(|value| value.value() * customers as f64);
    let spent = spent(sight, &money.budgets, period);
    let told = turnover.map(|turnover| {
        let value = money.order_value.map_or(0.0, crate::document::Cents::value);
        let count = Arg::Count(customers, sight.lang.format().count(customers));
        let args = [("n", count), ("value", say(value).into()), ("turnover", say(turnover).into())];
        sight.lang.say_with("report-turnover", &args)
    });
    let cost = spent.filter(|_| customers > 0).map(|spent| {
        let args = [("spent", say(spent).into()), ("each", say(spent / customers as f64).into())];
        sight.lang.say_with("report-spent", &args)
    });
    let left = turnover.zip(money.margin).zip(spent).map(|((turnover, margin), spent)| {
        let left = turnover * margin.value() - spent;
        sight.lang.say_with("report-left", &[("left", say(left).into())])
    });
    let words: Vec<_> = [told, cost, left].into_iter().flatten().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// What was spent on the journey's stages in the period; `None` where the user told nothing.
fn spent(sight: &ReportSight<'_>, budgets: &[Budget], period: Period) -> Option<f64> {
    let counts = |budget: &&Budget| {
        let is_here = sight.journey.stage(budget.stage).is_some();
        is_here && budget.period.is_none_or(|spent| period.from <= spent.from && spent.to <= period.to)
    };
    let amounts: Vec<f64> = budgets.iter().filter(counts).map(|budget| budget.amount.value()).collect();
    (!amounts.is_empty()).then(|| amounts.iter().sum())
}

fn caveats(sight: &ReportSight<'_>, series: &Series) -> Vec<String> {
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

/// An amount with its currency: whole from 100 on, else with cents.
fn amount(lang: &Lang, value: f64, currency: Currency) -> String {
    let decimals = if value.abs() >= 100.0 { 0 } else { 2 };
    let number = lang.format().decimal(value.abs(), decimals);
    let sign = if value < 0.0 && number.chars().any(|digit| matches!(digit, '1'..='9')) { "−" } else { "" };
    let code = Currency::ALL.iter().find(|(found, _)| *found == currency).map_or("", |(_, code)| *code);
    let symbol = match currency {
        Currency::Eur => "€",
        Currency::Usd => "$",
        Currency::Gbp => "£",
        _ => code,
    };
    format!("{sign}{symbol}\u{a0}{number}")
}
