//! Lists with a deal, customer, request or order in each row: with the stage that each is in, or with no more than that it is there.

use std::collections::BTreeSet;

use super::super::personal::holds_addresses;
use super::super::recognised::Recognised;
use super::super::sheet::{Column, Kind, Sheet};
use super::super::words;
use super::facts::facts;
use super::{Counted, Layout, Plan, RecordsLayout};

/// The most different stages that records may be in.
const STAGES: usize = 20;

/// A list of people: with their addresses, or with what only orders have.
pub(super) fn recognise(sheet: &Sheet) -> Option<Plan> {
    let is_personal = |(at, column): (usize, &Column)| {
        let name = &column.name;
        let of_a_person = words::names_a_person(name) && !words::names_an_address(name);
        let filled = sheet.texts(at).any(|text| !text.is_empty());
        let text = column.kind == Kind::Text && (of_a_person || words::has(name, "financial status")) && filled;
        text || holds_addresses(sheet, at)
    };
    let personal = sheet.columns.iter().enumerate().any(is_personal);
    personal.then(|| plan(sheet, id(sheet).or_else(|| address(sheet))))
}

/// A list of numbered things, in which nothing but a stage can be counted.
pub(super) fn recognise_numbered(sheet: &Sheet) -> Option<Plan> {
    let id = id(sheet)?;
    let counts = facts(sheet).counts;
    let plan = plan(sheet, Some(id));
    let orders = matches!(&plan.layout, Layout::Records(layout) if matches!(layout.counted, Counted::Orders { .. }));
    (counts.is_empty() || orders || plan.recognised != Recognised::LIST).then_some(plan)
}

/// Records with a stage, orders, or rows that count as one each.
pub(super) fn plan(sheet: &Sheet, id: Option<usize>) -> Plan {
    let name = |at: usize| sheet.columns.get(at).map_or("", |column| column.name.as_str());
    let of_orders = id.is_some_and(|at| words::has(name(at), "order|bestel|factuur|invoice|auftrag|rechnung|commande|bonnummer|bonnr|kassabon|receipt|afspraak|appointment|boeking|booking|\
         reservering|reservation"));
    let counted = match stage(sheet) {
        // The status of an order says whether it is paid or sent, not how far a customer came.
        Some(stage) if !(of_orders && words::has(name(stage), "status")) => Counted::Stages(stage),
        _ if of_orders => Counted::Orders { customer: address(sheet).or_else(|| customer(sheet)), abandoned: false },
        _ => Counted::Rows,
    };
    let kind = if matches!(counted, Counted::Stages(_)) { Recognised::RECORDS } else { Recognised::LIST };
    Plan::new(kind, Layout::Records(RecordsLayout { id, counted }))
}

fn address(sheet: &Sheet) -> Option<usize> {
    (0..sheet.columns.len()).find(|at| holds_addresses(sheet, *at))
}

/// A column that names the customer of an order.
fn customer(sheet: &Sheet) -> Option<usize> {
    const NAMES: [&str; 18] = [
        "customer id",
        "customer number",
        "klantnummer",
        "klantnr",
        "debiteurnummer",
        "relatienummer",
        "customer",
        "klant",
        "klantnaam",
        "customer name",
        "debiteur",
        "relatie",
        "kundennummer",
        "kundennr",
        "kunde",
        "kundenname",
        "client",
        "bedrijf",
    ];
    let called = |name: &&str| sheet.columns.iter().position(|column| words::plain(&column.name) == **name);
    NAMES.iter().find_map(called)
}

/// A first column of numbers or codes that name the rows, each filled and hardly any twice.
pub(super) fn id(sheet: &Sheet) -> Option<usize> {
    let named = |at: &usize| {
        sheet.columns.get(*at).is_some_and(|column| {
            words::names_an_identifier(&column.name) || holds_codes(column) || (*at == 0 && holds_numbers(column))
        })
    };
    let at = (0..sheet.columns.len().min(2)).find(named)?;
    let distinct: BTreeSet<&str> = sheet.texts(at).collect();
    let rows = sheet.kept().count();
    (rows > 0 && distinct.len() * 2 > rows && !distinct.contains("")).then_some(at)
}

/// A column called after what is in a row, with codes such as `ORD00101`.
fn holds_codes(column: &Column) -> bool {
    let things = [
        "order",
        "orders",
        "bestelling",
        "bestellingen",
        "bestellung",
        "auftrag",
        "factuur",
        "rechnung",
        "invoice",
        "deal",
        "lead",
        "ticket",
    ];
    column.kind == Kind::Text && things.contains(&words::plain(&column.name).as_str())
}

/// A first column called after the one thing in a row, with numbers that go up: `1001`, `1002`, `1005`.
fn holds_numbers(column: &Column) -> bool {
    let things = [
        "order",
        "bestelling",
        "bestellung",
        "factuur",
        "invoice",
        "rechnung",
        "deal",
        "lead",
        "bon",
        "boeking",
        "booking",
    ];
    let numbers: Vec<u64> = column.values.iter().filter_map(|value| value.count().ok()).collect();
    let rise = numbers.len() > 2 && numbers.windows(2).all(|pair| matches!(pair, [a, b] if a < b));
    things.contains(&words::plain(&column.name).as_str()) && rise && numbers.len() == column.values.len()
}

/// A column of a few words that many rows share, under a name that says that they are stages.
fn stage(sheet: &Sheet) -> Option<usize> {
    let rows = sheet.kept().count();
    let fits = |at: &usize| {
        let distinct: BTreeSet<String> = sheet.texts(*at).map(str::to_lowercase).collect();
        let known = || distinct.iter().all(|text| words::record_stage(text).is_some() || words::is_lost(text));
        (2..=STAGES).contains(&distinct.len()) && (distinct.len() < rows.max(3) || known())
    };
    let named = |words: &'static str| {
        let columns = sheet.columns.iter().enumerate();
        let texts = columns.filter(|(_, column)| column.kind == Kind::Text);
        texts.filter(move |(_, column)| words::has(&column.name, words)).map(|(at, _)| at)
    };
    let stages = named("stage|stadium|fase|phase|stap.|step.|pipeline|lifecycle").find(fits);
    stages.or_else(|| named("status").find(fits))
}
