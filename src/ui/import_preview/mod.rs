//! The preview of an imported table: its rows as they are, what was made of them, and every choice to change.

mod frame;
mod notes;
mod rows;
mod series;
mod steps;
mod table;
mod take;
mod words;

use std::collections::BTreeMap;

use egui::{Id, Key, Modal, Modifiers, Ui};

use super::{Model, UiState, preview_frame};
use crate::action::Action;
use crate::document::{Journey, Period, StageId};
use crate::import::{Correction, Draft, DraftSeries, Problem, Reading};
use crate::insight::suggest_stages;
use crate::lang::Lang;
pub(super) use words::file_words;
pub use words::{decision_words, problem_words, read_error_words, reason_words, score_words, step_name, warning_words};

/// The share of the window that the preview takes.
const SHARE: f32 = 0.92;

/// A file that was read, with what the user changed in the preview. Nothing of it is in the project yet.
pub struct ImportPreview {
    reading: Reading,
    /// Which of the file's tables is in sight.
    table: usize,
    /// The series of that table, or why there are none; derived anew after each correction.
    series: Result<Vec<DraftSeries>, Vec<Problem>>,
    /// The stages that the user chose, by the step's key.
    stages: BTreeMap<StepKey, Option<StageId>>,
    /// What the user changed in a series, by its place.
    changed: BTreeMap<usize, SeriesChoice>,
    /// Whether the rows are in sight, where there is no room for both halves.
    rows_in_sight: bool,
    /// Whether text was being written at the end of the last frame: Escape then belongs to the field.
    writing: bool,
}

/// A step's name in the file, in lower case, and the number of its occurrence.
type StepKey = (String, usize);

/// What the user changed in one series.
#[derive(Clone, Debug, Default)]
struct SeriesChoice {
    name: Option<String>,
    #[expect(clippy::option_option, reason = "as found, no period, or another period")]
    period: Option<Option<Period>>,
    left_out: bool,
}

/// A change within the preview.
enum Change {
    Correct(Correction),
    Table(usize),
    Stage(StepKey, Option<StageId>),
    SeriesName(usize, String),
    SeriesPeriod(usize, Option<Period>),
    TakeSeries(usize, bool),
    ShowRows(bool),
}

/// How the preview ends.
enum End {
    Accept,
    Cancel,
}

/// Everything that the parts of the preview show and hand back.
struct Sheet<'a> {
    model: &'a Model<'a>,
    preview: &'a ImportPreview,
    draft: &'a Draft,
    /// A stage for each step of the first series: the user's, or the one suggested.
    stages: Vec<Option<StageId>>,
    changes: Vec<Change>,
    end: Option<End>,
}

impl ImportPreview {
    /// Shows a file that was read, its first table with series in sight.
    pub fn new(reading: Reading) -> Self {
        let table = reading.tables.iter().position(|draft| draft.series().is_ok()).unwrap_or(0);
        let mut preview = Self {
            reading,
            table,
            series: Err(Vec::new()),
            stages: BTreeMap::new(),
            changed: BTreeMap::new(),
            rows_in_sight: false,
            writing: false,
        };
        preview.derive();
        preview
    }

    fn draft(&self) -> Option<&Draft> {
        self.reading.tables.get(self.table)
    }

    fn derive(&mut self) {
        self.series = self.draft().map_or(Err(Vec::new()), Draft::series);
    }

    fn apply(&mut self, change: Change) {
        match change {
            Change::Correct(correction) => self.correct(correction),
            Change::Table(table) => {
                self.table = table;
                self.stages.clear();
                self.changed.clear();
                self.derive();
            }
            Change::Stage(step, stage) => {
                self.stages.insert(step, stage);
            }
            Change::SeriesName(at, name) => self.changed.entry(at).or_default().name = Some(name),
            Change::SeriesPeriod(at, period) => self.changed.entry(at).or_default().period = Some(period),
            Change::TakeSeries(at, take) => self.changed.entry(at).or_default().left_out = !take,
            Change::ShowRows(show) => self.rows_in_sight = show,
        }
    }

    /// Corrects the table; what was changed in its series is forgotten when it has other series afterwards.
    fn correct(&mut self, correction: Correction) {
        let names = |preview: &Self| {
            let series = preview.series.iter().flatten();
            series.map(|series| series.name.clone()).collect::<Vec<_>>()
        };
        let before = names(self);
        if let Some(draft) = self.reading.tables.get_mut(self.table) {
            draft.correct(correction);
        }
        self.derive();
        if names(self) != before {
            self.changed.clear();
        }
    }

    /// A stage for each step of the first series: the user's choice, else the suggestion.
    fn stages(&self, lang: &Lang, journey: Option<&Journey>) -> Vec<Option<StageId>> {
        let (Some(journey), Some(series)) = (journey, self.series.iter().flatten().next()) else { return Vec::new() };
        let steps: Vec<_> = series.steps.iter().map(|step| (step.name.as_str(), step.suggested)).collect();
        let suggested = suggest_stages(journey, &lang.names(), &steps);
        let chosen = |key: &StepKey| self.stages.get(key).copied();
        let known = |stage: &Option<StageId>| stage.is_none_or(|stage| journey.stage(stage).is_some());
        let steps = series.steps.iter().zip(suggested);
        steps.map(|(step, suggested)| chosen(&step.key).filter(known).unwrap_or(suggested)).collect()
    }
}

/// Shows the preview over everything while there is one; what is accepted becomes [`Action::Import`].
pub fn import_ui(ui: &mut Ui, model: &Model<'_>, state: &mut UiState, actions: &mut Vec<Action>) {
    let Some(preview) = &mut state.import else { return };
    let Some(draft) = preview.draft() else {
        state.import = None;
        return;
    };
    let journey = model.editor.and_then(crate::editor::Editor::journey);
    let stages = preview.stages(model.lang, journey);
    let mut sheet = Sheet { model, preview, draft, stages, changes: Vec::new(), end: None };
    let escaped = modal_ui(ui, &mut sheet, actions);
    let taken = matches!(sheet.end, Some(End::Accept)).then(|| take::series(&sheet));
    let cancelled = matches!(sheet.end, Some(End::Cancel)) || (escaped && !preview.writing);
    for change in std::mem::take(&mut sheet.changes) {
        preview.apply(change);
    }
    preview.writing = ui.text_edit_focused();
    if let Some(series) = taken {
        actions.push(Action::Import(series));
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
        preview_frame::frame_ui(ui, sheet, actions);
    });
    let on_top = modal.is_top_modal && !modal.any_popup_open;
    on_top && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}

impl Sheet<'_> {
    fn lang(&self) -> &Lang {
        self.model.lang
    }

    fn series(&self) -> &[DraftSeries] {
        self.preview.series.as_deref().unwrap_or_default()
    }

    fn correct(&mut self, correction: Correction) {
        self.changes.push(Change::Correct(correction));
    }
}

#[cfg(test)]
mod tests;
