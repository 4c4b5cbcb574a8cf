//! What was spent on the stages of a journey, and what their customers cost and bring.

use super::aim::Aim;
use super::stage_facts;
use crate::document::{Journey, Money, Period, Project, Series, StageId};
use crate::numbers::{
    self, Bid, Funnel, Rate, Takings, WhatIf, best_first, cost_per_customer, lost_at_end, portions, spent_so_far,
    what_if,
};

/// The money of a journey in the period of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct Spending {
    /// Every stage, from left to right.
    pub stages: Vec<StageSpending>,
    /// What the run as a whole brings and costs.
    pub takings: Takings,
    /// Places in `stages`, by what the next money brings there; only those whose improvement has a cost and a gain.
    pub ranked: Vec<usize>,
    /// Spent in this period on stages that are on no map now.
    pub elsewhere: Option<f64>,
    /// Whether a step that loses customers is on no stage, so that its loss is in no stage's share.
    pub loose_steps: bool,
}

/// The money of one stage; amounts in units of the currency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StageSpending {
    /// Which stage.
    pub stage: StageId,
    /// Spent on it in the period.
    pub spent: Option<f64>,
    /// Spent so far in the stages up to it.
    pub so_far: Option<f64>,
    /// How many reached it.
    pub reached: Option<u64>,
    /// Spent so far by how many reached it.
    pub cost_each: Option<f64>,
    /// Its share of what was spent on all stages.
    pub spent_share: Option<f64>,
    /// Its share of the customers that the end misses, by where they dropped off: on the way into it or within it.
    pub lost_share: Option<f64>,
    /// How many more would reach the end if its steps came to what they are measured against.
    pub gain: Option<f64>,
    /// What that would cost and bring, where the user said what it costs.
    pub bid: Option<Bid>,
}

/// The money of a journey, by a series as the journey sees it.
pub fn spending(project: &Project, journey: &Journey, series: &Series, aim: &Aim) -> Spending {
    let money = &project.steering().money;
    let stages: Vec<StageId> = journey.stages().iter().map(|stage| stage.id).collect();
    let spent: Vec<_> = stages.iter().map(|stage| spent_on(money, |id| id == *stage, series.period)).collect();
    let reached: Vec<_> = stage_facts(journey, Some(series), None).iter().map(|facts| facts.entered).collect();
    let lost = lost_of_stages(&stages, series);
    let gains: Vec<_> = stages.iter().map(|stage| gain_of(*stage, series, aim)).collect();
    let bids: Vec<_> = stages.iter().zip(&gains).map(|(stage, gain)| bid(money, *stage, *gain)).collect();
    let (so_far, costs) = (spent_so_far(&spent), cost_per_customer(&spent, &reached));
    let (spent_shares, lost_shares) = (portions(&spent), portions(&lost));
    let figure = |of: &[Option<f64>], at: usize| of.get(at).copied().flatten();
    let rows = stages.iter().enumerate().map(|(at, stage)| StageSpending {
        stage: *stage,
        spent: figure(&spent, at),
        so_far: figure(&so_far, at),
        reached: reached.get(at).copied().flatten(),
        cost_each: figure(&costs, at),
        spent_share: figure(&spent_shares, at),
        lost_share: figure(&lost_shares, at),
        gain: figure(&gains, at),
        bid: bids.get(at).copied().flatten(),
    });
    Spending {
        stages: rows.collect(),
        takings: takings(project, journey, series),
        ranked: best_first(&bids),
        elsewhere: spent_on(money, |id| project.stage(id).is_none(), series.period),
        loose_steps: has_loose_loss(&stages, series),
    }
}

/// What a run of the series brings and costs, with as many end customers as were imported.
pub fn takings(project: &Project, journey: &Journey, series: &Series) -> Takings {
    let money = &project.steering().money;
    let here = |id: StageId| journey.stage(id).is_some();
    Takings {
        customers: series.steps.last().and_then(|step| step.count).map(|count| count as f64),
        order_value: money.order_value.map(crate::document::Cents::value),
        margin: money.margin.map(crate::document::Fraction::value),
        spent: spent_on(money, here, series.period),
    }
}

