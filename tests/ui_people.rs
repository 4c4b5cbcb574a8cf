//! People and journeys under the hand: a persona from name to photo, a second journey, their comparison, and undo.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use std::path::{Path, PathBuf};

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use klantreis::document::{
    Channel, Edit, Journey, JourneyChange, Language, PICTURE_BYTES, Project, Version, apply, duplicate,
};
use klantreis::ui::View;
use support::{App, Hand, Start, sample, webshop};

fn bytes(project: &Project) -> String {
    klantreis::project_file::write(project).expect("a text")
}

fn press(app: &mut App, button: &str) {
    app.get_by_label(button).click();
    app.run_steps(8);
}

/// Asks for a command by the palette, by keys alone.
fn command(app: &mut App, words: &str) {
    app.press_keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    app.type_words(words);
    app.press_keys(Modifiers::NONE, Key::Enter);
}

/// Types a path into the window that asks for one.
fn answer_path(app: &mut App, path: &Path) {
    app.get_by_label("Path of the file").focus();
    app.run_steps(2);
    app.press_keys(Modifiers::COMMAND, Key::A);
    app.type_words(path.to_str().expect("a path"));
    app.press_keys(Modifiers::NONE, Key::Enter);
    app.run_steps(8);
}

fn photo(folder: &Path) -> PathBuf {
    let path = folder.join("ada.png");
    image::RgbImage::from_pixel(600, 300, image::Rgb([180, 90, 40])).save(&path).expect("a file");
    path
}

fn shown(app: &App) -> &Journey {
    app.state().editor().expect("a project").journey().expect("a journey")
}

fn notices(app: &App) -> Vec<String> {
    app.state().ui_state().notices.words().map(str::to_owned).collect()
}

/// Gives the only card in sight on the map a feeling.
fn feel(app: &mut App, card: &str, feeling: &str) {
    press(app, card);
    let at = app.middle_of(card);
    app.drag_at(at);
    app.step();
    app.drop_at(at);
    app.run_steps(6);
    app.get_by_role_and_label(Role::RadioButton, feeling).click();
    app.run_steps(6);
}

/// The webshop with a card that feels something, and a copy of the journey that feels better about it.
fn with_copy() -> Project {
    let mut project = sample("northlight-consulting.ron");
    let mut last = project.largest_id();
    let parts = duplicate(&project.journeys()[0], || {
        last += 1;
        last
    });
    let mut parts = parts;
    parts.version = Some(Version::ToBe);
    let journey = Box::new(Journey::assemble(parts).expect("a journey"));
    apply(&mut project, Edit::AddJourney { index: 1, journey }).expect("an edit");
    project
}

