//! What a journey remembers of the framework it had before, so that switching back gives the same map.

use super::{CardId, Colour, EditError, ItemId, SeriesId, Stage, StageId, TimeSpent};

/// A former arrangement of a journey's stages, and where the switch put what lay in them.
///
/// It holds what the present stages cannot: the retired stages with their texts, the checklist items that rest with them,
/// and which card, item and step lay where. Ids in it that no longer name anything are passed over when it is restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// The framework the journey had; `None` = none.
    pub framework: Option<String>,
    /// All its stages from left to right, those that stayed too.
    pub order: Vec<StageId>,
    /// The stages that were retired; the checklist of each holds the items that rest until the journey comes back.
    pub retired: Vec<Retired>,
    /// The stages that took their place, as the switch made them.
    pub made: Vec<MadeStage>,
    /// Where the steps of imported numbers were mapped, as far as they were on retired stages.
    pub steps: Vec<FormerStep>,
}

/// A stage that a switch took out, and what lay in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retired {
    /// The stage; its checklist holds only the items that rest.
    pub stage: Stage,
    /// The stage that took over its cards.
    pub into: StageId,
    /// Its whole checklist in order, the resting items too.
    pub items: Vec<ItemId>,
    /// Its cards, lane by lane and slot by slot.
    pub cards: Vec<CardId>,
}

/// A stage as a switch made it; what differs now was written by the user since.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of Stage say it")]
pub struct MadeStage {
    pub stage: StageId,
    pub name: Option<String>,
    pub question: Option<String>,
    pub colour: Colour,
    pub time: Option<TimeSpent>,
    pub note: String,
    /// Its checklist in order, as the switch made it.
    pub items: Vec<ItemId>,
}

/// Where a step of imported numbers was mapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormerStep {
    /// The numbers.
    pub series: SeriesId,
    /// The step's index in them.
    pub step: usize,
    /// The retired stage.
    pub stage: StageId,
}

impl Earlier {
    /// Refuses what a stage or an item would not be allowed to hold.
    pub(super) fn validate(&self) -> Result<(), EditError> {
        self.retired.iter().try_for_each(|retired| retired.stage.validate())
    }

    /// Every number that it mentions, of things that still exist or not.
    pub(super) fn mentioned(&self) -> impl Iterator<Item = u32> {
        let retired = self.retired.iter().flat_map(|retired| {
            let resting = retired.stage.checklist.iter().map(|item| item.id.0);
            let items = retired.items.iter().map(|item| item.0);
            let cards = retired.cards.iter().map(|card| card.0);
            [retired.stage.id.0, retired.into.0].into_iter().chain(resting).chain(items).chain(cards)
        });
        let made = self.made.iter().flat_map(|made| {
            std::iter::once(made.stage.0).chain(made.items.iter().map(|item| item.0))
        });
        let steps = self.steps.iter().flat_map(|step| [step.series.0, step.stage.0]);
        self.order.iter().map(|stage| stage.0).chain(retired).chain(made).chain(steps)
    }
}
