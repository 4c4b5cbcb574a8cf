//! The preview as its user meets it.

use egui::{Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;

use super::*;
use crate::document::{Edit, Language, Period, Series, SeriesId};
use crate::editor::Editor;
use crate::import::read;
use crate::library::{Library, project_from};
use crate::storage::Settings;
use crate::ui::theme;

/// What the preview reads, changes and asks for.
struct Table {
    editor: Option<Editor>,
    lang: Lang,
    settings: Settings,
    ui: UiState,
    actions: Vec<Action>,
}

const KASSA: &str = "Stap;Aantal\nBezoek;12.480\nMandje;1.021\nBestelling;356\nTotaal;13.857\n";

fn webshop() -> Editor {
    let library = Library::shared();
    let framework = library.framework("webshop-5").unwrap();
    Editor::new(project_from(library, framework, Language::Nl).unwrap())
}

fn open(text: &str, editor: Option<Editor>) -> Harness<'static, Table> {
    let reading = read(text.as_bytes(), "kassa_2025-08-01_2025-08-31.csv").unwrap();
    let ui = UiState { import: Some(ImportPreview::new(reading)), ..UiState::default() };
    let (lang, settings) = (Lang::new(Language::Nl), Settings::default());
    let table = Table { editor, lang, settings, ui, actions: Vec::new() };
    let builder = Harness::builder().with_size([1280.0, 900.0]).with_context_setup(theme::install);
    let mut harness = builder.build_ui_state(show, table);
    harness.run();
    harness
}

fn show(ui: &mut Ui, table: &mut Table) {
    let model = Model {
        editor: table.editor.as_ref(),
        lang: &table.lang,
        settings: &table.settings,
        file: None,
        busy: false,
        today: date(2025, 9, 5),
    };
    import_ui(ui, &model, &mut table.ui, &mut table.actions);
}

fn accept(harness: &mut Harness<'_, Table>) {
    harness.get_by_label("Neem deze cijfers over").click();
    harness.run();
}

fn taken(harness: &Harness<'_, Table>) -> Option<Vec<Series>> {
    harness.state().actions.iter().find_map(|action| match action {
        Action::Import(imported) => Some(imported.series.iter().map(|taken| taken.series.clone()).collect()),
        _ => None,
    })
}

fn names_and_counts(series: &Series) -> Vec<(&str, Option<u64>)> {
    series.steps.iter().map(|step| (step.name.as_str(), step.count)).collect()
}

#[test]
fn what_is_accepted_has_counts_stages_period_and_source() {
    let mut harness = open(KASSA, Some(webshop()));
    accept(&mut harness);
    let taken = taken(&harness).unwrap();
    let [series] = taken.as_slice() else { panic!("{taken:?}") };
    let want = [("Bezoek", Some(12_480)), ("Mandje", Some(1_021)), ("Bestelling", Some(356))];
    assert_eq!(names_and_counts(series), want);
    assert_eq!(series.period, Some(Period { from: date(2025, 8, 1), to: date(2025, 8, 31) }));
    assert_eq!(
        (series.source.file.as_str(), series.source.column.as_str()),
        ("kassa_2025-08-01_2025-08-31.csv", "Aantal")
    );
    let stages = harness.state().editor.as_ref().and_then(Editor::journey).unwrap().stages();
    assert_eq!(series.steps[2].stage, Some(stages[2].id));
}

#[test]
fn a_stage_that_is_chosen_goes_with_the_step() {
    let mut harness = open(KASSA, Some(webshop()));
    harness.get_by_label("Fase van Mandje").click();
    harness.run();
    harness.get_by_label("Geen fase").click();
    harness.run();
    accept(&mut harness);
    assert_eq!(taken(&harness).unwrap()[0].steps[1].stage, None);
}

#[test]
fn a_step_that_is_ticked_off_is_left_out_and_its_row_says_so() {
    let mut harness = open(KASSA, Some(webshop()));
    harness.get_by_label("Neem ‘Mandje’ mee").click();
    harness.run();
    harness.get_by_label("Regel 3: Weg: door jou");
    accept(&mut harness);
    assert_eq!(names_and_counts(&taken(&harness).unwrap()[0]), [("Bezoek", Some(12_480)), ("Bestelling", Some(356))]);
}

#[test]
fn a_total_row_can_be_counted_after_all() {
    let mut harness = open(KASSA, Some(webshop()));
    harness.get_by_label("Regel 5: Weg: totaal").click();
    harness.run();
    accept(&mut harness);
    assert_eq!(taken(&harness).unwrap()[0].steps.len(), 4);
}

#[test]
fn a_step_moves_up() {
    let mut harness = open(KASSA, Some(webshop()));
    harness.get_by_label("Zet ‘Bestelling’ hoger").click();
    harness.run();
    accept(&mut harness);
    assert_eq!(taken(&harness).unwrap()[0].steps[1].name, "Bestelling");
}

#[test]
fn without_a_map_nothing_is_accepted_and_a_map_can_be_begun() {
    let mut harness = open(KASSA, None);
    assert!(harness.get_by_label("Neem deze cijfers over").accesskit_node().is_disabled());
    accept(&mut harness);
    assert_eq!(taken(&harness), None);
    harness.get_by_label("Begin een webshop-kaart").click();
    harness.run();
    let begun = |action: &Action| matches!(action, Action::Start { framework: Some(id) } if id == "webshop-5");
    assert!(harness.state().actions.iter().any(begun));
    assert!(harness.state().ui.import.is_some());
}

#[test]
fn the_same_period_with_other_counts_is_said_before_accepting() {
    let mut harness = open(KASSA, Some(webshop()));
    accept(&mut harness);
    let mut series = taken(&harness).unwrap().remove(0);
    series.steps[0].count = Some(9_999);
    let mut editor = webshop();
    series.id = SeriesId(editor.fresh_id());
    series.steps.iter_mut().for_each(|step| step.stage = None);
    editor.run(Edit::AddSeries { index: 0, series: Box::new(series) }).unwrap();
    let harness = open(KASSA, Some(editor));
    assert!(harness.query_all_by_label_contains("Voor deze periode heb je al andere aantallen").next().is_some());
}

#[test]
fn escape_closes_the_preview_but_in_a_field_only_the_field() {
    let mut harness = open(KASSA, Some(webshop()));
    harness.get_by_role_and_label(Role::TextInput, "Naam van stap 1").click();
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.state().ui.import.is_some());
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.state().ui.import.is_none());
    assert_eq!(taken(&harness), None);
}

#[test]
fn only_the_ticked_of_several_series_are_taken() {
    let wide = "Stap,Juli 2025,Augustus 2025\nBezoek,900,1000\nMandje,90,100\nBestelling,9,10\n";
    let mut harness = open(wide, Some(webshop()));
    harness.get_by_label("Neem ‘Juli 2025’ over").click();
    harness.run();
    accept(&mut harness);
    let taken = taken(&harness).unwrap();
    assert_eq!(taken.iter().map(|series| series.name.as_str()).collect::<Vec<_>>(), ["Augustus 2025"]);
}

#[test]
fn a_table_without_steps_says_why_and_cannot_be_accepted() {
    let harness = open("Kleur,Plaats\nRood,Ede\nBlauw,Goes\n", Some(webshop()));
    assert!(harness.get_by_label("Neem deze cijfers over").accesskit_node().is_disabled());
    assert!(harness.query_all_by_label_contains("In geen kolom zijn aantallen").next().is_some());
}
