//! What was done: items ticked in a period, and what the user noted of its days.

use jiff::civil::Date;

use super::{Entry, List, Sight, Sign, is_month};
use crate::document::{ItemState, Period};

/// What was done and noted in the period, in order of days.
pub(super) fn within(sight: &Sight<'_>, period: Period) -> List {
    let entries = entries(sight, |day| (period.from..=period.to).contains(&day));
    let month = sight.lang.format().period(period);
    let heading = if is_month(period) {
        sight.lang.say_with("report-done-month", &[("month", month.into())])
    } else {
        sight.lang.say("report-done")
    };
    List { heading, entries, silence: sight.lang.say("report-nothing-done") }
}

/// What was done and noted after the period, up to today.
pub(super) fn after(sight: &Sight<'_>, period: Period) -> List {
    let entries = entries(sight, |day| day > period.to && day <= sight.today);
    List { heading: sight.lang.say("report-since"), entries, silence: String::new() }
}

fn entries(sight: &Sight<'_>, counts: impl Fn(Date) -> bool) -> Vec<Entry> {
    let Sight { project, journey, lang, .. } = *sight;
    let items = journey.stages().iter().flat_map(|stage| &stage.checklist);
    let done = items.filter(|item| item.state == ItemState::Done).filter_map(|item| {
        let day = item.done_on.filter(|day| counts(*day))?;
        let words = lang.names().item(item).trim().to_owned();
        (!words.is_empty()).then(|| (day, Sign::Done, words, item.owner.trim()))
    });
    let notes = project.steering().notes.iter().filter(|note| counts(note.day) && !note.text.trim().is_empty());
    let noted = notes.map(|note| (note.day, Sign::Noted, note.text.trim().to_owned(), ""));
    let mut found: Vec<_> = done.chain(noted).collect();
    found.sort_by_key(|(day, ..)| *day);
    let entry = |(day, sign, words, owner): (Date, Sign, String, &str)| {
        let parts = [lang.format().date(day), owner.to_owned()];
        let told: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Entry { sign, words, detail: told.join(" · "), warning: String::new() }
    };
    found.into_iter().map(entry).collect()
}
