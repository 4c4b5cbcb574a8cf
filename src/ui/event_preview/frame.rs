//! The preview's parts in their places: how the log is read, the question, the answer, and the buttons below.

use egui::{Align, Button, Layout, RichText, Ui};

use super::{Change, End, Sheet, columns, count, outcome, question, rows, steps, take};
use crate::action::Action;
use crate::lang::Lang;
use crate::scene::Paint;
use crate::ui::clash::questions_ui;
use crate::ui::preview_frame::{TwoHalves, no_map_ui};
use crate::ui::theme::{self, gap};

impl TwoHalves for Sheet<'_> {
    const ID: &'static str = "events";
    const ROWS_SHARE: f32 = 0.36;

    fn lang(&self) -> &Lang {
        self.model.lang
    }

    fn title(&self) -> String {
        self.model.lang.say_with("events-title", &[("file", self.preview.file.as_str().into())])
    }

    fn explained(&self) -> String {
        self.model.lang.say("events-explained")
    }

    fn made_words(&self) -> String {
        self.model.lang.say("events-half-funnel")
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
            no_map_ui(ui, lang, lang.say("events-no-map-text"), actions);
        }
        columns::columns_ui(ui, self);
        ui.add_space(gap::WIDE);
        count::failure_ui(ui, self);
        count::waiting_ui(ui, self);
        steps::steps_ui(ui, self);
        question::question_ui(ui, self);
        ui.add_space(gap::WIDE);
        outcome::outcome_ui(ui, self);
    }

    fn foot_ui(&mut self, ui: &mut Ui) {
        foot_ui(ui, self);
    }
}

fn foot_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let new = take::series(sheet);
    let answers = questions_ui(ui, sheet.model.lang, &take::questions(sheet, &new));
    sheet.changes.extend(answers.into_iter().map(|(at, answer)| Change::Clash(at, answer)));
    let hindrance = take::hindrance(sheet);
    let (words, paint) = match &hindrance {
        Some(words) => (words.clone(), Paint::InkSoft),
        None => take::summary(sheet),
    };
    let (accept, cancel) = (sheet.lang().say("import-accept"), sheet.lang().say("import-cancel"));
    let size = egui::vec2(ui.available_width(), 30.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let ready = hindrance.is_none();
        let button =
            if ready { theme::primary_button_ui(ui, &accept) } else { ui.add_enabled(false, Button::new(accept)) };
        if button.on_disabled_hover_text(&words).clicked() {
            sheet.end = Some(End::Accept);
        }
        count::button_ui(ui, sheet);
        if ui.button(cancel).clicked() {
            sheet.end = Some(End::Cancel);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if !count::progress_ui(ui, sheet) {
                let ink = theme::colour(ui, paint);
                ui.add(egui::Label::new(RichText::new(words).color(ink)).wrap());
            }
        });
    });
}
