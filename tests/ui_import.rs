//! The preview of tables under the hand: recipes, known periods, steps, several files, pasting, surveys.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use std::path::PathBuf;

use egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use klantreis::document::{Language, Measure, Series, StageId, Unit};
use klantreis::ui::View;
use support::{App, Hand, Start, table, webshop};

const ACCEPT: &str = "Use these numbers";

fn press(app: &mut App, button: &str) {
    app.get_by_label(button).click();
    app.run_steps(8);
}

fn shop() -> App {
    Start { size: [1440.0, 900.0], ..Start::default() }.with_project(webshop())
}

/// A window in which everything is in sight, since things are clicked where they are.
fn tall() -> App {
    Start { size: [1440.0, 2000.0], ..Start::default() }.with_project(webshop())
}

/// A folder with tables of the test's own.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, text).expect("a file");
        path
    }
}

const AUGUST: &str = "Stap;Aantal\nBezoek;12.480\nMandje;1.021\nKassa;640\nBestelling;356\nTotaal;14.497\n";
const SEPTEMBER: &str = "Stap;Aantal\nBezoek;13.100\nMandje;990\nKassa;610\nBestelling;340\nTotaal;15.040\n";

fn august(folder: &Folder) -> PathBuf {
    folder.file("kassa_2026-08-01_2026-08-31.csv", AUGUST)
}

fn september(folder: &Folder) -> PathBuf {
    folder.file("kassa_2026-09-01_2026-09-30.csv", SEPTEMBER)
}

fn steps(series: &Series) -> Vec<(&str, Option<u64>)> {
    series.steps.iter().map(|step| (step.name.as_str(), step.count)).collect()
}

fn counts(app: &App) -> Vec<Vec<Option<u64>>> {
    app.project().series().iter().map(|series| series.steps.iter().map(|step| step.count).collect()).collect()
}

fn stage(app: &App, at: usize) -> Option<StageId> {
    app.journey().stages().get(at).map(|stage| stage.id)
}

/// Chooses in an open drop-down or menu.
fn choose(app: &mut App, list: &str, entry: &str) {
    app.get_by_label(list).click();
    app.run_steps(4);
    app.get_all_by_label(entry).last().expect("an entry").click();
    app.run_steps(6);
}

fn is_disabled(app: &App, button: &str) -> bool {
    app.get_by_label(button).accesskit_node().is_disabled()
}

#[test]
fn next_months_file_is_one_press_of_enter() {
    let folder = Folder::new();
    let mut app = shop();
    app.drop_file(august(&folder));
    choose(&mut app, "More about ‘Kassa’", "Make it one step with ‘Mandje’");
    choose(&mut app, "Stage of Bestelling", "Retention");
    press(&mut app, ACCEPT);
    assert_eq!(counts(&app), [[12_480, 1_021, 356].map(Some).to_vec()]);
    let recipes = &app.project().steering().recipes;
    assert_eq!(recipes.len(), 1, "{recipes:?}");
    app.drop_file(september(&folder));
    app.get_by_label("Read as last time (one choice).");
    let (_, focused) = app.focused().expect("something has the focus");
    assert_eq!(focused, "Add September 2026");
    app.press_keys(Modifiers::NONE, Key::Enter);
    assert_eq!(counts(&app)[1], [13_100, 990, 340].map(Some).to_vec());
    let series = app.project().series();
    let stages = |series: &Series| series.steps.iter().map(|step| step.stage).collect::<Vec<_>>();
    assert_eq!(stages(&series[1]), stages(&series[0]));
    assert_eq!(series[1].steps[2].stage, stage(&app, 3));
    app.press_keys(Modifiers::COMMAND, Key::Z);
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert_eq!((app.project().series().len(), app.project().steering().recipes.len()), (0, 0));
}

#[test]
fn a_known_table_can_be_read_afresh() {
    let folder = Folder::new();
    let mut app = shop();
    app.drop_file(august(&folder));
    press(&mut app, "Use ‘Mandje’");
    press(&mut app, ACCEPT);
    app.drop_file(september(&folder));
    press(&mut app, "Read it afresh");
    press(&mut app, ACCEPT);
    assert_eq!(app.project().series()[1].steps.len(), 4);
}

