//! The focus stays in sight: a list scrolls to what Tab went to.

use egui::{Id, Response, Ui};

use super::theme::gap;

/// Scrolls to what has got the focus since the last frame, where it lies within this content and out of sight; to be
/// called at the end of what scrolls.
pub fn keep_focus_in_sight(ui: &Ui) {
    let key = ui.scope_id().with("focus-in-sight");
    let focused = ui.memory(egui::Memory::focused);
    let last = ui.data(|data| data.get_temp::<Option<Id>>(key)).flatten();
    if focused == last {
        return;
    }
    let Some(response) = focused_response(ui) else { return };
    ui.data_mut(|data| data.insert_temp(key, focused));
    let is_within = response.layer_id == ui.layer_id() && ui.min_rect().contains(response.rect.center());
    if is_within && !ui.clip_rect().contains_rect(response.rect) {
        ui.scroll_to_rect(response.rect.expand(gap::WIDE), None);
    }
}

/// What has the focus, as it was drawn last. Not told in the frame of a click: egui would take the focus from what was
/// asked about and lies elsewhere than the pointer.
pub fn focused_response(ui: &Ui) -> Option<Response> {
    let is_click = ui.input(|input| input.pointer.any_click() || input.pointer.any_pressed());
    let focused = ui.memory(egui::Memory::focused).filter(|_| !is_click)?;
    ui.ctx().read_response(focused)
}
