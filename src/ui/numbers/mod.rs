//! The Numbers view: imported counts as a funnel, where customers are lost, and the course over the periods.

mod advice;
mod bars;
mod compare;
mod details;
mod figures;
mod funnel;
mod kept;
mod money;
mod over_time;
mod panel;
mod rows;
mod section;
mod stage_choice;
mod surveys;
mod table;
mod tiles;
mod time;
mod trend;
mod typed;
mod whatif;
mod words;

use egui::{CentralPanel, Frame, Margin, ScrollArea, Ui};

use super::obstacles::{ObstacleState, obstacles_ui};
use super::theme::{self, gap, size};
use super::{Model, focus};
use crate::action::{Action, Command};
use crate::document::{Journey, JourneyId, Language, Series, SeriesId};
use crate::editor::Editor;
use crate::insight::{Advice, Effect, advise, effects, latest_series, series_for};
use crate::lang::Lang;
use crate::numbers::Funnel;
use crate::scene::Paint;
pub(super) use details::period_ui;
use kept::Kept;
pub use section::Section;
pub(super) use stage_choice::stage_choice_ui;
pub(super) use words::series_label;

/// The widest that the view becomes; beyond it lines are hard to follow.
const MAX_WIDTH: f32 = 1240.0;

/// What the Numbers view remembers.
#[derive(Debug, Default)]
pub struct NumbersState {
    /// Which part is in sight.
    pub section: Section,
    /// Whether the fields of the series are open.
    details_open: bool,
    /// How the funnel is drawn.
    funnel: funnel::FunnelState,
    /// What the trend shows.
    trend: trend::TrendState,
    /// What is compared.
    compare: compare::CompareState,
    /// What is tried out, and what was refused.
    what_if: whatif::WhatIfState,
    /// What was refused among the amounts.
    money: money::MoneyState,
    /// What the surveys show.
    surveys: surveys::SurveysState,
    /// Whose times are shown.
    time: time::TimeState,
    obstacles: ObstacleState,
    /// What was computed for the series in sight.
    computed: Kept<Key, Option<Computed>>,
}

/// What everything shown is computed from: while it is the same, nothing is computed anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Key {
    /// The state of the document.
    state: u64,
    journey: JourneyId,
    /// The series that the user chose.
    chosen: Option<SeriesId>,
    language: Language,
}

/// What is computed once for the series in sight.
#[derive(Debug)]
struct Computed {
    series: SeriesId,
    funnel: Funnel,
    advice: Advice,
    effects: Vec<Effect>,
}

/// The series in sight, with everything that is computed from it.
struct Shown<'a> {
    model: &'a Model<'a>,
    editor: &'a Editor,
    journey: &'a Journey,
    series: &'a Series,
    funnel: &'a Funnel,
    advice: &'a Advice,
    /// What became of the numbers after each thing done, the latest first.
    effects: &'a [Effect],
    /// For what a section computes and keeps itself, in a [`Kept`].
    key: Key,
}

/// Shows the view.
pub fn numbers_ui(
    ui: &mut Ui,
    model: &Model<'_>,
    editor: &Editor,
    state: &mut NumbersState,
    actions: &mut Vec<Action>,
) {
    CentralPanel::default().frame(Frame::new().fill(theme::colour(ui, Paint::Canvas))).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let room = ui.available_width();
            let width = MAX_WIDTH.min(room - 2.0 * gap::PAGE).max(0.0);
            ui.add_space(gap::PAGE - 6.0);
            ui.horizontal_top(|ui| {
                ui.add_space((room - width) / 2.0);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    page_ui(ui, model, editor, state, actions);
                });
            });
            focus::keep_focus_in_sight(ui);
        });
    });
}

