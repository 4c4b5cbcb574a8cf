//! What lies over the map has a place of its own and moves nothing; names stay legible; what is let go nowhere says so.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use egui::{Key, Modifiers, Rect, Role, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use klantreis::action::Command;
use klantreis::document::Condition;
use klantreis::editor::Selection;
use klantreis::ui::canvas::Camera;
use support::{App, Hand, Start, cards, sample, webshop};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;

fn bakery(size: [f32; 2]) -> App {
    Start { size, ..Start::default() }.with_project(sample("bakkerij-de-korenaar.ron"))
}

fn camera(app: &App) -> Camera {
    app.state().ui_state().canvas.camera
}

fn view(app: &App) -> Rect {
    app.state().ui_state().canvas.view().expect("a view")
}

/// Where a box of the map lies on the screen.
fn on_screen(app: &App, rect: Rect) -> Rect {
    app.state().ui_state().canvas.screen_rect(rect).expect("a place")
}

fn card_rect(app: &App, title: &str) -> Rect {
    let layout = app.state().ui_state().canvas.layout().expect("a layout");
    on_screen(app, layout.card(app.card(title)).expect("its place").rect)
}

fn select(app: &mut App, selection: Selection) {
    app.state_mut().with_editor(|editor| editor.select(selection));
    app.run_steps(6);
}

#[test]
fn the_small_map_comes_where_it_helps_and_lies_clear_of_names_and_buttons() {
    let mut app = bakery([1280.0, 800.0]);
    app.press_keys(CTRL, Key::Num0);
    let small = app.get_by_label_contains("Small map; in sight").rect();
    let seen = view(&app);
    assert!(small.min.x > seen.center().x && seen.contains_rect(small), "at the right: {small:?}");
    for button in ["Zoom in", "Fit the whole map", "Filter…", "Saved views…"] {
        let place = app.query_all_by_label_contains(button).next().expect(button).rect();
        assert!(!place.intersects(small), "{button} lies below it: {place:?} {small:?}");
    }
    for lane in &app.state().ui_state().canvas.layout().expect("a layout").lanes {
        assert!(!on_screen(&app, lane.label).intersects(small));
    }
    // So large a window shows nearly all of it.
    let bounds = app.state().ui_state().canvas.layout().expect("a layout").bounds;
    let panel = 330.0;
    let app = bakery([bounds.width() / 1.2 + panel, bounds.height() / 1.2 + 44.0]);
    assert!(!app.state().ui_state().canvas.shows_minimap(), "a fifth more than the view");
}

#[test]
fn what_frames_cost_stands_beside_the_outline_and_the_small_map() {
    let mut app = bakery([1280.0, 800.0]);
    app.press_keys(CTRL, Key::Num5);
    app.press_keys(CTRL, Key::Num0);
    app.state_mut().ui_state_mut().run(Command::FrameCost);
    app.run_steps(4);
    let cost = app.get_by_role_and_label(Role::Window, "What a frame costs").rect();
    assert!(view(&app).expand(1.0).contains_rect(cost), "{cost:?} {:?}", view(&app));
    let small = app.get_by_label_contains("Small map; in sight").rect();
    assert!(!small.intersects(cost), "{small:?} {cost:?}");
}

#[test]
fn a_filter_moves_nothing_on_the_map() {
    let mut app = bakery([1280.0, 800.0]);
    let (before, seen) = (camera(&app), view(&app));
    app.state_mut().ui_state_mut().filter_by(vec![Condition::MomentOfTruth]);
    app.run_steps(4);
    assert_eq!((camera(&app), view(&app)), (before, seen));
    let clear = app.get_by_label("Clear filter").rect();
    assert!(seen.contains_rect(clear), "{clear:?}");
    for button in ["Zoom in", "Filter…", "Saved views…"] {
        let place = app.query_all_by_label_contains(button).next().expect(button).rect();
        assert!(!place.intersects(clear), "{button}");
    }
}

