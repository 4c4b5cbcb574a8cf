//! Funnels of event logs against the references, and against their definition read word for word.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::float_cmp,
    clippy::format_collect,
    clippy::format_push_string,
    reason = "a test stops at the first surprise"
)]

#[path = "support/event_log.rs"]
mod event_log;

use std::io::Read;
use std::path::PathBuf;

use event_log::{counted, counted_by, plan, small};
use klantreis::events::{
    ColumnRef, Counted, EventError, EventFunnel, EventWarning, MAX_PATH, Mode, Query, Role, StepFault, report,
};
use serde_json::{Value, json};

const SHOP: [&str; 5] = ["visit", "view", "cart", "checkout", "purchase"];

fn tests() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn reference(name: &str) -> Value {
    serde_json::from_slice(&std::fs::read(tests().join("reference").join(name)).unwrap()).unwrap()
}

/// The clicks in a made-up shop, unpacked.
fn clicks() -> Vec<u8> {
    let file = std::fs::File::open(tests().join("fixtures/events/ecom_clickstream.csv.gz")).unwrap();
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(file).read_to_end(&mut bytes).unwrap();
    bytes
}

fn integers(value: &Value) -> Vec<u64> {
    value.as_array().unwrap().iter().map(|count| count.as_u64().unwrap()).collect()
}

#[track_caller]
fn near(found: f64, wanted: &Value, what: &str) {
    let wanted = wanted.as_f64().unwrap();
    assert!((found - wanted).abs() <= 1e-9 * wanted.abs().max(1.0), "{what}: {found} is not {wanted}");
}

/// Counts of every mode and window, rates, intervals and times of one case of the reference.
fn check_case(case: &str, user: &str, only: Option<&str>) {
    let wanted = &reference("event_log_ecom.json")["cases"][case];
    let bytes = clicks();
    let mut plan = plan(&bytes);
    plan.pick(Role::User, &ColumnRef::Named(user.to_owned())).unwrap();
    let steps: Vec<_> = wanted["steps"].as_array().unwrap().iter().map(|step| step.as_str().unwrap()).collect();
    let base = Query { segment: only.map(|_| ColumnRef::Named("platform".to_owned())), ..Query::closed(steps) };
    let funnel = |query: Query| {
        let counted = counted_by(plan.clone(), &bytes, query).unwrap();
        match only {
            None => counted.funnel,
            Some(only) => counted.segments.into_iter().find(|(name, _)| name == only).unwrap().1,
        }
    };
    let closed = funnel(base.clone());
    assert_eq!(closed.users, wanted["users"].as_u64().unwrap(), "{case}");
    assert_eq!(closed.counts(), integers(&wanted["closed_counts"]), "{case}");
    for (mode, key) in [(Mode::Open, &wanted["open_counts"]), (Mode::Direct, &wanted["open_flow"]["directly_followed"])]
    {
        assert_eq!(funnel(Query { mode, ..base.clone() }).counts(), integers(key), "{case} {mode:?}");
    }
    for (window, counts) in wanted["windowed_counts_seconds"].as_object().unwrap() {
        let query = Query { window_secs: Some(window.parse().unwrap()), ..base.clone() };
        assert_eq!(funnel(query).counts(), integers(counts), "{case} within {window} s");
    }
    let endless = funnel(Query { window_secs: Some(u64::MAX), ..base });
    assert_eq!(endless, closed, "a window without end is none");
    check_rates(&closed, wanted);
    check_gaps(&closed, &wanted["time_between_steps_seconds"]);
}

fn check_rates(funnel: &EventFunnel, wanted: &Value) {
    for (step, wanted) in wanted["closed"].as_array().unwrap().iter().enumerate() {
        near(funnel.overall_rate(step).unwrap().value(), &wanted["overall"], "overall");
        if step > 0 {
            near(funnel.step_rate(step).unwrap().value(), &wanted["step"], "step");
            let interval = funnel.interval(step).unwrap();
            near(interval.low, &wanted["step_wilson95"][0], "low");
            near(interval.high, &wanted["step_wilson95"][1], "high");
        }
    }
}

fn check_gaps(funnel: &EventFunnel, wanted: &Value) {
    for (step, wanted) in funnel.steps.iter().skip(1).zip(wanted.as_array().unwrap()) {
        let gap = step.gap.unwrap();
        assert_eq!((gap.n, Some(gap.median)), (wanted["n"].as_u64().unwrap(), wanted["median"].as_f64()));
        let found = [gap.mean, gap.p10, gap.p25, gap.p75, gap.p90, gap.min, gap.max];
        for (found, key) in found.into_iter().zip(["mean", "p10", "p25", "p75", "p90", "min", "max"]) {
            near(found, &wanted[key], key);
        }
    }
}

