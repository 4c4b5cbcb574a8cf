//! Tables that invite a wrong reading: people as steps, cancelled orders as customers, amounts and scores as counts.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

use std::path::PathBuf;

use klantreis::document::Measure;
use klantreis::import::{CellProblem, Correction, Decision, Draft, Fate, Problem, Reason, Warning, read, read_table};
use klantreis::storage::unpack_workbook;

/// The first table of a file.
#[track_caller]
fn draft(name: &str) -> Draft {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables").join(name);
    read_table(&std::fs::read(path).unwrap(), name, None, unpack_workbook).unwrap().tables.remove(0)
}

/// `name: step count, step count`, one a series.
fn shown(draft: &Draft) -> Vec<String> {
    let count = |count: Option<u64>| count.map_or("-".to_owned(), |count| count.to_string());
    let steps = |series: &klantreis::import::DraftSeries| {
        let steps = series.steps.iter().map(|step| format!("{} {}", step.name, count(step.count)));
        format!("{}: {}", series.name, steps.collect::<Vec<_>>().join(", "))
    };
    draft.series().unwrap().iter().map(steps).collect()
}

/// The first table is read as this kind, and gives these series.
#[track_caller]
fn check(name: &str, kind: &str, series: &[&str]) -> Draft {
    let draft = draft(name);
    assert_eq!(draft.recognised.name(), kind, "{name}: {:#?}", draft.columns);
    assert_eq!(shown(&draft), series, "{name}");
    draft
}

fn left_out(draft: &Draft, reason: fn(&Reason) -> bool) -> Vec<usize> {
    let is_out = |fate: &Fate| matches!(fate, Fate::LeftOut(found) if reason(found));
    draft.rows.iter().filter(|row| is_out(&row.fate)).map(|row| row.line).collect()
}

#[track_caller]
fn check_nobody_is_kept(draft: &Draft, names: &[&str]) {
    let kept = format!("{:?}", (&draft.rows, draft.series()));
    for name in names {
        assert!(!kept.contains(name), "{name}");
    }
}

#[test]
fn customers_with_an_amount_are_no_steps_and_their_names_are_not_kept() {
    let draft = check("klant_bedrag.csv", "list", &["klant_bedrag: klant_bedrag 4"]);
    check_nobody_is_kept(&draft, &["Jan", "Fatima", "Bakker"]);
    assert!(draft.decisions.contains(&Decision::PersonalDropped { columns: vec![0] }));
    assert!(draft.decisions.contains(&Decision::RowsCounted { rows: 4 }));
    check_nobody_is_kept(&check("top_customers.csv", "list", &["top_customers: top_customers 3"]), &["John", "Ahmed"]);
}

#[test]
fn sellers_are_added_up_and_people_beside_steps_are_dropped() {
    let draft = check("verkopers.csv", "summed-columns", &["verkopers: Leads 70, Offertes 22, Klanten 7"]);
    check_nobody_is_kept(&draft, &["Jan", "Fatima"]);
    let series = "stap_verantwoordelijke: Bezoekers 1200, Offertes 40, Klanten 12";
    check_nobody_is_kept(&check("stap_verantwoordelijke.csv", "steps-as-rows", &[series]), &["Jan", "Fatima"]);
}

#[test]
fn kinds_of_customers_are_no_people() {
    let series = "klanten_nieuw_terug: Nieuwe klanten 120, Terugkerende klanten 85";
    check("klanten_nieuw_terug.csv", "steps-as-rows", &[series]);
}

#[test]
fn orders_that_were_cancelled_or_paid_back_bring_no_customer_unless_the_user_says_so() {
    let mut draft = check("orders_export_2.csv", "shopify-orders", &["orders_export_2: customers 2, returning 1"]);
    assert_eq!(left_out(&draft, |reason| matches!(reason, Reason::NotPaid { .. })), [3, 4, 7, 9]);
    let told = |decision: &&Decision| matches!(decision, Decision::OrdersLeftOut { orders: 4, counted: false, .. });
    let back = draft.decisions.iter().find(told).unwrap().revert();
    assert_eq!(back, Some(Correction::CountAllOrders(true)));
    draft.correct(Correction::CountAllOrders(true));
    assert_eq!(shown(&draft), ["orders_export_2: customers 6, returning 1"]);
    draft.correct(Correction::CountAllOrders(false));
    draft.correct(Correction::IncludeRow(3, true));
    assert_eq!(shown(&draft), ["orders_export_2: customers 3, returning 1"]);
}

