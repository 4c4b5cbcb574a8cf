//! What the map shows beside the journey: every stage's figures, flagged and put into words.

use crate::document::{Journey, LaneRole, Project, Series, Stage, Unit};
use crate::lang::{Arg, Lang};
use crate::layout;

use super::gaps::look;
use super::map_words::{WayWords, numbers, seen};
use super::passage::on_stage;
use super::sentence::in_unit;
use super::trend::stage_trends;
use super::{LeakPlace, StageFacts, aim, count_in_unit, find, stage_facts};

/// The facts that a layout of the journey takes, by one series of the project or without numbers.
///
/// A leak on the way into a stage is flagged on the stage where it begins, one between two steps of a stage on that stage.
pub fn map_facts(project: &Project, journey: &Journey, series: Option<&Series>, lang: &Lang) -> layout::MapFacts {
    let on_journey = seen(project, journey, series);
    let mut facts = on_map(project, journey, on_journey.as_deref(), lang);
    if let Some(series) = series.filter(|_| facts.has_flow()) {
        if journey.shown_lanes().any(|lane| lane.role == Some(LaneRole::Numbers)) {
            let trends = stage_trends(project, journey, series, lang);
            facts.stages.iter_mut().zip(trends).for_each(|(stage, trend)| stage.trend = trend);
        }
        facts.numbers = Some(numbers(series, &facts, lang));
    }
    mark_gaps(&mut facts, journey, lang);
    facts
}

