//! A diagram of ours that came back: the journey that its comments keep, with what was changed in the diagram.

use std::collections::{BTreeMap, BTreeSet};

use super::actors::Cast;
use super::fresh::{Ids, card, colour};
use super::letters::{named, plain};
use super::note::{Change, Note};
use super::outline::{drawn_lanes, outline};
use super::{Diagram, Section, Task};
use crate::document::{
    Card, CardId, Cell, Journey, JourneyParts, Lane, LaneId, LaneRole, Persona, PersonaId, Project, ProjectParts,
    Stage, StageId, Steering,
};
use crate::library::Names;

/// The journey that comments keep, and the diagram that was written of it.
pub(super) struct Known<'a> {
    project: &'a Project,
    diagram: Diagram,
}

impl<'a> Known<'a> {
    /// `None` for a project without a journey, which there is not.
    pub fn new(project: &'a Project) -> Option<Self> {
        let journey = project.journeys().first()?;
        let diagram = outline(project, journey, &Names::new(project.language()));
        Some(Self { project, diagram })
    }
}

/// The project that is kept, with what the diagram says otherwise; `None` where the two make no whole.
pub(super) fn merged(diagram: &Diagram, known: &Known<'_>, notes: &mut Vec<Note>) -> Option<Project> {
    if diagram.shows_the_same(&known.diagram) {
        return Some(known.project.clone());
    }
    let mut parts = known.project.journeys().first()?.to_parts();
    let mut weaver = Weaver::new(diagram, known, &parts);
    for section in &diagram.sections {
        weaver.section(section, notes);
    }
    weaver.tell_gone(notes);
    if diagram.title != known.diagram.title && !diagram.title.is_empty() {
        parts.name.clone_from(&diagram.title);
    }
    let mut personas = known.project.personas().to_vec();
    if let Some(cast) = &weaver.cast {
        cast.tell(diagram, notes);
        parts.persona = engage(cast, &mut personas, &Names::new(known.project.language()), &mut weaver.ids);
    }
    let kept: BTreeSet<CardId> = weaver.placed.iter().map(|(_, card)| card.id).collect();
    parts.links.retain(|link| kept.contains(&link.from) && kept.contains(&link.to));
    let journey = JourneyParts { stages: weaver.made, lanes: weaver.lanes, cards: weaver.placed, ..parts };
    let project = ProjectParts {
        name: known.project.name().to_owned(),
        language: known.project.language(),
        personas,
        journeys: vec![journey],
        series: Vec::new(),
        steering: Steering::default(),
        workshops: Vec::new(),
    };
    Project::assemble(project).map_err(|broken| log::warn!("mermaid: {broken:?}")).ok()
}

/// Adds the personas that are not there yet; gives back the one whom the journey is about.
fn engage(cast: &Cast, personas: &mut Vec<Persona>, names: &Names, ids: &mut Ids) -> Option<PersonaId> {
    let mut lead = None;
    for name in &cast.names {
        let there = personas.iter().find(|persona| named(names.persona(persona)) == *name).map(|persona| persona.id);
        let id = there.unwrap_or_else(|| {
            let id = PersonaId(ids.next());
            personas.push(Persona::new(id, name, colour(personas.len())));
            id
        });
        if cast.lead.as_ref() == Some(name) {
            lead = Some(id);
        }
    }
    lead
}

/// The new actors, where any task has others than were written.
fn recast(diagram: &Diagram, known: &Known<'_>) -> Option<Cast> {
    let told = |diagram: &Diagram| {
        let tasks = diagram.sections.iter().flat_map(|section| &section.tasks);
        tasks.map(|task| task.actors.clone()).collect::<BTreeSet<_>>()
    };
    (told(diagram) != told(&known.diagram)).then(|| Cast::of(diagram))
}

/// What is made of the two, section by section.
struct Weaver<'a> {
    /// `None` = the actors are as they were.
    cast: Option<Cast>,
    /// Names of personas, which labels of cards may be.
    actors: BTreeSet<String>,
    ids: Ids,
    /// The marks in the diagram: what bears one of them is not taken by its name.
    marked: BTreeSet<u32>,
    /// What was written and has not been met again.
    sections: Vec<&'a Section>,
    tasks: BTreeMap<u32, (&'a Section, &'a Task)>,
    stages: BTreeMap<StageId, Stage>,
    cards: BTreeMap<CardId, (Cell, Card)>,
    /// The cards that were no tasks, in their order.
    aside: Vec<CardId>,
    lanes: Vec<Lane>,
    /// Where new cards go, once there are some.
    landing: Option<LaneId>,
    made: Vec<Stage>,
    placed: Vec<(Cell, Card)>,
}

