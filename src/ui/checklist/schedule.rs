//! Putting an item on the plan: who does it and until when, and it is being worked on, all as one change.

use egui::{Id, Ui};
use jiff::civil::Date;

use super::bulk::{day_ui, menu_ui, word_ui};
use super::{Sight, change};
use crate::action::Action;
use crate::document::{EditName, Item, ItemChange, ItemState};
use crate::scene::Paint;
use crate::ui::theme::{self, gap};

/// What has been filled in for an item so far.
#[derive(Clone, Debug, Default)]
struct Draft {
    owner: Option<String>,
    due: Option<Option<Date>>,
}

/// A button that opens the questions, and at their end carries them out.
pub(super) fn schedule_ui(ui: &mut Ui, sight: &Sight<'_>, item: &Item, words: &str, actions: &mut Vec<Action>) {
    let id = Id::unique(("checklist-schedule", item.id));
    menu_ui(ui, words, |ui| {
        let mut draft = ui.data(|data| data.get_temp::<Draft>(id)).unwrap_or_default();
        questions_ui(ui, sight, item, &mut draft);
        let ready = theme::primary_button_ui(ui, &sight.model.lang.say("checklist-schedule-set")).clicked();
        if ready {
            actions.extend(scheduled(item, &draft));
            ui.data_mut(|data| data.remove_temp::<Draft>(id));
            ui.close();
        } else {
            ui.data_mut(|data| data.insert_temp(id, draft));
        }
    });
}

fn questions_ui(ui: &mut Ui, sight: &Sight<'_>, item: &Item, draft: &mut Draft) {
    let (lang, today) = (sight.model.lang, sight.model.today);
    let owner = draft.owner.as_deref().unwrap_or(&item.owner).to_owned();
    let due = draft.due.unwrap_or(item.due);
    let soft = |ui: &mut Ui, words: String| {
        let ink = theme::colour(ui, Paint::Ink);
        ui.label(theme::strong(words, theme::size::SMALL).color(ink));
    };
    let nobody = lang.say("checklist-nobody");
    let label = lang.say("checklist-owner");
    soft(ui, format!("{label}: {}", if owner.is_empty() { &nobody } else { &owner }));
    if let Some(word) = word_ui(ui, "schedule", &label, &sight.plan.facets.owners) {
        draft.owner = Some(word);
    }
    ui.add_space(gap::NORMAL);
    soft(ui, lang.say("checklist-due-field"));
    if let Some(day) = day_ui(ui, Id::unique(("checklist-schedule-due", item.id)), lang, due, today) {
        draft.due = Some(day);
    }
    ui.add_space(gap::NORMAL);
}

/// The one change that the answers ask for.
fn scheduled(item: &Item, draft: &Draft) -> Option<Action> {
    let mut changes = Vec::new();
    if item.state != ItemState::Doing {
        changes.push((item.id, ItemChange::State { state: ItemState::Doing, done_on: None }));
    }
    if let Some(owner) = draft.owner.as_ref().filter(|owner| **owner != item.owner) {
        changes.push((item.id, ItemChange::Owner(owner.clone())));
    }
    if let Some(due) = draft.due.filter(|due| *due != item.due) {
        changes.push((item.id, ItemChange::Due(due)));
    }
    change::together(EditName::ChangeItem, changes)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::document::{Edit, ItemId, Subject};

    #[test]
    fn planning_is_one_change_of_what_differs() {
        let item = Item::new(ItemId(7), Subject::Own("Call the baker".to_owned()));
        let draft = Draft { owner: Some("Sanne".to_owned()), due: Some(Some(date(2026, 12, 1))) };
        let Some(Action::Edit(Edit::Batch { edits, .. })) = scheduled(&item, &draft) else { panic!("no batch") };
        assert_eq!(edits.len(), 3);
        let begun = Item { state: ItemState::Doing, ..item };
        let Some(Action::Edit(Edit::Batch { edits, .. })) = scheduled(&begun, &draft) else { panic!("no batch") };
        assert_eq!(edits.len(), 2);
        assert!(scheduled(&begun, &Draft::default()).is_none());
    }
}
