//! The filter of the map, saved views, and zooming to a stage, by mouse and by keyboard.
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
use klantreis::document::{Card, CardId, Cell, Edit, LaneChange, Project, SavedView, Slot, apply};
use klantreis::editor::Selection;
use klantreis::project_file;
use support::{App, Hand, Start, webshop};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const SHIFT: Modifiers = Modifiers::SHIFT;

/// Two cards of Ann and one of Bob, in the first, third and fifth stage.
fn owned() -> Project {
    let mut project = webshop();
    for (stage, title, owner) in [(0, "Sees an ad", "Ann"), (2, "Compares", "Bob"), (4, "Buys", "Ann")] {
        let journey = &project.journeys()[0];
        let cell = Cell { stage: journey.stages()[stage].id, lane: journey.lanes()[0].id };
        let mut card = Card::new(CardId(project.largest_id() + 1), title);
        card.owner = owner.into();
        apply(&mut project, Edit::AddCard { slot: Slot { cell, index: 0 }, card: Box::new(card) }).expect("a card");
    }
    project
}

fn kept(app: &App) -> Option<Vec<&'static str>> {
    let kept = app.state().ui_state().canvas.emphasis.kept.clone()?;
    Some(["Sees an ad", "Compares", "Buys"].into_iter().filter(|title| kept.contains(&app.card(title))).collect())
}

fn press(app: &mut App, name: &str) {
    app.get_by_label(name).click();
    app.run_steps(6);
}

fn choose(app: &mut App, name: &str) {
    app.get_by_role_and_label(Role::CheckBox, name).click();
    app.run_steps(6);
}

fn views(app: &App) -> &[SavedView] {
    &app.project().steering().views
}

fn scale(app: &App) -> f32 {
    app.state().ui_state().canvas.camera.scale
}

/// The boxes of the stages' headers on the screen.
fn headers(app: &App) -> Vec<egui::Rect> {
    let canvas = &app.state().ui_state().canvas;
    let layout = canvas.layout().expect("a layout");
    layout.headers.iter().map(|header| canvas.screen_rect(header.rect).expect("a place")).collect()
}

#[test]
fn a_filter_keeps_what_fits_counts_it_and_escape_clears_it() {
    let mut app = Start::default().with_project(owned());
    let before = app.project().clone();
    app.press_keys(CTRL, Key::L);
    choose(&mut app, "Ann");
    assert_eq!(kept(&app), Some(vec!["Sees an ad", "Buys"]));
    app.get_by_label("2 of 3 cards");
    choose(&mut app, "Bob");
    assert_eq!(kept(&app), Some(vec!["Sees an ad", "Compares", "Buys"]), "of one kind any may hold");
    app.press_keys(NONE, Key::Escape);
    assert!(kept(&app).is_some(), "the first Escape closes the list");
    press(&mut app, "No longer filter by Bob");
    assert_eq!(kept(&app), Some(vec!["Sees an ad", "Buys"]));
    app.get_by_label("Compares");
    app.press_keys(NONE, Key::Escape);
    assert_eq!(kept(&app), None);
    assert!(app.query_by_label("2 of 3 cards").is_none());
    assert_eq!(*app.project(), before, "a filter is no change of the document");
}

#[test]
fn one_click_clears_the_filter_and_a_selection_goes_before_it_by_escape() {
    let mut app = Start::default().with_project(owned());
    app.press_keys(CTRL, Key::L);
    choose(&mut app, "Bob");
    app.press_keys(NONE, Key::Escape);
    let at = app.middle_of("Compares");
    app.drag_at(at);
    app.step();
    app.drop_at(at);
    app.run_steps(6);
    assert_ne!(*app.state().editor().expect("a project").selection(), Selection::Nothing);
    app.press_keys(NONE, Key::Escape);
    assert_eq!(*app.state().editor().expect("a project").selection(), Selection::Nothing);
    assert_eq!(kept(&app), Some(vec!["Compares"]));
    press(&mut app, "Clear filter");
    assert_eq!(kept(&app), None);
}

