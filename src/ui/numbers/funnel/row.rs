//! One step of the funnel with its words.

use super::super::{Shown, words};
use super::Scale;
use super::usual::{Usual, usual};
use crate::insight::count_in_unit;
use crate::lang::Lang;
use crate::numbers::{Rate, Step};

/// One step, ready to be drawn.
pub struct Row<'a> {
    /// Its index in the series.
    pub index: usize,
    /// What the series calls it.
    pub name: &'a str,
    /// Its figures.
    pub step: Step,
    /// Whether it is the leak.
    pub is_leak: bool,
    /// What stands behind the bar: the count, and the share of the step before that got here.
    pub beside: String,
    /// How many are lost, as it stands on the hatched part; empty where nobody is.
    pub lost: String,
    /// How long the bar is, and how long with those who are lost.
    pub reach: (f64, f64),
    /// Where the interval of the conversion ends on the same scale.
    pub interval: Option<(f64, f64)>,
    /// What is usual elsewhere, and the user's own target.
    pub usual: Usual,
}

/// The rows in step order.
pub fn rows<'a>(shown: &'a Shown<'_>, scale: Scale) -> Vec<Row<'a>> {
    let lang = shown.model.lang;
    let leak = shown.advice.leak.as_ref().map(|leak| leak.step);
    let steps = shown.series.steps.iter().zip(shown.funnel.steps()).zip(usual(shown, scale)).enumerate();
    let row = |(index, ((given, step), usual)): (usize, ((&'a crate::document::Step, &Step), Usual))| Row {
        index,
        name: &given.name,
        step: *step,
        is_leak: leak == Some(index),
        beside: beside(lang, step),
        lost: lost(lang, step),
        reach: reach(index, step, scale),
        interval: interval(step, scale),
        usual,
    };
    steps.map(row).collect()
}

/// What is to be known about a step beside its figures, as short words.
pub fn remarks(shown: &Shown<'_>, index: usize, step: &Step) -> Vec<String> {
    let lang = shown.model.lang;
    let mut remarks = Vec::new();
    if shown.advice.leak.as_ref().is_some_and(|leak| leak.step == index) {
        remarks.push(lang.say("insight-leak-word"));
    }
    if step.mixed {
        let unit = lang.say(&format!("unit-{}-name", shown.series.unit_of(index).id()));
        remarks.push(lang.say_with("numbers-mark-mixed", &[("unit", unit.into())]));
    }
    if step.optional {
        remarks.push(lang.say("numbers-mark-optional"));
    }
    if step.rises {
        remarks.push(lang.say("numbers-rises-short"));
    }
    remarks
}

/// Everything about a step in one sentence, as screen readers get it.
pub fn spoken(shown: &Shown<'_>, row: &Row<'_>) -> String {
    let lang = shown.model.lang;
    let count = row.step.count.map_or_else(
        || lang.say("numbers-count-unknown"),
        |count| count_in_unit(lang, shown.series.unit_of(row.index), count),
    );
    let mut parts = vec![count];
    parts.extend(facts(shown, row));
    parts.extend(remarks(shown, row.index, &row.step));
    format!("{}: {}", row.name, parts.join("; "))
}

/// The figures of a step beside its count, each with what it is, in words.
pub fn facts(shown: &Shown<'_>, row: &Row<'_>) -> Vec<String> {
    let (lang, step) = (shown.model.lang, &row.step);
    let mut facts = Vec::new();
    if let Some((rate, from)) = step.conversion.zip(step.from) {
        let before = shown.series.steps.get(from).map_or("", |step| step.name.as_str());
        let args = [
            ("rate", lang.format().percent(rate.value()).into()),
            ("hits", lang.format().count(rate.hits()).into()),
            ("of", lang.format().count(rate.of()).into()),
            ("before", before.into()),
        ];
        facts.push(lang.say_with("numbers-hover-conversion", &args));
    }
    if let Some(interval) = step.interval() {
        facts.push(lang.say_with("numbers-hover-interval", &[("interval", words::interval(lang, interval).into())]));
    }
    if step.overall.is_some() && row.index > 0 {
        facts.push(lang.say_with("numbers-hover-overall", &[("rate", words::overall(lang, step).into())]));
    }
    if let (Some(lost), Some(share), false) = (step.lost, step.lost_share(), step.rises) {
        let lost = count_in_unit(lang, shown.series.unit_of(row.index), lost.unsigned_abs());
        let args = [("lost", lost.into()), ("share", lang.format().percent(share).into())];
        facts.push(lang.say_with("numbers-hover-lost", &args));
    }
    facts
}

fn beside(lang: &Lang, step: &Step) -> String {
    let count = lang.format().count_or_dash(step.count);
    if step.conversion.is_none() {
        return count;
    }
    let key = if step.rises {
        "numbers-bar-rises"
    } else if step.optional {
        "numbers-bar-optional"
    } else {
        "numbers-bar"
    };
    lang.say_with(key, &[("count", count.into()), ("rate", words::conversion(lang, step).into())])
}

fn lost(lang: &Lang, step: &Step) -> String {
    match (step.lost, step.lost_share()) {
        (Some(lost), Some(share)) if lost > 0 => {
            let args = [
                ("lost", lang.format().count(lost.unsigned_abs()).into()),
                ("share", lang.format().percent(share).into()),
            ];
            lang.say_with("numbers-bar-lost", &args)
        }
        _ => String::new(),
    }
}

fn reach(index: usize, step: &Step, scale: Scale) -> (f64, f64) {
    let lost = step.lost.filter(|lost| *lost > 0);
    match scale {
        Scale::Counts => {
            let count = step.count.unwrap_or(0) as f64;
            (count, count + lost.unwrap_or(0) as f64)
        }
        Scale::Shares => {
            let rate = if index == 0 { step.overall } else { step.conversion };
            let share = rate.map_or(0.0, Rate::value);
            (share, if lost.is_some() { 1.0_f64.max(share) } else { share })
        }
    }
}

fn interval(step: &Step, scale: Scale) -> Option<(f64, f64)> {
    let (interval, rate) = step.interval().zip(step.conversion)?;
    let factor = if scale == Scale::Counts { rate.of() as f64 } else { 1.0 };
    Some((interval.low * factor, interval.high * factor))
}
