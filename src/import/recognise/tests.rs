//! Tables of the kinds that exporters and people make, and how each is read.

use super::super::decision::{Fate, Reason};
use super::super::draft::Draft;
use super::super::reading::{Reading, read};
use super::super::recognised::Recognised;
use super::super::warning::{Problem, Warning};

const GOOGLE_ADS: Recognised = Recognised::known("google-ads");
const META_ADS: Recognised = Recognised::known("meta-ads");
const EVENT_LOG: Recognised = Recognised::EVENT_LOG;
const GA4_EXPLORATION: Recognised = Recognised::GA4_EXPLORATION;
const POSTHOG: Recognised = Recognised::known("posthog");
const STEPS_AS_COLUMNS: Recognised = Recognised::STEPS_AS_COLUMNS;
const STEPS_AS_ROWS: Recognised = Recognised::STEPS_AS_ROWS;
const SUMMED_COLUMNS: Recognised = Recognised::SUMMED_COLUMNS;
const SURVEY: Recognised = Recognised::SURVEY;

#[track_caller]
fn reading(text: &str) -> Reading {
    read(text.as_bytes(), "file.csv").unwrap()
}

/// Checks the kind and, one a series, `name: step count, step count`.
#[track_caller]
fn check(text: &str, kind: Recognised, expected: &[&str]) -> Draft {
    let draft = reading(text).tables.remove(0);
    assert_eq!(draft.recognised, kind, "{:#?}", draft.columns);
    let series = draft.series().unwrap_or_default();
    let shown: Vec<String> = series
        .iter()
        .map(|series| {
            let steps = series.steps.iter();
            let steps: Vec<String> = steps
                .map(|step| match step.count {
                    Some(count) => format!("{} {count}", step.name),
                    None => format!("{} -", step.name),
                })
                .collect();
            format!("{}: {}", series.name, steps.join(", "))
        })
        .collect();
    assert_eq!(shown, expected);
    draft
}

#[test]
fn periods_stacked_under_each_other_are_series() {
    let text = "Period,Stage,Count\n2025-07,Visit,98\n2025-07,Order,9\n2025-08,Visit,124\n2025-08,Order,10\n";
    let draft = check(text, STEPS_AS_ROWS, &["2025-07: Visit 98, Order 9", "2025-08: Visit 124, Order 10"]);
    let period = draft.series().unwrap()[1].period.unwrap();
    assert_eq!(period.1.to_string(), "2025-08-31");
}

#[test]
fn a_step_that_one_period_lacks_is_undefined_there() {
    let text = "Stage,Month,Count\nVisit,July 2025,98\nCart,July 2025,20\nVisit,August 2025,124\nOrder,August 2025,10\nCart,August 2025,11\n";
    let shown = ["July 2025: Visit 98, Cart 20, Order -", "August 2025: Visit 124, Cart 11, Order 10"];
    check(text, STEPS_AS_ROWS, &shown);
}

#[test]
fn segments_side_by_side_are_series() {
    let text = "Stap,Mobiel,Desktop\nBezoekers,6000,4000\nWinkelwagen,300,490\n";
    check(
        text,
        STEPS_AS_ROWS,
        &["Mobiel: Bezoekers 6000, Winkelwagen 300", "Desktop: Bezoekers 4000, Winkelwagen 490"],
    );
}

#[test]
fn stacked_breakdowns_are_series() {
    let text = "name,breakdown_value,action_id,count\nvisit,Chrome,a,80\nsign_up,Chrome,b,10\nvisit,Safari,a,40\nsign_up,Safari,b,8\n";
    check(text, POSTHOG, &["Chrome: visit 80, sign_up 10", "Safari: visit 40, sign_up 8"]);
    let text = "# ---\n# P\n# Funnel\n# 20250801-20250831\n# ---\n\nStep,Device category,Active users,Completion rate\n1. visit,Total,120,0.15\n1. visit,mobile,80,0.125\n1. visit,desktop,40,0.2\n2. buy,Total,18,\n2. buy,mobile,10,\n2. buy,desktop,8,\n";
    check(text, GA4_EXPLORATION, &["Total: visit 120, buy 18", "mobile: visit 80, buy 10", "desktop: visit 40, buy 8"]);
}

