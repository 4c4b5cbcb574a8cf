//! The plan under the hand: keys, filters, changes to many, and the grid of effort by impact, down to the file.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unnecessary_wraps,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use egui::{Key, Modifiers, Pos2, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use klantreis::document::{
    Card, CardId, Cell, Edit, Item, ItemChange, ItemId, ItemState, Language, Level, Project, Slot, Subject, apply,
};
use klantreis::editor::Selection;
use klantreis::library::Names;
use klantreis::project_file;
use klantreis::ui::View;
use support::{App, Hand, Start, TODAY, sample, webshop};

const SEO: &str = "Make sure people find you when they search";
const ALL: Modifiers = Modifiers::COMMAND;
const NONE: Modifiers = Modifiers::NONE;

/// The plan of a web shop, in a window in which much of it is in sight.
fn plan(project: Project) -> App {
    let mut app = Start { size: [1280.0, 1600.0], ..Start::default() }.with_project(project);
    app.press_keys(ALL, Key::Num2);
    app
}

#[track_caller]
fn click(app: &mut App, name: &str) {
    app.get_by_label(name).click();
    app.run_steps(8);
}

/// Opens a menu in a menu and sets a choice in it.
#[track_caller]
fn filter(app: &mut App, kind: &str, choice: &str) {
    click(app, "Filter");
    click(app, kind);
    app.get_by_role_and_label(Role::CheckBox, choice).click();
    app.run_steps(6);
    app.press_keys(NONE, Key::Escape);
    app.press_keys(NONE, Key::Escape);
}

#[track_caller]
fn focus_row(app: &mut App, title: &str) {
    app.get_by_label(&format!("More about {title}")).focus();
    app.run_steps(4);
}

fn item(app: &App, id: ItemId) -> Item {
    app.journey().item(id).expect("the item").1.clone()
}

/// The ids of the first stage's items, in order.
fn first_items(app: &App) -> Vec<ItemId> {
    app.journey().stages()[0].checklist.iter().map(|item| item.id).collect()
}

fn title(app: &App, id: ItemId) -> String {
    Names::new(Language::En).item(&item(app, id)).to_owned()
}

/// What the file would hold.
fn bytes(app: &App) -> String {
    project_file::write(app.project()).expect("text")
}

fn undo(app: &mut App) {
    app.press_keys(ALL, Key::Z);
}

fn with_own(project: &mut Project, count: u32) -> Vec<ItemId> {
    let stage = project.journeys()[0].stages()[0].id;
    let first = project.largest_id() + 1;
    let ids: Vec<_> = (first..first + count).map(ItemId).collect();
    for (place, id) in ids.iter().enumerate() {
        let item = Item::new(*id, Subject::Own(format!("Own thing {place}")));
        apply(project, Edit::AddItem { stage, index: place, item: Box::new(item) }).expect("an item");
    }
    ids
}

#[test]
fn a_row_is_ticked_with_the_keyboard_and_the_file_says_so() {
    let mut app = plan(webshop());
    let (id, before) = (first_items(&app)[0], bytes(&app));
    app.get_by_role_and_label(Role::CheckBox, SEO).focus();
    app.run_steps(3);
    app.press_keys(NONE, Key::Space);
    assert_eq!((item(&app, id).state, item(&app, id).done_on), (ItemState::Done, Some(TODAY)));
    assert!(bytes(&app).contains("2026-11-22"), "the day is in the file");
    undo(&mut app);
    assert_eq!(bytes(&app), before);
}

#[test]
fn rows_chosen_with_the_keyboard_get_an_owner_as_one_change() {
    let mut app = plan(webshop());
    let (ids, before) = (first_items(&app), bytes(&app));
    focus_row(&mut app, SEO);
    app.press_keys(NONE, Key::Space);
    app.press_keys(Modifiers::SHIFT, Key::ArrowDown);
    app.press_keys(Modifiers::SHIFT, Key::ArrowDown);
    app.get_by_label("3 items chosen");
    click(&mut app, "Owner…");
    app.get_by_role_and_label(Role::TextInput, "Who does it").focus();
    app.run_steps(3);
    app.type_words("Sanne");
    app.press_keys(NONE, Key::Enter);
    let owners: Vec<_> = ids.iter().take(4).map(|id| item(&app, *id).owner).collect();
    assert_eq!(owners, ["Sanne", "Sanne", "Sanne", ""]);
    assert_eq!(bytes(&app).matches("owner: \"Sanne\"").count(), 3);
    undo(&mut app);
    assert_eq!(bytes(&app), before);
}

