//! The user's own notes on days: written, changed and deleted below the trend.

use egui::{Frame, Id, Margin, Ui};
use jiff::civil::Date;

use crate::action::Action;
use crate::document::{Edit, Note, SHORT_TEXT, SteeringChange};
use crate::scene::Paint;
use crate::ui::Model;
use crate::ui::field::{TextField, date_ui, text_ui};
use crate::ui::numbers::Shown;
use crate::ui::theme::{self, gap, size};

/// A note being written.
#[derive(Clone, Debug)]
pub struct NoteDraft {
    /// The place of the note that is changed; `None` = a new one.
    at: Option<usize>,
    day: Date,
    text: String,
    /// Whether the text has got the keyboard.
    asked: bool,
}

impl NoteDraft {
    /// A new note on this day.
    pub const fn on(day: Date) -> Self {
        Self { at: None, day, text: String::new(), asked: false }
    }
}

/// The button that begins a note of today, or of the last day of the plot where that is over.
pub fn add_ui(ui: &mut Ui, model: &Model<'_>, last: Option<Date>, draft: &mut Option<NoteDraft>) {
    if draft.is_none() && ui.button(model.lang.say("numbers-note-add")).clicked() {
        *draft = Some(NoteDraft::on(last.map_or(model.today, |last| model.today.min(last))));
    }
}

/// The fields of the note being written.
pub fn form_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut Option<NoteDraft>, actions: &mut Vec<Action>) {
    let Some(draft) = state else { return };
    let sheet = Frame::new()
        .fill(theme::colour(ui, Paint::Canvas))
        .corner_radius(theme::RADIUS)
        .inner_margin(Margin::symmetric(12, 10));
    let done = sheet.show(ui, |ui| {
        ui.set_width(ui.available_width());
        fields_ui(ui, shown, draft)
    });
    match done.inner {
        Some(Done::Keep) => {
            let words = draft.text.trim().to_owned();
            if !words.is_empty() {
                actions.push(keep(
                    &shown.editor.project().steering().notes,
                    draft.at,
                    Note { day: draft.day, text: words },
                ));
            }
            *state = None;
        }
        Some(Done::Leave) => *state = None,
        None => {}
    }
}

/// How writing a note ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Done {
    Keep,
    Leave,
}

fn fields_ui(ui: &mut Ui, shown: &Shown<'_>, draft: &mut NoteDraft) -> Option<Done> {
    let lang = shown.model.lang;
    let mut done = None;
    let title = lang.say(if draft.at.is_some() { "numbers-note-change" } else { "numbers-note-new" });
    ui.label(theme::strong(title, size::BODY));
    ui.horizontal_wrapped(|ui| {
        let (label, hint) = (lang.say("numbers-note-day"), lang.say("numbers-day-hint"));
        ui.allocate_ui(egui::vec2(130.0, 30.0), |ui| {
            let field = TextField { label: &label, hint: &hint, ..TextField::default() };
            if let Some(Some(day)) = date_ui(ui, Id::unique("note-day"), lang, Some(draft.day), field) {
                draft.day = day;
            }
        });
        let (label, hint) = (lang.say("numbers-note-text"), lang.say("numbers-note-hint"));
        let room = (ui.available_width() - 220.0).max(200.0);
        ui.allocate_ui(egui::vec2(room, 30.0), |ui| {
            let field = TextField { label: &label, hint: &hint, limit: SHORT_TEXT, ..TextField::default() };
            let typed = text_ui(ui, Id::unique("note-text"), &draft.text, field);
            if let Some(text) = typed.finished {
                draft.text = text;
            }
            if typed.entered {
                done = Some(Done::Keep);
            }
            if !draft.asked {
                draft.asked = true;
                typed.response.request_focus();
            }
        });
        if theme::primary_button_ui(ui, &lang.say("numbers-note-keep")).clicked() {
            done = Some(Done::Keep);
        }
        if ui.button(lang.say("numbers-note-leave")).clicked() {
            done = Some(Done::Leave);
        }
    });
    ui.add_space(gap::TIGHT);
    done
}

/// The buttons of a note in the list.
pub fn buttons_ui(ui: &mut Ui, shown: &Shown<'_>, at: usize, draft: &mut Option<NoteDraft>, actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    let notes = &shown.editor.project().steering().notes;
    let Some(note) = notes.get(at) else { return };
    let name = |key: &str| lang.say_with(key, &[("note", note.text.as_str().into())]);
    if ui.small_button(lang.say("numbers-note-edit")).accessible_name(name("numbers-note-edit-named")).clicked() {
        *draft = Some(NoteDraft { at: Some(at), day: note.day, text: note.text.clone(), asked: false });
    }
    if ui.small_button(lang.say("numbers-note-delete")).accessible_name(name("numbers-note-delete-named")).clicked() {
        let mut kept = notes.clone();
        kept.remove(at);
        actions.push(Action::Edit(Edit::Steer(SteeringChange::Notes(kept))));
        *draft = None;
    }
}

/// The notes with this one in its place, or at the end.
fn keep(notes: &[Note], at: Option<usize>, note: Note) -> Action {
    let mut notes = notes.to_vec();
    match at.and_then(|at| notes.get_mut(at)) {
        Some(old) => *old = note,
        None => notes.push(note),
    }
    Action::Edit(Edit::Steer(SteeringChange::Notes(notes)))
}
