//! Recipes: what was corrected in one file is done again in the next of its shape.

use std::path::Path;

use proptest::prelude::*;

use super::super::draft::Correction;
use super::super::reading::read;
use super::*;

fn draft(text: &str, file: &str) -> Draft {
    read(text.as_bytes(), file).unwrap().tables.remove(0)
}

fn counts(draft: &Draft) -> Vec<(String, Option<u64>)> {
    draft.steps().into_iter().map(|step| (step.name, step.count)).collect()
}

const AUGUST: &str = "Stap;Aantal\nBezoek;900\nMandje;90\nKassa;70\nBetaald;60\nTotaal;1120\n";
const SEPTEMBER: &str = "Stap;Aantal\nBezoek;1000\nMandje;80\nKassa;50\nBetaald;40\nTotaal;1170\n";

#[test]
fn next_months_file_is_read_as_the_last() {
    let mut august = draft(AUGUST, "kassa augustus.csv");
    august.rename_step(0, "Bezoekers");
    august.correct(Correction::MergeStep(3));
    august.correct(Correction::SetOptional(2, true));
    august.include_row(3, false);
    august.set_unit(Unit::Visits);
    let choices = choices(&august, &BTreeMap::new());
    let mut september = draft(SEPTEMBER, "kassa september.csv");
    assert_eq!(shape(&september), shape(&august));
    let done = apply(&mut september, &choices);
    assert_eq!((done.applied, done.missing.len()), (choices.len(), 0));
    assert_eq!(counts(&september), [("Bezoekers".to_owned(), Some(1000)), ("Kassa".to_owned(), Some(50))]);
    assert!(september.steps()[1].optional);
    assert_eq!(september.series().unwrap()[0].unit, Unit::Visits);
}

#[test]
fn what_is_no_longer_there_is_reported_and_the_rest_applies() {
    let mut august = draft(AUGUST, "kassa.csv");
    august.rename_step(1, "Winkelwagen");
    august.rename_step(3, "Besteld");
    let choices = choices(&august, &BTreeMap::new());
    let mut other = draft("Stap;Aantal\nBezoek;1000\nMandje;80\nKassa;50\n", "kassa.csv");
    let done = apply(&mut other, &choices);
    assert_eq!(done.missing.iter().map(|choice| choice.of.as_str()).collect::<Vec<_>>(), ["betaald"]);
    assert_eq!(other.steps()[1].name, "Winkelwagen");
}

#[test]
fn the_chosen_of_several_months_is_the_newest_again() {
    let mut august = draft("Stap,Juli 2025,Augustus 2025\nBezoek,900,1000\nOrder,9,10\n", "x.csv");
    august.use_columns(&[2]);
    let choices = choices(&august, &BTreeMap::new());
    let mut september = draft("Stap,Augustus 2025,September 2025\nBezoek,1000,1100\nOrder,10,11\n", "x.csv");
    assert_eq!(shape(&september), shape(&august));
    apply(&mut september, &choices);
    assert_eq!(september.steps()[0].count, Some(1100));
}

#[test]
fn a_period_belongs_to_its_own_file() {
    let mut august = draft(AUGUST, "kassa.csv");
    august.set_period(period("augustus 2025"));
    let choices = choices(&august, &BTreeMap::new());
    let mut again = draft(AUGUST, "kassa.csv");
    apply(&mut again, &choices);
    assert_eq!(again.period, period("augustus 2025"));
    let mut september = draft(SEPTEMBER, "kassa.csv");
    let done = apply(&mut september, &choices);
    assert_eq!((september.period, done.missing.len()), (None, 0));
}

#[test]
fn other_columns_or_another_program_are_another_shape() {
    let one = shape(&draft(AUGUST, "kassa.csv"));
    assert_ne!(one, shape(&draft("Stap;Bezoekers\nBezoek;900\nMandje;90\n", "kassa.csv")));
    let list = |file: &str| shape(&draft("E-mail;Datum\na@example.nl;14-8-2025\n", file));
    assert_eq!(list("leads augustus.csv"), list("leads september.csv"));
    assert_ne!(list("leads augustus.csv"), list("orders augustus.csv"));
}

/// Tables of every layout: rows, columns, periods, records, answers, percentages.
const TABLES: [&str; 12] = [
    "duplicates_and_space.csv",
    "nl_semicolon_decimal_comma_bom_crlf.csv",
    "ga4_events_report_crlf_no_final_newline.csv",
    "two_periods_wide.csv",
    "shopify_customer_behavior_weekly.csv",
    "google_ads_utf16le_tab_totals.csv",
    "google_ads_nl_days_utf16le.csv",
    "meta_ads_bom_total_first_row.csv",
    "hubspot_deals_quoted_newlines.csv",
    "google_forms_nl.csv",
    "percentages_only.csv",
    "negative_and_non_numeric.csv",
];