#[test]
fn everything_that_a_filter_leaves_is_chosen_and_changed_and_nothing_else() {
    let mut project = webshop();
    let own = with_own(&mut project, 2);
    let mut app = plan(project);
    app.get_by_role_and_label(Role::TextInput, "Search the checklist").focus();
    app.run_steps(2);
    app.type_words("own thing");
    app.press_keys(NONE, Key::Enter);
    app.get_by_label_contains("2 of ");
    app.press_keys(ALL, Key::A);
    click(&mut app, "State…");
    click(&mut app, "Not for us");
    let others = app.journey().stages().iter().flat_map(|stage| &stage.checklist);
    let changed: Vec<_> = others.filter(|item| item.state == ItemState::NotForUs).map(|item| item.id).collect();
    assert_eq!(changed, own);
    undo(&mut app);
    assert!(own.iter().all(|id| item(&app, *id).state == ItemState::Open), "one step of undo");
}

#[test]
fn delete_takes_chosen_own_rows_only_and_escape_chooses_nothing() {
    let mut project = webshop();
    let own = with_own(&mut project, 2);
    let mut app = plan(project);
    let all = first_items(&app).len();
    focus_row(&mut app, "Own thing 0");
    app.press_keys(ALL, Key::A);
    app.press_keys(NONE, Key::Escape);
    app.press_keys(NONE, Key::Delete);
    assert_eq!(first_items(&app).len(), all, "nothing is chosen");
    app.press_keys(ALL, Key::A);
    app.press_keys(NONE, Key::Delete);
    assert_eq!(first_items(&app).len(), all - own.len());
    undo(&mut app);
    assert_eq!(first_items(&app).len(), all);
}

#[test]
fn a_filter_shows_as_a_chip_that_takes_it_away() {
    let mut project = webshop();
    let own = with_own(&mut project, 1);
    apply(&mut project, Edit::SetItem(own[0], ItemChange::Owner("Sanne".to_owned()))).expect("an owner");
    let mut app = plan(project);
    filter(&mut app, "Owner", "Sanne");
    app.get_by_label_contains("1 of ");
    assert!(app.query_by_label(&format!("More about {SEO}")).is_none());
    click(&mut app, "Remove filter: Sanne");
    app.get_by_label(&format!("More about {SEO}"));
    filter(&mut app, "State", "Done");
    app.get_by_label_contains("No item fits");
    app.get_all_by_label("Show everything").next().expect("a way back").click();
    app.run_steps(8);
    app.get_by_label(&format!("More about {SEO}"));
}

/// The plan as a grid, and the middle of one of its fields, by an item that lies in it.
fn grid(project: Project) -> App {
    let mut app = Start { size: [1280.0, 900.0], ..Start::default() }.with_project(project);
    app.press_keys(ALL, Key::Num2);
    click(&mut app, "Grid");
    app
}

fn chip_of(app: &App, id: ItemId) -> String {
    let names = Names::new(Language::En);
    let item = item(app, id);
    let word = |level: Level| match level {
        Level::Low => "Low",
        Level::Medium => "Medium",
        Level::High => "High",
    };
    let (effort, impact) = (word(names.effort(&item)), word(names.impact(&item)));
    format!("{}: {effort} effort, {impact} impact", names.item(&item))
}

/// Where the field of low effort and high impact lies: left of and above the others.
const FIRST: Pos2 = Pos2::new(200.0, 230.0);

#[test]
fn an_item_dragged_to_another_field_changes_effort_and_impact_as_one() {
    let mut project = webshop();
    let own = with_own(&mut project, 1)[0];
    let mut app = grid(project);
    let before = bytes(&app);
    let chip = chip_of(&app, own);
    app.drag_from(&chip, FIRST);
    let moved = item(&app, own);
    assert_eq!((moved.effort, moved.impact), (Some(Level::Low), Some(Level::High)));
    assert_ne!(bytes(&app), before);
    undo(&mut app);
    assert_eq!(bytes(&app), before);
}

