//! Arrows: drawn between cards, drawn to a new card, and taken to other cards.

use super::Desk;
use crate::document::{Card, CardId, Cell, Edit, EditName, Journey, LaneRole, Link, LinkId, LinkKind, Slot, plan};
use crate::editor::{Editor, Selection};
use crate::ui::{View, Writing};

impl Desk {
    pub(super) fn connect(&mut self, from: CardId, to: CardId) {
        let Some(editor) = &mut self.editor else { return };
        let Some(journey) = editor.journey() else { return };
        let there = journey.links().find(|link| link.from == from && link.to == to).map(|link| link.id);
        if let Some(there) = there {
            return editor.select(Selection::Link(there));
        }
        let kind = if is_asking(journey, from) && !is_asking(journey, to) {
            LinkKind::Answer
        } else if runs_back(journey, from, to) {
            LinkKind::Back
        } else {
            LinkKind::Next
        };
        let id = LinkId(editor.fresh_id());
        if self.edit(|_| Edit::AddLink(Box::new(Link::new(id, from, to, kind)))) {
            self.with_editor(|editor| editor.select(Selection::Link(id)));
        }
    }

    /// Lets an arrow start at and point to other cards; where there is such an arrow already nothing changes.
    pub(super) fn reconnect(&mut self, link: LinkId, from: CardId, to: CardId) {
        let Some(journey) = self.editor.as_ref().and_then(Editor::journey) else { return };
        let is_there = journey.links().any(|other| other.from == from && other.to == to);
        let Some(found) = journey.link(link).filter(|_| !is_there && from != to).cloned() else { return };
        if self.edit(|_| plan::reconnect(&found, from, to)) {
            self.with_editor(|editor| editor.select(Selection::Link(link)));
        }
    }

    /// A new card in the next stage, beside the selected one, with an arrow to it; at the last stage below it.
    pub(super) fn add_linked(&mut self) {
        let Some(editor) = &self.editor else { return };
        let Some(journey) = editor.journey() else { return };
        let Some(from) = editor.selection().single_card() else { return };
        if let Some(slot) = slot_beside(journey, from) {
            self.add_linked_at(from, slot);
        }
    }

    /// A new card at a slot with an arrow to it, opened for writing.
    pub(super) fn add_linked_at(&mut self, from: CardId, slot: Slot) {
        let Some(editor) = &mut self.editor else { return };
        let (id, link) = (CardId(editor.fresh_id()), LinkId(editor.fresh_id()));
        let back = editor.journey().is_some_and(|journey| is_before(journey, slot.cell, from));
        let kind = if back { LinkKind::Back } else { LinkKind::Next };
        let card = Box::new(Card::new(id, String::new()));
        let arrow = Box::new(Link::new(link, from, id, kind));
        let edits = vec![Edit::AddCard { slot, card }, Edit::AddLink(arrow)];
        if !self.edit(|_| Edit::Batch { name: EditName::AddCard, edits }) {
            return;
        }
        self.with_editor(|editor| editor.select(Selection::card(id)));
        self.ui.view = View::Map;
        self.ui.canvas.write(Writing::Card(id));
    }
}

/// As far down in the cell of the next stage as the card lies, or below it at the last stage.
fn slot_beside(journey: &Journey, card: CardId) -> Option<Slot> {
    let slot = journey.slot_of(card)?;
    let column = journey.stages().iter().position(|stage| stage.id == slot.cell.stage)?;
    let Some(next) = journey.stages().get(column + 1) else {
        return Some(Slot { cell: slot.cell, index: slot.index + 1 });
    };
    let cell = Cell { stage: next.id, lane: slot.cell.lane };
    Some(Slot { cell, index: slot.index.min(journey.cards_in(cell).len()) })
}

/// Whether a card asks for an answer: a question, or a pain point.
fn is_asking(journey: &Journey, card: CardId) -> bool {
    let lane = journey.slot_of(card).and_then(|slot| journey.lane(slot.cell.lane));
    matches!(lane.and_then(|lane| lane.role), Some(LaneRole::Questions | LaneRole::PainPoints))
}

/// Whether an arrow would point to an earlier stage.
fn runs_back(journey: &Journey, from: CardId, to: CardId) -> bool {
    journey.slot_of(to).is_some_and(|slot| is_before(journey, slot.cell, from))
}

/// Whether a cell lies in an earlier stage than a card.
fn is_before(journey: &Journey, cell: Cell, card: CardId) -> bool {
    let column = |cell: Cell| journey.stages().iter().position(|found| found.id == cell.stage);
    let card = journey.slot_of(card).and_then(|slot| column(slot.cell));
    matches!((card, column(cell)), (Some(from), Some(to)) if to < from)
}
