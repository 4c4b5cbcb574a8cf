//! Carries out what a workshop asks: it begins and ends, votes, decides, sets aside, and keeps its time.

use egui::Context;

use super::Desk;
use super::files::Report;
use crate::action::{Command, VoteTerms, WorkshopWish};
use crate::document::{
    Card, CardId, Decision, DotVote, Edit, EditName, Slot, Workshop, WorkshopChange, WorkshopId, plan,
};
use crate::editor::Selection;
use crate::export::Content;
use crate::storage;

impl Desk {
    /// Carries out a command of the menu of presenting.
    pub(super) fn run_workshop_command(&mut self, ctx: &Context, command: Command) {
        use Command as C;
        match command {
            C::BeginWorkshop => self.begin_workshop(),
            C::EndWorkshop => self.end_workshop(),
            C::TimerSound => {
                self.settings.timer_sound = !self.settings.timer_sound;
                self.keep_settings(ctx);
                if self.settings.timer_sound {
                    self.ring(ctx);
                }
            }
            C::WorkshopSummary => self.open_export(Some(Content::Workshop)),
            C::Legibility => self.ui.present.workshop.ask_legibility(self.settings.room_m),
            C::Agenda if !self.ui.present.is_on() => self.ui.present.workshop.edit_agenda(),
            _ => {
                if !self.ui.present.is_on() {
                    self.present(ctx);
                }
                self.run_in_room(ctx, command);
            }
        }
    }

    /// Carries out a command that is about the page in sight.
    fn run_in_room(&mut self, ctx: &Context, command: Command) {
        use Command as C;
        let now = ctx.input(|input| input.time);
        match command {
            C::NextVoter => self.change_vote(DotVote::with_next_person, "vote-no-next"),
            C::RevealVotes => self.reveal_votes(),
            C::Park => match self.selected_card() {
                Some(card) => self.park(card),
                None => self.ui.present.workshop.run(command, now),
            },
            C::DotVote => {
                let has_vote = self.open_workshop().is_some_and(|workshop| workshop.open_vote().is_some());
                self.with_editor(|editor| editor.select(Selection::Nothing));
                self.ui.present.workshop.vote(has_vote);
            }
            C::Decide => {
                let card = self.selected_card();
                self.ui.present.workshop.decide(card);
            }
            _ => self.ui.present.workshop.run(command, now),
        }
    }

    /// Carries out a wish.
    pub(super) fn run_workshop(&mut self, ctx: &Context, wish: WorkshopWish) {
        match wish {
            WorkshopWish::Vote(terms) => self.begin_vote(terms),
            WorkshopWish::Dot(card) => self.change_vote(|vote| vote.with_dot(card), "vote-no-dot"),
            WorkshopWish::TakeDot(card) => self.change_vote(|vote| vote.without_dot(card), "vote-no-dot-here"),
            WorkshopWish::Decide(decision) => self.decide(decision),
            WorkshopWish::ChangeDecision { place, decision } => self.change_decision(place, decision),
            WorkshopWish::Park(card) => self.park(card),
            WorkshopWish::ParkWords(words) => self.park_words(words),
            WorkshopWish::Unpark { card, slot } => self.unpark(card, slot),
            WorkshopWish::Agenda(agenda) => {
                self.change_workshop(EditName::ChangeAgenda, |_| Some(WorkshopChange::Agenda(agenda)));
            }
            WorkshopWish::Rename(title) => {
                self.change_workshop(EditName::ChangeWorkshop, |_| Some(WorkshopChange::Title(title)));
            }
            WorkshopWish::Day(day) => {
                self.change_workshop(EditName::ChangeWorkshop, |_| Some(WorkshopChange::Day(day)));
            }
            WorkshopWish::Room(room) => {
                self.settings.set_room(room.depth_m, room.screen_m);
                self.keep_settings(ctx);
            }
            WorkshopWish::TimeIsUp if self.settings.timer_sound => self.ring(ctx),
            WorkshopWish::TimeIsUp => {}
        }
    }

    fn open_workshop(&self) -> Option<&Workshop> {
        self.editor.as_ref()?.project().open_workshop()
    }

    fn selected_card(&self) -> Option<CardId> {
        self.editor.as_ref()?.selection().single_card()
    }

    /// A workshop that begins where the presentation did, so that what was added since is new.
    fn new_workshop(&mut self) -> Option<Workshop> {
        let entered = self.ui.present.workshop.entered().filter(|_| self.ui.present.is_on());
        let today = self.today;
        let editor = self.editor.as_mut()?;
        let began_after = entered.unwrap_or_else(|| editor.last_id());
        Some(Workshop::new(WorkshopId(editor.fresh_id()), Some(today), began_after))
    }

    fn begin_workshop(&mut self) {
        if self.open_workshop().is_some() {
            return;
        }
        let Some(workshop) = self.new_workshop() else { return };
        let done = self.edit(|editor| add(editor.project().workshops().len(), workshop));
        if done {
            self.ui.notices.tell(self.lang.say("notice-workshop-begun"));
        }
    }

    /// Ends the workshop and writes down how long each part of its agenda took.
    fn end_workshop(&mut self) {
        let taken = self.ui.present.workshop.minutes_taken();
        let Some(editor) = self.editor.as_ref() else { return };
        let Some(workshop) = editor.project().open_workshop() else { return };
        let (id, last) = (workshop.id, editor.last_id());
        let mut agenda = workshop.agenda.clone();
        for (item, taken) in agenda.iter_mut().zip(taken) {
            item.taken = taken.or(item.taken);
        }
        let mut edits = vec![Edit::SetWorkshop(id, WorkshopChange::EndedAfter(Some(last)))];
        if agenda != workshop.agenda {
            edits.push(Edit::SetWorkshop(id, WorkshopChange::Agenda(agenda)));
        }
        if self.edit(|_| Edit::Batch { name: EditName::EndWorkshop, edits }) {
            self.ui.present.workshop.end();
            self.ui.notices.tell(self.lang.say("notice-workshop-ended"));
        }
    }

