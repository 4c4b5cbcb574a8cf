//! The layers of the house: who may use whom, kept by reading the sources.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// Each folder or file of `src`, and what of ours it may name; `document` names nothing of ours.
const MAY_USE: [(&str, &[&str]); 23] = [
    ("document", &[]),
    ("library", &["document"]),
    ("lang", &["document", "library"]),
    ("numbers", &["document"]),
    ("surveys", &["document", "numbers"]),
    ("workbook", &[]),
    ("import", &["document", "numbers", "surveys", "workbook"]),
    ("events", &["document", "import", "numbers"]),
    ("insight", &["document", "library", "lang", "numbers", "surveys", "import", "layout"]),
    ("find", &["document", "library", "lang"]),
    ("layout", &["document", "library"]),
    ("scene", &["document", "library", "layout"]),
    ("pages", &["document", "library", "lang", "find", "layout", "scene"]),
    ("project_file", &["document", "library"]),
    ("mermaid", &["document", "library", "lang", "project_file"]),
    (
        "export",
        &["document", "library", "lang", "numbers", "surveys", "insight", "layout", "scene", "pages", "mermaid"],
    ),
    ("storage", &["document", "events", "export", "project_file", "workbook"]),
    ("samples", &[]),
    ("editor", &["document", "library"]),
    ("action", &["document", "library", "find", "layout", "editor", "mermaid", "export", "storage"]),
    (
        "ui",
        &[
            "document", "library", "lang", "numbers", "surveys", "insight", "find", "layout", "scene", "pages",
            "import", "events", "editor", "mermaid", "export", "action", "storage", "samples", "workbook",
        ],
    ),
    (
        "desk",
        &[
            "document",
            "library",
            "lang",
            "insight",
            "find",
            "pages",
            "import",
            "events",
            "export",
            "mermaid",
            "storage",
            "editor",
            "action",
            "ui",
            "samples",
            "project_file",
        ],
    ),
    (
        "cli",
        &[
            "document",
            "library",
            "lang",
            "numbers",
            "insight",
            "layout",
            "scene",
            "pages",
            "import",
            "events",
            "export",
            "mermaid",
            "storage",
            "project_file",
            "desk",
            "ui",
            "samples",
        ],
    ),
];

/// Folders without files, threads, clocks and windows.
const PURE: [&str; 16] = [
    "document",
    "library",
    "lang",
    "numbers",
    "surveys",
    "workbook",
    "import",
    "events",
    "insight",
    "find",
    "layout",
    "scene",
    "pages",
    "project_file",
    "mermaid",
    "export",
];

const NOT_PURE: [&str; 8] = [
    "std::fs",
    "std::thread",
    "std::net",
    "std::time::SystemTime",
    "std::time::Instant",
    "Zoned::now",
    "eframe",
    "rfd::",
];

fn sources(of: &str) -> Vec<PathBuf> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let file = src.join(format!("{of}.rs"));
    if file.exists() {
        found.push(file);
    }
    collect(&src.join(of), &mut found);
    found.sort();
    assert!(!found.is_empty(), "src has no {of}");
    found
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The code of a file, without comments and without its tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a source");
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The modules of ours that a file names by `crate::…`, in a list or alone.
fn named(code: &str) -> Vec<String> {
    let starts = code.match_indices("crate::").filter(|(at, _)| !code[..*at].ends_with("pub(in "));
    let word = |at: usize| {
        let rest = &code[at + "crate::".len()..];
        rest.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '_').collect::<String>()
    };
    starts.map(|(at, _)| word(at)).filter(|word| !word.is_empty()).collect()
}

#[test]
fn every_folder_uses_only_the_layers_below_it() {
    for (layer, allowed) in MAY_USE {
        for path in sources(layer) {
            for used in named(&code(&path)) {
                let fine = used == layer || allowed.contains(&used.as_str());
                assert!(fine, "{} uses {used}, which {layer} may not", path.display());
            }
        }
    }
}

#[test]
fn nobody_uses_the_window() {
    for (layer, _) in MAY_USE {
        for path in sources(layer) {
            let code = code(&path);
            assert!(!code.contains("crate::app"), "{} uses app", path.display());
            assert!(!code.contains("eframe") && !code.contains("rfd::"), "{} names a window library", path.display());
        }
    }
}

#[test]
fn pure_folders_name_no_files_threads_clocks_or_windows() {
    for layer in PURE {
        for path in sources(layer) {
            let code = code(&path);
            for word in NOT_PURE {
                assert!(!code.contains(word), "{} names {word}", path.display());
            }
            let egui = code.replace("egui::emath", "").replace("egui::epaint", "");
            assert!(!egui.contains("egui::"), "{} names more of egui than its plain types", path.display());
        }
    }
}

#[test]
fn only_the_document_sees_the_fields_of_a_project() {
    for name in ["project.rs", "journey.rs"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/document").join(name);
        let code = code(&path);
        for noun in ["pub struct Project {", "pub struct Journey {"] {
            let Some(body) = code.split(noun).nth(1).and_then(|rest| rest.split("\n}").next()) else { continue };
            let open: Vec<_> = body.lines().filter(|line| line.trim_start().starts_with("pub ")).collect();
            assert!(open.is_empty(), "{noun} has public fields: {open:?}");
        }
    }
}

#[test]
fn every_file_says_what_lives_in_it() {
    for (layer, _) in MAY_USE {
        for path in sources(layer) {
            let text = fs::read_to_string(&path).expect("a source");
            assert!(text.starts_with("//! "), "{} does not begin with //!", path.display());
        }
    }
}
