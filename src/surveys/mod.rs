//! What answers to surveys say: the net promoter score, satisfaction, and effort, each with its interval.
//!
//! Everything is computed from how often each point of a scale was chosen. What cannot be computed is `None`.

mod mean;
mod measure;
mod promoters;
mod round;
mod tally;

pub use mean::Mean;
pub use promoters::{NpsDifference, Promoters};
pub use round::{Score, ScoreChange, ScoreVerdict, score_change};
pub use tally::{Scale, Tally};

/// Below this number of answers a score says little, and the interval that holds for few is the one to show.
pub const FEW: u64 = 30;
