//! The steps of the counted funnel: how many reach each, at which rate, and the stage it goes with.

use egui::{Align, Id, Label, Layout, Rect, RichText, Ui};

use super::{Change, Sheet};
use crate::events::{Counted, StepCount};
use crate::lang::Lang;
use crate::scene::Paint;
use crate::ui::event_words::seconds_words;
use crate::ui::numbers::stage_choice_ui;
use crate::ui::theme::{self, gap, size};

const BAR: f32 = 8.0;
const STAGE: f32 = 190.0;
const COUNT: f32 = 76.0;

/// All steps, one below the other.
pub fn funnel_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, counted: &Counted) {
    for at in 0..counted.funnel.steps.len() {
        ui.add_space(gap::TIGHT);
        step_ui(ui, sheet, counted, at);
    }
}

/// Name, bar and count in a line, with rate and time below it and the stage beside it.
fn step_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, counted: &Counted, at: usize) {
    let Some(step) = counted.funnel.steps.get(at) else { return };
    let size = egui::vec2(ui.available_width(), 28.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        if sheet.model.editor.is_some() {
            stage_ui(ui, sheet, step, at);
        }
        let count = egui::vec2(COUNT, 28.0);
        ui.allocate_ui_with_layout(count, Layout::right_to_left(Align::Center), |ui| {
            ui.set_min_width(COUNT);
            ui.label(theme::strong(sheet.lang().format().count(step.count), size::BODY));
        });
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(Label::new(RichText::new(step.name.as_str()).size(size::BODY)).truncate());
        });
    });
    bar_ui(ui, counted, step);
    let words = rate_words(sheet.lang(), counted, at, step);
    if !words.is_empty() {
        ui.add(Label::new(theme::soft(ui, words)).wrap());
    }
}

fn bar_ui(ui: &mut Ui, counted: &Counted, step: &StepCount) {
    let most = counted.funnel.steps.iter().map(|step| step.count).max().unwrap_or(0).max(1);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), BAR), egui::Sense::hover());
    let share = step.count as f32 / most as f32;
    let done = Rect::from_min_size(rect.min, egui::vec2(rect.width() * share, rect.height()));
    ui.painter().rect_filled(rect, 3.0, theme::colour(ui, Paint::LaneLabel));
    ui.painter().rect_filled(done, 3.0, theme::colour(ui, Paint::Accent));
}

/// The rate from the step before with its interval, that from the first, the time it took, and whether it is optional.
fn rate_words(lang: &Lang, counted: &Counted, at: usize, step: &StepCount) -> String {
    let (format, funnel) = (lang.format(), &counted.funnel);
    let mut words = Vec::new();
    if let (Some(rate), Some(before)) = (funnel.step_rate(at), step.before.and_then(|at| funnel.steps.get(at))) {
        let args = [("rate", format.percent(rate.value()).into()), ("before", before.name.as_str().into())];
        words.push(lang.say_with("events-rate", &args));
        if let Some(ends) = funnel.interval(at) {
            let args = [("low", format.percent(ends.low).into()), ("high", format.percent(ends.high).into())];
            words.push(lang.say_with("events-interval", &args));
        }
    }
    if let (true, Some(rate)) = (step.before.is_some_and(|before| before > 0), funnel.overall_rate(at)) {
        words.push(lang.say_with("events-rate-overall", &[("rate", format.percent(rate.value()).into())]));
    }
    if let Some(gap) = step.gap {
        words.push(lang.say_with("events-step-gap", &[("time", seconds_words(lang, gap.median).into())]));
    }
    if step.optional {
        words.push(lang.say("events-optional"));
    }
    words.join(" · ")
}

fn stage_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, step: &StepCount, at: usize) {
    let (Some(editor), Some(journey)) = (sheet.model.editor, sheet.journey()) else { return };
    let width = STAGE.min(ui.available_width() * 0.45);
    let stage = sheet.stages.get(at).copied().flatten();
    let id = Id::unique(("events-stage", &step.name));
    let chosen = ui
        .allocate_ui_with_layout(egui::vec2(width, 28.0), Layout::left_to_right(Align::Center), |ui| {
            ui.set_max_width(width);
            stage_choice_ui(ui, id, sheet.lang(), (editor.project(), journey), (&step.name, stage))
        })
        .inner;
    if let Some(stage) = chosen {
        sheet.changes.push(Change::Stage(step.name.clone(), stage));
    }
}
