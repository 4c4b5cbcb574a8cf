//! What is asked about own frameworks: a name to keep one under, whether to replace one, whether to delete one.

use std::path::PathBuf;

use egui::{Id, Key, Ui};

use super::StartState;
use crate::action::Action;
use crate::document::SHORT_TEXT;
use crate::ui::Model;
use crate::ui::theme::{self, gap, size};

/// A question about own frameworks.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum FrameworkQuestion {
    /// Under which name is the journey in sight kept, and with its cards?
    Keep { name: String, content: bool },
    /// Another one has the name: replace it?
    Replace { name: String, content: bool },
    /// Delete it?
    Delete { name: String, path: PathBuf },
}

/// What came of a question in this frame.
enum End {
    Stay,
    Close,
    Do(Action),
    Ask(FrameworkQuestion),
}

/// Shows the question, if there is one.
pub fn question_ui(ui: &mut Ui, model: &Model<'_>, state: &mut StartState, actions: &mut Vec<Action>) {
    let Some(question) = &mut state.question else { return };
    let mut end = End::Stay;
    let modal = theme::modal(ui, Id::unique("framework-question")).show(ui.ctx(), |ui| {
        ui.set_width(460.0_f32.min(ui.content_rect().width() - 2.0 * gap::PAGE));
        end = match question {
            FrameworkQuestion::Keep { name, content } => keep_ui(ui, model, name, content),
            FrameworkQuestion::Replace { name, content } => replace_ui(ui, model, name, *content),
            FrameworkQuestion::Delete { name, path } => delete_ui(ui, model, name, path),
        };
    });
    match end {
        End::Stay if !modal.should_close() => {}
        End::Stay | End::Close => state.question = None,
        End::Do(action) => {
            state.question = None;
            actions.push(action);
        }
        End::Ask(other) => state.question = Some(other),
    }
}

fn keep_ui(ui: &mut Ui, model: &Model<'_>, name: &mut String, content: &mut bool) -> End {
    let lang = model.lang;
    ui.label(theme::strong(lang.say("own-keep-title"), size::HEADING));
    ui.label(lang.say("own-keep-text"));
    ui.add_space(gap::TIGHT);
    let label = lang.say("own-name");
    ui.label(theme::soft(ui, &label));
    let edit = egui::TextEdit::singleline(name).id(Id::unique("own-name")).char_limit(SHORT_TEXT);
    let field = ui.add(edit.desired_width(f32::INFINITY).hint_text(lang.say("own-name-hint")));
    let shown = name.clone();
    field.widget_info(|| egui::WidgetInfo {
        label: Some(label.clone()),
        ..egui::WidgetInfo::text_edit(true, "", &shown, "")
    });
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if ui.memory(|memory| memory.focused().is_none()) && !field.lost_focus() {
        field.request_focus();
    }
    ui.add(theme::Outlined(egui::Checkbox::new(content, lang.say("own-with-cards"))));
    ui.add_space(gap::NORMAL);
    let named = !name.trim().is_empty();
    let keep = || Action::KeepFramework { name: name.trim().to_owned(), content: *content, replace: false };
    let mut end = if entered && named { End::Do(keep()) } else { End::Stay };
    ui.horizontal_wrapped(|ui| {
        let button = ui.add_enabled_ui(named, |ui| theme::primary_button_ui(ui, &lang.say("own-keep"))).inner;
        if button.clicked() {
            end = End::Do(keep());
        }
        if ui.button(lang.say("own-cancel")).clicked() {
            end = End::Close;
        }
    });
    end
}

fn replace_ui(ui: &mut Ui, model: &Model<'_>, name: &str, content: bool) -> End {
    let lang = model.lang;
    ui.label(theme::strong(lang.say_with("own-replace-title", &[("name", name.into())]), size::HEADING));
    ui.label(lang.say("own-replace-text"));
    ui.add_space(gap::NORMAL);
    let mut end = End::Stay;
    ui.horizontal_wrapped(|ui| {
        if theme::primary_button_ui(ui, &lang.say("own-other-name")).clicked() {
            end = End::Ask(FrameworkQuestion::Keep { name: name.to_owned(), content });
        }
        if ui.button(lang.say("own-replace")).clicked() {
            end = End::Do(Action::KeepFramework { name: name.to_owned(), content, replace: true });
        }
        if ui.button(lang.say("own-cancel")).clicked() {
            end = End::Close;
        }
    });
    end
}

fn delete_ui(ui: &mut Ui, model: &Model<'_>, name: &str, path: &std::path::Path) -> End {
    let lang = model.lang;
    ui.label(theme::strong(lang.say_with("own-delete-title", &[("name", name.into())]), size::HEADING));
    ui.label(lang.say("own-delete-text"));
    ui.add_space(gap::NORMAL);
    let mut end = End::Stay;
    ui.horizontal_wrapped(|ui| {
        if theme::primary_button_ui(ui, &lang.say("own-delete")).clicked() {
            end = End::Do(Action::DeleteFramework(path.to_owned()));
        }
        if ui.button(lang.say("own-cancel")).clicked() {
            end = End::Close;
        }
    });
    end
}
