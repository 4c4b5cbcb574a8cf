//! Money: what was spent on each stage in the period of the shown numbers, and what its customers cost.

use super::{Cell, Kind, Table};
use crate::export::Sight;
use crate::insight::{aim, on_journey, spending};

/// Every stage on which something was spent.
pub(super) fn spent(sight: &Sight<'_>) -> Table {
    use Kind::{Figure, Text};
    let columns = [
        ("cells-stage", Text),
        ("cells-from", Figure),
        ("cells-to", Figure),
        ("cells-spent", Figure),
        ("cells-spent-share", Figure),
        ("cells-reached", Figure),
        ("cells-cost-each", Figure),
        ("cells-lost-share", Figure),
    ];
    let mut table = Table::of(sight, "money", &columns);
    let Some(series) = sight.series else { return table };
    let shown = on_journey(sight.project, sight.journey, series);
    let found = spending(sight.project, sight.journey, &shown, &aim(sight.project, series));
    for figures in found.stages.iter().filter(|figures| figures.spent.is_some()) {
        let Some(stage) = sight.journey.stage(figures.stage) else { continue };
        table.rows.push(vec![
            Cell::text(sight.lang.names().stage(stage)),
            Cell::or_empty(series.period, |period| Cell::Day(period.from)),
            Cell::or_empty(series.period, |period| Cell::Day(period.to)),
            Cell::reckoned(figures.spent, Cell::Amount),
            Cell::reckoned(figures.spent_share, Cell::Share),
            Cell::or_empty(figures.reached, Cell::Count),
            Cell::reckoned(figures.cost_each, Cell::Amount),
            Cell::reckoned(figures.lost_share, Cell::Share),
        ]);
    }
    table
}
