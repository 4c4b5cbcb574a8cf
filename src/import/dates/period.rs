//! Periods: ranges of days, months, quarters, weeks and years.

use super::super::words::{has, plain};
use super::day::{DayOrder, Named, day, day_order, iso_day, month_number, named, named_day, real_day};
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

/// What stands between the two ends of a range; the longer before what is part of it.
const BETWEEN: [&str; 17] = [
    " - ",
    " – ",
    " — ",
    "..",
    " tot en met ",
    " t/m ",
    " to ",
    " tot ",
    " tm ",
    " until ",
    " through ",
    " bis zum ",
    " bis ",
    " and ",
    " en ",
    " und ",
    " au ",
];

fn range(text: &str) -> Option<Period> {
    let lower = text.to_ascii_lowercase();
    for separator in BETWEEN {
        let at = lower.find(separator);
        let split = at.and_then(|at| Some((text.get(..at)?, text.get(at + separator.len()..)?)));
        if let Some(found) = split.and_then(|(a, b)| ends(a, b).or_else(|| spans(a, b))) {
            return Some(found);
        }
    }
    let compact = text.split_once('-').filter(|(a, b)| a.len() == 8 && b.len() == 8);
    let iso = text.split_once([',', '/']).filter(|(a, b)| a.len() == 10 && b.len() == 10);
    compact.or(iso).and_then(|(a, b)| ends(a, b)).or_else(|| tight(text))
}

/// `1-31 oktober 2026`, `1/10/26-31/10/26`, `01.10.2026–31.10.2026`.
fn tight(text: &str) -> Option<Period> {
    let dashes = text.char_indices().filter(|(_, c)| matches!(c, '-' | '–' | '—'));
    let mut splits =
        dashes.filter_map(|(at, dash)| Some((text.get(..at)?.trim(), text.get(at + dash.len_utf8()..)?.trim())));
    splits.find_map(|(a, b)| ends(a, b).filter(|_| !a.is_empty()))
}

fn ends(from: &str, to: &str) -> Option<Period> {
    let (order, _) = day_order([from.trim(), to.trim()].into_iter());
    let last = day(to, order)?;
    let first = day(from, order)
        .or_else(|| named_day(&format!("{from} {}", last.year())))
        .or_else(|| real_day(last.year(), last.month(), from.trim().trim_end_matches('.').parse().ok()?))?;
    (first <= last).then_some((first, last))
}

/// From one month, quarter or year to another: `juli t/m september 2026`, `Q1 - Q2 2026`, `2024 - 2026`.
fn spans(from: &str, to: &str) -> Option<Period> {
    let (from, to) = (from.trim(), to.trim());
    let years = |text: &str| text.len() == 4;
    let span = |text: &str| month(text).or_else(|| quarter_or_week(text));
    let found = if years(from) && years(to) {
        (year(from)?.0, year(to)?.1)
    } else {
        let (first, last) = span(to)?;
        (span(from).or_else(|| span(&format!("{from} {}", first.year())))?.0, last)
    };
    (found.0 <= found.1).then_some(found)
}

/// The period that a line above a table states with words for it, and nothing else: `Periode: 1 t/m 31 oktober 2026`.
pub(crate) fn stated_period(text: &str) -> Option<Period> {
    let text = text.trim().trim_matches('"').trim();
    if text.len() > 120 {
        return None;
    }
    if let Some(found) = period(text) {
        return Some(found);
    }
    let spaced = text.replace([':', ';'], " ").replace(", ", " , ");
    let mut words: Vec<&str> = spaced.split_whitespace().collect();
    let mut led = false;
    while words.first().is_some_and(|word| LEADING.contains(&word.to_lowercase().as_str()) || *word == ",") {
        words.remove(0);
        led = true;
    }
    let rest = words.join(" ").replace(" ,", ",");
    let found = period(rest.trim_matches(['(', ')', '.', ','])).filter(|_| led)?;
    // A single day beside other words is more likely the day on which the file was made.
    (found.0 < found.1).then_some(found)
}

/// Words that lead to a period.
const LEADING: [&str; 41] = [
    "periode",
    "period",
    "report",
    "reporting",
    "rapport",
    "rapportage",
    "rapportageperiode",
    "datum",
    "date",
    "dates",
    "range",
    "datumbereik",
    "zeitraum",
    "berichtszeitraum",
    "tijdvak",
    "tijdsbestek",
    "maand",
    "month",
    "monat",
    "kwartaal",
    "quarter",
    "jaar",
    "year",
    "van",
    "vanaf",
    "from",
    "between",
    "tussen",
    "vom",
    "von",
    "for",
    "voor",
    "over",
    "de",
    "het",
    "the",
    "du",
    "période",
    "mois",
    "selected",
    "geselecteerde",
];

/// Words of the day on which a file was made.
const MADE: &str = "gegenereerd|generated|aangemaakt|created|geëxporteerd|exported|export date|exportdatum|downloaded|gedownload|\
                    printed|afgedrukt|bijgewerkt|updated|erstellt|laatst|last.|peildatum|as of";

/// The month, quarter, week or range that stands among the words of a title: `Trechter oktober 2026`.
pub(crate) fn period_in_title(text: &str) -> Option<Period> {
    const MOST_WORDS: usize = 16;
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > MOST_WORDS || text.len() > 160 || has(text, MADE) {
        return None;
    }
    let mut windows = (1..=words.len()).rev().flat_map(|length| words.windows(length));
    let found = windows.find_map(|window| {
        let text = window.join(" ");
        let text = text.trim_matches(['(', ')', '[', ']', '.', ',', ':', ';', '"', '|']);
        period(text).filter(|_| year(text).is_none())
    });
    // A single day is that of the file, and the month in it is no period either.
    found.filter(|(from, to)| from < to)
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
    if let Some(Named { month, day: Some(day), year: None }) = named(text) {
        return real_day(year, month, day).map(|day| (day, day));
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
    // `3e kwartaal`, `2nd quarter`.
    let ordinal = ["e", "de", "ste", "st", "nd", "rd", "th", ""].into_iter().find_map(|end| {
        let kinds = ["kwartaal", "quarter", "quartal", "halfjaar"];
        let (kind, rest) = kinds.iter().find_map(|kind| Some((*kind, joined.strip_suffix(kind)?)))?;
        let number: i8 = rest.strip_suffix(end)?.parse().ok()?;
        if kind == "halfjaar" { half(year, number) } else { quarter(year, number) }
    });
    if ordinal.is_some() {
        return ordinal;
    }
    let digits = joined.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let kind = joined.strip_suffix(digits)?;
    let number: i8 = digits.parse().ok()?;
    match kind {
        "q" | "k" | "kwartaal" | "quarter" | "quartal" => quarter(year, number),
        "w" | "wk" | "kw" | "week" | "woche" => iso_week(year, number),
        "h" | "halfjaar" | "hj" => half(year, number),
        _ => None,
    }
}

fn quarter(year: i16, number: i8) -> Option<Period> {
    (1..=4).contains(&number).then_some(())?;
    let first = real_day(year, number * 3 - 2, 1)?;
    Some((first, span_end(first, Step::Quarter)))
}

fn half(year: i16, number: i8) -> Option<Period> {
    (1..=2).contains(&number).then_some(())?;
    let (first, _) = quarter(year, number * 2 - 1)?;
    let (_, last) = quarter(year, number * 2)?;
    Some((first, last))
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
