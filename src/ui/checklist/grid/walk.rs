//! Arrows in the fields of effort by impact: from item to item, and over an edge into the next field.

use egui::{EventFilter, Id, Key, Modifiers, Ui};

use super::chip::chip_id;
use super::{Field, Fields, across, items_in, room_in};
use crate::document::ItemId;
use crate::ui::checklist::{ChecklistState, Sight};

const ARROWS: [(Key, isize, isize); 4] =
    [(Key::ArrowRight, 1, 0), (Key::ArrowLeft, -1, 0), (Key::ArrowDown, 0, 1), (Key::ArrowUp, 0, -1)];

/// Moves the keyboard from the item that has it to the one in the arrow's direction, before the fields are laid out.
pub(super) fn walk(ui: &Ui, sight: &Sight<'_>, fields: &Fields, state: &mut ChecklistState) {
    let focused = ui.memory(egui::Memory::focused);
    let Some(item) = focused.and_then(|id| item_of(sight, id)) else { return };
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(chip_id(item), filter));
    let arrow = ARROWS.into_iter().find(|(key, ..)| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)));
    let Some(next) = arrow.and_then(|(_, right, down)| beside(sight, fields, item, (right, down))) else { return };
    state.stepped = Some(next);
    ui.memory_mut(|memory| {
        memory.request_focus(chip_id(next));
        // egui would move the focus once more by itself at the end of the frame.
        memory.move_focus(egui::FocusDirection::None);
    });
    ui.request_repaint();
}

fn item_of(sight: &Sight<'_>, focused: Id) -> Option<ItemId> {
    sight.plan.items().map(|(_, item)| item).find(|item| chip_id(*item) == focused)
}

/// The item beside another: in the same field, else in the next one that holds any.
fn beside(sight: &Sight<'_>, fields: &Fields, item: ItemId, (right, down): (isize, isize)) -> Option<ItemId> {
    let names = sight.model.lang.names();
    let (_, found) = sight.item(item)?;
    let mut field = Field { effort: names.effort(found), impact: names.impact(found) };
    let items = items_in(sight, field);
    let place = items.iter().position(|(_, other)| other.id == item)?;
    let lanes = across(room_in(fields.of(field)), items.len());
    if let Some(next) = within(place, lanes, items.len(), (right, down)) {
        return items.get(next).map(|(_, item)| item.id);
    }
    loop {
        let further = field.beside(right, down);
        if further == field {
            return None;
        }
        field = further;
        let items = items_in(sight, field);
        let next = entered(place, lanes, across(room_in(fields.of(field)), items.len()), items.len(), (right, down));
        if let Some((_, item)) = next.and_then(|next| items.get(next)) {
            return Some(item.id);
        }
    }
}

/// The place one step further among `count` items, `lanes` beside each other; `None` beyond the edge.
fn within(place: usize, lanes: usize, count: usize, (right, down): (isize, isize)) -> Option<usize> {
    let (row, lane) = (place / lanes, place % lanes);
    let lane = lane.checked_add_signed(right).filter(|lane| *lane < lanes)?;
    let row = row.checked_add_signed(down).filter(|row| *row < count.div_ceil(lanes))?;
    let next = (row * lanes + lane).min(count.checked_sub(1)?);
    (next != place).then_some(next)
}

/// The place at which a field of `count` items is entered from a place in the field beside it.
fn entered(place: usize, from: usize, lanes: usize, count: usize, (right, down): (isize, isize)) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let rows = count.div_ceil(lanes);
    let (row, lane) = if right > 0 {
        (place / from, 0)
    } else if right < 0 {
        (place / from, lanes - 1)
    } else if down > 0 {
        (0, place % from)
    } else {
        (rows - 1, place % from)
    };
    Some((row.min(rows - 1) * lanes + lane.min(lanes - 1)).min(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_stays_in_the_field_until_its_edge() {
        assert_eq!(within(0, 2, 5, (1, 0)), Some(1));
        assert_eq!(within(1, 2, 5, (1, 0)), None);
        assert_eq!(within(0, 2, 5, (-1, 0)), None);
        assert_eq!(within(3, 2, 5, (0, 1)), Some(4), "the last row is not full");
        assert_eq!(within(4, 2, 5, (1, 0)), None);
        assert_eq!(within(4, 2, 5, (0, 1)), None);
        assert_eq!(within(0, 1, 1, (0, -1)), None);
    }

    #[test]
    fn a_field_is_entered_at_the_edge_that_was_crossed() {
        assert_eq!(entered(2, 2, 3, 7, (1, 0)), Some(3));
        assert_eq!(entered(2, 2, 3, 7, (-1, 0)), Some(5));
        assert_eq!(entered(3, 2, 3, 7, (0, 1)), Some(1));
        assert_eq!(entered(1, 2, 3, 7, (0, -1)), Some(6));
        assert_eq!(entered(9, 1, 1, 2, (1, 0)), Some(1));
        assert_eq!(entered(0, 1, 1, 0, (1, 0)), None);
    }
}
