//! Counting event logs of one and of ten million rows, the program beside `DuckDB` in turn: `cargo bench --bench beside_duckdb`.
//!
//! Needs Python with `DuckDB` (`pip install duckdb==2.0.1`); `PYTHON` names another interpreter. Both give the same counts and medians.
#![allow(clippy::expect_used, missing_docs, reason = "a bench stops at the first surprise")]

#[path = "../tests/support/event_log.rs"]
mod event_log;

use std::process::Command;

fn main() {
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let folder = tempfile::tempdir().expect("a folder");
    for (rows, rounds) in [(1_000_000, "9"), (10_000_000, "5")] {
        let log = folder.path().join("log.csv");
        std::fs::write(&log, event_log::event_log(rows)).expect("room");
        println!("{rows} rows, {rounds} rounds, medians");
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/beside_duckdb.py");
        let mut command = Command::new(&python);
        command.args([script, env!("CARGO_BIN_EXE_klantreis")]).arg(&log).arg(rounds);
        assert!(command.status().expect("Python").success(), "DuckDB for Python is needed: pip install duckdb==2.0.1");
    }
}
