//! Which checklist items to do first, and why.

use crate::document::{Item, ItemId, ItemState, Journey, Level, Phase, Stage, StageId, Subject};
use crate::library::{Library, Names};

use super::StageLeak;

/// How much more a tactic counts that is a remedy of an obstacle on the map.
const REMEDY_FACTOR: f64 = 1.5;
/// The same where no numbers name a leak: what the user put on the map is then all that is known.
const REMEDY_FACTOR_ALONE: f64 = 4.0;

/// An item to do, with its reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct Recommendation {
    /// Which item of the checklist.
    pub item: ItemId,
    /// The stage it belongs to.
    pub stage: StageId,
    /// The library's tactic; `None` for an item of the user's own.
    pub tactic: Option<String>,
    /// What it takes: the user's estimate, the library's, or medium.
    pub effort: Level,
    /// What it brings: the user's estimate, the library's, or medium.
    pub impact: Level,
    /// Impact × relevance ÷ effort; only for ranking.
    pub score: f64,
    /// Why it is recommended, the weightiest first; at least one.
    pub reasons: Vec<Reason>,
}

/// Why an item is recommended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It belongs to the phase that the leak leads into.
    LossAtStep {
        /// Index of the leak's step.
        step: usize,
        /// What the series calls it.
        step_name: String,
    },
    /// It belongs to the phase before the leak.
    BeforeLossAtStep {
        /// Index of the leak's step.
        step: usize,
        /// What the series calls it.
        step_name: String,
    },
    /// It is a remedy of this obstacle, which a card on the map stands for.
    RemedyOf(String),
    /// It brings much.
    HighImpact,
    /// It takes little.
    LowEffort,
    /// It has been begun.
    UnderWay,
    /// Nothing else speaks for it than that it has not been done.
    StillOpen,
}

/// On which side of the leak an item helps.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    LeadsInto,
    Before,
}

/// The stages and phases on both sides of a leak.
struct Sides<'a> {
    leak: &'a StageLeak,
    into: Vec<Phase>,
    before: Vec<Phase>,
}

impl Reason {
    /// The stable id, as in messages.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::LossAtStep { .. } => "loss-at-step",
            Self::BeforeLossAtStep { .. } => "before-loss-at-step",
            Self::RemedyOf(_) => "remedy-of",
            Self::HighImpact => "high-impact",
            Self::LowEffort => "low-effort",
            Self::UnderWay => "under-way",
            Self::StillOpen => "still-open",
        }
    }
}

/// The open and begun items that help at the leak, the best first.
///
/// They are those of the stages that hold the phases on both sides of the leak, by impact (3, 2, 1) × relevance
/// (2 for the phase that the leak leads into, 1 for the one before, × 1.5 for a remedy of an obstacle on the map)
/// ÷ effort (3, 2, 1). Equal scores stand in the library's order, the user's own items after them in the map's order.
/// Without a leak, or one off the map, all open and begun items by impact ÷ effort, remedies of obstacles on the map × 4.
pub fn recommend(journey: &Journey, leak: Option<&StageLeak>, names: &Names) -> Vec<Recommendation> {
    let sides = leak.and_then(|leak| Sides::new(journey, leak));
    let obstacles = obstacles_on(journey);
    let mut ranked = Vec::new();
    for stage in journey.stages() {
        for item in stage.checklist.iter().filter(|item| is_to_do(item, *names)) {
            let side = sides.as_ref().map(|sides| sides.side_of(stage, item, names.library()));
            if side != Some(None) {
                let side = side.flatten().zip(leak);
                ranked.push(recommendation(stage, item, side, &obstacles, *names));
            }
        }
    }
    let place = |found: &Recommendation| library_place(names.library(), found.tactic.as_deref());
    ranked.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| place(a).cmp(&place(b))));
    without_repeats(ranked)
}

/// Whether an item is to be done; a survey measures and mends nothing, so it is no advice before it has been begun.
fn is_to_do(item: &Item, names: Names) -> bool {
    let measures = matches!(item.subject, Subject::Survey(_)) && item.state == ItemState::Open;
    item.state.is_open() && !measures && !names.item(item).trim().is_empty()
}

fn recommendation(
    stage: &Stage,
    item: &Item,
    side: Option<(Side, &StageLeak)>,
    obstacles: &[&str],
    names: Names,
) -> Recommendation {
    let remedies = remedied(item, obstacles, names.library());
    let (impact, effort) = (names.impact(item), names.effort(item));
    let relevance = match side {
        Some((side, _)) => side.points() * if remedies.is_empty() { 1.0 } else { REMEDY_FACTOR },
        None if remedies.is_empty() => 1.0,
        None => REMEDY_FACTOR_ALONE,
    };
    Recommendation {
        item: item.id,
        stage: stage.id,
        tactic: item.tactic().map(str::to_owned),
        effort,
        impact,
        score: f64::from(impact.points()) * relevance / f64::from(effort.points()),
        reasons: reasons(item, side, remedies, impact, effort),
    }
}

