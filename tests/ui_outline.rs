//! The outline beside the map: a tree by keyboard and mouse that shares the selection and can change everything.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use klantreis::document::{
    Card, CardId, Cell, Edit, Journey, JourneyId, JourneyParts, Project, Slot, apply, duplicate,
};
use klantreis::editor::Selection;
use support::{App, Hand, Start, webshop};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const ALT: Modifiers = Modifiers::ALT;

/// Cards in the first lane of the first stage, and one in the second stage.
fn with_cards() -> Project {
    let mut project = webshop();
    for (stage, title) in [(0, "Sees an ad"), (0, "Asks a friend"), (1, "Compares")] {
        let journey = &project.journeys()[0];
        let cell = Cell { stage: journey.stages()[stage].id, lane: journey.lanes()[0].id };
        let slot = Slot { cell, index: journey.cards_in(cell).len() };
        let card = Box::new(Card::new(CardId(project.largest_id() + 1), title));
        apply(&mut project, Edit::AddCard { slot, card }).expect("a card");
    }
    project
}

fn opened(project: Project) -> App {
    let mut app = Start::default().with_project(project);
    app.press_keys(CTRL, Key::Num5);
    app
}

fn selection(app: &App) -> Selection {
    app.state().editor().expect("a project").selection().clone()
}

/// The name of the row that has the keys.
fn row(app: &App) -> String {
    let (role, name) = app.focused().expect("a focus");
    assert_eq!(role, Role::TreeItem, "{name}");
    name
}

fn place_on_screen(app: &App, name: &str) -> egui::Rect {
    app.get_by_role_and_label(Role::TreeItem, name).rect()
}

/// Goes down until the row of this name has the keys.
fn walk_to(app: &mut App, name: &str) {
    app.press_keys(NONE, Key::Home);
    for _ in 0..200 {
        if row(app) == name {
            return;
        }
        app.press_keys(NONE, Key::ArrowDown);
    }
    panic!("no row {name}");
}

fn stage_name(app: &App, at: usize) -> String {
    let lang = klantreis::lang::Lang::new(klantreis::document::Language::En);
    lang.names().stage(&app.journey().stages()[at]).to_owned()
}

#[test]
fn arrows_walk_fold_and_unfold_as_trees_do() {
    let mut app = opened(with_cards());
    let first = row(&app);
    app.press_keys(NONE, Key::ArrowDown);
    let stage = stage_name(&app, 0);
    assert_eq!(row(&app), stage);
    let node = app.get_by_role_and_label(Role::TreeItem, &stage);
    let node = node.accesskit_node();
    assert_eq!((node.data().level(), node.data().is_expanded()), (Some(2), Some(true)));
    assert_eq!((node.data().position_in_set(), node.data().size_of_set()), (Some(1), Some(5)));
    app.press_keys(NONE, Key::ArrowLeft);
    assert_eq!(row(&app), stage, "the first press folds");
    app.press_keys(NONE, Key::ArrowDown);
    assert_eq!(row(&app), stage_name(&app, 1), "what is below it is out of sight");
    app.press_keys(NONE, Key::ArrowUp);
    app.press_keys(NONE, Key::ArrowRight);
    app.press_keys(NONE, Key::ArrowRight);
    app.press_keys(NONE, Key::ArrowRight);
    assert_eq!(row(&app), "Sees an ad");
    for _ in 0..3 {
        app.press_keys(NONE, Key::ArrowLeft);
    }
    assert_eq!(row(&app), stage);
    app.press_keys(NONE, Key::Home);
    assert_eq!(row(&app), first);
    app.press_keys(NONE, Key::End);
    assert_ne!(row(&app), first);
}

#[test]
fn the_selection_is_shared_with_the_map() {
    let mut app = opened(with_cards());
    walk_to(&mut app, "Asks a friend");
    assert_eq!(selection(&app), Selection::card(app.card("Asks a friend")));
    let compares = app.card("Compares");
    app.state_mut().with_editor(|editor| editor.select(Selection::card(compares)));
    app.run_steps(6);
    assert_eq!(row(&app), "Compares", "what is chosen on the map is chosen here");
    let at = place_on_screen(&app, "Sees an ad").center();
    app.drag_at(at);
    app.step();
    app.drop_at(at);
    app.run_steps(6);
    assert_eq!(selection(&app), Selection::card(app.card("Sees an ad")));
    app.press_keys(NONE, Key::Escape);
    assert_eq!(app.focused(), Some((Role::Button, "Sees an ad".to_owned())), "the map has the keys again");
}

