//! A workshop: what a room set out to do on a day, and what came of it.

use jiff::civil::Date;

use super::{Card, CardId, DotVote, EditError, LONG_TEXT, LaneId, SHORT_TEXT, StageId, WorkshopId, text};

/// A workshop on the maps of a project.
///
/// What it names may be gone; that is then told by what is left, and whole again when it is back by undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workshop {
    /// Names the workshop within the project.
    pub id: WorkshopId,
    /// What the user calls it; empty = it is called by its day.
    pub title: String,
    /// The day it was held on.
    pub day: Option<Date>,
    /// The largest id when it began: what has a larger one is new.
    pub began_after: u32,
    /// The largest id when it ended; `None` = it goes on.
    pub ended_after: Option<u32>,
    /// What is done when, in order.
    pub agenda: Vec<AgendaItem>,
    /// Its dot votes; the last may still be going on.
    pub votes: Vec<DotVote>,
    /// What was decided, in order.
    pub decisions: Vec<Decision>,
    /// What was set aside: cards that lie in no cell.
    pub parking_lot: Vec<Card>,
}

/// A part of a workshop's day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgendaItem {
    /// What it is called; empty = as the page that it shows.
    pub title: String,
    /// What the room sees; `None` = nothing in particular, such as a break.
    pub page: Option<AgendaPage>,
    /// How long it may take; 0 = nobody said.
    pub minutes: u16,
    /// How long it took, where that was measured.
    pub taken: Option<u16>,
    /// What the presenter wants to remember; the room does not see it.
    pub notes: String,
}

/// What the room sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgendaPage {
    /// The whole map.
    Whole,
    /// A stage.
    Stage(StageId),
    /// A lane.
    Lane(LaneId),
    /// A saved view, by its name.
    View(String),
}

/// What was decided, who takes care of it, and until when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// What was decided.
    pub text: String,
    /// Who takes care of it; may be empty.
    pub owner: String,
    /// The last day for it.
    pub due: Option<Date>,
    /// The card that it is about.
    pub card: Option<CardId>,
}

/// One part of a workshop, with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of Workshop say it")]
pub enum WorkshopChange {
    Title(String),
    Day(Option<Date>),
    EndedAfter(Option<u32>),
    Agenda(Vec<AgendaItem>),
    Votes(Vec<DotVote>),
    Decisions(Vec<Decision>),
    ParkingLot(Vec<Card>),
}

impl Workshop {
    /// A workshop that begins now.
    pub const fn new(id: WorkshopId, day: Option<Date>, began_after: u32) -> Self {
        Self {
            id,
            title: String::new(),
            day,
            began_after,
            ended_after: None,
            agenda: Vec::new(),
            votes: Vec::new(),
            decisions: Vec::new(),
            parking_lot: Vec::new(),
        }
    }

    /// Whether a card was made in it.
    pub fn made(&self, card: CardId) -> bool {
        card.0 > self.began_after && self.ended_after.is_none_or(|ended| card.0 <= ended)
    }

    /// The vote that is going on.
    pub fn open_vote(&self) -> Option<&DotVote> {
        self.votes.last().filter(|vote| !vote.revealed)
    }

    /// The change that puts another vote in the place of the last one.
    pub fn with_last_vote(&self, vote: DotVote) -> WorkshopChange {
        let mut votes = self.votes.clone();
        votes.pop();
        votes.push(vote);
        WorkshopChange::Votes(votes)
    }

    /// How many minutes the agenda takes as planned.
    pub fn planned_minutes(&self) -> u32 {
        self.agenda.iter().map(|item| u32::from(item.minutes)).sum()
    }

    /// Swaps in the change's value; gives back the change that restores the old one.
    pub(super) fn swap(&mut self, change: WorkshopChange) -> WorkshopChange {
        use WorkshopChange as C;
        use std::mem::replace;
        match change {
            C::Title(new) => C::Title(replace(&mut self.title, new)),
            C::Day(new) => C::Day(replace(&mut self.day, new)),
            C::EndedAfter(new) => C::EndedAfter(replace(&mut self.ended_after, new)),
            C::Agenda(new) => C::Agenda(replace(&mut self.agenda, new)),
            C::Votes(new) => C::Votes(replace(&mut self.votes, new)),
            C::Decisions(new) => C::Decisions(replace(&mut self.decisions, new)),
            C::ParkingLot(new) => C::ParkingLot(replace(&mut self.parking_lot, new)),
        }
    }

    /// Refuses texts over their bounds, votes with more dots than a person has, and an end before the beginning.
    pub(super) fn validate(&self) -> Result<(), EditError> {
        text::within(&self.title, SHORT_TEXT)?;
        if self.ended_after.is_some_and(|ended| ended < self.began_after) {
            return Err(EditError::TimeReversed);
        }
        self.agenda.iter().try_for_each(AgendaItem::validate)?;
        self.votes.iter().try_for_each(DotVote::validate)?;
        self.decisions.iter().try_for_each(Decision::validate)?;
        self.parking_lot.iter().try_for_each(Card::validate)
    }

    /// The ids that it gives: its own and those of the cards set aside.
    pub(super) fn ids(&self) -> impl Iterator<Item = u32> {
        std::iter::once(self.id.0).chain(self.parking_lot.iter().map(|card| card.id.0))
    }

    /// Every number that it mentions beside those, of things that still exist or not.
    pub(super) fn mentioned(&self) -> impl Iterator<Item = u32> {
        let ends = std::iter::once(self.began_after).chain(self.ended_after);
        let pages = self.agenda.iter().filter_map(|item| match item.page {
            Some(AgendaPage::Stage(stage)) => Some(stage.0),
            Some(AgendaPage::Lane(lane)) => Some(lane.0),
            Some(AgendaPage::Whole | AgendaPage::View(_)) | None => None,
        });
        let dots = self.votes.iter().flat_map(|vote| vote.ballots.iter().flatten()).map(|card| card.0);
        let decisions = self.decisions.iter().filter_map(|decision| decision.card).map(|card| card.0);
        ends.chain(pages).chain(dots).chain(decisions)
    }
}

impl AgendaItem {
    fn validate(&self) -> Result<(), EditError> {
        text::within(&self.title, SHORT_TEXT)?;
        text::within(&self.notes, LONG_TEXT)?;
        match &self.page {
            Some(AgendaPage::View(name)) => text::within(name, SHORT_TEXT),
            _ => Ok(()),
        }
    }
}

impl Decision {
    fn validate(&self) -> Result<(), EditError> {
        text::within(&self.text, LONG_TEXT)?;
        text::within(&self.owner, SHORT_TEXT)
    }
}
