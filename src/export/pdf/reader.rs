//! Reads the texts of a PDF of one page that was written without compression, as a reader of PDF would copy them.

use std::collections::BTreeMap;

/// The texts of the page in the order they are drawn, one a run of a typeface.
pub(crate) fn texts(pdf: &[u8]) -> Vec<String> {
    let objects = objects(pdf);
    let fonts = fonts(&objects);
    let content = objects.values().find(|body| body.contains("\nBT\n") || body.contains("BT ")).cloned();
    let content = content.unwrap_or_default();
    let blocks = content.split("BT\n").flat_map(|part| part.split("BT ")).skip(1);
    blocks.filter_map(|block| text_of(block.split("ET").next()?, &fonts)).collect()
}

/// The bodies of the objects by their numbers, bytes as characters.
fn objects(pdf: &[u8]) -> BTreeMap<u32, String> {
    let all: String = pdf.iter().map(|byte| char::from(*byte)).collect();
    let mut found = BTreeMap::new();
    for part in all.split("endobj") {
        let Some((head, body)) = part.split_once(" 0 obj") else { continue };
        let number: String = head.chars().rev().take_while(char::is_ascii_digit).collect();
        let number: String = number.chars().rev().collect();
        if let Ok(number) = number.parse() {
            found.insert(number, body.to_owned());
        }
    }
    found
}

/// What each code of each typeface means.
fn fonts(objects: &BTreeMap<u32, String>) -> BTreeMap<String, BTreeMap<u16, String>> {
    let named = objects
        .values()
        .filter_map(|body| body.split_once("/Font"))
        .filter(|(_, rest)| rest.trim_start().starts_with("<<"));
    let list = named.map(|(_, rest)| rest.split(">>").next().unwrap_or_default().replace("<<", " "));
    let mut fonts = BTreeMap::new();
    for entry in list.flat_map(|list| list.split('/').skip(1).map(str::to_owned).collect::<Vec<_>>()) {
        let mut words = entry.split_whitespace();
        let (Some(name), Some(number)) = (words.next(), words.next().and_then(|number| number.parse::<u32>().ok()))
        else {
            continue;
        };
        let unicode = objects.get(&number).and_then(|font| font.split_once("/ToUnicode "));
        let unicode = unicode.and_then(|(_, rest)| rest.split_whitespace().next()?.parse::<u32>().ok());
        let codes = unicode.and_then(|number| objects.get(&number)).map(|map| codes(map)).unwrap_or_default();
        fonts.insert(name.to_owned(), codes);
    }
    fonts
}

fn codes(map: &str) -> BTreeMap<u16, String> {
    let mut codes = BTreeMap::new();
    for line in map.lines() {
        let parts: Vec<Vec<u16>> =
            line.split('<').skip(1).map(|part| words(part.split('>').next().unwrap_or(""))).collect();
        if let [code, text] = parts.as_slice()
            && let [code] = code.as_slice()
        {
            codes.insert(*code, String::from_utf16_lossy(text));
        }
    }
    codes
}

/// Sixteen bits a word, from hexadecimal.
fn words(hex: &str) -> Vec<u16> {
    let digits: Vec<char> = hex.chars().filter(char::is_ascii_hexdigit).collect();
    digits.chunks(4).filter_map(|four| u16::from_str_radix(&four.iter().collect::<String>(), 16).ok()).collect()
}

fn text_of(block: &str, fonts: &BTreeMap<String, BTreeMap<u16, String>>) -> Option<String> {
    let font = block.split('/').nth(1)?.split_whitespace().next()?;
    let codes = fonts.get(font)?;
    let mut text = String::new();
    let mut rest = block.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        let end = match first {
            b'<' => b'>',
            b'(' => b')',
            _ => continue,
        };
        let (inner, after) = string(after, end);
        rest = after;
        let inner = if end == b'>' { words(&String::from_utf8_lossy(&inner)) } else { pairs(&inner) };
        text.extend(inner.iter().filter_map(|code| codes.get(code)).map(String::as_str));
    }
    Some(text)
}

/// The bytes of a string up to its end, with what is escaped, and what comes after it.
fn string(bytes: &[u8], end: u8) -> (Vec<u8>, &[u8]) {
    let mut inner = Vec::new();
    let mut at = 0;
    let mut depth = 0;
    while let Some(byte) = bytes.get(at) {
        at += 1;
        match *byte {
            b'\\' if end == b')' => {
                let digits: Vec<u8> =
                    bytes.iter().skip(at).take(3).take_while(|byte| byte.is_ascii_digit()).copied().collect();
                if digits.len() == 3 {
                    at += 3;
                    inner.push(digits.iter().fold(0, |code, digit| (code << 3) | (digit - b'0')));
                    continue;
                }
                let escaped = bytes.get(at).copied().unwrap_or_default();
                at += 1;
                inner.push(match escaped {
                    b'n' => b'\n',
                    b'r' => b'\r',
                    b't' => b'\t',
                    b'b' => 8,
                    b'f' => 12,
                    other => other,
                });
            }
            b'(' if end == b')' => {
                depth += 1;
                inner.push(b'(');
            }
            byte if byte == end && depth == 0 => break,
            byte => {
                depth -= usize::from(byte == b')' && depth > 0);
                inner.push(byte);
            }
        }
    }
    (inner, bytes.get(at..).unwrap_or_default())
}

fn pairs(bytes: &[u8]) -> Vec<u16> {
    bytes.chunks(2).map(|two| two.iter().fold(0, |word, byte| (word << 8) | u16::from(*byte))).collect()
}
