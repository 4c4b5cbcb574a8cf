//! What is written in place: a card that begins with letters, its title when it is done, and one that got none.

use super::Desk;
use crate::document::{Card, CardChange, CardId, Edit, EditName, Slot, plan};
use crate::editor::{Editor, Selection};
use crate::ui::Writing;

impl Desk {
    /// A card whose text is being written and begins with what was typed; the document gets it without title first.
    pub(super) fn start_card(&mut self, slot: Slot, typed: String) {
        self.add_card(slot, String::new());
        if self.ui.canvas.is_writing() {
            self.ui.canvas.begin_with(typed);
        }
    }

    /// A card with a feeling, named after it; its name is opened for writing.
    pub(super) fn add_feeling(&mut self, slot: Slot, feeling: i8) {
        let word = ["m2", "m1", "0", "p1", "p2"].get(usize::from((feeling + 2).unsigned_abs())).copied().unwrap_or("0");
        let title = self.lang.say(&format!("feeling-{word}"));
        let Some(editor) = &mut self.editor else { return };
        let id = CardId(editor.fresh_id());
        let card = Card { feeling: Some(feeling), ..Card::new(id, title) };
        if !self.edit(|_| Edit::AddCard { slot, card: Box::new(card) }) {
            return;
        }
        self.with_editor(|editor| editor.select(Selection::card(id)));
        self.ui.canvas.write(Writing::Card(id));
    }

    /// Opens a card's title for writing, with what was typed in the place of its text.
    pub(super) fn start_text(&mut self, card: CardId, typed: String) {
        self.ui.canvas.write(Writing::Card(card));
        self.ui.canvas.begin_with(typed);
    }

    /// Gives a card its title. That of a card just begun makes one step of undo with the card.
    pub(super) fn write_card(&mut self, card: CardId, title: String) {
        let again = self.editor.as_ref().filter(|editor| has_just_begun(editor, card));
        let again = again.and_then(|editor| with_title(editor, card, &title));
        let Some(again) = again else {
            self.edit(|_| Edit::SetCard(card, CardChange::Title(title)));
            return;
        };
        let undone = self.editor.as_mut().map(Editor::undo);
        if let Some(Err(error)) = undone {
            return self.tell_refusal(&error);
        }
        self.edit(|_| again);
        self.with_editor(|editor| editor.select(Selection::card(card)));
    }

    /// Undoes the adding of a card; where something else has been done since, the card is removed.
    pub(super) fn take_back(&mut self, card: CardId) {
        let Some(editor) = &mut self.editor else { return };
        let taken = if has_just_begun(editor, card) {
            editor.undo().map(|_| ())
        } else {
            let removal = editor.journey().map(|journey| plan::remove_cards(journey, &[card]));
            removal.map_or(Ok(()), |removal| editor.run(removal))
        };
        if let Err(error) = taken {
            self.tell_refusal(&error);
        }
    }
}

/// Whether the last that was done is the adding of this card, perhaps with an arrow to it, without a title.
fn has_just_begun(editor: &Editor, card: CardId) -> bool {
    let found = editor.journey().and_then(|journey| journey.card(card));
    let is_blank = found.is_some_and(|card| card.title.is_empty() && card.suggestion.is_none());
    let is_last = card.0 + 1 >= editor.project().largest_id();
    is_blank && is_last && editor.undo_name() == Some(EditName::AddCard)
}

/// The edit that adds a card and its arrows as they are, but with a title.
fn with_title(editor: &Editor, card: CardId, title: &str) -> Option<Edit> {
    let journey = editor.journey()?;
    let slot = journey.slot_of(card)?;
    let titled = Card { title: title.to_owned(), ..journey.card(card)?.clone() };
    let mut edits = vec![Edit::AddCard { slot, card: Box::new(titled) }];
    edits.extend(journey.links_at(card).map(|link| Edit::AddLink(Box::new(link.clone()))));
    Some(if edits.len() == 1 { edits.remove(0) } else { Edit::Batch { name: EditName::AddCard, edits } })
}
