//! A rate as the pair of counts it comes from, and its interval.

/// The 97.5 % point of the standard normal distribution: two-sided 95 %.
pub const Z_95: f64 = 1.959_963_984_540_054;

/// `hits` out of `of`, with `of` above 0: an undefined rate cannot be made.
///
/// `hits` may exceed `of` (counts that are not one cohort); see [`Rate::is_share`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    hits: u64,
    of: u64,
    exact: bool,
}

/// A closed interval of real numbers, `low` ≤ `high`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower end, itself inside.
    pub low: f64,
    /// Upper end, itself inside.
    pub high: f64,
}

impl Rate {
    /// The rate `hits / of`; `None` when `of` is 0, where it is undefined.
    pub fn new(hits: u64, of: u64) -> Option<Self> {
        (of > 0).then_some(Self { hits, of, exact: true })
    }

    /// The same of counts that nobody counted, such as those reckoned from percentages: it has no interval, and is not tested.
    #[must_use]
    pub const fn approximate(self) -> Self {
        Self { exact: false, ..self }
    }

    /// Whether both counts were counted.
    pub const fn is_exact(self) -> bool {
        self.exact
    }

    /// The numerator, a count.
    pub fn hits(self) -> u64 {
        self.hits
    }

    /// The denominator, a count above 0.
    pub fn of(self) -> u64 {
        self.of
    }

    /// `hits / of` as a fraction: 0 or more, above 1 when it is not a share.
    pub fn value(self) -> f64 {
        self.hits as f64 / self.of as f64
    }

    /// `1 − hits / of` as a fraction: negative when it is not a share.
    pub fn complement(self) -> f64 {
        (self.of as f64 - self.hits as f64) / self.of as f64
    }

    /// Whether `hits` can be a part of `of`, that is `hits` ≤ `of`.
    pub fn is_share(self) -> bool {
        self.hits <= self.of
    }

    /// Wilson score interval at 95 %, without continuity correction, inside [0, 1] and holding the rate.
    ///
    /// With x = hits, n = of: (x + z²/2 ± z √(x (n − x) / n + z²/4)) / (n + z²). `None` when not a share, and
    /// where the counts are approximate.
    /// At x = 0 the lower end is exactly 0, at x = n the upper end exactly 1.
    ///
    /// Wilson (1927), Probable inference, the law of succession, and statistical inference,
    /// Journal of the American Statistical Association 22, 209–212.
    pub fn interval(self) -> Option<Interval> {
        let missed = self.of.checked_sub(self.hits).filter(|_| self.exact)? as f64;
        let (hits, of, rate) = (self.hits as f64, self.of as f64, self.value());
        let z2 = Z_95 * Z_95;
        let scale = of + z2;
        let centre = (hits + z2 / 2.0) / scale;
        let half = Z_95 * (hits * (missed / of) + z2 / 4.0).sqrt() / scale;
        Some(Interval { low: (centre - half).clamp(0.0, rate), high: (centre + half).clamp(rate, 1.0) })
    }
}

impl Interval {
    /// Whether `value` lies inside, ends included.
    pub fn holds(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}
