//! What a map still lacks: questions nobody answers, stages without a touchpoint, obstacles nobody works on.
//!
//! What the user has hidden is not asked for: cards of hidden lanes have no gaps, and a stage lacks a touchpoint only
//! while a lane of touchpoints is shown.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{Card, CardId, Cell, ItemState, Journey, Lane, LaneRole, LinkKind, Stage, StageId};
use crate::layout::{CardSign, Lacks};
use crate::library::{Library, Names};

/// One thing that a map lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the fields are named after what they hold")]
pub enum Gap {
    /// The journey is about nobody.
    JourneyWithoutPersona,
    /// The stage has no question of its customer, neither in its header nor as a card.
    StageWithoutQuestion { stage: StageId },
    /// Nowhere in the stage does the customer meet the business.
    StageWithoutTouchpoint { stage: StageId },
    /// No arrow leads from the question to what answers it.
    UnansweredQuestion { stage: StageId, card: CardId },
    /// Nothing solves the obstacle, and no remedy of it is being worked on.
    ObstacleWithoutRemedy { stage: StageId, card: CardId },
}

impl Gap {
    /// The stage it is in; `None` = it is about the whole journey.
    pub const fn stage(self) -> Option<StageId> {
        match self {
            Self::JourneyWithoutPersona => None,
            Self::StageWithoutQuestion { stage }
            | Self::StageWithoutTouchpoint { stage }
            | Self::UnansweredQuestion { stage, .. }
            | Self::ObstacleWithoutRemedy { stage, .. } => Some(stage),
        }
    }

    /// The card it is about, where it is about one.
    pub const fn card(self) -> Option<CardId> {
        match self {
            Self::UnansweredQuestion { card, .. } | Self::ObstacleWithoutRemedy { card, .. } => Some(card),
            _ => None,
        }
    }

    /// The stable id of its kind, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::JourneyWithoutPersona => "no-persona",
            Self::StageWithoutQuestion { .. } => "no-question",
            Self::StageWithoutTouchpoint { .. } => "no-touchpoint",
            Self::UnansweredQuestion { .. } => "unanswered",
            Self::ObstacleWithoutRemedy { .. } => "no-remedy",
        }
    }
}

/// What a look at one stage found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StageLook {
    stage: StageId,
    /// What it has not.
    pub(super) lacks: Lacks,
    /// Its cards that are marked, in map order.
    pub(super) cards: Vec<(CardId, CardSign)>,
}

/// The gaps of a journey: first those of the whole, then stage by stage in map order.
pub fn gaps(journey: &Journey, names: &Names) -> Vec<Gap> {
    let persona = journey.persona().is_none().then_some(Gap::JourneyWithoutPersona);
    let stages = look(journey, names);
    persona.into_iter().chain(stages.iter().flat_map(gaps_of)).collect()
}

/// Whether the remedies of a card's obstacle are begun or done; `None` = neither, or the card is no obstacle.
pub fn working_on(journey: &Journey, library: &Library, card: &Card) -> Option<CardSign> {
    Look::new(journey, library).care(card.obstacle.as_deref()?)
}

/// One look over the whole journey, stage by stage.
pub(super) fn look(journey: &Journey, names: &Names) -> Vec<StageLook> {
    let look = Look::new(journey, names.library());
    journey.stages().iter().map(|stage| look.stage(stage, names)).collect()
}

fn gaps_of(look: &StageLook) -> impl Iterator<Item = Gap> + '_ {
    let stage = look.stage;
    let question = look.lacks.question.then_some(Gap::StageWithoutQuestion { stage });
    let touchpoint = look.lacks.touchpoint.then_some(Gap::StageWithoutTouchpoint { stage });
    let cards = look.cards.iter().filter_map(move |(card, sign)| match sign {
        CardSign::Unanswered => Some(Gap::UnansweredQuestion { stage, card: *card }),
        CardSign::NoRemedy => Some(Gap::ObstacleWithoutRemedy { stage, card: *card }),
        CardSign::Doing | CardSign::Solved => None,
    });
    question.into_iter().chain(touchpoint).chain(cards)
}

