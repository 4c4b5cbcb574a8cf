//! The sheets of a workbook as tables: rows to sections, and what to know of cells.

use std::collections::BTreeMap;

use super::choices::ReadingChoices;
use super::columns::sheet as table;
use super::dates::period_in_name;
use super::decision::{Decision, Fate};
use super::draft::Draft;
use super::error::{MAX_CELLS, ReadError};
use super::header::HeaderChoice;
use super::lines::is_comment;
use super::number::{Shape, shape};
use super::reading::{Reading, stem};
use super::sections::{RawRow, Section, joined};
use super::sheet::{Kind, Sheet};
use crate::workbook::{CellKind, SheetRow, WorkSheet, Workbook, WorkbookError};

/// The sheet that a table stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InSheet {
    /// The name on its tab.
    pub name: String,
    /// Whether the tab is hidden.
    pub hidden: bool,
}

/// The most cells that a warning names.
const NAMED: usize = 10;

/// Reads the sheets of a workbook, or the one of this name.
pub(super) fn read(
    book: &Workbook,
    file_name: &str,
    wanted: Option<&str>,
    choices: &ReadingChoices,
) -> Result<Reading, ReadError> {
    let sheets = chosen(book, wanted)?;
    let mut tables = Vec::new();
    for sheet in &sheets {
        for section in joined(blocks(sheet)?.into_iter()) {
            let place = tables.len();
            let header = choices.headers.get(&place).copied();
            let mut table = draft(sheet, &section, file_name, header);
            table.place = place;
            tables.push(table);
        }
    }
    if tables.iter().all(|table: &Draft| table.rows.is_empty()) {
        let line = tables.first().and_then(|table| table.header_line);
        return Err(ReadError::NoRows { line: line.unwrap_or(1) });
    }
    Ok(Reading { file: file_name.to_owned(), encoding: None, bom: false, delimiter: None, tables })
}

/// Hidden sheets come last; Universal Analytics puts its table on "Dataset1", behind a summary.
fn chosen<'a>(book: &'a Workbook, wanted: Option<&str>) -> Result<Vec<&'a WorkSheet>, ReadError> {
    let Some(wanted) = wanted else {
        let mut sheets: Vec<&WorkSheet> = book.sheets.iter().collect();
        sheets.sort_by_key(|sheet| (sheet.hidden, sheet.name != "Dataset1"));
        return Ok(sheets);
    };
    let is_wanted = |sheet: &&WorkSheet| sheet.name.trim().to_lowercase() == wanted.trim().to_lowercase();
    let there = || book.sheets.iter().map(|sheet| sheet.name.clone()).collect();
    match book.sheets.iter().find(is_wanted) {
        Some(sheet) => Ok(vec![sheet]),
        None => Err(WorkbookError::NoSheet { sheets: there() }.into()),
    }
}

fn draft(sheet: &WorkSheet, section: &Section, file_name: &str, header: Option<HeaderChoice>) -> Draft {
    let mut on_file = vec![Decision::OnSheet { name: sheet.name.clone(), hidden: sheet.hidden }];
    if sheet.filled_down > 0 {
        on_file.push(Decision::FilledDown { cells: sheet.filled_down });
    }
    // The sign between fields is only a hint of the language; a workbook has none.
    let mut table = table(section, '\t', header);
    look_at_cells(sheet, &mut table);
    let stem = stem(file_name);
    let mut draft = Draft::new(table, stem, &on_file, period_in_name(stem));
    draft.sheet = Some(InSheet { name: sheet.name.clone(), hidden: sheet.hidden });
    draft
}

/// Rows, and the comments above them.
type Block = (Vec<RawRow>, Vec<String>);

/// Rows without an empty one between them, each block with the comments above it.
fn blocks(sheet: &WorkSheet) -> Result<Vec<Block>, ReadError> {
    let width = sheet.rows.iter().map(width).max().unwrap_or(0);
    if let Some(last) = sheet.rows.last().filter(|_| sheet.rows.len() * width > MAX_CELLS) {
        return Err(ReadError::TooManyCells { line: last.line, max: MAX_CELLS });
    }
    let mut blocks: Vec<Block> = Vec::new();
    let mut comments = Vec::new();
    let mut next = None;
    for row in &sheet.rows {
        if let Some(comment) = comment(row) {
            comments.push(comment);
            next = None;
            continue;
        }
        let raw = RawRow { line: row.line, cells: cells(row, width), after_gap: false };
        match blocks.last_mut().filter(|_| next == Some(row.line)) {
            Some((rows, _)) => rows.push(raw),
            None => blocks.push((vec![raw], std::mem::take(&mut comments))),
        }
        next = Some(row.line + 1);
    }
    Ok(blocks)
}

fn width(row: &SheetRow) -> usize {
    row.cells.last().map_or(0, |cell| cell.column + 1)
}

/// As wide as the sheet, as in a file of text.
fn cells(row: &SheetRow, width: usize) -> Vec<String> {
    let mut cells = vec![String::new(); width];
    for cell in &row.cells {
        if let Some(place) = cells.get_mut(cell.column) {
            place.clone_from(&cell.text);
        }
    }
    cells
}

/// A comment of an exporter whose text file was opened and saved as a workbook.
fn comment(row: &SheetRow) -> Option<String> {
    let [only] = row.cells.as_slice() else { return None };
    let is_one = only.kind == CellKind::Text && only.column == 0 && is_comment(&only.text);
    is_one.then(|| only.text.trim_start_matches('#').trim().to_owned())
}

/// Notes numbers that are kept as text, and formulas of which the file does not say the result.
fn look_at_cells(sheet: &WorkSheet, table: &mut Sheet) {
    let by_line: BTreeMap<usize, &SheetRow> = sheet.rows.iter().map(|row| (row.line, row)).collect();
    let kept = table.rows.iter().filter(|row| row.found == Fate::Kept);
    let cells =
        kept.filter_map(|row| by_line.get(&row.line)).flat_map(|row| row.cells.iter().map(|cell| (row.line, cell)));
    let (mut texts, mut formulas) = (Vec::new(), Vec::new());
    for (line, cell) in cells {
        let numeric = table
            .columns
            .get(cell.column)
            .is_some_and(|column| matches!(column.kind, Kind::Count | Kind::Decimal | Kind::Percent | Kind::Money));
        if cell.kind == CellKind::Formula {
            formulas.push(cell_name(cell.column, line));
        } else if numeric && cell.kind == CellKind::Text && matches!(shape(&cell.text), Shape::Digits(_)) {
            texts.push((cell.column, cell_name(cell.column, line), cell.text.trim().to_owned()));
        }
    }
    texts.truncate(NAMED);
    formulas.truncate(NAMED);
    (table.text_numbers, table.formulas) = (texts, formulas);
}

/// `B9`, as a spreadsheet calls it.
fn cell_name(column: usize, line: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        letters.push(char::from(b'A' + ((left - 1) % 26) as u8));
        left = (left - 1) / 26;
    }
    format!("{}{line}", letters.iter().rev().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::cell_name;

    #[test]
    fn cells_are_called_as_in_a_spreadsheet() {
        assert_eq!(cell_name(1, 9), "B9");
        assert_eq!((cell_name(25, 1), cell_name(26, 1), cell_name(499, 3)), ("Z1".into(), "AA1".into(), "SF3".into()));
    }
}
