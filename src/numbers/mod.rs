//! Funnels, rates, their intervals and comparisons, from plain counts.
//!
//! What cannot be computed is `None`, never 0, NaN or infinity; what the counts say is kept as it is.

mod difference;
mod funnel;
mod leak;
mod rate;

pub use difference::{Difference, SignificanceTest, holm};
pub use funnel::{Funnel, Step};
pub use leak::{Leak, Target, find_leak, gains};
pub use rate::{Interval, Rate, Z_95};
