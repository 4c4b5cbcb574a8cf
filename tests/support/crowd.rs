//! A crowded map, for tests and benchmarks that count or time what it costs.
#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use klantreis::document::{
    Card, CardId, Cell, Channel, Colour, JourneyId, JourneyParts, Lane, LaneId, LaneRole, Language, Link, LinkId,
    LinkKind, Project, ProjectParts, Stage, StageId, Steering,
};

const STAGES: u32 = 10;

/// A map of so many cards in ten stages and seven lanes, each card with an arrow to the next.
pub fn project(cards: u32) -> Project {
    let stages: Vec<_> =
        (0..STAGES).map(|index| Stage::new(StageId(2 + index), Colour::ALL[index as usize % 9])).collect();
    let lanes: Vec<_> =
        LaneRole::NEW_MAP.into_iter().zip(20..).map(|(role, id)| Lane::new(LaneId(id), Some(role))).collect();
    let placed = (0..cards).map(|index| {
        let cell = Cell {
            stage: stages[(index % STAGES) as usize].id,
            lane: lanes[(index / STAGES) as usize % lanes.len()].id,
        };
        let mut card =
            Card::new(CardId(100 + index), format!("Card {index}: compares what it costs, delivery included"));
        card.channel = Some(Channel::ALL[index as usize % 26].0);
        card.feeling = Some((index % 5) as i8 - 2);
        (cell, card)
    });
    let placed: Vec<_> = placed.collect();
    let links = (1..cards).map(|index| Link {
        id: LinkId(1_000_000 + index),
        from: CardId(99 + index),
        to: CardId(100 + index),
        kind: LinkKind::Next,
        label: String::new(),
        feeling: None,
    });
    let journey = JourneyParts {
        stages: stages.clone(),
        lanes: lanes.clone(),
        cards: placed,
        links: links.collect(),
        ..JourneyParts::new(JourneyId(1))
    };
    let parts = ProjectParts {
        name: "Bench".into(),
        language: Language::En,
        personas: Vec::new(),
        journeys: vec![journey],
        series: Vec::new(),
        steering: Steering::default(),
        workshops: Vec::new(),
    };
    Project::assemble(parts).expect("the rules are kept")
}
