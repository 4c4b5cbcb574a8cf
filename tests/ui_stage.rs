//! Stages that explain themselves, suggestions that become cards, and gaps that lead to what mends them.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use egui::{Key, Modifiers, Pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use klantreis::document::{Card, CardId, Cell, Edit, LaneChange, LaneRole, Language, LinkKind, Project, Slot, Subject};
use klantreis::document::{TimeSpent, apply, plan};
use klantreis::library::blank_project;
use support::{App, Hand, Start, webshop};

fn click(app: &mut App, name: &str) {
    app.get_by_label(name).scroll_to_me();
    app.run_steps(10);
    app.get_by_label(name).click();
    app.run_steps(6);
}

fn select_stage(app: &mut App, name: &str) {
    app.get_by_label(name).click_accesskit();
    app.run_steps(6);
}

/// The first suggestion in sight that can be added: its name, and the words of its card.
fn first_suggestion(app: &App) -> (String, String) {
    let name = app
        .query_all_by_label_contains("Add: ")
        .next()
        .and_then(|node| node.accesskit_node().label())
        .expect("a suggestion");
    let title = name.trim_start_matches("Add: ").to_owned();
    (name, title)
}

/// The cards of a cell by what they came from.
fn origins(app: &App, stage: usize, lane: usize) -> Vec<String> {
    let journey = app.journey();
    let cell = Cell { stage: journey.stages()[stage].id, lane: journey.lanes()[lane].id };
    let cards = journey.cards_in(cell).iter().filter_map(|id| journey.card(*id));
    cards.map(|card| card.suggestion.clone().or(card.obstacle.clone()).unwrap_or_default()).collect()
}

fn undo(app: &mut App) {
    app.press_keys(Modifiers::COMMAND, Key::Z);
}

#[test]
fn a_stage_says_what_it_is_and_why_it_matters() {
    let mut app = Start::default().with_project(webshop());
    select_stage(&mut app, "Awareness");
    let library = klantreis::library::Library::shared();
    let stage = &library.framework("webshop-5").expect("the framework").stages[0];
    app.get_by_label(&stage.what.en);
    app.get_by_label(&stage.why.en);
}

#[test]
fn a_suggestion_that_is_clicked_lies_in_its_lane_and_one_undo_takes_it_back() {
    let mut app = Start::default().with_project(webshop());
    select_stage(&mut app, "Consideration");
    click(&mut app, "Suggestions: Touchpoints");
    let (name, title) = first_suggestion(&app);
    click(&mut app, &name);
    assert_eq!(origins(&app, 1, 1).len(), 1);
    let card = app.journey().cards().next().expect("a card").clone();
    assert!(card.title.is_empty() && card.channel.is_some() && card.medium.is_some());
    let selected = app.state().editor().expect("a project").selection().single_card();
    assert_eq!(selected, Some(card.id), "the new card is selected");
    click(&mut app, "Back to Consideration");
    app.get_by_label(&format!("On the map: {title}"));
    undo(&mut app);
    assert_eq!(app.journey().card_count(), 0);
    app.get_by_label(&name);
}

#[test]
fn a_suggestion_is_added_by_the_keyboard() {
    let mut app = Start::default().with_project(webshop());
    select_stage(&mut app, "Awareness");
    let (name, _) = first_suggestion(&app);
    app.get_by_label(&name).focus();
    app.run_steps(2);
    app.press_keys(Modifiers::NONE, Key::Enter);
    assert_eq!(origins(&app, 0, 0).len(), 1);
}

#[test]
fn an_obstacle_goes_to_the_pain_points() {
    let mut app = Start::default().with_project(webshop());
    select_stage(&mut app, "Purchase");
    click(&mut app, "Suggestions: Pain points");
    let (name, _) = first_suggestion(&app);
    click(&mut app, &name);
    let card = app.journey().cards().next().expect("a card");
    assert!(card.obstacle.is_some() && card.suggestion.is_none());
    assert_eq!(origins(&app, 2, 4).len(), 1);
}

#[test]
fn a_hidden_lane_comes_back_with_the_card_and_goes_with_the_undo() {
    let mut project = webshop();
    let lane = project.journeys()[0].lanes()[1].id;
    apply(&mut project, Edit::SetLane(lane, LaneChange::Hidden(true))).expect("hidden");
    let mut app = Start::default().with_project(project);
    select_stage(&mut app, "Awareness");
    click(&mut app, "Suggestions: Touchpoints");
    let (name, _) = first_suggestion(&app);
    click(&mut app, &name);
    assert!(!app.journey().lanes()[1].hidden);
    assert_eq!(origins(&app, 0, 1).len(), 1);
    undo(&mut app);
    assert!(app.journey().lanes()[1].hidden);
    assert_eq!(app.journey().card_count(), 0);
}

