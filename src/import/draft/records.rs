//! Series from a table in which each row is a record: a deal in a stage, an order of a customer, or no more than a row.

use std::collections::BTreeMap;

use super::super::decision::{Decision, Fate, Reason};
use super::super::recognise::{Counted, RecordsLayout};
use super::super::sheet::{Kind, Role, Row};
use super::super::warning::{MAX_STEPS, Problem, Warning};
use super::super::words;
use super::derive::{Outcome, note_unused, roles, table_name};
use super::repeats::arranged;
use super::{Draft, DraftSeries, DraftStep, StepKey, StepWord};
use crate::document::Unit;

pub(super) fn series(draft: &Draft, layout: &RecordsLayout, out: &mut Outcome) {
    let joined = join(draft, layout, out);
    if joined > 0 {
        out.decisions.push(Decision::RecordsJoined { rows: joined });
    }
    if matches!(layout.counted, Counted::Orders { abandoned: false, .. }) {
        leave_out_unpaid(draft, layout.id, out);
    }
    match layout.counted {
        Counted::Stages(stage) => stages(draft, layout.id, stage, out),
        Counted::Orders { customer, abandoned } => orders(draft, customer, abandoned, out),
        Counted::Rows => rows(draft, out),
    }
    let (stage, customer) = match layout.counted {
        Counted::Stages(stage) => (Some(stage), None),
        Counted::Orders { customer, .. } => (None, customer),
        Counted::Rows => (None, None),
    };
    out.roles = roles(draft, |at, column| {
        if stage == Some(at) {
            Role::StepNames
        } else if layout.id == Some(at) || customer == Some(at) {
            Role::Identity
        } else if column.kind == Kind::Money {
            Role::Money
        } else {
            Role::NotUsed
        }
    });
    note_unused(draft, |_| None, out);
}

/// Leaves out rows that repeat an earlier record; gives how many.
fn join(draft: &Draft, layout: &RecordsLayout, out: &mut Outcome) -> usize {
    let Some(id) = layout.id.filter(|_| !draft.choices.rows_apart) else { return 0 };
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    let mut joined = 0;
    for (row, fate) in draft.rows.iter().zip(&mut out.fates) {
        let name = row.text(id).to_lowercase();
        let included = draft.choices.rows.get(&row.line) == Some(&true);
        if *fate != Fate::Kept || included || name.is_empty() {
            continue;
        }
        if let Some(first) = first.get(&name) {
            *fate = Fate::LeftOut(Reason::SameRecord { first: *first });
            joined += 1;
        } else {
            first.insert(name, row.line);
        }
    }
    joined
}

/// Leaves out orders that were cancelled, paid back or not paid, unless the user counts all.
fn leave_out_unpaid(draft: &Draft, id: Option<usize>, out: &mut Outcome) {
    let named = |fits: fn(&str) -> bool| {
        let columns = draft.columns.iter().enumerate();
        columns.filter(|(_, column)| fits(&column.name)).map(|(at, _)| at).collect::<Vec<usize>>()
    };
    let (states, ends) = (named(words::names_an_order_status), named(words::names_the_end_of_an_order));
    let of_invoices = id.is_some_and(|at| {
        draft.columns.get(at).is_some_and(|column| words::has(&column.name, "factuur|invoice|rechnung|facture"))
    });
    let status = |row: &Row| {
        let said = states.iter().map(|at| row.text(*at)).find(|text| words::is_no_order(text, of_invoices));
        let ended = || ends.iter().find(|at| !row.text(**at).is_empty()).and_then(|at| draft.columns.get(*at));
        said.or_else(|| ended().map(|column| column.name.as_str())).map(str::to_owned)
    };
    let counted = draft.choices.all_orders;
    let (mut orders, mut statuses) = (0, Vec::new());
    for (row, fate) in draft.rows.iter().zip(&mut out.fates) {
        let included = draft.choices.rows.get(&row.line) == Some(&true);
        if *fate != Fate::Kept || included {
            continue;
        }
        let Some(status) = status(row) else { continue };
        orders += 1;
        if !statuses.contains(&status) && statuses.len() < STATUSES {
            statuses.push(status.clone());
        }
        if !counted {
            *fate = Fate::LeftOut(Reason::NotPaid { status });
        }
    }
    if orders > 0 {
        out.decisions.push(Decision::OrdersLeftOut { orders, statuses, counted });
    }
}

