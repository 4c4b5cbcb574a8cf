//! Fingers and pens on the map: one taps, drags and takes the map along, two move and scale it, a held one opens the menu.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use egui::{Event, Modifiers, PointerButton, Pos2, TouchDeviceId, TouchId, TouchPhase, vec2};
use egui_kittest::kittest::Queryable as _;
use klantreis::editor::Selection;
use support::{App, Hand, Start, cards, webshop};

fn start() -> App {
    let mut project = webshop();
    cards(&mut project, 0, 0, &["Sees an ad", "Asks a friend"]);
    cards(&mut project, 1, 0, &["Compares"]);
    Start::default().with_project(project)
}

/// What the window gets of a finger; the first one also comes as a pointer, as winit and egui do it.
fn finger(app: &mut App, finger: u64, phase: TouchPhase, pos: Pos2) {
    let (device_id, id, force) = (TouchDeviceId(1), TouchId(finger), None);
    app.event(Event::Touch { device_id, id, phase, pos, force });
    if finger == 0 {
        let button =
            |pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
        match phase {
            TouchPhase::Start => {
                app.event(Event::PointerMoved(pos));
                app.event(button(true));
            }
            TouchPhase::Move => app.event(Event::PointerMoved(pos)),
            TouchPhase::End => {
                app.event(button(false));
                app.event(Event::PointerGone);
            }
            TouchPhase::Cancel => app.event(Event::PointerGone),
        }
    }
}

fn moved(app: &mut App, id: u64, to: Pos2) {
    finger(app, id, TouchPhase::Move, to);
}

fn tap(app: &mut App, at: Pos2) {
    finger(app, 0, TouchPhase::Start, at);
    app.step();
    finger(app, 0, TouchPhase::End, at);
    app.run_steps(4);
}

/// One finger goes from here to there and is lifted.
fn swipe(app: &mut App, from: Pos2, to: Pos2) {
    finger(app, 0, TouchPhase::Start, from);
    app.step();
    for share in [0.1, 0.5, 0.9, 1.0] {
        moved(app, 0, from.lerp(to, share));
        app.step();
    }
    finger(app, 0, TouchPhase::End, to);
    app.run_steps(6);
}

fn selection(app: &App) -> Selection {
    app.state().editor().expect("a project").selection().clone()
}

fn camera(app: &App) -> klantreis::ui::canvas::Camera {
    app.state().ui_state().canvas.camera
}

/// A place of the map where nothing lies.
fn free_place(app: &App) -> Pos2 {
    let canvas = &app.state().ui_state().canvas;
    let layout = canvas.layout().expect("a layout");
    let cell = layout.cell(2, 1).expect("a cell").rect;
    canvas.screen_rect(cell).expect("a place").center()
}

#[test]
fn a_tap_selects_and_two_taps_write() {
    let mut app = start();
    let at = app.middle_of("Compares");
    tap(&mut app, at);
    assert_eq!(selection(&app), Selection::card(app.card("Compares")));
    assert!(!app.state().ui_state().canvas.is_writing());
    app.run_steps(60);
    tap(&mut app, at);
    tap(&mut app, at);
    assert!(app.state().ui_state().canvas.is_writing(), "two taps open the title");
}

#[test]
fn one_finger_on_a_card_drags_it_and_on_free_ground_takes_the_map_along() {
    let mut app = start();
    let (from, to) = (app.middle_of("Sees an ad"), app.middle_of("Compares") + vec2(0.0, 60.0));
    swipe(&mut app, from, to);
    assert_eq!(app.place_of("Sees an ad").0, 1, "the card went along");
    let (before, was) = (camera(&app), selection(&app));
    let from = free_place(&app);
    swipe(&mut app, from, from - vec2(120.0, 70.0));
    let by = (camera(&app).origin - before.origin) * before.scale;
    assert!((by - vec2(120.0, 70.0)).length() < 1.0, "the map went along by {by:?}");
    assert_eq!(selection(&app), was, "no rubber band");
}

#[test]
fn two_fingers_move_and_scale_the_map_around_their_middle_and_change_nothing() {
    let mut app = start();
    let project = app.project().clone();
    let before = camera(&app);
    let middle = app.middle_of("Compares");
    let view = app.state().ui_state().canvas.view().expect("a view");
    let under = before.map_from_screen(view, middle);
    // The first finger comes down on a card, and has begun to drag it when the second one comes.
    finger(&mut app, 0, TouchPhase::Start, middle - vec2(60.0, 0.0));
    app.step();
    moved(&mut app, 0, middle - vec2(70.0, 0.0));
    app.step();
    finger(&mut app, 1, TouchPhase::Start, middle + vec2(70.0, 0.0));
    app.step();
    let shift = vec2(30.0, 20.0);
    for share in [0.25, 0.5, 0.75, 1.0] {
        let apart = vec2(70.0 + 70.0 * share, 0.0);
        moved(&mut app, 0, middle + shift * share - apart);
        moved(&mut app, 1, middle + shift * share + apart);
        app.step();
    }
    let after = camera(&app);
    assert!((after.scale / before.scale - 2.0).abs() < 0.05, "{} {}", before.scale, after.scale);
    let now = after.screen_from_map(view, under);
    assert!(now.distance(middle + shift) < 3.0, "what lay between the fingers still does: {now:?}");
    assert!(!app.state().ui_state().canvas.is_dragging(), "the card was put back");
    finger(&mut app, 1, TouchPhase::End, middle + vec2(140.0, 0.0));
    app.step();
    moved(&mut app, 0, middle + vec2(200.0, 100.0));
    app.step();
    finger(&mut app, 0, TouchPhase::End, middle + vec2(200.0, 100.0));
    app.run_steps(6);
    assert_eq!(*app.project(), project);
    assert!((camera(&app).scale - after.scale).abs() < 1e-4);
    // The next finger is a finger again.
    let at = app.middle_of("Compares");
    tap(&mut app, at);
    assert_eq!(selection(&app), Selection::card(app.card("Compares")));
}

#[test]
fn a_finger_held_still_opens_the_menu_of_what_lies_under_it() {
    let mut app = start();
    let at = app.middle_of("Asks a friend");
    finger(&mut app, 0, TouchPhase::Start, at);
    app.run_steps(70);
    assert!(app.query_by_label_contains("Duplicate").is_some(), "the menu is open");
    assert_eq!(selection(&app), Selection::card(app.card("Asks a friend")));
    finger(&mut app, 0, TouchPhase::End, at);
    app.run_steps(6);
    let duplicate = app.get_by_label_contains("Duplicate").rect().center();
    tap(&mut app, duplicate);
    assert_eq!(app.titles_in(0, 0).iter().filter(|title| *title == "Asks a friend").count(), 2);
}

#[test]
fn a_pen_comes_as_a_pointer_and_draws_an_arrow() {
    let mut app = start();
    let card = app.card("Sees an ad");
    app.state_mut().with_editor(|editor| editor.select(Selection::card(card)));
    app.run_steps(3);
    let from = app.get_by_label_contains("drag from here").rect().center();
    let to = app.middle_of("Compares");
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
    assert_eq!(app.journey().links().count(), 1);
}
