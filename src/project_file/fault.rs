//! The parser's errors, told as ours: which fault, at which place.

use ron::error::{Error, SpannedError};
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::{FileError, Place, Wanted, place};

/// How text is parsed and written: a value stands for itself where it may also be left out.
pub fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Parses a text; only when that fails, again, to find the way to the fault.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, FileError> {
    options().from_str(text).map_err(|error| fault(text, error, path_to_fault::<T>(text)))
}

/// The parser's error as ours.
pub fn fault(text: &str, error: SpannedError, path: String) -> FileError {
    let offset = offset_of(text, &error);
    if is_cut_off(text, offset, &error) {
        return FileError::CutOff { position: place::position_at(text, text.trim_end().len()) };
    }
    let position = place::position_at(text, offset);
    let place = Place { position, path };
    match error.code {
        Error::ExceededRecursionLimit => FileError::TooDeep { position },
        Error::TrailingCharacters => FileError::Trailing { position },
        Error::NoSuchStructField { expected, found, .. } => {
            FileError::UnknownField { place, found, expected: owned(expected) }
        }
        Error::NoSuchEnumVariant { expected, found, .. } => {
            FileError::UnknownWord { place, found, expected: owned(expected) }
        }
        Error::MissingStructField { field, .. } => FileError::MissingField { place, field: field.to_owned() },
        Error::DuplicateStructField { field, .. } => FileError::RepeatedField { place, field: field.to_owned() },
        Error::IntegerOutOfBounds => FileError::NumberOutOfBounds { place },
        code => match wanted(&code) {
            Some(wanted) => FileError::Wrong { place, wanted },
            None => FileError::Unreadable { place, detail: code.to_string() },
        },
    }
}

fn wanted(code: &Error) -> Option<Wanted> {
    Some(match code {
        Error::ExpectedBoolean => Wanted::YesOrNo,
        Error::ExpectedInteger => Wanted::WholeNumber,
        Error::ExpectedString => Wanted::Text,
        Error::ExpectedIdentifier => Wanted::Name,
        Error::ExpectedArray => Wanted::List,
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => Wanted::Record,
        Error::ExpectedComma => Wanted::Comma,
        Error::ExpectedMapColon => Wanted::Colon,
        Error::ExpectedArrayEnd => Wanted::ListEnd,
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => Wanted::RecordEnd,
        _ => return None,
    })
}

fn path_to_fault<T: DeserializeOwned>(text: &str) -> String {
    let Ok(mut deserializer) = ron::Deserializer::from_str_with_options(text, &options()) else { return String::new() };
    match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
        Ok(_) => String::new(),
        Err(error) => error.path().to_string().trim_end_matches('?').trim_end_matches('.').to_owned(),
    }
}

/// Where the fault's first character stands: the parser's span often begins with the blanks before it.
fn offset_of(text: &str, error: &SpannedError) -> usize {
    let start = place::offset_of(text, error.span.start.line, error.span.start.col);
    let end = place::offset_of(text, error.span.end.line, error.span.end.col);
    let span = text.get(start..end).unwrap_or_default();
    start + span.len() - span.trim_start().len()
}

/// Whether the parser ran into the end of the text, into a string without an end, or into a last word that may be half of one.
fn is_cut_off(text: &str, offset: usize, error: &SpannedError) -> bool {
    let at_end = || place::offset_of(text, error.span.end.line, error.span.end.col) >= text.trim_end().len();
    match error.code {
        Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment => true,
        Error::TrailingCharacters
        | Error::MissingStructField { .. }
        | Error::ExceededRecursionLimit
        | Error::Message(_) => false,
        _ => {
            let rest = text.get(offset..).unwrap_or_default();
            at_end() || rest.trim().chars().all(|character| character.is_alphanumeric() || "_-.:".contains(character))
        }
    }
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}
