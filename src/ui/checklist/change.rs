//! What the checklist asks for, as actions.

use jiff::civil::Date;

use crate::action::Action;
use crate::document::{Edit, EditName, Item, ItemChange, ItemId, ItemState, Level, Subject};
use crate::library::Names;

/// Changes one property of an item.
pub(super) const fn set(item: ItemId, change: ItemChange) -> Action {
    Action::Edit(Edit::SetItem(item, change))
}

/// Puts an item in a state; what becomes done is done today.
pub(super) fn set_state(item: ItemId, state: ItemState, today: Date) -> Action {
    set(item, state_change(state, today))
}

/// Ticks an item, or opens it again.
pub(super) fn tick(item: ItemId, ticked: bool, today: Date) -> Action {
    set_state(item, if ticked { ItemState::Done } else { ItemState::Open }, today)
}

/// Changes several items, or several properties of one, as one change; nothing where there is nothing to change.
pub(super) fn together(name: EditName, changes: impl IntoIterator<Item = (ItemId, ItemChange)>) -> Option<Action> {
    let edits: Vec<_> = changes.into_iter().map(|(item, change)| Edit::SetItem(item, change)).collect();
    (!edits.is_empty()).then_some(Action::Edit(Edit::Batch { name, edits }))
}

/// Puts all of these in a state; those that are in it keep their day.
pub(super) fn set_states(items: &[&Item], state: ItemState, today: Date) -> Option<Action> {
    let others = items.iter().filter(|item| item.state != state);
    together(EditName::TickItem, others.map(|item| (item.id, state_change(state, today))))
}

/// Gives all of these to one person; an empty name = nobody.
pub(super) fn set_owners(items: &[&Item], owner: &str) -> Option<Action> {
    let others = items.iter().filter(|item| item.owner != owner);
    together(EditName::ChangeItem, others.map(|item| (item.id, ItemChange::Owner(owner.to_owned()))))
}

/// Makes all of these due on one day.
pub(super) fn set_dues(items: &[&Item], due: Option<Date>) -> Option<Action> {
    let others = items.iter().filter(|item| item.due != due);
    together(EditName::ChangeItem, others.map(|item| (item.id, ItemChange::Due(due))))
}

/// Puts a tag on all of these.
pub(super) fn add_tag(items: &[&Item], tag: &str) -> Option<Action> {
    let changes = items.iter().filter_map(|item| Some((item.id, ItemChange::Tags(with_tag(item, tag)?))));
    together(EditName::ChangeItem, changes)
}

/// Takes a tag from all of these.
pub(super) fn remove_tag(items: &[&Item], tag: &str) -> Option<Action> {
    let tagged = items.iter().filter(|item| item.tags.iter().any(|other| other == tag));
    let changes = tagged.map(|item| {
        let rest = item.tags.iter().filter(|other| *other != tag).cloned().collect();
        (item.id, ItemChange::Tags(rest))
    });
    together(EditName::ChangeItem, changes)
}

/// Deletes those of these that are the user's own.
pub(super) fn remove_own(items: &[&Item]) -> Option<Action> {
    let own = items.iter().filter(|item| is_own(item));
    let edits: Vec<_> = own.map(|item| Edit::RemoveItem(item.id)).collect();
    (!edits.is_empty()).then_some(Action::Edit(Edit::Batch { name: EditName::RemoveItem, edits }))
}

/// Whether an item is the user's own.
pub(super) const fn is_own(item: &Item) -> bool {
    matches!(item.subject, Subject::Own(_))
}

/// Sets an item's effort and impact as one change.
pub(super) fn set_estimates(names: Names, item: &Item, effort: Level, impact: Level) -> Option<Action> {
    let mut changes = Vec::new();
    if names.effort(item) != effort {
        changes.push((item.id, effort_change(names, item, effort)));
    }
    if names.impact(item) != impact {
        changes.push((item.id, impact_change(names, item, impact)));
    }
    together(EditName::ChangeItem, changes)
}

/// The user's own estimate of the effort; none where it is what the library says anyway.
pub(super) fn effort_change(names: Names, item: &Item, level: Level) -> ItemChange {
    let plain = Item::new(item.id, item.subject.clone());
    ItemChange::Effort((names.effort(&plain) != level).then_some(level))
}

/// The user's own estimate of the impact; none where it is what the library says anyway.
pub(super) fn impact_change(names: Names, item: &Item, level: Level) -> ItemChange {
    let plain = Item::new(item.id, item.subject.clone());
    ItemChange::Impact((names.impact(&plain) != level).then_some(level))
}

