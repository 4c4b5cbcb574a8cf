//! Claims about optional steps, mixed units, comparisons of funnels, what moved the result, and sources.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use klantreis::document::Unit;
use klantreis::numbers::{
    Compared, Decomposition, Difference, Funnel, Rate, Tally, Target, Verdict, compare, decompose, find_leak, gains,
    shares, whole,
};
use proptest::prelude::*;
use serde_json::Value;

const REFERENCE: &str = include_str!("reference/count_funnels.json");

#[track_caller]
fn check_close(found: f64, wanted: f64) {
    let off = (found - wanted).abs();
    assert!(off <= 1e-9 * found.abs().max(wanted.abs()), "{found:e}, wanted {wanted:e}");
}

fn known(counts: &[u64]) -> Funnel {
    Funnel::new(&counts.iter().copied().map(Some).collect::<Vec<_>>())
}

fn rate(hits: u64, of: u64) -> Option<Rate> {
    Rate::new(hits, of)
}

/// Counts with `?` for an optional step, `#` for orders among sessions and `~` for what was reckoned from percentages,
/// such as `100 40? 20 5#`.
fn funnel(text: &str) -> Funnel {
    let tally = |word: &str| Tally {
        count: word.trim_end_matches(['?', '#', '~']).parse().ok(),
        optional: word.contains('?'),
        unit: if word.contains('#') { Unit::Orders } else { Unit::Sessions },
        approximate: word.contains('~'),
    };
    Funnel::of(&text.split(' ').map(tally).collect::<Vec<_>>())
}

/// The two funnels of a case in the reference, made from its comparisons of steps.
fn referenced(case: &Value) -> [Funnel; 2] {
    let steps = case["steps"].as_array().unwrap();
    ["1", "2"].map(|side| {
        let (x, n) = (format!("x{side}"), format!("n{side}"));
        let entry = steps[0][&n].as_u64().unwrap();
        let counts: Vec<u64> =
            std::iter::once(entry).chain(steps.iter().map(|step| step[&x].as_u64().unwrap())).collect();
        known(&counts)
    })
}

fn cases() -> [Value; 2] {
    let reference: Value = serde_json::from_str(REFERENCE).unwrap();
    ["ecom_user_desktop_vs_mobile", "shopify_same_weeks_2024_vs_2025"].map(|name| reference[name].clone())
}

#[track_caller]
fn check_compared(found: &Compared, wanted: &Value, p: &str) {
    check_close(found.change().unwrap(), wanted["diff"].as_f64().unwrap());
    check_close(found.relative_change().unwrap(), wanted["rel"].as_f64().unwrap());
    check_close(found.interval.unwrap().low, wanted["diff_newcombe95"][0].as_f64().unwrap());
    check_close(found.interval.unwrap().high, wanted["diff_newcombe95"][1].as_f64().unwrap());
    check_close(found.p.unwrap(), wanted[p].as_f64().unwrap());
}

#[test]
fn the_referenced_comparisons_have_their_figures_adjusted_over_all_steps() {
    for case in cases() {
        let [before, after] = referenced(&case);
        let found = compare(&before, &after);
        assert_eq!(found.steps[0].verdict, Verdict::NotComparable, "the first step has no conversion");
        for (found, wanted) in found.steps[1..].iter().zip(case["steps"].as_array().unwrap()) {
            check_compared(found, wanted, "p_holm");
        }
        check_compared(&found.overall, &case["overall"], "p_two_sided");
    }
}

#[test]
fn the_referenced_changes_come_apart_into_their_parts() {
    for case in cases() {
        let [before, after] = referenced(&case);
        let (found, wanted) = (decompose(&before, &after).unwrap(), &case["decomposition"]);
        let parts = wanted["log_parts"].as_array().unwrap();
        assert_eq!(found.parts.len(), parts.len());
        for ((found, log), count) in
            found.parts.iter().zip(parts).zip(wanted["lmdi_contribution_to_final_count"].as_array().unwrap())
        {
            check_close(found.log, log.as_f64().unwrap());
            check_close(found.count, count.as_f64().unwrap());
        }
        check_close(found.log_total(), wanted["log_total"].as_f64().unwrap());
        check_close(found.change(), wanted["final_change"].as_f64().unwrap());
    }
}

