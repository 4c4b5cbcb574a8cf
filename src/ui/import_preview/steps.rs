//! The steps: which are taken, in which order, what they are called, and the stage each goes with.

use egui::containers::menu::MenuButton;
use egui::{Align, Id, Layout, RichText, Ui};

use super::lift::{self, Line};
use super::words::step_name;
use super::{Change, Sheet};
use crate::document::{SHORT_TEXT, Unit};
use crate::import::{Correction, DraftStep};
use crate::lang::Arg;
use crate::ui::field::{TextField, text_ui};
use crate::ui::numbers::stage_choice_ui;
use crate::ui::theme::{self, gap, size};

/// From this width on a step has room in one line.
const ONE_LINE: f32 = 520.0;
pub(super) const LINE: f32 = 28.0;
const TICK: f32 = 26.0;
const FIGURE: f32 = 74.0;
const BUTTONS: f32 = 98.0;

/// The list of steps, with the counts of the first series.
pub fn steps_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let Some(series) = sheet.series().first() else { return };
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
    let steps = series.steps.clone();
    let lines: Vec<Line> = (0..steps.len()).map(|at| step_ui(ui, sheet, at, &steps)).collect();
    if let Some((from, to)) = lift::moved_ui(ui, &lines) {
        sheet.correct(Correction::MoveStep(from, to));
    }
}

fn step_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, at: usize, steps: &[DraftStep]) -> Line {
    let top = ui.cursor().min;
    let width = ui.available_width();
    let one_line = width >= ONE_LINE;
    let indent = lift::HANDLE + TICK + 2.0 * gap::NORMAL;
    let (name, stage) = if one_line {
        let rest = width - indent - FIGURE - BUTTONS - 4.0 * gap::NORMAL;
        (rest * 0.52, rest * 0.48)
    } else {
        (width - indent - FIGURE - 2.0 * gap::NORMAL, width - indent - BUTTONS - 2.0 * gap::NORMAL)
    };
    let field = Id::unique(("import-step", sheet.preview.at(), sheet.file.table(), steps.get(at).map(DraftStep::key)));
    let mut handle = None;
    if let Some(step) = steps.get(at) {
        line_ui(ui, |ui| {
            let words = sheet.lang().say_with("import-step-handle", &[("step", label(sheet, step, at).into())]);
            handle = Some(lift::handle_ui(ui, field.with("handle"), LINE, &words));
            tick_ui(ui, sheet, step, at);
            part_ui(ui, name, Align::Min, |ui| name_ui(ui, sheet, step, (at, field)));
            part_ui(ui, FIGURE, Align::Max, |ui| {
                ui.label(RichText::new(sheet.lang().format().count_or_dash(step.count)).size(size::BODY));
            });
            if one_line {
                part_ui(ui, stage, Align::Min, |ui| stage_ui(ui, sheet, step, at));
                arrows_ui(ui, sheet, step, (at, steps.len()));
                more_ui(ui, sheet, at, steps);
            }
        });
        if !one_line {
            line_ui(ui, |ui| {
                ui.add_space(indent);
                part_ui(ui, stage, Align::Min, |ui| stage_ui(ui, sheet, step, at));
                arrows_ui(ui, sheet, step, (at, steps.len()));
                more_ui(ui, sheet, at, steps);
            });
        }
        state_ui(ui, sheet, step, at);
    }
    let rect = egui::Rect::from_min_max(top, egui::pos2(top.x + width, ui.min_rect().bottom()));
    let handle = handle.unwrap_or_else(|| ui.interact(rect, field.with("none"), egui::Sense::hover()));
    Line { rect, handle, field }
}

fn label(sheet: &Sheet<'_>, step: &DraftStep, at: usize) -> String {
    step_name(sheet.lang(), step, at)
}

pub(super) fn line_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let size = egui::vec2(ui.available_width(), LINE);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), content);
}

/// A part of a line, as wide as said.
pub(super) fn part_ui(ui: &mut Ui, width: f32, align: Align, content: impl FnOnce(&mut Ui)) {
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
    let name = sheet.lang().say_with("import-take-step", &[("step", label(sheet, step, at).into())]);
    let can_go = step.column.is_some() || !step.lines.is_empty();
    let tick = ui.add_enabled(can_go, theme::Outlined(egui::Checkbox::without_text(&mut taken))).on_hover_text(&name);
    tick.widget_info(|| egui::WidgetInfo::selected(egui::Role::CheckBox, can_go, taken, &name));
    if tick.changed() {
        sheet.correct(match step.column {
            Some(column) => Correction::UseColumn(column),
            None => Correction::IncludeRows(step.lines.clone(), false),
        });
    }
}

fn name_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, step: &DraftStep, (at, id): (usize, Id)) {
    let name = sheet.lang().say_with("import-step-name", &[("n", (at + 1).to_string().into())]);
    let field = TextField { label: &name, limit: SHORT_TEXT, ..TextField::default() };
    if let Some(name) = text_ui(ui, id, &label(sheet, step, at), field).finished {
        sheet.correct(Correction::RenameStep(at, name));
    }
}

