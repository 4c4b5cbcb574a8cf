//! The start page under the hand: the gallery, the guided start by keys and by clicks, and the user's own frameworks.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unnecessary_wraps,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use std::path::Path;

use egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use klantreis::action::Command;
use klantreis::desk::{Desk, NoDialogs, Setup};
use klantreis::document::{Card, Cell, ItemState, Journey, LaneRole, Language, Project};
use klantreis::library::{Library, Names};
use klantreis::storage::{Settings, SettingsFile};
use klantreis::ui::Dialog;
use support::{App, Hand, Start, TODAY, renderer, webshop};

const PLAIN: Modifiers = Modifiers::NONE;

/// The app with its settings in a folder of the test's own.
fn app_in(folder: &Path, project: Option<Project>) -> App {
    let settings = Settings { language: Some(Language::En), ..Settings::default() };
    let mut desk = Desk::new(Setup {
        settings,
        settings_file: Some(SettingsFile::in_folder(folder)),
        dialogs: Box::new(NoDialogs),
        today: TODAY,
        inline_jobs: true,
    });
    if let Some(project) = project {
        desk.show_project(project);
    }
    let renderer = renderer::CpuRenderer::default();
    let builder = Harness::builder().with_step_dt(1.0 / 60.0).with_size([1280.0, 2400.0]).renderer(renderer);
    let mut app = builder.build_ui_state(|ui, desk: &mut Desk| desk.frame(ui), desk);
    app.run_steps(6);
    app
}

fn press(app: &mut App, name: &str) {
    app.get_by_label(name).click();
    app.run_steps(8);
}

/// Runs a command by its words in the palette.
fn command(app: &mut App, command: Command, words: &str) {
    app.press_keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    app.type_words(words);
    app.press_keys(PLAIN, Key::Enter);
    app.run_steps(6);
    assert!(Command::all().any(|known| known == command));
}

fn is_focused(app: &App, name: &str) -> bool {
    app.query_all_by_label(name).any(|node| node.accesskit_node().is_focused())
}

/// Tabs until what has this name has the focus.
fn tab_to(app: &mut App, name: &str) {
    for _ in 0..60 {
        if is_focused(app, name) {
            return;
        }
        app.press_keys(PLAIN, Key::Tab);
    }
    panic!("no way to {name} by Tab");
}

fn cards(journey: &Journey, role: LaneRole) -> Vec<&Card> {
    let lane = journey.lanes().iter().find(|lane| lane.role == Some(role)).expect("the lane").id;
    let cells = journey.stages().iter().map(|stage| Cell { stage: stage.id, lane });
    cells.flat_map(|cell| journey.cards_in(cell)).map(|card| journey.card(*card).expect("a card")).collect()
}

fn said(journey: &Journey, role: LaneRole) -> Vec<String> {
    let names = Names::new(Language::En);
    cards(journey, role).into_iter().map(|card| names.card(card).to_owned()).collect()
}

fn files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder.join("frameworks")).expect("the folder");
    let mut names: Vec<_> =
        entries.map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn the_gallery_starts_the_loop_as_well() {
    let mut app = app_in(tempfile::tempdir().expect("a folder").path(), None);
    let loop_ = Library::shared().framework("loyalty-loop-4").expect("the loop");
    press(&mut app, &loop_.title.en);
    assert_eq!(app.journey().framework(), Some("loyalty-loop-4"));
}

#[test]
fn the_gallery_is_walked_by_tab_and_a_framework_begun_by_enter() {
    let mut app = app_in(tempfile::tempdir().expect("a folder").path(), None);
    tab_to(&mut app, "Purchase journey in five stages");
    app.press_keys(PLAIN, Key::Enter);
    assert_eq!(app.journey().framework(), Some("purchase-journey-5"));
}

