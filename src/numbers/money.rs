//! What customers cost and bring, from counts and amounts in units of the currency.

use super::funnel::Funnel;
use super::leak::{Target, gains};

/// What a run of a funnel brings and costs, as far as it is known.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Takings {
    /// How many reach the last step, `n_k`.
    pub customers: Option<f64>,
    /// What one of them spends on average.
    pub order_value: Option<f64>,
    /// The share of that which is left after the cost of what was sold, a fraction.
    pub margin: Option<f64>,
    /// What was spent on all stages.
    pub spent: Option<f64>,
}

impl Takings {
    /// `n_k` × average order value.
    pub fn revenue(self) -> Option<f64> {
        Some(self.customers? * self.order_value?)
    }

    /// What is spent for one end customer, total / `n_k`; `None` without any.
    pub fn cost_each(self) -> Option<f64> {
        ratio(self.spent?, self.customers?)
    }

    /// `n_k` × average order value × margin − total; negative where more is spent than comes back.
    pub fn profit(self) -> Option<f64> {
        Some(self.revenue()? * self.margin? - self.spent?)
    }
}

/// Spent so far in the stages up to each, in their order; `None` until the first stage with an amount, from there on a
/// stage without one counts as nothing.
pub fn spent_so_far(spent: &[Option<f64>]) -> Vec<Option<f64>> {
    let mut so_far: Option<f64> = None;
    let add = |amount: &Option<f64>| {
        so_far = amount.map_or(so_far, |amount| Some(so_far.unwrap_or(0.0) + amount));
        so_far
    };
    spent.iter().map(add).collect()
}

/// The cost per customer who reaches each stage: spent so far / nᵢ; `None` where either is not known or nobody came.
pub fn cost_per_customer(spent: &[Option<f64>], reached: &[Option<u64>]) -> Vec<Option<f64>> {
    let so_far = spent_so_far(spent);
    so_far.into_iter().zip(reached).map(|(spent, reached)| ratio(spent?, reached.as_ref().copied()? as f64)).collect()
}

/// Each part's share of the sum of those known; `None` for an unknown part, and everywhere when the sum is not above 0.
pub fn portions(parts: &[Option<f64>]) -> Vec<Option<f64>> {
    let sum: f64 = parts.iter().flatten().sum();
    parts.iter().map(|part| ratio((*part)?, sum)).collect()
}

/// What is lost on the way to each step, valued at the end: how many more would reach the last step if nobody dropped
/// off here, `lᵢ · Π_{j>i} cⱼ`; `None` where [`gains`] is.
pub fn lost_at_end(funnel: &Funnel) -> Vec<Option<f64>> {
    gains(funnel, &Target::Rates(vec![Some(1.0); funnel.steps().len()]))
}

/// What an improvement costs and brings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bid {
    /// How many more would reach the last step.
    pub gain: f64,
    /// What that costs, 0 or more.
    pub cost: f64,
}

impl Bid {
    /// Gain per unit of the currency; `None` for what costs nothing.
    pub fn per_unit(self) -> Option<f64> {
        ratio(self.gain, self.cost)
    }
}

/// The places of the bids that bring something, by gain per unit of money; what costs nothing first, the larger gain
/// before the smaller, of equals the earlier.
pub fn best_first(bids: &[Option<Bid>]) -> Vec<usize> {
    let places = bids.iter().enumerate();
    let mut found: Vec<_> =
        places.filter_map(|(at, bid)| bid.filter(|bid| bid.gain > 0.0).map(|bid| (at, bid))).collect();
    found.sort_by(|(_, a), (_, b)| match (a.per_unit(), b.per_unit()) {
        (Some(a), Some(b)) => b.total_cmp(&a),
        (None, None) => b.gain.total_cmp(&a.gain),
        (a, b) => a.is_some().cmp(&b.is_some()),
    });
    found.into_iter().map(|(at, _)| at).collect()
}

fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole).filter(|ratio| ratio.is_finite())
}
