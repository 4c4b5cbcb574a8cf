//! The numbers on the map under the hand: source and period switched, bands that speak, small trends in a lane.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use klantreis::document::{
    Edit, LaneRole, Period, Project, Series, SeriesChange, SeriesId, Source, StepOrigin, Unit, apply,
};
use klantreis::lang::Lang;
use support::{App, Hand, Start, sample};

const BAKERY: &str = "bakkerij-de-korenaar.ron";
const BAND: &str = "From Awareness to Consideration: 38%, 1,128 people of 2,937 people. Lost: 1,809 people, 62%.";

fn bakery() -> App {
    Start { size: [1600.0, 1000.0], ..Start::default() }.with_project(sample(BAKERY))
}

fn press(app: &mut App, button: &str) {
    app.get_by_label(button).click();
    app.run_steps(8);
}

/// The series that is shown, by its place among all.
fn chosen(app: &App) -> Option<SeriesId> {
    app.state().editor().expect("a project").chosen_series()
}

#[test]
fn a_band_says_in_words_what_goes_on_and_what_is_lost() {
    let app = bakery();
    assert!(app.query_by_label(BAND).is_some());
}

#[test]
fn the_arrows_beside_the_numbers_step_through_the_periods_and_the_map_follows_at_once() {
    let mut app = bakery();
    assert!(app.query_by_label_contains("Numbers shown: October 2026").is_some());
    assert!(app.get_by_label("Numbers of the period after").accesskit_node().is_disabled(), "the newest is shown");
    press(&mut app, "Numbers of the period before");
    assert!(app.query_by_label_contains("Numbers shown: September 2026").is_some());
    assert!(app.query_by_label(BAND).is_none());
    assert!(app.query_by_label_contains("1,011 people of 2,652 people").is_some());
    press(&mut app, "Numbers of the period after");
    assert!(app.query_by_label(BAND).is_some());
    assert_eq!(chosen(&app), None, "the newest is followed again");
    assert!(app.state().editor().expect("a project").undo_name().is_none(), "choosing is no edit");
}

#[test]
fn the_keys_step_through_the_periods_too_and_stop_at_the_first() {
    let mut app = bakery();
    for _ in 0..12 {
        app.press_keys(Modifiers::ALT, Key::PageUp);
    }
    assert!(app.query_by_label_contains("Numbers shown: November 2025").is_some());
    app.press_keys(Modifiers::ALT, Key::PageDown);
    assert!(app.query_by_label_contains("Numbers shown: December 2025").is_some());
}

#[test]
fn alt_let_go_before_page_up_opens_no_menu() {
    let mut app = bakery();
    let key = |key, pressed, modifiers| egui::Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
    let (alt, none) = (Modifiers::ALT, Modifiers::NONE);
    for event in [
        key(Key::AltLeft, true, alt),
        key(Key::PageUp, true, alt),
        key(Key::AltLeft, false, none),
        key(Key::PageUp, false, none),
    ] {
        let held = if matches!(event, egui::Event::Key { modifiers, .. } if modifiers.alt) { alt } else { none };
        app.input_mut().events.push(egui::Event::ModifiersChanged(held));
        app.input_mut().events.push(event);
        app.run_steps(2);
    }
    app.run_steps(6);
    assert!(app.query_by_label_contains("Numbers shown: September 2026").is_some());
    assert!(app.query_by_label_contains("Export map as SVG").is_none(), "the menu stays shut");
}

#[test]
fn the_list_holds_every_source_on_this_journey_and_no_other() {
    let mut app = bakery();
    let button = app.get_by_label_contains("Numbers shown: October 2026");
    button.click();
    app.run_steps(8);
    assert!(app.query_by_label("Webshop bezocht → Betaald (people)").is_some());
    assert!(app.query_by_label_contains("Toonbank").is_none(), "those stand on another journey");
    let customers = app.get_by_label_contains("Nieuwe klanten mei");
    customers.click();
    app.run_steps(8);
    assert_eq!(chosen(&app), Some(SeriesId(108)));
    assert!(app.query_by_label_contains("From Purchase to Retention: 45%, 33 people of 74 people.").is_some());
    app.get_by_label_contains("Numbers shown: ").click();
    app.run_steps(8);
    press(&mut app, "Always the newest");
    assert_eq!(chosen(&app), None);
}

