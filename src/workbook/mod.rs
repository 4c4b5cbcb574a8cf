//! Workbooks (XLSX, XLS, ODS): bytes to sheets of cells as text, within bounds.
//!
//! The libraries underneath can abort the whole program on a hostile file, so the program reads workbooks in a child
//! process of its own (`storage::unpack_workbook`); [`read`] is what that child runs.

mod cell;
mod collect;
mod error;
mod guard;
mod ranges;
mod xlsx;

use std::io::Cursor;

use serde::{Deserialize, Serialize};

pub use error::{LARGEST, MAX_CELLS, MAX_COLUMNS, MAX_ENTRIES, MAX_INFLATED, MAX_ROWS, MAX_TEXT, WorkbookError};

/// A workbook as its sheets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workbook {
    /// The sheets with cells, in the workbook's order.
    pub sheets: Vec<WorkSheet>,
}

/// One sheet: its filled cells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkSheet {
    /// The name on its tab.
    pub name: String,
    /// Whether the tab is hidden.
    pub hidden: bool,
    /// The rows with a filled cell, from above.
    pub rows: Vec<SheetRow>,
    /// Cells that got the text of the merged cell above them.
    pub filled_down: usize,
}

/// One row of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetRow {
    /// Its number in the sheet, from 1.
    pub line: usize,
    /// Its filled cells, from the left.
    pub cells: Vec<SheetCell>,
}

/// One filled cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetCell {
    /// Its column, from 0.
    pub column: usize,
    /// What it says; numbers with a decimal point that cannot be taken for a group of thousands.
    pub text: String,
    /// What it holds.
    pub kind: CellKind,
}

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellKind {
    /// Text, also where it looks like a number.
    Text,
    /// A number, a day, yes or no, or an error.
    Value,
    /// A formula of which the file does not say the result.
    Formula,
}

/// The sheets of a workbook, whatever its format.
pub fn read(bytes: &[u8]) -> Result<Workbook, WorkbookError> {
    if bytes.len() > LARGEST {
        return Err(WorkbookError::TooLarge { bytes: bytes.len(), max: LARGEST });
    }
    let sheets = match guard::format(bytes)? {
        guard::Format::Xlsx => xlsx::sheets(Cursor::new(bytes)),
        guard::Format::Xls => ranges::xls(Cursor::new(bytes)),
        guard::Format::Ods => ranges::ods(Cursor::new(bytes)),
    }?;
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(WorkbookError::Empty);
    }
    Ok(Workbook { sheets })
}
