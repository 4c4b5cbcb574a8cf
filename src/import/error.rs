//! Why a file could not be read as a table at all.

use thiserror::Error;

use crate::workbook::WorkbookError;

/// The largest file that is read, in bytes (64 MiB).
pub const MAX_BYTES: usize = 64 * 1024 * 1024;
/// The most columns a line may have.
pub const MAX_COLUMNS: usize = 500;
/// The most rows that are kept of one file.
pub const MAX_ROWS: usize = 100_000;
/// The most cells that are kept of one file; it bounds memory where rows are wide.
pub const MAX_CELLS: usize = 2_000_000;
/// The most characters a quoted field may have.
pub const MAX_FIELD_CHARS: usize = 32_767;
/// The most line breaks a quoted field may have.
pub const MAX_FIELD_BREAKS: usize = 20;

/// A file that is no readable text table. Lines are physical lines, from 1.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReadError {
    /// The file has no bytes, or nothing but white space.
    #[error("empty file")]
    Empty,
    /// The file is a workbook, a zip or another known kind of file, whatever its name says.
    #[error("{0:?}, not text")]
    Container(Container),
    /// The file has more than [`MAX_BYTES`].
    #[error("{bytes} bytes, at most {max}")]
    TooLarge {
        /// Size of the file.
        bytes: usize,
        /// The limit.
        max: usize,
    },
    /// The bytes are no text in the encoding they announce, or hold control characters.
    #[error("line {line}: not text")]
    NotText {
        /// First line that is not text.
        line: usize,
    },
    /// The text holds a NUL byte, as damaged files do.
    #[error("line {line}: NUL byte")]
    NulByte {
        /// First line with a NUL.
        line: usize,
    },
    /// There is a header, and nothing under it.
    #[error("line {line}: no rows under the header")]
    NoRows {
        /// Line of the header.
        line: usize,
    },
    /// A quote is opened and never closed within the bounds of a field.
    #[error("line {line}: quote never closed")]
    UnclosedQuote {
        /// Line in which the quote is opened.
        line: usize,
    },
    /// A field without quotes has more than [`MAX_FIELD_CHARS`] characters.
    #[error("line {line}: field of more than {max} characters")]
    FieldTooLong {
        /// The line.
        line: usize,
        /// The limit.
        max: usize,
    },
    /// A line has more than [`MAX_COLUMNS`] fields.
    #[error("line {line}: more than {max} columns")]
    TooManyColumns {
        /// The line.
        line: usize,
        /// The limit.
        max: usize,
    },
    /// The file has more than [`MAX_ROWS`] rows.
    #[error("line {line}: more than {max} rows")]
    TooManyRows {
        /// First line beyond the limit.
        line: usize,
        /// The limit.
        max: usize,
    },
    /// The file is a workbook that is not read.
    #[error("workbook: {0}")]
    Workbook(#[from] WorkbookError),
    /// The file has more than [`MAX_CELLS`] cells.
    #[error("line {line}: more than {max} cells")]
    TooManyCells {
        /// First line beyond the limit.
        line: usize,
        /// The limit.
        max: usize,
    },
}

/// A kind of file that is not a text table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Container {
    /// Excel (.xlsx), `OpenDocument` (.ods) or any other zip.
    Zip,
    /// The old binary Excel (.xls).
    OldExcel,
    /// A PDF.
    Pdf,
    /// A picture: PNG, JPEG, GIF or WebP.
    Picture,
    /// A file packed by gzip, RAR or 7-Zip.
    Gzip,
    /// A web page, such as the one that asks to log in.
    WebPage,
    /// JSON, made for programs.
    Json,
    /// A document of a word processor.
    Document,
}
