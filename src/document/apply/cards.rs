//! Edits of cards and of where they lie.

use std::sync::Arc;

use super::{journey_with, require_free, require_place};
use crate::document::journey::Placed;
use crate::document::{Card, CardChange, CardId, Cell, Edit, EditError, Journey, Project, Slot};

pub(super) fn add(project: &mut Project, slot: Slot, card: Box<Card>) -> Result<Edit, EditError> {
    card.validate()?;
    require_free(project, &[card.id.into()])?;
    let journey = journey_with(project, slot.cell.stage, |journey| journey.has_cell(slot.cell))?;
    require_place(slot.index, journey.cards_in(slot.cell).len())?;
    let id = card.id;
    journey.cells.entry(slot.cell).or_default().insert(slot.index, id);
    journey.cards.insert(id, Placed { card: Arc::from(card), cell: slot.cell, links: 0 });
    project.taken.insert(id.0);
    Ok(Edit::RemoveCard(id))
}

pub(super) fn remove(project: &mut Project, id: CardId) -> Result<Edit, EditError> {
    let (journey, slot) = place(project, id)?;
    if journey.cards.get(&id).is_some_and(|placed| placed.links > 0) {
        return Err(EditError::StillInUse(id.into()));
    }
    let placed = journey.cards.remove(&id).ok_or(EditError::UnknownId(id.into()))?;
    take_from(journey, slot);
    project.taken.remove(&id.0);
    Ok(Edit::AddCard { slot, card: Box::new(Arc::unwrap_or_clone(placed.card)) })
}

pub(super) fn shift(project: &mut Project, card: CardId, to: Slot) -> Result<Edit, EditError> {
    let (journey, from) = place(project, card)?;
    if !journey.has_cell(to.cell) {
        return Err(EditError::UnknownId(to.cell.stage.into()));
    }
    let others = journey.cards_in(to.cell).len() - usize::from(from.cell == to.cell);
    require_place(to.index, others)?;
    take_from(journey, from);
    journey.cells.entry(to.cell).or_default().insert(to.index, card);
    if let Some(placed) = journey.cards.get_mut(&card) {
        placed.cell = to.cell;
    }
    Ok(Edit::MoveCard { card, slot: from })
}

pub(super) fn set(project: &mut Project, id: CardId, change: CardChange) -> Result<Edit, EditError> {
    let journey = journey_with(project, id, |journey| journey.cards.contains_key(&id))?;
    let placed = journey.cards.get_mut(&id).ok_or(EditError::UnknownId(id.into()))?;
    let card = Arc::make_mut(&mut placed.card);
    let inverse = card.swap(change);
    if let Err(error) = card.validate() {
        card.swap(inverse);
        return Err(error);
    }
    Ok(Edit::SetCard(id, inverse))
}

fn place(project: &mut Project, id: CardId) -> Result<(&mut Journey, Slot), EditError> {
    let journey = journey_with(project, id, |journey| journey.cards.contains_key(&id))?;
    let slot = journey.slot_of(id).ok_or(EditError::UnknownId(id.into()))?;
    Ok((journey, slot))
}

/// Takes the card of a slot out of its cell; a cell without cards is forgotten, so that equal maps are equal values.
fn take_from(journey: &mut Journey, slot: Slot) {
    let Slot { cell, index } = slot;
    if let Some(cards) = journey.cells.get_mut(&cell) {
        cards.remove(index);
    }
    forget_if_empty(journey, cell);
}

fn forget_if_empty(journey: &mut Journey, cell: Cell) {
    if journey.cards_in(cell).is_empty() {
        journey.cells.remove(&cell);
    }
}
