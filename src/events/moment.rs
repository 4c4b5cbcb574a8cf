//! Moments as logs write them: ISO with and without a zone, seconds since 1970, days and clock times in figures.

use crate::import::{DayOrder, day};

/// How a column writes its times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeFormat {
    /// Year, month, day, perhaps a clock time, perhaps a zone: `2025-08-01T10:00:00Z`, `2025-08-01 10:00`.
    Iso,
    /// Seconds since 1970-01-01 00:00 UTC, perhaps with a fraction.
    EpochSeconds,
    /// Thousandths of a second since then.
    EpochMillis,
    /// Millionths of a second since then.
    EpochMicros,
    /// Days as a spreadsheet counts them, with the time as a fraction: `46000.53`, `46000,53`.
    SerialDays,
    /// Any other way of writing a day, with or without a clock time: `31-8-2025 10:00`, `Aug 3, 2025 10:15 AM`.
    Written(DayOrder),
}

/// What a time says about its zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// UTC, or a count of seconds, which is always UTC.
    Utc,
    /// So far from UTC; the moment is given in UTC.
    Offset,
    /// Nothing: the clock is kept as it is written.
    Unsaid,
}

/// A moment in microseconds since 1970-01-01 00:00, in UTC where a zone is said, else by the clock that wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Microseconds; finer digits are cut off.
    pub micros: i64,
    /// What was said about the zone.
    pub zone: Zone,
    /// Whether a clock time was written, not the day alone.
    pub timed: bool,
}

/// The day of a field that was read, as it was written.
#[derive(Clone, Copy, Default)]
pub(super) struct Before {
    date: [u8; 10],
    days: i64,
}

pub(super) const SECOND: i64 = 1_000_000;
const DAY: i64 = 86_400 * SECOND;

impl TimeFormat {
    /// The moment that a field writes in this format.
    pub fn read(self, field: &[u8]) -> Option<Moment> {
        match self {
            Self::Iso => iso(field),
            Self::EpochSeconds => epoch(field, 6),
            Self::EpochMillis => epoch(field, 3),
            Self::EpochMicros => epoch(field, 0),
            Self::SerialDays => serial(field),
            Self::Written(order) => written(std::str::from_utf8(field).ok()?, order),
        }
    }

    /// The same, for one field after the other: of most rows the day is that of the row before.
    pub(super) fn read_after(self, field: &[u8], before: &mut Before) -> Option<Moment> {
        let Some((date, clock)) = field.split_first_chunk().filter(|_| self == Self::Iso) else {
            return self.read(field);
        };
        if *date != before.date {
            *before = Before { date: *date, days: iso_days(date)? };
        }
        iso_on(before.days, clock)
    }

    /// The same with day and month the other way round.
    pub(super) const fn swapped(self) -> Option<Self> {
        match self {
            Self::Written(DayOrder::DayFirst) => Some(Self::Written(DayOrder::MonthFirst)),
            Self::Written(DayOrder::MonthFirst) => Some(Self::Written(DayOrder::DayFirst)),
            _ => None,
        }
    }
}

fn iso(field: &[u8]) -> Option<Moment> {
    let (date, clock) = field.split_at_checked(10)?;
    iso_on(iso_days(date)?, clock)
}

fn iso_on(days: i64, clock: &[u8]) -> Option<Moment> {
    match clock.split_first() {
        None => Some(Moment { micros: days * DAY, zone: Zone::Unsaid, timed: false }),
        Some((b'T' | b't' | b' ', clock)) => on_day(days, clock),
        _ => None,
    }
}

fn iso_days(date: &[u8]) -> Option<i64> {
    let [y1, y2, y3, y4, s1, m1, m2, s2, d1, d2] = *date.first_chunk::<10>()?;
    if s1 != s2 || !matches!(s1, b'-' | b'/') {
        return None;
    }
    let year = two(y1, y2)? * 100 + two(y3, y4)?;
    days(year, two(m1, m2)?, two(d1, d2)?)
}

