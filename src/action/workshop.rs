//! What can be asked for in a workshop.

use crate::document::{AgendaItem, CardId, Decision, Slot};
use crate::layout::Room;

/// One wish that concerns the workshop that goes on.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the fields are named after what they hold")]
pub enum WorkshopWish {
    /// Begins a dot vote.
    Vote(VoteTerms),
    /// Another dot on a card, from the person whose turn it is.
    Dot(CardId),
    /// Takes the last dot on a card back from the person whose turn it is.
    TakeDot(CardId),
    /// Keeps a decision.
    Decide(Decision),
    /// Changes a decision, by its place; `None` takes it away.
    ChangeDecision { place: usize, decision: Option<Decision> },
    /// Sets a card of the map aside.
    Park(CardId),
    /// Sets a thought aside that is on no card yet.
    ParkWords(String),
    /// Puts a card that was set aside into a slot of the map.
    Unpark { card: CardId, slot: Slot },
    /// Another agenda.
    Agenda(Vec<AgendaItem>),
    /// What the workshop is called.
    Rename(String),
    /// The day it is held on.
    Day(Option<jiff::civil::Date>),
    /// The room in which it is held, kept in the settings.
    Room(Room),
    /// The time is up: a gentle sound where that is wanted.
    TimeIsUp,
}

/// By which rules a room votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteTerms {
    /// What is voted on; may be empty.
    pub question: String,
    /// How many dots a person has.
    pub dots: u8,
    /// How many of them he may give to one card.
    pub per_card: u8,
    /// How many people vote; `None` = nobody counted them.
    pub people: Option<u16>,
}
