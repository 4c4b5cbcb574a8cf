//! Claims about project files changed at random: never a panic, and what is accepted can be kept.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use klantreis::project_file::{read, write};

const SMALL: &str = include_str!("fixtures/format_1_small.ron");

/// A small generator of numbers, the same ones on every machine (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) as usize % bound
    }
}

const TOKENS: [&str; 24] = [
    "(",
    ")",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "id",
    "4",
    "-",
    "Some(",
    "None",
    "Blue",
    "/*",
    "//",
    "r#\"",
    "\u{202e}",
    "é",
    "\n",
    "title: \"x\"",
    "99999999999",
    "{",
    "\0",
];

fn mutated(dice: &mut Dice) -> Vec<u8> {
    let mut bytes = SMALL.as_bytes().to_vec();
    for _ in 0..=dice.below(3) {
        let at = dice.below(bytes.len());
        let end = (at + 1 + dice.below(6)).min(bytes.len());
        match dice.below(5) {
            0 => bytes.truncate(at.max(1)),
            1 => drop(bytes.drain(at..end)),
            2 => bytes[at] = dice.below(256) as u8,
            3 => drop(bytes.splice(at..at, TOKENS[dice.below(TOKENS.len())].bytes())),
            _ => {
                let copy = bytes[at..end].to_vec();
                let to = dice.below(bytes.len());
                drop(bytes.splice(to..to, copy));
            }
        }
    }
    bytes
}

#[test]
fn whatever_happens_to_the_bytes_reading_neither_panics_nor_accepts_what_it_cannot_write() {
    let mut dice = Dice(20_261_103);
    let mut accepted = 0;
    for round in 0..2_000 {
        let bytes = mutated(&mut dice);
        match read(&bytes) {
            Ok(project) => {
                accepted += 1;
                let text = write(&project).unwrap();
                assert_eq!(read(text.as_bytes()).as_ref(), Ok(&project), "round {round}");
                assert_eq!(write(&read(text.as_bytes()).unwrap()).unwrap(), text);
            }
            Err(error) => {
                let lines = String::from_utf8_lossy(&bytes).lines().count() + 1;
                assert!(error.position().is_none_or(|place| (1..=lines).contains(&place.line)), "{error}");
            }
        }
    }
    assert!((50..1_000).contains(&accepted), "{accepted} of 2,000 accepted");
}