    /// Changes the workshop that goes on, or a new one; `None` changes nothing. Gives whether it was changed.
    fn change_workshop(&mut self, name: EditName, change: impl FnOnce(&Workshop) -> Option<WorkshopChange>) -> bool {
        if let Some(workshop) = self.open_workshop() {
            let id = workshop.id;
            let Some(change) = change(workshop) else { return false };
            return self.edit(|_| Edit::SetWorkshop(id, change));
        }
        let Some(workshop) = self.new_workshop() else { return false };
        let Some(change) = change(&workshop) else { return false };
        self.edit(|editor| {
            let id = workshop.id;
            let edits = vec![add(editor.project().workshops().len(), workshop), Edit::SetWorkshop(id, change)];
            Edit::Batch { name, edits }
        })
    }

    fn begin_vote(&mut self, terms: VoteTerms) {
        let VoteTerms { question, dots, per_card, people } = terms;
        let begun = self.change_workshop(EditName::DotVote, |workshop| {
            let mut votes = workshop.votes.clone();
            votes.push(DotVote::new(question, dots, per_card.min(dots), people));
            Some(WorkshopChange::Votes(votes))
        });
        if begun {
            self.ui.present.workshop.vote(true);
        }
    }

    /// Changes the vote that goes on; where that is not possible, a sentence says why.
    fn change_vote(&mut self, change: impl FnOnce(&DotVote) -> Option<DotVote>, refusal: &str) {
        let changed = self.open_workshop().and_then(|workshop| {
            let vote = change(workshop.open_vote()?)?;
            Some(Edit::SetWorkshop(workshop.id, workshop.with_last_vote(vote)))
        });
        match changed {
            Some(edit) => {
                self.edit(|_| edit);
            }
            None => self.ui.notices.tell(self.lang.say(refusal)),
        }
    }

    /// Shows the dots of the vote that goes on, or its result once more.
    fn reveal_votes(&mut self) {
        let Some(workshop) = self.open_workshop() else {
            return self.ui.notices.tell(self.lang.say("vote-none"));
        };
        if workshop.votes.is_empty() {
            return self.ui.notices.tell(self.lang.say("vote-none"));
        }
        let edit = workshop.open_vote().map(|vote| {
            let vote = DotVote { revealed: true, ..vote.clone() };
            Edit::SetWorkshop(workshop.id, workshop.with_last_vote(vote))
        });
        if edit.is_none_or(|edit| self.edit(|_| edit)) {
            self.ui.present.workshop.show_results();
        }
    }

    fn decide(&mut self, decision: Decision) {
        self.change_workshop(EditName::ChangeDecisions, |workshop| {
            let mut decisions = workshop.decisions.clone();
            decisions.push(decision);
            Some(WorkshopChange::Decisions(decisions))
        });
    }

    fn change_decision(&mut self, place: usize, decision: Option<Decision>) {
        self.change_workshop(EditName::ChangeDecisions, |workshop| {
            let mut decisions = workshop.decisions.clone();
            match (decision, decisions.get_mut(place)) {
                (Some(new), Some(old)) => *old = new,
                (None, Some(_)) => {
                    decisions.remove(place);
                }
                (_, None) => return None,
            }
            Some(WorkshopChange::Decisions(decisions))
        });
    }

    /// Sets a card aside, in a workshop that begins where none goes on.
    fn park(&mut self, card: CardId) {
        let fresh = if self.open_workshop().is_some() { None } else { self.new_workshop() };
        let parked = self.editor.as_ref().and_then(|editor| {
            let project = editor.project();
            let workshop = project.open_workshop().or(fresh.as_ref())?;
            plan::park_card(editor.journey()?, workshop, card)
        });
        let Some(Edit::Batch { name, mut edits }) = parked else { return };
        if let Some(workshop) = fresh {
            let count = self.editor.as_ref().map_or(0, |editor| editor.project().workshops().len());
            edits.insert(0, add(count, workshop));
        }
        if self.edit(|_| Edit::Batch { name, edits }) {
            self.ui.notices.tell(self.lang.say("notice-parked"));
        }
    }

    fn park_words(&mut self, words: String) {
        let Some(editor) = &mut self.editor else { return };
        let card = Card::new(CardId(editor.fresh_id()), words);
        self.change_workshop(EditName::ParkCard, |workshop| {
            let mut cards = workshop.parking_lot.clone();
            cards.push(card);
            Some(WorkshopChange::ParkingLot(cards))
        });
    }

    fn unpark(&mut self, card: CardId, slot: Slot) {
        let workshops = self.editor.as_ref().map(|editor| editor.project().workshops()).unwrap_or_default();
        let holds = |workshop: &&Workshop| workshop.parking_lot.iter().any(|parked| parked.id == card);
        let edit = workshops.iter().find(holds).and_then(|workshop| plan::unpark_card(workshop, card, slot));
        if let Some(edit) = edit
            && self.edit(|_| edit)
        {
            self.with_editor(|editor| editor.select(Selection::card(card)));
        }
    }

    /// Plays the sound aside.
    fn ring(&mut self, ctx: &Context) {
        self.jobs.start(ctx, || {
            if !storage::ring() {
                log::info!("no program to play a sound");
            }
            Report::Rung
        });
    }
}

fn add(index: usize, workshop: Workshop) -> Edit {
    Edit::AddWorkshop { index, workshop: Box::new(workshop) }
}
