//! What the tried-out funnel would bring: end customers, revenue, cost per customer and profit, beside those of now.

use egui::Ui;

use super::{Board, change_paint, count, in_unit, signed};
use crate::numbers::Takings;
use crate::ui::numbers::money::{amount, missing};
use crate::ui::numbers::tiles::{Tile, tiles_ui};
use crate::ui::theme::{self, gap};

/// The figures; says whether the user wants to fill in what is missing.
pub fn outcome_ui(ui: &mut Ui, board: &Board<'_>) -> bool {
    let lang = board.shown.model.lang;
    tiles_ui(
        ui,
        &[
            customers(board),
            of_money(board, "revenue", false),
            of_money(board, "cost", true),
            of_money(board, "profit", false),
        ],
    );
    let Some(missing) = missing(lang, board.then.takings) else { return false };
    ui.add_space(gap::TIGHT);
    let mut asked = false;
    ui.horizontal_wrapped(|ui| {
        ui.label(theme::soft(ui, missing));
        asked = ui.button(lang.say("whatif-to-money")).clicked();
    });
    asked
}

/// A figure of a run, by its name in messages.
pub fn figure(takings: Takings, name: &str) -> Option<f64> {
    match name {
        "revenue" => takings.revenue(),
        "cost" => takings.cost_each(),
        _ => takings.profit(),
    }
}

fn customers(board: &Board<'_>) -> Tile {
    let lang = board.shown.model.lang;
    let (now, then) = (board.now.takings.customers, board.then.takings.customers);
    let change = now.zip(then).map(|(now, then)| then.round() - now.round());
    let end = board.seen.steps.last().map_or("", |step| step.name.as_str());
    let words = change.and_then(|change| signed(board, change as i64));
    let below =
        words.map(|words| (against_now(board, &count(board, now), &words), change_paint(change.unwrap_or(0.0))));
    Tile { name: lang.say_with("whatif-end-customers", &[("step", end.into())]), value: count(board, then), below }
}

/// A figure of money; `less_is_good` for what is spent.
fn of_money(board: &Board<'_>, name: &str, less_is_good: bool) -> Tile {
    let shown = board.shown;
    let (now, then) = (figure(board.now.takings, name), figure(board.then.takings, name));
    let change = now.zip(then).map(|(now, then)| then - now).filter(|change| change.abs() >= 0.005);
    let below = change.map(|change| {
        let sign = if change < 0.0 { "−" } else { "+" };
        let words = format!("{sign}{}", amount(shown, Some(change.abs())));
        let paint = change_paint(if less_is_good { -change } else { change });
        (against_now(board, &amount(shown, now), &words), paint)
    });
    Tile { name: shown.model.lang.say(&format!("money-{name}")), value: amount(shown, then), below }
}

fn against_now(board: &Board<'_>, now: &str, change: &str) -> String {
    board.shown.model.lang.say_with("whatif-against-now", &[("now", now.into()), ("change", change.into())])
}

/// What comes of it at the last step, for everyone.
pub fn sentence(board: &Board<'_>) -> String {
    let lang = board.shown.model.lang;
    let Some((now, then)) = board.now.takings.customers.zip(board.then.takings.customers) else {
        return lang.say("whatif-sentence-unknown");
    };
    let end = board.seen.steps.last().map_or("", |step| step.name.as_str());
    let args = |amount| [("end", end.into()), ("customers", in_unit(board, amount))];
    if board.draft.entry.is_none() && board.draft.rates.is_empty() {
        return lang.say_with("whatif-sentence-now", &args(now));
    }
    let change = then.round() - now.round();
    let key = match change {
        change if change > 0.0 => "whatif-sentence-more",
        change if change < 0.0 => "whatif-sentence-fewer",
        _ => "whatif-sentence-same",
    };
    let [end, customers] = args(then);
    lang.say_with(key, &[end, customers, ("change", lang.format().count(change.abs() as u64).into())])
}
