//! Did it help: notes on the trend, planning from the advice, obstacles from the numbers, surveys and times, by their names.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;
use klantreis::document::{Edit, Evidence, ItemState, LaneRole, Project, SteeringChange, apply};
use klantreis::project_file;
use support::{App, Hand, Start, TODAY, sample};

const ALL: Modifiers = Modifiers::COMMAND;
const NONE: Modifiers = Modifiers::NONE;
const BAKERY: &str = "bakkerij-de-korenaar.ron";

/// The numbers of a project, in a window in which all of them are in sight.
fn numbers(project: Project, section: &str) -> App {
    let mut app = Start { size: [1280.0, 2400.0], ..Start::default() }.with_project(project);
    app.press_keys(ALL, Key::Num3);
    click(&mut app, section);
    app
}

#[track_caller]
fn click(app: &mut App, name: &str) {
    app.get_all_by_label(name).next().expect(name).click();
    app.run_steps(8);
}

fn bytes(app: &App) -> String {
    project_file::write(app.project()).expect("text")
}

fn says(app: &App, words: &str) -> bool {
    app.query_all_by_label_contains(words).next().is_some()
}

#[test]
fn a_note_is_written_changed_deleted_and_every_step_undone() {
    let mut app = numbers(sample(BAKERY), "Trend");
    let before = bytes(&app);
    let count = app.project().steering().notes.len();
    click(&mut app, "Add a note");
    app.type_words("New oven");
    app.press_keys(NONE, Key::Enter);
    let noted = app.project().steering().notes.last().expect("a note").clone();
    assert_eq!((noted.day, noted.text.as_str()), (TODAY, "New oven"));
    click(&mut app, "Change note: New oven");
    app.press_keys(ALL, Key::A);
    app.type_words("Second oven");
    click(&mut app, "Keep");
    assert_eq!(app.project().steering().notes[count].text, "Second oven");
    click(&mut app, "Delete note: Second oven");
    assert_eq!(app.project().steering().notes.len(), count);
    for _ in 0..3 {
        app.press_keys(ALL, Key::Z);
    }
    assert_eq!(bytes(&app), before);
}

#[test]
fn a_note_that_is_left_or_empty_changes_nothing() {
    let mut app = numbers(sample(BAKERY), "Trend");
    let before = bytes(&app);
    click(&mut app, "Add a note");
    app.type_words("New oven");
    click(&mut app, "Cancel");
    click(&mut app, "Add a note");
    click(&mut app, "Keep");
    assert_eq!(bytes(&app), before);
    assert!(says(&app, "Add a note"));
}

#[test]
fn a_click_on_the_plot_begins_a_note_of_that_day() {
    let mut app = numbers(sample(BAKERY), "Trend");
    app.get_by_role_and_label(Role::Button, HINT).click();
    app.run_steps(8);
    app.type_words("Here");
    app.press_keys(NONE, Key::Enter);
    let noted = app.project().steering().notes.last().expect("a note");
    assert!(date(2026, 3, 1) < noted.day && noted.day < date(2026, 7, 31), "{}", noted.day);
}

const HINT: &str =
    "Click the plot to put a note on a day. Point at a dot, or press the arrow keys, for the exact value.";

#[test]
fn the_arrow_keys_read_the_exact_values() {
    let mut app = numbers(sample(BAKERY), "Trend");
    app.get_by_role_and_label(Role::Button, HINT).focus();
    app.run_steps(4);
    let last = "October 2026 · 2.1%: 61 of 2,937 (1.6% – 2.7% with 95% confidence)";
    app.get_by_role_and_label(Role::Button, last);
    app.press_keys(NONE, Key::ArrowLeft);
    assert!(says(&app, "September 2026 · 2.1%: 55 of 2,652"));
    assert_eq!(app.query_all_by_label_contains("October 2026 · 2.1%").count(), 0);
}

#[test]
fn the_trend_lists_what_was_done_and_what_came_of_it() {
    let app = numbers(sample(BAKERY), "Trend");
    assert!(says(&app, "That rise is more than chance"));
    assert!(says(&app, "moved more than chance"));
    assert!(says(&app, "There are no numbers of a whole period after 10 Nov 2026 yet"));
    assert!(says(&app, "Other things changed as well: ‘Twee weken dicht voor de vakantie’"));
}

