//! What a facilitator has at hand while presenting: timer, agenda, dot votes, decisions, parking lot, presenter's view.

mod agenda;
mod decide;
mod editor;
mod legibility;
mod parking;
mod presenter;
mod results;
mod room;
mod timer;
mod vote;

use egui::{Key, LayerId, Modifiers, Ui};

pub use editor::dialogs_ui;
pub(super) use parking::zone;
pub use room::enlarge_for_room;
pub(super) use vote::{dots_ui, name_with_dots};

use super::{PresentState, Sight};
use crate::action::{Action, Command};
use crate::document::{CardId, DotVote};
use crate::editor::Editor;
use crate::ui::canvas::take_key;

/// What is remembered of a workshop from frame to frame; what came of it is in the document.
#[derive(Default)]
pub struct WorkshopState {
    /// The largest id when the presentation began, for a workshop that is begun later.
    entered: Option<u32>,
    timer: timer::Timer,
    over: Over,
    /// Whether a tap on a card gives a dot.
    voting: bool,
    /// Whether the cards show their dots.
    totals: bool,
    run: agenda::Run,
    /// A decision whose form was closed before it was kept.
    unfinished: Option<decide::Draft>,
    presenter: bool,
    dialog: Option<Dialog>,
    /// Where panel, strip and timer lie, to know whether one of them has the focus.
    layers: Vec<LayerId>,
}

/// The panel over the page.
#[derive(Default)]
enum Over {
    #[default]
    Nothing,
    NewVote(vote::Draft),
    Results,
    Decide(decide::Draft),
    Parking(String),
    Agenda,
}

/// A window that must be closed first.
enum Dialog {
    Agenda,
    Legibility(legibility::Draft),
}

impl WorkshopState {
    /// The presentation begins; `last_id` is the largest id of the project.
    pub fn enter(&mut self, last_id: Option<u32>) {
        self.entered = self.entered.or(last_id);
        self.run.pause();
    }

    /// The presentation ends: what lay over its pages is gone with it, the timer stays.
    pub fn leave(&mut self) {
        (self.over, self.voting, self.totals, self.presenter) = (Over::Nothing, false, false, false);
        self.layers.clear();
        self.run.pause();
    }

    /// The largest id when the presentation began.
    pub const fn entered(&self) -> Option<u32> {
        self.entered
    }

    /// The workshop has ended.
    pub fn end(&mut self) {
        (self.entered, self.voting, self.totals) = (None, false, false);
        self.run = agenda::Run::default();
    }

    /// How many minutes each part of the agenda took; `None` = it was not in sight.
    pub fn minutes_taken(&self) -> Vec<Option<u16>> {
        self.run.minutes()
    }

    /// Votes on a tap, or stops that; without a vote that goes on asks for one.
    pub fn vote(&mut self, has_vote: bool) {
        let stops = self.voting && has_vote;
        (self.voting, self.totals) = (has_vote && !stops, false);
        self.over = if has_vote { Over::Nothing } else { Over::NewVote(vote::Draft::default()) };
    }

    /// Shows the dots on the cards and in order, or no longer.
    pub fn show_results(&mut self) {
        let shown = matches!(self.over, Over::Results);
        (self.voting, self.totals) = (false, !shown);
        self.over = if shown { Over::Nothing } else { Over::Results };
    }

    /// Opens the form for a decision about a card, or closes it.
    pub fn decide(&mut self, card: Option<CardId>) {
        let shown = matches!(self.over, Over::Decide(_));
        self.close();
        if !shown {
            self.over = Over::Decide(self.unfinished.take().unwrap_or_else(|| decide::Draft::about(card)));
        }
    }

    /// Opens the editor of the agenda.
    pub fn edit_agenda(&mut self) {
        self.dialog = Some(Dialog::Agenda);
    }

