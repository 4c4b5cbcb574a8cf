//! What a found thing is called, and where it stands, in words.

use crate::document::{CardId, Journey, JourneyId, LaneId, Project};
use crate::find::{Hit, Part, Place, Thing};
use crate::lang::Lang;
use crate::ui::people::journey_name;

/// Between the parts of a place, the wider one first.
const WITHIN: &str = " › ";

/// What a thing is called.
pub fn thing_words(project: &Project, lang: &Lang, place: Place) -> String {
    let names = lang.names();
    let journey = place.journey.and_then(|id| project.journey(id));
    let card = |id: CardId| {
        let title = journey.and_then(|journey| journey.card(id)).map(|card| names.card(card)).unwrap_or_default();
        if title.is_empty() { lang.say("map-untitled") } else { title.to_owned() }
    };
    match place.thing {
        Thing::Journey(_) => journey.map(|journey| journey_name(project, journey, lang)),
        Thing::Stage(id) => journey.and_then(|journey| journey.stage(id)).map(|stage| names.stage(stage).to_owned()),
        Thing::Lane(id) => journey.and_then(|journey| journey.lane(id)).map(|lane| names.lane(lane).to_owned()),
        Thing::Card(id) => Some(card(id)),
        Thing::Link(id) => journey.and_then(|journey| journey.link(id)).map(|link| link.label.clone()),
        Thing::Item(id) => project.item(id).map(|(_, item)| names.item(item).to_owned()),
        Thing::Persona(id) => project.persona(id).map(|persona| names.persona(persona).to_owned()),
    }
    .unwrap_or_default()
}

/// Where a thing stands: its kind or its stage and lane, after its journey where that is not in sight.
pub fn where_words(project: &Project, lang: &Lang, place: Place, shown: Option<JourneyId>) -> String {
    let journey = place.journey.and_then(|id| project.journey(id));
    let within = journey.and_then(|journey| within_words(journey, lang, place.thing));
    let kind = || lang.say(&format!("find-kind-{}", kind_id(place.thing)));
    let elsewhere = journey.filter(|journey| Some(journey.id()) != shown && !matches!(place.thing, Thing::Journey(_)));
    let parts = elsewhere.map(|journey| journey_name(project, journey, lang)).into_iter();
    let parts: Vec<_> = parts.chain([within.unwrap_or_else(kind)]).collect();
    parts.join(WITHIN)
}

/// Which text of which thing was found, and where that stands. What stands alone is told by its name.
pub fn hit_words(project: &Project, lang: &Lang, hit: Hit, shown: Option<JourneyId>) -> String {
    let part = lang.say(&format!("find-part-{}", hit.part.id()));
    let place = where_words(project, lang, hit.place, shown);
    let name = thing_words(project, lang, hit.place);
    match hit.place.thing {
        Thing::Journey(_) | Thing::Stage(_) | Thing::Lane(_) | Thing::Persona(_) => {
            format!("{part} · {place}{WITHIN}{name}")
        }
        Thing::Card(_) | Thing::Item(_) if hit.part != Part::Name => format!("{part} · {name} · {place}"),
        Thing::Card(_) | Thing::Item(_) | Thing::Link(_) => format!("{part} · {place}"),
    }
}

/// The stage, and the lane where there is one.
fn within_words(journey: &Journey, lang: &Lang, thing: Thing) -> Option<String> {
    let names = lang.names();
    match thing {
        Thing::Card(id) => {
            let cell = journey.slot_of(id)?.cell;
            let (stage, lane) = (journey.stage(cell.stage)?, journey.lane(cell.lane)?);
            Some([names.stage(stage), names.lane(lane)].join(WITHIN))
        }
        Thing::Item(id) => {
            let (stage, _) = journey.item(id)?;
            Some([lang.say("find-kind-item"), names.stage(stage).to_owned()].join(WITHIN))
        }
        Thing::Link(id) => {
            let link = journey.link(id)?;
            let title = |card| journey.card(card).map_or("", |card| names.card(card));
            Some(format!("{} → {}", title(link.from), title(link.to)))
        }
        _ => None,
    }
}

const fn kind_id(thing: Thing) -> &'static str {
    match thing {
        Thing::Journey(_) => "journey",
        Thing::Stage(_) => "stage",
        Thing::Lane(_) => "lane",
        Thing::Card(_) => "card",
        Thing::Link(_) => "link",
        Thing::Item(_) => "item",
        Thing::Persona(_) => "persona",
    }
}

/// The hidden lane that a thing is or lies in.
pub fn hidden_lane(project: &Project, place: Place) -> Option<LaneId> {
    let journey = place.journey.and_then(|id| project.journey(id))?;
    let lane = match place.thing {
        Thing::Card(id) => journey.slot_of(id)?.cell.lane,
        Thing::Lane(id) => id,
        _ => return None,
    };
    journey.lane(lane).filter(|lane| lane.hidden).map(|lane| lane.id)
}