#[test]
fn customers_of_the_shop_are_counted_as_in_the_reference() {
    check_case("ecom_users", "user_id", None);
}

#[test]
fn sessions_of_the_shop_are_counted_as_in_the_reference() {
    check_case("ecom_sessions", "session_id", None);
}

#[test]
fn segments_are_counted_as_in_the_reference() {
    for platform in ["desktop", "mobile", "tablet"] {
        check_case(&format!("ecom_sessions_{platform}"), "session_id", Some(platform));
    }
}

#[test]
fn ties_and_duplicates_of_the_shop_are_told_and_a_closed_funnel_far_below_the_open_one() {
    let bytes = clicks();
    let mut plan = plan(&bytes);
    plan.pick(Role::User, &ColumnRef::Named("session_id".to_owned())).unwrap();
    let steps = ["product_view", "add_to_cart", "cart", "shipping_details", "payment_details", "purchase"];
    let counted = counted_by(plan, &bytes, Query::closed(steps)).unwrap();
    let wanted = reference("event_log_ecom.json")["cases"]["ecom_ties_same_session_same_second"].as_u64().unwrap();
    assert_eq!((counted.rows.rows, counted.rows.ties, counted.rows.duplicates), (31_106, wanted, 30));
    assert_eq!(counted.rows.zones, [0, 0, 31_106]);
    assert_eq!(counted.warnings, [EventWarning::ClosedFarBelowOpen { closed: 15, open: 470 }]);
    let others = counted.names.iter().filter(|name| !name.asked && name.users > Some(0)).count();
    assert_eq!((counted.names.len(), others), (6 + others, others));
    assert!(others > 0);
}

#[test]
fn the_log_of_ten_thousand_rows_is_the_one_of_the_generator() {
    let bytes = event_log::event_log(10_000);
    assert_eq!((bytes.len(), fnv(&bytes)), (TEN_THOUSAND.0, TEN_THOUSAND.1));
}

/// Bytes and FNV-1a hash of the log of 10,000 rows, and of the million, whose SHA-256 is in the reference.
const TEN_THOUSAND: (usize, u64) = (530_550, 0x2453_5f05_c319_9f2c);
const MILLION: (usize, u64) = (53_057_403, 0xc826_7377_2b71_7088);

fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Takes a while without optimisation: `cargo test --release --test events -- --ignored`.
#[test]
#[ignore = "a million rows"]
fn a_million_rows_are_counted_as_in_the_reference() {
    let bytes = event_log::event_log(1_000_000);
    assert_eq!((bytes.len(), fnv(&bytes)), MILLION);
    let wanted = reference("event_log_1m.json");
    for (column, key) in [("channel", "by_channel"), ("device", "by_device")] {
        let segment = Some(ColumnRef::Named(column.to_owned()));
        let counted = counted(&bytes, Query { segment, ..Query::closed(SHOP) });
        check_million(&counted.funnel, &wanted["all"]);
        assert_eq!(counted.funnel.users, wanted["users"].as_u64().unwrap());
        assert_eq!(counted.segments.len(), wanted[key].as_object().unwrap().len());
        counted.segments.iter().for_each(|(name, funnel)| check_million(funnel, &wanted[key][name]));
        for name in &counted.names {
            assert_eq!(Some(name.rows), wanted["event_counts"][&name.name].as_u64(), "{}", name.name);
        }
    }
    for (window, counts) in wanted["windowed"].as_object().unwrap() {
        let query = Query { window_secs: Some(window.parse().unwrap()), ..Query::closed(SHOP) };
        assert_eq!(counted(&bytes, query).funnel.counts(), integers(counts), "within {window} s");
    }
}

fn check_million(funnel: &EventFunnel, wanted: &Value) {
    assert_eq!(funnel.counts(), integers(&wanted["closed"]));
    assert_eq!(funnel.steps.iter().map(|step| step.open).collect::<Vec<_>>(), integers(&wanted["open"]));
    for (at, step) in funnel.steps.iter().skip(1).enumerate() {
        let gap = step.gap.unwrap();
        assert_eq!(Some(gap.median), wanted["median_gap_s"][at].as_f64());
        near(gap.mean, &wanted["mean_gap_s"][at], "mean gap");
    }
}

