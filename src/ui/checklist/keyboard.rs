//! Where the keyboard is: it stays in sight, lists close when it leaves them, and it comes back when they close.

use egui::{Id, Key, Modifiers, Popup, Response, ScrollArea, Ui, Vec2};

use crate::ui::focus::focused_response;
use crate::ui::theme::gap;

/// How much of a page stays in sight when the next is shown.
const OVERLAP: f32 = 60.0;

/// A part of the view that scrolls: how far it is, and on which of its controls the keyboard was.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Scrolled {
    offset: f32,
    page: f32,
    most: f32,
    focused: Option<Id>,
}

/// Shows a part that scrolls along with the keyboard; `by_keys` = the keys for pages and ends are for it.
pub(super) fn scrolled_ui(ui: &mut Ui, scrolled: &mut Scrolled, by_keys: bool, content: impl FnOnce(&mut Ui)) {
    let mut area = ScrollArea::vertical().auto_shrink(false);
    if let Some(offset) = by_keys.then(|| scrolled.wanted(ui)).flatten() {
        area = area.vertical_scroll_offset(offset);
    }
    let output = area.show(ui, |ui| {
        content(ui);
        scrolled.follow(ui);
    });
    let page = output.inner_rect.height();
    (scrolled.offset, scrolled.page) = (output.state.clamped_offset().y, page);
    scrolled.most = (output.content_size.y - page).max(0.0);
}

impl Scrolled {
    /// Where the keys for pages and ends lead.
    fn wanted(&self, ui: &Ui) -> Option<f32> {
        if ui.text_edit_focused() || Popup::is_any_open(ui.ctx()) {
            return None;
        }
        let page = (self.page - OVERLAP).max(OVERLAP);
        let ways = [
            (Key::PageDown, self.offset + page),
            (Key::PageUp, self.offset - page),
            (Key::Home, 0.0),
            (Key::End, self.most),
        ];
        let pressed = ways.into_iter().find(|(key, _)| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)));
        pressed.map(|(_, offset)| offset.clamp(0.0, self.most))
    }

    /// Scrolls to the control of this part that has just got the keyboard.
    fn follow(&mut self, ui: &Ui) {
        let focused = ui.memory(egui::Memory::focused);
        if focused == self.focused {
            return;
        }
        self.focused = focused;
        let inside = |it: &Response| it.layer_id == ui.layer_id() && ui.min_rect().contains(it.rect.center());
        if let Some(control) =
            focused_response(ui).filter(inside).filter(|_| !ui.input(|input| input.pointer.any_down()))
        {
            ui.scroll_to_rect(control.rect.expand2(Vec2::new(0.0, gap::PAGE)), None);
        }
    }
}

/// Closes the list of a button when the keyboard has gone elsewhere, and gives it back to the button when the list
/// has closed; `open` = whether the list is in sight. Gives whether it has just closed.
pub(super) fn close_when_left(ui: &Ui, button: &Response, open: bool) -> bool {
    let id = button.id.with("was-open");
    let focused = ui.memory(egui::Memory::focused);
    let opened_with = ui.data(|data| data.get_temp::<Option<Id>>(id));
    match (opened_with, open) {
        (None, true) => {
            ui.data_mut(|data| data.insert_temp(id, focused));
        }
        (Some(before), true) if focused != before && is_elsewhere(ui, button, focused) => {
            Popup::close_all(ui.ctx());
        }
        (Some(_), false) => {
            ui.data_mut(|data| data.remove_temp::<Option<Id>>(id));
            if focused.is_none() {
                button.request_focus();
            }
        }
        _ => {}
    }
    opened_with.is_some() && !open
}

/// Whether a control beside the button has the keyboard, neither itself nor anything in its list.
fn is_elsewhere(ui: &Ui, button: &Response, focused: Option<Id>) -> bool {
    let is_other = focused.is_some_and(|id| id != button.id);
    is_other && focused_response(ui).is_some_and(|control| control.layer_id == button.layer_id)
}
