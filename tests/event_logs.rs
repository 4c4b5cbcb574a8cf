//! How event logs are read: encodings, columns, times, quotes, bad rows, and files that are none.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::format_collect,
    clippy::format_push_string,
    reason = "a test stops at the first surprise"
)]

#[path = "support/event_log.rs"]
mod event_log;

use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

use event_log::{counted, counted_by, plan};
use klantreis::events::{
    BadRow, ColumnRef, EventError, EventWarning, Mode, Query, Role, RowFault, TimeFormat, TimeReason, Why, count,
    examine,
};
use klantreis::import::{Container, DayOrder, Encoding, ReadError};
use klantreis::storage;
use proptest::prelude::*;

const SHOP: [&str; 5] = ["visit", "view", "cart", "checkout", "purchase"];

#[test]
fn columns_of_the_shop_are_found_by_their_names() {
    let header = "user_id,session_id,event,timestamp,platform,user_cohort,city\n";
    let rows = (0..40).map(|at| {
        format!("u{},s{at},e{},2024-03-13 10:21:{at:02},p{},2024-0{},c{at}\n", at % 9, at % 5, at % 3, at % 4)
    });
    let log = format!("{header}{}", rows.collect::<String>());
    let plan = plan(log.as_bytes());
    let picked = [plan.user, plan.event, plan.time].map(|picked| picked.map(|picked| (picked.column, picked.why)));
    assert_eq!(picked, [Some((0, Why::Name)), Some((2, Why::Name)), Some((3, Why::Name))]);
    let names: Vec<_> = plan.segments.iter().map(|at| plan.column_name(*at)).collect();
    assert_eq!(names, ["platform", "user_cohort"]);
    assert_eq!((plan.format, plan.header_line), (TimeFormat::Iso, Some(1)));
}

#[test]
fn the_small_log_reads_as_expected() {
    let bytes =
        std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables/event_log_small.csv")).unwrap();
    let closed = counted(&bytes, Query::closed(["visit", "cart", "order"]));
    assert_eq!((closed.funnel.counts(), closed.rows.rows, closed.rows.usable), (vec![4, 2, 1], 14, 12));
    let bad: Vec<_> = closed.rows.first_bad.iter().map(|row| (row.line, row.fault)).collect();
    assert_eq!(bad, [(14, RowFault::NoUser), (15, RowFault::UnreadableTime)]);
    assert_eq!((closed.rows.duplicates, closed.rows.ties, closed.rows.zones), (1, 2, [11, 1, 0]));
    let open = counted(&bytes, Query { mode: Mode::Open, ..Query::closed(["visit", "cart", "order"]) });
    assert_eq!(open.funnel.counts(), [4, 3, 3]);
}

#[test]
fn every_encoding_and_line_end_gives_the_same_counts() {
    let log = "klant;gebeurtenis;tijdstip;kanaal\r\nk1;Geïnteresseerd;2025-08-01 10:00;é\r\nk1;besteld;2025-08-01 11:00;é\r\n";
    let utf16: Vec<u8> = log.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let windows: Vec<u8> = log.chars().map(|c| c as u32 as u8).collect();
    let forms: [(Vec<u8>, Encoding, bool); 7] = [
        (log.into(), Encoding::Utf8, false),
        ([b"\xEF\xBB\xBF", log.as_bytes()].concat(), Encoding::Utf8, true),
        ([b"\xFF\xFE", utf16.as_slice()].concat(), Encoding::Utf16Le, true),
        (utf16, Encoding::Utf16Le, false),
        (log.encode_utf16().flat_map(u16::to_be_bytes).collect(), Encoding::Utf16Be, false),
        (windows, Encoding::Windows1252, false),
        (log.replace("\r\n", "\r").into(), Encoding::Utf8, false),
    ];
    for (bytes, encoding, bom) in forms {
        let segment = Some(ColumnRef::Named("Kanaal".to_owned()));
        let counted = counted(&bytes, Query { segment, ..Query::closed(["Geïnteresseerd", "besteld"]) });
        assert_eq!((counted.plan.encoding, counted.plan.bom, counted.plan.delimiter), (encoding, bom, ';'));
        assert_eq!(counted.funnel.counts(), [1, 1], "{encoding:?} {bom}");
        assert_eq!(counted.segments[0].0, "é");
        assert_eq!(counted.rows.rows, 2);
    }
}

