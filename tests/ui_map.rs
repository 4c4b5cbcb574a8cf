//! The map under the hand: every gesture changes the document once, and once only.
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
use klantreis::document::LinkKind;
use support::{App, Hand, Start, webshop};

/// A map with three cards in the first cell of the first two lanes.
fn with_cards() -> App {
    let mut app = Start::default().with_project(webshop());
    for (cell, title) in [
        ("What the customer does in Awareness", "Sees an advert"),
        ("What the customer does in Awareness", "Asks a friend"),
        ("Touchpoints in Awareness", "Instagram"),
    ] {
        write_card(&mut app, cell, title);
    }
    app
}

fn write_card(app: &mut App, cell: &str, title: &str) {
    let at = app.middle_of(cell);
    app.double_click_at(at);
    app.type_words(title);
    app.press_keys(Modifiers::NONE, Key::Escape);
}

#[test]
fn a_double_click_on_an_empty_place_writes_a_card() {
    let app = with_cards();
    assert_eq!(app.titles_in(0, 0), ["Sees an advert", "Asks a friend"]);
    assert_eq!(app.titles_in(0, 1), ["Instagram"]);
    assert!(app.query_by_label("Text").is_none(), "the writing is over");
}

#[test]
fn a_card_left_without_text_is_not_kept() {
    let mut app = Start::default().with_project(webshop());
    let at = app.middle_of("Ideas in Loyalty");
    app.double_click_at(at);
    assert_eq!(app.journey().card_count(), 1);
    app.press_keys(Modifiers::NONE, Key::Escape);
    assert_eq!(app.journey().card_count(), 0);
    assert!(!app.state().editor().expect("a project").is_dirty());
}

#[test]
fn a_card_dragged_to_another_stage_lies_there_and_undo_brings_it_back() {
    let mut app = with_cards();
    let to = app.middle_of("What the customer does in Purchase");
    app.drag_from("Sees an advert", to);
    assert_eq!(app.place_of("Sees an advert"), (2, 0, 0));
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.place_of("Sees an advert"), (0, 0, 0));
    app.press_keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(app.place_of("Sees an advert"), (2, 0, 0));
}

#[test]
fn escape_cancels_a_drag() {
    let mut app = with_cards();
    let to = app.middle_of("What the customer does in Purchase");
    app.drag_halfway("Sees an advert", to);
    assert!(app.state().ui_state().canvas.is_dragging(), "the drag is under way");
    app.key_press(Key::Escape);
    app.step();
    assert!(!app.state().ui_state().canvas.is_dragging());
    app.drop_at(to);
    app.run_steps(6);
    assert_eq!(app.place_of("Sees an advert"), (0, 0, 0));
}

#[test]
fn a_card_dragged_below_its_neighbour_changes_the_order() {
    let mut app = with_cards();
    let to = app.get_by_label("Asks a friend").rect().center_bottom() + egui::vec2(0.0, 6.0);
    app.drag_from("Sees an advert", to);
    assert_eq!(app.titles_in(0, 0), ["Asks a friend", "Sees an advert"]);
}

#[test]
fn a_stage_dragged_to_the_right_goes_there() {
    let mut app = with_cards();
    let to = app.middle_of("Purchase") + egui::vec2(40.0, 0.0);
    app.drag_from("Awareness", to);
    let names = app.state().editor().expect("a project").journey().expect("a journey").stages().to_vec();
    let origins: Vec<_> = names.iter().map(|stage| stage.origin.as_ref().expect("an origin").stage.as_str()).collect();
    assert_eq!(origins, ["consideration", "purchase", "awareness", "retention", "loyalty"]);
    assert_eq!(app.place_of("Instagram"), (2, 1, 0));
}

#[test]
fn a_lane_dragged_down_goes_there() {
    let mut app = with_cards();
    let to = app.middle_of("Questions") + egui::vec2(0.0, 12.0);
    app.drag_from("What the customer does", to);
    assert_eq!(app.place_of("Sees an advert"), (0, 2, 0));
}

