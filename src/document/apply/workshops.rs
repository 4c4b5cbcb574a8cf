//! Edits of workshops.

use super::{require_free, require_place};
use crate::document::{AnyId, Card, Edit, EditError, Project, Workshop, WorkshopChange, WorkshopId};

pub(super) fn add(project: &mut Project, index: usize, workshop: Workshop) -> Result<Edit, EditError> {
    workshop.validate()?;
    let ids: Vec<_> = workshop.ids().map(AnyId).collect();
    require_free(project, &ids)?;
    require_place(index, project.workshops.len())?;
    let id = workshop.id;
    project.workshops.insert(index, workshop);
    project.taken.extend(ids.iter().map(|id| id.0));
    Ok(Edit::RemoveWorkshop(id))
}

pub(super) fn remove(project: &mut Project, id: WorkshopId) -> Result<Edit, EditError> {
    let index = place(project, id)?;
    let workshop = project.workshops.remove(index);
    for id in workshop.ids() {
        project.taken.remove(&id);
    }
    Ok(Edit::AddWorkshop { index, workshop: Box::new(workshop) })
}

pub(super) fn set(project: &mut Project, id: WorkshopId, change: WorkshopChange) -> Result<Edit, EditError> {
    let index = place(project, id)?;
    if let WorkshopChange::ParkingLot(cards) = &change {
        take_ids(project, index, cards)?;
    }
    let workshop = project.workshops.get_mut(index).ok_or(EditError::NoSuchPlace)?;
    let inverse = workshop.swap(change);
    if let Err(error) = workshop.validate() {
        let refused = workshop.swap(inverse);
        if let WorkshopChange::ParkingLot(refused) = refused {
            give_back_ids(project, index, &refused);
        }
        return Err(error);
    }
    Ok(Edit::SetWorkshop(id, inverse))
}

/// Lets the cards that are to be set aside take the ids of those that were; refuses ids that others have.
fn take_ids(project: &mut Project, index: usize, cards: &[Card]) -> Result<(), EditError> {
    let former = parked(project, index);
    for id in &former {
        project.taken.remove(id);
    }
    let wanted: Vec<AnyId> = cards.iter().map(|card| card.id.into()).collect();
    let free = require_free(project, &wanted);
    let ids = if free.is_ok() { wanted.iter().map(|id| id.0).collect() } else { former };
    project.taken.extend(ids);
    free
}

/// Undoes [`take_ids`].
fn give_back_ids(project: &mut Project, index: usize, cards: &[Card]) {
    for card in cards {
        project.taken.remove(&card.id.0);
    }
    let former = parked(project, index);
    project.taken.extend(former);
}

fn parked(project: &Project, index: usize) -> Vec<u32> {
    let cards = project.workshops.get(index).map(|workshop| workshop.parking_lot.as_slice()).unwrap_or_default();
    cards.iter().map(|card| card.id.0).collect()
}

fn place(project: &Project, id: WorkshopId) -> Result<usize, EditError> {
    project.workshops.iter().position(|workshop| workshop.id == id).ok_or(EditError::UnknownId(id.into()))
}
