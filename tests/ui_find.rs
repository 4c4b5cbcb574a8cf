//! Search, by keyboard: what is found, where it goes, and the way back to the map.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use klantreis::document::{
    Card, CardChange, CardId, Cell, Edit, Item, ItemId, LaneChange, Project, Slot, Subject, apply, duplicate,
};
use klantreis::document::{Journey, JourneyParts};
use klantreis::editor::Selection;
use klantreis::ui::View;
use support::{App, Hand, Start, webshop};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;

fn run(project: &mut Project, edit: Edit) {
    apply(project, edit).expect("an edit");
}

/// A card in the cell of the stage and the lane at these places.
fn put(project: &mut Project, stage: usize, lane: usize, title: &str) -> CardId {
    let journey = &project.journeys()[0];
    let cell = Cell { stage: journey.stages()[stage].id, lane: journey.lanes()[lane].id };
    let slot = Slot { cell, index: journey.cards_in(cell).len() };
    let id = CardId(project.largest_id() + 1);
    run(project, Edit::AddCard { slot, card: Box::new(Card::new(id, title)) });
    id
}

/// Three cards with a ferry somewhere in their texts, in three stages, and one without.
fn ferries() -> Project {
    let mut project = webshop();
    put(&mut project, 0, 0, "Takes the férry");
    let second = put(&mut project, 2, 1, "Buys a ticket");
    run(&mut project, Edit::SetCard(second, CardChange::Tags(vec!["Ferry".into()])));
    let third = put(&mut project, 4, 6, "Comes back");
    run(&mut project, Edit::SetCard(third, CardChange::Note("with the last FERRY".into())));
    put(&mut project, 1, 0, "Walks");
    project
}

fn selection(app: &App) -> Selection {
    app.state().editor().expect("a project").selection().clone()
}

fn find(app: &mut App, words: &str) {
    app.press_keys(CTRL, Key::F);
    app.type_words(words);
}

#[track_caller]
fn is_in_sight(app: &App, title: &str) {
    let canvas = &app.state().ui_state().canvas;
    let rect = canvas.layout().expect("a layout").card(app.card(title)).expect("its place").rect;
    let rect = canvas.screen_rect(rect).expect("on the screen");
    let bar = app.get_by_label("Find in the whole project").rect();
    assert!(rect.min.x >= 0.0 && rect.max.y <= 800.0 && rect.min.y >= bar.max.y, "{title} at {rect:?}, bar {bar:?}");
}

#[test]
fn typing_goes_to_the_first_hit_and_enter_to_the_next_around_the_end() {
    let mut app = Start::default().with_project(ferries());
    find(&mut app, "ferry");
    app.get_by_label("1 of 3");
    let titles = ["Takes the férry", "Buys a ticket", "Comes back"];
    for (at, title) in titles.into_iter().enumerate().cycle().take(4) {
        app.get_by_label(&format!("{} of 3", at + 1));
        assert_eq!(selection(&app), Selection::card(app.card(title)));
        is_in_sight(&app, title);
        app.press_keys(NONE, Key::Enter);
    }
    app.press_keys(Modifiers::SHIFT, Key::Enter);
    app.press_keys(Modifiers::SHIFT, Key::F3);
    app.get_by_label("3 of 3");
    app.press_keys(NONE, Key::F3);
    app.get_by_label("1 of 3");
    assert_eq!(app.focused().map(|found| found.0), Some(Role::TextInput), "the field keeps the keys");
    app.get_by_label_contains("› What the customer does");
}

#[test]
fn escape_closes_the_search_and_the_map_has_the_keys_again() {
    let mut app = Start::default().with_project(ferries());
    find(&mut app, "ticket");
    app.press_keys(NONE, Key::Escape);
    assert!(app.query_by_label("Find in the whole project").is_none());
    assert_eq!(app.focused(), Some((Role::Button, "Buys a ticket".to_owned())));
    assert_eq!(selection(&app), Selection::card(app.card("Buys a ticket")), "what was found stays selected");
    app.press_keys(NONE, Key::ArrowUp);
    assert_ne!(selection(&app), Selection::card(app.card("Buys a ticket")), "arrows walk on the map");
}

#[test]
fn nothing_found_is_said_and_changes_nothing() {
    let mut app = Start::default().with_project(ferries());
    find(&mut app, "zeppelin");
    app.get_by_label("Nothing found");
    app.press_keys(NONE, Key::Enter);
    assert_eq!(selection(&app), Selection::Nothing);
}

