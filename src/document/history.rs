//! What was done, and how to undo it.

use jiff::civil::Time;

use super::{Edit, EditError, EditName, Project, apply};

/// The undo and redo stacks of one open project, and which of its states is on disk.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Entry>,
    undone: Vec<Entry>,
    /// Names the present state: each state ever reached has its own number, and undo goes back to the old one.
    state: u64,
    next_state: u64,
}

/// What is told of a step beside its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepNote {
    /// What was changed, in words; may be empty.
    pub about: String,
    /// When, where that is known.
    pub at: Option<Time>,
}

#[derive(Clone, Debug)]
struct Entry {
    name: EditName,
    note: StepNote,
    /// The edit that leads to the other state.
    edit: Edit,
    /// The state that `edit` leads to.
    leads_to: u64,
}

impl History {
    /// Applies an edit and remembers how to undo it; what was undone before can no longer be redone.
    ///
    /// # Errors
    /// What [`apply()`] refuses; nothing has changed then.
    pub fn run(&mut self, project: &mut Project, edit: Edit) -> Result<(), EditError> {
        let name = edit.name();
        let inverse = apply(project, edit)?;
        self.remember(name, inverse);
        Ok(())
    }

    /// As [`Self::run()`], but an edit that gives a property the value it has leaves everything as it is.
    ///
    /// # Errors
    /// What [`apply()`] refuses; nothing has changed then.
    pub fn run_change(&mut self, project: &mut Project, edit: Edit) -> Result<(), EditError> {
        let name = edit.name();
        let given = edit.sets_property().then(|| edit.clone());
        let inverse = apply(project, edit)?;
        if given.as_ref() != Some(&inverse) {
            self.remember(name, inverse);
        }
        Ok(())
    }

    fn remember(&mut self, name: EditName, inverse: Edit) {
        self.done.push(Entry { name, note: StepNote::default(), edit: inverse, leads_to: self.state });
        self.undone.clear();
        self.next_state += 1;
        self.state = self.next_state;
    }

    /// Notes something of the last edit.
    pub fn note(&mut self, note: StepNote) {
        if let Some(entry) = self.done.last_mut() {
            entry.note = note;
        }
    }

    /// Takes back the last edit; `false` when there is none.
    ///
    /// # Errors
    /// Never, as long as only this history changes the project.
    pub fn undo(&mut self, project: &mut Project) -> Result<bool, EditError> {
        step(&mut self.done, &mut self.undone, &mut self.state, project)
    }

    /// Does again what was last taken back; `false` when there is nothing.
    ///
    /// # Errors
    /// Never, as long as only this history changes the project.
    pub fn redo(&mut self, project: &mut Project) -> Result<bool, EditError> {
        step(&mut self.undone, &mut self.done, &mut self.state, project)
    }

    /// The name of the edit that undo would take back.
    pub fn undo_name(&self) -> Option<EditName> {
        self.done.last().map(|entry| entry.name)
    }

    /// The name of the edit that redo would do again.
    pub fn redo_name(&self) -> Option<EditName> {
        self.undone.last().map(|entry| entry.name)
    }

    /// The edit that undo would carry out.
    pub fn undo_edit(&self) -> Option<&Edit> {
        self.done.last().map(|entry| &entry.edit)
    }

    /// The edit that redo would carry out.
    pub fn redo_edit(&self) -> Option<&Edit> {
        self.undone.last().map(|entry| &entry.edit)
    }

    /// How many states can be gone to: the first, one after each edit, and those that were undone.
    pub const fn len(&self) -> usize {
        self.done.len() + self.undone.len() + 1
    }

    /// Whether nothing was ever done.
    pub const fn is_empty(&self) -> bool {
        self.len() == 1
    }

    /// The place of the present state among all, from 0 for the first.
    pub const fn place(&self) -> usize {
        self.done.len()
    }

    /// The state at a place, and the name of the edit that led to it; the first has none.
    pub fn at(&self, place: usize) -> Option<(u64, Option<EditName>)> {
        let present = self.done.len();
        let undone = |ahead: usize| self.undone.get(self.undone.len().checked_sub(ahead)?);
        let state = match place.checked_sub(present) {
            None => self.done.get(place)?.leads_to,
            Some(0) => self.state,
            Some(ahead) => undone(ahead)?.leads_to,
        };
        Some((state, self.step_to(place).map(|entry| entry.name)))
    }

    /// What was noted of the edit that led to the state at a place; the first has none.
    pub fn note_at(&self, place: usize) -> Option<&StepNote> {
        self.step_to(place).map(|entry| &entry.note)
    }

    fn step_to(&self, place: usize) -> Option<&Entry> {
        match place.checked_sub(self.done.len()) {
            None | Some(0) => self.done.get(place.checked_sub(1)?),
            Some(ahead) => self.undone.get(self.undone.len().checked_sub(ahead)?),
        }
    }

    /// A number that names the present state of the project: equal numbers, equal projects.
    pub const fn state(&self) -> u64 {
        self.state
    }
}

fn step(from: &mut Vec<Entry>, to: &mut Vec<Entry>, state: &mut u64, project: &mut Project) -> Result<bool, EditError> {
    let Some(entry) = from.pop() else { return Ok(false) };
    let inverse = apply(project, entry.edit)?;
    to.push(Entry { name: entry.name, note: entry.note, edit: inverse, leads_to: *state });
    *state = entry.leads_to;
    Ok(true)
}
