//! A value that tells whether it is still as it was, without a look into it.

use std::ops::Deref;
use std::sync::Arc;

/// One state of a value; after each change there is another. Values with the same stamp are equal.
#[derive(Clone, Debug)]
pub struct Stamp(Arc<()>);

/// A value with the stamp of its state. A copy of it has the same stamp until one of them changes.
#[derive(Clone, Debug)]
pub(super) struct Stamped<T> {
    value: T,
    stamp: Stamp,
}

impl PartialEq for Stamp {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Stamped<T> {
    pub(super) fn new(value: T) -> Self {
        Self { value, stamp: Stamp(Arc::new(())) }
    }

    pub(super) const fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    /// The value, to be changed.
    pub(super) fn change(&mut self) -> &mut T {
        self.stamp = Stamp(Arc::new(()));
        &mut self.value
    }
}

impl<T> Deref for Stamped<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// By content alone.
impl<T: PartialEq> PartialEq for Stamped<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Stamped<T> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_gives_another_stamp_and_a_copy_keeps_it() {
        let mut first = Stamped::new(1);
        let copy = first.clone();
        assert_eq!(first.stamp(), copy.stamp());
        *first.change() = 2;
        assert_ne!(first.stamp(), copy.stamp());
        *first.change() = 1;
        assert_eq!(first, copy);
        assert_ne!(first.stamp(), copy.stamp(), "only its own copies are known to be as it is");
    }
}
