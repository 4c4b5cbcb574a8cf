//! A project as the records of format 1.

use super::shape::{
    Card, Earlier, FormerStep, Item, Journey, Klantreis, Lane, Link, MadeStage, Origin, Period, Persona, Retired, Series,
    Source, Stage, Step, Task, TimeSpent,
};
use crate::document::{self, Cell, Project, StageId, Subject};

impl From<&Project> for Klantreis {
    fn from(project: &Project) -> Self {
        Self {
            format: 1,
            name: project.name().to_owned(),
            language: project.language(),
            personas: project.personas().iter().map(Persona::from).collect(),
            journeys: project.journeys().iter().map(Journey::from).collect(),
            series: project.series().iter().map(Series::from).collect(),
        }
    }
}

impl From<&document::Journey> for Journey {
    fn from(journey: &document::Journey) -> Self {
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
            earlier: journey.earlier().iter().map(Earlier::from).collect(),
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

impl From<&document::Earlier> for Earlier {
    fn from(earlier: &document::Earlier) -> Self {
        let steps = earlier.steps.iter();
        Self {
            framework: earlier.framework.clone(),
            order: earlier.order.clone(),
            retired: earlier.retired.iter().map(Retired::from).collect(),
            made: earlier.made.iter().map(MadeStage::from).collect(),
            steps: steps.map(|at| FormerStep { series: at.series, step: at.step, stage: at.stage }).collect(),
        }
    }
}

impl From<&document::Retired> for Retired {
    fn from(retired: &document::Retired) -> Self {
        let stage = &retired.stage;
        Self {
            stage: Stage::from(stage),
            into: retired.into,
            resting: stage.checklist.iter().map(|item| item_record(stage.id, item)).collect(),
            items: retired.items.clone(),
            cards: retired.cards.clone(),
        }
    }
}

impl From<&document::MadeStage> for MadeStage {
    fn from(made: &document::MadeStage) -> Self {
        let made = made.clone();
        Self {
            stage: made.stage,
            name: made.name,
            question: made.question,
            colour: made.colour,
            time: made.time.map(time_record),
            note: made.note,
            items: made.items,
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
        Self { id: link.id, from: link.from, to: link.to, kind: link.kind, label: link.label.clone() }
    }
}

impl From<&document::Series> for Series {
    fn from(series: &document::Series) -> Self {
        let source = series.source.clone();
        Self {
            id: series.id,
            name: series.name.clone(),
            unit: series.unit,
            period: series.period.map(|period| Period { from: period.from, to: period.to }),
            source: Source { file: source.file, recognised: source.recognised, column: source.column },
            steps: series.steps.iter().map(Step::from).collect(),
        }
    }
}

impl From<&document::Step> for Step {
    fn from(step: &document::Step) -> Self {
        Self { name: step.name.clone(), count: step.count, stage: step.stage }
    }
}

const fn time_record(time: document::TimeSpent) -> TimeSpent {
    TimeSpent { from_minutes: time.from_minutes, to_minutes: time.to_minutes }
}

fn item_record(stage: StageId, item: &document::Item) -> Item {
    Item {
        id: item.id,
        stage,
        task: match item.subject.clone() {
            Subject::Tactic(id) => Task::Tactic(id),
            Subject::Survey(id) => Task::Survey(id),
            Subject::Own(title) => Task::Own(title),
        },
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
