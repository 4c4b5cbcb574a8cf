//! A stream of bytes as blocks of whole rows.

use std::io::Read;

use encoding_rs::{Decoder, UTF_16BE, UTF_16LE};
use memchr::{memchr, memchr_iter, memrchr};

use crate::import::{Encoding, MAX_FIELD_BREAKS, MAX_FIELD_CHARS, ReadError};

use super::error::{EventError, MAX_ROW_BYTES};
use super::plan::Plan;

/// How many bytes are read at once; small enough to stay in a processor's cache.
const BLOCK_BYTES: usize = 256 * 1024;

/// Whole rows, one after the other, each with its line end but perhaps the last.
#[derive(Debug)]
pub struct Block {
    /// The rows, in UTF-8 or another encoding that keeps ASCII as it is.
    pub(super) bytes: Vec<u8>,
    /// Physical line of the first row.
    pub(super) first_line: u64,
    /// Whether a quotation mark is among the bytes.
    pub(super) quoted: bool,
    /// How many bytes of the file were read up to here.
    pub(super) read: u64,
}

/// Cuts what a reader gives into [`Block`]s.
pub struct Blocks<R> {
    source: R,
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    /// Bytes that no block holds yet.
    rest: Vec<u8>,
    /// Bytes before the first row: byte-order mark, comments, header.
    skip: usize,
    line: u64,
    read: u64,
    delimiter: u8,
    bare_returns: bool,
    ended: bool,
}

impl<R: Read> Blocks<R> {
    /// The rows of a source from its first byte on, as the plan says they are written.
    pub fn new(source: R, plan: &Plan) -> Self {
        let decoder = match plan.encoding {
            Encoding::Utf16Le => Some(UTF_16LE.new_decoder_with_bom_removal()),
            Encoding::Utf16Be => Some(UTF_16BE.new_decoder_with_bom_removal()),
            Encoding::Utf8 | Encoding::Windows1252 => None,
        };
        Self {
            source,
            decoder,
            raw: Vec::new(),
            rest: Vec::new(),
            skip: plan.skip,
            line: plan.first_line,
            read: 0,
            delimiter: plan.delimiter_byte(),
            bare_returns: plan.bare_returns,
            ended: false,
        }
    }

    /// The next block; `None` at the end of the source.
    pub fn next_block(&mut self) -> Result<Option<Block>, EventError> {
        loop {
            let fresh = self.rest.len();
            if !self.ended {
                self.fill()?;
            }
            let skipped = self.skip.min(self.rest.len());
            self.rest.drain(..skipped);
            self.skip -= skipped;
            let quoted = memchr(b'"', &self.rest).is_some();
            if self.ended && self.rest.is_empty() {
                return Ok(None);
            }
            let end = if self.ended { Some(self.rest.len()) } else { None };
            let end = match self.last_end(quoted, fresh)? {
                Some(found) if end.is_none() => Some(found),
                _ => end,
            };
            match end {
                Some(end) => return Ok(Some(self.take(end, quoted))),
                None if self.rest.len() > MAX_ROW_BYTES => {
                    return Err(EventError::RowTooLong { line: self.line, max: MAX_ROW_BYTES });
                }
                None => {}
            }
        }
    }

    /// Where the last whole row ends; `fresh` bytes are known to hold no end outside quotes.
    fn last_end(&self, quoted: bool, fresh: usize) -> Result<Option<usize>, EventError> {
        if !quoted {
            let new = self.rest.get(fresh.min(self.rest.len())..).unwrap_or_default();
            return Ok(memrchr(b'\n', new).map(|at| at + 1 + fresh.min(self.rest.len())));
        }
        last_end_outside_quotes(&self.rest, self.delimiter, self.line, self.ended)
    }

    fn take(&mut self, end: usize, quoted: bool) -> Block {
        let tail = self.rest.split_off(end.min(self.rest.len()));
        let mut next = Vec::with_capacity(BLOCK_BYTES + tail.len());
        next.extend_from_slice(&tail);
        let bytes = std::mem::replace(&mut self.rest, next);
        let first_line = self.line;
        self.line += memchr_iter(b'\n', &bytes).count() as u64;
        Block { bytes, first_line, quoted, read: self.read }
    }

    /// Adds up to a block of text to what is left over.
    fn fill(&mut self) -> Result<(), EventError> {
        let before = self.rest.len();
        let into = if self.decoder.is_some() { &mut self.raw } else { &mut self.rest };
        into.reserve_exact(BLOCK_BYTES);
        let count = self.source.by_ref().take(BLOCK_BYTES as u64).read_to_end(into)?;
        self.read += count as u64;
        self.ended = count == 0;
        if let Some(decoder) = &mut self.decoder {
            let mut text = String::with_capacity(self.raw.len() * 3 + 16);
            let _ = decoder.decode_to_string(&self.raw, &mut text, self.ended);
            self.raw.clear();
            self.rest.extend_from_slice(text.as_bytes());
        }
        if self.bare_returns {
            let new = self.rest.get_mut(before..).unwrap_or_default();
            new.iter_mut().filter(|byte| **byte == b'\r').for_each(|byte| *byte = b'\n');
        }
        Ok(())
    }
}

/// Where the last row ends that is not inside quotes. A quote opens a field only at its start and doubles inside it.
fn last_end_outside_quotes(bytes: &[u8], delimiter: u8, line: u64, ended: bool) -> Result<Option<usize>, EventError> {
    let (mut quoted, mut at_start, mut end) = (false, true, None);
    let (mut opened, mut opened_at, mut breaks, mut line) = (line, 0, 0, line);
    for (at, byte) in bytes.iter().copied().enumerate() {
        if byte == b'"' {
            if quoted || at_start {
                quoted = !quoted;
                // A doubled quote closes the field and opens it again.
                at_start = !quoted;
            }
            if quoted && bytes.get(at.wrapping_sub(1)) != Some(&b'"') {
                (opened, opened_at, breaks) = (line, at, 0);
            }
            continue;
        }
        if byte == b'\n' {
            line += 1;
            breaks += 1;
            if !quoted {
                end = Some(at + 1);
            } else if breaks > MAX_FIELD_BREAKS {
                return Err(unclosed(opened));
            }
        }
        if quoted && at - opened_at > MAX_FIELD_CHARS * 4 {
            return Err(unclosed(opened));
        }
        at_start = !quoted && (byte == delimiter || byte == b'\n');
    }
    if quoted && ended { Err(unclosed(opened)) } else { Ok(end) }
}

fn unclosed(line: u64) -> EventError {
    EventError::File(ReadError::UnclosedQuote { line: usize::try_from(line).unwrap_or(usize::MAX) })
}
