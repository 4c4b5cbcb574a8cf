//! The panel of what was done: its rows name the steps, a click goes there and back, and the saved state is marked.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use klantreis::document::Edit;
use klantreis::editor::Selection;
use support::{App, Hand, Start, webshop};

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn rename(app: &mut App, name: &str) {
    app.state_mut().with_editor(|editor| editor.run(Edit::RenameProject(name.to_owned())).expect("a name"));
    app.run_steps(3);
}

#[test]
fn a_click_on_a_step_goes_there_and_one_on_an_undone_step_comes_back() {
    let mut app = Start::default().with_project(webshop());
    let first = app.project().clone();
    app.press_keys(CTRL_SHIFT, Key::R);
    app.press_keys(Modifiers::NONE, Key::Escape);
    rename(&mut app, "A");
    let last = app.project().clone();
    app.press_keys(CTRL_SHIFT, Key::H);
    app.get_by_label("Beginning").click();
    app.run_steps(4);
    assert_eq!(app.project(), &first);
    let is_lane =
        |node: egui_kittest::Node<'_>| node.accesskit_node().label().is_some_and(|name| name.starts_with("Add lane"));
    assert!(app.query_all_by_label_contains("(undone)").any(is_lane), "what was undone says so");
    app.get_by_label("Rename project (undone)").click();
    app.run_steps(4);
    assert_eq!(app.project(), &last);
    app.press_keys(CTRL_SHIFT, Key::H);
    assert!(app.query_by_label("Beginning").is_none());
}

#[test]
fn of_a_long_history_only_the_rows_in_sight_are_there_and_the_present_one_is_among_them() {
    let mut app = Start::default().with_project(webshop());
    for step in 0..3_000 {
        app.state_mut().with_editor(|editor| editor.run(Edit::RenameProject(step.to_string())).expect("a name"));
    }
    app.press_keys(CTRL_SHIFT, Key::H);
    let rows = |app: &App| app.query_all_by_label("Rename project").count();
    assert!((5..80).contains(&rows(&app)), "{}", rows(&app));
    assert!(app.query_by_label("Beginning").is_none(), "scrolled to the present");
    for _ in 0..20 {
        app.press_keys(CTRL, Key::Z);
    }
    assert!(app.query_all_by_label("Rename project (undone)").next().is_some());
    app.state_mut().with_editor(|editor| editor.go_to(0).expect("the first state"));
    app.run_steps(4);
    assert!(app.query_by_label("Beginning").is_some(), "the panel follows the present state");
}

#[test]
fn the_saved_state_is_marked() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.ron");
    std::fs::write(&path, klantreis::project_file::write(&webshop()).expect("a text")).expect("a file");
    let mut app = Start::default().with_nothing();
    let ctx = app.ctx.clone();
    app.state_mut().open_file(&ctx, &path);
    app.run_steps(6);
    app.press_keys(CTRL_SHIFT, Key::H);
    assert!(app.query_by_label("Beginning (saved like this)").is_some());
    rename(&mut app, "A");
    app.press_keys(CTRL, Key::S);
    assert!(app.query_by_label("Rename project (saved like this)").is_some());
    assert!(app.query_by_label("Beginning (saved like this)").is_none());
}

#[test]
fn a_step_tells_which_card_it_was_about_and_when() {
    let mut project = webshop();
    support::cards(&mut project, 0, 0, &["Pays at the counter", "Waits"]);
    let mut app = Start::default().with_project(project);
    app.state_mut().set_clock(|| jiff::civil::time(14, 3, 0, 0));
    let cards = ["Pays at the counter", "Waits"].map(|title| app.card(title));
    app.state_mut().with_editor(|editor| editor.select(Selection::card(cards[0])));
    app.press_keys(Modifiers::ALT, Key::ArrowRight);
    app.state_mut().with_editor(|editor| editor.select(Selection::Cards(cards.into())));
    app.press_keys(Modifiers::NONE, Key::Delete);
    app.press_keys(CTRL_SHIFT, Key::H);
    app.get_by_label("Move card: ‘Pays at the counter’ · 14:03");
    app.get_by_label_contains("‘Pays at the counter and 1 more’ · 14:03");
    app.press_keys(CTRL, Key::Z);
    app.get_by_label_contains("‘Pays at the counter and 1 more’ · 14:03 (undone)");
}
