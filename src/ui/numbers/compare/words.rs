//! Differences and verdicts in words.

use crate::lang::Lang;
use crate::numbers::{Compared, Interval, Verdict};
use crate::scene::Paint;

/// The verdict with its sign: "▲ better".
pub fn verdict(lang: &Lang, verdict: Verdict) -> String {
    format!("{} {}", sign(verdict), lang.say(&format!("numbers-verdict-{}", verdict.id())))
}

/// The sign of a verdict, so that colour is not needed.
pub const fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Better => "▲",
        Verdict::Worse => "▼",
        Verdict::CannotTell => "≈",
        Verdict::TooFew => "?",
        Verdict::NotComparable => "–",
    }
}

/// The colour of a verdict.
pub const fn tone(verdict: Verdict) -> Paint {
    match verdict {
        Verdict::Better => Paint::Good,
        Verdict::Worse => Paint::Bad,
        Verdict::CannotTell | Verdict::TooFew | Verdict::NotComparable => Paint::InkSoft,
    }
}

/// What can be said of a difference, as a sentence.
pub fn judgement(lang: &Lang, compared: &Compared) -> String {
    let key = format!("numbers-judgement-{}", compared.verdict.id());
    lang.say_with(&key, &[("interval", points_interval(lang, compared.interval).into())])
}

/// A change in percentage points with its sign, or a dash.
pub fn points(lang: &Lang, change: Option<f64>) -> String {
    change.map_or_else(|| lang.format().count_or_dash(None), |change| signed(lang, change * 100.0, decimals(change)))
}

/// The ends of an interval in percentage points, or a dash.
pub fn points_interval(lang: &Lang, interval: Option<Interval>) -> String {
    let Some(interval) = interval else { return lang.format().count_or_dash(None) };
    let decimals = decimals(interval.high - interval.low);
    let [low, high] = [interval.low, interval.high].map(|end| signed(lang, end * 100.0, decimals));
    lang.say_with("numbers-points-interval", &[("low", low.into()), ("high", high.into())])
}

/// A relative change with its sign.
pub fn signed_percent(lang: &Lang, change: f64) -> String {
    lang.format().with_percent_sign(&signed(lang, change * 100.0, usize::from(change.abs() < 0.1)))
}

/// A p-value, or a dash.
pub fn p_value(lang: &Lang, p: Option<f64>) -> String {
    let format = lang.format();
    match p {
        None => format.count_or_dash(None),
        Some(p) if p < 0.001 => format!("< {}", format.decimal(0.001, 3)),
        Some(p) => format.decimal(p, 3),
    }
}

/// A whole number with its sign.
pub fn signed_count(lang: &Lang, count: i64) -> String {
    let written = lang.format().count(count.unsigned_abs());
    match count {
        0 => written,
        1.. => format!("+{written}"),
        _ => format!("−{written}"),
    }
}

/// Two decimals for changes below a point, else one.
fn decimals(change: f64) -> usize {
    if change.abs() < 0.01 { 2 } else { 1 }
}

fn signed(lang: &Lang, value: f64, decimals: usize) -> String {
    let written = lang.format().decimal(value, decimals);
    let is_zero = written.chars().all(|digit| !digit.is_ascii_digit() || digit == '0');
    if value > 0.0 && !is_zero { format!("+{written}") } else { written }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Language;

    #[test]
    fn differences_have_a_sign_and_no_more_decimals_than_they_bear() {
        let lang = Lang::new(Language::Nl);
        let written = [0.0321, -0.0321, 0.004, 0.0, -0.000_001].map(|change| points(&lang, Some(change)));
        assert_eq!(written, ["+3,2", "−3,2", "+0,40", "0,00", "0,00"]);
        assert_eq!(points(&lang, None), "–");
        assert_eq!(signed_count(&lang, -1_200), "−1.200");
        assert_eq!(p_value(&lang, Some(0.000_1)), "< 0,001");
    }

    #[test]
    fn every_verdict_has_its_words_and_a_sign_of_its_own() {
        use Verdict::{Better, CannotTell, NotComparable, TooFew, Worse};
        let all = [Better, Worse, CannotTell, TooFew, NotComparable];
        for language in Language::ALL {
            let lang = Lang::new(language);
            for found in all {
                assert!(!verdict(&lang, found).contains("numbers-"), "{found:?}");
                let compared = Compared { before: None, after: None, interval: None, p: None, verdict: found };
                assert!(judgement(&lang, &compared).ends_with('.'), "{found:?}");
            }
        }
        let mut signs = all.map(sign);
        signs.sort_unstable();
        assert!(signs.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
