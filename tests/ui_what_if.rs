//! What-ifs, targets and money under the hand: dragged, typed, kept, made the target, and undone.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;

use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use klantreis::document::{
    Cents, Fraction, Language, Period, Project, Series, SeriesId, Source, Step, Target, Unit, apply,
};
use klantreis::document::{Edit, Money, SteeringChange};
use support::{App, Hand, Start, webshop};

const COUNTS: [(&str, u64); 4] = [("Bezoek", 1000), ("Product", 400), ("Mandje", 100), ("Bestelling", 50)];

/// A web shop with a month of counts, in which each of the first four stages has a step.
fn shop() -> Project {
    let mut project = webshop();
    let stages: Vec<_> = project.journeys()[0].stages().iter().map(|stage| stage.id).collect();
    let steps = COUNTS.iter().zip(&stages).map(|((name, count), stage)| Step {
        name: (*name).to_owned(),
        count: Some(*count),
        stage: Some(*stage),
        ..Step::default()
    });
    let first = jiff::civil::date(2025, 8, 1);
    let series = Series {
        id: SeriesId(90_000),
        name: String::new(),
        unit: Unit::People,
        period: Some(Period { from: first, to: first.last_of_month() }),
        source: Source::default(),
        steps: steps.collect(),
        answers: None,
    };
    apply(&mut project, Edit::AddSeries { index: 0, series: Box::new(series) }).unwrap();
    project
}

fn with_money() -> Project {
    let mut project = shop();
    let money = Money { order_value: Some(Cents(5_000)), margin: Some(Fraction(400_000)), ..Money::default() };
    apply(&mut project, Edit::Steer(SteeringChange::Money(money))).unwrap();
    project
}

/// The Numbers view of a project, on one of its sections.
fn open(project: Project, section: &str) -> App {
    let start = Start { language: Language::Nl, size: [1280.0, 3600.0], ..Start::default() };
    let mut app = start.with_project(project);
    app.press_keys(Modifiers::COMMAND, Key::Num3);
    press(&mut app, section);
    app
}

fn press(app: &mut App, label: &str) {
    app.get_by_label(label).click();
    app.run_steps(8);
}

/// Types into the field of this name, and leaves it by Enter.
fn fill(app: &mut App, label: &str, words: &str) {
    app.get_by_role_and_label(Role::TextInput, label).click();
    app.run_steps(4);
    app.press_keys(Modifiers::COMMAND, Key::A);
    if words.is_empty() {
        app.press_keys(Modifiers::NONE, Key::Delete);
    }
    app.type_words(words);
    app.press_keys(Modifiers::NONE, Key::Enter);
}

fn value(app: &App, label: &str) -> String {
    app.get_by_role_and_label(Role::TextInput, label).accesskit_node().value().unwrap_or_default()
}

#[track_caller]
fn says(app: &App, words: &str) {
    assert!(app.query_all_by_label_contains(words).next().is_some(), "nothing says: {words}");
}

#[test]
fn a_bar_drawn_out_changes_its_step_and_the_later_ones_follow() {
    let mut app = open(shop(), "Wat als");
    let from = app.middle_of("Balk van Product");
    app.drag_from("Balk van Product", from + vec2(90.0, 0.0));
    let rate = value(&app, "Percentage naar Product");
    assert_ne!(rate, "40,0\u{a0}%");
    assert_eq!(value(&app, "Percentage naar Mandje"), "25,0\u{a0}%", "its conversion stays");
    says(&app, "meer dan nu");
    assert_eq!(app.focused().map(|(_, name)| name).as_deref(), Some("Balk van Product"), "the arrows go on from there");
    assert_eq!(app.project().steering(), shop().steering(), "nothing of the document is changed");
}