/// The most different statuses that are told.
const STATUSES: usize = 10;

/// The rows that count, by index.
fn kept(draft: &Draft, out: &Outcome) -> Vec<usize> {
    let rows = draft.rows.iter().zip(&out.fates).enumerate();
    rows.filter(|(_, (_, fate))| **fate == Fate::Kept).map(|(at, _)| at).collect()
}

/// Records in one stage.
struct Stage {
    key: StepKey,
    name: String,
    lines: Vec<usize>,
    money: Option<f64>,
}

/// One step a stage, with the records that are in it or beyond.
fn stages(draft: &Draft, id: Option<usize>, column: usize, out: &mut Outcome) {
    let lost = leave_out_lost(draft, column, out);
    let mut stages = found(draft, column, out);
    let records = stages.iter().map(|stage| stage.lines.len()).sum();
    if records == 0 {
        return;
    }
    if stages.len() > MAX_STEPS {
        out.problems.push(Problem::TooManySteps { steps: stages.len() });
        return;
    }
    out.decisions.push(Decision::Records { id, stage: column, records });
    let known = order(draft, &mut stages);
    if draft.choices.order.is_none() {
        out.decisions.push(Decision::StagesOrdered { known });
        if !known {
            out.warnings.push(Warning::StagesUnordered);
        }
    }
    let mut beyond = 0;
    let mut steps: Vec<DraftStep> = Vec::with_capacity(stages.len());
    for stage in stages.into_iter().rev() {
        beyond += stage.lines.len() as u64;
        steps.push(step(draft, stage, beyond));
    }
    steps.reverse();
    if let Some(first) = steps.first_mut().filter(|_| draft.choices.lost_in_first) {
        first.count = first.count.map(|count| count + lost);
    }
    push(draft, unit_of_records(draft), steps, out);
}

/// Lost records say nothing of how far they came, so they are counted in no stage but, by the user's wish, the first;
/// gives how many.
fn leave_out_lost(draft: &Draft, column: usize, out: &mut Outcome) -> u64 {
    let mut lost = 0;
    for (row, fate) in draft.rows.iter().zip(&mut out.fates) {
        let included = draft.choices.rows.get(&row.line) == Some(&true);
        if *fate == Fate::Kept && !included {
            if row.text(column).is_empty() {
                *fate = Fate::LeftOut(Reason::NoName);
            } else if words::is_lost(row.text(column)) {
                *fate = Fate::LeftOut(Reason::Lost);
                lost += 1;
            }
        }
    }
    if lost > 0 {
        let in_first = draft.choices.lost_in_first;
        out.decisions.push(Decision::LostApart { records: lost, in_first });
    }
    lost as u64
}

/// The stages in the order in which they are found.
fn found(draft: &Draft, column: usize, out: &Outcome) -> Vec<Stage> {
    let money = draft.columns.iter().find(|column| column.kind == Kind::Money);
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut stages: Vec<Stage> = Vec::new();
    for at in kept(draft, out) {
        let Some(row) = draft.rows.get(at) else { continue };
        let name = row.text(column);
        let place = *places.entry(name.to_lowercase()).or_insert_with(|| {
            let key = (name.to_lowercase(), 0);
            stages.push(Stage { key, name: name.to_owned(), lines: Vec::new(), money: None });
            stages.len() - 1
        });
        if let Some(stage) = stages.get_mut(place) {
            stage.lines.push(row.line);
            let amount = money.and_then(|column| column.value(at).any());
            stage.money = amount.map(|amount| stage.money.unwrap_or(0.0) + amount).or(stage.money);
        }
    }
    stages
}