#[test]
fn a_known_period_with_other_counts_waits_for_an_answer() {
    let folder = Folder::new();
    let mut app = shop();
    app.drop_file(august(&folder));
    press(&mut app, ACCEPT);
    let before = app.project().series()[0].clone();
    let corrected =
        folder.file("kassa_2026-08-01_2026-08-31.csv", &AUGUST.replace("356", "359").replace("14.497", "14.500"));
    app.drop_file(corrected);
    assert!(is_disabled(&app, "Add August 2026"));
    assert!(app.query_all_by_label("359").count() > 0 && app.query_all_by_label("356").count() > 0);
    app.get_by_label_contains("First say what to do");
    let name = "Replace the old: August 2026 · kassa_2026-08-01_2026-08-31";
    press(&mut app, name);
    press(&mut app, "Replace August 2026");
    let series = app.project().series();
    assert_eq!((series.len(), series[0].id), (1, before.id));
    assert_eq!(series[0].steps[3].count, Some(359));
    assert_eq!(series[0].steps[3].stage, before.steps[3].stage);
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.project().series(), [before]);
}

#[test]
fn both_can_be_kept_and_the_same_numbers_are_left_out() {
    let folder = Folder::new();
    let mut app = shop();
    app.drop_file(august(&folder));
    press(&mut app, ACCEPT);
    app.drop_file(august(&folder));
    app.get_by_label_contains("with these same counts. It is left out.");
    assert!(is_disabled(&app, "Use these numbers"));
    press(&mut app, "Keep both: August 2026 · kassa_2026-08-01_2026-08-31");
    press(&mut app, "Add August 2026");
    assert_eq!(app.project().series().len(), 2);
}

#[test]
fn a_step_is_optional_merged_added_up_and_taken_apart_again() {
    let folder = Folder::new();
    let mut app = shop();
    app.drop_file(august(&folder));
    choose(&mut app, "More about ‘Kassa’", "may be skipped");
    choose(&mut app, "More about ‘Bestelling’", "Make it one step with ‘Kassa’");
    app.get_by_label("One step of: Kassa (640) + Bestelling (356).");
    press(&mut app, "Add the counts up");
    press(&mut app, ACCEPT);
    let series = &app.project().series()[0];
    assert_eq!(steps(series), [("Bezoek", Some(12_480)), ("Mandje", Some(1_021)), ("Kassa", Some(996))]);
    assert_eq!(series.steps.iter().map(|step| step.optional).collect::<Vec<_>>(), [false, false, true]);
}

#[test]
fn steps_move_by_hand_and_by_alt_and_arrows() {
    let folder = Folder::new();
    let mut app = shop();
    app.drop_file(august(&folder));
    let to = app.middle_of("Drag ‘Bezoek’ to another place") - egui::vec2(0.0, 12.0);
    app.drag_from("Drag ‘Bestelling’ to another place", to);
    app.get_by_label("Drag ‘Bezoek’ to another place").focus();
    app.run_steps(2);
    app.press_keys(Modifiers::ALT, Key::ArrowDown);
    press(&mut app, ACCEPT);
    let names: Vec<&str> = app.project().series()[0].steps.iter().map(|step| step.name.as_str()).collect();
    assert_eq!(names, ["Bestelling", "Mandje", "Bezoek", "Kassa"]);
}

#[test]
fn escape_lets_a_dragged_step_go_and_the_preview_stays() {
    let folder = Folder::new();
    let mut app = shop();
    app.drop_file(august(&folder));
    let to = app.middle_of("Drag ‘Bezoek’ to another place") - egui::vec2(0.0, 12.0);
    app.drag_halfway("Drag ‘Bestelling’ to another place", to);
    app.press_keys(Modifiers::NONE, Key::Escape);
    app.drop_at(to);
    app.run_steps(4);
    assert!(app.state().ui_state().import.is_some());
    press(&mut app, ACCEPT);
    assert_eq!(app.project().series()[0].steps[0].name, "Bezoek");
}

#[test]
fn changes_in_the_preview_are_undone_and_done_again() {
    let folder = Folder::new();
    let mut app = shop();
    app.drop_file(august(&folder));
    press(&mut app, "Use ‘Mandje’");
    press(&mut app, "Move ‘Bestelling’ up");
    for _ in 0..2 {
        app.press_keys(Modifiers::COMMAND, Key::Z);
    }
    app.get_by_label("Use ‘Mandje’");
    app.press_keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert!(app.query_by_label("Use ‘Mandje’").is_none());
    press(&mut app, "Undo in this preview");
    press(&mut app, ACCEPT);
    assert_eq!(counts(&app), [[12_480, 1_021, 640, 356].map(Some).to_vec()]);
}

