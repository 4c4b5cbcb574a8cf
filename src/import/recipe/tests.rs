//! Recipes: what was corrected in one file is done again in the next of its shape.

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
