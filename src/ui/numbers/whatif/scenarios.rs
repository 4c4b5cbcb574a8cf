//! What-ifs that are kept under a name: side by side, tried out again, renamed, made the target, deleted.

use egui::{Align, Grid, Id, Layout, ScrollArea, Ui};

use super::outcome::figure;
use super::{Board, WhatIfState, count, make_target, signed};
use crate::action::Action;
use crate::document::{Edit, SHORT_TEXT, Scenario, SteeringChange};
use crate::insight::{Imagined, imagine};
use crate::ui::field::{TextField, text_ui};
use crate::ui::numbers::money::amount;
use crate::ui::theme::{self, gap, size};

/// The widths of a scenario's name and of a figure.
const NAME: f32 = 180.0;
const FIGURE: f32 = 116.0;

/// The field to keep what is tried out, and the table of what was kept.
pub fn scenarios_ui(ui: &mut Ui, board: &Board<'_>, state: &mut WhatIfState, actions: &mut Vec<Action>) {
    let lang = board.shown.model.lang;
    ui.label(theme::strong(lang.say("whatif-scenarios"), size::HEADING));
    ui.add(egui::Label::new(lang.say("whatif-scenarios-about")).wrap());
    keep_ui(ui, board, state, actions);
    ui.add_space(gap::TIGHT);
    ScrollArea::horizontal().id_salt("scenarios").auto_shrink([false, true]).show(ui, |ui| {
        Grid::new("scenarios").num_columns(6).spacing([gap::WIDE, gap::NORMAL]).show(ui, |ui| {
            header_ui(ui, board);
            plain_row_ui(ui, board, &lang.say("whatif-now"), &board.now);
            if state.is_changed() {
                plain_row_ui(ui, board, &lang.say("whatif-tried"), &board.then);
            }
            for (index, scenario) in scenarios(board).iter().enumerate() {
                scenario_ui(ui, board, state, (index, scenario), actions);
            }
        });
    });
}

fn scenarios<'a>(board: &Board<'a>) -> &'a [Scenario] {
    &board.shown.editor.project().steering().scenarios
}

fn keep_ui(ui: &mut Ui, board: &Board<'_>, state: &mut WhatIfState, actions: &mut Vec<Action>) {
    let lang = board.shown.model.lang;
    ui.horizontal(|ui| {
        let label = lang.say("whatif-name");
        let hint = lang.say("whatif-name-hint");
        let field = TextField { label: &label, hint: &hint, limit: SHORT_TEXT, ..TextField::default() };
        let id = Id::unique("what-if-name");
        let typed = ui.allocate_ui_with_layout(egui::vec2(240.0, 30.0), Layout::left_to_right(Align::Center), |ui| {
            text_ui(ui, id, &state.name, field)
        });
        let typed = typed.inner;
        if let Some(name) = typed.finished {
            state.name = name;
        }
        let keep = ui.add_enabled(state.is_changed(), egui::Button::new(lang.say("whatif-keep")));
        if keep.on_disabled_hover_text(lang.say("whatif-keep-nothing")).clicked()
            || (typed.entered && state.is_changed())
        {
            keep_under(board, state, actions);
        }
    });
}

/// Keeps what is tried out; a name that is there already gets the new what-if.
fn keep_under(board: &Board<'_>, state: &mut WhatIfState, actions: &mut Vec<Action>) {
    let lang = board.shown.model.lang;
    let mut all = scenarios(board).to_vec();
    let typed = state.name.trim().to_owned();
    let name = if typed.is_empty() { unused_name(board, &all) } else { typed };
    let scenario = Scenario { name: name.clone(), ..state.draft.clone() };
    let known = all.iter_mut().find(|known| known.name == name);
    let key = if let Some(known) = known {
        *known = scenario;
        "whatif-kept-again"
    } else {
        all.push(scenario);
        "whatif-kept"
    };
    state.name.clear();
    actions.push(Action::Edit(Edit::Steer(SteeringChange::Scenarios(all))));
    actions.push(Action::Notify(lang.say_with(key, &[("name", name.into())])));
}

fn unused_name(board: &Board<'_>, all: &[Scenario]) -> String {
    let lang = board.shown.model.lang;
    let named = |number: usize| lang.say_with("whatif-unnamed", &[("n", number.to_string().into())]);
    let is_free = |name: &String| all.iter().all(|known| known.name != *name);
    (1..=all.len() + 1).map(named).find(is_free).unwrap_or_default()
}

