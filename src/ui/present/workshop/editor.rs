//! The windows of a workshop that are closed first: the agenda being written, and the check of legibility.

use egui::{Button, Id, Role, ScrollArea, Ui, WidgetInfo};

use super::{Dialog, legibility};
use crate::action::{Action, Command, WorkshopWish};
use crate::document::{AgendaItem, AgendaPage, Journey, LONG_TEXT, SHORT_TEXT, Workshop};
use crate::editor::Editor;
use crate::insight::{agenda_name, page_name, workshop_name};
use crate::ui::field::{self, TextField};
use crate::ui::theme::{self, gap, size};
use crate::ui::{Model, UiState};

/// What a window leaves free above and below it, with its title and its buttons.
const ABOVE_AND_BELOW: f32 = 220.0;
const WIDTH: f32 = 680.0;

/// Shows the window that is open.
pub fn dialogs_ui(ui: &Ui, model: &Model<'_>, state: &mut UiState, actions: &mut Vec<Action>) {
    let Some(editor) = model.editor else { return };
    let Some(mut dialog) = state.present.workshop.dialog.take() else { return };
    let modal = theme::modal(ui, Id::unique("workshop")).show(ui.ctx(), |ui| {
        let screen = ui.content_rect().size();
        ui.set_width(WIDTH.min(screen.x - 2.0 * gap::PAGE));
        let room = (screen.y - ABOVE_AND_BELOW).max(80.0);
        match &mut dialog {
            Dialog::Agenda => {
                ui.label(theme::strong(model.lang.say("agenda-title"), size::TITLE));
                ScrollArea::vertical().max_height(room).min_scrolled_height(room.min(300.0)).show(ui, |ui| {
                    agenda_ui(ui, model, editor, actions);
                });
                add_ui(ui, model, editor, actions);
            }
            Dialog::Legibility(draft) => {
                ui.label(theme::strong(model.lang.say("command-legibility"), size::TITLE));
                ScrollArea::vertical().max_height(room).show(ui, |ui| {
                    legibility::legibility_ui(ui, model, editor, (state, draft), actions);
                });
            }
        }
        ui.add_space(gap::NORMAL);
        ui.button(model.lang.say("close")).clicked()
    });
    if !modal.inner && !modal.should_close() {
        state.present.workshop.dialog = Some(dialog);
    }
}

fn agenda_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, actions: &mut Vec<Action>) {
    let lang = model.lang;
    let Some(workshop) = editor.project().open_workshop() else {
        ui.label(lang.say("agenda-no-workshop"));
        if theme::primary_button_ui(ui, &lang.say("command-begin-workshop")).clicked() {
            actions.push(Action::Command(Command::BeginWorkshop));
        }
        return;
    };
    name_ui(ui, model, workshop, actions);
    let mut agenda = workshop.agenda.clone();
    let mut change = None;
    for (place, item) in workshop.agenda.iter().enumerate() {
        ui.separator();
        if let Some(new) = item_ui(ui, model, editor, (place, item), workshop.agenda.len()) {
            change = Some((place, new));
        }
    }
    match change {
        Some((place, Change::Item(item))) => agenda.iter_mut().skip(place).take(1).for_each(|old| *old = item.clone()),
        Some((place, Change::Up)) if place > 0 => agenda.swap(place, place - 1),
        Some((place, Change::Remove)) => {
            agenda.remove(place);
        }
        _ => {}
    }
    if agenda != workshop.agenda {
        actions.push(Action::Workshop(WorkshopWish::Agenda(agenda)));
    }
}

/// What happens to a part of the agenda.
enum Change {
    Item(AgendaItem),
    Up,
    Remove,
}

fn name_ui(ui: &mut Ui, model: &Model<'_>, workshop: &Workshop, actions: &mut Vec<Action>) {
    let lang = model.lang;
    ui.columns_const(|[left, right]| {
        let (label, hint) = (lang.say("workshop-title"), workshop_name(lang, workshop));
        let text = TextField { label: &label, hint: &hint, limit: SHORT_TEXT, ..TextField::default() };
        let title = field::labelled_text_ui(left, Id::unique("workshop-title"), &workshop.title, text);
        actions.extend(title.map(|title| Action::Workshop(WorkshopWish::Rename(title))));
        let label = lang.say("workshop-day");
        right.label(theme::soft(right, label.as_str()));
        let text = TextField { label: &label, limit: SHORT_TEXT, ..TextField::default() };
        let day = field::date_ui(right, Id::unique("workshop-day"), lang, workshop.day, text);
        actions.extend(day.map(|day| Action::Workshop(WorkshopWish::Day(day))));
    });
}

