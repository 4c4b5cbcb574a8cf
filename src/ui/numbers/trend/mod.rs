//! The course of a conversion over the periods, with what was done in between.

mod change;
mod plot;

use std::collections::BTreeMap;

use egui::{Id, Ui};
use jiff::civil::Date;

use super::{Shown, series_label};
use crate::document::{ItemState, Journey, Project, Series};
use crate::lang::Lang;
use crate::numbers::{Funnel, Rate};
use crate::ui::field::choice_ui;
use crate::ui::theme::{self, gap, size};

/// Which conversion the trend shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Course {
    /// From the first step to the last.
    #[default]
    Overall,
    /// To the step at this index from the one before it.
    Step(usize),
}

/// The conversion of one period.
struct Moment<'a> {
    series: &'a Series,
    from: Date,
    to: Date,
    rate: Option<Rate>,
}

/// The series of the same steps and unit that have a period, the earliest first.
pub fn comparable<'a>(project: &'a Project, shown: &Series) -> Vec<&'a Series> {
    let steps = step_names(shown);
    let alike = |series: &&Series| {
        series.unit == shown.unit && series.period.is_some() && series.steps.len() > 1 && step_names(series) == steps
    };
    let mut found: Vec<_> = project.series().iter().filter(alike).collect();
    found.sort_by_key(|series| series.period);
    found
}

/// The names by which steps of two series are the same.
fn step_names(series: &Series) -> Vec<String> {
    series.steps.iter().map(|step| step.name.trim().to_lowercase()).collect()
}

/// The plot with its choice, its sentence, and what was done when.
pub fn trend_ui(ui: &mut Ui, shown: &Shown<'_>, which: &mut Course) {
    let lang = shown.model.lang;
    let course = comparable(shown.editor.project(), shown.series);
    if course.len() < 2 {
        ui.label(theme::strong(lang.say("numbers-trend-title"), size::HEADING));
        ui.add(egui::Label::new(lang.say("numbers-trend-one-period")).wrap());
        return;
    }
    if matches!(which, Course::Step(step) if *step == 0 || *step >= shown.series.steps.len()) {
        *which = Course::Overall;
    }
    ui.label(theme::strong(lang.say("numbers-trend-title"), size::HEADING));
    ui.horizontal_wrapped(|ui| {
        let label = lang.say("numbers-trend-of");
        ui.label(&label);
        if let Some(chosen) = choice_ui(ui, Id::unique("trend-of"), &label, *which, choices(shown)) {
            *which = chosen;
        }
    });
    let moments = moments(&course, *which);
    if let Some(words) = change::sentence(lang, shown.series, &moments, *which) {
        ui.add(egui::Label::new(words).wrap());
    }
    let done = done_between(shown.journey, lang, &moments);
    plot::plot_ui(ui, shown, &moments, &done);
    done_ui(ui, lang, &done);
}

fn choices(shown: &Shown<'_>) -> Vec<(Course, String)> {
    let lang = shown.model.lang;
    let name = |index: usize| shown.series.steps.get(index).map(|step| step.name.clone()).unwrap_or_default();
    let steps = (1..shown.series.steps.len()).map(|index| {
        let args = [("before", name(index - 1).into()), ("step", name(index).into())];
        (Course::Step(index), lang.say_with("numbers-trend-step", &args))
    });
    std::iter::once((Course::Overall, lang.say("numbers-trend-overall"))).chain(steps).collect()
}

fn moments<'a>(course: &[&'a Series], which: Course) -> Vec<Moment<'a>> {
    let moment = |series: &&'a Series| {
        let period = series.period?;
        Some(Moment { series, from: period.from, to: period.to, rate: rate(series, which) })
    };
    course.iter().filter_map(moment).collect()
}

fn rate(series: &Series, which: Course) -> Option<Rate> {
    let funnel = Funnel::of_series(series);
    match which {
        Course::Overall => funnel.overall(),
        Course::Step(step) => funnel.steps().get(step)?.conversion,
    }
}

/// What was marked done from the first day of the first period to a month after the last.
fn done_between(journey: &Journey, lang: &Lang, moments: &[Moment<'_>]) -> BTreeMap<Date, Vec<String>> {
    let first = moments.iter().map(|moment| moment.from).min();
    let last = moments.iter().map(|moment| moment.to).max();
    let Some((first, last)) = first.zip(last) else { return BTreeMap::new() };
    let last = last.checked_add(jiff::Span::new().days(31)).unwrap_or(last);
    let mut done: BTreeMap<Date, Vec<String>> = BTreeMap::new();
    for item in journey.stages().iter().flat_map(|stage| &stage.checklist) {
        let on = item.done_on.filter(|on| item.state == ItemState::Done && (first..=last).contains(on));
        if let Some(on) = on {
            done.entry(on).or_default().push(lang.names().item(item).to_owned());
        }
    }
    done
}

/// The list below the plot: what the vertical lines stand for.
fn done_ui(ui: &mut Ui, lang: &Lang, done: &BTreeMap<Date, Vec<String>>) {
    if done.is_empty() {
        ui.label(theme::soft(ui, lang.say("numbers-trend-nothing-done")));
        return;
    }
    ui.add_space(gap::TIGHT);
    ui.label(theme::strong(lang.say("numbers-trend-done"), size::BODY));
    for (on, items) in done {
        let args = [("date", lang.format().date(*on).into()), ("items", items.join(", ").into())];
        ui.add(egui::Label::new(lang.say_with("numbers-trend-done-on", &args)).wrap());
    }
}

/// What a period is called.
fn label(lang: &Lang, moment: &Moment<'_>) -> String {
    series_label(lang, moment.series)
}
