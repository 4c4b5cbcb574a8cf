//! The exports of known programs, each against a look-alike table and the reading that is wanted of it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

use std::path::PathBuf;

use klantreis::import::{
    ColumnReason, Correction, Decision, Draft, Fate, Measure, Problem, Reason, Warning, read, read_table,
};
use klantreis::surveys::Scale;

/// The table at this place in a file.
#[track_caller]
fn table(name: &str, at: usize) -> Draft {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables").join(name);
    read(&std::fs::read(path).unwrap(), name).unwrap().tables.remove(at)
}

#[track_caller]
fn draft(name: &str) -> Draft {
    table(name, 0)
}

/// `name: step count, step count`, one a series.
fn shown(draft: &Draft) -> Vec<String> {
    let step = |step: &klantreis::import::DraftStep| {
        format!("{} {}", step.name, step.count.map_or("-".to_owned(), |count| count.to_string()))
    };
    let steps = |steps: &[klantreis::import::DraftStep]| steps.iter().map(step).collect::<Vec<_>>().join(", ");
    draft.series().unwrap().iter().map(|series| format!("{}: {}", series.name, steps(&series.steps))).collect()
}

/// The table is read as this kind, and gives these series.
#[track_caller]
fn check(name: &str, kind: &str, series: &[&str]) -> Draft {
    let draft = draft(name);
    assert_eq!(draft.recognised.name(), kind, "{name}");
    assert_eq!(shown(&draft), series, "{name}");
    draft
}

/// The lines that are left out for a reason of this kind.
fn left_out(draft: &Draft, reason: fn(&Reason) -> bool) -> Vec<usize> {
    let is_out = |fate: &Fate| matches!(fate, Fate::LeftOut(found) if reason(found));
    draft.rows.iter().filter(|row| is_out(&row.fate)).map(|row| row.line).collect()
}

fn totals(draft: &Draft) -> Vec<usize> {
    left_out(draft, |reason| matches!(reason, Reason::Total(_)))
}

/// The columns of which the cells were dropped, by name.
fn dropped(draft: &Draft) -> Vec<&str> {
    let columns = draft.decisions.iter().find_map(|decision| match decision {
        Decision::PersonalDropped { columns } => Some(columns.clone()),
        _ => None,
    });
    columns.unwrap_or_default().into_iter().map(|at| draft.columns[at].name.as_str()).collect()
}

#[track_caller]
fn check_period(draft: &Draft, from: &str, to: &str) {
    let found = draft.period.map(|(from, to)| (from.to_string(), to.to_string()));
    assert_eq!(found, Some((from.to_owned(), to.to_owned())));
}

/// What a question measures, its scale, its answers and what was left out of them.
#[track_caller]
fn check_question(draft: &Draft, at: usize, measure: Measure, scale: Scale, (answers, excluded): (u64, usize)) {
    let found = &draft.questions[at];
    assert_eq!((found.measure, found.scale), (measure, scale));
    assert_eq!((found.tally.answers(), found.excluded()), (answers, excluded));
}

#[test]
fn each_card_of_a_ga4_overview_is_a_table_with_its_own_days() {
    let days = check(
        "ga4_overview_cards.csv",
        "ga4-overview",
        &["0000: Active users 310", "0001: Active users 295", "0002: Active users 331"],
    );
    check_period(&days, "2025-08-01", "2025-08-03");
    assert_eq!(days.series().unwrap()[2].period.unwrap().0.to_string(), "2025-08-03");
    let empty = table("ga4_overview_cards.csv", 1);
    assert_eq!(empty.series(), Err(vec![Problem::NoRows]));
    check_period(&empty, "2024-08-01", "2024-08-03");
    let channels = table("ga4_overview_cards.csv", 2);
    assert_eq!(channels.recognised.name(), "ga4-traffic");
    assert_eq!(channels.property.as_deref(), Some("Voorbeeldwinkel - GA4"));
    assert_eq!(table("ga4_overview_cards.csv", 3).series(), Err(vec![Problem::NothingToCount]));
}

#[test]
fn ga4_channels_are_added_up_in_sessions() {
    let series = "Traffic acquisition: Session primary channel group (Default Channel Group): Sessions 2892, Engaged sessions 1435, Key events 45";
    check("ga4_traffic_acquisition.csv", "ga4-traffic", &[series]);
}

#[test]
fn new_users_of_ga4_are_added_up_since_each_has_one_first_channel() {
    let series = "User acquisition: First user primary channel group: New users 2061, Key events 49";
    let draft = check("ga4_user_acquisition.csv", "ga4-acquisition", &[series]);
    assert!(draft.decisions.contains(&Decision::PeopleApart));
}

