//! What moved: each step of a series beside the same step in the period before, and which step moved the result.

use super::{MovedTable, Sight};
use crate::document::Series;
use crate::insight::{alike, effect_news, effects, news, segment};
use crate::lang::{Arg, Lang};
use crate::numbers::{Compared, Comparison, Funnel, Rate, Verdict, compare};

/// A step in two periods.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct MovedRow {
    pub name: String,
    /// The rate, or at the first step the count; a dash where it is not known.
    pub before: String,
    pub after: String,
    /// `None` at the first step, whose count is no rate.
    pub verdict: Option<Verdict>,
    /// The verdict in words, or at the first step by how much the count changed.
    pub words: String,
}

/// The change since the latest series before this one with the same steps and unit.
pub(super) fn table(sight: &Sight<'_>) -> MovedTable {
    let lang = sight.lang;
    let heading = lang.say("report-moved");
    let columns = |before: String, after: String| {
        [lang.say("report-column-step"), before, after, lang.say("report-column-verdict")]
    };
    let Some((before, after)) = sight.series.and_then(|series| Some((before(sight, series)?, series))) else {
        let words = sight.series.map_or_else(String::new, |_| lang.say("report-nothing-before"));
        return MovedTable { heading, columns: columns(String::new(), String::new()), rows: Vec::new(), words };
    };
    let compared = compare(&Funnel::of_series(before), &Funnel::of_series(after));
    let rows = rows(lang, before, after, &compared);
    let words = [Some(gist(lang, &rows)), result(lang, after, &compared), helped(sight, after)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>();
    MovedTable { heading, columns: columns(called(lang, before), called(lang, after)), rows, words: words.join(" ") }
}

/// The series of the same steps, units and segment that ended last before this one began.
fn before<'a>(sight: &Sight<'a>, series: &Series) -> Option<&'a Series> {
    let begin = series.period?.from;
    let ended = |other: &Series| other.period.filter(|period| period.to < begin);
    let own = segment(series);
    let earlier =
        alike(sight.project, series).into_iter().filter(|other| ended(other).is_some() && segment(other) == own);
    // Of those that end on one day the shortest, so that a month comes before the quarter that it closes.
    earlier.max_by_key(|other| ended(other).map(|period| (period.to, period.from)))
}

fn rows(lang: &Lang, before: &Series, after: &Series, compared: &Comparison) -> Vec<MovedRow> {
    let mut rows = Vec::with_capacity(after.steps.len() + 1);
    let steps = after.steps.iter().zip(&before.steps).zip(&compared.steps).enumerate();
    for (at, ((new, old), compared)) in steps {
        rows.push(match at {
            0 => count_row(lang, &new.name, old.count, new.count),
            _ => rate_row(lang, &new.name, compared),
        });
    }
    if rows.len() > 2 {
        rows.push(rate_row(lang, &lang.say("report-overall"), &compared.overall));
    }
    rows
}

fn count_row(lang: &Lang, name: &str, before: Option<u64>, after: Option<u64>) -> MovedRow {
    let change = before.zip(after).filter(|(before, _)| *before > 0);
    let change = change.map(|(before, after)| (after as f64 - before as f64) / before as f64);
    let words = change.map_or_else(String::new, |change| {
        let sign = if change > 0.0 { "+" } else { "" };
        format!("{sign}{}", lang.format().percent(change))
    });
    let [before, after] = [before, after].map(|count| lang.format().count_or_dash(count));
    MovedRow { name: name.to_owned(), before, after, verdict: None, words }
}

fn rate_row(lang: &Lang, name: &str, compared: &Compared) -> MovedRow {
    let written = |rate: Option<Rate>| lang.format().percent_or_dash(rate.map(Rate::value));
    MovedRow {
        name: name.to_owned(),
        before: written(compared.before),
        after: written(compared.after),
        verdict: Some(compared.verdict),
        words: lang.say(&format!("report-verdict-{}", compared.verdict.id())),
    }
}

/// Which steps moved, in a sentence.
fn gist(lang: &Lang, rows: &[MovedRow]) -> String {
    let named = |wanted: Verdict| {
        let found: Vec<_> =
            rows.iter().filter(|row| row.verdict == Some(wanted)).map(|row| format!("‘{}’", row.name)).collect();
        (!found.is_empty()).then(|| found.join(", "))
    };
    let told = [(Verdict::Better, "report-moved-better"), (Verdict::Worse, "report-moved-worse")];
    let told: Vec<_> = told
        .into_iter()
        .filter_map(|(verdict, key)| Some(lang.say_with(key, &[("steps", named(verdict)?.into())])))
        .collect();
    if told.is_empty() { lang.say("report-moved-nothing") } else { told.join(" ") }
}

/// Whether the latest thing that was done helped.
fn helped(sight: &Sight<'_>, series: &Series) -> Option<String> {
    let found = effects(sight.project, sight.journey, series);
    effect_news(sight.lang, sight.journey, news(&found)?)
}

/// From how many to how many at the end, and which step did most of it; nothing where the last count stayed.
fn result(lang: &Lang, after: &Series, compared: &Comparison) -> Option<String> {
    let parts = compared.decomposition.as_ref().filter(|parts| parts.before != parts.after)?;
    let towards = |part: &&crate::numbers::Part| part.count * parts.change() > 0.0;
    let most = parts.parts.iter().filter(towards).max_by(|a, b| a.count.abs().total_cmp(&b.count.abs()))?;
    let format = lang.format();
    let args = [
        ("end", after.steps.last()?.name.as_str().into()),
        ("before", Arg::Text(format.count(parts.before))),
        ("after", Arg::Text(format.count(parts.after))),
        ("step", after.steps.get(most.step)?.name.as_str().into()),
    ];
    let key = if most.step == 0 { "report-result-by-entry" } else { "report-result-by-step" };
    Some(lang.say_with(key, &args))
}

/// The period of a series, or its name.
fn called(lang: &Lang, series: &Series) -> String {
    series.period.map_or_else(|| series.name.clone(), |period| lang.format().period(period))
}
