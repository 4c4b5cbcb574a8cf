//! The guided start: the answers a newcomer can give, and what each brings.

use serde::{Deserialize, Serialize};

use super::Text;
use crate::document::{Channel, Colour, Language, Persona, PersonaId, Phase};

/// The answers of the guided start, in the order they are offered.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Guide {
    pub businesses: Vec<Business>,
    pub audiences: Vec<Audience>,
    pub losses: Vec<Loss>,
}

/// A kind of business.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Business {
    /// Stable, kebab-case; touchpoints say by it whom they suit.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// A few trades of the kind.
    pub example: Text,
    /// The framework to propose, by id.
    pub framework: String,
    /// Why that one, in one sentence.
    pub why: Text,
    /// Through what its customers usually meet it.
    pub channels: Vec<Channel>,
}

/// For whom a business works.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Audience {
    /// Stable, kebab-case.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// A person to begin with.
    pub persona: PersonaWords,
}

/// A person to begin with; of several things each stands on a line of its own.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonaWords {
    /// First and last name.
    pub name: Text,
    /// Who it is, in one line.
    pub role: Text,
    /// What this person would say.
    pub quote: Text,
    /// What the person wants to reach.
    pub goals: Text,
    /// What it takes from a business.
    pub needs: Text,
    /// What gets in the way.
    pub frustrations: Text,
    /// Where to meet the person.
    pub channels: Vec<Channel>,
}

impl PersonaWords {
    /// The person as a persona, in one language.
    pub fn persona(&self, id: PersonaId, colour: Colour, language: Language) -> Persona {
        let say = |text: &Text| text.in_language(language).to_owned();
        Persona {
            role: say(&self.role),
            quote: say(&self.quote),
            goals: say(&self.goals),
            needs: say(&self.needs),
            frustrations: say(&self.frustrations),
            channels: self.channels.clone(),
            ..Persona::new(id, say(&self.name), colour)
        }
    }
}

/// Where a business loses people, in its own words.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Loss {
    /// Stable, kebab-case.
    pub id: String,
    /// The answer as it is offered.
    pub title: Text,
    /// What may stand in the customers' way, by id; none where no obstacle fits.
    pub obstacles: Vec<String>,
    /// Where to look for tactics first.
    pub phases: Vec<Phase>,
}
