//! A diagram without anything kept beside it, as a project.

use super::actors::Cast;
use super::note::Note;
use super::{Diagram, Task};
use crate::document::{
    Card, CardId, Cell, Colour, JourneyId, JourneyParts, Lane, LaneId, LaneRole, Language, Persona, PersonaId, Project,
    ProjectParts, Stage, StageId, Steering,
};

/// Colours of stages and personas, in turn; grey is for what has none.
pub(super) fn colour(at: usize) -> Colour {
    let all = Colour::ALL.len() - 1;
    Colour::ALL.get(at % all).copied().unwrap_or(Colour::Blue)
}

/// Counts ids up from the last one in use.
pub(super) struct Ids(pub u32);

impl Ids {
    pub const fn next(&mut self) -> u32 {
        self.0 = self.0.saturating_add(1);
        self.0
    }
}

/// A project with the usual lanes, the tasks as touchpoints.
pub(super) fn project(diagram: &Diagram, language: Language, notes: &mut Vec<Note>) -> Option<Project> {
    let mut ids = Ids(0);
    let id = JourneyId(ids.next());
    let cast = Cast::of(diagram);
    cast.tell(diagram, notes);
    let personas: Vec<Persona> =
        cast.names.iter().enumerate().map(|(at, name)| Persona::new(PersonaId(ids.next()), name, colour(at))).collect();
    let persona = cast.lead.as_ref().and_then(|lead| personas.iter().find(|persona| persona.name == *lead));
    let persona = persona.map(|persona| persona.id);
    let lanes: Vec<Lane> =
        LaneRole::NEW_MAP.into_iter().map(|role| Lane::new(LaneId(ids.next()), Some(role))).collect();
    let lane = lanes.iter().find(|lane| lane.role == Some(LaneRole::Touchpoints)).map_or(LaneId(0), |lane| lane.id);
    let mut stages = Vec::new();
    let mut cards = Vec::new();
    for (at, section) in diagram.sections.iter().enumerate() {
        let mut stage = Stage::new(StageId(ids.next()), colour(at));
        stage.name = Some(section.name.clone()).filter(|name| !name.is_empty());
        let cell = Cell { stage: stage.id, lane };
        cards.extend(section.tasks.iter().map(|task| (cell, card(CardId(ids.next()), task, &cast))));
        stages.push(stage);
    }
    let name = diagram.title.clone();
    let journey = JourneyParts { name: name.clone(), persona, stages, lanes, cards, ..JourneyParts::new(id) };
    assembled(name, language, personas, journey)
}

/// The card of a task.
pub(super) fn card(id: CardId, task: &Task, cast: &Cast) -> Card {
    Card { feeling: task.feeling, tags: cast.labels(task), ..Card::new(id, task.name.clone()) }
}

/// A project of these parts; `None` where they keep no rule, which no diagram causes.
fn assembled(name: String, language: Language, personas: Vec<Persona>, journey: JourneyParts) -> Option<Project> {
    let parts = ProjectParts {
        name,
        language,
        personas,
        journeys: vec![journey],
        series: Vec::new(),
        steering: Steering::default(),
        workshops: Vec::new(),
    };
    Project::assemble(parts).map_err(|broken| log::error!("mermaid: {broken:?}")).ok()
}
