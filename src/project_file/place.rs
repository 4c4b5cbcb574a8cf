//! Places in the text of a file: lines and columns, and where the noun with a given id stands.

use std::collections::BTreeMap;

use super::Position;

/// Where the nouns of a text stand.
#[derive(Debug, Default)]
pub struct Places {
    /// All `id: N`, in the order of the text.
    ids: BTreeMap<u32, Vec<Position>>,
    /// The first of each other field's name.
    fields: BTreeMap<String, Position>,
}

impl Places {
    /// Finds all ids of a text that has been parsed without error.
    pub fn of(text: &str) -> Self {
        let mut places = Self::default();
        let mut pointer = Pointer::default();
        let mut last: [Option<(usize, Token<'_>)>; 2] = [None, None];
        for (offset, token) in Tokens::new(text) {
            let [before, previous] = last;
            match (before, previous, token) {
                (Some((start, Token::Word("id"))), Some((_, Token::Colon)), Token::Word(number)) => {
                    places.note_id(number, pointer.position_at(text, start));
                }
                (_, Some((start, Token::Word(field))), Token::Colon) => {
                    places.note_field(field, pointer.position_at(text, start));
                }
                _ => {}
            }
            last = [previous, Some((offset, token))];
        }
        places
    }

    fn note_id(&mut self, number: &str, position: Position) {
        if let Ok(id) = number.replace('_', "").parse() {
            self.ids.entry(id).or_default().push(position);
        }
    }

    fn note_field(&mut self, name: &str, position: Position) {
        if !self.fields.contains_key(name) {
            self.fields.insert(name.to_owned(), position);
        }
    }

    /// Where the id stands for the `nth` time, from 0; for the last time, if it stands there less often.
    pub fn id(&self, id: u32, nth: usize) -> Option<Position> {
        let found = self.ids.get(&id)?;
        found.get(nth).or(found.last()).copied()
    }

    /// Where a field of this name stands for the first time.
    pub fn field(&self, name: &str) -> Option<Position> {
        self.fields.get(name).copied()
    }
}

/// The position of the character at a byte offset, which lies at a character or is the end.
pub fn position_at(text: &str, offset: usize) -> Position {
    Pointer::default().position_at(text, offset)
}

/// The byte offset of a line and column, both from 1; the end, if there is no such place.
pub fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    rest.char_indices().nth(column.saturating_sub(1)).map_or(text.len(), |(offset, _)| start + offset)
}

/// Whether the first token of a text is this word.
pub fn begins_with(text: &str, word: &str) -> bool {
    // An `#![enable(...)]` attribute may stand before it.
    let text = text.trim_start();
    let rest = if text.starts_with("#!") { text.split_once(']').map_or("", |(_, rest)| rest) } else { text };
    matches!(Tokens::new(rest).next(), Some((_, Token::Word(first))) if first == word)
}

/// Walks forward through a text and counts lines and columns once.
struct Pointer {
    offset: usize,
    position: Position,
}

impl Default for Pointer {
    fn default() -> Self {
        Self { offset: 0, position: Position { line: 1, column: 1 } }
    }
}

impl Pointer {
    /// The position of an offset; one that lies before the last is counted from the beginning.
    fn position_at(&mut self, text: &str, offset: usize) -> Position {
        if offset < self.offset {
            *self = Self::default();
        }
        for character in text.get(self.offset..offset).unwrap_or_default().chars() {
            if character == '\n' {
                self.position = Position { line: self.position.line + 1, column: 1 };
            } else {
                self.position.column += 1;
            }
        }
        self.offset = offset;
        self.position
    }
}

/// As much of RON's tokens as is needed to find fields; strings, characters and comments are passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'a> {
    /// A name or a number.
    Word(&'a str),
    Colon,
    Other,
}

struct Tokens<'a> {
    text: &'a str,
    offset: usize,
}

impl<'a> Tokens<'a> {
    const fn new(text: &'a str) -> Self {
        Self { text, offset: 0 }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.offset..).unwrap_or_default()
    }

    fn skip_blanks_and_comments(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            self.offset += rest.len() - trimmed.len();
            self.offset += match trimmed.as_bytes() {
                [b'/', b'/', ..] => trimmed.find('\n').unwrap_or(trimmed.len()),
                [b'/', b'*', ..] => block_comment_len(trimmed),
                _ => return,
            };
        }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = (usize, Token<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        self.skip_blanks_and_comments();
        let rest = self.rest();
        let offset = self.offset;
        let first = rest.chars().next()?;
        let word = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        let (len, token) = match first {
            ':' => (1, Token::Colon),
            '"' => (quoted_len(rest, '"'), Token::Other),
            '\'' => (quoted_len(rest, '\''), Token::Other),
            'r' | 'b' if raw_string_len(rest).is_some() => (raw_string_len(rest)?, Token::Other),
            _ if word > 0 => (word, Token::Word(rest.get(..word)?)),
            _ => (first.len_utf8(), Token::Other),
        };
        self.offset += len;
        Some((offset, token))
    }
}

/// The length of a text between two of the same quotes, with both; `\` takes the next character along.
fn quoted_len(text: &str, quote: char) -> usize {
    let mut characters = text.char_indices().skip(1);
    while let Some((offset, character)) = characters.next() {
        if character == '\\' {
            characters.next();
        } else if character == quote {
            return offset + 1;
        }
    }
    text.len()
}

/// The length of `r"..."`, `r#"..."#` and so on, if the text begins with one.
fn raw_string_len(text: &str) -> Option<usize> {
    let after = text.strip_prefix("br").or_else(|| text.strip_prefix('r'))?;
    let opened = after.trim_start_matches('#');
    let inside = opened.strip_prefix('"')?;
    let closing = format!("\"{}", "#".repeat(after.len() - opened.len()));
    let end = inside.find(&closing).map_or(inside.len(), |end| end + closing.len());
    Some(text.len() - inside.len() + end)
}

/// The length of `/* ... */`, which may hold others.
fn block_comment_len(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut offset = 0;
    while let Some(rest) = text.get(offset..).filter(|rest| !rest.is_empty()) {
        offset += match rest.as_bytes() {
            [b'/', b'*', ..] => {
                depth += 1;
                2
            }
            [b'*', b'/', ..] => {
                depth -= 1;
                2
            }
            _ => rest.chars().next().map_or(1, char::len_utf8),
        };
        if depth == 0 {
            return offset;
        }
    }
    text.len()
}