#[test]
fn by_keys_alone_the_guided_start_leads_to_a_map_with_all_that_was_answered() {
    let mut app = Start::default().with_nothing();
    tab_to(&mut app, "Start with a few questions");
    app.press_keys(PLAIN, Key::Enter);
    app.type_words("Bread and pastry");
    app.press_keys(PLAIN, Key::Enter);
    assert!(is_focused(&app, "Webshop"), "the first answer has the focus");
    app.press_keys(PLAIN, Key::Tab);
    app.press_keys(PLAIN, Key::Space);
    app.press_keys(PLAIN, Key::Enter);
    tab_to(&mut app, "Mostly regulars");
    app.press_keys(PLAIN, Key::Space);
    app.press_keys(PLAIN, Key::Enter);
    tab_to(&mut app, "They give up when ordering or paying");
    app.press_keys(PLAIN, Key::Space);
    app.press_keys(PLAIN, Key::Enter);
    app.press_keys(PLAIN, Key::Enter);
    assert!(app.query_by_label("This is what we suggest").is_some());
    app.press_keys(PLAIN, Key::Enter);
    let journey = app.journey();
    assert_eq!((app.project().name(), journey.product()), ("Bread and pastry", "Bread and pastry"));
    assert_eq!(journey.framework(), Some("purchase-journey-5"), "that of a shop");
    assert_eq!(app.project().personas()[0].name, "Ria Jansen");
    assert_eq!(journey.persona(), Some(app.project().personas()[0].id));
    assert!(said(journey, LaneRole::PainPoints).contains(&"My cart is full, but I give up before paying".to_owned()));
    for role in [LaneRole::Activities, LaneRole::Touchpoints, LaneRole::Questions] {
        assert!(cards(journey, role).len() >= journey.stages().len(), "{role:?}");
    }
}

#[test]
fn enter_takes_the_answer_that_has_the_focus_and_goes_on() {
    let mut app = Start::default().with_nothing();
    press(&mut app, "Start with a few questions");
    app.press_keys(PLAIN, Key::Enter);
    tab_to(&mut app, "Service business");
    app.press_keys(PLAIN, Key::Enter);
    assert!(app.query_by_label("Whom do you mainly work for?").is_some(), "the next question");
    press(&mut app, "Back");
    let chosen = app.get_by_role_and_label(Role::RadioButton, "Service business").accesskit_node().toggled();
    assert_eq!(chosen, Some(egui::accesskit::Toggled::True));
    press(&mut app, "Next");
    press(&mut app, "Next");
    tab_to(&mut app, "They do not find us");
    app.press_keys(PLAIN, Key::Enter);
    app.press_keys(PLAIN, Key::Enter);
    press(&mut app, "Make my customer journey");
    assert_eq!(said(app.journey(), LaneRole::PainPoints).len(), 1);
}

#[test]
fn a_chosen_answer_keeps_its_place_when_enter_leads_past_it() {
    let mut app = Start::default().with_nothing();
    press(&mut app, "Start with a few questions");
    app.press_keys(PLAIN, Key::Enter);
    press(&mut app, "Service business");
    tab_to(&mut app, "Back");
    app.press_keys(PLAIN, Key::Enter);
    app.press_keys(PLAIN, Key::Enter);
    assert!(is_focused(&app, "Service business"), "{:?}", app.focused().map(|found| found.1));
}

#[test]
fn arrows_go_from_answer_to_answer_and_nowhere_else() {
    let mut app = Start::default().with_nothing();
    press(&mut app, "Start with a few questions");
    app.press_keys(PLAIN, Key::Enter);
    let answers = Library::shared().guide.businesses.iter().map(|business| business.title.en.clone());
    let answers: Vec<_> = answers.collect();
    let ways = [(Key::ArrowRight, 1), (Key::ArrowDown, 3), (Key::ArrowDown, 3), (Key::ArrowRight, 3)];
    for (key, at) in ways.into_iter().chain([(Key::ArrowLeft, 2), (Key::ArrowUp, 0), (Key::ArrowUp, 0)]) {
        app.press_keys(PLAIN, key);
        assert_eq!(app.focused().map(|found| found.1).as_ref(), Some(&answers[at]), "{key:?}");
    }
}

