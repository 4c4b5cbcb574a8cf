//! What the columns of a sheet could be used for.

use super::super::answers::names_scores;
use super::super::dates::{Step, period_in_year};
use super::super::decision::ColumnReason;
use super::super::sheet::{Column, Kind, Sheet};
use super::super::words;

/// Candidates among the columns, by index.
pub(super) struct Facts {
    /// The first column with days or periods.
    pub key: Option<usize>,
    pub texts: Vec<usize>,
    pub counts: Vec<usize>,
    pub percents: Vec<usize>,
    /// Columns of numbers that are no candidates, and why.
    pub left_out: Vec<(usize, ColumnReason)>,
}

pub(super) fn facts(sheet: &Sheet) -> Facts {
    let mut facts =
        Facts { key: None, texts: Vec::new(), counts: Vec::new(), percents: Vec::new(), left_out: Vec::new() };
    for (at, column) in sheet.columns.iter().enumerate() {
        match column.kind {
            Kind::Date if facts.key.is_none() && tells_rows_apart(sheet, at) => {
                facts.key = Some(at);
            }
            Kind::Count if is_ordinal(column) => {
                // Months and weeks tell rows apart, the year beside them does not.
                facts.key = facts.key.filter(|key| !is_year(sheet, *key) || is_year(sheet, at)).or(Some(at));
            }
            Kind::Text if facts.key.is_some_and(|key| is_year(sheet, key)) && names_periods(sheet, at, column) => {
                facts.key = Some(at);
            }
            Kind::Count if is_place(column) => facts.left_out.push((at, ColumnReason::Identifier)),
            Kind::Text if facts.key.is_none() && names_periods(sheet, at, column) => facts.key = Some(at),
            Kind::Count => match no_candidate(sheet, at, column) {
                None => facts.counts.push(at),
                Some(reason) => facts.left_out.push((at, reason)),
            },
            Kind::Text => facts.texts.push(at),
            Kind::Percent => facts.percents.push(at),
            _ => {}
        }
    }
    let is_read = |at: &usize| {
        let column = sheet.columns.get(*at);
        column.is_some_and(|column| column.values.iter().any(|value| value.number().is_some()))
    };
    if facts.counts.iter().any(is_read) {
        facts.counts.retain(is_read);
    }
    leave_out_totals(sheet, &mut facts);
    facts
}

/// Leaves out a column that is the total of the other columns of counts.
fn leave_out_totals(sheet: &Sheet, facts: &mut Facts) {
    let is_total = |at: &usize| {
        let others: Vec<usize> = facts.counts.iter().copied().filter(|other| other != at).collect();
        let number = |at: usize, row: usize| sheet.columns.get(at)?.value(row).number();
        let mut rows = sheet.kept().filter_map(|(row, _)| {
            let sum: f64 = others.iter().filter_map(|other| number(*other, row)).sum();
            Some((number(*at, row)? - sum).abs() <= sum.abs() * 0.005)
        });
        let named = sheet.columns.get(*at).is_some_and(|column| words::is_total(&column.name));
        named && others.len() > 1 && rows.next() == Some(true) && rows.all(|is_sum| is_sum)
    };
    let totals: Vec<usize> = facts.counts.iter().copied().filter(is_total).collect();
    facts.counts.retain(|at| !totals.contains(at));
    facts.left_out.extend(totals.into_iter().map(|at| (at, ColumnReason::Total)));
}

fn is_year(sheet: &Sheet, at: usize) -> bool {
    sheet.columns.get(at).is_some_and(|column| words::names_a_year(&column.name))
}

/// A column of text whose name says that it names periods, each in one row: `wk 31`, `jan`.
fn names_periods(sheet: &Sheet, at: usize, column: &Column) -> bool {
    let texts: Vec<&str> = sheet.texts(at).collect();
    let distinct: std::collections::BTreeSet<&str> = texts.iter().copied().collect();
    let all_apart = !distinct.contains("") && distinct.len() == texts.len();
    // Months without a year need no name above them.
    let are_months = || texts.len() > 1 && texts.iter().all(|text| period_in_year(text, 2024, Step::Day).is_some());
    let are_steps = texts.iter().filter(|text| words::phase(text).is_some()).count() * 2 >= texts.len().max(1);
    all_apart && ((words::names_a_period(&column.name) && !are_steps) || are_months())
}

/// The number of a step: 1, 2, 3, perhaps anew in each group.
fn is_place(column: &Column) -> bool {
    let numbers: Vec<u64> = column.values.iter().filter_map(|value| value.count().ok()).collect();
    let counts_up = numbers.windows(2).all(|pair| match pair {
        [before, number] => number == before || *number == before + 1 || *number == 1,
        _ => true,
    });
    words::names_a_place(&column.name) && numbers.first() == Some(&1) && numbers.contains(&2) && counts_up
}

/// Whether days differ by row, unlike the bounds of the report's period that some exporters repeat on every row.
fn tells_rows_apart(sheet: &Sheet, at: usize) -> bool {
    let bounds = "reporting|rapportage|starts|ends.|end date|einddatum|close";
    let column = sheet.columns.get(at);
    if column.is_none_or(|column| words::has(&column.name, bounds)) {
        return false;
    }
    let mut texts = sheet.texts(at);
    let first = texts.next();
    let rows = sheet.kept().count();
    rows < 2 || texts.any(|text| Some(text) != first)
}

/// `Nth day 0000`: the number of a period.
fn is_ordinal(column: &Column) -> bool {
    let name = words::plain(&column.name);
    let is_period = !matches!(name.as_str(), "tijd" | "time" | "datum" | "date" | "periode" | "period");
    name.starts_with("nth ") || (words::names_a_period(&column.name) && is_period)
}

/// A first column that goes up by one in each row, under a name that counts nothing, beside columns of words: `Ticket`.
fn numbers_rows(sheet: &Sheet, at: usize, column: &Column) -> bool {
    let numbers: Vec<u64> = sheet.kept().filter_map(|(row, _)| column.value(row).count().ok()).collect();
    let rises =
        numbers.len() > 2 && numbers.windows(2).all(|pair| matches!(pair, [a, b] if b.checked_sub(*a) == Some(1)));
    let words_beside = sheet.columns.iter().filter(|column| column.kind == Kind::Text).count();
    at == 0 && rises && words_beside > 1 && column.unit.is_none() && words::phase(&column.name).is_none()
}

fn no_candidate(sheet: &Sheet, at: usize, column: &Column) -> Option<ColumnReason> {
    let name = &column.name;
    let same = |other: &Column| !name.is_empty() && other.name == *name;
    if names_scores(name) {
        Some(ColumnReason::Rate)
    } else if words::names_a_target(name) {
        Some(ColumnReason::OtherCount)
    } else if words::names_a_return(name) {
        Some(ColumnReason::NoStep)
    } else if words::names_an_identifier(name) || numbers_rows(sheet, at, column) {
        Some(ColumnReason::Identifier)
    } else if words::names_a_change(name) {
        Some(ColumnReason::Change)
    } else if sheet.columns.iter().take(at).any(same) {
        Some(ColumnReason::SameName)
    } else {
        None
    }
}
