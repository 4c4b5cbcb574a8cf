//! Edits of whole journeys.

use std::collections::HashSet;

use super::{journey_mut, require_free, require_place, shift_in};
use crate::document::check::journey_violations;
use crate::document::{AnyId, Edit, EditError, Journey, JourneyChange, JourneyId, Project, StageId, Violation};

pub(super) fn add(project: &mut Project, index: usize, journey: Box<Journey>) -> Result<Edit, EditError> {
    require_place(index, project.journeys.len())?;
    require_sound(project, &journey)?;
    let ids: Vec<_> = journey.ids().collect();
    require_free(project, &ids)?;
    let id = journey.id;
    project.journeys.insert(index, *journey);
    project.taken.extend(ids.iter().map(|id| id.0));
    Ok(Edit::RemoveJourney(id))
}

pub(super) fn remove(project: &mut Project, id: JourneyId) -> Result<Edit, EditError> {
    let index = place(project, id)?;
    if project.journeys.len() == 1 {
        return Err(EditError::LastJourney);
    }
    require_unmapped(project, index, &HashSet::new())?;
    let journey = project.journeys.remove(index);
    for id in journey.ids() {
        project.taken.remove(&id.0);
    }
    Ok(Edit::AddJourney { index, journey: Box::new(journey) })
}

pub(super) fn shift(project: &mut Project, journey: JourneyId, to: usize) -> Result<Edit, EditError> {
    let from = place(project, journey)?;
    Ok(Edit::MoveJourney { journey, index: shift_in(&mut project.journeys, from, to)? })
}

/// Puts a journey in the place of the one with the same id.
pub(super) fn replace(project: &mut Project, journey: Box<Journey>) -> Result<Edit, EditError> {
    let index = place(project, journey.id)?;
    require_sound(project, &journey)?;
    let kept: HashSet<_> = journey.stages.iter().map(|stage| stage.id).collect();
    require_unmapped(project, index, &kept)?;
    let old_ids: Vec<_> = project.journeys.get(index).map(|old| old.ids().collect()).unwrap_or_default();
    for id in &old_ids {
        project.taken.remove(&id.0);
    }
    let ids: Vec<_> = journey.ids().collect();
    if let Err(error) = require_free(project, &ids) {
        project.taken.extend(old_ids.iter().map(|id| id.0));
        return Err(error);
    }
    project.taken.extend(ids.iter().map(|id| id.0));
    let found = project.journeys.get_mut(index).ok_or(EditError::NoSuchPlace)?;
    Ok(Edit::ReplaceJourney(Box::new(std::mem::replace(found, *journey))))
}

pub(super) fn set(project: &mut Project, id: JourneyId, change: JourneyChange) -> Result<Edit, EditError> {
    if let JourneyChange::Persona(Some(persona)) = &change
        && project.persona(*persona).is_none()
    {
        return Err(EditError::UnknownId((*persona).into()));
    }
    let journey = journey_mut(project, id)?;
    let inverse = journey.swap(change);
    if let Err(error) = journey.validate() {
        journey.swap(inverse);
        return Err(error);
    }
    Ok(Edit::SetJourney(id, inverse))
}

/// Refuses a journey that breaks a rule by itself, or names a persona that the project does not have.
fn require_sound(project: &Project, journey: &Journey) -> Result<(), EditError> {
    match journey_violations(project, journey).first() {
        None => Ok(()),
        Some(Violation::BadValue { why, .. }) => Err(*why),
        Some(other) => Err(EditError::UnknownId(other.id().unwrap_or_else(|| AnyId::from(journey.id)))),
    }
}

/// Refuses when a step of imported numbers is mapped on one of the journey's stages, those `kept` excepted.
fn require_unmapped(project: &Project, index: usize, kept: &HashSet<StageId>) -> Result<(), EditError> {
    let Some(journey) = project.journeys.get(index) else { return Err(EditError::NoSuchPlace) };
    let mut mapped = project.series.iter().flat_map(|series| &series.steps).filter_map(|step| step.stage);
    let held = mapped.find(|stage| journey.stage(*stage).is_some() && !kept.contains(stage));
    held.map_or(Ok(()), |stage| Err(EditError::StillInUse(stage.into())))
}

fn place(project: &Project, id: JourneyId) -> Result<usize, EditError> {
    project.journeys.iter().position(|journey| journey.id == id).ok_or(EditError::UnknownId(id.into()))
}
