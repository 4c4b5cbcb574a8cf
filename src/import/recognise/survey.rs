//! Surveys: one row an answer, with questions as column names.

use super::super::decision::{Decision, Recognised};
use super::super::sheet::{Column, Kind, Sheet};
use super::super::words::has;
use super::{Layout, Plan};

pub(super) fn recognise(sheet: &Sheet) -> Option<Plan> {
    let questions: Vec<usize> = indices(sheet, is_scale);
    let scored = indices(sheet, is_scored);
    let asked = sheet.columns.iter().any(|column| column.name.contains('?'));
    let from_a_form = sheet.columns.iter().any(is_form);
    let survey = (from_a_form && (asked || !scored.is_empty()))
        || (asked && !questions.is_empty())
        || !indices(sheet, is_named_score).is_empty();
    survey.then(|| Plan {
        decisions: vec![Decision::Survey { questions }],
        ..Plan::new(Recognised::Survey, Layout::Nothing)
    })
}

fn indices(sheet: &Sheet, wanted: fn(&Column) -> bool) -> Vec<usize> {
    let columns = sheet.columns.iter().enumerate();
    columns.filter(|(_, column)| wanted(column)).map(|(at, _)| at).collect()
}

/// Columns that every form adds: who answered, and when.
fn is_form(column: &Column) -> bool {
    has(
        &column.name,
        "timestamp|tijdstempel|respondent|response id|response status|collector id|\
         submitted|ingezonden|recordeddate",
    )
}

/// Whole numbers of a scale up to 10.
fn is_scale(column: &Column) -> bool {
    let mut numbers = column.values.iter().filter_map(|value| value.number()).peekable();
    let some = numbers.peek().is_some();
    let small = numbers.all(|number| (0.0..=10.0).contains(&number) && number.fract() == 0.0);
    let numeric = matches!(column.kind, Kind::Count | Kind::Decimal | Kind::Percent);
    numeric && some && small && !has(&column.name, "id.") && (column.name.contains('?') || is_scored(column))
}

fn is_scored(column: &Column) -> bool {
    has(
        &column.name,
        "nps.|csat|ces.|likely|waarschijnlijk|satisf|tevreden|recommend|aanbevel|\
         rating|score|cijfer",
    )
}

fn is_named_score(column: &Column) -> bool {
    let named = matches!(column.name.to_lowercase().as_str(), "nps" | "csat" | "ces" | "satisfaction" | "tevredenheid");
    named && is_scale(column) && column.values.len() >= 5
}
