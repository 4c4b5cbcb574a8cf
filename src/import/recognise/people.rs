//! Tables in which each row is a person or a company: `Klant;Bedrag` counts customers, never steps.

use std::collections::BTreeSet;

use super::super::personal::holds_people;
use super::super::recognised::Recognised;
use super::super::sheet::{Kind, Sheet};
use super::super::words;
use super::columns::{rows_are_steps, several_steps};
use super::facts::{Facts, facts};
use super::rows::name_column;
use super::{Counted, Layout, Plan, RecordsLayout, records};

pub(super) fn recognise(sheet: &Sheet) -> Option<Plan> {
    let facts = facts(sheet);
    if let Some(plan) = with_stage(sheet, &facts) {
        return Some(plan);
    }
    // The customer of an order is no record by himself.
    let name = name_column(sheet, &facts).filter(|_| records::id(sheet).is_none())?;
    let header = sheet.columns.get(name).map_or("", |column| column.name.as_str());
    let of_customers = words::names_a_customer(header) && !holds_kinds(sheet, name) && !rows_are_steps(sheet, name);
    let of_people = holds_people(sheet, name) && !words::names_steps(header) && !several_steps(sheet, &facts);
    (of_customers || of_people).then(|| plan(sheet, name))
}

/// People or companies that are each in a stage, and nothing is counted.
fn with_stage(sheet: &Sheet, facts: &Facts) -> Option<Plan> {
    let named = |at: &&usize| {
        let header = sheet.columns.get(**at).map_or("", |column| column.name.as_str());
        words::names_a_customer(header) || holds_people(sheet, **at)
    };
    let name = facts.texts.iter().find(named).filter(|_| facts.counts.is_empty() && records::id(sheet).is_none())?;
    Some(records::plan(sheet, Some(*name))).filter(|plan| plan.recognised == Recognised::RECORDS)
}

/// Who is there more than once came back, where each row is an amount; else each row counts as one.
fn plan(sheet: &Sheet, name: usize) -> Plan {
    let plan = records::plan(sheet, Some(name));
    let names: BTreeSet<String> = sheet.texts(name).map(str::to_lowercase).collect();
    let repeats = names.len() < sheet.kept().count();
    let amounts = sheet.columns.iter().any(|column| column.kind == Kind::Money);
    if plan.recognised == Recognised::LIST && repeats && amounts {
        let counted = Counted::Orders { customer: Some(name), abandoned: false };
        return Plan::new(Recognised::LIST, Layout::Records(RecordsLayout { id: None, counted }));
    }
    plan
}

/// Kinds of customers rather than customers: new and returning, at home and in business.
fn holds_kinds(sheet: &Sheet, at: usize) -> bool {
    let kinds = "nieuw|new.|bestaand|existing|terugker|returning|b2b|b2c|zakelijk|particulier|business|private|overig|totaal|total";
    sheet.texts(at).any(|text| words::has(text, kinds))
}
