//! Claims about funnels, rates, comparisons and the leak, against reference figures and at the edges.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use klantreis::numbers::{Difference, Funnel, Interval, Leak, Rate, Target, find_leak, gains, holm};
use serde_json::Value;

const REFERENCE: &str = include_str!("reference/count_funnels.json");

#[track_caller]
fn check_close(found: f64, wanted: f64, what: &str) {
    let off = (found - wanted).abs();
    let allowed = 1e-9 * found.abs().max(wanted.abs());
    assert!(off <= allowed, "{what}: {found:e}, wanted {wanted:e}");
}

/// Absent and null are the undefined of the reference.
#[track_caller]
fn check_figure(found: Option<f64>, wanted: &Value, what: &str) {
    match (found, wanted.as_f64()) {
        (Some(found), Some(wanted)) => check_close(found, wanted, what),
        (found, wanted) => assert_eq!(found, wanted, "{what}"),
    }
}

#[track_caller]
fn check_interval(found: Option<Interval>, wanted: &Value, what: &str) {
    check_figure(found.map(|ends| ends.low), &wanted[0], what);
    check_figure(found.map(|ends| ends.high), &wanted[1], what);
}

fn counts(list: &Value) -> Vec<Option<u64>> {
    list.as_array().unwrap().iter().map(Value::as_u64).collect()
}

fn known(counts: &[u64]) -> Funnel {
    Funnel::new(&counts.iter().copied().map(Some).collect::<Vec<_>>())
}

fn rate(hits: u64, of: u64) -> Rate {
    Rate::new(hits, of).unwrap()
}

fn difference(before: (u64, u64), after: (u64, u64)) -> Difference {
    Difference { before: rate(before.0, before.1), after: rate(after.0, after.1) }
}

/// Every object in the reference with its path, outermost first.
fn objects() -> Vec<(String, Value)> {
    let mut found = vec![(String::new(), serde_json::from_str(REFERENCE).unwrap())];
    let mut next = 0;
    while let Some((path, value)) = found.get(next).cloned() {
        next += 1;
        match value {
            Value::Object(map) => {
                found.extend(map.into_iter().map(|(k, v)| (format!("{path}/{k}"), v)));
            }
            Value::Array(list) => {
                let numbered = list.into_iter().enumerate();
                found.extend(numbered.map(|(i, v)| (format!("{path}/{i}"), v)));
            }
            _ => {}
        }
    }
    found.retain(|(_, value)| value.is_object());
    found
}

fn referenced_difference(case: &Value) -> Option<Difference> {
    Some(Difference {
        before: Rate::new(case["x1"].as_u64()?, case["n1"].as_u64()?)?,
        after: Rate::new(case["x2"].as_u64()?, case["n2"].as_u64()?)?,
    })
}

#[test]
fn every_referenced_funnel_has_its_figures() {
    let mut seen = 0;
    for (path, case) in objects() {
        let Some(rates) = case["rates"].as_array() else {
            continue;
        };
        let funnel = Funnel::new(&counts(&case["counts"]));
        assert_eq!(funnel.steps().len(), rates.len(), "{path}");
        for (step, wanted) in funnel.steps().iter().zip(rates) {
            let overall = step.overall;
            assert_eq!(step.count, wanted["n"].as_u64(), "{path}");
            assert_eq!(step.lost, wanted["lost"].as_i64(), "{path}");
            assert_eq!(Some(step.rises), wanted["increases"].as_bool(), "{path}");
            check_figure(step.conversion.map(Rate::value), &wanted["step"], &path);
            check_figure(overall.map(Rate::value), &wanted["overall"], &path);
            check_figure(step.lost_share(), &wanted["dropoff"], &path);
            check_interval(step.interval(), &wanted["step_wilson95"], &path);
            let interval = overall.and_then(Rate::interval);
            check_interval(interval, &wanted["overall_wilson95"], &path);
        }
        seen += 1;
    }
    assert_eq!(seen, 5);
}

#[test]
fn every_referenced_rate_has_its_wilson_interval() {
    let mut seen = 0;
    for (path, case) in objects() {
        let count = |key: &str| case[key].as_u64();
        let edge = || path.strip_prefix("/ci_edge_cases/")?.split_once('/');
        let (hits, of, figure, interval) = if let Some((hits, of)) = edge() {
            let of = of.parse().unwrap();
            (hits.parse().unwrap(), of, &Value::Null, &case["wilson"])
        } else if let (Some(hits), Some(of)) = (count("buyers"), count("n")) {
            (hits, of, &case["rate"], &case["wilson95"])
        } else if let (Some(hits), Some(of)) = (count("buyers"), count("rows")) {
            (hits, of, &case["rate"], &case["ci"]["wilson"])
        } else if let (Some(new), Some(returning)) = (count("New"), count("Returning")) {
            let share = &case["returning_share"];
            (returning, new + returning, share, &case["wilson95"])
        } else {
            continue;
        };
        if !figure.is_null() {
            check_figure(Some(rate(hits, of).value()), figure, &path);
        }
        check_interval(rate(hits, of).interval(), interval, &path);
        seen += 1;
    }
    assert_eq!(seen, 11 + 15 + 1 + 2);
}