#[test]
fn lines_before_the_header_and_a_missing_header_are_understood() {
    let told = "sep=|\n# export\n\nuser|event|time\na|view|2025-08-01 10:00\nbad\n";
    let counted_told = counted(told.as_bytes(), Query::closed(["view"]));
    assert_eq!((counted_told.plan.delimiter, counted_told.plan.header_line), ('|', Some(4)));
    assert_eq!(counted_told.rows.first_bad[0].line, 6);
    let bare = "a,view,2025-08-01 10:00\nb,view,2025-08-01 11:00\na,cart,2025-08-01 12:00\nb,view,2025-08-01 12:00\n";
    let mut plan = plan(bare.as_bytes());
    assert_eq!((plan.header_line, plan.column_names()), (None, vec!["1".to_owned(), "2".to_owned(), "3".to_owned()]));
    plan.pick(Role::User, &ColumnRef::Named("1".to_owned())).unwrap();
    plan.pick(Role::Event, &ColumnRef::At(1)).unwrap();
    assert_eq!(counted_by(plan, bare.as_bytes(), Query::closed(["view", "cart"])).unwrap().funnel.counts(), [2, 1]);
}

#[test]
fn quoted_fields_keep_delimiters_line_breaks_and_line_numbers() {
    let log = "user,event,time,note\n\"a\",\"view, big\",2025-08-01 10:00,\"two\nlines\"\n\"b\",,2025-08-01 10:00,\"a \"\"b\"\"\"\n";
    let counted_log = counted(log.as_bytes(), Query::closed(["view, big"]));
    assert_eq!(counted_log.funnel.counts(), [1]);
    assert_eq!(counted_log.rows.first_bad[0], BadRow { line: 4, fault: RowFault::NoEvent });
    let many: String = (0..30_000).map(|at| format!("\"u{at}\",\"view\",\"2025-08-01 10:00\",\"x\ny\"\n")).collect();
    let counted_many = counted(format!("user,event,time,note\n{many}").as_bytes(), Query::closed(["view"]));
    assert_eq!((counted_many.funnel.counts(), counted_many.rows.bad.len()), (vec![30_000], 0));
}

#[test]
fn a_row_with_other_fields_than_the_header_is_no_guess() {
    let log = "user,event,time,value\na,view,2025-08-01 10:00,\nb,view,2025-08-01 10:00\nc,view,2025-08-01 10:00,1,\nd,view\ne,view,2025-08-01 10:00,1,2,3\n";
    let counted = counted(log.as_bytes(), Query::closed(["view"]));
    assert_eq!(counted.funnel.counts(), [3]);
    assert_eq!(counted.rows.bad, [(RowFault::Fields, 2)]);
}

#[test]
fn days_and_months_go_by_evidence_even_by_a_late_row() {
    let row = |user: &str, time: &str| format!("{user},view,{time}\n");
    let head = "user,event,time\n";
    let month_first = format!("{head}{}{}", row("a", "08/01/2025 10:00"), row("b", "08/31/2025 9:00"));
    let counted_month = counted(month_first.as_bytes(), Query::closed(["view"]));
    assert_eq!(counted_month.plan.format, TimeFormat::Written(DayOrder::MonthFirst));
    assert_eq!(counted_month.plan.format_why, TimeReason::DayAbove12);
    let both = format!("{head}{}{}", row("a", "08/01/2025 10:00"), row("b", "08/02/2025 9:00"));
    let counted_both = counted(both.as_bytes(), Query::closed(["view"]));
    assert_eq!(counted_both.plan.format, TimeFormat::Written(DayOrder::DayFirst));
    assert_eq!(counted_both.warnings, [EventWarning::DayOrderAssumed]);
    let late = format!("{both}{}{}", row("c", "03/04/2025 9:00").repeat(2000), row("d", "08/31/2025 9:00"));
    let counted_late = counted(late.as_bytes(), Query::closed(["view"]));
    assert_eq!((counted_late.plan.format_why, counted_late.rows.usable), (TimeReason::LaterRow, 2003));
    assert_eq!(counted_late.plan.format, TimeFormat::Written(DayOrder::MonthFirst));
}

#[test]
fn days_of_a_spreadsheet_are_times_where_a_name_or_a_fraction_says_so() {
    let log = "klant;stap;tijd\n1;view;46000,53\n1;buy;46000,54\n2;view;46001,1\n";
    let counted_log = counted(log.as_bytes(), Query::closed(["view", "buy"]));
    assert_eq!(counted_log.plan.format, TimeFormat::SerialDays);
    assert_eq!(counted_log.funnel.steps.iter().map(|step| step.count).collect::<Vec<_>>(), [2, 1]);
    let ids = "kim,view,46000\nlee,view,46001\nkim,buy,46002\n";
    assert_eq!(plan(ids.as_bytes()).time, None);
}

