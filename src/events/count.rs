//! Counting a whole log on one thread.

use std::io::Read;
use std::ops::ControlFlow;

use super::blocks::Blocks;
use super::error::EventError;
use super::outcome::Counted;
use super::plan::Plan;
use super::query::Query;
use super::tally::{Ended, Shares};

/// How far counting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// How many bytes of the file were read.
    pub bytes: u64,
    /// Whether the file is read for the second time, because rows were not in order of time.
    pub again: bool,
}

/// Counts a log. `open` gives the file from its first byte on and is called a second time where rows are not in order
/// of time; `progress` is told how far it is several times a megabyte and may break off.
pub fn count<R: Read>(
    mut open: impl FnMut() -> std::io::Result<R>,
    plan: Plan,
    query: Query,
    mut progress: impl FnMut(Progress) -> ControlFlow<()>,
) -> Result<Counted, EventError> {
    let mut shares = Shares::new(plan, query, 1)?;
    let mut again = false;
    loop {
        let mut blocks = Blocks::new(open()?, shares.plan());
        let parser = shares.parser();
        while let Some(block) = blocks.next_block()? {
            let batch = parser.parse(&block);
            shares.split().0.take(&batch)?;
            if progress(Progress { bytes: batch.bytes_read(), again }).is_break() {
                return Err(EventError::Stopped);
            }
        }
        match shares.end()? {
            Ended::Done(counted) => return Ok(*counted),
            Ended::ReadAgain(next) => shares = *next,
        }
        again = true;
    }
}
