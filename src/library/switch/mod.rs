//! A journey under another framework, and back again without anything lost.
//!
//! A switch works on the arrangement of a journey: its stages with their checklists, which card lies in which cell, and
//! which step of the numbers belongs to which stage. `forward` makes an arrangement under a framework that the journey
//! never had, `back` brings one back that it remembers, and `memory` writes down what the new one cannot show.

mod arrangement;
mod back;
mod closest;
mod forward;
mod items;
mod memory;
mod notes;
mod order;
mod preview;
mod words;

use std::collections::BTreeMap;

use super::{Framework, Library};
use crate::document::{
    Earlier, Edit, EditName, Journey, JourneyId, JourneyParts, LaneId, Project, SeriesChange, SeriesId, StageId,
};
use arrangement::Arranged;
pub use preview::{Preview, StageFate, preview};

/// Where what lies in a stage goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// To the stage with this index of the new framework.
    Stage(usize),
    /// The stage stays as it is.
    Stays,
}

/// The destinations of a journey's stages.
pub type Destinations = BTreeMap<StageId, Destination>;

/// How a journey could be switched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Where each present stage goes; the user may choose otherwise.
    pub destinations: Destinations,
    /// Whether the journey had the framework before: it comes back as it was, and the destinations do not matter.
    pub returns: bool,
}

/// A switch, before it is made an edit.
struct Switched {
    before: Arranged,
    after: Arranged,
    /// The present stage that each former one's things went to.
    homes: BTreeMap<StageId, StageId>,
    earlier: Earlier,
}

/// Where the stages of a journey would go under a framework (`None` = without one); `None` where that changes nothing.
pub fn propose(project: &Project, journey: JourneyId, framework: Option<&str>) -> Option<Proposal> {
    let journey = project.journey(journey)?;
    let target = target(journey, framework)?;
    let returns = journey.earlier().under(framework).is_some();
    Some(Proposal { destinations: closest::destinations(journey, target), returns })
}

/// The edit that puts a journey under a framework (`None` = without one); `None` where that changes nothing.
///
/// What `destinations` does not name goes where [`propose`] would have it. `fresh_id` gives numbers never used before.
pub fn switch(
    project: &Project,
    journey: JourneyId,
    framework: Option<&str>,
    destinations: &Destinations,
    fresh_id: impl FnMut() -> u32,
) -> Option<Edit> {
    let journey = project.journey(journey)?;
    let switched = switched(project, journey, framework, destinations, fresh_id)?;
    edit(project, journey, switched)
}

/// The framework to switch to: `Some(None)` = without one; `None` = the present one, or one that the library lacks.
fn target(journey: &Journey, framework: Option<&str>) -> Option<Option<&'static Framework>> {
    if journey.framework() == framework {
        return None;
    }
    framework.map_or(Some(None), |id| Library::shared().framework(id).map(Some))
}

fn switched(
    project: &Project,
    journey: &Journey,
    framework: Option<&str>,
    chosen: &Destinations,
    mut fresh_id: impl FnMut() -> u32,
) -> Option<Switched> {
    let target = target(journey, framework)?;
    let before = Arranged::of(project, journey);
    let earlier = journey.earlier();
    if let Some(former) = earlier.under(framework) {
        let back = back::back(&before, earlier, former);
        let earlier = memory::after_back(&before, earlier, &back);
        return Some(Switched { before, after: back.arranged, homes: back.homes, earlier });
    }
    let mut destinations = closest::destinations(journey, target);
    destinations.extend(chosen.iter().map(|(stage, destination)| (*stage, *destination)));
    let (after, homes) = forward::forward(&before, target, &destinations, &mut fresh_id);
    let earlier = memory::after_forward(&before, earlier, &after, &homes);
    Some(Switched { before, after, homes, earlier })
}

/// The steps are unmapped first and mapped last, since no stage with numbers may go.
fn edit(project: &Project, journey: &Journey, switched: Switched) -> Option<Edit> {
    let Switched { before, after, earlier, .. } = switched;
    let moved = |(at, stage): &(&(SeriesId, usize), &StageId)| after.steps.get(*at) != Some(*stage);
    let moved: Vec<_> = before.steps.iter().filter(moved).map(|(at, _)| *at).collect();
    let mapping = |(series, step), stage| Edit::SetSeries(series, SeriesChange::StepStage { step, stage });
    let mut edits: Vec<_> = moved.iter().map(|at| mapping(*at, None)).collect();
    let parts = parts(journey, &after, earlier);
    edits.push(Edit::ReplaceJourney(Box::new(Journey::assemble(parts).ok()?)));
    edits.extend(moved.iter().map(|at| mapping(*at, after.steps.get(at).copied())));
    debug_assert!(project.journey(journey.id()).is_some(), "the journey is the project's");
    Some(Edit::Batch { name: EditName::SwitchFramework, edits })
}

fn parts(journey: &Journey, after: &Arranged, earlier: Earlier) -> JourneyParts {
    let mut parts = journey.to_parts();
    let mut cards: BTreeMap<_, _> = parts.cards.into_iter().map(|(_, card)| (card.id, card)).collect();
    let cells = after.cells.iter().flat_map(|(cell, ids)| ids.iter().map(|id| (*cell, *id)));
    parts.cards = cells.filter_map(|(cell, id)| Some((cell, cards.remove(&id)?))).collect();
    parts.framework.clone_from(&after.framework);
    parts.stages.clone_from(&after.stages);
    parts.earlier = earlier;
    parts
}

/// The lanes of a journey in order.
fn lanes(journey: &Journey) -> Vec<LaneId> {
    journey.lanes().iter().map(|lane| lane.id).collect()
}
