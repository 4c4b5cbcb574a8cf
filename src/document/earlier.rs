//! What a journey remembers of the frameworks it had before, so that switching back gives the same map.

use super::{CardId, Colour, EditError, ItemId, Phase, SHORT_TEXT, SeriesId, Stage, StageId, Subject, TimeSpent, text};

/// The arrangements a journey had under other frameworks, each told relative to the present one, and what of them is not
/// on the map.
///
/// Ids in it that no longer name anything are passed over when an arrangement comes back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Earlier {
    /// One for each framework it had; the one it left last stands last.
    pub arrangements: Vec<Arrangement>,
    /// Whether the present arrangement came about by switching alone: it need not be remembered then.
    pub derived: bool,
    /// The present stages as the last switch left them; what differs now was done by the user since.
    pub made: Vec<MadeStage>,
    /// The stages of the arrangements that are not on the map, without their checklists.
    pub retired: Vec<Stage>,
    /// The checklist items of the arrangements that are not on the map; nobody has touched one of them.
    pub resting: Vec<Resting>,
}

/// How a journey was arranged under another framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrangement {
    /// The framework; `None` = none.
    pub framework: Option<String>,
    /// Whether it came about by switching alone.
    pub derived: bool,
    /// Its stages from left to right.
    pub columns: Vec<Column>,
    /// Where the steps of imported numbers were mapped.
    pub steps: Vec<FormerStep>,
}

/// A stage of an arrangement, and what lay in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The stage, on the map or retired.
    pub stage: StageId,
    /// The present stage that stands in for it.
    pub into: StageId,
    /// Its checklist in order.
    pub items: Vec<ItemId>,
    /// Its cards, lane by lane and slot by slot.
    pub cards: Vec<CardId>,
}

/// A stage as the last switch left it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of Stage say it")]
pub struct MadeStage {
    pub stage: StageId,
    pub name: Option<String>,
    pub question: Option<String>,
    pub colour: Colour,
    pub phases: Vec<Phase>,
    pub time: Option<TimeSpent>,
    pub note: String,
    /// Its checklist in order.
    pub items: Vec<ItemId>,
    /// Its cards, lane by lane and slot by slot.
    pub cards: Vec<CardId>,
}

/// A checklist item that comes back with its arrangement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resting {
    /// The item's id.
    pub id: ItemId,
    /// What is to be done.
    pub subject: Subject,
}

/// Where a step of imported numbers was mapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormerStep {
    /// The numbers.
    pub series: SeriesId,
    /// The step's index in them.
    pub step: usize,
    /// The stage of the arrangement.
    pub stage: StageId,
    /// The present stage that the switch mapped it on.
    pub into: StageId,
}

impl Earlier {
    /// No memory at all.
    pub const NOTHING: Self =
        Self { arrangements: Vec::new(), derived: false, made: Vec::new(), retired: Vec::new(), resting: Vec::new() };

    /// The arrangement under a framework.
    pub fn under(&self, framework: Option<&str>) -> Option<&Arrangement> {
        self.arrangements.iter().find(|arrangement| arrangement.framework.as_deref() == framework)
    }

    /// Refuses what a stage or an item would not be allowed to hold.
    pub(super) fn validate(&self) -> Result<(), EditError> {
        self.arrangements.iter().try_for_each(|found| text::optional_within(found.framework.as_ref(), SHORT_TEXT))?;
        self.retired.iter().try_for_each(Stage::validate)?;
        self.resting.iter().try_for_each(|item| {
            let (Subject::Tactic(title) | Subject::Survey(title) | Subject::Own(title)) = &item.subject;
            text::within(title, SHORT_TEXT)
        })
    }

    /// Every number that it mentions, of things that still exist or not.
    pub(super) fn mentioned(&self) -> impl Iterator<Item = u32> {
        let made = self.made.iter().flat_map(|made| numbers(made.stage, None, &made.items, &made.cards));
        let retired = self.retired.iter().flat_map(Stage::ids).map(|id| id.0);
        let resting = self.resting.iter().map(|item| item.id.0);
        let arrangements = self.arrangements.iter().flat_map(|arrangement| {
            let columns = arrangement.columns.iter();
            let steps = arrangement.steps.iter().flat_map(|step| [step.series.0, step.stage.0, step.into.0]);
            columns.flat_map(|at| numbers(at.stage, Some(at.into), &at.items, &at.cards)).chain(steps)
        });
        made.chain(retired).chain(resting).chain(arrangements)
    }
}

fn numbers<'a>(
    stage: StageId,
    into: Option<StageId>,
    items: &'a [ItemId],
    cards: &'a [CardId],
) -> impl Iterator<Item = u32> + 'a {
    let stages = std::iter::once(stage).chain(into).map(|id| id.0);
    stages.chain(items.iter().map(|id| id.0)).chain(cards.iter().map(|id| id.0))
}
