//! The preview's parts in their places: the file's rows, what was made of them, and the buttons below.

use egui::{Align, Layout, RichText, Ui};

use super::{Change, End, Sheet, notes, rows, series, steps, table, take};
use crate::action::Action;
use crate::lang::Lang;
use crate::scene::Paint;
use crate::ui::preview_frame::{TwoHalves, no_map_ui};
use crate::ui::theme::{self, gap};

impl TwoHalves for Sheet<'_> {
    const ID: &'static str = "import";
    const ROWS_SHARE: f32 = 0.45;

    fn lang(&self) -> &Lang {
        self.model.lang
    }

    fn title(&self) -> String {
        self.model.lang.say_with("import-title", &[("file", self.preview.reading.file.as_str().into())])
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

    fn rows_ui(&mut self, ui: &mut Ui) {
        rows::rows_ui(ui, self);
    }

    fn made_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let lang = self.model.lang;
        if self.model.editor.is_none() {
            no_map_ui(ui, lang, lang.say("import-no-map-text"), actions);
        }
        table::table_ui(ui, self);
        ui.add_space(gap::NORMAL);
        notes::warnings_ui(ui, self);
        if !self.series().is_empty() {
            ui.add_space(gap::NORMAL);
            series::series_ui(ui, self);
            ui.add_space(gap::WIDE);
            steps::steps_ui(ui, self);
        }
        ui.add_space(gap::WIDE);
        notes::decisions_ui(ui, self);
    }

    fn foot_ui(&mut self, ui: &mut Ui) {
        foot_ui(ui, self);
    }
}

fn foot_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let hindrance = take::hindrance(sheet);
    let (words, paint) = match &hindrance {
        Some(words) => (words.clone(), Paint::Warning),
        None => take::summary(sheet),
    };
    let (accept, cancel) = (sheet.lang().say("import-accept"), sheet.lang().say("import-cancel"));
    let size = egui::vec2(ui.available_width(), 30.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let button = ui.add_enabled_ui(hindrance.is_none(), |ui| theme::primary_button_ui(ui, &accept)).inner;
        if button.on_disabled_hover_text(&words).clicked() {
            sheet.end = Some(End::Accept);
        }
        if ui.button(cancel).clicked() {
            sheet.end = Some(End::Cancel);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let ink = theme::colour(ui, paint);
            ui.add(egui::Label::new(RichText::new(words).color(ink)).wrap());
        });
    });
}
