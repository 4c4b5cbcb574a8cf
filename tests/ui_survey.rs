//! Answers to a survey in the preview: what they come to, and the series that the project gets.
#![allow(clippy::indexing_slicing, missing_docs, reason = "a test stops at the first surprise")]

mod support;

use egui_kittest::kittest::Queryable as _;
use klantreis::document::{Language, Unit};
use support::{App, Hand, Start, table, webshop};

/// The app with a look-alike table dropped on it.
fn with_table(start: Start, name: &str) -> App {
    let mut app = start.with_project(webshop());
    app.drop_file(table(name));
    app
}

#[test]
fn accepted_answers_are_series_from_all_answers_to_the_good_ones() {
    let mut app = with_table(Start::default(), "google_forms_nl.csv");
    app.get_by_label("Use these numbers").click();
    app.run_steps(8);
    let series = app.project().series();
    let counts = |at: usize| series[at].steps.iter().map(|step| step.count).collect::<Vec<_>>();
    assert_eq!((series.len(), series[0].unit), (2, Unit::Answers));
    assert_eq!((counts(0), counts(1)), ([4, 3, 2].map(Some).to_vec(), [4, 3].map(Some).to_vec()));
    let names: Vec<&str> = series[0].steps.iter().map(|step| step.name.as_str()).collect();
    assert_eq!(names, ["Answers", "No detractor", "Promoters"]);
}

#[test]
fn the_steps_of_answers_speak_the_language_of_the_window() {
    let start = Start { language: Language::Nl, ..Start::default() };
    let mut app = with_table(start, "orders_export_1.csv");
    app.get_by_label("Neem deze cijfers over").click();
    app.run_steps(8);
    let steps = &app.project().series()[0].steps;
    let names: Vec<&str> = steps.iter().map(|step| step.name.as_str()).collect();
    assert_eq!(names, ["Klanten", "Terugkerende klanten"]);
}
