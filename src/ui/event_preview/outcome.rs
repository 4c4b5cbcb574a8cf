//! What the count gave: the funnel with rates and times, the stage of each step, what to beware of, and the paths.

use egui::{Align, Id, Label, Layout, Rect, RichText, Ui};

use super::{Change, Sheet, take};
use crate::document::SHORT_TEXT;
use crate::events::{Counted, Journeys, StepCount};
use crate::lang::Lang;
use crate::scene::Paint;
use crate::ui::event_words::{event_warning_words, row_fact_words, seconds_words};
use crate::ui::field::{TextField, text_ui};
use crate::ui::numbers::stage_choice_ui;
use crate::ui::preview_frame::box_ui;
use crate::ui::theme::{self, gap, size};

/// How many of the paths are shown.
const PATHS: usize = 5;
const BAR: f32 = 8.0;
const STAGE: f32 = 190.0;
const COUNT: f32 = 76.0;

/// Everything about the last count; nothing while there is none.
pub fn outcome_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let Some(counted) = &sheet.preview.counted else { return };
    let title = ui.label(theme::strong(sheet.lang().say("events-outcome"), size::HEADING));
    if sheet.preview.just_counted {
        title.scroll_to_me(Some(Align::TOP));
    }
    facts_ui(ui, sheet, counted);
    for warning in &counted.warnings {
        let words = format!("! {}", event_warning_words(sheet.lang(), counted, warning));
        box_ui(ui, Paint::Warning, |ui| {
            ui.add(Label::new(words).wrap());
        });
    }
    for at in 0..counted.funnel.steps.len() {
        ui.add_space(gap::TIGHT);
        step_ui(ui, sheet, counted, at);
    }
    ui.add_space(gap::WIDE);
    name_ui(ui, sheet);
    ui.add_space(gap::WIDE);
    ui.label(theme::strong(sheet.lang().say("events-rows-title"), size::BODY));
    for words in row_fact_words(sheet.lang(), &counted.rows) {
        ui.add(Label::new(words).wrap());
    }
    if let Some(journeys) = &counted.journeys {
        ui.add_space(gap::NORMAL);
        paths_ui(ui, sheet.lang(), journeys, counted.funnel.users);
    }
}

/// How many customers the log has, and from when to when.
fn facts_ui(ui: &mut Ui, sheet: &Sheet<'_>, counted: &Counted) {
    let lang = sheet.lang();
    let users = counted.funnel.users;
    let users = crate::lang::Arg::Count(users, lang.format().count(users));
    let period = counted.rows.span.and_then(take::period).map(|period| lang.format().period(period));
    let words: Vec<String> = std::iter::once(lang.say_with("events-customers", &[("n", users)]))
        .chain(period.map(|period| lang.say_with("events-period", &[("period", period.into())])))
        .collect();
    ui.add(Label::new(theme::soft(ui, words.join(" "))).wrap());
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

/// What the numbers will be called in the project.
fn name_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let label = sheet.lang().say("numbers-name");
    let field = TextField { label: &label, limit: SHORT_TEXT, ..TextField::default() };
    ui.label(theme::soft(ui, label.as_str()));
    let typed = ui.scope(|ui| {
        ui.set_max_width(280.0);
        text_ui(ui, Id::unique("events-name"), &sheet.preview.name, field).finished
    });
    if let Some(name) = typed.inner {
        sheet.changes.push(Change::Name(name.trim().to_owned()));
    }
}

fn paths_ui(ui: &mut Ui, lang: &Lang, journeys: &Journeys, users: u64) {
    ui.label(theme::strong(lang.say("events-paths"), size::BODY));
    for path in journeys.paths.iter().take(PATHS) {
        let share = lang.format().percent(path.users as f64 / users.max(1) as f64);
        let more = if path.cut { " → …" } else { "" };
        let words = format!("{} ({share})  {}{more}", lang.format().count(path.users), path.steps.join(" → "));
        ui.add(Label::new(words).wrap());
    }
}