/// What is known of a journey before its cards are looked at.
struct Look<'a> {
    journey: &'a Journey,
    library: &'a Library,
    /// The cards from which an arrow leads to an answer.
    answered: BTreeSet<CardId>,
    /// The states of each tactic in the checklists, without those that are not for this business.
    tactics: BTreeMap<&'a str, Vec<ItemState>>,
    /// The cells with cards of obstacles, in whatever lane.
    obstacles: BTreeSet<Cell>,
}

impl<'a> Look<'a> {
    fn new(journey: &'a Journey, library: &'a Library) -> Self {
        let answers = journey.links().filter(|link| link.kind == LinkKind::Answer);
        let mut tactics: BTreeMap<&str, Vec<ItemState>> = BTreeMap::new();
        for item in journey.stages().iter().flat_map(|stage| &stage.checklist) {
            if let Some(id) = item.tactic().filter(|_| item.state != ItemState::NotForUs) {
                tactics.entry(id).or_default().push(item.state);
            }
        }
        let obstacles = journey.placed_cards().filter(|(_, _, card)| card.obstacle.is_some()).map(|(_, cell, _)| cell);
        let answered = answers.map(|link| link.from).collect();
        Self { journey, library, answered, tactics, obstacles: obstacles.collect() }
    }

    fn stage(&self, stage: &Stage, names: &Names) -> StageLook {
        let mut cards = Vec::new();
        for lane in self.journey.shown_lanes() {
            let cell = Cell { stage: stage.id, lane: lane.id };
            let is_asking = matches!(lane.role, Some(LaneRole::Questions | LaneRole::PainPoints));
            if !is_asking && !self.obstacles.contains(&cell) {
                continue;
            }
            let ids = self.journey.cards_in(cell).iter();
            let found = ids.filter_map(|id| self.journey.card(*id));
            cards.extend(found.filter_map(|card| Some((card.id, self.card(card, lane, names)?))));
        }
        let asked = !names.question(stage).trim().is_empty() || self.has_card(stage, LaneRole::Questions);
        let shows_touchpoints = self.journey.shown_lanes().any(|lane| lane.role == Some(LaneRole::Touchpoints));
        StageLook {
            stage: stage.id,
            lacks: Lacks {
                touchpoint: shows_touchpoints && !self.has_card(stage, LaneRole::Touchpoints),
                question: !asked,
            },
            cards,
        }
    }

    /// Whether the stage has a card in any lane of this role, hidden or not.
    fn has_card(&self, stage: &Stage, role: LaneRole) -> bool {
        let mut lanes = self.journey.lanes().iter().filter(|lane| lane.role == Some(role));
        lanes.any(|lane| !self.journey.cards_in(Cell { stage: stage.id, lane: lane.id }).is_empty())
    }

    /// How a card is marked; one without words is still being thought about.
    fn card(&self, card: &Card, lane: &Lane, names: &Names) -> Option<CardSign> {
        let is_obstacle = card.obstacle.is_some() || lane.role == Some(LaneRole::PainPoints);
        if !is_obstacle && lane.role != Some(LaneRole::Questions) || names.card(card).is_empty() {
            return None;
        }
        let care = card.obstacle.as_deref().and_then(|obstacle| self.care(obstacle));
        match (care, self.answered.contains(&card.id)) {
            (Some(care), _) => Some(care),
            (None, true) => None,
            (None, false) if is_obstacle => Some(CardSign::NoRemedy),
            (None, false) => Some(CardSign::Unanswered),
        }
    }

    /// How far the remedies of an obstacle are: begun, or all of those that are on a checklist done.
    fn care(&self, obstacle: &str) -> Option<CardSign> {
        let remedies = &self.library.obstacle(obstacle)?.remedies;
        let states = remedies.iter().filter_map(|id| self.tactics.get(id.as_str())).flatten();
        let states: Vec<_> = states.collect();
        let begun = states.iter().any(|state| matches!(state, ItemState::Doing | ItemState::Done));
        let all = states.iter().all(|state| **state == ItemState::Done);
        begun.then_some(if all { CardSign::Solved } else { CardSign::Doing })
    }
}
