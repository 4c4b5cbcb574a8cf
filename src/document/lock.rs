//! What the user has fixed against changes, and which edits that refuses.

use serde::{Deserialize, Serialize};

use super::{Edit, LaneChange, StageChange, SteeringChange};

/// How far a project is fixed. The lock is a part of the document, so that a facilitator's file opens locked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Lock {
    /// Everything can be changed.
    #[default]
    None,
    /// Stages and lanes keep their names, order, colours and number; what lies in them is free.
    Structure,
    /// Nothing can be changed but the lock.
    Full,
}

impl Lock {
    /// All locks, the loosest first.
    pub const ALL: [Self; 3] = [Self::None, Self::Structure, Self::Full];

    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Structure => "structure",
            Self::Full => "full",
        }
    }

    /// Whether this lock forbids an edit: the one rule that window, keys, panels and present mode go by.
    ///
    /// The lock itself can always be set. A batch is forbidden where one of its edits is. Undo and redo ask nobody: what
    /// was done before the lock was set lies behind the setting of it.
    pub fn refuses(self, edit: &Edit) -> bool {
        match (self, edit) {
            (Self::None, _) | (_, Edit::Steer(SteeringChange::Lock(_))) => false,
            (_, Edit::Batch { edits, .. }) => edits.iter().any(|edit| self.refuses(edit)),
            (Self::Full, _) => true,
            (Self::Structure, edit) => changes_structure(edit),
        }
    }
}

/// Whether an edit changes which stages and lanes there are, in which order, what they are called, or how they look.
const fn changes_structure(edit: &Edit) -> bool {
    match edit {
        Edit::AddStage { .. }
        | Edit::RemoveStage(_)
        | Edit::MoveStage { .. }
        | Edit::SetStage(_, StageChange::Name(_) | StageChange::Colour(_) | StageChange::Phases(_))
        | Edit::AddLane { .. }
        | Edit::RemoveLane(_)
        | Edit::MoveLane { .. }
        | Edit::SetLane(_, LaneChange::Name(_) | LaneChange::Hidden(_))
        | Edit::RemoveJourney(_)
        | Edit::ReplaceJourney(_) => true,
        Edit::RenameProject(_)
        | Edit::AddPersona { .. }
        | Edit::RemovePersona(_)
        | Edit::MovePersona { .. }
        | Edit::SetPersona(..)
        | Edit::AddJourney { .. }
        | Edit::MoveJourney { .. }
        | Edit::SetJourney(..)
        | Edit::SetStage(_, StageChange::Question(_) | StageChange::Time(_) | StageChange::Note(_))
        | Edit::AddCard { .. }
        | Edit::RemoveCard(_)
        | Edit::MoveCard { .. }
        | Edit::SetCard(..)
        | Edit::AddLink(_)
        | Edit::RemoveLink(_)
        | Edit::SetLink(..)
        | Edit::AddItem { .. }
        | Edit::RemoveItem(_)
        | Edit::MoveItem { .. }
        | Edit::SetItem(..)
        | Edit::AddSeries { .. }
        | Edit::RemoveSeries(_)
        | Edit::SetSeries(..)
        | Edit::Steer(_)
        | Edit::AddWorkshop { .. }
        | Edit::RemoveWorkshop(_)
        | Edit::SetWorkshop(..)
        | Edit::Batch { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{CardChange, CardId, EditName, LaneId, StageId};

    const STAGE: StageId = StageId(1);

    fn rename_stage() -> Edit {
        Edit::SetStage(STAGE, StageChange::Name(None))
    }

    fn rename_card() -> Edit {
        Edit::SetCard(CardId(1), CardChange::Title(String::new()))
    }

    #[test]
    fn a_lock_of_the_structure_leaves_cards_and_notes_free() {
        let lock = Lock::Structure;
        for refused in [rename_stage(), Edit::MoveStage { stage: STAGE, index: 0 }, Edit::RemoveLane(LaneId(2))] {
            assert!(lock.refuses(&refused), "{refused:?}");
        }
        for free in [rename_card(), Edit::RemoveCard(CardId(1)), Edit::SetStage(STAGE, StageChange::Note("x".into()))] {
            assert!(!lock.refuses(&free), "{free:?}");
        }
    }

    #[test]
    fn a_full_lock_refuses_everything_but_the_lock() {
        assert!(Lock::Full.refuses(&rename_card()));
        for lock in Lock::ALL {
            assert!(!lock.refuses(&Edit::Steer(SteeringChange::Lock(Lock::None))));
        }
    }

    #[test]
    fn a_batch_is_refused_for_one_of_its_edits() {
        let batch = Edit::Batch { name: EditName::AddCard, edits: vec![rename_card(), rename_stage()] };
        assert!(Lock::Structure.refuses(&batch));
        assert!(!Lock::None.refuses(&batch));
    }
}
