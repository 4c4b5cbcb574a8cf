//! Cut, copy, paste and duplicate: cards go out and come in as text, one a line.

use egui::Context;

use super::Desk;
use crate::document::{Cell, Slot, plan};
use crate::editor::{Editor, Selection};

/// Most cards that one paste makes.
const MOST_PASTED: usize = 1_000;

impl Desk {
    pub(super) fn copy(&mut self, ctx: &Context) {
        let Some(editor) = &self.editor else { return };
        let Some(journey) = editor.journey() else { return };
        let names = self.lang.names();
        let cards = plan::in_map_order(journey, &editor.selection().cards());
        let titles: Vec<_> = cards.iter().filter_map(|card| journey.card(*card)).map(|card| names.card(card)).collect();
        if !titles.is_empty() {
            ctx.copy_text(titles.join("\n"));
        }
    }

    pub(super) fn cut(&mut self, ctx: &Context) {
        let has_cards = self.editor.as_ref().is_some_and(|editor| !editor.selection().cards().is_empty());
        if has_cards {
            self.copy(ctx);
            self.delete_selected();
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let titles: Vec<_> =
            lines.take(MOST_PASTED).map(|line| line.chars().take(crate::document::SHORT_TEXT).collect()).collect();
        match self.editor.as_ref().and_then(slot_after_selection) {
            Some(slot) if !titles.is_empty() => self.add_cards(slot, titles),
            Some(_) => {}
            None => self.ui.notices.tell(self.lang.say("notice-paste-where")),
        }
    }

    pub(super) fn duplicate(&mut self) {
        let Some(editor) = &self.editor else { return };
        let cards = editor.selection().cards();
        if let (false, Some(slot)) = (cards.is_empty(), slot_after_selection(editor)) {
            self.copy_cards(&cards, slot);
        }
    }
}

/// Below the last selected card, or at the end of the selected cell.
fn slot_after_selection(editor: &Editor) -> Option<Slot> {
    let journey = editor.journey()?;
    if let Selection::Cell(cell) = *editor.selection() {
        return Some(end_of(journey, cell));
    }
    let cards = plan::in_map_order(journey, &editor.selection().cards());
    let last = journey.slot_of(*cards.last()?)?;
    Some(Slot { cell: last.cell, index: last.index + 1 })
}

fn end_of(journey: &crate::document::Journey, cell: Cell) -> Slot {
    Slot { cell, index: journey.cards_in(cell).len() }
}