#[test]
fn escape_while_dragging_changes_nothing() {
    let mut project = webshop();
    let own = with_own(&mut project, 1)[0];
    let mut app = grid(project);
    let before = bytes(&app);
    let chip = chip_of(&app, own);
    app.drag_halfway(&chip, FIRST);
    app.press_keys(NONE, Key::Escape);
    app.drop_at(FIRST);
    app.run_steps(6);
    assert_eq!(bytes(&app), before);
    assert!(item(&app, own).effort.is_none());
}

#[test]
fn alt_and_arrows_move_the_item_that_has_the_keyboard() {
    let mut project = webshop();
    let own = with_own(&mut project, 1)[0];
    let mut app = grid(project);
    let chip = chip_of(&app, own);
    app.get_by_label(&chip).focus();
    app.run_steps(3);
    app.press_keys(Modifiers::ALT, Key::ArrowLeft);
    app.press_keys(Modifiers::ALT, Key::ArrowUp);
    let moved = item(&app, own);
    assert_eq!((moved.effort, moved.impact), (Some(Level::Low), Some(Level::High)), "the keyboard went along");
    app.press_keys(NONE, Key::Enter);
    assert_eq!(*app.state().editor().expect("a project").selection(), Selection::Item(own));
    app.get_by_role_and_label(Role::TextInput, "What has to be done");
}

#[test]
fn a_tactic_leads_to_the_card_on_the_map_that_it_remedies() {
    let mut project = webshop();
    let library = Names::new(Language::En).library();
    let journey = &project.journeys()[0];
    let tactic = |item: &&Item| item.tactic().is_some_and(|id| library.remedied_by(id).next().is_some());
    let found = journey.stages().iter().flat_map(|stage| &stage.checklist).find(tactic).expect("a remedy").clone();
    let obstacle = library.remedied_by(found.tactic().expect("a tactic")).next().expect("an obstacle").id.clone();
    let cell = Cell { stage: journey.stages()[0].id, lane: journey.lanes()[0].id };
    let mut card = Card::new(CardId(project.largest_id() + 1), "It takes too long");
    card.obstacle = Some(obstacle);
    let id = card.id;
    apply(&mut project, Edit::AddCard { slot: Slot { cell, index: 0 }, card: Box::new(card) }).expect("a card");
    let mut app = plan(project);
    let name = format!("More about {}", title(&app, found.id));
    app.get_by_label(&name).click();
    app.run_steps(8);
    click(&mut app, "Show on the map: It takes too long, at Awareness");
    assert_eq!(app.state().ui_state().view, View::Map);
    assert_eq!(*app.state().editor().expect("a project").selection(), Selection::card(id));
}

/// Whether what has this name has the keyboard.
#[track_caller]
fn is_focused(app: &App, name: &str) -> bool {
    app.get_all_by_label(name).any(|node| node.accesskit_node().is_focused())
}

/// Goes on with Tab until what has this name has the keyboard.
#[track_caller]
fn tab_to(app: &mut App, name: &str) {
    let found = (0..200).any(|_| {
        app.press_keys(NONE, Key::Tab);
        app.query_all_by_label(name).any(|node| node.accesskit_node().is_focused())
    });
    assert!(found, "Tab does not lead to {name}");
}

fn open_schedule(app: &mut App) {
    app.get_all_by_label("Plan…").next().expect("a first item").focus();
    app.run_steps(4);
    app.press_keys(NONE, Key::Enter);
}

#[test]
fn what_comes_first_is_planned_and_begun_by_enter_alone() {
    let mut app = plan(webshop());
    let before = bytes(&app);
    open_schedule(&mut app);
    assert!(is_focused(&app, "Who does it"), "the first question has the keyboard");
    app.type_words("Sanne");
    app.press_keys(NONE, Key::Enter);
    assert!(is_focused(&app, "Due date"), "then the second");
    app.type_words("27-11-2026");
    app.press_keys(NONE, Key::Enter);
    let all = app.journey().stages().iter().flat_map(|stage| &stage.checklist);
    let planned: Vec<_> = all.filter(|item| item.owner == "Sanne").collect();
    assert_eq!(planned.len(), 1);
    assert_eq!((planned[0].state, planned[0].due), (ItemState::Doing, Some(jiff::civil::date(2026, 11, 27))));
    assert!(is_focused(&app, "Plan…"), "the keyboard is back where it was");
    app.press_keys(ALL, Key::Z);
    assert_eq!(bytes(&app), before);
}

