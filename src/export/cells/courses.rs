//! The counts: a row a step, a column a period or a segment; a table for each set of the same steps.

use super::{Cell, Kind, Table};
use crate::document::Series;
use crate::export::Sight;
use crate::insight::{alike, segment, series_title};

/// The tables of all series but answers to surveys, those of the shown series first.
pub(super) fn courses(sight: &Sight<'_>) -> Vec<Table> {
    let mut groups: Vec<Vec<&Series>> = Vec::new();
    let shown = sight.series.into_iter();
    let all = shown.chain(sight.project.series()).filter(|series| series.answers.is_none());
    for series in all {
        let is_told = groups.iter().flatten().any(|told| told.id == series.id);
        if !is_told {
            let group = alike(sight.project, series);
            groups.push(if group.is_empty() { vec![series] } else { group });
        }
    }
    if groups.is_empty() {
        return vec![Table::of(sight, "counts", &[("cells-step", Kind::Text)])];
    }
    groups.iter().map(|group| course(sight, group)).collect()
}

fn course(sight: &Sight<'_>, group: &[&Series]) -> Table {
    let mut table = Table::of(sight, "counts", &[("cells-step", Kind::Text)]);
    let shares_period = |one: &Series| group.iter().filter(|other| other.period == one.period).count() > 1;
    for series in group {
        let period = series_title(sight.lang, series);
        let segment = segment(series);
        let name = if shares_period(series) && !segment.is_empty() { format!("{segment} {period}") } else { period };
        table.column(name, Kind::Figure);
    }
    let steps = group.first().map(|series| series.steps.as_slice()).unwrap_or_default();
    for (at, step) in steps.iter().enumerate() {
        let counts = group.iter().map(|series| series.steps.get(at).and_then(|step| step.count));
        let counts = counts.map(|count| Cell::or_empty(count, Cell::Count));
        table.rows.push(std::iter::once(Cell::text(&step.name)).chain(counts).collect());
    }
    table
}