#[test]
fn campaigns_are_added_and_overlapping_totals_left_out() {
    let text = "Campaign report\n\"August 20, 2024 - September 18, 2024\"\nCampaign,Clicks,Impr.,Cost,Conversions\nA,\"1,264\",\"31,193\",1164.09,24.37\nB,12,900,5.10,1.50\nTotal: Campaigns,\"1,276\",\"32,093\",1169.19,25.87\nTotal: Search,12,900,5.10,1.50\n";
    let draft = check(text, GOOGLE_ADS, &["Campaign report: Impr. 32093, Clicks 1276, Conversions 26"]);
    assert!(draft.warnings.contains(&Warning::Rounded { column: 4, exact: 25.87 }));
    let (from, _) = draft.period.unwrap();
    assert_eq!(from.to_string(), "2024-08-20");
}

#[test]
fn dutch_advertisements_are_read_like_english_ones() {
    let text = "Naam campagne;Bereik;Weergaven;Klikken op links;Aankopen;Besteed bedrag (EUR);Start rapportage;Einde rapportage\nA;1.200;4.500;90;3;12,50;1-8-2025;31-8-2025\nB;900;2.500;60;2;10,50;1-8-2025;31-8-2025\n";
    check(text, META_ADS, &["file: Weergaven 7000, Klikken op links 150, Aankopen 5"]);
}

#[test]
fn a_funnel_in_one_row_is_read_in_the_order_of_the_journey() {
    let text = "Bezoekers;Productpagina;Winkelwagen;Bestelling\n12.480;4.736;1.021;356\n";
    check(text, STEPS_AS_COLUMNS, &["file: Bezoekers 12480, Productpagina 4736, Winkelwagen 1021, Bestelling 356"]);
}

#[test]
fn own_words_as_columns_keep_the_files_order() {
    let text = "Maand;Bezoekers;Intake;Traject;Nazorg\nJuli 2025;100;40;20;4\nAugustus 2025;120;44;21;5\n";
    let shown = [
        "Juli 2025: Bezoekers 100, Intake 40, Traject 20, Nazorg 4",
        "Augustus 2025: Bezoekers 120, Intake 44, Traject 21, Nazorg 5",
    ];
    check(text, STEPS_AS_COLUMNS, &shown);
}

#[test]
fn a_repeated_week_is_reported_and_not_added() {
    let text = "Week,Sessions with cart additions,Sessions that reached checkout\n2024-12-23,300,310\n2024-12-30,141,92\n2024-12-30,243,248\n";
    let draft = reading(text).tables.remove(0);
    assert_eq!(draft.series().unwrap().len(), 3);
    let warning = Warning::RepeatedPeriod { period: "2024-12-30".to_owned(), lines: vec![3, 4] };
    assert!(draft.warnings.contains(&warning));
}

#[test]
fn a_column_of_changes_with_the_same_name_is_no_step() {
    let text =
        "\"Month\",\"Sessions\",\"Orders\",\"Sessions \"\n\"2025-07-01\",1500,30,25\n\"2025-08-01\",1600,31,32\n";
    check(text, STEPS_AS_COLUMNS, &["2025-07-01: Sessions 1500, Orders 30", "2025-08-01: Sessions 1600, Orders 31"]);
}

#[test]
fn every_card_of_an_overview_is_a_table() {
    let text = "# ---\n# Reports snapshot\n# Property: P\n# ---\n#  \n# Start date: 20250801\n# End date: 20250802\nNth day,Users\n0000,31\n0001,29\n\n# Start date: 20240801\n# End date: 20240802\nNth day,Users\n\n# Start date: 20250801\n# End date: 20250802\nSession primary channel group,Sessions\nOrganic,12\n(not set),3\n";
    let reading = reading(text);
    let lines: Vec<Option<usize>> = reading.tables.iter().map(|table| table.header_line).collect();
    assert_eq!(lines, [Some(8), Some(14), Some(18)]);
    assert!(reading.tables.iter().all(|table| table.property.as_deref() == Some("P")));
    let days = reading.tables[0].series().unwrap();
    assert_eq!(days[1].period.unwrap().0.to_string(), "2025-08-02");
    assert_eq!(reading.tables[1].series(), Err(vec![Problem::NoRows]));
    assert_eq!(reading.tables[2].steps()[0].count, Some(15));
}