#[test]
fn every_verdict_is_given_where_it_belongs() {
    let verdict = |a: &str, b: &str| compare(&funnel(a), &funnel(b)).steps[1].verdict;
    assert_eq!(verdict("1000 100", "1000 200"), Verdict::Better);
    assert_eq!(verdict("1000 200", "1000 100"), Verdict::Worse);
    assert_eq!(verdict("1000 100", "1000 104"), Verdict::CannotTell);
    assert_eq!(verdict("20 1", "20 7"), Verdict::TooFew);
    assert_eq!(verdict("0 0", "20 9"), Verdict::NotComparable);
    assert_eq!(verdict("- 5", "20 9"), Verdict::NotComparable);
    assert_eq!(verdict("100 120", "100 90"), Verdict::NotComparable, "a rise is no share");
    assert_eq!(verdict("1000 100#", "1000 200#"), Verdict::NotComparable, "units mixed");
}

#[test]
fn one_lucky_step_among_many_is_not_called_better() {
    let alone = compare(&funnel("1000 500"), &funnel("1000 550"));
    assert_eq!(alone.steps[1].verdict, Verdict::Better);
    let many =
        compare(&funnel("1000 500 250 125 100 90 80 70 60 50 40"), &funnel("1000 550 275 137 110 99 88 77 66 55 44"));
    assert_eq!(many.steps[1].verdict, Verdict::CannotTell, "{:?}", many.steps[1].p);
    assert!(many.steps[1].interval.unwrap().low > 0.0, "the interval alone would have said so");
}

#[test]
fn an_optional_step_is_passed_over_by_the_next() {
    let with = funnel("1000 300? 400 100");
    let steps = with.steps();
    assert_eq!((steps[1].conversion, steps[1].lost), (rate(300, 1000), None));
    assert_eq!((steps[2].conversion, steps[2].from, steps[2].rises), (rate(400, 1000), Some(0), false));
    assert_eq!(steps[2].lost, Some(600));
    assert_eq!(gains(&with, &Target::default())[1], None);
    let without = funnel("1000 400 100");
    let (leak, plain) =
        (find_leak(&with, &Target::default()).unwrap(), find_leak(&without, &Target::default()).unwrap());
    assert_eq!((leak.step, leak.lost, leak.gain), (plain.step + 1, plain.lost, plain.gain));
}

#[test]
fn the_ends_of_a_funnel_are_never_optional() {
    assert_eq!(funnel("100? 50 20?"), funnel("100 50 20"));
}

#[test]
fn units_that_differ_are_flagged_and_never_tested() {
    let found = funnel("1000 400 90# 45#");
    let mixed: Vec<_> = found.steps().iter().map(|step| (step.mixed, step.mixed_overall)).collect();
    assert_eq!(mixed, [(false, false), (false, false), (true, true), (false, true)]);
    let step = found.steps()[2];
    assert_eq!((step.conversion, step.interval(), step.lost, step.lost_share()), (rate(90, 400), None, None, None));
    assert!(found.is_mixed() && found.overall_interval().is_none() && found.steps()[3].interval().is_some());
    let leak = find_leak(&funnel("1000 900 9# 8#"), &Target::default()).unwrap();
    assert_ne!(leak.step, 2, "the step between the units loses the most, and is not told to");
    assert!(!funnel("1000 1200#").steps()[1].rises);
}

#[test]
fn what_is_unknown_or_nothing_cannot_be_taken_apart() {
    assert!(decompose(&funnel("100 50 20"), &funnel("110 55 25")).is_some());
    for broken in ["100 0 0", "100 - 20", "0 50 20", "100 50", "100", "100 50? 20"] {
        assert_eq!(decompose(&funnel("100 50 20"), &funnel(broken)), None, "{broken}");
        assert_eq!(decompose(&funnel(broken), &funnel("100 50 20")), None, "{broken}");
    }
    assert_eq!(decompose(&funnel("100"), &funnel("90")), None);
    let same = decompose(&funnel("100 50 20"), &funnel("100 50 20")).unwrap();
    assert!(same.parts.iter().all(|part| part.count.abs() < f64::EPSILON));
}

#[test]
fn the_shares_of_sources_are_of_those_that_are_known() {
    let (shop, mail) = (known(&[300, 30]), Funnel::new(&[Some(100), None]));
    assert_eq!(shares(&[&shop, &mail]), [[rate(300, 400), None], [rate(100, 400), None]]);
    assert_eq!(shares(&[&known(&[0]), &known(&[0])]), [[None], [None]]);
    assert_eq!(shares(&[]), Vec::<Vec<Option<Rate>>>::new());
}

#[test]
fn the_whole_is_no_source() {
    let [all, shop, mail] = [known(&[400, 40]), known(&[300, 30]), known(&[100, 10])];
    assert_eq!(whole(&[&shop, &all, &mail]), Some(1));
    assert_eq!(whole(&[&shop, &mail]), None);
    assert_eq!(whole(&[&shop, &known(&[400, 41]), &mail]), None);
}

