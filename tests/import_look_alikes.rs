//! Tables that differ from the exports as described: other languages, quirks and hands, each with the reading wanted of it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

use std::path::PathBuf;

use klantreis::document::Unit;
use klantreis::import::{CellProblem, ColumnReason, Decision, Draft, Fate, Problem, Reason, Warning, read_table};
use klantreis::storage::unpack_workbook;

/// All tables of a file.
#[track_caller]
fn tables(name: &str) -> Vec<Draft> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables").join(name);
    read_table(&std::fs::read(path).unwrap(), name, None, unpack_workbook).unwrap().tables
}

/// `name: step count, step count`, one a series.
fn shown(draft: &Draft) -> Vec<String> {
    let count = |count: Option<u64>| count.map_or("-".to_owned(), |count| count.to_string());
    let series = draft.series().unwrap();
    let steps = |series: &klantreis::import::DraftSeries| {
        let steps = series.steps.iter().map(|step| format!("{} {}", step.name, count(step.count)));
        format!("{}: {}", series.name, steps.collect::<Vec<_>>().join(", "))
    };
    series.iter().map(steps).collect()
}

/// The first table is read as this kind, and gives these series.
#[track_caller]
fn check(name: &str, kind: &str, series: &[&str]) -> Draft {
    let draft = tables(name).remove(0);
    assert_eq!(draft.recognised.name(), kind, "{name}: {:#?}", draft.columns);
    assert_eq!(shown(&draft), series, "{name}");
    draft
}

#[track_caller]
fn check_period(draft: &Draft, from: &str, to: &str) {
    let found = draft.period.map(|(from, to)| (from.to_string(), to.to_string()));
    assert_eq!(found, Some((from.to_owned(), to.to_owned())));
}

/// First and last day of a series.
fn days(draft: &Draft, at: usize) -> String {
    draft.series().unwrap()[at].period.map(|(from, to)| format!("{from} {to}")).unwrap_or_default()
}

fn left_out(draft: &Draft, reason: fn(&Reason) -> bool) -> Vec<usize> {
    let is_out = |fate: &Fate| matches!(fate, Fate::LeftOut(found) if reason(found));
    draft.rows.iter().filter(|row| is_out(&row.fate)).map(|row| row.line).collect()
}

#[test]
fn french_events_of_ga4_with_narrow_spaces_are_people_and_their_revenue_is_no_step() {
    let series = "Événements : Nom de l'événement: session_start 9310, view_item 3120, add_to_cart 790, begin_checkout 351, purchase 198";
    let draft = check("ga4_fr_spaces.csv", "ga4-events", &[series]);
    assert_eq!(draft.series().unwrap()[0].unit, Unit::People);
    check_period(&draft, "2025-09-01", "2025-09-30");
    assert_eq!(draft.property.as_deref(), Some("Boutique - GA4"));
}

#[test]
fn a_ga4_report_saved_again_by_a_spreadsheet_keeps_its_period() {
    let series = "Events: Event name: view_item 572, add_to_cart 310, purchase 58";
    check_period(&check("ga4_resaved_nl.csv", "ga4-events", &[series]), "2025-09-01", "2025-09-30");
}

#[test]
fn devices_of_ga4_events_are_series_and_not_repeats() {
    let series =
        ["mobile: view_item 400, add_to_cart 70, purchase 12", "desktop: view_item 300, add_to_cart 95, purchase 30"];
    check("ga4_events_by_device.csv", "ga4-events", &series);
}

#[test]
fn a_free_form_exploration_that_shows_some_rows_only_says_what_the_total_is() {
    let series = "Untitled exploration-Free form 1: Sessions 12021, Key events 6850";
    let draft = check("ga4_free_form_top_rows.csv", "ga4-exploration", &[series]);
    let differs = Warning::TotalDiffers { column: 2, sum: 12021.0, total: 16244.0 };
    assert!(draft.warnings.contains(&differs), "{:?}", draft.warnings);
    let reach = |warning: &Warning| matches!(warning, Warning::NotAddable { column: 1, total: Some(13789), .. });
    assert!(draft.warnings.iter().any(reach));
}

#[test]
fn a_dutch_exploration_without_a_total_is_added_up() {
    let series = "Vrije vorm-Tabblad 1: Sessies 2095, Belangrijke gebeurtenissen 52";
    check("ga4_free_form_nl.csv", "ga4-exploration", &[series]);
}