#[test]
fn tab_reaches_the_answers_then_the_buttons_and_the_way_out_last() {
    let mut app = Start::default().with_nothing();
    press(&mut app, "Start with a few questions");
    app.press_keys(PLAIN, Key::Enter);
    let mut order = Vec::new();
    for _ in 0..9 {
        order.push(app.focused().map(|found| found.1).expect("a focus"));
        app.press_keys(PLAIN, Key::Tab);
    }
    assert_eq!(order[4..8], ["Back", "Skip", "Next", "Close"]);
    assert_eq!(order[8], order[0], "and begins again");
}

#[test]
fn the_result_begins_at_its_first_control() {
    let mut app = Start::default().with_nothing();
    press(&mut app, "Start with a few questions");
    for _ in 0..5 {
        app.press_keys(PLAIN, Key::Enter);
    }
    assert!(app.focused().map(|found| found.1).expect("a focus").starts_with("Rather another framework?"));
}

#[test]
fn emptying_a_name_that_is_not_ones_own_changes_nothing() {
    let mut app = Start::default().with_project(webshop());
    app.get_by_label("Awareness").click();
    app.run_steps(4);
    app.press_keys(PLAIN, Key::F2);
    app.press_keys(Modifiers::COMMAND, Key::A);
    app.press_keys(PLAIN, Key::Backspace);
    app.press_keys(PLAIN, Key::Enter);
    let editor = app.state().editor().expect("a project");
    assert!(!editor.is_dirty() && editor.undo_name().is_none());
}

/// The darkest grey in a ring of points around a place, and whether it goes all the way round.
fn has_ring(app: &mut App, rect: egui::Rect) -> bool {
    let picture = app.render().expect("a picture");
    let dark = |at: egui::Pos2| picture.get_pixel(at.x as u32, at.y as u32).0[..3].iter().all(|part| *part < 90);
    let middles = [rect.center_top(), rect.center_bottom(), rect.left_center(), rect.right_center()];
    middles.into_iter().all(|middle| {
        let out = (middle - rect.center()).normalized();
        (0..7).any(|step| dark(middle + out * step as f32))
    })
}

#[test]
fn a_primary_button_with_the_focus_has_a_ring_around_it() {
    let mut app = Start::default().with_nothing();
    press(&mut app, "Start with a few questions");
    let rect = app.get_by_label("Next").rect();
    assert!(!has_ring(&mut app, rect));
    tab_to(&mut app, "Next");
    assert!(has_ring(&mut app, rect));
}

#[test]
fn by_clicks_cards_and_persona_are_left_out_and_another_framework_taken() {
    let mut app = app_in(tempfile::tempdir().expect("a folder").path(), None);
    press(&mut app, "Start with a few questions");
    for _ in 0..2 {
        press(&mut app, "Skip");
    }
    press(&mut app, "People from the area");
    press(&mut app, "Next");
    press(&mut app, "They do not find us");
    press(&mut app, "Next");
    press(&mut app, "Next");
    press(&mut app, "Put Karim Haddad on the map");
    app.get_by_label("Google search results").focus();
    app.run_steps(20);
    press(&mut app, "Google search results");
    app.get_by_label("Put Karim Haddad on the map").focus();
    app.run_steps(20);
    press(&mut app, "Rather another framework?: Purchase journey in five stages");
    // The list lies over the gallery, which has a card of that name.
    app.query_all_by_label("Basic journey in three stages").last().expect("an entry").click();
    app.run_steps(8);
    press(&mut app, "Make my customer journey");
    let journey = app.journey();
    assert_eq!((journey.framework(), journey.stages().len()), (Some("journey-3"), 3));
    assert!(app.project().personas().is_empty());
    assert!(!said(journey, LaneRole::Touchpoints).contains(&"Google search results".to_owned()));
    assert_eq!(said(journey, LaneRole::PainPoints).len(), 1);
}