fn header_ui(ui: &mut Ui, board: &Board<'_>) {
    let lang = board.shown.model.lang;
    let end = board.seen.steps.last().map_or("", |step| step.name.as_str());
    let end = lang.say_with("whatif-end-customers", &[("step", end.into())]);
    let columns = ["revenue", "cost", "profit"].map(|name| lang.say(&format!("money-{name}")));
    ui.label("");
    for column in std::iter::once(end).chain(columns) {
        right_ui(ui, |ui| {
            ui.add(egui::Label::new(theme::soft(ui, &column)).truncate()).on_hover_text(&column);
        });
    }
    ui.end_row();
}

fn right_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let layout = Layout::right_to_left(Align::Center);
    ui.allocate_ui_with_layout(egui::vec2(FIGURE, 26.0), layout, |ui| {
        ui.set_min_width(FIGURE);
        content(ui);
    });
}

fn plain_row_ui(ui: &mut Ui, board: &Board<'_>, name: &str, run: &Imagined) {
    ui.allocate_ui_with_layout(egui::vec2(NAME, 26.0), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(NAME);
        ui.add(egui::Label::new(name).truncate());
    });
    figures_ui(ui, board, run);
    ui.end_row();
}

fn figures_ui(ui: &mut Ui, board: &Board<'_>, run: &Imagined) {
    let (now, then) = (board.now.takings.customers, run.takings.customers);
    let change = now.zip(then).and_then(|(now, then)| signed(board, (then.round() - now.round()) as i64));
    let customers = count(board, then);
    let customers = change.map_or(customers.clone(), |change| format!("{customers} ({change})"));
    let amounts = ["revenue", "cost", "profit"].map(|name| amount(board.shown, figure(run.takings, name)));
    for figure in std::iter::once(customers).chain(amounts) {
        right_ui(ui, |ui| {
            ui.label(figure);
        });
    }
}

fn scenario_ui(
    ui: &mut Ui,
    board: &Board<'_>,
    state: &mut WhatIfState,
    (index, scenario): (usize, &Scenario),
    actions: &mut Vec<Action>,
) {
    let lang = board.shown.model.lang;
    let mut all = scenarios(board).to_vec();
    let label = lang.say_with("whatif-name-of", &[("name", scenario.name.as_str().into())]);
    let field = TextField { label: &label, limit: SHORT_TEXT, ..TextField::default() };
    let id = Id::unique(("scenario", index));
    let typed = ui.allocate_ui_with_layout(egui::vec2(NAME, 30.0), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(NAME);
        text_ui(ui, id, &scenario.name, field)
    });
    if let Some(name) = typed.inner.finished.map(|name| name.trim().to_owned()) {
        rename(board, state, (index, name), actions);
    }
    let run = imagine(board.shown.editor.project(), board.shown.journey, &board.seen, scenario);
    figures_ui(ui, board, &run);
    ui.horizontal(|ui| {
        if named_button_ui(ui, board, "whatif-open", scenario) {
            state.draft = Scenario { name: String::new(), ..scenario.clone() };
            state.name.clone_from(&scenario.name);
        }
        if named_button_ui(ui, board, "whatif-target", scenario) && !scenario.rates.is_empty() {
            make_target(board.shown, scenario, state, actions);
        }
        if named_button_ui(ui, board, "whatif-delete", scenario) {
            all.remove(index);
            actions.push(Action::Edit(Edit::Steer(SteeringChange::Scenarios(all))));
            let words = lang.say_with("whatif-deleted", &[("name", scenario.name.as_str().into())]);
            actions.push(Action::Notify(words));
        }
    });
    ui.end_row();
}

/// A button whose name for screen readers says which scenario it is about.
fn named_button_ui(ui: &mut Ui, board: &Board<'_>, key: &str, scenario: &Scenario) -> bool {
    let words = board.shown.model.lang.say(key);
    let label = format!("{words}: {}", scenario.name);
    let button = ui.button(words);
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
    button.clicked()
}

fn rename(board: &Board<'_>, state: &mut WhatIfState, (index, name): (usize, String), actions: &mut Vec<Action>) {
    let mut all = scenarios(board).to_vec();
    let taken = all.iter().enumerate().any(|(other, known)| other != index && known.name == name);
    if name.is_empty() || taken {
        let key = if taken { "whatif-name-taken" } else { "whatif-name-empty" };
        state.refused = Some(board.shown.model.lang.say_with(key, &[("name", name.into())]));
        return;
    }
    all.get_mut(index).into_iter().for_each(|scenario| scenario.name.clone_from(&name));
    actions.push(Action::Edit(Edit::Steer(SteeringChange::Scenarios(all))));
}
