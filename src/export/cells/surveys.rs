//! Surveys: each round with its score, the interval, and how often each answer was given.

use super::{Cell, Kind, Table};
use crate::document::{Answers, Measure};
use crate::export::Sight;
use crate::surveys::Score;

/// More points than this are not told one by one.
const MOST_POINTS: usize = 11;

/// Every round of every question.
pub(super) fn surveys(sight: &Sight<'_>) -> Table {
    use Kind::{Figure, Text};
    let columns = [
        ("cells-survey", Text),
        ("cells-measure", Text),
        ("cells-from", Figure),
        ("cells-to", Figure),
        ("cells-answers", Figure),
        ("cells-score", Figure),
        ("cells-score-low", Figure),
        ("cells-score-high", Figure),
    ];
    let mut table = Table::of(sight, "surveys", &columns);
    let rounds = || sight.project.series().iter().filter_map(|series| Some((series, series.answers.as_ref()?)));
    let fits = |answers: &Answers| answers.counts.len() <= MOST_POINTS;
    let lowest = rounds().map(|(_, answers)| usize::from(answers.lowest)).min().unwrap_or(0);
    let ends = rounds().map(|(_, answers)| usize::from(answers.lowest) + answers.counts.len());
    let points: Vec<usize> = if rounds().all(|(_, answers)| fits(answers)) {
        (lowest..ends.max().unwrap_or(0)).collect()
    } else {
        Vec::new()
    };
    for point in &points {
        table.column(sight.lang.say_with("cells-point", &[("point", point.to_string().into())]), Figure);
    }
    for (series, answers) in rounds() {
        let score = Score::of(answers);
        let value = |value: Option<f64>| {
            Cell::reckoned(value, if answers.measure == Measure::Csat { Cell::Share } else { Cell::Decimal })
        };
        let interval = score.and_then(|score| score.interval);
        let total = answers.counts.iter().fold(0_u64, |sum, count| sum.saturating_add(*count));
        let mut row = vec![
            Cell::text(&series.name),
            Cell::Text(sight.lang.say(&format!("numbers-survey-measure-{}", answers.measure.id()))),
            Cell::or_empty(series.period, |period| Cell::Day(period.from)),
            Cell::or_empty(series.period, |period| Cell::Day(period.to)),
            Cell::Count(total),
            value(score.map(|score| score.value)),
            value(interval.map(|interval| interval.low)),
            value(interval.map(|interval| interval.high)),
        ];
        row.extend(points.iter().map(|point| {
            let count = point.checked_sub(answers.lowest.into()).and_then(|at| answers.counts.get(at));
            Cell::or_empty(count, |count| Cell::Count(*count))
        }));
        table.rows.push(row);
    }
    table
}
