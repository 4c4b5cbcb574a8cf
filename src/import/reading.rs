//! A whole file as one or several drafts.

use super::columns::sheet;
use super::dates::period_in_name;
use super::decision::{Decision, DelimiterEvidence};
use super::decode::{Encoding, decode};
use super::draft::Draft;
use super::error::ReadError;
use super::lines::vote;
use super::sections::sections;

/// What a file turned out to hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The file's name, as given.
    pub file: String,
    /// How its text was encoded.
    pub encoding: Encoding,
    /// Whether it begins with a byte-order mark.
    pub bom: bool,
    /// The sign between its fields.
    pub delimiter: char,
    /// Its tables in the file's order; never empty.
    pub tables: Vec<Draft>,
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
    Ok(Reading { file: file_name.to_owned(), encoding: decoded.encoding, bom: decoded.bom, delimiter, tables })
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

fn stem(file_name: &str) -> &str {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
