//! Money: what an end customer brings, what the stages cost, and where the next money brings most.

mod basics;
mod budgets;
mod costs;
mod next;
mod portions;

use egui::{Id, Ui};

use super::typed::{NumberField, Read};
use super::{Shown, panel_ui};
use crate::action::Action;
use crate::document::{Edit, Money, Series, SteeringChange, Unit};
use crate::insight::{Spending, aim, on_journey, spending};
use crate::lang::Lang;
use crate::numbers::Takings;
use crate::ui::theme::gap;

/// What the section remembers.
#[derive(Debug, Default)]
pub struct MoneyState {
    /// What was refused last, in words.
    refused: Option<String>,
    /// The field that Enter went on to; it gets the keyboard in the next frame, when that Enter is over.
    next: Option<Id>,
}

/// The money of the series in sight.
struct Purse<'a> {
    shown: &'a Shown<'a>,
    money: &'a Money,
    /// The series as the journey sees it.
    seen: std::borrow::Cow<'a, Series>,
    spending: Spending,
}

/// The whole section.
pub fn money_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut MoneyState, actions: &mut Vec<Action>) {
    if let Some(next) = state.next.take() {
        ui.memory_mut(|memory| memory.request_focus(next));
    }
    let project = shown.editor.project();
    let seen = on_journey(project, shown.journey, shown.series);
    let spending = spending(project, shown.journey, &seen, &aim(project, shown.series));
    let purse = Purse { shown, money: &project.steering().money, seen, spending };
    panel_ui(ui, |ui| {
        basics::basics_ui(ui, &purse, state, actions);
        ui.add_space(gap::NORMAL);
        budgets::budgets_ui(ui, &purse, state, actions);
        if let Some(refused) = &state.refused {
            ui.colored_label(ui.visuals().error_fg_color, refused);
        }
    });
    ui.add_space(gap::NORMAL);
    panel_ui(ui, |ui| costs::costs_ui(ui, &purse, actions));
    ui.add_space(gap::NORMAL);
    panel_ui(ui, |ui| portions::portions_ui(ui, &purse, actions));
    ui.add_space(gap::NORMAL);
    panel_ui(ui, |ui| next::next_ui(ui, &purse, state, actions));
}

/// An amount in the project's currency, or a dash.
pub fn amount(shown: &Shown<'_>, amount: Option<f64>) -> String {
    let currency = shown.editor.project().steering().money.currency;
    shown.model.lang.format().money_or_dash(amount, currency)
}

/// What has to be filled in before nothing is a dash; `None` where nothing has.
pub fn missing(lang: &Lang, takings: Takings) -> Option<String> {
    let parts = [
        (takings.order_value.is_none(), "order-value"),
        (takings.margin.is_none(), "margin"),
        (takings.spent.is_none(), "spent"),
        (takings.customers.is_none(), "customers"),
    ];
    let parts = parts.iter().filter(|(is_missing, _)| *is_missing);
    let parts: Vec<_> = parts.map(|(_, part)| lang.say(&format!("money-missing-{part}"))).collect();
    (!parts.is_empty()).then(|| lang.say_with("money-missing", &[("what", parts.join(", ").into())]))
}

impl Purse<'_> {
    fn lang(&self) -> &Lang {
        self.shown.model.lang
    }

    fn amount(&self, of: Option<f64>) -> String {
        amount(self.shown, of)
    }

    /// What a stage is called.
    fn stage(&self, at: usize) -> &str {
        self.shown.journey.stages().get(at).map_or("", |stage| self.lang().names().stage(stage))
    }

    /// What is counted at the last step.
    fn end_unit(&self) -> Unit {
        self.seen.unit_of(self.seen.steps.len().saturating_sub(1))
    }

    /// Changes the money by one edit.
    fn change(&self, actions: &mut Vec<Action>, with: impl FnOnce(&mut Money)) {
        let mut money = self.money.clone();
        with(&mut money);
        if money != *self.money {
            actions.push(Action::Edit(Edit::Steer(SteeringChange::Money(money))));
        }
    }

    /// What was read from a field; what was refused is told below the fields.
    #[expect(clippy::option_option, reason = "nothing typed, emptied, or a value")]
    fn taken<T>(&self, typed: NumberField<T>, state: &mut MoneyState) -> Option<Option<T>> {
        match typed.read? {
            Read::Set(value) => {
                state.refused = None;
                Some(value)
            }
            Read::Refused(text) => {
                state.refused = Some(self.lang().say_with("money-refused", &[("text", text.into())]));
                None
            }
        }
    }
}

/// Enter in a field of a column goes on to the next one below, where there is one.
fn go_on(ui: &Ui, state: &mut MoneyState, entered: bool, next: Option<Id>) {
    if let Some(next) = next.filter(|_| entered) {
        state.next = Some(next);
        ui.request_repaint();
    }
}
