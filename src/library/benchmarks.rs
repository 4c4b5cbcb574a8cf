//! Published conversions of others, and the kinds of steps that they lie between.

use serde::{Deserialize, Serialize};

use super::Text;

/// Kinds of steps and the conversions between them.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Benchmarks {
    /// Kinds of steps; the first whose words are in a step's name is the step's.
    pub kinds: Vec<StepKind>,
    /// What others reach.
    pub benchmarks: Vec<Benchmark>,
}

/// A kind of step, told by words in its name.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepKind {
    /// Stable, kebab-case.
    pub id: String,
    /// Patterns in both languages, apart by `|`.
    pub words: String,
}

/// What others reach between two kinds of steps; at least one of the three rates is there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Benchmark {
    /// Stable, kebab-case.
    pub id: String,
    /// The kind of the step that it is a share of.
    pub from: String,
    /// The kind of the step that it leads to.
    pub to: String,
    /// What the importer must have recognised; `None` = numbers from anywhere.
    #[serde(default)]
    pub only: Option<String>,
    /// What is measured.
    pub measure: Text,
    /// Whether it is published as who goes on or as who is lost.
    pub told: Told,
    /// The lower end of what is usual, as a share that goes on.
    pub low: Option<f64>,
    /// The average.
    pub typical: Option<f64>,
    /// The upper end.
    pub high: Option<f64>,
    /// Who published it.
    pub source: String,
    /// When; `None` where the source does not say.
    pub year: Option<String>,
}

/// Which share a benchmark is published as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Told {
    /// The share that goes on.
    GoneOn,
    /// The share that does not.
    Lost,
}

impl Benchmark {
    /// The ends of the band; equal where one rate alone is published.
    pub fn band(&self) -> Option<(f64, f64)> {
        let known = || [self.low, self.typical, self.high].into_iter().flatten();
        known().min_by(f64::total_cmp).zip(known().max_by(f64::total_cmp))
    }
}
