//! Stages with what is said of them and what the numbers say.

use super::{Cell, Kind, Table, listed};
use crate::document::Cell as Place;
use crate::export::Sight;
use crate::insight::{on_journey, stage_facts};

/// Every stage, from left to right.
pub(super) fn stages(sight: &Sight<'_>) -> Table {
    use Kind::{Figure, Long, Text};
    let (lang, names, journey) = (sight.lang, sight.lang.names(), sight.journey);
    let columns = [
        ("cells-place", Figure),
        ("cells-stage", Text),
        ("cells-question", Long),
        ("cells-phases", Text),
        ("cells-minutes-from", Figure),
        ("cells-minutes-to", Figure),
        ("cells-cards-in", Figure),
        ("cells-items-done", Figure),
        ("cells-items", Figure),
        ("cells-reached", Figure),
        ("cells-note", Long),
        ("cells-colour", Text),
    ];
    let mut table = Table::of(sight, "stages", &columns);
    let series = sight.series.map(|series| on_journey(sight.project, journey, series).into_owned());
    let facts = stage_facts(journey, series.as_ref(), None);
    for (at, (stage, facts)) in journey.stages().iter().zip(facts).enumerate() {
        let phases: Vec<_> = stage.phases.iter().map(|phase| lang.say(&format!("phase-{}", phase.id()))).collect();
        let cards = journey.lanes().iter().map(|lane| journey.cards_in(Place { stage: stage.id, lane: lane.id }).len());
        table.rows.push(vec![
            Cell::Count(at as u64 + 1),
            Cell::text(names.stage(stage)),
            Cell::text(names.question(stage)),
            listed(phases.iter().map(String::as_str)),
            Cell::or_empty(stage.time, |time| Cell::Count(time.from_minutes.into())),
            Cell::or_empty(stage.time, |time| Cell::Count(time.to_minutes.into())),
            Cell::Count(cards.sum::<usize>() as u64),
            Cell::Count(facts.done as u64),
            Cell::Count(facts.total as u64),
            Cell::or_empty(facts.entered, Cell::Count),
            Cell::text(&stage.note),
            Cell::Text(lang.say(&format!("colour-{}", stage.colour.id()))),
        ]);
    }
    table
}
