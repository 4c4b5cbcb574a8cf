//! The rates: a row for each step of each series, with the intervals.

use super::{Cell, Kind, Table};
use crate::document::Series;
use crate::export::Sight;
use crate::insight::{on_journey, series_title};
use crate::numbers::{Funnel, Interval, Rate};

/// Every step of every series but those of surveys.
pub(super) fn rates(sight: &Sight<'_>) -> Table {
    rates_of(sight, sight.project.series())
}

/// Every step of these series but those of surveys.
pub(in crate::export) fn rates_of<'a>(sight: &Sight<'_>, of: impl IntoIterator<Item = &'a Series>) -> Table {
    use Kind::{Figure, Text};
    let (lang, names) = (sight.lang, sight.lang.names());
    let columns = [
        ("cells-series", Text),
        ("cells-from", Figure),
        ("cells-to", Figure),
        ("cells-place", Figure),
        ("cells-step", Text),
        ("cells-stage", Text),
        ("cells-unit", Text),
        ("cells-count", Figure),
        ("cells-rate", Figure),
        ("cells-rate-low", Figure),
        ("cells-rate-high", Figure),
        ("cells-overall", Figure),
        ("cells-overall-low", Figure),
        ("cells-overall-high", Figure),
        ("cells-lost", Figure),
        ("cells-median-minutes", Figure),
    ];
    let mut table = Table::of(sight, "rates", &columns);
    let rate = |rate: Option<Rate>| Cell::reckoned(rate.map(Rate::value), Cell::Share);
    let low = |interval: Option<Interval>| Cell::reckoned(interval.map(|interval| interval.low), Cell::Share);
    let high = |interval: Option<Interval>| Cell::reckoned(interval.map(|interval| interval.high), Cell::Share);
    for series in of.into_iter().filter(|series| series.answers.is_none()) {
        let funnel = Funnel::of_series(series);
        let here = on_journey(sight.project, sight.journey, series);
        let name = if series.name.trim().is_empty() { series_title(lang, series) } else { series.name.clone() };
        for (at, (step, figures)) in series.steps.iter().zip(funnel.steps()).enumerate() {
            let stage = here.steps.get(at).and_then(|step| step.stage).and_then(|stage| sight.project.stage(stage));
            let minutes = step.gap.as_ref().map(|gap| gap.median_ms as f64 / 60_000.0);
            table.rows.push(vec![
                Cell::text(&name),
                Cell::or_empty(series.period, |period| Cell::Day(period.from)),
                Cell::or_empty(series.period, |period| Cell::Day(period.to)),
                Cell::Count(at as u64 + 1),
                Cell::text(&step.name),
                Cell::text(stage.map_or("", |stage| names.stage(stage))),
                Cell::Text(lang.say(&format!("unit-{}-name", series.unit_of(at).id()))),
                Cell::or_empty(step.count, Cell::Count),
                rate(figures.conversion),
                low(figures.interval()),
                high(figures.interval()),
                rate(figures.overall),
                low(figures.overall_interval()),
                high(figures.overall_interval()),
                Cell::or_empty(figures.lost, Cell::Whole),
                Cell::reckoned(minutes, Cell::Decimal),
            ]);
        }
    }
    table
}
