//! What the columns of a sheet could be used for.

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
            Kind::Count if is_ordinal(column) => facts.key = facts.key.or(Some(at)),
            Kind::Count => match no_candidate(sheet, at, column) {
                None => facts.counts.push(at),
                Some(reason) => facts.left_out.push((at, reason)),
            },
            Kind::Text => facts.texts.push(at),
            Kind::Percent => facts.percents.push(at),
            _ => {}
        }
    }
    facts
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
    name.starts_with("nth ") || matches!(name.as_str(), "week" | "month" | "maand" | "year" | "jaar" | "day" | "dag")
}

fn no_candidate(sheet: &Sheet, at: usize, column: &Column) -> Option<ColumnReason> {
    let name = &column.name;
    let same = |other: &Column| !name.is_empty() && other.name == *name;
    if words::names_an_identifier(name) {
        Some(ColumnReason::Identifier)
    } else if words::names_a_change(name) {
        Some(ColumnReason::Change)
    } else if sheet.columns.iter().take(at).any(same) {
        Some(ColumnReason::SameName)
    } else {
        None
    }
}
