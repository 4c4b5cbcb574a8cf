//! What the checklist asks for, as actions.

use jiff::civil::Date;

use crate::action::Action;
use crate::document::{Edit, ItemChange, ItemId, ItemState};

/// Changes one property of an item.
pub(super) const fn set(item: ItemId, change: ItemChange) -> Action {
    Action::Edit(Edit::SetItem(item, change))
}

/// Puts an item in a state; what becomes done is done today.
pub(super) fn set_state(item: ItemId, state: ItemState, today: Date) -> Action {
    let done_on = (state == ItemState::Done).then_some(today);
    set(item, ItemChange::State { state, done_on })
}

/// Ticks an item, or opens it again.
pub(super) fn tick(item: ItemId, ticked: bool, today: Date) -> Action {
    set_state(item, if ticked { ItemState::Done } else { ItemState::Open }, today)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[track_caller]
    fn check(action: &Action, want: (ItemState, Option<Date>)) {
        let Action::Edit(Edit::SetItem(ItemId(7), ItemChange::State { state, done_on })) = action else {
            panic!("no change of state: {action:?}");
        };
        assert_eq!((*state, *done_on), want);
    }

    #[test]
    fn only_what_is_done_has_a_day() {
        let today = date(2025, 9, 5);
        check(&tick(ItemId(7), true, today), (ItemState::Done, Some(today)));
        check(&tick(ItemId(7), false, today), (ItemState::Open, None));
        check(&set_state(ItemId(7), ItemState::Doing, today), (ItemState::Doing, None));
        check(&set_state(ItemId(7), ItemState::NotForUs, today), (ItemState::NotForUs, None));
    }
}
