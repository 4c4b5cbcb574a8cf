//! Any bytes as a workbook: never a panic. The program reads workbooks in a child of bounded memory; here the fuzzer bounds it.

#![no_main]

use klantreis::import::{read_table, report};
use klantreis::workbook::read;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(reading) = read_table(bytes, "fuzz.xlsx", None, read) {
        let _ = report(&reading);
    }
});
