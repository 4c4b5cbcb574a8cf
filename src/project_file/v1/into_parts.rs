//! The records of format 1 as the parts of a project, which are then checked.

use std::collections::BTreeMap;

use super::shape::{Card, Item, Journey, Klantreis, Lane, Link, Persona, Series, Stage, Step, Task};
use super::steering::choices_of_records;
use crate::document::{
    self, Cell, Earlier, ItemId, JourneyParts, ProjectParts, StageId, StageOrigin, Steering, Subject, TimeSpent,
};

impl Klantreis {
    /// The parts of the project, and the items whose stage their journey does not have.
    pub fn into_parts(self) -> (ProjectParts, Vec<ItemId>) {
        let mut loose = Vec::new();
        let journeys = self.journeys.into_iter().map(|journey| journey_parts(journey, &mut loose)).collect();
        let series = self.series.into_iter().map(document::Series::from).collect();
        let personas = self.personas.into_iter().map(document::Persona::from).collect();
        let steering = Steering {
            money: self.money.into(),
            target: self.target.into(),
            scenarios: self.scenarios.into_iter().map(document::Scenario::from).collect(),
            notes: self.notes.into_iter().map(document::Note::from).collect(),
            dismissed: self.dismissed,
            recipes: self.recipes.into_iter().map(|(shape, choices)| (shape, choices_of_records(choices))).collect(),
            views: self.views.into_iter().map(document::SavedView::from).collect(),
            lock: self.lock,
        };
        let workshops = self.workshops.into_iter().map(document::Workshop::from).collect();
        let (name, language) = (self.name, self.language);
        (ProjectParts { name, language, personas, journeys, series, steering, workshops }, loose)
    }
}

fn journey_parts(journey: Journey, loose: &mut Vec<ItemId>) -> JourneyParts {
    let mut checklists = BTreeMap::<StageId, Vec<document::Item>>::new();
    for item in journey.checklist {
        checklists.entry(item.stage).or_default().push(item.into());
    }
    let mut stages: Vec<_> = journey.stages.into_iter().map(document::Stage::from).collect();
    for stage in &mut stages {
        stage.checklist = checklists.remove(&stage.id).unwrap_or_default();
    }
    loose.extend(checklists.values().flatten().map(|item| item.id));
    let earlier = Earlier {
        arrangements: journey.earlier.into_iter().map(document::Arrangement::from).collect(),
        derived: journey.derived,
        made: journey.made.into_iter().map(document::MadeStage::from).collect(),
        retired: journey.retired.into_iter().map(document::Stage::from).collect(),
        resting: journey.resting.into_iter().map(document::Resting::from).collect(),
    };
    JourneyParts {
        id: journey.id,
        name: journey.name,
        framework: journey.framework,
        persona: journey.persona,
        product: journey.product,
        route: journey.route,
        version: journey.version,
        stages,
        lanes: journey.lanes.into_iter().map(document::Lane::from).collect(),
        cards: journey.cards.into_iter().map(card_of_record).collect(),
        links: journey.links.into_iter().map(document::Link::from).collect(),
        earlier,
    }
}

impl From<Persona> for document::Persona {
    fn from(persona: Persona) -> Self {
        Self {
            id: persona.id,
            name: persona.name,
            role: persona.role,
            quote: persona.quote,
            goals: persona.goals,
            needs: persona.needs,
            frustrations: persona.frustrations,
            channels: persona.channels,
            colour: persona.colour,
            picture: persona.picture,
        }
    }
}

impl From<Stage> for document::Stage {
    fn from(stage: Stage) -> Self {
        Self {
            id: stage.id,
            origin: stage.origin.map(|from| StageOrigin { framework: from.framework, stage: from.stage }),
            name: stage.name,
            question: stage.question,
            colour: stage.colour,
            phases: stage.phases,
            time: stage.time.map(time_of_record),
            note: stage.note,
            checklist: Vec::new(),
        }
    }
}

impl From<Lane> for document::Lane {
    fn from(lane: Lane) -> Self {
        Self { id: lane.id, role: lane.role, name: lane.name, hidden: lane.hidden }
    }
}

impl From<Item> for document::Item {
    fn from(item: Item) -> Self {
        Self {
            id: item.id,
            subject: item.task.into(),
            state: item.state,
            done_on: item.done_on,
            owner: item.owner,
            due: item.due,
            note: item.note,
            effort: item.effort,
            impact: item.impact,
            tags: item.tags,
        }
    }
}

impl From<Task> for Subject {
    fn from(task: Task) -> Self {
        match task {
            Task::Tactic(id) => Self::Tactic(id),
            Task::Survey(id) => Self::Survey(id),
            Task::Own(title) => Self::Own(title),
        }
    }
}

impl From<Link> for document::Link {
    fn from(link: Link) -> Self {
        let Link { id, from, to, kind, label, feeling } = link;
        Self { id, from, to, kind, label, feeling }
    }
}

impl From<Series> for document::Series {
    fn from(series: Series) -> Self {
        Self {
            id: series.id,
            name: series.name,
            unit: series.unit,
            period: series.period.map(Into::into),
            source: series.source.into(),
            steps: series.steps.into_iter().map(document::Step::from).collect(),
            answers: series.answers.map(Into::into),
        }
    }
}

impl From<Step> for document::Step {
    fn from(step: Step) -> Self {
        Self {
            name: step.name,
            count: step.count,
            stage: step.stage,
            optional: step.optional,
            origin: step.origin.map(Into::into),
            gap: step.gap.map(Into::into),
        }
    }
}

pub(super) const fn time_of_record(time: super::shape::TimeSpent) -> TimeSpent {
    let super::shape::TimeSpent { from_minutes, to_minutes } = time;
    TimeSpent { from_minutes, to_minutes }
}

fn card_of_record(card: Card) -> (Cell, document::Card) {
    let cell = Cell { stage: card.stage, lane: card.lane };
    let card = document::Card {
        id: card.id,
        title: card.title,
        note: card.note,
        colour: card.colour,
        channel: card.channel,
        medium: card.medium,
        feeling: card.feeling,
        evidence: card.evidence,
        moment_of_truth: card.moment_of_truth,
        obstacle: card.obstacle,
        suggestion: card.suggestion,
        owner: card.owner,
        tags: card.tags,
    };
    (cell, card)
}