#[test]
fn a_stage_is_renamed_in_place() {
    let mut app = Start::default().with_project(webshop());
    let at = app.middle_of("Consideration");
    app.double_click_at(at);
    app.type_words("Compares bakers");
    app.press_keys(Modifiers::NONE, Key::Enter);
    assert_eq!(app.journey().stages()[1].name.as_deref(), Some("Compares bakers"));
    app.get_by_label("Compares bakers");
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.journey().stages()[1].name, None);
}

#[test]
fn an_arrow_is_drawn_from_the_dot_and_runs_back_to_an_earlier_stage() {
    let mut app = with_cards();
    write_card(&mut app, "Touchpoints in Retention", "Parcel");
    let dot = app.get_by_label("Parcel").rect().right_center();
    let to = app.middle_of("Instagram");
    app.hover_at(dot);
    app.step();
    app.drag_at(dot);
    app.step();
    for share in [0.2, 0.6, 1.0] {
        app.hover_at(dot.lerp(to, share));
        app.step();
    }
    app.drop_at(to);
    app.run_steps(6);
    let links: Vec<_> = app.journey().links().cloned().collect();
    assert_eq!(links.len(), 1);
    assert_eq!((links[0].from, links[0].to), (app.card("Parcel"), app.card("Instagram")));
    assert_eq!(links[0].kind, LinkKind::Back);
    app.press_keys(Modifiers::NONE, Key::Delete);
    assert_eq!(app.journey().links().count(), 0);
}

#[test]
fn typing_with_a_cell_selected_starts_a_card_with_that_letter() {
    let mut app = Start::default().with_project(webshop());
    let at = app.middle_of("Ideas in Awareness");
    app.drag_at(at);
    app.step();
    app.drop_at(at);
    app.run_steps(6);
    for letter in ["T", "a", "s", "t", "i", "n", "g"] {
        app.type_words(letter);
    }
    app.press_keys(Modifiers::NONE, Key::Escape);
    assert_eq!(app.titles_in(0, 5), ["Tasting"]);
}

#[test]
fn arrows_walk_over_the_map_and_alt_arrows_move_the_card() {
    let mut app = with_cards();
    app.press_keys(Modifiers::NONE, Key::Escape);
    app.press_keys(Modifiers::NONE, Key::ArrowDown);
    app.press_keys(Modifiers::NONE, Key::ArrowDown);
    let selected = app.state().editor().expect("a project").selection().single_card();
    assert_eq!(selected, Some(app.card("Sees an advert")));
    app.press_keys(Modifiers::NONE, Key::ArrowDown);
    app.press_keys(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(app.place_of("Asks a friend"), (1, 0, 0));
}

#[test]
fn a_stage_is_deleted_with_its_cards_and_comes_back_whole() {
    let mut app = with_cards();
    let before = app.project().clone();
    let at = app.middle_of("Awareness");
    app.drag_at(at);
    app.step();
    app.drop_at(at);
    app.run_steps(6);
    app.press_keys(Modifiers::NONE, Key::Delete);
    assert_eq!(app.journey().stages().len(), 4);
    assert_eq!(app.journey().card_count(), 0);
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.project(), &before);
}

#[test]
fn pasted_lines_become_cards_one_below_the_other() {
    let mut app = with_cards();
    let at = app.middle_of("Ideas in Loyalty");
    app.drag_at(at);
    app.step();
    app.drop_at(at);
    app.run_steps(6);
    app.event(egui::Event::Paste("Birthday card\n\n  Loyalty stamp  \r\nTasting evening".to_owned()));
    app.run_steps(6);
    assert_eq!(app.titles_in(4, 5), ["Birthday card", "Loyalty stamp", "Tasting evening"]);
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.titles_in(4, 5), Vec::<String>::new());
}

