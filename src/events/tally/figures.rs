//! From the customers' records to the figures.

use super::user::{MOVED, UNSORTED};
use super::{BIT_NAMES, MAX_SEGMENTS, Tally};
use crate::events::finish::{self, Counts};
use crate::events::guess::TimeReason;
use crate::events::outcome::{Counted, EventFunnel, EventWarning, RowFacts};
use crate::events::plan::Plan;
use crate::events::rows::RowFault;
use crate::events::strings::Strings;
use crate::events::times::Times;

/// The figures of all shares. What is said of rows is the same in each, so it is taken from the first.
pub(super) fn counted(mut first: Tally, others: &[Tally]) -> Counted {
    let steps = first.walker.len();
    let mut sum = Sum::new(&first, steps);
    sum.add(&first);
    for tally in others {
        sum.add(tally);
        first.absorb(tally);
    }
    let mut times = std::mem::take(&mut first.times);
    let whole = if sum.parts.is_empty() { times.pop().unwrap_or_default() } else { together(&times, steps) };
    let funnel = sum.all.funnel(&first.query, whole);
    let segments = first.segment_funnels(&sum.parts, times);
    let users = sum.name_users.into_iter().enumerate();
    let known = |name: usize| name < usize::from(BIT_NAMES) || !first.pairs_full;
    let name_users: Vec<_> = users.map(|(name, users)| known(name).then_some(users)).collect();
    let names = finish::names(&first.query, &first.names, &first.name_rows, &name_users);
    let ends = first.places.iter().copied();
    let journeys = first.paths.as_ref().map(|paths| finish::journeys(paths, ends, &first.names));
    let mut warnings = finish::funnel_warnings(&funnel, &names);
    warnings.extend(first.row_warnings());
    let facts = std::mem::take(&mut first.facts);
    let bad = RowFault::ALL.into_iter().zip(first.bad).filter(|(_, count)| *count > 0).collect();
    let rows = RowFacts { bad, unsorted_users: sum.unsorted, moved_users: sum.moved, ..facts };
    Counted { plan: first.plan, funnel, segments, names, journeys, rows, warnings }
}

/// Customers of all shares.
struct Sum {
    all: Counts,
    /// By segment; empty where none is asked for.
    parts: Vec<Counts>,
    /// By name.
    name_users: Vec<u64>,
    unsorted: u64,
    moved: u64,
}

impl Sum {
    fn new(first: &Tally, steps: usize) -> Self {
        let segment_count = if first.segment.is_some() { first.segments.len() + 1 } else { 0 };
        Self {
            all: Counts::new(steps),
            parts: vec![Counts::new(steps); segment_count],
            name_users: vec![0; first.names.len()],
            unsorted: 0,
            moved: 0,
        }
    }

    fn add(&mut self, tally: &Tally) {
        let ids: Vec<u32> = tally.step_names();
        for (at, user) in tally.users.iter().enumerate() {
            count_names(user.seen, &mut self.name_users);
            let done = ids.iter().enumerate().fold(0, |mask, (step, id)| mask | (user.seen >> id & 1) << step);
            let reached = tally.walker.steps(user.reached);
            self.all.add(reached, done);
            if let Some(part) = self.parts.get_mut(tally.segment_of(at)) {
                part.add(reached, done);
            }
            self.unsorted += u64::from(user.has(UNSORTED));
            self.moved += u64::from(user.has(MOVED));
        }
        for pair in &tally.pairs {
            if let Some(count) = self.name_users.get_mut((pair & 0xFFFF) as usize) {
                *count += 1;
            }
        }
    }
}

impl Tally {
    /// Adds what another share counted beside its customers.
    fn absorb(&mut self, other: &Self) {
        self.facts.ties += other.facts.ties;
        self.facts.duplicates += other.facts.duplicates;
        self.other_rows += other.other_rows;
        self.pairs_full |= other.pairs_full;
        for (rows, more) in self.name_rows.iter_mut().zip(&other.name_rows) {
            *rows += more;
        }
        for (part, more) in other.times.iter().enumerate() {
            if self.times.len() <= part {
                self.times.push(vec![Times::default(); more.len()]);
            }
            let times = self.times.get_mut(part).into_iter().flatten();
            times.zip(more).for_each(|(times, more)| times.append(more));
        }
    }

    /// The number of each step's name.
    fn step_names(&self) -> Vec<u32> {
        let hash = |name: &str| Strings::hash(&self.hasher, name.as_bytes());
        let steps = self.query.steps.iter();
        steps.filter_map(|step| self.names.find(hash(&step.name), step.name.as_bytes())).collect()
    }

    /// The segment of a customer; the last one is for those beyond the bound.
    fn segment_of(&self, user: usize) -> usize {
        let segment = self.user_segments.get(user).copied();
        segment.map_or(usize::MAX, |segment| usize::from(segment).min(self.segments.len()))
    }

    fn segment_funnels(&self, parts: &[Counts], mut times: Vec<Vec<Times>>) -> Vec<(String, EventFunnel)> {
        // Those beyond the bound have the last place, whatever the number of segments.
        let beyond = if times.len() > MAX_SEGMENTS { times.pop() } else { None };
        times.resize_with(self.segments.len(), Vec::new);
        times.push(beyond.unwrap_or_default());
        let texts = self.segments.iter().map(|text| Plan::text(text).into_owned()).chain([String::new()]);
        let funnels = texts.zip(parts).zip(times).filter(|((_, part), _)| part.users > 0);
        let mut funnels: Vec<_> =
            funnels.map(|((text, part), times)| (text, part.funnel(&self.query, times))).collect();
        funnels.sort_by_key(|(_, funnel)| std::cmp::Reverse(funnel.users));
        funnels
    }

    fn row_warnings(&self) -> Vec<EventWarning> {
        let [utc, offset, unsaid] = self.facts.zones;
        let found = [
            (utc + offset > 0 && unsaid > 0, EventWarning::MixedZones),
            (self.plan.format_why == TimeReason::BothFit && self.order == [0, 0], EventWarning::DayOrderAssumed),
            (self.facts.untimed * 2 > self.facts.usable, EventWarning::DaysOnly),
            (self.other_rows > 0, EventWarning::TooManyNames),
        ];
        found.into_iter().filter(|(holds, _)| *holds).map(|(_, warning)| warning).collect()
    }
}

/// Adds a customer to each name that he did.
fn count_names(mut seen: u32, counts: &mut [u64]) {
    while seen != 0 {
        if let Some(count) = counts.get_mut(seen.trailing_zeros() as usize) {
            *count += 1;
        }
        seen &= seen - 1;
    }
}

/// The times of all segments, by step.
fn together(times: &[Vec<Times>], steps: usize) -> Vec<Times> {
    let mut all = vec![Times::default(); steps];
    for part in times {
        for (sum, times) in all.iter_mut().zip(part) {
            sum.append(times);
        }
    }
    all
}
