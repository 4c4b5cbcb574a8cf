//! Which sentence of `files.ftl` tells an error, and with which arguments.

use super::{BrokenRule, FORMAT, FileError, Position, Rule};
use crate::document::{EditError, Violation};

/// The key of a sentence, and its arguments by name.
type Message = (&'static str, Vec<(&'static str, String)>);

impl FileError {
    /// The key of the sentence in `files.ftl`, and its arguments; `line` and `column` are there where there is a position.
    pub fn message(&self) -> Message {
        if let Self::Rules(rules) = self
            && let Some(first) = rules.first()
        {
            return first.message();
        }
        let (key, mut args) = self.words();
        args.extend(self.position().into_iter().flat_map(position_args));
        (key, args)
    }

    fn words(&self) -> Message {
        match self {
            Self::TooLarge { limit_mb } => ("file-too-large", vec![("limit", limit_mb.to_string())]),
            Self::Empty => ("file-empty", Vec::new()),
            Self::Utf16 => ("file-utf16", Vec::new()),
            Self::Zeroes { .. } => ("file-zeroes", Vec::new()),
            Self::Zip => ("file-zip", Vec::new()),
            Self::Binary => ("file-binary", Vec::new()),
            Self::NotUtf8 { .. } => ("file-not-utf8", Vec::new()),
            Self::Foreign => ("file-foreign", Vec::new()),
            Self::TooNew { found, .. } => {
                ("file-too-new", vec![("found", found.to_string()), ("supported", FORMAT.to_string())])
            }
            Self::CutOff { .. } => ("file-cut-off", Vec::new()),
            Self::TooDeep { .. } => ("file-too-deep", Vec::new()),
            Self::UnknownField { found, expected, .. } => ("file-unknown-field", choice_args(found, expected)),
            Self::UnknownWord { found, expected, .. } => ("file-unknown-word", choice_args(found, expected)),
            Self::MissingField { field, .. } => ("file-missing-field", vec![("field", field.clone())]),
            Self::RepeatedField { field, .. } => ("file-repeated-field", vec![("field", field.clone())]),
            Self::Wrong { wanted, .. } => ("file-wrong", vec![("wanted", wanted.id().to_owned())]),
            Self::NumberOutOfBounds { .. } => ("file-number-out-of-bounds", Vec::new()),
            Self::Unreadable { detail, .. } => ("file-unreadable", vec![("detail", detail.clone())]),
            Self::Trailing { .. } => ("file-trailing", Vec::new()),
            Self::Unwritable { detail } => ("file-unwritable", vec![("detail", detail.clone())]),
            Self::Rules(_) => ("file-bad-value", Vec::new()),
        }
    }
}

impl BrokenRule {
    /// The key of the sentence in `files.ftl`, and its arguments, always with `line` and `column`.
    pub fn message(&self) -> Message {
        let key = match &self.rule {
            Rule::ItemOutside(_) => "file-item-outside",
            Rule::Document(violation) => key_of(violation),
        };
        let mut args: Vec<_> = self.id().map(|id| ("id", id.to_string())).into_iter().collect();
        if let Rule::Document(
            Violation::BadValue { why: EditError::TextTooLong { limit }, .. }
            | Violation::BadSteering { why: EditError::TextTooLong { limit }, .. },
        ) = &self.rule
        {
            args.push(("limit", limit.to_string()));
        }
        args.extend(position_args(self.position));
        (key, args)
    }
}

const fn key_of(violation: &Violation) -> &'static str {
    match violation {
        Violation::NoJourney => "file-no-journey",
        Violation::IdRepeated { .. } => "file-id-repeated",
        Violation::CardOutside { .. } => "file-card-outside",
        Violation::LooseLink { .. } => "file-loose-link",
        Violation::UnknownStage { .. } => "file-unknown-stage",
        Violation::UnknownPersona { .. } => "file-unknown-persona",
        Violation::BadSteering { why, .. } | Violation::BadValue { why, .. } => match why {
            EditError::TextTooLong { .. } => "file-text-too-long",
            EditError::FeelingOffScale { .. } => "file-feeling-off-scale",
            EditError::TimeReversed => "file-time-reversed",
            EditError::PhaseRepeated => "file-phase-repeated",
            EditError::ChannelRepeated => "file-channel-repeated",
            EditError::PictureTooLarge { .. } => "file-picture-too-large",
            EditError::DoneDateWithoutDone => "file-done-date-without-done",
            EditError::OverTheWhole => "file-over-the-whole",
            EditError::ScenarioName => "file-scenario-name",
            EditError::ViewName => "file-view-name",
            EditError::TooManyDots => "file-too-many-dots",
            EditError::NoScale => "file-no-scale",
            EditError::NoGap => "file-no-gap",
            EditError::LinkToItself => "file-link-to-itself",
            _ => "file-bad-value",
        },
    }
}

fn choice_args(found: &str, expected: &[String]) -> Vec<(&'static str, String)> {
    vec![("found", found.to_owned()), ("expected", expected.join(", "))]
}

fn position_args(position: Position) -> [(&'static str, String); 2] {
    [("line", position.line.to_string()), ("column", position.column.to_string())]
}
