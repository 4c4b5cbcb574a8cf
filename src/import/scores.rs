//! The scores of a survey as JSON for scripts.

use serde_json::{Map, Value as Json, json};

use super::answers::{Measure, Question};
use super::decision::Decision;
use super::draft::Draft;
use super::reading::Reading;
use super::report::{period, warning_phrase};
use super::warning::Warning;
use crate::numbers::{Interval, Rate};
use crate::surveys::{Mean, Tally};

/// The shape of `survey --json`; `None` when no table of the file has a question with a scale.
pub fn scores(reading: &Reading) -> Option<Json> {
    let draft = reading.tables.iter().find(|draft| !draft.questions.is_empty())?;
    Some(json!({
        "file": reading.file,
        "recognised": draft.recognised.name(),
        "encoding": reading.encoding.map(super::decode::Encoding::name),
        "period": draft.period.map(period),
        "rows": draft.rows.len(),
        "questions": draft.questions.iter().map(|question| score(draft, question)).collect::<Vec<Json>>(),
        "dropped_columns": dropped(draft),
    }))
}

/// One question with its score; percentages where the score is one, undefined is null.
pub(super) fn score(draft: &Draft, question: &Question) -> Json {
    let name = draft.columns.get(question.column).map_or("", |column| column.name.as_str());
    let mut found = object(json!({
        "column": question.column + 1,
        "question": name,
        "measure": question.measure.id(),
        "scale": [question.scale.lowest, question.scale.highest],
        "n": question.tally.answers(),
        "excluded": question.excluded(),
        "blank": question.blank,
        "unreadable": question.unreadable,
        "counts": counts(question),
        "warnings": warnings(draft, question.column),
    }));
    found.append(&mut match question.measure {
        Measure::Nps => nps(&question.tally),
        Measure::Csat | Measure::Ces => top(question),
    });
    found.append(&mut mean(question.tally.mean()));
    Json::Object(found)
}

fn object(json: Json) -> Map<String, Json> {
    match json {
        Json::Object(map) => map,
        _ => Map::new(),
    }
}

fn counts(question: &Question) -> Json {
    // The net promoter score is of eleven points, also where nobody could choose the lowest.
    let lowest = if question.measure == Measure::Nps { 0 } else { question.scale.lowest };
    let points = lowest..=question.scale.highest;
    Json::Object(points.map(|point| (point.to_string(), question.tally.count(point).into())).collect())
}

fn nps(tally: &Tally) -> Map<String, Json> {
    let found = tally.promoters();
    object(json!({
        "promoters": found.promoters,
        "passives": found.passives,
        "detractors": found.detractors,
        "nps": found.nps(),
        "se": found.standard_error(),
        "wald95": found.wald().map(ends),
        "adjusted_centre": found.adjusted_centre(),
        "adjusted_wald95": found.adjusted_wald().map(ends),
        "interval95": found.interval().map(ends),
    }))
}

fn top(question: &Question) -> Map<String, Json> {
    let rate = question.tally.top(question.scale, question.measure.top_boxes());
    let percent = |Interval { low, high }| [low * 100.0, high * 100.0];
    let key = if question.measure == Measure::Csat { "csat" } else { "high" };
    let mut found = object(json!({
        "top": rate.map(Rate::hits),
        "wilson95": rate.and_then(Rate::interval).map(percent),
    }));
    found.insert(key.to_owned(), json!(rate.map(|rate| rate.value() * 100.0)));
    found
}

fn mean(mean: Option<Mean>) -> Map<String, Json> {
    object(json!({
        "mean": mean.map(|mean| mean.mean),
        "sd": mean.and_then(|mean| mean.deviation),
        "mean_t95": mean.and_then(Mean::interval).map(ends),
    }))
}

fn ends(Interval { low, high }: Interval) -> [f64; 2] {
    [low, high]
}

fn warnings(draft: &Draft, of: usize) -> Vec<String> {
    let is_of = |warning: &&Warning| match warning {
        Warning::OtherScale { column, .. } | Warning::FewAnswers { column, .. } => *column == of,
        _ => false,
    };
    draft.warnings.iter().filter(is_of).map(|warning| warning_phrase(draft, warning)).collect()
}

/// The names of the columns of which no cell was kept.
fn dropped(draft: &Draft) -> Vec<&str> {
    let columns = draft.decisions.iter().find_map(|decision| match decision {
        Decision::PersonalDropped { columns } => Some(columns.as_slice()),
        _ => None,
    });
    let name = |at: &usize| draft.columns.get(*at).map(|column| column.name.as_str());
    columns.unwrap_or_default().iter().filter_map(name).collect()
}
