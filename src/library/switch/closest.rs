//! Which stage of another arrangement stands closest to a stage: by canonical phases, else by its place in the row.

use std::cmp::Reverse;

use super::{Destination, Destinations};
use crate::document::{Journey, Phase, Stage};
use crate::library::Framework;

/// A stage's phases and its place in its row.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) phases: &'a [Phase],
    pub(super) index: usize,
    /// How many stages its row has.
    pub(super) of: usize,
}

/// The destinations that are proposed. In a journey with a framework the user's own stages stay; in one without, or
/// towards none, all go or all stay.
pub(super) fn destinations(journey: &Journey, target: Option<&Framework>) -> Destinations {
    let phases: Vec<_> = target.iter().flat_map(|found| &found.stages).map(|stage| stage.phases.as_slice()).collect();
    let stays = |stage: &Stage| stage.origin.is_none() && journey.framework().is_some();
    let stages = journey.stages();
    let destination = |(index, stage): (usize, &Stage)| {
        let place = Place { phases: &stage.phases, index, of: stages.len() };
        let found = if stays(stage) { None } else { closest(place, &phases) };
        (stage.id, found.map_or(Destination::Stays, Destination::Stage))
    };
    stages.iter().enumerate().map(destination).collect()
}

/// The index of the closest among rows of phases: the one that shares most phases, else the one with the nearest phase,
/// else the one that lies as far along its row. `None` where there are none.
pub(super) fn closest(of: Place<'_>, among: &[&[Phase]]) -> Option<usize> {
    let shared = |phases: &[Phase]| phases.iter().filter(|phase| of.phases.contains(phase)).count();
    let sharing = among.iter().enumerate().filter(|(_, phases)| shared(phases) > 0);
    let most = sharing.max_by_key(|(index, phases)| (shared(phases), Reverse(phases.len()), Reverse(*index)));
    let nearest = || {
        let apart = among.iter().enumerate().filter_map(|(index, phases)| Some((distance(of.phases, phases)?, index)));
        apart.min().map(|(_, index)| index)
    };
    most.map(|(index, _)| index).or_else(nearest).or_else(|| as_far_along(of, among.len()))
}

/// How many phases lie between the nearest of two sets; `None` where one is empty.
fn distance(some: &[Phase], others: &[Phase]) -> Option<usize> {
    let rank = |phase: &Phase| Phase::ALL.iter().position(|other| other == phase).unwrap_or(0);
    let pairs = some.iter().flat_map(|one| others.iter().map(move |other| rank(one).abs_diff(rank(other))));
    pairs.min()
}

fn as_far_along(of: Place<'_>, len: usize) -> Option<usize> {
    let middle = (2 * of.index + 1) * len / (2 * of.of.max(1));
    (len > 0).then(|| middle.min(len - 1))
}
