//! What moved: each step of a series beside the same step in the period before.

use super::steps::funnel_of;
use super::{MovedTable, ReportSight};
use crate::document::{Period, Series};
use crate::lang::Lang;
use crate::numbers::{Difference, Rate, holm};

/// Above this chance of being chance a change is not told as one.
const LEVEL: f64 = 0.05;

/// A step in two periods.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct MovedRow {
    pub name: String,
    /// The rate, or at the first step the count; a dash where it is not known.
    pub before: String,
    pub after: String,
    pub verdict: Verdict,
    /// The verdict in words, or at the first step by how much the count changed.
    pub words: String,
}

/// Whether a rate moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It rose more than chance explains.
    Rose,
    /// It fell more than chance explains.
    Fell,
    /// The difference may be chance.
    Chance,
    /// The counts are too small to tell.
    TooFew,
    /// A count, or rates that cannot be compared.
    Plain,
}

impl Verdict {
    const fn key(self) -> &'static str {
        match self {
            Self::Rose => "report-verdict-rose",
            Self::Fell => "report-verdict-fell",
            Self::Chance => "report-verdict-chance",
            Self::TooFew => "report-verdict-too-few",
            Self::Plain => "report-verdict-plain",
        }
    }
}

/// The change since the latest series before this one with the same steps and unit.
pub(super) fn table(sight: &ReportSight<'_>) -> MovedTable {
    let lang = sight.lang;
    let pair = sight.series.and_then(|series| Some((before(sight, series)?, series)));
    let rows = pair.map(|(before, after)| rows(lang, before, after)).unwrap_or_default();
    let (old, new) = pair.map(|(before, after)| (called(lang, before), called(lang, after))).unwrap_or_default();
    let alone = || sight.series.map_or_else(String::new, |_| lang.say("report-nothing-before"));
    let words = pair.map_or_else(alone, |_| gist(lang, &rows));
    MovedTable {
        heading: lang.say("report-moved"),
        columns: [lang.say("report-column-step"), old, new, lang.say("report-column-verdict")],
        rows,
        words,
    }
}

/// The series that ended last before this one began.
fn before<'a>(sight: &ReportSight<'a>, series: &Series) -> Option<&'a Series> {
    let begin = series.period?.from;
    let ended = |other: &Series| other.period.filter(|period| period.to < begin);
    let alike = |other: &&Series| {
        let names = |of: &Series| of.steps.iter().map(|step| step.name.trim().to_lowercase()).collect::<Vec<_>>();
        other.unit == series.unit && names(other) == names(series) && ended(other).is_some()
    };
    sight.project.series().iter().filter(alike).max_by_key(|other| ended(other).map(|period| (period.to, period.from)))
}

fn rows(lang: &Lang, before: &Series, after: &Series) -> Vec<MovedRow> {
    let (old, new) = (funnel_of(before), funnel_of(after));
    let mut pairs: Vec<_> = old.steps().iter().zip(new.steps()).map(|(a, b)| (a.conversion, b.conversion)).collect();
    let several = pairs.len() > 2;
    pairs.push(if several { (old.overall(), new.overall()) } else { (None, None) });
    let verdicts = verdicts(&pairs);
    let steps = after.steps.iter().zip(before.steps.iter().zip(&after.steps)).zip(pairs.iter().zip(&verdicts));
    let mut rows: Vec<_> = steps
        .enumerate()
        .map(|(at, ((step, (a, b)), (pair, verdict)))| {
            if at == 0 {
                count_row(lang, &step.name, a.count, b.count)
            } else {
                rate_row(lang, &step.name, *pair, *verdict)
            }
        })
        .collect();
    if let Some((pair, verdict)) = pairs.last().zip(verdicts.last()).filter(|_| several) {
        rows.push(rate_row(lang, &lang.say("report-overall"), *pair, *verdict));
    }
    rows
}

type Pair = (Option<Rate>, Option<Rate>);

/// The verdicts over all the pairs at once; the last pair, the whole, is judged by itself, as it is made of the others.
fn verdicts(pairs: &[Pair]) -> Vec<Verdict> {
    let compared = |pair: &Pair| Some(Difference { before: pair.0?, after: pair.1? });
    let differences: Vec<_> = pairs.iter().map(compared).collect();
    let p = |difference: &Option<Difference>| difference.and_then(|found| found.test()).map(|test| test.p);
    let (last, steps) = differences.split_last().map_or((None, [].as_slice()), |(last, steps)| (Some(last), steps));
    let mut adjusted = holm(&steps.iter().map(p).collect::<Vec<_>>());
    adjusted.extend(last.map(p));
    differences.iter().zip(adjusted).map(|(difference, p)| verdict(*difference, p)).collect()
}

fn verdict(difference: Option<Difference>, p: Option<f64>) -> Verdict {
    let Some(difference) = difference.filter(|found| found.interval().is_some()) else { return Verdict::Plain };
    if difference.too_few() {
        return Verdict::TooFew;
    }
    match p {
        Some(p) if p < LEVEL && difference.change() > 0.0 => Verdict::Rose,
        Some(p) if p < LEVEL => Verdict::Fell,
        _ => Verdict::Chance,
    }
}

fn count_row(lang: &Lang, name: &str, before: Option<u64>, after: Option<u64>) -> MovedRow {
    let change = before.zip(after).filter(|(before, _)| *before > 0);
    let change = change.map(|(before, after)| (after as f64 - before as f64) / before as f64);
    let words = change.map_or_else(String::new, |change| {
        let sign = if change > 0.0 { "+" } else { "" };
        format!("{sign}{}", lang.format().percent(change))
    });
    let [before, after] = [before, after].map(|count| lang.format().count_or_dash(count));
    MovedRow { name: name.to_owned(), before, after, verdict: Verdict::Plain, words }
}

fn rate_row(lang: &Lang, name: &str, pair: Pair, verdict: Verdict) -> MovedRow {
    let written = |rate: Option<Rate>| lang.format().percent_or_dash(rate.map(Rate::value));
    let words = lang.say(verdict.key());
    MovedRow { name: name.to_owned(), before: written(pair.0), after: written(pair.1), verdict, words }
}

/// Which steps moved, in a sentence.
fn gist(lang: &Lang, rows: &[MovedRow]) -> String {
    let named = |wanted: Verdict| {
        let found: Vec<_> =
            rows.iter().filter(|row| row.verdict == wanted).map(|row| format!("‘{}’", row.name)).collect();
        (!found.is_empty()).then(|| found.join(", "))
    };
    let told = [(Verdict::Rose, "report-moved-rose"), (Verdict::Fell, "report-moved-fell")];
    let told: Vec<_> = told
        .into_iter()
        .filter_map(|(verdict, key)| Some(lang.say_with(key, &[("steps", named(verdict)?.into())])))
        .collect();
    if told.is_empty() { lang.say("report-moved-nothing") } else { told.join(" ") }
}

/// The period of a series, or its name.
fn called(lang: &Lang, series: &Series) -> String {
    let period: Option<Period> = series.period;
    period.map_or_else(|| series.name.clone(), |period| lang.format().period(period))
}