    /// Asks for the room, whose depth and height of the picture were these, in metres.
    pub fn ask_legibility(&mut self, room_m: (f32, f32)) {
        self.dialog = Some(Dialog::Legibility(legibility::Draft::new(room_m)));
    }

    /// Whether a window lies over everything.
    pub const fn asks(&self) -> bool {
        self.dialog.is_some()
    }

    /// Carries out a command that concerns this alone; `now` is the interface's clock in seconds.
    pub fn run(&mut self, command: Command, now: f64) {
        match command {
            Command::Timer => self.timer.toggle(now),
            Command::TimerLonger => self.timer.shift(60.0, now),
            Command::TimerShorter => self.timer.shift(-60.0, now),
            Command::PresenterView => self.presenter = !self.presenter,
            Command::Park => {
                let shown = matches!(self.over, Over::Parking(_));
                self.over = if shown { Over::Nothing } else { Over::Parking(String::new()) };
            }
            Command::Agenda => {
                let shown = matches!(self.over, Over::Agenda);
                self.over = if shown { Over::Nothing } else { Over::Agenda };
            }
            _ => {}
        }
    }

    /// Whether a tap on a card gives a dot.
    pub const fn is_voting(&self) -> bool {
        self.voting
    }

    /// Closes the panel; a decision that was begun is there again when its form is opened.
    fn close(&mut self) {
        if let Over::Decide(draft) = std::mem::take(&mut self.over) {
            self.unfinished = draft.unfinished();
        }
    }

    /// Whether a form is open, which has all keys that write.
    pub const fn has_form(&self) -> bool {
        matches!(self.over, Over::NewVote(_) | Over::Decide(_) | Over::Parking(_))
    }

    /// Whether something of the panel has the focus, which then has the keys.
    pub fn has_focus(&self, ui: &Ui) -> bool {
        let focused = ui.memory(egui::Memory::focused);
        let layer = focused.and_then(|id| ui.ctx().read_response(id)).map(|response| response.layer_id);
        layer.is_some_and(|layer| self.layers.contains(&layer))
    }

    /// Escape closes the panel, then ends the voting; gives whether it did something.
    pub fn escape(&mut self, ui: &Ui) -> bool {
        let open = !matches!(self.over, Over::Nothing) || self.voting || self.totals;
        if !open || !ui.input_mut(|input| take_key(input, Modifiers::NONE, Key::Escape)) {
            return false;
        }
        if matches!(self.over, Over::Nothing) {
            (self.voting, self.totals) = (false, false);
        }
        self.close();
        true
    }
}

/// The vote in which a tap on a card gives a dot.
pub fn voting<'a>(editor: &'a Editor, state: &PresentState) -> Option<&'a DotVote> {
    editor.project().open_workshop().filter(|_| state.workshop.voting)?.open_vote()
}

/// Shows everything of the workshop over the page.
pub(super) fn workshop_ui(ui: &mut Ui, sight: &Sight<'_>, state: &mut PresentState, actions: &mut Vec<Action>) {
    let now = ui.input(|input| input.time);
    state.workshop.run.tick(now, sight, &state.by);
    state.workshop.layers.clear();
    parking::zone_ui(ui, sight, state);
    vote::banner_ui(ui, sight, state, actions);
    match std::mem::take(&mut state.workshop.over) {
        Over::Nothing => {}
        Over::NewVote(draft) => vote::new_ui(ui, sight, &mut state.workshop, draft, actions),
        Over::Results => results::results_ui(ui, sight, &mut state.workshop),
        Over::Decide(draft) => decide::decide_ui(ui, sight, &mut state.workshop, draft, actions),
        Over::Parking(words) => parking::parking_ui(ui, sight, state, words, actions),
        Over::Agenda => agenda::agenda_ui(ui, sight, state),
    }
    let WorkshopState { timer, layers, .. } = &mut state.workshop;
    layers.extend(timer::timer_ui(ui, sight, timer, actions));
    presenter::presenter_ui(ui, sight, state, actions);
}
