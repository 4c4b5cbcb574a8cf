//! The product's own knowledge: frameworks, tactics, obstacles, surveys and suggested cards, in every language.
//!
//! It is data in `assets/library`, read once; a project refers to it by id and survives an id that it does not know.

mod benchmarks;
#[cfg(test)]
mod claims;
mod entries;
mod guide;
mod names;
mod own;
mod proposal;
mod start;
mod suggest;
pub mod switch;

use std::sync::OnceLock;

use serde::de::DeserializeOwned;

pub use benchmarks::{Benchmark, Benchmarks, StepKind, Told};
pub use entries::{
    Activity, CustomerQuestion, Framework, FrameworkStage, LaneWords, Obstacle, PhaseWords, Return, Survey, Tactic,
    Text, Touchpoint, Words,
};
pub use guide::{Audience, Business, Guide, Loss, PersonaWords};
pub use names::Names;
pub use own::{framework_of, project_from_own};
pub use proposal::{Answers, FirstTactic, Proposal, Reason, StageProposal, Why, project_of, propose, usual_channels};
pub use start::{StartError, blank_project, checklist_for, project_from};
pub use suggest::{SUGGESTED, Suggestion, placed, stage_for_tactic, suggestion, suggestions, surveys};

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
    pub touchpoints: Vec<Touchpoint>,
    pub questions: Vec<CustomerQuestion>,
    pub guide: Guide,
    pub lanes: Vec<LaneWords>,
    pub words: Words,
    pub benchmarks: Benchmarks,
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
            touchpoints: read(include_str!("../../assets/library/touchpoints.ron"))?,
            questions: read(include_str!("../../assets/library/questions.ron"))?,
            guide: read(include_str!("../../assets/library/guide.ron"))?,
            lanes: read(include_str!("../../assets/library/lanes.ron"))?,
            words: read(include_str!("../../assets/library/words.ron"))?,
            benchmarks: read(include_str!("../../assets/library/benchmarks.ron"))?,
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

    /// The survey with this id.
    pub fn survey(&self, id: &str) -> Option<&Survey> {
        self.surveys.iter().find(|survey| survey.id == id)
    }

    /// The activity with this id.
    pub fn activity(&self, id: &str) -> Option<&Activity> {
        self.activities.iter().find(|activity| activity.id == id)
    }

    /// The touchpoint with this id.
    pub fn touchpoint(&self, id: &str) -> Option<&Touchpoint> {
        self.touchpoints.iter().find(|touchpoint| touchpoint.id == id)
    }

    /// The customer's question with this id.
    pub fn question(&self, id: &str) -> Option<&CustomerQuestion> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The title of the activity, touchpoint or question with this id: what a card that was suggested says.
    pub fn suggestion(&self, id: &str) -> Option<&Text> {
        let activity = self.activity(id).map(|activity| &activity.title);
        let touchpoint = || self.touchpoint(id).map(|touchpoint| &touchpoint.title);
        activity.or_else(touchpoint).or_else(|| self.question(id).map(|question| &question.title))
    }

    /// The kind of business with this id.
    pub fn business(&self, id: &str) -> Option<&Business> {
        self.guide.businesses.iter().find(|business| business.id == id)
    }

    /// The audience with this id.
    pub fn audience(&self, id: &str) -> Option<&Audience> {
        self.guide.audiences.iter().find(|audience| audience.id == id)
    }

    /// The loss with this id.
    pub fn loss(&self, id: &str) -> Option<&Loss> {
        self.guide.losses.iter().find(|loss| loss.id == id)
    }

    /// The obstacles that a tactic remedies, in the library's order.
    pub fn remedied_by(&self, tactic: &str) -> impl Iterator<Item = &Obstacle> {
        self.obstacles.iter().filter(move |obstacle| obstacle.remedies.iter().any(|id| id == tactic))
    }
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, ron::error::SpannedError> {
    ron::from_str(text)
}
