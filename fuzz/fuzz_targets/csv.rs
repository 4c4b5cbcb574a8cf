//! Any bytes as a table of text: never a panic, and whatever is read can be corrected, reported and read again otherwise.

#![no_main]

use klantreis::import::{Alternative, Correction, ReadingChoices, read, read_as, report, scores};
use libfuzzer_sys::fuzz_target;

/// Corrections that are tried on each table.
const TRIED: usize = 12;

fuzz_target!(|bytes: &[u8]| {
    let Ok(reading) = read(bytes, "fuzz 2025-01-01 - 2025-01-31.csv") else { return };
    let _ = report(&reading);
    let _ = scores(&reading);
    for mut table in reading.tables {
        let decisions = table.decisions.clone();
        for alternative in decisions.iter().take(TRIED).flat_map(|decision| table.alternatives(decision)).collect::<Vec<_>>() {
            match alternative {
                Alternative::Correction(correction) => table.correct(correction),
                Alternative::Reading(choice) => {
                    let mut choices = ReadingChoices::default();
                    choices.choose(choice);
                    let _ = read_as(bytes, "fuzz.csv", &choices);
                }
            }
        }
        table.correct(Correction::SetFirstCount(1000));
        table.correct(Correction::AddRows(true));
        table.correct(Correction::MoveStep(0, 1));
        let _ = table.series();
    }
});
