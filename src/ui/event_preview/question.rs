//! The question to the log: in which order the steps count, within which time, and for which customers apart.

use egui::{Id, RadioButton, Ui};

use super::{Change, Sheet};
use crate::events::Mode;
use crate::ui::event_words::seconds_words;
use crate::ui::field::choice_ui;
use crate::ui::theme::{self, gap, size};

const MODES: [(Mode, &str); 3] =
    [(Mode::Closed, "events-ask-closed"), (Mode::Open, "events-ask-open"), (Mode::Strict, "events-ask-strict")];
/// Half an hour, an hour, a day, a week, thirty days, ninety days.
const WINDOWS: [u64; 6] = [1_800, 3_600, 86_400, 604_800, 2_592_000, 7_776_000];
const CHOICE: f32 = 200.0;
/// The most columns that are offered.
const SEGMENT_COLUMNS: usize = 40;

/// The choices of mode, window and segments.
pub fn question_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    if sheet.preview.steps.is_none() {
        return;
    }
    ui.add_space(gap::NORMAL);
    ui.add_enabled_ui(sheet.preview.under_way().is_none(), |ui| {
        modes_ui(ui, sheet);
        ui.add_space(gap::TIGHT);
        ui.horizontal_wrapped(|ui| {
            window_ui(ui, sheet);
            segment_ui(ui, sheet);
        });
    });
}

/// Each way of counting with what it counts beside it.
fn modes_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let now = sheet.preview.mode;
    ui.label(theme::strong(sheet.lang().say("events-ask-mode"), size::BODY));
    for (mode, key) in MODES {
        let (name, explained) = (sheet.lang().say(key), sheet.lang().say(&format!("events-mode-{}", mode.id())));
        ui.horizontal_wrapped(|ui| {
            if ui.add(RadioButton::new(now == mode, name)).clicked() && now != mode {
                sheet.changes.push(Change::Mode(mode));
            }
            ui.label(theme::soft(ui, explained));
        });
    }
}

fn window_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let lang = sheet.lang();
    let label = lang.say("events-ask-window");
    let within = |seconds: u64| {
        let time = seconds_words(lang, seconds as f64);
        (Some(seconds), lang.say_with("events-ask-within", &[("time", time.into())]))
    };
    let options = std::iter::once((None, lang.say("events-ask-no-window"))).chain(WINDOWS.map(within));
    let chosen =
        labelled_ui(ui, &label, |ui| choice_ui(ui, Id::unique("events-window"), &label, sheet.preview.window, options));
    if let Some(window) = chosen {
        sheet.changes.push(Change::Window(window));
    }
}

/// The columns with few values first, then all others that hold something else than customer, step and time.
fn segment_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let (lang, plan) = (sheet.lang(), &sheet.preview.plan);
    let roles = [plan.user, plan.event, plan.time];
    let free = |at: &usize| !roles.iter().flatten().any(|picked| picked.column == *at);
    let others = (0..plan.columns.len()).filter(|at| !plan.segments.contains(at));
    let columns: Vec<usize> = plan.segments.iter().copied().chain(others).filter(free).take(SEGMENT_COLUMNS).collect();
    if columns.is_empty() {
        return;
    }
    let label = lang.say("events-ask-segment");
    let named = columns.into_iter().map(|at| (Some(at), plan.column_name(at)));
    let options = std::iter::once((None, lang.say("events-ask-no-segment"))).chain(named);
    let id = Id::unique("events-segment");
    let chosen = labelled_ui(ui, &label, |ui| choice_ui(ui, id, &label, sheet.preview.segment, options));
    if let Some(column) = chosen {
        sheet.changes.push(Change::Segment(column));
    }
}

/// A choice with its name above it.
fn labelled_ui<R>(ui: &mut Ui, label: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    let size = egui::vec2(CHOICE.min(ui.available_width()), 48.0);
    let layout = egui::Layout::top_down(egui::Align::Min);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.set_width(size.x);
        ui.spacing_mut().item_spacing.y = gap::TIGHT;
        ui.label(theme::soft(ui, label));
        content(ui)
    })
    .inner
}
