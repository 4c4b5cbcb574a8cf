//! Which rows are chosen together, to change them in one go.

use std::collections::BTreeSet;

use crate::document::{Item, ItemId, Journey};

/// The chosen items, and the one from which a range is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    chosen: BTreeSet<ItemId>,
    anchor: Option<ItemId>,
}

impl Marks {
    pub(super) fn is_empty(&self) -> bool {
        self.chosen.is_empty()
    }

    pub(super) fn has(&self, item: ItemId) -> bool {
        self.chosen.contains(&item)
    }

    /// Chooses an item, or no longer.
    pub(super) fn toggle(&mut self, item: ItemId) {
        if !self.chosen.remove(&item) {
            self.chosen.insert(item);
        }
        self.anchor = Some(item);
    }

    /// Chooses everything from the anchor to an item, in the order shown.
    pub(super) fn extend(&mut self, order: &[ItemId], from: ItemId, to: ItemId) {
        let anchor = *self.anchor.get_or_insert(from);
        let place = |item: ItemId| order.iter().position(|other| *other == item);
        let (Some(a), Some(b)) = (place(anchor).or_else(|| place(from)), place(to)) else { return };
        self.chosen.extend(order.get(a.min(b)..=a.max(b)).unwrap_or_default());
    }

    /// Chooses all of these.
    pub(super) fn all(&mut self, order: &[ItemId]) {
        self.chosen = order.iter().copied().collect();
    }

    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Forgets what does not exist any more, or is out of sight.
    pub(super) fn keep(&mut self, shown: &[ItemId]) {
        if !self.chosen.is_empty() {
            let shown: BTreeSet<_> = shown.iter().copied().collect();
            self.chosen.retain(|item| shown.contains(item));
        }
    }

    /// The chosen items, in the order of the map.
    pub(super) fn items<'a>(&self, journey: &'a Journey) -> Vec<&'a Item> {
        let all = journey.stages().iter().flat_map(|stage| &stage.checklist);
        all.filter(|item| self.chosen.contains(&item.id)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORDER: [ItemId; 5] = [ItemId(5), ItemId(3), ItemId(9), ItemId(1), ItemId(7)];

    #[track_caller]
    fn check(marks: &Marks, want: &[u32]) {
        assert_eq!(marks.chosen.iter().map(|item| item.0).collect::<Vec<_>>(), want);
    }

    #[test]
    fn a_range_runs_in_the_order_shown_from_the_row_chosen_last() {
        let mut marks = Marks::default();
        marks.toggle(ItemId(9));
        marks.extend(&ORDER, ItemId(5), ItemId(7));
        check(&marks, &[1, 7, 9]);
        marks.extend(&ORDER, ItemId(5), ItemId(5));
        check(&marks, &[1, 3, 5, 7, 9]);
        marks.toggle(ItemId(3));
        check(&marks, &[1, 5, 7, 9]);
    }

    #[test]
    fn without_a_chosen_row_a_range_begins_where_the_hand_is() {
        let mut marks = Marks::default();
        marks.extend(&ORDER, ItemId(3), ItemId(9));
        check(&marks, &[3, 9]);
    }

    #[test]
    fn what_is_out_of_sight_is_not_chosen() {
        let mut marks = Marks::default();
        marks.all(&ORDER);
        marks.keep(&ORDER[1..3]);
        check(&marks, &[3, 9]);
    }
}
