//! Periods: ranges of days, months, quarters, weeks and years.

use super::super::words::plain;
use super::day::{DayOrder, Named, day, iso_day, month_number, named, named_day, real_day};
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
    if let Some(found) = month_of_short_year(text) {
        return Some(found);
    }
    let (a, b) = text.split_once(['-', '/'])?;
    let (year, month) = if a.len() == 4 { (a, b) } else { (b, a) };
    if year.len() != 4 || month.len() > 2 {
        return None;
    }
    whole_month(year.parse().ok()?, month.parse().ok()?)
}

/// `jul-25` and `jan '25`, as spreadsheets write months; `jul 25` may as well be a day.
fn month_of_short_year(text: &str) -> Option<Period> {
    let (month, year) = text.split_once(['-', '\'', '’'])?;
    let year: i16 = (year.len() == 2).then(|| year.parse().ok())??;
    whole_month(2000 + year, month_number(&plain(month))?)
}

/// A month, quarter or week without a year, in a year that is known otherwise: `jan`, `Q2`, `wk 31`, and `31` in weeks.
pub(crate) fn period_in_year(text: &str, year: i16, step: Step) -> Option<Period> {
    let plain = plain(text);
    if let Some(month) = month_number(&plain) {
        return whole_month(year, month);
    }
    match (plain.parse::<i8>(), step) {
        (Ok(number), Step::Week) => iso_week(year, number),
        (Ok(number), Step::Month) => (1..=12).contains(&number).then(|| whole_month(year, number))?,
        (Ok(number), Step::Quarter) => quarter(year, number),
        _ => quarter_or_week(&format!("{text} {year}")),
    }
}

/// `202508` and `2025-36` in a column of months or weeks.
pub(crate) fn numbered_period(text: &str, step: Step) -> Option<Period> {
    let (year, number) = text.trim().split_at_checked(4)?;
    let number = number.strip_prefix(['-', '/', ' ']).unwrap_or(number);
    let year = year.parse().ok().filter(|year| (1990..=2100).contains(year))?;
    let number: i8 = (number.len() == 2).then(|| number.parse().ok())??;
    match step {
        Step::Week => iso_week(year, number),
        Step::Month => (1..=12).contains(&number).then(|| whole_month(year, number))?,
        _ => None,
    }
}

/// A numbered week that begins on Sunday, where the first of January is in week 1, as Google Analytics counts them.
pub(crate) fn sunday_week(year: i16, number: i8) -> Option<Period> {
    let first = real_day(year, 1, 1)?;
    let back = i32::from(first.weekday().to_sunday_zero_offset());
    let days = i32::from(number.checked_sub(1)?) * 7 - back;
    let from = (1..=54).contains(&number).then(|| first.checked_add(jiff::Span::new().days(days)).ok())??;
    Some((from, span_end(from, Step::Week)))
}

/// The only year that a text names, such as a title or a file's name.
pub(crate) fn year_in(text: &str) -> Option<i16> {
    let plain = plain(text);
    let mut years = plain.split(' ').filter(|word| word.len() == 4).filter_map(|word| word.parse::<i16>().ok());
    let first = years.find(|year| (2000..=2099).contains(year))?;
    years.all(|year| year == first || !(2000..=2099).contains(&year)).then_some(first)
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
