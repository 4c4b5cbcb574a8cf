//! Which items are in sight: those with certain words, in a certain state.

use egui::{Id, TextEdit, Ui, WidgetInfo};

use crate::document::{Item, ItemState};
use crate::lang::Lang;
use crate::library::Names;
use crate::ui::theme::gap;

/// What the user wants to see of the checklist; by default everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    pub(super) words: String,
    pub(super) state: Option<ItemState>,
}

impl Filter {
    /// Whether it holds anything back.
    pub(super) fn is_active(&self) -> bool {
        self.state.is_some() || !self.words.trim().is_empty()
    }

    /// Whether an item is in sight: every word stands in its title, owner or note, whatever the case.
    pub(super) fn shows(&self, names: Names, item: &Item) -> bool {
        if self.state.is_some_and(|state| state != item.state) {
            return false;
        }
        let text = format!("{}\n{}\n{}", names.item(item), item.owner, item.note).to_lowercase();
        self.words.to_lowercase().split_whitespace().all(|word| text.contains(word))
    }
}

/// The search field and the choice of states.
pub(super) fn filter_ui(ui: &mut Ui, lang: &Lang, filter: &mut Filter) {
    ui.horizontal_wrapped(|ui| {
        search_ui(ui, lang, &mut filter.words);
        ui.add_space(gap::NORMAL);
        state_ui(ui, &lang.say("checklist-all"), None, filter);
        for state in ItemState::ALL {
            state_ui(ui, &lang.say(&format!("state-{}", state.id())), Some(state), filter);
        }
    });
}

fn search_ui(ui: &mut Ui, lang: &Lang, words: &mut String) {
    let width = 220.0_f32.min(ui.available_width());
    let name = lang.say("checklist-search");
    let edit = TextEdit::singleline(words).id(Id::unique("checklist-search")).hint_text(&name).desired_width(width);
    let response = ui.add(edit);
    response.widget_info(|| WidgetInfo { label: Some(name.clone()), ..WidgetInfo::text_edit(true, "", &*words, "") });
}

fn state_ui(ui: &mut Ui, words: &str, state: Option<ItemState>, filter: &mut Filter) {
    if ui.selectable_label(filter.state == state, words).clicked() {
        filter.state = state;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{ItemId, Language, Subject};

    #[track_caller]
    fn check(words: &str, state: Option<ItemState>, want: bool) {
        let filter = Filter { words: words.to_owned(), state };
        let mut item = Item::new(ItemId(1), Subject::Own("Bel de bakker".to_owned()));
        item.owner = "Sanne".to_owned();
        item.note = "Voor de zomer".to_owned();
        assert_eq!(filter.shows(Names::new(Language::Nl), &item), want, "{words}");
    }

    #[test]
    fn every_word_must_stand_in_title_owner_or_note() {
        check("", None, true);
        check("BAKKER sanne", None, true);
        check("zomer bel", None, true);
        check("bakker piet", None, false);
    }

    #[test]
    fn words_and_state_must_both_fit() {
        check("bakker", Some(ItemState::Open), true);
        check("bakker", Some(ItemState::Done), false);
        check("piet", Some(ItemState::Open), false);
    }
}