#[test]
fn a_recommended_tactic_is_planned_from_the_numbers_as_one_change() {
    let mut app = numbers(sample(BAKERY), "Funnel");
    let before = bytes(&app);
    let open = |app: &App| -> Vec<_> {
        let all = app.journey().stages().iter().flat_map(|stage| &stage.checklist);
        all.filter(|item| item.state == ItemState::Open).map(|item| item.id).collect()
    };
    let were_open = open(&app);
    let first = |app: &App| app.query_all_by_label("Plan…").count();
    let at = (0..first(&app)).find(|at| {
        let mut app = numbers(sample(BAKERY), "Funnel");
        app.get_all_by_label("Plan…").nth(*at).expect("a button").click();
        app.run_steps(8);
        app.query_by_role_and_label(Role::CheckBox, "Start at once").is_some()
    });
    app.get_all_by_label("Plan…").nth(at.expect("something open")).expect("a button").click();
    app.run_steps(8);
    app.type_words("Joris");
    app.press_keys(NONE, Key::Enter);
    app.press_keys(Modifiers::COMMAND, Key::A);
    app.type_words("27-11-2026");
    app.press_keys(NONE, Key::Enter);
    let begun: Vec<_> = were_open.into_iter().filter(|id| !open(&app).contains(id)).collect();
    assert_eq!(begun.len(), 1);
    let (_, item) = app.journey().item(begun[0]).expect("the item");
    assert_eq!((item.state, item.owner.as_str(), item.due), (ItemState::Doing, "Joris", Some(date(2026, 11, 27))));
    app.press_keys(ALL, Key::Z);
    assert_eq!(bytes(&app), before);
}

#[test]
fn the_reasons_of_what_comes_first_stand_in_one_line_with_the_figure() {
    let app = numbers(sample(BAKERY), "Funnel");
    assert!(says(&app, "73% drop out before ‘Bezorging gekozen’; "));
}

/// The accessible name of the suggestion's button.
const LANDS: &str = "I land on the home page, but do not know where to go from there";

#[test]
fn an_obstacle_of_the_numbers_is_put_on_the_map_with_its_figure_and_taken_back() {
    let mut app = numbers(sample(BAKERY), "Funnel");
    let before = bytes(&app);
    assert!(says(
        &app,
        "62% of those at ‘Webshop bezocht’ do not get to ‘Product bekeken’: 1,809 of 2,937 (October 2026)."
    ));
    click(&mut app, &format!("Put on the map: {LANDS}"));
    let card = app.journey().cards().find(|card| card.obstacle.as_deref() == Some("lands-but-leaves")).expect("a card");
    assert!(card.note.contains("62%") && card.evidence == Some(Evidence::Measured), "{card:?}");
    let slot = app.journey().slot_of(card.id).expect("a slot");
    assert_eq!(app.journey().lane(slot.cell.lane).expect("a lane").role, Some(LaneRole::PainPoints));
    assert_eq!(slot.cell.stage, app.journey().stages()[0].id);
    assert!(app.query_by_label(&format!("Put on the map: {LANDS}")).is_none(), "it is not suggested again");
    app.press_keys(ALL, Key::Z);
    assert_eq!(bytes(&app), before);
    assert!(app.query_by_label(&format!("Put on the map: {LANDS}")).is_some());
}

#[test]
fn a_dismissed_obstacle_is_gone_until_that_is_undone() {
    let mut app = numbers(sample(BAKERY), "Funnel");
    let before = bytes(&app);
    click(&mut app, &format!("Dismiss: {LANDS}"));
    assert!(app.project().steering().dismissed.contains("lands-but-leaves"));
    assert!(app.query_by_label(&format!("Dismiss: {LANDS}")).is_none());
    app.press_keys(ALL, Key::Num1);
    assert!(app.query_by_label(&format!("Dismiss: {LANDS}")).is_none(), "nor does the map suggest it");
    app.press_keys(ALL, Key::Z);
    assert_eq!(bytes(&app), before);
    assert!(app.query_by_label(&format!("Dismiss: {LANDS}")).is_some(), "the map suggests it");
}

