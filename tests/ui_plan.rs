//! The plan under the hand: keys, filters, changes to many, and the grid of effort by impact, down to the file.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use egui::{Key, Modifiers, Pos2, Role};
use egui_kittest::kittest::Queryable as _;
use klantreis::document::{
    Card, CardId, Cell, Edit, Item, ItemChange, ItemId, ItemState, Language, Level, Project, Slot, Subject, apply,
};
use klantreis::editor::Selection;
use klantreis::library::Names;
use klantreis::project_file;
use klantreis::ui::View;
use support::{App, Hand, Start, TODAY, webshop};

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

#[test]
fn what_comes_first_is_planned_in_one_go() {
    let mut app = plan(webshop());
    let before = bytes(&app);
    app.get_all_by_label("Plan…").next().expect("a first item").click();
    app.run_steps(6);
    app.get_by_role_and_label(Role::TextInput, "Who does it").focus();
    app.run_steps(3);
    app.type_words("Sanne");
    app.press_keys(NONE, Key::Enter);
    app.get_by_label_contains("In a week").click();
    app.run_steps(6);
    click(&mut app, "Put it on the plan");
    let all = app.journey().stages().iter().flat_map(|stage| &stage.checklist);
    let begun: Vec<_> = all.filter(|item| item.state == ItemState::Doing).collect();
    assert_eq!(begun.len(), 1);
    assert_eq!((begun[0].owner.as_str(), begun[0].due), ("Sanne", Some(jiff::civil::date(2026, 11, 29))));
    undo(&mut app);
    assert_eq!(bytes(&app), before);
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
