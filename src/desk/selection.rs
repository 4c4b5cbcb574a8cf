//! Commands about what is selected: delete, write, add beside it, move it by a step.

use super::Desk;
use super::run::edit_name;
use crate::document::{CardChange, CardId, Cell, Edit, EditName, Journey, LinkChange, Slot, plan};
use crate::editor::{Editor, Selection};
use crate::ui::{View, Writing};

impl Desk {
    pub(super) fn remove_selected_as(&mut self, selection: Selection) {
        self.with_editor(|editor| editor.select(selection));
        self.delete_selected();
    }

    /// Deletes what is selected.
    pub(super) fn delete_selected(&mut self) {
        if let Some(edit) = self.editor.as_ref().and_then(Editor::removal) {
            let name = edit_name(&self.lang, edit.name());
            if !self.edit(|_| edit) {
                return;
            }
            self.ui.notices.tell(self.lang.say_with("notice-removed", &[("edit", name.into())]));
        }
    }

    pub(super) fn write_in_selection(&mut self) {
        let Some(editor) = &self.editor else { return };
        let writing = match editor.selection() {
            Selection::Stage(stage) => Some(Writing::Stage(*stage)),
            Selection::Lane(lane) => Some(Writing::Lane(*lane)),
            Selection::Cell(cell) => {
                let index = editor.journey().map_or(0, |journey| journey.cards_in(*cell).len());
                return self.add_card(Slot { cell: *cell, index }, String::new());
            }
            selection => selection.single_card().map(Writing::Card),
        };
        if let Some(writing) = writing {
            self.ui.view = View::Map;
            self.ui.canvas.write(writing);
        }
    }

    /// Opens the note of the selected card for writing.
    pub(super) fn write_note(&mut self) {
        if let Some(card) = self.editor.as_ref().and_then(|editor| editor.selection().single_card()) {
            self.ui.view = View::Map;
            self.ui.canvas.write(Writing::Note(card));
        }
    }

    pub(super) fn add_card_near_selection(&mut self) {
        let Some(editor) = &self.editor else { return };
        let Some(journey) = editor.journey() else { return };
        let below = editor.selection().cards().last().and_then(|card| journey.slot_of(*card));
        let slot = below.map(|slot| Slot { cell: slot.cell, index: slot.index + 1 }).or_else(|| {
            let cell = match editor.selection() {
                Selection::Cell(cell) => *cell,
                Selection::Stage(stage) => {
                    journey.shown_lanes().next().map(|lane| Cell { stage: *stage, lane: lane.id })?
                }
                _ => journey.cells_in_order().find(|cell| journey.lane(cell.lane).is_some_and(|lane| !lane.hidden))?,
            };
            Some(Slot { cell, index: journey.cards_in(cell).len() })
        });
        if let Some(slot) = slot {
            self.ui.view = View::Map;
            self.add_card(slot, String::new());
        }
    }

    pub(super) fn add_stage_after_selection(&mut self) {
        let Some(journey) = self.editor.as_ref().and_then(Editor::journey) else { return };
        let stages = journey.stages();
        let chosen = match self.editor.as_ref().map(Editor::selection) {
            Some(Selection::Stage(id)) => stages.iter().position(|stage| stage.id == *id),
            _ => None,
        };
        let index = chosen.map_or(stages.len(), |index| index + 1);
        self.ui.view = View::Map;
        self.add_stage(index);
    }

    pub(super) fn add_lane_after_selection(&mut self) {
        let Some(journey) = self.editor.as_ref().and_then(Editor::journey) else { return };
        let lanes = journey.lanes();
        let chosen = match self.editor.as_ref().map(Editor::selection) {
            Some(Selection::Lane(id)) => lanes.iter().position(|lane| lane.id == *id),
            _ => None,
        };
        let index = chosen.map_or(lanes.len(), |index| index + 1);
        self.ui.view = View::Map;
        self.add_lane(index);
    }

    /// Moves what is selected by a column or a row; cards within a cell by a slot.
    pub(super) fn move_selected(&mut self, right: isize, down: isize) {
        if let Some(edit) = self.editor.as_ref().and_then(|editor| step_of_selection(editor, right, down)) {
            self.edit(|_| edit);
        }
    }
}

