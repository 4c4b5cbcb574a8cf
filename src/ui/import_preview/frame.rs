//! The preview's parts in their places: the file's rows, what was made of them, and the buttons below.

use egui::Ui;

use super::{Change, Sheet, files, foot, funnel, notes, recall, rows, series, steps, survey, table};
use crate::action::Action;
use crate::lang::Lang;
use crate::ui::preview_frame::{TwoHalves, no_map_ui};
use crate::ui::theme::{self, gap, size};

impl TwoHalves for Sheet<'_> {
    const ID: &'static str = "import";
    const ROWS_SHARE: f32 = 0.45;

    fn lang(&self) -> &Lang {
        self.model.lang
    }

    fn title(&self) -> String {
        let files = self.preview.files().len();
        if files > 1 {
            return self.lang().say_with("import-title-several", &[("n", files.to_string().into())]);
        }
        self.lang().say_with("import-title", &[("file", self.file.name().into())])
    }

    fn explained(&self) -> String {
        self.model.lang.say("import-explained")
    }

    fn made_words(&self) -> String {
        self.model.lang.say("import-half-made")
    }

    fn shows_rows(&self) -> bool {
        self.preview.rows_in_sight
    }

    fn show_rows(&mut self, rows: bool) {
        self.changes.push(Change::ShowRows(rows));
    }

    fn begins(&self) -> bool {
        self.preview.begins
    }

    fn head_ui(&mut self, ui: &mut Ui) {
        files::files_ui(ui, self);
    }

    fn rows_ui(&mut self, ui: &mut Ui) {
        rows::rows_ui(ui, self);
    }

    fn made_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let lang = self.model.lang;
        if self.model.editor.is_none() {
            no_map_ui(ui, lang, lang.say("import-no-map-text"), actions);
        }
        files::mode_ui(ui, self);
        if self.preview.funnel.is_some() {
            funnel::funnel_ui(ui, self);
            ui.add_space(gap::PAGE);
            let args = [("file", self.file.name().into())];
            ui.label(theme::strong(lang.say_with("import-how-file", &args), size::HEADING));
        }
        recall::recall_ui(ui, self);
        table::table_ui(ui, self);
        ui.add_space(gap::NORMAL);
        notes::warnings_ui(ui, self);
        if !self.series().is_empty() && self.preview.funnel.is_none() {
            ui.add_space(gap::NORMAL);
            if self.draft.questions.is_empty() {
                series::series_ui(ui, self);
                ui.add_space(gap::WIDE);
                steps::steps_ui(ui, self);
            } else {
                survey::survey_ui(ui, self);
            }
        }
        ui.add_space(gap::WIDE);
        notes::decisions_ui(ui, self);
    }

    fn foot_ui(&mut self, ui: &mut Ui) {
        foot::foot_ui(ui, self);
    }
}
