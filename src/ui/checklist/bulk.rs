//! The bar at the bottom while rows are chosen: it changes all of them as one change.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, Frame, Id, Margin, Panel, PopupCloseBehavior, ScrollArea, Stroke, Ui};
use jiff::civil::Date;

use super::keyboard::close_when_left;
use super::{ChecklistState, Sight, change, days};
use crate::action::Action;
use crate::document::{Item, ItemState};
use crate::lang::{Arg, Lang};
use crate::scene::Paint;
use crate::ui::field::{self, TextField};
use crate::ui::theme::{self, gap, size};

/// How wide a menu is in which can be written.
const MENU: f32 = 240.0;

/// Shows the bar, where anything is chosen.
pub(super) fn bulk_ui(ui: &mut Ui, sight: &Sight<'_>, state: &mut ChecklistState, actions: &mut Vec<Action>) {
    if state.marks.is_empty() {
        return;
    }
    let line = Stroke::new(1.0, theme::colour(ui, Paint::Accent));
    let frame =
        Frame::new().fill(theme::colour(ui, Paint::Surface)).inner_margin(Margin::symmetric(16, 8)).stroke(line);
    Panel::bottom("checklist-bulk").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let items = state.marks.items(sight.journey);
            parts_ui(ui, sight, &items, actions);
            if ui.button(sight.model.lang.say("checklist-bulk-clear")).clicked() {
                state.marks.clear();
            }
        });
    });
}

fn parts_ui(ui: &mut Ui, sight: &Sight<'_>, items: &[&Item], actions: &mut Vec<Action>) {
    let lang = sight.model.lang;
    let count = items.len() as u64;
    let chosen = lang.say_with("checklist-bulk-chosen", &[("n", Arg::Count(count, lang.format().count(count)))]);
    ui.label(theme::strong(chosen, size::BODY));
    ui.add_space(gap::NORMAL);
    menu_ui(ui, &lang.say("checklist-bulk-state"), |ui| state_ui(ui, sight, items, actions));
    menu_ui(ui, &lang.say("checklist-bulk-owner"), |ui| owner_ui(ui, sight, items, actions));
    menu_ui(ui, &lang.say("checklist-bulk-due"), |ui| due_ui(ui, sight, items, actions));
    menu_ui(ui, &lang.say("checklist-bulk-tag"), |ui| tag_ui(ui, sight, items, actions));
    let own = items.iter().filter(|item| change::is_own(item)).count() as u64;
    if own > 0 {
        let words = lang.say_with("checklist-bulk-delete", &[("n", Arg::Count(own, lang.format().count(own)))]);
        if ui.button(egui::RichText::new(words).color(theme::colour(ui, Paint::Bad))).clicked() {
            actions.extend(change::remove_own(items));
        }
    }
}

/// A button that opens a menu in which can be written; gives whether the menu has just closed.
pub(super) fn menu_ui(ui: &mut Ui, words: &str, show: impl FnOnce(&mut Ui)) -> bool {
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let (button, menu) = MenuButton::from_button(Button::new(words)).config(config).ui(ui, |ui| {
        ui.set_width(MENU);
        show(ui);
    });
    close_when_left(ui, &button, menu.is_some())
}

fn state_ui(ui: &mut Ui, sight: &Sight<'_>, items: &[&Item], actions: &mut Vec<Action>) {
    for state in ItemState::ALL {
        if ui.button(sight.model.lang.say(&format!("state-{}", state.id()))).clicked() {
            actions.extend(change::set_states(items, state, sight.model.today));
            ui.close();
        }
    }
}

fn owner_ui(ui: &mut Ui, sight: &Sight<'_>, items: &[&Item], actions: &mut Vec<Action>) {
    let lang = sight.model.lang;
    if let Some(owner) = word_ui(ui, "owner", &lang.say("checklist-owner"), &sight.plan.facets.owners) {
        actions.extend(change::set_owners(items, &owner));
        ui.close();
    }
    if ui.button(lang.say("checklist-nobody")).clicked() {
        actions.extend(change::set_owners(items, ""));
        ui.close();
    }
}

fn due_ui(ui: &mut Ui, sight: &Sight<'_>, items: &[&Item], actions: &mut Vec<Action>) {
    if let Some(due) = day_ui(ui, Id::unique("checklist-bulk-due"), sight.model.lang, None, sight.model.today) {
        actions.extend(change::set_dues(items, due));
        ui.close();
    }
}

fn tag_ui(ui: &mut Ui, sight: &Sight<'_>, items: &[&Item], actions: &mut Vec<Action>) {
    let lang = sight.model.lang;
    if let Some(tag) = word_ui(ui, "tag", &lang.say("checklist-tag"), &sight.plan.facets.tags) {
        actions.extend(change::add_tag(items, &tag));
        ui.close();
    }
    let carried = sight.plan.facets.tags.iter().filter(|tag| items.iter().any(|item| item.tags.contains(tag)));
    for tag in carried {
        if ui.button(lang.say_with("checklist-tag-remove", &[("tag", tag.as_str().into())])).clicked() {
            actions.extend(change::remove_tag(items, tag));
            ui.close();
        }
    }
}

/// A field for a new word, and below it the words in use; gives the one that was written or chosen.
pub(super) fn word_ui(ui: &mut Ui, place: &str, label: &str, known: &[String]) -> Option<String> {
    let field = TextField { label, hint: label, ..TextField::default() };
    let typed = field::text_ui(ui, word_id(place), "", field);
    let mut word = typed.finished.map(|word| word.trim().to_owned()).filter(|word| !word.is_empty());
    ScrollArea::vertical().max_height(180.0).show(ui, |ui| {
        for known in known {
            if ui.button(known).clicked() {
                word = Some(known.clone());
            }
        }
    });
    word
}

/// The node of the field for a new word.
pub(super) fn word_id(place: &str) -> Id {
    Id::unique(("checklist-word", place))
}

/// A field for a day, and below it the usual ones; gives the day that was written or chosen.
pub(super) fn day_ui(ui: &mut Ui, id: Id, lang: &Lang, due: Option<Date>, today: Date) -> Option<Option<Date>> {
    let (label, hint) = (lang.say("checklist-due-field"), lang.say("checklist-date-hint"));
    let field = TextField { label: &label, hint: &hint, ..TextField::default() };
    let mut chosen = field::date_ui(ui, id, lang, due, field);
    for (key, day) in days::usual_days(today) {
        let words = day.map_or_else(String::new, |day| lang.format().date(day));
        if ui.add(Button::new(lang.say(key)).shortcut_text(words)).clicked() {
            chosen = Some(day);
        }
    }
    chosen
}
