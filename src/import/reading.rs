//! A whole file as one or several drafts.

use super::choices::ReadingChoices;
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
    read_table_as(bytes, file_name, sheet, &ReadingChoices::default(), unpack)
}

/// As [`read_table`], with the user's choices. Of a workbook, only headers can be chosen.
pub fn read_table_as(
    bytes: &[u8],
    file_name: &str,
    sheet: Option<&str>,
    choices: &ReadingChoices,
    unpack: impl FnOnce(&[u8]) -> Result<Workbook, WorkbookError>,
) -> Result<Reading, ReadError> {
    match container(bytes) {
        Some(Container::Zip | Container::OldExcel) => workbook::read(&unpack(bytes)?, file_name, sheet, choices),
        _ if sheet.is_some() => Err(WorkbookError::NoSheet { sheets: Vec::new() }.into()),
        _ => read_as(bytes, file_name, choices),
    }
}

/// Reads a text table (CSV, TSV, TXT). The file's name serves as title and may hold a period; it decides nothing else.
pub fn read(bytes: &[u8], file_name: &str) -> Result<Reading, ReadError> {
    read_as(bytes, file_name, &ReadingChoices::default())
}

/// As [`read`], with the user's choices in the place of what would be found out.
///
/// Corrections of a draft are not among them: after a change of choices they are given anew, by [`Draft::correct`].
///
/// ```
/// use klantreis::import::{ReadingChoice, ReadingChoices, read_as};
///
/// let mut choices = ReadingChoices::default();
/// choices.choose(ReadingChoice::Delimiter(';'));
/// let reading = read_as(b"Stap;Aantal, ongeveer\nBezoek;1200\nOrder;31\n", "winkel.csv", &choices)?;
/// assert_eq!(reading.delimiter, Some(';'));
/// # Ok::<(), klantreis::import::ReadError>(())
/// ```
pub fn read_as(bytes: &[u8], file_name: &str, choices: &ReadingChoices) -> Result<Reading, ReadError> {
    let decoded = decode(bytes, choices.encoding)?;
    let (body, said) = sep_line(&decoded.text);
    let first_line = if said.is_some() { 2 } else { 1 };
    let (delimiter, evidence) = match (choices.delimiter.filter(char::is_ascii), said) {
        (Some(delimiter), _) => (delimiter, DelimiterEvidence::User),
        (None, Some(delimiter)) => (delimiter, DelimiterEvidence::SepLine),
        (None, None) => vote(body, first_line),
    };
    let sections = sections(body, first_line, delimiter)?;
    let on_file = [Decision::Encoding(decoded.encoding, decoded.evidence), Decision::Delimiter(delimiter, evidence)];
    let stem = stem(file_name);
    let period = period_in_name(stem);
    let mut property = None;
    let tables: Vec<Draft> = sections
        .iter()
        .enumerate()
        .map(|(place, section)| {
            let mut sheet = sheet(section, delimiter, choices.headers.get(&place).copied());
            // Only the first of several tables names the property.
            property = sheet.property.take().or(property.take());
            sheet.property.clone_from(&property);
            let mut draft = Draft::new(sheet, stem, &on_file, period);
            draft.place = place;
            draft
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
