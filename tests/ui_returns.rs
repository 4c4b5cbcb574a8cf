//! The ways back of a loop, in the window and in the file for others: they follow what the user does to the stages.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use klantreis::document::{Language, Project};
use klantreis::export::map_svg;
use klantreis::lang::Lang;
use klantreis::library::{Library, project_from};
use support::{App, Hand, Start};

const PASSIVE: &str = "Passive loyal: buys out of habit and can still switch";
const ACTIVE: &str = "Active loyal: buys from you again without searching";

fn loop_map() -> Project {
    let library = Library::shared();
    let framework = library.framework("loyalty-loop-4").expect("the loop");
    project_from(library, framework, Language::En).expect("a project")
}

fn description(app: &App, stage: &str) -> Option<String> {
    app.get_by_label(stage).accesskit_node().description()
}

fn svg(app: &App) -> String {
    map_svg(app.project(), app.journey(), None, &Lang::new(Language::En))
}

/// The words of each way back in a drawing.
fn ways(svg: &str) -> Vec<String> {
    let tree = roxmltree::Document::parse(svg).expect("an SVG file");
    let groups = tree.descendants().filter(|node| node.attribute("id").is_some_and(|id| id.starts_with("return-")));
    let words = |group: roxmltree::Node<'_, '_>| {
        let texts = group.children().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text());
        texts.collect::<Vec<_>>().join(" ")
    };
    groups.map(words).collect()
}

#[test]
fn the_stage_says_where_it_leads_back_to() {
    let app = Start::default().with_project(loop_map());
    let words = description(&app, "Post-purchase experience").expect("a description");
    assert!(words.contains(&format!("Leads back to Initial consideration. {PASSIVE}.")), "{words}");
    assert!(words.contains(&format!("Leads back to Moment of purchase. {ACTIVE}.")), "{words}");
    assert_eq!(description(&app, "Active evaluation"), None);
}

#[test]
fn the_file_for_others_has_both_ways_back_by_name() {
    let app = Start::default().with_project(loop_map());
    assert_eq!(ways(&svg(&app)), [PASSIVE, ACTIVE]);
}

#[test]
fn a_stage_that_is_dragged_takes_its_ways_back_along_and_undo_brings_them_back() {
    let mut app = Start::default().with_project(loop_map());
    let before = svg(&app);
    let first = app.middle_of("Initial consideration");
    app.drag_from("Post-purchase experience", first - vec2(80.0, 0.0));
    let place = app
        .journey()
        .stages()
        .iter()
        .position(|stage| stage.origin.as_ref().is_some_and(|origin| origin.stage == "post-purchase"));
    assert_eq!(place, Some(0), "the stage was dragged");
    let after = svg(&app);
    assert_eq!(ways(&after), [PASSIVE, ACTIVE]);
    assert_ne!(before, after);
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(svg(&app), before);
}

#[test]
fn a_stage_that_is_deleted_takes_its_way_back_along() {
    let mut app = Start::default().with_project(loop_map());
    app.get_by_label("Initial consideration").click();
    app.run_steps(6);
    app.press_keys(Modifiers::NONE, Key::Delete);
    assert_eq!(app.journey().stages().len(), 3, "the stage is gone");
    assert_eq!(ways(&svg(&app)), [ACTIVE]);
    let words = description(&app, "Post-purchase experience").expect("a description");
    assert!(!words.contains(PASSIVE), "{words}");
}
