//! The presentation under the hand: keys, clickers, taps, and cards that are written and moved in front of the room.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use klantreis::document::{Colour, Edit, Lock, SteeringChange};
use klantreis::editor::Selection;
use klantreis::pages::Subject;
use support::{App, Hand, Start, cards, webshop};

const NONE: Modifiers = Modifiers::NONE;
const SIZE: [f32; 2] = [1280.0, 720.0];

/// Two cards in the first lane and one in the second of the first stage, and one in the second stage, presented.
fn presented() -> App {
    let mut project = webshop();
    cards(&mut project, 0, 0, &["Sees an advert", "Asks a friend"]);
    cards(&mut project, 0, 1, &["Instagram"]);
    cards(&mut project, 1, 0, &["Compares prices"]);
    let mut app = Start { size: SIZE, ..Start::default() }.with_project(project);
    app.press_keys(NONE, Key::F5);
    app
}

fn number(app: &App) -> usize {
    let present = &app.state().ui_state().present;
    assert!(present.is_on());
    present.place() + 1
}

fn select(app: &mut App, title: &str) {
    let card = app.card(title);
    app.state_mut().with_editor(|editor| editor.select(Selection::card(card)));
    app.run_steps(3);
}

fn is_on(app: &App) -> bool {
    app.state().ui_state().present.is_on()
}

#[test]
fn f5_presents_from_the_selected_stage_and_escape_ends() {
    let mut app = Start { size: SIZE, ..Start::default() }.with_project(webshop());
    let stage = app.journey().stages()[2].id;
    app.state_mut().with_editor(|editor| editor.select(Selection::Stage(stage)));
    app.press_keys(NONE, Key::F5);
    assert_eq!(app.state().ui_state().present.page().expect("a page").subject, Subject::Stage(stage));
    app.get_by_label("Purchase, page 3 of 5");
    assert!(app.query_by_label("File").is_none(), "no menus");
    app.press_keys(NONE, Key::Escape);
    assert!(!is_on(&app));
    app.get_by_label("File");
    app.state_mut().with_editor(|editor| editor.select(Selection::Nothing));
    app.press_keys(NONE, Key::F5);
    assert_eq!(number(&app), 3, "where it was left");
    app.press_keys(NONE, Key::F5);
    assert!(!is_on(&app), "a clicker's start button ends it too");
}

#[test]
fn the_view_that_was_in_sight_is_back_afterwards() {
    let mut app = presented();
    app.press_keys(NONE, Key::Escape);
    app.press_keys(Modifiers::COMMAND, Key::Num2);
    app.press_keys(NONE, Key::F5);
    assert!(is_on(&app));
    app.press_keys(NONE, Key::Escape);
    assert_eq!(app.state().ui_state().view, klantreis::ui::View::Checklist);
    app.press_keys(NONE, Key::F5);
    app.press_keys(Modifiers::COMMAND, Key::Num3);
    app.run_steps(4);
    assert!(!is_on(&app), "another view ends it");
    assert_eq!(app.state().ui_state().view, klantreis::ui::View::Numbers);
}

#[test]
fn keys_and_clickers_turn_the_pages() {
    let mut app = presented();
    assert_eq!(number(&app), 1);
    for key in [Key::ArrowRight, Key::ArrowDown, Key::PageDown, Key::Space] {
        app.press_keys(NONE, key);
    }
    assert_eq!(number(&app), 5);
    app.press_keys(NONE, Key::PageDown);
    assert_eq!(number(&app), 5, "the last page is the last");
    for key in [Key::ArrowLeft, Key::ArrowUp, Key::PageUp] {
        app.press_keys(NONE, key);
    }
    app.press_keys(Modifiers::SHIFT, Key::Space);
    assert_eq!(number(&app), 1);
    app.press_keys(NONE, Key::End);
    assert_eq!(number(&app), 5);
    app.press_keys(NONE, Key::Home);
    assert_eq!(number(&app), 1);
    app.press_keys(NONE, Key::Num4);
    app.press_keys(NONE, Key::Enter);
    assert_eq!(number(&app), 4, "a number and Enter");
    app.get_by_label("Retention, page 4 of 5");
}