#[test]
fn every_referenced_comparison_has_its_figures() {
    let mut seen = 0;
    for (path, case) in objects() {
        let Some(found) = referenced_difference(&case) else {
            continue;
        };
        check_figure(Some(found.before.value()), &case["p1"], &path);
        check_figure(Some(found.after.value()), &case["p2"], &path);
        check_figure(Some(found.change()), &case["diff"], &path);
        check_figure(found.relative_change(), &case["rel"], &path);
        check_figure(found.test().map(|test| test.z), &case["z_pooled"], &path);
        check_figure(found.test().map(|test| test.p), &case["p_two_sided"], &path);
        check_interval(found.interval(), &case["diff_newcombe95"], &path);
        check_interval(found.ratio_interval(), &case["ratio_katz95"], &path);
        seen += 1;
    }
    assert_eq!(seen, 3 + 1 + 2 + 1 + 1 + 1 + 7);
}

#[test]
fn every_referenced_set_of_steps_is_adjusted_by_holm() {
    let mut seen = 0;
    for (path, case) in objects() {
        let Some(steps) = case["steps"].as_array() else {
            continue;
        };
        let tests: Vec<_> = steps.iter().filter_map(referenced_difference).collect();
        let p_values: Vec<_> = tests.iter().map(|d| d.test().map(|test| test.p)).collect();
        for (found, wanted) in holm(&p_values).into_iter().zip(steps) {
            check_figure(found, &wanted["p_holm"], &path);
            seen += 1;
        }
    }
    assert_eq!(seen, 3 + 2);
}

#[test]
fn the_rates_of_two_funnels_are_the_referenced_comparison() {
    let reference: Value = serde_json::from_str(REFERENCE).unwrap();
    let case = &reference["shopify_same_weeks_2024_vs_2025"];
    let before = Funnel::new(&counts(&case["counts_2024"]));
    let after = Funnel::new(&counts(&case["counts_2025"]));
    let mut found: Vec<_> = (before.steps().iter().zip(after.steps()).skip(1))
        .map(|(before, after)| (before.conversion.unwrap(), after.conversion.unwrap()))
        .collect();
    found.push((before.overall().unwrap(), after.overall().unwrap()));
    let wanted: Vec<_> = (case["steps"].as_array().unwrap().iter())
        .chain([&case["overall"]])
        .map(|case| referenced_difference(case).unwrap())
        .map(|wanted| (wanted.before, wanted.after))
        .collect();
    assert_eq!(found, wanted);
}

/// Numbers that look random and are the same in every run (`SplitMix64`).
struct Seeded(u64);

impl Seeded {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn up_to(&mut self, most: u64) -> u64 {
        self.next() % (most + 1)
    }

    /// Counts of any size, some missing, some rising, some 0.
    fn counts(&mut self) -> Vec<Option<u64>> {
        (0..self.up_to(7))
            .map(|_| {
                let count = self.next() >> self.up_to(63);
                (self.up_to(5) > 0).then_some(count)
            })
            .collect()
    }
}

#[test]
fn step_conversions_multiply_to_the_overall_conversion() {
    for seed in 0..500 {
        let mut seeded = Seeded(seed);
        let counts: Vec<u64> = (0..6).map(|_| 1 + seeded.up_to(1_000_000)).collect();
        let funnel = known(&counts);
        let product: f64 = (funnel.steps().iter()).filter_map(|step| step.conversion).map(Rate::value).product();
        check_close(product, funnel.overall().unwrap().value(), "overall");
    }
}

#[test]
fn an_interval_holds_its_rate_and_stays_on_the_scale() {
    let scale = Interval { low: 0.0, high: 1.0 };
    for seed in 0..2_000 {
        let mut seeded = Seeded(seed);
        let of = (seeded.next() >> seeded.up_to(63)).max(1);
        for hits in [0, of, of / 2, 1, seeded.next() % of] {
            let rate = rate(hits, of);
            let interval = rate.interval().unwrap();
            assert!(interval.holds(rate.value()), "{rate:?} {interval:?}");
            assert!(scale.holds(interval.low) && scale.holds(interval.high));
        }
        assert_eq!(rate(0, of).interval().unwrap().low.to_bits(), 0);
        assert_eq!(rate(of, of).interval().unwrap().high.to_bits(), 1.0_f64.to_bits());
    }
}