#[test]
fn with_every_question_skipped_there_is_a_map_still() {
    let mut app = Start::default().with_nothing();
    press(&mut app, "Start with a few questions");
    for _ in 0..5 {
        press(&mut app, "Skip");
    }
    press(&mut app, "Make my customer journey");
    assert_eq!((app.project().name(), app.project().personas().len()), ("", 1));
    assert!(app.journey().cards().count() > 15);
    assert!(app.journey().stages().iter().flat_map(|stage| &stage.checklist).all(|item| item.state == ItemState::Open));
}

#[test]
fn escape_leaves_the_questions_and_forgets_no_answer() {
    let mut app = Start::default().with_nothing();
    press(&mut app, "Start with a few questions");
    app.type_words("Bicycles");
    press(&mut app, "Next");
    press(&mut app, "Service business");
    app.press_keys(PLAIN, Key::Escape);
    assert!(app.query_by_label("Service business").is_none());
    press(&mut app, "Start with a few questions");
    let chosen = app.get_by_role_and_label(Role::RadioButton, "Service business").accesskit_node().toggled();
    assert_eq!(chosen, Some(egui::accesskit::Toggled::True));
    press(&mut app, "Back");
    let field = app.get_by_role_and_label(Role::TextInput, "What do you sell?");
    assert_eq!(field.accesskit_node().value().as_deref(), Some("Bicycles"));
}

#[test]
fn a_skipped_answer_is_taken_back() {
    let mut app = Start::default().with_nothing();
    press(&mut app, "Start with a few questions");
    press(&mut app, "Next");
    press(&mut app, "Service business");
    press(&mut app, "Skip");
    press(&mut app, "Back");
    let chosen = app.get_by_role_and_label(Role::RadioButton, "Service business").accesskit_node().toggled();
    assert_eq!(chosen, Some(egui::accesskit::Toggled::False));
}

#[test]
fn a_map_that_came_of_the_questions_is_not_lost_by_closing_it() {
    let mut app = Start::default().with_nothing();
    press(&mut app, "Start with a few questions");
    app.type_words("Bicycles");
    for _ in 0..6 {
        app.press_keys(PLAIN, Key::Enter);
    }
    assert_eq!(app.project().name(), "Bicycles");
    app.press_keys(Modifiers::COMMAND, Key::W);
    assert!(matches!(app.state().ui_state().dialog, Some(Dialog::Unsaved)));
}

#[test]
fn the_questions_ask_before_another_map_goes_away_and_keep_the_answers() {
    let mut app = Start::default().with_project(webshop());
    app.press_keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    app.type_words("Extra");
    app.press_keys(PLAIN, Key::Enter);
    assert_eq!(app.journey().stages().len(), 6);
    command(&mut app, Command::GuidedStart, "start questions");
    app.type_words("Bicycles");
    for _ in 0..6 {
        app.press_keys(PLAIN, Key::Enter);
    }
    assert!(matches!(app.state().ui_state().dialog, Some(Dialog::Unsaved)));
    app.press_keys(PLAIN, Key::Escape);
    assert!(app.state().ui_state().dialog.is_none());
    assert_eq!(app.journey().stages().len(), 6, "the map is still there");
    press(&mut app, "Make my customer journey");
    press(&mut app, "Don’t save");
    assert_eq!(app.project().name(), "Bicycles");
}

