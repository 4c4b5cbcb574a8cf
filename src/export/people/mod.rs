//! The personas of a project as a plain tree: who they are, what they want, and which journeys they take.

mod markdown;
mod sheet;

pub(super) use markdown::markdown;
pub(super) use sheet::{pages, picture};

use super::Sight;
use crate::document::{Colour, Persona};

/// The personas in words.
pub(super) struct People {
    /// What it is: "Personas".
    pub kind: String,
    /// The project's name.
    pub title: String,
    /// Who there is.
    pub personas: Vec<Portrait>,
    /// Stands instead of them where there are none.
    pub silence: String,
    /// When and with what it was made.
    pub made: String,
}

/// A persona.
pub(super) struct Portrait {
    pub name: String,
    pub initials: String,
    pub colour: Colour,
    pub role: String,
    pub quote: String,
    /// What there is to tell, each under its name, as lines.
    pub facts: Vec<(String, Vec<String>)>,
}

impl People {
    /// The personas of a project.
    pub fn new(sight: &Sight<'_>) -> Self {
        let Sight { project, lang, today, .. } = *sight;
        Self {
            kind: lang.say("export-content-people"),
            title: lang.names().project(project).to_owned(),
            personas: project.personas().iter().map(|persona| Portrait::new(sight, persona)).collect(),
            silence: lang.say("people-empty-text"),
            made: lang.say_with("report-made", &[("date", lang.format().date(today).into())]),
        }
    }
}

impl Portrait {
    fn new(sight: &Sight<'_>, persona: &Persona) -> Self {
        let lang = sight.lang;
        let lines = |text: &str| -> Vec<String> {
            text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
        };
        let channels = persona.channels.iter().map(|channel| lang.say(&format!("channel-{}", channel.id()))).collect();
        let own = sight.project.journeys().iter().filter(|journey| journey.persona() == Some(persona.id));
        let journeys = own.map(|journey| lang.names().journey(journey).to_owned()).collect();
        let facts = [
            ("people-goals", lines(&persona.goals)),
            ("people-needs", lines(&persona.needs)),
            ("people-frustrations", lines(&persona.frustrations)),
            ("people-channels", channels),
            ("people-stands-in", journeys),
        ];
        let told = facts.into_iter().filter(|(_, lines)| !lines.is_empty());
        Self {
            name: lang.names().persona(persona).to_owned(),
            initials: persona.initials(),
            colour: persona.colour,
            role: persona.role.trim().to_owned(),
            quote: persona.quote.trim().to_owned(),
            facts: told.map(|(key, lines)| (lang.say(key), lines)).collect(),
        }
    }
}
