//! Periods of tables and of their rows, from columns with days.

use jiff::Span;
use jiff::civil::Date;

use super::super::dates::{Period, Step, day, has_time, period, span_end, step_of};
use super::super::decision::{Fate, PeriodSource};
use super::super::number::Value;
use super::super::sheet::{Column, Kind, Row};

/// From the first to the last day in all columns with days.
pub(super) fn of_columns(columns: &[Column], rows: &[Row], named: Option<Period>) -> Option<(Period, PeriodSource)> {
    let mut days = Vec::new();
    let days_of_the_report = |column: &Column| column.kind == Kind::Date && !column.name.contains("(previous_");
    for (at, column) in columns.iter().enumerate().filter(|(_, column)| days_of_the_report(column)) {
        let step = step(column, at, rows);
        let kept = rows.iter().filter(|row| row.found == Fate::Kept);
        for (from, to) in kept.filter_map(|row| of_text(column, row.text(at), step)) {
            days.extend([from, to]);
        }
    }
    covering(days.into_iter()).map(|period| (within(period, named), PeriodSource::Columns))
}

/// The part of a period that lies in the one that the file is named after: a week at its end may be cut short.
pub(super) fn within((from, to): Period, named: Option<Period>) -> Period {
    let cut = named.map(|(first, last)| (from.max(first), to.min(last)));
    cut.filter(|(from, to)| from <= to).unwrap_or((from, to))
}

/// How long the periods of a column are.
pub(super) fn step(column: &Column, at: usize, rows: &[Row]) -> Step {
    if rows.iter().any(|row| has_time(row.text(at))) {
        return Step::Day;
    }
    let days: Vec<Date> = rows.iter().filter_map(|row| day(row.text(at), column.days)).collect();
    step_of(&column.name, &days)
}

/// The period that a cell of a column names.
pub(super) fn of_text(column: &Column, text: &str, step: Step) -> Option<Period> {
    match day(text, column.days) {
        Some(from) => Some((from, span_end(from, step))),
        None => period(text),
    }
}

/// The period of the row numbered `value` (from 0) in a table that begins on `start`.
pub(super) fn of_ordinal(start: Date, value: Value, step: Step) -> Option<Period> {
    let number = i32::try_from(value.count().ok()?).ok()?;
    let span = Span::new();
    let span = match step {
        Step::Day => span.try_days(number),
        Step::Week => span.try_weeks(number),
        Step::Month => span.try_months(number),
        Step::Quarter => span.try_months(number.checked_mul(3)?),
        Step::Year => span.try_years(number),
    };
    let from = start.checked_add(span.ok()?).ok()?;
    Some((from, span_end(from, step)))
}

/// First and last day that some dates cover.
fn covering(mut days: impl Iterator<Item = Date>) -> Option<Period> {
    let first = days.next()?;
    Some(days.fold((first, first), |(from, to), day| (from.min(day), to.max(day))))
}
