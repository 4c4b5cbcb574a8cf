//! The other views under the hand: ticking, importing, languages, unsaved changes, files that do not open.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use klantreis::action::Command;
use klantreis::document::{ItemState, Language};
use klantreis::ui::View;
use support::{App, Hand, Start, TODAY, sample, table, webshop};

fn press(app: &mut App, button: &str) {
    app.get_by_label(button).click();
    app.run_steps(8);
}

#[test]
fn an_item_ticked_in_the_checklist_is_done_today() {
    let mut app = Start::default().with_project(webshop());
    app.press_keys(Modifiers::COMMAND, Key::Num2);
    assert_eq!(app.state().ui_state().view, View::Checklist);
    let title = app.state().editor().expect("a project").journey().expect("a journey").stages()[0].checklist[0].clone();
    let name = klantreis::library::Names::new(Language::En).item(&title).to_owned();
    app.get_by_role_and_label(Role::CheckBox, &name).click();
    app.run_steps(6);
    let item = &app.journey().stages()[0].checklist[0];
    assert_eq!((item.state, item.done_on), (ItemState::Done, Some(TODAY)));
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.journey().stages()[0].checklist[0].state, ItemState::Open);
}

#[test]
fn an_own_item_is_added_by_enter() {
    let mut app = Start::default().with_project(webshop());
    app.press_keys(Modifiers::COMMAND, Key::Num2);
    let before = app.journey().stages()[0].checklist.len();
    app.get_by_label("Own item for Awareness").focus();
    app.run_steps(3);
    app.type_words("Ask the florist next door");
    app.press_keys(Modifiers::NONE, Key::Enter);
    assert_eq!(app.journey().stages()[0].checklist.len(), before + 1);
}

#[test]
fn an_accepted_import_stands_on_the_map_and_is_one_step_of_undo() {
    let mut app = Start::default().with_project(webshop());
    app.drop_file(table("ga4_events_report_crlf_no_final_newline.csv"));
    assert!(app.state().ui_state().import.is_some(), "the preview is there");
    assert_eq!(app.project().series().len(), 0, "nothing is taken before it is accepted");
    press(&mut app, "Use these numbers");
    let series = &app.project().series()[0];
    let counts: Vec<_> = series.steps.iter().map(|step| step.count).collect();
    assert_eq!(counts, [2398, 640, 166, 88, 61, 66, 52].map(Some));
    let stages: Vec<_> = series.steps.iter().map(|step| step.stage).collect();
    let ids: Vec<_> = app.journey().stages().iter().map(|stage| Some(stage.id)).collect();
    assert_eq!(stages, [ids[0], ids[1], ids[1], ids[2], ids[2], ids[2], ids[2]]);
    assert_eq!(app.state().ui_state().view, View::Numbers);
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.project().series().len(), 0);
}

#[test]
fn a_dutch_spreadsheet_is_read_in_a_dutch_window() {
    let mut app = Start { language: Language::Nl, ..Start::default() }.with_project(webshop());
    app.drop_file(table("nl_semicolon_decimal_comma_bom_crlf.csv"));
    press(&mut app, "Neem deze cijfers over");
    let counts: Vec<_> = app.project().series()[0].steps.iter().map(|step| step.count).collect();
    assert_eq!(counts, [12480, 4736, 1021, 356].map(Some));
}

#[test]
fn an_import_given_up_by_escape_changes_nothing() {
    let mut app = Start::default().with_project(webshop());
    let before = app.project().clone();
    app.drop_file(table("posthog_funnel_crlf.csv"));
    assert!(app.state().ui_state().import.is_some());
    app.press_keys(Modifiers::NONE, Key::Escape);
    assert!(app.state().ui_state().import.is_none());
    assert_eq!(app.project(), &before);
}

#[test]
fn a_file_that_is_no_table_gives_a_sentence_and_nothing_changes() {
    let mut app = Start::default().with_project(webshop());
    let before = app.project().clone();
    app.drop_file(table("xlsx_renamed.csv"));
    assert!(app.state().ui_state().import.is_none());
    let words: Vec<_> = app.state().ui_state().notices.words().map(str::to_owned).collect();
    assert_eq!(words.len(), 1);
    assert!(words[0].contains("xlsx_renamed.csv"), "{words:?}");
    assert_eq!(app.project(), &before);
}

#[test]
fn a_damaged_project_gives_line_and_column_and_the_open_one_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("cut off.ron");
    let whole = klantreis::project_file::write(&webshop()).expect("text");
    std::fs::write(&path, &whole[..whole.len() / 2]).expect("a file");
    let mut app = Start::default().with_project(sample("northlight-consulting.ron"));
    let before = app.project().clone();
    app.drop_file(path);
    let words: Vec<_> = app.state().ui_state().notices.words().map(str::to_owned).collect();
    assert_eq!(words.len(), 1);
    assert!(words[0].contains("cut off.ron") && words[0].contains("line"), "{words:?}");
    assert_eq!(app.project(), &before);
}

