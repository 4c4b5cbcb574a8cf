//! The summary of a workshop as a plain tree: what was decided, voted, made, set aside, and how long it took.
//!
//! [`Summary::new`] makes it; [`markdown()`] and [`pages`] write it. The texts in it are final words of one language, the
//! user's own among them as they are: each writer makes them safe for its format. Nothing is cut.

#[cfg(test)]
mod claims;
mod markdown;
mod sheets;

use jiff::civil::Date;
pub use markdown::markdown;
pub use sheets::{pages, picture};

use super::Sight;
use super::report::{Entry, Sign};
use crate::document::{
    AgendaItem, Card, CardId, Cell, Decision, DotVote, Journey, Language, Project, Workshop, WorkshopId,
};
use crate::insight::{PlacedCard, agenda_name, card_name, find_card, is_past, vote_ranking, workshop_name};
use crate::lang::{Arg, Lang};

/// A summary in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Its language.
    pub language: Language,
    /// What it is: "Workshop summary".
    pub kind: String,
    /// What the workshop is called.
    pub title: String,
    /// The day it was held on; empty where nobody knows.
    pub day: String,
    /// The project's name.
    pub about: String,
    /// How much came of it, a phrase each.
    pub gist: Vec<String>,
    /// What came of it.
    pub sections: Vec<Section>,
    /// When and with what it was made.
    pub made: String,
}

/// What stands under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// What stands above it.
    pub heading: String,
    /// A sentence before the groups; may be empty.
    pub words: String,
    /// In order.
    pub groups: Vec<Group>,
}

/// Entries that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What stands above them; may be empty.
    pub heading: String,
    /// In order.
    pub entries: Vec<Entry>,
}

impl Summary {
    /// The summary of the latest workshop; without any, of one in which nothing happened.
    pub fn of_latest(sight: &Sight<'_>) -> Self {
        let none = Workshop::new(WorkshopId(0), None, u32::MAX);
        Self::new(sight, sight.project.workshops().last().unwrap_or(&none))
    }

    /// The summary of a workshop.
    pub fn new(sight: &Sight<'_>, workshop: &Workshop) -> Self {
        let Sight { project, lang, today, .. } = *sight;
        let sight = &Told { project, workshop, lang, today };
        let day = workshop.day.map(|day| lang.format().date(day));
        let votes = workshop.votes.iter().map(|vote| sight.vote(vote));
        let mut sections = vec![sight.decisions()];
        sections.extend(votes);
        sections.push(sight.new_cards());
        sections.extend(sight.parking_lot());
        sections.extend(sight.agenda());
        Self {
            language: lang.language(),
            kind: lang.say("summary-kind"),
            title: workshop_name(lang, workshop),
            day: day.unwrap_or_default(),
            about: lang.names().project(project).to_owned(),
            gist: sight.gist(),
            sections,
            made: lang.say_with("report-made", &[("date", lang.format().date(today).into())]),
        }
    }
}

/// What a summary is told from.
struct Told<'a> {
    project: &'a Project,
    workshop: &'a Workshop,
    lang: &'a Lang,
    today: Date,
}

