//! The app by keyboard alone: map and panel, feelings, menus, palette, help, and where the focus goes.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unnecessary_wraps,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use klantreis::document::{Card, CardId, Cell, Edit, Project, Slot, apply};
use klantreis::editor::Selection;
use support::{App, Hand, Start, sample, webshop};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;

/// A web shop's map with these cards in the first lane of the first stage.
fn with_cards(titles: &[&str]) -> Project {
    let mut project = webshop();
    let journey = &project.journeys()[0];
    let cell = Cell { stage: journey.stages()[0].id, lane: journey.lanes()[0].id };
    for (index, title) in titles.iter().enumerate() {
        let card = Box::new(Card::new(CardId(project.largest_id() + 1), (*title).to_owned()));
        apply(&mut project, Edit::AddCard { slot: Slot { cell, index }, card }).expect("a card");
    }
    project
}

fn feelings(app: &App) -> Vec<Option<i8>> {
    app.journey().cards().map(|card| card.feeling).collect()
}

fn selection(app: &App) -> Selection {
    app.state().editor().expect("a project").selection().clone()
}

/// Walks with the arrow keys from nothing to the first card.
fn walk_to_first_card(app: &mut App) {
    app.press_keys(NONE, Key::ArrowDown);
    app.press_keys(NONE, Key::ArrowDown);
}

fn button(name: &str) -> Option<(Role, String)> {
    Some((Role::Button, name.to_owned()))
}

#[test]
fn one_key_goes_from_a_card_to_its_panel_and_back() {
    let mut app = Start::default().with_project(with_cards(&["Sees an ad"]));
    walk_to_first_card(&mut app);
    let card = Selection::card(app.card("Sees an ad"));
    assert_eq!(selection(&app), card);
    for back in [Key::F6, Key::Escape] {
        app.press_keys(NONE, Key::F6);
        assert_eq!(app.focused().map(|found| found.1).as_deref(), Some("Title"));
        app.press_keys(NONE, back);
        assert_eq!((app.focused(), selection(&app)), (button("Sees an ad"), card.clone()), "{back:?}");
    }
}

/// A click by hand, which gives the focus to what is under it.
fn click(app: &mut App, at: egui::Pos2) {
    app.drag_at(at);
    app.step();
    app.drop_at(at);
    app.run();
}

#[test]
fn enter_and_tab_go_on_from_what_was_clicked() {
    let mut app = Start::default().with_project(with_cards(&["Sees an ad", "Hears of us"]));
    let (first, second) = (app.middle_of("Sees an ad"), app.middle_of("Hears of us"));
    click(&mut app, second);
    app.press_keys(NONE, Key::Enter);
    app.type_words("Hears of us again");
    app.press_keys(NONE, Key::Escape);
    assert_eq!(app.titles_in(0, 0), ["Sees an ad", "Hears of us again"]);
    click(&mut app, first);
    app.press_keys(NONE, Key::Tab);
    assert_eq!(app.focused(), button("Hears of us again"));
}

#[test]
fn shift_and_a_digit_is_a_command_in_a_cell_too_unless_it_writes_a_digit() {
    let first = webshop().journeys()[0].cells_in_order().next().expect("a cell");
    for (sign, writes) in [("!", false), ("1", true)] {
        let mut app = Start::default().with_project(webshop());
        app.state_mut().with_editor(|editor| editor.select(Selection::Cell(first)));
        app.run();
        let (key, modifiers) = (Key::Num1, Modifiers::SHIFT);
        let event = egui::Event::Key { key, physical_key: Some(key), pressed: true, repeat: false, modifiers };
        let text = egui::Event::Text(sign.to_owned());
        app.input_mut().events.extend([egui::Event::ModifiersChanged(modifiers), event, text]);
        app.step();
        app.input_mut().events.push(egui::Event::ModifiersChanged(NONE));
        app.run_steps(4);
        assert_eq!(app.query_by_label("Text").is_some(), writes, "{sign}");
    }
}

#[test]
fn space_takes_hold_of_the_map_and_selects_nothing() {
    let mut app = Start::default().with_project(with_cards(&["Sees an ad", "Hears of us"]));
    let (first, second) = (app.middle_of("Sees an ad"), app.middle_of("Hears of us"));
    click(&mut app, second);
    app.hover_at(first);
    app.press_keys(NONE, Key::Space);
    assert_eq!(selection(&app), Selection::card(app.card("Hears of us")));
}