impl Desk {
    /// Makes the selected cards or the arrow feel better or worse by one; without a feeling they get the middle one first.
    pub(super) fn shift_feeling(&mut self, by: i8) {
        let Some(editor) = &self.editor else { return };
        let Some(journey) = editor.journey() else { return };
        let step = |now: Option<i8>| Some(now.map_or(0, |feeling| (feeling + by).clamp(-2, 2)));
        if let Selection::Link(link) = *editor.selection() {
            let now = journey.link(link).and_then(|link| link.feeling);
            self.edit(|_| Edit::SetLink(link, LinkChange::Feeling(step(now))));
            return;
        }
        let mut edits: Vec<_> = editor
            .selection()
            .cards()
            .into_iter()
            .filter_map(|id| {
                let now = journey.card(id)?.feeling;
                let new = step(now);
                (new != now).then_some(Edit::SetCard(id, CardChange::Feeling(new)))
            })
            .collect();
        let name = EditName::ChangeCard;
        let edit = if edits.len() > 1 { Some(Edit::Batch { name, edits }) } else { edits.pop() };
        if let Some(edit) = edit {
            self.edit(|_| edit);
        }
    }
}

/// The edit that moves the selection by one; `None` where it can go no further.
fn step_of_selection(editor: &Editor, right: isize, down: isize) -> Option<Edit> {
    let journey = editor.journey()?;
    match editor.selection() {
        Selection::Stage(id) => {
            let from = journey.stages().iter().position(|stage| stage.id == *id)?;
            let index = from.checked_add_signed(right).filter(|index| *index < journey.stages().len())?;
            (right != 0).then_some(Edit::MoveStage { stage: *id, index })
        }
        Selection::Lane(id) => {
            let from = journey.lanes().iter().position(|lane| lane.id == *id)?;
            let index = from.checked_add_signed(down).filter(|index| *index < journey.lanes().len())?;
            (down != 0).then_some(Edit::MoveLane { lane: *id, index })
        }
        Selection::Item(id) => {
            let (stage, _) = journey.item(*id)?;
            let from = stage.checklist.iter().position(|item| item.id == *id)?;
            let index = from.checked_add_signed(down).filter(|index| *index < stage.checklist.len())?;
            (down != 0).then_some(Edit::MoveItem { item: *id, stage: stage.id, index })
        }
        Selection::Cards(_) => step_of_cards(journey, &editor.selection().cards(), right, down),
        Selection::Nothing | Selection::Cell(_) | Selection::Link(_) => None,
    }
}

/// Cards of one cell go up and down in it by a slot; several cells go by whole cells.
fn step_of_cards(journey: &Journey, cards: &[CardId], right: isize, down: isize) -> Option<Edit> {
    if let [card] = cards {
        return step_of_card(journey, *card, right, down);
    }
    let slots: Vec<_> = cards.iter().filter_map(|card| journey.slot_of(*card)).collect();
    let first = slots.iter().min_by_key(|slot| slot.index)?;
    if down != 0 && slots.iter().all(|slot| slot.cell == first.cell) {
        let others = journey.cards_in(first.cell).len() - slots.len();
        let before = journey.cards_in(first.cell).iter().take(first.index).filter(|card| !cards.contains(card)).count();
        if let Some(index) = before.checked_add_signed(down).filter(|index| *index <= others) {
            return Some(plan::move_cards(journey, cards, Slot { cell: first.cell, index }));
        }
    }
    plan::shift_cards(journey, cards, |cell| cell_beside(journey, cell, right, down))
}

/// The cell so many columns and shown rows further.
fn cell_beside(journey: &Journey, cell: Cell, right: isize, down: isize) -> Option<Cell> {
    let column = journey.stages().iter().position(|stage| stage.id == cell.stage)?;
    let lanes: Vec<_> = journey.shown_lanes().collect();
    let row = lanes.iter().position(|lane| lane.id == cell.lane)?;
    let stage = journey.stages().get(column.checked_add_signed(right)?)?.id;
    Some(Cell { stage, lane: lanes.get(row.checked_add_signed(down)?)?.id })
}

fn step_of_card(journey: &Journey, card: CardId, right: isize, down: isize) -> Option<Edit> {
    let slot = journey.slot_of(card)?;
    let within = slot.index.checked_add_signed(down).filter(|index| *index < journey.cards_in(slot.cell).len());
    if let (true, Some(index)) = (down != 0, within) {
        return Some(Edit::MoveCard { card, slot: Slot { cell: slot.cell, index } });
    }
    let cell = cell_beside(journey, slot.cell, right, down)?;
    let others = journey.cards_in(cell).len();
    let index = if down > 0 { 0 } else { others };
    let index = if right == 0 { index } else { slot.index.min(others) };
    Some(Edit::MoveCard { card, slot: Slot { cell, index } })
}
