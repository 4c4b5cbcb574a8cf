//! The head of a project file: whose it is, and which version of the format.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use super::{FileError, Place, fault, place};

/// What every project file begins with.
pub const ENVELOPE: &str = "Klantreis";

/// The version of the format, read without a look at anything behind it, so that it is known whatever a newer version holds.
pub fn format_of(text: &str) -> Result<u32, FileError> {
    if !place::begins_with(text, ENVELOPE) {
        return Err(FileError::Foreign);
    }
    let mut found = None;
    match fault::options().from_str_seed(text, Head(&mut found)) {
        Err(error) if found.is_none() => Err(fault::fault(text, error, String::new())),
        _ => found.ok_or_else(|| FileError::MissingField {
            place: Place { position: place::position_at(text, text.trim_end().len()), path: String::new() },
            field: "format".to_owned(),
        }),
    }
}

/// Reads fields up to `format`, keeps that, and breaks off.
struct Head<'a>(&'a mut Option<u32>);

impl<'de> DeserializeSeed<'de> for Head<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_struct(ENVELOPE, &["format"], self)
    }
}

impl<'de> Visitor<'de> for Head<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a project")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while let Some(field) = fields.next_key::<String>()? {
            if field == "format" {
                *self.0 = Some(fields.next_value()?);
                return Err(A::Error::custom("read far enough"));
            }
            fields.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}
