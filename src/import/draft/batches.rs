//! Which rows of a table with a step in each column make one series: those of a period, of a group, or all.

use std::collections::BTreeMap;

use super::super::dates::{Period, Step, numbered_period, period, period_in_year, step_of, sunday_week};
use super::super::decision::{Fate, Reason};
use super::super::recognise::ColumnsLayout;
use super::super::sheet::{Column, Kind};
use super::super::warning::Warning;
use super::super::words;
use super::derive::{Outcome, table_name};
use super::{Draft, periods};

/// Rows that make one series.
pub(super) struct Batch {
    pub label: String,
    pub period: Option<Period>,
    pub rows: Vec<usize>,
}

/// Leaves out rows without a period where every other row has one, as a total at the end.
pub(super) fn leave_out_unnamed(draft: &Draft, layout: &ColumnsLayout, out: &mut Outcome) {
    let (Some(key), None) = (layout.key, layout.label) else { return };
    let unnamed: Vec<usize> = (0..draft.rows.len())
        .filter(|at| out.fates.get(*at) == Some(&Fate::Kept))
        .filter(|at| draft.rows.get(*at).is_some_and(|row| row.text(key).is_empty()))
        .collect();
    let kept = out.fates.iter().filter(|fate| **fate == Fate::Kept).count();
    if unnamed.len() * 2 >= kept {
        return;
    }
    for at in unnamed {
        let chosen = draft.rows.get(at).and_then(|row| draft.choices.rows.get(&row.line)) == Some(&true);
        if let Some(fate) = out.fates.get_mut(at).filter(|_| !chosen) {
            *fate = Fate::LeftOut(Reason::NoName);
        }
    }
}

/// A batch a period, or one of all rows.
pub(super) fn batches(draft: &Draft, layout: &ColumnsLayout, out: &mut Outcome) -> Vec<Batch> {
    let kept = draft.rows.iter().zip(&out.fates).enumerate();
    let kept = kept.filter(|(_, (_, fate))| **fate == Fate::Kept);
    let rows: Vec<usize> = kept.map(|(at, _)| at).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let apart = draft.choices.add_rows != Some(true);
    match (layout.label, layout.key) {
        (Some(label), key) if apart => rows.into_iter().map(|row| by_label(draft, label, key, row)).collect(),
        (_, Some(key)) if apart => {
            let batches = by_period(draft, key, rows, layout.split);
            note_repeats(draft, &batches, out);
            batches
        }
        _ => vec![Batch { label: table_name(draft), period: out.period.map(|(period, _)| period), rows }],
    }
}

/// A batch of one row, called by its label, with the period of its key.
fn by_label(draft: &Draft, label: usize, key: Option<usize>, row: usize) -> Batch {
    let text = draft.rows.get(row).map_or("", |row| row.text(label));
    let label = if text.is_empty() { table_name(draft) } else { text.to_owned() };
    Batch { label, period: key.and_then(|key| row_period(draft, key, row, Step::Day)), rows: vec![row] }
}

/// A batch a row, or a batch a period where other columns split the periods.
fn by_period(draft: &Draft, key: usize, rows: Vec<usize>, split: bool) -> Vec<Batch> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut batches: Vec<Batch> = Vec::new();
    let column = draft.columns.get(key);
    let step = column.map_or(Step::Day, |column| periods::step(column, key, &draft.rows));
    for row in rows {
        let label = draft.rows.get(row).map_or("", |row| row.text(key));
        let place = places.get(label).filter(|_| split);
        if let Some(batch) = place.and_then(|at| batches.get_mut(*at)) {
            batch.rows.push(row);
        } else {
            places.insert(label, batches.len());
            let name = column.map_or_else(|| label.to_owned(), |column| period_label(column, label));
            let year = year_beside(draft, key, row).filter(|_| period(label).is_none());
            let name = year.map_or_else(|| name.clone(), |year| format!("{name} {year}"));
            batches.push(Batch { label: name, period: row_period(draft, key, row, step), rows: vec![row] });
        }
    }
    batches
}

/// Warns of periods that have more than one batch.
fn note_repeats(draft: &Draft, batches: &[Batch], out: &mut Outcome) {
    let mut by_label: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for batch in batches {
        let rows = by_label.entry(batch.label.as_str()).or_default();
        rows.extend(batch.rows.first());
    }
    let repeated = by_label.iter().filter(|(_, rows)| rows.len() > 1);
    out.warnings.extend(
        repeated
            .map(|(label, rows)| Warning::RepeatedPeriod { period: (*label).to_owned(), lines: lines(draft, rows) }),
    );
}

pub(super) fn lines(draft: &Draft, rows: &[usize]) -> Vec<usize> {
    rows.iter().filter_map(|row| draft.rows.get(*row)).map(|row| row.line).collect()
}

fn row_period(draft: &Draft, key: usize, row: usize, step: Step) -> Option<Period> {
    let column = draft.columns.get(key)?;
    if column.kind == Kind::Date {
        let period = periods::of_text(column, draft.rows.get(row)?.text(key), step);
        return period.map(|period| periods::within(period, draft.file.named));
    }
    if words::plain(&column.name).starts_with("nth ") {
        let ((start, _), _) = draft.file.period?;
        return periods::of_ordinal(start, column.value(row), step);
    }
    let text = draft.rows.get(row)?.text(key);
    numbered_period(text, step_of(&column.name, &[])).or_else(|| period(text)).or_else(|| {
        let year = year_beside(draft, key, row).or(draft.file.year)?;
        match (step_of(&column.name, &[]), draft.file.comments, text.parse()) {
            // Only Google Analytics writes comments above weeks.
            (Step::Week, 1.., Ok(number)) => {
                Some(periods::within(sunday_week(year, number)?, draft.file.period.map(|(period, _)| period)))
            }
            (step, ..) => period_in_year(text, year, step),
        }
    })
}

/// The year in another column of the same row.
fn year_beside(draft: &Draft, key: usize, row: usize) -> Option<i16> {
    let mut columns = draft.columns.iter().enumerate();
    let (at, _) = columns.find(|(at, column)| *at != key && words::names_a_year(&column.name))?;
    draft.rows.get(row)?.text(at).parse().ok().filter(|year| (1990..=2100).contains(year))
}

/// `Week 32` for the 32 in a column of weeks.
fn period_label(column: &Column, text: &str) -> String {
    let bare = column.kind == Kind::Count
        && !words::plain(&column.name).starts_with("nth ")
        && period(text).is_none()
        && text.len() < 4;
    if bare { format!("{} {text}", column.name) } else { text.to_owned() }
}
