//! What the map shows beside the journey itself: progress and numbers a stage, computed and worded by others.

use std::collections::BTreeMap;

use crate::document::CardId;

/// Facts a stage, in the order of the journey's stages; a missing one counts as empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapFacts {
    /// One a stage.
    pub stages: Vec<StageFacts>,
    /// The cards that carry a mark.
    pub signs: BTreeMap<CardId, CardSign>,
    /// What stands in the cell of a stage without touchpoints, such as "No touchpoint yet".
    pub no_touchpoint_words: String,
}

/// What is missing in a stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lacks {
    /// The customer meets the business nowhere in it.
    pub touchpoint: bool,
    /// It has no question of the customer.
    pub question: bool,
}

/// What a card's mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CardSign {
    /// A question that nothing answers.
    Unanswered,
    /// An obstacle that nothing remedies.
    NoRemedy,
    /// An obstacle that is being worked on.
    Doing,
    /// An obstacle whose remedies are done.
    Solved,
}

impl CardSign {
    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Unanswered => "unanswered",
            Self::NoRemedy => "no-remedy",
            Self::Doing => "doing",
            Self::Solved => "solved",
        }
    }

    /// Whether something is missing.
    pub const fn is_gap(self) -> bool {
        matches!(self, Self::Unanswered | Self::NoRemedy)
    }
}

/// What is known about one stage.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is drawn by itself, in any combination")]
pub struct StageFacts {
    /// Checklist items that are done.
    pub done: usize,
    /// Checklist items that count; 0 = no ring.
    pub total: usize,
    /// The count of the stage's first step.
    pub entered: Option<u64>,
    /// The count of the stage's last step, if it has several steps.
    pub left: Option<u64>,
    /// The share of the stage's last step that goes on to the next stage with numbers, from 0; over 1 when it rises.
    pub conversion_to_next: Option<f64>,
    /// More come out than went in, so that the two are not one population.
    pub rises: bool,
    /// The two counts are of different units, which the words of the rate say.
    pub mixed: bool,
    /// The worst step of the journey leads from this stage to the next.
    pub leak: bool,
    /// The worst step of the journey lies between two steps of this stage.
    pub leak_inside: bool,
    /// What is missing in the stage.
    pub lacks: Lacks,
    /// The same in words.
    pub texts: StageTexts,
}

/// Numbers as words of the reader's language; an empty text is not drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StageTexts {
    /// How long customers stay, such as "2–5 days".
    pub time: String,
    /// The progress, such as "3/12".
    pub progress: String,
    /// The count of those who enter, such as "1.204".
    pub entered: String,
    /// What is counted, such as "visitors".
    pub unit: String,
    /// The leak that begins in the stage or lies between its steps, with the share that is lost, such as "leak: 78 % lost".
    pub leak: String,
    /// What becomes of them within the stage, such as "893 at the end".
    pub left: String,
    /// The conversion to the next stage, such as "12,3 %".
    pub rate: String,
}

impl MapFacts {
    /// The facts of the stage at this place.
    pub fn stage(&self, index: usize) -> Option<&StageFacts> {
        self.stages.get(index)
    }

    /// Whether any stage has numbers, so that the flow strip is shown.
    pub fn has_flow(&self) -> bool {
        self.stages.iter().any(|stage| stage.entered.is_some() || stage.conversion_to_next.is_some())
    }
}