#[test]
fn what_was_written_in_the_panel_is_kept_when_f6_leaves_it() {
    let mut app = Start::default().with_project(with_cards(&["Sees an ad"]));
    walk_to_first_card(&mut app);
    app.press_keys(NONE, Key::F6);
    app.press_keys(CTRL, Key::A);
    app.type_words("Hears of us");
    app.press_keys(NONE, Key::F6);
    app.card("Hears of us");
    assert_eq!(app.focused(), button("Hears of us"));
}

#[test]
fn shift_tab_on_the_first_card_goes_back_to_the_bar() {
    let mut app = Start::default().with_project(with_cards(&["Sees an ad"]));
    walk_to_first_card(&mut app);
    app.press_keys(Modifiers::SHIFT, Key::Tab);
    assert_eq!(app.focused(), button("Map"));
}

#[test]
fn keys_raise_and_lower_the_feeling_up_to_the_end_of_the_scale() {
    let mut app = Start::default().with_project(with_cards(&["Sees an ad"]));
    walk_to_first_card(&mut app);
    let seen: Vec<_> = (0..4)
        .map(|_| {
            app.press_keys(CTRL, Key::ArrowUp);
            feelings(&app)[0]
        })
        .collect();
    assert_eq!(seen, [Some(0), Some(1), Some(2), Some(2)]);
    app.press_keys(CTRL, Key::ArrowDown);
    assert_eq!(feelings(&app), [Some(1)]);
}

#[test]
fn the_feeling_of_several_cards_is_one_step_of_undo() {
    let mut app = Start::default().with_project(with_cards(&["Sees an ad", "Asks a friend"]));
    app.press_keys(CTRL, Key::A);
    app.press_keys(CTRL, Key::ArrowDown);
    app.press_keys(CTRL, Key::ArrowDown);
    assert_eq!(feelings(&app), [Some(-1), Some(-1)]);
    app.press_keys(CTRL, Key::Z);
    assert_eq!(feelings(&app), [Some(0), Some(0)]);
    app.press_keys(CTRL, Key::Z);
    assert_eq!(feelings(&app), [None, None]);
}

#[test]
fn the_help_sheet_begins_with_the_keys_and_scrolls_by_them() {
    let mut app = Start { size: [1000.0, 640.0], ..Start::default() }.with_project(webshop());
    app.press_keys(NONE, Key::F1);
    let top = |app: &App| app.get_by_label("By keyboard").rect().top();
    let first = top(&app);
    assert!(first < app.get_by_label("With the mouse").rect().top());
    app.press_keys(NONE, Key::PageDown);
    let paged = top(&app);
    assert!(paged < first - 100.0, "{first} {paged}");
    app.press_keys(NONE, Key::End);
    assert!(top(&app) < paged);
    app.press_keys(NONE, Key::Home);
    assert!((top(&app) - first).abs() < 1.0);
}

#[test]
fn a_command_of_that_name_comes_before_an_undo_that_names_an_edit() {
    let mut app = Start::default().with_project(with_cards(&["Sees an ad"]));
    walk_to_first_card(&mut app);
    app.press_keys(CTRL, Key::D);
    app.press_keys(CTRL | Modifiers::SHIFT, Key::P);
    app.type_words("duplicate");
    app.press_keys(NONE, Key::Enter);
    assert_eq!(app.journey().card_count(), 3, "duplicated, not undone");
}

#[test]
fn the_palette_is_as_high_on_every_opening() {
    let mut app = Start::default().with_project(webshop());
    app.press_keys(CTRL | Modifiers::SHIFT, Key::P);
    let shown = |app: &App| app.query_all_by_role(Role::Button).filter(|found| found.rect().top() < 450.0).count();
    let first = shown(&app);
    app.type_words("nederlands");
    app.press_keys(NONE, Key::Escape);
    app.press_keys(CTRL | Modifiers::SHIFT, Key::P);
    assert_eq!(shown(&app), first);
}

