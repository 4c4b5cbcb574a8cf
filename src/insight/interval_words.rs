//! An interval in words.

use crate::lang::Lang;
use crate::numbers::Interval;

/// "32 % – 36 %"; ends that would read the same get more decimals.
pub fn interval_words(lang: &Lang, interval: Interval) -> String {
    let format = lang.format();
    let plain = [interval.low, interval.high].map(|end| format.percent(end));
    let is_same = |[low, high]: &[String; 2]| low == high;
    let [low, high] = if is_same(&plain) && interval.low < interval.high {
        let finer = |decimals: usize| {
            [interval.low, interval.high].map(|end| format.with_percent_sign(&format.decimal(end * 100.0, decimals)))
        };
        (1..=4).map(finer).find(|ends| !is_same(ends)).unwrap_or(plain)
    } else {
        plain
    };
    lang.say_with("numbers-interval", &[("low", low.into()), ("high", high.into())])
}
