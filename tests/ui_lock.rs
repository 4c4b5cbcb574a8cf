//! Locks: what is fixed cannot be changed by hand, key, menu or panel; it says so, and undo and the file know the lock.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use klantreis::document::{Edit, Lock, Project, SteeringChange, apply};
use klantreis::editor::Selection;
use klantreis::project_file;
use support::{App, Hand, Start, sample};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn bakery() -> App {
    Start { size: [1600.0, 1000.0], ..Start::default() }.with_project(sample("bakkerij-de-korenaar.ron"))
}

fn locked(lock: Lock) -> App {
    let mut project = sample("bakkerij-de-korenaar.ron");
    apply(&mut project, Edit::Steer(SteeringChange::Lock(lock))).expect("a lock");
    Start { size: [1600.0, 1000.0], ..Start::default() }.with_project(project)
}

fn lock_of(app: &App) -> Lock {
    app.project().steering().lock
}

/// The sentence that a lock refuses with; `false` where nothing is told.
fn says(app: &App, part: &str) -> bool {
    app.state().ui_state().notices.words().any(|words| words.contains(part))
}

fn select(app: &mut App, selection: Selection) {
    app.state_mut().with_editor(|editor| editor.select(selection));
    app.run_steps(6);
}

/// Does something, and finds the document as it was and a sentence about the lock.
#[track_caller]
fn is_refused(app: &mut App, what: &str, act: impl FnOnce(&mut App)) {
    let before: Project = app.project().clone();
    act(app);
    assert_eq!(app.project(), &before, "{what}");
    assert!(says(app, "locked"), "{what}");
    // The sentence goes by itself after five seconds.
    app.run_steps(400);
    assert!(!says(app, "locked"), "{what}");
}

#[test]
fn the_key_locks_stages_and_lanes_and_unlocks_them_and_undo_knows_it() {
    let mut app = bakery();
    app.press_keys(CTRL_SHIFT, Key::L);
    assert_eq!(lock_of(&app), Lock::Structure);
    assert!(app.query_by_label("Structure locked").is_some(), "a sign in the bar");
    app.press_keys(CTRL, Key::Z);
    assert_eq!(lock_of(&app), Lock::None);
    app.press_keys(CTRL_SHIFT, Key::L);
    app.get_by_label("Structure locked").click();
    app.run_steps(6);
    assert_eq!(lock_of(&app), Lock::None, "a click on the sign unlocks");
    assert!(app.query_by_label("Structure locked").is_none());
}

#[test]
fn a_locked_structure_keeps_its_stages_and_lanes_and_lets_cards_go() {
    let mut app = locked(Lock::Structure);
    let stage = app.journey().stages()[0].id;
    let lane = app.journey().lanes()[0].id;
    let card = app.journey().cards().next().expect("a card").id;
    let layout = app.state().ui_state().canvas.layout().expect("a layout");
    let header = layout.headers[0].rect;
    let at = app.state().ui_state().canvas.screen_rect(header).expect("a place").center();
    is_refused(&mut app, "dragging a stage", |app| {
        app.drag_at(at);
        app.step();
        for by in [20.0, 200.0, 500.0] {
            app.hover_at(at + vec2(by, 0.0));
            app.step();
        }
        app.drop_at(at + vec2(500.0, 0.0));
        app.run_steps(6);
    });
    select(&mut app, Selection::Stage(stage));
    is_refused(&mut app, "Alt+Right", |app| app.press_keys(Modifiers::ALT, Key::ArrowRight));
    is_refused(&mut app, "Delete", |app| app.press_keys(NONE, Key::Delete));
    is_refused(&mut app, "F2", |app| {
        app.press_keys(NONE, Key::F2);
        assert!(!app.state().ui_state().canvas.is_writing());
    });
    is_refused(&mut app, "a new stage", |app| app.press_keys(CTRL_SHIFT, Key::F));
    select(&mut app, Selection::Lane(lane));
    is_refused(&mut app, "deleting a lane", |app| app.press_keys(NONE, Key::Delete));
    is_refused(&mut app, "a new lane", |app| app.press_keys(CTRL_SHIFT, Key::R));
    select(&mut app, Selection::Stage(stage));
    is_refused(&mut app, "the name in the panel", |app| {
        app.get_by_role_and_label(Role::TextInput, "Name").focus();
        app.run_steps(3);
        app.type_words("Other");
    });
    let before = app.journey().slot_of(card).expect("a place");
    select(&mut app, Selection::card(card));
    app.press_keys(Modifiers::ALT, Key::ArrowRight);
    assert_ne!(app.journey().slot_of(card), Some(before), "cards are free");
}

