//! A workshop by key and hand: votes, timer, decisions, parking lot, agenda, legibility, and what of it reaches file and summary.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use std::ops::ControlFlow;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use klantreis::document::{AgendaPage, CardId, DotVote, Language, Project, Workshop};
use klantreis::export::{Content, Format, Order, Sight, make};
use klantreis::lang::Lang;
use klantreis::project_file;
use support::{App, Hand, Start, TODAY, cards, webshop};

const NONE: Modifiers = Modifiers::NONE;
const SHIFT: Modifiers = Modifiers::SHIFT;
const CTRL: Modifiers = Modifiers::COMMAND;

/// A web shop's map with two cards, presented.
fn presented() -> App {
    let mut project = webshop();
    cards(&mut project, 0, 0, &["Sees an ad", "Asks a friend"]);
    let mut app = Start::default().with_project(project);
    app.press_keys(NONE, Key::F5);
    app.run_steps(6);
    assert!(app.state().ui_state().present.is_on());
    app
}

fn workshop(app: &App) -> &Workshop {
    app.project().workshops().last().expect("a workshop")
}

fn vote(app: &App) -> &DotVote {
    workshop(app).votes.last().expect("a vote")
}

fn click(app: &mut App, name: &str) {
    app.get_by_label(name).click();
    app.run_steps(6);
}

/// Clicks at the middle of what has this name, as a hand does, with keys held.
fn tap(app: &mut App, name: &str, modifiers: Modifiers) {
    let at = app.middle_of(name);
    app.event(egui::Event::ModifiersChanged(modifiers));
    app.hover_at(at);
    app.step();
    for pressed in [true, false] {
        app.event(egui::Event::PointerButton { pos: at, button: egui::PointerButton::Primary, pressed, modifiers });
        app.step();
    }
    app.event(egui::Event::ModifiersChanged(NONE));
    app.run_steps(6);
}

/// Chooses a command in the menu of workshops.
fn run(app: &mut App, command: klantreis::action::Command) {
    let words = Lang::new(Language::En).say(&format!("command-{}", command.id()));
    app.get_by_label("Workshop").click();
    app.run_steps(6);
    app.get_by_label_contains(&words).click();
    app.run_steps(6);
}

fn says(app: &App, part: &str) -> bool {
    app.state().ui_state().notices.words().any(|words| words.contains(part))
}

/// The summary as Markdown of what stands in the project's file.
fn summary_of_file(app: &App) -> String {
    let text = project_file::write(app.project()).expect("a file");
    let project = project_file::read(text.as_bytes()).expect("the same project");
    assert_eq!(&project, app.project());
    markdown(&project)
}

fn markdown(project: &Project) -> String {
    let lang = Lang::new(Language::En);
    let sight = Sight { project, journey: &project.journeys()[0], series: None, lang: &lang, today: TODAY };
    let order = Order::of(Content::Workshop, Format::Markdown);
    let mut files = make(&order, &sight, "x", &mut |_| ControlFlow::Continue(())).expect("a summary");
    String::from_utf8(files.remove(0).bytes).expect("text")
}

/// Begins a vote with two dots a person, of which one may go to a card, and two people.
fn begin_vote(app: &mut App) {
    app.press_keys(SHIFT, Key::V);
    click(app, "Fewer: dots per person");
    for _ in 0..2 {
        click(app, "More: people");
    }
    click(app, "Begin voting");
}

