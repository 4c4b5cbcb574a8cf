//! An event log in the window: dropped, read, its steps chosen, counted, and taken as one undoable change.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

#[path = "support/event_log.rs"]
mod event_log;
mod support;

use std::fmt::Write as _;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;
use klantreis::desk::{Desk, NoDialogs, Setup};
use klantreis::document::{Period, Series, Unit};
use klantreis::events::{EventError, HEAD_BYTES, examine};
use klantreis::storage::{LARGEST_TABLE, Settings};
use klantreis::ui::event_preview::EventPreview;
use support::{App, Hand, Start, TODAY, webshop};

/// The log of a shop with 600 customers.
fn shop_log(folder: &Path) -> PathBuf {
    let packed = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/events/ecom_clickstream.csv.gz");
    let mut text = Vec::new();
    flate2::read::GzDecoder::new(std::fs::File::open(packed).unwrap()).read_to_end(&mut text).unwrap();
    let path = folder.join("ecom_clickstream.csv");
    std::fs::write(&path, text).unwrap();
    path
}

fn small_log() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables/event_log_small.csv")
}

/// Presses what has this name in the preview, which comes after the view behind it.
fn press(app: &mut App, name: &str) {
    fn last<'a>(app: &'a App, name: &'a str) -> egui_kittest::Node<'a> {
        app.query_all_by_label(name).last().unwrap_or_else(|| panic!("no {name}"))
    }
    last(app, name).scroll_to_me();
    app.run_steps(30);
    last(app, name).click();
    app.run_steps(8);
}

fn there(app: &App, words: &str) -> bool {
    app.query_all_by_label_contains(words).next().is_some()
}

/// Chooses exactly these steps, in this order.
fn choose_steps(app: &mut App, steps: &[&str]) {
    let out = |app: &App| {
        let mut all = app.query_all_by_label_contains("out of the funnel");
        all.next().and_then(|button| button.accesskit_node().label())
    };
    while let Some(name) = out(app) {
        press(app, &name);
    }
    for step in steps {
        press(app, &format!("Make ‘{step}’ a step"));
    }
}

fn counts(series: &Series) -> Vec<Option<u64>> {
    series.steps.iter().map(|step| step.count).collect()
}

const SHOP: [&str; 6] = ["product_view", "add_to_cart", "cart", "shipping_details", "payment_details", "purchase"];

#[test]
fn a_dropped_log_becomes_a_series_that_one_undo_takes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = Start::default().with_project(webshop());
    app.drop_file(shop_log(folder.path()));
    choose_steps(&mut app, &SHOP);
    assert!(app.get_by_label("Use these numbers").accesskit_node().is_disabled());
    press(&mut app, "Count the funnel");
    press(&mut app, "Use these numbers");
    let [series] = app.project().series() else { panic!("one series") };
    let reference: serde_json::Value = serde_json::from_str(include_str!("reference/event_log_ecom.json")).unwrap();
    let wanted = reference["cases"]["ecom_users"]["closed"].as_array().unwrap().iter();
    assert_eq!(counts(series), wanted.map(|step| step["n"].as_u64()).collect::<Vec<_>>());
    let names: Vec<_> = series.steps.iter().map(|step| step.name.as_str()).collect();
    assert_eq!((names.as_slice(), series.unit, series.name.as_str()), (&SHOP[..], Unit::People, "ecom_clickstream"));
    assert_eq!(series.period, Some(Period { from: date(2024, 1, 4), to: date(2024, 6, 29) }));
    assert_eq!((series.source.file.as_str(), series.source.column.as_str()), ("ecom_clickstream.csv", "event"));
    let stages = app.journey().stages();
    assert_eq!((series.steps[0].stage, series.steps[5].stage), (Some(stages[1].id), Some(stages[2].id)));
    assert!(app.state().ui_state().events.is_none());
    app.press_keys(egui::Modifiers::COMMAND, egui::Key::Z);
    assert!(app.project().series().is_empty());
}

#[test]
fn steps_are_suggested_by_their_words_and_can_be_moved_skipped_and_put_on_another_stage() {
    let mut app = Start::default().with_project(webshop());
    app.drop_file(small_log());
    press(&mut app, "Count the funnel");
    press(&mut app, "Use these numbers");
    let names = |app: &App| {
        app.project().series().last().unwrap().steps.iter().map(|step| step.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&app), ["visit", "cart", "order"]);
    assert_eq!(counts(&app.project().series()[0]), [Some(4), Some(2), Some(1)]);
    app.drop_file(small_log());
    press(&mut app, "‘cart’ may be skipped");
    press(&mut app, "Count the funnel");
    press(&mut app, "Stage of cart");
    press(&mut app, "No stage");
    // The same days have other counts already.
    app.get_by_label_contains("Keep both").click();
    app.run_steps(8);
    press(&mut app, "Use these numbers");
    let series = &app.project().series()[1];
    assert_eq!((counts(series), series.steps[1].stage), (vec![Some(4), Some(2), Some(2)], None));
    app.drop_file(small_log());
    press(&mut app, "Move ‘order’ up");
    press(&mut app, "Count the funnel");
    press(&mut app, "Use these numbers");
    assert_eq!(names(&app), ["visit", "order", "cart"]);
}