/// Days from 1970-01-01 to a day of the Gregorian calendar; years 1970 to 2199, outside of which nobody clicked.
fn days(year: i64, month: i64, day: i64) -> Option<i64> {
    const BEFORE: [i64; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    const LENGTH: [i64; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if !(1970..2200).contains(&year) {
        return None;
    }
    let at = usize::try_from(month - 1).ok()?;
    let last = LENGTH.get(at)? + i64::from(month == 2 && leap(year));
    if !(1..=last).contains(&day) {
        return None;
    }
    let past = year - 1;
    let leaps = past / 4 - past / 100 + past / 400 - 477;
    let shift = i64::from(month > 2 && leap(year));
    Some((year - 1970) * 365 + leaps + BEFORE.get(at)? + shift + day - 1)
}

fn on_day(days: i64, clock: &[u8]) -> Option<Moment> {
    let (time, rest) = clock_time(clock)?;
    let local = days * DAY + time;
    let (zone, east) = zone(rest.trim_ascii())?;
    Some(Moment { micros: local - east * SECOND, zone, timed: true })
}

/// Hours, minutes, seconds and their fraction in microseconds, and what stands behind them.
fn clock_time(clock: &[u8]) -> Option<(i64, &[u8])> {
    let (hours, rest) = hours(clock)?;
    let (minutes, mut rest) = sixtieths(rest)?;
    let (mut seconds, mut fraction) = (0, 0);
    if rest.first() == Some(&b':') {
        (seconds, rest) = sixtieths(rest)?;
        if let Some((b'.' | b',', digits)) = rest.split_first() {
            (fraction, rest) = micros(digits)?;
        }
    }
    let hours = match halves(&mut rest) {
        None => hours,
        Some(_) if !(1..=12).contains(&hours) => return None,
        Some(afternoon) => hours % 12 + if afternoon { 12 } else { 0 },
    };
    Some(((hours * 3600 + minutes * 60 + seconds) * SECOND + fraction, rest))
}

fn hours(clock: &[u8]) -> Option<(i64, &[u8])> {
    let (hours, rest) = match *clock {
        [a, b':', ..] => (two(b'0', a)?, clock.get(1..)?),
        [a, b, b':', ..] => (two(a, b)?, clock.get(2..)?),
        _ => return None,
    };
    (hours < 24).then_some((hours, rest))
}

/// `:MM`; a leap second counts as the last of its minute.
fn sixtieths(text: &[u8]) -> Option<(i64, &[u8])> {
    let ([colon, a, b], rest) = text.split_first_chunk::<3>()?;
    let number = two(*a, *b)?;
    (*colon == b':' && number <= 60).then_some((number.min(59), rest))
}

/// A fraction of a second as microseconds; at least one digit, of which six count.
fn micros(digits: &[u8]) -> Option<(i64, &[u8])> {
    let length = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (fraction, rest) = digits.split_at_checked(length)?;
    let counted = fraction.iter().map(|digit| i64::from(digit - b'0')).chain(std::iter::repeat(0)).take(6);
    (length > 0).then(|| (counted.fold(0, |sum, digit| sum * 10 + digit), rest))
}

/// Whether a clock of twelve hours says afternoon, taken from the front of `rest`.
fn halves(rest: &mut &[u8]) -> Option<bool> {
    let trimmed = rest.trim_ascii_start();
    let (word, behind) = trimmed.split_first_chunk::<2>()?;
    let afternoon = word.eq_ignore_ascii_case(b"pm");
    if !afternoon && !word.eq_ignore_ascii_case(b"am") {
        return None;
    }
    *rest = behind;
    Some(afternoon)
}

/// The zone and how many seconds it lies east of UTC.
fn zone(text: &[u8]) -> Option<(Zone, i64)> {
    match *text {
        [] => Some((Zone::Unsaid, 0)),
        [b'Z' | b'z'] | [b'U' | b'u', b'T' | b't', b'C' | b'c'] | [b'G' | b'g', b'M' | b'm', b'T' | b't'] => {
            Some((Zone::Utc, 0))
        }
        [sign @ (b'+' | b'-'), ref offset @ ..] => {
            let seconds = offset_seconds(offset)?;
            let zone = if seconds == 0 { Zone::Utc } else { Zone::Offset };
            Some((zone, if sign == b'-' { -seconds } else { seconds }))
        }
        [b'U' | b'u', b'T' | b't', b'C' | b'c', ref offset @ ..] => {
            zone(offset).filter(|(zone, _)| *zone != Zone::Unsaid)
        }
        _ => None,
    }
}

fn offset_seconds(offset: &[u8]) -> Option<i64> {
    let (hours, minutes) = match *offset {
        [a, b] => (two(a, b)?, 0),
        [a, b, c, d] | [a, b, b':', c, d] => (two(a, b)?, two(c, d)?),
        _ => return None,
    };
    (hours <= 15 && minutes < 60).then_some(hours * 3600 + minutes * 60)
}

fn two(a: u8, b: u8) -> Option<i64> {
    let (a, b) = (a.wrapping_sub(b'0'), b.wrapping_sub(b'0'));
    (a < 10 && b < 10).then(|| i64::from(a) * 10 + i64::from(b))
}

/// A count since 1970 in a unit of ten to the power of minus `6 − digits` seconds, perhaps with a fraction.
fn epoch(field: &[u8], digits: u32) -> Option<Moment> {
    let text = std::str::from_utf8(field).ok()?;
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !plain(whole) || !plain(fraction) {
        return None;
    }
    let scale = 10_i64.pow(digits);
    let finer = fraction.bytes().chain(std::iter::repeat(b'0')).take(digits as usize);
    let finer = finer.fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
    let micros = whole.parse::<i64>().ok()?.checked_mul(scale)?.checked_add(finer)?;
    (SECOND * 86_400 * 365..SECOND * 7_258_118_400).contains(&micros).then_some(())?;
    Some(Moment { micros, zone: Zone::Utc, timed: true })
}

/// Days since 30 December 1899 and a fraction of a day, to the second; from 1954 to 2119, as other numbers are no days.
fn serial(field: &[u8]) -> Option<Moment> {
    const FIRST: f64 = 20_000.0;
    const LAST: f64 = 80_000.0;
    const BEFORE_1970: f64 = 25_569.0;
    let text = std::str::from_utf8(field).ok()?;
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    let number: f64 = Some(text).filter(|_| plain)?.replace(',', ".").parse().ok()?;
    let within = (FIRST..LAST).contains(&number) && number >= BEFORE_1970;
    let seconds = ((number - BEFORE_1970) * 86_400.0).round() as i64;
    within.then(|| Moment { micros: seconds * SECOND, zone: Zone::Unsaid, timed: text.contains(['.', ',']) })
}

/// The clock time begins at the word in which the first colon stands.
fn written(text: &str, order: DayOrder) -> Option<Moment> {
    let Some(colon) = text.find(':') else {
        let days = jiff_days(text, order)?;
        return Some(Moment { micros: days * DAY, zone: Zone::Unsaid, timed: false });
    };
    let (before, _) = text.split_at_checked(colon)?;
    let start = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (date, clock) = text.split_at_checked(start)?;
    let date = date.trim_end_matches([' ', ',', 'T']);
    on_day(jiff_days(date, order)?, clock.as_bytes())
}

fn jiff_days(date: &str, order: DayOrder) -> Option<i64> {
    let date = day(date, order)?;
    days(i64::from(date.year()), i64::from(date.month()), i64::from(date.day()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(format: TimeFormat, text: &str, seconds: f64, zone: Zone) {
        let moment = format.read(text.as_bytes()).unwrap();
        assert_eq!((moment.micros, moment.zone), ((seconds * 1e6).round() as i64, zone), "{text}");
    }

    #[test]
    fn iso_times_are_brought_to_utc_where_they_say_a_zone() {
        for (text, zone) in [
            ("2025-08-01T10:00:00Z", Zone::Utc),
            ("2025-08-01T12:00:00+02:00", Zone::Offset),
            ("2025-08-01 04:30:00 -0530", Zone::Offset),
            ("2025-08-01T10:00:00.000000+00", Zone::Utc),
            ("2025-08-01 10:00:00 UTC", Zone::Utc),
            ("2025-08-01 12:00:00 UTC+0200", Zone::Offset),
            ("2025-08-01 10:00:00", Zone::Unsaid),
            ("2025/08/01 10:00", Zone::Unsaid),
        ] {
            check(TimeFormat::Iso, text, 1_754_042_400.0, zone);
        }
        check(TimeFormat::Iso, "2025-08-01 10:00:00,25", 1_754_042_400.25, Zone::Unsaid);
        check(TimeFormat::Iso, "1970-01-01", 0.0, Zone::Unsaid);
        check(TimeFormat::Iso, "2024-02-29", 1_709_164_800.0, Zone::Unsaid);
        check(TimeFormat::Iso, "2100-03-01", 4_107_542_400.0, Zone::Unsaid);
    }

    #[test]
    fn every_day_of_two_centuries_is_the_one_of_the_calendar() {
        let mut date = jiff::civil::date(1970, 1, 1);
        for count in 0..83_000 {
            let found = iso_days(date.to_string().as_bytes());
            assert_eq!(found, Some(count), "{date}");
            date = date.tomorrow().unwrap();
        }
    }

    #[test]
    fn a_row_after_another_reads_as_it_would_alone() {
        let mut before = Before::default();
        for text in
            ["2025-08-01 10:00", "2025-08-01 11:00", "2025-08-0x 11:00", "2025-08-02", "2025-08-02T", "", "2025"]
        {
            let alone = TimeFormat::Iso.read(text.as_bytes());
            assert_eq!(TimeFormat::Iso.read_after(text.as_bytes(), &mut before), alone, "{text}");
        }
        let epoch = TimeFormat::EpochSeconds;
        assert_eq!(epoch.read_after(b"1754042400", &mut before), epoch.read(b"1754042400"));
    }

    #[test]
    fn counts_since_1970_are_read_in_their_unit() {
        check(TimeFormat::EpochSeconds, "1754042400", 1_754_042_400.0, Zone::Utc);
        check(TimeFormat::EpochSeconds, "1754042400.5", 1_754_042_400.5, Zone::Utc);
        check(TimeFormat::EpochMillis, "1754042400250", 1_754_042_400.25, Zone::Utc);
        check(TimeFormat::EpochMicros, "1754042400250000", 1_754_042_400.25, Zone::Utc);
    }

    #[test]
    fn days_in_figures_go_by_their_order() {
        use DayOrder::{DayFirst, MonthFirst};
        check(TimeFormat::Written(DayFirst), "1-8-2025 10:00:00", 1_754_042_400.0, Zone::Unsaid);
        check(TimeFormat::Written(MonthFirst), "08/01/2025 10:00:00 AM", 1_754_042_400.0, Zone::Unsaid);
        check(TimeFormat::Written(MonthFirst), "8/1/2025, 10:00:00 PM", 1_754_085_600.0, Zone::Unsaid);
        check(TimeFormat::Written(DayFirst), "1 aug 2025 10:00", 1_754_042_400.0, Zone::Unsaid);
        check(TimeFormat::Written(DayFirst), "Aug 1, 2025 12:00 am", 1_754_006_400.0, Zone::Unsaid);
    }

    #[test]
    fn days_of_spreadsheets_have_their_time_as_a_fraction() {
        check(TimeFormat::SerialDays, "45870,41666667", 1_754_042_400.0, Zone::Unsaid);
        check(TimeFormat::SerialDays, "45870", 1_754_006_400.0, Zone::Unsaid);
        for text in ["", "120", "1754042400", "45.870,5", "45870 10:00"] {
            assert_eq!(TimeFormat::SerialDays.read(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn what_is_no_moment_is_none() {
        for text in ["", "not a date", "2025-13-01", "2025-02-29", "2025-08-01T25:00:00", "2025-08-01x", "12"] {
            assert_eq!(TimeFormat::Iso.read(text.as_bytes()), None, "{text}");
        }
        for text in ["", "-5", "12", "1.5.2", "99999999999999999999", "１７５４"] {
            assert_eq!(TimeFormat::EpochSeconds.read(text.as_bytes()), None, "{text}");
        }
        assert_eq!(TimeFormat::Written(DayOrder::DayFirst).read(b"13:00"), None);
        assert_eq!(TimeFormat::Written(DayOrder::DayFirst).read(b"8/31/2025 13:00"), None);
    }
}
