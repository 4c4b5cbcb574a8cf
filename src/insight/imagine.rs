//! A what-if over a series: how many would reach each step, and what that would bring.

use super::aim::rate_of;
use super::takings;
use crate::document::{Journey, Project, Scenario, Series};
use crate::numbers::{Funnel, Takings, WhatIf, what_if};

/// What would be, if a scenario came true.
#[derive(Clone, Debug, PartialEq)]
pub struct Imagined {
    /// How many would reach each step, in step order.
    pub counts: Vec<Option<f64>>,
    /// What that would bring and cost.
    pub takings: Takings,
}

/// What would be if a series, as a journey sees it, went as a scenario has it; what is spent stays the same.
pub fn imagine(project: &Project, journey: &Journey, series: &Series, scenario: &Scenario) -> Imagined {
    let rates = series.steps.iter().map(|step| rate_of(&scenario.rates, &step.name)).collect();
    let counts = what_if(&Funnel::of_series(series), &WhatIf { entry: scenario.entry, rates });
    let customers = counts.last().copied().flatten();
    Imagined { counts, takings: Takings { customers, ..takings(project, journey, series) } }
}
