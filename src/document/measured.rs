//! What stands with the counts of a series: answers to a survey, and the time between two steps.

use serde::{Deserialize, Serialize};

use super::EditError;

/// What a question of a survey measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Measure {
    /// Whether people would recommend you, 0–10: the net promoter score.
    Nps,
    /// How satisfied they are, 1–5: the share of the two highest answers.
    Csat,
    /// How easy it was, 1–7: the mean.
    Ces,
}

/// The answers to one question with a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// What the question measures.
    pub measure: Measure,
    /// The lowest point of the scale.
    pub lowest: u8,
    /// How often each point was chosen, from the lowest up; as many as the scale has points, at most 101.
    pub counts: Vec<u64>,
}

/// How long customers took from the step before, those who came by the closed way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The median, in milliseconds.
    pub median_ms: u64,
    /// The first and the third quartile, in milliseconds.
    pub quartiles_ms: (u64, u64),
    /// How many customers took less than each of [`Gap::BOUNDS_SECS`], and not less than the one before; the last
    /// number is of those who took longer than all bounds.
    pub counts: Vec<u64>,
}

impl Measure {
    /// All measures.
    pub const ALL: [Self; 3] = [Self::Nps, Self::Csat, Self::Ces];

    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Nps => "nps",
            Self::Csat => "csat",
            Self::Ces => "ces",
        }
    }
}

impl Answers {
    /// The most points that a scale may have: 0 to 100.
    pub const MOST_POINTS: usize = 101;

    pub(super) fn validate(&self) -> Result<(), EditError> {
        let fits = !self.counts.is_empty() && self.counts.len() <= Self::MOST_POINTS;
        let ends = usize::from(self.lowest) + self.counts.len() <= 256;
        if fits && ends { Ok(()) } else { Err(EditError::NoScale) }
    }
}

impl Gap {
    /// The bounds of the bars: 10 seconds, 1 and 10 minutes, 1 and 6 hours, 1, 3, 7 and 30 days.
    pub const BOUNDS_SECS: [u64; 9] = [10, 60, 600, 3600, 21_600, 86_400, 259_200, 604_800, 2_592_000];

    pub(super) fn validate(&self) -> Result<(), EditError> {
        let (first, third) = self.quartiles_ms;
        let ordered = first <= self.median_ms && self.median_ms <= third;
        if ordered && self.counts.len() == Self::BOUNDS_SECS.len() + 1 { Ok(()) } else { Err(EditError::NoGap) }
    }
}
