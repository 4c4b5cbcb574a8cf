//! Whether a conversion changed since the period before, as honestly as the counts allow.

use crate::insight::points;
use crate::lang::Lang;
use crate::numbers::{Difference, Interval, Rate};

/// A conversion with what its period is called.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    pub period: &'a str,
    pub rate: Rate,
}

/// The change from one period to the next; `what` is what the conversion is called.
pub fn sentence(lang: &Lang, what: &str, earlier: Told<'_>, now: Told<'_>) -> String {
    let difference = Difference { before: earlier.rate, after: now.rate };
    let percent = |rate: Rate| lang.format().percent(rate.value());
    let mut args = vec![
        ("what", what.into()),
        ("before", earlier.period.into()),
        ("after", now.period.into()),
        ("rate-before", percent(difference.before).into()),
        ("rate-after", percent(difference.after).into()),
    ];
    let interval = difference.interval();
    if let Some(interval) = interval {
        args.push(("low", points(lang, interval.low).into()));
        args.push(("high", points(lang, interval.high).into()));
    }
    lang.say_with(key(difference, interval), &args)
}

fn key(difference: Difference, interval: Option<Interval>) -> &'static str {
    match interval {
        None => "numbers-change-plain",
        Some(_) if difference.too_few() => "numbers-change-too-few",
        Some(interval) if interval.holds(0.0) => "numbers-change-chance",
        Some(_) if difference.change() > 0.0 => "numbers-change-up",
        Some(_) => "numbers-change-down",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: (u64, u64), after: (u64, u64), want: &str) {
        let rate = |(hits, of)| Rate::new(hits, of).unwrap();
        let difference = Difference { before: rate(before), after: rate(after) };
        assert_eq!(key(difference, difference.interval()), want);
    }

    #[test]
    fn a_change_is_only_called_real_where_the_interval_leaves_no_doubt() {
        check((200, 1000), (300, 1000), "numbers-change-up");
        check((300, 1000), (200, 1000), "numbers-change-down");
        check((200, 1000), (210, 1000), "numbers-change-chance");
        check((2, 10), (4, 10), "numbers-change-too-few");
        check((12, 10), (4, 10), "numbers-change-plain");
    }
}
