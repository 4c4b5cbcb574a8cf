//! Edits that a user asks for in one breath, composed of the small ones: deleting a stage takes its cards along.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Card, CardId, Cell, Edit, EditName, Journey, JourneyChange, JourneyId, LaneId, Link, PersonaId, Project,
    SeriesChange, Slot, StageId, Workshop, WorkshopChange,
};

/// Deletes cards with the arrows that hold on to them.
pub fn remove_cards(journey: &Journey, cards: &[CardId]) -> Edit {
    Edit::Batch { name: EditName::RemoveCard, edits: card_removals(journey, cards) }
}

/// Deletes a stage with its cards, their arrows and its place in the numbers (the numbers themselves stay).
pub fn remove_stage(project: &Project, journey: &Journey, stage: StageId) -> Edit {
    let cards: Vec<_> = cards_where(journey, |cell| cell.stage == stage);
    let mut edits = card_removals(journey, &cards);
    edits.extend(unmappings(project, stage));
    edits.push(Edit::RemoveStage(stage));
    Edit::Batch { name: EditName::RemoveStage, edits }
}

/// Deletes a lane with its cards and their arrows.
pub fn remove_lane(journey: &Journey, lane: LaneId) -> Edit {
    let cards: Vec<_> = cards_where(journey, |cell| cell.lane == lane);
    let mut edits = card_removals(journey, &cards);
    edits.push(Edit::RemoveLane(lane));
    Edit::Batch { name: EditName::RemoveLane, edits }
}

/// Deletes a journey with its places in the numbers (the numbers themselves stay).
pub fn remove_journey(project: &Project, journey: JourneyId) -> Edit {
    let stages = project.journey(journey).map(Journey::stages).unwrap_or_default();
    let mut edits: Vec<_> = stages.iter().flat_map(|stage| unmappings(project, stage.id)).collect();
    edits.push(Edit::RemoveJourney(journey));
    Edit::Batch { name: EditName::RemoveJourney, edits }
}

/// Deletes a persona; the journeys that were about it stay, about nobody.
pub fn remove_persona(project: &Project, persona: PersonaId) -> Edit {
    let about = project.journeys().iter().filter(|journey| journey.persona() == Some(persona));
    let mut edits: Vec<_> = about.map(|journey| Edit::SetJourney(journey.id(), JourneyChange::Persona(None))).collect();
    edits.push(Edit::RemovePersona(persona));
    Edit::Batch { name: EditName::RemovePersona, edits }
}

/// Moves cards, in the order they lie in now, to a slot whose index counts the cell without them.
pub fn move_cards(journey: &Journey, cards: &[CardId], slot: Slot) -> Edit {
    let ordered = in_map_order(journey, cards);
    if let [card] = ordered.as_slice() {
        return Edit::MoveCard { card: *card, slot };
    }
    // Each move counts the cell without the moved card alone, so cards of the block that still lie before the slot shift it.
    let mut cell: Vec<CardId> = journey.cards_in(slot.cell).to_vec();
    let anchor = cell.iter().filter(|card| !ordered.contains(card)).nth(slot.index).copied();
    let mut edits = Vec::with_capacity(ordered.len());
    for card in ordered {
        cell.retain(|other| *other != card);
        let index = anchor.and_then(|anchor| cell.iter().position(|other| *other == anchor)).unwrap_or(cell.len());
        cell.insert(index, card);
        edits.push(Edit::MoveCard { card, slot: Slot { cell: slot.cell, index } });
    }
    Edit::Batch { name: EditName::MoveCard, edits }
}

/// Moves cards by whole cells: each to where `to` says of its cell, as far down there as it lay; `None` where one of
/// them has no place to go to.
pub fn shift_cards(journey: &Journey, cards: &[CardId], to: impl Fn(Cell) -> Option<Cell>) -> Option<Edit> {
    let ordered = in_map_order(journey, cards);
    let mut cells: BTreeMap<Cell, Vec<CardId>> = BTreeMap::new();
    let mut targets = Vec::with_capacity(ordered.len());
    for card in ordered {
        let slot = journey.slot_of(card)?;
        targets.push((card, slot, to(slot.cell)?));
    }
    for cell in targets.iter().flat_map(|(_, slot, target)| [slot.cell, *target]) {
        cells.entry(cell).or_insert_with(|| journey.cards_in(cell).to_vec());
    }
    let mut edits = Vec::with_capacity(targets.len());
    let moving: BTreeSet<_> = targets.iter().map(|(card, ..)| *card).collect();
    for (card, slot, target) in targets {
        cells.entry(slot.cell).or_default().retain(|other| *other != card);
        let there = cells.entry(target).or_default();
        // Those of the cell that are still to leave it do not count.
        let leaving =
            |other: &CardId| moving.contains(other) && journey.slot_of(*other).is_some_and(|at| at.cell == target);
        let settled = there.iter().filter(|other| !leaving(other)).count();
        let before = there.iter().enumerate().filter(|(_, other)| !leaving(other)).nth(slot.index.min(settled));
        let index = before.map_or(there.len(), |(index, _)| index);
        there.insert(index, card);
        edits.push(Edit::MoveCard { card, slot: Slot { cell: target, index } });
    }
    Some(Edit::Batch { name: EditName::MoveCard, edits })
}