#[test]
fn devices_of_a_funnel_exploration_stand_beside_their_total() {
    let series = [
        "Total: Session start 2398, View item 640, Purchase 166",
        "mobile: Session start 1500, View item 300, Purchase 60",
        "desktop: Session start 898, View item 340, Purchase 106",
    ];
    check("ga4_funnel_breakdown.csv", "ga4-exploration", &series);
}

#[test]
fn numbered_weeks_of_ga4_begin_on_sunday_and_lie_within_the_report() {
    let series = [
        "Week 32: Sessions 1217, Engaged sessions 713, Key events 22",
        "Week 33: Sessions 1178, Engaged sessions 691, Key events 20",
    ];
    let draft = check("ga4_traffic_weeks.csv", "ga4-traffic", &series);
    assert_eq!((days(&draft, 0), days(&draft, 1)), ("2025-08-04 2025-08-09".into(), "2025-08-10 2025-08-16".into()));
}

#[test]
fn dutch_google_ads_keep_decimal_commas_and_leave_overlapping_totals_out() {
    let series = "Campagnerapport: Vert. 116790, Klikken 1811, Conversies 44";
    let draft = check("google_ads_nl_titles.csv", "google-ads", &[series]);
    assert_eq!(left_out(&draft, |reason| matches!(reason, Reason::Total(_))), [7, 8, 9]);
    check_period(&draft, "2025-09-01", "2025-09-30");
}

#[test]
fn utf16_of_either_end_needs_no_mark() {
    check("google_ads_utf16be_no_bom.csv", "google-ads", &["Campaign report: Impr. 2100, Clicks 54, Conversions 3"]);
}

#[test]
fn a_title_of_days_with_commas_is_no_header() {
    let draft = tables("google_ads_no_data.csv").remove(0);
    assert_eq!((draft.header_line, draft.series()), (Some(3), Err(vec![Problem::NoRows])));
    check_period(&draft, "2025-10-01", "2025-10-31");
}

#[test]
fn dutch_meta_ads_with_commas_are_no_larger_than_they_are() {
    let series = "meta_ads_nl_semicolon: Vertoningen 44600, Linkklikken 950, Aankopen 24";
    let draft = check("meta_ads_nl_semicolon.csv", "meta-ads", &[series]);
    let spent: Vec<String> = draft.columns[6].values().iter().map(|value| format!("{value:?}")).collect();
    assert_eq!(spent, ["Number(12.5)", "Number(1012.75)"]);
    assert!(draft.warnings.iter().any(|warning| matches!(warning, Warning::MixedUnits(_))));
}

#[test]
fn each_table_of_a_scheduled_matomo_report_has_its_title() {
    let tables = tables("matomo_scheduled.csv");
    let titles: Vec<_> = tables.iter().filter_map(|table| table.title.as_deref()).collect();
    assert_eq!(titles, ["VisitsSummary_VisitsSummary", "Goals", "Referrers by type"]);
    let kinds: Vec<_> = tables.iter().map(|table| table.recognised.name()).collect();
    assert_eq!(kinds, ["matomo", "steps-as-columns", "matomo"]);
    assert_eq!(shown(&tables[2]), ["Referrers by type: nb_visits 1201"]);
    assert_eq!(tables.iter().map(|table| table.place).collect::<Vec<_>>(), [0, 1, 2]);
}

#[test]
fn cities_of_shopify_are_added_up_by_week() {
    let draft =
        check("shopify_region.csv", "shopify-sessions", &["2025-12-01: Sessions 544", "2025-12-08: Sessions 507"]);
    assert!(draft.warnings.iter().any(|warning| matches!(warning, Warning::NotAddable { column: 3, .. })));
}

#[test]
fn what_describes_the_columns_of_a_business_profile_is_no_row() {
    let series = "Bakker Jansen: Google Search - Mobile 1204, Website clicks 188, Bookings 0";
    let draft = check("google_business_profile.csv", "google-business", &[series]);
    assert_eq!(left_out(&draft, |reason| *reason == Reason::Description), [2]);
}

#[test]
fn sources_and_days_of_plausible_are_no_steps() {
    let series = ["Google: visitors 810", "Direct / None: visitors 400", "Newsletter: visitors 90"];
    check("plausible_sources.csv", "plausible-sources", &series);
    let series = ["2025-10-01: visitors 201", "2025-10-02: visitors 188", "2025-10-03: visitors 0"];
    check("plausible_visitors.csv", "plausible-days", &series);
}

