//! Event logs: one row an event, with a customer, an event and a time.

use std::collections::{BTreeMap, BTreeSet};

use super::super::dates::has_time;
use super::super::decision::Decision;
use super::super::recognised::Recognised;
use super::super::sheet::{Column, Kind, Sheet};
use super::super::words::has;
use super::{Layout, Plan};

const TIME: &str = "time|date|tijd|datum|created|when.";
const USER: &str = "user|customer|client|visitor|klant|bezoeker|session|distinct|case.|person|\
     gebruiker";
const EVENT: &str = "event|activit|action|step|stage|stap|fase|gebeurtenis|actie|touchpoint|contactmoment";

pub(super) fn recognise(sheet: &Sheet) -> Option<Plan> {
    let timed = column(sheet, TIME, |at| times(sheet, at));
    let time = timed.or_else(|| column(sheet, TIME, |at| days(sheet, at)))?;
    let user = column(sheet, USER, |at| at != time)?;
    let is_text = |at: usize| {
        let column = sheet.columns.get(at);
        column.is_some_and(|column| column.kind == Kind::Text)
    };
    let event = column(sheet, EVENT, |at| at != time && at != user && is_text(at))?;
    // With days alone, only customers who did several things make a log of a list.
    if timed.is_none() && !does_several(sheet, user, event) {
        return None;
    }
    Some(Plan {
        decisions: vec![Decision::EventLog { user, event, time }],
        ..Plan::new(Recognised::EVENT_LOG, Layout::Nothing)
    })
}

fn days(sheet: &Sheet, at: usize) -> bool {
    sheet.columns.get(at).is_some_and(|column| column.kind == Kind::Date)
}

/// Whether some customer did different things, things were done by different customers, and nothing is counted.
fn does_several(sheet: &Sheet, user: usize, event: usize) -> bool {
    let mut by_user: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (who, what) in sheet.texts(user).zip(sheet.texts(event)) {
        by_user.entry(who).or_default().insert(what);
    }
    let events: BTreeSet<&str> = sheet.texts(event).collect();
    let rows = sheet.kept().count();
    let is_other = |(at, column): (usize, &Column)| {
        at != user && matches!(column.kind, Kind::Count | Kind::Percent | Kind::Decimal | Kind::Money)
    };
    let counted = sheet.columns.iter().enumerate().any(is_other);
    let several = by_user.values().filter(|done| done.len() > 1).count();
    several > 0 && by_user.len() > 1 && events.len() < rows && !counted
}

fn column(sheet: &Sheet, words: &str, fits: impl Fn(usize) -> bool) -> Option<usize> {
    let mut columns = sheet.columns.iter().enumerate();
    columns.find(|(at, column)| has(&column.name, words) && fits(*at)).map(|(at, _)| at)
}

/// Moments rather than days, or numbers of seconds since 1970 (perhaps in thousandths or millionths).
fn times(sheet: &Sheet, at: usize) -> bool {
    let Some(column) = sheet.columns.get(at) else {
        return false;
    };
    let since_1970 = |number: f64| [1.0, 1e3, 1e6].iter().any(|unit| (1e9 * unit..4e9 * unit).contains(&number));
    match column.kind {
        Kind::Date => sheet.texts(at).filter(|text| has_time(text)).count() * 2 > sheet.kept().count(),
        Kind::Count | Kind::Decimal | Kind::Duration => {
            column.values.iter().all(|value| value.number().is_none_or(since_1970))
        }
        _ => false,
    }
}
