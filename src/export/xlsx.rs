//! Tables as a workbook that spreadsheets open: a sheet a table, days as days, numbers as numbers.
//!
//! Words are written as words alone, so that one which begins with `=` is never reckoned. What is not known is an empty
//! cell.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Table as Frame, TableColumn, TableStyle, Workbook, Worksheet,
    XlsxError,
};

use super::cells::{Cell, Kind, Table};
use super::letters::kept;
use crate::document::{Currency, Language};
use crate::lang::currency_sign;

/// The most UTF-16 units of a cell, a few less than spreadsheets take.
const MOST_UNITS: usize = 32_000;
/// The most characters of a sheet's name.
const MOST_OF_NAME: usize = 31;
/// The least and the most width of a column, in characters.
const WIDTHS: (usize, usize) = (9, 60);

/// The workbook of these tables; the same tables and day give the same bytes.
pub fn xlsx(tables: &[Table], about: &About<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let mut properties = DocProperties::new().set_title(kept(about.title));
    if let Some(day) = day(about.made) {
        properties = properties.set_creation_datetime(&day);
    }
    workbook.set_properties(&properties);
    let mut names: Vec<String> = Vec::new();
    for (at, table) in tables.iter().enumerate() {
        let name = sheet_name(&table.title, &names);
        let sheet = workbook.add_worksheet();
        sheet.set_name(&name)?;
        fill(sheet, table, about.language, at)?;
        names.push(name);
    }
    workbook.save_to_buffer()
}

/// What a workbook says of itself.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// Its title.
    pub title: &'a str,
    /// The day it is made.
    pub made: jiff::civil::Date,
    /// The language that it speaks.
    pub language: Language,
}

/// How the cells of each kind look.
struct Looks {
    text: Format,
    long: Format,
    count: Format,
    decimal: Format,
    share: Format,
    amount: Format,
    day: Format,
}

impl Looks {
    fn of(language: Language, currency: Currency) -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        let sign = currency_sign(currency);
        let amount = match language {
            Language::Nl => format!("\"{sign}\"\\ #,##0.00"),
            Language::En if sign.len() > 2 && sign.is_ascii() => format!("\"{sign}\"\\ #,##0.00"),
            Language::En => format!("\"{sign}\"#,##0.00"),
        };
        let day = match language {
            Language::Nl => "dd\\-mm\\-yyyy",
            Language::En => "d\\ mmm\\ yyyy",
        };
        Self {
            text: top(),
            long: top().set_text_wrap(),
            count: top().set_num_format("#,##0"),
            decimal: top().set_num_format("#,##0.0"),
            share: top().set_num_format("0.0%"),
            amount: top().set_num_format(amount),
            day: top().set_num_format(day),
        }
    }
}

fn fill(sheet: &mut Worksheet, table: &Table, language: Language, at: usize) -> Result<(), XlsxError> {
    let looks = Looks::of(language, table.currency);
    let columns = table.columns.iter().map(|column| TableColumn::new().set_header(words(&column.name)));
    let mut widths: Vec<usize> = table.columns.iter().map(|column| widest_word(&column.name) + 4).collect();
    for (row, cells) in table.rows.iter().enumerate() {
        for (at, cell) in cells.iter().enumerate() {
            let kind = table.columns.get(at).map_or(Kind::Text, |column| column.kind);
            write(sheet, (row as u32 + 1, at as u16), cell, kind, &looks)?;
            if let Some(width) = widths.get_mut(at) {
                *width = (*width).max(width_of(cell));
            }
        }
    }
    let last = (table.rows.len().max(1) as u32, table.columns.len().saturating_sub(1) as u16);
    let frame = Frame::new()
        .set_name(format!("Klantreis{}", at + 1))
        .set_style(TableStyle::Light9)
        .set_columns(&columns.collect::<Vec<_>>());
    sheet.add_table(0, 0, last.0, last.1, &frame)?;
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    for (at, column) in table.columns.iter().enumerate() {
        sheet.write_string_with_format(0, at as u16, words(&column.name), &head)?;
    }
    for (at, width) in widths.into_iter().enumerate() {
        sheet.set_column_width(at as u16, width.clamp(WIDTHS.0, WIDTHS.1) as f64)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

fn write(
    sheet: &mut Worksheet,
    (row, at): (u32, u16),
    cell: &Cell,
    kind: Kind,
    looks: &Looks,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => return Ok(()),
        Cell::Text(text) => {
            let look = if kind == Kind::Long { &looks.long } else { &looks.text };
            sheet.write_string_with_format(row, at, words(text), look)?
        }
        // A spreadsheet holds 15 digits; what has more is kept as words.
        Cell::Count(count) if *count > 999_999_999_999_999 => {
            sheet.write_string_with_format(row, at, count.to_string(), &looks.text)?
        }
        Cell::Count(count) => sheet.write_number_with_format(row, at, *count as f64, &looks.count)?,
        Cell::Whole(number) => sheet.write_number_with_format(row, at, *number as f64, &looks.count)?,
        Cell::Decimal(number) => sheet.write_number_with_format(row, at, *number, &looks.decimal)?,
        Cell::Share(share) => sheet.write_number_with_format(row, at, *share, &looks.share)?,
        Cell::Amount(amount) => sheet.write_number_with_format(row, at, *amount, &looks.amount)?,
        Cell::Day(date) => match day(*date) {
            Some(day) => sheet.write_datetime_with_format(row, at, &day, &looks.day)?,
            None => sheet.write_string_with_format(row, at, date.to_string(), &looks.text)?,
        },
    };
    Ok(())
}

/// A day as spreadsheets count them; `None` before 1900, which they do not know.
fn day(date: jiff::civil::Date) -> Option<ExcelDateTime> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    ExcelDateTime::from_ymd(u16::try_from(date.year()).ok()?, month, day).ok()
}