#[test]
fn a_missing_lane_is_put_in_its_usual_place() {
    let mut project = webshop();
    let lane = project.journeys()[0].lanes()[1].id;
    let edit = plan::remove_lane(&project.journeys()[0], lane);
    apply(&mut project, edit).expect("removed");
    let mut app = Start::default().with_project(project);
    select_stage(&mut app, "Awareness");
    click(&mut app, "Suggestions: Touchpoints");
    let (name, _) = first_suggestion(&app);
    click(&mut app, &name);
    assert_eq!(app.journey().lanes()[1].role, Some(LaneRole::Touchpoints));
    assert_eq!(origins(&app, 0, 1).len(), 1);
    undo(&mut app);
    assert_eq!(app.journey().lanes().len(), 6);
}

/// A map whose first touchpoints cell holds a card, with the shelf of touchpoints open.
fn ready_to_drag() -> (App, String, Pos2) {
    let mut project = webshop();
    let journey = &project.journeys()[0];
    let cell = Cell { stage: journey.stages()[0].id, lane: journey.lanes()[1].id };
    let card = Box::new(Card::new(CardId(9_000), "Instagram"));
    apply(&mut project, Edit::AddCard { slot: Slot { cell, index: 0 }, card }).expect("a card");
    let mut app = Start { size: [1400.0, 1000.0], ..Start::default() }.with_project(project);
    select_stage(&mut app, "Awareness");
    click(&mut app, "Suggestions: Touchpoints");
    let (name, _) = first_suggestion(&app);
    app.get_by_label(&name).scroll_to_me();
    app.run_steps(10);
    let to = app.get_by_label("Instagram").rect().center_top() + egui::vec2(0.0, 2.0);
    (app, name, to)
}

#[test]
fn a_suggestion_dragged_onto_the_map_lies_where_it_was_dropped() {
    let (mut app, name, to) = ready_to_drag();
    app.drag_halfway(&name, to);
    assert!(app.state().ui_state().canvas.is_dragging(), "the drag is under way");
    app.drop_at(to);
    app.run_steps(6);
    let cards = origins(&app, 0, 1);
    assert!(cards.len() == 2 && !cards[0].is_empty() && cards[1].is_empty(), "{cards:?}");
    undo(&mut app);
    assert_eq!(origins(&app, 0, 1), [""]);
}

#[test]
fn escape_leaves_the_map_alone() {
    let (mut app, name, to) = ready_to_drag();
    app.drag_halfway(&name, to);
    app.key_press(Key::Escape);
    app.step();
    assert!(!app.state().ui_state().canvas.is_dragging());
    app.drop_at(to);
    app.run_steps(6);
    assert_eq!(app.journey().card_count(), 1);
    assert!(!app.state().editor().expect("a project").is_dirty());
}

#[test]
fn a_suggestion_dropped_on_the_panel_under_which_the_map_goes_on_is_not_added() {
    let mut app = Start { size: [1000.0, 1000.0], ..Start::default() }.with_project(webshop());
    select_stage(&mut app, "Consideration");
    let (name, _) = first_suggestion(&app);
    let row = app.middle_of("What the customer does in Consideration");
    let on_panel = Pos2::new(app.middle_of(&name).x - 60.0, row.y);
    app.drag_halfway(&name, on_panel);
    assert!(app.state().ui_state().canvas.is_dragging(), "the drag is under way");
    app.drop_at(on_panel);
    app.run_steps(6);
    assert_eq!(app.journey().card_count(), 0);
}

#[test]
fn an_untouched_suggestion_speaks_the_readers_language_and_an_edited_one_keeps_its_words() {
    let mut app = Start::default().with_project(webshop());
    select_stage(&mut app, "Awareness");
    let (name, _) = first_suggestion(&app);
    click(&mut app, &name);
    let library = klantreis::library::Library::shared();
    let id = origins(&app, 0, 0).remove(0);
    let dutch = library.suggestion(&id).expect("the suggestion").nl.clone();
    let speak = |app: &mut App, menu: &str, language: &str| {
        click(app, menu);
        app.query_all_by_label_contains(language).next().expect("the language").click();
        app.run_steps(6);
    };
    speak(&mut app, "Settings", "Nederlands");
    app.get_by_label(&dutch);
    app.press_keys(Modifiers::NONE, Key::F2);
    app.type_words("Ziet onze folder");
    app.press_keys(Modifiers::NONE, Key::Escape);
    speak(&mut app, "Instellingen", "English");
    app.get_by_label("Ziet onze folder");
    let card = app.journey().cards().next().expect("a card");
    assert_eq!((card.title.as_str(), card.suggestion.as_deref()), ("Ziet onze folder", Some(id.as_str())));
}

