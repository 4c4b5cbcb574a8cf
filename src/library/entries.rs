//! The shapes of the library's entries.

use serde::{Deserialize, Serialize};

use crate::document::{Channel, Colour, LaneRole, Language, Level, Medium, Phase};

/// A text in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are language codes")]
pub struct Text {
    pub nl: String,
    pub en: String,
}

impl Text {
    /// The text in one language.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }
}

/// A canonical phase in words.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseWords {
    /// Which phase.
    pub id: Phase,
    /// What it is called.
    pub name: Text,
    /// Where the customer stands.
    pub state: Text,
}

/// A journey framework.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// Stable, kebab-case.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// Two short sentences for the gallery: what it is, and whom it suits.
    pub suits: Text,
    /// What it is and whom it suits, at more length.
    pub introduction: Text,
    /// Its stages, in order.
    pub stages: Vec<FrameworkStage>,
    /// Its ways back, in a framework that is a loop.
    #[serde(default)]
    pub returns: Vec<Return>,
}

/// A stage of a framework.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameworkStage {
    /// Stable within the framework.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// The canonical phases it stands for.
    pub phases: Vec<Phase>,
    /// The colour of its header in a new map.
    pub colour: Colour,
    /// What it is: the customer's state.
    pub what: Text,
    /// The question the customer asks.
    pub question: Text,
    /// Why it matters.
    pub why: Text,
    /// How long it typically lasts.
    pub time: crate::document::TimeSpent,
}

/// A way back from a stage to an earlier one.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "stage ids and a name")]
pub struct Return {
    pub from: String,
    pub to: String,
    pub name: Text,
}

/// A recommended tactic.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tactic {
    /// Stable, kebab-case; project files refer to it.
    pub id: String,
    /// What to do, in one line.
    pub title: Text,
    /// How a small business does it; the first step first.
    pub how: Text,
    /// Why it helps.
    pub why: Text,
    /// In which phases.
    pub phases: Vec<Phase>,
    /// Through which channels.
    pub channels: Vec<Channel>,
    /// What it takes, by default.
    pub effort: Level,
    /// What it brings, by default.
    pub impact: Level,
    /// Which frameworks advise it.
    pub frameworks: Vec<String>,
    /// The businesses it suits, by the ids of the guide; none named = all.
    #[serde(default)]
    pub suits: Vec<String>,
}

impl Tactic {
    /// Whether it suits a business of this id.
    pub fn is_for(&self, business: &str) -> bool {
        suits(&self.suits, business)
    }
}

/// Something that gets in a customer's way.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Obstacle {
    /// Stable, kebab-case; cards refer to it.
    pub id: String,
    /// What it is, from the customer's side.
    pub title: Text,
    /// How a business notices it, in its numbers or from its customers.
    pub sign: Text,
    /// In which phases.
    pub phases: Vec<Phase>,
    /// The tactics that mend it, by id.
    pub remedies: Vec<String>,
}

/// A survey to hold.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Survey {
    /// Stable, kebab-case.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What it measures.
    pub measures: Text,
    /// What to ask whom, and when.
    pub how: Text,
    /// In which phases.
    pub phases: Vec<Phase>,
}

/// What a customer does: a suggested card.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Stable, kebab-case.
    pub id: String,
    /// In which phase.
    pub phase: Phase,
    /// What he does.
    pub title: Text,
    /// Through which channel, where there is one.
    #[serde(default)]
    pub channel: Option<Channel>,
    /// The businesses it suits, by the ids of the guide; none named = all.
    #[serde(default)]
    pub suits: Vec<String>,
}

impl Activity {
    /// Whether it suits a business of this id.
    pub fn is_for(&self, business: &str) -> bool {
        suits(&self.suits, business)
    }
}

/// Where a customer meets a business: a suggested card.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Touchpoint {
    /// Stable, kebab-case.
    pub id: String,
    /// In which phase.
    pub phase: Phase,
    /// What it is, in two to five words.
    pub title: Text,
    /// Through which channel.
    pub channel: Channel,
    /// In the world or on a screen.
    pub medium: Medium,
    /// The businesses it suits, by the ids of the guide; none named = all.
    pub suits: Vec<String>,
}

impl Touchpoint {
    /// Whether it suits a business of this id.
    pub fn is_for(&self, business: &str) -> bool {
        suits(&self.suits, business)
    }
}

/// Whether a business is among those named, or none is.
fn suits(named: &[String], business: &str) -> bool {
    named.is_empty() || named.iter().any(|id| id == business)
}

/// What a customer asks: a suggested card.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerQuestion {
    /// Stable, kebab-case.
    pub id: String,
    /// In which phase.
    pub phase: Phase,
    /// The question, in the customer's own words.
    pub title: Text,
}

/// What a usual lane is called.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LaneWords {
    /// Which lane.
    pub role: LaneRole,
    /// What it is called.
    pub name: Text,
    /// What belongs in it.
    pub hint: Text,
}

/// Single words that stand in for a name nobody gave.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Words {
    pub unnamed_stage: Text,
    pub unnamed_lane: Text,
    pub unnamed_project: Text,
    pub unnamed_journey: Text,
    pub unnamed_persona: Text,
}
