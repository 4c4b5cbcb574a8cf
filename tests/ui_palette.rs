//! The command palette and the small map: anything by some of its letters, and the view moved by hand.
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
use klantreis::document::{Card, CardId, Cell, Edit, Project, SavedView, Slot, SteeringChange, apply};
use klantreis::editor::Selection;
use klantreis::ui::View;
use support::{App, Hand, Start, sample, webshop};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;

fn with_cards(titles: &[&str]) -> Project {
    let mut project = webshop();
    for (index, title) in titles.iter().enumerate() {
        let journey = &project.journeys()[0];
        let cell = Cell { stage: journey.stages()[3].id, lane: journey.lanes()[1].id };
        let card = Box::new(Card::new(CardId(project.largest_id() + 1), (*title).to_owned()));
        apply(&mut project, Edit::AddCard { slot: Slot { cell, index }, card }).expect("a card");
    }
    project
}

fn open(app: &mut App) {
    app.press_keys(CTRL | Modifiers::SHIFT, Key::P);
}

/// The names of the rows in sight, from top to bottom.
fn rows(app: &App) -> Vec<String> {
    let field = app.get_by_label("Type what you want to do, or where you want to go").rect();
    let found = app.query_all_by_role(Role::Button).filter(|row| {
        let rect = row.rect();
        let within = rect.left() >= field.left() - 2.0 && rect.right() <= field.right() + 2.0;
        rect.top() > field.bottom() && within && rect.width() > field.width() * 0.8
    });
    let mut rows: Vec<_> =
        found.map(|row| (row.rect().top(), row.accesskit_node().label().unwrap_or_default())).collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, name)| name).collect()
}

fn centre(app: &App) -> egui::Pos2 {
    let canvas = &app.state().ui_state().canvas;
    canvas.camera.map_from_screen(egui::Rect::ZERO, egui::pos2(300.0, 300.0))
}

#[test]
fn a_card_is_found_by_some_of_its_letters_and_enter_goes_there() {
    let mut app = Start::default().with_project(with_cards(&["Vraagt een vriend", "Café crème"]));
    app.press_keys(CTRL, Key::Num3);
    open(&mut app);
    app.type_words("cafcre");
    assert_eq!(rows(&app).first().map(String::as_str), Some("Café crème"));
    app.press_keys(NONE, Key::Enter);
    assert_eq!(app.state().ui_state().view, View::Map);
    let chosen = app.state().editor().expect("a project").selection().clone();
    assert_eq!(chosen, Selection::card(app.card("Café crème")));
}

#[test]
fn what_was_used_last_comes_first() {
    let mut app = Start::default().with_project(with_cards(&["Pays"]));
    open(&mut app);
    app.type_words("zoom to 100");
    app.press_keys(NONE, Key::Enter);
    open(&mut app);
    app.type_words("pays");
    app.press_keys(NONE, Key::Enter);
    open(&mut app);
    assert_eq!(rows(&app)[..2], ["Pays".to_owned(), "Zoom to 100%".to_owned()]);
}

#[test]
fn stages_views_and_settings_are_there_too() {
    let mut project = with_cards(&[]);
    let view = SavedView {
        name: "Where it hurts".into(),
        journey: project.journeys()[0].id(),
        area: None,
        filter: vec![klantreis::document::Condition::MomentOfTruth],
        hidden: Vec::new(),
    };
    apply(&mut project, Edit::Steer(SteeringChange::Views(vec![view]))).expect("a view");
    let stage = project.journeys()[0].stages()[2].id;
    let mut app = Start::default().with_project(project);
    open(&mut app);
    app.type_words("whurt");
    app.press_keys(NONE, Key::Enter);
    assert!(app.state().ui_state().is_filtered());
    let name = app.state().editor().map(|editor| {
        let names = klantreis::lang::Lang::new(klantreis::document::Language::En).names();
        names.stage(&editor.project().journeys()[0].stages()[2]).to_owned()
    });
    open(&mut app);
    app.type_words(&name.expect("a name"));
    app.press_keys(NONE, Key::Enter);
    assert_eq!(*app.state().editor().expect("a project").selection(), Selection::Stage(stage));
    open(&mut app);
    app.type_words("nederl");
    app.press_keys(NONE, Key::Enter);
    assert_eq!(app.state().language(), klantreis::document::Language::Nl);
}

#[test]
fn the_small_map_shows_by_itself_only_over_a_map_larger_than_the_view() {
    let mut app = Start::default().with_project(sample("bakkerij-de-korenaar.ron"));
    assert!(app.state().ui_state().canvas.shows_minimap());
    app.press_keys(Modifiers::SHIFT, Key::Num1);
    assert!(!app.state().ui_state().canvas.shows_minimap(), "all is in sight");
    app.press_keys(CTRL, Key::M);
    assert!(app.state().ui_state().canvas.shows_minimap(), "the user wants it");
    app.press_keys(CTRL, Key::M);
    app.press_keys(CTRL, Key::Num0);
    assert!(!app.state().ui_state().canvas.shows_minimap(), "the user wants none");
}

#[test]
fn the_frame_of_the_small_map_is_dragged_and_double_click_zooms_to_a_stage() {
    let mut app = Start::default().with_project(sample("bakkerij-de-korenaar.ron"));
    app.press_keys(CTRL, Key::Num0);
    let place = app.get_by_label_contains("Small map; in sight").rect();
    let before = centre(&app);
    app.drag_at(place.left_top() + egui::vec2(30.0, 30.0));
    app.step();
    for share in [0.3, 0.7, 1.0] {
        app.hover_at(place.left_top().lerp(place.right_bottom(), share));
        app.step();
    }
    app.drop_at(place.right_bottom());
    app.run_steps(4);
    let after = centre(&app);
    assert!(after.x > before.x + 200.0 && after.y > before.y + 100.0, "{before:?} {after:?}");
    app.double_click_at(place.left_center() + egui::vec2(place.width() * 0.25, 0.0));
    let canvas = &app.state().ui_state().canvas;
    let first = canvas.screen_rect(canvas.layout().expect("a layout").headers[0].rect).expect("a place");
    assert!(first.min.x >= 0.0 && first.max.x < 900.0, "an early stage is in sight: {first:?}");
}