#[test]
fn a_survey_is_put_on_the_stages_checklist() {
    let mut app = Start::default().with_project(without_checklists());
    select_stage(&mut app, "Retention");
    click(&mut app, "Suggestions: Surveys");
    let name = "Put on the checklist: Customer satisfaction (CSAT)";
    click(&mut app, name);
    let subjects: Vec<_> = app.journey().stages()[3].checklist.iter().map(|item| item.subject.clone()).collect();
    assert_eq!(subjects, [Subject::Survey("csat".into())]);
    app.get_by_label("On the checklist: Customer satisfaction (CSAT)");
    undo(&mut app);
    app.get_by_label(name);
}

fn without_checklists() -> Project {
    let mut project = webshop();
    let items: Vec<_> = project.journeys()[0].stages().iter().flat_map(|stage| &stage.checklist).collect();
    let items: Vec<_> = items.into_iter().map(|item| item.id).collect();
    for item in items {
        apply(&mut project, Edit::RemoveItem(item)).expect("removed");
    }
    project
}

#[test]
fn a_stage_without_phases_says_so_and_suggests_once_they_are_ticked() {
    let mut app = Start::default().with_project(blank_project(Language::En).expect("a project"));
    let stage = app.journey().stages()[0].id;
    let name = app.query_all_by_label("Unnamed stage").next().is_some();
    assert!(name || app.journey().stages()[0].name.is_none());
    app.press_keys(Modifiers::NONE, Key::ArrowRight);
    assert!(matches!(app.state().editor().expect("a project").selection(),
        klantreis::editor::Selection::Stage(found) if *found == stage));
    assert!(app.query_by_label("Suggestions: Touchpoints").is_none());
    click(&mut app, "Purchase");
    app.get_by_label("Suggestions: Touchpoints");
    assert_eq!(app.journey().stages()[0].phases, [klantreis::document::Phase::Purchase]);
}

#[test]
fn the_usual_stay_is_taken_with_one_click_and_an_own_estimate_by_number_and_unit() {
    let mut project = webshop();
    let stage = project.journeys()[0].stages()[0].id;
    let usual = project.journeys()[0].stages()[0].time;
    apply(&mut project, Edit::SetStage(stage, klantreis::document::StageChange::Time(None))).expect("no time");
    let mut app = Start::default().with_project(project);
    select_stage(&mut app, "Awareness");
    click(&mut app, "Use this");
    assert_eq!(app.journey().stages()[0].time, usual);
    assert!(app.query_by_label("Use this").is_none());
    undo(&mut app);
    app.get_by_label("From (days)").focus();
    app.run_steps(2);
    app.type_words("10");
    app.press_keys(Modifiers::NONE, Key::Enter);
    let days = |days: u32| days * 1440;
    assert_eq!(app.journey().stages()[0].time, Some(TimeSpent { from_minutes: days(10), to_minutes: days(10) }));
}

#[test]
fn the_list_of_gaps_leads_to_a_question_whose_answer_is_chosen_there() {
    let mut project = webshop();
    let journey = &project.journeys()[0];
    let stage = journey.stages()[1].id;
    let at = |lane: usize| Slot { cell: Cell { stage, lane: journey.lanes()[lane].id }, index: 0 };
    let cards = [(at(2), "Can I send it back?"), (at(1), "Page about returns")];
    for (id, (slot, title)) in (9_000..).zip(cards) {
        apply(&mut project, Edit::AddCard { slot, card: Box::new(Card::new(CardId(id), title)) }).expect("a card");
    }
    let mut app = Start::default().with_project(project);
    let words = "Question without an answer";
    let described = |app: &App| app.get_by_label("Can I send it back?").accesskit_node().description();
    assert_eq!(described(&app).as_deref(), Some(words), "the sign has a name");
    app.press_keys(Modifiers::COMMAND, Key::G);
    app.get_by_label("6 things still to do on this map");
    click(&mut app, "Can I send it back? – No answer yet. Choose what answers it.");
    assert_eq!(app.state().editor().expect("a project").selection().single_card(), Some(CardId(9_000)));
    app.get_by_label_contains("Answered by: ").click();
    app.run_steps(6);
    let in_panel = |node: &egui_kittest::Node<'_>| node.rect().min.x > 960.0;
    app.query_all_by_label("Page about returns").find(in_panel).expect("the choice").click();
    app.run_steps(6);
    let kinds: Vec<_> = app.journey().links().map(|link| (link.from, link.to, link.kind)).collect();
    assert_eq!(kinds, [(CardId(9_000), CardId(9_001), LinkKind::Answer)]);
    assert_eq!(app.state().editor().expect("a project").selection().single_card(), Some(CardId(9_000)), "stays");
    assert_eq!(described(&app), None);
    click(&mut app, "No longer by: Page about returns");
    assert_eq!(app.journey().links().count(), 0);
}

