//! The preview of an event log: how it is read, which steps make the funnel, and what the count of them gives.

mod columns;
mod count;
mod fit;
mod frame;
mod funnel;
mod gaps;
mod outcome;
mod paths;
mod question;
mod rows;
mod segments;
mod state;
mod steps;
mod suggest;
mod take;

use egui::{Id, Key, Modal, Modifiers, Ui};

use super::clash::Answer;
use super::{Model, UiState, preview_frame};
use crate::action::Action;
use crate::document::{Journey, StageId};
use crate::editor::Editor;
use crate::events::{ColumnRef, Mode, Role, TimeFormat};
use crate::lang::Lang;
pub use state::{EventPreview, Request};

/// The share of the window that the preview takes.
const SHARE: f32 = 0.92;

/// A change within the preview.
enum Change {
    Column(Role, ColumnRef),
    Format(TimeFormat),
    AddStep(String),
    RemoveStep(usize),
    MoveStep(usize, usize),
    Optional(usize, bool),
    Mode(Mode),
    Window(Option<u64>),
    Segment(Option<usize>),
    /// Whether a segment becomes a series.
    Take(String, bool),
    Stage(String, Option<StageId>),
    Name(String),
    Clash(usize, Answer),
    ReadNames,
    Count,
    ShowRows(bool),
}

/// How the preview ends, or what it asks of the count.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Accept,
    Cancel,
}

/// Everything that the parts of the preview show and hand back.
struct Sheet<'a> {
    model: &'a Model<'a>,
    preview: &'a EventPreview,
    /// A stage for each step of the funnel: the user's, or the one suggested.
    stages: Vec<Option<StageId>>,
    changes: Vec<Change>,
    stop: bool,
    end: Option<End>,
}

impl Sheet<'_> {
    fn lang(&self) -> &Lang {
        self.model.lang
    }

    fn journey(&self) -> Option<&Journey> {
        self.model.editor.and_then(Editor::journey)
    }
}

/// Shows the preview over everything while there is one; what is accepted becomes [`Action::Import`].
pub fn events_ui(ui: &mut Ui, model: &Model<'_>, state: &mut UiState, actions: &mut Vec<Action>) {
    let Some(preview) = &mut state.events else { return };
    let journey = model.editor.and_then(Editor::journey);
    preview.suggest(journey, model.lang);
    let stages = suggest::stages(journey, model.lang, preview);
    preview.compare(journey, model.lang, &stages);
    let mut sheet = Sheet { model, preview, stages, changes: Vec::new(), stop: false, end: None };
    let escaped = modal_ui(ui, &mut sheet, actions);
    let taken = (sheet.end == Some(End::Accept)).then(|| take::imported(&sheet));
    let cancelled = sheet.end == Some(End::Cancel) || (escaped && !preview.writing);
    let stop = sheet.stop || cancelled;
    let changes = std::mem::take(&mut sheet.changes);
    preview.just_counted = false;
    for change in changes {
        preview.apply(change);
    }
    preview.writing = ui.text_edit_focused();
    if preview.wants_count() {
        actions.push(Action::CountEvents);
    }
    if stop {
        actions.push(Action::StopCounting);
    }
    if let Some(imported) = taken {
        actions.push(Action::Import(imported));
    } else if cancelled {
        state.events = None;
    }
}

/// Gives whether Escape was pressed and belonged to no list that was open.
fn modal_ui(ui: &Ui, sheet: &mut Sheet<'_>, actions: &mut Vec<Action>) -> bool {
    let size = (ui.content_rect().size() * SHARE).max(egui::vec2(300.0, 240.0));
    let look = egui::Frame::window(ui.style()).inner_margin(0);
    let modal = Modal::new(Id::unique("events")).frame(look).show(ui.ctx(), |ui| {
        ui.set_min_size(size);
        ui.set_max_size(size);
        preview_frame::frame_ui(ui, sheet, actions);
    });
    let on_top = modal.is_top_modal && !modal.any_popup_open;
    on_top && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}