/// The tags with one more; `None` where it is there or says nothing.
pub(super) fn with_tag(item: &Item, tag: &str) -> Option<Vec<String>> {
    let tag = tag.trim();
    let new = !tag.is_empty() && !item.tags.iter().any(|other| other.to_lowercase() == tag.to_lowercase());
    new.then(|| item.tags.iter().cloned().chain([tag.to_owned()]).collect())
}

/// The change to a state; what becomes done is done today.
pub(super) fn state_change(state: ItemState, today: Date) -> ItemChange {
    let done_on = (state == ItemState::Done).then_some(today);
    ItemChange::State { state, done_on }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::document::Language;

    #[track_caller]
    fn check(action: &Action, want: (ItemState, Option<Date>)) {
        let Action::Edit(Edit::SetItem(ItemId(7), ItemChange::State { state, done_on })) = action else {
            panic!("no change of state: {action:?}");
        };
        assert_eq!((*state, *done_on), want);
    }

    fn own() -> Item {
        Item::new(ItemId(7), Subject::Own("Call the baker".to_owned()))
    }

    #[track_caller]
    fn edits(action: Option<Action>) -> Vec<Edit> {
        match action {
            None => Vec::new(),
            Some(Action::Edit(Edit::Batch { edits, .. })) => edits,
            other => panic!("no batch: {other:?}"),
        }
    }

    #[test]
    fn only_what_is_done_has_a_day() {
        let today = date(2025, 9, 5);
        check(&tick(ItemId(7), true, today), (ItemState::Done, Some(today)));
        check(&tick(ItemId(7), false, today), (ItemState::Open, None));
        check(&set_state(ItemId(7), ItemState::Doing, today), (ItemState::Doing, None));
        check(&set_state(ItemId(7), ItemState::NotForUs, today), (ItemState::NotForUs, None));
    }

    #[test]
    fn what_is_as_wanted_already_is_not_changed() {
        let done = Item { state: ItemState::Done, done_on: Some(date(2020, 1, 1)), ..own() };
        assert_eq!(edits(set_states(&[&done, &own()], ItemState::Done, date(2025, 9, 5))).len(), 1);
        assert_eq!(edits(set_states(&[&done], ItemState::Done, date(2025, 9, 5))), []);
        assert_eq!(edits(set_owners(&[&done], "")), []);
        assert_eq!(edits(set_dues(&[&done], None)), []);
        assert_eq!(edits(remove_tag(&[&done], "xmas")), []);
    }

    #[test]
    fn a_tag_stands_once_whatever_the_case() {
        let tagged = Item { tags: vec!["Xmas".to_owned()], ..own() };
        assert_eq!(with_tag(&tagged, " xmas "), None);
        assert_eq!(with_tag(&tagged, " "), None);
        assert_eq!(with_tag(&tagged, " rush "), Some(vec!["Xmas".to_owned(), "rush".to_owned()]));
        let rest = ItemChange::Tags(Vec::new());
        assert_eq!(edits(remove_tag(&[&tagged], "Xmas")), [Edit::SetItem(ItemId(7), rest)]);
    }

    #[test]
    fn only_own_items_are_deleted_together() {
        let tactic = Item::new(ItemId(8), Subject::Tactic("seo".to_owned()));
        assert_eq!(edits(remove_own(&[&own(), &tactic])), [Edit::RemoveItem(ItemId(7))]);
        assert_eq!(edits(remove_own(&[&tactic])), []);
    }

    #[test]
    fn estimates_change_as_one_and_the_librarys_are_not_kept_as_own() {
        let (names, tactic) = (Names::new(Language::En), Item::new(ItemId(8), Subject::Tactic("seo".to_owned())));
        let want = Edit::SetItem(ItemId(8), ItemChange::Effort(Some(Level::Low)));
        assert_eq!(edits(set_estimates(names, &tactic, Level::Low, Level::High)), [want]);
        let moved = Item { effort: Some(Level::Low), impact: Some(Level::Low), ..tactic };
        let back = edits(set_estimates(names, &moved, Level::Medium, Level::High));
        let set = |change| Edit::SetItem(ItemId(8), change);
        assert_eq!(back, [set(ItemChange::Effort(None)), set(ItemChange::Impact(None))]);
        assert_eq!(edits(set_estimates(names, &moved, Level::Low, Level::Low)), []);
    }
}