fn stage_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, step: &DraftStep, at: usize) {
    let Some(editor) = sheet.model.editor else {
        ui.label(theme::soft(ui, sheet.lang().say("import-stage-later")));
        return;
    };
    let Some(journey) = editor.journey() else { return };
    let id = Id::unique(("import-stage", sheet.preview.at(), sheet.file.table(), step.key()));
    let stage = sheet.stage(step.key());
    let name = label(sheet, step, at);
    let chosen = stage_choice_ui(ui, id, sheet.lang(), (editor.project(), journey), (&name, stage));
    if let Some(stage) = chosen {
        sheet.changes.push(Change::Stage(step.key().clone(), stage));
    }
}

fn arrows_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, step: &DraftStep, (at, count): (usize, usize)) {
    let moved = arrow_buttons_ui(ui, sheet, &label(sheet, step, at), (at, count));
    if let Some(to) = moved {
        sheet.correct(Correction::MoveStep(at, to));
    }
}

/// The buttons that move a step up and down; gives its new place.
pub(super) fn arrow_buttons_ui(
    ui: &mut Ui,
    sheet: &Sheet<'_>,
    step: &str,
    (at, count): (usize, usize),
) -> Option<usize> {
    ui.spacing_mut().item_spacing.x = gap::TIGHT;
    ui.spacing_mut().button_padding.x = 6.0;
    let moves =
        [("↑", "import-step-up", at.checked_sub(1)), ("↓", "import-step-down", Some(at + 1).filter(|to| *to < count))];
    let mut moved = None;
    for (sign, key, to) in moves {
        let name = sheet.lang().say_with(key, &[("step", step.into())]);
        let button = ui.add_enabled(to.is_some(), egui::Button::new(sign)).on_hover_text(&name);
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, to.is_some(), &name));
        if button.clicked() {
            moved = to;
        }
    }
    moved
}

/// What else can be done with a step.
fn more_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, at: usize, steps: &[DraftStep]) {
    let Some(step) = steps.get(at) else { return };
    let name = sheet.lang().say_with("import-step-more", &[("step", label(sheet, step, at).into())]);
    let (button, _) = MenuButton::from_button(egui::Button::new("…")).ui(ui, |ui| {
        ui.set_min_width(230.0);
        menu_ui(ui, sheet, at, steps);
    });
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    button.on_hover_text(name);
}

fn menu_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, at: usize, steps: &[DraftStep]) {
    let Some(step) = steps.get(at) else { return };
    let mut optional = step.optional;
    let words = sheet.lang().say("import-step-optional");
    let tick = ui.add_enabled(at > 0, theme::Outlined(egui::Checkbox::new(&mut optional, words)));
    if tick.on_disabled_hover_text(sheet.lang().say("import-step-first")).changed() {
        sheet.correct(Correction::SetOptional(at, optional));
        ui.close();
    }
    let before = at.checked_sub(1).and_then(|before| Some((before, steps.get(before)?)));
    if let Some((place, before)) = before {
        let words = sheet.lang().say_with("import-step-merge", &[("step", label(sheet, before, place).into())]);
        if ui.button(words).clicked() {
            sheet.correct(Correction::MergeStep(at));
            ui.close();
        }
    }
    if !step.merged.is_empty() && ui.button(sheet.lang().say("import-correct-split")).clicked() {
        sheet.correct(Correction::SplitStep(at));
        ui.close();
    }
}

/// That a step may be skipped, and of which it was made, with the choice between their counts.
fn state_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, step: &DraftStep, at: usize) {
    if !step.optional && step.merged.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.add_space(lift::HANDLE + TICK + 2.0 * gap::NORMAL);
        if step.optional {
            ui.label(theme::soft(ui, sheet.lang().say("import-step-is-optional")));
        }
        if !step.merged.is_empty() {
            merged_ui(ui, sheet, step, at);
        }
    });
}

fn merged_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, step: &DraftStep, at: usize) {
    let lang = sheet.lang();
    let part =
        |part: &crate::import::MergedPart| format!("{} ({})", part.name, lang.format().count_or_dash(part.count));
    let parts: Vec<String> = step.merged.iter().map(part).collect();
    ui.label(theme::soft(ui, lang.say_with("import-step-merged", &[("parts", parts.join(" + ").into())])));
    let sum: Option<u64> = step.merged.iter().map(|part| part.count).sum();
    let added = step.count == sum && step.merged.len() > 1;
    let unit = step.unit.or_else(|| sheet.series().first().map(|series| series.unit));
    for (add, key) in [(false, "import-step-largest"), (true, "import-step-added")] {
        let chosen = ui.selectable_label(added == add, RichText::new(sheet.lang().say(key)).size(size::SMALL));
        let chosen = if add && unit == Some(Unit::People) {
            chosen.on_hover_text(sheet.lang().say("import-step-added-people"))
        } else {
            chosen
        };
        if chosen.clicked() && added != add {
            sheet.correct(Correction::AddMerged(at, add));
        }
    }
}
