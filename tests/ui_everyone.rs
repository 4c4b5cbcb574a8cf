//! For everyone: whatever Tab reaches has a name, and everything on the map has a name, a role, a state and its place.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use std::collections::BTreeSet;

use egui::{Key, Modifiers, Rect, Role};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use klantreis::action::Command;
use klantreis::editor::Selection;
use klantreis::ui::View;
use support::{App, Hand, Start, sample};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const SIZE: [f32; 2] = [1600.0, 1000.0];

fn bakery() -> App {
    Start { size: SIZE, ..Start::default() }.with_project(sample("bakkerij-de-korenaar.ron"))
}

fn show(app: &mut App, view: View) {
    app.state_mut().ui_state_mut().view = view;
    app.run_steps(6);
}

/// Walks with Tab until the focus comes back to what it had first; gives the names in order.
#[track_caller]
fn walk(app: &mut App, most: usize) -> Vec<String> {
    let window = Rect::from_min_size(egui::Pos2::ZERO, SIZE.into());
    let mut names = Vec::new();
    let mut first = None;
    for _ in 0..most {
        app.key_press_modifiers(NONE, Key::Tab);
        app.run_steps(3);
        let mut found = app.query_all(By::new().predicate(has_focus));
        let Some(node) = found.next() else { continue };
        let (rect, accessible) = (node.rect(), node.accesskit_node());
        let (id, name) = (accessible.id(), accessible.label().unwrap_or_default());
        drop(found);
        assert!(!name.trim().is_empty(), "{:?} after {:?} has no name", accessible_role(app), names.last());
        assert!(rect.is_positive() && rect.intersects(window), "‘{name}’ is out of sight: {rect:?}");
        if *first.get_or_insert(id) == id && !names.is_empty() {
            return names;
        }
        names.push(name);
    }
    names
}

fn accessible_role(app: &App) -> Option<Role> {
    app.focused().map(|(role, _)| role)
}

/// Whether a node has the focus.
fn has_focus(node: &egui_kittest::kittest::AccessKitNode<'_>) -> bool {
    node.is_focused()
}

#[test]
fn whatever_tab_reaches_in_any_view_has_a_name_and_is_in_sight() {
    for (view, least) in [(View::Map, 40), (View::Checklist, 40), (View::Numbers, 25), (View::People, 15)] {
        let mut app = bakery();
        show(&mut app, view);
        let names = walk(&mut app, 160);
        assert!(names.len() >= least, "{view:?}: {names:?}");
        for tab in ["Map", "Checklist", "Numbers"] {
            assert!(names.iter().any(|name| name == tab), "{view:?} has no way to {tab}: {names:?}");
        }
    }
}

#[test]
fn whatever_tab_reaches_in_the_panels_has_a_name() {
    let mut app = bakery();
    app.state_mut().ui_state_mut().run(Command::ToggleHistory);
    let stage = app.journey().stages()[1].id;
    let lane = app.journey().lanes()[1].id;
    let card = app.journey().cards().next().expect("a card").id;
    let link = app.journey().links().next().expect("an arrow").id;
    for selection in [
        Selection::Stage(stage),
        Selection::Lane(lane),
        Selection::card(card),
        Selection::Link(link),
        Selection::Nothing,
    ] {
        app.state_mut().with_editor(|editor| editor.select(selection.clone()));
        app.run_steps(3);
        app.press_keys(NONE, Key::F6);
        let names = walk(&mut app, 40);
        assert!(names.len() > 5, "{selection:?}: {names:?}");
    }
}

#[test]
fn everything_on_the_map_has_a_name_a_role_a_state_and_its_place() {
    let mut app = bakery();
    app.press_keys(Modifiers::SHIFT, Key::Num1);
    let window = Rect::from_min_size(egui::Pos2::ZERO, SIZE.into());
    let names = |app: &App| -> Vec<String> {
        let journey = app.journey();
        let shown: BTreeSet<_> = journey.shown_lanes().map(|lane| lane.id).collect();
        let cells = journey.cells_in_order().filter(|cell| shown.contains(&cell.lane)).collect::<Vec<_>>();
        let cards = cells.iter().flat_map(|cell| journey.cards_in(*cell)).copied();
        cards
            .filter_map(|card| journey.card(card))
            .map(|card| card.title.clone())
            .filter(|title| !title.is_empty())
            .collect()
    };
    let found = names(&app);
    assert!(found.len() > 30, "{}", found.len());
    for name in &found {
        let nodes: Vec<_> = app.query_all_by_role_and_label(Role::Button, name).collect();
        assert!(!nodes.is_empty(), "‘{name}’ has no node");
        for node in nodes {
            assert!(node.rect().is_positive() && window.contains_rect(node.rect()), "{name}: {:?}", node.rect());
        }
    }
    let card = app.journey().cards().next().expect("a card").clone();
    let is_selected = |app: &App| {
        let node = app.get_by_role_and_label(Role::Button, &card.title);
        format!("{:?}", node.accesskit_node().toggled())
    };
    let before = is_selected(&app);
    app.state_mut().with_editor(|editor| editor.select(Selection::card(card.id)));
    app.run_steps(3);
    assert_ne!(before, is_selected(&app), "the state of a card tells whether it is selected");
    let handle = app.get_by_label_contains("drag from here");
    assert!(window.contains_rect(handle.rect()));
}

