//! Any text as the cells of a column of numbers: never a panic, and a count is never a fraction of what digits say.

#![no_main]

use klantreis::import::read;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let cells = text.lines().map(|cell| cell.replace(['"', '\t', '\r'], ""));
    let rows: Vec<String> = cells.enumerate().map(|(at, cell)| format!("stap {at}\t\"{cell}\"\n")).collect();
    let table = format!("Stap\tAantal\n{}", rows.concat());
    let Ok(reading) = read(table.as_bytes(), "fuzz.tsv") else { return };
    for step in reading.tables.iter().flat_map(|table| table.steps()) {
        let digits = |line: &usize| {
            let cell = rows.get(line.saturating_sub(2)).and_then(|row| row.split_once('\t')).map_or("", |(_, cell)| cell);
            cell.chars().any(|c| c.is_ascii_digit())
        };
        assert!(step.count.is_none() || step.lines.iter().all(digits), "a count without a digit: {text:?}");
    }
});
