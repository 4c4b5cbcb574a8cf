//! Any bytes as a workbook of zipped parts: never a panic. The program reads workbooks in a child of bounded memory; here the
//! fuzzer bounds it. Old Excel files are left to that child: their reader is known to panic on damaged ones.

#![no_main]

use klantreis::import::{read_table, report};
use klantreis::workbook::read;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return;
    }
    if let Ok(reading) = read_table(bytes, "fuzz.xlsx", None, read) {
        let _ = report(&reading);
    }
});
