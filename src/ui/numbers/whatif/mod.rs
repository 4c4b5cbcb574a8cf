//! What if: the funnel with other conversions, by hand or typed, what that would bring, and scenarios that are kept.

mod handle;
mod outcome;
mod row;
mod scenarios;
mod targets;

use std::borrow::Cow;

use egui::Ui;

use super::figures::Figures;
use super::panel::{Panel, plot_panel_ui};
use super::{NumbersState, Section, Shown, panel_ui};
use crate::action::Action;
use crate::document::{Edit, Fraction, Scenario, Series, SteeringChange, StepRate, Target};
use crate::insight::{Imagined, imagine, on_journey, rate_of};
use crate::lang::Arg;
use crate::numbers::{Rate, Step};
use crate::scene::Paint;
use crate::ui::theme::{self, gap};
use handle::Drag;
pub use targets::target_choice_ui;

/// What the section remembers; nothing of it is in the document.
#[derive(Debug)]
pub struct WhatIfState {
    /// What is tried out.
    draft: Scenario,
    /// The bar that is being drawn out.
    drag: Option<Drag>,
    /// The name under which it may be kept.
    name: String,
    /// What was refused last, in words.
    refused: Option<String>,
    /// The user's own targets while another is chosen.
    own: Vec<StepRate>,
}

impl Default for WhatIfState {
    fn default() -> Self {
        let draft = Scenario { name: String::new(), entry: None, rates: Vec::new() };
        Self { draft, drag: None, name: String::new(), refused: None, own: Vec::new() }
    }
}

impl WhatIfState {
    /// Tries out another conversion of a step; `None` = as it is now.
    fn set_rate(&mut self, step: &str, rate: Option<Fraction>) {
        set_rate(&mut self.draft.rates, step, rate);
    }

    /// Whether anything is tried out.
    fn is_changed(&self) -> bool {
        self.draft.entry.is_some() || !self.draft.rates.is_empty()
    }
}

/// Puts a conversion among others, or takes it out.
fn set_rate(rates: &mut Vec<StepRate>, step: &str, rate: Option<Fraction>) {
    rates.retain(|known| rate_of(std::slice::from_ref(known), step).is_none());
    rates.extend(rate.map(|rate| StepRate { step: step.to_owned(), rate }));
}

/// What is tried out, beside what is.
struct Board<'a> {
    shown: &'a Shown<'a>,
    /// The series as the journey sees it.
    seen: Cow<'a, Series>,
    /// What is tried out.
    draft: Scenario,
    /// What is.
    now: Imagined,
    /// What would be.
    then: Imagined,
}

impl<'a> Board<'a> {
    fn new(shown: &'a Shown<'a>, draft: &Scenario) -> Self {
        let project = shown.editor.project();
        let seen = on_journey(project, shown.journey, shown.series);
        let nothing = Scenario { name: String::new(), entry: None, rates: Vec::new() };
        let now = imagine(project, shown.journey, &seen, &nothing);
        let then = imagine(project, shown.journey, &seen, draft);
        Self { shown, seen, draft: draft.clone(), now, then }
    }

    fn step(&self, index: usize) -> Option<&Step> {
        self.shown.funnel.steps().get(index)
    }

    /// The place of the step that a step's conversion is told from.
    fn before(&self, index: usize) -> Option<usize> {
        self.step(index)?.from
    }

    fn then(&self, index: usize) -> Option<f64> {
        self.then.counts.get(index).copied().flatten()
    }

    fn now(&self, index: usize) -> Option<f64> {
        self.now.counts.get(index).copied().flatten()
    }

    /// The conversion that is tried out, or else the one of now.
    fn rate(&self, index: usize) -> Option<f64> {
        let name = &self.seen.steps.get(index)?.name;
        rate_of(&self.draft.rates, name).or_else(|| self.step(index)?.conversion.map(Rate::value))
    }

    /// Whether the step itself is tried out differently.
    fn is_changed(&self, index: usize) -> bool {
        let name = self.seen.steps.get(index).map_or("", |step| step.name.as_str());
        if index == 0 { self.draft.entry.is_some() } else { rate_of(&self.draft.rates, name).is_some() }
    }
}

/// The whole section.
pub fn what_if_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut NumbersState, actions: &mut Vec<Action>) {
    let board = Board::new(shown, &state.what_if.draft);
    panel_ui(ui, |ui| {
        bars_ui(ui, &board, &mut state.what_if, actions);
        below_ui(ui, &board, &mut state.what_if, actions);
        ui.add_space(gap::WIDE);
        if outcome::outcome_ui(ui, &board) {
            state.section = Section::Money;
        }
    });
    ui.add_space(gap::NORMAL);
    panel_ui(ui, |ui| scenarios::scenarios_ui(ui, &board, &mut state.what_if, actions));
    ui.add_space(gap::NORMAL);
    panel_ui(ui, |ui| targets::targets_ui(ui, shown, &mut state.what_if, actions));
}

