//! The leak and the reasons in plain words.

use crate::document::{Period, Unit};
use crate::lang::{Arg, Lang};

use super::{Advice, Measure, Reason, Silence, StageLeak};

/// From how many on a share is told as "of every 100".
const ENOUGH_FOR_A_SHARE: u64 = 100;

/// The leak in one or two plain sentences, with both losses, the unit and, where there is one, the gain; or why no
/// leak is named.
pub fn sentence(lang: &Lang, advice: &Advice) -> String {
    match (&advice.leak, advice.silence) {
        (Some(leak), _) => leak_sentence(lang, leak),
        (None, Some(silence)) => lang.say(silence_key(silence)),
        (None, None) => String::new(),
    }
}

/// What the leak is, as a heading: against a tenth more every step gains the same, and the largest loss decides.
pub fn leak_title(lang: &Lang, leak: &StageLeak) -> String {
    let key = if leak.measure == Measure::Rise { "insight-leak-title-share" } else { "insight-leak-title-gain" };
    lang.say(key)
}

/// A reason as a short phrase.
pub fn reason_phrase(lang: &Lang, reason: &Reason) -> String {
    let key = format!("insight-reason-{}", reason.id());
    match reason {
        Reason::LossAtStep { step_name, .. } | Reason::BeforeLossAtStep { step_name, .. } => {
            lang.say_with(&key, &[("step", step_name.as_str().into())])
        }
        Reason::RemedyOf(id) => {
            let names = lang.names();
            let title = names.library().obstacle(id).map_or(id.as_str(), |found| names.text(&found.title));
            lang.say_with(&key, &[("obstacle", title.into())])
        }
        Reason::HighImpact | Reason::LowEffort | Reason::UnderWay | Reason::StillOpen => lang.say(&key),
    }
}

/// A count with its unit: "541 sessions"; the number alone where the unit is not known.
pub fn count_in_unit(lang: &Lang, unit: Unit, count: u64) -> String {
    in_unit(lang, unit, count, lang.format().count(count))
}

fn silence_key(silence: Silence) -> &'static str {
    match silence {
        Silence::NoNumbers => "insight-no-numbers",
        Silence::NothingToCompare => "insight-nothing-to-compare",
        Silence::OnlyRises => "insight-only-rises",
        Silence::NothingLost => "insight-nothing-lost",
        Silence::OtherUnits => "insight-other-units",
        Silence::Answers => "insight-answers",
        Silence::AtBest => "insight-reached-best-period",
    }
}

