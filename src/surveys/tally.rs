//! How often each point of a scale was chosen.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::mean::Mean;
use super::promoters::Promoters;
use crate::numbers::Rate;

/// The lowest and the highest answer that a question offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scale {
    /// The worst answer.
    pub lowest: u8,
    /// The best answer.
    pub highest: u8,
}

/// The answers to one question: how often each point of its scale was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    counts: BTreeMap<u8, u64>,
}

impl Scale {
    /// The scale of the net promoter score.
    pub const NPS: Self = Self { lowest: 0, highest: 10 };
    /// The usual scale of satisfaction.
    pub const CSAT: Self = Self { lowest: 1, highest: 5 };
    /// The usual scale of effort.
    pub const CES: Self = Self { lowest: 1, highest: 7 };

    /// Whether a point is on the scale.
    pub const fn holds(self, point: u8) -> bool {
        self.lowest <= point && point <= self.highest
    }

    /// Its points, the lowest first.
    pub const fn points(self) -> RangeInclusive<u8> {
        self.lowest..=self.highest
    }
}

impl FromIterator<u8> for Tally {
    fn from_iter<I: IntoIterator<Item = u8>>(answers: I) -> Self {
        answers.into_iter().map(|answer| (answer, 1)).collect()
    }
}

impl FromIterator<(u8, u64)> for Tally {
    fn from_iter<I: IntoIterator<Item = (u8, u64)>>(counts: I) -> Self {
        let mut tally = Self::default();
        for (point, count) in counts {
            let known = tally.counts.entry(point).or_default();
            *known = known.saturating_add(count);
        }
        tally
    }
}

impl Tally {
    /// How many answered.
    pub fn answers(&self) -> u64 {
        self.counts.values().fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// How many chose this point.
    pub fn count(&self, point: u8) -> u64 {
        self.counts.get(&point).copied().unwrap_or(0)
    }

    /// The chosen points with how often, the lowest first.
    pub fn counts(&self) -> impl Iterator<Item = (u8, u64)> {
        self.counts.iter().filter(|(_, count)| **count > 0).map(|(point, count)| (*point, *count))
    }

    /// The lowest and the highest point that anybody chose.
    pub fn span(&self) -> Option<(u8, u8)> {
        let lowest = self.counts().next()?.0;
        self.counts().last().map(|(highest, _)| (lowest, highest))
    }

    /// Answers of 9 and 10, of 7 and 8, and below.
    pub fn promoters(&self) -> Promoters {
        let between = |points: RangeInclusive<u8>| points.map(|point| self.count(point)).sum();
        Promoters { promoters: between(9..=10), passives: between(7..=8), detractors: between(0..=6) }
    }

    /// The share of the highest `boxes` points of a scale; `None` without answers.
    pub fn top(&self, scale: Scale, boxes: u8) -> Option<Rate> {
        let from = scale.highest.saturating_sub(boxes.saturating_sub(1));
        let top = (from..=scale.highest).map(|point| self.count(point)).sum();
        Rate::new(top, self.answers())
    }

    /// The mean of the answers; `None` without answers.
    pub fn mean(&self) -> Option<Mean> {
        Mean::of(self)
    }
}
