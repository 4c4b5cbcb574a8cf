//! Names and addresses of people: which columns hold them, and how they are dropped before a table is kept.

use std::collections::BTreeMap;

use super::answers::is_question;
use super::dates::{Step, period_in_year};
use super::decision::ColumnReason;
use super::recognise::{Counted, Layout, Plan, RecordsLayout};
use super::sheet::{Kind, Sheet};
use super::words;

/// Drops the cells of columns with names or addresses, and notes it in the plan; gives their indices.
///
/// A column that tells customers or records apart keeps a number for each of them.
pub(crate) fn drop_personal(sheet: &mut Sheet, plan: &mut Plan) -> Vec<usize> {
    let columns: Vec<usize> = (0..sheet.columns.len()).filter(|at| is_personal(sheet, plan, *at)).collect();
    let told_apart = told_apart(&plan.layout);
    for at in &columns {
        if told_apart.contains(at) {
            number(sheet, *at);
        } else {
            blank(sheet, *at);
            plan.left_out.retain(|(column, _)| column != at);
            plan.left_out.push((*at, ColumnReason::Personal));
        }
    }
    if matches!(plan.layout, Layout::Answers) {
        drop_written_addresses(sheet);
    }
    columns
}

/// Columns that tell customers or records apart.
fn told_apart(layout: &Layout) -> Vec<usize> {
    let Layout::Records(RecordsLayout { id, counted }) = layout else { return Vec::new() };
    let customer = if let Counted::Orders { customer, .. } = counted { *customer } else { None };
    id.iter().copied().chain(customer).collect()
}

/// By its cells everywhere but in a log of events; by its name only where rows are people, not steps.
fn is_personal(sheet: &Sheet, plan: &Plan, at: usize) -> bool {
    let Some(column) = sheet.columns.get(at) else { return false };
    let named = || {
        let name = &column.name;
        words::names_a_person(name) || words::names_a_name(name) || words::names_a_home(name)
    };
    match &plan.layout {
        Layout::Nothing => false,
        Layout::Rows(rows) => {
            let used = [rows.name, rows.group, rows.within].contains(&Some(at));
            holds_addresses(sheet, at) || (!used && holds_people(sheet, at))
        }
        Layout::Columns(columns) => {
            holds_addresses(sheet, at) || (columns.label != Some(at) && holds_people(sheet, at))
        }
        Layout::Answers => {
            let is_told = named() || holds_contacts(sheet, at) || holds_people(sheet, at);
            holds_addresses(sheet, at) || (is_told && !is_question(&column.name, sheet.texts(at)))
        }
        Layout::Records(records) => {
            let is_id = records.id == Some(at);
            let is_customer = matches!(records.counted, Counted::Orders { customer, .. } if customer == Some(at));
            let is_told = named() || holds_contacts(sheet, at);
            is_customer || holds_addresses(sheet, at) || (is_told && !is_id) || holds_people(sheet, at)
        }
    }
}

/// Whether a column is text, half of whose filled cells or more are e-mail or IP addresses.
///
/// 80.161.109.200 may be such an address, and may be a number with its thousands apart.
pub(crate) fn holds_addresses(sheet: &Sheet, at: usize) -> bool {
    if sheet.columns.get(at).is_none_or(|column| column.kind != Kind::Text) {
        return false;
    }
    let (mut addresses, mut filled) = (0, 0);
    for row in &sheet.rows {
        let text = row.text(at);
        filled += usize::from(!text.is_empty());
        addresses += usize::from(is_mail(text) || is_ip(text));
    }
    addresses > 0 && addresses * 2 >= filled
}

/// Whether a column holds names of people: most cells look like one, and many of them surely are.
pub(crate) fn holds_people(sheet: &Sheet, at: usize) -> bool {
    if sheet.columns.get(at).is_none_or(|column| column.kind != Kind::Text) {
        return false;
    }
    // Jan is a month too.
    if sheet.texts(at).all(|text| period_in_year(text, 2024, Step::Day).is_some()) {
        return false;
    }
    let (mut sure, mut perhaps, mut filled) = (0, 0, 0);
    for text in sheet.texts(at).filter(|text| !text.is_empty()) {
        filled += 1;
        match words::person(text) {
            words::Person::Surely => sure += 1,
            words::Person::Perhaps => perhaps += 1,
            words::Person::No => {}
        }
    }
    filled > 1 && sure * 5 >= filled * 2 && (sure + perhaps) * 10 >= filled * 8
}

