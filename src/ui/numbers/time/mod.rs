//! How long customers take from one step to the next, as a distribution.

use egui::{Id, Ui};

use super::bars::{Bar, bar_figures, bars_ui};
use super::panel::{Panel, plot_panel_ui};
use super::{Shown, series_label};
use crate::action::{Action, Command};
use crate::document::{Gap, Series, SeriesId, Step};
use crate::lang::{Arg, Lang};
use crate::numbers::Funnel;
use crate::scene::Paint;
use crate::ui::event_words::seconds_words;
use crate::ui::field::choice_ui;
use crate::ui::theme::{self, gap, size};

/// What the section remembers: which numbers, and which of their steps.
#[derive(Debug, Default)]
pub struct TimeState {
    series: Option<SeriesId>,
    step: Option<usize>,
}

/// The distribution of one step at a time; how to get one where no numbers hold any.
pub fn time_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut TimeState, actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    let timed: Vec<&Series> = shown.editor.project().series().iter().filter(|series| has_times(series)).collect();
    let chosen = |id: SeriesId| timed.iter().find(|series| series.id == id);
    let series = state.series.and_then(chosen).or_else(|| chosen(shown.series.id)).or_else(|| timed.last()).copied();
    let Some(series) = series else { return empty_ui(ui, lang, actions) };
    let steps: Vec<usize> = (0..series.steps.len()).filter(|at| gap_at(series, *at).is_some()).collect();
    let step = state.step.filter(|step| steps.contains(step)).or_else(|| steps.first().copied());
    let Some((step, gap)) = step.and_then(|step| Some((step, gap_at(series, step)?))) else { return };
    ui.horizontal_wrapped(|ui| {
        if timed.len() > 1 {
            let options = timed.iter().map(|series| (series.id, series_label(lang, series)));
            let label = lang.say("numbers-which");
            ui.label(&label);
            state.series = choice_ui(ui, Id::unique("time-series"), &label, series.id, options).or(state.series);
        }
        let label = lang.say("numbers-trend-of");
        ui.label(&label);
        let options = steps.iter().map(|at| (*at, step_words(lang, series, *at)));
        state.step = choice_ui(ui, Id::unique("time-step"), &label, step, options).or(state.step);
    });
    distribution_ui(ui, lang, (series, step), gap, actions);
}

fn distribution_ui(ui: &mut Ui, lang: &Lang, (series, step): (&Series, usize), gap: &Gap, actions: &mut Vec<Action>) {
    let bars = bars(lang, gap);
    let (title, sentence) = (lang.say("numbers-time-title"), sentence(lang, series, step, gap));
    let figures = || bar_figures(lang, ["numbers-time-took", "numbers-column-count"], &bars);
    let panel = Panel { id: "time", title: &title, sentence: &sentence, figures: &figures, has_table: true };
    plot_panel_ui(ui, lang, panel, actions, |ui, _| {
        bars_ui(ui, Id::unique(("time", series.id, step)), lang, &bars);
        ui.add_space(gap::NORMAL);
        ui.add(egui::Label::new(theme::soft(ui, lang.say("numbers-time-mean"))).wrap());
    });
}

fn has_times(series: &Series) -> bool {
    series.steps.iter().any(|step| step.gap.is_some())
}

fn gap_at(series: &Series, step: usize) -> Option<&Gap> {
    series.steps.get(step)?.gap.as_ref()
}

fn step_words(lang: &Lang, series: &Series, step: usize) -> String {
    let (before, name) = names(series, step);
    lang.say_with("numbers-trend-step", &[("before", before.into()), ("step", name.into())])
}

/// What the step before and the step are called.
fn names(series: &Series, step: usize) -> (&str, &str) {
    let name = |at: usize| series.steps.get(at).map_or("", |step: &Step| step.name.as_str());
    let from = Funnel::of_series(series).steps().get(step).and_then(|step| step.from);
    (from.map_or("", name), name(step))
}

/// Half of them, and the middle half.
fn sentence(lang: &Lang, series: &Series, step: usize, gap: &Gap) -> String {
    let time = |ms: u64| seconds_words(lang, ms as f64 / 1000.0);
    let count = gap.counts.iter().fold(0_u64, |sum, count| sum.saturating_add(*count));
    let (before, name) = names(series, step);
    let args = [
        ("before", before.into()),
        ("step", name.into()),
        ("n", Arg::Count(count, lang.format().count(count))),
        ("median", time(gap.median_ms).into()),
        ("first", time(gap.quartiles_ms.0).into()),
        ("third", time(gap.quartiles_ms.1).into()),
    ];
    lang.say_with("numbers-time-sentence", &args)
}

fn bars(lang: &Lang, gap: &Gap) -> Vec<Bar> {
    let bound = |at: usize| Gap::BOUNDS_SECS.get(at).map(|seconds| bound_words(lang, *seconds));
    let label = |at: usize| match (at.checked_sub(1).and_then(bound), bound(at)) {
        (None, Some(to)) => lang.say_with("numbers-time-under", &[("to", to.into())]),
        (Some(from), Some(to)) => lang.say_with("numbers-interval", &[("low", from.into()), ("high", to.into())]),
        (from, None) => lang.say_with("numbers-time-over", &[("from", from.unwrap_or_default().into())]),
    };
    let bar = |(at, count): (usize, &u64)| Bar { label: label(at), count: *count, paint: Paint::Flow };
    gap.counts.iter().enumerate().map(bar).collect()
}

/// A bound in its own unit: 10 s, 1 min, 6 hours, 30 days.
fn bound_words(lang: &Lang, seconds: u64) -> String {
    const DAY: u64 = 86_400;
    match seconds {
        0..60 => seconds_words(lang, seconds as f64),
        60..=DAY => lang.format().duration(u32::try_from(seconds / 60).unwrap_or(u32::MAX)),
        _ => {
            let days = seconds / DAY;
            lang.say_with("numbers-time-days", &[("n", Arg::Count(days, lang.format().count(days)))])
        }
    }
}

fn empty_ui(ui: &mut Ui, lang: &Lang, actions: &mut Vec<Action>) {
    ui.label(theme::strong(lang.say("numbers-time-title"), size::HEADING));
    ui.add(egui::Label::new(lang.say("numbers-time-empty")).wrap());
    if ui.button(lang.say("numbers-time-import")).clicked() {
        actions.push(Action::Command(Command::ImportTable));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Language;

    #[test]
    fn the_bars_are_named_after_their_bounds() {
        let lang = Lang::new(Language::En);
        let gap = Gap { median_ms: 0, quartiles_ms: (0, 0), counts: (1..=10).collect() };
        let labels: Vec<_> = bars(&lang, &gap).into_iter().map(|bar| bar.label).collect();
        let want = [
            "under 10 s",
            "10 s – 1 min",
            "1 min – 10 min",
            "10 min – 1 hour",
            "1 hour – 6 hours",
            "6 hours – 1 day",
            "1 day – 3 days",
            "3 days – 7 days",
            "7 days – 30 days",
            "over 30 days",
        ];
        assert_eq!(labels, want);
    }
}