#[test]
fn a_spreadsheet_with_two_header_rows_and_a_footnote_is_read() {
    let text = "Rapport;;;;\n;;;;\nFase;Juli 2025;;Augustus 2025;\n;Aantal;% van vorige;Aantal;% van vorige\nBekendheid;9.800;;12.480;\nOverweging;3.700;37,8%;4.736;37,9%\nAankoop;290;7,8%;356;7,5%\nTotaal;13.790;;17.572;\n;;;;\n* met telefoon;;;;\n";
    let shown = [
        "Juli 2025 · Aantal: Bekendheid 9800, Overweging 3700, Aankoop 290",
        "Augustus 2025 · Aantal: Bekendheid 12480, Overweging 4736, Aankoop 356",
    ];
    let draft = check(text, STEPS_AS_ROWS, &shown);
    let fates: Vec<&Fate> = draft.rows.iter().map(|row| &row.fate).collect();
    assert!(matches!(fates[3], Fate::LeftOut(Reason::Total(_))));
    assert_eq!(*fates[4], Fate::LeftOut(Reason::Footnote));
    assert_eq!(draft.title.as_deref(), Some("Rapport"));
}

#[test]
fn a_row_that_describes_the_columns_is_no_step() {
    let text = "Stap,Bezoekers\nDe stap in de winkel,Aantal mensen dat keek\nBezoek,1200\nOrder,90\n";
    check(text, STEPS_AS_ROWS, &["file: Bezoek 1200, Order 90"]);
}

#[test]
fn a_missing_count_is_bridged_and_not_invented() {
    check("Stage,Count\nVisit,1000\nProduct,\nCart,90\n", STEPS_AS_ROWS, &["file: Visit 1000, Product -, Cart 90"]);
}

const LIST: Recognised = Recognised::LIST;
const RECORDS: Recognised = Recognised::RECORDS;

#[test]
fn campaigns_with_a_number_are_added_up_and_not_counted() {
    let text = "Campaign ID,Campaign,Impressions,Clicks,Orders\n1,A,900,40,3\n2,B,500,10,1\n";
    check(text, SUMMED_COLUMNS, &["file: Impressions 1400, Clicks 50, Orders 4"]);
}

#[test]
fn calls_and_mailings_make_no_people_of_rows() {
    let text = "Maand;Bezoekers;Telefoontjes;Bestellingen\nJuli 2025;900;40;3\nAugustus 2025;1.000;44;5\n";
    let shown = ["Juli 2025: Bezoekers 900, Bestellingen 3", "Augustus 2025: Bezoekers 1000, Bestellingen 5"];
    let mut draft = check(text, STEPS_AS_COLUMNS, &shown);
    draft.use_column(2);
    assert_eq!(draft.steps()[2].count, Some(40));
    let draft = reading("Email,Recipients,Orders\nZomer,900,3\nHerfst,800,4\n").tables.remove(0);
    assert_eq!(draft.rows[0].text(0), "Zomer");
}

#[test]
fn orders_of_any_shop_are_counted_with_their_customers() {
    let text = "Order ID,Date,Status,Total,E-mail\nA1,2025-08-01,paid,10.00,a@example.nl\nA2,2025-08-02,sent,12.00,b@example.nl\nA3,2025-08-03,paid,8.50,a@example.nl\n";
    check(text, LIST, &["file: customers 2, returning 1"]);
    let text = "Bestelnummer;Datum;Totaal;Status\nB1;1-8-2025;€ 10,00;betaald\nB2;14-8-2025;€ 12,00;verzonden\n";
    check(text, LIST, &["file: orders 2"]);
}

#[test]
fn a_numbered_order_of_stages_is_kept() {
    let text = "Lead ID,Name,Stage\n1,A,2. Offerte\n2,B,1. Intake\n3,C,3. Traject\n4,D,1. Intake\n";
    let draft = check(text, RECORDS, &["file: 1. Intake 4, 2. Offerte 2, 3. Traject 1"]);
    assert!(!draft.warnings.contains(&Warning::StagesUnordered));
}

#[test]
fn events_are_not_steps() {
    check("user,action,time\n7,visit,1754042400\n7,order,1754042500\n", EVENT_LOG, &[]);
}

#[test]
fn a_question_is_found_by_its_name_or_by_its_words() {
    let text = "\"\",\"id\",\"nps\",\"comment\"\n1,1,9,a\n2,2,NA,b\n3,3,5,\n4,4,10,d\n5,5,8,e\n";
    check(text, SURVEY, &["nps: answers 4, no-detractors 3, promoters 2"]);
}

#[test]
fn no_header_is_needed() {
    let draft = check("Visitors,1000\nCart,90\nOrder,31\n", STEPS_AS_ROWS, &["file: Visitors 1000, Cart 90, Order 31"]);
    assert_eq!(draft.header_line, None);
}

#[test]
fn lines_may_end_in_any_way() {
    check("Stage,Count\r\nVisit,1000\rCart,90\nOrder,31\r", STEPS_AS_ROWS, &["file: Visit 1000, Cart 90, Order 31"]);
}