/// Gives an arrow other ends; its kind and its words stay.
pub fn reconnect(link: &Link, from: CardId, to: CardId) -> Edit {
    let link = Box::new(Link { from, to, ..link.clone() });
    Edit::Batch { name: EditName::ChangeLink, edits: vec![Edit::RemoveLink(link.id), Edit::AddLink(link)] }
}

/// Adds cards one below the other from a slot on.
pub fn add_cards(slot: Slot, cards: Vec<Card>, name: EditName) -> Edit {
    let edits = cards
        .into_iter()
        .enumerate()
        .map(|(offset, card)| {
            let slot = Slot { cell: slot.cell, index: slot.index + offset };
            Edit::AddCard { slot, card: Box::new(card) }
        })
        .collect();
    Edit::Batch { name, edits }
}

/// Sets a card of the map aside in a workshop's parking lot, with its id and all that it says; its arrows go.
pub fn park_card(journey: &Journey, workshop: &Workshop, card: CardId) -> Option<Edit> {
    let mut parking_lot = workshop.parking_lot.clone();
    parking_lot.push(journey.card(card)?.clone());
    let mut edits = card_removals(journey, &[card]);
    edits.push(Edit::SetWorkshop(workshop.id, WorkshopChange::ParkingLot(parking_lot)));
    Some(Edit::Batch { name: EditName::ParkCard, edits })
}

/// Puts a card of a workshop's parking lot into a slot of a map.
pub fn unpark_card(workshop: &Workshop, card: CardId, slot: Slot) -> Option<Edit> {
    let (taken, left): (Vec<_>, Vec<_>) = workshop.parking_lot.iter().cloned().partition(|parked| parked.id == card);
    let card = Box::new(taken.into_iter().next()?);
    let park = Edit::SetWorkshop(workshop.id, WorkshopChange::ParkingLot(left));
    Some(Edit::Batch { name: EditName::AddCard, edits: vec![park, Edit::AddCard { slot, card }] })
}

/// The given cards, sorted by stage, lane and slot.
pub fn in_map_order(journey: &Journey, cards: &[CardId]) -> Vec<CardId> {
    if let [_] = cards {
        return cards.to_vec();
    }
    let wanted: BTreeSet<_> = cards.iter().copied().collect();
    let in_order = journey.cells_in_order().flat_map(|cell| journey.cards_in(cell));
    in_order.copied().filter(|card| wanted.contains(card)).collect()
}

fn cards_where(journey: &Journey, wanted: impl Fn(Cell) -> bool) -> Vec<CardId> {
    let cells = journey.cells_in_order().filter(|cell| wanted(*cell));
    cells.flat_map(|cell| journey.cards_in(cell)).copied().collect()
}

fn card_removals(journey: &Journey, cards: &[CardId]) -> Vec<Edit> {
    let gone: BTreeSet<_> = cards.iter().copied().collect();
    let links = journey.links().filter(|link| gone.contains(&link.from) || gone.contains(&link.to));
    let mut edits: Vec<_> = links.map(|link| Edit::RemoveLink(link.id)).collect();
    edits.extend(gone.iter().map(|card| Edit::RemoveCard(*card)));
    edits
}

/// Takes a stage's place in the numbers away.
pub fn unmappings(project: &Project, stage: StageId) -> Vec<Edit> {
    let mut edits = Vec::new();
    for series in project.series() {
        for (index, step) in series.steps.iter().enumerate() {
            if step.stage == Some(stage) {
                edits.push(Edit::SetSeries(series.id, SeriesChange::StepStage { step: index, stage: None }));
            }
        }
    }
    edits
}