#[test]
fn the_menus_open_by_f10_and_arrows_go_to_the_neighbours() {
    let mut app = Start::default().with_project(with_cards(&["Sees an ad"]));
    walk_to_first_card(&mut app);
    app.press_keys(NONE, Key::F10);
    app.get_by_label_contains("Quit");
    app.press_keys(NONE, Key::ArrowRight);
    assert!(app.query_by_label_contains("Quit").is_none(), "the file menu is closed");
    app.get_by_label_contains("Select all cards");
    app.press_keys(NONE, Key::ArrowLeft);
    app.press_keys(NONE, Key::ArrowDown);
    assert!(app.focused().is_some_and(|found| found.1.starts_with("New map")), "{:?}", app.focused());
    app.press_keys(NONE, Key::Escape);
    assert!(app.query_by_label_contains("Quit").is_none());
    assert_eq!(app.focused(), button("Sees an ad"), "the focus is where it was");
}

#[test]
fn alt_alone_opens_the_menus_and_alt_with_a_key_does_not() {
    let mut app = Start::default().with_project(webshop());
    let alt = |pressed| egui::Event::Key {
        key: Key::AltLeft,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::ALT,
    };
    app.event(alt(true));
    app.press_keys(Modifiers::ALT, Key::ArrowLeft);
    app.event(alt(false));
    app.run_steps(4);
    assert!(app.query_by_label_contains("Quit").is_none());
    app.event(alt(true));
    app.run_steps(2);
    app.event(alt(false));
    app.run_steps(4);
    app.get_by_label_contains("Quit");
}

#[test]
fn the_focus_comes_back_when_a_window_closes() {
    let mut app = Start::default().with_project(with_cards(&["Sees an ad"]));
    walk_to_first_card(&mut app);
    for (modifiers, key) in [(NONE, Key::F1), (CTRL | Modifiers::SHIFT, Key::P), (CTRL | Modifiers::SHIFT, Key::S)] {
        app.press_keys(modifiers, key);
        app.press_keys(NONE, Key::Tab);
        assert_ne!(app.focused(), button("Sees an ad"), "{key:?}");
        app.press_keys(NONE, Key::Escape);
        assert_eq!(app.focused(), button("Sees an ad"), "{key:?}");
    }
}

#[test]
fn the_views_of_a_project_begin_at_their_top() {
    let mut app = Start { size: [1000.0, 640.0], ..Start::default() }.with_nothing();
    app.hover_at(egui::pos2(500.0, 400.0));
    app.run_steps(2);
    app.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, -600.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: NONE,
    });
    app.run_steps(40);
    app.state_mut().show_project(sample("northlight-consulting.ron"));
    app.run_steps(4);
    app.press_keys(CTRL, Key::Num3);
    app.run_steps(4);
    let scrolled = top_of_view(&app);
    let mut fresh =
        Start { size: [1000.0, 640.0], ..Start::default() }.with_project(sample("northlight-consulting.ron"));
    fresh.press_keys(CTRL, Key::Num3);
    fresh.run_steps(4);
    assert!((scrolled - top_of_view(&fresh)).abs() < 1.0, "{scrolled}");
}

/// The upper edge of the highest label of a view.
fn top_of_view(app: &App) -> f32 {
    let labels = app.query_all_by_role(Role::Label).map(|found| found.rect().top());
    labels.fold(f32::INFINITY, f32::min)
}

#[test]
fn in_a_small_window_the_panel_leaves_the_map_its_room_and_the_last_card_is_clear() {
    // A window of 1000 x 640 with the interface at 150 %.
    let mut app = Start { size: [667.0, 427.0], ..Start::default() }.with_project(sample("northlight-consulting.ron"));
    let panel = app.get_by_label("Fit the whole map").rect().right() + 16.0;
    assert!(667.0 - panel <= 667.0 / 3.0 + 24.0, "the map ends at {panel}");
    app.press_keys(NONE, Key::ArrowDown);
    for _ in 0..40 {
        app.press_keys(NONE, Key::ArrowDown);
    }
    let chosen = selection(&app);
    let layout = app.state().ui_state().canvas.layout().expect("a layout");
    let rect = match chosen {
        Selection::Cards(cards) => layout.card(*cards.first().expect("a card")).expect("its place").rect,
        Selection::Cell(cell) => layout.cell_box(cell).expect("its place").rect,
        other => panic!("{other:?}"),
    };
    let rect = app.state().ui_state().canvas.screen_rect(rect).expect("on the screen");
    let bar = app.get_by_label("Zoom in").rect().top();
    assert!(rect.bottom() <= bar, "{rect:?} under {bar}");
}
