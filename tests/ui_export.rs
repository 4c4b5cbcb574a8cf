//! Exports ordered in the window: by menu and keys, with what they remember and what they say.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "a test stops at the first surprise")]

mod support;

use std::path::Path;

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use klantreis::document::Language;
use klantreis::ui::View;
use support::{App, Hand, Start, sample};

fn bakery(start: Start) -> App {
    start.with_project(sample("bakkerij-de-korenaar.ron"))
}

fn open() -> App {
    let mut app = bakery(Start { language: Language::En, ..Start::default() });
    app.press_keys(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::E);
    app
}

/// Presses Save in the window and types a path.
#[track_caller]
fn save(app: &mut App, path: &Path) {
    app.get_by_label("Save…").click();
    app.run_steps(6);
    app.get_by_label("Path of the file").focus();
    app.run_steps(2);
    app.press_keys(Modifiers::COMMAND, Key::A);
    app.type_words(path.to_str().unwrap());
    app.get_by_label("OK").click();
    app.run_steps(8);
}

/// Chooses one of several in the window.
#[track_caller]
fn choose(app: &mut App, words: &str) {
    app.get_by_role_and_label(egui::Role::RadioButton, words).click();
    app.run_steps(4);
}

/// The bakery's report, ordered by the File menu and saved under this path.
#[track_caller]
fn report(path: &Path) -> App {
    let mut app = bakery(Start { language: Language::En, ..Start::default() });
    app.get_by_label("File").click();
    app.run_steps(6);
    app.get_by_label_contains("Monthly report…").click();
    app.run_steps(6);
    save(&mut app, path);
    app
}

#[test]
fn the_report_is_saved_as_pdf_or_markdown_by_its_name_and_the_notice_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let app = report(&folder.path().join("october.pdf"));
    assert!(std::fs::read(folder.path().join("october.pdf")).unwrap().starts_with(b"%PDF-"));
    app.get_by_label_contains("Report saved as october.pdf");
    let app = report(&folder.path().join("october.md"));
    let text = std::fs::read_to_string(folder.path().join("october.md")).unwrap();
    assert!(text.contains("October 2026") && text.contains("by 4 Dec 2026"), "{text}");
    assert!(text.ends_with("Made with Klantreis on 22 Nov 2026\n"), "the day of the desk, not of the clock: {text}");
    assert!(folder.path().join("october-map.svg").exists());
    app.get_by_label_contains("Report saved as october.md");
}

#[test]
fn a_name_without_an_end_or_with_another_gets_the_end_of_what_was_ordered() {
    let folder = tempfile::tempdir().unwrap();
    report(&folder.path().join("october"));
    let mut app = open();
    save(&mut app, &folder.path().join("map.v2"));
    for name in ["october.pdf", "map.v2.pdf"] {
        assert!(std::fs::read(folder.path().join(name)).unwrap().starts_with(b"%PDF-"), "{name}");
    }
}

#[test]
fn a_report_that_cannot_be_written_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("nowhere").join("october.pdf");
    let app = report(&missing);
    assert!(!missing.exists());
    assert!(app.query_by_label_contains("Report saved").is_none());
    app.get_by_label_contains("nowhere");
}

#[test]
fn only_the_choices_of_the_format_are_there_and_the_sentence_follows_them() {
    let mut app = open();
    app.get_by_label_contains("A PDF with one page of");
    assert!(app.query_by_label("A3").is_none() && app.query_by_label("2×").is_none());
    choose(&mut app, "Poster of several sheets");
    app.get_by_label_contains("sheets of A4, 3 × ");
    choose(&mut app, "A3");
    app.get_by_label_contains("sheets of A3, 3 × ");
    choose(&mut app, "PNG image");
    assert!(app.query_by_label("A3").is_none() && app.query_by_label("Poster of several sheets").is_none());
    choose(&mut app, "1×");
    app.get_by_label_contains("An image of");
    choose(&mut app, "Checklist");
    app.get_by_label("Transparent background");
    choose(&mut app, "Markdown text");
    assert!(app.query_by_label("Transparent background").is_none());
}

