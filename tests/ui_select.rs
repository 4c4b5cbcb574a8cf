//! Several cards at once: selected by hand and by keys, moved and changed together, each time one step of undo.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;
use std::collections::BTreeSet;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use klantreis::document::{CardChange, Channel, Colour, Edit, Project, apply};
use klantreis::editor::Selection;
use support::{App, Hand, Start, cards, webshop};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const SHIFT: Modifiers = Modifiers::SHIFT;
const ALT: Modifiers = Modifiers::ALT;

/// Three cards in the first cell, one below them, and one in the next stage.
fn map() -> Project {
    let mut project = webshop();
    cards(&mut project, 0, 0, &["Sees an ad", "Asks a friend", "Reads a review"]);
    cards(&mut project, 0, 1, &["Instagram"]);
    cards(&mut project, 1, 0, &["Compares"]);
    project
}

fn start() -> App {
    Start::default().with_project(map())
}

fn selected(app: &App) -> BTreeSet<String> {
    let editor = app.state().editor().expect("a project");
    let cards = editor.selection().cards();
    cards.iter().map(|card| app.journey().card(*card).expect("a card").title.clone()).collect()
}

fn names(titles: &[&str]) -> BTreeSet<String> {
    titles.iter().map(|title| (*title).to_owned()).collect()
}

fn select(app: &mut App, titles: &[&str]) {
    let cards = titles.iter().map(|title| app.card(title)).collect();
    app.state_mut().with_editor(|editor| editor.select(Selection::Cards(cards)));
    app.run_steps(3);
}

fn click_with(app: &mut App, name: &str, modifiers: Modifiers) {
    let at = app.middle_of(name);
    app.hover_at(at);
    app.event(egui::Event::ModifiersChanged(modifiers));
    app.step();
    for pressed in [true, false] {
        let button = egui::PointerButton::Primary;
        app.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers });
        app.step();
    }
    app.event(egui::Event::ModifiersChanged(NONE));
    app.run_steps(3);
}

#[test]
fn shift_and_ctrl_with_a_click_add_a_card_and_take_it_out() {
    let mut app = start();
    click_with(&mut app, "Sees an ad", NONE);
    click_with(&mut app, "Instagram", SHIFT);
    click_with(&mut app, "Compares", CTRL);
    assert_eq!(selected(&app), names(&["Sees an ad", "Instagram", "Compares"]));
    click_with(&mut app, "Instagram", SHIFT);
    assert_eq!(selected(&app), names(&["Sees an ad", "Compares"]));
}

#[test]
fn shift_and_arrows_extend_the_selection_and_lead_back() {
    let mut app = start();
    select(&mut app, &["Sees an ad"]);
    app.press_keys(SHIFT, Key::ArrowDown);
    app.press_keys(SHIFT, Key::ArrowDown);
    assert_eq!(selected(&app), names(&["Sees an ad", "Asks a friend", "Reads a review"]));
    app.press_keys(SHIFT, Key::ArrowUp);
    assert_eq!(selected(&app), names(&["Sees an ad", "Asks a friend"]));
    app.press_keys(SHIFT, Key::ArrowRight);
    assert_eq!(selected(&app), names(&["Sees an ad", "Asks a friend", "Compares"]));
    app.press_keys(NONE, Key::ArrowUp);
    assert!(selected(&app).is_empty(), "an arrow alone selects one thing: {:?}", selected(&app));
}

#[test]
fn all_in_a_stage_in_a_lane_and_of_one_kind() {
    let mut app = start();
    let stage = app.journey().stages()[0].id;
    app.state_mut().with_editor(|editor| editor.select(Selection::Stage(stage)));
    app.press_keys(CTRL, Key::A);
    assert_eq!(selected(&app), names(&["Sees an ad", "Asks a friend", "Reads a review", "Instagram"]));
    app.press_keys(CTRL, Key::A);
    assert_eq!(selected(&app).len(), 5, "once more selects all");
    select(&mut app, &["Compares"]);
    choose_from_menu(&mut app, "Select the cards of this lane");
    assert_eq!(selected(&app), names(&["Sees an ad", "Asks a friend", "Reads a review", "Compares"]));
    let red = Edit::SetCard(app.card("Asks a friend"), CardChange::Colour(Some(Colour::Red)));
    app.state_mut().with_editor(|editor| editor.run(red).expect("a colour"));
    select(&mut app, &["Compares"]);
    app.press_keys(CTRL | SHIFT, Key::A);
    assert_eq!(selected(&app), names(&["Sees an ad", "Reads a review", "Compares"]));
}

fn choose_from_menu(app: &mut App, entry: &str) {
    app.press_keys(SHIFT, Key::F10);
    app.get_by_label_contains(entry).click();
    app.run_steps(4);
}

#[test]
fn the_menu_key_opens_the_menu_of_what_is_selected_and_arrows_walk_in_it() {
    let mut app = start();
    select(&mut app, &["Instagram"]);
    app.press_keys(NONE, Key::Menu);
    app.get_by_label_contains("Duplicate");
    assert!(app.focused().is_some_and(|found| found.1.starts_with("Edit text")), "{:?}", app.focused());
    app.press_keys(NONE, Key::ArrowDown);
    assert!(app.focused().is_some_and(|found| found.1.starts_with("Edit note")), "{:?}", app.focused());
    app.press_keys(NONE, Key::Escape);
    assert!(app.query_by_label_contains("Duplicate").is_none());
    assert_eq!(selected(&app), names(&["Instagram"]), "Escape closes the menu alone");
    assert_eq!(app.focused(), Some((Role::Button, "Instagram".to_owned())));
    let lane = app.journey().lanes()[2].id;
    app.state_mut().with_editor(|editor| editor.select(Selection::Lane(lane)));
    app.press_keys(SHIFT, Key::F10);
    app.get_by_label_contains("Add lane above");
    assert!(app.query_by_label_contains("Quit").is_none(), "the bar's menus stay closed");
}

