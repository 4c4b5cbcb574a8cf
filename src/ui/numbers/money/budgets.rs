//! What was spent on each stage in each period: a table of fields, by Tab and Enter alone if wanted.

use egui::{Align, Grid, Id, Layout, RichText, ScrollArea, Ui};

use super::{MoneyState, Purse, go_on};
use crate::action::Action;
use crate::document::{Budget, Cents, Money, Period, StageId};
use crate::ui::numbers::typed::amount_ui;
use crate::ui::theme::{self, gap, size};

/// The most periods in sight beside that of the series.
const PERIODS: usize = 5;
/// The widths of a stage's name and of a field.
const NAME: f32 = 150.0;
const FIELD: f32 = 112.0;

/// The table.
pub fn budgets_ui(ui: &mut Ui, purse: &Purse<'_>, state: &mut MoneyState, actions: &mut Vec<Action>) {
    let lang = purse.lang();
    ui.label(theme::strong(lang.say("money-budgets"), size::BODY));
    ui.add(egui::Label::new(theme::soft(ui, lang.say("money-budgets-about"))).wrap());
    let columns = columns(purse);
    ScrollArea::horizontal().id_salt("budgets").auto_shrink([false, true]).show(ui, |ui| {
        Grid::new("budgets").num_columns(columns.len() + 1).spacing([gap::NORMAL, gap::TIGHT]).show(ui, |ui| {
            header_ui(ui, purse, &columns);
            for (at, stage) in purse.shown.journey.stages().iter().enumerate() {
                name_ui(ui, purse.stage(at));
                for column in &columns {
                    field_ui(ui, purse, state, (at, stage.id, *column), actions);
                }
                ui.end_row();
            }
            totals_ui(ui, purse, &columns);
        });
    });
    if let Some(elsewhere) = purse.spending.elsewhere {
        let words = lang.say_with("money-elsewhere", &[("amount", purse.amount(Some(elsewhere)).into())]);
        ui.label(theme::soft(ui, words));
    }
}

/// Any period alike, the period of the series, and the latest others of the numbers and the amounts.
fn columns(purse: &Purse<'_>) -> Vec<Option<Period>> {
    let project = purse.shown.editor.project();
    // Rounds of a survey are no periods in which money is spent.
    let known = project.series().iter().filter(|series| series.answers.is_none()).filter_map(|series| series.period);
    let mut periods: Vec<_> = known.chain(purse.money.budgets.iter().filter_map(|budget| budget.period)).collect();
    periods.sort_unstable();
    periods.dedup();
    let here = purse.seen.period;
    let others = periods.into_iter().rev().map(Some).filter(|period| *period != here).take(PERIODS);
    let here = here.map(Some);
    std::iter::once(None).chain(here).chain(others).collect()
}

fn column_name(purse: &Purse<'_>, column: Option<Period>) -> String {
    column.map_or_else(|| purse.lang().say("money-every-period"), |period| purse.lang().format().period(period))
}

fn header_ui(ui: &mut Ui, purse: &Purse<'_>, columns: &[Option<Period>]) {
    ui.label("");
    for column in columns {
        let words = column_name(purse, *column);
        let is_shown = column.is_some() && *column == purse.seen.period;
        let words = if is_shown { theme::strong(words, size::SMALL) } else { theme::soft(ui, words) };
        cell_ui(ui, words);
    }
    ui.end_row();
}

fn name_ui(ui: &mut Ui, name: &str) {
    ui.allocate_ui_with_layout(egui::vec2(NAME, 28.0), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(NAME);
        ui.add(egui::Label::new(name).truncate());
    });
}

fn cell_ui(ui: &mut Ui, words: RichText) {
    ui.allocate_ui_with_layout(egui::vec2(FIELD, 24.0), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(FIELD);
        ui.add_space(9.0);
        ui.add(egui::Label::new(words).truncate());
    });
}

fn field_id(stage: StageId, column: Option<Period>) -> Id {
    Id::unique(("budget", stage, column.map(|period| (period.from, period.to))))
}

fn field_ui(
    ui: &mut Ui,
    purse: &Purse<'_>,
    state: &mut MoneyState,
    (at, stage, column): (usize, StageId, Option<Period>),
    actions: &mut Vec<Action>,
) {
    let args = [("stage", purse.stage(at).into()), ("period", column_name(purse, column).into())];
    let label = purse.lang().say_with("money-budget-of", &args);
    let inner = ui.allocate_ui(egui::vec2(FIELD, 28.0), |ui| {
        ui.set_width(FIELD);
        amount_ui(ui, field_id(stage, column), purse.lang(), &label, budget(purse.money, stage, column))
    });
    let typed = inner.inner;
    let below = purse.shown.journey.stages().get(at + 1).map(|below| field_id(below.id, column));
    go_on(ui, state, typed.entered, below);
    if let Some(value) = purse.taken(typed, state) {
        purse.change(actions, |money| set_budget(money, stage, column, value));
    }
}

/// What a field of the table shows: the sum, where a file has several amounts of one stage and period.
fn budget(money: &Money, stage: StageId, column: Option<Period>) -> Option<Cents> {
    let amounts = money.budgets.iter().filter(|budget| budget.stage == stage && budget.period == column);
    amounts.map(|budget| budget.amount).reduce(|sum, amount| Cents(sum.0.saturating_add(amount.0)))
}

fn set_budget(money: &mut Money, stage: StageId, period: Option<Period>, amount: Option<Cents>) {
    money.budgets.retain(|budget| budget.stage != stage || budget.period != period);
    money.budgets.extend(amount.map(|amount| Budget { stage, period, amount }));
}

fn totals_ui(ui: &mut Ui, purse: &Purse<'_>, columns: &[Option<Period>]) {
    name_ui(ui, &purse.lang().say("money-total"));
    for column in columns {
        let stages = purse.shown.journey.stages().iter();
        // A stage without an amount of its own in a period has there what is spent in any period alike.
        let amount = |stage: StageId| budget(purse.money, stage, *column).or_else(|| budget(purse.money, stage, None));
        let amounts = stages.filter_map(|stage| amount(stage.id));
        let sum = amounts.reduce(|sum, amount| Cents(sum.0.saturating_add(amount.0)));
        cell_ui(ui, theme::strong(purse.amount(sum.map(Cents::value)), size::BODY));
    }
    ui.end_row();
}
