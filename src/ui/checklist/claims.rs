//! What holds when the checklist is used: found by accessible name, worked by clicks and keys.

use std::sync::Once;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::{Date, date};

use super::{ChecklistState, checklist_ui};
use crate::action::{Action, Command};
use crate::document::{Edit, Item, ItemId, ItemState, Language, Level, Subject};
use crate::editor::{Editor, Selection};
use crate::lang::Lang;
use crate::library::{Library, project_from};
use crate::storage::Settings;
use crate::ui::{Model, theme};

const TODAY: Date = date(2025, 9, 5);
const SEO: &str = "Make sure people find you when they search";
const TALL: [f32; 2] = [1200.0, 3000.0];

/// The view with an editor that carries out what concerns the document.
struct Desk {
    editor: Editor,
    lang: Lang,
    settings: Settings,
    state: ChecklistState,
    last: Option<Action>,
    dressed: Once,
}

impl Desk {
    fn new() -> Self {
        let library = Library::shared();
        let project = project_from(library, library.framework("webshop-5").unwrap(), Language::En).unwrap();
        Self {
            editor: Editor::new(project),
            lang: Lang::new(Language::En),
            settings: Settings::default(),
            state: ChecklistState::default(),
            last: None,
            dressed: Once::new(),
        }
    }

    fn show(&mut self, ui: &mut egui::Ui) {
        if !self.dressed.is_completed() {
            self.dressed.call_once(|| theme::install(ui.ctx()));
            return;
        }
        let (lang, settings) = (&self.lang, &self.settings);
        let model = Model { editor: Some(&self.editor), lang, settings, file: None, busy: false, today: TODAY };
        let mut actions = Vec::new();
        checklist_ui(ui, &model, &self.editor, &mut self.state, &mut actions);
        for action in actions {
            self.last = Some(action.clone());
            self.run(action);
        }
    }

    fn run(&mut self, action: Action) {
        match action {
            Action::Edit(edit) => self.editor.run(edit).unwrap(),
            Action::Select(selection) => self.editor.select(selection),
            Action::AddItems { stage, subjects } => {
                for subject in subjects {
                    let item = Box::new(Item::new(ItemId(self.editor.fresh_id()), subject));
                    self.editor.run(Edit::AddItem { stage, index: 0, item }).unwrap();
                }
            }
            _ => {}
        }
    }

    /// The items of the first stage.
    fn items(&self) -> &[Item] {
        &self.editor.journey().unwrap().stages()[0].checklist
    }
}

fn bench<'a>(size: [f32; 2]) -> Harness<'a, Desk> {
    let mut bench = Harness::builder().with_size(size).build_ui_state(|ui, desk: &mut Desk| desk.show(ui), Desk::new());
    bench.run();
    bench
}

#[track_caller]
fn click(bench: &mut Harness<'_, Desk>, name: &str) {
    bench.get_by_label(name).click();
    bench.run_steps(10);
}

/// Clicks one of several that lead to the same.
#[track_caller]
fn click_first(bench: &mut Harness<'_, Desk>, name: &str) {
    bench.get_all_by_label(name).next().unwrap().click();
    bench.run_steps(10);
}

#[track_caller]
fn write(bench: &mut Harness<'_, Desk>, field: &str, text: &str) {
    bench.get_by_role_and_label(Role::TextInput, field).focus();
    bench.run();
    bench.get_by_role_and_label(Role::TextInput, field).type_text(text);
    bench.run();
    bench.key_press(Key::Enter);
    bench.run();
}

#[test]
fn a_tick_is_done_today_and_a_second_one_opens_again() {
    let mut bench = bench(TALL);
    click(&mut bench, SEO);
    let item = &bench.state().items()[0];
    assert_eq!((item.state, item.done_on), (ItemState::Done, Some(TODAY)));
    click(&mut bench, SEO);
    let item = &bench.state().items()[0];
    assert_eq!((item.state, item.done_on), (ItemState::Open, None));
}

#[test]
fn an_opened_row_is_selected_and_takes_owner_day_and_place() {
    let mut bench = bench(TALL);
    let id = bench.state().items()[0].id;
    click(&mut bench, &format!("More about {SEO}"));
    assert_eq!(*bench.state().editor.selection(), Selection::Item(id));
    write(&mut bench, "Who does it", "Sanne");
    write(&mut bench, "Due date", "1-9-2025");
    let item = &bench.state().items()[0];
    assert_eq!((item.owner.as_str(), item.due), ("Sanne", Some(date(2025, 9, 1))));
    assert!(bench.query_by_label_contains("Overdue: was due 1 Sep 2025").is_some());
    click(&mut bench, "Move down");
    assert_eq!(bench.state().items()[1].id, id);
    click(&mut bench, "Delete");
    assert!(matches!(bench.state().last, Some(Action::Command(Command::Delete))));
}

#[test]
fn an_estimate_that_is_the_librarys_is_not_the_users_own() {
    let mut bench = bench(TALL);
    click(&mut bench, &format!("More about {SEO}"));
    click(&mut bench, "Effort: Medium effort");
    click(&mut bench, "High effort");
    assert_eq!(bench.state().items()[0].effort, Some(Level::High));
    click(&mut bench, "Effort: High effort");
    click(&mut bench, "Medium effort");
    assert_eq!(bench.state().items()[0].effort, None);
}

#[test]
fn own_items_can_be_typed_one_after_the_other() {
    let mut bench = bench(TALL);
    write(&mut bench, "Own item for Awareness", "Call the baker");
    bench.get_by_role_and_label(Role::TextInput, "Own item for Awareness").type_text("Call the butcher");
    bench.run();
    bench.key_press(Key::Enter);
    bench.run();
    let items = bench.state().items();
    let own: Vec<_> = items.iter().filter(|item| matches!(item.subject, Subject::Own(_))).collect();
    assert_eq!(own.len(), 2);
}

#[test]
fn a_search_leaves_only_what_fits_even_in_a_folded_stage() {
    let mut bench = bench(TALL);
    bench.get_by_label_contains("Awareness: 0 of").click();
    bench.run();
    assert!(bench.query_by_label(SEO).is_none());
    write(&mut bench, "Search the checklist", "people find");
    assert!(bench.query_by_label(SEO).is_some());
    assert!(bench.query_by_label("Own item for Awareness").is_none());
    write(&mut bench, "Search the checklist", " xyz");
    assert!(bench.query_by_label(SEO).is_none());
    click_first(&mut bench, "Show everything");
    assert!(bench.query_by_label("Own item for Loyalty").is_some());
}

#[test]
fn what_comes_first_can_be_started_and_leads_to_its_row() {
    let mut bench = bench([800.0, 500.0]);
    bench.get_all_by_label_contains("Start: ").next().unwrap().click();
    bench.run_steps(10);
    let doing = |item: &&Item| item.state == ItemState::Doing;
    let stages = bench.state().editor.journey().unwrap().stages();
    let item = stages.iter().flat_map(|stage| &stage.checklist).find(doing).unwrap();
    let title = bench.state().lang.names().item(item).to_owned();
    click(&mut bench, &format!("Go to {title}"));
    let row = bench.get_by_label(&title).rect();
    assert!(row.top() > 0.0 && row.bottom() < 500.0, "{row:?}");
}
