//! The rows of customers whose rows are not in order of time: held on a second reading, sorted, walked.

use super::Tally;
use super::user::User;
use crate::events::error::{EventError, MAX_HELD_ROWS};
use crate::events::names::OTHER;
use crate::events::paths::START;
use crate::events::rows::Row;

/// A row of a customer whose rows are out of order.
pub(super) struct Held {
    user: u32,
    digest: u32,
    time: i64,
    name: u16,
    segment: u16,
}

impl Tally {
    /// Nothing counted yet, but it is known whose rows are out of order; those are held.
    pub(super) fn again(self) -> Result<Self, EventError> {
        let mut next = Self::new(self.plan, self.query, self.share, self.hasher)?;
        next.users = self.users;
        next.users.iter_mut().for_each(User::begin_anew);
        next.user_segments = vec![OTHER; if next.segment.is_some() { next.users.len() } else { 0 }];
        next.places = vec![START; if next.paths.is_some() { next.users.len() } else { 0 }];
        next.ids = self.ids;
        next.held = Some(Vec::new());
        Ok(next)
    }

    /// Keeps a row of a customer whose rows are out of order; on the first reading it only shows that there are some.
    pub(super) fn hold(&mut self, user: u32, row: &Row, name: u16, segment: u16) -> Result<(), EventError> {
        let Some(held) = &mut self.held else { return Ok(()) };
        if held.len() >= MAX_HELD_ROWS / self.share.of {
            return Err(EventError::TooMuchDisorder { max: MAX_HELD_ROWS });
        }
        held.push(Held { user, digest: row.digest, time: row.time, name, segment });
        Ok(())
    }

    /// Walks what was held, each customer's rows in order of time.
    pub(super) fn walk_held(&mut self) {
        let mut held = self.held.take().unwrap_or_default();
        held.sort_by_key(|row| (row.user, row.time));
        for row in held {
            self.walk(row.user, row.time, row.digest, row.name, row.segment);
        }
    }
}
