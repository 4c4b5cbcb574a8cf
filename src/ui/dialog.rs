//! Questions that must be answered first: unsaved changes, a file changed by another, a path to type.

use egui::{Id, Key, Order, Popup, Ui};

use super::diagram::{FoundDiagram, diagram_ui};
use super::theme::{self, gap, size};
use super::{Model, UiState};
use crate::action::{Action, Answer, Ask};

/// The question in sight.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Dialog {
    /// Save before the project goes away?
    Unsaved,
    /// The file is no longer what we read: overwrite it?
    ChangedOnDisk { file: String },
    /// There is no file dialog: where is the file?
    TypePath { ask: Ask, title: String, path: String },
    /// This was found in a diagram: where should it go?
    Diagram(FoundDiagram),
}

/// Where the focus was before a question, a window or a menu lay over the view, and comes back to when it is gone.
#[derive(Clone, Copy, Debug, Default)]
pub struct WayBack {
    focused: Option<Id>,
    was_covered: bool,
}

impl WayBack {
    /// Remembers the focus while nothing lies over the view, and brings it back; `asked`: whether a window does.
    pub fn keep(&mut self, ui: &Ui, asked: bool) {
        // egui takes the focus away from everything below a window for one frame after it has closed.
        let modal = ui.memory(egui::Memory::top_modal_layer).is_some();
        let covered = asked || modal || Popup::is_any_open(ui.ctx());
        let focused = ui.memory(egui::Memory::focused);
        if covered {
            self.was_covered = true;
        } else if std::mem::take(&mut self.was_covered) {
            let below = |id| ui.ctx().read_response(id).is_some_and(|found| found.layer_id.order == Order::Background);
            if let Some(before) = self.focused.filter(|_| !focused.is_some_and(below)) {
                ui.memory_mut(|memory| memory.request_focus(before));
            }
        } else {
            self.focused = focused;
        }
    }
}

/// What a question leaves free above and below it, with its own margins.
const ABOVE_AND_BELOW: f32 = 72.0;

/// Shows the question, if there is one.
pub fn dialog_ui(ui: &mut Ui, model: &Model<'_>, state: &mut UiState, actions: &mut Vec<Action>) {
    let Some(dialog) = &mut state.dialog else { return };
    let mut press = None;
    let modal = theme::modal(ui, Id::unique("dialog")).show(ui.ctx(), |ui| {
        ui.set_width(460.0_f32.min(ui.content_rect().width() - 2.0 * gap::PAGE));
        let room = (ui.content_rect().height() - ABOVE_AND_BELOW).max(80.0);
        egui::ScrollArea::vertical().max_height(room).show(ui, |ui| {
            press = match dialog {
                Dialog::Unsaved => unsaved_ui(ui, model),
                Dialog::ChangedOnDisk { file } => changed_ui(ui, model, file),
                Dialog::TypePath { ask, title, path } => path_ui(ui, model, *ask, title, path),
                Dialog::Diagram(found) => diagram_ui(ui, model, found),
            };
        });
    });
    if press.is_none() && modal.should_close() {
        press = Some(Action::AnswerUnsaved(Answer::Stay));
    }
    if let Some(action) = press {
        state.dialog = None;
        actions.push(action);
    }
}

fn unsaved_ui(ui: &mut Ui, model: &Model<'_>) -> Option<Action> {
    let lang = model.lang;
    let name = model.editor.map(|editor| lang.names().project(editor.project()).to_owned()).unwrap_or_default();
    ui.label(theme::strong(lang.say_with("unsaved-title", &[("name", name.into())]), size::HEADING));
    ui.label(lang.say("unsaved-text"));
    ui.add_space(gap::NORMAL);
    let answers =
        [("unsaved-save", Answer::Save), ("unsaved-discard", Answer::Discard), ("unsaved-stay", Answer::Stay)];
    buttons_ui(ui, model, answers.map(|(key, answer)| (key, Action::AnswerUnsaved(answer))))
}

fn changed_ui(ui: &mut Ui, model: &Model<'_>, file: &str) -> Option<Action> {
    let lang = model.lang;
    ui.label(theme::strong(lang.say_with("changed-title", &[("file", file.into())]), size::HEADING));
    ui.label(lang.say("changed-text"));
    ui.add_space(gap::NORMAL);
    let answers = [
        ("changed-save-as", Action::Command(crate::action::Command::SaveAs)),
        ("changed-overwrite", Action::SaveAnyway),
        ("unsaved-stay", Action::AnswerUnsaved(Answer::Stay)),
    ];
    buttons_ui(ui, model, answers)
}

fn path_ui(ui: &mut Ui, model: &Model<'_>, ask: Ask, title: &str, path: &mut String) -> Option<Action> {
    ui.label(theme::strong(title, size::HEADING));
    ui.label(model.lang.say("path-text"));
    let field = ui.add(theme::Outlined(egui::TextEdit::singleline(path).id_salt("path").desired_width(f32::INFINITY)));
    let shown = path.clone();
    field.widget_info(|| egui::WidgetInfo {
        label: Some(model.lang.say("path-field")),
        ..egui::WidgetInfo::text_edit(true, "", &shown, "")
    });
    let untouched = ui.memory(|memory| memory.focused().is_none());
    if untouched && !field.lost_focus() {
        field.request_focus();
    }
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    ui.add_space(gap::NORMAL);
    let accept = Action::PathTyped(ask, std::path::PathBuf::from(path.trim()));
    let pressed =
        buttons_ui(ui, model, [("path-accept", accept.clone()), ("unsaved-stay", Action::AnswerUnsaved(Answer::Stay))]);
    if entered && !path.trim().is_empty() { Some(accept) } else { pressed }
}

/// A row of buttons, the first one prominent.
fn buttons_ui<const N: usize>(ui: &mut Ui, model: &Model<'_>, answers: [(&str, Action); N]) -> Option<Action> {
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        for (index, (key, action)) in answers.into_iter().enumerate() {
            let words = model.lang.say(key);
            let clicked =
                if index == 0 { theme::primary_button_ui(ui, &words).clicked() } else { ui.button(&words).clicked() };
            if clicked {
                pressed = Some(action);
            }
        }
    });
    pressed
}
