//! What the answers to a question come to, in a sentence.

use super::{column_name, counted};
use crate::import::{Draft, Measure, Question};
use crate::lang::{Arg, Lang};
use crate::numbers::Interval;

/// The score of a question with its interval and what it is of.
pub fn score_words(lang: &Lang, draft: &Draft, question: &Question) -> String {
    let answers = question.tally.answers();
    let mut args = vec![("question", Arg::Text(column_name(lang, draft, question.column)))];
    let Some((score, interval)) = score(lang, question) else {
        return lang.say_with("import-score-none", &args);
    };
    args.push(("score", score.into()));
    let count = |count: u64| counted(lang, usize::try_from(count).unwrap_or(usize::MAX));
    args.push(("n", count(answers)));
    args.push(("interval", interval.map_or_else(|| "none".to_owned(), |[low, high]| between(lang, low, high)).into()));
    let promoters = question.tally.promoters();
    let highest = question.scale.highest.to_string();
    match question.measure {
        Measure::Nps => {
            args.extend([("promoters", count(promoters.promoters)), ("detractors", count(promoters.detractors))]);
            lang.say_with("import-score-nps", &args)
        }
        Measure::Csat => lang.say_with("import-score-csat", &args),
        Measure::Ces => {
            args.push(("highest", highest.into()));
            lang.say_with("import-score-ces", &args)
        }
    }
}

fn between(lang: &Lang, low: String, high: String) -> String {
    lang.say_with("import-score-between", &[("low", low.into()), ("high", high.into())])
}

/// The score and the ends of its interval, written out; `None` without answers.
fn score(lang: &Lang, question: &Question) -> Option<(String, Option<[String; 2]>)> {
    let ends = |interval: Option<Interval>, write: &dyn Fn(f64) -> String| {
        interval.map(|Interval { low, high }| [write(low), write(high)])
    };
    match question.measure {
        Measure::Nps => {
            let promoters = question.tally.promoters();
            let write = |number: f64| lang.format().decimal(number, 0);
            Some((write(promoters.nps()?), ends(promoters.interval(), &write)))
        }
        Measure::Csat => {
            let top = question.tally.top(question.scale, question.measure.top_boxes())?;
            let write = |number: f64| lang.format().percent(number);
            Some((write(top.value()), ends(top.interval(), &write)))
        }
        Measure::Ces => {
            let mean = question.tally.mean()?;
            let write = |number: f64| lang.format().decimal(number, 1);
            Some((write(mean.mean), ends(mean.interval(), &write)))
        }
    }
}