fn bars_ui(ui: &mut Ui, board: &Board<'_>, state: &mut WhatIfState, actions: &mut Vec<Action>) {
    let lang = board.shown.model.lang;
    let (title, sentence) = (lang.say("whatif-title"), outcome::sentence(board));
    let figures = || figures(board);
    let panel = Panel { id: "what-if", title: &title, sentence: &sentence, figures: &figures, has_table: false };
    plot_panel_ui(ui, lang, panel, actions, |ui, _| {
        ui.label(theme::soft(ui, lang.say("whatif-legend")));
        ui.add_space(gap::TIGHT);
        row::rows_ui(ui, board, state);
    });
}

/// What was refused, and what can be done with all that is tried out.
fn below_ui(ui: &mut Ui, board: &Board<'_>, state: &mut WhatIfState, actions: &mut Vec<Action>) {
    let lang = board.shown.model.lang;
    if let Some(refused) = &state.refused {
        ui.colored_label(ui.visuals().error_fg_color, refused);
    }
    ui.horizontal_wrapped(|ui| {
        let changed = state.is_changed();
        if ui.add_enabled(changed, egui::Button::new(lang.say("whatif-reset-all"))).clicked() {
            state.draft = Scenario { name: String::new(), entry: None, rates: Vec::new() };
            state.refused = None;
        }
        let has_rates = !state.draft.rates.is_empty();
        let target = ui.add_enabled(has_rates, egui::Button::new(lang.say("whatif-make-target")));
        if target.on_hover_text(lang.say("whatif-make-target-why")).clicked() {
            make_target(board.shown, &state.draft, state, actions);
        }
    });
}

/// Makes the conversions of a scenario the user's own targets.
fn make_target(shown: &Shown<'_>, scenario: &Scenario, state: &WhatIfState, actions: &mut Vec<Action>) {
    let mut rates = targets::own_rates(shown, state);
    for rate in &scenario.rates {
        set_rate(&mut rates, &rate.step, Some(rate.rate));
    }
    actions.push(Action::Edit(Edit::Steer(SteeringChange::Target(Target::Rates(rates)))));
    actions.push(Action::Notify(shown.model.lang.say("whatif-target-made")));
}

fn figures(board: &Board<'_>) -> Figures {
    let lang = board.shown.model.lang;
    let columns = ["step", "now", "rate-now", "then", "rate-then", "change"];
    let columns = columns.iter().map(|column| lang.say(&format!("whatif-column-{column}"))).collect();
    let row = |(index, step): (usize, &crate::document::Step)| {
        let conversion = board.step(index).and_then(|step| step.conversion).map(Rate::value);
        vec![
            step.name.clone(),
            count(board, board.now(index)),
            lang.format().percent_or_dash(conversion),
            count(board, board.then(index)),
            lang.format().percent_or_dash(board.rate(index)),
            change(board, index).unwrap_or_default(),
        ]
    };
    Figures { columns, rows: board.seen.steps.iter().enumerate().map(row).collect() }
}

/// A number of customers that may not be whole, rounded; a dash where it is not known.
fn count(board: &Board<'_>, count: Option<f64>) -> String {
    board.shown.model.lang.format().count_or_dash(count.map(|count| count.round() as u64))
}

/// "+133" or "−12", where it differs from now by at least one.
fn change(board: &Board<'_>, index: usize) -> Option<String> {
    let change = (board.then(index)?.round() - board.now(index)?.round()) as i64;
    signed(board, change)
}

fn signed(board: &Board<'_>, change: i64) -> Option<String> {
    let sign = match change {
        0 => return None,
        1.. => "+",
        _ => "−",
    };
    Some(format!("{sign}{}", board.shown.model.lang.format().count(change.unsigned_abs())))
}

/// Green for what rises, red for what falls.
fn change_paint(change: f64) -> Paint {
    if change < 0.0 { Paint::Bad } else { Paint::Good }
}

/// A count with its unit, rounded.
fn in_unit(board: &Board<'_>, amount: f64) -> Arg {
    let unit = board.seen.unit_of(board.seen.steps.len().saturating_sub(1));
    crate::insight::count_in_unit(board.shown.model.lang, unit, amount.round().max(0.0) as u64).into()
}