#[test]
fn surveys_tell_score_change_answers_and_loyals() {
    let app = numbers(sample(BAKERY), "Surveys");
    assert!(says(&app, "+39, between +24 and +54 with 95% confidence, of 88 answers"));
    assert!(says(&app, "+21 points since 2 Mar – 15 Mar 2026"));
    assert!(says(&app, "That difference may be chance"));
    app.get_by_role_and_label(Role::Label, "10: 24 · 27%");
    assert!(says(&app, "52% of those who answered would recommend you: 46 of 88"));
    assert!(says(&app, "45% of buyers get to ‘Tweede bestelling binnen 60 dagen’: 33 of 74"));
    assert!(says(&app, "Active loyals, who come back and recommend you: 0% to 45% of buyers"));
}

#[test]
fn few_answers_are_warned_of() {
    let app = numbers(sample("northlight-consulting.ron"), "Surveys");
    assert!(says(&app, "Fewer than 30 answers say little."));
}

#[test]
fn a_tactic_for_loyals_is_put_on_the_checklist() {
    let mut app = numbers(sample(BAKERY), "Surveys");
    let is_listed = |app: &App| {
        let mut all = app.journey().stages().iter().flat_map(|stage| &stage.checklist);
        all.any(|item| item.tactic() == Some("reward-ambassadors"))
    };
    assert!(!is_listed(&app));
    let rows: Vec<_> = app.query_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label()).collect();
    let row = rows.iter().find(|name| name.contains("Put on the checklist of")).expect("a tactic to add").clone();
    click(&mut app, &row);
    assert!(is_listed(&app), "{row}");
}

#[test]
fn times_are_told_as_a_distribution() {
    let app = numbers(sample(BAKERY), "Time");
    let words = "half of the 33 customers take 2 weeks or less";
    assert!(says(&app, "From ‘Eerste bestelling’ to ‘Tweede bestelling binnen 60 dagen’") || says(&app, words));
    app.get_by_role_and_label(Role::Label, "7 days – 30 days: 17 · 52%");
}

#[test]
fn without_times_and_answers_the_sections_lead_to_an_import() {
    let mut project = sample(BAKERY);
    let ids: Vec<_> = project.series().iter().map(|series| series.id).collect();
    let kept = project.series().iter().find(|series| series.name == "Oktober 2026").expect("October").id;
    for id in ids.into_iter().filter(|id| *id != kept) {
        apply(&mut project, Edit::RemoveSeries(id)).expect("an edit");
    }
    apply(&mut project, Edit::Steer(SteeringChange::Notes(Vec::new()))).expect("an edit");
    let mut app = numbers(project, "Time");
    assert!(says(&app, "Import an event log…"));
    click(&mut app, "Surveys");
    assert!(says(&app, "Import answers…"));
    assert!(says(&app, "No answers yet to whether customers would recommend you"));
}

#[test]
fn the_stage_of_loyalty_tells_its_loyals() {
    let mut app = Start { size: [1280.0, 2400.0], ..Start::default() }.with_project(sample(BAKERY));
    for _ in 0..5 {
        app.press_keys(NONE, Key::ArrowRight);
    }
    assert!(says(&app, "Passive loyals, who come back from habit"));
}

#[test]
fn a_done_item_says_what_the_numbers_say_of_it() {
    let mut app = Start { size: [1280.0, 2400.0], ..Start::default() }.with_project(sample(BAKERY));
    app.press_keys(ALL, Key::Num2);
    assert!(says(&app, "On 11 Aug 2026 you did ‘Make the checkout as short as possible’. From"));
    let stage = app.journey().stages()[3].id;
    let item = app.journey().stage(stage).expect("the stage").checklist.iter().find(|item| item.done_on.is_some());
    let title = klantreis::library::Names::new(klantreis::document::Language::En).item(item.expect("done")).to_owned();
    app.get_by_label(&format!("More about {title}")).scroll_to_me();
    app.run_steps(8);
    click(&mut app, &format!("More about {title}"));
    assert!(says(&app, "What the numbers say of it"));
    assert!(says(&app, "These numbers have no step at this stage"));
}
