//! Scores in words.

use crate::document::{Answers, Measure};
use crate::lang::{Arg, Lang};
use crate::numbers::Rate;
use crate::surveys::{Scale, Score, ScoreChange, Tally};

/// What is measured.
pub fn measure(lang: &Lang, measure: Measure) -> String {
    lang.say(&format!("numbers-survey-measure-{}", measure.id()))
}

/// The score as it is written: +39, 60 %, 5.4.
pub fn value(lang: &Lang, score: &Score) -> String {
    number(lang, score.measure, score.value)
}

fn number(lang: &Lang, measure: Measure, value: f64) -> String {
    match measure {
        Measure::Nps => signed(lang, value, 0),
        Measure::Csat => lang.format().percent(value),
        Measure::Ces => lang.format().decimal(value, 1),
    }
}

fn signed(lang: &Lang, value: f64, decimals: usize) -> String {
    let sign = if value > 0.0 { "+" } else { "" };
    format!("{sign}{}", lang.format().decimal(value, decimals))
}

/// The score with its interval and how many answered.
pub fn score_words(lang: &Lang, score: &Score) -> String {
    let answers = Arg::Count(score.answers, lang.format().count(score.answers));
    let written = value(lang, score);
    match score.interval {
        Some(interval) => {
            let end = |value| Arg::Text(number(lang, score.measure, value));
            let args =
                [("score", written.into()), ("low", end(interval.low)), ("high", end(interval.high)), ("n", answers)];
            lang.say_with("numbers-survey-score", &args)
        }
        None => lang.say_with("numbers-survey-score-alone", &[("score", written.into()), ("n", answers)]),
    }
}

/// When, and the score.
pub fn score_sentence(lang: &Lang, when: &str, score: &Score) -> String {
    lang.say_with("numbers-survey-sentence", &[("when", when.into()), ("score", score_words(lang, score).into())])
}

/// What to beware of: few answers, another scale.
pub fn warnings(lang: &Lang, score: &Score) -> Vec<String> {
    let few = score.is_of_few().then(|| {
        let key = if score.measure == Measure::Nps { "numbers-survey-few-nps" } else { "numbers-survey-few" };
        lang.say(key)
    });
    let scale = (!score.is_usual).then(|| {
        let usual = score.measure.usual();
        let point = |point: u8| Arg::Text(lang.format().count(u64::from(point)));
        lang.say_with("numbers-survey-scale", &[("lowest", point(usual.lowest)), ("highest", point(usual.highest))])
    });
    few.into_iter().chain(scale).collect()
}

/// Whether the score changed since a round.
pub fn change_sentence(lang: &Lang, before: &str, measure: Measure, found: &ScoreChange) -> String {
    let points = |value: f64| match measure {
        Measure::Nps => signed(lang, value, 0),
        Measure::Csat => signed(lang, value * 100.0, 0),
        Measure::Ces => signed(lang, value, 1),
    };
    let mut args = vec![("before", before.into()), ("change", points(found.change).into())];
    if let Some(interval) = found.interval {
        args.push(("low", points(interval.low).into()));
        args.push(("high", points(interval.high).into()));
    }
    lang.say_with(&format!("numbers-survey-change-{}", found.verdict.id()), &args)
}

/// How the answers lie, in one sentence.
pub fn answers_sentence(lang: &Lang, answers: &Answers) -> String {
    let (tally, scale) = (Tally::from(answers), Scale::from(answers));
    let all = tally.answers();
    let share = |count: u64| Arg::Text(lang.format().percent_or_dash(Rate::new(count, all).map(Rate::value)));
    let n = ("n", Arg::Count(all, lang.format().count(all)));
    if answers.measure == Measure::Nps {
        let found = tally.promoters();
        let args = [
            n,
            ("promoters", share(found.promoters)),
            ("passives", share(found.passives)),
            ("detractors", share(found.detractors)),
        ];
        return lang.say_with("numbers-survey-answers-nps", &args);
    }
    let top = tally.top(scale, answers.measure.top_boxes()).map_or(0, Rate::hits);
    let args = [
        n,
        ("share", share(top)),
        (
            "from",
            lang.format().count(u64::from(scale.highest - (answers.measure.top_boxes() - 1).min(scale.highest))).into(),
        ),
    ];
    lang.say_with("numbers-survey-answers-top", &args)
}
