//! Whether a conversion changed since the period before, as honestly as the counts allow.

use crate::insight::points;
use crate::lang::Lang;
use crate::numbers::{Compared, Rate, Verdict};

/// A conversion with what its period is called.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    pub period: &'a str,
    pub rate: Rate,
}

/// The change from one period to the next, judged as where two periods stand side by side; `what` is what the conversion
/// is called.
pub fn sentence(lang: &Lang, what: &str, [earlier, now]: [Told<'_>; 2], compared: &Compared) -> String {
    let percent = |rate: Rate| lang.format().percent(rate.value());
    let mut args = vec![
        ("what", what.into()),
        ("before", earlier.period.into()),
        ("after", now.period.into()),
        ("rate-before", percent(earlier.rate).into()),
        ("rate-after", percent(now.rate).into()),
    ];
    if let Some(interval) = compared.interval {
        args.push(("low", points(lang, interval.low).into()));
        args.push(("high", points(lang, interval.high).into()));
    }
    let key = match compared.verdict {
        Verdict::Better => "numbers-change-up",
        Verdict::Worse => "numbers-change-down",
        Verdict::CannotTell => "numbers-change-chance",
        Verdict::TooFew => "numbers-change-too-few",
        Verdict::NotComparable => "numbers-change-plain",
    };
    lang.say_with(key, &args)
}
