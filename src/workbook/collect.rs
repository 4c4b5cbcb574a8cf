//! Cells in any order to rows within bounds, and merged cells filled downwards.

use std::collections::BTreeMap;

use calamine::Dimensions;

use super::{CellKind, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT, SheetCell, SheetRow, WorkSheet, WorkbookError};

/// The sheets that were collected, and what they come to.
#[derive(Default)]
pub struct Collector {
    sheets: Vec<WorkSheet>,
    cells: usize,
    text: usize,
}

/// The cells of a sheet by row and column.
type Cells = BTreeMap<(u32, u32), (String, CellKind)>;

/// A sheet that is being read.
pub struct OpenSheet<'a> {
    all: &'a mut Collector,
    name: String,
    hidden: bool,
    cells: Cells,
    rows: usize,
    last_row: Option<u32>,
}

impl Collector {
    /// Begins a sheet.
    pub fn sheet(&mut self, name: &str, hidden: bool) -> OpenSheet<'_> {
        OpenSheet { all: self, name: name.to_owned(), hidden, cells: Cells::new(), rows: 0, last_row: None }
    }

    /// The sheets in the order in which they ended.
    pub fn done(self) -> Vec<WorkSheet> {
        self.sheets
    }
}

impl OpenSheet<'_> {
    /// Takes a filled cell; the last one of a place counts.
    pub fn put(&mut self, at: (u32, u32), text: String, kind: CellKind) -> Result<(), WorkbookError> {
        if at.1 as usize >= MAX_COLUMNS {
            return Err(WorkbookError::TooManyColumns { sheet: self.name.clone(), max: MAX_COLUMNS });
        }
        self.rows += usize::from(self.last_row != Some(at.0));
        self.last_row = Some(at.0);
        self.all.cells += 1;
        self.all.text += text.len();
        if self.rows > MAX_ROWS {
            return Err(WorkbookError::TooManyRows { sheet: self.name.clone(), max: MAX_ROWS });
        } else if self.all.cells > MAX_CELLS {
            return Err(WorkbookError::TooManyCells { max: MAX_CELLS });
        } else if self.all.text > MAX_TEXT {
            return Err(WorkbookError::TooMuchInside);
        }
        self.cells.insert(at, (text, kind));
        Ok(())
    }

    /// Whether a cell is filled.
    pub fn has(&self, at: (u32, u32)) -> bool {
        self.cells.contains_key(&at)
    }

    /// Ends the sheet. A label over several rows is put into each of them; a number is not, it would count twice.
    pub fn end(mut self, merged: &[Dimensions]) -> Result<(), WorkbookError> {
        let mut filled_down = 0;
        for area in merged.iter().filter(|area| area.end.0 > area.start.0) {
            let Some((label, CellKind::Text)) = self.cells.get(&area.start).cloned() else { continue };
            // Beyond the last filled row there is nothing to label.
            let last = self.cells.last_key_value().map_or(0, |((row, _), _)| *row);
            for row in area.start.0 + 1..=area.end.0.min(last) {
                let in_row = self.cells.range((row, 0)..=(row, u32::MAX)).next().is_some();
                if in_row && !self.has((row, area.start.1)) {
                    self.put((row, area.start.1), label.clone(), CellKind::Text)?;
                    filled_down += 1;
                }
            }
        }
        let rows = rows(self.cells);
        self.all.sheets.push(WorkSheet { name: self.name, hidden: self.hidden, rows, filled_down });
        Ok(())
    }
}

fn rows(cells: Cells) -> Vec<SheetRow> {
    let mut rows: Vec<SheetRow> = Vec::new();
    for ((row, column), (text, kind)) in cells {
        let line = row as usize + 1;
        if rows.last().is_none_or(|last| last.line != line) {
            rows.push(SheetRow { line, cells: Vec::new() });
        }
        if let Some(last) = rows.last_mut() {
            last.cells.push(SheetCell { column: column as usize, text, kind });
        }
    }
    rows
}
