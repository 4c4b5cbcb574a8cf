//! The importer against the look-alike tables of `fixtures/tables` and their wanted readings.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::path::PathBuf;

use klantreis::document::Phase;
use klantreis::import::{
    CellProblem, ColumnEvidence, ColumnReason, Container, Decision, Draft, Fate, Kind, PercentBasis, Problem,
    ReadError, Reading, Recognised, Value as Cell, Warning, read, report,
};
use klantreis::numbers::{Funnel, Rate};
use serde_json::Value;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables")
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap()
}

#[track_caller]
fn reading(name: &str) -> Reading {
    read(&bytes(name), name).unwrap()
}

#[track_caller]
fn draft(name: &str) -> Draft {
    let mut tables = reading(name).tables;
    assert_eq!(tables.len(), 1, "{name}");
    tables.remove(0)
}

#[track_caller]
fn counts(draft: &Draft) -> Vec<Option<u64>> {
    draft.steps().iter().map(|step| step.count).collect()
}

fn names(draft: &Draft) -> Vec<String> {
    draft.steps().into_iter().map(|step| step.name).collect()
}

fn expected() -> serde_json::Map<String, Value> {
    let text = std::fs::read_to_string(folder().join("expected.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The text tables that can be read, with what is wanted of them.
fn wanted() -> impl Iterator<Item = (String, Value)> {
    let is_text = |name: &String, wanted: &Value| !name.contains(".xlsx") && wanted.get("error").is_none();
    expected().into_iter().filter(move |(name, wanted)| is_text(name, wanted))
}

#[test]
fn every_fixture_is_decoded_and_split_as_wanted() {
    let mut compared = 0;
    for (name, wanted) in wanted() {
        let reading = reading(&name);
        let draft = reading.tables.first().unwrap();
        if let Some(encoding) = wanted["encoding"].as_str() {
            assert_eq!(reading.encoding.unwrap().name(), encoding, "{name}");
            assert_eq!(reading.bom, wanted["bom"].as_bool().unwrap_or(false), "{name}");
            assert_eq!(reading.delimiter.map(String::from).as_deref(), wanted["delimiter"].as_str(), "{name}");
            compared += 1;
        }
        if let Some(line) = wanted["header_line"].as_u64() {
            assert_eq!(draft.header_line, usize::try_from(line).ok(), "{name}");
        }
        if let Some(period) = wanted["period"].as_array() {
            let (from, to) = draft.period.unwrap();
            assert_eq!(period, &[from.to_string(), to.to_string()], "{name}");
        }
    }
    assert!(compared >= 18, "{compared}");
}

#[test]
fn every_fixture_gives_the_wanted_steps_and_counts() {
    let mut compared = 0;
    for (name, wanted) in wanted() {
        let draft = draft(&name);
        let wanted_counts = wanted.get("counts").or(wanted.get("counts_users"));
        if let Some(wanted_counts) = wanted_counts {
            assert_eq!(serde_json::to_value(counts(&draft)).unwrap(), *wanted_counts, "{name}");
            compared += 1;
        }
        let keys = ["stages", "stages_wide", "suggested", "stages_after_trim"];
        if let Some(stages) = keys.iter().find_map(|key| wanted.get(key)) {
            assert_eq!(serde_json::to_value(names(&draft)).unwrap(), *stages, "{name}");
            compared += 1;
        }
    }
    assert!(compared >= 17, "{compared}");
}

#[test]
fn every_fixture_drops_the_wanted_lines_and_says_so() {
    let mut compared = 0;
    for (name, wanted) in wanted().filter(|(name, _)| name != "event_log_small.csv") {
        let Some(dropped) = wanted["dropped"].as_array() else {
            continue;
        };
        let report = report(&reading(&name));
        let lines = |rows: &[Value]| rows.iter().map(|row| row["line"].clone()).collect::<Vec<_>>();
        let found = report["tables"][0]["dropped"].as_array().unwrap().clone();
        assert_eq!(lines(&found), lines(dropped), "{name}");
        let draft = draft(&name);
        for line in dropped.iter().filter_map(|row| row["line"].as_u64()) {
            let said = |decision: &Decision| matches!(decision, Decision::RowLeftOut { line: left, .. } if *left as u64 == line);
            let decision = draft.decisions.iter().find(|decision| said(decision)).unwrap();
            let mut reverted = draft.clone();
            reverted.correct(decision.revert().unwrap());
            let row = reverted.rows.iter().find(|row| row.line as u64 == line).unwrap();
            assert_eq!(row.fate, Fate::Kept, "{name} {line}");
        }
        compared += 1;
    }
    assert!(compared >= 4, "{compared}");
}

#[test]
fn files_that_are_no_tables_are_refused() {
    let refused = |name: &str| read(&bytes(name), name).err().unwrap();
    assert_eq!(refused("empty.csv"), ReadError::Empty);
    assert_eq!(refused("header_only.csv"), ReadError::NoRows { line: 1 });
    let zip = ReadError::Container(Container::Zip);
    assert_eq!(refused("xlsx_renamed.csv"), zip);
    assert_eq!(refused("xlsx_title_merged_two_periods.xlsx"), zip);
}

#[test]
fn the_bakery_keeps_its_thousands_and_checks_its_percentages() {
    let draft = draft("nl_semicolon_decimal_comma_bom_crlf.csv");
    let kinds: Vec<Kind> = draft.columns.iter().map(|column| column.kind).collect();
    assert_eq!(kinds, [Kind::Text, Kind::Count, Kind::Percent, Kind::Money]);
    let format = draft.columns[1].format;
    assert_eq!((format.thousands, format.decimal), (Some('.'), None));
    assert_eq!(draft.columns[2].format.decimal, Some(','));
    let checked = Decision::PercentChecked { column: 2, basis: PercentBasis::First, compared: 4 };
    assert!(draft.decisions.contains(&checked), "{:#?}", draft.decisions);
    let money: Vec<Option<f64>> = draft.steps().iter().map(|step| step.money).collect();
    assert_eq!(money, [None, None, None, Some(18904.5)]);
    assert_eq!(draft.warnings, []);
    let report = report(&reading("nl_semicolon_decimal_comma_bom_crlf.csv"));
    let why = "total row: label Totaal and 18593 = sum of the rows above";
    assert_eq!(report["tables"][0]["dropped"][0]["why"], why);
}

#[test]
fn a_percentage_that_disagrees_is_said() {
    let text = "Fase;Aantal;Conversie\nA;1000;100%\nB;480;48%\nC;90;12%\n";
    let reading = read(text.as_bytes(), "x.csv").unwrap();
    let warnings = &reading.tables[0].warnings;
    let differs = |warning: &Warning| matches!(warning, Warning::PercentDiffers { line: 4, .. });
    assert!(warnings.iter().any(differs), "{warnings:?}");
}

#[test]
fn ga4_events_count_people_and_the_rise_is_marked() {
    let draft = draft("ga4_events_report_crlf_no_final_newline.csv");
    assert_eq!(draft.recognised, Recognised::GA4_EVENTS);
    assert_eq!(draft.property.as_deref(), Some("Voorbeeldwinkel - GA4"));
    assert_eq!(draft.title.as_deref(), Some("Events: Event name"));
    let chosen = |decision: &&Decision| matches!(decision, Decision::ColumnsChosen { .. });
    let Some(Decision::ColumnsChosen { columns, instead_of, because }) = draft.decisions.iter().find(chosen) else {
        panic!("{:#?}", draft.decisions)
    };
    assert_eq!((columns.as_slice(), instead_of.as_slice()), ([2].as_slice(), [1].as_slice()));
    assert!(matches!(because, ColumnEvidence::PeopleRatherThan(_)));
    let rises: Vec<(&str, u64, u64)> = draft.warnings.iter().filter_map(rise).collect();
    assert_eq!(rises, [("add_payment_info", 66, 61)]);
    let phases: Vec<Option<Phase>> = draft.steps().iter().map(|step| step.suggested).collect();
    assert_eq!(phases[0], Some(Phase::Awareness));
    assert_eq!(phases[2], Some(Phase::Consideration));
    assert_eq!(phases[6], Some(Phase::Purchase));
}

fn rise(warning: &Warning) -> Option<(&str, u64, u64)> {
    match warning {
        Warning::Rises { step, count, before_count, .. } => Some((step, *count, *before_count)),
        _ => None,
    }
}

#[test]
fn the_wanted_warnings_are_in_the_report() {
    let wanted = [
        (
            "ga4_events_report_crlf_no_final_newline.csv",
            "add_payment_info (66) is larger than the step before it (61): step rate above 100 %",
        ),
        ("increasing_counts.csv", "add_payment_info (11) is larger than the step before it (9): step rate above 100 %"),
        ("meta_ads_bom_total_first_row.csv", "Reach cannot be added over rows: 30110+12977 is not 41203"),
        (
            "shopify_customer_behavior_weekly.csv",
            "line 5: empty cell in Sessions with cart additions: this row is left out of that step rate, not counted as 0",
        ),
        (
            "duplicates_and_space.csv",
            "Visitors appears twice with different numbers (1000, 200): the first is kept; add, keep the first, or keep both?",
        ),
        ("duplicates_and_space.csv", "Cart appears twice with the same number (90): one is kept"),
    ];
    for (name, warning) in wanted {
        let report = report(&reading(name));
        let warnings = report["tables"][0]["warnings"].as_array().unwrap().clone();
        assert!(warnings.contains(&Value::from(warning)), "{name}: {warnings:#?}");
    }
}

#[test]
fn each_week_is_a_series_and_an_empty_cell_is_no_zero() {
    let draft = draft("shopify_customer_behavior_weekly.csv");
    let series = draft.series().unwrap();
    let weeks: Vec<&str> = series.iter().map(|series| series.name.as_str()).collect();
    assert_eq!(weeks, ["2025-07-28", "2025-08-04", "2025-08-11", "2025-08-18"]);
    let last: Vec<Option<u64>> = series[3].steps.iter().map(|step| step.count).collect();
    assert_eq!(last, [Some(1380), None, Some(136), Some(67)]);
    let (from, to) = series[0].period.unwrap();
    assert_eq!((from.to_string(), to.to_string()), ("2025-07-28".to_owned(), "2025-08-03".to_owned()));
}

#[test]
fn two_periods_are_two_series() {
    let draft = draft("two_periods_wide.csv");
    let wanted = &expected()["two_periods_wide.csv"]["periods"];
    let series = draft.series().unwrap();
    assert_eq!(series.len(), 2);
    for series in series {
        let counts: Vec<Option<u64>> = series.steps.iter().map(|step| step.count).collect();
        assert_eq!(serde_json::to_value(counts).unwrap(), wanted[&series.name]);
        assert!(series.period.is_some());
    }
}

#[test]
fn matomo_visits_and_conversions_are_added() {
    let draft = draft("matomo_utf16le_nl.csv");
    let wanted = &expected()["matomo_utf16le_nl.csv"]["sums"];
    for step in draft.steps() {
        assert_eq!(wanted[&step.name], serde_json::to_value(step.count).unwrap());
    }
    assert_eq!(draft.steps().len(), 2);
    assert_eq!(draft.columns[4].kind, Kind::Percent);
    let wanted = expected()["matomo_utf16le_nl.csv"]["percent_values"].clone();
    let percents: Vec<Option<f64>> = draft.columns[4].values().iter().map(percent).collect();
    assert_eq!(serde_json::to_value(percents).unwrap(), wanted);
}

fn percent(value: &Cell) -> Option<f64> {
    if let Cell::Percent(percent) = value { Some(*percent) } else { None }
}

#[test]
fn rates_of_counts_that_rise_or_are_zero_are_as_wanted() {
    let funnel = |name: &str| Funnel::new(&counts(&draft(name)));
    let rates = |name: &str| {
        let rate = |step: &klantreis::numbers::Step| step.conversion.filter(|rate| rate.is_share()).map(Rate::value);
        funnel(name).steps().iter().map(rate).collect::<Vec<_>>()
    };
    let wanted = &expected()["increasing_counts.csv"]["step_rates"];
    assert_eq!(serde_json::to_value(rates("increasing_counts.csv")).unwrap(), *wanted);
    let steps = funnel("zero_stage.csv");
    let none_of_four = steps.steps()[2].conversion.unwrap().interval().unwrap();
    assert_eq!((none_of_four.low, (none_of_four.high * 10_000.0).round()), (0.0, 4899.0));
    assert_eq!(steps.steps()[3].conversion, None);
}

#[test]
fn the_columns_of_a_change_and_of_bounds_are_not_counted() {
    let change = Decision::ColumnLeftOut { column: 3, because: ColumnReason::Change };
    assert!(draft("two_periods_wide.csv").decisions.contains(&change));
    let ads = draft("google_ads_utf16le_tab_totals.csv");
    assert!(ads.columns[7].values().iter().take(2).all(|value| *value == Cell::Nothing(CellProblem::NoValue)));
    assert!(ads.decisions.contains(&Decision::ColumnLeftOut { column: 7, because: ColumnReason::Empty }));
}

#[test]
fn cells_that_are_no_counts_are_undefined_with_their_reason() {
    let draft = draft("negative_and_non_numeric.csv");
    let wanted = &expected()["negative_and_non_numeric.csv"]["expected"];
    for step in draft.steps() {
        let wanted = wanted[&step.name].as_u64();
        assert_eq!(step.count, wanted, "{}", step.name);
    }
    let reason = |name: &str| {
        draft.warnings.iter().find_map(|warning| match warning {
            Warning::CountMissing { step, because, .. } if step == name => Some(*because),
            _ => None,
        })
    };
    let wanted = [
        ("B", CellProblem::Negative),
        ("C", CellProblem::NoValue),
        ("H", CellProblem::NotWhole),
        ("J", CellProblem::Infinite),
        ("K", CellProblem::UnitText),
        ("L", CellProblem::Negative),
        ("N", CellProblem::Garbled),
        ("Q", CellProblem::Percent),
        ("R", CellProblem::Money),
    ];
    for (name, because) in wanted {
        assert_eq!(reason(name), Some(because), "{name}");
    }
}

#[test]
fn percentages_alone_need_the_first_count() {
    let mut draft = draft("percentages_only.csv");
    let needed = vec![Problem::NeedsFirstCount { cumulative: false }];
    assert_eq!(draft.series(), Err(needed));
    draft.set_first_count(12480);
    assert_eq!(counts(&draft), [Some(12480), Some(4742), Some(1024), Some(358)]);
    assert!(draft.warnings.contains(&Warning::Approximate));
}

#[test]
fn a_log_is_recognised_and_gives_no_series() {
    let log = draft("event_log_small.csv");
    assert_eq!((log.recognised, log.series()), (Recognised::EVENT_LOG, Err(vec![Problem::EventLog])));
    assert!(log.decisions.contains(&Decision::EventLog { user: 0, event: 1, time: 2 }));
}

#[test]
fn unnamed_steps_are_numbered_in_the_users_language() {
    let mut draft = draft("one_column.csv");
    assert_eq!(counts(&draft), [Some(100), Some(40), Some(9)]);
    assert!(draft.steps().iter().all(|step| !step.named));
    draft.number_steps("Stap");
    assert_eq!(names(&draft), ["Stap 1", "Stap 2", "Stap 3"]);
}

#[test]
fn formulas_stay_plain_text() {
    let draft = draft("formula_injection.csv");
    assert_eq!(names(&draft), ["=HYPERLINK(\"http://x\")", "@SUM(A1)", "+cmd", "=1+1"]);
    assert!(draft.decisions.contains(&Decision::ApostrophesStripped { cells: 1 }));
}

#[test]
fn an_empty_cell_never_becomes_zero_and_a_zero_stays() {
    assert_eq!(counts(&draft("zero_stage.csv")), [Some(120), Some(4), Some(0), Some(0)]);
}
