//! A large map to measure with: so many cards of two lines in ten stages, each with an arrow to the next.

use crate::document::{
    Card, CardId, Cell, Colour, JourneyId, JourneyParts, Lane, LaneId, LaneRole, Link, LinkId, LinkKind, Project,
    ProjectParts, Stage, StageId, Steering,
};
use crate::lang::{Arg, Lang};

/// How many stages it has.
const STAGES: u32 = 10;
/// The ids of its first stage, lane and card; the arrows follow the cards.
const FIRST: [u32; 3] = [2, 20, 100];

/// The map; `None` where an id would not fit, which needs thousands of millions of cards.
pub fn project(count: u32, lang: &Lang) -> Option<Project> {
    let [stage, lane, card] = FIRST;
    let first_link = card.checked_add(count)?;
    first_link.checked_add(count)?;
    let colours = Colour::ALL.into_iter().cycle().zip(stage..stage + STAGES);
    let stages = colours.map(|(colour, id)| Stage::new(StageId(id), colour));
    let roles = LaneRole::NEW_MAP.into_iter().zip(lane..);
    let lanes: Vec<_> = roles.map(|(role, id)| Lane::new(LaneId(id), Some(role))).collect();
    let journey = JourneyParts {
        cards: cards(count, &lanes, lang),
        stages: stages.collect(),
        links: (1..count).map(|index| link(first_link + index, card + index)).collect(),
        lanes,
        ..JourneyParts::new(JourneyId(1))
    };
    let name = lang.say_with("stress-name", &[("n", count_of(count, lang))]);
    let parts = ProjectParts {
        name,
        language: lang.language(),
        personas: Vec::new(),
        journeys: vec![journey],
        series: Vec::new(),
        steering: Steering::default(),
        workshops: Vec::new(),
    };
    Project::assemble(parts).ok()
}

/// The cards, row by row: ten beside each other, then the next ten below them, lane after lane.
fn cards(count: u32, lanes: &[Lane], lang: &Lang) -> Vec<(Cell, Card)> {
    let a_lane = count.div_ceil(lanes.len().max(1) as u32).next_multiple_of(STAGES).max(1);
    let placed = (0..count).filter_map(|index| {
        let lane = lanes.get((index / a_lane) as usize)?.id;
        let title = lang.say_with("stress-card", &[("n", count_of(index + 1, lang))]);
        let cell = Cell { stage: StageId(FIRST[0] + index % STAGES), lane };
        Some((cell, Card::new(CardId(FIRST[2] + index), title)))
    });
    placed.collect()
}

/// The arrow to a card from the one before it.
const fn link(id: u32, to: u32) -> Link {
    Link {
        id: LinkId(id),
        from: CardId(to - 1),
        to: CardId(to),
        kind: LinkKind::Next,
        label: String::new(),
        feeling: None,
    }
}

fn count_of(count: u32, lang: &Lang) -> Arg {
    Arg::Count(u64::from(count), lang.format().count(u64::from(count)))
}
