//! What can be wrong with a project file, and where in its text.

use crate::document::{ItemId, Violation};

/// A place in a text, counted from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// Where something stands: in the text, and in which field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// In the text.
    pub position: Position,
    /// The fields on the way to it, such as `journeys[0].cards[3].colour`; empty at the outermost.
    pub path: String,
}

/// What should have stood in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Wanted {
    YesOrNo,
    WholeNumber,
    Text,
    Name,
    List,
    Record,
    Comma,
    Colon,
    ListEnd,
    RecordEnd,
}

/// Why a text is not a project; nothing of it has been taken over.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// More bytes than [`super::LARGEST`].
    #[error("larger than {limit_mb} MB")]
    TooLarge {
        /// The bound, in millions of bytes.
        limit_mb: u64,
    },
    /// No bytes, or nothing but blanks.
    #[error("empty")]
    Empty,
    /// Text, but in UTF-16: another program has saved it anew.
    #[error("UTF-16")]
    Utf16,
    /// A run of zero bytes, as a power cut leaves them behind.
    #[error("zero bytes at {}", told(*.position))]
    Zeroes {
        /// The first of them.
        position: Position,
    },
    /// A ZIP archive, or a workbook or document that is one.
    #[error("zip archive")]
    Zip,
    /// No text at all: a picture, a PDF, a program.
    #[error("binary")]
    Binary,
    /// Text in an older encoding.
    #[error("not UTF-8 at {}", told(*.position))]
    NotUtf8 {
        /// The first character that is not UTF-8.
        position: Position,
    },
    /// A text, but not a project of this program.
    #[error("not a Klantreis project")]
    Foreign,
    /// Written by a newer version of the program; saving over it would lose what this version does not know.
    #[error("format {found}, newest known {supported}")]
    TooNew {
        /// The file's version.
        found: u32,
        /// The newest version that can be read.
        supported: u32,
    },
    /// The text ends in the middle.
    #[error("cut off at {}", told(*.position))]
    CutOff {
        /// The end of the text.
        position: Position,
    },
    /// Brackets in brackets, deeper than any project goes.
    #[error("nested too deep at {}", told(*.position))]
    TooDeep {
        /// The bracket that is one too many.
        position: Position,
    },
    /// A field that this version of the format does not have.
    #[error("unknown field {found} at {}", told(.place.position))]
    UnknownField {
        /// Where its name stands.
        place: Place,
        /// The field's name.
        found: String,
        /// The fields that may stand there.
        expected: Vec<String>,
    },
    /// A word from outside a fixed list, such as a colour that does not exist.
    #[error("unknown word {found} at {}", told(.place.position))]
    UnknownWord {
        /// Where it stands.
        place: Place,
        /// The word.
        found: String,
        /// The words that may stand there.
        expected: Vec<String>,
    },
    /// A field that must be there and is not.
    #[error("field {field} missing at {}", told(.place.position))]
    MissingField {
        /// The end of what lacks it.
        place: Place,
        /// The field's name.
        field: String,
    },
    /// A field that is there twice.
    #[error("field {field} twice at {}", told(.place.position))]
    RepeatedField {
        /// Where the second one stands.
        place: Place,
        /// The field's name.
        field: String,
    },
    /// Something else than should stand there.
    #[error("wanted {wanted:?} at {}", told(.place.position))]
    Wrong {
        /// Where something else stands.
        place: Place,
        /// What should stand there.
        wanted: Wanted,
    },
    /// A whole number that is too small or too large for its field.
    #[error("number out of bounds at {}", told(.place.position))]
    NumberOutOfBounds {
        /// Where it stands.
        place: Place,
    },
    /// Any other text that cannot be read, such as a day that does not exist.
    #[error("unreadable at {}: {detail}", told(.place.position))]
    Unreadable {
        /// Where it stands.
        place: Place,
        /// The parser's words.
        detail: String,
    },
    /// More text after the end of the project.
    #[error("trailing text at {}", told(*.position))]
    Trailing {
        /// Its beginning.
        position: Position,
    },
    /// The text can be read, but breaks rules of the document; at least one, in the order of the text.
    #[error("{} rules broken", .0.len())]
    Rules(Vec<BrokenRule>),
    /// The project could not be written as text.
    #[error("cannot be written: {detail}")]
    Unwritable {
        /// The writer's words.
        detail: String,
    },
}

/// A rule that a file breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenRule {
    /// Where the noun stands that breaks it.
    pub position: Position,
    /// Which rule.
    pub rule: Rule,
}

/// A rule of the document, or one that only a file can break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// A rule of the document.
    Document(Violation),
    /// A checklist item names a stage that its journey does not have.
    ItemOutside(ItemId),
}

impl FileError {
    /// Where in the text it is, if it is in one place; of several broken rules, the first.
    pub fn position(&self) -> Option<Position> {
        match self {
            Self::Zeroes { position }
            | Self::NotUtf8 { position }
            | Self::CutOff { position }
            | Self::TooDeep { position }
            | Self::Trailing { position } => Some(*position),
            Self::UnknownField { place, .. }
            | Self::UnknownWord { place, .. }
            | Self::MissingField { place, .. }
            | Self::RepeatedField { place, .. }
            | Self::Wrong { place, .. }
            | Self::NumberOutOfBounds { place }
            | Self::Unreadable { place, .. } => Some(place.position),
            Self::Rules(rules) => rules.first().map(|rule| rule.position),
            Self::TooLarge { .. }
            | Self::Empty
            | Self::Utf16
            | Self::Zip
            | Self::Binary
            | Self::Foreign
            | Self::TooNew { .. }
            | Self::Unwritable { .. } => None,
        }
    }
}

impl BrokenRule {
    /// The number of the noun that breaks the rule.
    pub fn id(&self) -> Option<u32> {
        match &self.rule {
            Rule::ItemOutside(item) => Some(item.0),
            Rule::Document(violation) => violation.id().map(|id| id.0),
        }
    }
}

impl Wanted {
    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::YesOrNo => "yes-or-no",
            Self::WholeNumber => "whole-number",
            Self::Text => "text",
            Self::Name => "name",
            Self::List => "list",
            Self::Record => "record",
            Self::Comma => "comma",
            Self::Colon => "colon",
            Self::ListEnd => "list-end",
            Self::RecordEnd => "record-end",
        }
    }
}

fn told(position: Position) -> String {
    format!("{}:{}", position.line, position.column)
}
