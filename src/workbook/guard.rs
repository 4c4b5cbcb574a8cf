//! What is looked at before a library reads a workbook: which format it is, and what it really unpacks to.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{MAX_ENTRIES, MAX_INFLATED, WorkbookError};

/// A format of workbooks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Excel since 2007.
    Xlsx,
    /// Excel before that.
    Xls,
    /// `OpenDocument`.
    Ods,
}

/// Which format the bytes have, after unpacking all of them once, with nothing kept.
pub fn format(bytes: &[u8]) -> Result<Format, WorkbookError> {
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return if is_encrypted(bytes) { Err(WorkbookError::Locked) } else { Ok(Format::Xls) };
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| WorkbookError::Damaged)?;
    if archive.len() > MAX_ENTRIES {
        return Err(WorkbookError::TooMuchInside);
    }
    let mut left = MAX_INFLATED;
    for at in 0..archive.len() {
        inflate(&mut archive, at, &mut left)?;
    }
    let names: Vec<String> = archive.file_names().flatten().map(|name| name.to_ascii_lowercase()).collect();
    let has = |end: &str| names.iter().any(|name| name.ends_with(end));
    if has("[content_types].xml") && has("workbook.xml") {
        Ok(Format::Xlsx)
    } else if has("content.xml") && has("mimetype") {
        Ok(Format::Ods)
    } else {
        Err(WorkbookError::NotAWorkbook)
    }
}

/// A newer workbook with a password is an old container with a part of this name.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|part| part == name)
}

/// Unpacks one file piece by piece; what it says of its size is not believed.
fn inflate(archive: &mut ZipArchive<Cursor<&[u8]>>, at: usize, left: &mut u64) -> Result<(), WorkbookError> {
    let mut file = archive.by_index(at).map_err(|error| match error {
        ZipError::UnsupportedArchive(text) if text == ZipError::PASSWORD_REQUIRED => WorkbookError::Locked,
        _ => WorkbookError::Damaged,
    })?;
    let (mut piece, mut head, mut tags) = (vec![0; 64 * 1024], Vec::new(), 0);
    loop {
        let count = file.read(&mut piece).map_err(|_| WorkbookError::Damaged)?;
        let read = piece.get(..count).unwrap_or_default();
        if count == 0 {
            break;
        }
        *left = left.checked_sub(count as u64).ok_or(WorkbookError::TooMuchInside)?;
        tags += memchr::memchr_iter(b'<', read).count() as u64;
        let room = 4096_usize.saturating_sub(head.len());
        head.extend(read.iter().take(room));
    }
    // The library makes room for as many texts as are announced; each of them is at least one tag.
    if announced(&head).is_some_and(|count| count > tags) { Err(WorkbookError::Damaged) } else { Ok(()) }
}

/// The number of texts that a table of shared texts announces; the largest, where it is no number.
fn announced(head: &[u8]) -> Option<u64> {
    let text = String::from_utf8_lossy(head);
    let (_, rest) = text.split_once("uniqueCount")?;
    let digits = rest.trim_start_matches([' ', '=', '"', '\'']);
    let digits: String = digits.chars().take_while(char::is_ascii_digit).collect();
    Some(if digits.is_empty() { 0 } else { digits.parse().unwrap_or(u64::MAX) })
}
