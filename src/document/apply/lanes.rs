//! Edits of lanes.

use super::{journey_mut, journey_with, require_free, require_place, shift_in};
use crate::document::{Edit, EditError, Journey, JourneyId, Lane, LaneChange, LaneId, Project};

pub(super) fn add(project: &mut Project, journey: JourneyId, index: usize, lane: Lane) -> Result<Edit, EditError> {
    lane.validate()?;
    require_free(project, &[lane.id.into()])?;
    let found = journey_mut(project, journey)?;
    require_place(index, found.lanes.len())?;
    let id = lane.id;
    found.lanes.insert(index, lane);
    project.taken.insert(id.0);
    Ok(Edit::RemoveLane(id))
}

pub(super) fn remove(project: &mut Project, id: LaneId) -> Result<Edit, EditError> {
    let (journey, index) = place(project, id)?;
    if journey.cells.iter().any(|(cell, cards)| cell.lane == id && !cards.is_empty()) {
        return Err(EditError::StillInUse(id.into()));
    }
    journey.cells.retain(|cell, _| cell.lane != id);
    let lane = journey.lanes.remove(index);
    let journey = journey.id;
    project.taken.remove(&id.0);
    Ok(Edit::AddLane { journey, index, lane: Box::new(lane) })
}

pub(super) fn shift(project: &mut Project, lane: LaneId, to: usize) -> Result<Edit, EditError> {
    let (journey, from) = place(project, lane)?;
    Ok(Edit::MoveLane { lane, index: shift_in(&mut journey.lanes, from, to)? })
}

pub(super) fn set(project: &mut Project, id: LaneId, change: LaneChange) -> Result<Edit, EditError> {
    let (journey, index) = place(project, id)?;
    let lane = journey.lanes.get_mut(index).ok_or(EditError::NoSuchPlace)?;
    let inverse = lane.swap(change);
    if let Err(error) = lane.validate() {
        lane.swap(inverse);
        return Err(error);
    }
    Ok(Edit::SetLane(id, inverse))
}

fn place(project: &mut Project, id: LaneId) -> Result<(&mut Journey, usize), EditError> {
    let journey = journey_with(project, id, |journey| journey.lane(id).is_some())?;
    let index = journey.lane_index(id).ok_or(EditError::UnknownId(id.into()))?;
    Ok((journey, index))
}
