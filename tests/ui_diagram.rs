//! Diagrams in Mermaid's notation in the window: told what was made of them, and taken as one change or as a new project.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "a test stops at the first surprise")]

mod support;

use std::path::PathBuf;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use support::{App, Hand, Start, webshop};
use tempfile::TempDir;

const TEXT: &str = "journey\n title My working day\n section Go to work\n  Make tea: 9: Me\n  Do work: 1: Me, Cat\n";

fn with_file(name: &str, text: &str, app: &mut App) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    app.drop_file(path);
    app.run_steps(8);
    folder
}

#[test]
fn a_dropped_diagram_is_told_and_becomes_a_journey_with_one_undo() {
    let mut app = Start::default().with_project(webshop());
    let before = app.project().clone();
    let _folder = with_file("day.mmd", TEXT, &mut app);
    app.get_by_label("This was found in day.mmd");
    app.get_by_label("My working day: one stage, 2 cards, 2 personas");
    app.get_by_label("Line 4: ‘Make tea’ has the score 9; scores run from 1 to 5, so it became 5.");
    assert_eq!(*app.project(), before, "nothing changes before the answer");
    app.get_by_label("Add to this project").click();
    app.run_steps(8);
    assert_eq!(app.project().journeys().len(), 2);
    assert_eq!(app.project().personas().len(), before.personas().len() + 2);
    let shown = app.state().editor().unwrap().journey().unwrap();
    assert_eq!(shown.name(), "My working day");
    app.press_keys(Modifiers::COMMAND, Key::Z);
    app.run_steps(6);
    assert_eq!(*app.project(), before);
}

#[test]
fn a_diagram_can_be_a_project_of_its_own_also_from_the_start_page() {
    let mut app = Start::default().with_nothing();
    let text = format!("# Notes\n\n```mermaid\n{TEXT}```\n");
    let _folder = with_file("notes.md", &text, &mut app);
    assert!(app.query_by_label("Add to this project").is_none(), "there is none to add it to");
    app.get_by_label("As a new project").click();
    app.run_steps(8);
    assert_eq!((app.project().name(), app.project().journeys().len()), ("My working day", 1));
    assert!(app.state().editor().unwrap().is_dirty(), "no file holds it yet");
}

#[test]
fn a_file_without_a_journey_is_told_and_escape_takes_nothing() {
    let mut app = Start::default().with_project(webshop());
    let before = app.project().clone();
    let _folder = with_file("flow.mmd", "graph TD\nA-->B\n", &mut app);
    app.get_by_label_contains("no Mermaid diagram in this file that begins with ‘journey’");
    let _folder = with_file("day.mmd", TEXT, &mut app);
    app.press_keys(Modifiers::NONE, Key::Escape);
    app.run_steps(6);
    assert!(app.query_by_label("This was found in day.mmd").is_none());
    assert_eq!(*app.project(), before);
}
