//! What the user says of a whole file before its tables are recognised: encoding, sign between fields, headers.
//!
//! Choices are applied by reading the file again, with [`super::read_as`] or [`super::read_table_as`]. What concerns one
//! column or row of a table is a [`super::Correction`] of its draft.

use std::collections::BTreeMap;

use super::decode::Encoding;
use super::header::HeaderChoice;

/// The user's choices; what is absent is found out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadingChoices {
    /// How the bytes are encoded; of no meaning for a workbook.
    pub encoding: Option<Encoding>,
    /// The sign between fields, in ASCII; of no meaning for a workbook. Another sign may make other tables of the file.
    pub delimiter: Option<char>,
    /// The headers of tables, by [`super::Draft::place`].
    pub headers: BTreeMap<usize, HeaderChoice>,
}

/// One choice, as a value that a button carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadingChoice {
    /// How the bytes are encoded.
    Encoding(Encoding),
    /// The sign between fields.
    Delimiter(char),
    /// The header of the table at a place.
    Header(usize, HeaderChoice),
}

impl ReadingChoices {
    /// Adds a choice, in the place of an earlier one on the same. Another encoding or delimiter forgets the headers, whose
    /// lines and tables may not be there any more.
    pub fn choose(&mut self, choice: ReadingChoice) {
        match choice {
            ReadingChoice::Encoding(encoding) => self.encoding = Some(encoding),
            ReadingChoice::Delimiter(delimiter) => self.delimiter = Some(delimiter),
            ReadingChoice::Header(table, header) => {
                self.headers.insert(table, header);
                return;
            }
        }
        self.headers.clear();
    }

    /// Whether everything is found out.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
