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

impl Tally {
    pub(super) fn counted(mut self) -> Counted {
        let steps = self.walker.len();
        let mut all = Counts::new(steps);
        let segment_count = if self.segment.is_some() { self.segments.len() + 1 } else { 0 };
        let mut parts = vec![Counts::new(steps); segment_count];
        let mut name_users = vec![0_u64; self.names.len()];
        let ids: Vec<u32> = self.step_names();
        for (at, user) in self.users.iter().enumerate() {
            count_names(user.seen, &mut name_users);
            let done = ids.iter().enumerate().fold(0, |mask, (step, id)| mask | (user.seen >> id & 1) << step);
            let reached = self.walker.steps(user.reached);
            all.add(reached, done);
            if let Some(part) = parts.get_mut(self.segment_of(at)) {
                part.add(reached, done);
            }
        }
        let mut times = std::mem::take(&mut self.times);
        let whole = if parts.is_empty() { times.pop().unwrap_or_default() } else { together(&times, steps) };
        let funnel = all.funnel(&self.query, whole);
        let segments = self.segment_funnels(&parts, times);
        let name_users = self.name_users(name_users);
        let names = finish::names(&self.query, &self.names, &self.name_rows, &name_users);
        let ends = self.places.iter().copied();
        let journeys = self.paths.as_ref().map(|paths| finish::journeys(paths, ends, &self.names));
        let mut warnings = finish::funnel_warnings(&funnel, &names);
        warnings.extend(self.row_warnings());
        let rows = self.row_facts();
        Counted { plan: self.plan, funnel, segments, names, journeys, rows, warnings }
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

    /// How many customers did each name, where that is known; the rarer names are added.
    fn name_users(&self, mut users: Vec<u64>) -> Vec<Option<u64>> {
        for pair in &self.pairs {
            if let Some(count) = users.get_mut((pair & 0xFFFF) as usize) {
                *count += 1;
            }
        }
        let known = |name: usize| name < usize::from(BIT_NAMES) || !self.pairs_full;
        users.into_iter().enumerate().map(|(name, users)| known(name).then_some(users)).collect()
    }

    fn row_facts(&mut self) -> RowFacts {
        let mut facts = std::mem::take(&mut self.facts);
        facts.bad = RowFault::ALL.into_iter().zip(self.bad).filter(|(_, count)| *count > 0).collect();
        facts.unsorted_users = self.users.iter().filter(|user| user.has(UNSORTED)).count() as u64;
        facts.moved_users = self.users.iter().filter(|user| user.has(MOVED)).count() as u64;
        facts
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