#[test]
fn from_persona_to_comparison_and_all_the_way_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = Start { size: [1440.0, 1000.0], ..Start::default() }.with_project(webshop());
    let before = bytes(app.project());

    command(&mut app, "new persona");
    assert_eq!(app.state().ui_state().view, View::People);
    app.type_words("Ada Visser");
    app.press_keys(Modifiers::NONE, Key::Tab);
    app.type_words("Baker at weekends");
    app.press_keys(Modifiers::NONE, Key::Tab);
    app.press_keys(Modifiers::NONE, Key::Tab);
    app.type_words("Good bread");
    app.press_keys(Modifiers::NONE, Key::Enter);
    app.type_words("No queue");
    app.press_keys(Modifiers::NONE, Key::Tab);
    press(&mut app, "Phone");
    press(&mut app, "Shop");
    let persona = app.project().personas()[0].clone();
    assert_eq!((persona.name.as_str(), persona.role.as_str()), ("Ada Visser", "Baker at weekends"));
    assert_eq!(persona.goals, "Good bread\nNo queue");
    assert_eq!(persona.channels, [Channel::Phone, Channel::Shop]);

    press(&mut app, "Choose a photo…");
    answer_path(&mut app, &photo(folder.path()));
    let picture = app.project().personas()[0].picture.clone().expect("a picture");
    let small = image::load_from_memory(&picture.0).expect("a PNG");
    assert_eq!((small.width(), small.height()), (256, 128));
    assert!(picture.0.len() <= PICTURE_BYTES);

    let first = app.project().journeys()[0].id();
    app.press_keys(Modifiers::COMMAND, Key::Num1);
    let at = app.middle_of("Ideas in Awareness");
    app.double_click_at(at);
    app.type_words("Sees the shop");
    app.press_keys(Modifiers::NONE, Key::Escape);
    feel(&mut app, "Sees the shop", "Bad");
    command(&mut app, "duplicate journey");
    assert_eq!(app.project().journeys().len(), 2);
    assert_ne!(shown(&app).id(), first, "the copy is shown");
    assert_eq!((app.journey().version(), shown(&app).version()), (None, Some(Version::ToBe)));
    feel(&mut app, "Sees the shop", "Very good");
    assert_eq!(app.journey().cards().next().and_then(|card| card.feeling), Some(-1), "the original stays as it was");
    assert_eq!(shown(&app).cards().next().and_then(|card| card.feeling), Some(2));

    app.press_keys(Modifiers::COMMAND, Key::Num4);
    press(&mut app, "Compare");
    // The sentence stands above the plot and names it.
    assert!(app.get_all_by_label_contains("They differ most at ‘Awareness’").count() > 0);
    assert!(app.get_all_by_label_contains("3.0").count() > 0);

    app.press_keys(Modifiers::COMMAND, Key::Num1);
    for _ in 0..40 {
        app.press_keys(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(bytes(app.project()), before);
    assert_eq!(shown(&app).id(), first);
}

#[test]
fn a_broken_picture_is_refused_with_a_sentence_and_nothing_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    let whole = std::fs::read(photo(folder.path())).expect("bytes");
    for (name, bytes, says) in
        [("cut.png", &whole[..whole.len() / 2], "is damaged"), ("words.png", &b"no picture"[..], "is no photo")]
    {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).expect("a file");
        let mut app = Start::default().with_project(webshop());
        command(&mut app, "new persona");
        app.press_keys(Modifiers::NONE, Key::Escape);
        let before = app.project().clone();
        press(&mut app, "Choose a photo…");
        answer_path(&mut app, &path);
        assert_eq!(app.project(), &before);
        let told = notices(&app);
        assert!(told.iter().any(|words| words.contains(name) && words.contains(says)), "{told:?}");
    }
}

#[test]
fn a_removed_journey_gives_way_to_the_one_before_and_comes_back_by_undo() {
    let mut app = Start::default().with_project(with_copy());
    let [first, second] = [0, 1].map(|index| app.project().journeys()[index].id());
    app.press_keys(Modifiers::COMMAND, Key::PageDown);
    assert_eq!(shown(&app).id(), second);
    command(&mut app, "delete journey");
    assert_eq!(shown(&app).id(), first);
    assert!(notices(&app).iter().any(|words| words.contains("Ctrl+Z")), "{:?}", notices(&app));
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(shown(&app).id(), second, "it was in sight, so it is again");
}

#[test]
fn the_last_journey_cannot_be_deleted() {
    let mut app = Start::default().with_project(webshop());
    app.press_keys(Modifiers::COMMAND, Key::Num4);
    press(&mut app, "Journey Journey");
    press(&mut app, "Delete");
    command(&mut app, "delete journey");
    assert_eq!(app.project().journeys().len(), 1);
}

#[test]
fn the_keys_go_round_the_journeys_and_a_selection_does_not_come_along() {
    let mut app = Start::default().with_project(with_copy());
    let count = app.project().journeys().len();
    let first = shown(&app).id();
    app.press_keys(Modifiers::COMMAND, Key::A);
    assert!(!app.state().editor().expect("a project").selection().cards().is_empty());
    app.press_keys(Modifiers::COMMAND, Key::PageDown);
    assert!(app.state().editor().expect("a project").selection().cards().is_empty());
    for _ in 1..count {
        app.press_keys(Modifiers::COMMAND, Key::PageDown);
    }
    assert_eq!(shown(&app).id(), first);
    app.press_keys(Modifiers::COMMAND, Key::PageUp);
    assert_eq!(shown(&app).id(), app.project().journeys()[count - 1].id());
    assert!(app.state().editor().expect("a project").undo_name().is_none(), "looking is no edit");
}

#[test]
fn the_journey_in_sight_is_changed_in_the_bar() {
    let mut app = Start::default().with_project(with_copy());
    let second = app.project().journeys()[1].id();
    app.get_all_by_label_contains("Journey in view").next().expect("the switch").click();
    app.run_steps(6);
    let entries: Vec<_> = app.get_all_by_label_contains("(To-be)").map(|node| node.rect().center()).collect();
    let at = *entries.last().expect("the copy's entry");
    app.hover_at(at);
    app.step();
    app.drag_at(at);
    app.step();
    app.drop_at(at);
    app.run_steps(6);
    assert_eq!(shown(&app).id(), second);
}