#[test]
fn the_numbers_of_steps_are_not_counted() {
    let draft =
        check("mixpanel_funnel.csv", "steps-as-rows", &["mixpanel_funnel: View page 1200, Sign up 180, Buy 44"]);
    let checked = draft.decisions.iter().filter(|decision| matches!(decision, Decision::PercentChecked { .. })).count();
    assert_eq!((checked, draft.warnings.len()), (2, 0));
}

#[test]
fn leading_tabs_of_amplitude_are_no_part_of_cells() {
    let series = "Funnel Analysis: 1. View Item 1200, 2. Add to Cart 180, 3. Purchase 44";
    check("amplitude_leading_tabs.csv", "steps-as-columns", &[series]);
}

#[test]
fn the_status_of_an_order_is_no_stage_of_a_customer() {
    check("lightspeed_orders.csv", "list", &["lightspeed_orders: customers 1, returning 1"]);
    let draft = check("facturen.csv", "list", &["facturen: customers 2, returning 1"]);
    assert!(draft.rows.iter().all(|row| row.text(1).starts_with('#')), "names are not kept");
}

#[test]
fn leads_stand_in_stages_even_where_each_has_its_own() {
    let draft = check("crm_leads.csv", "records", &["crm_leads: Nieuw 3, Offerte 2, Klant 1"]);
    assert!(draft.decisions.contains(&Decision::LostApart { records: 1, in_first: false }));
}

#[test]
fn channels_with_visitors_are_series_since_people_are_not_added_up() {
    let series = [
        "Google: Bezoekers 8000, Winkelwagen 400, Bestellingen 120",
        "Instagram: Bezoekers 3000, Winkelwagen 90, Bestellingen 20",
        "Nieuwsbrief: Bezoekers 480, Winkelwagen 60, Bestellingen 31",
    ];
    let mut draft = check("kanalen.csv", "steps-as-columns", &series);
    draft.add_rows(true);
    assert_eq!(shown(&draft), ["kanalen: Bezoekers -, Winkelwagen 550, Bestellingen 171"]);
    assert!(draft.warnings.iter().any(|warning| matches!(warning, Warning::NotAddable { column: 1, .. })));
}

#[test]
fn people_that_the_file_adds_up_itself_are_added_up() {
    let draft = check("totals_middle.csv", "summed-columns", &["totals_middle: Bezoekers 1600, Bestellingen 54"]);
    assert_eq!(left_out(&draft, |reason| matches!(reason, Reason::Total(_))), [4, 7, 8]);
    assert!(!draft.warnings.iter().any(|warning| matches!(warning, Warning::NotAddable { .. })));
}

#[test]
fn footnotes_with_delimiters_in_them_begin_no_table() {
    assert_eq!(tables("footnotes.csv").len(), 1);
    let draft = check("footnotes.csv", "steps-as-rows", &["Rapport september: Bezoek 12480, Bestelling 356"]);
    assert_eq!(left_out(&draft, |reason| *reason == Reason::Footnote), [7, 8]);
}

#[test]
fn names_of_groups_are_put_into_each_of_their_rows() {
    let series =
        ["Google: Bezoek 800, Winkelwagen 90, Bestelling 20", "Meta: Bezoek 300, Winkelwagen 31, Bestelling 4"];
    let draft = check("merged_group.csv", "steps-as-rows", &series);
    assert!(draft.decisions.contains(&Decision::FilledDown { cells: 4 }));
}

#[test]
fn periods_and_channels_stacked_together_are_series_with_their_days() {
    let series = [
        "2025-07 · Google: Bezoek 800, Bestelling 20",
        "2025-07 · Meta: Bezoek 300, Bestelling 4",
        "2025-08 · Google: Bezoek 900, Bestelling 25",
        "2025-08 · Meta: Bezoek 310, Bestelling 6",
    ];
    let draft = check("periode_kanaal_fase.csv", "steps-as-rows", &series);
    assert_eq!(days(&draft, 3), "2025-08-01 2025-08-31");
}

#[test]
fn periods_may_be_written_short() {
    let draft = check(
        "short_years_wide.csv",
        "steps-as-rows",
        &["jul-25: Bezoek 9800, Bestelling 290", "aug-25: Bezoek 12480, Bestelling 356"],
    );
    assert_eq!(days(&draft, 0), "2025-07-01 2025-07-31");
    let series = ["wk 31: Bezoekers 120, Offertes 9, Opdrachten 3", "wk 32: Bezoekers 131, Offertes 8, Opdrachten 2"];
    check("weeks_nl.csv", "steps-as-columns", &series);
    let draft = check(
        "quarter.csv",
        "steps-as-columns",
        &["Q1 2025: Leads 120, Offertes 40, Klanten 12", "Q2 2025: Leads 131, Offertes 38, Klanten 10"],
    );
    assert_eq!(days(&draft, 1), "2025-04-01 2025-06-30");
}

