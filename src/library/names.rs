//! What things are called where the user gave no name: the library's words in the reader's language.

use super::{Framework, FrameworkStage, Library, Text};
use crate::document::{Card, Item, Journey, Lane, Language, Level, Persona, Project, Stage, Subject};

/// The library's words in one language.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    library: &'static Library,
    language: Language,
}

impl Names {
    /// The built-in library's words in a language.
    pub fn new(language: Language) -> Self {
        Self { library: Library::shared(), language }
    }

    /// The language the words are in.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The library the words are from.
    pub const fn library(&self) -> &'static Library {
        self.library
    }

    /// One of the library's texts.
    pub fn text<'a>(&self, text: &'a Text) -> &'a str {
        text.in_language(self.language)
    }

    /// The project's name.
    pub fn project<'a>(&self, project: &'a Project) -> &'a str {
        self.or_unnamed(project.name(), &self.library.words.unnamed_project)
    }

    /// The journey's name.
    pub fn journey<'a>(&self, journey: &'a Journey) -> &'a str {
        self.or_unnamed(journey.name(), &self.library.words.unnamed_journey)
    }

    /// The stage's own name, its framework's, or a word for a stage without name.
    pub fn stage<'a>(&self, stage: &'a Stage) -> &'a str {
        let given = self.framework_stage(stage).map(|found| self.text(&found.name));
        stage.name.as_deref().or(given).unwrap_or_else(|| self.text(&self.library.words.unnamed_stage))
    }

    /// The question the customer asks in the stage: the user's, or the framework's; may be empty.
    pub fn question<'a>(&self, stage: &'a Stage) -> &'a str {
        let given = self.framework_stage(stage).map(|found| self.text(&found.question));
        stage.question.as_deref().or(given).unwrap_or("")
    }

    /// The framework's stage that a stage was made from.
    pub fn framework_stage(&self, stage: &Stage) -> Option<&'static FrameworkStage> {
        let origin = stage.origin.as_ref()?;
        let framework: &'static Framework = self.library.framework(&origin.framework)?;
        framework.stages.iter().find(|found| found.id == origin.stage)
    }

    /// The lane's own name, its role's, or a word for a lane without name.
    pub fn lane<'a>(&self, lane: &'a Lane) -> &'a str {
        let words = self.library.lanes.iter().find(|words| Some(words.role) == lane.role);
        let given = words.map(|words| self.text(&words.name));
        lane.name.as_deref().or(given).unwrap_or_else(|| self.text(&self.library.words.unnamed_lane))
    }

    /// What the card says: the user's words, or those of the library's entry it came from; may be empty.
    pub fn card<'a>(&self, card: &'a Card) -> &'a str {
        if !card.title.is_empty() {
            return &card.title;
        }
        let obstacle = card.obstacle.as_deref().map(|id| (id, self.library.obstacle(id).map(|found| &found.title)));
        let suggestion = || card.suggestion.as_deref().map(|id| (id, self.library.suggestion(id)));
        let Some((id, found)) = obstacle.or_else(suggestion) else { return "" };
        found.map_or(id, |title| self.text(title))
    }

    /// The persona's name.
    pub fn persona<'a>(&self, persona: &'a Persona) -> &'a str {
        self.or_unnamed(&persona.name, &self.library.words.unnamed_persona)
    }

    /// The item's title; a tactic that the library does not know shows its id.
    pub fn item<'a>(&self, item: &'a Item) -> &'a str {
        match &item.subject {
            Subject::Own(title) => title,
            Subject::Tactic(id) => self.library.tactic(id).map_or(id, |tactic| self.text(&tactic.title)),
            Subject::Survey(id) => self.library.survey(id).map_or(id, |survey| self.text(&survey.title)),
        }
    }

    /// The item's effort: the user's, the library's, or medium.
    pub fn effort(&self, item: &Item) -> Level {
        let given = item.tactic().and_then(|id| self.library.tactic(id)).map(|tactic| tactic.effort);
        item.effort.or(given).unwrap_or(Level::Medium)
    }

    /// The item's impact: the user's, the library's, or medium.
    pub fn impact(&self, item: &Item) -> Level {
        let given = item.tactic().and_then(|id| self.library.tactic(id)).map(|tactic| tactic.impact);
        item.impact.or(given).unwrap_or(Level::Medium)
    }

    fn or_unnamed<'a>(&self, given: &'a str, unnamed: &'static Text) -> &'a str {
        if given.trim().is_empty() { self.text(unnamed) } else { given }
    }
}
