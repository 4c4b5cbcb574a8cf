//! Edits of checklist items.

use super::{require_free, require_place};
use crate::document::{Edit, EditError, Item, ItemChange, ItemId, Project, Stage, StageId};

pub(super) fn add(project: &mut Project, stage: StageId, index: usize, item: Item) -> Result<Edit, EditError> {
    item.validate()?;
    require_free(project, &[item.id.into()])?;
    let found = stage_mut(project, stage)?;
    require_place(index, found.checklist.len())?;
    let id = item.id;
    found.checklist.insert(index, item);
    project.taken.insert(id.0);
    Ok(Edit::RemoveItem(id))
}

pub(super) fn remove(project: &mut Project, id: ItemId) -> Result<Edit, EditError> {
    let (stage, index) = place(project, id)?;
    let item = stage.checklist.remove(index);
    let stage = stage.id;
    project.taken.remove(&id.0);
    Ok(Edit::AddItem { stage, index, item: Box::new(item) })
}

pub(super) fn shift(project: &mut Project, id: ItemId, to: StageId, index: usize) -> Result<Edit, EditError> {
    let (stage, from) = place(project, id)?;
    let origin = stage.id;
    let others = stage_mut(project, to)?.checklist.len() - usize::from(origin == to);
    require_place(index, others)?;
    let item = stage_mut(project, origin)?.checklist.remove(from);
    stage_mut(project, to)?.checklist.insert(index, item);
    Ok(Edit::MoveItem { item: id, stage: origin, index: from })
}

pub(super) fn set(project: &mut Project, id: ItemId, change: ItemChange) -> Result<Edit, EditError> {
    let (stage, index) = place(project, id)?;
    let item = stage.checklist.get_mut(index).ok_or(EditError::NoSuchPlace)?;
    let inverse = item.swap(change)?;
    if let Err(error) = item.validate() {
        item.swap(inverse)?;
        return Err(error);
    }
    Ok(Edit::SetItem(id, inverse))
}

fn stage_mut(project: &mut Project, id: StageId) -> Result<&mut Stage, EditError> {
    stages_mut(project).find(|stage| stage.id == id).ok_or(EditError::UnknownId(id.into()))
}

fn place(project: &mut Project, id: ItemId) -> Result<(&mut Stage, usize), EditError> {
    stages_mut(project)
        .find_map(|stage| {
            let index = stage.checklist.iter().position(|item| item.id == id)?;
            Some((stage, index))
        })
        .ok_or(EditError::UnknownId(id.into()))
}

fn stages_mut(project: &mut Project) -> impl Iterator<Item = &mut Stage> {
    project.journeys.iter_mut().flat_map(|journey| &mut journey.stages)
}