fn leak_sentence(lang: &Lang, leak: &StageLeak) -> String {
    let parts = [Some(loss(lang, leak)), tie(lang, leak), gain(lang, leak)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn loss(lang: &Lang, leak: &StageLeak) -> String {
    let hundredths = (leak.lost_share * 100.0).round() as u64;
    let (key, of, lost_here) = if leak.lost == leak.of {
        ("insight-leak-all", leak.of, leak.lost)
    } else if leak.of >= ENOUGH_FOR_A_SHARE && (1..100).contains(&hundredths) {
        ("insight-leak-share", 100, hundredths)
    } else {
        ("insight-leak-count", leak.of, leak.lost)
    };
    let args = [
        ("unit", leak.unit.id().into()),
        ("of", count_in_unit(lang, leak.unit, of).into()),
        ("lost-here", Arg::Count(lost_here, lang.format().count(lost_here))),
        ("lost", count_in_unit(lang, leak.unit, leak.lost).into()),
        ("before", leak.before_name.as_str().into()),
        ("step", leak.step_name.as_str().into()),
        ("when", when(lang, leak.period).into()),
    ];
    lang.say_with(key, &args)
}

/// " in August 2025", " (2 Mar – 31 Aug 2025)", or nothing.
fn when(lang: &Lang, period: Option<Period>) -> String {
    let Some(period) = period else { return String::new() };
    let has_name = period.from.year() == period.to.year()
        && period.from.day() == 1
        && period.to.day() == period.to.days_in_month()
        && (period.from.month() == period.to.month() || (period.from.month(), period.to.month()) == (1, 12));
    let text = lang.format().period(period);
    if has_name {
        return format!(" {}", lang.say_with("insight-in-period", &[("period", text.into())]));
    }
    format!(" ({text})")
}

fn tie(lang: &Lang, leak: &StageLeak) -> Option<String> {
    let tied = leak.tied_name.as_deref()?;
    let key = if leak.measure == Measure::Rise { "insight-leak-tied" } else { "insight-leak-tied-gain" };
    Some(lang.say_with(key, &[("tied", tied.into())]))
}

/// What the measure would bring, or that nothing is below it; nothing where it would round to 0.
fn gain(lang: &Lang, leak: &StageLeak) -> Option<String> {
    let gain = leak.gain?;
    if gain <= 0.0 {
        return (leak.measure != Measure::Rise).then(|| lang.say(&format!("insight-reached-{}", leak.measure.id())));
    }
    let count = Some(gain.round()).filter(|gain| *gain >= 1.0)? as u64;
    let more = lang.say_with("insight-more", &[("n", Arg::Count(count, lang.format().count(count)))]);
    let measure = if leak.everyone { "everyone" } else { leak.measure.id() };
    let now = 1.0 - leak.lost_share;
    let args = [
        ("rate", lang.format().percent(leak.measure.rate(now)).into()),
        ("later", if leak.is_last { "none" } else { "some" }.into()),
        ("gain", Arg::Count(count, in_unit(lang, leak.end_unit, count, more))),
        ("end", leak.end_name.as_str().into()),
    ];
    Some(lang.say_with(&format!("insight-gain-{measure}"), &args))
}

pub(super) fn in_unit(lang: &Lang, unit: Unit, count: u64, written: String) -> String {
    lang.say_with(&format!("unit-{}", unit.id()), &[("n", Arg::Count(count, written))])
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::document::{Language, Project};
    use crate::insight::{Aim, advise, find, sample};

    #[track_caller]
    fn check(advice: &Advice, want: [&str; 2]) {
        assert_eq!(Language::ALL.map(|language| sentence(&Lang::new(language), advice)), want);
    }

    fn advice(project: &Project) -> Advice {
        let names = crate::library::Names::new(Language::Nl);
        advise(project, &project.journeys()[0], None, &names)
    }

    /// Advice on bare counts of sessions without a period.
    fn plain(counts: &[u64]) -> Advice {
        let counts: Vec<_> = counts.iter().copied().map(Some).collect();
        let project = sample::webshop();
        let found = find(&project.journeys()[0], &sample::plain_series(&counts), &Aim::rise());
        let (leak, silence) = found.map_or_else(|silence| (None, Some(silence)), |leak| (Some(leak), None));
        Advice { leak, silence, tactics: Vec::new() }
    }

    #[test]
    fn the_leak_is_told_with_both_losses_the_unit_and_the_gain() {
        check(
            &advice(&sample::with_bakery()),
            [
                "Van elke 100 sessies die ‘Productpagina bekeken’ bereiken, komen er 78 niet bij ‘In winkelwagen’: \
                 3.715 sessies kwijt in augustus 2025. Gaat er een tiende meer door dan nu en blijven de latere \
                 stappen gelijk, dan bereiken ongeveer 36 extra sessies ‘Bestelling’.",
                "Of every 100 sessions that reach ‘Productpagina bekeken’, 78 do not get to ‘In winkelwagen’: \
                 3,715 sessions lost in August 2025. If a tenth more went on than now, and the later steps stayed \
                 as they are, about 36 more sessions would reach ‘Bestelling’.",
            ],
        );
    }

    #[test]
    fn two_steps_that_cannot_be_told_apart_are_both_named() {
        check(
            &advice(&sample::with_ga4()),
            [
                "Van elke 100 mensen die ‘view_item’ bereiken, komen er 74 niet bij ‘add_to_cart’: 474 mensen kwijt \
                 in augustus 2025. Uit deze cijfers valt niet op te maken of deze stap of die naar ‘view_item’ het \
                 grootste deel verliest. Gaat er een tiende meer door dan nu en blijven de latere stappen gelijk, \
                 dan bereiken ongeveer 5 extra mensen ‘purchase’.",
                "Of every 100 people who reach ‘view_item’, 74 do not get to ‘add_to_cart’: 474 people lost in \
                 August 2025. These numbers cannot tell whether this step or the one to ‘view_item’ loses the larger \
                 share. If a tenth more went on than now, and the later steps stayed as they are, about 5 more \
                 people would reach ‘purchase’.",
            ],
        );
    }

    #[test]
    fn few_are_counted_and_not_told_as_a_share() {
        check(
            &plain(&[40, 30]),
            [
                "Van de 40 sessies die ‘step 1’ bereiken, komen er 10 niet bij ‘step 2’. Gaat er een tiende meer \
                 door dan nu, dan bereiken ongeveer 3 extra sessies ‘step 2’.",
                "Of the 40 sessions that reach ‘step 1’, 10 do not get to ‘step 2’. If a tenth more went on than \
                 now, about 3 more sessions would reach ‘step 2’.",
            ],
        );
    }

    #[test]
    fn a_share_that_rounds_to_none_is_told_as_a_count() {
        check(
            &plain(&[1000, 999]),
            [
                "Van de 1.000 sessies die ‘step 1’ bereiken, komt er 1 niet bij ‘step 2’. Gaan ze allemaal door, \
                 dan bereikt ongeveer 1 extra sessie ‘step 2’.",
                "Of the 1,000 sessions that reach ‘step 1’, 1 does not get to ‘step 2’. If all of them went on, \
                 about 1 more session would reach ‘step 2’.",
            ],
        );
    }

    #[test]
    fn where_all_are_lost_no_gain_is_invented() {
        check(
            &plain(&[300, 0]),
            [
                "Van ‘step 1’ komt niets door naar ‘step 2’: 300 sessies kwijt.",
                "Nothing gets from ‘step 1’ to ‘step 2’: 300 sessions lost.",
            ],
        );
    }

    #[test]
    fn a_period_without_a_name_stands_in_brackets() {
        let mut advice = plain(&[300, 0]);
        let leak = advice.leak.as_mut().unwrap();
        leak.period = Some(Period { from: date(2025, 3, 2), to: date(2025, 8, 31) });
        leak.unit = Unit::Other;
        check(
            &advice,
            [
                "Van ‘step 1’ komt niets door naar ‘step 2’: 300 kwijt (2 mrt – 31 aug 2025).",
                "Nothing gets from ‘step 1’ to ‘step 2’: 300 lost (2 Mar – 31 Aug 2025).",
            ],
        );
    }

    #[test]
    fn every_silence_and_reason_has_its_words() {
        use Silence::{NoNumbers, NothingLost, NothingToCompare, OnlyRises, OtherUnits};
        let at = || (1, "Kassa".to_owned());
        let [(step, step_name), (later, later_name)] = [at(), at()];
        let reasons = [
            Reason::LossAtStep { step, step_name },
            Reason::BeforeLossAtStep { step: later, step_name: later_name },
            Reason::RemedyOf("cart-abandonment".to_owned()),
            Reason::HighImpact,
            Reason::LowEffort,
            Reason::UnderWay,
            Reason::StillOpen,
        ];
        for language in Language::ALL {
            let lang = Lang::new(language);
            for silence in [NoNumbers, NothingToCompare, OnlyRises, NothingLost, OtherUnits] {
                assert!(lang.say(silence_key(silence)).contains(' '));
            }
            for reason in &reasons {
                assert!(!reason_phrase(&lang, reason).contains("insight"), "{reason:?}");
            }
            for unit in Unit::ALL {
                assert!(count_in_unit(&lang, unit, 2).starts_with('2'), "{unit:?}");
            }
        }
    }
}
