//! What stands below an opened row: how to do it, why it helps, and everything that can be written down about it.

use egui::{Id, Margin, Ui};

use super::change;
use super::row::{INDENT, Row};
use crate::action::{Action, Command};
use crate::document::{Edit, Item, ItemChange, ItemState, LONG_TEXT, Stage, Subject};
use crate::editor::Selection;
use crate::library::{Survey, Tactic};
use crate::scene::Paint;
use crate::ui::field::{self, TextField};
use crate::ui::theme::{self, gap, size};

/// Room that each of the fields beside each other needs.
const FIELD: f32 = 180.0;

/// Shows the details of a stage's item.
pub(super) fn detail_ui(ui: &mut Ui, row: Row<'_>, stage: &Stage, actions: &mut Vec<Action>) {
    let margin = Margin { left: INDENT as i8, right: 8, top: 6, bottom: 14 };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = gap::TIGHT;
        let library = row.model.lang.names().library();
        match &row.item.subject {
            Subject::Tactic(id) => match library.tactic(id) {
                Some(tactic) => tactic_ui(ui, row, tactic),
                None => drop(ui.label(theme::soft(ui, row.model.lang.say("checklist-unknown-tactic")))),
            },
            Subject::Survey(id) => match library.survey(id) {
                Some(survey) => survey_ui(ui, row, survey),
                None => drop(ui.label(theme::soft(ui, row.model.lang.say("checklist-unknown-tactic")))),
            },
            Subject::Own(title) => title_ui(ui, row, title, actions),
        }
        ui.add_space(gap::NORMAL);
        facts_ui(ui, row, actions);
        note_ui(ui, row, actions);
        ui.add_space(gap::NORMAL);
        buttons_ui(ui, row, stage, actions);
    });
}

fn tactic_ui(ui: &mut Ui, row: Row<'_>, tactic: &Tactic) {
    let names = row.model.lang.names();
    part_ui(ui, &row.model.lang.say("checklist-how"), names.text(&tactic.how));
    part_ui(ui, &row.model.lang.say("checklist-why"), names.text(&tactic.why));
    let library = names.library();
    let mended = library.obstacles.iter().filter(|found| found.remedies.contains(&tactic.id));
    let mended: Vec<_> = mended.map(|found| format!("‘{}’", names.text(&found.title))).collect();
    if !mended.is_empty() {
        part_ui(ui, &row.model.lang.say("checklist-remedies"), &mended.join("\n"));
    }
}

fn survey_ui(ui: &mut Ui, row: Row<'_>, survey: &Survey) {
    let names = row.model.lang.names();
    part_ui(ui, &row.model.lang.say("checklist-measures"), names.text(&survey.measures));
    part_ui(ui, &row.model.lang.say("checklist-how"), names.text(&survey.how));
}

fn part_ui(ui: &mut Ui, heading: &str, text: &str) {
    ui.add_space(gap::TIGHT);
    ui.label(theme::strong(heading, size::SMALL));
    ui.label(text);
}

fn title_ui(ui: &mut Ui, row: Row<'_>, title: &str, actions: &mut Vec<Action>) {
    let label = row.model.lang.say("checklist-own-title");
    let id = Id::unique(("checklist-title", row.item.id));
    let field = TextField { label: &label, ..TextField::default() };
    if let Some(title) = field::labelled_text_ui(ui, id, title, field) {
        actions.push(change::set(row.item.id, ItemChange::Title(title)));
    }
}

/// Owner and days, beside each other as far as there is room.
fn facts_ui(ui: &mut Ui, row: Row<'_>, actions: &mut Vec<Action>) {
    let is_done = row.item.state == ItemState::Done;
    let mut fields: Vec<fn(&mut Ui, Row<'_>, &mut Vec<Action>)> = vec![owner_ui, due_ui];
    if is_done {
        fields.push(done_on_ui);
    }
    let at_once = ((ui.available_width() / FIELD) as usize).clamp(1, fields.len());
    for together in fields.chunks(at_once) {
        ui.columns(at_once, |columns| {
            for (column, show) in columns.iter_mut().zip(together) {
                show(column, row, actions);
            }
        });
    }
}

fn owner_ui(ui: &mut Ui, row: Row<'_>, actions: &mut Vec<Action>) {
    let label = row.model.lang.say("checklist-owner");
    let id = Id::unique(("checklist-owner", row.item.id));
    let field = TextField { label: &label, ..TextField::default() };
    if let Some(owner) = field::labelled_text_ui(ui, id, &row.item.owner, field) {
        actions.push(change::set(row.item.id, ItemChange::Owner(owner)));
    }
}

fn due_ui(ui: &mut Ui, row: Row<'_>, actions: &mut Vec<Action>) {
    let (label, hint) = (row.model.lang.say("checklist-due-field"), row.model.lang.say("checklist-date-hint"));
    ui.label(theme::soft(ui, &label));
    let id = Id::unique(("checklist-due", row.item.id));
    let field = TextField { label: &label, hint: &hint, ..TextField::default() };
    if let Some(due) = field::date_ui(ui, id, row.model.lang, row.item.due, field) {
        actions.push(change::set(row.item.id, ItemChange::Due(due)));
    }
}

fn done_on_ui(ui: &mut Ui, row: Row<'_>, actions: &mut Vec<Action>) {
    let (label, hint) = (row.model.lang.say("checklist-done-field"), row.model.lang.say("checklist-date-hint"));
    ui.label(theme::soft(ui, &label));
    let id = Id::unique(("checklist-done-on", row.item.id));
    let field = TextField { label: &label, hint: &hint, ..TextField::default() };
    if let Some(done_on) = field::date_ui(ui, id, row.model.lang, row.item.done_on, field) {
        actions.push(change::set(row.item.id, ItemChange::State { state: ItemState::Done, done_on }));
    }
}

fn note_ui(ui: &mut Ui, row: Row<'_>, actions: &mut Vec<Action>) {
    let (label, hint) = (row.model.lang.say("checklist-note"), row.model.lang.say("checklist-note-hint"));
    let id = Id::unique(("checklist-note", row.item.id));
    let field = TextField { label: &label, hint: &hint, rows: 3, limit: LONG_TEXT };
    if let Some(note) = field::labelled_text_ui(ui, id, &row.item.note, field) {
        actions.push(change::set(row.item.id, ItemChange::Note(note)));
    }
}

fn buttons_ui(ui: &mut Ui, row: Row<'_>, stage: &Stage, actions: &mut Vec<Action>) {
    let lang = row.model.lang;
    ui.horizontal_wrapped(|ui| {
        for (key, down) in [("checklist-move-up", -1), ("checklist-move-down", 1)] {
            let moved = moved(stage, row.item, down);
            if ui.add_enabled(moved.is_some(), egui::Button::new(lang.say(key))).clicked() {
                actions.extend(moved.map(Action::Edit));
            }
        }
        let delete = egui::RichText::new(lang.say("checklist-delete")).color(theme::colour(ui, Paint::Bad));
        if ui.button(delete).clicked() {
            actions.push(Action::Select(Selection::Item(row.item.id)));
            actions.push(Action::Command(Command::Delete));
        }
    });
}

/// The edit that moves an item by one place in its stage; `None` at the ends.
fn moved(stage: &Stage, item: &Item, down: isize) -> Option<Edit> {
    let from = stage.checklist.iter().position(|other| other.id == item.id)?;
    let index = from.checked_add_signed(down).filter(|index| *index < stage.checklist.len())?;
    Some(Edit::MoveItem { item: item.id, stage: stage.id, index })
}
