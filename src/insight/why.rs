//! Why an item or an obstacle is put forward, in one line with the figure it rests on.

use super::{ObstacleHint, Reason, Recommendation, StageLeak};
use crate::lang::{Arg, Lang};

/// The reasons for an item in one line: "62 % drop out before ‘Paid’; a remedy of ‘…’ on your map; little work".
pub fn why(lang: &Lang, leak: Option<&StageLeak>, found: &Recommendation) -> String {
    let parts: Vec<_> = found.reasons.iter().map(|reason| part(lang, leak, reason)).collect();
    capital(&parts.join("; "))
}

/// What an obstacle is called: the library's words, or those of the numbers where the library's would say more.
pub fn obstacle_title(lang: &Lang, hint: &ObstacleHint) -> String {
    if hint.says_itself() {
        return lang.say("insight-obstacle-not-again");
    }
    let names = lang.names();
    names.library().obstacle(hint.obstacle).map_or(hint.obstacle, |found| names.text(&found.title)).to_owned()
}

/// What the numbers say of an obstacle, with both counts, the unit of time and the steps.
pub fn obstacle_sentence(lang: &Lang, hint: &ObstacleHint) -> String {
    let format = lang.format();
    let count = |number: u64| Arg::Text(format.count(number));
    let when = hint.period.map(|period| format!(" ({})", format.period(period))).unwrap_or_default();
    let args = [
        ("share", format.percent(hint.rate.value()).into()),
        ("rest", format.percent(hint.rate.complement()).into()),
        ("hits", count(hint.rate.hits())),
        ("missed", count(hint.rate.of().saturating_sub(hint.rate.hits()))),
        ("of", count(hint.rate.of())),
        ("from", hint.from.as_str().into()),
        ("to", hint.to.as_str().into()),
        ("when", when.into()),
    ];
    lang.say_with(&format!("insight-obstacle-{}", hint.obstacle), &args)
}

fn part(lang: &Lang, leak: Option<&StageLeak>, reason: &Reason) -> String {
    let key = format!("insight-why-{}", reason.id());
    match reason {
        Reason::LossAtStep { step_name, .. } | Reason::BeforeLossAtStep { step_name, .. } => {
            let share = lang.format().percent_or_dash(leak.map(|leak| leak.lost_share));
            lang.say_with(&key, &[("share", share.into()), ("step", step_name.as_str().into())])
        }
        Reason::RemedyOf(id) => {
            let names = lang.names();
            let title = names.library().obstacle(id).map_or(id.as_str(), |found| names.text(&found.title));
            lang.say_with(&key, &[("obstacle", title.into())])
        }
        _ => lang.say(&key),
    }
}

/// With its first letter as a capital.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Language;
    use crate::insight::{advise, sample};

    #[test]
    fn the_reasons_stand_in_one_line_with_the_figure() {
        let mut project = sample::with_bakery();
        sample::add_obstacle(&mut project, "lands-but-leaves");
        let lang = Lang::new(Language::En);
        let advice = advise(&project, &project.journeys()[0], None, &lang.names());
        let want = "78% drop out before ‘In winkelwagen’; a remedy of ‘I land on the home page, but do not know where to go \
                    from there’ on your map; brings a lot";
        assert_eq!(why(&lang, advice.leak.as_ref(), &advice.tactics[0]), want);
    }
}