impl<'a> Weaver<'a> {
    fn new(diagram: &Diagram, known: &'a Known<'a>, parts: &JourneyParts) -> Self {
        let names = Names::new(known.project.language());
        let sections: Vec<&Section> = known.diagram.sections.iter().collect();
        let tasks: BTreeMap<u32, (&Section, &Task)> = sections
            .iter()
            .flat_map(|section| section.tasks.iter().filter_map(|task| Some((task.mark?, (*section, task)))))
            .collect();
        let marks = |section: &Section| {
            section.mark.into_iter().chain(section.tasks.iter().filter_map(|task| task.mark)).collect::<Vec<_>>()
        };
        let journey = known.project.journeys().first();
        Self {
            cast: recast(diagram, known),
            actors: known.project.personas().iter().map(|persona| named(names.persona(persona))).collect(),
            ids: Ids(known.project.largest_id()),
            marked: diagram.sections.iter().flat_map(marks).collect(),
            stages: parts.stages.iter().map(|stage| (stage.id, stage.clone())).collect(),
            cards: parts.cards.iter().map(|(cell, card)| (card.id, (*cell, card.clone()))).collect(),
            aside: parts.cards.iter().map(|(_, card)| card.id).filter(|card| !tasks.contains_key(&card.0)).collect(),
            lanes: parts.lanes.clone(),
            landing: journey.and_then(landing),
            made: Vec::new(),
            placed: Vec::new(),
            sections,
            tasks,
        }
    }

    fn section(&mut self, section: &Section, notes: &mut Vec<Note>) {
        let written = self.take_section(section);
        let kept = written.and_then(|written| self.stages.remove(&StageId(written.mark?)));
        let mut stage = kept.unwrap_or_else(|| Stage::new(StageId(self.ids.next()), colour(self.made.len())));
        let is_new_name = written.is_none_or(|written| written.name != section.name);
        if is_new_name && !section.name.is_empty() {
            stage.name = Some(section.name.clone());
        }
        for task in &section.tasks {
            let taken = self.take_task(written, task);
            let (cell, card) = taken.unwrap_or_else(|| self.new_card(stage.id, task));
            self.placed.push((Cell { stage: stage.id, ..cell }, card));
        }
        // What was in this section and in no other since is gone.
        let left: Vec<u32> = self
            .tasks
            .iter()
            .filter(|(_, (home, _))| Some(home.mark) == written.map(|written| written.mark))
            .map(|(mark, _)| *mark)
            .collect();
        for mark in left.into_iter().filter(|mark| !self.marked.contains(mark)) {
            if let Some((_, task)) = self.tasks.remove(&mark) {
                notes.push(Note::new(section.line, Change::CardGone { name: task.name.clone() }));
            }
        }
        let aside: Vec<CardId> = self
            .aside
            .iter()
            .copied()
            .filter(|card| self.cards.get(card).is_some_and(|(cell, _)| cell.stage == stage.id))
            .collect();
        self.placed.extend(aside.iter().filter_map(|card| self.cards.remove(card)));
        self.made.push(stage);
    }

    /// The section as it was written, by its mark or else by its name.
    fn take_section(&mut self, section: &Section) -> Option<&'a Section> {
        let by_mark = |found: &&Section| section.mark.is_some() && found.mark == section.mark;
        let by_name =
            |found: &&Section| found.name == section.name && found.mark.is_none_or(|mark| !self.marked.contains(&mark));
        let at = self.sections.iter().position(|found| by_mark(&found));
        let at = at.or_else(|| self.sections.iter().position(|found| by_name(&found)))?;
        Some(self.sections.remove(at))
    }

    /// The card that a task was written of, as the task now says.
    fn take_task(&mut self, home: Option<&Section>, task: &Task) -> Option<(Cell, Card)> {
        let by_mark = task.mark.filter(|mark| self.tasks.contains_key(mark));
        let by_name = || {
            let same = |found: &&Task| found.name == task.name;
            let free = |mark: &u32| !self.marked.contains(mark) && self.tasks.contains_key(mark);
            home?.tasks.iter().filter(same).find_map(|found| found.mark.filter(free))
        };
        let mark = by_mark.or_else(by_name)?;
        let (_, written) = self.tasks.remove(&mark)?;
        let (cell, mut card) = self.cards.remove(&CardId(mark))?;
        if written.name != task.name {
            card.title.clone_from(&task.name);
        }
        if written.feeling != task.feeling && task.feeling.is_some() {
            card.feeling = task.feeling;
        }
        if let Some(cast) = &self.cast {
            card.tags.retain(|tag| !self.actors.contains(&plain(tag)));
            card.tags.extend(cast.labels(task));
        }
        Some((cell, card))
    }

    fn new_card(&mut self, stage: StageId, task: &Task) -> (Cell, Card) {
        let lane = self.landing.unwrap_or_else(|| {
            let id = LaneId(self.ids.next());
            self.lanes.push(Lane::new(id, Some(LaneRole::Touchpoints)));
            self.landing = Some(id);
            id
        });
        let id = CardId(self.ids.next());
        let made = match &self.cast {
            Some(cast) => card(id, task, cast),
            None => Card { feeling: task.feeling, ..Card::new(id, task.name.clone()) },
        };
        (Cell { stage, lane }, made)
    }

    /// Stages that are in the diagram no more.
    fn tell_gone(&self, notes: &mut Vec<Note>) {
        for section in &self.sections {
            let is_of = |(cell, _): &&(Cell, Card)| section.mark == Some(cell.stage.0);
            let cards = self.cards.values().filter(is_of).count();
            notes.push(Note::new(1, Change::StageGone { name: section.name.clone(), cards }));
        }
    }
}

/// The lane of new cards: the one for touchpoints, or else the first that is drawn.
fn landing(journey: &Journey) -> Option<LaneId> {
    let drawn = drawn_lanes(journey);
    let touchpoints = drawn.iter().find(|lane| lane.role == Some(LaneRole::Touchpoints));
    touchpoints.or(drawn.first()).map(|lane| lane.id)
}