/// The figures of every stage by a series whose steps stand on it.
fn on_map(project: &Project, journey: &Journey, series: Option<&Series>, lang: &Lang) -> layout::MapFacts {
    let leak = series.and_then(|series| find(journey, series, &aim(project, series)).ok());
    let facts = stage_facts(journey, series, leak.as_ref());
    let begins = leak_begins(&facts);
    let stages = journey.stages().iter().zip(&facts).enumerate();
    let stage = |(index, (stage, facts)): (usize, (&Stage, &StageFacts))| {
        let mut on_map = of_stage(stage, facts, series, lang);
        let Some(series) = series else { return on_map };
        let words = WayWords { lang, journey, series };
        let leak_here = leak.as_ref().filter(|_| begins == Some(index));
        on_map.band = facts.onward.as_ref().map(|way| words.band(way, leak_here));
        if let Some(leak) = leak.as_ref().filter(|_| on_map.leak_inside) {
            on_map.texts.leak = words.leak(leak);
        }
        on_map
    };
    layout::MapFacts { stages: stages.map(stage).collect(), ..layout::MapFacts::default() }
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
fn leak_begins(facts: &[StageFacts]) -> Option<usize> {
    let at = facts.iter().position(|fact| fact.leak == Some(LeakPlace::Into))?;
    facts.get(..at)?.iter().rposition(|fact| fact.has_step)
}

fn of_stage(stage: &Stage, facts: &StageFacts, series: Option<&Series>, lang: &Lang) -> layout::StageFacts {
    layout::StageFacts {
        done: facts.done,
        total: facts.total,
        entered: facts.entered,
        left: facts.left,
        band: None,
        trend: None,
        leak_inside: facts.leak == Some(LeakPlace::Inside),
        lacks: layout::Lacks::default(),
        texts: texts(stage, facts, series, lang),
    }
}

fn texts(stage: &Stage, facts: &StageFacts, series: Option<&Series>, lang: &Lang) -> layout::StageTexts {
    let format = lang.format();
    let steps = series.and_then(|series| on_stage(stage.id, series));
    let unit = |step: usize| series.map_or(Unit::Other, |series| series.unit_of(step));
    let (first, last) = steps.map_or_else(Default::default, |steps| (unit(steps.first), unit(steps.last)));
    let unit_word = match facts.entered {
        Some(count) => in_unit(lang, first, count, String::new()).trim().to_owned(),
        None if facts.has_step => lang.say("flow-unknown"),
        None => String::new(),
    };
    let at_end = |left| {
        let written = if first == last { format.count(left) } else { count_in_unit(lang, last, left) };
        lang.say_with("insight-left", &[("n", Arg::Count(left, written))])
    };
    layout::StageTexts {
        time: stage.time.map(|time| format.time_spent(time)).unwrap_or_default(),
        progress: if facts.total == 0 { String::new() } else { format!("{}/{}", facts.done, facts.total) },
        entered: if facts.has_step { format.count_or_dash(facts.entered) } else { String::new() },
        unit: unit_word,
        left: facts.left.map(at_end).unwrap_or_default(),
        leak: String::new(),
    }
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
        facts(project)
            .stages
            .iter()
            .enumerate()
            .filter(|(_, stage)| stage.band.as_ref().is_some_and(|band| band.leak))
            .map(|(index, _)| index)
            .collect()
    }

    #[test]
    fn the_stages_figures_are_written_in_the_readers_language() {
        let facts = facts(&sample::with_bakery());
        let written = |stage: &layout::StageFacts| {
            let band = stage.band.as_ref().map(|band| (band.texts.rate.clone(), band.texts.lost.clone()));
            let (rate, lost) = band.unwrap_or_default();
            [stage.texts.entered.clone(), stage.texts.unit.clone(), stage.texts.left.clone(), rate, lost]
        };
        let texts: Vec<_> = facts.stages.iter().map(written).collect();
        assert_eq!(texts[0], ["12.480", "sessies", "", "38\u{a0}%", "−7.744 · 62\u{a0}%"]);
        assert_eq!(texts[1], ["4.736", "sessies", "1.021 aan het eind", "35\u{a0}%", "−665 · 65\u{a0}%"]);
        assert_eq!(texts[4], ["", "", "", "", ""]);
        assert_eq!(facts.stages[0].texts.progress, format!("0/{}", facts.stages[0].total));
    }

    #[test]
    fn the_leak_is_flagged_where_it_begins() {
        let mut project = sample::with_bakery();
        assert_eq!(leaks(&project), Vec::<usize>::new());
        let inside = &facts(&project).stages[1];
        assert!(inside.leak_inside);
        assert_eq!(inside.texts.leak, "Lek: 78\u{a0}% weg", "what the leak's own step loses");
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

    fn with_step(change: impl FnOnce(&mut crate::document::Step)) -> layout::MapFacts {
        let mut project = sample::with_bakery();
        let series = &project.series()[0];
        let mut steps = series.steps.clone();
        change(&mut steps[3]);
        let edit = Edit::SetSeries(series.id, SeriesChange::Steps(steps));
        sample::run(&mut project, edit);
        facts(&project)
    }

    fn legend(facts: &layout::MapFacts) -> Vec<layout::LegendSign> {
        facts.numbers.as_ref().unwrap().legend.iter().map(|(sign, _)| *sign).collect()
    }

    #[test]
    fn counts_of_different_units_are_said_to_be_so_in_the_band_in_words_and_in_the_legend() {
        use crate::document::{Source, StepOrigin};
        let orders = || StepOrigin { unit: Unit::Orders, source: Source::default() };
        let facts = with_step(|step| step.origin = Some(orders()));
        let band = facts.stages[1].band.as_ref().unwrap();
        assert_eq!(band.look, layout::BandLook::Mixed);
        assert_eq!(band.texts.why, "sessies → bestellingen");
        assert_eq!(band.texts.lost, "", "no loss is told of what are not the same things");
        assert!(band.texts.says.contains("sessies → bestellingen"), "{}", band.texts.says);
        assert_eq!(facts.stages[2].texts.unit, "bestellingen");
        assert!(legend(&facts).contains(&layout::LegendSign::Mixed));
        assert!(!legend(&self::facts(&sample::with_bakery())).contains(&layout::LegendSign::Mixed));
    }

    #[test]
    fn an_unknown_count_is_a_dash_and_its_way_says_so() {
        let facts = with_step(|step| step.count = None);
        assert_eq!(
            (facts.stages[2].texts.entered.as_str(), facts.stages[2].texts.unit.as_str()),
            ("–", "aantal onbekend")
        );
        let band = facts.stages[1].band.as_ref().unwrap();
        assert_eq!((band.look, band.share), (layout::BandLook::Unknown, None));
    }

    #[test]
    fn trends_are_computed_where_a_numbers_lane_shows_them() {
        use crate::document::{Lane, LaneId, Period, SeriesId};
        let mut project = sample::with_bakery();
        let mut july = Series { id: SeriesId(91_000), ..project.series()[0].clone() };
        july.period = Some(Period { from: jiff::civil::date(2025, 7, 1), to: jiff::civil::date(2025, 7, 31) });
        sample::run(&mut project, Edit::AddSeries { index: 1, series: Box::new(july) });
        assert!(facts(&project).stages.iter().all(|stage| stage.trend.is_none()));
        let lane = Box::new(Lane::new(LaneId(92_000), Some(LaneRole::Numbers)));
        let journey = project.journeys()[0].id();
        sample::run(&mut project, Edit::AddLane { journey, index: 0, lane });
        let trends: Vec<_> = facts(&project).stages.iter().map(|stage| stage.trend.is_some()).collect();
        assert_eq!(trends, [true, true, true, false, false]);
    }
}