#[test]
fn a_tap_on_the_right_half_goes_on_and_one_on_the_left_goes_back() {
    let mut app = presented();
    let tap = |app: &mut App, x: f32| {
        let at = egui::pos2(x, 640.0);
        app.hover_at(at);
        app.step();
        app.drag_at(at);
        app.step();
        app.drop_at(at);
        app.run_steps(30);
    };
    tap(&mut app, 1000.0);
    tap(&mut app, 1000.0);
    assert_eq!(number(&app), 3);
    tap(&mut app, 200.0);
    assert_eq!(number(&app), 2);
}

#[test]
fn a_room_calls_things_out_and_each_becomes_a_card() {
    let mut app = presented();
    let at = app.middle_of("Ideas in Awareness");
    app.hover_at(at);
    app.run_steps(3);
    app.press_keys(NONE, Key::N);
    assert!(app.state().ui_state().present.is_writing());
    for words in ["Free samples", "A window sticker", "Ask regulars"] {
        app.type_words(words);
        app.press_keys(NONE, Key::Enter);
    }
    app.press_keys(NONE, Key::Escape);
    assert_eq!(app.titles_in(0, 5), ["Free samples", "A window sticker", "Ask regulars"]);
    assert!(!app.state().ui_state().present.is_writing() && is_on(&app));
    app.get_by_label("Ask regulars");
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.titles_in(0, 5), ["Free samples", "A window sticker"], "one step of undo a card");
    app.press_keys(Modifiers::COMMAND, Key::Y);
    assert_eq!(app.titles_in(0, 5).len(), 3);
}

#[test]
fn escape_right_after_enter_leaves_no_empty_card_and_no_presentation() {
    let mut app = presented();
    select(&mut app, "Instagram");
    app.press_keys(NONE, Key::N);
    app.type_words("Free samples");
    app.key_press(Key::Enter);
    app.step();
    app.key_press(Key::Escape);
    app.run_steps(6);
    assert_eq!(app.titles_in(0, 1), ["Instagram", "Free samples"]);
    assert!(is_on(&app) && !app.state().ui_state().present.is_writing());
}

#[test]
fn a_card_comes_below_the_selected_one_and_the_next_into_the_lane_used_last() {
    let mut app = presented();
    select(&mut app, "Sees an advert");
    app.press_keys(NONE, Key::N);
    app.type_words("Reads the paper");
    app.press_keys(NONE, Key::Escape);
    assert_eq!(app.titles_in(0, 0), ["Sees an advert", "Reads the paper", "Asks a friend"]);
    app.press_keys(NONE, Key::PageDown);
    app.press_keys(NONE, Key::N);
    app.type_words("Calls the shop");
    app.press_keys(NONE, Key::Escape);
    assert_eq!(app.titles_in(1, 0), ["Compares prices", "Calls the shop"]);
}

#[test]
fn more_cards_than_fit_go_on_on_the_next_page_and_the_writing_with_them() {
    let mut app = presented();
    select(&mut app, "Asks a friend");
    app.press_keys(NONE, Key::N);
    for count in 0..30 {
        app.type_words(&format!("Card number {count} that the room calls out"));
        app.press_keys(NONE, Key::Enter);
    }
    app.press_keys(NONE, Key::Escape);
    let present = &app.state().ui_state().present;
    let page = present.page().expect("a page");
    assert!(page.parts > 1 && page.part > 0, "{} of {}", page.part, page.parts);
    app.get_by_label("Card number 29 that the room calls out");
}

#[test]
fn a_double_click_writes_a_card_anew() {
    let mut app = presented();
    let at = app.middle_of("Instagram");
    app.double_click_at(at);
    app.type_words("Instagram story");
    app.press_keys(NONE, Key::Escape);
    assert_eq!(app.titles_in(0, 1), ["Instagram story"]);
    assert_eq!(number(&app), 1, "no page was turned");
}