#[test]
fn advertisements_and_orders_of_a_month_become_one_funnel() {
    let mut app = tall();
    app.drop_file(table("google_ads_utf16le_tab_totals.csv"));
    app.drop_file(table("meta_ads_bom_total_first_row.csv"));
    app.drop_file(table("shopify_customer_behavior_weekly.csv"));
    press(&mut app, "One funnel from these files");
    app.get_by_label_contains("A rate from one step to the next is rough");
    for (step, file) in [
        ("Conversions", "google_ads_utf16le_tab_totals.csv"),
        ("Impressions", "meta_ads_bom_total_first_row.csv"),
        ("Adds to cart", "meta_ads_bom_total_first_row.csv"),
        ("Checkouts initiated", "meta_ads_bom_total_first_row.csv"),
        ("Purchases", "meta_ads_bom_total_first_row.csv"),
    ] {
        press(&mut app, &format!("Use ‘{step}’ from {file}"));
    }
    press(&mut app, ACCEPT);
    let series = &app.project().series()[0];
    assert_eq!(app.project().series().len(), 1);
    let wanted = [
        ("Impr.", Some(40_573)),
        ("Clicks", Some(867)),
        ("Link clicks", Some(1_840)),
        ("Sessions", Some(6_009)),
        ("Sessions with cart additions", Some(384)),
        ("Sessions that reached checkout", Some(489)),
        ("Sessions that completed checkout", Some(242)),
    ];
    let mut found = steps(series);
    found.sort_unstable();
    let mut sorted = wanted.to_vec();
    sorted.sort_unstable();
    assert_eq!(found, sorted);
    let origin = |name: &str| {
        let step = series.steps.iter().find(|step| step.name == name).expect("the step");
        let origin = step.origin.as_ref().expect("an origin");
        (origin.unit, origin.source.file.clone())
    };
    assert_eq!(origin("Impr."), (Unit::Impressions, "google_ads_utf16le_tab_totals.csv".to_owned()));
    assert_eq!(origin("Sessions"), (Unit::Sessions, "shopify_customer_behavior_weekly.csv".to_owned()));
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.project().series().len(), 0);
}

#[test]
fn files_dropped_at_once_stand_beside_each_other_and_each_gives_series() {
    let mut app = shop();
    for name in ["duplicates_and_space.csv", "hubspot_deals_quoted_newlines.csv"] {
        app.input_mut().dropped_files.push(std::sync::Arc::new(support::Dropped(table(name))));
    }
    app.run_steps(10);
    press(&mut app, "Show duplicates_and_space.csv");
    press(&mut app, ACCEPT);
    assert_eq!(counts(&app), [[1000, 90, 31].map(Some).to_vec(), [5, 4, 3, 2].map(Some).to_vec()]);
}

#[test]
fn a_file_for_every_stage_is_one_funnel_by_itself() {
    let folder = Folder::new();
    let mut app = shop();
    app.drop_file(folder.file("bestellingen.csv", "E-mail;Datum\na@example.nl;14-8-2025\n"));
    app.drop_file(folder.file("offertes.csv", "E-mail;Datum\na@example.nl;2-8-2025\nb@example.nl;13-8-2025\n"));
    press(&mut app, ACCEPT);
    assert_eq!(steps(&app.project().series()[0]), [("offertes", Some(2)), ("bestellingen", Some(1))]);
}

#[test]
fn a_file_is_taken_out_of_the_preview_again() {
    let mut app = shop();
    app.drop_file(table("duplicates_and_space.csv"));
    app.drop_file(table("percentages_only.csv"));
    assert!(is_disabled(&app, ACCEPT));
    press(&mut app, "Take percentages_only.csv out of this preview");
    press(&mut app, ACCEPT);
    assert_eq!(app.project().series().len(), 1);
}

#[test]
fn a_line_that_is_left_out_counts_after_a_click_on_it() {
    let folder = Folder::new();
    let mut app = shop();
    app.drop_file(august(&folder));
    app.get_by_label("left out");
    app.get_by_label("names of columns");
    let at = app.get_by_label("Totaal").rect().center();
    app.drag_at(at);
    app.step();
    app.drop_at(at);
    app.run_steps(6);
    press(&mut app, ACCEPT);
    assert_eq!(app.project().series()[0].steps.len(), 5);
}

#[test]
fn numbers_in_front_of_names_stay_when_the_user_wants_them() {
    let folder = Folder::new();
    let mut app = shop();
    app.drop_file(folder.file("x.csv", "Step,Users\n1. Visit,90\n2. Order,9\n"));
    press(&mut app, "Keep the numbers");
    press(&mut app, ACCEPT);
    assert_eq!(app.project().series()[0].steps[0].name, "1. Visit");
}

