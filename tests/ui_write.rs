//! Writing on the map with both hands on the keys.
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
use klantreis::document::{LinkKind, Project};
use klantreis::editor::Selection;
use support::{App, Hand, Start, cards, webshop};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const SHIFT: Modifiers = Modifiers::SHIFT;

fn one_card() -> Project {
    let mut project = webshop();
    cards(&mut project, 0, 0, &["Sees an ad"]);
    project
}

fn with_card_selected() -> App {
    let mut app = Start::default().with_project(one_card());
    let card = app.card("Sees an ad");
    app.state_mut().with_editor(|editor| editor.select(Selection::card(card)));
    app.run_steps(3);
    app
}

fn with_cell_selected(project: Project) -> App {
    let mut app = Start::default().with_project(project);
    let cell = klantreis::document::Cell { stage: app.journey().stages()[0].id, lane: app.journey().lanes()[0].id };
    app.state_mut().with_editor(|editor| editor.select(Selection::Cell(cell)));
    app.run_steps(3);
    app
}

#[test]
fn twenty_cards_are_written_without_a_mouse() {
    let mut app = with_cell_selected(webshop());
    for number in 0..20 {
        app.type_words(&format!("Card {number}"));
        app.press_keys(NONE, Key::Enter);
    }
    app.press_keys(NONE, Key::Escape);
    let wanted: Vec<_> = (0..20).map(|number| format!("Card {number}")).collect();
    assert_eq!(app.titles_in(0, 0), wanted);
    app.press_keys(CTRL, Key::Z);
    assert_eq!(app.titles_in(0, 0).len(), 19, "a card with its text is one step of undo");
}

#[test]
fn shift_and_enter_break_the_line_and_ctrl_enter_ends() {
    let mut app = with_cell_selected(webshop());
    app.type_words("First");
    app.press_keys(SHIFT, Key::Enter);
    app.type_words("second");
    app.press_keys(CTRL, Key::Enter);
    assert_eq!(app.titles_in(0, 0), ["First\nsecond"]);
    assert!(app.query_by_label("Text").is_none(), "the writing is over");
}

#[test]
fn typing_on_a_selected_card_writes_it_anew() {
    let mut app = with_card_selected();
    app.type_words("R");
    app.type_words("eads");
    app.press_keys(NONE, Key::Escape);
    assert_eq!(app.titles_in(0, 0), ["Reads"]);
    app.press_keys(CTRL, Key::Z);
    assert_eq!(app.titles_in(0, 0), ["Sees an ad"]);
}

#[test]
fn signs_that_are_keys_write_nothing() {
    let mut app = with_card_selected();
    for (key, sign) in [(Key::Num2, "@"), (Key::Questionmark, "?")] {
        // The key and its sign come in one frame.
        let event = egui::Event::Key { key, physical_key: Some(key), pressed: true, repeat: false, modifiers: SHIFT };
        let sign = egui::Event::Text(sign.to_owned());
        app.input_mut().events.extend([egui::Event::ModifiersChanged(SHIFT), event, sign]);
        app.step();
        app.input_mut().events.push(egui::Event::ModifiersChanged(NONE));
        app.run_steps(4);
        assert!(app.query_by_label("Text").is_none(), "{key:?}");
    }
    app.get_by_label("By keyboard");
    app.press_keys(NONE, Key::Escape);
    assert_eq!(app.titles_in(0, 0), ["Sees an ad"]);
}

#[test]
fn ctrl_right_makes_the_next_linked_card_stage_by_stage() {
    let mut app = with_card_selected();
    app.press_keys(CTRL, Key::ArrowRight);
    app.type_words("Compares");
    app.press_keys(CTRL, Key::ArrowRight);
    app.type_words("Buys");
    app.press_keys(NONE, Key::Escape);
    assert_eq!((app.titles_in(1, 0), app.titles_in(2, 0)), (vec!["Compares".to_owned()], vec!["Buys".to_owned()]));
    let links: Vec<_> = app.journey().links().map(|link| (link.from, link.to, link.kind)).collect();
    let (ad, compares, buys) = (app.card("Sees an ad"), app.card("Compares"), app.card("Buys"));
    assert_eq!(links, [(ad, compares, LinkKind::Next), (compares, buys, LinkKind::Next)]);
    app.press_keys(CTRL, Key::Z);
    assert_eq!((app.titles_in(2, 0).len(), app.journey().links().count()), (0, 1), "card and arrow are one step");
}

