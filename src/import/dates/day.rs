//! Days in figures and in letters.

use jiff::civil::Date;

use super::super::words::plain;

/// Whether `3-4-2025` is in April or in March.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOrder {
    /// Day first: 3 April.
    DayFirst,
    /// Month first: March 4.
    MonthFirst,
}

const MONTHS: [&[&str]; 12] = [
    &["january", "januari", "jan", "janvier", "janv", "januar"],
    &["february", "februari", "feb", "février", "févr", "februar"],
    &["march", "maart", "mar", "mrt", "mars", "märz"],
    &["april", "apr", "avril", "avr"],
    &["may", "mei", "mai"],
    &["june", "juni", "jun", "juin"],
    &["july", "juli", "jul", "juillet", "juil"],
    &["august", "augustus", "aug", "août"],
    &["september", "sep", "sept", "septembre"],
    &["october", "oktober", "oct", "okt", "octobre"],
    &["november", "nov", "novembre"],
    &["december", "dec", "décembre", "déc", "dezember", "dez"],
];

/// Words that stand with a date and do not tell it.
const WEEKDAYS: [&str; 29] = [
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "ma",
    "di",
    "wo",
    "do",
    "vr",
    "za",
    "zo",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "op",
];

/// A day, with or without a time behind it.
pub(crate) fn day(text: &str, order: DayOrder) -> Option<Date> {
    if text.len() > 60 {
        return None;
    }
    let text = without_time(text.trim());
    numeric_day(text, order).or_else(|| named_day(text))
}

/// Whether a time of day follows the date.
pub(crate) fn has_time(text: &str) -> bool {
    let text = text.trim();
    without_time(text) != text
}

/// The order that the days of a column need, and whether one of them decides it.
pub(crate) fn day_order<'a>(mut cells: impl Iterator<Item = &'a str>) -> (DayOrder, bool) {
    let decides = |cell: &str| {
        let (first, second, _) = last_is_year(without_time(cell.trim()))?;
        match (first > 12, second > 12) {
            (true, false) => Some(DayOrder::DayFirst),
            (false, true) => Some(DayOrder::MonthFirst),
            _ => None,
        }
    };
    let found = cells.find_map(decides);
    (found.unwrap_or(DayOrder::DayFirst), found.is_some())
}

/// The date before a time of day such as `10:02`, `T10:02` or `, 10:02 am`.
fn without_time(text: &str) -> &str {
    let Some((before, after)) = text.split_once(':') else { return without_hour(text) };
    let date = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let has_hour = date.len() < before.len() && before.len() - date.len() <= 2;
    let has_minutes = after.starts_with(|c: char| c.is_ascii_digit());
    let stripped = date.trim_end_matches(['T', ' ', ',', '\u{a0}', '\u{202f}']);
    if has_hour && has_minutes && stripped.len() < date.len() && stripped.len() >= 6 { stripped } else { text }
}

/// The date before an hour alone: `2025-10-01T08`.
fn without_hour(text: &str) -> &str {
    let date = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let stripped = date.trim_end_matches(['T', ' ', '\u{a0}', '\u{202f}']);
    let hour = text.len() - date.len();
    let is_iso = stripped.len() == 10 && stripped.as_bytes().get(4) == Some(&b'-');
    if is_iso && stripped.len() < date.len() && (1..=2).contains(&hour) { stripped } else { text }
}

fn numbers(text: &str) -> Option<(&str, &str, &str)> {
    let separator = text.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(separator, '-' | '/' | '.') {
        return None;
    }
    let mut parts = text.split(separator);
    let found = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let all = digits(found.0) && digits(found.1) && digits(found.2);
    (all && parts.next().is_none()).then_some(found)
}

fn last_is_year(text: &str) -> Option<(i8, i8, i16)> {
    let (a, b, year) = numbers(text)?;
    if a.len() > 2 || b.len() > 2 {
        return None;
    }
    let year = match year.len() {
        4 => year.parse().ok()?,
        2 => 2000 + year.parse::<i16>().ok()?,
        _ => return None,
    };
    Some((a.parse().ok()?, b.parse().ok()?, year))
}

fn numeric_day(text: &str, order: DayOrder) -> Option<Date> {
    if let Some((first, second, year)) = last_is_year(text) {
        return match order {
            DayOrder::DayFirst => real_day(year, second, first),
            DayOrder::MonthFirst => real_day(year, first, second),
        };
    }
    compact_day(text).or_else(|| year_first(text))
}

fn year_first(text: &str) -> Option<Date> {
    let (year, month, day) = numbers(text)?;
    if year.len() != 4 {
        return None;
    }
    real_day(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

pub(super) fn iso_day(text: &str) -> Option<Date> {
    (text.as_bytes().get(4) == Some(&b'-')).then_some(())?;
    year_first(text)
}

fn compact_day(text: &str) -> Option<Date> {
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |from: usize, to: usize| text.get(from..to);
    let (year, month, day) = (part(0, 4)?, part(4, 6)?, part(6, 8)?);
    real_day(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

pub(super) fn real_day(year: i16, month: i8, day: i8) -> Option<Date> {
    (1990..=2100).contains(&year).then_some(())?;
    Date::new(year, month, day).ok()
}

/// Month, day and year of a date with the month in letters; parts that are missing are `None`.
pub(super) struct Named {
    pub month: i8,
    pub day: Option<i8>,
    pub year: Option<i16>,
}

pub(super) fn named(text: &str) -> Option<Named> {
    let (mut month, mut day, mut year) = (None, None, None);
    let plain = plain(text);
    let words: Vec<&str> = plain.split(' ').filter(|word| !WEEKDAYS.contains(word)).collect();
    if words.len() > 4 {
        return None;
    }
    for word in words {
        if let Some(found) = month_number(word) {
            month.replace(found).is_none().then_some(())?;
        } else if word.len() == 4 {
            let found: i16 = word.parse().ok()?;
            year.replace(found).is_none().then_some(())?;
        } else {
            let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
            let found: i8 = digits.parse().ok()?;
            day.replace(found).is_none().then_some(())?;
        }
    }
    let month = month?;
    Some(Named { month, day, year })
}

pub(super) fn named_day(text: &str) -> Option<Date> {
    let Named { month, day, year } = named(text)?;
    real_day(year?, month, day?)
}

pub(super) fn month_number(word: &str) -> Option<i8> {
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    i8::try_from(at + 1).ok()
}
