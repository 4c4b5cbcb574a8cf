//! Arrows and the curve of feelings under the hand.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;
use egui::{Key, Modifiers, Pos2};
use egui_kittest::kittest::Queryable as _;
use klantreis::document::{CardChange, Edit, JourneyChange, LaneRole, LinkKind, Project, Version, apply};
use klantreis::editor::Selection;
use support::{App, Hand, Start, cards, webshop};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;

fn map() -> Project {
    let mut project = webshop();
    cards(&mut project, 0, 0, &["Sees an ad"]);
    cards(&mut project, 1, 0, &["Compares"]);
    cards(&mut project, 2, 0, &["Buys"]);
    project
}

fn linked() -> App {
    let mut app = Start::default().with_project(map());
    let (from, to) = (app.card("Sees an ad"), app.card("Compares"));
    support::arrow(&mut app, from, to);
    app
}

fn drag(app: &mut App, from: Pos2, to: Pos2) {
    drag_halfway(app, from, to);
    app.drop_at(to);
    app.run_steps(6);
}

fn drag_halfway(app: &mut App, from: Pos2, to: Pos2) {
    app.hover_at(from);
    app.step();
    app.drag_at(from);
    app.step();
    for share in [0.2, 0.6, 1.0] {
        app.hover_at(from.lerp(to, share));
        app.step();
    }
}

/// Where the only arrow starts and ends on the screen.
fn ends(app: &App) -> [Pos2; 2] {
    let canvas = &app.state().ui_state().canvas;
    let points = &canvas.layout().expect("a layout").links[0].path.points;
    let on_screen = |at: Pos2| canvas.screen_rect(egui::Rect::from_min_size(at, egui::Vec2::ZERO)).expect("a view").min;
    [on_screen(points[0]), on_screen(*points.last().expect("an end"))]
}

#[test]
fn either_end_of_an_arrow_goes_to_another_card() {
    let mut app = linked();
    let link = app.journey().links().next().expect("an arrow").id;
    app.state_mut().with_editor(|editor| editor.select(Selection::Link(link)));
    app.run_steps(3);
    let (end, to) = (ends(&app)[1], app.middle_of("Buys"));
    drag(&mut app, end, to);
    let ends_of = |app: &App| app.journey().links().map(|link| (link.id, link.from, link.to)).collect::<Vec<_>>();
    assert_eq!(ends_of(&app), [(link, app.card("Sees an ad"), app.card("Buys"))]);
    let (start, to) = (ends(&app)[0], app.middle_of("Compares"));
    drag(&mut app, start, to);
    assert_eq!(ends_of(&app), [(link, app.card("Compares"), app.card("Buys"))]);
    app.press_keys(CTRL, Key::Z);
    app.press_keys(CTRL, Key::Z);
    assert_eq!(ends_of(&app), [(link, app.card("Sees an ad"), app.card("Compares"))]);
}

#[test]
fn escape_leaves_the_arrow_where_it_was() {
    let mut app = linked();
    let link = app.journey().links().next().expect("an arrow").id;
    app.state_mut().with_editor(|editor| editor.select(Selection::Link(link)));
    app.run_steps(3);
    let (end, to) = (ends(&app)[1], app.middle_of("Buys"));
    drag_halfway(&mut app, end, to);
    assert!(app.state().ui_state().canvas.is_dragging());
    app.key_press(Key::Escape);
    app.step();
    app.drop_at(to);
    app.run_steps(4);
    assert_eq!(app.journey().links().next().expect("an arrow").to, app.card("Compares"));
}

#[test]
fn an_arrow_let_go_over_an_empty_place_makes_its_card_there() {
    let mut app = Start::default().with_project(map());
    let dot = app.get_by_label("Compares").rect().right_center();
    let to = app.middle_of("Ideas in Retention");
    drag(&mut app, dot, to);
    app.type_words("Gets a parcel");
    app.press_keys(NONE, Key::Escape);
    assert_eq!(app.titles_in(3, 5), ["Gets a parcel"]);
    let link = app.journey().links().next().expect("an arrow");
    assert_eq!((link.from, link.to, link.kind), (app.card("Compares"), app.card("Gets a parcel"), LinkKind::Next));
    app.press_keys(CTRL, Key::Z);
    assert_eq!((app.journey().card_count(), app.journey().links().count()), (3, 0), "one step of undo");
}

#[test]
fn a_slip_of_an_arrow_makes_nothing() {
    let mut app = Start::default().with_project(map());
    let dot = app.get_by_label("Compares").rect().right_center();
    drag(&mut app, dot, dot + egui::vec2(8.0, 30.0));
    assert_eq!((app.journey().card_count(), app.journey().links().count()), (3, 0));
}

