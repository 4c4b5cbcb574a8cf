//! Reads a day as a person types it, in any of the languages.

use jiff::civil::Date;

use super::Format;
use crate::document::Language;

/// Reads 2025-09-05, 5-9-2025, 5/9/2025, 5.9.25, `5 sep 2025` and `5 september 2025`; `None` for what is no day.
pub fn read_date(text: &str) -> Option<Date> {
    let parts = text.split(['-', '/', '.', ' ', ',']).filter(|part| !part.is_empty());
    let numbers: Vec<i16> = parts.map(|part| part.parse().ok().or_else(|| month_named(part))).collect::<Option<_>>()?;
    let [first, month, last] = numbers.as_slice() else { return None };
    let (year, day) = if *first > 31 { (*first, *last) } else { (*last, *first) };
    let year = if (0..100).contains(&year) { year + 2000 } else { year };
    Date::new(year, i8::try_from(*month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The number of the month with this name, whole or short, in any language.
fn month_named(word: &str) -> Option<i16> {
    let word = word.to_lowercase();
    let is_month = |month: &i8| {
        Language::ALL.into_iter().map(Format::new).any(|format| {
            let whole = format.month(*month).to_lowercase();
            word == whole || word == format.month_short(*month).to_lowercase()
        })
    };
    (1..=12).find(is_month).map(i16::from)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_read_in_every_way_people_write_it() {
        let want = Some(date(2025, 3, 5));
        for text in ["2025-03-05", "5-3-2025", " 5/3/2025 ", "5.3.25", "5 mrt 2025", "5 March 2025", "5 maart 2025"] {
            assert_eq!(read_date(text), want, "{text}");
        }
        for text in ["", "5-13-2025", "soon", "5-3", "2025-02-30", "5 mars 2025"] {
            assert_eq!(read_date(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_that_is_written_is_read_back() {
        for format in Language::ALL.map(Format::new) {
            for month in 1..=12 {
                let day = date(2026, month, 28);
                assert_eq!(read_date(&format.date(day)), Some(day), "{}", format.date(day));
            }
        }
    }
}
