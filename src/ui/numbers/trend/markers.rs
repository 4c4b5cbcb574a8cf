//! The list below the trend: what each numbered flag stands for, and what the numbers did after it.

use egui::{Label, Ui};
use jiff::civil::Date;

use super::notes::{self, NoteDraft};
use super::prepare::Prepared;
use crate::action::{Action, Command};
use crate::document::{ItemId, Note};
use crate::editor::Selection;
use crate::scene::Paint;
use crate::ui::numbers::Shown;
use crate::ui::numbers::over_time::{Flag, FlagKind, flag_number_ui};
use crate::ui::theme::{self, gap, size};

/// Something done, or a note.
#[derive(Clone, Debug)]
pub struct Marker {
    pub day: Date,
    pub kind: FlagKind,
    pub title: String,
    /// The number of its flag; `None` = it lies before or after the lines.
    pub number: Option<usize>,
    /// The item that was done.
    pub item: Option<ItemId>,
    /// The place of the note among the project's.
    pub note: Option<usize>,
    /// Whether the numbers moved more than chance after it.
    pub moved: bool,
    /// What the numbers say of it; may be empty.
    pub effect: String,
    /// What else may have played a part; may be empty.
    pub caveat: String,
}

impl Marker {
    pub fn of_note(at: usize, note: &Note) -> Self {
        Self {
            day: note.day,
            kind: FlagKind::Note,
            title: note.text.clone(),
            number: None,
            item: None,
            note: Some(at),
            moved: false,
            effect: String::new(),
            caveat: String::new(),
        }
    }

    pub fn flag(&self) -> Flag {
        Flag { day: self.day, kind: self.kind, words: self.title.clone() }
    }
}

/// The list with its heading; what to do where there is nothing yet.
pub fn list_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    prepared: &Prepared,
    draft: &mut Option<NoteDraft>,
    actions: &mut Vec<Action>,
) {
    let lang = shown.model.lang;
    if prepared.markers.iter().all(|marker| marker.kind == FlagKind::Note) {
        ui.add(Label::new(theme::soft(ui, lang.say("numbers-trend-nothing-done"))).wrap());
    }
    if prepared.markers.is_empty() {
        return;
    }
    ui.label(theme::strong(lang.say("numbers-trend-done"), size::BODY));
    for marker in &prepared.markers {
        ui.horizontal_top(|ui| {
            match marker.number {
                Some(number) => flag_number_ui(ui, number, marker.kind),
                None => {
                    ui.add_space(24.0 + gap::NORMAL);
                }
            }
            ui.vertical(|ui| marker_ui(ui, shown, marker, draft, actions));
        });
        ui.add_space(gap::TIGHT);
    }
}

fn marker_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    marker: &Marker,
    draft: &mut Option<NoteDraft>,
    actions: &mut Vec<Action>,
) {
    let lang = shown.model.lang;
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.horizontal_wrapped(|ui| {
        ui.label(theme::soft(ui, lang.format().date(marker.day)));
        let title = theme::strong(&marker.title, size::BODY).color(theme::colour(ui, Paint::Ink));
        match marker.item {
            Some(item) => {
                let name = lang.say_with("checklist-go-to", &[("title", marker.title.as_str().into())]);
                if ui.add(egui::Link::new(title)).accessible_name(name).clicked() {
                    actions.push(Action::Select(Selection::Item(item)));
                    actions.push(Action::Command(Command::ShowChecklist));
                }
            }
            None => {
                ui.add(Label::new(title).wrap());
            }
        }
        if let Some(at) = marker.note {
            notes::buttons_ui(ui, shown, at, draft, actions);
        }
    });
    if !marker.effect.is_empty() {
        let ink = theme::colour(ui, if marker.moved { Paint::Ink } else { Paint::InkSoft });
        ui.add(Label::new(egui::RichText::new(&marker.effect).color(ink)).wrap());
    }
    if !marker.caveat.is_empty() {
        ui.add(Label::new(theme::soft(ui, &marker.caveat)).wrap());
    }
}
