//! The rules that hold in every project, whoever made it.

use std::collections::HashSet;

use super::{AnyId, EditError, Journey, Project, SHORT_TEXT, text};

/// A broken rule, with the id of the noun that breaks it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the fields are ids")]
pub enum Violation {
    /// There is no journey at all.
    #[error("no journey")]
    NoJourney,
    /// One id names two things.
    #[error("id {} is used twice", id.0)]
    IdRepeated { id: AnyId },
    /// A card lies in a stage or lane that its journey does not have.
    #[error("card {} lies in no cell", card.0)]
    CardOutside { card: AnyId },
    /// An arrow starts or ends at a card that its journey does not have.
    #[error("arrow {} has a loose end", link.0)]
    LooseLink { link: AnyId },
    /// A step is mapped on a stage that no journey has.
    #[error("series {} names an unknown stage", series.0)]
    UnknownStage { series: AnyId },
    /// A journey is about a persona that the project does not have.
    #[error("journey {} names an unknown persona", journey.0)]
    UnknownPersona { journey: AnyId },
    /// A value in a part of what stands beside map and numbers is off its scale or over its bound.
    #[error("{part}: {why}")]
    BadSteering { part: &'static str, why: EditError },
    /// A value is off its scale or over its bound.
    #[error("noun {:?}: {why}", id.map(|id| id.0))]
    BadValue { id: Option<AnyId>, why: EditError },
}

impl Violation {
    /// The id of the noun that breaks the rule.
    pub const fn id(&self) -> Option<AnyId> {
        match self {
            Self::NoJourney | Self::BadSteering { .. } => None,
            Self::IdRepeated { id } => Some(*id),
            Self::CardOutside { card } => Some(*card),
            Self::LooseLink { link } => Some(*link),
            Self::UnknownStage { series } => Some(*series),
            Self::UnknownPersona { journey } => Some(*journey),
            Self::BadValue { id, .. } => *id,
        }
    }
}

/// All broken rules of a project, in the order of its nouns; none after any sequence of edits.
pub fn check(project: &Project) -> Vec<Violation> {
    let mut violations = Vec::new();
    if project.journeys.is_empty() {
        violations.push(Violation::NoJourney);
    }
    check_value(None, text::within(&project.name, SHORT_TEXT), &mut violations);
    check_ids(project, &mut violations);
    for persona in &project.personas {
        check_value(Some(persona.id.into()), persona.validate(), &mut violations);
    }
    for journey in &project.journeys {
        violations.extend(journey_violations(project, journey));
    }
    check_series(project, &mut violations);
    for workshop in &project.workshops {
        check_value(Some(workshop.id.into()), workshop.validate(), &mut violations);
    }
    violations.extend(project.steering.fault().map(|(part, why)| Violation::BadSteering { part, why }));
    violations
}

fn check_ids(project: &Project, violations: &mut Vec<Violation>) {
    let mut seen = HashSet::new();
    for id in project.ids() {
        if !seen.insert(id) {
            violations.push(Violation::IdRepeated { id });
        }
    }
}

/// The broken rules of one journey, whether it has joined the project or not.
pub(super) fn journey_violations(project: &Project, journey: &Journey) -> Vec<Violation> {
    let mut found = Vec::new();
    let violations = &mut found;
    check_value(Some(journey.id.into()), journey.validate(), violations);
    if journey.persona.is_some_and(|persona| project.persona(persona).is_none()) {
        violations.push(Violation::UnknownPersona { journey: journey.id.into() });
    }
    for stage in &journey.stages {
        check_value(Some(stage.id.into()), stage.validate(), violations);
    }
    for lane in &journey.lanes {
        check_value(Some(lane.id.into()), lane.validate(), violations);
    }
    for (id, placed) in &journey.cards {
        check_value(Some((*id).into()), placed.card.validate(), violations);
        let listed = journey.cards_in(placed.cell).contains(id);
        if !listed || !journey.has_cell(placed.cell) {
            violations.push(Violation::CardOutside { card: (*id).into() });
        }
    }
    for link in journey.links.values() {
        check_value(Some(link.id.into()), link.validate(), violations);
        if journey.card(link.from).is_none() || journey.card(link.to).is_none() {
            violations.push(Violation::LooseLink { link: link.id.into() });
        }
    }
    found
}

fn check_series(project: &Project, violations: &mut Vec<Violation>) {
    for series in &project.series {
        check_value(Some(series.id.into()), series.validate(), violations);
        if series.steps.iter().filter_map(|step| step.stage).any(|stage| project.stage(stage).is_none()) {
            violations.push(Violation::UnknownStage { series: series.id.into() });
        }
    }
}

fn check_value(id: Option<AnyId>, result: Result<(), EditError>, violations: &mut Vec<Violation>) {
    if let Err(why) = result {
        violations.push(Violation::BadValue { id, why });
    }
}
