//! A stage: one column of a journey, with its checklist.

use serde::{Deserialize, Serialize};

use super::{AnyId, Colour, EditError, Item, LONG_TEXT, Phase, SHORT_TEXT, StageId, text};

/// A column of the map: where the customer stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Names the stage within the project.
    pub id: StageId,
    /// The framework's stage it came from; its texts stand in for those the user has not written.
    pub origin: Option<StageOrigin>,
    /// The user's own name; `None` = the library's name in the language of the reader.
    pub name: Option<String>,
    /// The question the customer asks here; `None` = the library's.
    pub question: Option<String>,
    /// The colour of the column's header.
    pub colour: Colour,
    /// The canonical phases it stands for, in order, each once.
    pub phases: Vec<Phase>,
    /// How long a customer stays here, by the user's own estimate.
    pub time: Option<TimeSpent>,
    /// What the user wants to remember about the stage.
    pub note: String,
    /// Recommended tactics and own items, in the user's order.
    pub checklist: Vec<Item>,
}

/// Which stage of which framework a stage was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageOrigin {
    /// The framework's id, such as `webshop-5`.
    pub framework: String,
    /// The stage's id within the framework, such as `awareness`.
    pub stage: String,
}

/// How long customers stay in a stage, in minutes; `from_minutes <= to_minutes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeSpent {
    /// The shortest usual stay.
    pub from_minutes: u32,
    /// The longest usual stay.
    pub to_minutes: u32,
}

/// One property of a stage, with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of Stage say it")]
pub enum StageChange {
    Name(Option<String>),
    Question(Option<String>),
    Colour(Colour),
    Phases(Vec<Phase>),
    Time(Option<TimeSpent>),
    Note(String),
}

impl Stage {
    /// An empty stage without a name of its own.
    pub const fn new(id: StageId, colour: Colour) -> Self {
        Self {
            id,
            origin: None,
            name: None,
            question: None,
            colour,
            phases: Vec::new(),
            time: None,
            note: String::new(),
            checklist: Vec::new(),
        }
    }

    /// Its own id and those of its checklist.
    pub fn ids(&self) -> impl Iterator<Item = AnyId> {
        std::iter::once(self.id.into()).chain(self.checklist.iter().map(|item| item.id.into()))
    }

    /// Swaps in the change's value; gives back the change that restores the old one.
    pub(super) fn swap(&mut self, change: StageChange) -> StageChange {
        use StageChange as C;
        match change {
            C::Name(new) => C::Name(std::mem::replace(&mut self.name, new)),
            C::Question(new) => C::Question(std::mem::replace(&mut self.question, new)),
            C::Colour(new) => C::Colour(std::mem::replace(&mut self.colour, new)),
            C::Phases(new) => C::Phases(std::mem::replace(&mut self.phases, new)),
            C::Time(new) => C::Time(std::mem::replace(&mut self.time, new)),
            C::Note(new) => C::Note(std::mem::replace(&mut self.note, new)),
        }
    }

    /// Refuses texts over their bounds, a repeated phase and a stay that ends before it begins.
    pub(super) fn validate(&self) -> Result<(), EditError> {
        text::optional_within(self.name.as_ref(), SHORT_TEXT)?;
        text::optional_within(self.question.as_ref(), LONG_TEXT)?;
        text::within(&self.note, LONG_TEXT)?;
        if self.time.is_some_and(|time| time.from_minutes > time.to_minutes) {
            return Err(EditError::TimeReversed);
        }
        let mut phases = self.phases.clone();
        phases.sort_unstable();
        phases.dedup();
        if phases.len() != self.phases.len() {
            return Err(EditError::PhaseRepeated);
        }
        self.checklist.iter().try_for_each(Item::validate)
    }
}
