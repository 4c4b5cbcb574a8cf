//! The times that customers took for a step: kept small, then told as percentiles and bars.

use super::moment::SECOND;
use super::outcome::Gap;
use crate::document::Gap as Bars;

/// Times in microseconds. Most are below 71 minutes, which four bytes hold.
#[derive(Clone, Default)]
pub(super) struct Times {
    short: Vec<u32>,
    long: Vec<u64>,
}

impl Times {
    pub(super) fn push(&mut self, micros: i64) {
        let micros = u64::try_from(micros).unwrap_or(0);
        match u32::try_from(micros) {
            Ok(short) => self.short.push(short),
            Err(_) => self.long.push(micros),
        }
    }

    /// Adds those of a segment.
    pub(super) fn append(&mut self, other: &Self) {
        self.short.extend_from_slice(&other.short);
        self.long.extend_from_slice(&other.long);
    }

    /// How they are spread; nothing where there are none.
    pub(super) fn gap(mut self) -> Option<Gap> {
        self.short.sort_unstable();
        self.long.sort_unstable();
        let n = self.len();
        if n == 0 {
            return None;
        }
        let seconds = |place: usize| self.at(place) as f64 / 1e6;
        let sum: u128 = self.all().map(u128::from).sum();
        Some(Gap {
            n: n as u64,
            mean: sum as f64 / n as f64 / 1e6,
            median: self.percentile(0.5),
            p10: self.percentile(0.1),
            p25: self.percentile(0.25),
            p75: self.percentile(0.75),
            p90: self.percentile(0.9),
            min: seconds(0),
            max: seconds(n - 1),
            bars: self.bars(),
        })
    }

    fn len(&self) -> usize {
        self.short.len() + self.long.len()
    }

    fn all(&self) -> impl Iterator<Item = u64> {
        self.short.iter().map(|short| u64::from(*short)).chain(self.long.iter().copied())
    }

    /// One of the sorted times; every long one is longer than every short one.
    fn at(&self, place: usize) -> u64 {
        match self.short.get(place) {
            Some(short) => u64::from(*short),
            None => self.long.get(place - self.short.len()).copied().unwrap_or(0),
        }
    }

    /// Linear interpolation between the two nearest (type 7), in seconds.
    fn percentile(&self, share: f64) -> f64 {
        let place = (self.len() - 1) as f64 * share;
        let (low, high) = (self.at(place.floor() as usize) as f64, self.at(place.ceil() as usize) as f64);
        (low + (high - low) * place.fract()) / 1e6
    }

    /// How many lie below each bound and not below the one before, and how many above all.
    fn bars(&self) -> [u64; Bars::BOUNDS_SECS.len() + 1] {
        let mut bars = [0; Bars::BOUNDS_SECS.len() + 1];
        let below = |bound: u64| {
            let bound = bound.saturating_mul(SECOND.unsigned_abs());
            self.short.partition_point(|short| u64::from(*short) < bound)
                + self.long.partition_point(|long| *long < bound)
        };
        let mut before = 0;
        let ends = Bars::BOUNDS_SECS.into_iter().map(below).chain([self.len()]);
        for (bar, end) in bars.iter_mut().zip(ends) {
            *bar = (end - before) as u64;
            before = end;
        }
        bars
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_and_long_times_are_one_row_of_times() {
        let mut times = Times::default();
        for seconds in [5, 600, 3600, 5000, 90_000, 3_000_000] {
            times.push(seconds * SECOND);
        }
        let gap = times.gap().unwrap();
        assert_eq!((gap.n, gap.median, gap.min, gap.max), (6, 4300.0, 5.0, 3_000_000.0));
        assert_eq!(gap.bars, [1, 0, 0, 1, 2, 0, 1, 0, 0, 1]);
        assert!((gap.p25 - 1350.0).abs() < 1e-9 && (gap.p75 - 68_750.0).abs() < 1e-9);
        assert!(Times::default().gap().is_none());
    }
}