#[test]
fn the_interval_of_a_difference_holds_it_and_mirrors() {
    for seed in 0..500 {
        let mut seeded = Seeded(seed);
        let (n_a, n_b) = (1 + seeded.up_to(5_000), 1 + seeded.up_to(5_000));
        let (a, b) = ((seeded.up_to(n_a), n_a), (seeded.up_to(n_b), n_b));
        let (there, back) = (difference(a, b), difference(b, a));
        let interval = there.interval().unwrap();
        assert!(interval.holds(there.change()), "{there:?}");
        check_close(interval.low, -back.interval().unwrap().high, "mirrored");
        if let Some(ratios) = there.ratio_interval() {
            assert!(ratios.holds(there.ratio().unwrap()), "{there:?}");
        }
        if let Some(test) = there.test() {
            assert!((0.0..=1.0).contains(&test.p), "{there:?}");
        }
    }
}

#[test]
fn whatever_the_counts_undefined_is_absent_and_never_nan() {
    for seed in 0..5_000 {
        let counts = Seeded(seed).counts();
        let funnel = Funnel::new(&counts);
        let steps = funnel.steps();
        for (before, after) in steps.iter().zip(steps.iter().skip(1)) {
            let defined = before.count.is_some_and(|n| n > 0) && after.count.is_some();
            assert_eq!(after.conversion.is_some(), defined, "{counts:?}");
            assert_eq!(after.interval().is_some(), defined && !after.rises);
            assert!(after.lost_share().is_none_or(f64::is_finite));
        }
        for target in [Target::default(), Target::Rates(vec![Some(0.5); 7])] {
            let gains = gains(&funnel, &target);
            assert!(gains.iter().flatten().all(|gain| gain.is_finite()));
            let Some(leak) = find_leak(&funnel, &target) else {
                continue;
            };
            assert!(!steps[leak.step].rises && leak.lost > 0 && leak.lost_share > 0.0);
            assert_ne!(leak.tied_with, Some(leak.step));
        }
    }
}

#[test]
fn a_rate_out_of_nothing_is_undefined() {
    assert_eq!(Rate::new(0, 0), None);
    assert_eq!(Rate::new(3, 0), None);
    let funnel = known(&[0, 0, 4]);
    assert_eq!(funnel.overall(), None);
    assert!(funnel.steps().iter().all(|step| step.conversion.is_none()));
    assert!(funnel.steps()[2].rises);
}

#[test]
fn a_missing_count_leaves_two_steps_undefined_and_the_rest_defined() {
    let funnel = Funnel::new(&[Some(100), None, Some(50), Some(10)]);
    let conversions: Vec<_> = funnel.steps().iter().map(|step| step.conversion).collect();
    let overall: Vec<_> = funnel.steps().iter().map(|step| step.overall).collect();
    assert_eq!(conversions, [None, None, None, Rate::new(10, 50)]);
    let [first, third, last] = [100, 50, 10].map(|n| Rate::new(n, 100));
    assert_eq!(overall, [first, None, third, last]);
    assert_eq!(Funnel::new(&[None, Some(5)]).overall(), None);
    assert_eq!(Funnel::new(&[]).overall(), None);
}

#[test]
fn a_rising_step_is_shown_as_it_is_without_interval() {
    let funnel = known(&[12, 9, 11, 9]);
    let step = funnel.steps()[2];
    assert!(step.rises);
    assert_eq!(step.lost, Some(-2));
    assert_eq!(step.interval(), None);
    check_close(step.conversion.unwrap().value(), 11.0 / 9.0, "conversion");
    check_close(step.lost_share().unwrap(), -2.0 / 9.0, "lost share");
}

#[test]
fn a_comparison_with_a_rising_step_has_a_change_and_nothing_to_test() {
    let found = difference((11, 9), (3, 9));
    check_close(found.change(), -8.0 / 9.0, "change");
    assert_eq!(found.interval(), None);
    assert_eq!(found.test(), None);
    assert_eq!(found.ratio_interval(), None);
    assert!(!found.too_few());
}

#[test]
fn too_few_is_an_expected_cell_below_five() {
    assert!(!difference((5, 50), (5, 50)).too_few());
    assert!(difference((4, 50), (5, 50)).too_few());
    assert!(difference((50, 50), (41, 50)).too_few());
    assert!(!difference((50, 50), (40, 50)).too_few());
    assert!(difference((0, 10), (0, 12)).too_few());
    assert!(difference((1, 3), (2, 3)).too_few());
}