#[test]
fn selecting_everything_leaves_the_map_where_it_is() {
    let mut app = bakery([1280.0, 800.0]);
    app.press_keys(CTRL, Key::Num0);
    let before = camera(&app);
    app.press_keys(CTRL, Key::A);
    assert!(app.state().editor().expect("a project").selection().cards().len() > 20);
    assert_eq!(camera(&app), before);
}

#[test]
fn the_keys_zoom_around_what_is_selected_while_it_is_in_sight() {
    let mut project = webshop();
    cards(&mut project, 0, 0, &["Sees an ad"]);
    cards(&mut project, 2, 2, &["Asks"]);
    let mut app = Start::default().with_project(project);
    let card = app.card("Sees an ad");
    select(&mut app, Selection::card(card));
    let before = card_rect(&app, "Sees an ad").center();
    for key in [Key::Equals, Key::Equals, Key::Minus] {
        app.press_keys(CTRL, key);
        let now = card_rect(&app, "Sees an ad").center();
        assert!(now.distance(before) < 1.0, "{before:?} {now:?}");
    }
}

#[test]
fn from_far_away_the_names_of_lanes_stand_beside_the_map_and_can_be_pressed() {
    let mut app = Start { size: [1600.0, 1000.0], ..Start::default() }.with_project(webshop());
    while camera(&app).scale > 0.35 {
        app.press_keys(CTRL, Key::Minus);
    }
    let lane = app.state().ui_state().canvas.layout().expect("a layout").lanes[0].clone();
    let label = on_screen(&app, lane.label);
    let at = label.left_center() - vec2(30.0, 0.0);
    app.drag_at(at);
    app.step();
    app.drop_at(at);
    app.run_steps(4);
    assert_eq!(*app.state().editor().expect("a project").selection(), Selection::Lane(lane.lane));
}

#[test]
fn the_panel_shows_what_is_being_written_on_the_card() {
    let mut project = webshop();
    cards(&mut project, 0, 0, &["Sees an ad"]);
    let mut app = Start::default().with_project(project);
    let card = app.card("Sees an ad");
    select(&mut app, Selection::card(card));
    app.press_keys(NONE, Key::F2);
    app.type_words("Hears of us");
    let title = app.get_by_role_and_label(Role::TextInput, "Title").accesskit_node().value();
    assert_eq!(title.as_deref(), Some("Hears of us"));
    app.press_keys(NONE, Key::Escape);
    app.card("Hears of us");
}

#[test]
fn an_arrow_let_go_beside_the_grid_says_that_there_is_none() {
    let mut project = webshop();
    cards(&mut project, 0, 0, &["Sees an ad"]);
    let mut app = Start { size: [1600.0, 1000.0], ..Start::default() }.with_project(project);
    let card = app.card("Sees an ad");
    select(&mut app, Selection::card(card));
    let layout = app.state().ui_state().canvas.layout().expect("a layout");
    let below = on_screen(&app, layout.bounds).left_bottom() + vec2(400.0, 20.0);
    let to = below.min(view(&app).max - vec2(0.0, 4.0));
    let outside = !on_screen(&app, app.state().ui_state().canvas.layout().expect("a layout").bounds).contains(to);
    let to = if outside { to } else { on_screen(&app, layout_header(&app)).center() };
    let from = app.get_by_label_contains("drag from here").rect().center();
    app.hover_at(from);
    app.step();
    app.drag_at(from);
    app.step();
    for share in [0.3, 0.7, 1.0] {
        app.hover_at(from.lerp(to, share));
        app.step();
    }
    app.drop_at(to);
    app.run_steps(6);
    assert_eq!(app.journey().links().count(), 0);
    let says = app.state().ui_state().notices.words().any(|words| words.contains("No arrow was drawn"));
    assert!(says, "{:?}", app.state().ui_state().notices.words().collect::<Vec<_>>());
}

/// The header of the last stage.
fn layout_header(app: &App) -> Rect {
    app.state().ui_state().canvas.layout().expect("a layout").headers.last().expect("a stage").rect
}