fn table(at: usize) -> Vec<Draft> {
    let name = TABLES[at % TABLES.len()];
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables").join(name);
    read(&std::fs::read(path).unwrap(), name).unwrap().tables
}

fn correction(draft: &Draft, kind: u8, a: usize, b: usize) -> Correction {
    let column = a % draft.columns.len().max(1);
    let line = draft.rows.get(a % draft.rows.len().max(1)).map_or(0, |row| row.line);
    let steps = draft.steps().len().max(1);
    let (step, other, yes) = (a % steps, b % steps, b.is_multiple_of(2));
    match kind {
        0 => Correction::UseColumn(column),
        1 => Correction::UseColumns(vec![column, b % draft.columns.len().max(1)]),
        2 => Correction::ReadSteps(if yes { StepsIn::Rows } else { StepsIn::Columns }),
        3 => Correction::UseNames(column),
        4 => Correction::IncludeRow(line, yes),
        5 => Correction::RenameStep(step, format!("Naam {b} # x")),
        6 => Correction::MoveStep(step, other),
        7 => Correction::FileOrder(yes),
        8 => Correction::SetUnit(Unit::ALL[b % Unit::ALL.len()]),
        9 => Correction::SetPeriod(if yes { period("augustus 2025") } else { None }),
        10 => {
            let name = draft.steps().get(step).map(|step| step.key.0.clone()).unwrap_or_default();
            let repeats = [Repeats::KeepFirst, Repeats::Add, Repeats::KeepAll][b % 3];
            Correction::SetRepeats(name, repeats)
        }
        11 => Correction::AddRows(yes),
        12 => Correction::SetFirstCount(b as u64),
        13 => Correction::SetCumulative(yes),
        14 => Correction::ReadQuestion(column, Measure::ALL.get(b % 4).copied()),
        15 => Correction::SetOptional(step, yes),
        16 => Correction::MergeStep(step),
        17 => Correction::AddMerged(step, yes),
        18 => Correction::SplitStep(step),
        19 => Correction::KeepPrefixes(yes),
        20 => Correction::JoinRecords(yes),
        21 => Correction::LostInFirst(yes),
        22 => Correction::UseEarlier(yes),
        23 => {
            let signs = [(Some(','), Some('.')), (Some('.'), Some(','))];
            let (decimal, thousands) = signs[b % 2];
            Correction::SetNumbers(column, NumberFormat { decimal, thousands })
        }
        24 => Correction::SetDays(column, if yes { DayOrder::DayFirst } else { DayOrder::MonthFirst }),
        _ => Correction::SetFirstCountOf(b % 3, a as u64),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_choices_of_a_corrected_draft_make_a_fresh_one_the_same(
        at in 0..TABLES.len(),
        steps in proptest::collection::vec((0..26_u8, 0..200_usize, 0..200_usize), 0..9),
    ) {
        let fresh = table(at);
        for draft in &fresh {
            let mut corrected = draft.clone();
            for (kind, a, b) in &steps {
                let correction = correction(&corrected, *kind, *a, *b);
                corrected.correct(correction);
            }
            let mut restored = corrected.clone();
            restored.read_afresh();
            prop_assert_eq!(&restored, draft);
            restored.restore(corrected.corrections());
            prop_assert_eq!(restored.series(), corrected.series());
            let choices = choices(&corrected, &BTreeMap::new());
            let mut again = draft.clone();
            apply(&mut again, &choices);
            prop_assert_eq!(again.series(), corrected.series(), "{:#?}", choices);
            prop_assert_eq!(shape(draft), shape(&again));
        }
    }

    #[test]
    fn any_choices_on_any_table_do_not_panic(
        at in 0..TABLES.len(),
        other in 0..TABLES.len(),
        steps in proptest::collection::vec((0..26_u8, 0..200_usize, 0..200_usize), 0..9),
    ) {
        let mut corrected = table(at).remove(0);
        for (kind, a, b) in &steps {
            let correction = correction(&corrected, *kind, *a, *b);
            corrected.correct(correction);
        }
        let choices = choices(&corrected, &BTreeMap::new());
        let mut again = table(other).remove(0);
        let done = apply(&mut again, &choices);
        prop_assert!(done.applied + done.missing.len() <= choices.len());
    }
}
