//! From a customer's rows to the figures: counts, gaps, names, paths, warnings.

use super::outcome::{EventFunnel, EventName, EventWarning, Gap, Journeys, Loop, Path, StepCount};
use super::paths::{Paths, Place, summary};
use super::plan::Plan;
use super::query::Query;
use super::strings::Strings;

/// The times of the customers who reached a step, in microseconds.
#[derive(Default)]
pub(super) struct Gaps {
    pub users: Vec<u32>,
    pub micros: Vec<i64>,
}

impl Gaps {
    pub(super) fn push(&mut self, user: u32, micros: i64) {
        self.users.push(user);
        self.micros.push(micros);
    }

    /// Leaves out the customers that `drop` names.
    pub(super) fn drop_users(&mut self, drop: impl Fn(u32) -> bool) {
        let mut stay = self.users.iter().map(|user| !drop(*user));
        self.micros.retain(|_| stay.next().unwrap_or(false));
        self.users.retain(|user| !drop(*user));
    }
}

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
    pub(super) fn funnel(&self, query: &Query, mut gaps: Vec<Vec<i64>>) -> EventFunnel {
        use super::query::Mode;
        let mut before = None;
        let counts = self.in_order.iter().zip(&self.open).zip(&mut gaps);
        let steps = query.steps.iter().enumerate().zip(counts).map(|((at, step), ((in_order, open), gaps))| {
            let count = if query.mode == Mode::Open { *open } else { *in_order };
            let (name, optional) = (step.name.clone(), step.optional);
            let counted = StepCount { name, optional, count, in_order: *in_order, open: *open, before, gap: gap(gaps) };
            before = if optional { before } else { Some(at) };
            counted
        });
        EventFunnel { mode: query.mode, users: self.users, steps: steps.collect() }
    }
}

/// Sorts times and says how they are spread.
fn gap(micros: &mut [i64]) -> Option<Gap> {
    micros.sort_unstable();
    let (min, max) = (*micros.first()?, *micros.last()?);
    let sum: i128 = micros.iter().map(|micros| i128::from(*micros)).sum();
    let seconds = |micros: i64| micros as f64 / 1e6;
    let percentile = |share: f64| percentile(micros, share) / 1e6;
    Some(Gap {
        n: micros.len() as u64,
        mean: sum as f64 / micros.len() as f64 / 1e6,
        median: percentile(0.5),
        p10: percentile(0.1),
        p25: percentile(0.25),
        p75: percentile(0.75),
        p90: percentile(0.9),
        min: seconds(min),
        max: seconds(max),
    })
}

/// Linear interpolation between the two nearest of sorted numbers (type 7).
fn percentile(sorted: &[i64], share: f64) -> f64 {
    let place = sorted.len().saturating_sub(1) as f64 * share;
    let at = |place: f64| sorted.get(place as usize).copied().unwrap_or(0) as f64;
    let (low, high) = (at(place.floor()), at(place.ceil()));
    low + (high - low) * place.fract()
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
    let paths = ways.into_iter().map(|way| {
        let steps = way.names.iter().map(|name| text(*name)).collect();
        Path { steps, users: way.users, cut: way.cut }
    });
    let (starts, ends) = (ranked(sum.starts), ranked(sum.ends));
    Journeys { paths: paths.collect(), loops, follows, starts, ends, cut: sum.cut, lost }
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