#[test]
fn a_card_dragged_to_another_lane_lies_there_and_undo_brings_it_back() {
    let mut app = presented();
    let to = app.get_by_label("Instagram").rect().center_bottom() + egui::vec2(0.0, 4.0);
    app.drag_from("Sees an advert", to);
    assert_eq!(app.titles_in(0, 1), ["Instagram", "Sees an advert"]);
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.titles_in(0, 0), ["Sees an advert", "Asks a friend"]);
}

#[test]
fn a_card_dragged_below_its_neighbour_changes_the_order() {
    let mut app = presented();
    let to = app.get_by_label("Asks a friend").rect().center_bottom() + egui::vec2(0.0, 4.0);
    app.drag_from("Sees an advert", to);
    assert_eq!(app.titles_in(0, 0), ["Asks a friend", "Sees an advert"]);
}

#[test]
fn escape_cancels_a_drag_and_the_presentation_goes_on() {
    let mut app = presented();
    let to = app.middle_of("Instagram");
    app.drag_halfway("Sees an advert", to);
    assert!(app.state().ui_state().present.is_dragging());
    app.key_press(Key::Escape);
    app.step();
    assert!(!app.state().ui_state().present.is_dragging());
    app.drop_at(to);
    app.run_steps(6);
    assert_eq!(app.titles_in(0, 1), ["Instagram"]);
    assert!(is_on(&app));
}

#[test]
fn digits_colour_the_selected_card_and_delete_takes_it_away() {
    let mut app = presented();
    select(&mut app, "Instagram");
    app.press_keys(NONE, Key::Num1);
    let card = app.card("Instagram");
    assert_eq!(app.journey().card(card).expect("the card").colour, Some(Colour::Yellow));
    app.press_keys(NONE, Key::Num0);
    assert_eq!(app.journey().card(card).expect("the card").colour, None);
    app.press_keys(NONE, Key::Delete);
    assert!(app.journey().card(card).is_none());
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert!(app.journey().card(card).is_some());
    assert_eq!(number(&app), 1);
}

#[test]
fn what_is_not_revealed_is_neither_seen_nor_heard() {
    let mut app = presented();
    app.press_keys(NONE, Key::R);
    assert!(app.query_by_label("Sees an advert").is_none(), "hidden from those who listen too");
    app.press_keys(NONE, Key::PageDown);
    app.get_by_label("Sees an advert");
    app.get_by_label("Asks a friend");
    assert!(app.query_by_label("Instagram").is_none(), "lane by lane");
    app.press_keys(NONE, Key::PageDown);
    app.get_by_label("Instagram");
    assert_eq!(number(&app), 1);
    app.press_keys(NONE, Key::PageUp);
    assert!(app.query_by_label("Instagram").is_none(), "and back");
    app.press_keys(NONE, Key::PageDown);
    app.press_keys(NONE, Key::PageDown);
    assert_eq!(number(&app), 2, "then the page turns");
    assert!(app.query_by_label("Compares prices").is_none());
    app.press_keys(NONE, Key::PageUp);
    app.get_by_label("Instagram");
    app.press_keys(NONE, Key::R);
    assert!(app.query_by_label("Asks a friend").is_none());
    app.press_keys(NONE, Key::Space);
    app.get_by_label("Sees an advert");
    assert!(app.query_by_label("Asks a friend").is_none(), "card by card");
}

#[test]
fn the_overview_shows_all_pages_and_goes_to_one() {
    let mut app = presented();
    app.press_keys(NONE, Key::O);
    for name in ["Awareness, page 1 of 5", "Loyalty, page 5 of 5"] {
        assert!(app.query_all_by_label(name).count() > 0, "{name}");
    }
    app.press_keys(NONE, Key::ArrowRight);
    app.press_keys(NONE, Key::ArrowRight);
    app.press_keys(NONE, Key::Enter);
    assert_eq!(number(&app), 3);
    app.press_keys(NONE, Key::O);
    app.press_keys(NONE, Key::Escape);
    assert!(is_on(&app), "Escape leaves the overview alone");
    app.press_keys(NONE, Key::O);
    app.get_by_label("Loyalty, page 5 of 5").click();
    app.run_steps(6);
    assert_eq!(number(&app), 5);
}