#[test]
fn names_are_written_in_place_and_typing_begins_anew() {
    let mut app = opened(with_cards());
    walk_to(&mut app, "Sees an ad");
    app.press_keys(NONE, Key::F2);
    app.type_words("Sees a poster");
    app.press_keys(NONE, Key::Enter);
    assert_eq!(row(&app), "Sees a poster");
    app.card("Sees a poster");
    app.type_words("H");
    app.type_words("ears of us");
    app.press_keys(NONE, Key::Enter);
    app.card("Hears of us");
    app.press_keys(NONE, Key::Enter);
    app.type_words("no");
    app.press_keys(NONE, Key::Escape);
    app.card("Hears of us");
    app.press_keys(CTRL, Key::Z);
    app.card("Sees a poster");
    let stage = stage_name(&app, 1);
    walk_to(&mut app, &stage);
    app.press_keys(NONE, Key::Enter);
    app.type_words("Deciding");
    app.press_keys(NONE, Key::Enter);
    assert_eq!(app.journey().stages()[1].name.as_deref(), Some("Deciding"));
}

#[test]
fn cards_are_added_one_after_the_other_and_an_empty_one_is_taken_back() {
    let mut app = opened(with_cards());
    walk_to(&mut app, "Sees an ad");
    app.press_keys(CTRL, Key::Enter);
    app.type_words("One");
    app.press_keys(CTRL, Key::Enter);
    app.type_words("Two");
    app.press_keys(CTRL, Key::Enter);
    app.press_keys(NONE, Key::Enter);
    assert_eq!(app.titles_in(0, 0), ["Sees an ad", "One", "Two", "Asks a friend"]);
    let stage = stage_name(&app, 0);
    walk_to(&mut app, &stage);
    app.press_keys(CTRL, Key::Enter);
    app.type_words("In between");
    app.press_keys(NONE, Key::Enter);
    assert_eq!(app.journey().stages()[1].name.as_deref(), Some("In between"));
    assert_eq!(row(&app), "In between");
}

#[test]
fn alt_and_an_arrow_moves_what_has_the_keys() {
    let mut app = opened(with_cards());
    walk_to(&mut app, "Sees an ad");
    app.press_keys(ALT, Key::ArrowDown);
    assert_eq!(app.titles_in(0, 0), ["Asks a friend", "Sees an ad"]);
    app.press_keys(ALT, Key::ArrowRight);
    assert_eq!(app.place_of("Sees an ad").0, 1);
    assert_eq!(row(&app), "Sees an ad", "the keys go along");
    let stage = stage_name(&app, 0);
    let moved = app.journey().stages()[0].id;
    walk_to(&mut app, &stage);
    app.press_keys(ALT, Key::ArrowDown);
    assert_eq!(app.journey().stages()[1].id, moved);
    assert_eq!(row(&app), stage);
    app.press_keys(CTRL, Key::Z);
    assert_eq!(app.journey().stages()[0].id, moved);
}

#[test]
fn what_is_deleted_comes_back_by_undo_and_the_keys_go_to_the_next_row() {
    let mut app = opened(with_cards());
    walk_to(&mut app, "Sees an ad");
    app.press_keys(NONE, Key::Delete);
    assert_eq!(app.titles_in(0, 0), ["Asks a friend"]);
    assert_eq!(row(&app), "Asks a friend");
    let stage = stage_name(&app, 0);
    walk_to(&mut app, &stage);
    app.press_keys(NONE, Key::Delete);
    assert_eq!(app.journey().stages().len(), 4);
    app.press_keys(CTRL, Key::Z);
    app.press_keys(CTRL, Key::Z);
    assert_eq!(app.titles_in(0, 0), ["Sees an ad", "Asks a friend"]);
}

/// Drags a row to a point of the panel in steps.
fn drag_row(app: &mut App, name: &str, to: egui::Pos2, drop: bool) {
    let from = place_on_screen(app, name).center();
    app.drag_at(from);
    app.step();
    for share in [0.2, 0.6, 1.0] {
        app.hover_at(from.lerp(to, share));
        app.step();
    }
    if drop {
        app.drop_at(to);
    }
    app.run_steps(6);
}