#[test]
fn dots_are_given_person_by_person_hidden_until_shown_and_taken_back_one_by_one() {
    let mut app = presented();
    begin_vote(&mut app);
    assert_eq!(*vote(&app), DotVote::new("", 2, 1, Some(2)));
    assert!(app.query_by_label("Person 1 of 2: 2 dots left").is_some());
    let (ad, friend) = (app.card("Sees an ad"), app.card("Asks a friend"));
    tap(&mut app, "Sees an ad", NONE);
    assert_eq!(vote(&app).ballots, [vec![ad]]);
    assert!(app.query_by_label("Person 1 of 2: 1 dot left").is_some());
    tap(&mut app, "Sees an ad, 1 dot", NONE);
    assert_eq!(vote(&app).ballots, [vec![ad]], "one on a card");
    assert!(says(&app, "No dot can go there"));
    tap(&mut app, "Asks a friend", NONE);
    tap(&mut app, "Asks a friend, 1 dot", SHIFT);
    assert_eq!(vote(&app).ballots, [vec![ad]], "Shift takes it back");
    app.press_keys(CTRL, Key::Z);
    assert_eq!(vote(&app).ballots, [vec![ad, friend]], "undo, dot by dot");
    app.press_keys(SHIFT, Key::N);
    assert!(app.query_by_label("Person 2 of 2: 2 dots left").is_some());
    assert!(app.query_by_label("Sees an ad").is_some(), "the next person does not see the dots of the first");
    tap(&mut app, "Sees an ad", NONE);
    assert!(!markdown(app.project()).contains("Sees an ad"), "what is hidden is not in the summary");
    app.press_keys(SHIFT, Key::R);
    assert!(vote(&app).revealed);
    assert!(app.query_by_label("2 dots").is_some() && app.query_by_label("1 dot").is_some(), "the result");
    assert!(app.query_by_label("Sees an ad, 2 dots").is_some(), "on the card too");
    let text = summary_of_file(&app);
    let (first, second) = (text.find("1. Sees an ad — 2 dots"), text.find("2. Asks a friend — 1 dot"));
    assert!(first.is_some() && first < second, "{text}");
}

#[test]
fn a_vote_is_given_by_keys_too() {
    let mut app = presented();
    begin_vote(&mut app);
    let ad = app.card("Sees an ad");
    app.get_by_label("Sees an ad").focus();
    app.run_steps(4);
    app.press_keys(NONE, Key::Enter);
    assert_eq!(vote(&app).ballots, [vec![ad]]);
    app.press_keys(SHIFT, Key::Enter);
    assert_eq!(vote(&app).ballots, [Vec::<CardId>::new()]);
    app.press_keys(NONE, Key::Escape);
    assert!(app.query_by_label("Person 1 of 2: 2 dots left").is_none(), "Escape ends the voting");
    assert!(app.state().ui_state().present.is_on(), "and not the presentation");
}

#[test]
fn a_drag_moves_no_card_while_the_room_votes() {
    let mut app = presented();
    begin_vote(&mut app);
    let before = app.project().clone();
    let to = app.middle_of("Asks a friend") + egui::vec2(0.0, 60.0);
    app.drag_from("Sees an ad", to);
    assert_eq!(app.project(), &before);
}

#[test]
fn the_timer_counts_down_and_its_end_is_seen() {
    let mut app = presented();
    app.press_keys(NONE, Key::T);
    assert!(app.query_by_label("Timer: 5:00 left").is_some());
    for _ in 0..4 {
        app.press_keys(NONE, Key::Minus);
    }
    app.press_keys(NONE, Key::T);
    let label = app.query_by_label_contains("left, paused");
    assert!(label.is_some(), "paused");
    app.press_keys(NONE, Key::T);
    // A minute and a half, sixty frames a second.
    app.run_steps(60 * 90);
    assert!(app.query_by_label_contains("time is up").is_some() && app.query_by_label("Time is up").is_some());
}

#[test]
fn letters_of_the_workshop_are_text_on_the_map() {
    let mut app = Start::default().with_project(webshop());
    for (modifiers, key) in [(NONE, Key::T), (SHIFT, Key::V), (SHIFT, Key::D), (SHIFT, Key::P)] {
        app.press_keys(modifiers, key);
    }
    assert!(!app.state().ui_state().present.is_on() && app.project().workshops().is_empty());
}

