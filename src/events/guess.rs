//! Which column is the customer, the event and the time, by names and by values.

use std::collections::BTreeSet;

use crate::import::{DayOrder, day_order, has};

use super::moment::TimeFormat;
use super::plan::LogColumn;

/// A column taken for a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picked {
    /// Its place, from 0.
    pub column: usize,
    /// Why it was taken.
    pub why: Why,
}

/// Why a column was taken for a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Its name says so.
    Name,
    /// Its values look like it.
    Values,
    /// The user chose it.
    Chosen,
}

/// Why times are read as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeReason {
    /// They can be read in one way only.
    OneWay,
    /// A day above 12 decides between day and month.
    DayAbove12,
    /// Day-month and month-day both fit the first rows; day first is assumed until a row says otherwise.
    BothFit,
    /// A row further on decided between day and month.
    LaterRow,
    /// The user chose it.
    Chosen,
}

pub(super) struct Guessed {
    pub columns: Vec<LogColumn>,
    pub user: Option<Picked>,
    pub event: Option<Picked>,
    pub time: Option<Picked>,
    pub format: TimeFormat,
    pub format_why: TimeReason,
    pub segments: Vec<usize>,
}

pub(super) struct FoundFormat {
    pub format: TimeFormat,
    pub why: TimeReason,
    timed: bool,
}

/// Words that name a column, the surest first.
const TIME: [&str; 3] =
    ["timestamp|event time|tijdstip|datetime|datumtijd|occurred|happened", "time|tijd", "date|datum|created|when.|at."];
const USER: [&str; 4] = [
    "user id|userid|user pseudo|customer id|customerid|klantnummer|klant id|klantid|distinct id|case id|case concept",
    "user|customer|klant|gebruiker|client|person|visitor|bezoeker|member|lid.",
    "case.|contact|account|distinct|email|device id|anonymous",
    "session|sessie|visit id|bezoek",
];
const EVENT: [&str; 3] = [
    "event name|eventname|event type|event.|gebeurtenis|activity|activiteit|concept name",
    "event|action|actie|step|stap.|stage|stadium|fase|touchpoint|contactmoment",
    "name|naam|page|pagina|type|status|label|what.",
];

pub(super) fn guess(header: &[String], rows: &[Vec<String>]) -> Guessed {
    let cells: Vec<Vec<&str>> = (0..header.len()).map(|at| column(rows, at)).collect();
    let columns: Vec<_> = header.iter().zip(&cells).map(|(name, cells)| describe(name, cells)).collect();
    let (time, found) = time_column(&columns, &cells);
    let taken = |picked: &Option<Picked>, at: usize| picked.is_some_and(|picked| picked.column == at);
    let is_text = |at: usize| cells.get(at).is_some_and(|cells| mostly_words(cells));
    let event = by_name(&columns, &EVENT, |at| !taken(&time, at) && is_text(at) && !names_id(&columns, at));
    let user = by_name(&columns, &USER, |at| !taken(&time, at) && !taken(&event, at));
    let event =
        event.or_else(|| few_values(&columns, rows.len(), |at| !taken(&time, at) && !taken(&user, at) && is_text(at)));
    let user = user.or_else(|| most_values(&columns, |at| !taken(&time, at) && !taken(&event, at)));
    let free = |at: usize| ![&user, &event, &time].into_iter().any(|picked| taken(picked, at));
    let segments = (0..columns.len()).filter(|at| free(*at) && divides(&columns, *at)).collect();
    let (format, format_why) = found.map_or((TimeFormat::Iso, TimeReason::OneWay), |found| (found.format, found.why));
    Guessed { columns, user, event, time, format, format_why, segments }
}

/// The first row is a header when none of its fields is a moment or a plain number.
pub(super) fn is_header(row: &[String]) -> bool {
    let data = |field: &String| {
        let figures = !field.is_empty() && field.bytes().all(|byte| byte.is_ascii_digit());
        figures
            || TimeFormat::Iso.read(field.as_bytes()).is_some()
            || TimeFormat::Written(DayOrder::DayFirst).read(field.as_bytes()).is_some()
            || TimeFormat::Written(DayOrder::MonthFirst).read(field.as_bytes()).is_some()
    };
    !row.iter().any(data)
}

/// The format in which nearly all times can be read; days in figures are ordered by the days above 12 among them.
pub(super) fn time_format(cells: &[&str], named: bool) -> Option<FoundFormat> {
    let filled: Vec<&str> = cells.iter().copied().filter(|cell| !cell.is_empty()).collect();
    let fits = |format: TimeFormat| {
        let read = filled.iter().filter(|cell| format.read(cell.as_bytes()).is_some()).count();
        read > 0 && read * 10 >= filled.len() * 8
    };
    if fits(TimeFormat::Iso) {
        return Some(found(TimeFormat::Iso, TimeReason::OneWay, &filled));
    }
    let epochs = [TimeFormat::EpochSeconds, TimeFormat::EpochMillis, TimeFormat::EpochMicros];
    if let Some(format) = epochs.into_iter().find(|format| named && fits(*format) && recent(*format, &filled)) {
        return Some(found(format, TimeReason::OneWay, &filled));
    }
    if named && fits(TimeFormat::SerialDays) {
        return Some(found(TimeFormat::SerialDays, TimeReason::OneWay, &filled));
    }
    let (order, decided) = day_order(filled.iter().copied());
    let format = TimeFormat::Written(order);
    let both = || format.swapped().is_some_and(fits);
    let why = if decided {
        TimeReason::DayAbove12
    } else if both() && filled.iter().any(|cell| differs(format, cell)) {
        TimeReason::BothFit
    } else {
        TimeReason::OneWay
    };
    fits(format).then(|| found(format, why, &filled))
}

