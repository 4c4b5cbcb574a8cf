//! Reports and maps exported from the window.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "a test stops at the first surprise")]

mod support;

use std::path::Path;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use klantreis::document::Language;
use support::{App, Hand, Start, sample};

/// The bakery, with a command of the File menu given and this path typed.
#[track_caller]
fn export(command: &str, path: &Path) -> App {
    let start = Start { language: Language::En, ..Start::default() };
    let mut app = start.with_project(sample("bakkerij-de-korenaar.ron"));
    app.get_by_label("File").click();
    app.run_steps(6);
    app.get_by_label_contains(command).click();
    app.run_steps(6);
    app.get_by_label("Path of the file").focus();
    app.run_steps(2);
    app.press_keys(Modifiers::COMMAND, Key::A);
    app.type_words(path.to_str().unwrap());
    app.get_by_label("OK").click();
    app.run_steps(8);
    app
}

#[test]
fn the_report_is_saved_as_pdf_or_markdown_by_its_name_and_the_notice_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let app = export("Monthly report…", &folder.path().join("october.pdf"));
    assert!(std::fs::read(folder.path().join("october.pdf")).unwrap().starts_with(b"%PDF-"));
    app.get_by_label_contains("Report saved as october.pdf");
    let app = export("Monthly report…", &folder.path().join("october.md"));
    let text = std::fs::read_to_string(folder.path().join("october.md")).unwrap();
    assert!(text.contains("October 2026") && text.contains("by 4 Dec 2026"), "{text}");
    assert!(text.ends_with("Made with Klantreis on 22 Nov 2026\n"), "the day of the desk, not of the clock: {text}");
    assert!(folder.path().join("october-map.svg").exists());
    app.get_by_label_contains("Report saved as october.md");
}

#[test]
fn a_name_without_an_end_becomes_a_pdf() {
    let folder = tempfile::tempdir().unwrap();
    export("Monthly report…", &folder.path().join("october"));
    export("Export map as PDF…", &folder.path().join("map"));
    for name in ["october.pdf", "map.pdf"] {
        assert!(std::fs::read(folder.path().join(name)).unwrap().starts_with(b"%PDF-"), "{name}");
    }
}

#[test]
fn a_report_that_cannot_be_written_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("nowhere").join("october.pdf");
    let app = export("Monthly report…", &missing);
    assert!(!missing.exists());
    assert!(app.query_by_label_contains("Report saved").is_none());
    app.get_by_label_contains("nowhere");
}
