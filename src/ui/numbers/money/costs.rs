//! What a customer has cost by the time he reaches each stage, and what the run as a whole brings.

use egui::Ui;

use super::{Purse, missing};
use crate::action::Action;
use crate::insight::count_in_unit;
use crate::scene::Paint;
use crate::ui::numbers::figures::{Figures, figures_ui};
use crate::ui::numbers::tiles::{Tile, tiles_ui};
use crate::ui::theme::{self, gap, size};

/// The figures of the run, and a table of the stages.
pub fn costs_ui(ui: &mut Ui, purse: &Purse<'_>, actions: &mut Vec<Action>) {
    let lang = purse.lang();
    ui.horizontal(|ui| {
        ui.label(theme::strong(lang.say("money-costs"), size::HEADING));
        if ui.button(lang.say("money-copy-table")).clicked() {
            ui.ctx().copy_text(figures(purse).tab_separated());
            actions.push(Action::Notify(lang.say("numbers-copied-table")));
        }
    });
    let takings = purse.spending.takings;
    let tile = |name: &str, value: Option<f64>| Tile {
        name: lang.say(&format!("money-{name}")),
        value: purse.amount(value),
        below: below(purse, name, value),
    };
    let tiles = [
        tile("spent", takings.spent),
        tile("cost", takings.cost_each()),
        tile("revenue", takings.revenue()),
        tile("profit", takings.profit()),
    ];
    tiles_ui(ui, &tiles);
    if let Some(words) = missing(lang, takings) {
        ui.label(theme::soft(ui, words));
    }
    ui.add_space(gap::NORMAL);
    figures_ui(ui, "costs", &figures(purse));
    ui.add(egui::Label::new(theme::soft(ui, lang.say("money-costs-about"))).wrap());
}

/// How many end customers the figure is about; in red where more was spent than comes back.
fn below(purse: &Purse<'_>, name: &str, value: Option<f64>) -> Option<(String, Paint)> {
    let customers = purse.spending.takings.customers?;
    match name {
        "profit" if value? < 0.0 => Some((purse.lang().say("money-loss"), Paint::Bad)),
        "cost" | "revenue" => {
            value?;
            let count = count_in_unit(purse.lang(), purse.end_unit(), customers as u64);
            let end = purse.seen.steps.last().map_or("", |step| step.name.as_str());
            let args = [("customers", count.into()), ("end", end.into())];
            Some((purse.lang().say_with("money-at-end", &args), Paint::InkSoft))
        }
        _ => None,
    }
}

fn figures(purse: &Purse<'_>) -> Figures {
    let lang = purse.lang();
    let columns = ["stage", "reached", "spent", "so-far", "each"];
    let columns = columns.iter().map(|column| lang.say(&format!("money-column-{column}"))).collect();
    let row = |(at, stage): (usize, &crate::insight::StageSpending)| {
        vec![
            purse.stage(at).to_owned(),
            lang.format().count_or_dash(stage.reached),
            purse.amount(stage.spent),
            purse.amount(stage.so_far),
            purse.amount(stage.cost_each),
        ]
    };
    Figures { columns, rows: purse.spending.stages.iter().enumerate().map(row).collect() }
}
