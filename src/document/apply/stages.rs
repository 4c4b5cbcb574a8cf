//! Edits of stages.

use super::{journey_mut, journey_with, require_free, require_place, shift_in};
use crate::document::{Edit, EditError, Journey, JourneyId, Project, Stage, StageChange, StageId};

pub(super) fn add(project: &mut Project, journey: JourneyId, index: usize, stage: Stage) -> Result<Edit, EditError> {
    stage.validate()?;
    let ids: Vec<_> = stage.ids().collect();
    require_free(project, &ids)?;
    let found = journey_mut(project, journey)?;
    require_place(index, found.stages.len())?;
    let id = stage.id;
    found.stages.insert(index, stage);
    project.taken.extend(ids.iter().map(|id| id.0));
    Ok(Edit::RemoveStage(id))
}

pub(super) fn remove(project: &mut Project, id: StageId) -> Result<Edit, EditError> {
    if project.series.iter().flat_map(|series| &series.steps).any(|step| step.stage == Some(id)) {
        return Err(EditError::StillInUse(id.into()));
    }
    let (journey, index) = place(project, id)?;
    if journey.cells.iter().any(|(cell, cards)| cell.stage == id && !cards.is_empty()) {
        return Err(EditError::StillInUse(id.into()));
    }
    journey.cells.retain(|cell, _| cell.stage != id);
    let stage = journey.stages.remove(index);
    let journey = journey.id;
    for id in stage.ids() {
        project.taken.remove(&id.0);
    }
    Ok(Edit::AddStage { journey, index, stage: Box::new(stage) })
}

pub(super) fn shift(project: &mut Project, stage: StageId, to: usize) -> Result<Edit, EditError> {
    let (journey, from) = place(project, stage)?;
    Ok(Edit::MoveStage { stage, index: shift_in(&mut journey.stages, from, to)? })
}

pub(super) fn set(project: &mut Project, id: StageId, change: StageChange) -> Result<Edit, EditError> {
    let (journey, index) = place(project, id)?;
    let stage = journey.stages.get_mut(index).ok_or(EditError::NoSuchPlace)?;
    let inverse = stage.swap(change);
    if let Err(error) = stage.validate() {
        stage.swap(inverse);
        return Err(error);
    }
    Ok(Edit::SetStage(id, inverse))
}

fn place(project: &mut Project, id: StageId) -> Result<(&mut Journey, usize), EditError> {
    let journey = journey_with(project, id, |journey| journey.stage(id).is_some())?;
    let index = journey.stage_index(id).ok_or(EditError::UnknownId(id.into()))?;
    Ok((journey, index))
}
