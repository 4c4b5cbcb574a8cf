//! The Numbers view as its user meets it.

use egui::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;

use super::*;
use crate::document::{Edit, ItemChange, ItemState, Language, Period, SeriesChange, SeriesId, Source, Step, Unit};
use crate::editor::Selection;
use crate::library::{Library, project_from};
use crate::storage::Settings;

struct Desk {
    editor: Editor,
    lang: Lang,
    settings: Settings,
    state: NumbersState,
    actions: Vec<Action>,
}

/// A web shop with these months of 2025, each with the counts of four steps.
fn open(months: &[(i8, [u64; 4])]) -> Harness<'static, Desk> {
    let library = Library::shared();
    let framework = library.framework("webshop-5").unwrap();
    let mut editor = Editor::new(project_from(library, framework, Language::Nl).unwrap());
    for (month, counts) in months {
        let series = Box::new(series(&mut editor, *month, counts));
        editor.run(Edit::AddSeries { index: 0, series }).unwrap();
    }
    let (lang, settings) = (Lang::new(Language::Nl), Settings::default());
    let desk = Desk { editor, lang, settings, state: NumbersState::default(), actions: Vec::new() };
    let builder = Harness::builder().with_size([1100.0, 1900.0]).with_context_setup(theme::install);
    let mut harness = builder.build_ui_state(show, desk);
    harness.run();
    harness
}

fn series(editor: &mut Editor, month: i8, counts: &[u64; 4]) -> Series {
    let first = date(2025, month, 1);
    let stages: Vec<_> = editor.journey().unwrap().stages().iter().map(|stage| stage.id).collect();
    let named = ["Bezoek", "Product", "Mandje", "Bestelling"].into_iter().zip([0, 1, 1, 2]).zip(counts);
    let steps = named.map(|((name, stage), count)| {
        let name = name.to_owned();
        Step { name, count: Some(*count), stage: stages.get(stage).copied(), ..Step::default() }
    });
    Series {
        id: SeriesId(editor.fresh_id()),
        name: String::new(),
        unit: Unit::Sessions,
        period: Some(Period { from: first, to: first.last_of_month() }),
        source: Source { file: "kassa.csv".to_owned(), ..Source::default() },
        steps: steps.collect(),
        answers: None,
    }
}

fn show(ui: &mut Ui, desk: &mut Desk) {
    let model = Model {
        editor: Some(&desk.editor),
        lang: &desk.lang,
        settings: &desk.settings,
        file: None,
        busy: false,
        today: date(2025, 9, 5),
    };
    numbers_ui(ui, &model, &desk.editor, &mut desk.state, &mut desk.actions);
}