#[test]
fn a_remedy_is_put_on_the_right_stages_checklist_and_opened_there() {
    let mut project = without_checklists();
    let journey = &project.journeys()[0];
    let slot = Slot { cell: Cell { stage: journey.stages()[0].id, lane: journey.lanes()[4].id }, index: 0 };
    let card = Card { obstacle: Some("payment-problems".into()), ..Card::new(CardId(9_000), "") };
    apply(&mut project, Edit::AddCard { slot, card: Box::new(card) }).expect("a card");
    let mut app = Start::default().with_project(project);
    app.press_keys(Modifiers::COMMAND, Key::G);
    app.get_by_label_contains("No solution yet. Choose what helps.").click();
    app.run_steps(6);
    let title = &klantreis::library::Library::shared().tactic("streamlined-checkout").expect("a tactic").title.en;
    click(&mut app, &format!("{title}. Put on the checklist of Purchase"));
    let items = &app.journey().stages()[2].checklist;
    assert_eq!(items.iter().filter_map(|item| item.tactic()).collect::<Vec<_>>(), ["streamlined-checkout"]);
    let item = items[0].id;
    click(&mut app, &format!("{title}. Open · on the checklist of Purchase"));
    assert_eq!(app.state().ui_state().view, klantreis::ui::View::Checklist);
    assert_eq!(*app.state().editor().expect("a project").selection(), klantreis::editor::Selection::Item(item));
}

#[test]
fn a_map_without_gaps_is_praised() {
    let mut project = blank_project(Language::En).expect("a project");
    let journey = &project.journeys()[0];
    let (id, lane) = (journey.id(), journey.lanes()[1].id);
    let stages: Vec<_> = journey.stages().iter().map(|stage| stage.id).collect();
    for (number, stage) in (9_000..).zip(stages) {
        let question = klantreis::document::StageChange::Question(Some("Who?".into()));
        apply(&mut project, Edit::SetStage(stage, question)).expect("a question");
        let slot = Slot { cell: Cell { stage, lane }, index: 0 };
        apply(&mut project, Edit::AddCard { slot, card: Box::new(Card::new(CardId(number), "Shop")) }).expect("a card");
    }
    let persona = klantreis::document::PersonaId(9_100);
    let edit = Edit::AddPersona {
        index: 0,
        persona: Box::new(klantreis::document::Persona::new(persona, "Anna", klantreis::document::Colour::Blue)),
    };
    apply(&mut project, edit).expect("a persona");
    let about = klantreis::document::JourneyChange::Persona(Some(persona));
    apply(&mut project, Edit::SetJourney(id, about)).expect("about the persona");
    let app = Start::default().with_project(project);
    app.get_by_label("Your map is complete");
}

#[test]
fn the_list_of_gaps_is_walked_by_the_keyboard_alone() {
    let mut app = Start::default().with_project(webshop());
    app.press_keys(Modifiers::COMMAND, Key::G);
    for _ in 0..2 {
        app.press_keys(Modifiers::NONE, Key::Tab);
    }
    app.press_keys(Modifiers::NONE, Key::Enter);
    let journey = app.journey();
    let cell = Cell { stage: journey.stages()[0].id, lane: journey.lanes()[1].id };
    assert_eq!(*app.state().editor().expect("a project").selection(), klantreis::editor::Selection::Cell(cell));
    let (name, _) = first_suggestion(&app);
    click(&mut app, &name);
    assert_eq!(origins(&app, 0, 1).len(), 1, "a cell offers what belongs in it");
}
