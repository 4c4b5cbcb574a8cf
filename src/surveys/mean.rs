//! The mean of answers, as the customer effort score is told.

use statrs::distribution::{ContinuousCDF, StudentsT};

use super::tally::Tally;
use crate::numbers::Interval;

/// The mean of some answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    /// How many answered.
    pub answers: u64,
    /// Their mean.
    pub mean: f64,
    /// The standard deviation of a sample (n − 1); `None` for one answer.
    pub deviation: Option<f64>,
}

impl Mean {
    pub(super) fn of(tally: &Tally) -> Option<Self> {
        let answers = tally.answers();
        if answers == 0 {
            return None;
        }
        let n = answers as f64;
        let sum: f64 = tally.counts().map(|(point, count)| f64::from(point) * count as f64).sum();
        let mean = sum / n;
        let squares: f64 = tally.counts().map(|(point, count)| (f64::from(point) - mean).powi(2) * count as f64).sum();
        let deviation = (answers > 1).then(|| (squares / (n - 1.0)).sqrt());
        Some(Self { answers, mean, deviation })
    }

    /// 95 % t interval, `mean ± t(0.975, n − 1) · sd / √n`; `None` for one answer.
    pub fn interval(self) -> Option<Interval> {
        let n = self.answers as f64;
        let t = StudentsT::new(0.0, 1.0, n - 1.0).ok()?.inverse_cdf(0.975);
        let half = t * self.deviation? / n.sqrt();
        Some(Interval { low: self.mean - half, high: self.mean + half })
    }
}
