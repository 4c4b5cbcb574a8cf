//! Workbooks in the preview: dropped on the window, a sheet chosen, and taken as one change.
#![allow(clippy::indexing_slicing, missing_docs, reason = "a test stops at the first surprise")]

mod support;

use egui_kittest::kittest::Queryable as _;
use support::{App, Hand, Start, table, webshop};

/// The app with a look-alike table dropped on it.
fn with_table(start: Start, name: &str) -> App {
    let mut app = start.with_project(webshop());
    app.drop_file(table(name));
    app
}

/// The counts of each series of the project.
fn counts(app: &App) -> Vec<Vec<Option<u64>>> {
    let series = app.project().series().iter();
    series.map(|series| series.steps.iter().map(|step| step.count).collect()).collect()
}

#[test]
fn both_periods_of_a_report_become_series() {
    let mut app = with_table(Start::default(), "xlsx_title_merged_two_periods.xlsx");
    app.get_by_label("Use these numbers").click();
    app.run_steps(8);
    let wanted = [[9800, 3700, 290, 61, 9], [12480, 4736, 356, 88, 14]];
    assert_eq!(counts(&app), wanted.map(|counts| counts.map(Some).to_vec()));
}