#[test]
fn rows_out_of_order_are_sorted_and_give_the_same_counts() {
    let bytes = event_log::event_log(10_000);
    let query = Query { paths: true, segment: Some(ColumnRef::Named("device".to_owned())), ..Query::closed(SHOP) };
    for query in
        [query.clone(), Query { window_secs: Some(1800), ..query.clone() }, Query { mode: Mode::Strict, ..query }]
    {
        let sorted = counted(&bytes, query.clone());
        let text = String::from_utf8(bytes.clone()).unwrap();
        let (header, body) = text.split_once('\n').unwrap();
        let mut lines: Vec<_> = body.lines().collect();
        lines.reverse();
        let backwards = counted(format!("{header}\n{}\n", lines.join("\n")).as_bytes(), query);
        assert!(backwards.rows.unsorted_users > 1000 && sorted.rows.unsorted_users == 0);
        assert_eq!(backwards.funnel, sorted.funnel);
        assert_eq!((backwards.rows.ties, backwards.rows.duplicates), (sorted.rows.ties, sorted.rows.duplicates));
        let by_name = |counted: &Counted| {
            let mut segments = counted.segments.clone();
            segments.sort_by(|a, b| a.0.cmp(&b.0));
            segments
        };
        assert_eq!(by_name(&backwards), by_name(&sorted));
        let total =
            |counted: &Counted| counted.journeys.clone().unwrap().paths.iter().map(|path| path.users).sum::<u64>();
        assert_eq!(total(&backwards), total(&sorted));
        assert_eq!(backwards.journeys.unwrap().loops.len(), sorted.journeys.unwrap().loops.len());
    }
}

#[test]
fn rows_of_the_same_second_keep_the_order_of_the_file() {
    let rows = [("a", "view", 5), ("a", "cart", 5), ("b", "cart", 5), ("b", "view", 5)];
    assert_eq!(small(&rows, Query::closed(["view", "cart"])).counts(), [2, 1]);
}

#[test]
fn a_window_is_laid_over_the_best_start() {
    let rows = [("a", "view", 0), ("a", "view", 100), ("a", "cart", 110)];
    let query = Query { window_secs: Some(20 * 60), ..Query::closed(["view", "cart"]) };
    let funnel = small(&rows, query);
    assert_eq!(funnel.counts(), [1, 1]);
    assert_eq!(funnel.steps[1].gap.unwrap().median, 600.0);
    let query = Query { window_secs: Some(600), ..Query::closed(["view", "cart"]) };
    assert_eq!(small(&rows, query).counts(), [1, 1], "the bound itself is inside");
    let query = Query { window_secs: Some(599), ..Query::closed(["view", "cart"]) };
    assert_eq!(small(&rows, query).counts(), [1, 0]);
}

#[test]
fn strict_order_bears_other_events_and_repeats_but_no_other_step() {
    let count = |rows: &[(&str, &str, u32)], mode| {
        small(rows, Query { mode, ..Query::closed(["view", "cart", "pay"]) }).counts()
    };
    let help = [("a", "view", 0), ("a", "help", 1), ("a", "cart", 2), ("a", "cart", 3), ("a", "pay", 4)];
    assert_eq!(count(&help, Mode::Strict), [1, 1, 1]);
    assert_eq!(count(&help, Mode::Direct), [1, 0, 0]);
    let back = [("a", "view", 0), ("a", "cart", 1), ("a", "view", 2), ("a", "pay", 3)];
    assert_eq!(count(&back, Mode::Strict), [1, 1, 0]);
    assert_eq!(count(&back, Mode::Closed), [1, 1, 1]);
}

#[test]
fn an_optional_step_is_counted_and_not_required() {
    let rows =
        [("a", "view", 0), ("a", "pay", 5), ("b", "view", 0), ("b", "coupon", 2), ("b", "pay", 9), ("c", "coupon", 0)];
    let mut query = Query::closed(["view", "coupon", "pay"]);
    assert_eq!(small(&rows, query.clone()).counts(), [2, 1, 1]);
    query.steps[1].optional = true;
    for mode in [Mode::Closed, Mode::Strict] {
        let funnel = small(&rows, Query { mode, ..query.clone() });
        assert_eq!(funnel.counts(), [2, 1, 2], "{mode:?}");
        assert_eq!(funnel.steps[2].before, Some(0));
        assert_eq!(funnel.step_rate(2).unwrap().value(), 1.0);
    }
    query.steps[0].optional = true;
    let fault = counted_by(plan(b"u,event,time\na,b,2025-01-01\nb,b,2025-01-01\n"), b"", query);
    assert!(matches!(fault, Err(EventError::Steps(StepFault::FirstIsOptional))));
}

#[test]
fn a_step_may_come_twice_and_one_row_is_one_step() {
    let query = Query::closed(["buy", "buy"]);
    let rows = [("a", "buy", 0), ("b", "buy", 0), ("b", "buy", 1)];
    assert_eq!(small(&rows, query.clone()).counts(), [2, 1]);
    for query in [Query { window_secs: Some(60), ..query.clone() }, Query { mode: Mode::Direct, ..query }] {
        assert_eq!(small(&rows, query).counts(), [2, 1]);
    }
}

