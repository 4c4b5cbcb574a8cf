//! Suggestions for a log: which of its events make the funnel, in which order, and the stage of each.

use std::cmp::Reverse;

use super::EventPreview;
use crate::document::{Journey, Phase, StageId};
use crate::events::{EventName, EventStep};
use crate::import::phase;
use crate::insight::suggest_stages;
use crate::lang::Lang;

/// Of so many events, the most frequent, the words are looked at.
const LOOKED_AT: usize = 200;
/// The most steps of one stage.
const OF_A_STAGE: usize = 2;
/// The most steps that are suggested where no words help.
const BY_COUNT: usize = 5;

/// The steps by the words of their names, in the order of the map; else the events that most customers have.
pub fn steps(journey: Option<&Journey>, lang: &Lang, log: &[EventName]) -> Vec<EventStep> {
    let mut placed: Vec<(usize, &EventName)> =
        log.iter().take(LOOKED_AT).filter_map(|event| Some((place(journey, lang, &event.name)?, event))).collect();
    placed.sort_by_key(|(place, event)| (*place, Reverse(event.users)));
    let mut found: Vec<(usize, &EventName)> = Vec::new();
    for (place, event) in placed {
        if found.iter().filter(|(other, _)| *other == place).count() < OF_A_STAGE {
            found.push((place, event));
        }
    }
    let chosen: Vec<&EventName> = if found.len() > 1 {
        found.into_iter().map(|(_, event)| event).collect()
    } else {
        log.iter().take(BY_COUNT).collect()
    };
    chosen.into_iter().map(|event| EventStep::required(event.name.as_str())).collect()
}

/// The stage that the words of an event's name put it on.
pub fn stage_of_event(journey: &Journey, lang: &Lang, name: &str) -> Option<StageId> {
    suggest_stages(journey, &lang.names(), &[(name, phase(name))]).into_iter().next().flatten()
}

/// How far on the map, or without a map on the customer's way, the words of a name put it.
fn place(journey: Option<&Journey>, lang: &Lang, name: &str) -> Option<usize> {
    let phase = phase(name);
    match journey {
        Some(journey) => {
            let stage = stage_of_event(journey, lang, name)?;
            journey.stages().iter().position(|found| found.id == stage)
        }
        None => Phase::ALL.iter().position(|found| Some(*found) == phase),
    }
}

/// A stage for each step of the funnel: the user's choice, else the suggestion.
pub fn stages(journey: Option<&Journey>, lang: &Lang, preview: &EventPreview) -> Vec<Option<StageId>> {
    let (Some(journey), Some(steps)) = (journey, &preview.steps) else { return Vec::new() };
    let named: Vec<_> = steps.iter().map(|step| (step.name.as_str(), phase(&step.name))).collect();
    let suggested = suggest_stages(journey, &lang.names(), &named);
    let known = |stage: &Option<StageId>| stage.is_none_or(|stage| journey.stage(stage).is_some());
    let chosen = |step: &EventStep| preview.stages.get(&step.name).copied().filter(known);
    steps.iter().zip(suggested).map(|(step, suggested)| chosen(step).unwrap_or(suggested)).collect()
}
