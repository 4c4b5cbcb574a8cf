//! Numbers written as in any country and read back as a column are the same numbers.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use klantreis::import::{Draft, Value, read};
use proptest::prelude::*;

/// How a country writes numbers.
#[derive(Clone, Copy, Debug)]
struct Locale {
    group: &'static str,
    decimal: char,
}

const LOCALES: [Locale; 13] = [
    Locale { group: "", decimal: '.' },
    Locale { group: "", decimal: ',' },
    Locale { group: ",", decimal: '.' },
    Locale { group: ".", decimal: ',' },
    Locale { group: " ", decimal: ',' },
    Locale { group: " ", decimal: '.' },
    Locale { group: "\u{a0}", decimal: ',' },
    Locale { group: "\u{a0}", decimal: '.' },
    Locale { group: "\u{202f}", decimal: ',' },
    Locale { group: "\u{2009}", decimal: ',' },
    Locale { group: "'", decimal: '.' },
    Locale { group: "’", decimal: '.' },
    Locale { group: "'", decimal: ',' },
];

/// Signs around a number.
const AROUND: [(&str, &str); 6] = [("", ""), ("€ ", ""), ("", "\u{a0}%"), ("", "%"), ("$", ""), ("", " EUR")];

impl Locale {
    /// Hundredths as a number with two decimals.
    fn decimals(self, hundredths: u64) -> String {
        format!("{}{}{:02}", self.count(hundredths / 100), self.decimal, hundredths % 100)
    }

    fn count(self, number: u64) -> String {
        let digits = number.to_string();
        let at = |(at, digit): (usize, char)| {
            let gap = at > 0 && (digits.len() - at).is_multiple_of(3);
            format!("{}{digit}", if gap { self.group } else { "" })
        };
        digits.chars().enumerate().map(at).collect()
    }
}

/// A table of one column of numbers, each cell quoted.
fn table(delimiter: char, name: &str, cells: &[String]) -> Draft {
    let rows = cells.iter().enumerate().map(|(at, cell)| format!("R{at}{delimiter}\"{cell}\"\n"));
    let text = format!("Stap{delimiter}{name}\n{}", rows.collect::<String>());
    read(text.as_bytes(), "x.csv").unwrap().tables.remove(0)
}

fn numbers(draft: &Draft) -> Vec<Option<f64>> {
    let number = |value: &Value| match value {
        Value::Number(number) | Value::Percent(number) | Value::Money(number) => Some(*number),
        Value::Nothing(_) => None,
    };
    draft.columns[1].values().iter().map(number).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn counts_are_read_back(
        numbers in prop::collection::vec(0_u64..9_007_199_254_740_992, 1..12),
        shift in 0_u32..50,
        locale in prop::sample::select(LOCALES.to_vec()),
        delimiter in prop::sample::select(vec![';', ',', '\t', '|']),
    ) {
        let counts: Vec<u64> = numbers.iter().map(|number| number >> shift).collect();
        let cells: Vec<String> = counts.iter().map(|count| locale.count(*count)).collect();
        let found: Vec<Option<u64>> = table(delimiter, "Aantal", &cells).steps().iter().map(|step| step.count).collect();
        prop_assert_eq!(found, counts.into_iter().map(Some).collect::<Vec<_>>());
    }

    #[test]
    fn decimals_are_read_back(
        hundredths in prop::collection::vec(-1_000_000_000_000_i64..1_000_000_000_000, 1..12),
        shift in 0_u32..40,
        locale in prop::sample::select(LOCALES.to_vec()),
        (before, behind) in prop::sample::select(AROUND.to_vec()),
        delimiter in prop::sample::select(vec![';', ',', '\t', '|']),
        name in prop::sample::select(vec!["Waarde", "Omzet", "Conversie %", "Gem. CPC", "Aantal"]),
    ) {
        let hundredths: Vec<i64> = hundredths.iter().map(|number| number / (1_i64 << shift)).collect();
        let write = |number: &i64| {
            let sign = if *number < 0 { "-" } else { "" };
            format!("{sign}{before}{}{behind}", locale.decimals(number.unsigned_abs()))
        };
        let cells: Vec<String> = hundredths.iter().map(write).collect();
        let found = numbers(&table(delimiter, name, &cells));
        // The nearest number to the decimal digits, as any program reads them.
        let wanted = |number: &i64| {
            let digits = format!("{}.{:02}", number.unsigned_abs() / 100, number.unsigned_abs() % 100);
            let size: f64 = digits.parse().unwrap();
            Some(if *number < 0 { -size } else { size })
        };
        prop_assert_eq!(found, hundredths.iter().map(wanted).collect::<Vec<_>>());
    }
}
