//! The panel of what was done: one row a step, those undone in pale, the saved state marked; a click goes there.

use egui::{Button, Frame, Id, Margin, Panel, Role, ScrollArea, Ui, WidgetInfo};

use super::Model;
use super::theme::{self, gap, size};
use crate::action::{Action, Command};
use crate::editor::Editor;
use crate::lang::Arg;
use crate::scene::Paint;

/// How wide the panel is at first, and within which bounds.
const WIDTH: f32 = 340.0;
const WIDTHS: std::ops::RangeInclusive<f32> = 150.0..=460.0;

/// Shows the panel.
pub fn history_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, actions: &mut Vec<Action>) {
    let line = egui::Stroke::new(1.0, theme::colour(ui, Paint::CardStroke));
    let frame = Frame::new().fill(theme::colour(ui, Paint::Surface)).inner_margin(Margin::same(12)).stroke(line);
    let panel = Panel::left("history").frame(frame).default_size(WIDTH).size_range(WIDTHS);
    panel.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.label(theme::strong(model.lang.say("history-title"), size::HEADING));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let name = model.lang.say("history-close");
                let close = ui.add(Button::new("×").frame_when_inactive(false));
                close.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
                if close.on_hover_text(name.as_str()).clicked() {
                    actions.push(Action::Command(Command::ToggleHistory));
                }
            });
        });
        ui.add_space(gap::TIGHT);
        steps_ui(ui, model, editor, actions);
    });
}

/// The rows in sight; the present state is scrolled to when it changes.
fn steps_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, actions: &mut Vec<Action>) {
    let history = editor.history();
    let row = ui.spacing().interact_size.y;
    let step = row + ui.spacing().item_spacing.y;
    let seen = Id::unique("history-seen");
    let now = (editor.state(), history.len());
    let moved = ui.data(|data| data.get_temp::<(u64, usize)>(seen)) != Some(now);
    ui.data_mut(|data| data.insert_temp(seen, now));
    ScrollArea::vertical().auto_shrink(false).show_rows(ui, row, history.len(), |ui, rows| {
        if moved {
            // The first row in sight begins at the cursor; the present one may lie out of sight.
            let away = history.place() as f32 - rows.start as f32;
            let top = ui.cursor().min.y + away * step;
            let place = egui::Rect::from_x_y_ranges(ui.max_rect().x_range(), top..=top + row);
            ui.scroll_to_rect_animation(place, None, egui::style::ScrollAnimation::none());
        }
        for place in rows {
            if row_ui(ui, model, editor, place) {
                actions.push(Action::GoToState(place));
            }
        }
    });
}

/// One state; `true` when it was chosen.
fn row_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, place: usize) -> bool {
    let history = editor.history();
    let Some((state, name)) = history.at(place) else { return false };
    let lang = model.lang;
    let note = history.note_at(place);
    let edit = name.map_or_else(|| lang.say("history-begin"), |name| lang.say(&format!("edit-{}", name.id())));
    let words = match note.map(|note| note.about.as_str()).filter(|about| !about.is_empty()) {
        Some(about) => lang.say_with("history-of", &[("edit", edit.into()), ("about", about.into())]),
        None => edit,
    };
    let time = note.and_then(|note| note.at).map(|at| at.strftime("%H:%M").to_string());
    let is_undone = place > history.place();
    let is_saved = editor.saved_state().map_or(place == 0, |saved| saved == state) && model.file.is_some();
    let text = egui::RichText::new(&words);
    // What is chosen has an ink of its own, which a colour here would override.
    let text = if is_undone { text.italics().color(theme::colour(ui, Paint::InkSoft)) } else { text };
    let saved = is_saved.then(|| "✓".to_owned());
    let right: Vec<_> = saved.into_iter().chain(time.clone()).collect();
    // What stands at the right also keeps the words at the left.
    let button = Button::selectable(place == history.place(), text).truncate().shortcut_text(right.join("  "));
    let response = ui.add_sized([ui.available_width(), ui.spacing().interact_size.y], button);
    let key = match (is_undone, is_saved) {
        (true, true) => "history-undone-saved",
        (true, false) => "history-undone",
        (false, true) => "history-saved",
        (false, false) => "history-done",
    };
    let told = std::iter::once(words).chain(time).collect::<Vec<_>>().join(" · ");
    let said = lang.say_with(key, &[("edit", Arg::Text(told))]);
    let is_present = place == history.place();
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_present, &said));
    response.on_hover_text(said.as_str()).clicked()
}
