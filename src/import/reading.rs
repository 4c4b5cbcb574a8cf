//! A whole file as one or several drafts.

use super::columns::sheet;
use super::dates::period_in_name;
use super::decision::{Decision, DelimiterEvidence};
use super::decode::{Encoding, container, decode};
use super::draft::Draft;
use super::error::{Container, ReadError};
use super::lines::vote;
use super::sections::sections;
use super::workbook;
use crate::workbook::{Workbook, WorkbookError};

/// What a file turned out to hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The file's name, as given.
    pub file: String,
    /// How its text was encoded; none for a workbook.
    pub encoding: Option<Encoding>,
    /// Whether it begins with a byte-order mark.
    pub bom: bool,
    /// The sign between its fields; none for a workbook.
    pub delimiter: Option<char>,
    /// Its tables in the file's order, those on hidden sheets last; never empty.
    pub tables: Vec<Draft>,
}

/// Reads a table, by its bytes text or a workbook, whatever its name. `unpack` makes sheets of a workbook's bytes;
/// with `sheet` only the one of that name is read.
pub fn read_table(
    bytes: &[u8],
    file_name: &str,
    sheet: Option<&str>,
    unpack: impl FnOnce(&[u8]) -> Result<Workbook, WorkbookError>,
) -> Result<Reading, ReadError> {
    match container(bytes) {
        Some(Container::Zip | Container::OldExcel) => workbook::read(&unpack(bytes)?, file_name, sheet),
        _ if sheet.is_some() => Err(WorkbookError::NoSheet { sheets: Vec::new() }.into()),
        _ => read(bytes, file_name),
    }
}

/// Reads a text table (CSV, TSV, TXT). The file's name serves as title and may hold a period; it decides nothing else.
pub fn read(bytes: &[u8], file_name: &str) -> Result<Reading, ReadError> {
    let decoded = decode(bytes)?;
    let (body, said) = sep_line(&decoded.text);
    let first_line = if said.is_some() { 2 } else { 1 };
    let (delimiter, evidence) = match said {
        Some(delimiter) => (delimiter, DelimiterEvidence::SepLine),
        None => vote(body, first_line),
    };
    let sections = sections(body, first_line, delimiter)?;
    let on_file = [Decision::Encoding(decoded.encoding, decoded.evidence), Decision::Delimiter(delimiter, evidence)];
    let stem = stem(file_name);
    let period = period_in_name(stem);
    let mut property = None;
    let tables: Vec<Draft> = sections
        .iter()
        .map(|section| {
            let mut sheet = sheet(section, delimiter);
            // Only the first of several tables names the property.
            property = sheet.property.take().or(property.take());
            sheet.property.clone_from(&property);
            Draft::new(sheet, stem, &on_file, period)
        })
        .collect();
    if tables.iter().all(|table| table.rows.is_empty()) {
        let line = tables.first().and_then(|table| table.header_line);
        return Err(ReadError::NoRows { line: line.unwrap_or(first_line) });
    }
    Ok(Reading {
        file: file_name.to_owned(),
        encoding: Some(decoded.encoding),
        bom: decoded.bom,
        delimiter: Some(delimiter),
        tables,
    })
}

/// Excel's `sep=;` on the first line, and the text behind it.
fn sep_line(text: &str) -> (&str, Option<char>) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let sign = first.trim_matches('"').strip_prefix("sep=").and_then(|sign| {
        let mut signs = sign.chars();
        signs.next().filter(|sign| sign.is_ascii() && signs.next().is_none())
    });
    match sign {
        Some(sign) => (rest, Some(sign)),
        None => (text, None),
    }
}

pub(super) fn stem(file_name: &str) -> &str {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
