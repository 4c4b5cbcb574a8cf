//! Names without the month, week or year in them, so that next month's say the same.

use super::dates::period;

/// Names of months that mean nothing else; the others count only beside a year.
const MONTHS: &str = "january|february|march|april|june|july|august|september|october|november|december|\
    januari|februari|maart|juni|juli|augustus|oktober";
const SHORT_MONTHS: &str =
    "jan|feb|mar|mrt|apr|may|mei|jun|jul|aug|sep|sept|oct|okt|nov|dec|week|wk|q1|q2|q3|q4|k1|k2|k3|k4";

/// The text in lower case, without days, months, weeks and years; a text that is nothing else becomes `…`.
pub(crate) fn timeless(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() {
        return String::new();
    }
    if period(text).is_some() {
        let rest = text.split_once(" · ").map(|(_, rest)| rest.trim().to_lowercase());
        return rest.map_or_else(|| "…".to_owned(), |rest| format!("… · {rest}"));
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split_inclusive(|c: char| !c.is_alphanumeric()).collect();
    let kinds: Vec<Kind> =
        words.iter().map(|word| kind(word.trim_end_matches(|c: char| !c.is_alphanumeric()))).collect();
    let dated = kinds.contains(&Kind::Year);
    if !dated && !kinds.contains(&Kind::Month) {
        return lower;
    }
    let beside = |at: usize| {
        let near = [at.checked_sub(1), at.checked_sub(2), Some(at + 1), Some(at + 2)];
        near.into_iter().flatten().any(|at| matches!(kinds.get(at), Some(Kind::Year | Kind::Month)))
    };
    let goes = |at: usize, kind: &Kind| match kind {
        Kind::Year | Kind::Month => true,
        Kind::ShortMonth => dated,
        Kind::Number => beside(at),
        Kind::Word => false,
    };
    let kept: String = words
        .iter()
        .zip(&kinds)
        .enumerate()
        .filter(|(at, (_, kind))| !goes(*at, kind))
        .map(|(_, (word, _))| *word)
        .collect();
    let kept = kept.trim_matches(|c: char| !c.is_alphanumeric() && c != ')' && c != '%').to_owned();
    if kept.is_empty() { "…".to_owned() } else { kept }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Year,
    Month,
    /// A month that may be another word, a week or a quarter.
    ShortMonth,
    /// One or two digits, of a day or a month.
    Number,
    Word,
}

fn kind(word: &str) -> Kind {
    let digits = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let of_a_century = word.starts_with("19") || word.starts_with("20");
    match word.len() {
        4 | 6 | 8 if digits && of_a_century => Kind::Year,
        1 | 2 if digits => Kind::Number,
        _ if MONTHS.split('|').any(|month| month == word) => Kind::Month,
        _ if SHORT_MONTHS.split('|').any(|month| month == word) => Kind::ShortMonth,
        _ => Kind::Word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: &str) {
        assert_eq!(timeless(text), want, "{text}");
    }

    #[test]
    fn months_and_years_go_and_all_else_stays() {
        check("Augustus 2025", "…");
        check("2025-08-04", "…");
        check("Augustus 2025 · Aantal", "… · aantal");
        check("nieuwsbrief aanmeldingen augustus", "nieuwsbrief aanmeldingen");
        check("Export_2025-08-01_2025-08-31", "export");
        check("users (aug 2025)", timeless("users (sep 2025)").as_str());
        check("Total users", "total users");
        check("Step 1", "step 1");
        check("May I call you?", "may i call you?");
        check("Conv. rate %", "conv. rate %");
        check("", "");
    }

    #[test]
    fn next_month_says_the_same() {
        for (one, next) in [
            ("Bezoekers augustus", "Bezoekers september"),
            ("Leads 2025-08", "Leads 2025-09"),
            ("week 31 2025", "week 36 2025"),
            ("Q3 2025", "Q4 2025"),
            ("kassa_2025-08-01_2025-08-31", "kassa_2025-09-01_2025-09-30"),
        ] {
            assert_eq!(timeless(one), timeless(next));
        }
    }
}
