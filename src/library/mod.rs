//! The product's own knowledge: frameworks, tactics, obstacles, surveys and suggested cards, in every language.
//!
//! It is data in `assets/library`, read once; a project refers to it by id and survives an id that it does not know.

mod entries;
mod names;
mod start;

use std::sync::OnceLock;

use serde::de::DeserializeOwned;

pub use entries::{
    Activity, Framework, FrameworkStage, LaneWords, Obstacle, PhaseWords, Return, Survey, Tactic, Text, Words,
};
pub use names::Names;
pub use start::{StartError, blank_project, checklist_for, project_from};

/// Everything in `assets/library`, in the order of its files.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the fields are named after the files")]
pub struct Library {
    pub phases: Vec<PhaseWords>,
    pub frameworks: Vec<Framework>,
    pub tactics: Vec<Tactic>,
    pub obstacles: Vec<Obstacle>,
    pub surveys: Vec<Survey>,
    pub activities: Vec<Activity>,
    pub lanes: Vec<LaneWords>,
    pub words: Words,
}

impl Library {
    /// Reads the library that is built in.
    ///
    /// # Errors
    /// A file of `assets/library` that is not in shape; a test keeps that from being shipped.
    pub fn load() -> Result<Self, ron::error::SpannedError> {
        Ok(Self {
            phases: read(include_str!("../../assets/library/phases.ron"))?,
            frameworks: read(include_str!("../../assets/library/frameworks.ron"))?,
            tactics: read(include_str!("../../assets/library/tactics.ron"))?,
            obstacles: read(include_str!("../../assets/library/obstacles.ron"))?,
            surveys: read(include_str!("../../assets/library/surveys.ron"))?,
            activities: read(include_str!("../../assets/library/activities.ron"))?,
            lanes: read(include_str!("../../assets/library/lanes.ron"))?,
            words: read(include_str!("../../assets/library/words.ron"))?,
        })
    }

    /// The library that is built in, read at the first call.
    pub fn shared() -> &'static Self {
        static LIBRARY: OnceLock<Library> = OnceLock::new();
        LIBRARY.get_or_init(|| Self::load().unwrap_or_default())
    }

    /// The framework with this id.
    pub fn framework(&self, id: &str) -> Option<&Framework> {
        self.frameworks.iter().find(|framework| framework.id == id)
    }

    /// The tactic with this id.
    pub fn tactic(&self, id: &str) -> Option<&Tactic> {
        self.tactics.iter().find(|tactic| tactic.id == id)
    }

    /// The obstacle with this id.
    pub fn obstacle(&self, id: &str) -> Option<&Obstacle> {
        self.obstacles.iter().find(|obstacle| obstacle.id == id)
    }
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, ron::error::SpannedError> {
    ron::from_str(text)
}
