//! The command `survey`: the scores of a table, in words and as JSON.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

use klantreis::cli::{Exit, Invocation, run};
use serde_json::{Value, json};

/// Runs the program on a look-alike table; gives how it ended, its output and its messages.
fn survey(table: &str, more: &[&str]) -> (Exit, String, String) {
    let path = format!("{}/tests/fixtures/tables/{table}", env!("CARGO_MANIFEST_DIR"));
    let args = ["klantreis", "survey", &path].into_iter().chain(more.iter().copied());
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let Invocation::Done(exit) = run(args.map(Into::into), &mut out, &mut err) else { panic!("{table}") };
    (exit, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

#[track_caller]
fn scores(table: &str) -> Value {
    let (exit, out, err) = survey(table, &["--json"]);
    assert_eq!((exit, err.as_str()), (Exit::Well, ""));
    serde_json::from_str(&out).unwrap()
}

#[test]
fn the_scores_of_google_forms_are_those_wanted() {
    let found = scores("google_forms_nl.csv");
    assert_eq!(found["recognised"], "google-forms");
    assert_eq!(found["period"], json!(["2025-08-01", "2025-08-14"]));
    let nps = &found["questions"][0];
    assert_eq!((&nps["measure"], &nps["scale"], &nps["nps"]), (&json!("nps"), &json!([0, 10]), &json!(25.0)));
    assert_eq!([&nps["promoters"], &nps["passives"], &nps["detractors"]], [2, 1, 1]);
    assert_eq!(nps["counts"]["10"], 1);
    let csat = &found["questions"][1];
    assert_eq!((&csat["measure"], &csat["csat"], &csat["top"]), (&json!("csat"), &json!(75.0), &json!(3)));
    assert_eq!(csat["warnings"].as_array().unwrap().len(), 1);
}

#[test]
fn answers_that_are_left_out_are_counted_and_dropped_columns_are_named() {
    let found = scores("surveymonkey_two_header_rows.csv");
    assert_eq!(found["dropped_columns"], json!(["IP Address", "Email Address", "First Name", "Last Name"]));
    assert_eq!([&found["questions"][0]["n"], &found["questions"][0]["excluded"]], [4, 1]);
}

#[test]
fn an_effort_question_has_a_mean_with_its_interval() {
    let found = scores("questionpro.csv");
    let ces = &found["questions"][1];
    assert_eq!(ces["measure"], "ces");
    let near = |found: &Value, wanted: f64| assert!((found.as_f64().unwrap() - wanted).abs() < 1e-9, "{found}");
    near(&ces["mean"], 16.0 / 3.0);
    // t(0.975, 2) · sd / √3 with sd² = 13/3.
    near(&ces["mean_t95"][1], 16.0 / 3.0 + 4.302_652_729_696_142 * (13.0_f64 / 9.0).sqrt());
}

#[test]
fn a_scale_from_one_to_ten_is_not_comparable_and_says_so() {
    let found = scores("survey_nps_latin1.csv");
    assert_eq!(found["encoding"], "windows-1252");
    let warning = "nps: scale has no 0: minimum answer is 1 (a 1-10 scale): NPS is not comparable with a 0-10 scale";
    assert_eq!(found["questions"][0]["warnings"], json!([warning]));
}

#[test]
fn the_scores_are_told_in_sentences_of_the_language() {
    let (exit, out, _) = survey("google_forms_nl.csv", &["--language", "nl"]);
    assert_eq!(exit, Exit::Well);
    let first = out.lines().next().unwrap();
    assert!(first.starts_with("‘Hoe waarschijnlijk is het dat je ons aanbeveelt?’: NPS 25 (tussen −"), "{first}");
    assert!(first.ends_with("van 4 antwoorden: 2 promotors en 1 criticaster."), "{first}");
    let (_, english, _) = survey("google_forms_nl.csv", &["--language", "en"]);
    assert!(
        english.contains("75 % are satisfied (between") || english.contains("75% are satisfied (between"),
        "{english}"
    );
}

#[test]
fn a_table_without_a_question_is_refused_in_one_sentence() {
    let (exit, out, err) = survey("zero_stage.csv", &["--language", "en"]);
    assert_eq!((exit, out.as_str()), (Exit::Failed, ""));
    assert!(err.contains("no question with a scale was found"), "{err}");
    let (exit, _, err) = survey("empty.csv", &["--language", "en"]);
    assert_eq!((exit, err.lines().count()), (Exit::Failed, 1));
}
