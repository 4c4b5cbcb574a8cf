//! What became of the numbers after something was done, in words, with what else may have played a part.

use super::{Compared, Effect, Outcome, Verdict};
use crate::document::{ItemId, Journey};
use crate::lang::{Arg, Lang};
use crate::numbers::Rate;

/// What the numbers say, in one or two sentences; what was done is not named.
pub fn effect_sentence(lang: &Lang, effect: &Effect) -> String {
    let day = [("date", lang.format().date(effect.done_on).into())];
    match &effect.outcome {
        Outcome::NoStep => lang.say("insight-effect-no-step"),
        Outcome::NothingBefore => lang.say_with("insight-effect-nothing-before", &day),
        Outcome::NothingAfter => lang.say_with("insight-effect-nothing-after", &day),
        Outcome::Unknown => lang.say("insight-effect-unknown"),
        Outcome::Compared(compared) => compared_words(lang, compared),
    }
}

/// What was done when and what the numbers say of it: "On 11 Aug 2026 you did ‘…’. From …".
pub fn effect_news(lang: &Lang, journey: &Journey, effect: &Effect) -> Option<String> {
    let (_, item) = journey.item(effect.item)?;
    let args = [
        ("date", lang.format().date(effect.done_on).into()),
        ("title", lang.names().item(item).into()),
        ("effect", effect_sentence(lang, effect).into()),
    ];
    Some(lang.say_with("insight-effect-news", &args))
}

/// What else changed in that time, or that something else may have; nothing where nothing is claimed.
pub fn effect_caveat(lang: &Lang, journey: &Journey, effect: &Effect) -> Option<String> {
    let Outcome::Compared(compared) = &effect.outcome else { return None };
    let title = |id: &ItemId| journey.item(*id).map(|(_, item)| format!("‘{}’", lang.names().item(item)));
    let titles = |ids: &[ItemId]| ids.iter().filter_map(title).collect::<Vec<_>>();
    let mut words = Vec::new();
    let together = titles(&compared.together);
    if !together.is_empty() {
        words.push(lang.say_with("insight-effect-together", &[("items", together.join(", ").into())]));
    }
    let mut others = titles(&compared.meanwhile);
    others.extend(compared.notes.iter().map(|note| format!("‘{note}’")));
    if !others.is_empty() {
        words.push(lang.say_with("insight-effect-meanwhile", &[("what", others.join(", ").into())]));
    } else if together.is_empty() && effect.outcome.moved() {
        words.push(lang.say("insight-effect-season"));
    }
    (!words.is_empty()).then(|| words.join(" "))
}

fn compared_words(lang: &Lang, compared: &Compared) -> String {
    let format = lang.format();
    let percent = |rate: Rate| format.percent(rate.value());
    let mut args = vec![
        ("before", compared.before_name.as_str().into()),
        ("step", compared.step_name.as_str().into()),
        ("rate-before", percent(compared.difference.before).into()),
        ("rate-after", percent(compared.difference.after).into()),
        ("when-before", format.period(compared.before).into()),
        ("when-after", format.period(compared.after).into()),
    ];
    if let Some(interval) = compared.interval {
        args.push(("low", points(lang, interval.low).into()));
        args.push(("high", points(lang, interval.high).into()));
    }
    let told = lang.say_with(&format!("insight-effect-{}", compared.verdict.id()), &args);
    if compared.looked_at < 2 || compared.verdict != Verdict::MayBeChance {
        return told;
    }
    let count = compared.looked_at as u64;
    let first = lang.say_with("insight-effect-none-of", &[("n", Arg::Count(count, format.count(count)))]);
    format!("{first} {told}")
}

/// A difference of rates in percentage points, with its sign.
pub fn points(lang: &Lang, difference: f64) -> String {
    let points = difference * 100.0;
    let decimals = if points.abs() < 0.95 { 2 } else { 1 };
    let sign = if points > 0.0 { "+" } else { "" };
    format!("{sign}{}", lang.format().decimal(points, decimals))
}