fn found(format: TimeFormat, why: TimeReason, filled: &[&str]) -> FoundFormat {
    let timed = filled.iter().any(|cell| format.read(cell.as_bytes()).is_some_and(|moment| moment.timed));
    FoundFormat { format, why, timed }
}

/// Whether day and month the other way round give another moment.
fn differs(format: TimeFormat, cell: &str) -> bool {
    let swapped = format.swapped().and_then(|format| format.read(cell.as_bytes()));
    swapped != format.read(cell.as_bytes())
}

/// A count of seconds from 2001 to 2096; smaller numbers are something else.
fn recent(format: TimeFormat, filled: &[&str]) -> bool {
    const YEARS: std::ops::Range<i64> = 1_000_000_000_000_000..4_000_000_000_000_000;
    filled.iter().filter_map(|cell| format.read(cell.as_bytes())).all(|moment| YEARS.contains(&moment.micros))
}

fn time_column(columns: &[LogColumn], cells: &[Vec<&str>]) -> (Option<Picked>, Option<FoundFormat>) {
    let named = |name: &str| TIME.iter().position(|words| has(name, words));
    let mut best: Option<((bool, usize), Picked, FoundFormat)> = None;
    for (column, (facts, cells)) in columns.iter().zip(cells).enumerate() {
        let place = named(&facts.name);
        let Some(found) = time_format(cells, place.is_some() || facts.name.is_empty()) else { continue };
        // Without a name, five digits alone may as well be of a customer.
        if found.format == TimeFormat::SerialDays && place.is_none() && !found.timed {
            continue;
        }
        let rank = (!found.timed, place.unwrap_or(TIME.len()));
        if best.as_ref().is_none_or(|(other, ..)| rank < *other) {
            let why = if place.is_some() { Why::Name } else { Why::Values };
            best = Some((rank, Picked { column, why }, found));
        }
    }
    best.map_or((None, None), |(_, picked, found)| (Some(picked), Some(found)))
}

fn by_name(columns: &[LogColumn], words: &[&str], fits: impl Fn(usize) -> bool) -> Option<Picked> {
    let of = |words: &&str| (0..columns.len()).find(|at| fits(*at) && named(columns, *at, words));
    words.iter().find_map(of).map(|column| Picked { column, why: Why::Name })
}

fn named(columns: &[LogColumn], at: usize, words: &str) -> bool {
    columns.get(at).is_some_and(|column| has(&column.name, words))
}

/// `event_id` numbers the rows, `case:concept:name` the customers.
fn names_id(columns: &[LogColumn], at: usize) -> bool {
    named(columns, at, "id.|uuid|nummer|number|case.")
}

/// The column with the fewest values that repeat, as the names of events do.
fn few_values(columns: &[LogColumn], rows: usize, fits: impl Fn(usize) -> bool) -> Option<Picked> {
    let repeats = |column: &LogColumn| column.distinct > 1 && column.distinct * 2 <= rows.max(4);
    let fitting = columns.iter().enumerate().filter(|(at, column)| fits(*at) && repeats(column));
    fitting.min_by_key(|(_, column)| column.distinct).map(|(column, _)| Picked { column, why: Why::Values })
}

/// The column with the most values, of which some repeat, as customers do.
fn most_values(columns: &[LogColumn], fits: impl Fn(usize) -> bool) -> Option<Picked> {
    let repeats = |column: &LogColumn| column.distinct > 1 && column.distinct < column.filled;
    let fitting = columns.iter().enumerate().filter(|(at, column)| fits(*at) && repeats(column));
    let most = fitting.max_by_key(|(at, column)| (column.distinct, std::cmp::Reverse(*at)));
    most.map(|(column, _)| Picked { column, why: Why::Values })
}

fn divides(columns: &[LogColumn], at: usize) -> bool {
    columns.get(at).is_some_and(|column| (2..=20).contains(&column.distinct) && column.distinct * 2 <= column.filled)
}

fn column(rows: &[Vec<String>], at: usize) -> Vec<&str> {
    rows.iter().map(|row| row.get(at).map_or("", String::as_str)).collect()
}

fn describe(name: &str, cells: &[&str]) -> LogColumn {
    let values: BTreeSet<_> = cells.iter().filter(|cell| !cell.is_empty()).collect();
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    LogColumn { name: name.to_owned(), distinct: values.len(), filled }
}

fn mostly_words(cells: &[&str]) -> bool {
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    let words = cells.iter().filter(|cell| cell.chars().any(char::is_alphabetic)).count();
    words > 0 && words * 2 > filled
}
