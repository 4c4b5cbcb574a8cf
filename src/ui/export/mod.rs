//! The window in which an export is ordered, and how far one is that is under way.

mod choices;
mod outlook;
mod progress;

use egui::{Id, Key, Modifiers, ScrollArea, Ui};

use super::theme::{self, gap, size};
use super::{Model, UiState, View};
use crate::action::Action;
use crate::document::{Journey, JourneyId, Language};
use crate::editor::Editor;
use crate::export::{Content, Extent, Layout, Order, Sight};
use crate::insight;

/// The width of the window, and what it leaves free above and below it, with its margins.
const WIDTH: f32 = 520.0;
const ABOVE_AND_BELOW: f32 = 72.0;

/// What is ordered, while the window is open, and how far an export is.
#[derive(Debug, Default)]
pub struct ExportState {
    open: Option<Open>,
    progress: progress::Progress,
}

/// An order that is being made up.
#[derive(Debug)]
struct Open {
    order: Order,
    journey: JourneyId,
    /// How large what is ordered is, and of what that was measured.
    measured: Option<(Measured, Extent)>,
    /// Whether the window was shown before.
    is_ready: bool,
}

/// Of what something was measured: the state of the document, the journey, the content, whether it becomes a handout,
/// and the language.
type Measured = (u64, JourneyId, Content, bool, Language);

impl ExportState {
    /// Opens the window on an order.
    pub fn open(&mut self, order: Order, journey: JourneyId) {
        self.open = Some(Open { order: order.tidied(), journey, measured: None, is_ready: false });
    }

    /// Says how far an export is, from 0 to 1; `None` = none is under way.
    pub fn tell(&mut self, share: Option<f32>) {
        self.progress.share = share;
    }

    /// Whether it lies over the view.
    pub fn is_open(&self) -> bool {
        self.open.is_some() || self.progress.is_shown()
    }
}

impl UiState {
    /// What the view in sight shows, as it can be exported.
    pub const fn content_in_sight(&self) -> Content {
        match self.view {
            View::Map => Content::Map,
            View::Checklist => Content::Checklist,
            View::Numbers => Content::Numbers,
            View::People => Content::People,
        }
    }
}

/// How the window ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Save,
    Cancel,
}

/// Shows the window while it is open, or the progress of an export that takes long.
pub fn export_ui(ui: &mut Ui, model: &Model<'_>, state: &mut ExportState, actions: &mut Vec<Action>) {
    progress::progress_ui(ui, model, &mut state.progress, actions);
    let Some(open) = &mut state.open else { return };
    let Some((editor, journey)) = model.editor.and_then(|editor| Some((editor, of(editor, open.journey)?))) else {
        state.open = None;
        return;
    };
    let extent = measured(open, model, editor, journey);
    let mut end = None;
    let modal = theme::modal(ui, Id::unique("export")).show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(ui.content_rect().width() - 2.0 * gap::PAGE));
        let lang = model.lang;
        ui.label(theme::strong(lang.say("export-title"), size::TITLE));
        ui.add_space(gap::TIGHT);
        // The buttons and the sentence stay in sight in a low window.
        let room = (ui.content_rect().height() - ABOVE_AND_BELOW - 150.0).max(60.0);
        ScrollArea::vertical().max_height(room).show(ui, |ui| {
            choices::choices_ui(ui, model, editor, open, &extent);
        });
        ui.add_space(gap::NORMAL);
        outlook::outlook_ui(ui, lang, &open.order, &extent);
        ui.add_space(gap::NORMAL);
        end = buttons_ui(ui, model);
    });
    open.is_ready = true;
    if end.is_none() && modal.should_close() {
        end = Some(End::Cancel);
    }
    let (order, journey) = (open.order, open.journey);
    if end.is_some() {
        state.open = None;
    }
    if end == Some(End::Save) {
        actions.push(Action::Export { order, journey });
    }
}

/// Save or cancel; Ctrl+Enter saves as well, wherever the focus is.
fn buttons_ui(ui: &mut Ui, model: &Model<'_>) -> Option<End> {
    let lang = model.lang;
    let mut end = None;
    ui.horizontal_wrapped(|ui| {
        let accepted = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        if theme::primary_button_ui(ui, &lang.say("export-save")).clicked() || accepted {
            end = Some(End::Save);
        }
        if ui.button(lang.say("export-cancel")).clicked() {
            end = Some(End::Cancel);
        }
    });
    end
}

/// The journey of this id, or the one in sight where it is gone.
fn of(editor: &Editor, journey: JourneyId) -> Option<&Journey> {
    editor.project().journey(journey).or_else(|| editor.journey())
}

/// How large what is ordered is, measured once for each content and state.
fn measured(open: &mut Open, model: &Model<'_>, editor: &Editor, journey: &Journey) -> Extent {
    let is_handout = open.order.layout == Layout::Handout;
    let key = (editor.state(), journey.id(), open.order.content, is_handout, model.lang.language());
    if let Some((_, extent)) = open.measured.filter(|(known, _)| *known == key) {
        return extent;
    }
    let series = insight::shown_series(editor.project(), journey, editor.chosen_series());
    let sight = Sight { project: editor.project(), journey, series, lang: model.lang, today: model.today };
    let extent = Extent::of(&open.order, &sight);
    open.measured = Some((key, extent));
    extent
}
