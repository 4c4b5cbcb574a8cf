//! The preview's outline: title, the two halves, and the buttons below.

use egui::{Align, Button, CentralPanel, Frame, Id, Layout, Margin, Panel, RichText, ScrollArea, Ui};

use super::{Change, End, Sheet, columns, count, outcome, question, rows, steps, take};
use crate::action::Action;
use crate::scene::Paint;
use crate::ui::theme::{self, gap, size};

/// Narrower than this there is room for one half only.
const BOTH_HALVES: f32 = 760.0;
/// The framework of the map that can be begun from here.
const FIRST_FRAMEWORK: &str = "webshop-5";

pub fn frame_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, actions: &mut Vec<Action>) {
    let room = Frame::new().inner_margin(Margin::symmetric(20, 14));
    let bar = |panel: Panel| panel.resizable(false).frame(room).show_separator_line(true);
    let width = ui.available_width();
    bar(Panel::top(Id::unique("events-head"))).show(ui, |ui| head_ui(ui, sheet, width < BOTH_HALVES));
    bar(Panel::bottom(Id::unique("events-foot"))).show(ui, |ui| foot_ui(ui, sheet));
    if width >= BOTH_HALVES {
        let left = Panel::left(Id::unique("events-rows")).frame(room).resizable(true);
        let left = left.default_size(width * 0.36).size_range(width * 0.25..=width * 0.6);
        left.show(ui, |ui| rows::rows_ui(ui, sheet));
    }
    if width < BOTH_HALVES && sheet.preview.rows_in_sight {
        CentralPanel::default().frame(room).show(ui, |ui| rows::rows_ui(ui, sheet));
    } else {
        CentralPanel::default().frame(Frame::new()).show(ui, |ui| made_ui(ui, sheet, actions));
    }
}

fn head_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, narrow: bool) {
    let title = sheet.lang().say_with("events-title", &[("file", sheet.preview.file.as_str().into())]);
    ui.add(egui::Label::new(theme::strong(title, size::HEADING)).truncate());
    if narrow {
        ui.horizontal(|ui| {
            for (key, rows) in [("events-half-funnel", false), ("import-half-rows", true)] {
                let words = sheet.lang().say(key);
                if ui.selectable_label(sheet.preview.rows_in_sight == rows, words).clicked() {
                    sheet.changes.push(Change::ShowRows(rows));
                }
            }
        });
    } else {
        ui.label(theme::soft(ui, sheet.lang().say("events-explained")));
    }
}

/// How the log is read, the question, and the answer.
fn made_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, actions: &mut Vec<Action>) {
    ScrollArea::vertical().id_salt("events-made").auto_shrink(false).show(ui, |ui| {
        let room = Frame::new().inner_margin(Margin { left: 18, right: 20, top: 14, bottom: 18 });
        room.show(ui, |ui| {
            if sheet.model.editor.is_none() {
                no_map_ui(ui, sheet, actions);
            }
            columns::columns_ui(ui, sheet);
            ui.add_space(gap::WIDE);
            count::failure_ui(ui, sheet);
            steps::steps_ui(ui, sheet);
            question::question_ui(ui, sheet);
            ui.add_space(gap::WIDE);
            outcome::outcome_ui(ui, sheet);
        });
    });
}

/// Without a map there are no stages: the way to one.
fn no_map_ui(ui: &mut Ui, sheet: &Sheet<'_>, actions: &mut Vec<Action>) {
    let lang = sheet.lang();
    box_ui(ui, Paint::Accent, |ui| {
        ui.label(theme::strong(lang.say("import-no-map-title"), size::BODY));
        ui.add(egui::Label::new(lang.say("events-no-map-text")).wrap());
        if theme::primary_button_ui(ui, &lang.say("import-no-map-start")).clicked() {
            actions.push(Action::Start { framework: Some(FIRST_FRAMEWORK.to_owned()) });
        }
    });
    ui.add_space(gap::NORMAL);
}

/// Words on the pale colour of what they mean.
pub fn box_ui(ui: &mut Ui, paint: Paint, content: impl FnOnce(&mut Ui)) {
    let ink = theme::colour(ui, paint);
    let look = Frame::new()
        .fill(theme::colour(ui, Paint::Surface).blend(ink.gamma_multiply(0.10)))
        .corner_radius(theme::RADIUS)
        .inner_margin(Margin::symmetric(12, 8));
    look.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        content(ui);
    });
}

fn foot_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
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
