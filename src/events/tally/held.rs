//! The rows of customers whose rows are not in order of time: held on a second reading, sorted, walked.

use super::{Tally, User};
use crate::events::error::{EventError, MAX_HELD_ROWS};
use crate::events::paths::START;
use crate::events::plan::Plan;
use crate::events::rows::{Batch, OTHER};
use crate::events::strings::Strings;

/// A row of a customer whose rows are out of order.
pub(super) struct Held {
    user: u32,
    digest: u32,
    time: i64,
    name: u16,
    segment: u16,
}

impl Tally {
    /// Forgets the ways of the customers whose rows are out of order; the next reading holds their rows.
    pub(super) fn set_aside(&mut self) {
        let users = &self.users;
        let unsorted = |id: u32| users.get(id as usize).is_some_and(|user| user.unsorted);
        self.gaps.iter_mut().for_each(|gaps| gaps.drop_users(unsorted));
        self.tied.retain(|id, _| !unsorted(*id));
        for (id, user) in self.users.iter_mut().enumerate().filter(|(_, user)| user.unsorted) {
            *user = User { seen: user.seen, unsorted: true, ..User::NEW };
            self.walker.forget(id as u32);
            if let Some(place) = self.places.get_mut(id) {
                *place = START;
            }
        }
        self.held = Some(Vec::new());
    }

    pub(super) fn hold(&mut self, mut held: Vec<Held>, batch: &Batch) -> Result<Vec<Held>, EventError> {
        let names = self.global_names(batch);
        let find = |strings: &Strings, text: &[u8]| strings.find(Strings::hash(&self.hasher, text), text);
        let segments: Vec<_> =
            batch.segments.iter().map(|text| find(&self.segments, Plan::text(text).as_bytes())).collect();
        let mut start = 0;
        for row in &batch.rows {
            let text = batch.users.get(start..row.user_end as usize).unwrap_or_default();
            start = row.user_end as usize;
            let Some(user) = self.ids.find(row.hash, text) else { continue };
            if self.users.get(user as usize).is_some_and(|user| user.unsorted) {
                let name = names.get(usize::from(row.name)).copied().unwrap_or(OTHER);
                let segment = segments.get(usize::from(row.segment)).copied().flatten().map_or(OTHER, |id| id as u16);
                held.push(Held { user, digest: row.digest, time: row.time, name, segment });
            }
        }
        if held.len() > MAX_HELD_ROWS { Err(EventError::TooMuchDisorder { max: MAX_HELD_ROWS }) } else { Ok(held) }
    }

    pub(super) fn walk_held(&mut self, mut held: Vec<Held>) {
        held.sort_by_key(|row| (row.user, row.time));
        let mut before = None;
        for row in held {
            let id = row.user as usize;
            if let (Some(segment), Some(user)) = (self.user_segments.get_mut(id), self.users.get_mut(id)) {
                if before != Some(row.user) {
                    *segment = row.segment;
                }
                user.moved |= *segment != row.segment;
            }
            before = Some(row.user);
            self.walk(row.user, row.time, row.digest, row.name);
        }
    }
}
