//! Tables of small businesses that are no funnels, or not where one would look for it: receipts, tickets, stock, lists.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use std::path::PathBuf;

use klantreis::import::{Draft, Problem, read, read_table};
use klantreis::storage::unpack_workbook;

/// All tables of a file.
#[track_caller]
fn tables(name: &str) -> Vec<Draft> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables").join(name);
    read_table(&std::fs::read(path).unwrap(), name, None, unpack_workbook).unwrap().tables
}

/// The first table is read as this kind, and gives these series: `step count, step count`.
#[track_caller]
fn check(name: &str, kind: &str, series: &[&str]) -> Draft {
    let draft = tables(name).remove(0);
    let count = |count: Option<u64>| count.map_or("-".to_owned(), |count| count.to_string());
    let shown: Vec<String> = draft
        .series()
        .unwrap()
        .iter()
        .map(|series| {
            let steps = series.steps.iter().map(|step| format!("{} {}", step.name, count(step.count)));
            steps.collect::<Vec<_>>().join(", ")
        })
        .collect();
    assert_eq!(
        (draft.recognised.name(), shown),
        (kind, series.iter().map(|one| (*one).to_owned()).collect()),
        "{name}"
    );
    draft
}

/// The first table is refused for this reason.
#[track_caller]
fn check_refused(name: &str, problem: Problem) {
    assert_eq!(tables(name).remove(0).series(), Err(vec![problem]), "{name}");
}

#[test]
fn receipts_and_appointments_are_counted_and_are_no_steps() {
    check("kassa.csv", "list", &["orders 3"]);
    check("marktplaats_orders.csv", "list", &["orders 2"]);
    check("orders_en_status.csv", "list", &["customers 2, returning 1"]);
    check("auftraege.csv", "list", &["customers 1, returning 1"]);
    check("afspraken_salon.csv", "list", &["customers 1, returning 1"]);
}

#[test]
fn tickets_stock_and_channels_without_a_step_are_refused() {
    check_refused("tickets.csv", Problem::NothingToCount);
    check_refused("voorraad.csv", Problem::NothingToCount);
    check_refused("kanaal_aantal.csv", Problem::NothingToCount);
    check_refused("qcodes.csv", Problem::Survey);
}

#[test]
fn people_in_a_stage_are_records() {
    let draft = check("sollicitanten.csv", "records", &["Aanvraag 4, Gesprek 2, Contract 1"]);
    assert!(!format!("{:?}", draft.rows).contains("Vries"));
    check("aanvragen_lijst.csv", "records", &["Nieuw 4, Offerte verstuurd 2, Gewonnen 1"]);
}

#[test]
fn what_is_sent_back_and_what_people_think_are_no_steps() {
    check("netto.csv", "steps-as-columns", &["Bestellingen 12", "Bestellingen 9"]);
    check("nps_per_maand.csv", "steps-as-columns", &["Responses 120", "Responses 131"]);
    let ages = ["Bezoekers 1200, Klanten 30", "Bezoekers 2400, Klanten 80", "Bezoekers 1800, Klanten 70"];
    check("leeftijden.csv", "steps-as-columns", &ages);
}

#[test]
fn no_answer_is_the_total_of_the_others() {
    let draft = tables("trustpilot.csv").remove(0);
    assert_eq!((draft.recognised.name(), draft.questions[0].tally.answers()), ("survey", 3));
    let text = "Naam;Cijfer\nJan;8\nEls;9\nTom;7\nKarin;8\nGemiddelde;8\n";
    let draft = read(text.as_bytes(), "x.csv").unwrap().tables.remove(0);
    assert_eq!((draft.recognised.name(), draft.questions[0].tally.answers()), ("survey", 4));
}

#[test]
fn titles_beside_an_empty_column_and_numbers_of_months_are_understood() {
    let draft = check("kop_onder_logo.csv", "steps-as-rows", &["Bezoekers 12480, Winkelwagen 1021, Besteld 356"]);
    assert_eq!((draft.title.as_deref(), tables("kop_onder_logo.csv").len()), (Some("Mijn Webwinkel BV"), 1));
    assert_eq!(draft.period.unwrap().1.to_string(), "2026-09-30");
    let months = ["Bezoekers 1000, Klanten 30", "Bezoekers 1100, Klanten 33", "Bezoekers 1200, Klanten 36"];
    check("maandnummers.csv", "steps-as-rows", &months);
}

#[test]
fn customers_who_did_several_things_make_a_log_also_with_days_alone() {
    check_refused("contactmomenten.csv", Problem::EventLog);
}

#[test]
fn a_year_beside_months_is_part_of_their_period_and_a_target_is_no_series() {
    let series = ["Bezoekers 1000, Klanten 30", "Bezoekers 1100, Klanten 33", "Bezoekers 900, Klanten 25"];
    let draft = check("jaar_en_maand.csv", "steps-as-columns", &series);
    let periods: Vec<String> =
        draft.series().unwrap().iter().map(|series| series.period.unwrap().1.to_string()).collect();
    assert_eq!(periods, ["2026-01-31", "2026-02-28", "2025-12-31"]);
    check("doel_en_verschil.csv", "steps-as-rows", &["Bezoekers 1200, Offertes 100, Klanten 30"]);
    check("owners.csv", "summed-columns", &["Leads 70, Won 22"]);
    check("orders_numbered.csv", "list", &["customers 1, returning 1"]);
}
