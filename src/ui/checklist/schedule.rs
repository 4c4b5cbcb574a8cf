//! Putting an item on the plan: who does it and until when, and whether it is begun at once, all as one change.

use egui::{Id, Ui};
use jiff::civil::Date;

use super::bulk::{day_ui, menu_ui, word_id, word_ui};
use super::change;
use super::tag::checkbox_ui;
use crate::action::Action;
use crate::document::{EditName, Item, ItemChange, ItemState, Journey};
use crate::insight::Facets;
use crate::scene::Paint;
use crate::ui::Model;
use crate::ui::field;
use crate::ui::theme::{self, gap};

/// What has been filled in for an item so far.
#[derive(Clone, Debug, Default)]
struct Draft {
    owner: Option<String>,
    due: Option<Option<Date>>,
    /// Whether it is begun at once.
    begin: bool,
    /// Whether the first question has got the keyboard.
    asked: bool,
}

/// Which of the questions has just been answered, so that the keyboard goes to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answered {
    Owner,
    Due,
    /// The last one, by Enter: that is all.
    All,
}

/// A button that opens the questions, and at their end carries them out.
pub(super) fn schedule_ui(
    ui: &mut Ui,
    model: &Model<'_>,
    journey: &Journey,
    item: &Item,
    words: &str,
    actions: &mut Vec<Action>,
) {
    let id = Id::unique(("checklist-schedule", item.id));
    let closed = menu_ui(ui, words, |ui| {
        let mut draft = ui.data(|data| data.get_temp::<Draft>(id)).unwrap_or_else(|| Draft::of(item));
        let answered = questions_ui(ui, model, journey, item, &mut draft);
        if draft.begin || item.state != ItemState::Doing {
            checkbox_ui(ui, &mut draft.begin, model.lang.say("checklist-schedule-begin"));
            ui.add_space(gap::TIGHT);
        }
        let set = theme::primary_button_ui(ui, &model.lang.say("checklist-schedule-set"));
        match answered {
            Some(Answered::Owner) => ui.memory_mut(|memory| memory.request_focus(due_id(item))),
            Some(Answered::Due) => set.request_focus(),
            None if !draft.asked && !ui.is_sizing_pass() => {
                draft.asked = true;
                ui.memory_mut(|memory| memory.request_focus(word_id("schedule")));
            }
            Some(Answered::All) | None => {}
        }
        // The Enter that answered the first question is not for the button.
        if answered == Some(Answered::All) || (set.clicked() && answered.is_none()) {
            actions.extend(scheduled(item, &draft));
            ui.close();
        }
        ui.data_mut(|data| data.insert_temp(id, draft));
    });
    if closed {
        ui.data_mut(|data| data.remove_temp::<Draft>(id));
    }
}

fn due_id(item: &Item) -> Id {
    Id::unique(("checklist-schedule-due", item.id))
}

fn questions_ui(ui: &mut Ui, model: &Model<'_>, journey: &Journey, item: &Item, draft: &mut Draft) -> Option<Answered> {
    let (lang, today) = (model.lang, model.today);
    let owner = draft.owner.as_deref().unwrap_or(&item.owner).to_owned();
    let due = draft.due.unwrap_or(item.due);
    let entered = ui.input(|input| input.key_pressed(egui::Key::Enter));
    let was_in = |ui: &Ui, id: Id| entered && ui.memory(|memory| memory.had_focus_last_frame(id));
    let mut answered = None;
    let soft = |ui: &mut Ui, words: String| {
        let ink = theme::colour(ui, Paint::Ink);
        ui.label(theme::strong(words, theme::size::SMALL).color(ink));
    };
    let nobody = lang.say("checklist-nobody");
    let label = lang.say("checklist-owner");
    soft(ui, format!("{label}: {}", if owner.is_empty() { &nobody } else { &owner }));
    let owners = Facets::of(journey, lang.names()).owners;
    let word = word_ui(ui, "schedule", &label, &owners);
    if word.is_some() || was_in(ui, word_id("schedule")) {
        answered = Some(Answered::Owner);
    }
    draft.owner = word.or_else(|| draft.owner.take());
    ui.add_space(gap::NORMAL);
    soft(ui, lang.say("checklist-due-field"));
    let day = day_ui(ui, due_id(item), lang, due, today);
    let refused = ui.data(|data| data.get_temp::<String>(field::refused_id(due_id(item)))).is_some();
    if was_in(ui, due_id(item)) && !refused {
        answered = Some(Answered::All);
    } else if day.is_some() {
        answered = Some(Answered::Due);
    }
    draft.due = day.or(draft.due);
    ui.add_space(gap::NORMAL);
    answered
}

impl Draft {
    /// What is proposed: what is open is begun at once.
    fn of(item: &Item) -> Self {
        Self { begin: item.state == ItemState::Open, ..Self::default() }
    }
}

/// The one change that the answers ask for.
fn scheduled(item: &Item, draft: &Draft) -> Option<Action> {
    let mut changes = Vec::new();
    if draft.begin && item.state != ItemState::Doing {
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

    #[track_caller]
    fn check(item: &Item, draft: &Draft, want: usize) {
        let Some(Action::Edit(Edit::Batch { edits, .. })) = scheduled(item, draft) else { panic!("no batch") };
        assert_eq!(edits.len(), want);
    }

    #[test]
    fn planning_is_one_change_of_what_differs_and_begins_only_what_is_asked() {
        let item = Item::new(ItemId(7), Subject::Own("Call the baker".to_owned()));
        let owner = Some("Sanne".to_owned());
        let draft = Draft { owner, due: Some(Some(date(2026, 12, 1))), ..Draft::default() };
        check(&item, &draft, 2);
        let at_once = Draft { begin: true, ..draft };
        check(&item, &at_once, 3);
        let begun = Item { state: ItemState::Doing, ..item };
        check(&begun, &at_once, 2);
        assert!(scheduled(&begun, &Draft::default()).is_none());
    }
}
