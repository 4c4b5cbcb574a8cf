//! Google Analytics 4, standard report on events: one row an event, counted in events and in people.

use super::super::recognised::Recognised;
use super::super::sheet::Sheet;
use super::facts::facts;
use super::rows::groups;
use super::{Layout, Plan, RowsLayout, choose_counts};

/// The shop events of GA4 in the order in which a customer meets them.
const SHOP_EVENTS: [&str; 7] = [
    "session_start",
    "view_item",
    "add_to_cart",
    "begin_checkout",
    "add_shipping_info",
    "add_payment_info",
    "purchase",
];

/// The place of an event in the usual order of a shop.
pub(crate) fn shop_place(event: &str) -> Option<usize> {
    SHOP_EVENTS.iter().position(|known| *known == event.trim())
}

pub(super) fn recognise(sheet: &Sheet) -> Option<Plan> {
    let name = sheet.column_named(&[
        "event name",
        "gebeurtenisnaam",
        "naam van gebeurtenis",
        "nom de l'événement",
        "nom de l’événement",
        "ereignisname",
        "nombre del evento",
        "nombre de evento",
    ])?;
    if name != 0 || sheet.columns.len() < 2 {
        return None;
    }
    let facts = facts(sheet);
    let choice = choose_counts(sheet, &facts.counts)?;
    let shop = sheet.texts(name).filter(|event| shop_place(event).is_some()).count();
    let (group, within) = groups(sheet, name, &facts);
    let layout =
        Layout::Rows(RowsLayout { name: Some(name), group, within, counts: choice.chosen, ..RowsLayout::default() });
    Some(Plan {
        shop_order: shop >= 3,
        open_funnel: true,
        because: choice.because,
        left_out: facts.left_out,
        ..Plan::new(Recognised::GA4_EVENTS, layout)
    })
}
