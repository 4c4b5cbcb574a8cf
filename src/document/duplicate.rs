//! A copy of a journey in which everything has an id of its own.

use std::collections::BTreeMap;

use super::{
    Card, CardId, Cell, Earlier, Item, ItemId, Journey, JourneyId, JourneyParts, Lane, LaneId, Link, LinkId, Stage,
    StageId,
};

/// The journey again, under ids that `fresh` gives; what rests of former arrangements is not copied.
pub fn duplicate(journey: &Journey, mut fresh: impl FnMut() -> u32) -> JourneyParts {
    let parts = journey.to_parts();
    let id = JourneyId(fresh());
    let stages: BTreeMap<_, _> = parts.stages.iter().map(|stage| (stage.id, StageId(fresh()))).collect();
    let lanes: BTreeMap<_, _> = parts.lanes.iter().map(|lane| (lane.id, LaneId(fresh()))).collect();
    let cards: BTreeMap<_, _> = parts.cards.iter().map(|(_, card)| (card.id, CardId(fresh()))).collect();
    let copy_of = |cell: Cell| Some(Cell { stage: *stages.get(&cell.stage)?, lane: *lanes.get(&cell.lane)? });
    let links = parts.links.iter().filter_map(|link| {
        let (from, to) = (*cards.get(&link.from)?, *cards.get(&link.to)?);
        Some(Link { id: LinkId(fresh()), from, to, ..link.clone() })
    });
    let links = links.collect();
    let card_copies = parts
        .cards
        .iter()
        .filter_map(|(cell, card)| Some((copy_of(*cell)?, Card { id: *cards.get(&card.id)?, ..card.clone() })));
    let card_copies = card_copies.collect();
    let lane_copies = parts.lanes.iter().filter_map(|lane| Some(Lane { id: *lanes.get(&lane.id)?, ..lane.clone() }));
    let lane_copies = lane_copies.collect();
    let mut stage_copies = Vec::with_capacity(parts.stages.len());
    for stage in &parts.stages {
        let checklist = stage.checklist.iter().map(|item| Item { id: ItemId(fresh()), ..item.clone() }).collect();
        let id = stages.get(&stage.id).copied().unwrap_or(stage.id);
        stage_copies.push(Stage { id, checklist, ..stage.clone() });
    }
    JourneyParts {
        id,
        stages: stage_copies,
        lanes: lane_copies,
        cards: card_copies,
        links,
        earlier: Earlier::default(),
        ..parts
    }
}
