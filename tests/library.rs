//! The library as it is told by `klantreis library --json`: every framework, tactic, obstacle and survey, in both languages.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::Path;

use klantreis::cli::{Exit, Invocation, run};
use klantreis::document::{Channel, Language, Phase};
use klantreis::library::{Library, Names};
use klantreis::project_file;
use serde::Deserialize;
use serde_json::{Value, json};

/// What must be in the library, in its order.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    frameworks: Vec<FrameworkRow>,
    returns: Vec<(String, String, String)>,
    tactics: Vec<(String, String, String)>,
    obstacles: Vec<(String, Vec<String>, Vec<String>)>,
    surveys: Vec<(String, Vec<String>)>,
    activities: Vec<(String, usize)>,
}

/// A framework: its id, and of each stage the name in Dutch and English, and the phases.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrameworkRow {
    id: String,
    stages: Vec<(String, String, Vec<String>)>,
}

fn table() -> Table {
    ron::from_str(include_str!("fixtures/frameworks_table.ron")).unwrap()
}

/// Runs a command; what it said on standard output.
#[track_caller]
fn said(args: &[&str]) -> String {
    let args = ["klantreis"].iter().chain(args).map(OsString::from);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let done = run(args, &mut out, &mut err);
    assert_eq!(done, Invocation::Done(Exit::Well), "{}", String::from_utf8_lossy(&err));
    String::from_utf8(out).unwrap()
}

fn told() -> Value {
    serde_json::from_str(&said(&["library", "--json"])).unwrap()
}

fn entries<'a>(told: &'a Value, kind: &str) -> &'a Vec<Value> {
    told[kind].as_array().unwrap_or_else(|| panic!("no {kind}"))
}

#[track_caller]
fn entry<'a>(told: &'a Value, kind: &str, id: &str) -> &'a Value {
    let mut found = entries(told, kind).iter().filter(|entry| entry["id"] == id);
    let entry = found.next().unwrap_or_else(|| panic!("no {id} in {kind}"));
    assert!(found.next().is_none(), "{id} stands twice");
    entry
}

#[track_caller]
fn in_both_languages(entry: &Value, fields: &[&str]) {
    for field in fields {
        let text = entry[field].as_object().unwrap_or_else(|| panic!("no {field} in {entry}"));
        assert_eq!(text.keys().collect::<Vec<_>>(), ["en", "nl"], "{field} of {entry}");
        assert!(text.values().all(|said| !said.as_str().unwrap().is_empty()), "{field} of {entry}");
    }
}