#[test]
fn the_bar_holds_everything_in_a_small_window() {
    for (language, last) in [(Language::Nl, "Persona’s"), (Language::En, "Personas")] {
        for size in [[1000.0, 640.0], [667.0, 427.0], [720.0, 480.0]] {
            let mut project = with_copy();
            let id = project.journeys()[1].id();
            let name = "A journey with a name that is much too long for the bar of any window".to_owned();
            apply(&mut project, Edit::SetJourney(id, JourneyChange::Name(name))).expect("an edit");
            let mut app = Start { language, size, ..Start::default() }.with_project(project);
            app.press_keys(Modifiers::COMMAND, Key::PageDown);
            let tab = app.get_by_label(last).rect();
            let words = if language == Language::Nl { "Klantreis in beeld" } else { "Journey in view" };
            let switch = app.get_all_by_label_contains(words).next().expect("the switch").rect();
            assert!(tab.max.x <= switch.min.x, "{language:?} {size:?}: {tab:?} {switch:?}");
            assert!(switch.max.x <= size[0] && switch.width() > 40.0, "{language:?} {size:?}: {switch:?}");
        }
    }
}

#[test]
fn borrowed_numbers_say_whose_they_are() {
    let mut app = Start { size: [1440.0, 900.0], ..Start::default() }.with_project(with_copy());
    assert!(app.query_by_label_contains("Numbers of ‘").is_none());
    app.press_keys(Modifiers::COMMAND, Key::PageDown);
    app.get_by_label_contains("Numbers of ‘");
}

#[test]
fn the_corner_of_the_map_opens_the_persona() {
    let mut app = Start::default().with_project(webshop());
    command(&mut app, "new persona");
    app.type_words("Ada Visser");
    app.press_keys(Modifiers::NONE, Key::Tab);
    app.get_by_role_and_label(Role::CheckBox, "Journey").click();
    app.run_steps(6);
    assert_eq!(app.journey().persona(), Some(app.project().personas()[0].id));
    app.press_keys(Modifiers::COMMAND, Key::Num1);
    app.get_by_label_contains("details of this journey: Ada Visser").click();
    app.run_steps(6);
    assert_eq!(app.state().ui_state().view, View::People);
    app.get_by_label("Portrait of Ada Visser");
}

#[test]
fn an_example_gives_a_whole_persona_in_the_readers_language() {
    let mut app = Start { language: Language::Nl, size: [1440.0, 1000.0], ..Start::default() }.with_project(webshop());
    app.press_keys(Modifiers::COMMAND, Key::Num4);
    let button = app.get_by_label("Begin met Karim Haddad").rect().center();
    app.hover_at(button);
    app.step();
    app.drag_at(button);
    app.step();
    app.drop_at(button);
    app.run_steps(6);
    let persona = &app.project().personas()[0];
    let words = &klantreis::library::Library::shared().guide.audiences[0].persona;
    assert_eq!(persona.goals, words.goals.in_language(Language::Nl));
    assert_eq!(persona.channels, words.channels);
    app.press_keys(Modifiers::NONE, Key::Escape);
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert!(app.project().personas().is_empty(), "one step of undo");
}

#[test]
fn a_new_journey_has_the_stages_of_the_one_in_sight_and_nothing_in_them() {
    let mut app = Start::default().with_project(sample("northlight-consulting.ron"));
    let framework = shown(&app).framework().map(str::to_owned);
    let count = app.project().journeys().len();
    let before = bytes(app.project());
    command(&mut app, "new journey");
    assert_eq!(app.project().journeys().len(), count + 1);
    let made = shown(&app);
    assert_eq!(made.id(), app.project().journeys()[count].id());
    assert_eq!((made.framework(), made.card_count()), (framework.as_deref(), 0));
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(bytes(app.project()), before);
}

#[test]
fn journeys_without_a_name_are_told_apart() {
    let mut app = Start::default().with_project(webshop());
    command(&mut app, "new journey");
    app.press_keys(Modifiers::COMMAND, Key::Num4);
    app.get_by_label("Journey Journey 1");
    app.get_by_label("Journey Journey 2");
}