#[test]
fn a_decision_goes_from_the_key_to_the_file_and_the_summary() {
    let mut app = presented();
    let card = app.card("Sees an ad");
    tap(&mut app, "Sees an ad", NONE);
    app.press_keys(SHIFT, Key::D);
    assert_eq!(app.focused().map(|found| found.1).as_deref(), Some("What was decided"));
    app.type_words("Price on <b>top</b>");
    for words in ["Zoë", "1 dec 2026"] {
        app.press_keys(NONE, Key::Tab);
        app.type_words(words);
    }
    app.press_keys(NONE, Key::Enter);
    let decision = &workshop(&app).decisions[0];
    assert_eq!((decision.text.as_str(), decision.owner.as_str()), ("Price on <b>top</b>", "Zoë"));
    assert_eq!((decision.due, decision.card), (Some(jiff::civil::date(2026, 12, 1)), Some(card)));
    let text = summary_of_file(&app);
    let wanted = "- [ ] Price on &lt;b&gt;top&lt;/b&gt; — Zoë · by 1 Dec 2026 · about “Sees an ad”";
    assert!(text.contains(wanted), "{text}");
    app.press_keys(NONE, Key::Escape);
    app.press_keys(CTRL, Key::Z);
    assert!(app.project().workshops().is_empty(), "one step back, with the workshop that began by it");
}

#[test]
fn a_decision_with_an_unreadable_day_waits_to_be_mended() {
    let mut app = presented();
    app.press_keys(SHIFT, Key::D);
    app.type_words("Free delivery");
    for words in ["Zoë", "tomorrow"] {
        app.press_keys(NONE, Key::Tab);
        app.type_words(words);
    }
    app.press_keys(NONE, Key::Enter);
    assert!(app.project().workshops().is_empty(), "nothing was kept");
    app.get_by_label_contains("“tomorrow” is no date");
    app.press_keys(CTRL, Key::A);
    app.type_words("1 dec 2026");
    app.press_keys(NONE, Key::Enter);
    assert_eq!(workshop(&app).decisions[0].due, Some(jiff::civil::date(2026, 12, 1)));
}

#[test]
fn a_decision_that_was_begun_is_there_again() {
    let mut app = presented();
    app.press_keys(SHIFT, Key::D);
    app.type_words("Free delivery");
    app.press_keys(NONE, Key::Tab);
    click(&mut app, "Close");
    app.press_keys(SHIFT, Key::D);
    app.press_keys(NONE, Key::Enter);
    assert_eq!(workshop(&app).decisions[0].text, "Free delivery");
}

#[test]
fn what_was_set_aside_outlives_its_workshop() {
    let mut app = presented();
    tap(&mut app, "Sees an ad", NONE);
    app.press_keys(SHIFT, Key::P);
    app.press_keys(NONE, Key::Escape);
    app.press_keys(NONE, Key::Escape);
    run(&mut app, klantreis::action::Command::EndWorkshop);
    app.press_keys(NONE, Key::F5);
    app.run_steps(6);
    app.press_keys(SHIFT, Key::P);
    click(&mut app, "Put on this page: Sees an ad");
    assert_eq!(app.place_of("Sees an ad").0, 0);
    assert!(workshop(&app).parking_lot.is_empty());
}

#[test]
fn a_card_is_set_aside_and_put_back_with_all_that_it_says() {
    let mut app = presented();
    let before = app.project().journeys().to_vec();
    tap(&mut app, "Sees an ad", NONE);
    app.press_keys(SHIFT, Key::P);
    assert_eq!(workshop(&app).parking_lot[0].title, "Sees an ad");
    assert!(app.journey().cards().all(|card| card.title != "Sees an ad"));
    assert!(summary_of_file(&app).contains("## Parking lot\n\n- Sees an ad\n"));
    app.press_keys(SHIFT, Key::P);
    app.type_words("Who answers the phone?");
    app.press_keys(NONE, Key::Enter);
    assert_eq!(workshop(&app).parking_lot.len(), 2, "a thought by the field");
    click(&mut app, "Put on this page: Sees an ad");
    assert_eq!(app.place_of("Sees an ad").0, 0);
    assert_eq!(workshop(&app).parking_lot.len(), 1);
    for _ in 0..3 {
        app.press_keys(NONE, Key::Escape);
        app.press_keys(CTRL, Key::Z);
    }
    assert_eq!(app.project().journeys(), before);
    assert!(app.project().workshops().is_empty());
}

