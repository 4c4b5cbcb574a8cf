//! Journeys that were read, in the open project or in one of their own.

use std::collections::BTreeMap;

use super::Reading;
use crate::document::{Edit, EditName, Journey, JourneyId, JourneyParts, Persona, PersonaId, Project, duplicate};
use crate::library::Names;

/// The edit that adds the journeys, with the personas that the project does not have, and the first of the journeys.
pub fn take(project: &Project, readings: &[Reading], mut fresh: impl FnMut() -> u32) -> Option<(Edit, JourneyId)> {
    let names = Names::new(project.language());
    let mut there: Vec<(String, PersonaId)> =
        project.personas().iter().map(|persona| (key(&names, persona), persona.id)).collect();
    let mut edits = Vec::new();
    let mut first = None;
    let mut index = project.journeys().len();
    for reading in readings {
        let mut taken: BTreeMap<PersonaId, PersonaId> = BTreeMap::new();
        for persona in reading.project.personas() {
            let name = key(&names, persona);
            let known = there.iter().find(|(other, _)| *other == name).map(|(_, id)| *id);
            let id = known.unwrap_or_else(|| {
                let id = PersonaId(fresh());
                let persona = Persona { id, ..persona.clone() };
                edits.push(Edit::AddPersona { index: there.len(), persona: Box::new(persona) });
                there.push((name, id));
                id
            });
            taken.insert(persona.id, id);
        }
        for journey in reading.project.journeys() {
            let copy = duplicate(journey, &mut fresh);
            let persona = copy.persona.and_then(|persona| taken.get(&persona).copied());
            let journey = Journey::assemble(JourneyParts { persona, ..copy }).ok()?;
            first = first.or(Some(journey.id()));
            edits.push(Edit::AddJourney { index, journey: Box::new(journey) });
            index += 1;
        }
    }
    Some((Edit::Batch { name: EditName::AddJourney, edits }, first?))
}

/// A project of the journeys alone: that of the first reading, with the others added to it.
pub fn project_of(readings: &[Reading]) -> Option<Project> {
    let (first, rest) = readings.split_first()?;
    let mut project = first.project.clone();
    if rest.is_empty() {
        return Some(project);
    }
    let mut last = project.largest_id();
    let fresh = || {
        last += 1;
        last
    };
    let (edit, _) = take(&project, rest, fresh)?;
    crate::document::apply(&mut project, edit).ok()?;
    Some(project)
}

fn key(names: &Names, persona: &Persona) -> String {
    names.persona(persona).trim().to_lowercase()
}
