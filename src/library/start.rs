//! A new project from a framework, or a blank one.

use super::{Framework, Library, Tactic};
use crate::document::{
    Colour, Item, ItemId, JourneyId, JourneyParts, Lane, LaneId, LaneRole, Language, Phase, Project, ProjectParts,
    Stage, StageId, StageOrigin, Steering, Subject, Violation,
};

/// Why a new project could not be made; only a library in disorder causes it.
#[derive(Clone, Debug, thiserror::Error)]
#[error("the library is in disorder: {0:?}")]
pub struct StartError(pub Vec<Violation>);

/// Counts ids up from 1.
struct Ids(u32);

impl Ids {
    const fn next(&mut self) -> u32 {
        self.0 += 1;
        self.0
    }
}

/// A project with one journey of the framework's stages, the usual lanes, and each stage's checklist filled.
///
/// # Errors
/// [`StartError`], when the library breaks a rule of the document.
pub fn project_from(library: &Library, framework: &Framework, language: Language) -> Result<Project, StartError> {
    let mut ids = Ids(0);
    let journey = JourneyId(ids.next());
    let stages = framework.stages.iter().map(|found| {
        let mut stage = Stage::new(StageId(ids.next()), found.colour);
        stage.origin = Some(StageOrigin { framework: framework.id.clone(), stage: found.id.clone() });
        stage.phases.clone_from(&found.phases);
        stage.time = Some(found.time);
        let subjects = checklist_for(library, &framework.id, &found.phases).into_iter();
        stage.checklist = subjects.map(|subject| Item::new(ItemId(ids.next()), subject)).collect();
        stage
    });
    let stages = stages.collect();
    assemble(journey, Some(framework.id.clone()), stages, &mut ids, language)
}

/// A project with one journey of three stages without name, and the usual lanes.
///
/// # Errors
/// Never in practice; see [`project_from`].
pub fn blank_project(language: Language) -> Result<Project, StartError> {
    let mut ids = Ids(0);
    let journey = JourneyId(ids.next());
    let colours = [Colour::Blue, Colour::Teal, Colour::Green];
    let stages = colours.into_iter().map(|colour| Stage::new(StageId(ids.next()), colour)).collect();
    assemble(journey, None, stages, &mut ids, language)
}

/// What to do in a stage of these phases, in the library's order: the tactics that the framework advises, or all of them
/// for a framework that advises none by name, and then the surveys to hold.
pub fn checklist_for(library: &Library, framework: &str, phases: &[Phase]) -> Vec<Subject> {
    let advises = |tactic: &Tactic| tactic.frameworks.iter().any(|id| id == framework);
    let any = library.tactics.iter().any(advises);
    let here = |found: &[Phase]| found.iter().any(|phase| phases.contains(phase));
    let tactics = library.tactics.iter().filter(|tactic| (advises(tactic) || !any) && here(&tactic.phases));
    let surveys = library.surveys.iter().filter(|survey| here(&survey.phases));
    let tactics = tactics.map(|tactic| Subject::Tactic(tactic.id.clone()));
    tactics.chain(surveys.map(|survey| Subject::Survey(survey.id.clone()))).collect()
}

fn assemble(
    id: JourneyId,
    framework: Option<String>,
    stages: Vec<Stage>,
    ids: &mut Ids,
    language: Language,
) -> Result<Project, StartError> {
    let lanes = LaneRole::NEW_MAP.into_iter().map(|role| Lane::new(LaneId(ids.next()), Some(role))).collect();
    let journey = JourneyParts { framework, stages, lanes, ..JourneyParts::new(id) };
    let parts = ProjectParts {
        name: String::new(),
        language,
        personas: Vec::new(),
        journeys: vec![journey],
        series: Vec::new(),
        steering: Steering::default(),
        workshops: Vec::new(),
    };
    Project::assemble(parts).map_err(StartError)
}
