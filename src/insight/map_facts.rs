//! What the map shows beside the journey: every stage's figures, flagged and put into words.

use crate::document::{Journey, Project, Series, Stage, Step};
use crate::lang::{Arg, Lang};
use crate::layout;

use super::gaps::look;
use super::sentence::in_unit;
use super::{LeakPlace, StageFacts, aim, find, stage_facts};

/// The facts that a layout of the journey takes, by one series or without numbers.
///
/// A leak on the way into a stage is flagged on the stage where it begins, one between two steps of a stage on that stage.
pub fn map_facts(project: &Project, journey: &Journey, series: Option<&Series>, lang: &Lang) -> layout::MapFacts {
    let leak = series.and_then(|series| find(journey, series, &aim(project, series)).ok());
    let facts = stage_facts(journey, series, leak.as_ref());
    let begins = leak_begins(&facts, series);
    let stages = journey.stages().iter().zip(&facts).enumerate();
    let mut facts = layout::MapFacts {
        stages: stages
            .map(|(index, (stage, facts))| {
                let mut on_map = on_map(stage, facts, lang);
                on_map.leak = begins == Some(index);
                on_map.leak_inside = facts.leak == Some(LeakPlace::Inside);
                if let Some(leak) = leak.as_ref().filter(|_| on_map.leak || on_map.leak_inside) {
                    let share = lang.format().percent(leak.lost_share);
                    on_map.texts.leak = lang.say_with("insight-leak-lost", &[("share", share.into())]);
                }
                on_map
            })
            .collect(),
        ..layout::MapFacts::default()
    };
    mark_gaps(&mut facts, journey, lang);
    facts
}

/// Marks what the map lacks, and which obstacles are being worked on.
fn mark_gaps(facts: &mut layout::MapFacts, journey: &Journey, lang: &Lang) {
    for (stage, look) in facts.stages.iter_mut().zip(look(journey, &lang.names())) {
        stage.lacks = look.lacks;
        facts.signs.extend(look.cards);
    }
    facts.no_touchpoint_words = lang.say("gap-no-touchpoint");
}

/// The index of the stage that a leak between two stages begins in.
fn leak_begins(facts: &[StageFacts], series: Option<&Series>) -> Option<usize> {
    let at = facts.iter().position(|fact| fact.leak == Some(LeakPlace::Into))?;
    let passed = |step: &Step| !step.optional || series.is_some_and(|series| series.steps.first() == Some(step));
    let has_step = |fact: &StageFacts| {
        series.is_some_and(|series| series.steps.iter().any(|step| step.stage == Some(fact.stage) && passed(step)))
    };
    facts.get(..at)?.iter().rposition(has_step)
}

fn on_map(stage: &Stage, facts: &StageFacts, lang: &Lang) -> layout::StageFacts {
    layout::StageFacts {
        done: facts.done,
        total: facts.total,
        entered: facts.entered,
        left: facts.left,
        conversion_to_next: facts.conversion_to_next,
        rises: facts.rises,
        mixed: facts.mixed,
        leak: false,
        leak_inside: false,
        lacks: layout::Lacks::default(),
        texts: texts(stage, facts, lang),
    }
}

fn texts(stage: &Stage, facts: &StageFacts, lang: &Lang) -> layout::StageTexts {
    let format = lang.format();
    let count = |count: Option<u64>| count.map(|count| format.count(count)).unwrap_or_default();
    let unit_word = |count| in_unit(lang, facts.unit, count, String::new()).trim().to_owned();
    let at_end = |left| {
        let key = if facts.mixed_within { "insight-left-other-unit" } else { "insight-left" };
        lang.say_with(key, &[("n", Arg::Count(left, format.count(left)))])
    };
    layout::StageTexts {
        time: stage.time.map(|time| format.time_spent(time)).unwrap_or_default(),
        progress: if facts.total == 0 { String::new() } else { format!("{}/{}", facts.done, facts.total) },
        entered: count(facts.entered),
        unit: facts.entered.map(unit_word).unwrap_or_default(),
        left: facts.left.map(at_end).unwrap_or_default(),
        rate: facts.conversion_to_next.map(|rate| rate_words(lang, facts.mixed, rate)).unwrap_or_default(),
        leak: String::new(),
    }
}

/// The share; with what is wrong with it where its counts are of different units.
fn rate_words(lang: &Lang, mixed: bool, rate: f64) -> String {
    let rate = lang.format().percent(rate);
    if mixed { lang.say_with("insight-rate-other-unit", &[("rate", rate.into())]) } else { rate }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Edit, Language, Project, SeriesChange};
    use crate::insight::sample;

    fn facts(project: &Project) -> layout::MapFacts {
        map_facts(project, &project.journeys()[0], project.series().first(), &Lang::new(Language::Nl))
    }

    fn leaks(project: &Project) -> Vec<usize> {
        facts(project).stages.iter().enumerate().filter(|(_, stage)| stage.leak).map(|(index, _)| index).collect()
    }

    #[test]
    fn the_stages_figures_are_written_in_the_readers_language() {
        let facts = facts(&sample::with_bakery());
        let texts: Vec<_> = facts.stages.iter().map(|stage| &stage.texts).collect();
        let written = |texts: &layout::StageTexts| {
            [texts.entered.clone(), texts.unit.clone(), texts.left.clone(), texts.rate.clone()]
        };
        assert_eq!(written(texts[0]), ["12.480", "sessies", "", "38 %"]);
        assert_eq!(written(texts[1]), ["4.736", "sessies", "1.021 aan het eind", "35 %"]);
        assert_eq!(written(texts[4]), ["", "", "", ""]);
        assert_eq!(texts[0].progress, format!("0/{}", facts.stages[0].total));
    }

    #[test]
    fn the_leak_is_flagged_where_it_begins() {
        let mut project = sample::with_bakery();
        assert_eq!(leaks(&project), Vec::<usize>::new());
        let inside = &facts(&project).stages[1];
        assert!(inside.leak_inside);
        assert_eq!(inside.texts.leak, "Lek: 78 % weg", "what the leak's own step loses");
        let purchase = Some(project.journeys()[0].stages()[2].id);
        let id = project.series()[0].id;
        let map = |project: &mut Project, step, stage| {
            sample::run(project, Edit::SetSeries(id, SeriesChange::StepStage { step, stage }));
        };
        map(&mut project, 2, purchase);
        assert_eq!(leaks(&project), [1]);
        map(&mut project, 1, None);
        assert_eq!(leaks(&project), [0]);
        map(&mut project, 2, None);
        assert_eq!(leaks(&project), Vec::<usize>::new());
    }

    #[test]
    fn without_numbers_only_progress_and_time_are_there() {
        let facts = facts(&sample::webshop());
        assert!(!facts.has_flow());
        assert!(facts.stages.iter().all(|stage| stage.total > 0 && !stage.texts.time.is_empty()));
    }
}
