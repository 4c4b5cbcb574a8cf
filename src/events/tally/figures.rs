//! From the customers' records to the figures.

use super::{BIT_NAMES, Tally};
use crate::events::finish::{self, Counts};
use crate::events::guess::TimeReason;
use crate::events::outcome::{Counted, EventFunnel, EventWarning, RowFacts};
use crate::events::plan::Plan;
use crate::events::rows::RowFault;
use crate::events::strings::Strings;

impl Tally {
    pub(super) fn counted(mut self) -> Counted {
        let steps = self.walker.len();
        let mut all = Counts::new(steps);
        let segment_count = if self.segment.is_some() { self.segments.len() + 1 } else { 0 };
        let mut parts = vec![Counts::new(steps); segment_count];
        let ids: Vec<u32> = self.step_names();
        for (at, user) in self.users.iter().enumerate() {
            let done = ids.iter().enumerate().fold(0, |mask, (step, id)| mask | (user.seen >> id & 1) << step);
            all.add(user.steps, done);
            if let Some(part) = parts.get_mut(self.segment_of(at)) {
                part.add(user.steps, done);
            }
        }
        let segments = self.segment_funnels(&parts);
        let gaps = self.gaps.iter_mut().map(|gaps| std::mem::take(&mut gaps.micros)).collect();
        let funnel = all.funnel(&self.query, gaps);
        let names = finish::names(&self.query, &self.names, &self.name_rows, &self.name_users());
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

    fn segment_funnels(&self, parts: &[Counts]) -> Vec<(String, EventFunnel)> {
        let mut times = vec![vec![Vec::new(); self.gaps.len()]; parts.len()];
        if !parts.is_empty() {
            for (step, gaps) in self.gaps.iter().enumerate() {
                for (user, micros) in gaps.users.iter().zip(&gaps.micros) {
                    let part = times.get_mut(self.segment_of(*user as usize));
                    if let Some(times) = part.and_then(|part| part.get_mut(step)) {
                        times.push(*micros);
                    }
                }
            }
        }
        let texts = self.segments.iter().map(|text| Plan::text(text).into_owned()).chain([String::new()]);
        let funnels = texts.zip(parts).zip(times).filter(|((_, part), _)| part.users > 0);
        let mut funnels: Vec<_> =
            funnels.map(|((text, part), times)| (text, part.funnel(&self.query, times))).collect();
        funnels.sort_by_key(|(_, funnel)| std::cmp::Reverse(funnel.users));
        funnels
    }

    /// How many customers did each name, where that is known.
    fn name_users(&self) -> Vec<Option<u64>> {
        let mut users = vec![0_u64; self.names.len()];
        for (name, count) in users.iter_mut().enumerate().take(usize::from(BIT_NAMES)) {
            *count = self.users.iter().map(|user| u64::from(user.seen >> name & 1)).sum();
        }
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
        for tied in self.tied.values() {
            facts.ties += u64::from(tied.ties);
            facts.duplicates += u64::from(tied.duplicates);
        }
        facts.unsorted_users = self.users.iter().filter(|user| user.unsorted).count() as u64;
        facts.moved_users = self.users.iter().filter(|user| user.moved).count() as u64;
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
