//! What a journey remembers of other frameworks, as records of format 1 and back.

use super::from_project::time_record;
use super::into_parts::time_of_record;
use super::shape::{Arrangement, Column, FormerStep, MadeStage, Resting};
use crate::document;

impl From<document::Arrangement> for Arrangement {
    fn from(found: document::Arrangement) -> Self {
        let columns = found.columns.into_iter();
        let steps = found.steps.into_iter();
        Self {
            framework: found.framework,
            derived: found.derived,
            columns: columns
                .map(|at| Column { stage: at.stage, into: at.into, items: at.items, cards: at.cards })
                .collect(),
            steps: steps
                .map(|at| FormerStep { series: at.series, step: at.step, stage: at.stage, into: at.into })
                .collect(),
        }
    }
}

impl From<Arrangement> for document::Arrangement {
    fn from(found: Arrangement) -> Self {
        let columns = found.columns.into_iter();
        let steps = found.steps.into_iter();
        Self {
            framework: found.framework,
            derived: found.derived,
            columns: columns
                .map(|at| document::Column { stage: at.stage, into: at.into, items: at.items, cards: at.cards })
                .collect(),
            steps: steps
                .map(|at| document::FormerStep { series: at.series, step: at.step, stage: at.stage, into: at.into })
                .collect(),
        }
    }
}

impl From<document::MadeStage> for MadeStage {
    fn from(made: document::MadeStage) -> Self {
        Self {
            stage: made.stage,
            name: made.name,
            question: made.question,
            colour: made.colour,
            phases: made.phases,
            time: made.time.map(time_record),
            note: made.note,
            items: made.items,
            cards: made.cards,
        }
    }
}

impl From<MadeStage> for document::MadeStage {
    fn from(made: MadeStage) -> Self {
        Self {
            stage: made.stage,
            name: made.name,
            question: made.question,
            colour: made.colour,
            phases: made.phases,
            time: made.time.map(time_of_record),
            note: made.note,
            items: made.items,
            cards: made.cards,
        }
    }
}

impl From<document::Resting> for Resting {
    fn from(resting: document::Resting) -> Self {
        Self { id: resting.id, task: resting.subject.into() }
    }
}

impl From<Resting> for document::Resting {
    fn from(resting: Resting) -> Self {
        Self { id: resting.id, subject: resting.task.into() }
    }
}