fn item_ui(
    ui: &mut Ui,
    model: &Model<'_>,
    editor: &Editor,
    (place, item): (usize, &AgendaItem),
    count: usize,
) -> Option<Change> {
    let lang = model.lang;
    let id = |what: &str| Id::unique(("agenda", what, place, count));
    let name = agenda_name(lang, editor.project(), item);
    let mut new = item.clone();
    let mut change = None;
    ui.horizontal(|ui| {
        let sign_ui = |ui: &mut Ui, sign: &str, key: &str, enabled: bool| {
            let said = lang.say_with(key, &[("part", name.as_str().into())]);
            let button = ui.add_enabled(enabled, Button::new(sign));
            button.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &said));
            button.clicked()
        };
        if sign_ui(ui, "↑", "agenda-up", place > 0) {
            change = Some(Change::Up);
        }
        if sign_ui(ui, "×", "agenda-remove", true) {
            change = Some(Change::Remove);
        }
        let label = lang.say("agenda-minutes");
        let minutes = lang.format().count(item.minutes.into());
        ui.allocate_ui(egui::vec2(70.0, 30.0), |ui| {
            let text = TextField { label: &label, limit: 4, ..TextField::default() };
            let typed = field::text_ui(ui, id("minutes"), &minutes, text).finished;
            new.minutes = typed.and_then(|text| text.trim().parse().ok()).unwrap_or(item.minutes);
        });
        ui.label(label.as_str());
        page_ui(ui, model, editor, (&mut new, place));
    });
    let (label, hint) = (lang.say("agenda-name"), page_name(lang, editor.project(), item.page.as_ref()));
    let text = TextField { label: &label, hint: &hint, limit: SHORT_TEXT, ..TextField::default() };
    new.title = field::text_ui(ui, id("title"), &item.title, text).finished.unwrap_or_else(|| new.title.clone());
    let label = lang.say("agenda-notes");
    let text = TextField { label: &label, hint: &label, rows: 2, limit: LONG_TEXT };
    new.notes = field::text_ui(ui, id("notes"), &item.notes, text).finished.unwrap_or_else(|| new.notes.clone());
    change.or_else(|| (new != *item).then_some(Change::Item(new)))
}

/// The page that a part shows.
fn page_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, (item, place): (&mut AgendaItem, usize)) {
    let name = |page: Option<&AgendaPage>| page_name(model.lang, editor.project(), page);
    let said = format!("{}: {}", model.lang.say("agenda-page"), name(item.page.as_ref()));
    let combo = egui::ComboBox::from_id_salt(("agenda-page", place)).selected_text(name(item.page.as_ref()));
    let shown = combo.width(220.0).height(theme::list_height(ui)).show_ui(ui, |ui| {
        for page in pages(editor) {
            if ui.selectable_label(item.page == page, name(page.as_ref())).clicked() {
                item.page = page;
            }
        }
    });
    shown.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &said));
}

/// Every page that a part of the agenda can show: none, the whole, the stages, the lanes, the saved views.
fn pages(editor: &Editor) -> Vec<Option<AgendaPage>> {
    let Some(journey) = editor.journey() else { return vec![None] };
    let stages = journey.stages().iter().map(|stage| AgendaPage::Stage(stage.id));
    let lanes = journey.lanes().iter().filter(|lane| !lane.hidden).map(|lane| AgendaPage::Lane(lane.id));
    let views = editor.project().steering().views.iter().filter(|view| view.journey == journey.id());
    let views = views.map(|view| AgendaPage::View(view.name.clone()));
    let pages = std::iter::once(AgendaPage::Whole).chain(stages).chain(lanes).chain(views);
    std::iter::once(None).chain(pages.map(Some)).collect()
}

/// Adds a part, or one a stage where there is no agenda yet.
fn add_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, actions: &mut Vec<Action>) {
    let Some(workshop) = editor.project().open_workshop() else { return };
    let mut agenda = workshop.agenda.clone();
    ui.separator();
    ui.horizontal(|ui| {
        if ui.button(model.lang.say("agenda-add")).clicked() {
            agenda.push(AgendaItem { minutes: 10, ..AgendaItem::default() });
        }
        if workshop.agenda.is_empty() && ui.button(model.lang.say("agenda-add-stages")).clicked() {
            let stages = editor.journey().map(Journey::stages).unwrap_or_default();
            let item = |page| AgendaItem { page: Some(page), minutes: 10, ..AgendaItem::default() };
            agenda.extend(stages.iter().map(|stage| item(AgendaPage::Stage(stage.id))));
        }
    });
    if agenda != workshop.agenda {
        actions.push(Action::Workshop(WorkshopWish::Agenda(agenda)));
    }
}