fn page_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &mut NumbersState, actions: &mut Vec<Action>) {
    let shown = editor.journey().map(|journey| {
        let key = Key {
            state: editor.state(),
            journey: journey.id(),
            chosen: editor.chosen_series(),
            language: model.lang.language(),
        };
        let computed = state.computed.get(key, || compute(model.lang, editor, journey));
        (journey, key, computed)
    });
    let found = shown.as_ref().and_then(|(journey, key, computed)| {
        let computed = computed.as_ref().as_ref()?;
        let series = editor.project().series_by_id(computed.series)?;
        let Computed { funnel, advice, effects, .. } = computed;
        Some(Shown { model, editor, journey, series, funnel, advice, effects, key: *key })
    });
    match found {
        Some(shown) => shown_ui(ui, &shown, state, actions),
        None => empty_ui(ui, model.lang, actions),
    }
}

fn compute(lang: &Lang, editor: &Editor, journey: &Journey) -> Option<Computed> {
    let project = editor.project();
    let chosen = editor.chosen_series().and_then(|id| project.series_by_id(id));
    let series = chosen.or_else(|| series_for(project, journey)).or_else(|| latest_series(project))?;
    let advice = advise(project, journey, Some(series), &lang.names());
    let effects = effects(project, journey, series);
    Some(Computed { series: series.id, funnel: Funnel::of_series(series), advice, effects })
}

fn shown_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut NumbersState, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = gap::NORMAL;
    details::head_ui(ui, shown, &mut state.details_open, actions);
    advice::advice_ui(ui, shown, state, actions);
    section::sections_ui(ui, shown.model.lang, state);
    match state.section {
        Section::WhatIf => whatif::what_if_ui(ui, shown, state, actions),
        Section::Money => money::money_ui(ui, shown, &mut state.money, actions),
        _ => panel_ui(ui, |ui| sheet_ui(ui, shown, state, actions)),
    }
    ui.add_space(gap::NORMAL);
    advice::doing_ui(ui, shown, actions);
    let hints = state.obstacles.of(shown.model, shown.editor, shown.journey);
    obstacles_ui(ui, shown.model, shown.editor, &hints, actions);
    ui.add_space(gap::PAGE);
}

fn sheet_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut NumbersState, actions: &mut Vec<Action>) {
    match state.section {
        Section::Funnel => {
            funnel::funnel_ui(ui, shown, &mut state.funnel, actions);
            ui.add_space(gap::NORMAL);
            table::table_ui(ui, shown, actions);
        }
        Section::Trend => trend::trend_ui(ui, shown, &mut state.trend, actions),
        Section::Compare => compare::compare_ui(ui, shown, &mut state.compare, actions),
        Section::Time => time::time_ui(ui, shown, &mut state.time, actions),
        Section::Surveys => surveys::surveys_ui(ui, shown, &mut state.surveys, actions),
        Section::WhatIf | Section::Money => {}
    }
}

/// A white sheet on the page.
fn panel_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let sheet = Frame::new()
        .fill(theme::colour(ui, Paint::Surface))
        .stroke(egui::Stroke::new(1.0, theme::colour(ui, Paint::LaneLine)))
        .corner_radius(theme::RADIUS + 3)
        .inner_margin(Margin::same(18));
    let inner = sheet.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        content(ui)
    });
    inner.inner
}

fn empty_ui(ui: &mut Ui, lang: &Lang, actions: &mut Vec<Action>) {
    ui.label(theme::strong(lang.say("numbers-title"), size::TITLE));
    ui.add_space(gap::NORMAL);
    panel_ui(ui, |ui| {
        ui.add_space(gap::WIDE);
        ui.vertical_centered(|ui| {
            ui.set_max_width(520.0_f32.min(ui.available_width()));
            ui.label(theme::strong(lang.say("numbers-empty-title"), size::HEADING));
            ui.label(lang.say("numbers-empty-text"));
            ui.add_space(gap::NORMAL);
            if theme::primary_button_ui(ui, &lang.say("numbers-import")).clicked() {
                actions.push(Action::Command(Command::ImportTable));
            }
            ui.add_space(gap::NORMAL);
            ui.label(theme::soft(ui, lang.say("numbers-empty-hint")));
        });
        ui.add_space(gap::WIDE);
    });
}

#[cfg(test)]
mod tests;