#[test]
fn planning_leaves_the_beginning_for_later_where_that_is_asked_and_offers_the_usual_days() {
    let mut app = plan(webshop());
    open_schedule(&mut app);
    app.get_by_role_and_label(Role::CheckBox, "Start at once").click();
    app.run_steps(6);
    app.get_by_label_contains("Next week").click();
    app.run_steps(6);
    click(&mut app, "Put it on the plan");
    let all = app.journey().stages().iter().flat_map(|stage| &stage.checklist);
    let planned: Vec<_> = all.filter(|item| item.due.is_some()).map(|item| (item.state, item.due)).collect();
    assert_eq!(planned, [(ItemState::Open, Some(jiff::civil::date(2026, 11, 27)))]);
}

#[test]
fn escape_leaves_the_planning_and_gives_the_keyboard_back() {
    let mut app = plan(webshop());
    let before = bytes(&app);
    open_schedule(&mut app);
    app.type_words("Sanne");
    app.press_keys(NONE, Key::Escape);
    assert!(app.query_by_label("Put it on the plan").is_none());
    assert!(is_focused(&app, "Plan…"));
    open_schedule(&mut app);
    app.get_by_label("Who does it: Nobody");
    assert_eq!(bytes(&app), before);
}

#[test]
fn a_list_closes_when_the_keyboard_leaves_it_or_by_escape() {
    let mut app = plan(webshop());
    let state = format!("State of {SEO}: Open");
    for leave in [Key::Escape, Key::Tab] {
        app.get_by_label(&state).focus();
        app.run_steps(3);
        app.press_keys(NONE, Key::Enter);
        app.get_by_label("Not for us");
        for _ in 0..if leave == Key::Tab { 6 } else { 1 } {
            app.press_keys(NONE, leave);
        }
        assert!(app.query_by_label("Not for us").is_none(), "{leave:?}");
        assert!(leave == Key::Tab || is_focused(&app, &state));
    }
}

#[test]
fn tab_goes_from_left_to_right_through_a_row() {
    let mut app = plan(webshop());
    app.get_by_role_and_label(Role::CheckBox, SEO).focus();
    app.run_steps(3);
    app.press_keys(NONE, Key::Tab);
    assert_eq!(app.focused().map(|found| found.1), Some(format!("More about {SEO}")));
    app.press_keys(NONE, Key::Tab);
    assert_eq!(app.focused().map(|found| found.1), Some(format!("State of {SEO}: Open")));
}

#[test]
fn what_has_the_keyboard_is_in_sight_and_keys_turn_pages() {
    let mut app = Start { size: [1000.0, 640.0], ..Start::default() }.with_project(webshop());
    app.press_keys(ALL, Key::Num2);
    focus_row(&mut app, SEO);
    app.press_keys(NONE, Key::Enter);
    let view = 40.0..=640.0;
    for _ in 0..25 {
        app.press_keys(NONE, Key::Tab);
        app.run_steps(30);
        let focused = app.ctx.memory(egui::Memory::focused).and_then(|id| app.ctx.read_response(id));
        let Some(rect) = focused.map(|control| control.rect) else { continue };
        assert!(view.contains(&rect.top()) && view.contains(&rect.bottom()), "{rect:?}");
    }
    let top = |app: &App| app.query_by_label("Search the checklist").map(|node| node.rect().top());
    // The row is laid out again once its place is in sight.
    app.press_keys(NONE, Key::Home);
    app.run_steps(60);
    focus_row(&mut app, SEO);
    app.run_steps(60);
    app.press_keys(NONE, Key::Home);
    app.run_steps(30);
    let first = top(&app).expect("the top");
    app.press_keys(NONE, Key::PageDown);
    app.run_steps(30);
    assert!(top(&app).is_none_or(|now| now < first - 300.0));
    app.press_keys(NONE, Key::PageUp);
    assert_eq!(top(&app), Some(first));
    app.press_keys(NONE, Key::End);
    app.get_by_label("Own item for Loyalty");
}