fn reasons(
    item: &Item,
    side: Option<(Side, &StageLeak)>,
    remedies: Vec<&str>,
    impact: Level,
    effort: Level,
) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = side.map(|(side, leak)| side.reason(leak)).into_iter().collect();
    reasons.extend(remedies.into_iter().map(|id| Reason::RemedyOf(id.to_owned())));
    let because = |holds: bool, reason: Reason| holds.then_some(reason);
    reasons.extend(because(impact == Level::High, Reason::HighImpact));
    reasons.extend(because(effort == Level::Low, Reason::LowEffort));
    reasons.extend(because(item.state == crate::document::ItemState::Doing, Reason::UnderWay));
    if reasons.is_empty() {
        reasons.push(Reason::StillOpen);
    }
    reasons
}

/// The obstacles that cards of the journey stand for, each once.
fn obstacles_on(journey: &Journey) -> Vec<&str> {
    let mut obstacles: Vec<_> = journey.cards().filter_map(|card| card.obstacle.as_deref()).collect();
    obstacles.sort_unstable();
    obstacles.dedup();
    obstacles
}

/// Those of the obstacles that the item is a remedy of, in the library's order.
fn remedied<'a>(item: &Item, obstacles: &[&str], library: &'a Library) -> Vec<&'a str> {
    let Some(tactic) = item.tactic() else { return Vec::new() };
    let on_map = library.obstacles.iter().filter(|obstacle| obstacles.contains(&obstacle.id.as_str()));
    let mended = on_map.filter(|obstacle| obstacle.remedies.iter().any(|remedy| remedy == tactic));
    mended.map(|obstacle| obstacle.id.as_str()).collect()
}

/// The tactic's place in the library; what the library does not know comes after it.
fn library_place(library: &Library, tactic: Option<&str>) -> usize {
    let place = library.tactics.iter().position(|known| Some(known.id.as_str()) == tactic);
    place.unwrap_or(library.tactics.len())
}

/// A tactic on two checklists is recommended once, where it stands highest.
fn without_repeats(ranked: Vec<Recommendation>) -> Vec<Recommendation> {
    let mut kept: Vec<Recommendation> = Vec::with_capacity(ranked.len());
    for found in ranked {
        if found.tactic.is_none() || kept.iter().all(|earlier| earlier.tactic != found.tactic) {
            kept.push(found);
        }
    }
    kept
}

impl Side {
    const fn points(self) -> f64 {
        match self {
            Self::LeadsInto => 2.0,
            Self::Before => 1.0,
        }
    }

    fn reason(self, leak: &StageLeak) -> Reason {
        let (step, step_name) = (leak.step, leak.step_name.clone());
        match self {
            Self::LeadsInto => Reason::LossAtStep { step, step_name },
            Self::Before => Reason::BeforeLossAtStep { step, step_name },
        }
    }
}

impl<'a> Sides<'a> {
    /// `None` for a leak that lies off the map.
    fn new(journey: &Journey, leak: &'a StageLeak) -> Option<Self> {
        leak.stage.or(leak.stage_before)?;
        let phases = |id: Option<StageId>| {
            id.and_then(|id| journey.stage(id)).map(|stage| stage.phases.clone()).unwrap_or_default()
        };
        Some(Self { leak, into: phases(leak.stage), before: phases(leak.stage_before) })
    }

    fn side_of(&self, stage: &Stage, item: &Item, library: &Library) -> Option<Side> {
        let phases = phases_of(stage, item, library);
        let meets = |side: &[Phase]| phases.iter().any(|phase| side.contains(phase));
        if self.leak.stage == Some(stage.id) || meets(&self.into) {
            Some(Side::LeadsInto)
        } else if self.leak.stage_before == Some(stage.id) || meets(&self.before) {
            Some(Side::Before)
        } else {
            None
        }
    }
}

/// The phases of its stage that a tactic is meant for; all of the stage's for an own item or one put elsewhere.
fn phases_of(stage: &Stage, item: &Item, library: &Library) -> Vec<Phase> {
    let meant = item.tactic().and_then(|id| library.tactic(id)).map_or(&[][..], |tactic| &tactic.phases);
    let both: Vec<_> = stage.phases.iter().copied().filter(|phase| meant.contains(phase)).collect();
    if both.is_empty() { stage.phases.clone() } else { both }
}
