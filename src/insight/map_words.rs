//! The bands between the stages and the shown series in words: what goes on, what is lost, what not to compare.

use super::passage::{Apart, Passage, on_stage};
use super::sentence::count_in_unit;
use super::shown::on_journey;
use super::{StageLeak, segment};
use crate::document::{Journey, Project, Series, Stage, Unit};
use crate::lang::{Arg, Lang};
use crate::layout::{BandFacts, BandLook, BandTexts, LegendSign, MapFacts, NumbersFacts};

/// A way in words.
pub(super) struct WayWords<'a> {
    pub lang: &'a Lang,
    pub journey: &'a Journey,
    pub series: &'a Series,
}

impl WayWords<'_> {
    /// The band of a way; with the leak where it is on it.
    pub(super) fn band(&self, way: &Passage, leak: Option<&StageLeak>) -> BandFacts {
        let look = look(way);
        BandFacts {
            to: way.to,
            share: way.rate().map(crate::numbers::Rate::value),
            look,
            leak: leak.is_some() && !matches!(way.apart, Some(Apart::Units(..))),
            optional: way.optional,
            texts: BandTexts {
                rate: self.lang.format().percent_or_dash(way.rate().map(crate::numbers::Rate::value)),
                lost: self.lost(way, leak),
                lost_short: leak.map(|leak| self.leak(leak)).unwrap_or_default(),
                why: self.why(way, look),
                says: self.says(way, leak),
            },
        }
    }

    /// The leak with its share alone.
    pub(super) fn leak(&self, leak: &StageLeak) -> String {
        self.lang.say_with("insight-leak-lost", &[("share", self.lang.format().percent(leak.lost_share).into())])
    }

    fn lost(&self, way: &Passage, leak: Option<&StageLeak>) -> String {
        let format = self.lang.format();
        // Who leaves an optional step out is not lost.
        if way.optional || matches!(way.apart, Some(Apart::Units(..))) {
            return String::new();
        }
        let (lost, rate) = match leak {
            Some(leak) => (i64::try_from(leak.lost).ok(), Some(-leak.lost_share)),
            None => (way.lost(), way.rate().map(|rate| -rate.complement())),
        };
        let Some((lost, share)) = lost.zip(rate) else { return String::new() };
        let sign = if lost > 0 { "−" } else { "+" };
        let words = format!("{sign}{} · {}", format.count(lost.unsigned_abs()), format.percent(share.abs()));
        match leak {
            Some(_) => self.lang.say_with("flow-leak", &[("lost", words.into())]),
            None if lost == 0 => String::new(),
            None => words,
        }
    }

    /// What to know before comparing.
    fn why(&self, way: &Passage, look: BandLook) -> String {
        match (&way.apart, look) {
            (Some(Apart::Units(from, to)), _) => format!("{} → {}", self.unit(*from), self.unit(*to)),
            (Some(Apart::Files(..)), _) => self.lang.say("flow-two-sources"),
            (None, BandLook::Rises) => self.lang.say("flow-not-one-group"),
            (None, BandLook::Unknown) => self.lang.say("flow-unknown"),
            _ if way.from != way.at => {
                self.lang.say_with("flow-compared-with", &[("stage", self.stage(way.from).into())])
            }
            _ if way.optional => self.lang.say("flow-optional"),
            _ => String::new(),
        }
    }

    fn says(&self, way: &Passage, leak: Option<&StageLeak>) -> String {
        let format = self.lang.format();
        let places = || [("from", Arg::from(self.stage(way.from))), ("to", Arg::from(self.stage(way.to)))];
        let Some(((before, after), rate)) = way.before.zip(way.after).zip(way.rate()) else {
            return self.lang.say_with("flow-says-unknown", &places());
        };
        let (from_unit, to_unit) = self.units(way);
        let mut args = places().to_vec();
        args.extend([
            ("rate", format.percent(rate.value()).into()),
            ("before", count_in_unit(self.lang, from_unit, before).into()),
            ("after", count_in_unit(self.lang, to_unit, after).into()),
        ]);
        let mut sentences = vec![self.lang.say_with("flow-says", &args)];
        match &way.apart {
            Some(Apart::Units(from, to)) => {
                let args = [("from", self.unit(*from).into()), ("to", self.unit(*to).into())];
                sentences.push(self.lang.say_with("flow-says-units", &args));
            }
            Some(Apart::Files(from, to)) => {
                let args = [("from", from.as_str().into()), ("to", to.as_str().into())];
                sentences.push(self.lang.say_with("flow-says-files", &args));
            }
            None if way.rises() => sentences.push(self.lang.say("flow-says-rises")),
            None if way.optional => {}
            None => sentences.extend(way.lost().filter(|lost| *lost > 0).map(|lost| {
                let share = format.percent(rate.complement());
                let lost = count_in_unit(self.lang, from_unit, lost.unsigned_abs());
                self.lang.say_with("flow-says-lost", &[("lost", lost.into()), ("share", share.into())])
            })),
        }
        if leak.is_some() {
            sentences.push(self.lang.say("flow-says-leak"));
        }
        if way.optional {
            sentences.push(self.lang.say("flow-says-optional"));
        }
        sentences.join(" ")
    }

    fn units(&self, way: &Passage) -> (Unit, Unit) {
        let steps = |place: usize| on_stage(self.journey.stages().get(place)?.id, self.series);
        let unit = |step: Option<usize>| step.map_or(self.series.unit, |step| self.series.unit_of(step));
        (unit(steps(way.from).map(|steps| steps.last)), unit(steps(way.to).map(|steps| steps.first)))
    }

    fn unit(&self, unit: Unit) -> String {
        self.lang.say(&format!("unit-{}-name", unit.id()))
    }

    fn stage(&self, place: usize) -> String {
        let stage: Option<&Stage> = self.journey.stages().get(place);
        stage.map(|stage| self.lang.names().stage(stage).to_owned()).unwrap_or_default()
    }
}

