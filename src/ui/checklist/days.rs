//! The days that are offered for something to be done by.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

/// The usual days, each with the message that names it; at the end none.
pub(super) fn usual_days(today: Date) -> [(&'static str, Option<Date>); 6] {
    let friday = friday_of(today);
    let next = friday_of(later(today, 1.week()));
    [
        ("checklist-day-today", Some(today)),
        ("checklist-day-week", Some(friday.max(today))),
        ("checklist-day-next-week", Some(next)),
        ("checklist-day-two-weeks", Some(later(today, 2.weeks()))),
        ("checklist-day-month", Some(today.last_of_month())),
        ("checklist-day-none", None),
    ]
}

/// The Friday of a day's week, which begins on Monday.
fn friday_of(day: Date) -> Date {
    let from_monday = |weekday: Weekday| i64::from(weekday.to_monday_zero_offset());
    later(day, (from_monday(Weekday::Friday) - from_monday(day.weekday())).days())
}

fn later(day: Date, span: Span) -> Date {
    day.checked_add(span).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[track_caller]
    fn check(today: Date, want: [Date; 5]) {
        let days: Vec<_> = usual_days(today).into_iter().filter_map(|(_, day)| day).collect();
        assert_eq!(days, want);
    }

    #[test]
    fn a_week_ends_on_its_friday_unless_that_is_over() {
        let friday = date(2026, 11, 27);
        let month = date(2026, 11, 30);
        check(date(2026, 11, 23), [date(2026, 11, 23), friday, date(2026, 12, 4), date(2026, 12, 7), month]);
        check(friday, [friday, friday, date(2026, 12, 4), date(2026, 12, 11), month]);
        check(date(2026, 11, 22), [date(2026, 11, 22), date(2026, 11, 22), friday, date(2026, 12, 6), month]);
    }

    #[test]
    fn the_end_of_time_is_no_trouble() {
        assert_eq!(usual_days(Date::MAX)[2].1, Some(friday_of(Date::MAX).max(Date::MAX)));
    }
}
