//! The buttons that end the choice, and what to know before pressing one.

use egui::{Align, Key, Layout, Modifiers, Ui, vec2};

use super::{End, Sheet};
use crate::ui::theme;

/// Shows the buttons; Ctrl+Enter accepts as well, wherever the focus is.
pub(super) fn foot_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let (accept, cancel) = (sheet.lang.say("switch-accept"), sheet.lang.say("switch-cancel"));
    let changes = sheet.preview.is_some();
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 30.0), Layout::right_to_left(Align::Center), |ui| {
        let button = ui.add_enabled_ui(changes, |ui| theme::primary_button_ui(ui, &accept)).inner;
        let accepted = changes && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        if accepted || button.clicked() {
            sheet.end = Some(End::Accept);
        }
        if ui.button(cancel).clicked() {
            sheet.end = Some(End::Cancel);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(egui::Label::new(theme::soft(ui, sheet.lang.say("switch-undo"))).wrap());
        });
    });
}
