//! Below the preview: what must be asked first, what will be taken, and the buttons.

use egui::{Align, Layout, RichText, Ui};

use super::{Change, End, Sheet, take};
use crate::scene::Paint;
use crate::ui::clash::questions_ui;
use crate::ui::theme;

/// The questions and the buttons.
pub fn foot_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    for (at, answer) in questions_ui(ui, sheet.model.lang, sheet.questions) {
        if let Some(new) = sheet.new.get(at) {
            sheet.changes.push(Change::Clash(new.taken, answer));
        }
    }
    if sheet.preview.leaving {
        return leaving_ui(ui, sheet);
    }
    let hindrance = take::hindrance(sheet);
    let (words, paint) = match &hindrance {
        Some(words) => (words.clone(), Paint::Warning),
        None => take::summary(sheet),
    };
    let (accept, cancel) = (take::accept_words(sheet), sheet.lang().say("import-cancel"));
    let size = egui::vec2(ui.available_width(), 30.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let button = ui.add_enabled_ui(hindrance.is_none(), |ui| theme::primary_button_ui(ui, &accept)).inner;
        if sheet.preview.accept_next {
            button.request_focus();
        }
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

/// The question whether what was changed may be thrown away.
fn leaving_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let lang = sheet.lang();
    let (question, go_on, away) =
        (lang.say("import-leave"), lang.say("import-leave-go-on"), lang.say("import-leave-throw-away"));
    let size = egui::vec2(ui.available_width(), 30.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        if theme::primary_button_ui(ui, &go_on).clicked() {
            sheet.end = Some(End::GoOn);
        }
        if ui.button(away).clicked() {
            sheet.end = Some(End::ThrowAway);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let ink = theme::colour(ui, Paint::Warning);
            ui.add(egui::Label::new(RichText::new(question).color(ink)).wrap());
        });
    });
}
