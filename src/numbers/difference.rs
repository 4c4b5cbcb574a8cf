//! The difference between two rates, and whether it can be told from chance.

use super::rate::{Interval, Rate, Z_95};

/// Below this expected cell count a comparison is too few to tell.
const LEAST_EXPECTED: f64 = 5.0;

/// Two independent rates compared, from `before` (A) to `after` (B): periods, segments or steps.
///
/// In the formulas `c_A = x_A / n_A` and `c_B = x_B / n_B` are the rates, z is [`Z_95`].
///
/// Intervals and test are `None` when either rate is not a share (its hits exceed what they are out of) or approximate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// The rate compared with, A.
    pub before: Rate,
    /// The rate compared, B.
    pub after: Rate,
}

/// Outcome of a two-sided test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SignificanceTest {
    /// Standard normal test statistic, positive when B is above A.
    pub z: f64,
    /// Two-sided p-value, 0 to 1.
    pub p: f64,
}

impl Difference {
    /// Absolute change `c_B − c_A`, as a fraction.
    pub fn change(self) -> f64 {
        self.after.value() - self.before.value()
    }

    /// Relative change `(c_B − c_A) / c_A`, as a fraction; `None` when A is 0.
    pub fn relative_change(self) -> Option<f64> {
        (self.before.hits() > 0).then(|| self.change() / self.before.value())
    }

    /// 95 % hybrid score interval of the change, without continuity correction.
    ///
    /// With the Wilson intervals (l, u) of both rates and `d = c_B − c_A`:
    /// `d − √((c_B − l_B)² + (u_A − c_A)²)` to `d + √((u_B − c_B)² + (c_A − l_A)²)`.
    ///
    /// Newcombe (1998), Interval estimation for the difference between independent proportions: comparison of
    /// eleven methods, Statistics in Medicine 17, 873–890, method 10.
    pub fn interval(self) -> Option<Interval> {
        let (before, after) = (self.before.interval()?, self.after.interval()?);
        let (a, b) = (self.before.value(), self.after.value());
        Some(Interval {
            low: self.change() - (b - after.low).hypot(before.high - a),
            high: self.change() + (after.high - b).hypot(a - before.low),
        })
    }

    /// Two-sided two-proportion z-test with the pooled variance.
    ///
    /// `z = (c_B − c_A) / √(c (1 − c) (1/n_A + 1/n_B))` with c the rate of both together, `p = erfc(|z| / √2)`.
    /// `None` when all or none hit in both, where z is undefined.
    pub fn test(self) -> Option<SignificanceTest> {
        let (hits, missed) = self.pooled()?;
        let all = hits + missed;
        let sizes = 1.0 / self.before.of() as f64 + 1.0 / self.after.of() as f64;
        let variance = (hits / all) * (missed / all) * sizes;
        (variance > 0.0).then(|| {
            let z = self.change() / variance.sqrt();
            let p = libm::erfc(z.abs() / std::f64::consts::SQRT_2);
            SignificanceTest { z, p }
        })
    }

    /// Too few to tell: an expected cell count of the two-by-two table (row total × column total / all) is
    /// below 5. Also true where there is nothing to compare, as all or none hit in both; false when either
    /// rate is not a share, which no number of answers would mend.
    pub fn too_few(self) -> bool {
        self.least_expected().is_some_and(|expected| expected < LEAST_EXPECTED)
    }

    /// Ratio of the rates `c_B / c_A`; `None` when A is 0.
    pub fn ratio(self) -> Option<f64> {
        (self.before.hits() > 0).then(|| self.after.value() / self.before.value())
    }

    /// 95 % log interval of the ratio `c_B / c_A`; `None` when either rate is 0.
    ///
    /// `exp(ln(c_B / c_A) ± z √(1/x_B − 1/n_B + 1/x_A − 1/n_A))`.
    ///
    /// Katz, Baptista, Azen and Pike (1978), Obtaining confidence intervals for the risk ratio in cohort
    /// studies, Biometrics 34, 469–474.
    pub fn ratio_interval(self) -> Option<Interval> {
        let ratio = self.ratio().filter(|&ratio| ratio > 0.0)?;
        let variance = log_variance(self.before)? + log_variance(self.after)?;
        let factor = (Z_95 * variance.sqrt()).exp();
        Some(Interval { low: ratio / factor, high: ratio * factor })
    }

    /// Hits and misses of both rates together.
    fn pooled(self) -> Option<(f64, f64)> {
        if !(self.before.is_exact() && self.after.is_exact()) {
            return None;
        }
        let missed_before = self.before.of().checked_sub(self.before.hits())?;
        let missed_after = self.after.of().checked_sub(self.after.hits())?;
        let hits = self.before.hits() as f64 + self.after.hits() as f64;
        Some((hits, missed_before as f64 + missed_after as f64))
    }

    fn least_expected(self) -> Option<f64> {
        let (hits, missed) = self.pooled()?;
        let fewer = self.before.of().min(self.after.of()) as f64;
        Some(fewer * hits.min(missed) / (hits + missed))
    }
}

/// Adjusts p-values for having tested all of them, in the given order; undefined ones stay so and do not count.
///
/// Of m values sorted upwards, the i-th becomes the largest of `min(1, (m − j + 1) · p_j)` over j ≤ i.
///
/// Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 65–70.
pub fn holm(p_values: &[Option<f64>]) -> Vec<Option<f64>> {
    let mut adjusted: Vec<Option<f64>> = p_values.to_vec();
    let mut defined: Vec<&mut f64> = adjusted.iter_mut().flatten().collect();
    defined.sort_by(|a, b| a.total_cmp(b));
    let count = defined.len();
    let mut largest = 0.0_f64;
    for (rank, p) in defined.into_iter().enumerate() {
        largest = largest.max(*p * (count - rank) as f64).min(1.0);
        *p = largest;
    }
    adjusted
}

/// Variance of the logarithm of a rate, 1/x − 1/n = (n − x) / (x n); `None` when x is 0 or above n.
fn log_variance(rate: Rate) -> Option<f64> {
    let missed = rate.of().checked_sub(rate.hits()).filter(|_| rate.is_exact())? as f64;
    (rate.hits() > 0).then(|| missed / rate.of() as f64 / rate.hits() as f64)
}
