//! How the log fits the map: who follows its order, which events it lacks, and which of its stages nobody reaches.

use std::collections::BTreeMap;

use super::EventPreview;
use super::suggest::stage_of_event;
use crate::document::{Journey, StageId};
use crate::events::{Counted, Journeys};
use crate::lang::Lang;

/// What a log says of a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapFit {
    /// Events that go with no stage, with their customers, the most frequent first.
    pub lacking: Vec<(String, Option<u64>)>,
    /// Stages with which no event of the log goes.
    pub idle: Vec<StageId>,
    /// Customers whose way never goes back to an earlier stage, and all who touch a stage.
    pub in_order: Option<(u64, u64)>,
}

/// Compares a log with a map; `chosen` are the stages of the funnel's steps.
pub fn map_fit(journey: &Journey, lang: &Lang, counted: &Counted, chosen: &BTreeMap<&str, Option<StageId>>) -> MapFit {
    let place = |name: &str| -> Option<usize> {
        let stage = match chosen.get(name) {
            Some(stage) => *stage,
            None => stage_of_event(journey, lang, name),
        }?;
        journey.stages().iter().position(|found| found.id == stage)
    };
    let done = counted.names.iter().filter(|event| event.rows > 0);
    let placed: Vec<_> = done.map(|event| (event, place(&event.name))).collect();
    let reached = |at: usize| placed.iter().any(|(_, place)| *place == Some(at));
    let stages = journey.stages().iter().enumerate();
    MapFit {
        lacking: placed
            .iter()
            .filter(|(_, place)| place.is_none())
            .map(|(event, _)| (event.name.clone(), event.users))
            .collect(),
        idle: stages.filter(|(at, _)| !reached(*at)).map(|(_, stage)| stage.id).collect(),
        in_order: counted.journeys.as_ref().and_then(|journeys| in_order(journeys, &place)),
    }
}

fn in_order(journeys: &Journeys, place: &dyn Fn(&str) -> Option<usize>) -> Option<(u64, u64)> {
    let places: Vec<_> = journeys.names.iter().map(|name| place(name)).collect();
    let (mut forward, mut all) = (0, 0);
    for path in &journeys.paths {
        let known = || path.steps.iter().filter_map(|step| places.get(usize::from(*step)).copied().flatten());
        if known().next().is_some() {
            all += path.users;
            forward += if known().is_sorted() { path.users } else { 0 };
        }
    }
    (all > 0).then_some((forward, all))
}

impl EventPreview {
    /// Compares the last count with the map, where either is new.
    pub(super) fn compare(&mut self, journey: Option<&Journey>, lang: &Lang, stages: &[Option<StageId>]) {
        let (Some(journey), Some(counted), Some(steps)) = (journey, &self.counted, &self.steps) else {
            self.fit = None;
            return;
        };
        let ids: Vec<StageId> = journey.stages().iter().map(|stage| stage.id).collect();
        let key = (self.number, ids, stages.to_vec());
        if self.fit.as_ref().is_some_and(|(known, _)| *known == key) {
            return;
        }
        let chosen = steps.iter().map(|step| step.name.as_str()).zip(stages.iter().copied()).collect();
        self.fit = Some((key, map_fit(journey, lang, counted, &chosen)));
    }
}
