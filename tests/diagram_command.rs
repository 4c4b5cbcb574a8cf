//! Tables and diagrams by the command line: which file is written for which name, and diagrams read and made projects of.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "a test stops at the first surprise")]

use std::path::Path;
use std::process::Output;

use klantreis::project_file;
use tempfile::TempDir;

fn klantreis(folder: &TempDir, args: &[&str]) -> Output {
    std::process::Command::new(env!("CARGO_BIN_EXE_klantreis")).current_dir(folder).args(args).output().unwrap()
}

fn sample() -> String {
    format!("{}/saved_maps/bakkerij-de-korenaar.ron", env!("CARGO_MANIFEST_DIR"))
}

#[track_caller]
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn the_end_of_the_name_chooses_the_kind_of_file() {
    for (name, view, starts) in [
        ("a.xlsx", "numbers", b"PK\x03\x04".as_slice()),
        ("a.csv", "checklist", b"\xEF\xBB\xBFFase;"),
        ("a.html", "report", b"<!DOCTYPE html>\n<html lang=\"nl\">"),
        ("a.md", "map", b"# "),
        ("a.mmd", "map", b"journey\n"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let output = klantreis(&folder, &["export", &sample(), "--to", name, "--view", view, "--language", "nl"]);
        assert!(output.status.success(), "{name}: {output:?}");
        let bytes = std::fs::read(folder.path().join(name)).unwrap();
        assert!(bytes.starts_with(starts), "{name}: {}", String::from_utf8_lossy(&bytes[..40]));
    }
}

#[test]
fn numbers_as_csv_have_their_other_tables_beside_them() {
    let folder = tempfile::tempdir().unwrap();
    let output = klantreis(&folder, &["export", &sample(), "--to", "x.csv", "--view", "numbers", "--language", "en"]);
    assert!(output.status.success(), "{output:?}");
    let found = names(folder.path());
    assert!(found.contains(&"x.csv".to_owned()) && found.contains(&"x-rates.csv".to_owned()), "{found:?}");
}

#[test]
fn what_a_diagram_does_not_show_is_told_on_standard_error() {
    let folder = tempfile::tempdir().unwrap();
    let output = klantreis(&folder, &["export", &sample(), "--to", "x.mmd", "--language", "en"]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("cards of other lanes are not drawn; they are kept in the comments."), "{told}");
}

#[test]
fn a_diagram_of_ours_becomes_the_project_again() {
    let folder = tempfile::tempdir().unwrap();
    assert!(klantreis(&folder, &["export", &sample(), "--to", "x.mmd"]).status.success());
    let output = klantreis(&folder, &["new", "--from", "x.mmd", "y.ron"]);
    assert!(output.status.success(), "{output:?}");
    let read = |path: &Path| project_file::read(&std::fs::read(path).unwrap()).unwrap();
    let (made, whole) = (read(&folder.path().join("y.ron")), read(Path::new(&sample())));
    assert_eq!(made.journeys(), &whole.journeys()[..1]);
}

#[test]
fn a_foreign_diagram_is_read_with_its_remarks_and_a_wrong_one_refused() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("x.mmd"), "journey\nsection A\nTea: 9: Me\n").unwrap();
    let output = klantreis(&folder, &["read", "x.mmd", "--json", "--language", "en"]);
    assert!(output.status.success());
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let task = &json["journeys"][0]["sections"][0]["tasks"][0];
    assert_eq!(*task, serde_json::json!({ "name": "Tea", "score": 5, "actors": ["Me"] }));
    assert_eq!(json["journeys"][0]["notes"][0]["line"], 3);
    std::fs::write(folder.path().join("y.mmd"), "graph TD\n").unwrap();
    let output = klantreis(&folder, &["new", "--from", "y.mmd", "z.ron", "--language", "en"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("begins with ‘journey’"));
    assert_eq!(names(folder.path()), ["x.mmd", "y.mmd"]);
}
