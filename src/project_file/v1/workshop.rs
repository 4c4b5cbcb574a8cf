//! A workshop as a record of format 1, and back.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::shape::is_default;
use crate::document::{self, CardId, Channel, Colour, Evidence, LaneId, Medium, StageId, WorkshopId};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    pub id: WorkshopId,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,
    /// The largest id when it began.
    #[serde(default, skip_serializing_if = "is_default")]
    pub began_after: u32,
    /// The largest id when it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_after: Option<u32>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<AgendaItem>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub votes: Vec<DotVote>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<Decision>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parking_lot: Vec<ParkedCard>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<AgendaPage>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub minutes: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken: Option<u16>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
}

#[derive(Serialize, Deserialize)]
pub enum AgendaPage {
    Whole,
    Stage(StageId),
    Lane(LaneId),
    View(String),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DotVote {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub question: String,
    pub dots: u8,
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub per_card: u8,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u16>,
    /// The cards that each person gave a dot to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ballots: Vec<Vec<CardId>>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub revealed: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<CardId>,
}

/// A card without a place on a map.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParkedCard {
    pub id: CardId,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<Colour>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub medium: Option<Medium>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feeling: Option<i8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub moment_of_truth: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obstacle: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
}

const fn one() -> u8 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
const fn is_one(number: &u8) -> bool {
    *number == 1
}

/// A record and a noun of the same fields, both ways; those behind `lists` are lists of such.
macro_rules! same_fields {
    ($($record:ident = $noun:ident { $($field:ident),* $(; $($list:ident),*)? })*) => {$(
        impl From<document::$noun> for $record {
            fn from(noun: document::$noun) -> Self {
                Self { $($field: noun.$field,)* $($($list: noun.$list.into_iter().map(Into::into).collect(),)*)? }
            }
        }

        impl From<$record> for document::$noun {
            fn from(record: $record) -> Self {
                Self { $($field: record.$field,)* $($($list: record.$list.into_iter().map(Into::into).collect(),)*)? }
            }
        }
    )*};
}

same_fields! {
    Workshop = Workshop { id, title, day, began_after, ended_after; agenda, votes, decisions, parking_lot }
    DotVote = DotVote { question, dots, per_card, people, ballots, revealed }
    Decision = Decision { text, owner, due, card }
    ParkedCard = Card {
        id, title, note, colour, channel, medium, feeling, evidence, moment_of_truth, obstacle, suggestion, owner, tags
    }
}

impl From<document::AgendaItem> for AgendaItem {
    fn from(item: document::AgendaItem) -> Self {
        let document::AgendaItem { title, page, minutes, taken, notes } = item;
        Self { title, page: page.map(Into::into), minutes, taken, notes }
    }
}

impl From<AgendaItem> for document::AgendaItem {
    fn from(item: AgendaItem) -> Self {
        let AgendaItem { title, page, minutes, taken, notes } = item;
        Self { title, page: page.map(Into::into), minutes, taken, notes }
    }
}

impl From<document::AgendaPage> for AgendaPage {
    fn from(page: document::AgendaPage) -> Self {
        match page {
            document::AgendaPage::Whole => Self::Whole,
            document::AgendaPage::Stage(stage) => Self::Stage(stage),
            document::AgendaPage::Lane(lane) => Self::Lane(lane),
            document::AgendaPage::View(name) => Self::View(name),
        }
    }
}

impl From<AgendaPage> for document::AgendaPage {
    fn from(page: AgendaPage) -> Self {
        match page {
            AgendaPage::Whole => Self::Whole,
            AgendaPage::Stage(stage) => Self::Stage(stage),
            AgendaPage::Lane(lane) => Self::Lane(lane),
            AgendaPage::View(name) => Self::View(name),
        }
    }
}
