//! Another framework chosen in the window: what the preview says is what happens, by keys and by clicks, and undo takes it back.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod rich_map;
mod support;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use klantreis::document::{Language, Project};
use klantreis::library::{Library, Names};
use klantreis::project_file;
use rich_map::rich_map;
use support::{App, Hand, Start, webshop};

/// Runs the command by its words in the palette, by keys alone.
fn open_window(app: &mut App) {
    app.press_keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    app.type_words("switch framework…");
    app.press_keys(Modifiers::NONE, Key::Enter);
    app.run_steps(4);
}

fn bytes(project: &Project) -> String {
    project_file::write(project).expect("a project")
}

fn title(framework: &str) -> String {
    let framework = Library::shared().framework(framework).expect("the framework");
    Names::new(Language::En).text(&framework.title).to_owned()
}

fn choose(app: &mut App, name: &str) {
    app.get_by_role_and_label(Role::RadioButton, name).click();
    app.run_steps(4);
}

fn framework(app: &App) -> Option<&str> {
    app.journey().framework()
}

#[test]
fn a_framework_is_switched_there_and_back_and_the_file_is_the_same() {
    let mut app = Start::default().with_project(rich_map(Some("webshop-5"), 1));
    let first = bytes(app.project());
    open_window(&mut app);
    choose(&mut app, &title("journey-3"));
    app.get_by_label("Switch").click();
    app.run_steps(8);
    assert_eq!(framework(&app), Some("journey-3"));
    assert!(app.query_by_label("Choose another framework").is_none(), "the window has closed");
    // The framework it had is proposed, and Ctrl+Enter accepts.
    open_window(&mut app);
    assert!(app.query_all_by_label_contains("Everything comes back").next().is_some());
    app.press_keys(Modifiers::COMMAND, Key::Enter);
    assert_eq!(framework(&app), Some("webshop-5"));
    assert_eq!(bytes(app.project()), first);
}

#[test]
fn undo_takes_the_switch_back_and_the_notice_names_it() {
    let mut app = Start::default().with_project(rich_map(Some("webshop-5"), 2));
    let first = bytes(app.project());
    open_window(&mut app);
    choose(&mut app, &title("buyers-path-4"));
    app.get_by_label("Switch").click();
    app.run_steps(8);
    let told: Vec<_> = app.state().ui_state().notices.words().map(str::to_owned).collect();
    assert!(told.iter().any(|words| words.contains("Switch framework") && words.contains(&title("buyers-path-4"))));
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(bytes(app.project()), first);
}

#[test]
fn a_destination_chosen_in_the_preview_is_where_the_cards_go() {
    let mut app = Start { size: [1280.0, 900.0], ..Start::default() }.with_project(webshop());
    app.press_keys(Modifiers::NONE, Key::Escape);
    let stage = app.journey().stages()[0].id;
    let lane = app.journey().lanes()[0].id;
    let mut project = app.project().clone();
    let slot = klantreis::document::Slot { cell: klantreis::document::Cell { stage, lane }, index: 0 };
    let card = Box::new(klantreis::document::Card::new(klantreis::document::CardId(9000), "Sees the van"));
    klantreis::document::apply(&mut project, klantreis::document::Edit::AddCard { slot, card }).expect("a card");
    app.state_mut().show_project(project);
    app.run_steps(4);
    open_window(&mut app);
    choose(&mut app, &title("journey-3"));
    app.get_by_role_and_label(Role::ComboBox, "Where Awareness goes").click();
    app.run_steps(4);
    app.get_by_role_and_label(Role::Button, "Decision").click();
    app.run_steps(4);
    app.get_by_label("Switch").click();
    app.run_steps(8);
    assert_eq!(app.place_of("Sees the van"), (2, 0, 0));
}

#[test]
fn the_keyboard_alone_reaches_every_framework() {
    let mut app = Start::default().with_project(webshop());
    open_window(&mut app);
    let wanted = title("loyalty-loop-4");
    for _ in 0..20 {
        if app.get_by_role_and_label(Role::RadioButton, &wanted).accesskit_node().is_focused() {
            break;
        }
        app.press_keys(Modifiers::NONE, Key::Tab);
    }
    app.press_keys(Modifiers::NONE, Key::Space);
    for _ in 0..20 {
        if app.get_by_label("Switch").accesskit_node().is_focused() {
            break;
        }
        app.press_keys(Modifiers::NONE, Key::Tab);
    }
    app.press_keys(Modifiers::NONE, Key::Enter);
    assert_eq!(framework(&app), Some("loyalty-loop-4"));
}

#[test]
fn escape_changes_nothing_and_the_present_framework_cannot_be_accepted() {
    let mut app = Start::default().with_project(rich_map(Some("webshop-5"), 3));
    let first = bytes(app.project());
    open_window(&mut app);
    choose(&mut app, &format!("{} – This map’s framework", title("webshop-5")));
    assert!(app.query_by_label_contains("nothing changes").is_some());
    app.get_by_label("Switch").click();
    app.run_steps(4);
    assert!(app.query_by_label("Choose another framework").is_some(), "there is nothing to accept");
    app.press_keys(Modifiers::NONE, Key::Escape);
    assert!(app.query_by_label("Choose another framework").is_none());
    assert_eq!(bytes(app.project()), first);
}

#[test]
fn arrows_go_along_the_frameworks_and_choose_and_enter_does_not_switch() {
    let mut app = Start::default().with_project(webshop());
    open_window(&mut app);
    let titles: Vec<_> = Library::shared().frameworks.iter().map(|found| title(&found.id)).collect();
    let chosen = |app: &App| {
        let is_on = |name: &&String| {
            let mut found = app.query_all_by_role_and_label(Role::RadioButton, name);
            found.any(|node| {
                let node = node.accesskit_node();
                node.is_focused() && node.toggled() == Some(egui::accesskit::Toggled::True)
            })
        };
        titles.iter().position(|name| is_on(&name))
    };
    let first = chosen(&app).expect("the proposed framework has the focus");
    app.press_keys(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(chosen(&app), Some(first + 1));
    app.press_keys(Modifiers::NONE, Key::Enter);
    assert!(app.query_by_label("Choose another framework").is_some(), "the window is still there");
    assert_eq!(framework(&app), Some("webshop-5"));
    app.press_keys(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(chosen(&app), Some(first));
    app.press_keys(Modifiers::COMMAND, Key::Enter);
    assert_eq!(framework(&app), Some(Library::shared().frameworks[first].id.as_str()));
}
