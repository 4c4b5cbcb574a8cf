//! What the interface says: messages in every language, and numbers, dates and periods as the language writes them.

mod format;
mod messages;
mod read_amount;
mod read_date;

pub use format::{Format, currency_sign};
pub use messages::{Arg, Messages, sources};
pub use read_amount::{read_amount, read_count, read_percent};
pub use read_date::read_date;

use crate::document::Language;
use crate::library::Names;

/// Everything needed to speak one language.
pub struct Lang {
    messages: Messages,
    format: Format,
    names: Names,
}

impl Lang {
    /// Reads the messages of a language.
    pub fn new(language: Language) -> Self {
        Self { messages: Messages::new(language), format: Format::new(language), names: Names::new(language) }
    }

    /// Which language it is.
    pub const fn language(&self) -> Language {
        self.names.language()
    }

    /// How the language writes numbers and dates.
    pub const fn format(&self) -> Format {
        self.format
    }

    /// What the library calls things in this language.
    pub const fn names(&self) -> Names {
        self.names
    }

    /// A message without arguments; a missing one shows its key.
    pub fn say(&self, key: &str) -> String {
        self.messages.say(key, &[])
    }

    /// A message with arguments; a missing one shows its key.
    pub fn say_with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.messages.say(key, args)
    }
}

/// The language of the system, as far as it is one of ours; else English.
pub fn system_language() -> Language {
    sys_locale::get_locale().and_then(|code| Language::from_code(&code)).unwrap_or(Language::En)
}
