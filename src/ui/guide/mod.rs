//! The guided start: a few short questions, one a page, and a proposal to begin with. Every answer can be skipped.

mod frame;
mod option;
mod pages;
mod persona;
mod result;
mod stages;
mod walk;

use std::collections::BTreeSet;

use egui::{Id, Key, Modal, Modifiers, Ui, Vec2};

use super::theme::gap;
use super::{Model, UiState};
use crate::action::Action;
use crate::library::{Answers, Library, Proposal, project_of, propose};

/// The size of the window within the window, where there is room for it.
const SIZE: Vec2 = Vec2::new(860.0, 660.0);

/// What the guided start remembers; closing it forgets nothing.
#[derive(Default)]
pub struct GuideState {
    shown: bool,
    page: Page,
    answers: Answers,
    /// The proposed cards that the user does not want, by their ids.
    left_out: BTreeSet<String>,
    without_persona: bool,
    /// Whether the page has just come by the keyboard, so that its first answer gets the focus.
    wants_focus: bool,
    /// The buttons around the page: with the focus on one of them, Enter presses it.
    buttons: Vec<Id>,
    /// The answer that has the focus, which Enter chooses.
    focused: Option<Focused>,
}

/// An answer that has the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Focused {
    Business(String),
    Audience(String),
    Loss(String),
}

/// A page of the guided start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Page {
    #[default]
    Product,
    Business,
    Audience,
    Losses,
    Channels,
    Result,
}

/// Where a page leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    Back,
    Next,
    Skip,
    Close,
}

impl Page {
    const ALL: [Self; 6] = [Self::Product, Self::Business, Self::Audience, Self::Losses, Self::Channels, Self::Result];
    /// How many of the pages are questions.
    const QUESTIONS: usize = 5;

    const fn id(self) -> &'static str {
        match self {
            Self::Product => "product",
            Self::Business => "business",
            Self::Audience => "audience",
            Self::Losses => "losses",
            Self::Channels => "channels",
            Self::Result => "result",
        }
    }

    const fn index(self) -> usize {
        self as usize
    }

    fn beside(self, by: isize) -> Self {
        let index = self.index().checked_add_signed(by);
        index.and_then(|index| Self::ALL.get(index)).copied().unwrap_or(self)
    }
}

impl GuideState {
    /// Shows the question at which the user left.
    pub const fn open(&mut self) {
        self.shown = true;
        self.wants_focus = true;
    }

    /// Whether it lies over the view.
    pub const fn is_open(&self) -> bool {
        self.shown
    }

    /// What the answers lead to, without what the user left out.
    fn proposal(&self) -> Proposal {
        let proposal = propose(&self.answers, Library::shared()).without(&self.left_out);
        if self.without_persona { proposal.without_persona() } else { proposal }
    }

    fn turn(&mut self, turn: Turn, by_keyboard: bool) {
        if turn == Turn::Skip {
            self.forget_answer();
        }
        match turn {
            Turn::Back => self.page = self.page.beside(-1),
            Turn::Next | Turn::Skip => self.page = self.page.beside(1),
            Turn::Close => self.shown = false,
        }
        self.wants_focus = by_keyboard || self.page == Page::Product;
    }

    /// Takes the answer that has the focus; where several can be chosen, only as long as none is.
    fn take_focused(&mut self) {
        match self.focused.take() {
            Some(Focused::Business(id)) => self.answers.business = Some(id),
            Some(Focused::Audience(id)) => self.answers.audience = Some(id),
            Some(Focused::Loss(id)) if self.answers.losses.is_empty() => {
                self.answers.losses.insert(id);
            }
            Some(Focused::Loss(_)) | None => {}
        }
    }

    fn forget_answer(&mut self) {
        match self.page {
            Page::Product => self.answers.product.clear(),
            Page::Business => self.answers.business = None,
            Page::Audience => self.answers.audience = None,
            Page::Losses => self.answers.losses.clear(),
            Page::Channels => self.answers.channels = None,
            Page::Result => {}
        }
    }
}

/// Shows the guided start while it is open; what is made becomes [`Action::StartWith`].
pub fn guide_ui(ui: &mut Ui, model: &Model<'_>, state: &mut UiState, actions: &mut Vec<Action>) {
    if !state.guide.shown {
        return;
    }
    let covered = state.dialog.is_some() || state.palette.is_some() || state.help;
    let guide = &mut state.guide;
    let by_keyboard = ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Space));
    let entered = !covered && takes_enter(ui, guide);
    let before = guide.page;
    let (pressed, popup_open) = modal_ui(ui, model, guide);
    let escaped = !covered && !popup_open && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if entered {
        guide.take_focused();
    }
    let turn = if entered { Some(Turn::Next) } else { pressed };
    let turn = if escaped { Some(Turn::Close) } else { turn };
    match turn {
        Some(Turn::Next) if before == Page::Result => make(model, guide, actions),
        Some(turn) => guide.turn(turn, by_keyboard),
        None => {}
    }
}

/// Whether Enter was pressed and is not for one of the buttons; takes it from the widgets, to which Space is left.
fn takes_enter(ui: &Ui, guide: &GuideState) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    let for_button = focused.is_some_and(|id| guide.buttons.contains(&id));
    !for_button
        && !egui::Popup::is_any_open(ui.ctx())
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
}

/// Gives the button that was pressed, and whether a list is open, to which Escape belongs.
fn modal_ui(ui: &Ui, model: &Model<'_>, guide: &mut GuideState) -> (Option<Turn>, bool) {
    let size = SIZE.min(ui.content_rect().size() - Vec2::splat(gap::PAGE));
    let look = egui::Frame::window(ui.style()).inner_margin(0);
    let modal = Modal::new(Id::unique("guide")).frame(look).show(ui.ctx(), |ui| {
        ui.set_min_size(size);
        ui.set_max_size(size);
        frame::frame_ui(ui, model, guide)
    });
    (modal.inner, modal.any_popup_open)
}

fn make(model: &Model<'_>, guide: &GuideState, actions: &mut Vec<Action>) {
    match project_of(&guide.proposal(), Library::shared(), model.lang.language()) {
        Ok(project) => actions.push(Action::StartWith { project: Box::new(project), worked_on: true }),
        Err(error) => {
            log::error!("guided start: {error}");
            actions.push(Action::Notify(model.lang.say("error-library")));
        }
    }
}
