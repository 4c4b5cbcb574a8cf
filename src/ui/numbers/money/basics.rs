//! The currency, what an end customer spends, and what is left of that.

use egui::{Align, Id, Layout, Ui};

use super::{MoneyState, Purse};
use crate::action::Action;
use crate::document::Currency;
use crate::lang::currency_sign;
use crate::ui::field::choice_ui;
use crate::ui::numbers::typed::{amount_ui, percent_ui};
use crate::ui::theme::{self, gap, size};

/// The three fields side by side.
pub fn basics_ui(ui: &mut Ui, purse: &Purse<'_>, state: &mut MoneyState, actions: &mut Vec<Action>) {
    let lang = purse.lang();
    ui.label(theme::strong(lang.say("money-title"), size::HEADING));
    ui.add(egui::Label::new(lang.say("money-about")).wrap());
    ui.horizontal_wrapped(|ui| {
        column_ui(ui, 130.0, |ui| {
            let label = lang.say("money-currency");
            ui.label(theme::soft(ui, &label));
            let named = |(currency, code): (Currency, &str)| (currency, named(currency, code));
            let options = Currency::ALL.map(named);
            if let Some(currency) = choice_ui(ui, Id::unique("money-currency"), &label, purse.money.currency, options) {
                purse.change(actions, |money| money.currency = currency);
            }
        });
        column_ui(ui, 190.0, |ui| {
            let label = lang.say("money-order-value");
            ui.label(theme::soft(ui, &label));
            let typed = amount_ui(ui, Id::unique("money-order-value"), lang, &label, purse.money.order_value);
            if let Some(value) = purse.taken(typed, state) {
                purse.change(actions, |money| money.order_value = value);
            }
        });
        column_ui(ui, 190.0, |ui| {
            let label = lang.say("money-margin");
            ui.label(theme::soft(ui, &label)).on_hover_text(lang.say("money-margin-about"));
            let value = purse.money.margin.map(crate::document::Fraction::value);
            let typed = percent_ui(ui, Id::unique("money-margin"), lang, (&label, "%"), value, false);
            if let Some(value) = purse.taken(typed, state) {
                purse.change(actions, |money| money.margin = value);
            }
        });
    });
}

/// "EUR €", or the code alone where it is the sign.
fn named(currency: Currency, code: &str) -> String {
    let sign = currency_sign(currency);
    if sign == code { code.to_owned() } else { format!("{code} {sign}") }
}

fn column_ui(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    let size = egui::vec2(width.min(ui.available_width()), 52.0);
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_width(size.x);
        ui.spacing_mut().item_spacing.y = gap::TIGHT;
        content(ui);
    });
}