/// Words as a cell takes them: without what XML cannot hold, and not too long.
fn words(text: &str) -> String {
    let mut units = 0;
    let mut out = String::with_capacity(text.len());
    for letter in kept(text).chars() {
        units += letter.len_utf16();
        if units > MOST_UNITS {
            out.push('…');
            break;
        }
        out.push(letter);
    }
    out
}

/// A sheet's name without the signs that spreadsheets refuse, not too long, and unlike those before it.
fn sheet_name(title: &str, taken: &[String]) -> String {
    let legal = |letter: char| if matches!(letter, '[' | ']' | ':' | '*' | '?' | '/' | '\\') { ' ' } else { letter };
    let title: String = kept(title).chars().map(legal).filter(|letter| !letter.is_control()).collect();
    let title = title.trim().trim_matches('\'').trim();
    let cut = |room: usize| {
        let mut units = 0;
        let fits = |letter: &char| {
            units += letter.len_utf16();
            units <= room
        };
        title.chars().take_while(fits).collect::<String>().trim_end().to_owned()
    };
    let is_taken = |name: &str| taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let mut name = cut(MOST_OF_NAME);
    let mut number = taken.len() + 1;
    while name.is_empty() || is_taken(&name) {
        let end = format!(" {number}");
        name = format!("{}{end}", cut(MOST_OF_NAME - end.len())).trim_start().to_owned();
        number += 1;
    }
    name
}

/// How many characters the longest line of a cell takes.
fn width_of(cell: &Cell) -> usize {
    match cell {
        Cell::Empty => 0,
        Cell::Text(text) => text.lines().map(|line| line.chars().count()).max().unwrap_or(0) + 2,
        Cell::Count(count) => count.to_string().len() * 4 / 3 + 2,
        Cell::Whole(_) | Cell::Decimal(_) | Cell::Share(_) => 9,
        Cell::Amount(_) | Cell::Day(_) => 14,
    }
}

fn widest_word(text: &str) -> usize {
    text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_are_legal_and_unlike_each_other() {
        let long = "Een heel lange naam van meer dan 31 tekens [met] :*?/\\";
        let first = sheet_name(long, &[]);
        assert_eq!(first, "Een heel lange naam van meer da");
        let second = sheet_name(&long.to_uppercase(), std::slice::from_ref(&first));
        assert_eq!(second, "EEN HEEL LANGE NAAM VAN MEER 2");
        assert_eq!(sheet_name("'?*'", &[]), "1");
        let emoji = sheet_name(&"👩‍🍳".repeat(20), &[]);
        assert!(emoji.encode_utf16().count() <= MOST_OF_NAME);
    }

    #[test]
    fn words_lose_what_xml_cannot_hold_and_are_cut() {
        assert_eq!(words("a\u{0}b\u{b}c\u{fffe}\n\td"), "abc\n\td");
        assert!(words(&"👩".repeat(20_000)).encode_utf16().count() <= MOST_UNITS + 1);
    }
}
