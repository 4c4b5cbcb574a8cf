//! Where the next money brings most, as far as the user says what an improvement costs.

use egui::{Align, Grid, Id, Layout, Ui};

use super::{MoneyState, Purse, go_on};
use crate::action::Action;
use crate::document::{Cents, Improvement, Money, StageId};
use crate::insight::{StageSpending, count_in_unit};
use crate::numbers::Bid;
use crate::ui::numbers::typed::amount_ui;
use crate::ui::theme::{self, gap, size};

/// So many units of the currency are spoken of.
const HUNDRED: f64 = 100.0;
const FIELD: f32 = 112.0;
const NAME: f32 = 170.0;

/// The sentence, and a field for every stage with something to gain.
pub fn next_ui(ui: &mut Ui, purse: &Purse<'_>, state: &mut MoneyState, actions: &mut Vec<Action>) {
    let lang = purse.lang();
    ui.label(theme::strong(lang.say("money-next"), size::HEADING));
    ui.add(egui::Label::new(sentence(purse)).wrap());
    let rows: Vec<_> = order(purse);
    if rows.is_empty() {
        return;
    }
    let ids: Vec<_> = rows.iter().map(|(_, stage)| field_id(stage.stage)).collect();
    Grid::new("next").num_columns(5).spacing([gap::WIDE, gap::TIGHT]).show(ui, |ui| {
        for key in ["stage", "gain", "cost", "per-hundred", "value"] {
            let hundred = [("hundred", purse.amount(Some(HUNDRED)).into())];
            let words = theme::soft(ui, lang.say_with(&format!("money-next-{key}"), &hundred));
            ui.label(words);
        }
        ui.end_row();
        for (row, (at, stage)) in rows.iter().enumerate() {
            row_ui(ui, purse, state, ((*at, stage), ids.get(row + 1).copied()), actions);
        }
    });
    ui.add(egui::Label::new(theme::soft(ui, lang.say("money-next-about"))).wrap());
}

/// The stages with something to gain: those with a cost by what it brings, the others behind them from left to right.
fn order<'a>(purse: &'a Purse<'_>) -> Vec<(usize, &'a StageSpending)> {
    let stages = &purse.spending.stages;
    let ranked = purse.spending.ranked.iter().filter_map(|at| Some((*at, stages.get(*at)?)));
    let others = stages
        .iter()
        .enumerate()
        .filter(|(at, stage)| stage.gain.is_some_and(|gain| gain > 0.0) && !purse.spending.ranked.contains(at));
    ranked.chain(others).collect()
}

fn sentence(purse: &Purse<'_>) -> String {
    let lang = purse.lang();
    let best = purse.spending.ranked.first().and_then(|at| Some((*at, purse.spending.stages.get(*at)?.bid?)));
    let Some((at, bid)) = best else { return lang.say("money-next-unknown") };
    let stage = ("stage", purse.stage(at).into());
    let end = ("end", purse.seen.steps.last().map_or("", |step| step.name.as_str()).into());
    let Some(per_hundred) = bid.per_unit().map(|gain| gain * HUNDRED) else {
        let gain = ("gain", count_in_unit(lang, purse.end_unit(), bid.gain.round() as u64).into());
        return lang.say_with("money-next-free", &[stage, end, gain]);
    };
    let hundred = ("hundred", purse.amount(Some(HUNDRED)).into());
    let gain = ("gain", decimal(purse, per_hundred).into());
    let Some(value) = value(purse, per_hundred) else {
        return lang.say_with("money-next-best", &[stage, end, hundred, gain]);
    };
    lang.say_with("money-next-best-value", &[stage, end, hundred, gain, ("value", purse.amount(Some(value)).into())])
}

/// What so many end customers leave after the cost of what was sold.
fn value(purse: &Purse<'_>, customers: f64) -> Option<f64> {
    let takings = purse.spending.takings;
    Some(customers * takings.order_value? * takings.margin?)
}

fn decimal(purse: &Purse<'_>, number: f64) -> String {
    let decimals = if number >= 9.95 {
        0
    } else if number >= 0.95 {
        1
    } else {
        2
    };
    purse.lang().format().decimal(number, decimals)
}

fn field_id(stage: StageId) -> Id {
    Id::unique(("improvement", stage))
}

fn row_ui(
    ui: &mut Ui,
    purse: &Purse<'_>,
    state: &mut MoneyState,
    ((at, stage), below): ((usize, &StageSpending), Option<Id>),
    actions: &mut Vec<Action>,
) {
    let lang = purse.lang();
    ui.allocate_ui_with_layout(egui::vec2(NAME, 28.0), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(NAME);
        ui.add(egui::Label::new(purse.stage(at)).truncate());
    });
    ui.label(stage.gain.map(|gain| format!("+{}", decimal(purse, gain))).unwrap_or_default());
    let label = lang.say_with("money-improvement-of", &[("stage", purse.stage(at).into())]);
    let inner = ui.allocate_ui(egui::vec2(FIELD, 28.0), |ui| {
        ui.set_width(FIELD);
        amount_ui(ui, field_id(stage.stage), lang, &label, cost(purse.money, stage.stage))
    });
    go_on(ui, state, inner.inner.entered, below);
    if let Some(cost) = purse.taken(inner.inner, state) {
        purse.change(actions, |money| set_cost(money, stage.stage, cost));
    }
    let per_hundred = stage.bid.and_then(Bid::per_unit).map(|gain| gain * HUNDRED);
    ui.label(
        per_hundred.map_or_else(|| lang.format().count_or_dash(None), |gain| format!("+{}", decimal(purse, gain))),
    );
    ui.label(purse.amount(per_hundred.and_then(|gain| value(purse, gain))));
    ui.end_row();
}

fn cost(money: &Money, stage: StageId) -> Option<Cents> {
    money.improvements.iter().find(|improvement| improvement.stage == stage).map(|improvement| improvement.cost)
}

fn set_cost(money: &mut Money, stage: StageId, cost: Option<Cents>) {
    money.improvements.retain(|improvement| improvement.stage != stage);
    money.improvements.extend(cost.map(|cost| Improvement { stage, cost }));
}
