//! Steps that are dragged, or moved by Alt and an arrow, to another place of their list.

use egui::{CursorIcon, Id, Key, Modifiers, Rect, Response, Sense, Stroke, Ui, WidgetInfo};

use crate::scene::Paint;
use crate::ui::theme;

/// The width of a handle.
pub const HANDLE: f32 = 18.0;

/// A line of a list, where it lies and what moves it.
pub struct Line {
    pub rect: Rect,
    pub handle: Response,
    /// The line's field, in which Alt and an arrow move it too.
    pub field: Id,
}

/// Three bars by which a line is taken up.
pub fn handle_ui(ui: &mut Ui, id: Id, height: f32, name: &str) -> Response {
    let (_, rect) = ui.allocate_space(egui::vec2(HANDLE, height));
    let handle = ui.interact(rect, id, Sense::click_and_drag());
    handle.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, name));
    let lit = handle.hovered() || handle.dragged() || handle.has_focus();
    let ink = theme::colour(ui, if lit { Paint::Ink } else { Paint::InkSoft });
    for offset in [-4.0, 0.0, 4.0] {
        let across = rect.center().x - 5.0..=rect.center().x + 5.0;
        ui.painter().hline(across, rect.center().y + offset, Stroke::new(1.5, ink));
    }
    theme::focus_ring(ui, &handle, 3);
    let cursor = if handle.dragged() { CursorIcon::Grabbing } else { CursorIcon::Grab };
    handle.on_hover_cursor(cursor).on_hover_text(name)
}

/// Where a line goes that is dragged or moved by keys: from one place to another, counted without it.
pub fn moved_ui(ui: &Ui, lines: &[Line]) -> Option<(usize, usize)> {
    dragged_ui(ui, lines).or_else(|| by_keys(ui, lines))
}

fn dragged_ui(ui: &Ui, lines: &[Line]) -> Option<(usize, usize)> {
    let at = lines.iter().position(|line| line.handle.dragged() || line.handle.drag_stopped())?;
    let held = &lines.get(at)?.handle;
    // On Escape the dragging has stopped already.
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        ui.ctx().stop_dragging();
        return None;
    }
    let pointer = held.interact_pointer_pos().or_else(|| ui.ctx().pointer_latest_pos())?;
    let above = lines.iter().filter(|line| line.rect.center().y < pointer.y).count();
    if held.drag_stopped() {
        let to = if above > at { above - 1 } else { above };
        return (to != at && to < lines.len()).then_some((at, to));
    }
    let first = lines.first()?.rect;
    let y = above.checked_sub(1).and_then(|line| lines.get(line)).map_or(first.top(), |line| line.rect.bottom());
    ui.painter().hline(first.x_range(), y, Stroke::new(2.5, theme::colour(ui, Paint::Accent)));
    let lifted = lines.get(at)?.rect;
    ui.painter().rect_filled(lifted, theme::RADIUS, theme::colour(ui, Paint::Accent).gamma_multiply(0.12));
    None
}

fn by_keys(ui: &Ui, lines: &[Line]) -> Option<(usize, usize)> {
    let focused = ui.memory(egui::Memory::focused)?;
    let at = lines.iter().position(|line| line.handle.id == focused || line.field == focused)?;
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
    let to = if pressed(Key::ArrowUp) {
        at.checked_sub(1)?
    } else if pressed(Key::ArrowDown) {
        at + 1
    } else {
        return None;
    };
    (to < lines.len()).then_some((at, to))
}
