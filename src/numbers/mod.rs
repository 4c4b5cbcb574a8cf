//! Funnels, rates, their intervals and comparisons, from plain counts.
//!
//! What cannot be computed is `None`, never 0, NaN or infinity; what the counts say is kept as it is.

mod comparison;
mod decomposition;
mod difference;
mod funnel;
mod leak;
mod money;
mod rate;
mod shares;
mod what_if;

pub use comparison::{Compared, Comparison, LEVEL, Verdict, compare};
pub use decomposition::{Decomposition, Part, decompose};
pub use difference::{Difference, SignificanceTest, holm};
pub use funnel::{Funnel, Step, Tally, rate_between};
pub use leak::{Leak, Target, find_leak, gains};
pub use money::{Bid, Takings, best_first, cost_per_customer, lost_at_end, portions, spent_so_far};
pub use rate::{Interval, Rate, Z_95};
pub use shares::{shares, whole};
pub use what_if::{WhatIf, what_if};
