//! A project: all journeys and all imported numbers of one business.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::{
    AnyId, Earlier, Item, ItemId, Journey, JourneyId, JourneyParts, Persona, PersonaId, Series, SeriesId, Stage,
    StageId, Steering, Violation, Workshop, WorkshopId, check,
};

/// Everything that one file holds. It changes only through [`super::apply()`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    pub(super) name: String,
    pub(super) language: Language,
    pub(super) personas: Vec<Persona>,
    pub(super) journeys: Vec<Journey>,
    pub(super) series: Vec<Series>,
    pub(super) steering: Steering,
    pub(super) workshops: Vec<Workshop>,
    /// The ids in use, to refuse a second use at once.
    pub(super) taken: HashSet<u32>,
}

/// A language of texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Language {
    #[default]
    Nl,
    En,
}

impl Language {
    /// All languages, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The two-letter code of ISO 639-1.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language of a code such as `nl`, `nl-BE` or `en_GB.UTF-8`; `None` for every other language.
    pub fn from_code(code: &str) -> Option<Self> {
        let first: String = code.chars().take_while(char::is_ascii_alphabetic).collect();
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(&first))
    }
}

/// A project as a file or a framework hands it over, before it is checked.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields of Project say it")]
pub struct ProjectParts {
    pub name: String,
    pub language: Language,
    pub personas: Vec<Persona>,
    pub journeys: Vec<JourneyParts>,
    pub series: Vec<Series>,
    pub steering: Steering,
    pub workshops: Vec<Workshop>,
}

impl Project {
    /// Puts a project together.
    ///
    /// # Errors
    /// Every broken rule of [`check()`], so that a file's whole damage can be told at once.
    pub fn assemble(parts: ProjectParts) -> Result<Self, Vec<Violation>> {
        let mut violations = Vec::new();
        let mut project = Self {
            name: parts.name,
            language: parts.language,
            personas: parts.personas,
            journeys: Vec::new(),
            series: parts.series,
            steering: parts.steering,
            workshops: parts.workshops,
            taken: HashSet::new(),
        };
        for journey in parts.journeys {
            project.journeys.push(Journey::gather(journey, &mut violations));
        }
        project.taken = project.ids().map(|id| id.0).collect();
        violations.extend(check(&project));
        if violations.is_empty() { Ok(project) } else { Err(violations) }
    }

    /// What the user calls the project; may be empty.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The language in which it was made; speaks where no window says otherwise.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The personas, in the user's order.
    pub fn personas(&self) -> &[Persona] {
        &self.personas
    }

    /// The persona with this id.
    pub fn persona(&self, id: PersonaId) -> Option<&Persona> {
        self.personas.iter().find(|persona| persona.id == id)
    }

    /// The journeys, in the user's order; at least one.
    pub fn journeys(&self) -> &[Journey] {
        &self.journeys
    }

    /// The journey with this id.
    pub fn journey(&self, id: JourneyId) -> Option<&Journey> {
        self.journeys.iter().find(|journey| journey.id == id)
    }

    /// Imported numbers, in the user's order.
    pub fn series(&self) -> &[Series] {
        &self.series
    }

    /// What the user says beside map and numbers.
    pub const fn steering(&self) -> &Steering {
        &self.steering
    }

    /// The workshops, the latest last.
    pub fn workshops(&self) -> &[Workshop] {
        &self.workshops
    }

    /// The workshop with this id.
    pub fn workshop(&self, id: WorkshopId) -> Option<&Workshop> {
        self.workshops.iter().find(|workshop| workshop.id == id)
    }

    /// The workshop that goes on: the last, as long as it has not ended.
    pub fn open_workshop(&self) -> Option<&Workshop> {
        self.workshops.last().filter(|workshop| workshop.ended_after.is_none())
    }

    /// The series with this id.
    pub fn series_by_id(&self, id: SeriesId) -> Option<&Series> {
        self.series.iter().find(|series| series.id == id)
    }

    /// The stage with this id, in whichever journey.
    pub fn stage(&self, id: StageId) -> Option<&Stage> {
        self.journeys.iter().find_map(|journey| journey.stage(id))
    }

    /// The checklist item with this id and its stage, in whichever journey.
    pub fn item(&self, id: ItemId) -> Option<(&Stage, &Item)> {
        self.journeys.iter().find_map(|journey| journey.item(id))
    }

    /// Every id in use, noun by noun; a damaged file's may repeat.
    pub fn ids(&self) -> impl Iterator<Item = AnyId> {
        let personas = self.personas.iter().map(|persona| persona.id.into());
        let series = self.series.iter().map(|series| series.id.into());
        let workshops = self.workshops.iter().flat_map(Workshop::ids).map(AnyId);
        personas.chain(self.journeys.iter().flat_map(Journey::ids)).chain(series).chain(workshops)
    }

    /// The largest id in use or remembered by a former arrangement, or 0.
    pub fn largest_id(&self) -> u32 {
        let remembered = self.journeys.iter().map(Journey::earlier).flat_map(Earlier::mentioned);
        let named = self.steering.stages().map(|stage| stage.0);
        self.taken
            .iter()
            .copied()
            .chain(remembered)
            .chain(named)
            .chain(self.steering.named_by_views())
            .chain(self.workshops.iter().flat_map(Workshop::mentioned))
            .max()
            .unwrap_or(0)
    }
}
