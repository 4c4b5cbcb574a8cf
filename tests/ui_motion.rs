//! Motion that explains: what has moved glides there and then stands still, the camera too; with reduced motion nothing does.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use klantreis::document::CardId;
use klantreis::editor::Selection;
use support::{App, Hand, Start, sample};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;

/// As many frames as 140 ms take, and one.
const FRAMES: usize = 10;

fn bakery(moves: bool) -> App {
    Start { size: [1600.0, 1000.0], moves, ..Start::default() }.with_project(sample("bakkerij-de-korenaar.ron"))
}

fn glides(app: &App) -> bool {
    app.state().ui_state().canvas.is_gliding()
}

fn first_card(app: &App) -> CardId {
    app.journey().cells_in_order().find_map(|cell| app.journey().cards_in(cell).first()).copied().expect("a card")
}

fn title(app: &App, card: CardId) -> String {
    app.journey().card(card).expect("a card").title.clone()
}

fn select(app: &mut App, card: CardId) {
    app.state_mut().with_editor(|editor| editor.select(Selection::card(card)));
    app.run_steps(2 * FRAMES);
}

/// Presses keys and gives whether something glides in the frames after.
fn press(app: &mut App, modifiers: Modifiers, key: Key) -> bool {
    app.key_press_modifiers(modifiers, key);
    app.run_steps(2);
    glides(app)
}

#[test]
fn a_moved_card_glides_and_undo_glides_back_and_then_nothing_moves() {
    let mut app = bakery(true);
    let card = first_card(&app);
    select(&mut app, card);
    assert!(!glides(&app), "at rest");
    assert!(press(&mut app, Modifiers::ALT, Key::ArrowDown), "on its way");
    let there = app.get_by_label(&title(&app, card)).rect();
    app.run_steps(FRAMES);
    assert!(!glides(&app), "arrived within 150 ms");
    let arrived = app.get_by_label(&title(&app, card)).rect();
    assert_eq!(there, arrived, "the node of a card is at its place at once");
    assert!(press(&mut app, CTRL, Key::Z), "undo glides too");
    app.run_steps(FRAMES);
    assert!(!glides(&app));
    assert!(app.run() < 5, "at rest no frame is asked for");
}

#[test]
fn the_camera_flies_to_where_it_would_have_jumped() {
    let mut app = bakery(true);
    let mut still = bakery(false);
    for app in [&mut app, &mut still] {
        let card = first_card(app);
        select(app, card);
    }
    let camera = |app: &App| app.state().ui_state().canvas.camera;
    for keys in [(Modifiers::SHIFT, Key::Num1), (Modifiers::SHIFT, Key::Num2), (CTRL, Key::Plus)] {
        assert!(press(&mut app, keys.0, keys.1), "{keys:?}");
        assert!(!press(&mut still, keys.0, keys.1), "{keys:?}");
        assert_ne!(camera(&app), camera(&still), "{keys:?}");
        app.run_steps(FRAMES);
        let (flown, jumped) = (camera(&app), camera(&still));
        assert!((flown.origin - jumped.origin).length() < 0.5 && (flown.scale - jumped.scale).abs() < 0.01, "{keys:?}");
    }
}

#[test]
fn with_reduced_motion_nothing_glides() {
    let mut app = bakery(false);
    let card = first_card(&app);
    select(&mut app, card);
    assert!(!press(&mut app, Modifiers::ALT, Key::ArrowRight));
    assert!(!press(&mut app, CTRL, Key::Z));
}

#[test]
fn scrolling_and_selecting_let_nothing_glide() {
    let mut app = bakery(true);
    app.run_steps(FRAMES);
    app.hover_at(egui::pos2(700.0, 600.0));
    app.event(egui::Event::MouseWheel {
        source: egui::MouseWheelSource::Wheel,
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, -60.0),
        phase: egui::TouchPhase::Move,
        modifiers: NONE,
    });
    for _ in 0..FRAMES {
        app.step();
        assert!(!glides(&app));
    }
}

#[test]
fn the_camera_arrives_wherever_the_pointer_rests() {
    let mut app = bakery(true);
    let scale = |app: &App| app.state().ui_state().canvas.camera.scale;
    app.hover_at(egui::pos2(400.0, 500.0));
    app.step();
    press(&mut app, Modifiers::SHIFT, Key::Num1);
    app.run_steps(2 * FRAMES);
    assert!(scale(&app) < 1.0, "all of the map is smaller: {}", scale(&app));
    press(&mut app, CTRL, Key::Num0);
    app.run_steps(2 * FRAMES);
    assert!((scale(&app) - 1.0).abs() < 1e-4, "{}", scale(&app));
}