#[test]
fn saving_by_a_typed_path_keeps_the_project_and_clears_the_mark() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bakery.ron");
    let mut app = Start::default().with_project(webshop());
    let at = app.middle_of("Ideas in Awareness");
    app.double_click_at(at);
    app.type_words("Tasting evening");
    // Saving while the text is still being written must not miss it.
    app.press_keys(Modifiers::COMMAND, Key::S);
    app.run_steps(6);
    let field = app.get_by_label("Path of the file");
    field.focus();
    app.run_steps(2);
    app.press_keys(Modifiers::COMMAND, Key::A);
    app.type_words(path.to_str().expect("a path"));
    app.press_keys(Modifiers::NONE, Key::Enter);
    app.run_steps(6);
    let saved = klantreis::storage::open(&path).expect("a saved project").project;
    assert_eq!(&saved, app.project());
    assert!(saved.journeys()[0].cards().any(|card| card.title == "Tasting evening"));
    assert!(!app.state().editor().expect("a project").is_dirty());
}

#[test]
fn unsaved_changes_are_asked_about_before_another_map_comes() {
    let mut app = Start::default().with_project(webshop());
    let at = app.middle_of("Ideas in Awareness");
    app.double_click_at(at);
    app.type_words("Tasting evening");
    app.press_keys(Modifiers::NONE, Key::Escape);
    app.press_keys(Modifiers::COMMAND, Key::N);
    press(&mut app, "Cancel");
    assert_eq!(app.journey().card_count(), 1);
    app.press_keys(Modifiers::COMMAND, Key::N);
    press(&mut app, "Don’t save");
    assert!(app.state().editor().is_none(), "the start page is there");
}

#[test]
fn the_interface_changes_its_language_at_once_and_the_library_follows() {
    let mut app = Start::default().with_project(webshop());
    app.get_by_label("Awareness");
    app.press_keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    app.type_words("nederlands");
    app.press_keys(Modifiers::NONE, Key::Enter);
    assert_eq!(app.state().language(), Language::Nl);
    app.get_by_label("Bewustwording");
    app.get_by_label("Contactmomenten");
}

#[test]
fn a_new_map_begins_on_the_start_page() {
    let mut app = Start { language: Language::Nl, ..Start::default() }.with_nothing();
    app.get_by_label_contains("Webshopreis").click();
    app.run_steps(8);
    assert_eq!(app.journey().framework(), Some("webshop-5"));
    assert_eq!(app.journey().stages().len(), 5);
    assert!(app.journey().stages().iter().all(|stage| !stage.checklist.is_empty()));
}

#[test]
fn the_palette_offers_no_command_that_can_do_nothing() {
    let mut app = Start::default().with_nothing();
    app.press_keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    assert!(app.query_by_label("Save").is_none());
    assert!(Command::all().count() > 30);
}

#[test]
fn a_due_date_is_read_as_people_write_it_and_what_is_no_date_is_said() {
    let mut app = Start { size: [1280.0, 1000.0], ..Start::default() }.with_project(webshop());
    app.press_keys(Modifiers::COMMAND, Key::Num2);
    let item = app.journey().stages()[0].checklist[0].clone();
    let title = klantreis::library::Names::new(Language::En).item(&item).to_owned();
    press(&mut app, &format!("More about {title}"));
    let write = |app: &mut App, text: &str| {
        app.get_by_role_and_label(Role::TextInput, "Due date").focus();
        app.run_steps(3);
        app.press_keys(Modifiers::COMMAND, Key::A);
        app.type_words(text);
        app.press_keys(Modifiers::NONE, Key::Enter);
        app.journey().stages()[0].checklist[0].due
    };
    assert_eq!(write(&mut app, "31-2-2027"), None);
    app.get_by_label_contains("31-2-2027");
    assert_eq!(write(&mut app, "1 mrt 2027"), Some(jiff::civil::date(2027, 3, 1)));
    assert!(app.query_by_label_contains("31-2-2027").is_none());
}

#[test]
fn a_save_that_ends_late_does_not_touch_the_project_opened_since() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = folder.path().join("first.ron");
    klantreis::storage::save(&first, &webshop(), None).expect("saved");
    let mut app = Start::default().with_nothing();
    app.drop_file(first.clone());
    let at = app.middle_of("Ideas in Awareness");
    app.double_click_at(at);
    app.type_words("Tasting evening");
    app.press_keys(Modifiers::NONE, Key::Escape);
    // The save runs at once, but its report comes in only with the next frame, after another map has been put there.
    app.event(egui::Event::Key {
        key: Key::S,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::COMMAND,
    });
    app.step();
    app.state_mut().show_project(sample("northlight-consulting.ron"));
    app.run_steps(6);
    app.press_keys(Modifiers::COMMAND, Key::S);
    app.run_steps(4);
    assert!(app.query_by_label("Path of the file").is_some(), "the other project has no file yet");
    let on_disk = klantreis::storage::open(&first).expect("the first project").project;
    assert_eq!(on_disk.journeys()[0].card_count(), 1);
}
