//! Cards with all that is said of them, and the arrows between them.

use super::{Cell, Kind, Table, listed, yes};
use crate::document::{Card, Cell as Place, Evidence, Medium};
use crate::export::Sight;
use crate::lang::Lang;

/// Every card, stage by stage and lane by lane.
pub(super) fn cards(sight: &Sight<'_>) -> Table {
    use Kind::{Figure, Long, Text};
    let (lang, names) = (sight.lang, sight.lang.names());
    let columns = [
        ("cells-stage", Text),
        ("cells-lane", Text),
        ("cells-place", Figure),
        ("cells-card", Long),
        ("cells-note", Long),
        ("cells-channel", Text),
        ("cells-medium", Text),
        ("cells-feeling", Figure),
        ("cells-evidence", Text),
        ("cells-truth", Text),
        ("cells-obstacle", Long),
        ("cells-owner", Text),
        ("cells-tags", Text),
        ("cells-colour", Text),
    ];
    let mut table = Table::of(sight, "cards", &columns);
    for stage in sight.journey.stages() {
        for lane in sight.journey.lanes() {
            let place = Place { stage: stage.id, lane: lane.id };
            let cards = sight.journey.cards_in(place).iter().filter_map(|card| sight.journey.card(*card));
            for (at, card) in cards.enumerate() {
                let mut row = vec![
                    Cell::text(names.stage(stage)),
                    Cell::text(names.lane(lane)),
                    Cell::Count(at as u64 + 1),
                    Cell::text(names.card(card)),
                ];
                row.extend(facts(lang, card));
                table.rows.push(row);
            }
        }
    }
    table
}

fn facts(lang: &Lang, card: &Card) -> [Cell; 10] {
    let names = lang.names();
    let obstacle = card.obstacle.as_deref();
    let obstacle = obstacle.map(|id| names.library().obstacle(id).map_or(id, |found| names.text(&found.title)));
    [
        Cell::text(&card.note),
        Cell::or_empty(card.channel, |channel| Cell::Text(lang.say(&format!("channel-{}", channel.id())))),
        Cell::or_empty(card.medium, |medium| Cell::Text(medium_words(lang, medium))),
        Cell::or_empty(card.feeling, |feeling| Cell::Whole(feeling.into())),
        Cell::or_empty(card.evidence, |evidence| Cell::Text(evidence_words(lang, evidence))),
        yes(lang, card.moment_of_truth),
        Cell::text(obstacle.unwrap_or_default()),
        Cell::text(&card.owner),
        listed(card.tags.iter().map(String::as_str)),
        Cell::or_empty(card.colour, |colour| Cell::Text(lang.say(&format!("colour-{}", colour.id())))),
    ]
}

/// In the world or on a screen, in words.
pub(in crate::export) fn medium_words(lang: &Lang, medium: Medium) -> String {
    lang.say(match medium {
        Medium::Physical => "medium-physical",
        Medium::Digital => "medium-digital",
    })
}

/// What a card rests on, in words.
pub(in crate::export) fn evidence_words(lang: &Lang, evidence: Evidence) -> String {
    lang.say(match evidence {
        Evidence::Assumption => "evidence-assumption",
        Evidence::Heard => "evidence-heard",
        Evidence::Measured => "evidence-measured",
    })
}

/// Every arrow, from which card to which.
pub(super) fn arrows(sight: &Sight<'_>) -> Table {
    use Kind::{Figure, Long, Text};
    let (lang, names, journey) = (sight.lang, sight.lang.names(), sight.journey);
    let columns = [
        ("cells-from-stage", Text),
        ("cells-from-card", Long),
        ("cells-to-stage", Text),
        ("cells-to-card", Long),
        ("cells-arrow-kind", Text),
        ("cells-words", Long),
        ("cells-feeling", Figure),
    ];
    let mut table = Table::of(sight, "arrows", &columns);
    let stage_of = |card| {
        let stage = journey.slot_of(card).and_then(|slot| journey.stage(slot.cell.stage));
        Cell::text(stage.map_or("", |stage| names.stage(stage)))
    };
    let card_of = |card| Cell::text(journey.card(card).map_or("", |card| names.card(card)));
    table.rows.extend(journey.links().map(|link| {
        vec![
            stage_of(link.from),
            card_of(link.from),
            stage_of(link.to),
            card_of(link.to),
            Cell::Text(lang.say(&format!("link-{}", link.kind.id()))),
            Cell::text(&link.label),
            Cell::or_empty(link.feeling, |feeling| Cell::Whole(feeling.into())),
        ]
    }));
    table
}
