//! A journey as the notation shows it.

use std::collections::BTreeSet;

use super::letters::{named, plain};
use super::{Diagram, Section, Task};
use crate::document::{Card, Cell, Journey, Lane, LaneRole, Project};
use crate::library::Names;

/// The diagram of a journey; lines are not known yet.
pub(super) fn outline(project: &Project, journey: &Journey, names: &Names) -> Diagram {
    let lanes = drawn_lanes(journey);
    let mut sections: Vec<Section> = Vec::new();
    for stage in journey.stages() {
        let cells = lanes.iter().map(|lane| Cell { stage: stage.id, lane: lane.id });
        let cards = cells.flat_map(|cell| journey.cards_in(cell)).filter_map(|card| journey.card(*card));
        let tasks = cards.map(|card| task(project, journey, card, names)).collect();
        let name = apart(&sections, &named(names.stage(stage)));
        sections.push(Section { mark: Some(stage.id.0), name, line: 0, tasks });
    }
    let own = plain(journey.name());
    let title = if own.is_empty() { named(names.project(project)) } else { own };
    Diagram { title, sections }
}

/// The lanes whose cards are tasks: what customers do and meet, and lanes of the user's own; all that are shown, where
/// those have no card.
pub(super) fn drawn_lanes(journey: &Journey) -> Vec<&Lane> {
    let is_step = |lane: &&Lane| matches!(lane.role, None | Some(LaneRole::Activities | LaneRole::Touchpoints));
    let steps: Vec<_> = journey.shown_lanes().filter(is_step).collect();
    let has_card = journey.placed_cards().any(|(_, cell, _)| steps.iter().any(|lane| lane.id == cell.lane));
    if has_card { steps } else { journey.shown_lanes().collect() }
}

fn task(project: &Project, journey: &Journey, card: &Card, names: &Names) -> Task {
    Task {
        mark: Some(card.id.0),
        name: named(names.card(card)),
        feeling: Some(card.feeling.unwrap_or(0)),
        actors: actors(project, journey, card, names),
        line: 0,
    }
}

/// The personas that the card's labels name, or else the one that the journey is about.
fn actors(project: &Project, journey: &Journey, card: &Card, names: &Names) -> Vec<String> {
    let known: BTreeSet<String> = project.personas().iter().map(|persona| named(names.persona(persona))).collect();
    let mut found: Vec<String> = Vec::new();
    for tag in &card.tags {
        let tag = plain(tag);
        if known.contains(&tag) && !found.contains(&tag) {
            found.push(tag);
        }
    }
    if found.is_empty() {
        let persona = journey.persona().and_then(|persona| project.persona(persona));
        found.extend(persona.map(|persona| named(names.persona(persona))));
    }
    found
}

/// The name, with a number behind it where Mermaid would draw its section as one with the section before it.
fn apart(before: &[Section], name: &str) -> String {
    let drawn = before.iter().rev().find(|section| !section.tasks.is_empty());
    let near: Vec<&str> = before.last().into_iter().chain(drawn).map(|section| section.name.as_str()).collect();
    let mut found = name.to_owned();
    let mut number = 2;
    while near.contains(&found.as_str()) {
        found = format!("{name} ({number})");
        number += 1;
    }
    found
}
