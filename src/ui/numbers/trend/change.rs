//! Whether a conversion changed since the period before, as honestly as the counts allow.

use super::{Course, Moment, label};
use crate::document::Series;
use crate::lang::Lang;
use crate::numbers::{Difference, Interval};

/// The change from the period before the shown one; `None` where there is none to compare.
pub fn sentence(lang: &Lang, shown: &Series, moments: &[Moment<'_>], which: Course) -> Option<String> {
    let at = moments.iter().position(|moment| moment.series.id == shown.id)?;
    let (now, earlier) = (moments.get(at)?, moments.get(at.checked_sub(1)?)?);
    let difference = Difference { before: earlier.rate?, after: now.rate? };
    let percent = |rate: crate::numbers::Rate| lang.format().percent(rate.value());
    let mut args = vec![
        ("what", what(lang, shown, which).into()),
        ("before", label(lang, earlier).into()),
        ("after", label(lang, now).into()),
        ("rate-before", percent(difference.before).into()),
        ("rate-after", percent(difference.after).into()),
    ];
    let interval = difference.interval();
    if let Some(interval) = interval {
        args.push(("low", points(lang, interval.low).into()));
        args.push(("high", points(lang, interval.high).into()));
    }
    Some(lang.say_with(key(difference, interval), &args))
}

fn what(lang: &Lang, shown: &Series, which: Course) -> String {
    let name = |index: usize| shown.steps.get(index).map(|step| step.name.clone()).unwrap_or_default();
    match which {
        Course::Overall => lang.say("numbers-trend-overall"),
        Course::Step(step) => lang.say_with(
            "numbers-trend-step",
            &[("before", name(step.saturating_sub(1)).into()), ("step", name(step).into())],
        ),
    }
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

/// A difference of rates in percentage points, with its sign.
fn points(lang: &Lang, difference: f64) -> String {
    let points = difference * 100.0;
    let decimals = if points.abs() < 0.95 { 2 } else { 1 };
    let sign = if points > 0.0 { "+" } else { "" };
    format!("{sign}{}", lang.format().decimal(points, decimals))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::Rate;

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
