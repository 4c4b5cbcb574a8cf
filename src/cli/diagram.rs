//! Journeys in Mermaid's notation: what is made of a file, and a project of it.

use std::path::Path;

use serde_json::{Value, json};

use super::console::{Console, worse};
use super::{Exit, open};
use crate::document::{Card, Cell, Project, Stage};
use crate::mermaid::{self, Reading};
use crate::storage::{self, FileKind};

/// Whether a file is read as a diagram.
pub fn is_diagram(file: &Path) -> bool {
    match storage::kind_of(file) {
        FileKind::Diagram => true,
        FileKind::Markdown => storage::read_diagram(file).is_ok_and(|bytes| mermaid::is_journey(&bytes)),
        _ => false,
    }
}

/// The journeys of a file; what is wrong with it is told.
pub fn readings(file: &Path, console: &mut Console<'_>) -> Result<Vec<Reading>, Exit> {
    let bytes = storage::read_diagram(file).map_err(|error| open::refuse(&error, console))?;
    let language = console.lang().language();
    mermaid::read(&bytes, language).map_err(|error| {
        let words = console.lang().say(error.key());
        open::tell(&file.display().to_string(), words, console)
    })
}

/// Tells the stages and cards that were found, and what was dropped, clamped or renamed.
pub fn tell(file: &Path, as_json: bool, console: &mut Console<'_>) -> Exit {
    let readings = match readings(file, console) {
        Ok(readings) => readings,
        Err(exit) => return exit,
    };
    if as_json {
        let journeys: Vec<_> = readings.iter().map(|reading| told(reading, console)).collect();
        return console
            .json(&json!({ "file": file.file_name().map(|name| name.to_string_lossy()), "journeys": journeys }));
    }
    let mut exit = Exit::Well;
    for reading in &readings {
        for line in listing(reading, console) {
            exit = worse(exit, console.line(&line));
        }
    }
    notes(&readings, console);
    exit
}

/// Tells what was dropped, clamped or renamed.
pub fn notes(readings: &[Reading], console: &mut Console<'_>) {
    for note in readings.iter().flat_map(|reading| &reading.notes) {
        let words = note.sentence(console.lang());
        console.note(&words, Exit::Well);
    }
}

fn cards<'a>(project: &'a Project, stage: &'a Stage) -> impl Iterator<Item = &'a Card> {
    let journey = project.journeys().first();
    let lanes = journey.map(crate::document::Journey::lanes).unwrap_or_default();
    let cells = lanes.iter().map(|lane| Cell { stage: stage.id, lane: lane.id });
    let ids = cells.flat_map(move |cell| journey.map(|journey| journey.cards_in(cell)).unwrap_or_default());
    ids.filter_map(move |card| journey?.card(*card))
}

fn listing(reading: &Reading, console: &Console<'_>) -> Vec<String> {
    let (project, lang) = (&reading.project, console.lang());
    let mut lines = Vec::new();
    for journey in project.journeys() {
        lines.push(lang.names().journey(journey).to_owned());
        for stage in journey.stages() {
            lines.push(format!("  {}", lang.names().stage(stage)));
            for card in cards(project, stage) {
                let feeling = card.feeling.map_or_else(|| "–".to_owned(), |feeling| (feeling + 3).to_string());
                lines.push(format!("    {feeling}  {}", lang.names().card(card)));
            }
        }
    }
    lines
}

/// The diagram again, as data: what stands in the notation, not what its comments keep.
fn told(reading: &Reading, console: &Console<'_>) -> Value {
    let shown = mermaid::shown(&reading.project);
    let sections = shown.iter().flat_map(|shown| &shown.sections);
    let sections: Vec<_> = sections
        .map(|section| {
            let tasks = section.tasks.iter().map(|(name, feeling, actors)| {
                json!({ "name": name, "score": feeling.map(|feeling| feeling + 3), "actors": actors })
            });
            json!({ "name": section.name, "tasks": tasks.collect::<Vec<_>>() })
        })
        .collect();
    let notes = reading.notes.iter().map(|note| json!({ "line": note.line, "what": note.sentence(console.lang()) }));
    json!({ "title": shown.map(|shown| shown.title), "sections": sections, "notes": notes.collect::<Vec<_>>() })
}