#[test]
fn a_saved_view_brings_back_part_filter_and_lanes_and_is_kept_in_the_file() {
    let mut app = Start::default().with_project(owned());
    let lane = app.journey().lanes()[3].id;
    app.state_mut().with_editor(|editor| editor.run(Edit::SetLane(lane, LaneChange::Hidden(true))).expect("hidden"));
    app.press_keys(CTRL, Key::L);
    choose(&mut app, "Bob");
    app.press_keys(NONE, Key::Escape);
    app.state_mut().with_editor(|editor| {
        let stage = editor.journey().expect("a journey").stages()[2].id;
        editor.select(Selection::Stage(stage));
    });
    app.press_keys(SHIFT, Key::Num3);
    let near = scale(&app);
    save_view(&mut app, "Bob’s work");
    let [view] = views(&app) else { panic!("one view") };
    assert_eq!((view.name.as_str(), view.hidden.as_slice(), view.filter.len()), ("Bob’s work", &[lane][..], 1));
    let area = view.area.expect("a part");
    let place = |stage| app.journey().stages().iter().position(|found| found.id == stage).expect("a stage");
    let (from, to) = (place(area.from.stage), place(area.to.stage));
    assert!(from <= 2 && to >= 2 && to - from < 4, "a part around the third stage: {from} to {to}");
    let text = project_file::write(app.project()).expect("a file");
    let read = project_file::read(text.as_bytes()).expect("read back");
    assert_eq!(read, *app.project());

    app.press_keys(NONE, Key::Escape);
    app.press_keys(NONE, Key::Escape);
    app.press_keys(NONE, Key::Escape);
    app.press_keys(SHIFT, Key::Num1);
    app.state_mut().with_editor(|editor| editor.run(Edit::SetLane(lane, LaneChange::Hidden(false))).expect("shown"));
    assert!(kept(&app).is_none() && scale(&app) < near);
    press(&mut app, "Saved views…");
    press(&mut app, "Bob’s work");
    assert_eq!(kept(&app), Some(vec!["Compares"]));
    assert!(app.journey().lane(lane).expect("the lane").hidden);
    let all = headers(&app);
    assert!(all[from].min.x > 0.0 && all[to].max.x < 930.0, "the same part is in sight: {all:?}");
    assert!((scale(&app) / near - 1.0).abs() < 0.3, "at about the same scale: {} {near}", scale(&app));
    app.press_keys(CTRL, Key::Z);
    assert!(!app.journey().lane(lane).expect("the lane").hidden, "what the view hid comes back by undo");
}

/// Keeps what is in sight under a name, by the field in the list.
fn save_view(app: &mut App, name: &str) {
    press(app, "Saved views…");
    app.get_by_label("Save this view as…").focus();
    app.run_steps(3);
    app.type_words(name);
    app.press_keys(NONE, Key::Enter);
}

#[test]
fn views_are_renamed_overwritten_and_deleted_and_undo_brings_them_back() {
    let mut app = Start::default().with_project(owned());
    save_view(&mut app, "All");
    assert_eq!(views(&app)[0].area, None, "the whole map is in sight");
    press(&mut app, "Rename “All”");
    app.type_words("The whole map");
    app.press_keys(NONE, Key::Enter);
    assert_eq!(views(&app)[0].name, "The whole map");
    app.press_keys(NONE, Key::Escape);
    app.press_keys(CTRL, Key::Z);
    assert_eq!(views(&app)[0].name, "All");
    app.press_keys(SHIFT, Key::Num3);
    press(&mut app, "Saved views…");
    press(&mut app, "Let “All” show what is in sight now");
    assert!(views(&app)[0].area.is_some());
    press(&mut app, "Delete “All”");
    assert!(views(&app).is_empty());
    app.press_keys(NONE, Key::Escape);
    app.press_keys(CTRL, Key::Z);
    app.press_keys(CTRL, Key::Z);
    assert_eq!(views(&app)[0].area, None);
    app.press_keys(CTRL, Key::Z);
    assert!(views(&app).is_empty());
}

#[test]
fn zooming_to_a_stage_shows_that_of_the_selection() {
    let mut app = Start::default().with_project(owned());
    for (stage, title) in [(4, "Buys"), (0, "Sees an ad")] {
        let card = app.card(title);
        app.state_mut().with_editor(|editor| editor.select(Selection::card(card)));
        app.press_keys(SHIFT, Key::Num3);
        let all = headers(&app);
        let middle = all[stage].center().x;
        assert!(all[stage].width() > 150.0 && (200.0..760.0).contains(&middle), "{title}: {:?}", all[stage]);
    }
    app.press_keys(SHIFT, Key::Num1);
    assert!(headers(&app).iter().all(|header| header.min.x > 0.0 && header.max.x < 940.0), "the whole map is back");
}