#[test]
fn holm_keeps_the_order_and_skips_what_is_undefined() {
    let found = holm(&[Some(0.04), None, Some(0.01), Some(0.03), Some(0.9)]);
    let wanted = [Some(0.09), None, Some(0.04), Some(0.09), Some(0.9)];
    for (found, wanted) in found.into_iter().zip(wanted) {
        assert_eq!(found.is_some(), wanted.is_some());
        if let Some((found, wanted)) = found.zip(wanted) {
            check_close(found, wanted, "adjusted");
        }
    }
    assert_eq!(holm(&[Some(0.8), Some(0.7)]), [Some(1.0), Some(1.0)]);
}

#[track_caller]
fn leak(counts: &[u64], target: &Target) -> Leak {
    find_leak(&known(counts), target).unwrap()
}

#[test]
fn a_tenth_more_gains_the_same_everywhere_so_the_largest_loss_is_the_leak() {
    let counts = [90_400, 45_200, 6_030, 452];
    for gain in gains(&known(&counts), &Target::default()).iter().skip(1) {
        check_close(gain.unwrap(), 45.2, "gain");
    }
    let found = leak(&counts, &Target::default());
    assert_eq!((found.step, found.lost, found.tied_with), (3, 5_578, None));
    check_close(found.lost_share, 5_578.0 / 6_030.0, "lost share");
    check_close(found.gain.unwrap(), 45.2, "gain");
}

#[test]
fn a_step_near_the_top_gains_no_more_than_its_cap() {
    let gains = gains(&known(&[1_000, 950, 475]), &Target::default());
    assert_eq!(gains.first(), Some(&None));
    check_close(gains[1].unwrap(), 25.0, "1,000 times 0.05 times 0.5");
    check_close(gains[2].unwrap(), 47.5, "950 times 0.05");
}

#[test]
fn a_target_for_each_step_decides_by_its_gain() {
    let target = Target::Rates(vec![None, Some(0.6), Some(0.25)]);
    let found = leak(&[1_000, 500, 100], &target);
    assert_eq!(found.step, 2);
    check_close(found.gain.unwrap(), 25.0, "500 times 0.05");
    let target = Target::Rates(vec![None, Some(0.7), Some(0.25)]);
    let found = leak(&[1_000, 500, 100], &target);
    assert_eq!(found.step, 1);
    check_close(found.gain.unwrap(), 40.0, "1,000 times 0.2 times 0.2");
}

#[test]
fn a_step_without_a_gain_comes_after_those_with_one() {
    let target = Target::Rates(vec![None, Some(0.95), None]);
    let found = leak(&[1_000, 900, 100], &target);
    assert_eq!(found.step, 1);
    let funnel = Funnel::new(&[Some(1_000), Some(800), None, Some(900), Some(890)]);
    let found = find_leak(&funnel, &Target::default()).unwrap();
    assert_eq!(found.step, 4);
    let funnel = Funnel::new(&[Some(1_000), Some(800), Some(80), None]);
    let found = find_leak(&funnel, &Target::default()).unwrap();
    assert_eq!((found.step, found.gain), (2, None));
}

#[test]
fn steps_that_cannot_be_told_apart_are_both_named() {
    let found = leak(&[1_000, 500, 245, 200], &Target::default());
    assert_eq!((found.step, found.tied_with), (2, Some(1)));
    let equal = leak(&[400, 200, 100], &Target::default());
    assert_eq!((equal.step, equal.lost, equal.tied_with), (1, 200, Some(2)));
    let larger = leak(&[100, 50, 1_000, 500], &Target::default());
    assert_eq!((larger.step, larger.tied_with), (3, Some(1)));
}

#[test]
fn a_rising_step_is_never_the_leak_and_counts_later_as_it_is() {
    let counts = [100, 50, 60, 30];
    assert_eq!(gains(&known(&counts), &Target::default())[2], None);
    let found = leak(&counts, &Target::Rates(vec![Some(1.0); 4]));
    assert_eq!((found.step, found.tied_with), (1, Some(3)));
    check_close(found.gain.unwrap(), 30.0, "100 times 0.5 times 1.2 times 0.5");
    assert_eq!(find_leak(&known(&[10, 10, 20]), &Target::default()), None);
    assert_eq!(find_leak(&known(&[10]), &Target::default()), None);
}

#[test]
fn a_target_that_is_no_number_gives_no_gain() {
    for target in [Target::RelativeRise(f64::NAN), Target::Rates(vec![None, Some(f64::INFINITY)])] {
        let found = leak(&[10, 5], &target);
        assert_eq!((found.step, found.gain), (1, None));
    }
}