#[test]
fn counts_of_seconds_are_times_only_where_a_name_says_so() {
    let log = "order,distinct_id,event,time\n1700000001,1700000009,view,1735689600500\n1700000002,1700000008,view,1735689600501\n";
    let plan = plan(log.as_bytes());
    assert_eq!(plan.time.map(|picked| picked.column), Some(3));
    assert_eq!((plan.format, plan.user.map(|picked| picked.column)), (TimeFormat::EpochMillis, Some(1)));
}

#[test]
fn zones_days_and_names_that_are_alike_are_told() {
    let log = "user,event,time\na,View,2025-08-01T10:00:00Z\nb,View,2025-08-01T10:00:00+02:00\nc,View,2025-08-01\nd,View,2025-08-02\ne,View,2025-08-03\n";
    let counted = counted(log.as_bytes(), Query::closed(["view"]));
    let similar = Some("View".to_owned());
    let wanted = [EventWarning::StepAbsent { step: 0, similar }, EventWarning::MixedZones, EventWarning::DaysOnly];
    assert_eq!(counted.warnings, wanted);
    assert_eq!((counted.rows.zones, counted.rows.untimed), ([1, 1, 3], 3));
}

#[test]
fn columns_can_be_told_and_a_wrong_one_names_those_that_are_there() {
    let log =
        "x,y,z\na,view,2025-08-01 10:00\nb,cart,2025-08-01 10:01\na,cart,2025-08-01 10:02\na,cart,2025-08-01 10:03\n";
    let mut guessed = plan(log.as_bytes());
    let picked = [guessed.user, guessed.event, guessed.time].map(|picked| picked.map(|picked| picked.why));
    assert_eq!(picked[2], Some(Why::Values));
    guessed.pick(Role::User, &ColumnRef::Named("X".to_owned())).unwrap();
    assert_eq!(guessed.user.map(|picked| (picked.column, picked.why)), Some((0, Why::Chosen)));
    let unknown = guessed.pick(Role::Event, &ColumnRef::Named("event".to_owned()));
    assert!(matches!(unknown, Err(EventError::UnknownColumn { there, .. }) if there == ["x", "y", "z"]));
    let no_times = guessed.pick(Role::Time, &ColumnRef::Named("y".to_owned()));
    assert!(matches!(no_times, Err(EventError::NoTimes { column }) if column == "y"));
    let mut without = guessed;
    without.time = None;
    let fault = counted_by(without, log.as_bytes(), Query::default());
    assert!(matches!(fault, Err(EventError::NoColumn { role: Role::Time, .. })));
}

#[test]
fn hostile_files_end_in_a_clear_error() {
    let error = |bytes: &[u8]| match examine(bytes, true) {
        Err(EventError::File(error)) => error,
        other => panic!("{other:?}"),
    };
    assert_eq!(error(b""), ReadError::Empty);
    assert_eq!(error(b"PK\x03\x04"), ReadError::Container(Container::Zip));
    assert_eq!(error(b"user,event,time\n\0,a,b\n"), ReadError::NulByte { line: 2 });
    assert_eq!(error(b"user,event,time\n"), ReadError::NoRows { line: 1 });
    let good = "user,event,time\na,view,2025-08-01 10:00\n";
    let long = [good.as_bytes(), &vec![b'x'; 3 << 20]].concat();
    let fault = counted_by(plan(good.as_bytes()), &long, Query::closed(["view"]));
    assert!(matches!(fault, Err(EventError::RowTooLong { line: 3, .. })));
    let open = format!("{good}b,\"view,2025-08-01 10:00\n{}", "c,view,2025-08-01 10:00\n".repeat(60_000));
    let fault = counted_by(plan(good.as_bytes()), open.as_bytes(), Query::closed(["view"]));
    assert!(matches!(fault, Err(EventError::File(ReadError::UnclosedQuote { line: 3 }))));
}

#[test]
fn counting_can_be_broken_off() {
    let bytes = event_log::event_log(10_000);
    let mut told = Vec::new();
    let stopped = count(
        || Ok(bytes.as_slice()),
        plan(&bytes),
        Query::closed(SHOP),
        |progress| {
            told.push(progress.bytes);
            ControlFlow::Break(())
        },
    );
    assert!(matches!(stopped, Err(EventError::Stopped)));
    assert_eq!(told.len(), 1);
    assert!(told[0] > 0 && told[0] < bytes.len() as u64);
}

