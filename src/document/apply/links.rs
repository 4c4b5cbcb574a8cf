//! Edits of arrows.

use super::{journey_with, require_free};
use crate::document::{CardId, Edit, EditError, Journey, Link, LinkChange, LinkId, Project};

pub(super) fn add(project: &mut Project, link: Link) -> Result<Edit, EditError> {
    link.validate()?;
    require_free(project, &[link.id.into()])?;
    let journey = journey_with(project, link.from, |journey| journey.cards.contains_key(&link.from))?;
    if !journey.cards.contains_key(&link.to) {
        return Err(EditError::UnknownId(link.to.into()));
    }
    let id = link.id;
    for end in [link.from, link.to] {
        hold(journey, end, 1);
    }
    journey.links.change().insert(id, link);
    project.taken.insert(id.0);
    Ok(Edit::RemoveLink(id))
}

pub(super) fn remove(project: &mut Project, id: LinkId) -> Result<Edit, EditError> {
    let journey = journey_with(project, id, |journey| journey.links.contains_key(&id))?;
    let link = journey.links.change().remove(&id).ok_or(EditError::UnknownId(id.into()))?;
    for end in [link.from, link.to] {
        hold(journey, end, -1);
    }
    project.taken.remove(&id.0);
    Ok(Edit::AddLink(Box::new(link)))
}

pub(super) fn set(project: &mut Project, id: LinkId, change: LinkChange) -> Result<Edit, EditError> {
    let journey = journey_with(project, id, |journey| journey.links.contains_key(&id))?;
    let link = journey.links.change().get_mut(&id).ok_or(EditError::UnknownId(id.into()))?;
    let inverse = link.swap(change);
    if let Err(error) = link.validate() {
        link.swap(inverse);
        return Err(error);
    }
    Ok(Edit::SetLink(id, inverse))
}

fn hold(journey: &mut Journey, card: CardId, by: i32) {
    if let Some(placed) = journey.cards.get_mut(&card) {
        placed.links = placed.links.saturating_add_signed(by);
    }
}
