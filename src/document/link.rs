//! An arrow between two cards of a journey.

use serde::{Deserialize, Serialize};

use super::{CardId, EditError, LinkId, SHORT_TEXT, text};

/// An arrow from one card to another; loops and steps back are normal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Names the arrow within the project.
    pub id: LinkId,
    /// Where it starts.
    pub from: CardId,
    /// Where it points; never the card it starts from.
    pub to: CardId,
    /// What kind of step it is.
    pub kind: LinkKind,
    /// Words beside the arrow.
    pub label: String,
    /// How going this way feels, from -2 (very bad) to +2 (very good).
    pub feeling: Option<i8>,
}

/// What kind of step an arrow is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LinkKind {
    /// The usual next step.
    #[default]
    Next,
    /// Another way that some take.
    Alternative,
    /// A step back, or a repeat.
    Back,
    /// From a question or a pain point to the card that answers it.
    Answer,
}

impl LinkKind {
    /// All kinds, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Next, Self::Alternative, Self::Back, Self::Answer];

    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Next => "next",
            Self::Alternative => "alternative",
            Self::Back => "back",
            Self::Answer => "answer",
        }
    }
}

/// One property of an arrow, with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of Link say it")]
pub enum LinkChange {
    Kind(LinkKind),
    Label(String),
    Feeling(Option<i8>),
}

impl Link {
    /// A plain arrow, without words.
    pub const fn new(id: LinkId, from: CardId, to: CardId, kind: LinkKind) -> Self {
        Self { id, from, to, kind, label: String::new(), feeling: None }
    }

    /// Swaps in the change's value; gives back the change that restores the old one.
    pub(super) fn swap(&mut self, change: LinkChange) -> LinkChange {
        use LinkChange as C;
        match change {
            C::Kind(new) => C::Kind(std::mem::replace(&mut self.kind, new)),
            C::Label(new) => C::Label(std::mem::replace(&mut self.label, new)),
            C::Feeling(new) => C::Feeling(std::mem::replace(&mut self.feeling, new)),
        }
    }

    /// Refuses a label over its bound, a feeling off the scale and an arrow from a card to itself.
    pub(super) fn validate(&self) -> Result<(), EditError> {
        text::within(&self.label, SHORT_TEXT)?;
        if self.from == self.to {
            return Err(EditError::LinkToItself);
        }
        match self.feeling {
            Some(feeling) if !(-2..=2).contains(&feeling) => Err(EditError::FeelingOffScale { feeling }),
            _ => Ok(()),
        }
    }
}