#[test]
fn statuses_of_other_shops_and_languages_are_known() {
    let series = "woocommerce_orders_status: customers 2, returning 1";
    check("woocommerce_orders_status.csv", "woocommerce-orders", &[series]);
    let draft =
        check("prestashop_orders_nl.csv", "prestashop-orders", &["prestashop_orders_nl: customers 1, returning 1"]);
    check_nobody_is_kept(&draft, &["Vries", "Mulder"]);
    check("bestellungen_de.csv", "list", &["bestellungen_de: customers 1, returning 1"]);
    // Whoever has not paid an invoice yet is a customer; a credit note is none.
    check("facturen_openstaand.csv", "list", &["facturen_openstaand: customers 2, returning 1"]);
}

#[test]
fn an_odd_cell_is_unknown_and_the_others_of_its_column_count() {
    let draft = check("ongeveer.csv", "steps-as-rows", &["ongeveer: Bezoek -, Winkelwagen -, Bestelling 30"]);
    let said: Vec<(usize, CellProblem)> = draft.warnings.iter().filter_map(missing).collect();
    assert_eq!(said, [(2, CellProblem::About), (3, CellProblem::NoValue)]);
    let series = [
        "januari 2026: Bezoekers -, Offertes 12, Klanten 3",
        "februari 2026: Bezoekers -, Offertes 10, Klanten 2",
        "maart 2026: Bezoekers 280, Offertes 9, Klanten 4",
    ];
    check("ongeveer_per_maand.csv", "steps-as-columns", &series);
    let series = "een_regel_onbekend: Bezoekers 1200, Offertes -, Klanten 30";
    check("een_regel_onbekend.csv", "steps-as-columns", &[series]);
    check("tbd_en.csv", "steps-as-rows", &["tbd_en: Visit -, Cart -, Checkout 120, Purchase -"]);
}

fn missing(warning: &Warning) -> Option<(usize, CellProblem)> {
    match warning {
        Warning::CountMissing { line, because, .. } => Some((*line, *because)),
        _ => None,
    }
}

#[test]
fn amounts_averages_and_rates_among_steps_are_no_steps() {
    let series = "kengetallen_onder_stappen: Bezoekers 12480, Winkelwagen 1021, Bestellingen 356";
    let mut draft = check("kengetallen_onder_stappen.csv", "steps-as-rows", &[series]);
    assert_eq!(left_out(&draft, |reason| *reason == Reason::Figure), [5, 6, 7, 8, 9, 11]);
    let back = Decision::RowLeftOut { line: 5, reason: Reason::Figure };
    assert!(draft.decisions.contains(&back));
    draft.correct(back.revert().unwrap());
    assert_eq!(shown(&draft)[0].split(", ").last(), Some("Omzet 18904"));
    let series = "metrics_en: Sessions 12480, Add to cart 1021, Orders 356, Returning customers 88";
    check("metrics_en.csv", "steps-as-rows", &[series]);
    let series = ["sep 2026: Bezoekers 1000, Bestellingen 30", "okt 2026: Bezoekers 1100, Bestellingen 33"];
    let draft = check("maanden_met_gemiddelde.csv", "steps-as-columns", &series);
    assert_eq!(left_out(&draft, |reason| *reason == Reason::Figure), [4, 5]);
}

/// The first question: what it measures, and how many answered it.
#[track_caller]
fn check_score(name: &str, measure: Measure, answers: u64) {
    let draft = draft(name);
    let found: Vec<_> = draft.questions.iter().map(|one| (one.measure, one.tally.answers())).collect();
    assert_eq!((draft.recognised.name(), found), ("survey", vec![(measure, answers)]), "{name}");
}

#[test]
fn scores_under_a_bare_name_are_answers_and_never_steps() {
    check_score("cijfer_per_dag.csv", Measure::Csat, 3);
    check_score("aanbeveling.csv", Measure::Nps, 4);
    check_score("product_ratings.csv", Measure::Csat, 4);
    check_score("score_klant.csv", Measure::Csat, 3);
    check_score("reviews_stars.csv", Measure::Csat, 3);
    check_score("beoordelingen.csv", Measure::Csat, 3);
    check_score("tickets_csat.csv", Measure::Csat, 3);
    check_nobody_is_kept(&draft("aanbeveling.csv"), &["Jan", "Karin"]);
}

#[test]
fn points_with_how_often_they_were_given_are_as_many_answers() {
    check_score("cijfer_verdeling.csv", Measure::Csat, 145);
    assert!(draft("cijfer_verdeling.csv").decisions.contains(&Decision::AnswersCounted { column: 1 }));
}

