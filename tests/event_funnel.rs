//! The command `funnel`: what it prints where, and how it ends.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

#[path = "support/event_log.rs"]
mod event_log;

use std::path::{Path, PathBuf};
use std::process::Command;

use klantreis::cli::Exit;
use serde_json::{Value, json};

/// What `klantreis funnel` did with these arguments: exit code, standard output, standard error.
fn funnel(file: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    let program = env!("CARGO_BIN_EXE_klantreis");
    let output = Command::new(program).arg("funnel").arg(file).args(args).args(["--language", "en"]).output().unwrap();
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    (output.status.code(), out, err)
}

#[track_caller]
fn ends(exit: Exit, done: &(Option<i32>, String, String)) {
    assert_eq!(done.0, Some(i32::from(exit.code())), "{}{}", done.1, done.2);
}

fn small() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables/event_log_small.csv")
}

#[test]
fn the_funnel_is_json_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("log.csv");
    std::fs::write(&file, event_log::event_log(10_000)).unwrap();
    let done = funnel(&file, &["--steps", "visit,view,cart,checkout,purchase", "--json"]);
    ends(Exit::Well, &done);
    let found: Value = serde_json::from_str(&done.1).unwrap();
    let counted = event_log::counted(
        &std::fs::read(&file).unwrap(),
        klantreis::events::Query::closed(["visit", "view", "cart", "checkout", "purchase"]),
    );
    assert_eq!(done.1, format!("{:#}\n", klantreis::events::report(&counted.funnel)));
    let keys: Vec<_> = found.as_object().unwrap().keys().map(String::as_str).collect();
    let wanted =
        ["counts", "intervals", "mean_gap_s", "median_gap_s", "mode", "overall_rates", "step_rates", "steps", "users"];
    assert_eq!(keys, wanted);
    assert_eq!(done.2, "");
}

#[test]
fn modes_windows_and_columns_can_be_asked_for() {
    let counts = |args: &[&str]| {
        let done = funnel(&small(), &[&["--steps", "visit,cart,order", "--json"], args].concat());
        ends(Exit::Well, &done);
        serde_json::from_str::<Value>(&done.1).unwrap()["counts"].clone()
    };
    assert_eq!(counts(&[]), json!([4, 2, 1]));
    assert_eq!(counts(&["--mode", "open"]), json!([4, 3, 3]));
    assert_eq!(counts(&["--window", "4m"]), json!([4, 0, 0]));
    assert_eq!(counts(&["--window", "10m"]), json!([4, 2, 1]));
    assert_eq!(counts(&["--user", "1", "--event", "event", "--time", "Timestamp"]), json!([4, 2, 1]));
    assert_eq!(counts(&["--optional", "cart"]), json!([4, 2, 2]));
}

#[test]
fn without_json_everything_that_was_found_is_told() {
    let done = funnel(&small(), &["--steps", "visit,cart,Order", "--segment", "event"]);
    ends(Exit::Well, &done);
    for words in [
        "5 customers in the log.",
        "2  cart",
        "50% (15% – 85%)",
        "Nobody did ‘Order’, but the log has ‘order’.",
        "One row is left out: there is no customer in it (line 14).",
        "One row stands in the log twice.",
        "visit → cart → order",
    ] {
        assert!(done.1.contains(words), "no “{words}” in:\n{}", done.1);
    }
}

#[test]
fn warnings_stand_beside_the_json() {
    let done = funnel(&small(), &["--steps", "visit,Order", "--json"]);
    ends(Exit::Well, &done);
    assert!(serde_json::from_str::<Value>(&done.1).is_ok());
    assert!(done.2.contains("Nobody did ‘Order’"), "{}", done.2);
}

#[test]
fn what_cannot_be_counted_ends_with_a_sentence() {
    let unknown = funnel(&small(), &["--steps", "visit", "--user", "klant"]);
    ends(Exit::Failed, &unknown);
    assert!(unknown.1.is_empty() && unknown.2.contains("user_id, event, timestamp"), "{}", unknown.2);
    let none = funnel(Path::new("nowhere.csv"), &["--steps", "visit"]);
    ends(Exit::Failed, &none);
    assert!(none.2.contains("nowhere.csv"));
    ends(Exit::Misused, &funnel(&small(), &["--steps", "visit,,order"]));
    ends(Exit::Misused, &funnel(&small(), &["--steps", "visit", "--window", "soon"]));
    ends(Exit::Misused, &funnel(&small(), &[]));
}
