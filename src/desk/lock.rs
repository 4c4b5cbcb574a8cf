//! Locks the project against changes, and says what a lock refuses.

use super::Desk;
use super::run::refusal;
use crate::document::{Edit, EditError, Lock, SteeringChange};
use crate::editor::Editor;

impl Desk {
    /// Sets this lock, or takes it away where it is set. Whatever else is locked, the key of the structure unlocks.
    pub(super) fn toggle_lock(&mut self, lock: Lock) {
        let Some(now) = self.editor.as_ref().map(Editor::lock) else { return };
        let unlocks = now == lock || (now == Lock::Full && lock == Lock::Structure);
        let wanted = if unlocks { Lock::None } else { lock };
        if self.edit(|_| Edit::Steer(SteeringChange::Lock(wanted))) {
            self.ui.notices.tell(self.lang.say(&format!("lock-set-{}", wanted.id())));
        }
    }

    /// Says why an edit was refused. A lock is no fault, so its sentence goes by itself.
    pub(super) fn tell_refusal(&mut self, error: &EditError) {
        let words = refusal(&self.lang, error);
        match error {
            EditError::Locked(_) => self.ui.notices.tell(words),
            _ => self.ui.notices.warn(words),
        }
    }
}
