//! Series, conversions and intervals in words.

use crate::document::{Period, Series};
use crate::insight::is_name_of;
use crate::lang::Lang;
use crate::numbers::Step;

pub use crate::insight::interval_words as interval;

/// What a series is called: its period and the user's name for it, as far as they are there and differ.
pub fn series_label(lang: &Lang, series: &Series) -> String {
    let name = series.name.trim();
    let says_nothing_new = |period: Period| name.is_empty() || is_name_of(period, name);
    let bare = series.period.is_some_and(says_nothing_new);
    let period = series.period.map(|period| lang.format().period(period));
    match period {
        Some(period) if bare => period,
        Some(period) => lang.say_with("numbers-series-named", &[("period", period.into()), ("name", name.into())]),
        None if !name.is_empty() => name.to_owned(),
        None if !series.source.file.is_empty() => series.source.file.clone(),
        None => lang.say("numbers-series-unnamed"),
    }
}

/// The step's conversion, or a dash.
pub fn conversion(lang: &Lang, step: &Step) -> String {
    lang.format().percent_or_dash(step.conversion.map(crate::numbers::Rate::value))
}

/// The share of the first step, or a dash.
pub fn overall(lang: &Lang, step: &Step) -> String {
    lang.format().percent_or_dash(step.overall.map(crate::numbers::Rate::value))
}

/// How many are lost on the way here, "+22" where there are 22 more, or a dash.
pub fn lost(lang: &Lang, step: &Step) -> String {
    let format = lang.format();
    match step.lost {
        None => format.count_or_dash(None),
        Some(lost) if lost < 0 => format!("+{}", format.count(lost.unsigned_abs())),
        Some(lost) => format.count(lost.unsigned_abs()),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::document::{Language, SeriesId, Source, Unit};
    use crate::numbers::Interval;

    #[track_caller]
    fn check(name: &str, period: Option<(i8, i8)>, want: &str) {
        let period = period.map(|(from, to)| Period { from: date(2025, 8, from), to: date(2025, 8, to) });
        let source = Source { file: "kassa.csv".to_owned(), ..Source::default() };
        let series = Series {
            id: SeriesId(1),
            name: name.to_owned(),
            unit: Unit::People,
            period,
            source,
            steps: Vec::new(),
            answers: None,
        };
        assert_eq!(series_label(&Lang::new(Language::Nl), &series), want);
    }

    #[test]
    fn the_ends_of_a_narrow_interval_are_told_apart() {
        let lang = Lang::new(Language::En);
        let words = |low: f64, high: f64| interval(&lang, Interval { low, high });
        assert_eq!(words(0.32, 0.36), "32% – 36%");
        assert_eq!(words(0.378, 0.382), "37.8% – 38.2%");
        assert_eq!(words(0.500_11, 0.500_14), "50.011% – 50.014%");
        assert_eq!(words(0.5, 0.5), "50% – 50%");
    }

    #[test]
    fn a_series_is_called_by_its_period_and_by_a_name_that_adds_to_it() {
        check("", Some((1, 31)), "augustus 2025");
        check("Augustus 2025", Some((1, 31)), "augustus 2025");
        check("August 2025", Some((1, 31)), "augustus 2025");
        check("2025-08-04", Some((4, 10)), "4 aug – 10 aug 2025");
        check("Winkel", Some((1, 31)), "augustus 2025 · Winkel");
        check(" Winkel ", None, "Winkel");
        check("", None, "kassa.csv");
    }
}
