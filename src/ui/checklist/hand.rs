//! What keys and clicks on rows do: open, choose, walk, and move.

use egui::{EventFilter, Key, Modifiers, Ui};

use super::row::{Touched, row_id};
use super::{ChecklistState, Sight, change};
use crate::action::{Action, Command};
use crate::document::{Edit, Item, ItemId};
use crate::editor::Selection;
use crate::insight::PlanOrder;

/// Opens a row that was clicked, or chooses it while Ctrl or Shift is held or by its box.
pub(super) fn row_touched(
    ui: &Ui,
    sight: &Sight<'_>,
    item: &Item,
    touched: &Touched,
    state: &mut ChecklistState,
    actions: &mut Vec<Action>,
) {
    let modifiers = ui.input(|input| input.modifiers);
    let clicked = touched.title.clicked();
    if (clicked || touched.chosen) && modifiers.shift {
        let order = sight.order();
        state.marks.extend(&order, item.id, item.id);
    } else if touched.chosen || (clicked && modifiers.command) {
        state.marks.toggle(item.id);
    } else if clicked {
        let opened = state.opened == Some(item.id);
        state.toggle(item.id);
        actions.push(Action::Select(if opened { Selection::Nothing } else { Selection::Item(item.id) }));
        return;
    } else {
        return;
    }
    actions.push(Action::Select(Selection::Nothing));
}

/// Reads the keys that are about rows, before the rows are laid out.
pub(super) fn read_keys(ui: &Ui, sight: &Sight<'_>, state: &mut ChecklistState, actions: &mut Vec<Action>) {
    if ui.text_edit_focused() || egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    let order = sight.order();
    if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::A)) {
        state.marks.all(&order);
        actions.push(Action::Select(Selection::Nothing));
    }
    if !state.marks.is_empty() {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            state.marks.clear();
        }
        delete_chosen(sight, state, actions);
    }
    let focused = ui.memory(egui::Memory::focused);
    let Some(place) = focused.and_then(|id| order.iter().position(|item| row_id(*item) == id)) else { return };
    let Some(item) = order.get(place).copied() else { return };
    ui.memory_mut(|memory| {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        memory.set_focus_lock_filter(row_id(item), filter);
    });
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Space)) {
        state.marks.toggle(item);
        actions.push(Action::Select(Selection::Nothing));
    }
    walk(ui, &order, place, state);
    move_row(sight, item, state, actions);
}

/// Arrows go from row to row; with Shift they choose on the way.
fn walk(ui: &Ui, order: &[ItemId], place: usize, state: &mut ChecklistState) {
    for (key, step) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1)] {
        for modifiers in [Modifiers::SHIFT, Modifiers::NONE] {
            if !ui.input_mut(|input| input.consume_key(modifiers, key)) {
                continue;
            }
            let next = place.checked_add_signed(step).and_then(|next| order.get(next)).copied();
            let (Some(from), Some(next)) = (order.get(place).copied(), next) else { return };
            if modifiers.shift {
                state.marks.extend(order, from, next);
            }
            state.step_to(next);
            ui.memory_mut(|memory| {
                memory.request_focus(row_id(next));
                // egui would move the focus once more by itself at the end of the frame.
                memory.move_focus(egui::FocusDirection::None);
            });
            ui.request_repaint();
            return;
        }
    }
}

/// Alt with an arrow moves the row that has the keyboard, where the list stands in the user's own order.
fn move_row(sight: &Sight<'_>, item: ItemId, state: &ChecklistState, actions: &mut Vec<Action>) {
    let (_, down) = take_steps(actions);
    if down == 0 || state.view.order != PlanOrder::Own {
        return;
    }
    let Some((stage, _)) = sight.journey.item(item) else { return };
    let from = stage.checklist.iter().position(|other| other.id == item);
    let index = from.and_then(|from| from.checked_add_signed(down)).filter(|index| *index < stage.checklist.len());
    actions.extend(index.map(|index| Action::Edit(Edit::MoveItem { item, stage: stage.id, index })));
}

/// The Delete key deletes the chosen rows that are the user's own, as one change.
fn delete_chosen(sight: &Sight<'_>, state: &ChecklistState, actions: &mut Vec<Action>) {
    let before = actions.len();
    actions.retain(|action| !matches!(action, Action::Command(Command::Delete)));
    if actions.len() < before {
        let own = change::remove_own(&state.marks.items(sight.journey));
        actions.push(own.unwrap_or_else(|| Action::Notify(sight.model.lang.say("checklist-bulk-none-own"))));
    }
}

/// Takes the steps asked for by Alt with arrows from the actions: how far to the right, and how far down.
pub(super) fn take_steps(actions: &mut Vec<Action>) -> (isize, isize) {
    let (mut right, mut down) = (0, 0);
    actions.retain(|action| {
        match action {
            Action::Command(Command::MoveLeft) => right -= 1,
            Action::Command(Command::MoveRight) => right += 1,
            Action::Command(Command::MoveUp) => down -= 1,
            Action::Command(Command::MoveDown) => down += 1,
            _ => return true,
        }
        false
    });
    (right, down)
}
