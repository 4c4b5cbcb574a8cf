//! The Fluent messages of one language.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::document::Language;

/// The value of a message's argument.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Words, or a number that is already written out.
    Text(String),
    /// A number that chooses the plural form, with how it is written.
    Count(u64, String),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// All messages of one language.
pub struct Messages {
    bundle: FluentBundle<FluentResource>,
}

/// The files of messages of a language, by name; the same names in every language.
pub const fn sources(language: Language) -> &'static [(&'static str, &'static str)] {
    macro_rules! files {
        ($language:literal: $($name:literal)*) => {
            &[$(($name, include_str!(concat!("../../assets/lang/", $language, "/", $name, ".ftl")))),*]
        };
    }
    match language {
        Language::Nl => {
            files!(
                "nl": "app" "cells" "checklist" "cli" "edits" "events" "export" "files" "find" "flow" "guide" "import" "insight" "map" "mermaid" "money" "numbers" "people" "present" "report" "stage" "start" "switch" "terms" "whatif" "workshop"
            )
        }
        Language::En => {
            files!(
                "en": "app" "cells" "checklist" "cli" "edits" "events" "export" "files" "find" "flow" "guide" "import" "insight" "map" "mermaid" "money" "numbers" "people" "present" "report" "stage" "start" "switch" "terms" "whatif" "workshop"
            )
        }
    }
}

impl Messages {
    /// Reads the messages of a language; a broken entry is left out, and a test finds it.
    pub fn new(language: Language) -> Self {
        let locale = language.code().parse::<LanguageIdentifier>().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        for (_, source) in sources(language) {
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { bundle }
    }

    /// The message with its arguments filled in; a missing one gives its key, so that nothing is silently blank.
    ///
    /// A count `n` gives the message two arguments: `n`, which chooses the plural form, and `n-text`, how it is written.
    pub fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            log::warn!("no message {key}");
            return key.to_owned();
        };
        let mut filled = FluentArgs::new();
        for (name, value) in args {
            match value {
                Arg::Text(text) => filled.set((*name).to_owned(), FluentValue::from(text.as_str())),
                Arg::Count(count, text) => {
                    filled.set((*name).to_owned(), FluentValue::Number(FluentNumber::from(*count as f64)));
                    filled.set(format!("{name}-text"), FluentValue::from(text.as_str()));
                }
            }
        }
        let mut errors = Vec::new();
        let said: Cow<'_, str> = self.bundle.format_pattern(pattern, Some(&filled), &mut errors);
        for error in errors {
            log::warn!("message {key}: {error}");
        }
        said.into_owned()
    }
}
