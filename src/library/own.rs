//! A framework of the user's own: a project file with one journey of which the structure is taken over.

use super::StartError;
use crate::document::{Item, ItemState, Journey, JourneyParts, Language, Project, ProjectParts, Stage, Steering};

/// A journey as a framework to begin from: stages, lanes and checklists, with nothing done and nobody named.
///
/// With `content` its cards, arrows and notes stay as well. Names, persona, product and former arrangements go.
///
/// # Errors
/// Broken rules of the document; a journey that keeps them gives none.
pub fn framework_of(journey: &Journey, name: &str, language: Language, content: bool) -> Result<Project, StartError> {
    let old = journey.to_parts();
    let mut parts = JourneyParts::new(old.id);
    parts.framework = old.framework;
    parts.stages = old.stages.into_iter().map(|stage| structure(stage, content)).collect();
    parts.lanes = old.lanes;
    if content {
        parts.links = old.links;
        parts.cards = old.cards;
        for (_, card) in &mut parts.cards {
            card.owner.clear();
        }
    }
    assemble(parts, name, language)
}

/// A new project from an own framework; it has no name yet.
///
/// # Errors
/// Broken rules of the document; what was read from a file gives none.
pub fn project_from_own(own: &Project, language: Language) -> Result<Project, StartError> {
    let journey = own.journeys().first().ok_or_else(|| StartError(Vec::new()))?;
    framework_of(journey, "", language, true)
}

fn structure(stage: Stage, content: bool) -> Stage {
    let note = if content { stage.note } else { String::new() };
    let checklist = stage.checklist.into_iter().map(|item| fresh(item, content)).collect();
    Stage { note, checklist, ..stage }
}

/// An item that nobody has begun.
fn fresh(item: Item, content: bool) -> Item {
    let note = if content { item.note } else { String::new() };
    Item { state: ItemState::Open, done_on: None, owner: String::new(), due: None, note, ..item }
}

fn assemble(journey: JourneyParts, name: &str, language: Language) -> Result<Project, StartError> {
    let parts = ProjectParts {
        name: name.to_owned(),
        language,
        personas: Vec::new(),
        journeys: vec![journey],
        series: Vec::new(),
        steering: Steering::default(),
        workshops: Vec::new(),
    };
    Project::assemble(parts).map_err(StartError)
}
