//! A lane: one row of a journey.

use serde::{Deserialize, Serialize};

use super::{EditError, LaneId, SHORT_TEXT, text};

/// A row of the map: one aspect of the journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Names the lane within the project.
    pub id: LaneId,
    /// What the lane is for, if it is one of the usual ones; gives it a name and meaning.
    pub role: Option<LaneRole>,
    /// The user's own name; `None` = the role's name in the language of the reader.
    pub name: Option<String>,
    /// Not shown, but kept with all its cards.
    pub hidden: bool,
}

/// The usual lanes of a journey map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LaneRole {
    /// What the customer does.
    Activities,
    /// Where he meets the business.
    Touchpoints,
    /// What he asks himself.
    Questions,
    /// How he feels, as a curve.
    Feeling,
    /// What gets in his way.
    PainPoints,
    /// What could be better.
    Ideas,
    /// What happens behind the scenes.
    Backstage,
    /// How the numbers of each stage run over the periods.
    Numbers,
}

impl LaneRole {
    /// The roles of a new map, in order.
    pub const NEW_MAP: [Self; 7] = [
        Self::Activities,
        Self::Touchpoints,
        Self::Questions,
        Self::Feeling,
        Self::PainPoints,
        Self::Ideas,
        Self::Backstage,
    ];

    /// All roles: those of a new map, then the one that needs numbers.
    pub const ALL: [Self; 8] = [
        Self::Activities,
        Self::Touchpoints,
        Self::Questions,
        Self::Feeling,
        Self::PainPoints,
        Self::Ideas,
        Self::Backstage,
        Self::Numbers,
    ];

    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Activities => "activities",
            Self::Touchpoints => "touchpoints",
            Self::Questions => "questions",
            Self::Feeling => "feeling",
            Self::PainPoints => "pain-points",
            Self::Ideas => "ideas",
            Self::Backstage => "backstage",
            Self::Numbers => "numbers",
        }
    }
}

/// One property of a lane, with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of Lane say it")]
pub enum LaneChange {
    Name(Option<String>),
    Hidden(bool),
}

impl Lane {
    /// A shown lane with the name of its role.
    pub const fn new(id: LaneId, role: Option<LaneRole>) -> Self {
        Self { id, role, name: None, hidden: false }
    }

    /// Swaps in the change's value; gives back the change that restores the old one.
    pub(super) fn swap(&mut self, change: LaneChange) -> LaneChange {
        use LaneChange as C;
        match change {
            C::Name(new) => C::Name(std::mem::replace(&mut self.name, new)),
            C::Hidden(new) => C::Hidden(std::mem::replace(&mut self.hidden, new)),
        }
    }

    /// Refuses a name over its bound.
    pub(super) fn validate(&self) -> Result<(), EditError> {
        text::optional_within(self.name.as_ref(), SHORT_TEXT)
    }
}
