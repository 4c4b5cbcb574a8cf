//! Surveys of any origin: one row an answer, with questions as column names.

use std::collections::BTreeSet;

use super::super::answers::{all_points, asks_on_a_scale, is_question, names_scores, times_column};
use super::super::recognised::Recognised;
use super::super::sheet::{Column, Kind, Sheet};
use super::super::words::{self, has};
use super::{Layout, Plan};

pub(super) fn recognise(sheet: &Sheet) -> Option<Plan> {
    let mut columns = sheet.columns.iter();
    let asked = columns.any(|column| column.name.contains('?') && column.kind != Kind::Empty);
    let from_a_form = sheet.columns.iter().any(is_form);
    let on_a_scale = sheet.columns.iter().any(|column| asks_on_a_scale(&column.name));
    let survey = (from_a_form || asked || on_a_scale || holds_scores(sheet)) && are_there(sheet);
    (survey || holds_bare_points(sheet) || sheet.columns.iter().any(is_sure_form))
        .then(|| Plan::new(Recognised::SURVEY, Layout::Answers))
}

/// Whether there is a question with a scale, or at least one that ends in a question mark.
pub(super) fn are_there(sheet: &Sheet) -> bool {
    let rows = |at: usize| sheet.texts(at);
    let scored = (0..sheet.columns.len())
        .any(|at| sheet.columns.get(at).is_some_and(|column| is_question(&column.name, rows(at))));
    scored || sheet.columns.iter().any(|column| column.name.contains('?'))
}

/// Columns that every form adds: who answered, and when.
fn is_form(column: &Column) -> bool {
    has(
        &column.name,
        "timestamp|tijdstempel|respondent|response id|response status|collector id|\
         submitted|submit date|ingezonden|recordeddate|completion time|tijd van voltooien|network id",
    )
}

/// Columns that only programs for surveys add.
fn is_sure_form(column: &Column) -> bool {
    has(&column.name, "respondent id|response id|responseid|collector id|recordeddate|recorded date|response status")
}

/// Whether each row is somebody's score: a column called after scores holds nothing but points of a scale, and nothing else
/// in the table is counted.
fn holds_scores(sheet: &Sheet) -> bool {
    if times_column(&sheet.columns, &sheet.rows).is_some() {
        return true;
    }
    let is_score = |(at, column): (usize, &Column)| names_scores(&column.name) && all_points(sheet.texts(at));
    let has_scores = sheet.columns.iter().enumerate().any(is_score);
    has_scores && (0..sheet.columns.len()).all(|at| stands_beside_scores(sheet, at))
}

/// Whether a column may stand beside the scores of people: who and when, other scores, remarks; not what is counted, nor steps,
/// months or channels that each have one score.
fn stands_beside_scores(sheet: &Sheet, at: usize) -> bool {
    let Some(column) = sheet.columns.get(at) else { return true };
    let name = &column.name;
    let distinct: BTreeSet<&str> = sheet.texts(at).collect();
    let each_once = distinct.len() == sheet.kept().count();
    let points = all_points(sheet.texts(at));
    match column.kind {
        Kind::Count => points || words::names_an_identifier(name) || numbers_rows(sheet, at, each_once),
        Kind::Text | Kind::Date => {
            let groups = words::names_a_dimension(name) || names_months(name);
            !(words::names_steps(name) || groups && each_once)
        }
        Kind::Money | Kind::Decimal | Kind::Percent => points,
        Kind::Empty | Kind::Duration => true,
    }
}

fn names_months(name: &str) -> bool {
    words::names_a_period(name) && !words::has(name, "datum|date.|dag.|day.|tijd|time")
}

/// A column of numbers that tell the rows apart: each another, and none small enough to count something.
fn numbers_rows(sheet: &Sheet, at: usize, each_once: bool) -> bool {
    let numbers: Vec<u64> = sheet.texts(at).filter_map(|text| text.parse().ok()).collect();
    let rising = numbers.windows(2).all(|pair| matches!(pair, [a, b] if b == &(a + 1)));
    let named = sheet.columns.get(at).is_some_and(|column| {
        words::has(&column.name, "ticket|order|bestelling|respondent|klant|customer|deelnemer|nr.|no.|nummer|number|#")
            || column.name.is_empty()
    });
    let is_year =
        sheet.columns.get(at).is_some_and(|column| words::has(&column.name, "leeftijd|age.|jaar.|year.|geboortejaar"));
    is_year || (each_once && numbers.len() == sheet.kept().count() && (rising || named))
}

/// Columns of nothing but 1 to 5, or 0 to 10, under names that are no steps: answers to questions that are not written out.
fn holds_bare_points(sheet: &Sheet) -> bool {
    /// So few rows may be counts of something rare.
    const FEWEST: usize = 5;
    let counts: Vec<(usize, &Column)> =
        sheet.columns.iter().enumerate().filter(|(_, column)| column.kind == Kind::Count).collect();
    let bare = |(at, column): &(usize, &Column)| {
        all_points(sheet.texts(*at))
            && words::step_column(&column.name).is_none()
            && words::phase(&column.name).is_none()
    };
    let alone = sheet.columns.iter().all(|column| matches!(column.kind, Kind::Count | Kind::Empty));
    alone && counts.len() > 1 && sheet.kept().count() >= FEWEST && counts.iter().all(bare)
}
