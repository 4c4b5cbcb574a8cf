//! Which suggested cards belong into each stage of a framework.

use std::collections::BTreeSet;

use super::Wanted;
use crate::document::Phase;
use crate::library::{Activity, Framework, FrameworkStage, Library, Obstacle, Touchpoint};

/// The ids of cards that stand in an earlier stage.
type Used = BTreeSet<String>;

/// The proposed cards of one stage, by the ids of their library entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StageProposal {
    /// The framework's stage.
    pub stage: String,
    /// What customers do.
    pub activities: Vec<String>,
    /// Where they meet the business.
    pub touchpoints: Vec<String>,
    /// What they ask.
    pub questions: Vec<String>,
    /// What gets in their way.
    pub obstacles: Vec<String>,
}

const ACTIVITIES: usize = 2;
/// For a stage of one phase, and for one of several.
const TOUCHPOINTS: (usize, usize) = (4, 6);
const QUESTIONS: usize = 2;

impl StageProposal {
    pub(super) fn all_mut(&mut self) -> [&mut Vec<String>; 4] {
        [&mut self.activities, &mut self.touchpoints, &mut self.questions, &mut self.obstacles]
    }
}

/// Every stage of the framework with its cards; no card stands in two of them.
pub(super) fn stages(library: &Library, framework: &Framework, wanted: &Wanted<'_>) -> Vec<StageProposal> {
    let mut used = BTreeSet::new();
    let mut stages = Vec::new();
    for (index, stage) in framework.stages.iter().enumerate() {
        let phases = own_phases(framework, stage);
        let mut proposal = StageProposal {
            stage: stage.id.clone(),
            activities: activities(library, &phases, wanted, &used),
            touchpoints: touchpoints(library, &phases, wanted, &used),
            questions: questions(library, &phases, &used),
            obstacles: obstacles(library, framework, index, wanted),
        };
        used.extend(proposal.all_mut().into_iter().flatten().map(|id| id.clone()));
        stages.push(proposal);
    }
    stages
}

/// The phases of a stage without those that are the whole of another stage; all of them where none would be left.
fn own_phases(framework: &Framework, stage: &FrameworkStage) -> Vec<Phase> {
    let is_elsewhere =
        |phase: &Phase| framework.stages.iter().any(|other| other.id != stage.id && other.phases == [*phase]);
    let own: Vec<_> = stage.phases.iter().copied().filter(|phase| !is_elsewhere(phase)).collect();
    if own.is_empty() { stage.phases.clone() } else { own }
}

fn activities(library: &Library, phases: &[Phase], wanted: &Wanted<'_>, used: &Used) -> Vec<String> {
    let of_phase = |phase: Phase| {
        let fits = |activity: &&Activity| {
            let suits = wanted.business.is_none_or(|business| activity.is_for(business));
            activity.phase == phase && suits && activity.channel.is_none_or(|channel| wanted.takes(channel))
        };
        library.activities.iter().filter(fits).map(|activity| activity.id.clone()).collect()
    };
    in_turn(phases, of_phase, used, ACTIVITIES)
}

fn questions(library: &Library, phases: &[Phase], used: &Used) -> Vec<String> {
    let of_phase = |phase: Phase| {
        let fits = library.questions.iter().filter(|question| question.phase == phase);
        fits.map(|question| question.id.clone()).collect()
    };
    in_turn(phases, of_phase, used, QUESTIONS.min(phases.len()))
}

fn touchpoints(library: &Library, phases: &[Phase], wanted: &Wanted<'_>, used: &Used) -> Vec<String> {
    let of_phase = |phase: Phase| touchpoints_of(library, phase, wanted);
    let most = if phases.len() > 1 { TOUCHPOINTS.1 } else { TOUCHPOINTS.0 };
    in_turn(phases, of_phase, used, most)
}

/// The touchpoints of a phase, those made for the business first, and of each channel one before a second one.
fn touchpoints_of(library: &Library, phase: Phase, wanted: &Wanted<'_>) -> Vec<String> {
    let fits = |touchpoint: &&Touchpoint| {
        let suits = wanted.business.map_or(touchpoint.suits.is_empty(), |business| touchpoint.is_for(business));
        let named = wanted.beyond.contains(&touchpoint.channel);
        touchpoint.phase == phase && (suits || named) && wanted.takes(touchpoint.channel)
    };
    let mut found: Vec<&Touchpoint> = library.touchpoints.iter().filter(fits).collect();
    found.sort_by_key(|touchpoint| touchpoint.suits.is_empty());
    let mut counted = Vec::new();
    for (index, touchpoint) in found.iter().enumerate() {
        let before = found.iter().take(index).filter(|other| other.channel == touchpoint.channel).count();
        counted.push((before, touchpoint.id.clone()));
    }
    counted.sort_by_key(|(before, _)| *before);
    counted.into_iter().map(|(_, id)| id).collect()
}

/// The obstacles of the losses that belong into a stage: the first one of their phases.
fn obstacles(library: &Library, framework: &Framework, index: usize, wanted: &Wanted<'_>) -> Vec<String> {
    let named = wanted.losses.iter().flat_map(|loss| &loss.obstacles).filter_map(|id| library.obstacle(id));
    let mut ids: Vec<String> = Vec::new();
    for obstacle in named {
        if stage_of(framework, obstacle) == Some(index) && !ids.contains(&obstacle.id) {
            ids.push(obstacle.id.clone());
        }
    }
    ids
}

fn stage_of(framework: &Framework, obstacle: &Obstacle) -> Option<usize> {
    let in_phase =
        |phase: &Phase| framework.stages.iter().position(|stage| own_phases(framework, stage).contains(phase));
    obstacle.phases.iter().find_map(in_phase)
}

/// The first of each phase, then the second of each, and so on, up to a number; nothing that is used already.
fn in_turn(phases: &[Phase], of_phase: impl Fn(Phase) -> Vec<String>, used: &Used, most: usize) -> Vec<String> {
    let column = |phase: &Phase| of_phase(*phase).into_iter().filter(|id| !used.contains(id)).collect::<Vec<_>>();
    let columns: Vec<Vec<String>> = phases.iter().map(column).collect();
    let longest = columns.iter().map(Vec::len).max().unwrap_or(0);
    let rows = (0..longest).flat_map(|row| columns.iter().filter_map(move |column| column.get(row).cloned()));
    rows.take(most).collect()
}
