//! Claims about what-ifs and money: definitions on cases worked out by hand, and what holds of any funnel.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use klantreis::numbers::{
    Bid, Funnel, Rate, Takings, WhatIf, best_first, cost_per_customer, lost_at_end, portions, spent_so_far, what_if,
};
use proptest::prelude::*;

fn funnel(counts: &[u64]) -> Funnel {
    Funnel::new(&counts.iter().copied().map(Some).collect::<Vec<_>>())
}

fn raised(step: usize, rate: f64) -> WhatIf {
    let mut rates = vec![None; step + 1];
    rates[step] = Some(rate);
    WhatIf { entry: None, rates }
}

#[track_caller]
fn near(found: Option<f64>, wanted: f64) {
    let found = found.unwrap();
    assert!((found - wanted).abs() <= 1e-9 * wanted.abs(), "{found}, wanted {wanted}");
}

fn any_counts() -> impl Strategy<Value = Vec<Option<u64>>> {
    prop::collection::vec(prop::option::weighted(0.9, 0..100_000_u64), 1..8)
}

/// Counts that never rise, above 0.
fn falling() -> impl Strategy<Value = Vec<u64>> {
    prop::collection::vec(1..100_000_u64, 2..8).prop_map(|mut counts| {
        counts.sort_unstable_by(|a, b| b.cmp(a));
        counts
    })
}

proptest! {
    #[test]
    fn a_what_if_without_a_change_changes_nothing(counts in any_counts()) {
        let funnel = Funnel::new(&counts);
        let now: Vec<_> = counts.iter().map(|count| count.map(|count| count as f64)).collect();
        prop_assert_eq!(what_if(&funnel, &WhatIf::default()), now.clone());
        let same = WhatIf {
            entry: counts[0],
            rates: funnel.steps().iter().map(|step| step.conversion.map(Rate::value).filter(|rate| *rate <= 1.0)).collect(),
        };
        prop_assert_eq!(what_if(&funnel, &same), now);
    }

    #[test]
    fn a_higher_conversion_never_brings_fewer_to_any_later_step(counts in falling(), at in 1..7_usize, a in 0.0..=1.0, b in 0.0..=1.0) {
        let at = at.min(counts.len() - 1);
        let funnel = funnel(&counts);
        let (low, high) = (f64::min(a, b), f64::max(a, b));
        let (fewer, more) = (what_if(&funnel, &raised(at, low)), what_if(&funnel, &raised(at, high)));
        for (step, (fewer, more)) in fewer.iter().zip(&more).enumerate() {
            prop_assert!(fewer.unwrap() <= more.unwrap());
            prop_assert!(step >= at || *fewer == Some(counts[step] as f64));
        }
    }

    #[test]
    fn twice_as_many_at_the_entry_are_twice_as_many_everywhere(counts in falling()) {
        let twice = WhatIf { entry: Some(counts[0] * 2), rates: Vec::new() };
        for (then, now) in what_if(&funnel(&counts), &twice).iter().zip(&counts) {
            let wanted = *now as f64 * 2.0;
            prop_assert!((then.unwrap() - wanted).abs() <= 1e-9 * wanted);
        }
    }

    #[test]
    fn shares_are_of_one_whole(parts in prop::collection::vec(prop::option::of(0.0..1e6), 0..8)) {
        let found = portions(&parts);
        let sum: f64 = found.iter().flatten().sum();
        prop_assert!(found.iter().all(Option::is_none) || (sum - 1.0).abs() < 1e-9);
        prop_assert!(found.iter().flatten().all(|share| share.is_finite()));
    }
}

#[test]
fn the_later_steps_follow_at_their_own_conversions() {
    let then = what_if(&funnel(&[1000, 400, 100, 50]), &raised(1, 0.5));
    assert_eq!(then, [1000.0, 500.0, 125.0, 62.5].map(Some));
}

#[test]
fn what_follows_from_an_unknown_count_is_unknown() {
    let gap = Funnel::new(&[Some(1000), None, Some(100), Some(50)]);
    let more = WhatIf { entry: Some(2000), rates: Vec::new() };
    assert_eq!(what_if(&gap, &more), [Some(2000.0), None, None, None]);
    assert_eq!(what_if(&gap, &raised(3, 0.6)), [Some(1000.0), None, Some(100.0), Some(60.0)]);
    assert_eq!(what_if(&gap, &raised(1, 0.5))[1], Some(500.0));
    assert_eq!(what_if(&funnel(&[10, 0, 0]), &raised(1, 0.5)), [Some(10.0), Some(5.0), None]);
}

#[test]
fn a_step_that_rises_keeps_its_rise() {
    assert_eq!(what_if(&funnel(&[100, 50, 60]), &raised(1, 0.8)), [100.0, 80.0, 96.0].map(Some));
}

#[test]
fn money_is_reckoned_as_defined() {
    let takings = Takings { customers: Some(40.0), order_value: Some(50.0), margin: Some(0.3), spent: Some(500.0) };
    near(takings.revenue(), 2000.0);
    near(takings.cost_each(), 12.5);
    near(takings.profit(), 100.0);
    let spent = [Some(100.0), None, Some(300.0)];
    assert_eq!(spent_so_far(&spent), [100.0, 100.0, 400.0].map(Some));
    assert_eq!(cost_per_customer(&spent, &[Some(1000), Some(200), Some(40)]), [0.1, 0.5, 10.0].map(Some));
}

#[test]
fn what_cannot_be_reckoned_is_absent() {
    let nobody = Takings { customers: Some(0.0), order_value: Some(50.0), margin: None, spent: Some(500.0) };
    assert_eq!((nobody.revenue(), nobody.cost_each(), nobody.profit()), (Some(0.0), None, None));
    assert_eq!(Takings { spent: None, margin: Some(0.3), ..nobody }.profit(), None);
    assert_eq!(spent_so_far(&[None, Some(5.0)]), [None, Some(5.0)]);
    assert_eq!(cost_per_customer(&[Some(5.0), None], &[None, Some(0)]), [None, None]);
    assert_eq!(portions(&[Some(0.0), None]), [None, None]);
}

#[test]
fn the_loss_is_counted_in_customers_at_the_end() {
    assert_eq!(lost_at_end(&funnel(&[1000, 400, 100])), [None, Some(150.0), Some(300.0)]);
    assert_eq!(lost_at_end(&funnel(&[100, 120]))[1], None);
}

#[test]
fn money_goes_first_where_it_brings_most() {
    let bid = |gain, cost| Some(Bid { gain, cost });
    let bids = [bid(10.0, 100.0), None, bid(30.0, 200.0), bid(1.0, 0.0), bid(0.0, 10.0), bid(5.0, 0.0)];
    assert_eq!(best_first(&bids), [5, 3, 2, 0]);
    assert_eq!(bid(5.0, 0.0).unwrap().per_unit(), None);
}
