//! What journeys and their versions are called in lists, where each must be told from the others.

use crate::document::{Journey, Project, Version};
use crate::insight::Side;
use crate::lang::{Arg, Lang};

/// What a journey is called among the others: its name, or its number; with its version where two are called the same.
pub fn journey_name(project: &Project, journey: &Journey, lang: &Lang) -> String {
    let own = base_name(project, journey, lang);
    let journeys = || project.journeys().iter().filter(|other| other.id() != journey.id());
    if journeys().all(|other| base_name(project, other, lang) != own) {
        return own;
    }
    let full = |journey: &Journey| {
        let version =
            journey.version().map_or_else(String::new, |version| format!(" ({})", version_word(lang, version)));
        format!("{}{version}", base_name(project, journey, lang))
    };
    let name = full(journey);
    if journeys().all(|other| full(other) != name) { name } else { format!("{name} – {}", place(project, journey)) }
}

/// What a journey is called where its version stands beside the name.
pub fn short_name(project: &Project, journey: &Journey, lang: &Lang) -> String {
    let own = base_name(project, journey, lang);
    let alike = |other: &&Journey| other.id() != journey.id() && base_name(project, other, lang) == own;
    let told_apart = project.journeys().iter().filter(alike).all(|other| other.version() != journey.version());
    if told_apart { own } else { journey_name(project, journey, lang) }
}

/// Persona, product and route of a journey, as far as they are known.
pub fn details(project: &Project, journey: &Journey, lang: &Lang) -> String {
    let names = lang.names();
    let persona = journey.persona().and_then(|id| project.persona(id)).map_or("", |persona| names.persona(persona));
    let parts = [persona, journey.product().trim(), journey.route().trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A version in one word, for chips.
pub fn version_word(lang: &Lang, version: Version) -> String {
    lang.say(&format!("version-{}-short", version.id()))
}

/// What a side of a comparison is called.
pub fn side_name(project: &Project, side: Side, lang: &Lang) -> String {
    match side {
        Side::Journey(id) => {
            project.journey(id).map(|journey| journey_name(project, journey, lang)).unwrap_or_default()
        }
        Side::Persona(id) => {
            project.persona(id).map(|persona| lang.names().persona(persona).to_owned()).unwrap_or_default()
        }
    }
}

fn base_name(project: &Project, journey: &Journey, lang: &Lang) -> String {
    if !journey.name().trim().is_empty() || project.journeys().len() < 2 {
        return lang.names().journey(journey).to_owned();
    }
    let n = place(project, journey);
    lang.say_with("people-journey-numbered", &[("n", Arg::Text(lang.format().count(n as u64)))])
}

fn place(project: &Project, journey: &Journey) -> usize {
    project.journeys().iter().position(|found| found.id() == journey.id()).unwrap_or_default() + 1
}
