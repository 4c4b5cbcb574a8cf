//! Why an event log could not be counted.

use thiserror::Error;

use crate::import::ReadError;

use super::plan::Role;

/// The most bytes of one row; a longer one is no row of a log.
pub const MAX_ROW_BYTES: usize = 1024 * 1024;
/// The most steps of a funnel.
pub const MAX_STEPS: usize = 32;
/// The most customers that are told apart.
pub const MAX_USERS: usize = 20_000_000;
/// The most rows of customers whose rows are not in order of time; these have to be held and sorted.
pub const MAX_HELD_ROWS: usize = 20_000_000;

/// An event log that cannot be counted. Lines are physical lines, from 1.
#[derive(Debug, Error)]
pub enum EventError {
    /// The bytes are no text table at all, or no rows stand in it.
    #[error(transparent)]
    File(#[from] ReadError),
    /// The file is there, but its bytes cannot be had.
    #[error("cannot read: {0}")]
    Read(#[from] std::io::Error),
    /// The column was not found and has to be named.
    #[error("no column for {role:?} among {there:?}")]
    NoColumn {
        /// What it would hold.
        role: Role,
        /// The columns that are there.
        there: Vec<String>,
    },
    /// The column that was asked for is not there.
    #[error("no column {asked:?} among {there:?}")]
    UnknownColumn {
        /// Its name or number, as asked.
        asked: String,
        /// The columns that are there.
        there: Vec<String>,
    },
    /// The column chosen for the time holds no times.
    #[error("no times in column {column:?}")]
    NoTimes {
        /// The column's name.
        column: String,
    },
    /// A row has more than [`MAX_ROW_BYTES`].
    #[error("line {line}: more than {max} bytes")]
    RowTooLong {
        /// Line on which the row begins.
        line: u64,
        /// The limit.
        max: usize,
    },
    /// More customers than [`MAX_USERS`].
    #[error("more than {max} customers")]
    TooManyUsers {
        /// The limit.
        max: usize,
    },
    /// More rows out of order than [`MAX_HELD_ROWS`]: the file should be sorted by time first.
    #[error("more than {max} rows out of order")]
    TooMuchDisorder {
        /// The limit.
        max: usize,
    },
    /// The steps asked for make no funnel.
    #[error("{0:?}")]
    Steps(StepFault),
    /// The one who counts was asked to stop.
    #[error("stopped")]
    Stopped,
}

/// Why steps make no funnel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepFault {
    /// A step has no name.
    Empty,
    /// More than [`MAX_STEPS`].
    TooMany,
    /// The first step cannot be left out: everything else is counted from it.
    FirstIsOptional,
}