#[test]
fn the_choices_are_remembered_and_the_window_begins_with_what_is_in_sight() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = open();
    choose(&mut app, "PNG image");
    choose(&mut app, "3×");
    choose(&mut app, "Dark");
    save(&mut app, &folder.path().join("map.png"));
    app.get_by_label_contains("Map saved as map.png");
    app.state_mut().ui_state_mut().view = View::Numbers;
    app.run_steps(4);
    app.press_keys(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::E);
    for chosen in ["Numbers", "PNG image", "3×", "Dark"] {
        let found: Vec<_> = app.query_all_by_label(chosen).filter(|node| is_on(node)).collect();
        assert_eq!(found.len(), 1, "{chosen}");
    }
}

fn is_on(node: &egui_kittest::Node<'_>) -> bool {
    let node = node.accesskit_node();
    node.role() == egui::Role::RadioButton && node.toggled() == Some(egui::accesskit::Toggled::True)
}

#[test]
fn the_keyboard_alone_orders_and_escape_leaves_everything_as_it_was() {
    let mut app = open();
    assert_eq!(app.focused().map(|(_, name)| name).as_deref(), Some("Map"), "the first question has the keys");
    let mut reached = Vec::new();
    for _ in 0..24 {
        app.press_keys(Modifiers::NONE, Key::Tab);
        let (_, name) = app.focused().unwrap();
        assert!(!name.trim().is_empty());
        reached.push(name);
    }
    for wanted in ["PDF", "SVG image", "As large as the map", "Light", "Save…", "Cancel"] {
        assert!(reached.iter().any(|name| name == wanted), "{wanted} is not reached: {reached:?}");
    }
    app.press_keys(Modifiers::NONE, Key::Escape);
    assert!(app.query_by_label("Save…").is_none());
    app.press_keys(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::E);
    app.press_keys(Modifiers::COMMAND, Key::Enter);
    app.get_by_label("Path of the file");
}

#[test]
fn the_window_fits_a_small_screen_at_twice_the_size() {
    for (language, save) in [(Language::En, "Save…"), (Language::Nl, "Bewaren…")] {
        for (size, zoom) in [([1024.0, 640.0], 1.0), ([1024.0, 640.0], 2.0)] {
            let mut app = bakery(Start { language, size, zoom, ..Start::default() });
            app.press_keys(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::E);
            let window = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::Vec2::from(size) / zoom);
            let button = app.get_by_label(save).rect();
            assert!(window.contains_rect(button), "{language:?} {zoom}: {button:?} in {window:?}");
        }
    }
}

#[test]
fn every_view_is_copied_as_text_and_as_a_picture() {
    for (view, start) in [
        (View::Map, "# Bakkerij De Korenaar\n"),
        (View::Checklist, "Stage\tWhat\tState\tWho\tWhen\tEffort\tImpact\tNote\n"),
        (View::Numbers, "Step\t"),
        (View::People, "# Bakkerij De Korenaar\n\n**Personas**"),
    ] {
        let mut app = bakery(Start { language: Language::En, ..Start::default() });
        app.state_mut().ui_state_mut().view = view;
        app.run_steps(4);
        let commands = copied(&mut app, Key::T);
        let text = commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        assert!(text.as_ref().is_some_and(|text| text.starts_with(start)), "{view:?}: {text:?}");
        let commands = copied(&mut app, Key::C);
        let image = commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyImage(image) => Some(image.size),
            _ => None,
        });
        assert!(image.is_some_and(|[width, height]| width > 300 && height > 300), "{view:?}: {image:?}");
    }
}

/// What goes to the clipboard when Ctrl+Shift and a key are pressed.
fn copied(app: &mut App, key: Key) -> Vec<egui::OutputCommand> {
    let modifiers = Modifiers::CTRL | Modifiers::COMMAND | Modifiers::SHIFT;
    app.event(egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers });
    let mut commands = Vec::new();
    for _ in 0..14 {
        app.step();
        commands.extend(app.output().platform_output.commands.iter().cloned());
    }
    commands
}