#[test]
fn one_click_puts_the_small_trends_on_the_map_another_hides_them_and_undo_takes_them_off() {
    let mut app = bakery();
    let lanes = app.journey().lanes().len();
    press(&mut app, "Small trends on the map");
    let lane = &app.journey().lanes()[0];
    assert_eq!((lane.role, lane.hidden, app.journey().lanes().len()), (Some(LaneRole::Numbers), false, lanes + 1));
    let cell = app.get_by_label("Numbers over time in Consideration").accesskit_node();
    let words = cell.description().expect("what the trends say");
    assert!(words.contains("Reach this stage: 1,128 (+12%)") && words.contains("Of the stage before: 38%"), "{words}");
    press(&mut app, "Small trends on the map");
    assert!(app.journey().lanes()[0].hidden);
    press(&mut app, "Small trends on the map");
    assert_eq!((app.journey().lanes()[0].hidden, app.journey().lanes().len()), (false, lanes + 1));
    for _ in 0..3 {
        app.press_keys(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(app.journey().lanes().len(), lanes);
}

#[test]
fn a_numbers_lane_is_renamed_and_deleted_like_any_other() {
    let mut app = bakery();
    press(&mut app, "Small trends on the map");
    let lane = app.journey().lanes()[0].id;
    let at = app.get_by_role_and_label(Role::Button, "Numbers over time").rect().center();
    // Long enough after the last click not to be the third of three.
    app.run_steps(30);
    app.double_click_at(at);
    app.type_words("Hoe het loopt");
    app.press_keys(Modifiers::NONE, Key::Enter);
    assert_eq!(app.journey().lane(lane).and_then(|lane| lane.name.clone()).as_deref(), Some("Hoe het loopt"));
    assert!(app.query_by_label("Hoe het loopt in Consideration").is_some(), "the trends go on under the new name");
    app.press_keys(Modifiers::NONE, Key::Delete);
    assert!(app.journey().lane(lane).is_none());
}

/// The bakery, with what is paid taken from the till, in orders.
fn with_orders() -> Project {
    let mut project = sample(BAKERY);
    let october = project.series_by_id(SeriesId(114)).expect("October").clone();
    let mut steps = october.steps.clone();
    for step in steps.iter_mut().skip(3) {
        step.origin =
            Some(StepOrigin { unit: Unit::Orders, source: Source { file: "kassa.csv".into(), ..Source::default() } });
    }
    apply(&mut project, Edit::SetSeries(october.id, SeriesChange::Steps(steps))).expect("the steps");
    project
}

#[test]
fn numbers_of_different_units_are_never_joined_without_a_warning_in_the_window_and_in_the_picture() {
    let app = Start { size: [1600.0, 1000.0], ..Start::default() }.with_project(with_orders());
    assert!(
        app.query_by_label_contains("Different units: people → orders. Don’t read this as a conversion.").is_some()
    );
    let project = with_orders();
    let journey = &project.journeys()[0];
    let lang = Lang::new(klantreis::document::Language::En);
    let picture = klantreis::export::map_svg(&project, journey, project.series_by_id(SeriesId(114)), &lang);
    let drawing = roxmltree::Document::parse(&picture).expect("well-formed XML");
    let texts: Vec<_> = drawing.descendants().filter_map(|node| node.text()).collect();
    assert!(texts.iter().any(|text| text.contains("people → orders")));
    let legend = drawing.descendants().find(|node| node.attribute("id") == Some("legend")).expect("a legend");
    assert!(legend.descendants().filter_map(|node| node.text()).any(|text| text.contains("Striped")));
}

#[test]
fn a_picture_shows_the_small_trends_of_the_lane_and_which_numbers_they_are() {
    let mut app = bakery();
    press(&mut app, "Small trends on the map");
    let project = app.project().clone();
    let lang = Lang::new(klantreis::document::Language::En);
    let picture =
        klantreis::export::map_svg(&project, &project.journeys()[0], project.series_by_id(SeriesId(114)), &lang);
    let drawing = roxmltree::Document::parse(&picture).expect("well-formed XML");
    let trends = drawing.descendants().filter(|node| node.attribute("id").is_some_and(|id| id.starts_with("trend-")));
    assert_eq!(trends.count(), 3, "a trend a stage with numbers");
    let numbers = drawing.descendants().find(|node| node.attribute("id") == Some("numbers")).expect("the series");
    assert!(numbers.descendants().filter_map(|node| node.text()).any(|text| text.contains("October 2026")));
}

/// A series as it would be of a month, for a segment.
fn of_segment(first: &Series, id: u32, name: &str, period: Option<Period>) -> Edit {
    let series = Series { id: SeriesId(id), name: name.to_owned(), period, ..first.clone() };
    Edit::AddSeries { index: 0, series: Box::new(series) }
}

#[test]
fn segments_have_periods_of_their_own() {
    let mut project = sample(BAKERY);
    let october = project.series_by_id(SeriesId(114)).expect("October").clone();
    let september = project.series_by_id(SeriesId(113)).expect("September").period;
    apply(&mut project, of_segment(&october, 9001, "Mobiel", october.period)).expect("a segment");
    apply(&mut project, of_segment(&october, 9002, "Mobiel", september)).expect("a segment");
    let mut app = Start { size: [1600.0, 2000.0], ..Start::default() }.with_project(project);
    app.get_by_label_contains("Numbers shown: ").click();
    app.run_steps(8);
    assert!(app.query_by_label("Mobiel").is_some(), "the segment heads its periods");
    app.get_by_label_contains("October 2026 · Mobiel").click();
    app.run_steps(8);
    app.press_keys(Modifiers::ALT, Key::PageUp);
    assert_eq!(chosen(&app), Some(SeriesId(9002)));
    app.press_keys(Modifiers::ALT, Key::PageUp);
    assert_eq!(chosen(&app), Some(SeriesId(9002)), "there is no earlier month of this segment");
}
