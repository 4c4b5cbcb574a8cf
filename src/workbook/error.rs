//! Why a workbook cannot be read, and how much of one is read at most.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The most bytes of a workbook's file.
pub const LARGEST: usize = 25 * 1024 * 1024;
/// The most files packed in a workbook.
pub const MAX_ENTRIES: usize = 2_000;
/// The most bytes that all of them come to when unpacked.
pub const MAX_INFLATED: u64 = 64 * 1024 * 1024;
/// The most filled cells of all sheets together.
pub const MAX_CELLS: usize = 200_000;
/// The most filled rows of a sheet.
pub const MAX_ROWS: usize = 100_000;
/// The most columns of a sheet.
pub const MAX_COLUMNS: usize = 500;
/// The most bytes of text in all cells together.
pub const MAX_TEXT: usize = 16 * 1024 * 1024;

/// A workbook that is not read.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
pub enum WorkbookError {
    /// No sheet has a filled cell.
    #[error("no cells")]
    Empty,
    /// The bytes are packed, but are no workbook.
    #[error("not a workbook")]
    NotAWorkbook,
    /// Parts are missing, cut off or contradict each other.
    #[error("damaged")]
    Damaged,
    /// A password protects it.
    #[error("password-protected")]
    Locked,
    /// The file has more than [`LARGEST`] bytes.
    #[error("{bytes} bytes, at most {max}")]
    TooLarge {
        /// Size of the file.
        bytes: usize,
        /// The limit.
        max: usize,
    },
    /// It unpacks to more than [`MAX_INFLATED`] bytes, [`MAX_ENTRIES`] files or [`MAX_TEXT`] bytes of text.
    #[error("unpacks to too much")]
    TooMuchInside,
    /// There are more than [`MAX_CELLS`] filled cells.
    #[error("more than {max} cells")]
    TooManyCells {
        /// The limit.
        max: usize,
    },
    /// A sheet has more than [`MAX_ROWS`] filled rows.
    #[error("sheet {sheet}: more than {max} rows")]
    TooManyRows {
        /// The sheet's name.
        sheet: String,
        /// The limit.
        max: usize,
    },
    /// A cell is filled beyond [`MAX_COLUMNS`].
    #[error("sheet {sheet}: more than {max} columns")]
    TooManyColumns {
        /// The sheet's name.
        sheet: String,
        /// The limit.
        max: usize,
    },
    /// Reading it took too much memory or time, or broke off.
    #[error("given up")]
    GivenUp,
    /// The process that reads workbooks could not be started.
    #[error("no process to read it")]
    NoReader,
    /// There is no sheet of the name that was asked for.
    #[error("no such sheet; there are {}", sheets.join(", "))]
    NoSheet {
        /// The names of the sheets that there are.
        sheets: Vec<String>,
    },
}
