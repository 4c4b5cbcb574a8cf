//! Rows that are the total of other rows.

use super::answers::names_scores;
use super::decision::{Fate, Reason, Total};
use super::figures::is_aside;
use super::sheet::{Column, Kind, Row, Sheet};
use super::words::{is_total, names_a_rate, names_an_identifier};
use crate::document::Unit;

/// Marks total rows: by their label, by a label beyond the header, or unnamed with the sum of the others.
pub(crate) fn mark_totals(sheet: &mut Sheet) {
    let labels: Vec<Option<Total>> = (0..sheet.rows.len()).map(|row| by_label(sheet, row)).collect();
    let labelled: Vec<bool> =
        labels.iter().zip(&sheet.rows).map(|(label, row)| label.is_some() || is_aside(row)).collect();
    let added = added(sheet, &labelled);
    let found: Vec<Option<Total>> =
        labels.into_iter().enumerate().map(|(row, label)| judged(sheet, row, label, &added)).collect();
    for (row, total) in sheet.rows.iter_mut().zip(found) {
        if let (Fate::Kept, Some(total)) = (&row.found, total) {
            row.found = Fate::LeftOut(Reason::Total(total));
        }
    }
}

/// Marks a first row without a name, where a program is known to put the total there; it need not be an exact sum.
pub(crate) fn mark_first_total(sheet: &mut Sheet) {
    let others_are_named = sheet.rows.iter().skip(1).any(|row| !row.text(0).is_empty());
    let value = sheet.columns.iter().find_map(|column| column.value(0).any());
    if let Some(row) = sheet.rows.first_mut().filter(|row| row.text(0).is_empty() && row.found == Fate::Kept)
        && others_are_named
    {
        row.found = Fate::LeftOut(Reason::Total(Total { label: None, extra_field: false, value, is_sum: false }));
    }
}

/// Takes the marks of rows away that are no totals by a word, where each row is somebody's answers or a record: nobody is a total.
pub(crate) fn unmark_sums(rows: &mut [Row]) {
    for row in rows {
        if let Fate::LeftOut(Reason::Total(Total { label: Some(label), .. })) = &row.found
            && !is_total(label)
        {
            row.found = Fate::Kept;
        }
    }
}

fn by_label(sheet: &Sheet, row: usize) -> Option<Total> {
    let cells = &sheet.rows.get(row)?.cells;
    let width = sheet.columns.len();
    let label = |at: usize| cells.get(at).filter(|cell| is_total(cell));
    let first_filled = cells.iter().take(2).position(|cell| !cell.trim().is_empty());
    let extra = cells.iter().skip(width).position(|cell| is_total(cell)).map(|at| at + width);
    let at = extra.or(first_filled).filter(|at| label(*at).is_some())?;
    Some(Total {
        label: label(at).map(|cell| cell.trim().to_owned()),
        extra_field: at >= width,
        value: None,
        is_sum: false,
    })
}

/// Compares a row with the sum of the rows that are no totals by their label.
fn judged(sheet: &Sheet, row: usize, label: Option<Total>, added: &[Added]) -> Option<Total> {
    let name = sheet.rows.get(row)?.text(0);
    let unnamed = name.is_empty() && sheet.columns.len() > 1;
    if label.is_none() && !unnamed {
        return at_an_end(sheet, row, added).map(|value| Total {
            label: Some(name.to_owned()),
            extra_field: false,
            value: Some(value),
            is_sum: true,
        });
    }
    let is_labelled = label.is_some();
    let compared = compare(added, row, is_labelled);
    let matches = compared.iter().filter(|(_, is_sum)| *is_sum).count();
    let is_sum = matches > 0 && matches * 2 >= compared.len();
    let value = compared.first().map(|(value, _)| *value);
    match label {
        Some(total) => Some(Total { value, is_sum, ..total }),
        None => is_sum.then_some(Total { label: None, extra_field: false, value, is_sum }),
    }
}

/// The number of a first or last row, whatever it is called, that is the sum of all others in each of several columns.
fn at_an_end(sheet: &Sheet, row: usize, added: &[Added]) -> Option<f64> {
    let is_end = sheet.rows.len() > 2 && (row == 0 || row + 1 == sheet.rows.len());
    let compared = if is_end { compare(added, row, false) } else { Vec::new() };
    let large = compared.iter().any(|(value, _)| *value > 0.0);
    let all = compared.len() > 1 && compared.iter().all(|(_, is_sum)| *is_sum);
    (all && large).then(|| compared.first().map(|(value, _)| *value)).flatten()
}

/// A column that can be added, and the sum and number of its values in rows that are no labelled totals.
struct Added<'a> {
    column: &'a Column,
    sum: f64,
    values: usize,
}

fn added<'a>(sheet: &'a Sheet, labelled: &[bool]) -> Vec<Added<'a>> {
    let number = |column: &&Column| {
        matches!(column.kind, Kind::Count | Kind::Money | Kind::Decimal)
            && !names_an_identifier(&column.name)
            && !names_scores(&column.name)
    };
    // Rates and people are no sums of the rows in a true total either.
    let addable = |column: &Column| column.unit != Some(Unit::People) && !names_a_rate(&column.name);
    let any = sheet.columns.iter().filter(number).any(addable);
    let columns = sheet.columns.iter().filter(number).filter(|column| !any || addable(column));
    columns
        .map(|column| {
            let rows = column.values.iter().zip(labelled);
            let rows = rows.filter(|(_, labelled)| !**labelled);
            let values: Vec<f64> = rows.filter_map(|(value, _)| value.any()).collect();
            Added { column, sum: values.iter().sum(), values: values.len() }
        })
        .collect()
}

/// For each column that the row has a value in: the value, and whether it is the sum of the others within 0.5 %.
fn compare(added: &[Added], row: usize, is_labelled: bool) -> Vec<(f64, bool)> {
    let mut compared = Vec::new();
    for Added { column, sum, values } in added {
        let Some(value) = column.value(row).any() else {
            continue;
        };
        let (own, owns) = if is_labelled { (0.0, 0) } else { (value, 1) };
        let near = *values > owns && (sum - own - value).abs() <= value.abs() * 0.005;
        compared.push((value, near));
    }
    compared
}
