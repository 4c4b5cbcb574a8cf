//! The actors of tasks as personas: one whom the journey is about, the others as labels of their cards.

use std::collections::BTreeMap;

use super::note::{Change, Note};
use super::{Diagram, Task};

/// What the actors of a diagram say.
pub(super) struct Cast {
    /// All names, in the order they first stand.
    pub names: Vec<String>,
    /// The one whom the journey is about.
    pub lead: Option<String>,
}

impl Cast {
    /// The lead is in most tasks; where a task has nobody, nobody leads, since he would be taken for its actor.
    pub fn of(diagram: &Diagram) -> Self {
        let tasks = || diagram.sections.iter().flat_map(|section| &section.tasks);
        let mut names: Vec<String> = Vec::new();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for actor in tasks().flat_map(|task| &task.actors) {
            let count = counts.entry(actor).or_default();
            if *count == 0 {
                names.push(actor.clone());
            }
            *count += 1;
        }
        let most = counts.values().max().copied().unwrap_or(0);
        let everywhere = tasks().all(|task| !task.actors.is_empty());
        let lead = names.iter().find(|name| everywhere && counts.get(name.as_str()) == Some(&most)).cloned();
        Self { names, lead }
    }

    /// The labels of a task's card; none where the lead is its only actor.
    pub fn labels(&self, task: &Task) -> Vec<String> {
        if task.actors.first() == self.lead.as_ref() && task.actors.len() <= 1 {
            Vec::new()
        } else {
            task.actors.clone()
        }
    }

    /// Tells once that there are labels.
    pub fn tell(&self, diagram: &Diagram, notes: &mut Vec<Note>) {
        let mut tasks = diagram.sections.iter().flat_map(|section| &section.tasks);
        if let Some(first) = tasks.find(|task| !self.labels(task).is_empty()) {
            notes.push(Note::new(first.line, Change::ActorsAsLabels));
        }
    }
}
