//! A table as CSV: UTF-8 with a byte-order mark, so that spreadsheets know it, with the signs of the language.
//!
//! Dutch spreadsheets part fields by `;` and write decimals with a comma, English ones the other way round. Words that a
//! spreadsheet would reckon stand behind an apostrophe.

use super::cells::{Cell, Table};
use super::letters::kept;
use crate::document::{Currency, Language};

/// The table, with `\r\n` line ends as RFC 4180 has them.
pub fn csv(table: &Table, language: Language) -> Vec<u8> {
    let signs = Signs::of(language);
    let mut out = String::from("\u{feff}");
    let names = table.columns.iter().enumerate().map(|(at, column)| {
        let has_amounts = table.rows.iter().any(|row| matches!(row.get(at), Some(Cell::Amount(_))));
        let name =
            if has_amounts { format!("{} ({})", column.name, code(table.currency)) } else { column.name.clone() };
        field(&harmless(&name), signs)
    });
    line(&mut out, names, signs);
    for row in &table.rows {
        line(&mut out, row.iter().map(|cell| field(&written(cell, signs), signs)), signs);
    }
    out.into_bytes()
}

/// What parts fields, and what parts decimals.
#[derive(Clone, Copy)]
struct Signs {
    between: char,
    point: char,
}

impl Signs {
    const fn of(language: Language) -> Self {
        match language {
            Language::Nl => Self { between: ';', point: ',' },
            Language::En => Self { between: ',', point: '.' },
        }
    }

    fn number(self, number: f64, decimals: usize) -> String {
        let plain = format!("{number:.decimals$}");
        let plain = if self.point == '.' { plain } else { plain.replace('.', &self.point.to_string()) };
        // A minus before nothing but zeros would say that something is below 0.
        let is_zero = plain.trim_start_matches('-').chars().all(|sign| !sign.is_ascii_digit() || sign == '0');
        if is_zero { plain.trim_start_matches('-').to_owned() } else { plain }
    }
}

fn line(out: &mut String, fields: impl Iterator<Item = String>, signs: Signs) {
    out.push_str(&fields.collect::<Vec<_>>().join(&signs.between.to_string()));
    out.push_str("\r\n");
}

/// A cell as words: numbers plain, shares as percentages, days as ISO 8601 writes them.
fn written(cell: &Cell, signs: Signs) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Count(count) => count.to_string(),
        Cell::Whole(number) => number.to_string(),
        Cell::Decimal(number) => signs.number(*number, 2),
        Cell::Share(share) => format!("{}%", signs.number(share * 100.0, 2)),
        Cell::Amount(amount) => signs.number(*amount, 2),
        Cell::Day(day) => day.to_string(),
    }
}

/// Words that no spreadsheet takes for a formula.
fn harmless(text: &str) -> String {
    let text = kept(text);
    let first = text.trim_start_matches(' ').chars().next();
    let reckons = first
        .is_some_and(|first| matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'));
    if reckons { format!("'{text}") } else { text }
}

/// A field in quotes, where it holds a sign that parts fields, records or quotes.
fn field(text: &str, signs: Signs) -> String {
    let is_special = |letter: char| matches!(letter, '"' | '\n' | '\r' | ';' | ',' | '\t') || letter == signs.between;
    let has_edge = text.starts_with(' ') || text.ends_with(' ');
    let is_number = text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, ',' | '-' | '%'));
    let quoted = has_edge || (text.contains(is_special) && !(is_number && signs.between != ','));
    if quoted { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

const fn code(currency: Currency) -> &'static str {
    match currency {
        Currency::Eur => "EUR",
        Currency::Usd => "USD",
        Currency::Gbp => "GBP",
        Currency::Chf => "CHF",
        Currency::Dkk => "DKK",
        Currency::Nok => "NOK",
        Currency::Sek => "SEK",
        Currency::Pln => "PLN",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::cells::{Column, Kind};

    #[track_caller]
    fn check(language: Language, cells: &[Cell], want: &str) {
        let columns = cells.iter().enumerate().map(|(at, _)| Column { name: format!("c{at}"), kind: Kind::Text });
        let table = Table {
            id: "cards",
            title: String::new(),
            columns: columns.collect(),
            rows: vec![cells.to_vec()],
            currency: Currency::Eur,
        };
        let text = String::from_utf8(csv(&table, language)).unwrap();
        let mut lines = text.strip_prefix('\u{feff}').unwrap().splitn(2, "\r\n");
        lines.next();
        assert_eq!(lines.next().unwrap(), format!("{want}\r\n"));
    }

    #[test]
    fn numbers_have_the_signs_of_the_language() {
        let cells = [
            Cell::Count(12_480),
            Cell::Share(0.379_49),
            Cell::Amount(12.5),
            Cell::Empty,
            Cell::Whole(-2),
            Cell::Decimal(-0.001),
        ];
        check(Language::Nl, &cells, "12480;37,95%;12,50;;-2;0,00");
        check(Language::En, &cells, "12480,37.95%,12.50,,-2,0.00");
        check(Language::Nl, &[Cell::Day(jiff::civil::date(2026, 10, 3))], "2026-10-03");
    }

    #[test]
    fn words_that_would_be_reckoned_stand_behind_an_apostrophe() {
        let text = |text: &str| Cell::Text(text.to_owned());
        check(
            Language::En,
            &[text("=1+1"), text("+x"), text("-x"), text("@x"), text("  =x")],
            "'=1+1,'+x,'-x,'@x,\"'  =x\"",
        );
        check(Language::En, &[text("\t=x"), text("\r=x")], "\"'\t=x\",\"'\r=x\"");
        check(
            Language::Nl,
            &[text("a-b"), text("say \"hi\"; bye"), text("one\ntwo")],
            "a-b;\"say \"\"hi\"\"; bye\";\"one\ntwo\"",
        );
        check(Language::Nl, &[text("=cmd|' /C calc'!A0"), text("a\u{0}b")], "'=cmd|' /C calc'!A0;ab");
    }
}