#[test]
fn a_column_of_totals_is_no_series() {
    let series =
        ["jan: Bezoek 980, Bestelling 29", "feb: Bezoek 1248, Bestelling 35", "mrt: Bezoek 1100, Bestelling 31"];
    let draft = check("total_column.csv", "steps-as-rows", &series);
    assert!(draft.decisions.contains(&Decision::ColumnLeftOut { column: 4, because: ColumnReason::Total }));
}

#[test]
fn slices_of_a_pie_are_no_steps() {
    let draft = tables("prestashop_pie.csv").remove(0);
    assert_eq!((draft.recognised.name(), draft.series()), ("prestashop", Err(vec![Problem::PartsOfWhole])));
}

#[test]
fn a_rule_of_dashes_is_no_step() {
    check("markdown_table.txt", "steps-as-rows", &["markdown_table: Bezoek 1200, Bestelling 31"]);
}

#[test]
fn a_column_that_says_its_scale_is_a_question() {
    let draft = check("klanttevredenheid_10.csv", "survey", &["Cijfer (1-10): answers 3, satisfied 1"]);
    assert_eq!((draft.questions[0].blank, draft.questions[0].unreadable.len()), (2, 0));
    let answers = draft.questions[0].answers();
    assert_eq!((answers.lowest, answers.counts), (1, vec![0, 0, 0, 0, 0, 0, 1, 1, 1, 0]));
}

#[test]
fn other_forms_are_surveys_too() {
    let series =
        "How likely are you to recommend us to a friend or colleague?: answers 2, no-detractors 2, promoters 2";
    check("typeform.csv", "survey", &[series]);
    let draft = tables("ms_forms.csv").remove(0);
    assert_eq!((draft.recognised.name(), draft.questions.len()), ("survey", 2));
}

#[test]
fn a_percentage_behind_a_count_is_a_remark_and_a_word_is_asked_about() {
    let series = "counts_with_percentages: Bezoek 12480, Winkelwagen 1021, Bestelling 356";
    check("counts_with_percentages.csv", "steps-as-rows", &[series]);
    let draft =
        check("counts_with_units.csv", "steps-as-rows", &["counts_with_units: Bezoek -, Winkelwagen -, Bestelling -"]);
    let unit = |warning: &&Warning| matches!(warning, Warning::CountMissing { because: CellProblem::UnitText, .. });
    assert_eq!(draft.warnings.iter().filter(unit).count(), 3);
}

#[test]
fn days_in_a_title_decide_those_in_the_table() {
    let draft = tables("linkedin_us_days.csv").remove(0);
    check_period(&draft, "2025-10-01", "2025-10-01");
    assert!(!draft.warnings.iter().any(|warning| matches!(warning, Warning::DaysUndecided { .. })));
}

#[test]
fn days_that_can_be_read_both_ways_are_asked_about() {
    let draft = tables("days_undecided.csv").remove(0);
    assert!(draft.warnings.iter().any(|warning| matches!(warning, Warning::DaysUndecided { column: 0, .. })));
}

#[test]
fn universal_analytics_shows_its_table_first_and_its_formulas_harm_nothing() {
    let draft = check(
        "universal_analytics.xlsx",
        "universal-analytics",
        &["universal_analytics: Sessions 2520, Goal Completions 45"],
    );
    assert_eq!(draft.sheet.unwrap().name, "Dataset1");
    let daily = tables("universal_analytics.xlsx").remove(2);
    assert_eq!(left_out(&daily, |reason| *reason == Reason::NoName), [5]);
    check_period(&daily, "2022-07-01", "2022-07-13");
}

#[test]
fn percentages_of_each_month_ask_for_the_first_count() {
    let mut draft = tables("percentages_in_columns.csv").remove(0);
    assert_eq!(draft.series(), Err(vec![Problem::NeedsFirstCount { cumulative: true }]));
    draft.set_first_count(12480);
    let series = draft.series().unwrap();
    assert_eq!(series[1].steps.iter().filter_map(|step| step.count).collect::<Vec<_>>(), [12480, 4742, 1023, 362]);
    assert!(series.iter().all(|series| series.approximate) && draft.recognised.name() == "percentages");
}