#[test]
fn what_is_added_since_the_presentation_began_is_new_in_the_summary() {
    let mut app = presented();
    app.press_keys(NONE, Key::N);
    app.type_words("Compares prices");
    app.press_keys(CTRL, Key::Enter);
    app.press_keys(SHIFT, Key::D);
    app.type_words("Go on");
    app.press_keys(NONE, Key::Enter);
    let text = summary_of_file(&app);
    assert!(text.contains("1 new card · 1 decision") && text.contains("- Compares prices"), "{text}");
    assert!(!text.contains("Sees an ad"), "that was there before: {text}");
}

#[test]
fn the_agenda_leads_from_page_to_page_and_its_time_is_kept_at_the_end() {
    let mut app = Start { size: [1280.0, 900.0], ..Start::default() }.with_project(webshop());
    run(&mut app, klantreis::action::Command::Agenda);
    click(&mut app, "Begin workshop");
    click(&mut app, "One part per stage");
    assert_eq!(workshop(&app).agenda.len(), app.journey().stages().len());
    // The window grows with what is in it, and comes to rest.
    app.run_steps(20);
    click(&mut app, "Add a part");
    let last = workshop(&app).agenda.last().expect("a part").clone();
    assert_eq!((last.page, last.minutes), (None, 10));
    click(&mut app, "Close");
    app.press_keys(NONE, Key::F5);
    app.run_steps(6);
    app.press_keys(SHIFT, Key::A);
    let third = app.journey().stages()[2].id;
    let name = Lang::new(Language::En).names().stage(&app.journey().stages()[2]).to_owned();
    app.get_by_label(&format!("{name}, 0 of 10 min")).click();
    app.run_steps(6);
    let page = app.state().ui_state().present.page().expect("a page").clone();
    assert_eq!(page.stages, [third]);
    assert!(app.query_by_label("Timer: 10:00 left, paused").is_some(), "the timer has its minutes");
    app.run_steps(60 * 65);
    app.press_keys(NONE, Key::Escape);
    app.press_keys(NONE, Key::Escape);
    run(&mut app, klantreis::action::Command::EndWorkshop);
    let taken = workshop(&app).agenda[2].taken;
    assert_eq!((workshop(&app).agenda[2].page.clone(), taken), (Some(AgendaPage::Stage(third)), Some(1)));
    assert!(workshop(&app).ended_after.is_some());
    assert!(summary_of_file(&app).contains("10 min planned · took 1 min"));
}

#[test]
fn the_presenter_sees_notes_and_the_next_page_in_a_window_of_his_own() {
    let mut app = presented();
    app.press_keys(Modifiers::ALT, Key::F5);
    assert!(app.query_by_label_contains("Next: ").is_some() && app.query_by_label_contains("In sight: ").is_some());
    app.press_keys(Modifiers::ALT, Key::F5);
    assert!(app.query_by_label_contains("In sight: ").is_none());
}

#[test]
fn legibility_names_what_the_back_row_cannot_read() {
    let mut app = Start::default().with_project(webshop());
    app.get_by_label("Presentation").click();
    app.run_steps(6);
    app.get_by_label_contains("Check legibility").click();
    app.run_steps(10);
    assert!(app.query_by_label_contains("The back row can read everything on the").is_some(), "8 m, 1.5 m");
    assert!(app.query_by_label_contains("The map as it is shown now: ").is_some());
    app.get_by_role_and_label(egui::Role::TextInput, "From the screen to the back row, in metres").focus();
    app.run_steps(4);
    app.press_keys(CTRL, Key::A);
    app.type_words("30");
    app.press_keys(NONE, Key::Enter);
    app.run_steps(6);
    assert!(app.query_by_label_contains("Page 1, “").is_some(), "30 m are too far for a picture of 1.5 m");
}

#[test]
fn a_card_dragged_into_the_corner_is_set_aside() {
    let mut app = presented();
    let corner = egui::pos2(1280.0 - 150.0, 800.0 - 60.0);
    app.drag_from("Asks a friend", corner);
    assert_eq!(workshop(&app).parking_lot[0].title, "Asks a friend");
    app.press_keys(CTRL, Key::Z);
    assert_eq!(app.titles_in(0, 0), ["Sees an ad", "Asks a friend"]);
}