#[track_caller]
fn ids_are(told: &Value, kind: &str, wanted: impl Iterator<Item = String>) {
    let found: BTreeSet<_> = entries(told, kind).iter().map(|entry| entry["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(found, wanted.collect(), "{kind}");
}

/// The framework that a letter of the table stands for.
fn framework_of(letter: char) -> &'static str {
    match letter {
        'B' => "buyers-path-4",
        'J' => "journey-3",
        'P' => "purchase-journey-5",
        'L' => "loyalty-loop-4",
        'W' => "webshop-5",
        other => panic!("no framework {other}"),
    }
}

#[test]
fn every_framework_has_its_stages_in_order_with_their_phases() {
    let (told, table) = (told(), table());
    ids_are(&told, "frameworks", table.frameworks.iter().map(|row| row.id.clone()));
    for row in &table.frameworks {
        let framework = entry(&told, "frameworks", &row.id);
        in_both_languages(framework, &["title", "suits", "introduction"]);
        let stages = framework["stages"].as_array().unwrap();
        let found: Vec<_> = stages.iter().map(|stage| (&stage["name"], &stage["phases"])).collect();
        let wanted = row.stages.iter().map(|(nl, en, phases)| (json!({ "nl": nl, "en": en }), json!(phases)));
        let wanted: Vec<_> = wanted.collect();
        assert_eq!(found, wanted.iter().map(|(name, phases)| (name, phases)).collect::<Vec<_>>(), "{}", row.id);
        for stage in stages {
            in_both_languages(stage, &["name", "what", "question", "why"]);
        }
    }
}

#[test]
fn only_the_loop_leads_back() {
    let (told, table) = (told(), table());
    let mut found = Vec::new();
    for framework in entries(&told, "frameworks") {
        for back in framework["returns"].as_array().unwrap() {
            in_both_languages(back, &["name"]);
            let of = |value: &Value| value.as_str().unwrap().to_owned();
            found.push((of(&framework["id"]), of(&back["from"]), of(&back["to"])));
        }
    }
    assert_eq!(found, table.returns);
}

#[test]
fn every_tactic_stands_in_its_phase_with_the_frameworks_that_advise_it() {
    let (told, table) = (told(), table());
    ids_are(&told, "tactics", table.tactics.iter().map(|(id, ..)| id.clone()));
    for (id, phase, letters) in &table.tactics {
        let tactic = entry(&told, "tactics", id);
        in_both_languages(tactic, &["title", "how", "why"]);
        assert_eq!(tactic["phases"], json!([phase]), "{id}");
        let found: BTreeSet<_> =
            tactic["frameworks"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
        assert_eq!(found, letters.chars().map(framework_of).collect(), "{id}");
        assert_eq!(tactic["frameworks"].as_array().unwrap().len(), letters.len(), "{id}");
        assert!(!tactic["channels"].as_array().unwrap().is_empty(), "{id}");
        for field in ["effort", "impact"] {
            assert!(["low", "medium", "high"].contains(&tactic[field].as_str().unwrap()), "{field} of {id}");
        }
    }
}

#[test]
fn every_obstacle_has_its_phases_and_remedies_and_the_tactics_say_so_too() {
    let (told, table) = (told(), table());
    ids_are(&told, "obstacles", table.obstacles.iter().map(|(id, ..)| id.clone()));
    for (id, phases, remedies) in &table.obstacles {
        let obstacle = entry(&told, "obstacles", id);
        in_both_languages(obstacle, &["title", "sign"]);
        assert_eq!((&obstacle["phases"], &obstacle["remedies"]), (&json!(phases), &json!(remedies)), "{id}");
    }
    for tactic in entries(&told, "tactics") {
        let id = tactic["id"].as_str().unwrap().to_owned();
        let remedied = table.obstacles.iter().filter(|(_, _, remedies)| remedies.contains(&id));
        assert_eq!(tactic["remedies_for"], json!(remedied.map(|(id, ..)| id).collect::<Vec<_>>()), "{id}");
    }
}

#[test]
fn every_survey_stands_in_its_phases() {
    let (told, table) = (told(), table());
    ids_are(&told, "surveys", table.surveys.iter().map(|(id, _)| id.clone()));
    for (id, phases) in &table.surveys {
        let survey = entry(&told, "surveys", id);
        in_both_languages(survey, &["title", "measures", "how"]);
        assert_eq!(survey["phases"], json!(phases), "{id}");
    }
}

#[test]
fn every_phase_suggests_what_customers_do_where_they_meet_you_and_what_they_ask() {
    let (told, table) = (told(), table());
    let of_phase =
        |kind: &str, phase: &str| entries(&told, kind).iter().filter(|entry| entry["phase"] == phase).count();
    let phases: Vec<_> = table.activities.iter().map(|(phase, _)| phase.as_str()).collect();
    assert_eq!(phases, Phase::ALL.map(Phase::id));
    for (phase, activities) in &table.activities {
        assert!(of_phase("activities", phase) >= *activities, "{phase}");
        assert!(of_phase("touchpoints", phase) >= 6 && of_phase("questions", phase) >= 3, "{phase}");
    }
    for kind in ["activities", "touchpoints", "questions"] {
        for entry in entries(&told, kind) {
            in_both_languages(entry, &["title"]);
        }
    }
}

#[test]
fn a_touchpoint_says_its_channel_medium_and_the_businesses_it_suits() {
    let told = told();
    let channels = Channel::ALL.map(|(_, id)| id);
    for touchpoint in entries(&told, "touchpoints") {
        assert!(channels.contains(&touchpoint["channel"].as_str().unwrap()), "{touchpoint}");
        assert!(["physical", "digital"].contains(&touchpoint["medium"].as_str().unwrap()), "{touchpoint}");
        assert!(touchpoint["suits"].is_array(), "{touchpoint}");
    }
    let quote = entry(&told, "touchpoints", "touchpoint-quote-by-email");
    assert_eq!((&quote["channel"], &quote["medium"]), (&json!("email"), &json!("digital")));
    assert_eq!(quote["suits"], json!(["service", "b2b"]));
}

#[test]
fn the_listing_names_every_id_on_a_line_of_its_own() {
    let library = Library::shared();
    for (language, heading) in [("nl", "Contactmomenten"), ("en", "Touchpoints")] {
        let listed = said(&["library", "--language", language]);
        let begins = |id: &str| listed.lines().filter(|line| line.starts_with(&format!("  {id}: "))).count() == 1;
        assert!(listed.lines().any(|line| line == heading), "{listed}");
        assert!(library.tactics.iter().all(|entry| begins(&entry.id)));
        assert!(library.obstacles.iter().all(|entry| begins(&entry.id)));
        assert!(library.surveys.iter().all(|entry| begins(&entry.id)));
        assert!(library.activities.iter().all(|entry| begins(&entry.id)));
        assert!(library.touchpoints.iter().all(|entry| begins(&entry.id)));
        assert!(library.questions.iter().all(|entry| begins(&entry.id)));
    }
}

#[test]
fn every_framework_begins_a_project_in_either_language() {
    let folder = tempfile::tempdir().unwrap();
    for row in table().frameworks {
        for language in Language::ALL {
            let file = folder.path().join(format!("{}-{}.ron", row.id, language.code()));
            said(&["new", "--framework", &row.id, "--language", language.code(), file.to_str().unwrap()]);
            check_begun(&file, &row, language);
        }
    }
}

#[track_caller]
fn check_begun(file: &Path, row: &FrameworkRow, language: Language) {
    let project = project_file::read(&std::fs::read(file).unwrap()).unwrap();
    let names = Names::new(language);
    let stages = project.journeys()[0].stages();
    let found: Vec<_> = stages.iter().map(|stage| names.stage(stage)).collect();
    let wanted = row.stages.iter().map(|(nl, en, _)| if language == Language::Nl { nl.as_str() } else { en.as_str() });
    assert_eq!((project.language(), found), (language, wanted.collect()), "{}", row.id);
    assert!(stages.iter().all(|stage| !stage.checklist.is_empty()), "{}: a stage without a checklist", row.id);
}