#[test]
fn one_button_shows_what_is_for_this_week() {
    let mut project = webshop();
    let own = with_own(&mut project, 3);
    let days = [jiff::civil::date(2026, 11, 20), TODAY, jiff::civil::date(2026, 11, 27)];
    for (id, day) in own.iter().zip(days) {
        apply(&mut project, Edit::SetItem(*id, ItemChange::Due(Some(day)))).expect("a day");
    }
    let mut app = plan(project);
    app.get_by_label_contains("Planned for 27 Nov 2026");
    click(&mut app, "This week");
    app.get_by_label_contains("2 of ");
    app.get_by_label("More about Own thing 0");
    assert!(app.query_by_label("More about Own thing 2").is_none());
    click(&mut app, "This week");
    app.get_by_label("More about Own thing 2");
}

#[test]
fn tab_reaches_the_grid_and_arrows_walk_through_its_fields() {
    let mut project = webshop();
    let own = with_own(&mut project, 40);
    let mut app = grid(project);
    app.get_by_label_contains("Low effort, High impact: ");
    let chip = chip_of(&app, own[0]);
    tab_to(&mut app, &chip);
    for _ in 0..60 {
        app.press_keys(NONE, Key::ArrowUp);
    }
    let reached = app.focused().map(|found| found.1).expect("an item");
    assert!(reached.ends_with("Medium effort, High impact"), "up to the highest field: {reached}");
    app.press_keys(NONE, Key::ArrowDown);
    app.press_keys(NONE, Key::Enter);
    assert!(matches!(app.state().editor().expect("a project").selection(), Selection::Item(_)));
}

#[test]
fn numbers_and_checklist_say_the_same_of_what_comes_first() {
    let mut app = Start { size: [1280.0, 1600.0], ..Start::default() }.with_project(sample("bakkerij-de-korenaar.ron"));
    let said = |app: &App| -> Vec<String> {
        let names = ["What to do first", "Start: ", "Plan…", "Done: ", "Go to "];
        let found = names.iter().flat_map(|name| app.query_all_by_label_contains(name));
        found.filter_map(|node| node.accesskit_node().label()).collect()
    };
    app.press_keys(ALL, Key::Num2);
    let checklist = said(&app);
    app.press_keys(ALL, Key::Num3);
    assert_eq!(said(&app), checklist);
    assert_eq!(checklist.iter().filter(|name| name.starts_with("Go to ")).count(), 3);
    app.get_all_by_label_contains("Go to ").next().expect("a title").click();
    app.run_steps(8);
    assert_eq!(app.state().ui_state().view, View::Checklist);
}

#[test]
fn tags_are_written_one_after_the_other_and_taken_away() {
    let mut app = plan(webshop());
    let id = first_items(&app)[0];
    click(&mut app, &format!("More about {SEO}"));
    app.get_by_role_and_label(Role::TextInput, "Add a tag").focus();
    app.run_steps(3);
    for tag in ["christmas", "rush"] {
        app.type_words(tag);
        app.press_keys(NONE, Key::Enter);
    }
    assert_eq!(item(&app, id).tags, ["christmas", "rush"]);
    click(&mut app, "Remove tag: christmas");
    assert_eq!(item(&app, id).tags, ["rush"]);
    assert!(bytes(&app).contains("rush"));
}

#[test]
fn a_thousand_items_lay_out_only_those_in_sight_and_the_keyboard_walks_on() {
    let mut project = webshop();
    let ids = with_own(&mut project, 1000);
    let mut app = plan(project);
    let rows = |app: &App| app.get_all_by_label_contains("More about Own thing").count();
    assert!((10..80).contains(&rows(&app)), "{}", rows(&app));
    focus_row(&mut app, "Own thing 0");
    for _ in 0..60 {
        app.key_press(Key::ArrowDown);
        app.run_steps(2);
    }
    app.run_steps(20);
    let row = app.get_by_label("More about Own thing 60").rect();
    assert!(row.top() > 0.0 && row.bottom() < 1600.0, "{row:?}");
    app.press_keys(NONE, Key::Space);
    app.press_keys(NONE, Key::Delete);
    assert!(app.journey().item(ids[60]).is_none() && app.journey().item(ids[59]).is_some());
}
