//! An item on its way to another field of effort by impact.

use egui::{CursorIcon, Id, Key, LayerId, Modifiers, Order, Rect, Ui, UiBuilder};

use super::chip::paint_chip;
use super::{CHIP, Fields};
use crate::action::Action;
use crate::document::ItemId;
use crate::ui::checklist::{ChecklistState, Sight, change};

/// An item that is being dragged.
#[derive(Clone, Copy, Debug)]
pub(in crate::ui::checklist) struct Drag {
    pub(super) item: ItemId,
}

/// Shows the item at the pointer; where it is let go over another field, its effort and impact become that field's.
pub(super) fn drag_ui(
    ui: &mut Ui,
    sight: &Sight<'_>,
    fields: &Fields,
    state: &mut ChecklistState,
    actions: &mut Vec<Action>,
) {
    let Some(drag) = state.drag else { return };
    let found = sight.journey.item(drag.item);
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let (Some((stage, item)), Some(at)) = (found, pointer) else {
        state.drag = None;
        return;
    };
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        state.drag = None;
        return;
    }
    if !ui.input(|input| input.pointer.primary_down()) {
        state.drag = None;
        if let Some(field) = fields.at(at) {
            actions.extend(change::set_estimates(sight.model.lang.names(), item, field.effort, field.impact));
        }
        return;
    }
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    let layer = LayerId::new(Order::Tooltip, Id::unique("checklist-dragged"));
    let rect = Rect::from_center_size(at, CHIP);
    ui.scope_builder(UiBuilder::new().layer_id(layer).max_rect(rect), |ui| {
        ui.set_clip_rect(ui.ctx().content_rect());
        paint_chip(ui, sight, stage, item, rect, (false, true));
    });
}
