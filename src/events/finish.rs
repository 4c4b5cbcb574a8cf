//! From a customer's rows to the figures: counts, gaps, names, paths, warnings.

use super::outcome::{EventFunnel, EventName, EventWarning, Journeys, Loop, Path, StepCount};
use super::paths::{Paths, Place, summary};
use super::plan::Plan;
use super::query::Query;
use super::strings::Strings;
use super::times::Times;

/// What a funnel is made of, for all or for one segment.
#[derive(Clone, Default)]
pub(super) struct Counts {
    pub users: u64,
    pub in_order: Vec<u64>,
    pub open: Vec<u64>,
}

impl Counts {
    pub(super) fn new(steps: usize) -> Self {
        Self { users: 0, in_order: vec![0; steps], open: vec![0; steps] }
    }

    /// Adds a customer who reached the steps of one mask and did those of the other.
    pub(super) fn add(&mut self, reached: u32, done: u32) {
        self.users += 1;
        for (counts, mask) in [(&mut self.in_order, reached), (&mut self.open, done)] {
            for (step, count) in counts.iter_mut().enumerate() {
                *count += u64::from(mask >> step & 1);
            }
        }
    }

    /// The funnel, with the times of each step.
    pub(super) fn funnel(&self, query: &Query, mut times: Vec<Times>) -> EventFunnel {
        use super::query::Mode;
        let mut before = None;
        times.resize_with(query.steps.len(), Times::default);
        let counts = self.in_order.iter().zip(&self.open).zip(times);
        let steps = query.steps.iter().enumerate().zip(counts).map(|((at, step), ((in_order, open), times))| {
            let count = if query.mode == Mode::Open { *open } else { *in_order };
            let (name, optional) = (step.name.clone(), step.optional);
            let counted =
                StepCount { name, optional, count, in_order: *in_order, open: *open, before, gap: times.gap() };
            before = if optional { before } else { Some(at) };
            counted
        });
        EventFunnel { mode: query.mode, users: self.users, steps: steps.collect() }
    }
}

/// The names of the log with their counts: those asked for first.
pub(super) fn names(query: &Query, names: &Strings, rows: &[u64], users: &[Option<u64>]) -> Vec<EventName> {
    let is_asked = |name: &str| query.steps.iter().any(|step| step.name == name);
    let counts = rows.iter().zip(users);
    let all = names.iter().zip(counts).map(|(name, (rows, users))| {
        let name = Plan::text(name).into_owned();
        EventName { asked: is_asked(&name), name, rows: *rows, users: *users }
    });
    let (asked, mut others): (Vec<_>, Vec<_>) = all.partition(|name| name.asked);
    others.retain(|name| name.rows > 0);
    others.sort_by_key(|name| std::cmp::Reverse((name.users, name.rows)));
    asked.into_iter().chain(others).collect()
}

/// The ways that end at these places.
pub(super) fn journeys(paths: &Paths, ends: impl Iterator<Item = Place>, names: &Strings) -> Journeys {
    let (ways, lost) = paths.ways(ends);
    let sum = summary(&ways);
    let text = |name: u16| names.get(u32::from(name)).map_or_else(String::new, |name| Plan::text(name).into_owned());
    let ranked = |counts: std::collections::BTreeMap<u16, u64>| {
        let mut ranked: Vec<_> = counts.into_iter().map(|(name, users)| (text(name), users)).collect();
        ranked.sort_by_key(|(_, users)| std::cmp::Reverse(*users));
        ranked
    };
    let loops = sum.loops.into_iter();
    let loops = loops.map(|((from, over), (users, times))| Loop { from: text(from), over: text(over), users, times });
    let mut loops: Vec<_> = loops.collect();
    loops.sort_by_key(|found| std::cmp::Reverse((found.users, found.times)));
    let mut follows: Vec<_> =
        sum.follows.into_iter().map(|((from, to), times)| (text(from), text(to), times)).collect();
    follows.sort_by_key(|(_, _, times)| std::cmp::Reverse(*times));
    let paths = ways.into_iter().map(|way| Path { steps: way.names, users: way.users, cut: way.cut });
    let (starts, ends) = (ranked(sum.starts), ranked(sum.ends));
    let names = names.iter().map(|name| Plan::text(name).into_owned()).collect();
    Journeys { names, paths: paths.collect(), loops, follows, starts, ends, cut: sum.cut, lost }
}

/// Warnings that the counts themselves give.
pub(super) fn funnel_warnings(funnel: &EventFunnel, names: &[EventName]) -> Vec<EventWarning> {
    let rows_of = |wanted: &str| names.iter().find(|name| name.name == wanted).map_or(0, |name| name.rows);
    let absent = funnel.steps.iter().enumerate().filter(|(_, step)| rows_of(&step.name) == 0);
    let absent = absent.map(|(step, counted)| {
        let alike = |name: &&EventName| !name.asked && letters(&name.name) == letters(&counted.name);
        EventWarning::StepAbsent { step, similar: names.iter().find(alike).map(|name| name.name.clone()) }
    });
    let far = funnel.steps.last().filter(|last| last.open >= 10 && last.in_order * 2 < last.open);
    let far = far.map(|last| EventWarning::ClosedFarBelowOpen { closed: last.in_order, open: last.open });
    far.into_iter().chain(absent).collect()
}

fn letters(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