#[test]
fn a_search_from_another_view_goes_to_where_the_hit_is() {
    let mut project = ferries();
    let stage = project.journeys()[0].stages()[1].id;
    let item = Item::new(ItemId(project.largest_id() + 1), Subject::Own("Paint the ferry".into()));
    let index = project.journeys()[0].stages()[1].checklist.len();
    run(&mut project, Edit::AddItem { stage, index, item: Box::new(item) });
    let mut app = Start::default().with_project(project);
    app.press_keys(CTRL, Key::Num3);
    find(&mut app, "paint the ferry");
    assert_eq!(app.state().ui_state().view, View::Numbers, "typing alone leaves the view");
    app.press_keys(NONE, Key::Enter);
    assert_eq!(app.state().ui_state().view, View::Checklist);
    assert!(matches!(selection(&app), Selection::Item(_)));
    find(&mut app, "ticket");
    app.press_keys(NONE, Key::Enter);
    assert_eq!(app.state().ui_state().view, View::Map);
    assert_eq!(selection(&app), Selection::card(app.card("Buys a ticket")));
    is_in_sight(&app, "Buys a ticket");
}

#[test]
fn a_hit_on_another_journey_shows_that_journey() {
    let mut project = ferries();
    let mut next = project.largest_id();
    let fresh = || {
        next += 1;
        next
    };
    let parts = JourneyParts { name: "By night".into(), ..duplicate(&project.journeys()[0], fresh) };
    let copy = Journey::assemble(parts).expect("a copy");
    run(&mut project, Edit::AddJourney { index: 1, journey: Box::new(copy) });
    let mut app = Start::default().with_project(project);
    find(&mut app, "ticket");
    app.get_by_label("1 of 2");
    app.press_keys(NONE, Key::Enter);
    let shown = app.state().editor().expect("a project").journey().expect("a journey").name().to_owned();
    assert_eq!(shown, "By night");
    let Selection::Cards(cards) = selection(&app) else { panic!("a card") };
    let canvas = &app.state().ui_state().canvas;
    let rect = canvas.layout().expect("a layout").card(*cards.first().expect("one")).expect("its place").rect;
    let rect = canvas.screen_rect(rect).expect("on the screen");
    assert!(rect.max.y <= 800.0 && rect.max.x <= 1280.0, "brought into sight: {rect:?}");
}

#[test]
fn a_hit_in_a_hidden_lane_offers_to_show_the_lane_as_one_step_of_undo() {
    let mut project = ferries();
    let lane = project.journeys()[0].lanes()[6].id;
    run(&mut project, Edit::SetLane(lane, LaneChange::Hidden(true)));
    let mut app = Start::default().with_project(project);
    find(&mut app, "last ferry");
    app.get_by_label("Show this lane").click();
    app.run_steps(6);
    assert!(!app.journey().lane(lane).expect("the lane").hidden);
    is_in_sight(&app, "Comes back");
    app.press_keys(NONE, Key::Escape);
    app.press_keys(CTRL, Key::Z);
    assert!(app.journey().lane(lane).expect("the lane").hidden);
}

#[test]
fn a_hit_that_another_view_shows_says_so_and_the_first_step_goes_to_the_first_one() {
    let mut app = Start::default().with_project(ferries());
    app.press_keys(CTRL, Key::Num3);
    find(&mut app, "ferry");
    app.get_by_label("1 of 3");
    app.get_by_label("On the map");
    app.press_keys(NONE, Key::Enter);
    app.get_by_label("1 of 3");
    assert_eq!(app.state().ui_state().view, View::Map);
    assert_eq!(selection(&app), Selection::card(app.card("Takes the férry")));
    assert!(app.query_by_label("On the map").is_none(), "it is in sight");
    app.press_keys(CTRL, Key::Num2);
    app.get_by_label("On the map").click();
    app.run_steps(6);
    assert_eq!(app.state().ui_state().view, View::Map);
    is_in_sight(&app, "Takes the férry");
}

#[test]
fn the_count_begins_with_what_is_in_sight_though_the_journey_is_found_too() {
    let mut project = ferries();
    let journey = project.journeys()[0].id();
    run(&mut project, Edit::SetJourney(journey, klantreis::document::JourneyChange::Name("By ferry".into())));
    let mut app = Start::default().with_project(project);
    app.press_keys(CTRL, Key::Num3);
    find(&mut app, "ferry");
    app.press_keys(NONE, Key::Enter);
    app.get_by_label("1 of 4");
    assert_eq!(selection(&app), Selection::card(app.card("Takes the férry")));
    app.press_keys(Modifiers::SHIFT, Key::Enter);
    app.get_by_label("Text · Journey › By ferry");
    assert!(app.query_by_label("On the map").is_none(), "it is the one in sight");
}

#[test]
fn a_stage_that_is_found_by_its_question_is_told_by_its_name() {
    let mut project = ferries();
    let stage = project.journeys()[0].stages()[1].id;
    let change = |change| Edit::SetStage(stage, change);
    run(&mut project, change(klantreis::document::StageChange::Name(Some("On board".into()))));
    run(&mut project, change(klantreis::document::StageChange::Question(Some("Is there a zeppelin?".into()))));
    let mut app = Start::default().with_project(project);
    find(&mut app, "zeppelin");
    app.get_by_label("Question · Stage › On board");
}
