//! Claims about promoters, satisfaction and effort, against reference figures and at the edges.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use klantreis::numbers::Interval;
use klantreis::surveys::{FEW, NpsDifference, Promoters, Scale, Tally};
use serde_json::Value;

fn reference() -> Value {
    serde_json::from_str(include_str!("reference/surveys.json")).unwrap()
}

#[track_caller]
fn check(found: Option<f64>, wanted: &Value, what: &str) {
    let (found, wanted) = (found.unwrap(), wanted.as_f64().unwrap());
    let allowed = 1e-9 * found.abs().max(wanted.abs());
    assert!((found - wanted).abs() <= allowed, "{what}: {found:e}, wanted {wanted:e}");
}

#[track_caller]
fn check_interval(found: Option<Interval>, wanted: &Value, what: &str) {
    check(found.map(|ends| ends.low), &wanted[0], what);
    check(found.map(|ends| ends.high), &wanted[1], what);
}

/// The tally of a reference that says how often each point was chosen.
fn tally(reference: &Value) -> Tally {
    let counts = reference["counts"].as_object().unwrap();
    counts.iter().map(|(point, count)| (point.parse::<u8>().unwrap(), count.as_u64().unwrap())).collect()
}

fn promoters(reference: &Value) -> Promoters {
    let count = |name: &str| reference[name].as_u64().unwrap();
    Promoters { promoters: count("promoters"), passives: count("passives"), detractors: count("detractors") }
}

#[track_caller]
fn check_nps(found: Promoters, reference: &Value, what: &str) {
    check(found.nps(), &reference["nps"], what);
    check(found.standard_error(), &reference["se"], what);
    check_interval(found.wald(), &reference["wald95"], what);
    check(found.adjusted_centre(), &reference["adjusted_centre"], what);
    check_interval(found.adjusted_wald(), &reference["adjusted_wald95"], what);
}

#[test]
fn the_net_promoter_scores_are_those_of_the_reference() {
    let reference = reference();
    for name in ["retail_fr", "retail_fr_old_t>=7", "retail_fr_recent_t<=1", "stat5000"] {
        let wanted = &reference[name];
        let tally = tally(wanted);
        assert_eq!(Some(tally.answers()), wanted["n"].as_u64(), "{name}");
        assert_eq!(tally.promoters(), promoters(wanted), "{name}");
        check_nps(tally.promoters(), wanted, name);
        check(tally.mean().map(|mean| mean.mean), &wanted["mean"], name);
    }
    for (name, wanted) in reference["edge"].as_object().unwrap() {
        check_nps(promoters(wanted), wanted, name);
    }
}

#[test]
fn the_difference_of_two_scores_is_that_of_the_reference() {
    let reference = reference();
    let difference = NpsDifference {
        before: promoters(&reference["retail_fr_old_t>=7"]),
        after: promoters(&reference["retail_fr_recent_t<=1"]),
    };
    let wanted = &reference["retail_fr_diff_old_to_recent"];
    check(difference.change(), &wanted["diff"], "change");
    check(difference.standard_error(), &wanted["se"], "error");
    check_interval(difference.interval(), &wanted["ci95"], "interval");
    check(difference.test().map(|test| test.z), &wanted["z"], "z");
    check(difference.test().map(|test| test.p), &wanted["p_two_sided"], "p");
}

/// Answers on 1–5 with the size, top, mean and deviation of the reference.
#[test]
fn satisfaction_is_that_of_the_reference() {
    let wanted = &reference()["csat_example_1_5"];
    // Twelve answers, nine of 4 or 5; the sum 46 and the squares 194 follow from mean and deviation.
    let tally: Tally = [5, 5, 5, 5, 4, 4, 4, 4, 4, 3, 2, 1].into_iter().collect();
    let top = tally.top(Scale::CSAT, 2).unwrap();
    assert_eq!((Some(top.of()), Some(top.hits())), (wanted["n"].as_u64(), wanted["top"].as_u64()));
    check(Some(top.value() * 100.0), &wanted["csat"], "csat");
    let percent = |ends: Interval| Interval { low: ends.low * 100.0, high: ends.high * 100.0 };
    check_interval(top.interval().map(percent), &wanted["wilson95"], "wilson");
    let mean = tally.mean().unwrap();
    check(Some(mean.mean), &wanted["mean"], "mean");
    check(mean.deviation, &wanted["sd"], "deviation");
    check_interval(mean.interval(), &wanted["mean_t95"], "t interval");
}

#[test]
fn the_interval_of_a_mean_holds_for_thousands_of_answers_too() {
    let wanted = &reference()["retail_fr_satisfaction_top2_of_1_10"];
    let number = |name: &str| wanted[name].as_f64().unwrap();
    let mean = klantreis::surveys::Mean {
        answers: wanted["n"].as_u64().unwrap(),
        mean: number("mean"),
        deviation: Some(number("sd")),
    };
    check_interval(mean.interval(), &wanted["mean_t95"], "t interval");
}

#[test]
fn without_answers_nothing_is_said() {
    let none = Tally::default();
    assert_eq!((none.promoters().nps(), none.promoters().interval()), (None, None));
    assert_eq!((none.promoters().adjusted_wald(), none.promoters().adjusted_centre()), (None, None));
    assert_eq!((none.top(Scale::CSAT, 2), none.mean(), none.span()), (None, None, None));
    let difference = NpsDifference { before: Promoters::default(), after: Promoters::default() };
    assert_eq!((difference.change(), difference.test()), (None, None));
}

#[test]
fn one_answer_has_a_mean_and_no_interval() {
    let mean = Tally::from_iter([6]).mean().unwrap();
    assert_eq!((mean.mean, mean.deviation, mean.interval()), (6.0, None, None));
}

#[test]
fn alike_answers_cannot_be_tested_against_alike_answers() {
    let all = Promoters { promoters: 40, ..Promoters::default() };
    assert_eq!(NpsDifference { before: all, after: all }.test(), None);
}

#[test]
fn the_interval_for_few_answers_is_the_one_shown_below_thirty() {
    let of = |promoters| Promoters { promoters, passives: 5, detractors: 4 };
    let (few, enough) = (of(FEW - 10), of(FEW - 9));
    assert_eq!((few.answers(), few.interval()), (29, few.adjusted_wald()));
    assert_eq!((enough.answers(), enough.interval()), (30, enough.wald()));
    assert_ne!(enough.wald(), enough.adjusted_wald());
}