#[test]
fn scores_that_no_question_explains_are_refused_and_averages_beside_counts_left_out() {
    assert_eq!(draft("stellingen.csv").series(), Err(vec![Problem::Survey]));
    assert_eq!(draft("score_per_stap.csv").series(), Err(vec![Problem::NothingToCount]));
    let series = ["Google: Bezoekers 1200, Bestellingen 40", "Facebook: Bezoekers 800, Bestellingen 12"];
    check("rating_per_kanaal.csv", "steps-as-columns", &series);
    let series = [
        "sep 2026: Bezoekers 1200, Klanten 40, Aanbevelingen 4",
        "okt 2026: Bezoekers 1300, Klanten 42, Aanbevelingen 6",
    ];
    check("aanbevelingen.csv", "steps-as-columns", &series);
}

#[test]
fn addresses_and_remarks_with_a_number_in_them_are_no_answers() {
    for name in ["google_forms_adres.csv", "google_forms_us.csv"] {
        let draft = draft(name);
        assert_eq!(draft.questions.iter().map(|one| one.column).collect::<Vec<_>>(), [1], "{name}");
        check_nobody_is_kept(&draft, &["1234 AB", "Dorpsstraat", "0612345678", "Main St", "555-0101"]);
    }
}

#[test]
fn numbers_of_days_in_a_spreadsheet_are_days() {
    for name in ["log_spreadsheet_tijden.csv", "log_serial_times.csv"] {
        let draft = draft(name);
        assert_eq!((draft.recognised.name(), draft.series()), ("event-log", Err(vec![Problem::EventLog])), "{name}");
        assert!(draft.decisions.contains(&Decision::SerialDays { column: 2 }), "{name}");
        assert_eq!(draft.period.unwrap().0.to_string(), "2025-12-09");
    }
    let series = ["2026-10-01: Bezoekers 120, Bestellingen 4", "2026-10-02: Bezoekers 98, Bestellingen 3"];
    check("bezoek_serial.csv", "steps-as-columns", &series);
}

#[test]
fn a_period_is_found_in_any_line_above_the_table() {
    let lines = [
        "Periode: 1 t/m 31 oktober 2026",
        "Periode: van 01-10-2026 tot en met 31-10-2026",
        "Oct 1 - Oct 31, 2026",
        "Report period 2026-10-01..2026-10-31",
        "Zeitraum: 01.10.2026 – 31.10.2026",
        "Periode;1 t/m 31 oktober 2026",
        "Van;01-10-2026\nTot;31-10-2026",
        "Trechter webshop oktober 2026",
        "Gegenereerd op 02-11-2026\noktober '26",
    ];
    for line in lines {
        let text = format!("Rapport\n{line}\n\nStap;Aantal\nBezoek;1200\nBestelling;30\n");
        let draft = read(text.as_bytes(), "x.csv").unwrap().tables.remove(0);
        let found = draft.period.map(|(from, to)| format!("{from} {to}"));
        assert_eq!(found.as_deref(), Some("2026-10-01 2026-10-31"), "{line}");
        assert_eq!(shown(&draft), ["Rapport: Bezoek 1200, Bestelling 30"], "{line}");
    }
    for (name, step) in [("van_tot.csv", "Bezoek"), ("start_end_date.csv", "Visit")] {
        let draft = draft(name);
        let found = draft.period.map(|(from, to)| format!("{from} {to}"));
        assert_eq!((draft.steps()[0].name.as_str(), found.as_deref()), (step, Some("2026-10-01 2026-10-31")), "{name}");
    }
}

#[test]
fn a_table_on_its_side_gives_the_same_series() {
    let days = |draft: &Draft| {
        let series = draft.series().unwrap().into_iter();
        series.map(|series| series.period).collect::<Vec<_>>()
    };
    for number in [1, 3, 4, 5, 9] {
        let lying = draft(&format!("liggend_{number}.csv"));
        let standing = draft(&format!("staand_{number}.csv"));
        assert_eq!(shown(&lying), shown(&standing), "{number}");
        assert_eq!(days(&lying), days(&standing), "{number}");
        assert!(shown(&lying).len() > 1, "{number}");
    }
    let (from, to) = draft("liggend_1.csv").series().unwrap()[1].period.unwrap();
    assert_eq!(format!("{from} {to}"), "2026-02-01 2026-02-28");
}
