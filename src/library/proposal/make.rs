//! From a proposal to a project.

use std::collections::BTreeMap;

use super::{FirstTactic, Proposal, StageProposal};
use crate::document::{
    Card, CardId, Cell, Colour, Item, ItemId, Journey, JourneyParts, Lane, LaneRole, Language, PersonaId, Project,
    ProjectParts, SHORT_TEXT, Stage, Steering, Subject,
};
use crate::library::{Library, StartError, blank_project, project_from};

/// A new project with what the proposal holds: persona, cards, and the first tactics at the head of their checklists.
///
/// A card of an id that the library does not know keeps it, and says it.
///
/// # Errors
/// [`StartError`], when the library breaks a rule of the document.
pub fn project_of(proposal: &Proposal, library: &Library, language: Language) -> Result<Project, StartError> {
    let start = match library.framework(&proposal.framework) {
        Some(framework) => project_from(library, framework, language)?,
        None => blank_project(language)?,
    };
    let mut ids = start.largest_id();
    let mut fresh = || {
        ids += 1;
        ids
    };
    let product: String = proposal.product.chars().take(SHORT_TEXT).collect();
    let words = proposal.persona.as_deref().and_then(|id| library.audience(id)).map(|found| &found.persona);
    let personas: Vec<_> =
        words.map(|words| words.persona(PersonaId(fresh()), Colour::Purple, language)).into_iter().collect();
    let mut journeys: Vec<JourneyParts> = start.journeys().iter().map(Journey::to_parts).collect();
    if let Some(journey) = journeys.first_mut() {
        journey.product.clone_from(&product);
        journey.persona = personas.first().map(|persona| persona.id);
        for stage in &proposal.stages {
            add_cards(journey, stage, library, &mut fresh);
        }
        put_first(&mut journey.stages, &proposal.first, &mut fresh);
    }
    let parts = ProjectParts {
        name: product,
        language,
        personas,
        journeys,
        series: Vec::new(),
        steering: Steering::default(),
        workshops: Vec::new(),
    };
    Project::assemble(parts).map_err(StartError)
}

/// Puts a stage's cards into the usual lanes, in the proposal's order.
fn add_cards(journey: &mut JourneyParts, proposal: &StageProposal, library: &Library, fresh: &mut impl FnMut() -> u32) {
    let Some(stage) = journey.stages.iter().find(|stage| is_from(stage, &proposal.stage)).map(|stage| stage.id) else {
        return;
    };
    let groups = [
        (LaneRole::Activities, &proposal.activities),
        (LaneRole::Touchpoints, &proposal.touchpoints),
        (LaneRole::Questions, &proposal.questions),
        (LaneRole::PainPoints, &proposal.obstacles),
    ];
    for (role, ids) in groups {
        let Some(lane) = journey.lanes.iter().find(|lane: &&Lane| lane.role == Some(role)).map(|lane| lane.id) else {
            continue;
        };
        let cards = ids.iter().map(|id| (Cell { stage, lane }, card(library, role, id, fresh())));
        let cards: Vec<_> = cards.collect();
        journey.cards.extend(cards);
    }
}

/// A card that says what its entry of the library says, in the reader's language.
fn card(library: &Library, role: LaneRole, id: &str, number: u32) -> Card {
    let mut card = Card::new(CardId(number), "");
    if role == LaneRole::PainPoints {
        card.obstacle = Some(id.to_owned());
        return card;
    }
    card.suggestion = Some(id.to_owned());
    let touchpoint = library.touchpoint(id);
    card.medium = touchpoint.map(|touchpoint| touchpoint.medium);
    let activity = library.activity(id).and_then(|activity| activity.channel);
    card.channel = touchpoint.map(|touchpoint| touchpoint.channel).or(activity);
    card
}

/// Moves the first tactics to the head of their stages' checklists, in their order; one that is missing is added.
fn put_first(stages: &mut [Stage], first: &[FirstTactic], fresh: &mut impl FnMut() -> u32) {
    let mut heads: BTreeMap<usize, usize> = BTreeMap::new();
    for tactic in first {
        let Some(index) = stages.iter().position(|stage| is_from(stage, &tactic.stage)) else { continue };
        let Some(stage) = stages.get_mut(index) else { continue };
        let place = stage.checklist.iter().position(|item| item.tactic() == Some(tactic.tactic.as_str()));
        let item = match place {
            Some(place) => stage.checklist.remove(place),
            None => Item::new(ItemId(fresh()), Subject::Tactic(tactic.tactic.clone())),
        };
        let head = heads.entry(index).or_default();
        stage.checklist.insert((*head).min(stage.checklist.len()), item);
        *head += 1;
    }
}

fn is_from(stage: &Stage, id: &str) -> bool {
    stage.origin.as_ref().is_some_and(|origin| origin.stage == id)
}