prop_compose! {
    /// Two funnels of the same two to eight steps, without zeros.
    fn two()(pairs in prop::collection::vec((1_u64..2_000_000, 1_u64..2_000_000), 2..8)) -> [Funnel; 2] {
        let (before, after): (Vec<_>, Vec<_>) = pairs.into_iter().unzip();
        [known(&before), known(&after)]
    }
}

proptest! {
    #[test]
    fn the_parts_of_a_change_add_up_to_it([before, after] in two()) {
        let found: Decomposition = decompose(&before, &after).unwrap();
        let (count, log): (f64, f64) =
            found.parts.iter().fold((0.0, 0.0), |sum, part| (sum.0 + part.count, sum.1 + part.log));
        let largest = found.parts.iter().map(|part| part.count.abs()).fold(1.0, f64::max);
        prop_assert!((count - found.change()).abs() <= 1e-9 * largest, "{count} {}", found.change());
        prop_assert!((log - found.log_total()).abs() <= 1e-9);
        let whole = found.whole_parts();
        prop_assert_eq!(whole.iter().sum::<i64>(), found.after.cast_signed() - found.before.cast_signed());
        prop_assert!(whole.iter().zip(&found.parts).all(|(whole, part)| (*whole as f64 - part.count).abs() < 1.001));
    }

    #[test]
    fn a_change_taken_apart_the_other_way_round_is_its_mirror([before, after] in two()) {
        let (there, back) = (decompose(&before, &after).unwrap(), decompose(&after, &before).unwrap());
        for (there, back) in there.parts.iter().zip(&back.parts) {
            prop_assert!((there.count + back.count).abs() <= 1e-9 * there.count.abs().max(1.0));
        }
    }

    #[test]
    fn required_rates_multiply_to_the_overall_whatever_is_optional(
        steps in prop::collection::vec((1_u64..1_000_000, any::<bool>()), 2..10)
    ) {
        let tally = |(count, optional): &(u64, bool)| Tally { count: Some(*count), optional: *optional, unit: Unit::People, ..Tally::default() };
        let found = Funnel::of(&steps.iter().map(tally).collect::<Vec<_>>());
        let passed = found.steps().iter().filter(|step| !step.optional);
        let product: f64 = passed.filter_map(|step| step.conversion).map(Rate::value).product();
        let overall = found.overall().unwrap().value();
        prop_assert!((product - overall).abs() <= 1e-9 * overall);
    }

    #[test]
    fn a_verdict_agrees_with_its_interval([before, after] in two()) {
        for found in compare(&before, &after).steps {
            let Some(change) = found.change() else { continue };
            if let Some(interval) = found.interval {
                prop_assert!(interval.holds(change));
            }
            match found.verdict {
                Verdict::Better => prop_assert!(found.interval.unwrap().low > 0.0),
                Verdict::Worse => prop_assert!(found.interval.unwrap().high < 0.0),
                Verdict::NotComparable => prop_assert!(found.interval.is_none()),
                Verdict::CannotTell | Verdict::TooFew => {}
            }
        }
    }

    #[test]
    fn shares_of_all_sources_are_the_whole(
        counts in prop::collection::vec(prop::collection::vec(0_u64..1_000_000, 4), 1..12)
    ) {
        let sources: Vec<Funnel> = counts.iter().map(|counts| known(counts)).collect();
        let found = shares(&sources.iter().collect::<Vec<_>>());
        for step in 0..4 {
            let known: Vec<f64> = found.iter().filter_map(|source| source[step]).map(Rate::value).collect();
            prop_assert!(known.is_empty() || (known.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn rates_and_differences_lie_in_their_intervals(of in 1_u64..100_000, a in 0.0..=1.0, b in 0.0..=1.0) {
        let hits = |share: f64| (share * of as f64) as u64;
        let (before, after) = (rate(hits(a), of).unwrap(), rate(hits(b), of).unwrap());
        prop_assert!(before.interval().unwrap().holds(before.value()));
        let difference = Difference { before, after };
        prop_assert!(difference.interval().unwrap().holds(difference.change()));
    }
}

#[test]
fn counts_reckoned_from_percentages_have_rates_without_intervals_and_are_not_tested() {
    let (july, august) = (funnel("1000~ 400~ 90~"), funnel("1000 300 90"));
    let step = july.steps()[1];
    assert_eq!(step.conversion.map(Rate::value), Some(0.4));
    assert_eq!((step.interval(), july.overall_interval()), (None, None));
    let found = compare(&july, &august);
    assert!(found.steps.iter().all(|step| step.verdict == Verdict::NotComparable && step.p.is_none()));
    assert_eq!(find_leak(&july, &Target::default()).map(|leak| (leak.step, leak.tied_with)), Some((2, None)));
}
