//! Workbooks, read by a child process of the program itself within bounds of memory and time.
//!
//! A hostile workbook can make the libraries that read it ask for more memory than there is, which ends the process
//! that does so. So the parent only hands over the bytes, and takes the cells or the end of the child.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use crate::workbook::{self, LARGEST, Workbook, WorkbookError};

/// The hidden command by which the program reads a workbook.
const WORKBOOK_COMMAND: &str = "read-workbook";
/// How long the child may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// The most bytes of an answer; cells within bounds stay far below.
const LONGEST_ANSWER: u64 = 256 * 1024 * 1024;
/// The most memory of the child, where the system can bound it.
#[cfg(target_os = "linux")]
const MEMORY: u64 = 1024 * 1024 * 1024;

static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// From now on, workbooks are read by a child that runs this program; until then, as in tests, they are read in place.
pub fn read_workbooks_with(program: PathBuf) {
    // Only the first one counts: a program does not change while it runs.
    let _ = PROGRAM.set(program);
}

/// The sheets in the bytes of a workbook.
pub fn unpack_workbook(bytes: &[u8]) -> Result<Workbook, WorkbookError> {
    if bytes.len() > LARGEST {
        return Err(WorkbookError::TooLarge { bytes: bytes.len(), max: LARGEST });
    }
    PROGRAM.get().map_or_else(|| workbook::read(bytes), |program| unpack_in_child(program, bytes))
}

/// What the child does: bytes in, sheets or what is wrong with them out.
pub fn serve_workbook(input: impl Read, mut output: impl Write) -> io::Result<()> {
    bound_memory();
    let mut bytes = Vec::new();
    input.take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    let answer = serde_json::to_vec(&workbook::read(&bytes))?;
    output.write_all(&answer)?;
    output.flush()
}

fn unpack_in_child(program: &Path, bytes: &[u8]) -> Result<Workbook, WorkbookError> {
    let child = Command::new(program)
        .arg(WORKBOOK_COMMAND)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let child = child.map_err(|error| {
        log::warn!("{}: {error}", program.display());
        WorkbookError::NoReader
    })?;
    let answer = ask(child, bytes).ok_or(WorkbookError::GivenUp)?;
    serde_json::from_slice(&answer).unwrap_or(Err(WorkbookError::GivenUp))
}

/// Hands the bytes to the child and waits for its answer; `None` when there is none in time.
fn ask(mut child: Child, bytes: &[u8]) -> Option<Vec<u8>> {
    let (mut input, output) = (child.stdin.take()?, child.stdout.take()?);
    thread::scope(|scope| {
        // A child that ends early reads no further; what it says tells why.
        scope.spawn(move || input.write_all(bytes).ok());
        let (sender, receiver) = channel();
        scope.spawn(move || {
            let mut answer = Vec::new();
            let read = output.take(LONGEST_ANSWER).read_to_end(&mut answer);
            sender.send(read.ok().map(|_| answer))
        });
        let answer = receiver.recv_timeout(PATIENCE).ok().flatten();
        // It has said all there is to say, or too late; without it both threads end.
        let ended = child.kill().and_then(|()| child.wait());
        log::debug!("workbook reader: {ended:?}");
        answer
    })
}

/// Only Linux keeps a process to such a bound; elsewhere the bounds on what is unpacked and on time remain.
#[cfg(target_os = "linux")]
fn bound_memory() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    for (resource, bound) in [(Resource::As, MEMORY), (Resource::Core, 0)] {
        if let Err(error) = setrlimit(resource, Rlimit { current: Some(bound), maximum: Some(bound) }) {
            log::debug!("no bound on {resource:?}: {error}");
        }
    }
}

#[cfg(not(target_os = "linux"))]
const fn bound_memory() {}
