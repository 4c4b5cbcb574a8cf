//! What each view looks like: a few pictures, painted on the CPU, compared with the ones kept beside this file.
//! `UPDATE_SNAPSHOTS=true cargo test --test pictures` makes them anew; look at them before you keep them.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

mod support;

use egui::{Key, Modifiers};
use egui_kittest::SnapshotResults;
use klantreis::document::Language;
use klantreis::library::{Library, project_from};
use klantreis::storage::ThemeChoice;
use support::{App, Hand, Start, sample};

fn picture(results: &mut SnapshotResults, app: &mut App, name: &str) {
    app.run_steps(12);
    app.snapshot(name);
    results.extend_harness(app);
}

#[test]
fn the_views_look_as_they_did() {
    let mut results = SnapshotResults::new();
    let dutch = Start { language: Language::Nl, size: [1280.0, 800.0], ..Start::default() };
    let dark = Start { theme: ThemeChoice::Dark, ..Start::default() };
    let mut app = dutch.with_project(sample("bakkerij-de-korenaar.ron"));
    picture(&mut results, &mut app, "map_nl_light");
    app.press_keys(Modifiers::COMMAND, Key::Num2);
    picture(&mut results, &mut app, "checklist_nl_light");
    let mut app = dark.with_project(sample("northlight-consulting.ron"));
    picture(&mut results, &mut app, "map_en_dark");
    app.press_keys(Modifiers::COMMAND, Key::Num3);
    picture(&mut results, &mut app, "numbers_en_dark");
    let library = Library::shared();
    let framework = library.framework("loyalty-loop-4").expect("the loop");
    let mut app = dutch.with_project(project_from(library, framework, Language::Nl).expect("a project"));
    picture(&mut results, &mut app, "map_loop_nl_light");
    let mut app = dutch.with_nothing();
    picture(&mut results, &mut app, "start_nl_light");
}
