//! The preview of imported tables: their rows as they are, what was made of them, and every choice to change.

mod files;
mod foot;
mod frame;
mod funnel;
mod lift;
mod notes;
mod recall;
mod rows;
mod series;
mod stages;
mod state;
mod steps;
mod survey;
mod table;
mod take;
mod words;

use std::collections::BTreeMap;

use egui::{Id, Key, KeyboardShortcut, Modal, Modifiers, Ui};

use super::clash::{Answer, Question};
use super::{Model, UiState, keys, preview_frame};
use crate::action::Action;
use crate::document::{Period, Series, StageId};
use crate::import::{Correction, Draft, DraftSeries, ReadingChoice, StepKey};
use crate::lang::Lang;
pub use state::{ImportPreview, Wanted};
use state::{OneFile, Taken};
pub(super) use words::file_words;
pub use words::{decision_words, problem_words, read_error_words, reason_words, score_words, step_name, warning_words};

/// The share of the window that the preview takes.
const SHARE: f32 = 0.92;

/// A step of one of the files: the file's place, and the step.
type StepRef = (usize, StepKey);

/// A change within the preview.
enum Change {
    Correct(Correction),
    File(usize),
    Table(usize),
    RemoveFile(usize),
    Stage(StepKey, Option<StageId>),
    /// A stage for several steps.
    Stages(Vec<StepKey>, Option<StageId>),
    SeriesName(usize, String),
    SeriesPeriod(usize, Option<Period>),
    TakeSeries(usize, bool),
    Clash(Taken, Answer),
    ReadAfresh,
    OneFunnel(bool),
    Funnel(funnel::FunnelChange),
    ShowRows(bool),
    /// Another word on the whole file, which is then read anew.
    Reread(ReadingChoice),
    Undo,
    Redo,
}

/// How the preview ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Accept,
    Cancel,
    /// Cancel, also what was changed.
    ThrowAway,
    /// Do not cancel after all.
    GoOn,
}

/// Everything that the parts of the preview show and hand back.
struct Sheet<'a> {
    model: &'a Model<'a>,
    preview: &'a ImportPreview,
    /// The file in sight.
    file: &'a OneFile,
    /// Its table in sight.
    draft: &'a Draft,
    /// A stage for each step of the files: the user's, or the one suggested.
    stages: &'a BTreeMap<StepRef, Option<StageId>>,
    /// Everything that would be taken.
    new: &'a [take::New],
    /// Of those, the series that the project has others or the same of.
    questions: &'a [Question<'a>],
    changes: Vec<Change>,
    add_file: bool,
    end: Option<End>,
}

/// Shows the preview over everything while there is one; what is accepted becomes [`Action::Import`].
pub fn import_ui(ui: &mut Ui, model: &Model<'_>, state: &mut UiState, actions: &mut Vec<Action>) {
    let Some(preview) = &mut state.import else { return };
    if let Some(editor) = model.editor {
        preview.reread_known(editor.project());
        preview.recall(editor.project());
    }
    let Some((file, draft)) = preview.in_sight() else {
        state.import = None;
        return;
    };
    let stages = stages::of_files(model, preview);
    let new = take::all(model, preview, &stages);
    let series: Vec<Series> = new.iter().map(|new| new.series.clone()).collect();
    let questions = take::questions(model, preview, &new, &series);
    let mut sheet = Sheet {
        model,
        preview,
        file,
        draft,
        stages: &stages,
        new: &new,
        questions: &questions,
        changes: Vec::new(),
        add_file: false,
        end: None,
    };
    let escaped = modal_ui(ui, &mut sheet, actions);
    let (end, add_file) = (sheet.end, sheet.add_file);
    let taken = (end == Some(End::Accept)).then(|| take::imported(&sheet));
    let changes = std::mem::take(&mut sheet.changes);
    let cancelled = end == Some(End::Cancel) || (escaped && !preview.writing);
    // What the user changed is not lost by one key: he is asked first, and a second Escape goes on.
    let asks = cancelled && preview.can_undo() && !preview.leaving;
    let cancelled = end == Some(End::ThrowAway) || (cancelled && !asks && !preview.leaving);
    preview.leaving = asks || (preview.leaving && !escaped && end.is_none());
    for change in changes {
        preview.apply(change);
    }
    if preview.wants_reread() {
        actions.push(Action::RereadTables);
    }
    preview.shown();
    preview.writing = ui.text_edit_focused();
    if add_file {
        actions.push(Action::AddTable);
    }
    if let Some(imported) = taken {
        actions.push(Action::Import(imported));
    } else if cancelled {
        state.import = None;
    }
}

/// Gives whether Escape was pressed and belonged to no list that was open.
fn modal_ui(ui: &Ui, sheet: &mut Sheet<'_>, actions: &mut Vec<Action>) -> bool {
    let size = (ui.content_rect().size() * SHARE).max(egui::vec2(300.0, 240.0));
    let look = egui::Frame::window(ui.style()).inner_margin(0);
    let modal = Modal::new(Id::unique("import")).frame(look).show(ui.ctx(), |ui| {
        ui.set_min_size(size);
        ui.set_max_size(size);
        read_keys(ui, sheet, actions);
        preview_frame::frame_ui(ui, sheet, actions);
    });
    let on_top = modal.is_top_modal && !modal.any_popup_open;
    on_top && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}

/// Undo, redo and paste, unless a text is being written.
fn read_keys(ui: &Ui, sheet: &mut Sheet<'_>, actions: &mut Vec<Action>) {
    if ui.text_edit_focused() || sheet.preview.writing {
        return;
    }
    let redo = [(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z), (Modifiers::COMMAND, Key::Y)];
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_shortcut(&KeyboardShortcut::new(modifiers, key)));
    if redo.into_iter().any(|(modifiers, key)| pressed(modifiers, key)) {
        sheet.changes.push(Change::Redo);
    } else if pressed(Modifiers::COMMAND, Key::Z) {
        sheet.changes.push(Change::Undo);
    }
    keys::read_pasted_table(ui, actions);
}

impl Sheet<'_> {
    fn lang(&self) -> &Lang {
        self.model.lang
    }

    fn series(&self) -> &[DraftSeries] {
        self.file.series()
    }

    fn correct(&mut self, correction: Correction) {
        self.changes.push(Change::Correct(correction));
    }

    /// The stage of a step of the file in sight.
    fn stage(&self, key: &StepKey) -> Option<StageId> {
        self.stages.get(&(self.preview.at(), key.clone())).copied().flatten()
    }
}

#[cfg(test)]
mod tests;
