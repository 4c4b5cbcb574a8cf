//! Event logs in words: what is wrong with them, what to beware of, what their rows are like.

use super::import_preview::read_error_words;
use crate::events::{
    Counted, EventError, EventWarning, MAX_HELD_ROWS, MAX_STEPS, MAX_USERS, Role, RowFacts, RowFault, StepFault,
};
use crate::lang::{Arg, Lang};

/// Why a log cannot be counted, and what to do about it.
pub fn event_error_words(lang: &Lang, file: &str, error: &EventError) -> String {
    let mut args: Vec<(&str, Arg)> = vec![("file", file.into())];
    let number = |number: usize| Arg::Text(lang.format().count(number as u64));
    let key = match error {
        EventError::File(error) => return read_error_words(lang, file, error),
        EventError::Read(error) => {
            args.push(("reason", error.to_string().into()));
            "events-error-read"
        }
        EventError::NoColumn { role, there } => {
            args.push(("columns", there.join(", ").into()));
            missing_key(*role)
        }
        EventError::UnknownColumn { asked, there } => {
            args.extend([("column", asked.as_str().into()), ("columns", there.join(", ").into())]);
            "events-error-unknown-column"
        }
        EventError::NoTimes { column } => {
            args.push(("column", column.as_str().into()));
            "events-error-no-times"
        }
        EventError::RowTooLong { line, .. } => {
            args.push(("line", line.to_string().into()));
            "events-error-row-too-long"
        }
        EventError::TooManyUsers { .. } => {
            args.push(("max", number(MAX_USERS)));
            "events-error-too-many-users"
        }
        EventError::TooMuchDisorder { .. } => {
            args.push(("max", number(MAX_HELD_ROWS)));
            "events-error-too-much-disorder"
        }
        EventError::Steps(fault) => {
            args.push(("max", number(MAX_STEPS)));
            fault_key(*fault)
        }
        EventError::Stopped => "events-error-stopped",
    };
    lang.say_with(key, &args)
}

const fn missing_key(role: Role) -> &'static str {
    match role {
        Role::User => "events-error-no-user-column",
        Role::Event => "events-error-no-event-column",
        Role::Time | Role::Segment => "events-error-no-time-column",
    }
}

const fn fault_key(fault: StepFault) -> &'static str {
    match fault {
        StepFault::Empty => "events-error-empty-step",
        StepFault::TooMany => "events-error-too-many-steps",
        StepFault::FirstIsOptional => "events-error-first-optional",
    }
}

/// What to beware of in the figures.
pub fn event_warning_words(lang: &Lang, counted: &Counted, warning: &EventWarning) -> String {
    let count = |number: u64| Arg::Count(number, lang.format().count(number));
    match warning {
        EventWarning::ClosedFarBelowOpen { closed, open } => {
            let last = counted.funnel.steps.last().map_or("", |step| step.name.as_str());
            let args = [("step", last.into()), ("n", count(*closed)), ("open", lang.format().count(*open).into())];
            lang.say_with("events-warning-closed-far-below-open", &args)
        }
        EventWarning::StepAbsent { step, similar } => {
            let name = counted.funnel.steps.get(*step).map_or("", |step| step.name.as_str());
            match similar {
                Some(similar) => {
                    let args = [("step", name.into()), ("similar", similar.as_str().into())];
                    lang.say_with("events-warning-step-similar", &args)
                }
                None => lang.say_with("events-warning-step-absent", &[("step", name.into())]),
            }
        }
        EventWarning::MixedZones => lang.say("events-warning-mixed-zones"),
        EventWarning::DayOrderAssumed => lang.say("events-warning-day-order"),
        EventWarning::DaysOnly => lang.say("events-warning-days-only"),
        EventWarning::TooManyNames => lang.say("events-warning-too-many-names"),
    }
}

/// What the rows are like: how many, which do not count and on which lines, ties, duplicates, order, zones.
pub fn row_fact_words(lang: &Lang, rows: &RowFacts) -> Vec<String> {
    let text = |number: u64| lang.format().count(number);
    let count = |number: u64| Arg::Count(number, text(number));
    let usable = [("n", count(rows.rows)), ("usable", text(rows.usable).into())];
    let mut words = vec![lang.say_with("events-rows", &usable)];
    for (fault, number) in &rows.bad {
        let reason = lang.say(&format!("events-fault-{}", fault.id()));
        let args = [("n", count(*number)), ("reason", reason.into()), ("lines", lines(rows, *fault).into())];
        words.push(lang.say_with("events-left-out", &args));
    }
    let [_, offset, unsaid] = rows.zones;
    let facts = [
        ("events-ties", rows.ties),
        ("events-duplicates", rows.duplicates),
        ("events-unsorted", rows.unsorted_users),
        ("events-moved", rows.moved_users),
        ("events-zones-offset", offset),
        ("events-zones-unsaid", unsaid),
    ];
    let told = facts.into_iter().filter(|(_, number)| *number > 0);
    words.extend(told.map(|(key, number)| lang.say_with(key, &[("n", count(number))])));
    words
}

/// The first lines of a fault, as `14, 15, …`.
fn lines(rows: &RowFacts, fault: RowFault) -> String {
    const SHOWN: usize = 5;
    let mut found = rows.first_bad.iter().filter(|row| row.fault == fault).map(|row| row.line.to_string());
    let shown: Vec<_> = found.by_ref().take(SHOWN).collect();
    let more = if found.next().is_some() { ", …" } else { "" };
    format!("{}{more}", shown.join(", "))
}

/// Seconds in the largest unit that keeps them whole enough.
pub fn seconds_words(lang: &Lang, seconds: f64) -> String {
    if seconds < 120.0 {
        lang.say_with("events-seconds", &[("seconds", lang.format().decimal(seconds.round(), 0).into())])
    } else {
        lang.format().duration((seconds / 60.0).round() as u32)
    }
}
