//! The arrangement of a journey: what a switch changes of it, without its cards' words.

use std::collections::BTreeMap;

use super::lanes;
use crate::document::{CardId, Cell, Item, Journey, LaneId, Project, SeriesId, Stage, StageId};

/// Stages with their checklists, cards in cells, and steps on stages.
#[derive(Clone, Debug)]
pub(super) struct Arranged {
    pub(super) framework: Option<String>,
    /// Whether it came about by switching alone.
    pub(super) derived: bool,
    pub(super) stages: Vec<Stage>,
    pub(super) lanes: Vec<LaneId>,
    pub(super) cells: BTreeMap<Cell, Vec<CardId>>,
    /// By numbers and index of the step.
    pub(super) steps: BTreeMap<(SeriesId, usize), StageId>,
}

impl Arranged {
    /// A journey as it is.
    pub(super) fn of(project: &Project, journey: &Journey) -> Self {
        let cells = journey.cells_in_order().map(|cell| (cell, journey.cards_in(cell).to_vec()));
        let mut steps = BTreeMap::new();
        for series in project.series() {
            for (index, step) in series.steps.iter().enumerate() {
                if let Some(stage) = step.stage.filter(|stage| journey.stage(*stage).is_some()) {
                    steps.insert((series.id, index), stage);
                }
            }
        }
        Self {
            framework: journey.framework().map(str::to_owned),
            derived: journey.earlier().derived,
            stages: journey.stages().to_vec(),
            lanes: lanes(journey),
            cells: cells.filter(|(_, cards)| !cards.is_empty()).collect(),
            steps,
        }
    }

    pub(super) fn stage(&self, id: StageId) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == id)
    }

    pub(super) fn cards_in(&self, stage: StageId, lane: LaneId) -> &[CardId] {
        self.cells.get(&Cell { stage, lane }).map_or(&[], Vec::as_slice)
    }

    /// A stage's cards, lane by lane and slot by slot.
    pub(super) fn cards_of(&self, stage: StageId) -> Vec<CardId> {
        self.lanes.iter().flat_map(|lane| self.cards_in(stage, *lane)).copied().collect()
    }

    pub(super) fn items(&self) -> impl Iterator<Item = &Item> {
        self.stages.iter().flat_map(|stage| &stage.checklist)
    }
}