#[test]
fn escape_gives_a_drag_up() {
    let mut app = open(shop(), "Wat als");
    let from = app.middle_of("Balk van Product");
    app.drag_halfway("Balk van Product", from + vec2(90.0, 0.0));
    assert_ne!(value(&app, "Percentage naar Product"), "40,0\u{a0}%");
    app.key_press(Key::Escape);
    app.run_steps(2);
    app.hover_at(from + vec2(120.0, 0.0));
    app.run_steps(2);
    assert_eq!(value(&app, "Percentage naar Product"), "40,0\u{a0}%");
    app.drop_at(from + vec2(120.0, 0.0));
    app.run_steps(4);
    assert_eq!(value(&app, "Percentage naar Product"), "40,0\u{a0}%");
}

#[test]
fn the_arrows_move_a_bar_by_points() {
    let mut app = open(shop(), "Wat als");
    press(&mut app, "Balk van Mandje");
    app.press_keys(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(value(&app, "Percentage naar Mandje"), "26,0\u{a0}%");
    app.press_keys(Modifiers::SHIFT, Key::ArrowUp);
    assert_eq!(value(&app, "Percentage naar Mandje"), "31,0\u{a0}%");
    app.press_keys(Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(value(&app, "Percentage naar Mandje"), "30,0\u{a0}%");
    assert_eq!(app.focused().map(|(_, name)| name).as_deref(), Some("Balk van Mandje"), "the focus stays");
    says(&app, "60 mensen ‘Bestelling’ bereiken: 10 meer dan nu");
    press(&mut app, "Mandje terug naar nu");
    assert_eq!(value(&app, "Percentage naar Mandje"), "25,0\u{a0}%");
}

#[test]
fn a_typed_rate_shows_what_it_would_bring() {
    let mut app = open(with_money(), "Wat als");
    fill(&mut app, "Percentage naar Bestelling", "75");
    says(&app, "75 mensen ‘Bestelling’ bereiken: 25 meer dan nu");
    says(&app, "€\u{a0}3.750");
    says(&app, "Wat nog ontbreekt: wat je per fase uitgeeft.");
    fill(&mut app, "Aantal bij Bezoek", "2000");
    says(&app, "150 mensen ‘Bestelling’ bereiken");
    press(&mut app, "Alles terug naar nu");
    says(&app, "Nu bereiken 50 mensen ‘Bestelling’");
}

#[test]
fn what_is_no_rate_is_said_and_changes_nothing() {
    let mut app = open(shop(), "Wat als");
    fill(&mut app, "Percentage naar Product", "veel");
    says(&app, "‘veel’ is hier geen getal");
    assert_eq!(value(&app, "Percentage naar Product"), "40,0\u{a0}%");
}

#[test]
fn a_scenario_is_kept_renamed_opened_made_the_target_and_deleted_and_all_is_undone() {
    let mut app = open(shop(), "Wat als");
    fill(&mut app, "Percentage naar Product", "50");
    fill(&mut app, "Naam van dit scenario", "Betere productpagina");
    let kept = |app: &App| app.project().steering().scenarios.clone();
    assert_eq!(kept(&app).len(), 1);
    press(&mut app, "Alles terug naar nu");
    fill(&mut app, "Naam van Betere productpagina", "Plan A");
    assert_eq!(kept(&app)[0].name, "Plan A");
    press(&mut app, "Openen: Plan A");
    assert_eq!(value(&app, "Percentage naar Product"), "50,0\u{a0}%");
    press(&mut app, "Als doel: Plan A");
    let Target::Rates(rates) = app.project().steering().target.clone() else { panic!("no own target") };
    assert_eq!((rates[0].step.as_str(), rates[0].rate), ("Product", Fraction(500_000)));
    says(&app, "je eigen doel van 50");
    press(&mut app, "Verwijderen: Plan A");
    assert!(kept(&app).is_empty());
    for _ in 0..4 {
        app.press_keys(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(app.project().steering(), shop().steering());
}

#[test]
fn two_scenarios_never_share_a_name() {
    let mut app = open(shop(), "Wat als");
    for (rate, name) in [("50", "A"), ("60", "B"), ("70", "A")] {
        fill(&mut app, "Percentage naar Product", rate);
        fill(&mut app, "Naam van dit scenario", name);
    }
    let all = app.project().steering().scenarios.clone();
    let found: Vec<_> = all.iter().map(|kept| (kept.name.as_str(), kept.rates[0].rate.0)).collect();
    assert_eq!(found, [("A", 700_000), ("B", 600_000)]);
    fill(&mut app, "Naam van B", "A");
    says(&app, "Er is al een scenario ‘A’");
    assert_eq!(app.project().steering().scenarios, all);
}

#[test]
fn the_leak_is_measured_against_the_target_that_is_chosen() {
    let mut app = open(shop(), "Wat als");
    says(&app, "Gaat er een tiende meer door dan nu");
    fill(&mut app, "Doel voor Product", "45");
    says(&app, "mijn eigen doelen");
    assert!(matches!(app.project().steering().target, Target::Rates(_)));
    press(&mut app, "een tiende meer");
    assert_eq!(app.project().steering().target, Target::Rise);
    press(&mut app, "mijn eigen doelen");
    let Target::Rates(rates) = &app.project().steering().target else { panic!("no own target") };
    assert_eq!(rates.len(), 1, "what was typed is still there");
}

#[test]
fn amounts_are_typed_down_a_column_and_a_customer_gets_a_price() {
    let mut app = open(with_money(), "Geld");
    fill(&mut app, "Uitgegeven aan Bewustwording, augustus 2025", "€ 1.250,50");
    let below = "Uitgegeven aan Overweging, augustus 2025";
    assert_eq!(app.focused().map(|(_, name)| name).as_deref(), Some(below), "Enter goes on below");
    app.type_words("749,50");
    app.press_keys(Modifiers::NONE, Key::Enter);
    let budgets: Vec<_> = app.project().steering().money.budgets.iter().map(|budget| budget.amount.0).collect();
    assert_eq!(budgets, [125_050, 74_950]);
    says(&app, "€\u{a0}40");
    says(&app, "−€\u{a0}1.000");
    says(&app, "Er gaat meer uit dan er terugkomt");
}

#[test]
fn an_amount_that_cannot_be_read_is_said_and_is_not_0() {
    let mut app = open(with_money(), "Geld");
    fill(&mut app, "Gemiddeld bestelbedrag", "1.2.3");
    says(&app, "‘1.2.3’ kan ik niet als bedrag lezen");
    assert_eq!(app.project().steering().money.order_value, Some(Cents(5_000)));
    fill(&mut app, "Gemiddeld bestelbedrag", "");
    assert_eq!(app.project().steering().money.order_value, None);
}

#[test]
fn the_next_money_goes_where_it_brings_most_once_costs_are_known() {
    let mut app = open(with_money(), "Geld");
    says(&app, "Zonder die kosten is niet te zeggen");
    fill(&mut app, "Kosten om Aankoop te verbeteren", "100");
    says(&app, "Je volgende €\u{a0}100 levert het meeste op bij ‘Aankoop’");
    fill(&mut app, "Kosten om Overweging te verbeteren", "10");
    says(&app, "Je volgende €\u{a0}100 levert het meeste op bij ‘Overweging’");
}

#[test]
fn what_is_usual_elsewhere_shows_only_when_asked_for_with_source_and_year() {
    let mut app = open(shop(), "Trechter");
    assert!(app.query_by_label_contains("Littledata").is_none());
    press(&mut app, "Wat is gebruikelijk?");
    says(&app, "in de winkelwagen, van alle bezoeken: jij 10\u{a0}%, gebruikelijk 5,2\u{a0}% · Littledata 2019");
    says(&app, "verlaten winkelwagens: jij 50\u{a0}%, gebruikelijk 70\u{a0}% · Baymard 2024");
    says(&app, "verschillen per branche, prijs en definitie");
}
