//! Days as spreadsheets count them: 46000.53 is half past twelve on 9 December 2025.

use jiff::civil::{Date, date};

/// The days that a spreadsheet's number may be of: from 1954 to 2119.
const DAYS: std::ops::Range<f64> = 20_000.0..80_000.0;

/// The moment of a spreadsheet's number, as `2025-12-09`, or with its time where it has a fraction.
pub(crate) fn serial_moment(text: &str) -> Option<String> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    let number: f64 = Some(text.trim()).filter(|_| plain)?.replace(',', ".").parse().ok()?;
    if !DAYS.contains(&number) {
        return None;
    }
    let seconds = (number.fract() * 86_400.0).round() as i64;
    let day = day(number.trunc() as i64 + seconds / 86_400)?;
    let seconds = seconds % 86_400;
    Some(if text.contains(['.', ',']) {
        format!("{day} {:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
    } else {
        day.to_string()
    })
}

fn day(days: i64) -> Option<Date> {
    date(1899, 12, 30).checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_spreadsheets_are_days_and_times() {
        assert_eq!(serial_moment("46000").as_deref(), Some("2025-12-09"));
        assert_eq!(serial_moment("46000,53").as_deref(), Some("2025-12-09 12:43:12"));
        assert_eq!(serial_moment("46000.5").as_deref(), Some("2025-12-09 12:00:00"));
        assert_eq!(serial_moment("46000.9999999").as_deref(), Some("2025-12-10 00:00:00"));
        for text in ["120", "", "20251209", "46.000,5", "x", "1754042400", "46000.5.1"] {
            assert_eq!(serial_moment(text), None, "{text}");
        }
    }
}
