//! The steps: which are taken, in which order, what they are called, and the stage each goes with.

use egui::{Align, Id, Layout, RichText, Ui};

use super::words::step_name;
use super::{Change, Sheet};
use crate::document::SHORT_TEXT;
use crate::import::{Correction, DraftStep};
use crate::lang::Arg;
use crate::ui::field::{TextField, text_ui};
use crate::ui::numbers::stage_choice_ui;
use crate::ui::theme::{self, gap, size};

/// From this width on a step has room in one line.
const ONE_LINE: f32 = 520.0;
const LINE: f32 = 28.0;

/// The list of steps, with the counts of the first series.
pub fn steps_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let Some(series) = sheet.preview.series.iter().flatten().next() else { return };
    let lang = sheet.lang();
    let count = series.steps.len() as u64;
    let args = [("n", Arg::Count(count, lang.format().count(count)))];
    ui.label(theme::strong(lang.say_with("import-steps", &args), size::BODY));
    let several = sheet.series().len() > 1;
    if several {
        let of = [("name", series.name.as_str().into())];
        ui.label(theme::soft(ui, lang.say_with("import-steps-of", &of)));
    }
    ui.spacing_mut().item_spacing.y = gap::TIGHT;
    for (at, step) in series.steps.iter().enumerate() {
        step_ui(ui, sheet, at, step, series.steps.len());
    }
}

fn step_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, at: usize, step: &DraftStep, count: usize) {
    let width = ui.available_width();
    let one_line = width >= ONE_LINE;
    let (tick, figure, arrows) = (26.0, 74.0, 64.0);
    let rest = width - tick - figure - arrows - 5.0 * gap::NORMAL;
    let (name, stage) = if one_line { (rest * 0.52, rest * 0.48) } else { (rest, width - tick - gap::NORMAL) };
    line_ui(ui, |ui| {
        tick_ui(ui, sheet, step, at);
        part_ui(ui, name, Align::Min, |ui| name_ui(ui, sheet, step, at));
        part_ui(ui, figure, Align::Max, |ui| {
            ui.label(RichText::new(sheet.lang().format().count_or_dash(step.count)).size(size::BODY));
        });
        if one_line {
            part_ui(ui, stage, Align::Min, |ui| stage_ui(ui, sheet, step, at));
        }
        arrows_ui(ui, sheet, step, (at, count));
    });
    if !one_line {
        line_ui(ui, |ui| {
            ui.add_space(tick + gap::NORMAL);
            part_ui(ui, stage, Align::Min, |ui| stage_ui(ui, sheet, step, at));
        });
    }
}

fn line_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let size = egui::vec2(ui.available_width(), LINE);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), content);
}

/// A part of a line, as wide as said.
fn part_ui(ui: &mut Ui, width: f32, align: Align, content: impl FnOnce(&mut Ui)) {
    let layout =
        if align == Align::Max { Layout::right_to_left(Align::Center) } else { Layout::left_to_right(Align::Center) };
    ui.allocate_ui_with_layout(egui::vec2(width, LINE), layout, |ui| {
        ui.set_min_width(width);
        ui.set_max_width(width);
        content(ui);
    });
}

/// A tick that leaves the step out: its rows, or its column.
fn tick_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, step: &DraftStep, at: usize) {
    let mut taken = true;
    let name = sheet.lang().say_with("import-take-step", &[("step", step_name(sheet.lang(), step, at).into())]);
    let can_go = step.column.is_some() || !step.lines.is_empty();
    let tick = ui.add_enabled(can_go, egui::Checkbox::without_text(&mut taken)).on_hover_text(&name);
    tick.widget_info(|| egui::WidgetInfo::selected(egui::Role::CheckBox, can_go, taken, &name));
    if tick.changed() {
        match step.column {
            Some(column) => sheet.correct(Correction::UseColumn(column)),
            None => step.lines.iter().for_each(|line| sheet.correct(Correction::IncludeRow(*line, false))),
        }
    }
}

fn name_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, step: &DraftStep, at: usize) {
    let label = sheet.lang().say_with("import-step-name", &[("n", (at + 1).to_string().into())]);
    let id = Id::unique(("import-step", sheet.preview.table, &step.key));
    let field = TextField { label: &label, limit: SHORT_TEXT, ..TextField::default() };
    if let Some(name) = text_ui(ui, id, &step_name(sheet.lang(), step, at), field).finished {
        sheet.correct(Correction::RenameStep(at, name));
    }
}

fn stage_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, step: &DraftStep, at: usize) {
    let Some(editor) = sheet.model.editor else {
        ui.label(theme::soft(ui, sheet.lang().say("import-stage-later")));
        return;
    };
    let Some(journey) = editor.journey() else { return };
    let id = Id::unique(("import-stage", sheet.preview.table, &step.key));
    let stage = sheet.stages.get(at).copied().flatten();
    let name = step_name(sheet.lang(), step, at);
    let chosen = stage_choice_ui(ui, id, sheet.lang(), (editor.project(), journey), (&name, stage));
    if let Some(stage) = chosen {
        sheet.changes.push(Change::Stage(step.key.clone(), stage));
    }
}

fn arrows_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, step: &DraftStep, (at, count): (usize, usize)) {
    ui.spacing_mut().item_spacing.x = gap::TIGHT;
    ui.spacing_mut().button_padding.x = 6.0;
    let step = step_name(sheet.lang(), step, at);
    let moves =
        [("↑", "import-step-up", at.checked_sub(1)), ("↓", "import-step-down", Some(at + 1).filter(|to| *to < count))];
    for (sign, key, to) in moves {
        let name = sheet.lang().say_with(key, &[("step", step.as_str().into())]);
        let button = ui.add_enabled(to.is_some(), egui::Button::new(sign)).on_hover_text(&name);
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, to.is_some(), &name));
        if let (true, Some(to)) = (button.clicked(), to) {
            sheet.correct(Correction::MoveStep(at, to));
        }
    }
}