#[test]
fn landing_pages_of_ga4_are_added_up_in_sessions_with_the_unnamed_ones() {
    let draft =
        check("ga4_landing_pages.csv", "ga4-landing", &["Landing page: Landing page: Sessions 1655, Key events 35"]);
    assert!(draft.warnings.iter().any(|warning| matches!(warning, Warning::NotAddable { column: 2, .. })));
}

#[test]
fn pages_of_ga4_are_added_up_in_views() {
    let series = "Pages and screens: Page path and screen class: Views 3542, Key events 64";
    check("ga4_pages.csv", "ga4-pages", &[series]);
}

#[test]
fn overlapping_totals_of_google_ads_are_left_out() {
    let series = "Campaign report: Impr. 40573, Clicks 867, Conversions 75";
    let draft = check("google_ads_utf8_overlapping_totals.csv", "google-ads", &[series]);
    assert_eq!(totals(&draft), [6, 7, 8]);
    assert!(draft.warnings.contains(&Warning::Rounded { column: 14, exact: 74.5 }));
    check_period(&draft, "2026-01-27", "2026-02-23");
}

#[test]
fn the_campaigns_of_each_day_of_dutch_google_ads_are_added_up() {
    let series =
        ["2025-08-01: Vert. 19810, Klikken 430, Conversies 32", "2025-08-02: Vert. 20763, Klikken 437, Conversies 42"];
    let draft = check("google_ads_nl_days_utf16le.csv", "google-ads", &series);
    assert_eq!(totals(&draft), [8]);
}

#[test]
fn the_total_of_meta_ads_comes_first_and_reach_is_never_added_up() {
    let series = "meta_ads_breakdown_many_rates: Impressions 86120, Link clicks 2240, Adds to cart 108, Checkouts initiated 49, Purchases 20";
    let draft = check("meta_ads_breakdown_many_rates.csv", "meta-ads", &[series]);
    assert_eq!(totals(&draft), [2]);
    let reach = Warning::NotAddable { column: 2, parts: vec![44110, 12977], total: Some(51203) };
    assert!(draft.warnings.contains(&reach), "{:?}", draft.warnings);
}

#[test]
fn a_total_of_meta_ads_that_is_no_exact_sum_is_a_total_all_the_same() {
    let text = "Campaign name,Impressions,Link clicks,Reporting starts,Reporting ends\n,900,40,2025-08-01,2025-08-31\nA,500,20,2025-08-01,2025-08-31\nB,300,11,2025-08-01,2025-08-31\n";
    let draft = read(text.as_bytes(), "x.csv").unwrap().tables.remove(0);
    assert_eq!(shown(&draft), ["x: Impressions 800, Link clicks 31"]);
    assert_eq!(totals(&draft), [2]);
}

#[test]
fn words_in_the_number_columns_of_meta_ads_are_no_numbers() {
    let series = "meta_ads_table_en: Impressions 16100, Link clicks 382, Purchases 15";
    let draft = check("meta_ads_table_en.csv", "meta-ads", &[series]);
    assert!(draft.warnings.contains(&Warning::PartOfSum { column: 14, missing: 1, lines: vec![3] }));
    assert_eq!(draft.decisions.iter().find_map(reach), Some(ColumnReason::NotAddable));
}

fn reach(decision: &Decision) -> Option<ColumnReason> {
    match decision {
        Decision::ColumnLeftOut { column: 11, because } => Some(*because),
        _ => None,
    }
}

#[test]
fn meta_ads_without_data_say_so() {
    let draft = draft("meta_ads_no_data.csv");
    assert_eq!(draft.series(), Err(vec![Problem::NoRows]));
    assert_eq!(left_out(&draft, |reason| *reason == Reason::NoData), [2]);
}

#[test]
fn dutch_meta_ads_keep_their_commas_and_their_days() {
    let series = [
        "14-8-2025: Weergaven 4500, Klikken op links 90, Aankopen 3",
        "15-8-2025: Weergaven 2500, Klikken op links 60, Aankopen 2",
    ];
    let draft = check("meta_ads_nl_resaved.csv", "meta-ads", &series);
    let spent: Vec<String> = draft.columns[7].values().iter().map(|value| format!("{value:?}")).collect();
    assert_eq!(spent, ["Number(12.5)", "Number(10.5)"]);
}