/// What was spent on stages in a period: the amounts of periods that lie in it and those of any period alike, the latter
/// only for stages without an amount of their own there.
fn spent_on(money: &Money, stage: impl Fn(StageId) -> bool, period: Option<Period>) -> Option<f64> {
    let mut stages: Vec<_> = money.budgets.iter().map(|budget| budget.stage).filter(|id| stage(*id)).collect();
    stages.sort_unstable();
    stages.dedup();
    let amounts: Vec<_> = stages.iter().filter_map(|stage| spent_on_one(money, *stage, period)).collect();
    (!amounts.is_empty()).then(|| amounts.iter().sum())
}

fn spent_on_one(money: &Money, stage: StageId, period: Option<Period>) -> Option<f64> {
    let within = |inner: Period| period.is_some_and(|outer| outer.from <= inner.from && inner.to <= outer.to);
    let sum = |of: &dyn Fn(Option<Period>) -> bool| {
        let amounts = money.budgets.iter().filter(|budget| budget.stage == stage && of(budget.period));
        amounts.map(|budget| budget.amount.value()).reduce(|sum, amount| sum + amount)
    };
    sum(&|of| of.is_some_and(within)).or_else(|| sum(&|of| of.is_none()))
}

/// The steps on a stage that can be compared with the one before.
fn steps_on(stage: StageId, series: &Series) -> impl Iterator<Item = usize> + '_ {
    let steps = series.steps.iter().enumerate();
    steps.filter(move |(at, step)| *at > 0 && step.stage == Some(stage)).map(|(at, _)| at)
}

fn lost_of_stages(stages: &[StageId], series: &Series) -> Vec<Option<f64>> {
    let lost = lost_at_end(&Funnel::of_series(series));
    let lost_here = |stage: &StageId| {
        let here = steps_on(*stage, series).filter_map(|at| lost.get(at).copied().flatten());
        here.reduce(|sum, lost| sum + lost)
    };
    stages.iter().map(lost_here).collect()
}

fn has_loose_loss(stages: &[StageId], series: &Series) -> bool {
    let lost = lost_at_end(&Funnel::of_series(series));
    let loose = |stage: Option<StageId>| stage.is_none_or(|stage| !stages.contains(&stage));
    let mut steps = series.steps.iter().zip(lost).skip(1);
    steps.any(|(step, lost)| loose(step.stage) && lost.is_some_and(|lost| lost > 0.0))
}

/// How many more would reach the end if every step on the stage that is below its measure came to it.
fn gain_of(stage: StageId, series: &Series, aim: &Aim) -> Option<f64> {
    let funnel = Funnel::of_series(series);
    let mut change = WhatIf { entry: None, rates: vec![None; series.steps.len()] };
    let mut known = false;
    for at in steps_on(stage, series) {
        let now = funnel.steps().get(at).filter(|step| !step.optional).and_then(numbers::Step::comparable);
        let Some(now) = now.map(Rate::value) else { continue };
        known = true;
        let wanted = Some(aim.measure(at).rate(now)).filter(|wanted| *wanted > now);
        change.rates.get_mut(at).into_iter().for_each(|rate| *rate = wanted);
    }
    let end = series.steps.last()?.count? as f64;
    let then = what_if(&funnel, &change).last().copied().flatten()?;
    known.then_some(then - end)
}

