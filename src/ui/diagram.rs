//! What was found in a file in Mermaid's notation, what was dropped, clamped or renamed, and where it should go.

use std::sync::Arc;

use egui::{ScrollArea, Ui};

use super::Model;
use super::theme::{self, gap, size};
use crate::action::{Action, Answer};
use crate::document::Lock;
use crate::lang::{Arg, Lang};
use crate::mermaid::{Reading, project_of};

/// The journeys of a file.
#[derive(Clone, Debug)]
pub struct FoundDiagram {
    /// The file's name, without its folder.
    pub file: String,
    /// What was found; at least one.
    pub readings: Arc<[Reading]>,
}

/// How high the list of notes may be.
const NOTES_HEIGHT: f32 = 220.0;

/// Shows what was found; gives back what the user wants to do with it.
pub fn diagram_ui(ui: &mut Ui, model: &Model<'_>, found: &FoundDiagram) -> Option<Action> {
    let lang = model.lang;
    ui.label(theme::strong(lang.say_with("diagram-title", &[("file", found.file.as_str().into())]), size::HEADING));
    for reading in found.readings.iter() {
        ui.label(summary(lang, reading));
    }
    notes_ui(ui, lang, found);
    ui.add_space(gap::NORMAL);
    let is_open = model.editor.is_some_and(|editor| editor.lock() != Lock::Full);
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        if is_open && theme::primary_button_ui(ui, &lang.say("diagram-add")).clicked() {
            pressed = Some(Action::TakeDiagram(found.readings.clone()));
        }
        let words = lang.say("diagram-new");
        let new = if is_open { ui.button(&words) } else { theme::primary_button_ui(ui, &words) };
        if new.clicked() {
            pressed = project_of(&found.readings)
                .map(|project| Action::StartWith { project: Box::new(project), worked_on: true });
        }
        if ui.button(lang.say("unsaved-stay")).clicked() {
            pressed = Some(Action::AnswerUnsaved(Answer::Stay));
        }
    });
    pressed
}

/// A journey's name with how many stages, cards and personas it has.
fn summary(lang: &Lang, reading: &Reading) -> String {
    let Some(journey) = reading.project.journeys().first() else { return String::new() };
    let count = |count: usize| Arg::Count(count as u64, lang.format().count(count as u64));
    let parts = [
        lang.say_with("diagram-stages", &[("n", count(journey.stages().len()))]),
        lang.say_with("diagram-cards", &[("n", count(journey.card_count()))]),
        lang.say_with("diagram-personas", &[("n", count(reading.project.personas().len()))]),
    ];
    let name = lang.names().journey(journey);
    lang.say_with("diagram-found", &[("name", name.into()), ("what", parts.join(", ").into())])
}

fn notes_ui(ui: &mut Ui, lang: &Lang, found: &FoundDiagram) {
    let notes: Vec<_> = found.readings.iter().flat_map(|reading| &reading.notes).collect();
    ui.add_space(gap::TIGHT);
    if notes.is_empty() {
        ui.label(lang.say("diagram-no-notes"));
        return;
    }
    let count = Arg::Count(notes.len() as u64, lang.format().count(notes.len() as u64));
    ui.label(theme::strong(lang.say_with("diagram-notes", &[("n", count)]), size::BODY));
    ScrollArea::vertical().id_salt("diagram notes").max_height(NOTES_HEIGHT).auto_shrink([false, true]).show(
        ui,
        |ui| {
            for note in notes {
                ui.label(note.sentence(lang));
            }
        },
    );
}