#[test]
fn raw_weeks_of_matomo_are_series() {
    let series = [
        "2025-08-04,2025-08-10: nb_visits 1010, nb_visits_converted 41",
        "2025-08-11,2025-08-17: nb_visits 985, nb_visits_converted 38",
    ];
    let draft = check("matomo_raw_weeks_utf16le.csv", "matomo", &series);
    check_period(&draft, "2025-08-04", "2025-08-17");
}

#[test]
fn translated_matomo_with_tabs_is_read_alike() {
    let series = "matomo_de_utf16le: Besuche 1800, Besuche mit Konversionen 73";
    let draft = check("matomo_de_utf16le.tsv", "matomo", &[series]);
    assert!(draft.warnings.iter().any(|warning| matches!(warning, Warning::NotAddable { column: 1, .. })));
}

#[test]
fn a_funnel_of_matomo_counts_the_visits_that_skipped_forward_too() {
    check("matomo_funnel_flow.csv", "matomo-funnel", &["matomo_funnel_flow: Home 700, Winkelwagen 420, Bedankt 210"]);
}

#[test]
fn the_earlier_period_of_shopify_gives_series_and_its_changes_do_not() {
    let series = [
        "2025-07-01: Sessions 4210",
        "2025-08-01: Sessions 4480",
        "2024-07-01: Sessions 3990",
        "2024-08-01: Sessions 4105",
    ];
    let draft = check("shopify_comparison.csv", "shopify-sessions", &series);
    assert!(draft.decisions.contains(&Decision::EarlierPeriod { columns: vec![3, 5] }));
    let period = draft.series().unwrap()[2].period.unwrap();
    assert_eq!(format!("{} {}", period.0, period.1), "2024-07-01 2024-07-31");
}

#[test]
fn a_week_at_the_end_of_a_shopify_file_is_cut_short_and_a_rise_is_marked() {
    let draft = draft("Customer behavior - 2024-12-16 - 2024-12-31.csv");
    let last = draft.series().unwrap()[2].period.unwrap();
    assert_eq!(format!("{} {}", last.0, last.1), "2024-12-30 2024-12-31");
    let rises = |warning: &Warning| matches!(warning, Warning::Rises { series: 0, count: 131, before_count: 120, .. });
    assert!(draft.warnings.iter().any(rises));
}

#[test]
fn new_and_returning_customers_of_shopify_are_people() {
    let draft = check("shopify_customers.csv", "shopify-customers", &["shopify_customers: New 1084, Returning 642"]);
    assert_eq!(draft.series().unwrap()[0].unit, klantreis::document::Unit::People);
}

#[test]
fn orders_of_shopify_become_customers_and_those_who_returned() {
    let draft = check("orders_export_1.csv", "shopify-orders", &["orders_export_1: customers 3, returning 1"]);
    assert!(draft.decisions.contains(&Decision::Orders { orders: 4, customers: Some(3) }));
    assert_eq!(left_out(&draft, |reason| matches!(reason, Reason::SameRecord { first: 2 })), [3]);
}

#[test]
fn nothing_of_a_customer_is_kept_from_orders() {
    let draft = draft("orders_export_1.csv");
    assert_eq!(dropped(&draft), ["Email", "Billing Name", "Billing Street", "Billing Zip", "Phone"]);
    let cells: String = draft.rows.iter().flat_map(|row| row.cells.clone()).collect();
    for personal in ["@", "Voorbeeld", "Dorpsstraat", "1234AB", "06123"] {
        assert!(!cells.contains(personal), "{personal}");
    }
}

#[test]
fn abandoned_checkouts_of_shopify_are_counted_once() {
    check("shopify_checkouts.csv", "shopify-checkouts", &["shopify_checkouts: abandoned 2"]);
}

#[test]
fn prestashop_without_every_second_day_is_added_up() {
    let draft = check("statsvisits - 1756720800.csv", "prestashop", &["statsvisits - 1756720800: Visits 636"]);
    assert!(draft.warnings.iter().any(|warning| matches!(warning, Warning::NotAddable { column: 2, .. })));
}

#[test]
fn woocommerce_has_orders_and_no_top_of_the_funnel() {
    let series = ["2025-08-01: Orders 12", "2025-08-02: Orders 9", "2025-08-03: Orders 0"];
    let draft = check("woocommerce_revenue.csv", "woocommerce-revenue", &series);
    assert!(draft.warnings.contains(&Warning::SingleStep));
}

