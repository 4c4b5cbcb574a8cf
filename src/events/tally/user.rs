//! What is kept of a customer: with many of them, most of the memory.

use crate::events::walk::Reached;

/// Has rows in another segment too.
pub(super) const MOVED: u8 = 1;
/// Rows came out of order.
pub(super) const UNSORTED: u8 = 2;
/// The last row was at the same time as the one before.
pub(super) const TIED: u8 = 4;
/// Has a row in order of time.
const BEGUN: u8 = 8;

/// A customer in 24 bytes; what is asked for rarely is kept apart.
#[derive(Clone, Copy, Default)]
pub(super) struct User {
    /// The time of the last row, above the flags in the lowest byte.
    last: u64,
    pub reached: Reached,
    /// A bit for each of the first names that the customer did.
    pub seen: u32,
    /// Of the last row.
    pub digest: u32,
}

impl User {
    pub(super) const fn has(&self, flag: u8) -> bool {
        self.last & flag as u64 != 0
    }

    pub(super) fn mark(&mut self, flag: u8, holds: bool) {
        self.last |= if holds { u64::from(flag) } else { 0 };
    }

    /// The time of the last row in order.
    pub(super) fn last(&self) -> Option<i64> {
        self.has(BEGUN).then_some(self.last.cast_signed() >> 8)
    }

    /// The next row in order of time.
    pub(super) fn come(&mut self, time: i64, digest: u32, tied: bool) {
        let kept = self.last & u64::from(MOVED | UNSORTED);
        self.last = time.cast_unsigned() << 8 | kept | u64::from(BEGUN);
        self.mark(TIED, tied);
        self.digest = digest;
    }

    /// Forgets everything but that rows are out of order.
    pub(super) fn begin_anew(&mut self) {
        *self = Self { last: self.last & u64::from(UNSORTED), ..Self::default() };
    }
}
