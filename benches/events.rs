//! What counting an event log of a million rows costs, beside merely finding its lines and splitting its fields: `cargo bench`.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    missing_docs,
    reason = "a bench stops at the first surprise"
)]

#[path = "../tests/support/event_log.rs"]
mod event_log;

use std::io::Write;
use std::ops::ControlFlow;
use std::sync::LazyLock;

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use klantreis::events::{Counted, HEAD_BYTES, Plan, Query, count, examine};
use klantreis::import::{self, Recognised};
use klantreis::storage;

const ROWS: usize = 1_000_000;

static LOG: LazyLock<Vec<u8>> = LazyLock::new(|| event_log::event_log(ROWS));

fn main() {
    divan::main();
}

fn bench(bencher: Bencher<'_, '_>, work: impl Fn() -> u64 + Sync) {
    let log = LOG.as_slice();
    bencher.counter(BytesCount::of_slice(log)).counter(ItemsCount::new(ROWS)).bench_local(|| black_box(work()));
}

fn plan() -> Plan {
    examine(&LOG[..HEAD_BYTES], false).expect("a log")
}

fn steps() -> Query {
    Query::closed(["visit", "view", "cart", "checkout", "purchase"])
}

fn buyers(counted: &Counted) -> u64 {
    assert_eq!(counted.funnel.counts(), [401_500, 194_120, 78_659, 43_828, 29_074]);
    counted.funnel.users
}

/// The least that any reader does.
#[divan::bench]
fn baseline_count_line_ends(bencher: Bencher<'_, '_>) {
    bench(bencher, || memchr::memchr_iter(b'\n', &LOG).count() as u64);
}

/// What a library for tables does before anything is understood.
#[divan::bench]
fn baseline_split_fields_with_csv(bencher: Bencher<'_, '_>) {
    bench(bencher, || {
        let mut reader = csv::Reader::from_reader(LOG.as_slice());
        let mut record = csv::ByteRecord::new();
        let mut fields = 0;
        while reader.read_byte_record(&mut record).expect("a record") {
            fields += record.len() as u64;
        }
        fields
    });
}

#[divan::bench]
fn examine_the_head(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| black_box(plan()));
}

/// A log of 100 MB on the disk.
static LARGE: LazyLock<tempfile::NamedTempFile> = LazyLock::new(|| {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    let rows = LOG.split_inclusive(|byte| *byte == b'\n').next().map_or(0, <[u8]>::len);
    file.write_all(&LOG).expect("room");
    file.write_all(&LOG[rows..]).expect("room");
    file
});

/// What the system takes to give the first bytes of a file.
#[divan::bench]
fn baseline_read_the_first_bytes_of_100_mb(bencher: Bencher<'_, '_>) {
    let path = LARGE.path();
    bencher.bench_local(|| storage::read_log_head(path).expect("a file"));
}

/// From the file to what the preview shows first: how it is written, its columns, that it is a log, the first rows.
#[divan::bench]
fn first_preview_of_100_mb(bencher: Bencher<'_, '_>) {
    let path = LARGE.path();
    bencher.bench_local(|| {
        let head = storage::read_log_head(path).expect("a file");
        let plan = examine(&head.bytes, head.whole).expect("a log");
        let end = head.bytes.iter().rposition(|byte| *byte == b'\n').expect("a line");
        let reading = import::read(&head.bytes[..=end], "log.csv").expect("a table");
        assert_eq!(reading.tables[0].recognised, Recognised::EVENT_LOG);
        black_box(plan)
    });
}

#[divan::bench]
fn closed_funnel_on_one_thread(bencher: Bencher<'_, '_>) {
    bench(bencher, || {
        buyers(&count(|| Ok(LOG.as_slice()), plan(), steps(), |_| ControlFlow::Continue(())).expect("counts"))
    });
}

/// As the program does it: from a file, one thread reading ahead.
#[divan::bench]
fn closed_funnel_from_a_file(bencher: Bencher<'_, '_>) {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(&LOG).expect("room");
    let path = file.path();
    bench(bencher, || {
        let plan = storage::examine_events(path).expect("a file").expect("a log");
        buyers(&storage::count_events(path, plan, steps(), |_| ControlFlow::Continue(())).expect("counts"))
    });
}

#[divan::bench]
fn with_a_window(bencher: Bencher<'_, '_>) {
    let query = Query { window_secs: Some(86_400), ..steps() };
    bench(bencher, || {
        buyers(&count(|| Ok(LOG.as_slice()), plan(), query.clone(), |_| ControlFlow::Continue(())).expect("counts"))
    });
}

#[divan::bench]
fn with_paths(bencher: Bencher<'_, '_>) {
    let query = Query { paths: true, ..steps() };
    bench(bencher, || {
        buyers(&count(|| Ok(LOG.as_slice()), plan(), query.clone(), |_| ControlFlow::Continue(())).expect("counts"))
    });
}
