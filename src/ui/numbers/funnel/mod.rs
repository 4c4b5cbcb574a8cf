//! The funnel as bars: how many reach each step, and, hatched, how many are lost on the way there.

mod chosen;
mod draw;
mod row;
mod usual;

use egui::Ui;

use super::figures::Figures;
use super::panel::{Panel, is_picture, plot_panel_ui};
pub(super) use super::rows::still;
use super::{Shown, words};
use crate::action::Action;
use crate::document::StageId;
use crate::editor::Selection;
use crate::insight::count_in_unit;
use crate::ui::theme::{self, gap};
use row::{Row, rows};

/// How the funnel is drawn, and which step is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FunnelState {
    scale: Scale,
    order: Order,
    /// Index of the step that is looked at.
    step: Option<usize>,
}

/// What the length of a bar stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Scale {
    /// How many reach the step.
    #[default]
    Counts,
    /// Which share of the step before does.
    Shares,
}

/// In which order the steps stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Order {
    /// As customers pass them.
    #[default]
    Steps,
    /// The one that loses the largest share first.
    Losses,
}

/// The plot with what can be chosen about it, and the step that is looked at.
pub fn funnel_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut FunnelState, actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    let (title, sentence) = (lang.say("numbers-funnel-title"), sentence(shown));
    let figures = || figures(shown);
    let panel = Panel { id: "funnel", title: &title, sentence: &sentence, figures: &figures, has_table: false };
    let rows = rows(shown, state.scale);
    plot_panel_ui(ui, lang, panel, actions, |ui, actions| {
        if rows.is_empty() {
            return;
        }
        if !is_picture(ui) {
            choices_ui(ui, shown, state, actions);
        }
        let legend =
            if state.scale == Scale::Counts { "numbers-funnel-legend" } else { "numbers-funnel-legend-shares" };
        ui.add(egui::Label::new(theme::soft(ui, lang.say(legend))).wrap());
        let ordered = ordered(&rows, state.order);
        if let Some(row) = draw::plot_ui(ui, shown, &ordered, state.scale, state.step) {
            state.step = if state.step == Some(row.index) { None } else { Some(row.index) };
            select_stage(shown, row, actions);
        }
        usual::list_ui(ui, shown);
    });
    if let Some(row) = state.step.and_then(|step| rows.get(step)) {
        ui.add_space(gap::TIGHT);
        chosen::chosen_ui(ui, shown, row, actions);
    }
}

/// The stage of a row, where it is on the journey in sight.
fn stage_of(shown: &Shown<'_>, row: &Row<'_>) -> Option<StageId> {
    let stage = shown.series.steps.get(row.index)?.stage?;
    shown.journey.stage(stage).map(|stage| stage.id)
}

fn select_stage(shown: &Shown<'_>, row: &Row<'_>, actions: &mut Vec<Action>) {
    if let Some(stage) = stage_of(shown, row) {
        actions.push(Action::Select(Selection::Stage(stage)));
    }
}

fn ordered<'a, 'b>(rows: &'a [Row<'b>], order: Order) -> Vec<&'a Row<'b>> {
    let mut ordered: Vec<_> = rows.iter().collect();
    if order == Order::Losses {
        let lost = |row: &Row<'_>| row.step.lost_share().unwrap_or(-1.0);
        ordered.sort_by(|a, b| lost(b).total_cmp(&lost(a)));
    }
    ordered
}

fn choices_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut FunnelState, actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    ui.horizontal_wrapped(|ui| {
        ui.label(theme::soft(ui, lang.say("numbers-funnel-scale")));
        for (scale, key) in [(Scale::Counts, "numbers-funnel-counts"), (Scale::Shares, "numbers-funnel-shares")] {
            ui.selectable_value(&mut state.scale, scale, lang.say(key));
        }
        ui.add_space(gap::WIDE);
        ui.label(theme::soft(ui, lang.say("numbers-funnel-order")));
        for (order, key) in [(Order::Steps, "numbers-funnel-steps"), (Order::Losses, "numbers-funnel-losses")] {
            ui.selectable_value(&mut state.order, order, lang.say(key));
        }
        usual::tick_ui(ui, shown, actions);
    });
}

/// From how many at the first step to how many at the last.
fn sentence(shown: &Shown<'_>) -> String {
    let (lang, series) = (shown.model.lang, shown.series);
    let known = |step: Option<&crate::document::Step>| step.and_then(|step| Some((step.name.clone(), step.count?)));
    let ends = known(series.steps.first()).zip(known(series.steps.last())).filter(|_| series.steps.len() > 1);
    let Some(((first, from), (last, to))) = ends else { return lang.say("numbers-funnel-unknown") };
    let mixed = shown.funnel.is_mixed();
    let to =
        if mixed { count_in_unit(lang, series.unit_of(series.steps.len() - 1), to) } else { lang.format().count(to) };
    let args = [
        ("first", first.into()),
        ("from", count_in_unit(lang, series.unit_of(0), from).into()),
        ("last", last.into()),
        ("to", to.into()),
        ("rate", lang.format().percent_or_dash(shown.funnel.overall().map(crate::numbers::Rate::value)).into()),
    ];
    lang.say_with(if mixed { "numbers-funnel-sentence-mixed" } else { "numbers-funnel-sentence" }, &args)
}

/// Every figure of every step.
fn figures(shown: &Shown<'_>) -> Figures {
    let lang = shown.model.lang;
    let columns = ["step", "count", "conversion", "interval", "overall", "lost"];
    let mut columns: Vec<_> = columns.iter().map(|column| lang.say(&format!("numbers-column-{column}"))).collect();
    columns.extend([lang.say("numbers-unit"), lang.say("numbers-column-remark")]);
    let row = |(index, (given, step)): (usize, (&crate::document::Step, &crate::numbers::Step))| {
        vec![
            given.name.clone(),
            lang.format().count_or_dash(step.count),
            words::conversion(lang, step),
            step.interval().map(|interval| words::interval(lang, interval)).unwrap_or_default(),
            words::overall(lang, step),
            words::lost(lang, step),
            lang.say(&format!("unit-{}-name", shown.series.unit_of(index).id())),
            row::remarks(shown, index, step).join(", "),
        ]
    };
    let steps = shown.series.steps.iter().zip(shown.funnel.steps()).enumerate();
    Figures { columns, rows: steps.map(row).collect() }
}
