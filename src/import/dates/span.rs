//! How long the periods of a column are.

use jiff::ToSpan;
use jiff::civil::Date;

use super::super::words::plain;

/// How long the periods of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// The last day of the span that begins on `from`: a `Week`, a `Month`, a `Quarter`, a `Year`, else the day.
pub(crate) fn span_end(from: Date, step: Step) -> Date {
    let next = match step {
        Step::Day => from.checked_add(1.day()),
        Step::Week => from.checked_add(1.week()),
        Step::Month => from.checked_add(1.month()),
        Step::Quarter => from.checked_add(3.months()),
        Step::Year => from.checked_add(1.year()),
    };
    let end = next.and_then(Date::yesterday);
    end.unwrap_or(from)
}

/// The length of periods, from the column's name or from the gaps between its days.
pub(crate) fn step_of(name: &str, days: &[Date]) -> Step {
    let name = plain(name);
    let named = |words: &[&str]| words.iter().any(|word| name.split(' ').any(|w| w == *word));
    if named(&["week", "weeks", "weken", "weeknr", "weeknummer", "wk", "woche", "semaine"]) {
        Step::Week
    } else if named(&["month", "maand", "months", "maanden", "jaarmaand", "mois", "monat"]) {
        Step::Month
    } else if named(&["quarter", "kwartaal"]) {
        Step::Quarter
    } else if named(&["year", "jaar"]) {
        Step::Year
    } else if named(&["day", "dag"]) {
        Step::Day
    } else {
        step_between(days)
    }
}

fn step_between(days: &[Date]) -> Step {
    let gaps: Vec<i32> = days
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] => a.until(*b).ok().map(|span| span.get_days().abs()),
            _ => None,
        })
        .filter(|gap| *gap > 0)
        .collect();
    match gaps.iter().min() {
        Some(7) => Step::Week,
        Some(28..=31) => Step::Month,
        Some(90..=92) => Step::Quarter,
        Some(365..=366) => Step::Year,
        _ => Step::Day,
    }
}
