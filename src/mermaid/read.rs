//! Files with diagrams: alone, or in the blocks of a Markdown text.

use super::merge::{self, Known};
use super::note::{Change, Note};
use super::parse::{Parsed, parse};
use super::{fresh, kept};
use crate::document::{Language, Project};

/// The most bytes of a file that are read.
pub const MOST_BYTES: usize = 8 << 20;

/// A journey that was read, as a project of its own with the personas it speaks of.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The project; it has one journey.
    pub project: Project,
    /// What was dropped, clamped or renamed, in the order of the lines.
    pub notes: Vec<Note>,
}

/// Why a file gives no journey.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The file is longer than [`MOST_BYTES`].
    #[error("larger than {} bytes", MOST_BYTES)]
    TooLarge,
    /// There is no `journey` diagram in it.
    #[error("no journey diagram")]
    NoJourney,
}

impl ReadError {
    /// The key of its message.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::TooLarge => "mermaid-too-large",
            Self::NoJourney => "mermaid-no-journey",
        }
    }
}

/// Whether a Markdown text, or a file of the notation alone, holds a `journey`.
pub fn is_journey(bytes: &[u8]) -> bool {
    let text = decode(bytes);
    !parsed(&text).is_empty()
}

/// The journeys of a file; names that a diagram does not give are those of a language.
pub fn read(bytes: &[u8], language: Language) -> Result<Vec<Reading>, ReadError> {
    if bytes.len() > MOST_BYTES {
        return Err(ReadError::TooLarge);
    }
    let text = decode(bytes);
    let readings: Vec<_> = parsed(&text).into_iter().filter_map(|parsed| reading(parsed, language)).collect();
    if readings.is_empty() { Err(ReadError::NoJourney) } else { Ok(readings) }
}

fn reading(parsed: Parsed, language: Language) -> Option<Reading> {
    let Parsed { diagram, kept: lines, kept_line, mut notes } = parsed;
    let known = if lines.is_empty() { None } else { kept::project(&lines) };
    if known.is_none() && !lines.is_empty() {
        notes.push(Note::new(kept_line, Change::KeptUnread));
    }
    let merged = known.and_then(|project| merge::merged(&diagram, &Known::new(&project)?, &mut notes));
    let project = merged.or_else(|| fresh::project(&diagram, language, &mut notes))?;
    notes.sort_by_key(|note| note.line);
    Some(Reading { project, notes })
}

/// UTF-8, or UTF-16 with a byte-order mark; what is neither is Windows-1252.
fn decode(bytes: &[u8]) -> String {
    let (text, _, damaged) = encoding_rs::UTF_8.decode(bytes);
    let text = if damaged { encoding_rs::WINDOWS_1252.decode(bytes).0 } else { text };
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The diagrams of the blocks that are marked as Mermaid; without any such block, that of the whole text.
fn parsed(text: &str) -> Vec<Parsed> {
    let lines: Vec<&str> = text.split('\n').collect();
    let blocks = blocks(&lines);
    if blocks.is_empty() {
        return parse(&lines, 1).into_iter().collect();
    }
    blocks.into_iter().filter_map(|(first, block)| parse(block, first)).collect()
}

/// The lines between fences that name Mermaid, each block with the number of its first line.
fn blocks<'a, 'b>(lines: &'b [&'a str]) -> Vec<(usize, &'b [&'a str])> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char, usize, bool)> = None;
    for (at, line) in lines.iter().enumerate() {
        match open {
            None => {
                // Colons fence containers of every kind, in which a block of ours may stand.
                let opened = fence(line).filter(|(sign, _, info)| *sign != ':' || names_mermaid(info));
                open = opened.map(|(sign, size, info)| (at + 1, sign, size, names_mermaid(info)));
            }
            Some((from, sign, size, ours)) => {
                let closes =
                    fence(line).is_some_and(|(other, length, info)| other == sign && length >= size && info.is_empty());
                if closes {
                    found.extend(lines.get(from..at).filter(|_| ours).map(|block| (from + 1, block)));
                    open = None;
                }
            }
        }
    }
    if let Some((from, .., true)) = open {
        found.extend(lines.get(from..).map(|block| (from + 1, block)));
    }
    found
}

/// The sign of a fence, how often it stands there, and what follows.
fn fence(line: &str) -> Option<(char, usize, &str)> {
    let line = line.trim();
    let sign = line.chars().next().filter(|sign| matches!(sign, '`' | '~' | ':'))?;
    let info = line.trim_start_matches(sign);
    let size = line.len() - info.len();
    (size >= 3).then(|| (sign, size, info.trim()))
}

fn names_mermaid(info: &str) -> bool {
    let word = info.trim_start_matches(['{', '.', ' ']).split(|sign: char| !sign.is_alphanumeric()).next();
    word.is_some_and(|word| word.eq_ignore_ascii_case("mermaid"))
}