#[test]
fn mode_and_window_are_choices_and_a_changed_question_needs_a_new_count() {
    let mut app = Start::default().with_project(webshop());
    app.drop_file(small_log());
    press(&mut app, "Count the funnel");
    assert!(there(&app, "One row is left out: there is no customer in it (line 14)."));
    assert!(there(&app, "visit → cart → order"));
    press(&mut app, "In any order");
    assert!(app.get_by_label("Use these numbers").accesskit_node().is_disabled());
    press(&mut app, "Count the funnel");
    press(&mut app, "Use these numbers");
    assert_eq!(counts(&app.project().series()[0]), [Some(4), Some(3), Some(3)]);
}

#[test]
fn columns_change_places_and_one_without_times_is_refused() {
    let mut app = Start::default().with_project(webshop());
    app.drop_file(small_log());
    press(&mut app, "Time: timestamp");
    press(&mut app, "event");
    assert!(there(&app, "no times"));
    press(&mut app, "Customer: user_id");
    press(&mut app, "event");
    press(&mut app, "Count the funnel");
    assert!(there(&app, "Chosen by you."));
    assert!(there(&app, "3 customers in the log."));
    app.get_by_label("Step: user_id");
}

#[test]
fn cancel_and_escape_leave_everything_as_it_was() {
    let mut app = Start::default().with_project(webshop());
    let before = app.project().clone();
    for escape in [false, true] {
        app.drop_file(small_log());
        press(&mut app, "Count the funnel");
        if escape {
            app.press_keys(egui::Modifiers::NONE, egui::Key::Escape);
        } else {
            press(&mut app, "Cancel");
        }
        assert!(app.state().ui_state().events.is_none());
        assert_eq!(app.project(), &before);
        assert!(!app.state().editor().unwrap().is_dirty());
    }
}

#[test]
fn segments_become_series_of_their_own_with_times_and_what_may_be_skipped() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = Start::default().with_project(webshop());
    app.drop_file(shop_log(folder.path()));
    choose_steps(&mut app, &SHOP);
    press(&mut app, "‘shipping_details’ may be skipped");
    press(&mut app, "Split the customers by: All together");
    press(&mut app, "platform");
    press(&mut app, "Count the funnel");
    assert!(there(&app, "Split by ‘platform’"));
    press(&mut app, "Take the numbers of ‘tablet’");
    press(&mut app, "Use these numbers");
    let series = app.project().series();
    let mut names: Vec<_> = series.iter().map(|series| series.name.as_str()).collect();
    assert_eq!(names.pop(), Some("ecom_clickstream"), "all customers come last, so that they are in sight");
    names.sort_unstable();
    assert_eq!(names, ["ecom_clickstream · desktop", "ecom_clickstream · mobile"]);
    let all = series.last().unwrap();
    assert_eq!(
        all.steps.iter().map(|step| step.optional).collect::<Vec<_>>(),
        [false, false, false, true, false, false]
    );
    let gap = all.steps[1].gap.as_ref().unwrap();
    assert_eq!(gap.counts.iter().sum::<u64>(), all.steps[1].count.unwrap());
    assert!(gap.quartiles_ms.0 <= gap.median_ms && all.steps[0].gap.is_none());
}

#[test]
fn a_closed_funnel_far_below_the_open_one_offers_to_count_in_any_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = Start::default().with_project(webshop());
    app.drop_file(shop_log(folder.path()));
    choose_steps(&mut app, &SHOP);
    press(&mut app, "Count the funnel");
    press(&mut app, "Count in any order");
    assert!(app.query_by_label("Count in any order").is_none());
    press(&mut app, "Use these numbers");
    let reference: serde_json::Value = serde_json::from_str(include_str!("reference/event_log_ecom.json")).unwrap();
    let open = reference["cases"]["ecom_users"]["open_counts"].as_array().unwrap().iter();
    assert_eq!(counts(&app.project().series()[0]), open.map(serde_json::Value::as_u64).collect::<Vec<_>>());
}

#[test]
fn times_paths_ways_back_and_the_fit_with_the_map_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let log = "user_id,event,timestamp\n\
               u1,visit,2025-08-01T10:00:00Z\nu1,cart,2025-08-01T10:05:00Z\nu1,visit,2025-08-01T10:06:00Z\n\
               u1,cart,2025-08-01T10:08:00Z\nu1,purchase,2025-08-01T11:08:00Z\nu1,dance,2025-08-01T11:09:00Z\n\
               u2,visit,2025-08-01T10:00:00Z\nu2,cart,2025-08-01T10:07:00Z\nu3,visit,2025-08-01T10:00:00Z\n";
    let path = folder.path().join("log.csv");
    std::fs::write(&path, log).unwrap();
    let mut app = Start::default().with_project(webshop());
    app.drop_file(path);
    choose_steps(&mut app, &["visit", "cart", "purchase"]);
    press(&mut app, "Count the funnel");
    for words in [
        "visit → cart: half within 6 min, middle half: 6 min – 7 min",
        "visit → cart → visit → cart → purchase → dance",
        "cart → visit → cart: one customer (33%)",
        "67% of the 3 customers go through the stages of your map in order",
        "no stage of your map goes with it: dance (1)",
        "On your map, but with no event in the log: Retention, Loyalty",
    ] {
        assert!(there(&app, words), "{words}");
    }
}

