//! The net promoter score, from −100 to 100.

use super::FEW;
use crate::numbers::{Interval, SignificanceTest, Z_95};

/// How many answers on 0–10 are promoters (9, 10), passives (7, 8) and detractors (0–6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Promoters {
    /// Answers of 9 and 10.
    pub promoters: u64,
    /// Answers of 7 and 8.
    pub passives: u64,
    /// Answers of 0 to 6.
    pub detractors: u64,
}

/// Two net promoter scores compared, from `before` to `after`; periods or segments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NpsDifference {
    /// The answers compared with.
    pub before: Promoters,
    /// The answers compared.
    pub after: Promoters,
}

impl Promoters {
    /// How many answered.
    pub fn answers(self) -> u64 {
        self.promoters.saturating_add(self.passives).saturating_add(self.detractors)
    }

    /// `(P − D) / n × 100`; `None` without answers.
    pub fn nps(self) -> Option<f64> {
        self.share(0.0).map(|share| share.net() * 100.0)
    }

    /// `√((p + d − (p − d)²) / n) × 100`; `None` without answers.
    pub fn standard_error(self) -> Option<f64> {
        self.share(0.0).map(|share| share.error() * 100.0)
    }

    /// The interval to show: [`Self::adjusted_wald`] below [`FEW`] answers, else [`Self::wald`].
    pub fn interval(self) -> Option<Interval> {
        if self.answers() < FEW { self.adjusted_wald() } else { self.wald() }
    }

    /// 95 % interval `NPS ± z · SE`, within −100 and 100; `None` without answers.
    pub fn wald(self) -> Option<Interval> {
        self.share(0.0).map(Share::interval)
    }

    /// The score with three quarters of an answer added to promoters and detractors, and three answers in all.
    pub fn adjusted_centre(self) -> Option<f64> {
        self.share(ADDED).filter(|_| self.answers() > 0).map(|share| share.net() * 100.0)
    }

    /// 95 % adjusted Wald interval around [`Self::adjusted_centre`], within −100 and 100; `None` without answers.
    ///
    /// Rocks (2016), Interval estimation for the 'Net Promoter Score', The American Statistician 70, 365–372.
    pub fn adjusted_wald(self) -> Option<Interval> {
        self.share(ADDED).filter(|_| self.answers() > 0).map(Share::interval)
    }

    /// The shares with `added` promoters and as many detractors, and four times as many answers in all.
    fn share(self, added: f64) -> Option<Share> {
        let answers = self.answers() as f64 + 4.0 * added;
        (answers > 0.0).then(|| Share {
            promoters: (self.promoters as f64 + added) / answers,
            detractors: (self.detractors as f64 + added) / answers,
            answers,
        })
    }
}

/// What the adjusted interval adds to the promoters, and to the detractors.
const ADDED: f64 = 0.75;

/// Shares of promoters and detractors among answers.
#[derive(Clone, Copy)]
struct Share {
    promoters: f64,
    detractors: f64,
    answers: f64,
}

impl Share {
    fn net(self) -> f64 {
        self.promoters - self.detractors
    }

    fn error(self) -> f64 {
        let variance = self.promoters + self.detractors - self.net().powi(2);
        (variance.max(0.0) / self.answers).sqrt()
    }

    fn interval(self) -> Interval {
        let (centre, half) = (self.net() * 100.0, Z_95 * self.error() * 100.0);
        Interval { low: (centre - half).max(-100.0), high: (centre + half).min(100.0) }
    }
}

impl NpsDifference {
    /// `NPS_after − NPS_before`; `None` when either has no answers.
    pub fn change(self) -> Option<f64> {
        Some(self.after.nps()? - self.before.nps()?)
    }

    /// `√(SE_before² + SE_after²)`; `None` when either has no answers.
    pub fn standard_error(self) -> Option<f64> {
        Some(self.before.standard_error()?.hypot(self.after.standard_error()?))
    }

    /// 95 % interval of the change; `None` when either has no answers.
    pub fn interval(self) -> Option<Interval> {
        let (change, half) = (self.change()?, Z_95 * self.standard_error()?);
        Some(Interval { low: change - half, high: change + half })
    }

    /// Two-sided z-test; `None` where all answers of each are alike, and z is undefined.
    pub fn test(self) -> Option<SignificanceTest> {
        let error = self.standard_error().filter(|error| *error > 0.0)?;
        let z = self.change()? / error;
        Some(SignificanceTest { z, p: libm::erfc(z.abs() / std::f64::consts::SQRT_2) })
    }
}