fn look(way: &Passage) -> BandLook {
    if way.rate().is_none() {
        BandLook::Unknown
    } else if way.apart.is_some() {
        BandLook::Mixed
    } else if way.rises() {
        BandLook::Rises
    } else {
        BandLook::Plain
    }
}

/// Which numbers are shown, and what the signs that the map shows mean.
pub(super) fn numbers(series: &Series, facts: &MapFacts, lang: &Lang) -> NumbersFacts {
    let title = series_title(lang, series);
    let about = [segment(series), lang.say(&format!("unit-{}-name", series.unit.id())), series.source.file.clone()];
    let about: Vec<_> = about.into_iter().filter(|part| !part.is_empty() && *part != title).collect();
    NumbersFacts { title, about: about.join(" · "), legend: legend(facts, lang) }
}

/// When a series is, or what else it is called.
pub fn series_title(lang: &Lang, series: &Series) -> String {
    let name = series.name.trim();
    match series.period {
        Some(period) => lang.format().period(period),
        None if !name.is_empty() => name.to_owned(),
        None if !series.source.file.is_empty() => series.source.file.clone(),
        None => lang.say("numbers-series-unnamed"),
    }
}

fn legend(facts: &MapFacts, lang: &Lang) -> Vec<(LegendSign, String)> {
    let bands = || facts.stages.iter().filter_map(|stage| stage.band.as_ref());
    let has = |look: BandLook| bands().any(|band| band.look == look);
    let signs = [
        (LegendSign::Band, "flow-legend-band", has(BandLook::Plain)),
        (
            LegendSign::Leak,
            "flow-legend-leak",
            facts.stages.iter().any(|stage| stage.leak_inside) || bands().any(|band| band.leak),
        ),
        (LegendSign::Rise, "flow-legend-rise", has(BandLook::Rises)),
        (LegendSign::Mixed, "flow-legend-mixed", has(BandLook::Mixed)),
        (LegendSign::Unknown, "flow-legend-unknown", has(BandLook::Unknown)),
        (LegendSign::Optional, "flow-legend-optional", bands().any(|band| band.optional)),
        (LegendSign::Trend, "flow-legend-trend", facts.stages.iter().any(|stage| stage.trend.is_some())),
    ];
    signs.into_iter().filter(|(.., shown)| *shown).map(|(sign, key, _)| (sign, lang.say(key))).collect()
}

/// The series as the journey sees it, for who draws the map.
pub(super) fn seen<'a>(
    project: &Project,
    journey: &Journey,
    series: Option<&'a Series>,
) -> Option<std::borrow::Cow<'a, Series>> {
    series.map(|series| on_journey(project, journey, series))
}