/// A map with feelings in the first two stages.
fn with_feelings() -> App {
    let mut project = map();
    for (title, feeling) in [("Sees an ad", 0), ("Compares", -1)] {
        let card = project.journeys()[0].cards().find(|card| card.title == title).expect("a card").id;
        apply(&mut project, Edit::SetCard(card, CardChange::Feeling(Some(feeling)))).expect("a feeling");
    }
    Start { size: [1700.0, 900.0], ..Start::default() }.with_project(project)
}

fn feeling(app: &App, title: &str) -> Option<i8> {
    app.journey().cards().find(|card| card.title == title).expect("a card").feeling
}

/// The height of a step of the scale on the screen.
fn step(app: &App) -> f32 {
    let canvas = &app.state().ui_state().canvas;
    let lanes = &canvas.layout().expect("a layout").lanes;
    let band = lanes.iter().find_map(|lane| lane.band).expect("a band");
    let one = klantreis::layout::feeling_y(band, 0.0) - klantreis::layout::feeling_y(band, 1.0);
    one * canvas.camera.scale
}

#[test]
fn a_face_of_the_curve_is_dragged_to_another_feeling() {
    let mut app = with_feelings();
    let from = app.middle_of("Feeling in Consideration: Bad");
    let to = from - egui::vec2(0.0, 2.8 * step(&app));
    drag_halfway(&mut app, from, to);
    app.get_by_label("Feeling in Consideration: Very good");
    assert_eq!(feeling(&app, "Compares"), Some(-1), "a preview is no edit");
    app.drop_at(to);
    app.run_steps(6);
    assert_eq!(feeling(&app, "Compares"), Some(2));
    app.press_keys(CTRL, Key::Z);
    assert_eq!(feeling(&app, "Compares"), Some(-1), "one step of undo");
}

#[test]
fn escape_leaves_the_curve_as_it_was() {
    let mut app = with_feelings();
    let from = app.middle_of("Feeling in Consideration: Bad");
    let to = from - egui::vec2(0.0, 2.0 * step(&app));
    drag_halfway(&mut app, from, to);
    app.key_press(Key::Escape);
    app.step();
    app.drop_at(to);
    app.run_steps(4);
    assert_eq!(feeling(&app, "Compares"), Some(-1));
    app.get_by_label("Feeling in Consideration: Bad");
}

#[test]
fn a_face_of_several_cards_moves_them_all_and_a_click_selects_them() {
    let mut project = map();
    cards(&mut project, 0, 1, &["Instagram"]);
    for (title, feeling) in [("Sees an ad", 0), ("Instagram", 1)] {
        let card = project.journeys()[0].cards().find(|card| card.title == title).expect("a card").id;
        apply(&mut project, Edit::SetCard(card, CardChange::Feeling(Some(feeling)))).expect("a feeling");
    }
    let mut app = Start::default().with_project(project);
    let from = app.middle_of("Feeling in Awareness: Good");
    let down = egui::vec2(0.0, step(&app));
    drag(&mut app, from, from + down);
    assert_eq!((feeling(&app, "Sees an ad"), feeling(&app, "Instagram")), (Some(-1), Some(0)));
    let at = app.middle_of("Feeling in Awareness: Bad");
    app.drag_at(at);
    app.step();
    app.drop_at(at);
    app.run_steps(4);
    assert_eq!(app.state().editor().expect("a project").selection().cards().len(), 2);
}

#[test]
fn a_click_in_the_band_of_a_stage_without_feelings_makes_a_face() {
    let mut app = with_feelings();
    let row = app.journey().lanes().iter().position(|lane| lane.role == Some(LaneRole::Feeling)).expect("a lane");
    let x = app.middle_of("Feeling in Loyalty").x;
    let at = Pos2::new(x, app.middle_of("Feeling in Awareness: Neutral").y - 2.0 * step(&app));
    app.hover_at(at);
    app.step();
    app.drag_at(at);
    app.step();
    app.drop_at(at);
    app.run_steps(6);
    app.press_keys(NONE, Key::Escape);
    assert_eq!(app.titles_in(4, row), ["Very good"], "named after the feeling");
    assert_eq!(feeling(&app, "Very good"), Some(2));
    app.get_by_label("Feeling in Loyalty: Very good");
    app.press_keys(CTRL, Key::Z);
    assert!(app.query_by_label("Feeling in Loyalty: Very good").is_none());
}

