//! Lists with a deal, customer, request or order in each row: with the stage that each is in, or with no more than that it is there.

use std::collections::BTreeSet;

use super::super::decision::Recognised;
use super::super::sheet::{Kind, Sheet};
use super::super::words;
use super::{Counted, Layout, Plan, RecordsLayout};

/// The most different stages that records may be in.
const STAGES: usize = 20;

pub(super) fn recognise(sheet: &Sheet) -> Option<Plan> {
    let id = id(sheet);
    let of_a_person = |name: &str| words::names_a_person(name) || words::has(name, "financial status");
    let personal = sheet.columns.iter().any(|column| of_a_person(&column.name));
    if id.is_none() && !personal {
        return None;
    }
    let counted = stage(sheet).map_or(Counted::Rows, Counted::Stages);
    let kind = if counted == Counted::Rows { Recognised::LIST } else { Recognised::RECORDS };
    let id = id.or_else(|| sheet.columns.iter().position(|column| words::names_an_address(&column.name)));
    Some(Plan::new(kind, Layout::Records(RecordsLayout { id, counted })))
}

/// A first column of numbers or codes that name the rows, each filled and hardly any twice.
fn id(sheet: &Sheet) -> Option<usize> {
    let named = |at: &usize| sheet.columns.get(*at).is_some_and(|column| words::names_an_identifier(&column.name));
    let at = (0..sheet.columns.len().min(2)).find(named)?;
    let distinct: BTreeSet<&str> = sheet.texts(at).collect();
    let rows = sheet.kept().count();
    (rows > 0 && distinct.len() * 2 > rows && !distinct.contains("")).then_some(at)
}

/// A column of a few words that many rows share, under a name that says that they are stages.
fn stage(sheet: &Sheet) -> Option<usize> {
    let rows = sheet.kept().count();
    let fits = |at: &usize| {
        let distinct: BTreeSet<String> = sheet.texts(*at).map(str::to_lowercase).collect();
        (2..=STAGES).contains(&distinct.len()) && distinct.len() < rows.max(3)
    };
    let named = |words: &'static str| {
        let columns = sheet.columns.iter().enumerate();
        let texts = columns.filter(|(_, column)| column.kind == Kind::Text);
        texts.filter(move |(_, column)| words::has(&column.name, words)).map(|(at, _)| at)
    };
    let stages = named("stage|stadium|fase|phase|stap.|step.|pipeline|lifecycle").find(fits);
    stages.or_else(|| named("status").find(fits))
}
