//! The preview's outline: title, the two halves, and the buttons below.

use egui::{Align, CentralPanel, Frame, Id, Layout, Margin, Panel, RichText, ScrollArea, Ui};

use super::{Change, End, Sheet, notes, rows, series, steps, table, take};
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
    bar(Panel::top(Id::unique("import-head"))).show(ui, |ui| head_ui(ui, sheet, width < BOTH_HALVES));
    bar(Panel::bottom(Id::unique("import-foot"))).show(ui, |ui| foot_ui(ui, sheet));
    if width >= BOTH_HALVES {
        let left = Panel::left(Id::unique("import-rows")).frame(room).resizable(true);
        let left = left.default_size(width * 0.45).size_range(width * 0.25..=width * 0.6);
        left.show(ui, |ui| rows::rows_ui(ui, sheet));
        CentralPanel::default().frame(Frame::new()).show(ui, |ui| made_ui(ui, sheet, actions));
    } else if sheet.preview.rows_in_sight {
        CentralPanel::default().frame(room).show(ui, |ui| rows::rows_ui(ui, sheet));
    } else {
        CentralPanel::default().frame(Frame::new()).show(ui, |ui| made_ui(ui, sheet, actions));
    }
}

fn head_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, narrow: bool) {
    let title = sheet.lang().say_with("import-title", &[("file", sheet.preview.reading.file.as_str().into())]);
    ui.add(egui::Label::new(theme::strong(title, size::HEADING)).truncate());
    if narrow {
        ui.horizontal(|ui| {
            for (key, rows) in [("import-half-made", false), ("import-half-rows", true)] {
                let words = sheet.lang().say(key);
                if ui.selectable_label(sheet.preview.rows_in_sight == rows, words).clicked() {
                    sheet.changes.push(Change::ShowRows(rows));
                }
            }
        });
    } else {
        ui.label(theme::soft(ui, sheet.lang().say("import-explained")));
    }
}

/// What was made of the file.
fn made_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, actions: &mut Vec<Action>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let room = Frame::new().inner_margin(Margin { left: 18, right: 20, top: 14, bottom: 18 });
        room.show(ui, |ui| {
            if sheet.model.editor.is_none() {
                no_map_ui(ui, sheet, actions);
            }
            table::table_ui(ui, sheet);
            ui.add_space(gap::NORMAL);
            notes::warnings_ui(ui, sheet);
            if !sheet.series().is_empty() {
                ui.add_space(gap::NORMAL);
                series::series_ui(ui, sheet);
                ui.add_space(gap::WIDE);
                steps::steps_ui(ui, sheet);
            }
            ui.add_space(gap::WIDE);
            notes::decisions_ui(ui, sheet);
        });
    });
}

/// Without a map there are no stages: the way to one.
fn no_map_ui(ui: &mut Ui, sheet: &Sheet<'_>, actions: &mut Vec<Action>) {
    let lang = sheet.lang();
    let accent = theme::colour(ui, Paint::Accent);
    let box_ = Frame::new()
        .fill(theme::colour(ui, Paint::Surface).blend(accent.gamma_multiply(0.1)))
        .corner_radius(theme::RADIUS)
        .inner_margin(Margin::symmetric(14, 10));
    box_.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.label(theme::strong(lang.say("import-no-map-title"), size::BODY));
        ui.add(egui::Label::new(lang.say("import-no-map-text")).wrap());
        if theme::primary_button_ui(ui, &lang.say("import-no-map-start")).clicked() {
            actions.push(Action::Start { framework: Some(FIRST_FRAMEWORK.to_owned()) });
        }
    });
    ui.add_space(gap::NORMAL);
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
