//! Fields that edit a draft and hand over one finished change: text, choices, dates.

use egui::{Id, Key, Response, TextEdit, Ui};
use jiff::civil::Date;

use super::locked;
use crate::lang::{Lang, read_date};

/// How a text field looks.
#[derive(Clone, Copy, Debug, Default)]
pub struct TextField<'a> {
    /// What the field is called, for people and screen readers.
    pub label: &'a str,
    /// Pale words in an empty field.
    pub hint: &'a str,
    /// Rows of a field that takes several lines; 0 or 1 = one line.
    pub rows: usize,
    /// Most characters taken.
    pub limit: usize,
}

/// What came of a text field in this frame.
#[derive(Debug)]
pub struct Typed {
    /// The widget.
    pub response: Response,
    /// The new text, when the user finished and it differs.
    pub finished: Option<String>,
    /// Whether Enter finished it (in a field of one line).
    pub entered: bool,
}

/// A text field over a value: while written in it holds a draft; leaving it, Escape or Enter finishes, and undo takes back.
pub fn text_ui(ui: &mut Ui, id: Id, value: &str, field: TextField<'_>) -> Typed {
    // A field that nobody has written in yet follows its value, which undo may change meanwhile.
    let draft = ui.data(|data| data.get_temp::<String>(id)).filter(|_| !is_untouched(ui, id));
    let mut draft = draft.unwrap_or_else(|| value.to_owned());
    let locked = locked::are_locked(ui);
    // What is locked can be read, selected and copied, but not written in.
    let mut fixed = value;
    let text: &mut dyn egui::TextBuffer = if locked { &mut fixed } else { &mut draft };
    let base =
        if field.rows > 1 { TextEdit::multiline(text).desired_rows(field.rows) } else { TextEdit::singleline(text) };
    let limit = if field.limit == 0 { crate::document::SHORT_TEXT } else { field.limit };
    let edit = base.id(id).hint_text(field.hint).char_limit(limit).desired_width(f32::INFINITY);
    let edit = edit.margin(egui::Margin::symmetric(8, 5)).align(if field.rows > 1 {
        egui::Align2::LEFT_TOP
    } else {
        egui::Align2::LEFT_CENTER
    });
    let response = ui.add(super::theme::Outlined(edit));
    name_text_field(&response, field.label, &draft);
    super::theme::focus_ring(ui, &response, super::theme::RADIUS);
    let mut typed = Typed { response, finished: None, entered: false };
    if locked {
        if typed.response.has_focus() {
            locked::notice_try(ui);
        }
    } else if typed.response.has_focus() {
        ui.data_mut(|data| {
            data.insert_temp(untouched_id(), (draft == value).then_some(id));
            data.insert_temp(id, draft);
        });
    } else if typed.response.lost_focus() {
        ui.data_mut(|data| data.remove_temp::<String>(id));
        typed.entered = ui.input(|input| input.key_pressed(Key::Enter)) && field.rows <= 1;
        if draft != value {
            typed.finished = Some(draft);
        }
    }
    typed
}

/// Whether nothing has been typed yet into the field of this id, which has the focus: undo is then the document's.
pub fn is_untouched(ui: &Ui, id: Id) -> bool {
    let untouched = ui.data(|data| data.get_temp::<Option<Id>>(untouched_id())).flatten();
    untouched == Some(id) && ui.memory(|memory| memory.has_focus(id))
}

fn untouched_id() -> Id {
    Id::unique("untouched-field")
}

/// A text field with its name above it.
pub fn labelled_text_ui(ui: &mut Ui, id: Id, value: &str, field: TextField<'_>) -> Option<String> {
    ui.label(super::theme::soft(ui, field.label));
    text_ui(ui, id, value, field).finished
}

/// Says the field's name to screen readers and tests.
fn name_text_field(response: &Response, label: &str, text: &str) {
    let enabled = response.enabled();
    response.widget_info(|| egui::WidgetInfo {
        label: Some(label.to_owned()),
        ..egui::WidgetInfo::text_edit(enabled, "", text, "")
    });
}

/// A drop-down over named values; gives the newly chosen one.
pub fn choice_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    id: Id,
    label: &str,
    value: T,
    options: impl IntoIterator<Item = (T, String)>,
) -> Option<T> {
    let options: Vec<_> = options.into_iter().collect();
    let shown = options.iter().find(|(option, _)| *option == value).map_or("", |(_, name)| name.as_str());
    let mut chosen = None;
    let combo = egui::ComboBox::from_id_salt(id).selected_text(shown).width(ui.available_width().min(220.0));
    let combo = combo.height(super::theme::list_height(ui));
    let response = combo
        .show_ui(ui, |ui| {
            for (option, name) in &options {
                if ui.selectable_label(*option == value, name).clicked() && *option != value {
                    chosen = Some(*option);
                }
            }
        })
        .response;
    let said = format!("{label}: {shown}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &said));
    chosen
}

/// Where a field for a day keeps the text that is no day.
pub fn refused_id(id: Id) -> Id {
    id.with("refused")
}

/// A day as the language writes it, empty for none; gives the new value when the user finished.
/// What is no day is not taken: after Enter it stays to be mended, else the field shows the old value again; below it
/// stands what was wrong.
pub fn date_ui(ui: &mut Ui, id: Id, lang: &Lang, value: Option<Date>, field: TextField<'_>) -> Option<Option<Date>> {
    let shown = value.map(|date| lang.format().date(date)).unwrap_or_default();
    let typed = text_ui(ui, id, &shown, field);
    let refused = refused_id(id);
    let writing = ui.data(|data| data.get_temp::<String>(id)).filter(|_| typed.response.has_focus());
    if writing
        .is_some_and(|writing| ui.data(|data| data.get_temp::<String>(refused)).is_none_or(|text| text != writing))
    {
        ui.data_mut(|data| data.remove_temp::<String>(refused));
    }
    if let Some(text) = ui.data(|data| data.get_temp::<String>(refused)) {
        let words = lang.say_with("date-unreadable", &[("text", text.into())]);
        // In columns, which are justified, its letters would be drawn apart.
        ui.vertical(|ui| ui.colored_label(ui.visuals().error_fg_color, words));
    }
    let text = typed.finished?;
    if text.trim().is_empty() {
        return Some(None);
    }
    let date = read_date(&text);
    if date.is_none() {
        if typed.entered {
            // Enter leaves what was typed to be mended, and the keys where they were.
            ui.data_mut(|data| data.insert_temp(id, text.clone()));
            typed.response.request_focus();
        }
        ui.data_mut(|data| data.insert_temp(refused, text));
        ui.request_repaint();
    }
    date.map(Some)
}