#[test]
fn paths_join_repeats_and_tell_loops() {
    let rows = [
        ("a", "view", 0),
        ("a", "view", 1),
        ("a", "cart", 2),
        ("a", "view", 3),
        ("b", "view", 0),
        ("b", "cart", 1),
        ("b", "view", 2),
        ("c", "cart", 0),
    ];
    let mut log = String::from("user,event,time\n");
    for (user, event, minute) in rows {
        log += &format!("{user},{event},2025-08-01 10:{minute:02}\n");
    }
    let journeys = counted(log.as_bytes(), Query { paths: true, ..Query::default() }).journeys.unwrap();
    let paths: Vec<_> = journeys.paths.iter().map(|path| (journeys.words(path).join(" "), path.users)).collect();
    assert_eq!(paths, [("view cart view".to_owned(), 2), ("cart".to_owned(), 1)]);
    let found = &journeys.loops[0];
    assert_eq!((found.from.as_str(), found.over.as_str(), found.users, found.times), ("view", "cart", 2, 2));
    assert_eq!(journeys.loops.len(), 1);
    assert_eq!(journeys.starts, [("view".to_owned(), 2), ("cart".to_owned(), 1)]);
    assert_eq!(journeys.ends[0], ("view".to_owned(), 2));
    assert_eq!(journeys.follows[0].2, 2);
}

#[test]
fn a_path_without_end_is_cut_and_said() {
    let log: String =
        (0..100).map(|at| format!("a,e{},2025-08-01 10:{:02}:{:02}\n", at % 7, at / 60, at % 60)).collect();
    let log = format!("user,event,time\n{log}");
    let journeys = counted(log.as_bytes(), Query { paths: true, ..Query::default() }).journeys.unwrap();
    assert_eq!((journeys.paths[0].steps.len(), journeys.paths[0].cut, journeys.cut), (MAX_PATH, true, 1));
}

#[test]
fn what_is_undefined_is_null() {
    let funnel = small(&[("a", "view", 0)], Query::closed(["view", "cart", "pay"]));
    let wanted = json!({
        "mode": "closed", "users": 1, "steps": ["view", "cart", "pay"], "counts": [1, 0, 0],
        "step_rates": [null, 0.0, null], "overall_rates": [1.0, 0.0, 0.0],
        "intervals": [null, [0.0, funnel.interval(1).unwrap().high], null],
        "median_gap_s": [null, null], "mean_gap_s": [null, null],
    });
    assert_eq!(report(&funnel), wanted);
}

mod random {
    use super::*;
    use proptest::prelude::*;

    /// The definition read word for word: the longest prefix of steps on increasing rows, within the window of the first.
    fn longest(events: &[(u8, u32)], steps: usize, window: Option<u32>) -> usize {
        fn reach(events: &[(u8, u32)], step: usize, steps: usize, until: u32) -> usize {
            let mut best = step;
            for (at, (event, time)) in events.iter().enumerate() {
                if usize::from(*event) == step && *time <= until && step < steps {
                    best = best.max(reach(&events[at + 1..], step + 1, steps, until));
                }
            }
            best
        }
        let mut best = 0;
        for (at, (event, time)) in events.iter().enumerate() {
            if *event == 0 {
                let until = window.map_or(u32::MAX, |window| time + window);
                best = best.max(reach(&events[at + 1..], 1, steps, until));
            }
        }
        best
    }

    proptest! {
        #[test]
        fn closed_funnels_are_what_their_definition_says(
            rows in prop::collection::vec((0..3_u8, 0..5_u8, 0..40_u32), 1..30),
            window in prop::option::of(0..30_u32),
        ) {
            let names = ["e0", "e1", "e2", "e3", "e4"];
            let users = ["a", "b", "c"];
            let log: Vec<_> =
                rows.iter().map(|(user, event, time)| (users[usize::from(*user)], names[usize::from(*event)], *time)).collect();
            let query = Query { window_secs: window.map(|minutes| u64::from(minutes) * 60), ..Query::closed(names[..4].iter().copied()) };
            let found = small(&log, query);
            let mut wanted = vec![0; 4];
            for user in 0..3 {
                let mut own: Vec<_> = rows.iter().filter(|row| row.0 == user).map(|row| (row.1, row.2)).collect();
                own.sort_by_key(|row| row.1);
                let reached = longest(&own, 4, window);
                wanted.iter_mut().take(reached).for_each(|count| *count += 1);
            }
            prop_assert_eq!(found.counts(), wanted);
        }
    }
}
