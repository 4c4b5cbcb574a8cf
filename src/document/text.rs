//! How long a text may be: bounds that keep layout and drawing fast whatever a file holds.

use super::EditError;

/// Most characters in a name, title, owner or tag.
pub const SHORT_TEXT: usize = 500;
/// Most characters in a note or a question.
pub const LONG_TEXT: usize = 20_000;

/// Refuses a text of more than `limit` characters.
pub(super) fn within(text: &str, limit: usize) -> Result<(), EditError> {
    if text.len() > limit && text.chars().count() > limit {
        return Err(EditError::TextTooLong { limit });
    }
    Ok(())
}

/// [`within`] for a text that may be absent.
pub(super) fn optional_within(text: Option<&String>, limit: usize) -> Result<(), EditError> {
    text.map_or(Ok(()), |text| within(text, limit))
}