impl Told<'_> {
    fn counted(&self, key: &str, count: usize) -> String {
        let count = count as u64;
        self.lang.say_with(key, &[("n", Arg::Count(count, self.lang.format().count(count)))])
    }

    fn gist(&self) -> Vec<String> {
        let made = self.project.journeys().iter().flat_map(Journey::cards).filter(|card| self.workshop.made(card.id));
        let shown = |key: &str, count: usize| (count > 0).then(|| self.counted(key, count));
        let phrases = [
            Some(self.counted("summary-new-count", made.count())),
            shown("summary-vote-count", self.workshop.votes.len()),
            Some(self.counted("summary-decision-count", self.workshop.decisions.len())),
            shown("summary-parked-count", self.workshop.parking_lot.len()),
        ];
        phrases.into_iter().flatten().collect()
    }

    fn decisions(&self) -> Section {
        let entries: Vec<_> = self.workshop.decisions.iter().map(|decision| self.decision(decision)).collect();
        let words = if entries.is_empty() { self.lang.say("summary-no-decisions") } else { String::new() };
        self.section("summary-decisions", words, vec![plain(entries)])
    }

    /// What was decided; what is still missing to have it done asks for attention.
    fn decision(&self, decision: &Decision) -> Entry {
        let lang = self.lang;
        let owner = decision.owner.trim();
        let is_late = decision.due.is_some_and(|due| is_past(due, self.today));
        let by = |key: &str| decision.due.map(|due| lang.say_with(key, &[("date", lang.format().date(due).into())]));
        let due = by("report-due").filter(|_| !is_late);
        let about = decision.card.and_then(|card| find_card(self.project, card));
        let about = about.map(|found| lang.say_with("summary-about", &[("card", card_name(lang, found.card).into())]));
        let missing = [
            owner.is_empty().then(|| lang.say("summary-no-owner")),
            decision.due.is_none().then(|| lang.say("summary-no-date")),
            by("report-overdue-since").filter(|_| is_late),
        ];
        let owner = Some(owner.to_owned()).filter(|owner| !owner.is_empty());
        Entry {
            sign: Sign::Open,
            words: self.or_blank(&decision.text),
            detail: joined([owner, due, about]),
            warning: joined(missing),
        }
    }

    /// A vote, the most dots first; what has not been revealed is not told.
    fn vote(&self, vote: &DotVote) -> Section {
        let lang = self.lang;
        let question = vote.question.trim();
        let heading = if question.is_empty() { lang.say("summary-vote") } else { question.to_owned() };
        if !vote.revealed {
            return Section { heading, words: lang.say("summary-vote-hidden"), groups: Vec::new() };
        }
        let ranking = vote_ranking(self.project, vote);
        let told: usize = ranking.iter().map(|(_, dots)| dots).sum();
        let mut rank = 0;
        let mut before = None;
        let mut entries = Vec::new();
        for (at, (card, dots)) in ranking.iter().enumerate() {
            if before != Some(*dots) {
                rank = at + 1;
            }
            before = Some(*dots);
            entries.extend(find_card(self.project, *card).map(|found| self.voted(&found, *dots, rank)));
        }
        let voters = vote.ballots.iter().filter(|ballot| !ballot.is_empty()).count();
        let gone = vote.all() - told;
        let words =
            [Some(self.counted("summary-voters", voters)), (gone > 0).then(|| self.counted("summary-dots-gone", gone))];
        Section {
            heading,
            words: words.into_iter().flatten().collect::<Vec<_>>().join(" "),
            groups: vec![plain(entries)],
        }
    }

    fn voted(&self, found: &PlacedCard<'_>, dots: usize, rank: usize) -> Entry {
        let dots = self.counted("summary-dots", dots);
        Entry {
            sign: Sign::Rank(rank),
            words: card_name(self.lang, found.card),
            detail: joined([Some(dots), Some(self.place(found))]),
            warning: String::new(),
        }
    }

    /// The cards that were made, by journey and stage.
    fn new_cards(&self) -> Section {
        let mut groups = Vec::new();
        for journey in self.project.journeys() {
            for stage in journey.stages() {
                let cells = journey.lanes().iter().map(|lane| Cell { stage: stage.id, lane: lane.id });
                let cards = cells.flat_map(|cell| journey.cards_in(cell)).filter(|card| self.workshop.made(**card));
                let entries: Vec<_> = cards.filter_map(|card| self.new_card(journey, *card)).collect();
                if !entries.is_empty() {
                    groups.push(Group { heading: self.stage_name(journey, stage), entries });
                }
            }
        }
        let words = if groups.is_empty() { self.lang.say("summary-no-new") } else { String::new() };
        self.section("summary-new", words, groups)
    }

    fn new_card(&self, journey: &Journey, id: CardId) -> Option<Entry> {
        let card = journey.card(id)?;
        let lane = journey.lane(journey.slot_of(id)?.cell.lane)?;
        let lane = self.lang.names().lane(lane).to_owned();
        Some(Entry { detail: joined([Some(lane), owner_of(card), note_of(card)]), ..noted(card_name(self.lang, card)) })
    }

    fn parking_lot(&self) -> Option<Section> {
        let entry = |card: &Card| Entry {
            detail: joined([owner_of(card), note_of(card)]),
            ..noted(card_name(self.lang, card))
        };
        let entries: Vec<_> = self.workshop.parking_lot.iter().map(entry).collect();
        (!entries.is_empty()).then(|| self.section("summary-parking-lot", String::new(), vec![plain(entries)]))
    }

    fn agenda(&self) -> Option<Section> {
        let agenda = &self.workshop.agenda;
        let entries: Vec<_> = agenda.iter().map(|item| self.agenda_item(item)).collect();
        let planned = self.workshop.planned_minutes();
        let taken: u32 = agenda.iter().filter_map(|item| item.taken).map(u32::from).sum();
        let whole = self.times(planned, agenda.iter().any(|item| item.taken.is_some()).then_some(taken));
        let words =
            if whole.is_empty() { whole } else { self.lang.say_with("summary-in-all", &[("times", whole.into())]) };
        (!entries.is_empty()).then(|| self.section("summary-agenda", words, vec![plain(entries)]))
    }

    fn agenda_item(&self, item: &AgendaItem) -> Entry {
        let detail = self.times(item.minutes.into(), item.taken.map(u32::from));
        Entry { detail, ..noted(agenda_name(self.lang, self.project, item)) }
    }

    /// How long something was to take and took, as far as that is known.
    fn times(&self, planned: u32, taken: Option<u32>) -> String {
        let minutes = |key: &str, minutes: u32| self.counted(key, minutes as usize);
        joined([
            (planned > 0).then(|| minutes("summary-planned", planned)),
            taken.map(|taken| minutes("summary-taken", taken)),
        ])
    }

    fn section(&self, heading: &str, words: String, groups: Vec<Group>) -> Section {
        let groups = groups.into_iter().filter(|group| !group.entries.is_empty()).collect();
        Section { heading: self.lang.say(heading), words, groups }
    }

    fn place(&self, found: &PlacedCard<'_>) -> String {
        let Some((journey, cell)) = found.place else { return self.lang.say("summary-parked") };
        let stage = journey.stage(cell.stage).map(|stage| self.stage_name(journey, stage));
        let lane = journey.lane(cell.lane).map(|lane| self.lang.names().lane(lane).to_owned());
        joined([stage, lane])
    }

    /// The stage's name, after that of its journey where there are several.
    fn stage_name(&self, journey: &Journey, stage: &crate::document::Stage) -> String {
        let names = self.lang.names();
        let name = names.stage(stage).to_owned();
        let is_one_of_many = self.project.journeys().len() > 1;
        joined([is_one_of_many.then(|| names.journey(journey).to_owned()), Some(name)])
    }

    fn or_blank(&self, text: &str) -> String {
        if text.trim().is_empty() { self.lang.say("workshop-blank-card") } else { text.trim().to_owned() }
    }
}

fn plain(entries: Vec<Entry>) -> Group {
    Group { heading: String::new(), entries }
}

fn noted(words: String) -> Entry {
    Entry { sign: Sign::Noted, words, detail: String::new(), warning: String::new() }
}

fn owner_of(card: &Card) -> Option<String> {
    Some(card.owner.trim().to_owned()).filter(|owner| !owner.is_empty())
}

fn note_of(card: &Card) -> Option<String> {
    Some(card.note.trim().to_owned()).filter(|note| !note.is_empty())
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