/// Puts the stages in the user's order or that of their names; false where a name does not tell.
fn order(draft: &Draft, stages: &mut [Stage]) -> bool {
    let place = |stage: &Stage| numbered(&stage.name).or_else(|| words::record_stage(&stage.name).map(u32::from));
    let places: std::collections::BTreeSet<Option<u32>> = stages.iter().map(place).collect();
    let known = !places.contains(&None) && places.len() == stages.len();
    if !places.contains(&None) {
        stages.sort_by_key(place);
    }
    let keys = arranged(draft, stages.iter().map(|stage| stage.key.clone()).collect());
    stages.sort_by_key(|stage| keys.iter().position(|key| *key == stage.key));
    known
}

/// `1. Intake` and `2 - Offerte` say their place themselves, far below the places of words.
fn numbered(name: &str) -> Option<u32> {
    let digits = name.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = name.strip_suffix(digits).filter(|number| !number.is_empty() && number.len() < 3)?;
    digits.trim_start().starts_with(['.', ')', '-', ':']).then(|| number.parse().ok())?
}

fn step(draft: &Draft, stage: Stage, count: u64) -> DraftStep {
    let renamed = draft.choices.names.get(&stage.key);
    let name = renamed.cloned().unwrap_or(stage.name);
    DraftStep {
        lines: stage.lines,
        column: None,
        suggested: words::phase(&name),
        name,
        named: true,
        word: None,
        count: Some(count),
        money: stage.money,
        unit: None,
        optional: false,
        merged: Vec::new(),
        key: stage.key,
    }
}

/// Records are of no known unit, unless a column's name says that they are people or orders.
fn unit_of_records(draft: &Draft) -> Unit {
    draft.choices.unit.unwrap_or_else(|| {
        let people = |name: &str| words::has(name, "customer|klant|contact|lead|lifecycle|deelnemer|leerling");
        let of_people = draft.columns.first().is_some_and(|column| people(&column.name));
        if of_people { Unit::People } else { Unit::Other }
    })
}

/// Customers and those who came back, or else orders.
fn orders(draft: &Draft, customer: Option<usize>, abandoned: bool, out: &mut Outcome) {
    let orders = kept(draft, out);
    if orders.is_empty() {
        return;
    }
    let mut by_customer: BTreeMap<&str, u64> = BTreeMap::new();
    for row in orders.iter().filter_map(|at| draft.rows.get(*at)) {
        let name = customer.map_or("", |at| row.text(at));
        if !name.is_empty() {
            *by_customer.entry(name).or_default() += 1;
        }
    }
    let customers = by_customer.len();
    // Orders without a customer, as at the till, would make customers of a few of them.
    let named: u64 = by_customer.values().sum();
    let known = customers > 0 && named * 10 >= orders.len() as u64 * 9;
    out.decisions.push(Decision::Orders { orders: orders.len(), customers: known.then_some(customers) });
    let returning = by_customer.values().filter(|orders| **orders > 1).count() as u64;
    let step = |word, count| draft.word_step(word, 0, Some(count));
    let (unit, steps) = if known {
        let customers = step(StepWord::Customers, customers as u64);
        (Unit::People, vec![customers, step(StepWord::Returning, returning)])
    } else {
        let word = if abandoned { StepWord::Abandoned } else { StepWord::Orders };
        (Unit::Orders, vec![step(word, orders.len() as u64)])
    };
    push(draft, draft.choices.unit.unwrap_or(unit), steps, out);
}

/// One step, called as the table, with as many as there are rows.
fn rows(draft: &Draft, out: &mut Outcome) {
    let rows = kept(draft, out);
    if rows.is_empty() {
        return;
    }
    out.decisions.push(Decision::RowsCounted { rows: rows.len() });
    let name = table_name(draft);
    let lines = rows.iter().filter_map(|at| draft.rows.get(*at)).map(|row| row.line).collect();
    let stage = Stage { key: (name.to_lowercase(), 0), name, lines, money: None };
    let step = step(draft, stage, rows.len() as u64);
    let unit = draft.choices.unit.or_else(|| words::unit(&step.name)).unwrap_or(Unit::Other);
    push(draft, unit, vec![step], out);
}

fn push(draft: &Draft, unit: Unit, steps: Vec<DraftStep>, out: &mut Outcome) {
    let period = out.period.map(|(period, _)| period);
    out.series.push(DraftSeries { name: table_name(draft), unit, period, column: None, steps, approximate: false });
}
