//! The course of a conversion or a count over the periods, with what was done in between and whether it helped.

mod change;
mod markers;
mod notes;
mod prepare;

use std::sync::Arc;

use egui::{Id, Ui};

use super::figures::Figures;
use super::kept::Kept;
use super::over_time::{Cursor, TimeLine, TimePlot, time_plot_ui};
use super::panel::{Panel, plot_panel_ui};
use super::{Key, Shown};
use crate::action::Action;
use crate::lang::{Format, Lang};
use crate::ui::field::choice_ui;
use crate::ui::theme::gap;
use notes::NoteDraft;
use prepare::Prepared;

/// What the trend shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Course {
    /// The conversion from the first step to the last.
    #[default]
    Overall,
    /// The conversion to the step at this index from the one before it.
    Step(usize),
    /// How many reached the step at this index.
    Count(usize),
}

/// What the trend remembers from frame to frame.
#[derive(Debug, Default)]
pub struct TrendState {
    which: Course,
    cursor: Cursor,
    draft: Option<NoteDraft>,
    prepared: Kept<(Key, Course), Prepared>,
}

/// The plot with its choice, its sentence, and what was done when.
pub fn trend_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut TrendState, actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    let steps = shown.series.steps.len();
    if matches!(state.which, Course::Step(step) | Course::Count(step) if step >= steps) {
        state.which = Course::Overall;
    }
    let which = state.which;
    let prepared: Arc<Prepared> = state.prepared.get((shown.key, which), || prepare::prepare(shown, which));
    if prepared.periods < 2 {
        ui.label(super::theme::strong(lang.say("numbers-trend-title"), super::theme::size::HEADING));
        ui.add(egui::Label::new(lang.say("numbers-trend-one-period")).wrap());
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let label = lang.say("numbers-trend-of");
        ui.label(&label);
        if let Some(chosen) = choice_ui(ui, Id::unique("trend-of"), &label, which, choices(shown)) {
            state.which = chosen;
        }
    });
    plot_ui(ui, shown, &prepared, state, actions);
    notes::add_ui(ui, shown.model, prepared.last, &mut state.draft);
    notes::form_ui(ui, shown, &mut state.draft, actions);
    ui.add_space(gap::TIGHT);
    markers::list_ui(ui, shown, &prepared, &mut state.draft, actions);
}

fn plot_ui(ui: &mut Ui, shown: &Shown<'_>, prepared: &Prepared, state: &mut TrendState, actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    let rate: fn(Format, f64) -> String = Format::percent;
    let count: fn(Format, f64) -> String = |format, value| format.count(value.max(0.0).round() as u64);
    let plot = TimePlot {
        id: Id::unique(("trend", shown.journey.id())),
        lines: &prepared.lines,
        flags: &prepared.flags,
        now: prepared.now,
        range: None,
        axis: if matches!(state.which, Course::Count(_)) { count } else { rate },
        rounds: false,
        hint: "numbers-trend-hint",
    };
    let title = lang.say("numbers-trend-title");
    let figures = || figures(lang, &prepared.lines);
    let panel = Panel { id: "trend", title: &title, sentence: &prepared.sentence, figures: &figures, has_table: true };
    let (cursor, draft) = (&mut state.cursor, &mut state.draft);
    plot_panel_ui(ui, lang, panel, actions, |ui, _| {
        for words in [&prepared.change, &prepared.remarks] {
            if !words.is_empty() {
                ui.add(egui::Label::new(words).wrap());
            }
        }
        if let Some(day) = time_plot_ui(ui, lang, &plot, cursor).day {
            *draft = Some(NoteDraft::on(day));
        }
    });
}

/// Every value of every line.
pub(super) fn figures(lang: &Lang, lines: &[TimeLine]) -> Figures {
    let several = lines.len() > 1;
    let columns = ["numbers-trend-period", "numbers-trend-segment", "numbers-trend-value"].map(|key| lang.say(key));
    let keep = |cells: [String; 3]| {
        let [period, segment, value] = cells;
        if several { vec![period, segment, value] } else { vec![period, value] }
    };
    let rows = lines.iter().flat_map(|line| {
        line.points.iter().map(move |point| keep([point.name.clone(), line.label.clone(), point.words.clone()]))
    });
    Figures { rows: rows.collect(), columns: keep(columns) }
}

fn choices(shown: &Shown<'_>) -> Vec<(Course, String)> {
    let steps = shown.series.steps.len();
    let which = std::iter::once(Course::Overall);
    let all = which.chain((1..steps).map(Course::Step)).chain((0..steps).map(Course::Count));
    all.map(|course| (course, words(shown, course))).collect()
}

/// What a course is called.
fn words(shown: &Shown<'_>, course: Course) -> String {
    let lang = shown.model.lang;
    let name = |index: usize| shown.series.steps.get(index).map(|step| step.name.clone()).unwrap_or_default();
    match course {
        Course::Overall => lang.say("numbers-trend-overall"),
        Course::Step(step) => {
            let from = shown.funnel.steps().get(step).and_then(|step| step.from).unwrap_or(step.saturating_sub(1));
            let args = [("before", name(from).into()), ("step", name(step).into())];
            lang.say_with("numbers-trend-step", &args)
        }
        Course::Count(step) => lang.say_with("numbers-trend-count", &[("step", name(step).into())]),
    }
}
