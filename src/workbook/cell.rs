//! What a cell holds as text: numbers, percentages, money, days and durations as the importer reads them.

use calamine::{Data, DataType, ExcelDateTime};

use super::CellKind;

/// What a cell's format makes of its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A number as it is.
    Plain,
    /// A fraction shown as a percentage.
    Percent,
    /// An amount in this currency.
    Money(char),
}

/// What a format code such as `0.0%` or `[$€-413] #,##0.00` makes of a number.
pub fn look(format: &str) -> Look {
    // What stands behind a semicolon is for negative numbers and nothing.
    let code = format.split(';').next().unwrap_or_default();
    let unquoted: String = code.split('"').step_by(2).collect();
    let locale_free = code.replace("[$-", "[-");
    if unquoted.contains('%') {
        Look::Percent
    } else {
        let currency = locale_free.replace("[$€", "[€").replace("[$£", "[£");
        currency.chars().find(|sign| matches!(sign, '€' | '£' | '$' | '¥')).map_or(Look::Plain, Look::Money)
    }
}

/// The text of a filled cell; `None` for an empty one.
pub fn text(value: &Data, look: Look) -> Option<(String, CellKind)> {
    let of_value = |text: String| Some((text, CellKind::Value));
    match value {
        Data::Empty => None,
        Data::String(text) => of_text(text),
        Data::Int(number) => of_value(number_text(*number as f64, look)),
        Data::Float(number) => of_value(number_text(*number, look)),
        Data::Bool(yes) => of_value(if *yes { "TRUE" } else { "FALSE" }.to_owned()),
        Data::DateTime(moment) => of_value(moment_text(moment)),
        Data::DateTimeIso(day) => of_value(day.trim_end_matches("T00:00:00").to_owned()),
        Data::DurationIso(_) => of_value(value.as_f64().map_or_else(|| value.to_string(), duration_text)),
        Data::Error(error) => of_value(error.to_string()),
    }
}

fn of_text(text: &str) -> Option<(String, CellKind)> {
    (!text.trim().is_empty()).then(|| (text.to_owned(), CellKind::Text))
}

fn number_text(number: f64, look: Look) -> String {
    match look {
        Look::Plain => plain(number),
        Look::Percent => format!("{}%", plain(number * 100.0)),
        Look::Money(sign) => format!("{sign} {}", plain(number)),
    }
}

/// At most ten decimals, a point before them, and never exactly three, which could be taken for thousands.
fn plain(number: f64) -> String {
    if !number.is_finite() || number.abs() >= 1e15 {
        return number.to_string();
    }
    let text = format!("{number:.10}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    if decimals == 3 { format!("{text}0") } else { text.to_owned() }
}

fn moment_text(moment: &ExcelDateTime) -> String {
    if moment.is_duration() {
        return duration_text(moment.as_f64());
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let time = format!("{hour}:{minute:02}:{second:02}");
    if moment.as_f64().abs() < 1.0 {
        time
    } else if (hour, minute, second) == (0, 0, 0) {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
    }
}

/// Days as hours, minutes and seconds.
fn duration_text(days: f64) -> String {
    let seconds = (days * 86_400.0).round().abs() as u64;
    let sign = if days < 0.0 { "-" } else { "" };
    format!("{sign}{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_decimals_can_be_taken_for_thousands() {
        assert_eq!(plain(12480.0), "12480");
        assert_eq!(plain(15.125), "15.1250");
        assert_eq!(plain(0.1 + 0.2), "0.3");
        assert_eq!(plain(-7.25), "-7.25");
        assert_eq!(number_text(0.375_510_204_081_632_6, Look::Percent), "37.5510204082%");
    }

    #[test]
    fn the_format_of_a_cell_says_percentage_or_money() {
        assert_eq!(look("0.0%"), Look::Percent);
        assert_eq!(look("0 \"%\""), Look::Plain);
        assert_eq!(look("[$€-413] #,##0.00;[Red]-#,##0.00"), Look::Money('€'));
        assert_eq!(look("[$-409]#,##0"), Look::Plain);
        assert_eq!(look("\"$\"#,##0"), Look::Money('$'));
        assert_eq!(look("General"), Look::Plain);
    }

    #[test]
    fn days_and_durations_are_written_as_the_importer_reads_them() {
        use calamine::ExcelDateTimeType::{DateTime, TimeDelta};
        assert_eq!(moment_text(&ExcelDateTime::new(45_870.0, DateTime, false)), "2025-08-01");
        assert_eq!(moment_text(&ExcelDateTime::new(45_870.5, DateTime, false)), "2025-08-01 12:00:00");
        assert_eq!(moment_text(&ExcelDateTime::new(0.25, TimeDelta, false)), "6:00:00");
    }
}