/// Whether half of the filled cells or more are telephone numbers, postcodes or streets with a number.
fn holds_contacts(sheet: &Sheet, at: usize) -> bool {
    let (mut contacts, mut filled) = (0, 0);
    for text in sheet.texts(at).filter(|text| !text.is_empty()) {
        filled += 1;
        contacts += usize::from(is_phone(text) || is_postcode(text) || is_street(text));
    }
    contacts > 0 && contacts * 2 >= filled
}

/// `06-12345678`, `+31 20 123 45 67`.
fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let signs = text.chars().all(|c| c.is_ascii_digit() || " -+()/.".contains(c));
    signs && text.starts_with(['0', '+', '(']) && (9..=14).contains(&digits) && !text.contains('.')
}

/// `1234 AB`.
fn is_postcode(text: &str) -> bool {
    let (digits, letters) = text.split_at_checked(4).unwrap_or(("", ""));
    let letters = letters.trim();
    digits.len() == 4
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && letters.len() == 2
        && letters.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// `Dorpsstraat 5`, `Kerkweg 10-A`, `5 Main Street`.
fn is_street(text: &str) -> bool {
    const DUTCH: [&str; 14] = [
        "straat", "weg", "laan", "plein", "kade", "gracht", "singel", "dijk", "hof", "pad", "steeg", "strasse",
        "straße", "dreef",
    ];
    const ENGLISH: [&str; 11] =
        ["street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "dr", "blvd", "square"];
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().map(|word| word.trim_matches(['.', ','])).collect();
    let numbered = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    let named = |word: &&str| DUTCH.iter().any(|end| word.ends_with(end)) || ENGLISH.contains(word);
    (2..=6).contains(&words.len()) && words.iter().any(named) && words.iter().any(numbered)
}

fn is_mail(text: &str) -> bool {
    let at = text.split_once('@');
    at.is_some_and(|(name, host)| {
        let end = host.rsplit_once('.').map_or("", |(_, end)| end);
        !name.is_empty() && !text.contains(char::is_whitespace) && end.len() > 1 && end.chars().all(char::is_alphabetic)
    })
}

/// `192.0.2.1`, and `2001:db8::1`.
fn is_ip(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    let is_part = |part: &&str| part.parse::<u8>().is_ok_and(|number| number.to_string() == **part);
    let old = parts.len() == 4 && parts.iter().all(is_part);
    let groups: Vec<&str> = text.split(':').collect();
    let is_group = |part: &&str| part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let new = (4..=8).contains(&groups.len()) && groups.iter().all(is_group);
    old || new
}

fn blank(sheet: &mut Sheet, at: usize) {
    for row in &mut sheet.rows {
        if let Some(cell) = row.cells.get_mut(at) {
            cell.clear();
        }
    }
    forget_values(sheet, at);
}

fn forget_values(sheet: &mut Sheet, at: usize) {
    if let Some(column) = sheet.columns.get_mut(at) {
        column.values.clear();
        column.kind = Kind::Text;
    }
}

/// A number for each different cell, by its first row.
fn number(sheet: &mut Sheet, at: usize) {
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    for row in &mut sheet.rows {
        if let Some(cell) = row.cells.get_mut(at).filter(|cell| !cell.trim().is_empty()) {
            let next = numbers.len() + 1;
            let number = numbers.entry(cell.trim().to_lowercase()).or_insert(next);
            *cell = format!("#{number}");
        }
    }
    forget_values(sheet, at);
}

/// Drops cells in which somebody wrote an e-mail address.
fn drop_written_addresses(sheet: &mut Sheet) {
    for cell in sheet.rows.iter_mut().flat_map(|row| &mut row.cells) {
        if cell.split_whitespace().any(|word| is_mail(word.trim_matches(|c: char| !c.is_alphanumeric()))) {
            cell.clear();
        }
    }
}
