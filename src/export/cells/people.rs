//! Personas in their own words.

use super::{Cell, Kind, Table, listed};
use crate::export::Sight;

/// Every persona, in the user's order.
pub(super) fn personas(sight: &Sight<'_>) -> Table {
    use Kind::{Long, Text};
    let (lang, names) = (sight.lang, sight.lang.names());
    let columns = [
        ("cells-persona", Text),
        ("cells-role", Long),
        ("cells-quote", Long),
        ("cells-goals", Long),
        ("cells-needs", Long),
        ("cells-frustrations", Long),
        ("cells-channels", Long),
        ("cells-journeys", Long),
    ];
    let mut table = Table::of(sight, "personas", &columns);
    for persona in sight.project.personas() {
        let channels: Vec<_> =
            persona.channels.iter().map(|channel| lang.say(&format!("channel-{}", channel.id()))).collect();
        let journeys = sight.project.journeys().iter().filter(|journey| journey.persona() == Some(persona.id));
        table.rows.push(vec![
            Cell::text(names.persona(persona)),
            Cell::text(&persona.role),
            Cell::text(&persona.quote),
            Cell::text(&persona.goals),
            Cell::text(&persona.needs),
            Cell::text(&persona.frustrations),
            listed(channels.iter().map(String::as_str)),
            listed(journeys.map(|journey| names.journey(journey))),
        ]);
    }
    table
}
