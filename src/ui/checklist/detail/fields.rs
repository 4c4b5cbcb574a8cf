//! What can be written down about an item: who, until when, how much work and effect, and a note.

use egui::{Id, Ui};

use super::Detail;
use crate::action::Action;
use crate::document::{ItemChange, ItemState, LONG_TEXT, Level};
use crate::ui::checklist::change;
use crate::ui::field::{self, TextField};
use crate::ui::theme::{self, gap};

/// Room that each of the fields beside each other needs.
const FIELD: f32 = 165.0;

type ShowField = fn(&mut Ui, Detail<'_>, &mut Vec<Action>);

/// The title of an item of the user's own.
pub(super) fn title_ui(ui: &mut Ui, detail: Detail<'_>, title: &str, actions: &mut Vec<Action>) {
    let label = detail.sight.model.lang.say("checklist-own-title");
    let id = Id::unique(("checklist-title", detail.item.id));
    let field = TextField { label: &label, ..TextField::default() };
    if let Some(title) = field::labelled_text_ui(ui, id, title, field) {
        actions.push(change::set(detail.item.id, ItemChange::Title(title)));
    }
}

/// The short fields, beside each other as far as there is room.
pub(super) fn fields_ui(ui: &mut Ui, detail: Detail<'_>, actions: &mut Vec<Action>) {
    let mut fields: Vec<ShowField> = vec![owner_ui, due_ui];
    if detail.item.state == ItemState::Done {
        fields.push(done_on_ui);
    }
    fields.extend([effort_ui as ShowField, impact_ui]);
    let at_once = ((ui.available_width() / FIELD) as usize).clamp(1, fields.len());
    for together in fields.chunks(at_once) {
        ui.columns(at_once, |columns| {
            for (column, show) in columns.iter_mut().zip(together) {
                show(column, detail, actions);
            }
        });
        ui.add_space(gap::TIGHT);
    }
}

fn owner_ui(ui: &mut Ui, detail: Detail<'_>, actions: &mut Vec<Action>) {
    let label = detail.sight.model.lang.say("checklist-owner");
    let id = Id::unique(("checklist-owner", detail.item.id));
    let field = TextField { label: &label, ..TextField::default() };
    if let Some(owner) = field::labelled_text_ui(ui, id, &detail.item.owner, field) {
        actions.push(change::set(detail.item.id, ItemChange::Owner(owner.trim().to_owned())));
    }
}

fn due_ui(ui: &mut Ui, detail: Detail<'_>, actions: &mut Vec<Action>) {
    let id = Id::unique(("checklist-due", detail.item.id));
    if let Some(due) = day_ui(ui, detail, id, "checklist-due-field", detail.item.due) {
        actions.push(change::set(detail.item.id, ItemChange::Due(due)));
    }
}

fn done_on_ui(ui: &mut Ui, detail: Detail<'_>, actions: &mut Vec<Action>) {
    let id = Id::unique(("checklist-done-on", detail.item.id));
    if let Some(done_on) = day_ui(ui, detail, id, "checklist-done-field", detail.item.done_on) {
        actions.push(change::set(detail.item.id, ItemChange::State { state: ItemState::Done, done_on }));
    }
}

fn day_ui(
    ui: &mut Ui,
    detail: Detail<'_>,
    id: Id,
    key: &str,
    day: Option<jiff::civil::Date>,
) -> Option<Option<jiff::civil::Date>> {
    let lang = detail.sight.model.lang;
    let (label, hint) = (lang.say(key), lang.say("checklist-date-hint"));
    ui.label(theme::soft(ui, &label));
    field::date_ui(ui, id, lang, day, TextField { label: &label, hint: &hint, ..TextField::default() })
}

fn effort_ui(ui: &mut Ui, detail: Detail<'_>, actions: &mut Vec<Action>) {
    let names = detail.sight.model.lang.names();
    let id = Id::unique(("checklist-effort", detail.item.id));
    if let Some(level) = level_ui(ui, detail, id, ("checklist-effort", "effort"), names.effort(detail.item)) {
        actions.push(change::set(detail.item.id, change::effort_change(names, detail.item, level)));
    }
}

fn impact_ui(ui: &mut Ui, detail: Detail<'_>, actions: &mut Vec<Action>) {
    let names = detail.sight.model.lang.names();
    let id = Id::unique(("checklist-impact", detail.item.id));
    if let Some(level) = level_ui(ui, detail, id, ("checklist-impact", "impact"), names.impact(detail.item)) {
        actions.push(change::set(detail.item.id, change::impact_change(names, detail.item, level)));
    }
}

fn level_ui(ui: &mut Ui, detail: Detail<'_>, id: Id, (key, of): (&str, &str), value: Level) -> Option<Level> {
    let lang = detail.sight.model.lang;
    let label = lang.say(key);
    ui.label(theme::soft(ui, &label));
    let options = Level::ALL.map(|level| (level, lang.say(&format!("checklist-{of}-{}", level.id()))));
    field::choice_ui(ui, id, &label, value, options)
}

/// Everything longer.
pub(super) fn note_ui(ui: &mut Ui, detail: Detail<'_>, actions: &mut Vec<Action>) {
    let lang = detail.sight.model.lang;
    let (label, hint) = (lang.say("checklist-note"), lang.say("checklist-note-hint"));
    let id = Id::unique(("checklist-note", detail.item.id));
    let field = TextField { label: &label, hint: &hint, rows: 3, limit: LONG_TEXT };
    if let Some(note) = field::labelled_text_ui(ui, id, &detail.item.note, field) {
        actions.push(change::set(detail.item.id, ItemChange::Note(note)));
    }
}
