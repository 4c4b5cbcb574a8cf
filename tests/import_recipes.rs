//! Recipes of random corrections: the same file is read the same again, and any other without a panic.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::date;
use klantreis::document::Unit;
use klantreis::import::{
    Correction, DayOrder, Draft, Measure, NumberFormat, Repeats, StepsIn, apply_recipe, read, recipe_of, recipe_shape,
};
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestCaseError};

/// Tables of every layout: rows, columns, periods, records, answers, percentages.
const TABLES: [&str; 15] = [
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
    "orders_export_2.csv",
    "kengetallen_onder_stappen.csv",
    "cijfer_verdeling.csv",
];

fn table(at: usize) -> Vec<Draft> {
    let name = TABLES[at % TABLES.len()];
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables").join(name);
    read(&std::fs::read(path).expect("the file"), name).expect("a table").tables
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
        9 => Correction::SetPeriod(if yes { Some((date(2025, 8, 1), date(2025, 8, 31))) } else { None }),
        10 => {
            let name = draft.steps().get(step).map(|step| step.key().0.clone()).unwrap_or_default();
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
        25 => Correction::CountAllOrders(yes),
        _ => Correction::SetFirstCountOf(b % 3, a as u64),
    }
}

/// `RECIPES_SEED=7 cargo test --test import_recipes` looks at other tables than the usual.
fn seed() -> RngSeed {
    let told = std::env::var("RECIPES_SEED").ok().and_then(|seed| seed.parse().ok());
    RngSeed::Fixed(told.unwrap_or(20_261_130))
}

/// A corrected draft, and a fresh one with the choices of the corrected, give the same series.
fn check_alike(at: usize, steps: &[(u8, usize, usize)]) -> Result<(), TestCaseError> {
    let fresh = table(at);
    for draft in &fresh {
        let mut corrected = draft.clone();
        for (kind, a, b) in steps {
            let correction = correction(&corrected, *kind, *a, *b);
            corrected.correct(correction);
        }
        let mut restored = corrected.clone();
        restored.read_afresh();
        prop_assert_eq!(&restored, draft);
        restored.restore(corrected.corrections());
        prop_assert_eq!(restored.series(), corrected.series());
        let choices = recipe_of(&corrected, &BTreeMap::new());
        let mut again = draft.clone();
        apply_recipe(&mut again, &choices);
        prop_assert_eq!(again.series(), corrected.series(), "{:#?}", choices);
        prop_assert_eq!(recipe_shape(draft), recipe_shape(&again));
    }
    Ok(())
}

/// Corrections that random runs once found to be read otherwise.
#[test]
fn what_once_failed_is_read_the_same() {
    // A step that is called by its day alone is no other day.
    check_alike(8, &[(0, 73, 0), (5, 128, 0), (4, 135, 29)]).expect("the same series");
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        // Kept, so that every run looks at the same tables.
        rng_seed: seed(),
        ..ProptestConfig::with_cases(400)
    })]

    #[test]
    fn the_choices_of_a_corrected_draft_make_a_fresh_one_the_same(
        at in 0..TABLES.len(),
        steps in proptest::collection::vec((0..27_u8, 0..200_usize, 0..200_usize), 0..9),
    ) {
        check_alike(at, &steps)?;
    }

    #[test]
    fn any_choices_on_any_table_do_not_panic(
        at in 0..TABLES.len(),
        other in 0..TABLES.len(),
        steps in proptest::collection::vec((0..27_u8, 0..200_usize, 0..200_usize), 0..9),
    ) {
        let mut corrected = table(at).remove(0);
        for (kind, a, b) in &steps {
            let correction = correction(&corrected, *kind, *a, *b);
            corrected.correct(correction);
        }
        let choices = recipe_of(&corrected, &BTreeMap::new());
        let mut again = table(other).remove(0);
        let done = apply_recipe(&mut again, &choices);
        prop_assert!(done.applied + done.missing.len() <= choices.len());
    }
}
