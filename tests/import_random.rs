//! The importer against numbers in every format and against damaged files, from kept seeds.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::path::PathBuf;

use klantreis::import::{Draft, read, report};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables")
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap()
}

/// The names of the fixtures, sorted.
fn names() -> Vec<String> {
    let files = std::fs::read_dir(folder()).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

fn counts(draft: &Draft) -> Vec<Option<u64>> {
    draft.steps().iter().map(|step| step.count).collect()
}

/// A small seeded generator (`SplitMix64`), so that the cases are the same everywhere.
struct Seeded(u64);

impl Seeded {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }
}

/// Digits in groups of three.
fn grouped(number: u64, sign: &str) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(sign);
        }
        text.push(digit);
    }
    text
}

#[test]
fn counts_written_in_any_format_are_read_back() {
    let mut seeded = Seeded(2025);
    let groups = ["", ".", ",", " ", "'", "\u{a0}", "\u{202f}", "’"];
    let endings = ["", ".0", ".00", ",0", ",00"];
    let mut compared = 0;
    for round in 0..1200 {
        let group = groups[seeded.below(groups.len() as u64) as usize];
        let ending = endings[seeded.below(endings.len() as u64) as usize];
        if !group.is_empty() && ending.starts_with(group) {
            continue;
        }
        let delimiter = [';', '\t', ','][seeded.below(3) as usize];
        let numbers: Vec<u64> = (0..=seeded.below(8)).map(|_| seeded.next() >> (20 + seeded.below(43))).collect();
        let rows = numbers.iter().enumerate();
        let rows = rows.map(|(at, number)| format!("R{at}{delimiter}\"{}{ending}\"\n", grouped(*number, group)));
        let text = format!("Fase{delimiter}Aantal\n{}", rows.collect::<String>());
        let reading = read(text.as_bytes(), "x.csv").unwrap();
        let wanted: Vec<Option<u64>> = numbers.into_iter().map(Some).collect();
        assert_eq!(counts(&reading.tables[0]), wanted, "round {round}: {text}");
        compared += 1;
    }
    assert!(compared > 600);
}

#[test]
fn damaged_files_are_read_or_refused_and_never_panic() {
    let mut seeded = Seeded(7);
    let signs = b",;\t\n\r\"'#.%-=\0\xFF\xE2 0129aZ";
    for name in names() {
        let whole = bytes(&name);
        for _ in 0..25 {
            let mut damaged = whole.clone();
            for _ in 0..=seeded.below(12) {
                let at = seeded.below(damaged.len() as u64 + 1) as usize;
                let sign = signs[seeded.below(signs.len() as u64) as usize];
                match seeded.below(4) {
                    0 => damaged.insert(at, sign),
                    1 if at < damaged.len() => damaged[at] = sign,
                    2 => damaged.truncate(at),
                    _ if at < damaged.len() => drop(damaged.remove(at)),
                    _ => {}
                }
            }
            if let Ok(mut reading) = read(&damaged, &name) {
                for table in &mut reading.tables {
                    table.use_column(1);
                    table.move_step(0, 1);
                    table.set_first_count(100);
                }
                assert!(report(&reading).is_object());
            }
        }
    }
}

#[test]
fn the_same_bytes_give_the_same_reading() {
    for name in names() {
        let once = || read(&bytes(&name), &name).map(|reading| report(&reading).to_string());
        assert_eq!(once(), once());
    }
}
