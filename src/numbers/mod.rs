//! Funnels, rates, their intervals and comparisons, from plain counts.
//!
//! What cannot be computed is `None`, never 0, NaN or infinity; what the counts say is kept as it is.

mod comparison;
mod decomposition;
mod difference;
mod funnel;
mod leak;
mod rate;
mod shares;

pub use comparison::{Compared, Comparison, Verdict, compare};
pub use decomposition::{Decomposition, Part, decompose};
pub use difference::{Difference, SignificanceTest, holm};
pub use funnel::{Funnel, Step, Tally};
pub use leak::{Leak, Target, find_leak, gains};
pub use rate::{Interval, Rate, Z_95};
pub use shares::{shares, whole};