#[test]
fn an_own_framework_is_kept_and_begun_from_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = app_in(folder.path(), Some(webshop()));
    app.press_keys(Modifiers::COMMAND, Key::Num2);
    let title = Names::new(Language::En).item(&app.journey().stages()[0].checklist[0]).to_owned();
    app.get_by_role_and_label(Role::CheckBox, &title).click();
    app.run_steps(6);
    assert_eq!(app.journey().stages()[0].checklist[0].state, ItemState::Done);
    command(&mut app, Command::SaveAsFramework, "save own framework");
    assert!(is_focused(&app, "Name of the framework"), "the name is written at once");
    app.type_words("Our shop");
    app.press_keys(PLAIN, Key::Enter);
    assert_eq!(files(folder.path()), ["our-shop.ron"]);
    let mut app = app_in(folder.path(), None);
    press(&mut app, "Our shop");
    let journey = app.journey();
    assert_eq!((app.project().name(), journey.stages().len()), ("", 5));
    assert_eq!(Names::new(Language::En).stage(&journey.stages()[0]), "Awareness");
    assert!(journey.stages().iter().flat_map(|stage| &stage.checklist).all(klantreis::document::Item::is_untouched));
    assert!(!app.state().editor().expect("a project").is_dirty());
}

#[test]
fn cards_come_along_only_when_that_is_ticked() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = app_in(folder.path(), Some(support::sample("bakkerij-de-korenaar.ron")));
    let count = app.journey().cards().count();
    for (name, tick) in [("Bare", false), ("Full", true)] {
        command(&mut app, Command::SaveAsFramework, "save own framework");
        app.press_keys(Modifiers::COMMAND, Key::A);
        app.type_words(name);
        if tick {
            press(&mut app, "The cards, arrows and notes as well");
        }
        press(&mut app, "Save");
    }
    for (name, expected) in [("Bare", 0), ("Full", count)] {
        let mut app = app_in(folder.path(), None);
        press(&mut app, name);
        assert_eq!(app.journey().cards().count(), expected);
        assert!(app.project().series().is_empty() && app.project().personas().is_empty());
        assert!(app.journey().cards().all(|card| card.owner.is_empty()));
    }
}

#[test]
fn an_own_framework_is_replaced_only_when_that_is_answered() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = app_in(folder.path(), Some(webshop()));
    let keep = |app: &mut App| {
        command(app, Command::SaveAsFramework, "save own framework");
        app.type_words("Our shop");
        press(app, "Save");
    };
    keep(&mut app);
    let file = folder.path().join("frameworks/our-shop.ron");
    let first = std::fs::read(&file).expect("the file");
    app.press_keys(Modifiers::COMMAND, Key::Num1);
    press(&mut app, "Awareness");
    app.press_keys(PLAIN, Key::Delete);
    assert_eq!(app.journey().stages().len(), 4);
    keep(&mut app);
    assert_eq!(std::fs::read(&file).expect("the file"), first, "not without asking");
    press(&mut app, "Replace");
    assert_ne!(std::fs::read(&file).expect("the file"), first);
    assert_eq!(files(folder.path()), ["our-shop.ron", "our-shop.ron.bak"]);
}

#[test]
fn an_own_framework_is_deleted_only_when_that_is_answered() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = app_in(folder.path(), Some(webshop()));
    command(&mut app, Command::SaveAsFramework, "save own framework");
    app.type_words("Our shop");
    press(&mut app, "Save");
    app.press_keys(Modifiers::COMMAND, Key::W);
    press(&mut app, "Delete ‘Our shop’");
    app.press_keys(PLAIN, Key::Escape);
    assert_eq!(files(folder.path()), ["our-shop.ron"]);
    press(&mut app, "Delete ‘Our shop’");
    press(&mut app, "Delete");
    assert!(files(folder.path()).is_empty());
    assert!(app.query_by_label("Our shop").is_none(), "nor on the page");
}

#[test]
fn a_damaged_framework_says_what_is_wrong_and_can_be_deleted() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("frameworks")).expect("a folder");
    std::fs::write(folder.path().join("frameworks/broken.ron"), "Klantreis(format: 1, name: ").expect("a file");
    let mut app = app_in(folder.path(), None);
    let before = app.query_all_by_label("broken").count();
    assert_eq!(before, 1, "its card is there");
    press(&mut app, "broken");
    assert!(app.state().editor().is_none(), "and begins nothing");
    press(&mut app, "Delete ‘broken’");
    press(&mut app, "Delete");
    assert!(files(folder.path()).is_empty());
}