#[test]
fn several_cards_caught_by_a_band_move_together() {
    let mut app = with_cards();
    let card = app.get_by_label("Asks a friend").rect();
    let below = card.center_bottom() + egui::vec2(0.0, 9.0);
    let above = app.get_by_label("Sees an advert").rect().left_top() + egui::vec2(-6.0, 4.0);
    app.drag_at(below);
    app.step();
    for share in [0.3, 0.7, 1.0] {
        app.hover_at(below.lerp(above, share));
        app.step();
    }
    app.drop_at(above);
    app.run_steps(6);
    assert_eq!(app.state().editor().expect("a project").selection().cards().len(), 2);
    let to = app.middle_of("Ideas in Purchase");
    app.drag_from("Asks a friend", to);
    assert_eq!(app.titles_in(2, 5), ["Sees an advert", "Asks a friend"]);
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.titles_in(0, 0), ["Sees an advert", "Asks a friend"]);
}

/// Presses and lets go within one frame, as a tap on a touch pad does.
fn tap(app: &mut App, at: egui::Pos2) {
    app.hover_at(at);
    app.step();
    for pressed in [true, false] {
        let button = egui::PointerButton::Primary;
        app.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
    }
    app.run_steps(3);
}

#[test]
fn letters_typed_faster_than_the_frames_are_all_there() {
    let mut app = Start::default().with_project(webshop());
    let at = app.middle_of("Ideas in Awareness") - egui::vec2(60.0, 0.0);
    tap(&mut app, at);
    for letter in ["T", "a", "s", "t", "i", "n", "g"] {
        app.event(egui::Event::Text(letter.to_owned()));
        app.step();
    }
    app.press_keys(Modifiers::NONE, Key::Escape);
    assert_eq!(app.titles_in(0, 5), ["Tasting"]);
}

#[test]
fn the_plus_of_a_cell_adds_a_card_by_one_click() {
    let mut app = Start::default().with_project(webshop());
    let at = app.middle_of("Ideas in Awareness");
    tap(&mut app, at);
    assert_eq!(app.journey().card_count(), 1, "the card is there before a letter is typed");
    app.type_words("Tasting");
    app.press_keys(Modifiers::NONE, Key::Escape);
    assert_eq!(app.titles_in(0, 5), ["Tasting"], "Escape ends the writing and keeps the text");
}

#[test]
fn shift_and_one_shows_the_whole_map_whatever_sign_they_give() {
    let mut app = with_cards();
    app.press_keys(Modifiers::COMMAND, Key::Num0);
    for _ in 0..8 {
        app.press_keys(Modifiers::COMMAND, Key::Minus);
    }
    let far_out = app.state().ui_state().canvas.camera.scale;
    let (key, physical_key) = (Key::Exclamationmark, Some(Key::Num1));
    app.event(egui::Event::Key { key, physical_key, pressed: true, repeat: false, modifiers: Modifiers::SHIFT });
    app.run_steps(3);
    assert!(app.state().ui_state().canvas.camera.scale > far_out * 2.0);
}

#[test]
fn a_card_selected_on_the_map_is_not_deleted_from_another_view() {
    let mut app = with_cards();
    app.press_keys(Modifiers::COMMAND, Key::Num2);
    app.press_keys(Modifiers::NONE, Key::Delete);
    assert_eq!(app.journey().card_count(), 3);
    app.press_keys(Modifiers::COMMAND, Key::Num1);
    app.press_keys(Modifiers::NONE, Key::Delete);
    assert_eq!(app.journey().card_count(), 2);
}

#[test]
fn the_pinned_name_of_a_stage_stands_for_the_stage() {
    let mut app = with_cards();
    app.press_keys(Modifiers::COMMAND, Key::Num0);
    let column = app.middle_of("Consideration").x;
    app.state_mut().ui_state_mut().canvas.camera.origin.y = 300.0;
    app.run_steps(2);
    let canvas = &app.state().ui_state().canvas;
    let corner = egui::Rect::from_min_size(canvas.camera.origin, egui::Vec2::ZERO);
    let top = canvas.screen_rect(corner).expect("a view").min.y;
    tap(&mut app, egui::pos2(column, top + 12.0));
    let stage = app.journey().stages()[1].id;
    let selected = app.state().editor().expect("a project").selection().clone();
    assert_eq!(selected, klantreis::editor::Selection::Stage(stage));
}