#[test]
fn the_other_version_s_curve_stands_behind_until_it_is_hidden() {
    let mut app = Start::default().with_project(support::sample("northlight-consulting.ron"));
    let shown = |app: &App| app.state().ui_state().canvas.other_curve().map(|other| other.name.clone());
    let persona = app.project().personas().first().map(|persona| persona.id);
    let persona = persona.expect("a persona");
    let own = app.journey().id();
    let set = |app: &mut App, journey, change| {
        app.state_mut().with_editor(|editor| editor.run(Edit::SetJourney(journey, change)).expect("a change"));
    };
    set(&mut app, own, JourneyChange::Persona(Some(persona)));
    set(&mut app, own, JourneyChange::Version(Some(Version::AsIs)));
    app.run_steps(3);
    app.press_keys(CTRL | Modifiers::SHIFT, Key::P);
    app.type_words("duplicate journey");
    app.press_keys(NONE, Key::Enter);
    app.run_steps(4);
    let copy = app.project().journeys().iter().map(klantreis::document::Journey::id).find(|id| *id != own);
    set(&mut app, copy.expect("a copy"), JourneyChange::Version(Some(Version::ToBe)));
    app.press_keys(NONE, Key::Escape);
    app.press_keys(CTRL, Key::Num1);
    app.run_steps(4);
    assert!(shown(&app).is_some());
    app.press_keys(CTRL | Modifiers::SHIFT, Key::P);
    app.type_words("other version");
    app.press_keys(NONE, Key::Enter);
    app.run_steps(4);
    assert_eq!(shown(&app), None);
}

#[test]
fn a_tactic_is_dragged_from_the_panel_onto_the_map() {
    let mut app = Start { size: [1280.0, 1400.0], ..Start::default() }.with_project(map());
    let stage = app.journey().stages()[0].id;
    let subject = klantreis::document::Subject::Own("Hand out flyers".to_owned());
    app.state_mut().with_editor(|editor| {
        let id = klantreis::document::ItemId(editor.fresh_id());
        let item = Box::new(klantreis::document::Item::new(id, subject));
        editor.run(Edit::AddItem { stage, index: 0, item }).expect("an item");
        editor.select(Selection::Stage(stage));
    });
    app.run_steps(4);
    app.get_by_label("Hand out flyers").scroll_to_me();
    app.run_steps(6);
    let to = app.middle_of("Ideas in Purchase");
    app.drag_from("Hand out flyers", to);
    assert_eq!(app.titles_in(2, 5), ["Hand out flyers"]);
    let item = app.journey().stages()[0].checklist[0].state;
    assert_eq!(item, klantreis::document::ItemState::Open, "a drag ticks nothing");
    app.press_keys(CTRL, Key::Z);
    assert_eq!(app.titles_in(2, 5), Vec::<String>::new());
}

#[test]
fn an_arrow_has_a_feeling_by_keys_and_in_the_panel() {
    let mut app = linked();
    let link = app.journey().links().next().expect("an arrow").id;
    app.state_mut().with_editor(|editor| editor.select(Selection::Link(link)));
    app.run_steps(3);
    let feeling = |app: &App| app.journey().link(link).expect("an arrow").feeling;
    app.press_keys(CTRL, Key::ArrowDown);
    app.press_keys(CTRL, Key::ArrowDown);
    assert_eq!(feeling(&app), Some(-1));
    app.get_by_label("Very good").click();
    app.run_steps(4);
    assert_eq!(feeling(&app), Some(2));
    app.press_keys(CTRL, Key::Z);
    assert_eq!(feeling(&app), Some(-1));
}

#[test]
fn escape_cancels_the_drag_of_a_stage_and_of_a_lane() {
    let mut app = Start::default().with_project(map());
    let before = app.project().clone();
    for (from, to) in [("Awareness", "Purchase"), ("What the customer does", "Questions")] {
        let to = app.middle_of(to) + egui::vec2(30.0, 12.0);
        app.drag_halfway(from, to);
        assert!(app.state().ui_state().canvas.is_dragging(), "{from}");
        app.key_press(Key::Escape);
        app.step();
        app.drop_at(to);
        app.run_steps(4);
        assert_eq!(app.project(), &before, "{from}");
    }
}

#[test]
fn an_arrow_in_the_hand_scrolls_the_map_at_the_edge() {
    let mut app = Start { size: [1280.0, 500.0], ..Start::default() }.with_project(map());
    app.press_keys(CTRL, Key::Num0);
    app.press_keys(NONE, Key::ArrowDown);
    app.run_steps(4);
    let card = app.card("Sees an ad");
    app.state_mut().with_editor(|editor| editor.select(Selection::card(card)));
    app.run_steps(4);
    let before = app.state().ui_state().canvas.camera.origin;
    let dot = app.get_by_label("Sees an ad").rect().right_center();
    let edge = Pos2::new(dot.x, 490.0);
    drag_halfway(&mut app, dot, edge);
    for _ in 0..20 {
        app.hover_at(edge);
        app.step();
    }
    let after = app.state().ui_state().canvas.camera.origin;
    assert!(after.y > before.y + 50.0, "{before:?} {after:?}");
    app.key_press(Key::Escape);
    app.step();
    app.drop_at(edge);
    app.run_steps(3);
    assert_eq!(app.journey().card_count(), 3);
}
