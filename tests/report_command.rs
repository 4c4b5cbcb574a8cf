//! `export` of maps as PDF and of reports: which file is written for which name, and that it is what it says.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "a test stops at the first surprise")]

use std::path::{Path, PathBuf};
use std::process::Output;

use tempfile::TempDir;

fn sample(name: &str) -> String {
    format!("{}/saved_maps/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// Exports a sample to a file of this name in a folder of its own.
fn export(name: &str, more: &[&str]) -> (TempDir, PathBuf, Output) {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join(name);
    let project = sample("bakkerij-de-korenaar.ron");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_klantreis"))
        .args(["export", &project, "--to", to.to_str().unwrap()])
        .args(more)
        .output()
        .unwrap();
    (folder, to, output)
}

#[track_caller]
fn pdf_at(path: &Path) -> String {
    let bytes = std::fs::read(path).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"), "no PDF");
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

/// The width and the height of the only page, in whole points.
fn size(pdf: &str) -> Vec<i32> {
    let numbers = pdf.split_once("/MediaBox[").unwrap().1.split(']').next().unwrap();
    numbers.split_whitespace().skip(2).map(|number| number.parse::<f32>().unwrap().round() as i32).collect()
}

#[test]
fn a_report_as_pdf_is_on_upright_a4_pages_in_the_language_asked_for() {
    let (_folder, to, output) = export("rapport.pdf", &["--view", "report", "--language", "nl"]);
    assert!(output.status.success(), "{output:?}");
    let pdf = pdf_at(&to);
    assert_eq!(size(&pdf), [595, 842]);
    assert!(pdf.contains("/Lang(nl)"));
}

#[test]
fn a_report_as_markdown_has_its_map_beside_it() {
    let (folder, to, output) = export("rapport.md", &["--view", "report", "--language", "en"]);
    assert!(output.status.success(), "{output:?}");
    let text = std::fs::read_to_string(to).unwrap();
    assert!(text.starts_with("# Bakkerij De Korenaar\n\n**Monthly report · October 2026**"), "{text}");
    assert!(text.contains("](rapport-map.svg)"));
    let picture = std::fs::read_to_string(folder.path().join("rapport-map.svg")).unwrap();
    assert!(picture.starts_with("<svg ") && picture.contains("2,937"));
}

#[test]
fn a_map_as_pdf_has_its_own_size_or_that_of_a_sheet_on_its_side() {
    let (_folder, to, output) = export("kaart.pdf", &[]);
    assert!(output.status.success(), "{output:?}");
    assert!(size(&pdf_at(&to)).iter().all(|side| *side > 1_000));
    for (paper, upright) in [("A4", [595, 842]), ("A3", [842, 1191]), ("A1", [1684, 2384])] {
        let (_folder, to, output) = export("kaart.pdf", &["--paper", paper]);
        assert!(output.status.success(), "{output:?}");
        assert_eq!(size(&pdf_at(&to)), upright, "the bakery's map is higher than wide");
    }
}

#[test]
fn a_name_that_does_not_fit_what_is_asked_for_is_refused_and_nothing_is_written() {
    for (name, view) in
        [("kaart.docx", "map"), ("rapport.csv2", "report"), ("rapport", "numbers"), ("kaart.jpg", "map")]
    {
        let (folder, _, output) = export(name, &["--view", view]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(".pdf"));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "{name}");
    }
}

#[test]
fn an_option_that_means_nothing_for_what_is_made_is_refused() {
    for (name, more) in [
        ("kaart.svg", ["--paper", "A3"]),
        ("kaart.pdf", ["--scale", "2"]),
        ("kaart.md", ["--theme", "dark"]),
        ("kaart.pdf", ["--overlap", "5"]),
    ] {
        let (folder, _, output) = export(name, &more);
        assert_eq!(output.status.code(), Some(2), "{name} {more:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(more[0]), "{output:?}");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "{name}");
    }
}

#[test]
fn a_map_as_poster_as_handout_and_as_png_is_what_the_options_say() {
    let (_folder, to, output) = export("poster.pdf", &["--across", "2", "--paper", "A4"]);
    assert!(output.status.success(), "{output:?}");
    assert!(pdf_at(&to).contains("/Count 6"), "two by three");
    let (_folder, to, output) = export("handout.pdf", &["--handout"]);
    assert!(output.status.success(), "{output:?}");
    assert_eq!(size(&pdf_at(&to)), [595, 842]);
    let (_folder, to, output) = export("kaart.PNG", &["--width", "500", "--transparent", "--theme", "dark"]);
    assert!(output.status.success(), "{output:?}");
    assert_eq!(image::open(&to).unwrap().width(), 500);
    let (_folder, to, output) = export("checklist.md", &["--view", "checklist", "--language", "nl"]);
    assert!(output.status.success(), "{output:?}");
    assert!(std::fs::read_to_string(to).unwrap().contains("- [x] "));
}