#[test]
fn a_linked_card_without_text_is_not_kept() {
    let mut app = with_card_selected();
    app.press_keys(CTRL, Key::ArrowRight);
    assert_eq!(app.journey().card_count(), 2);
    app.press_keys(NONE, Key::Escape);
    assert_eq!((app.journey().card_count(), app.journey().links().count()), (1, 0));
    assert!(!app.state().editor().expect("a project").is_dirty());
}

#[test]
fn ctrl_right_within_the_words_goes_on_by_a_word() {
    let mut app = with_card_selected();
    app.press_keys(NONE, Key::F2);
    app.press_keys(NONE, Key::Home);
    app.press_keys(CTRL | Modifiers::CTRL, Key::ArrowRight);
    assert_eq!(app.journey().card_count(), 1);
    app.type_words("X");
    app.press_keys(NONE, Key::Escape);
    assert_eq!(app.titles_in(0, 0), ["SeesX an ad"]);
}

#[test]
fn tab_goes_on_writing_in_the_next_stage() {
    let mut app = with_cell_selected(webshop());
    app.type_words("Sees an ad");
    app.press_keys(NONE, Key::Tab);
    app.type_words("Compares");
    app.press_keys(NONE, Key::Tab);
    app.press_keys(NONE, Key::Escape);
    assert_eq!((app.titles_in(0, 0), app.titles_in(1, 0)), (vec!["Sees an ad".into()], vec!["Compares".into()]));
    assert_eq!(app.journey().card_count(), 2, "the empty one is taken back");
}

#[test]
fn a_card_grows_while_it_is_written_and_pushes_the_next_one_down() {
    let mut project = one_card();
    cards(&mut project, 0, 0, &["Asks a friend"]);
    let mut app = Start::default().with_project(project);
    let before = app.get_by_label("Asks a friend").rect().top();
    let at = app.middle_of("Sees an ad");
    app.double_click_at(at);
    app.type_words("Sees an advertisement on a bus that stands before the traffic lights every morning at nine");
    app.run_steps(3);
    let field = app.get_by_label("Text").rect();
    let after = app.get_by_label("Asks a friend").rect().top();
    assert!(after > before + 20.0, "{before} {after}");
    assert!(field.bottom() <= after, "{field:?} over a card at {after}");
    app.press_keys(NONE, Key::Escape);
    app.press_keys(CTRL, Key::Z);
    assert!((app.get_by_label("Asks a friend").rect().top() - before).abs() < 0.5);
}

#[test]
fn a_note_is_written_in_its_place_and_enter_breaks_its_line() {
    let mut app = with_card_selected();
    app.press_keys(SHIFT, Key::F2);
    app.type_words("On the bus,");
    app.press_keys(NONE, Key::Enter);
    app.type_words("every morning");
    assert_eq!(app.focused(), Some((egui::Role::TextInput, "Note".to_owned())));
    app.press_keys(NONE, Key::Escape);
    let note = |app: &App| app.journey().cards().next().expect("a card").note.clone();
    assert_eq!(note(&app), "On the bus,\nevery morning");
    let card = app.get_by_label("Sees an ad").rect();
    app.double_click_at(egui::pos2(card.center().x, card.bottom() - 14.0));
    app.type_words("Elsewhere");
    app.press_keys(NONE, Key::Escape);
    assert_eq!(note(&app), "Elsewhere", "a double click on the note writes in the note");
    assert_eq!(app.titles_in(0, 0), ["Sees an ad"]);
    app.press_keys(CTRL, Key::Z);
    assert_eq!(note(&app), "On the bus,\nevery morning");
}