#[test]
fn logs_are_told_from_tables_by_their_columns_or_without_a_header_by_their_values() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = Start::default().with_project(webshop());
    let mut bare = String::new();
    for at in 0..30 {
        let event = ["visit", "cart"][at % 2];
        writeln!(bare, "u{},{event},2025-08-01T10:{at:02}:00Z", at % 7).unwrap();
    }
    let logs = [
        ("mixpanel.csv", "Event Name,Time,Distinct ID\nvisit,1754042400,a1\norder,1754042500,a1\n".to_owned()),
        (
            "ga4.csv",
            "event_date,event_timestamp,event_name,user_pseudo_id\n20250801,1754042400123456,visit,12.34\n\
             20250801,1754042500123456,order,12.34\n"
                .to_owned(),
        ),
        ("bare.csv", bare),
    ];
    for (name, log) in logs {
        let path = folder.path().join(name);
        std::fs::write(&path, log).unwrap();
        app.drop_file(path);
        assert!(app.state().ui_state().events.is_some(), "{name}");
        press(&mut app, "Cancel");
    }
}

/// A desk whose jobs run on threads of their own.
fn desk_with_threads() -> App {
    let setup = Setup {
        settings: Settings { language: Some(klantreis::document::Language::En), ..Settings::default() },
        settings_file: None,
        dialogs: Box::new(NoDialogs),
        today: TODAY,
        inline_jobs: false,
    };
    let mut desk = Desk::new(setup);
    desk.show_project(webshop());
    let builder = egui_kittest::Harness::builder().with_step_dt(1.0 / 60.0).with_size(egui::vec2(1280.0, 800.0));
    let mut app = builder.build_ui_state(|ui, desk: &mut Desk| desk.frame(ui), desk);
    app.run_steps(6);
    app
}

/// Frames until this holds; the job goes on meanwhile.
fn frames_until(app: &mut App, holds: impl Fn(&App) -> bool) {
    for _ in 0..100_000 {
        if holds(app) {
            return;
        }
        app.step();
        std::thread::yield_now();
    }
    panic!("it never came");
}

#[test]
fn counting_goes_on_aside_and_can_be_broken_off_half_way() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.csv");
    std::fs::write(&path, event_log::event_log(400_000)).unwrap();
    let mut app = desk_with_threads();
    let before = app.project().clone();
    app.drop_file(path);
    let preview =
        |app: &App, holds: fn(&EventPreview) -> bool| app.state().ui_state().events.as_ref().is_some_and(holds);
    let begun = |preview: &EventPreview| preview.under_way().is_some_and(|(_, share, _)| share > 0.0);
    frames_until(&mut app, |app| preview(app, begun));
    app.run_steps(1);
    app.get_by_label("Stop").click();
    frames_until(&mut app, |app| preview(app, |preview| preview.under_way().is_none()));
    app.run_steps(4);
    assert!(there(&app, "Counting was stopped."));
    assert!(app.get_by_label("Use these numbers").accesskit_node().is_disabled());
    assert_eq!(app.project(), &before);
    app.get_by_label("Read the log").click();
    frames_until(&mut app, |app| there(app, "Count the funnel"));
}

#[test]
fn a_result_that_comes_after_another_request_is_not_taken() {
    let bytes = std::fs::read(small_log()).unwrap();
    let plan = examine(&bytes[..bytes.len().min(HEAD_BYTES)], true).unwrap();
    let mut preview = EventPreview::new(small_log(), bytes.len() as u64, plan);
    let first = preview.take_request().unwrap();
    assert!(preview.take_request().is_none());
    assert!(!preview.counted(first.number + 1, Err(EventError::Stopped)));
    assert!(preview.under_way().is_some());
    assert!(preview.counted(first.number, Err(EventError::Stopped)));
    assert!(preview.under_way().is_none());
}

#[test]
fn a_log_larger_than_any_table_opens_and_closing_it_ends_the_count() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("huge.csv");
    let rows = "u1,visit,2025-08-01T10:00:00Z\nu1,order,2025-08-01T10:05:00Z\n".repeat(1_100_000);
    assert!(rows.len() as u64 > LARGEST_TABLE);
    std::fs::write(&path, format!("user_id,event,timestamp\n{rows}")).unwrap();
    let mut app = desk_with_threads();
    app.drop_file(path);
    frames_until(&mut app, |app| app.state().ui_state().events.is_some());
    app.run_steps(3);
    app.get_by_label("Cancel").click();
    frames_until(&mut app, |app| app.state().ui_state().events.is_none());
    assert!(app.project().series().is_empty());
}