#[test]
fn lost_deals_count_at_the_first_step_when_the_user_wants_it() {
    let mut app = tall();
    app.drop_file(table("hubspot_deals_quoted_newlines.csv"));
    press(&mut app, "Count at the first step");
    app.get_by_label("Keep them apart");
    press(&mut app, "Count each row");
    press(&mut app, ACCEPT);
    assert_eq!(app.project().series()[0].steps[0].count, Some(7));
}

fn paste(app: &mut App, text: &str) {
    app.event(Event::Paste(text.to_owned()));
    app.run_steps(8);
}

#[test]
fn a_table_is_pasted_in_the_numbers_view_and_words_are_not() {
    let mut app = shop();
    app.press_keys(Modifiers::COMMAND, Key::Num3);
    paste(&mut app, "only words\nand more words");
    assert!(app.state().ui_state().import.is_none());
    assert_eq!(app.state().ui_state().notices.words().count(), 1);
    paste(&mut app, "Stap\tAantal\nBezoek\t900\nBestelling\t90\n");
    app.get_by_label("Numbers from Pasted table");
    paste(&mut app, "Step,Users\nVisit,80\nOrder,8\n");
    press(&mut app, ACCEPT);
    assert_eq!(counts(&app), [[900, 90].map(Some).to_vec(), [80, 8].map(Some).to_vec()]);
    assert_eq!(app.project().series()[0].source.file, "Pasted table");
}

#[test]
fn on_the_map_a_pasted_table_still_makes_cards() {
    let mut app = Start::default().with_project(webshop());
    assert_eq!(app.state().ui_state().view, View::Map);
    let at = app.middle_of("Ideas in Loyalty");
    app.drag_at(at);
    app.step();
    app.drop_at(at);
    app.run_steps(6);
    paste(&mut app, "One\t1\nTwo\t2\n");
    assert!(app.state().ui_state().import.is_none());
    assert_eq!((app.titles_in(4, 5), app.titles_in(4, 6)), (vec!["One".to_owned()], vec!["Two".to_owned()]));
    app.get_by_label_contains("had no place on the map");
}

#[test]
fn answers_keep_their_counts_and_stand_on_the_stage_of_loyalty() {
    let mut app = Start { language: Language::Nl, size: [1440.0, 900.0], ..Start::default() }.with_project(webshop());
    app.drop_file(table("google_forms_nl.csv"));
    app.get_all_by_label_contains("NPS").next().expect("the score");
    press(&mut app, "Neem deze cijfers over");
    let series = app.project().series();
    let answers = series[0].answers.as_ref().expect("answers");
    assert_eq!((answers.measure, answers.lowest, answers.counts.len()), (Measure::Nps, 0, 11));
    assert_eq!(answers.counts.iter().sum::<u64>(), 4);
    let loyal = app.journey().stages().iter().find(|stage| stage.phases.contains(&klantreis::document::Phase::Loyalty));
    let loyal = loyal.map(|stage| stage.id);
    assert!(loyal.is_some());
    assert!(series.iter().flat_map(|series| &series.steps).all(|step| step.stage == loyal));
}

#[test]
fn another_delimiter_and_header_are_chosen_undone_and_remembered() {
    let folder = Folder::new();
    let text = |count: u32| format!("Rapport;van;kassa\nStap;Aantal\nBezoek;{count}\nMandje;90\nBestelling;9\n");
    let mut app = shop();
    app.drop_file(folder.file("kassa augustus 2026.csv", &text(900)));
    let other = "Otherwise than: The names of the columns stand in line 1.";
    choose(&mut app, other, "Names are in line 2");
    app.get_by_label("The names of the columns stand in line 2.");
    app.press_keys(Modifiers::COMMAND, Key::Z);
    app.get_by_label("The names of the columns stand in line 1.");
    app.press_keys(Modifiers::COMMAND, Key::Y);
    press(&mut app, ACCEPT);
    assert_eq!(counts(&app), [[900, 90, 9].map(Some).to_vec()]);
    app.drop_file(folder.file("kassa september 2026.csv", &text(950)));
    app.get_by_label("The names of the columns stand in line 2.");
    app.get_by_label("Read as last time.");
}