#[test]
fn names_beyond_the_first_keep_their_customers() {
    let log: String =
        (0..200).map(|at| format!("u{},page{},2025-08-01 10:00:{:02}\n", at % 2, at % 100, at % 60)).collect();
    let counted = counted(format!("user,event,time\n{log}").as_bytes(), Query::default());
    assert_eq!(counted.names.len(), 100);
    assert!(counted.names.iter().all(|name| name.rows == 2 && name.users == Some(1)));
}

/// A log as some program exports it, with the columns of customer, step and time wanted of it.
struct LookAlike {
    program: &'static str,
    log: String,
    columns: [&'static str; 3],
    format: TimeFormat,
}

/// Two customers, of whom one orders.
fn look_alikes() -> Vec<LookAlike> {
    let look = |program, header: &str, rows: [&str; 3], columns, format| LookAlike {
        program,
        log: format!("{header}\n{}\n", rows.join("\n")),
        columns,
        format,
    };
    vec![
        look(
            "Mixpanel",
            "Event Name,Time,Distinct ID",
            ["visit,1754042400,a1", "order,1754042500,a1", "visit,1754042401,b2"],
            ["Distinct ID", "Event Name", "Time"],
            TimeFormat::EpochSeconds,
        ),
        look(
            "Google Analytics 4 in BigQuery",
            "event_date,event_timestamp,event_name,event_bundle_sequence_id,user_pseudo_id,stream_id",
            [
                "20250801,1754042400123456,visit,17,1234567890.1754042400,9",
                "20250801,1754042500123456,order,18,1234567890.1754042400,9",
                "20250801,1754042401123456,visit,19,987654321.1754042401,9",
            ],
            ["user_pseudo_id", "event_name", "event_timestamp"],
            TimeFormat::EpochMicros,
        ),
        look(
            "PostHog",
            "uuid,event,properties,timestamp,team_id,distinct_id,created_at",
            [
                "01-a,visit,\"{\"\"$browser\"\": \"\"Chrome\"\", \"\"x\"\": 1}\",2025-08-01T10:00:00.123000Z,1,a1,2025-08-01T10:00:01Z",
                "01-b,order,\"{\"\"$browser\"\": \"\"Chrome\"\"}\",2025-08-01T10:01:00.123000Z,1,a1,2025-08-01T10:01:01Z",
                "01-c,visit,\"{}\",2025-08-01T10:00:00.500000Z,1,b2,2025-08-01T10:00:01Z",
            ],
            ["distinct_id", "event", "timestamp"],
            TimeFormat::Iso,
        ),
        look(
            "a Dutch spreadsheet",
            "Klantnummer;Gebeurtenis;Tijdstip",
            ["1001;visit;31-8-2025 10:00", "1001;order;31-8-2025 10:05", "1002;visit;31-8-2025 11:00"],
            ["Klantnummer", "Gebeurtenis", "Tijdstip"],
            TimeFormat::Written(DayOrder::DayFirst),
        ),
        look(
            "tabs and milliseconds",
            "time\tsession_id\taction",
            ["1754042400123\ts1\tvisit", "1754042500123\ts1\torder", "1754042401123\ts2\tvisit"],
            ["session_id", "action", "time"],
            TimeFormat::EpochMillis,
        ),
        look(
            "process mining",
            "case:concept:name,concept:name,time:timestamp,org:resource",
            [
                "c1,visit,2025-08-01 10:00:00+02:00,jo",
                "c1,order,2025-08-01 10:05:00+02:00,jo",
                "c2,visit,2025-08-01 10:00:00+02:00,al",
            ],
            ["case:concept:name", "concept:name", "time:timestamp"],
            TimeFormat::Iso,
        ),
    ]
}

#[test]
fn logs_of_known_programs_read_without_a_question() {
    for LookAlike { program, log, columns, format } in look_alikes() {
        let counted = counted(log.as_bytes(), Query::closed(["visit", "order"]));
        let plan = &counted.plan;
        let names = [plan.user, plan.event, plan.time].map(|picked| plan.column_name(picked.unwrap().column));
        assert_eq!((names.as_slice(), plan.format), (&columns.map(str::to_owned)[..], format), "{program}");
        assert_eq!((counted.funnel.counts(), counted.rows.usable), (vec![2, 1], 3), "{program}");
    }
}

#[test]
fn nulls_and_empty_ids_are_left_out_by_line_and_a_nul_in_a_field_breaks_no_other_row() {
    let log = "user,event,time\na,view,2025-08-01 10:00\n,view,2025-08-01 10:00\nNULL,view,2025-08-01 10:00\n\
               b,\\N,2025-08-01 10:00\nc,view,\nd,view,yesterday\n";
    let counted_log = counted(log.as_bytes(), Query::closed(["view"]));
    let bad: Vec<_> = counted_log.rows.first_bad.iter().map(|row| (row.line, row.fault)).collect();
    let wanted = [
        (3, RowFault::NoUser),
        (4, RowFault::NoUser),
        (5, RowFault::NoEvent),
        (6, RowFault::NoTime),
        (7, RowFault::UnreadableTime),
    ];
    assert_eq!(bad, wanted);
    let head = "user,event,time\na,view,2025-08-01 10:00\n";
    let later = format!("{head}b,view,2025-08-01\0 10:00\nc,view,2025-08-01 10:00\n");
    let counted_later = counted_by(plan(head.as_bytes()), later.as_bytes(), Query::closed(["view"])).unwrap();
    assert_eq!((counted_later.funnel.counts(), counted_later.rows.bad.len()), (vec![2], 1));
}

#[test]
fn rows_of_a_customer_far_apart_and_out_of_order_are_brought_together() {
    let between: String = (0..60_000).map(|at| format!("u{at},view,2025-08-02 10:00\n")).collect();
    let log = format!("user,event,time\nfar,order,2025-08-03 10:00\n{between}far,view,2025-08-01 10:00\n");
    let counted = counted(log.as_bytes(), Query { paths: true, ..Query::closed(["view", "order"]) });
    assert_eq!((counted.funnel.counts(), counted.rows.unsorted_users), (vec![60_001, 1], 1));
    assert_eq!(counted.rows.rows, 60_002, "rows are told once, though the log is read twice");
    assert_eq!(counted.funnel.steps[1].gap.unwrap().bars, [0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
}

#[test]
fn a_packed_log_is_refused() {
    let fault = examine(b"\x1F\x8B\x08\0\0\0", true);
    assert!(matches!(fault, Err(EventError::File(ReadError::Container(Container::Gzip)))));
}

/// Rows of few customers, names, times and segments: many ties, many rows out of order, some that are bad.
fn rows() -> impl Strategy<Value = String> {
    let row = (0..30_u8, 0..45_u8, 0..40_u8, prop::sample::select(vec!["nl", "be", "de", ""]));
    prop::collection::vec(row, 0..300).prop_map(|rows| {
        rows.into_iter().fold(String::from("user,event,time,country\n"), |text, (user, event, minute, country)| {
            let user = if user == 0 { String::new() } else { format!("u{user}") };
            let event = if event < 30 { event % 3 } else { event };
            text + &format!("{user},e{event},2025-08-01 10:{minute:02}:00,{country}\n")
        })
    })
}

proptest! {
    #[test]
    fn several_threads_count_as_one_does(log in rows(), mode in 0..4_usize, asked in 0..16_u8) {
        let mode = [Mode::Closed, Mode::Open, Mode::Strict, Mode::Direct][mode];
        let is_asked = |bit: u8| asked & 1 << bit != 0;
        let mut query = Query { mode, paths: is_asked(0), ..Query::closed(["e0", "e1", "e2"]) };
        query.window_secs = is_asked(1).then_some(600);
        query.segment = is_asked(2).then_some(ColumnRef::At(3));
        query.steps[1].optional = is_asked(3);
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(log.as_bytes()).unwrap();
        let plan = storage::examine_events(file.path()).unwrap();
        prop_assume!(plan.is_ok());
        let plan = plan.unwrap();
        let alone = counted_by(plan.clone(), log.as_bytes(), query.clone()).unwrap();
        let together = storage::count_events(file.path(), plan, query, |_| ControlFlow::Continue(())).unwrap();
        prop_assert_eq!(together, alone);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(prop::sample::select(b"ab,;\"\n\r\t 0123456789-:TZ.\xEF\xFF\0".to_vec()), 0..400)) {
        if let Ok(mut plan) = examine(&bytes, true) {
            for (role, at) in [(Role::User, 0), (Role::Event, 1), (Role::Time, 2)] {
                let _ = plan.pick(role, &ColumnRef::At(at));
            }
            let _ = counted_by(plan, &bytes, Query { paths: true, ..Query::closed(["a"]) });
        }
    }
}
