//! Event logs: one row an event of one customer. Bytes in blocks to funnels, paths and what is wrong with the rows.
//!
//! [`examine`] says from the first bytes how a log is written; the [`Plan`] can be corrected. [`count()`] reads it on one thread.
//! On several, one reads [`Blocks`] and parses them with [`Shares::parser`]; the customers are parted into shares, and each
//! [`Tally`] of [`Shares::split`] takes every [`Batch`] in their order and counts its share. Memory grows with the customers,
//! not with the rows, but for customers whose rows are not in order of time.

mod blocks;
mod count;
mod customers;
mod error;
mod finish;
mod guess;
mod moment;
mod names;
mod outcome;
mod paths;
mod plan;
mod query;
mod report;
mod rows;
mod strings;
mod tally;
mod times;
mod walk;

pub use blocks::{Block, Blocks};
pub use count::{Progress, count};
pub use error::{EventError, MAX_HELD_ROWS, MAX_ROW_BYTES, MAX_STEPS, MAX_USERS, StepFault};
pub use guess::{Picked, TimeReason, Why};
pub use moment::{Moment, TimeFormat, Zone};
pub use outcome::{Counted, EventFunnel, EventName, EventWarning, Gap, Journeys, Loop, Path, RowFacts, StepCount};
pub use paths::MAX_PATH;
pub use plan::{ColumnRef, HEAD_BYTES, LogColumn, Plan, Role, examine};
pub use query::{EventStep, Mode, Query};
pub use report::report;
pub use rows::{BadRow, Batch, Parser, RowFault};
pub use tally::{Ended, Shares, Tally};
