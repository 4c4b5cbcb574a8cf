//! Reads amounts, counts and percentages as a person types them.
//!
//! A point or comma before one or two last digits parts off decimals in every language; before three it parts thousands
//! in the languages that write them so, and is refused in the others, where 1.250 might mean either.

use crate::document::{Cents, Fraction, Language};

/// More than this is a slip of the finger.
const MOST: f64 = 1e12;

/// Reads `1.250`, `€ 1.250,50`, `1,250.50`, `1250`, `12,-` and `EUR 12.5` as an amount; `None` for what is none.
pub fn read_amount(text: &str, language: Language) -> Option<Cents> {
    let number = number(&without_currency(text), language)?;
    (number <= MOST).then(|| Cents::of(number))
}

/// Reads a whole number, with or without its thousands apart; `None` for what is none.
pub fn read_count(text: &str, language: Language) -> Option<u64> {
    let number = number(text.trim(), language)?;
    (number <= MOST && number.fract() == 0.0).then_some(number as u64)
}

/// Reads `12,5`, `12.5 %` and `12` as a share of 100, from 0 to 100; `None` for what is none.
pub fn read_percent(text: &str) -> Option<Fraction> {
    let text = text.trim();
    let digits = text.strip_suffix('%').unwrap_or(text).trim_end().replace(',', ".");
    let is_plain = !digits.is_empty() && digits.chars().all(|sign| sign.is_ascii_digit() || sign == '.');
    let percent: f64 = is_plain.then(|| digits.parse().ok())??;
    (percent <= 100.0).then(|| Fraction::of(percent / 100.0))
}

fn without_currency(text: &str) -> String {
    let mut text = text.trim().to_lowercase();
    for sign in ["€", "$", "£", "zł", "eur", "usd", "gbp", "chf", "dkk", "nok", "sek", "pln", "kr."] {
        let rest = text.strip_prefix(sign).or_else(|| text.strip_suffix(sign));
        if let Some(rest) = rest {
            text = rest.trim().to_owned();
            break;
        }
    }
    let whole = [",--", ",-", ".-"].iter().find_map(|ending| text.strip_suffix(ending));
    whole.map_or(text.clone(), str::to_owned)
}

fn number(text: &str, language: Language) -> Option<f64> {
    let text: String =
        text.chars().map(|sign| if matches!(sign, '\u{a0}' | '\u{202f}' | '’' | '\'') { ' ' } else { sign }).collect();
    let is_number = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',' | ' ');
    let ends =
        text.starts_with(|sign: char| sign.is_ascii_digit()) && text.ends_with(|sign: char| sign.is_ascii_digit());
    if !ends || !text.chars().all(is_number) {
        return None;
    }
    let (whole, decimals) = split(&text, language)?;
    let digits = thousands(whole)?;
    format!("{digits}.{decimals}0").parse().ok()
}

/// The whole part as written, and the decimals.
fn split(text: &str, language: Language) -> Option<(&str, &str)> {
    let last = text.rfind(['.', ',']);
    let Some((whole, mark, after)) =
        last.and_then(|at| Some((text.get(..at)?, text.get(at..=at)?, text.get(at + 1..)?)))
    else {
        return Some((text, ""));
    };
    let parts_thousands = whole.contains(mark) || mark == thousands_mark(language);
    match after.len() {
        1 | 2 if !whole.contains(mark) => Some((whole, after)),
        3 if parts_thousands => Some((text, "")),
        _ => None,
    }
}

/// The digits without their marks; `None` where they do not stand three by three behind one kind of mark.
fn thousands(whole: &str) -> Option<String> {
    let mut marks: Vec<char> = whole.chars().filter(|sign| !sign.is_ascii_digit()).collect();
    marks.dedup();
    let mut groups = whole.split(['.', ',', ' ']);
    let first = groups.next()?;
    let in_threes = groups.all(|group| group.len() == 3);
    let fits = marks.is_empty() || (marks.len() == 1 && in_threes && (1..=3).contains(&first.len()));
    fits.then(|| whole.chars().filter(char::is_ascii_digit).collect())
}

const fn thousands_mark(language: Language) -> &'static str {
    match language {
        Language::Nl => ".",
        Language::En => ",",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, nl: Option<u64>, en: Option<u64>) {
        let read = Language::ALL.map(|language| read_amount(text, language).map(|amount| amount.0));
        assert_eq!(read, [nl, en], "{text}");
    }

    #[test]
    fn an_amount_is_read_as_people_write_it() {
        let both = |text, want| check(text, Some(want), Some(want));
        both("€ 1.250,50", 125_050);
        both("1,250.50", 125_050);
        both("1.250.000", 125_000_000);
        both(" 1250 ", 125_000);
        both("1 250,5 EUR", 125_050);
        both("€\u{a0}12,-", 1200);
        both("$12.5", 1250);
        both("0", 0);
    }

    #[test]
    fn three_digits_behind_a_mark_are_thousands_only_where_they_are_written_so() {
        check("1.250", Some(125_000), None);
        check("1,250", None, Some(125_000));
    }

    #[test]
    fn what_is_no_amount_is_refused_and_never_0() {
        for text in
            ["", "-5", "twaalf", "1.25.0", "12,5,0", "1.2500", "5%", "€", "1..5", "12.", "1 25", "9999999999999"]
        {
            check(text, None, None);
        }
    }

    #[test]
    fn an_amount_that_is_written_is_read_back() {
        for language in Language::ALL {
            for cents in [0, 5, 99, 100, 1250, 99_999, 100_000, 123_456_789] {
                let written = super::super::Format::new(language).amount(Cents(cents));
                assert_eq!(read_amount(&written, language), Some(Cents(cents)), "{written}");
            }
        }
    }

    #[test]
    fn a_percentage_and_a_count_are_read() {
        let percent = |text| read_percent(text).map(|fraction| fraction.0);
        assert_eq!(
            ["12,5", "12.5 %", "100%", "0"].map(percent),
            [Some(125_000), Some(125_000), Some(1_000_000), Some(0)]
        );
        assert_eq!(["", "101", "-3", "1,2,3", "half"].map(percent), [None; 5]);
        assert_eq!(read_count("12.480", Language::Nl), Some(12_480));
        assert_eq!(read_count("12,5", Language::Nl), None);
    }
}