#[test]
fn a_full_lock_keeps_everything_and_the_same_key_unlocks() {
    let mut app = locked(Lock::Full);
    let cards = app.journey().card_count();
    let card = app.journey().cards().next().expect("a card").id;
    select(&mut app, Selection::card(card));
    is_refused(&mut app, "Delete", |app| app.press_keys(NONE, Key::Delete));
    is_refused(&mut app, "a new card", |app| app.press_keys(CTRL, Key::Enter));
    is_refused(&mut app, "duplicate", |app| app.press_keys(CTRL, Key::D));
    is_refused(&mut app, "paste", |app| {
        app.event(egui::Event::Paste("A line".into()));
        app.run_steps(6);
    });
    is_refused(&mut app, "the note in the panel", |app| {
        app.get_by_role_and_label(Role::TextInput, "Note").focus();
        app.run_steps(3);
        app.type_words("Words");
        assert!(
            !app.get_by_role_and_label(Role::TextInput, "Note")
                .accesskit_node()
                .value()
                .unwrap_or_default()
                .contains("Words")
        );
        app.press_keys(NONE, Key::Escape);
    });
    is_refused(&mut app, "the name of the project", |app| {
        app.get_by_role_and_label(Role::TextInput, "Name of the project").focus();
        app.run_steps(3);
        app.type_words("Words");
        app.press_keys(NONE, Key::Escape);
    });
    assert_eq!(app.journey().card_count(), cards);
    app.press_keys(CTRL_SHIFT, Key::L);
    assert_eq!(lock_of(&app), Lock::None);
}

#[test]
fn the_file_keeps_the_lock_and_old_files_have_none() {
    let app = locked(Lock::Structure);
    let text = project_file::write(app.project()).expect("a text");
    assert!(text.contains("lock: Structure"), "{text}");
    let again = project_file::read(text.as_bytes()).expect("a project");
    assert_eq!(again.steering().lock, Lock::Structure);
    let open = text.replace("    lock: Structure,\n", "");
    assert_eq!(project_file::read(open.as_bytes()).expect("a project").steering().lock, Lock::None);
}

#[test]
fn the_menu_of_a_locked_stage_is_pale_where_the_lock_refuses_and_says_why() {
    let mut app = locked(Lock::Structure);
    let stage = app.journey().stages()[0].id;
    select(&mut app, Selection::Stage(stage));
    app.press_keys(Modifiers::SHIFT, Key::F10);
    let is_pale = |app: &App, part: &str| {
        let mut found = app.query_all_by_label_contains(part).peekable();
        assert!(found.peek().is_some(), "{part}");
        found.all(|node| node.accesskit_node().is_disabled())
    };
    for refused in ["Delete", "Move right", "Add stage before", "Edit text"] {
        assert!(is_pale(&app, refused), "{refused}");
    }
    assert!(!is_pale(&app, "Select the cards of this stage"));
    let at = app.query_all_by_label_contains("Add stage before").next().expect("an entry").rect().center();
    app.hover_at(at);
    app.run_steps(60);
    app.get_by_label_contains("The stages and lanes are locked; unlock them");
    app.press_keys(NONE, Key::Escape);
    let card = app.journey().cards().next().expect("a card").id;
    select(&mut app, Selection::card(card));
    app.press_keys(Modifiers::SHIFT, Key::F10);
    assert!(!is_pale(&app, "Delete"), "cards are free");
}

#[test]
fn the_palette_offers_to_unlock_what_is_locked() {
    let mut app = locked(Lock::Structure);
    app.press_keys(CTRL_SHIFT, Key::P);
    app.type_words("unlock");
    app.press_keys(NONE, Key::Enter);
    assert_eq!(lock_of(&app), Lock::None);
    app.press_keys(CTRL_SHIFT, Key::P);
    app.type_words("unlock");
    assert!(app.query_by_role_and_label(Role::Button, "Unlock").is_none(), "nothing is locked");
}