#[test]
fn orders_of_woocommerce_become_customers_without_their_names() {
    let draft =
        check("woocommerce_orders.csv", "woocommerce-orders", &["woocommerce_orders: customers 2, returning 1"]);
    assert_eq!(dropped(&draft), ["Customer"]);
    check_period(&draft, "2025-08-01", "2025-08-19");
}

#[test]
fn each_deal_counts_in_its_stage_and_in_those_before() {
    let series =
        "hubspot_deals_quoted_newlines: Appointment scheduled 5, Qualified to buy 4, Contract sent 3, Closed won 2";
    let draft = check("hubspot_deals_quoted_newlines.csv", "hubspot-deals", &[series]);
    assert!(draft.decisions.contains(&Decision::LostApart { records: 1, in_first: false }));
    assert!(draft.decisions.contains(&Decision::StagesOrdered { known: true }));
    assert_eq!(left_out(&draft, |reason| matches!(reason, Reason::SameRecord { .. })).len(), 1);
    assert_eq!(dropped(&draft), ["Deal Name", "Deal owner"]);
}

#[test]
fn an_unknown_order_of_stages_is_asked_about_and_counts_follow_it() {
    let series = "leerlingen_per_fase: Intake 6, Wachtlijst 4, Eerste les 3, Pakket 2";
    let mut draft = check("leerlingen_per_fase.csv", "records", &[series]);
    assert!(draft.warnings.contains(&Warning::StagesUnordered));
    draft.correct(Correction::MoveStep(1, 0));
    assert_eq!(shown(&draft), ["leerlingen_per_fase: Wachtlijst 6, Intake 5, Eerste les 3, Pakket 2"]);
    assert!(!draft.warnings.contains(&Warning::StagesUnordered));
}

#[test]
fn a_list_of_people_is_one_step_and_nobody_counts_twice() {
    let name = "nieuwsbrief aanmeldingen augustus";
    let draft = check(&format!("{name}.csv"), "list", &[&format!("{name}: {name} 3")]);
    check_period(&draft, "2025-08-14", "2025-08-20");
    assert_eq!(dropped(&draft), ["E-mail", "Voornaam"]);
    assert!(draft.rows.iter().all(|row| row.text(1).is_empty() && !row.text(0).contains('@')));
}

#[test]
fn each_campaign_of_klaviyo_is_a_series() {
    let series = [
        "Zomer, deel 1: Successful Deliveries 5170, Unique Opens 2110, Unique Clicks 190, Unique Placed Order 12",
        "Nazomer: Successful Deliveries 5220, Unique Opens 1980, Unique Clicks 150, Unique Placed Order 7",
    ];
    let draft = check("klaviyo_campaigns.csv", "klaviyo-campaigns", &series);
    assert_eq!(draft.series().unwrap()[1].period.unwrap().0.to_string(), "2025-08-18");
}

#[test]
fn each_campaign_of_mailchimp_is_a_series_with_its_day() {
    let series = [
        "Augustusnieuws: Successful Deliveries 1200, Unique Opens 480, Unique Clicks 61",
        "Actie: Successful Deliveries 1221, Unique Opens 430, Unique Clicks 40",
    ];
    let draft = check("mailchimp_campaigns.csv", "mailchimp-campaigns", &series);
    assert_eq!(draft.series().unwrap()[0].period.unwrap().1.to_string(), "2025-08-04");
}

#[test]
fn two_header_rows_of_surveymonkey_are_one() {
    let draft = draft("surveymonkey_two_header_rows.csv");
    assert_eq!(draft.recognised.name(), "surveymonkey");
    check_question(&draft, 0, Measure::Nps, Scale::NPS, (4, 1));
    check_question(&draft, 1, Measure::Csat, Scale::CSAT, (4, 1));
    assert_eq!(draft.rows.len(), 5);
    assert!(draft.decisions.contains(&Decision::SecondHeader { line: 3 }));
    check_period(&draft, "2025-08-13", "2025-08-15");
}

#[test]
fn nothing_of_a_person_is_kept_from_answers() {
    let draft = draft("surveymonkey_two_header_rows.csv");
    assert_eq!(dropped(&draft), ["IP Address", "Email Address", "First Name", "Last Name"]);
    let cells: String = draft.rows.iter().flat_map(|row| row.cells.clone()).collect();
    for personal in ["@", "192.0.2", "Voorbeeld", "Anna"] {
        assert!(!cells.contains(personal), "{personal}");
    }
    assert!(cells.contains("Great, thanks"));
}