fn press(harness: &mut Harness<'_, Desk>, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}

const JULY: (i8, [u64; 4]) = (7, [11_800, 4_500, 950, 330]);
const AUGUST: (i8, [u64; 4]) = (8, [12_480, 4_736, 1_021, 356]);

#[test]
fn without_numbers_the_view_leads_to_an_import() {
    let mut harness = open(&[]);
    press(&mut harness, "Importeren…");
    assert!(matches!(harness.state().actions.as_slice(), [Action::Command(Command::ImportTable)]));
}

#[test]
fn the_plots_say_what_they_show() {
    let mut harness = open(&[JULY, AUGUST]);
    let funnel = "Van 12.480 sessies bij ‘Bezoek’ naar 356 bij ‘Bestelling’: 2,9\u{a0}%.";
    harness.get_by_role_and_label(Role::Image, funnel);
    press(&mut harness, "Verloop");
    let trend = "Het verloop: van 2,8\u{a0}% in juli 2025 naar 2,9\u{a0}% in augustus 2025.";
    harness.get_by_role_and_label(Role::Image, trend);
}

#[test]
fn one_period_has_no_trend() {
    let mut harness = open(&[AUGUST]);
    press(&mut harness, "Verloop");
    assert!(harness.query_by_label_contains("Er zijn nog cijfers van één periode").is_some());
}

#[test]
fn a_step_gets_another_stage() {
    let mut harness = open(&[AUGUST]);
    press(&mut harness, "Fase van Mandje");
    press(&mut harness, "Geen fase");
    let change = SeriesChange::StepStage { step: 2, stage: None };
    let id = harness.state().editor.project().series()[0].id;
    let wanted = Edit::SetSeries(id, change);
    assert!(matches!(harness.state().actions.as_slice(), [Action::Edit(edit)] if *edit == wanted));
}

#[test]
fn a_tactic_is_started_from_the_leak() {
    let mut harness = open(&[AUGUST]);
    let title = "Bouw per campagne een goede landingspagina";
    press(&mut harness, &format!("Beginnen: {title}"));
    let started = |action: &Action| {
        let doing = ItemChange::State { state: ItemState::Doing, done_on: None };
        matches!(action, Action::Edit(Edit::SetItem(_, change)) if *change == doing)
    };
    assert!(harness.state().actions.iter().any(started));
}

#[test]
fn another_period_is_chosen_by_its_name() {
    let mut harness = open(&[JULY, AUGUST]);
    press(&mut harness, "Welke cijfers");
    press(&mut harness, "juli 2025");
    assert!(matches!(harness.state().actions.as_slice(), [Action::ChooseSeries(Some(_))]));
}

#[test]
fn a_rise_is_shown_as_it_is_and_explained() {
    let harness = open(&[(8, [100, 120, 60, 30])]);
    assert!(harness.query_all_by_label("120\u{a0}%").next().is_some());
    assert!(harness.query_all_by_label_contains("Een stap telt meer dan de stap ervoor").next().is_some());
}

#[test]
fn counts_of_nothing_are_dashes() {
    let harness = open(&[(8, [0, 0, 0, 0])]);
    assert!(harness.query_all_by_label("–").count() > 4);
    assert!(harness.query_all_by_label_contains("NaN").next().is_none());
}

#[test]
fn the_last_day_alone_gives_the_whole_month() {
    let day = date(2025, 8, 31);
    assert_eq!(details::up_to(None, day), Period { from: date(2025, 8, 1), to: day });
    assert_eq!(details::from_on(None, date(2025, 2, 1)).to, date(2025, 2, 28));
}

/// Presses an entry of a plot's copy menu; gives what went to the clipboard.
fn copied(harness: &mut Harness<'_, Desk>, plot: &str, entry: &str) -> Vec<egui::OutputCommand> {
    press(harness, &format!("Kopiëren: {plot}"));
    harness.get_by_label(entry).click();
    let mut commands = Vec::new();
    for _ in 0..4 {
        harness.step();
        commands.extend(harness.output().platform_output.commands.iter().cloned());
    }
    commands
}

#[test]
fn a_plot_is_copied_as_a_table_and_as_an_image() {
    let mut harness = open(&[AUGUST]);
    let table = copied(&mut harness, "Van stap naar stap", "Als tabel kopiëren");
    let [egui::OutputCommand::CopyText(text)] = table.as_slice() else { panic!("{table:?}") };
    assert_eq!(text.lines().nth(2), Some("Product\t4.736\t38 %\t37 % – 39 %\t38 %\t7.744\tsessies\t"));
    let image = copied(&mut harness, "Van stap naar stap", "Als afbeelding kopiëren");
    let [egui::OutputCommand::CopyImage(image)] = image.as_slice() else { panic!("not an image") };
    let mut colours: Vec<_> = image.pixels.iter().map(egui::Color32::to_array).collect();
    colours.sort_unstable();
    colours.dedup();
    assert!(image.width() > 1200 && image.height() > 300 && colours.len() > 50, "{:?}", image.size);
}

#[test]
fn two_periods_are_compared_with_a_verdict_for_every_step() {
    let mut harness = open(&[(7, [10_000, 4_000, 1_000, 350]), (8, [10_000, 4_400, 950, 330])]);
    press(&mut harness, "Vergelijken");
    let sentence = "Van de eerste stap tot de laatste: 3,5\u{a0}% in A (juli 2025), 3,3\u{a0}% in B (augustus 2025). Dat verschil \
                    kan toeval zijn (95%-interval −0,7 tot +0,3 procentpunt). Beter in B: ‘Product’ (+4,0 punt). \
                    Slechter in B: ‘Mandje’ (−3,4 punt).";
    harness.get_by_role_and_label(Role::Image, sentence);
    assert_eq!(harness.query_all_by_label("▲ beter").count(), 1);
    assert_eq!(harness.query_all_by_label("▼ slechter").count(), 1);
    assert_eq!(harness.query_all_by_label("≈ kan toeval zijn").count(), 2);
    let moved = "‘Bestelling’ ging van 350 sessies (juli 2025) naar 330 (augustus 2025): −20. Daarvan −50 door de stap naar \
                 ‘Mandje’, +32 door de stap naar ‘Product’, −2 door de stap naar ‘Bestelling’.";
    harness.get_by_role_and_label(Role::Image, moved);
}

#[test]
fn a_and_b_are_swapped() {
    let mut harness = open(&[JULY, AUGUST]);
    press(&mut harness, "Vergelijken");
    press(&mut harness, "A en B omwisselen");
    assert!(harness.query_by_label("Vergelijk (A): augustus 2025").is_some());
    assert!(harness.query_by_label("met (B): juli 2025").is_some());
}

#[test]
fn one_period_alone_is_not_compared_and_says_what_is_missing() {
    let mut harness = open(&[AUGUST]);
    press(&mut harness, "Vergelijken");
    assert!(harness.query_by_label_contains("Er is nog niets om naast deze cijfers te zetten").is_some());
}

#[test]
fn sources_of_one_period_stand_beside_one_another_without_their_whole() {
    let mut harness = open(&[(8, [400, 200, 100, 40]), (8, [300, 150, 60, 10]), (8, [100, 50, 40, 30])]);
    let ids: Vec<_> = harness.state().editor.project().series().iter().map(|series| series.id).collect();
    for (id, name) in ids.into_iter().zip(["Mail", "Google", "Alles"]) {
        let change = SeriesChange::Name(name.to_owned());
        harness.state_mut().editor.run(Edit::SetSeries(id, change)).unwrap();
    }
    press(&mut harness, "Vergelijken");
    let sentence = "‘Mail’ brengt het meest bij ‘Bestelling’: 75\u{a0}% van alles, tegen 25\u{a0}% bij de eerste stap. Van wie er \
                    binnenkomt, haalt bij ‘Mail’ het grootste deel het eind: 30\u{a0}%. ‘Alles’ is alles bij elkaar en is \
                    weggelaten.";
    harness.get_by_role_and_label(Role::Image, sentence);
    harness.get_by_label("Bestelling: Google: 25\u{a0}% (10); Mail: 75\u{a0}% (30)");
}

#[test]
fn a_step_is_looked_at_and_leads_to_its_stage() {
    let mut harness = open(&[AUGUST]);
    let stage = harness.state().editor.journey().unwrap().stages()[1].id;
    let step = "Product: 4.736 sessies; 38\u{a0}% van ‘Bezoek’ gaat door (4.736 van 12.480); met 95 % zekerheid 37\u{a0}% – 39\u{a0}%; \
                38\u{a0}% van de eerste stap; 7.744 sessies afgevallen (62\u{a0}%)";
    press(&mut harness, step);
    press(&mut harness, "Toon de fase op de kaart");
    let selects = |action: &Action| matches!(action, Action::Select(Selection::Stage(id)) if *id == stage);
    assert_eq!(harness.state().actions.iter().filter(|action| selects(action)).count(), 2);
    assert!(matches!(harness.state().actions.last(), Some(Action::Command(Command::ShowMap))));
    press(&mut harness, "Deze stap mag je overslaan");
    let change = SeriesChange::StepOptional { step: 1, optional: true };
    assert!(
        matches!(harness.state().actions.last(), Some(Action::Edit(Edit::SetSeries(_, found))) if *found == change)
    );
}

#[test]
fn arrows_lead_from_bar_to_bar_and_ctrl_tab_from_section_to_section() {
    let mut harness = open(&[JULY, AUGUST]);
    #[expect(clippy::redundant_closure_for_method_calls, reason = "the method's own path is not public")]
    let focused = |harness: &Harness<'_, Desk>| {
        let mut found = harness.query_all(egui_kittest::kittest::By::new().predicate(|node| node.is_focused()));
        let label = found.next().and_then(|node| node.accesskit_node().label());
        label.unwrap_or_default().split(':').next().unwrap_or_default().to_owned()
    };
    harness.get_by_label_contains("Product: 4.736 sessies").focus();
    harness.run();
    for wanted in ["Mandje", "Bestelling"] {
        harness.key_press(egui::Key::ArrowDown);
        harness.run();
        assert_eq!(focused(&harness), wanted);
    }
    harness.key_press_modifiers(egui::Modifiers::CTRL, egui::Key::Tab);
    harness.run();
    assert_eq!(harness.state().state.section, Section::Trend);
    harness.key_press_modifiers(egui::Modifiers::CTRL | egui::Modifiers::SHIFT, egui::Key::Tab);
    harness.run();
    assert_eq!(harness.state().state.section, Section::Funnel);
}

#[test]
fn optional_steps_and_other_units_are_marked_in_words() {
    let mut harness = open(&[AUGUST]);
    let mut series = harness.state().editor.project().series()[0].clone();
    series.steps[1].optional = true;
    series.steps[3].origin = Some(crate::document::StepOrigin { unit: Unit::Orders, source: Source::default() });
    let change = Edit::SetSeries(series.id, SeriesChange::Steps(series.steps));
    harness.state_mut().editor.run(change).unwrap();
    harness.run();
    assert!(harness.query_by_label_contains("Product: 4.736 sessies").is_some());
    for words in ["mag je overslaan", "≠ andere eenheid: bestellingen"] {
        assert!(harness.query_all_by_label_contains(words).next().is_some(), "{words}");
    }
    assert!(harness.query_all_by_label_contains("Deze stap telt iets anders dan de stap ervoor").next().is_some());
}