fn bid(money: &Money, stage: StageId, gain: Option<f64>) -> Option<Bid> {
    let improvement = money.improvements.iter().find(|improvement| improvement.stage == stage)?;
    Some(Bid { gain: gain?, cost: improvement.cost.value() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Budget, Cents, Edit, Fraction, Improvement, SteeringChange};
    use crate::insight::sample;

    /// The bakery with these amounts for the first stages, in whole euros.
    fn bakery(spent: &[u64], improvements: &[(usize, u64)]) -> Project {
        let mut project = sample::with_bakery();
        let stages: Vec<_> = project.journeys()[0].stages().iter().map(|stage| stage.id).collect();
        let period = project.series()[0].period;
        let budget = |(at, amount): (usize, &u64)| Budget { stage: stages[at], period, amount: Cents(amount * 100) };
        let improvement = |(at, cost): &(usize, u64)| Improvement { stage: stages[*at], cost: Cents(cost * 100) };
        let money = Money {
            order_value: Some(Cents(2_500)),
            margin: Some(Fraction(400_000)),
            budgets: spent.iter().enumerate().map(budget).collect(),
            improvements: improvements.iter().map(improvement).collect(),
            ..Money::default()
        };
        sample::run(&mut project, Edit::Steer(SteeringChange::Money(money)));
        project
    }

    fn spending_of(project: &Project) -> Spending {
        spending(project, &project.journeys()[0], &project.series()[0], &Aim::rise())
    }

    fn near(found: Option<f64>, wanted: f64) {
        assert!((found.unwrap() - wanted).abs() < 1e-9 * wanted.abs().max(1.0), "{found:?}, wanted {wanted}");
    }

    #[test]
    fn a_customer_costs_what_was_spent_up_to_where_he_is() {
        let found = spending_of(&bakery(&[624, 300, 500], &[]));
        near(found.stages[0].cost_each, 624.0 / 12_480.0);
        near(found.stages[1].cost_each, 924.0 / 4_736.0);
        near(found.stages[2].cost_each, 1_424.0 / 356.0);
        assert_eq!(found.stages[3].cost_each, None, "nobody is counted there");
        near(found.takings.cost_each(), 4.0);
        near(found.takings.revenue(), 8_900.0);
        near(found.takings.profit(), 8_900.0 * 0.4 - 1_424.0);
        near(found.stages[2].spent_share, 500.0 / 1_424.0);
    }

    #[test]
    fn an_amount_of_the_period_replaces_that_of_every_period() {
        let mut project = bakery(&[100], &[]);
        let mut money = project.steering().money.clone();
        let stage = money.budgets[0].stage;
        money.budgets.push(Budget { stage, period: None, amount: Cents(7_700) });
        sample::run(&mut project, Edit::Steer(SteeringChange::Money(money.clone())));
        near(spending_of(&project).stages[0].spent, 100.0);
        money.budgets.remove(0);
        sample::run(&mut project, Edit::Steer(SteeringChange::Money(money)));
        near(spending_of(&project).stages[0].spent, 77.0);
    }

    #[test]
    fn what_was_spent_on_stages_that_are_gone_is_told_apart() {
        let mut project = bakery(&[100], &[]);
        let mut money = project.steering().money.clone();
        money.budgets.push(Budget { stage: StageId(77_777), period: None, amount: Cents(5_000) });
        sample::run(&mut project, Edit::Steer(SteeringChange::Money(money)));
        let found = spending_of(&project);
        near(found.elsewhere, 50.0);
        near(found.takings.spent, 100.0);
    }

    #[test]
    fn the_loss_is_shared_out_by_what_the_end_misses() {
        let found = spending_of(&bakery(&[], &[]));
        let (orders, lost) = (356.0 / 1_021.0, [7_744.0 * (1_021.0 / 4_736.0), 3_715.0, 665.0]);
        let at_end = [lost[0] * orders, lost[1] * orders, lost[2]];
        let sum: f64 = at_end.iter().sum();
        assert_eq!(found.stages[0].lost_share, None, "nobody can be lost on the way to the first step");
        near(found.stages[1].lost_share, (at_end[0] + at_end[1]) / sum);
        near(found.stages[2].lost_share, at_end[2] / sum);
        assert!(!found.loose_steps);
    }

    #[test]
    fn the_stages_stand_by_gain_per_euro() {
        let found = spending_of(&bakery(&[], &[(1, 200), (2, 50), (3, 10)]));
        near(found.stages[2].gain, 35.6);
        near(found.stages[1].gain, 356.0 * (1.1 * 1.1 - 1.0));
        assert_eq!(found.ranked, [2, 1]);
        let free = spending_of(&bakery(&[], &[(1, 0), (2, 50)]));
        assert_eq!(free.ranked, [1, 2]);
    }

    #[test]
    fn without_amounts_everything_is_undefined() {
        let project = sample::with_bakery();
        let found = spending_of(&project);
        let takings = found.takings;
        assert_eq!((takings.revenue(), takings.cost_each(), takings.profit(), takings.spent), (None, None, None, None));
        assert!(found.stages.iter().all(|stage| stage.spent_share.is_none() && stage.cost_each.is_none()));
        assert!(found.ranked.is_empty());
    }
}
