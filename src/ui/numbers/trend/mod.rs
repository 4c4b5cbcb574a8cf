//! The course of a conversion or a count over the periods, with what was done in between and whether it helped.

mod change;
mod markers;
mod notes;
mod prepare;

use std::rc::Rc;

use egui::{Id, Ui};

use super::Shown;
use super::over_time::{Cursor, TimePlot, cursor_words, time_plot_ui};
use crate::action::Action;
use crate::lang::{Format, Lang};
use crate::ui::field::choice_ui;
use crate::ui::theme::{self, gap, size};
use notes::NoteDraft;
use prepare::{MadeFrom, Prepared};

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
    prepared: Option<(MadeFrom, Rc<Prepared>)>,
}

impl TrendState {
    /// What is shown: the one of the last frame where nothing has changed since.
    fn prepared(&mut self, shown: &Shown<'_>) -> Rc<Prepared> {
        let made_from = MadeFrom::of(shown, self.which);
        if let Some((_, prepared)) = self.prepared.as_ref().filter(|(known, _)| *known == made_from) {
            return Rc::clone(prepared);
        }
        let prepared = Rc::new(prepare::prepare(shown, self.which));
        self.prepared = Some((made_from, Rc::clone(&prepared)));
        prepared
    }
}

/// The plot with its choice, its sentence, and what was done when.
pub fn trend_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut TrendState, actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    let steps = shown.series.steps.len();
    if matches!(state.which, Course::Step(step) | Course::Count(step) if step >= steps) {
        state.which = Course::Overall;
    }
    let prepared = state.prepared(shown);
    ui.label(theme::strong(lang.say("numbers-trend-title"), size::HEADING));
    if prepared.periods < 2 {
        ui.add(egui::Label::new(lang.say("numbers-trend-one-period")).wrap());
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let label = lang.say("numbers-trend-of");
        ui.label(&label);
        if let Some(chosen) = choice_ui(ui, Id::unique("trend-of"), &label, state.which, choices(shown)) {
            state.which = chosen;
        }
    });
    for words in [&prepared.change, &prepared.remarks] {
        if !words.is_empty() {
            ui.add(egui::Label::new(words).wrap());
        }
    }
    plot_ui(ui, lang, shown, &prepared, state);
    notes::add_ui(ui, shown.model, &mut state.draft);
    notes::form_ui(ui, shown, &mut state.draft, actions);
    ui.add_space(gap::TIGHT);
    markers::list_ui(ui, shown, &prepared, &mut state.draft, actions);
}

fn plot_ui(ui: &mut Ui, lang: &Lang, shown: &Shown<'_>, prepared: &Prepared, state: &mut TrendState) {
    let rate: fn(Format, f64) -> String = Format::percent;
    let count: fn(Format, f64) -> String = |format, value| format.count(value.max(0.0).round() as u64);
    let plot = TimePlot {
        id: Id::unique(("trend", shown.journey.id())),
        words: &prepared.sentence,
        lines: &prepared.lines,
        flags: &prepared.flags,
        now: prepared.now,
        range: None,
        axis: if matches!(state.which, Course::Count(_)) { count } else { rate },
    };
    let touched = time_plot_ui(ui, lang, &plot, &mut state.cursor);
    let read = cursor_words(&prepared.lines, state.cursor).unwrap_or_else(|| lang.say("numbers-trend-hint"));
    ui.add(egui::Label::new(theme::soft(ui, read)).wrap());
    if let Some(day) = touched.day {
        state.draft = Some(NoteDraft::on(day));
    }
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
            let args = [("before", name(step.saturating_sub(1)).into()), ("step", name(step).into())];
            lang.say_with("numbers-trend-step", &args)
        }
        Course::Count(step) => lang.say_with("numbers-trend-count", &[("step", name(step).into())]),
    }
}