#[test]
fn alt_and_arrows_move_several_cards_together() {
    let mut app = start();
    let before = app.project().clone();
    select(&mut app, &["Sees an ad", "Asks a friend"]);
    app.press_keys(ALT, Key::ArrowDown);
    assert_eq!(app.titles_in(0, 0), ["Reads a review", "Sees an ad", "Asks a friend"]);
    app.press_keys(CTRL, Key::Z);
    assert_eq!(app.project(), &before);
    select(&mut app, &["Sees an ad", "Instagram", "Compares"]);
    app.press_keys(ALT, Key::ArrowRight);
    assert_eq!(app.titles_in(0, 0), ["Asks a friend", "Reads a review"]);
    assert_eq!((app.titles_in(1, 0), app.titles_in(1, 1)), (vec!["Sees an ad".into()], vec!["Instagram".into()]));
    assert_eq!(app.titles_in(2, 0), ["Compares"]);
    app.press_keys(CTRL, Key::Z);
    assert_eq!(app.project(), &before);
    app.press_keys(ALT, Key::ArrowLeft);
    assert_eq!(app.project(), &before, "at the edge they all stay");
}

#[test]
fn the_panel_changes_several_cards_at_once_and_says_what_differs() {
    let mut project = map();
    let cards: Vec<_> = project.journeys()[0].cards().map(|card| card.id).collect();
    apply(&mut project, Edit::SetCard(cards[0], CardChange::Owner("Eva".to_owned()))).expect("an owner");
    apply(&mut project, Edit::SetCard(cards[0], CardChange::Tags(vec!["spring".to_owned()]))).expect("a tag");
    apply(&mut project, Edit::SetCard(cards[1], CardChange::Channel(Some(Channel::Phone)))).expect("a channel");
    let mut app = Start { size: [1280.0, 1100.0], ..Start::default() }.with_project(project);
    app.press_keys(CTRL, Key::A);
    app.get_by_label("Channel: differs");
    app.get_by_role_and_label(Role::TextInput, "Owner").focus();
    app.run_steps(2);
    app.type_words("Sam");
    app.press_keys(NONE, Key::Enter);
    assert!(app.journey().cards().all(|card| card.owner == "Sam"));
    app.press_keys(CTRL, Key::Z);
    assert_eq!(app.journey().cards().filter(|card| card.owner == "Eva").count(), 1, "one step of undo");
    app.get_by_role_and_label(Role::TextInput, "Tags, with commas between").focus();
    app.run_steps(2);
    app.type_words("shop, summer");
    app.press_keys(NONE, Key::Enter);
    let tags: BTreeSet<_> = app.journey().cards().map(|card| card.tags.join(" ")).collect();
    assert_eq!(tags, names(&["shop summer", "shop summer spring"]), "what single cards have stays");
    app.get_by_label("Good").click();
    app.run_steps(4);
    assert!(app.journey().cards().all(|card| card.feeling == Some(1)));
}

#[test]
fn a_band_with_shift_adds_to_what_is_selected() {
    let mut app = start();
    select(&mut app, &["Compares"]);
    let card = app.get_by_label("Instagram").rect();
    let (from, to) = (card.right_bottom() + egui::vec2(8.0, 8.0), card.left_top() + egui::vec2(-4.0, 6.0));
    app.event(egui::Event::ModifiersChanged(SHIFT));
    app.drag_at(from);
    app.step();
    for share in [0.3, 0.7, 1.0] {
        app.hover_at(from.lerp(to, share));
        app.step();
    }
    assert_eq!(selected(&app), names(&["Compares", "Instagram"]));
    app.key_press(Key::Escape);
    app.run_steps(2);
    app.event(egui::Event::ModifiersChanged(NONE));
    app.drop_at(to);
    app.run_steps(3);
    assert_eq!(selected(&app), names(&["Compares"]), "Escape gives back what was selected");
}

#[test]
fn the_menu_of_the_right_button_is_about_what_lies_under_it() {
    let mut app = start();
    let menu_at = |app: &mut App, at: egui::Pos2| {
        app.hover_at(at);
        app.step();
        for pressed in [true, false] {
            let button = egui::PointerButton::Secondary;
            app.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers: NONE });
            app.step();
        }
        app.run_steps(3);
    };
    select(&mut app, &["Sees an ad", "Instagram"]);
    let at = app.middle_of("Instagram");
    menu_at(&mut app, at);
    app.get_by_label_contains("Copy as image");
    assert_eq!(selected(&app).len(), 2, "the selection under the pointer stays");
    app.press_keys(NONE, Key::Escape);
    let at = app.middle_of("Purchase");
    menu_at(&mut app, at);
    app.get_by_label_contains("Add stage before");
    app.press_keys(NONE, Key::Escape);
    let at = app.middle_of("Ideas in Awareness") - egui::vec2(60.0, 0.0);
    menu_at(&mut app, at);
    app.get_by_label_contains("Select the cards of this stage");
    app.press_keys(NONE, Key::Escape);
}