#[test]
fn pages_are_of_stages_of_lanes_or_of_the_whole() {
    let mut app = presented();
    app.press_keys(NONE, Key::L);
    assert!(matches!(app.state().ui_state().present.page().expect("a page").subject, Subject::Lane(_)));
    app.press_keys(NONE, Key::W);
    app.press_keys(NONE, Key::Home);
    assert_eq!(app.state().ui_state().present.page().expect("a page").subject, Subject::Cover);
    app.press_keys(NONE, Key::P);
    assert!(matches!(app.state().ui_state().present.page().expect("a page").subject, Subject::Stage(_)));
}

#[test]
fn a_command_of_the_presentation_begins_it() {
    let mut app = presented();
    app.press_keys(NONE, Key::Escape);
    app.press_keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    app.type_words("present the whole");
    app.press_keys(NONE, Key::Enter);
    assert!(is_on(&app));
    assert_eq!(*app.state().ui_state().present.by(), klantreis::pages::By::Whole);
}

#[test]
fn b_makes_the_screen_black_and_any_key_brings_the_page_back() {
    let mut app = presented();
    app.press_keys(NONE, Key::Period);
    assert!(app.query_by_label("Instagram").is_none());
    app.press_keys(NONE, Key::PageDown);
    app.get_by_label("Instagram");
    assert_eq!(number(&app), 1);
}

#[test]
fn the_spotlight_lights_the_selected_card_until_escape() {
    let mut app = presented();
    select(&mut app, "Instagram");
    app.press_keys(NONE, Key::S);
    assert_eq!(app.state().ui_state().present.spotlight(), Some(app.card("Instagram")));
    app.press_keys(NONE, Key::Escape);
    assert_eq!(app.state().ui_state().present.spotlight(), None);
    assert!(is_on(&app));
}

#[test]
fn a_fully_locked_project_is_presented_and_stays_as_it_is() {
    let mut app = presented();
    app.state_mut().with_editor(|editor| {
        editor.run(Edit::Steer(SteeringChange::Lock(Lock::Full))).expect("a lock");
    });
    let before = app.journey().card_count();
    app.press_keys(NONE, Key::N);
    app.type_words("x");
    app.press_keys(NONE, Key::Escape);
    assert_eq!(app.journey().card_count(), before);
    let mut app = presented();
    app.state_mut().with_editor(|editor| {
        editor.run(Edit::Steer(SteeringChange::Lock(Lock::Full))).expect("a lock");
    });
    let to = app.middle_of("Instagram");
    app.drag_from("Sees an advert", to);
    assert_eq!(app.titles_in(0, 0), ["Sees an advert", "Asks a friend"]);
}

#[test]
fn whatever_tab_reaches_has_a_name_and_the_bar_comes_up() {
    let mut app = presented();
    let mut names = Vec::new();
    for _ in 0..24 {
        app.press_keys(NONE, Key::Tab);
        let mut found = app.query_all(By::new().predicate(|node| node.is_focused()));
        if let Some(node) = found.next() {
            let name = node.accesskit_node().label().unwrap_or_default();
            assert!(!name.trim().is_empty(), "after {names:?}");
            names.push(name);
        }
    }
    for wanted in ["Sees an advert", "Instagram", "Next page", "Reveal", "Stop"] {
        assert!(names.iter().any(|name| name == wanted), "{wanted}: {names:?}");
    }
}

#[test]
fn another_theme_is_put_on_in_front_of_the_room() {
    let mut app = presented();
    app.press_keys(NONE, Key::D);
    assert!(app.ctx.global_style().visuals.dark_mode);
    app.press_keys(NONE, Key::D);
    app.press_keys(NONE, Key::D);
    assert!(!app.ctx.global_style().visuals.dark_mode);
    assert!(is_on(&app));
}