#[test]
fn unfinished_answers_of_questionpro_are_blanks() {
    let draft = draft("questionpro.csv");
    assert_eq!(draft.recognised.name(), "questionpro");
    check_question(&draft, 0, Measure::Nps, Scale::NPS, (3, 1));
    check_question(&draft, 1, Measure::Ces, Scale::CES, (3, 1));
    assert_eq!(draft.questions.len(), 2);
}

#[test]
fn three_header_rows_of_qualtrics_are_one_and_its_groups_are_no_answers() {
    let draft = draft("qualtrics_three_header_rows.csv");
    assert_eq!(draft.recognised.name(), "qualtrics");
    assert_eq!((draft.rows.len(), draft.questions.len()), (3, 2));
    check_question(&draft, 0, Measure::Nps, Scale::NPS, (3, 0));
    check_question(&draft, 1, Measure::Ces, Scale::CES, (2, 1));
    assert_eq!(dropped(&draft).len(), 6);
}

#[test]
fn google_forms_are_scored_as_wanted() {
    let draft = draft("google_forms_nl.csv");
    assert_eq!(draft.recognised.name(), "google-forms");
    let promoters = draft.questions[0].tally.promoters();
    assert_eq!((promoters.promoters, promoters.passives, promoters.detractors), (2, 1, 1));
    assert_eq!(promoters.nps(), Some(25.0));
    let top = draft.questions[1].tally.top(Scale::CSAT, 2).unwrap();
    assert_eq!((top.hits(), top.of()), (3, 4));
    assert!(draft.warnings.contains(&Warning::FewAnswers { column: 1, answers: 4 }));
    let days = |decision: &Decision| matches!(decision, Decision::Days { column: 0, decided: true, .. });
    assert!(draft.decisions.iter().any(days));
}

#[test]
fn a_scale_without_a_zero_is_warned_of_and_na_is_no_answer() {
    let draft = draft("survey_nps_latin1.csv");
    let ten = Scale { lowest: 1, highest: 10 };
    check_question(&draft, 0, Measure::Nps, ten, (54, 6));
    check_question(&draft, 1, Measure::Csat, ten, (50, 10));
    assert!(draft.warnings.contains(&Warning::OtherScale { column: 2, measure: Measure::Nps, scale: ten }));
    assert!(!draft.warnings.iter().any(|warning| matches!(warning, Warning::FewAnswers { .. })));
}

#[test]
fn what_a_question_measures_can_be_changed_and_taken_back() {
    let mut draft = draft("google_forms_nl.csv");
    draft.correct(Correction::ReadQuestion(2, Some(Measure::Ces)));
    assert_eq!(draft.questions[1].measure, Measure::Ces);
    draft.correct(Correction::ReadQuestion(2, None));
    assert_eq!(draft.questions.len(), 1);
    draft.correct(Correction::UseColumn(2));
    assert_eq!(draft.questions[1].measure, Measure::Csat);
    draft.correct(Correction::IncludeRow(2, false));
    assert_eq!(draft.questions[1].tally.answers(), 3);
}

#[test]
fn the_score_can_be_computed_back_from_the_series() {
    let draft = draft("google_forms_nl.csv");
    let counts: Vec<u64> = draft.steps().iter().filter_map(|step| step.count).collect();
    let [answers, no_detractors, promoters] = counts[..] else { panic!("{counts:?}") };
    let detractors = answers - no_detractors;
    assert_eq!((promoters * 100 - detractors * 100) / answers, 25);
}

#[test]
fn thousands_that_look_like_an_ip_address_stay_numbers() {
    let text = "Stap;Aantal\nBezoek;80.161.109.200\nOrder;12.480\n";
    let draft = read(text.as_bytes(), "x.csv").unwrap().tables.remove(0);
    assert_eq!(shown(&draft), ["x: Bezoek 80161109200, Order 12480"]);
}

#[test]
fn every_program_has_a_look_alike() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let catalogue = std::fs::read_to_string(folder.join("assets/library/exports.ron")).unwrap();
    let known = catalogue.split("\n    (\n").skip(1).filter(|entry| entry.contains("read:"));
    let ids: Vec<&str> = known.filter_map(|entry| entry.split('"').nth(1)).collect();
    let mut seen = std::collections::BTreeSet::new();
    for file in std::fs::read_dir(folder.join("tests/fixtures/tables")).unwrap() {
        let path = file.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        if let Ok(reading) = read_table(&bytes, "x.csv", None, klantreis::storage::unpack_workbook) {
            seen.extend(reading.tables.iter().map(|table| table.recognised.name()));
        }
    }
    let missing: Vec<&str> = ids.into_iter().filter(|id| !seen.contains(id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
