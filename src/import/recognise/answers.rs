//! Surveys of any origin: one row an answer, with questions as column names.

use super::super::answers::{asks_on_a_scale, is_question};
use super::super::recognised::Recognised;
use super::super::sheet::{Column, Kind, Sheet};
use super::super::words::has;
use super::{Layout, Plan};

pub(super) fn recognise(sheet: &Sheet) -> Option<Plan> {
    let mut columns = sheet.columns.iter();
    let asked = columns.any(|column| column.name.contains('?') && column.kind != Kind::Empty);
    let from_a_form = sheet.columns.iter().any(is_form);
    let on_a_scale = sheet.columns.iter().any(|column| asks_on_a_scale(&column.name));
    let survey = (from_a_form || asked || on_a_scale || sheet.columns.iter().any(is_named_score)) && are_there(sheet);
    survey.then(|| Plan::new(Recognised::SURVEY, Layout::Answers))
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

fn is_named_score(column: &Column) -> bool {
    let named = matches!(
        column.name.to_lowercase().as_str(),
        "nps"
            | "csat"
            | "ces"
            | "satisfaction"
            | "tevredenheid"
            | "nps score"
            | "nps-score"
            | "rating"
            | "stars"
            | "sterren"
            | "cijfer"
            | "rapportcijfer"
            | "beoordeling"
            | "klantbeoordeling"
            | "star rating"
    );
    named && column.values.len() >= 5
}
