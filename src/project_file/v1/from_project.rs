//! A project as the records of format 1.

use super::saved_view::SavedView;
use super::shape::{
    Arrangement, Card, Item, Journey, Klantreis, Lane, Link, MadeStage, Note, Origin, Persona, Resting, Scenario,
    Series, Stage, Step, Task, TimeSpent,
};
use super::steering::choice_records;
use super::workshop::Workshop;
use crate::document::{self, Cell, Project, StageId, Subject};

impl From<&Project> for Klantreis {
    fn from(project: &Project) -> Self {
        let steering = project.steering();
        Self {
            format: 1,
            name: project.name().to_owned(),
            language: project.language(),
            personas: project.personas().iter().map(Persona::from).collect(),
            journeys: project.journeys().iter().map(Journey::from).collect(),
            series: project.series().iter().map(Series::from).collect(),
            money: steering.money.clone().into(),
            target: steering.target.clone().into(),
            scenarios: steering.scenarios.iter().cloned().map(Scenario::from).collect(),
            notes: steering.notes.iter().cloned().map(Note::from).collect(),
            dismissed: steering.dismissed.clone(),
            recipes: steering.recipes.iter().map(|(shape, choices)| (shape.clone(), choice_records(choices))).collect(),
            views: steering.views.iter().cloned().map(SavedView::from).collect(),
            lock: steering.lock,
            workshops: project.workshops().iter().cloned().map(Workshop::from).collect(),
        }
    }
}

impl From<&document::Journey> for Journey {
    fn from(journey: &document::Journey) -> Self {
        let earlier = journey.earlier().clone();
        let items = journey.stages().iter().flat_map(|stage| stage.checklist.iter().map(|item| (stage.id, item)));
        Self {
            id: journey.id(),
            name: journey.name().to_owned(),
            framework: journey.framework().map(str::to_owned),
            persona: journey.persona(),
            product: journey.product().to_owned(),
            route: journey.route().to_owned(),
            version: journey.version(),
            stages: journey.stages().iter().map(Stage::from).collect(),
            lanes: journey.lanes().iter().map(Lane::from).collect(),
            checklist: items.map(|(stage, item)| item_record(stage, item)).collect(),
            cards: journey.cells_in_order().flat_map(|cell| cards_of(journey, cell)).collect(),
            links: journey.links().map(Link::from).collect(),
            earlier: earlier.arrangements.into_iter().map(Arrangement::from).collect(),
            derived: earlier.derived,
            made: earlier.made.into_iter().map(MadeStage::from).collect(),
            retired: earlier.retired.iter().map(Stage::from).collect(),
            resting: earlier.resting.into_iter().map(Resting::from).collect(),
        }
    }
}

impl From<&document::Persona> for Persona {
    fn from(persona: &document::Persona) -> Self {
        let persona = persona.clone();
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

impl From<&document::Stage> for Stage {
    fn from(stage: &document::Stage) -> Self {
        let origin = stage.origin.as_ref();
        Self {
            id: stage.id,
            origin: origin.map(|from| Origin { framework: from.framework.clone(), stage: from.stage.clone() }),
            name: stage.name.clone(),
            question: stage.question.clone(),
            colour: stage.colour,
            phases: stage.phases.clone(),
            time: stage.time.map(time_record),
            note: stage.note.clone(),
        }
    }
}

impl From<&document::Lane> for Lane {
    fn from(lane: &document::Lane) -> Self {
        Self { id: lane.id, role: lane.role, name: lane.name.clone(), hidden: lane.hidden }
    }
}

impl From<&document::Link> for Link {
    fn from(link: &document::Link) -> Self {
        let document::Link { id, from, to, kind, feeling, .. } = *link;
        Self { id, from, to, kind, label: link.label.clone(), feeling }
    }
}

impl From<&document::Series> for Series {
    fn from(series: &document::Series) -> Self {
        Self {
            id: series.id,
            name: series.name.clone(),
            unit: series.unit,
            period: series.period.map(Into::into),
            source: series.source.clone().into(),
            steps: series.steps.iter().map(Step::from).collect(),
            answers: series.answers.clone().map(Into::into),
        }
    }
}

impl From<&document::Step> for Step {
    fn from(step: &document::Step) -> Self {
        Self {
            name: step.name.clone(),
            count: step.count,
            stage: step.stage,
            optional: step.optional,
            origin: step.origin.clone().map(Into::into),
            gap: step.gap.clone().map(Into::into),
        }
    }
}

pub(super) const fn time_record(time: document::TimeSpent) -> TimeSpent {
    TimeSpent { from_minutes: time.from_minutes, to_minutes: time.to_minutes }
}

impl From<Subject> for Task {
    fn from(subject: Subject) -> Self {
        match subject {
            Subject::Tactic(id) => Self::Tactic(id),
            Subject::Survey(id) => Self::Survey(id),
            Subject::Own(title) => Self::Own(title),
        }
    }
}

fn item_record(stage: StageId, item: &document::Item) -> Item {
    Item {
        id: item.id,
        stage,
        task: item.subject.clone().into(),
        state: item.state,
        done_on: item.done_on,
        owner: item.owner.clone(),
        due: item.due,
        note: item.note.clone(),
        effort: item.effort,
        impact: item.impact,
        tags: item.tags.clone(),
    }
}

fn cards_of(journey: &document::Journey, cell: Cell) -> impl Iterator<Item = Card> {
    let cards = journey.cards_in(cell).iter().filter_map(|id| journey.card(*id));
    cards.map(move |card| card_record(cell, card.clone()))
}

fn card_record(cell: Cell, card: document::Card) -> Card {
    Card {
        id: card.id,
        stage: cell.stage,
        lane: cell.lane,
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
    }
}
