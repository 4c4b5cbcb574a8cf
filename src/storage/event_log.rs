//! Event logs from files: the first bytes to see how they are written, then block by block, never the whole file.

use std::fs::{self, File};
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::panic::resume_unwind;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use super::StorageError;
use crate::events::{
    Batch, Blocks, Counted, Ended, EventError, HEAD_BYTES, Parser, Plan, Progress, Query, Shares, examine,
};

/// How many parsed blocks may wait to be counted.
const WAITING: usize = 4;

/// The beginning of a file that may be a log.
#[derive(Debug)]
pub struct LogHead {
    /// Its first bytes, at most [`HEAD_BYTES`] and one.
    pub bytes: Vec<u8>,
    /// Whether they are all there is.
    pub whole: bool,
    /// How many bytes the file has.
    pub size: u64,
}

impl LogHead {
    /// Its whole lines: the last may be cut in two. Of UTF-16 the line end is whole.
    pub fn lines(&self) -> &[u8] {
        if self.whole {
            return &self.bytes;
        }
        let end = self.bytes.iter().rposition(|byte| *byte == b'\n').map_or(self.bytes.len(), |at| at + 1);
        let end = if self.bytes.get(end) == Some(&0) { end + 1 } else { end };
        self.bytes.get(..end).unwrap_or(&self.bytes)
    }
}

/// How the log in a file is written, from its first bytes.
pub fn examine_events(path: &Path) -> Result<Result<Plan, EventError>, StorageError> {
    read_log_head(path).map(|head| examine(&head.bytes, head.whole))
}

/// The first bytes of a file, from which it shows whether it is a log.
pub fn read_log_head(path: &Path) -> Result<LogHead, StorageError> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => StorageError::NotFound { path: path.to_owned() },
        _ => StorageError::Read { path: path.to_owned(), source },
    };
    // Looked at before it is opened: opening a pipe waits for its other end.
    let about = fs::metadata(path).map_err(failed)?;
    if !about.is_file() {
        return Err(StorageError::NotAFile { path: path.to_owned() });
    }
    let mut bytes = Vec::new();
    File::open(path).map_err(failed)?.take(HEAD_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
    let whole = bytes.len() <= HEAD_BYTES;
    Ok(LogHead { bytes, whole, size: about.len() })
}

/// Counts the log in a file. One thread reads and parses ahead; this one counts half of the customers and tells `progress`,
/// which may break off; another one counts the other half. Memory grows with the customers, not with the file.
pub fn count_events(
    path: &Path,
    plan: Plan,
    query: Query,
    mut progress: impl FnMut(Progress) -> ControlFlow<()>,
) -> Result<Counted, EventError> {
    let mut shares = Shares::new(plan, query, 2)?;
    let mut again = false;
    loop {
        let blocks = Blocks::new(File::open(path)?, shares.plan());
        read_once(blocks, &mut shares, |bytes| progress(Progress { bytes, again }))?;
        match shares.end()? {
            Ended::Done(counted) => return Ok(*counted),
            Ended::ReadAgain(next) => shares = *next,
        }
        again = true;
    }
}

/// Reads the file from its first byte to its last; an end on this side stops the other threads at their next block.
fn read_once(
    blocks: Blocks<File>,
    shares: &mut Shares,
    mut progress: impl FnMut(u64) -> ControlFlow<()>,
) -> Result<(), EventError> {
    let parser = shares.parser();
    let (first, others) = shares.split();
    thread::scope(|scope| {
        let (sender, batches) = sync_channel(WAITING);
        scope.spawn(move || parse(blocks, &parser, &sender));
        let mut helpers = Vec::new();
        for tally in others {
            let (sender, batches) = sync_channel::<Arc<Batch>>(WAITING);
            helpers.push((sender, scope.spawn(move || batches.iter().try_for_each(|batch| tally.take(&batch)))));
        }
        for batch in batches {
            let batch = Arc::new(batch?);
            // A helper that does not listen has failed, and says so at the end.
            let listening = helpers.iter().all(|(sender, _)| sender.send(Arc::clone(&batch)).is_ok());
            first.take(&batch)?;
            if !listening {
                break;
            }
            if progress(batch.bytes_read()).is_break() {
                return Err(EventError::Stopped);
            }
        }
        for (sender, helper) in helpers {
            drop(sender);
            helper.join().unwrap_or_else(|panic| resume_unwind(panic))?;
        }
        Ok(())
    })
}

fn parse(mut blocks: Blocks<File>, parser: &Parser, sender: &SyncSender<Result<Batch, EventError>>) {
    loop {
        let batch = match blocks.next_block() {
            Ok(Some(block)) => Ok(parser.parse(&block)),
            Ok(None) => return,
            Err(error) => Err(error),
        };
        let failed = batch.is_err();
        if sender.send(batch).is_err() || failed {
            return;
        }
    }
}
