//! Answers to a survey in the preview: what they come to, and the series that the project gets.
#![allow(clippy::indexing_slicing, missing_docs, reason = "a test stops at the first surprise")]

mod support;

use std::path::{Path, PathBuf};

use egui_kittest::kittest::Queryable as _;
use klantreis::document::{Language, Unit};
use support::{App, Hand, Start, webshop};

/// A file that is let go over the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("the app reads the file itself".to_owned())
    }
}

/// The app with a look-alike table dropped on it.
fn with_table(start: Start, name: &str) -> App {
    let mut app = start.with_project(webshop());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables").join(name);
    app.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(path)));
    app.run_steps(8);
    app
}

#[test]
fn look() {
    for (name, lang, size, theme) in [("surveymonkey_two_header_rows.csv", Language::Nl, [1440.0, 900.0], klantreis::storage::ThemeChoice::Light), ("hubspot_deals_quoted_newlines.csv", Language::En, [1000.0, 640.0], klantreis::storage::ThemeChoice::Dark), ("meta_ads_breakdown_many_rates.csv", Language::Nl, [1440.0, 900.0], klantreis::storage::ThemeChoice::Dark)] {
        let mut app = with_table(Start { language: lang, size, theme }, name);
        app.run_steps(20);
        let _ = app.get_by_label(if lang == Language::Nl {"Neem deze cijfers over"} else {"Use these numbers"});
        app.render().expect("x").save(format!("/tmp/look_survey_{}.png", &name[..6])).expect("saved");
    }
}