#[test]
fn every_plot_has_a_name_and_its_place() {
    let mut app = bakery();
    app.press_keys(CTRL, Key::Num3);
    let window = Rect::from_min_size(egui::Pos2::ZERO, SIZE.into());
    let plots: Vec<_> = app.query_all_by_role(Role::Image).collect();
    assert!(!plots.is_empty());
    for plot in plots {
        assert!(plot.accesskit_node().label().is_some_and(|name| name.len() > 10));
        assert!(plot.rect().intersects(window));
    }
}

#[test]
fn at_every_scale_the_bar_has_no_overlaps_and_every_view_stays_within_reach() {
    // Windows of 1280 x 720 and 1920 x 1080 with the interface at 75, 150, 200 and 300 %.
    for size in [[1707.0, 960.0], [1280.0, 720.0], [960.0, 540.0], [853.0, 480.0], [640.0, 360.0], [427.0, 240.0]] {
        let mut app = Start { size, ..Start::default() }.with_project(sample("bakkerij-de-korenaar.ron"));
        let window = Rect::from_min_size(egui::Pos2::ZERO, size.into());
        for (view, command) in View::ALL {
            show(&mut app, view);
            for stays in ["Undo", "Redo"] {
                assert!(app.query_by_label(stays).is_some(), "{size:?} {view:?}: no {stays} in the bar");
            }
            let bar: Vec<_> = app
                .query_all(
                    By::new().predicate(|node| matches!(node.role(), Role::Button | Role::ComboBox | Role::TextInput)),
                )
                .filter(|node| node.rect().center().y < 36.0)
                .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()))
                .collect();
            assert!(bar.len() >= 3, "{size:?} {command:?}: {bar:?}");
            for (at, (name, rect)) in bar.iter().enumerate() {
                assert!(window.expand(1.0).contains_rect(*rect), "{size:?} {view:?}: ‘{name}’ is cut off: {rect:?}");
                for (other, place) in &bar[at + 1..] {
                    let both = rect.shrink(1.0).intersect(place.shrink(1.0));
                    assert!(!both.is_positive(), "{size:?} {view:?}: ‘{name}’ lies on ‘{other}’");
                }
            }
        }
        app.press_keys(NONE, Key::F10);
        let entries = app.query_all_by_role(Role::Button).filter(|node| window.intersects(node.rect())).count();
        assert!(entries > 3, "{size:?}: a menu opens");
    }
}

#[test]
fn the_name_of_the_project_is_whole_in_the_bar_of_a_small_laptop() {
    let app = Start { size: [1280.0, 720.0], ..Start::default() }.with_project(sample("bakkerij-de-korenaar.ron"));
    let field = app.get_by_role_and_label(Role::TextInput, "Name of the project");
    // The half-way points of twenty letters of 14.5 points and the margins of the field.
    assert!(field.rect().width() > 170.0, "{:?}", field.rect());
}

/// Whatever the panel shows lies within it.
#[track_caller]
fn panel_is_whole(app: &App, size: [f32; 2], about: &str) {
    let left = app.state().ui_state().canvas.view().expect("a view").max.x;
    let panel = app.query_all(By::new().predicate(|node| {
        matches!(
            node.role(),
            Role::Button | Role::TextInput | Role::ComboBox | Role::CheckBox | Role::RadioButton | Role::Label
        )
    }));
    let nodes = panel.filter(|node| node.rect().center().x > left && node.rect().min.y > 44.0);
    let mut count = 0;
    for node in nodes {
        let (rect, name) = (node.rect(), node.accesskit_node().label().unwrap_or_default());
        assert!(rect.min.x >= left - 0.5 && rect.max.x <= size[0] + 0.5, "{about}: ‘{name}’ is cut off: {rect:?}");
        count += 1;
    }
    assert!(count > 2, "{about}: {count}");
}

#[test]
fn the_panel_is_whole_in_the_smallest_windows_and_stays_so_when_they_change() {
    let (small, large) = ([427.0, 240.0], [640.0, 360.0]);
    let mut app = Start { size: small, ..Start::default() }.with_project(sample("bakkerij-de-korenaar.ron"));
    let journey = app.journey();
    let selections = [
        Selection::Stage(journey.stages()[1].id),
        Selection::Lane(journey.lanes()[1].id),
        Selection::card(journey.cards().next().expect("a card").id),
        Selection::Cards(journey.cards().take(3).map(|card| card.id).collect()),
        Selection::Link(journey.links().next().expect("an arrow").id),
        Selection::Nothing,
    ];
    for selection in selections {
        app.state_mut().with_editor(|editor| editor.select(selection.clone()));
        for size in [small, large, small] {
            app.set_size(size.into());
            app.run_steps(6);
            panel_is_whole(&app, size, &format!("{selection:?} at {size:?}"));
        }
    }
}

#[test]
fn views_filter_and_search_are_behind_one_button_where_there_is_no_room_for_three() {
    let mut app = Start { size: [427.0, 240.0], ..Start::default() }.with_project(sample("bakkerij-de-korenaar.ron"));
    let choose = |app: &mut App, part: &str| {
        app.get_by_label("Views, filter and search").click();
        app.run_steps(6);
        app.query_all_by_label_contains(part).next().expect("an entry").click();
        app.run_steps(8);
    };
    choose(&mut app, "Saved views");
    app.get_by_label("Save this view as…");
    app.press_keys(NONE, Key::Escape);
    choose(&mut app, "Filter");
    app.get_by_label("Show only");
    app.press_keys(NONE, Key::Escape);
    choose(&mut app, "Find");
    app.get_by_label("Find in the whole project");
}