#[test]
fn numbers_are_read_the_other_way_when_the_user_says_so() {
    let folder = Folder::new();
    let mut app = shop();
    app.drop_file(folder.file("x.csv", "Step,Users\nVisit,\"12.480\"\nOrder,\"1.021\"\n"));
    app.get_by_label_contains("1,234.5").click();
    app.run_steps(8);
    assert!(is_disabled(&app, ACCEPT), "no cell is a whole number any more");
    app.press_keys(Modifiers::COMMAND, Key::Z);
    press(&mut app, ACCEPT);
    assert_eq!(counts(&app), [[12_480, 1_021].map(Some).to_vec()]);
}

#[test]
fn everything_in_the_preview_has_a_name() {
    let mut app = shop();
    app.drop_file(table("xlsx_title_merged_two_periods.xlsx"));
    app.drop_file(table("surveymonkey_two_header_rows.csv"));
    for role in [Role::Button, Role::CheckBox, Role::RadioButton, Role::ComboBox, Role::TextInput] {
        for node in app.get_all_by_role(role) {
            let label = node.accesskit_node().label().unwrap_or_default();
            assert!(!label.trim().is_empty(), "a {role:?} has no name");
        }
    }
}

#[test]
fn escape_asks_before_it_throws_changes_away() {
    let folder = Folder::new();
    let mut app = tall();
    app.drop_file(august(&folder));
    app.press_keys(Modifiers::NONE, Key::Escape);
    assert!(app.query_by_label(ACCEPT).is_none(), "nothing was changed");
    app.drop_file(august(&folder));
    press(&mut app, "Use ‘Mandje’");
    app.press_keys(Modifiers::NONE, Key::Escape);
    app.get_by_label("You changed things in this preview. Throw them away?");
    app.press_keys(Modifiers::NONE, Key::Escape);
    app.get_by_label(ACCEPT);
    press(&mut app, "Cancel");
    press(&mut app, "Throw away");
    assert!(app.query_by_label(ACCEPT).is_none());
    assert!(app.project().series().is_empty());
}

#[test]
fn the_next_month_is_proposed_where_the_file_says_none() {
    let folder = Folder::new();
    let mut app = tall();
    app.drop_file(august(&folder));
    press(&mut app, ACCEPT);
    app.drop_file(folder.file("kassa.csv", SEPTEMBER));
    app.get_by_label_contains("September 2026 follows on your last numbers");
    press(&mut app, "Add September 2026");
    let periods: Vec<_> = app.project().series().iter().map(|series| series.period.expect("a period").from).collect();
    assert_eq!(periods, [jiff::civil::date(2026, 8, 1), jiff::civil::date(2026, 9, 1)]);
    app.drop_file(folder.file("kassa.csv", SEPTEMBER));
    assert!(app.query_by_label_contains("follows on your last numbers").is_none(), "these counts are there already");
}

#[test]
fn what_the_last_step_brought_in_gives_the_average_order() {
    let folder = Folder::new();
    let mut app = tall();
    let text = "Stap;Aantal;Omzet\nBezoek;12.480;\nBestelling;356;€ 18.904,50\n";
    app.drop_file(folder.file("kassa_2026-08-01_2026-08-31.csv", text));
    app.get_by_label_contains("An average order of €53.10 goes along to Money.");
    press(&mut app, ACCEPT);
    assert_eq!(app.project().steering().money.order_value, Some(klantreis::document::Cents(5310)));
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.project().steering().money.order_value, None);
    let cost = text.replace("Omzet", "Kosten");
    app.drop_file(folder.file("kosten_2026-08-01_2026-08-31.csv", &cost));
    assert!(app.query_by_label_contains("goes along to Money").is_none(), "a cost is no revenue");
}

#[test]
fn several_new_series_in_the_place_of_one_are_all_kept() {
    let folder = Folder::new();
    let mut app = tall();
    app.drop_file(folder.file("2026-08-01_2026-08-31.csv", "Stap;Aantal\nBezoek;900\nMandje;60\n"));
    press(&mut app, ACCEPT);
    let days = "Datum;Bezoek;Mandje\n2026-08-03;200;10\n2026-08-10;210;12\n2026-08-17;190;14\n";
    app.drop_file(folder.file("dagen.csv", days));
    app.run_steps(8);
    press(&mut app, "Replace the old, for all of them");
    press(&mut app, "Replace the old numbers");
    let there = counts(&app);
    assert_eq!(there, [[200, 10], [210, 12], [190, 14]].map(|counts| counts.map(Some).to_vec()));
    app.press_keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(counts(&app), [[900, 60].map(Some).to_vec()]);
}
