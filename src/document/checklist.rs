//! A checklist item of a stage: a tactic or a survey of the library, or the user's own.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{EditError, ItemId, LONG_TEXT, SHORT_TEXT, text};

/// One thing to do in a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Names the item within the project.
    pub id: ItemId,
    /// What is to be done.
    pub subject: Subject,
    /// How far it is.
    pub state: ItemState,
    /// The day it was marked done; set exactly while the state is [`ItemState::Done`], where it is known.
    pub done_on: Option<Date>,
    /// Who does it.
    pub owner: String,
    /// When it should be done.
    pub due: Option<Date>,
    /// Everything longer.
    pub note: String,
    /// The user's own estimate; `None` = the library's.
    pub effort: Option<Level>,
    /// The user's own estimate; `None` = the library's.
    pub impact: Option<Level>,
    /// The user's own words to find it by.
    pub tags: Vec<String>,
}

/// What an item is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A tactic of the library, by its id; an id unknown to this program is kept and shown as it is.
    Tactic(String),
    /// A survey of the library to hold, by its id; an unknown id is kept as well.
    Survey(String),
    /// The user's own words.
    Own(String),
}

/// How far an item is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ItemState {
    /// Not begun.
    #[default]
    Open,
    /// Being worked on.
    Doing,
    /// Done.
    Done,
    /// Not for this business.
    NotForUs,
}

impl ItemState {
    /// All states, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Open, Self::Doing, Self::Done, Self::NotForUs];

    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Doing => "doing",
            Self::Done => "done",
            Self::NotForUs => "not-for-us",
        }
    }

    /// Whether there is still something to do.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Doing)
    }
}

/// A rough size, of effort or of impact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Level {
    Low,
    Medium,
    High,
}

impl Level {
    /// All levels, from low to high.
    pub const ALL: [Self; 3] = [Self::Low, Self::Medium, Self::High];

    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }

    /// 1, 2 or 3, as ranking counts them.
    pub const fn points(self) -> u8 {
        match self {
            Self::Low => 1,
            Self::Medium => 2,
            Self::High => 3,
        }
    }
}

/// One property of an item, with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of Item say it")]
pub enum ItemChange {
    Title(String),
    State { state: ItemState, done_on: Option<Date> },
    Owner(String),
    Due(Option<Date>),
    Note(String),
    Effort(Option<Level>),
    Impact(Option<Level>),
    Tags(Vec<String>),
}

impl Item {
    /// An open item without owner, date or note.
    pub const fn new(id: ItemId, subject: Subject) -> Self {
        Self {
            id,
            subject,
            state: ItemState::Open,
            done_on: None,
            owner: String::new(),
            due: None,
            note: String::new(),
            effort: None,
            impact: None,
            tags: Vec::new(),
        }
    }

    /// The tactic's id, where the item is one of the library's.
    pub fn tactic(&self) -> Option<&str> {
        match &self.subject {
            Subject::Tactic(id) => Some(id),
            Subject::Own(_) | Subject::Survey(_) => None,
        }
    }

    /// Whether nobody has changed anything about it since it was put there.
    pub fn is_untouched(&self) -> bool {
        *self == Self::new(self.id, self.subject.clone())
    }

    /// Swaps in the change's value; gives back the change that restores the old one.
    /// The title of a tactic or a survey is the library's and cannot be changed.
    pub(super) fn swap(&mut self, change: ItemChange) -> Result<ItemChange, EditError> {
        use ItemChange as C;
        use std::mem::replace;
        Ok(match change {
            C::Title(new) => match &mut self.subject {
                Subject::Own(title) => C::Title(replace(title, new)),
                Subject::Tactic(_) | Subject::Survey(_) => return Err(EditError::TacticHasNoOwnTitle),
            },
            C::State { state, done_on } => {
                C::State { state: replace(&mut self.state, state), done_on: replace(&mut self.done_on, done_on) }
            }
            C::Owner(new) => C::Owner(replace(&mut self.owner, new)),
            C::Due(new) => C::Due(replace(&mut self.due, new)),
            C::Note(new) => C::Note(replace(&mut self.note, new)),
            C::Effort(new) => C::Effort(replace(&mut self.effort, new)),
            C::Impact(new) => C::Impact(replace(&mut self.impact, new)),
            C::Tags(new) => C::Tags(replace(&mut self.tags, new)),
        })
    }

    /// Refuses texts over their bounds and a done date on an item that is not done.
    pub(super) fn validate(&self) -> Result<(), EditError> {
        match &self.subject {
            Subject::Tactic(title) | Subject::Survey(title) | Subject::Own(title) => text::within(title, SHORT_TEXT)?,
        }
        text::within(&self.owner, SHORT_TEXT)?;
        text::within(&self.note, LONG_TEXT)?;
        self.tags.iter().try_for_each(|tag| text::within(tag, SHORT_TEXT))?;
        if self.done_on.is_some() && self.state != ItemState::Done {
            return Err(EditError::DoneDateWithoutDone);
        }
        Ok(())
    }
}
