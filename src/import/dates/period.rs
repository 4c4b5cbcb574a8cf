//! Periods: ranges of days, months, quarters, weeks and years.

use super::super::words::plain;
use super::day::{DayOrder, Named, day, iso_day, named, named_day, real_day};
use super::span::{Step, span_end};
use jiff::civil::Date;

/// First and last day, both included.
pub type Period = (Date, Date);

/// A range of days, a month, a quarter, a week, a year or one day.
pub(crate) fn period(text: &str) -> Option<Period> {
    let text = text.trim().trim_matches('"').trim();
    if text.len() > 80 {
        return None;
    }
    let head = text.split(" · ").next().unwrap_or(text);
    range(head)
        .or_else(|| month(head))
        .or_else(|| quarter_or_week(head))
        .or_else(|| year(head))
        .or_else(|| day(head, DayOrder::DayFirst).map(|day| (day, day)))
}

/// The period between the first and the last ISO day in a file's name.
pub(crate) fn period_in_name(name: &str) -> Option<Period> {
    let starts = name.char_indices().map(|(at, _)| at);
    let mut days = starts.filter_map(|at| iso_day(name.get(at..at + 10)?));
    let first = days.next()?;
    let last = days.next_back()?;
    (first <= last).then_some((first, last))
}

fn range(text: &str) -> Option<Period> {
    const BETWEEN: [&str; 6] = [" - ", " – ", " — ", " to ", " t/m ", " tot en met "];
    for separator in BETWEEN {
        if let Some(found) = text.split_once(separator).and_then(|(a, b)| ends(a, b)) {
            return Some(found);
        }
    }
    let compact = text.split_once('-').filter(|(a, b)| a.len() == 8 && b.len() == 8);
    let iso = text.split_once([',', '/']).filter(|(a, b)| a.len() == 10 && b.len() == 10);
    compact.or(iso).and_then(|(a, b)| ends(a, b))
}

fn ends(from: &str, to: &str) -> Option<Period> {
    let last = day(to, DayOrder::DayFirst)?;
    let first = day(from, DayOrder::DayFirst)
        .or_else(|| named_day(&format!("{from} {}", last.year())))
        .or_else(|| real_day(last.year(), last.month(), from.trim().parse().ok()?))?;
    (first <= last).then_some((first, last))
}

fn month(text: &str) -> Option<Period> {
    if let Some(Named { month, day: None, year }) = named(text) {
        return whole_month(year?, month);
    }
    let (a, b) = text.split_once(['-', '/'])?;
    let (year, month) = if a.len() == 4 { (a, b) } else { (b, a) };
    if year.len() != 4 || month.len() > 2 {
        return None;
    }
    whole_month(year.parse().ok()?, month.parse().ok()?)
}

fn whole_month(year: i16, month: i8) -> Option<Period> {
    let first = real_day(year, month, 1)?;
    Some((first, first.last_of_month()))
}

fn quarter_or_week(text: &str) -> Option<Period> {
    let plain = plain(text);
    let mut words: Vec<&str> = plain.split(' ').collect();
    let at = words.iter().position(|word| word.len() == 4 && year(word).is_some())?;
    let year: i16 = words.remove(at).parse().ok()?;
    let joined = words.concat();
    let digits = joined.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let kind = joined.strip_suffix(digits)?;
    let number: i8 = digits.parse().ok()?;
    match kind {
        "q" | "k" | "kwartaal" | "quarter" => quarter(year, number),
        "w" | "wk" | "week" => iso_week(year, number),
        _ => None,
    }
}

fn quarter(year: i16, number: i8) -> Option<Period> {
    (1..=4).contains(&number).then_some(())?;
    let first = real_day(year, number * 3 - 2, 1)?;
    Some((first, span_end(first, Step::Quarter)))
}

fn iso_week(year: i16, number: i8) -> Option<Period> {
    let week = jiff::civil::ISOWeekDate::new(year, number, jiff::civil::Weekday::Monday).ok()?;
    let first = week.date();
    Some((first, span_end(first, Step::Week)))
}

fn year(text: &str) -> Option<Period> {
    if text.len() != 4 {
        return None;
    }
    let first = real_day(text.parse().ok()?, 1, 1)?;
    Some((first, first.last_of_year()))
}
