//! How far items are, and which should have been done.

use jiff::civil::Date;

use crate::document::{Item, ItemState};

/// How many items there are and how far they are; what is not for this business counts nowhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Progress {
    pub done: usize,
    pub doing: usize,
    pub total: usize,
}

impl Progress {
    /// Counts items.
    pub fn of<'a>(items: impl IntoIterator<Item = &'a Item>) -> Self {
        let mut progress = Self::default();
        for item in items {
            match item.state {
                ItemState::NotForUs => continue,
                ItemState::Done => progress.done += 1,
                ItemState::Doing => progress.doing += 1,
                ItemState::Open => {}
            }
            progress.total += 1;
        }
        progress
    }

    /// What is done of all, from 0 to 1; 0 of nothing.
    pub fn share(self) -> f64 {
        self.done as f64 / self.total.max(1) as f64
    }
}

/// Whether an item should have been done before today and still is to be done.
pub fn is_overdue(item: &Item, today: Date) -> bool {
    item.state.is_open() && item.due.is_some_and(|due| due < today)
}