#[test]
fn a_row_is_dragged_to_another_place_and_escape_cancels() {
    let mut app = opened(with_cards());
    let target = place_on_screen(&app, "Compares");
    drag_row(&mut app, "Asks a friend", target.center() + egui::vec2(0.0, 8.0), false);
    app.press_keys(NONE, Key::Escape);
    app.drop_at(target.center());
    app.run_steps(6);
    assert_eq!(app.place_of("Asks a friend"), (0, 0, 1), "Escape leaves everything as it was");
    drag_row(&mut app, "Asks a friend", target.center() - egui::vec2(0.0, 8.0), true);
    assert_eq!(app.titles_in(1, 0), ["Asks a friend", "Compares"]);
    app.press_keys(CTRL, Key::Z);
    assert_eq!(app.place_of("Asks a friend"), (0, 0, 1));
    let (first, second) = (stage_name(&app, 0), app.journey().stages()[0].id);
    let target = place_on_screen(&app, &stage_name(&app, 1)).center() + egui::vec2(0.0, 9.0);
    drag_row(&mut app, &first, target, true);
    assert_eq!(app.journey().stages()[1].id, second);
}

#[test]
fn ten_thousand_cards_put_only_what_is_in_sight_on_the_screen() {
    let mut project = webshop();
    let journey = &project.journeys()[0];
    let cell = Cell { stage: journey.stages()[0].id, lane: journey.lanes()[0].id };
    let first = project.largest_id() + 1;
    for index in 0..10_000_u32 {
        let card = Box::new(Card::new(CardId(first + index), format!("Card {index}")));
        apply(&mut project, Edit::AddCard { slot: Slot { cell, index: index as usize }, card }).expect("a card");
    }
    let mut app = opened(project);
    app.press_keys(NONE, Key::End);
    app.press_keys(NONE, Key::PageUp);
    let rows = app.query_all_by_role(Role::TreeItem).count();
    assert!((5..60).contains(&rows), "{rows} rows");
}

/// The map of [`with_cards`] and a copy of it.
fn two_journeys() -> Project {
    let mut project = with_cards();
    let mut next = project.largest_id();
    let fresh = || {
        next += 1;
        next
    };
    let parts = JourneyParts { name: "By night".into(), ..duplicate(&project.journeys()[0], fresh) };
    let copy = Journey::assemble(parts).expect("a copy");
    apply(&mut project, Edit::AddJourney { index: 1, journey: Box::new(copy) }).expect("two journeys");
    project
}

fn shown(app: &App) -> JourneyId {
    app.state().editor().and_then(|editor| editor.journey()).expect("a journey").id()
}

#[test]
fn walking_over_another_journey_leaves_this_one_in_sight_until_enter_changes_to_it() {
    let mut app = opened(two_journeys());
    let first = shown(&app);
    app.press_keys(NONE, Key::End);
    assert_eq!(row(&app), "By night");
    assert_eq!(shown(&app), first, "End browses");
    app.press_keys(NONE, Key::ArrowRight);
    app.press_keys(NONE, Key::ArrowDown);
    assert_eq!(row(&app), stage_name(&app, 0));
    assert_eq!(shown(&app), first, "so do the arrows");
    app.press_keys(NONE, Key::Enter);
    assert_ne!(shown(&app), first);
    let stage = app.project().journeys()[1].stages()[0].id;
    assert_eq!(selection(&app), Selection::Stage(stage));
}

#[test]
fn each_journey_is_looked_at_as_it_was_left() {
    let mut app = opened(two_journeys());
    let [first, second] = [0, 1].map(|at| app.project().journeys()[at].id());
    let camera = |app: &App| app.state().ui_state().canvas.camera;
    app.press_keys(CTRL, Key::Equals);
    app.press_keys(CTRL, Key::Equals);
    app.state_mut().ui_state_mut().canvas.camera.origin.x += 40.0;
    app.run_steps(3);
    let near = camera(&app);
    app.press_keys(NONE, Key::End);
    app.press_keys(NONE, Key::Enter);
    assert_eq!(shown(&app), second);
    assert_ne!(camera(&app), near, "the other one is looked at anew");
    app.press_keys(NONE, Key::Home);
    app.press_keys(NONE, Key::Enter);
    assert_eq!(shown(&app), first);
    assert_eq!(camera(&app), near);
}

#[test]
fn what_comes_back_by_undo_is_selected_here_and_on_the_map() {
    let mut app = opened(with_cards());
    walk_to(&mut app, "Sees an ad");
    let card = app.card("Sees an ad");
    app.press_keys(NONE, Key::Delete);
    assert_eq!(row(&app), "Asks a friend");
    app.press_keys(CTRL, Key::Z);
    assert_eq!(selection(&app), Selection::card(card));
    assert_eq!(row(&app), "Sees an ad", "the keys go along");
    app.press_keys(CTRL, Key::Z);
    assert_eq!(selection(&app), Selection::card(card), "nothing else was done");
}
