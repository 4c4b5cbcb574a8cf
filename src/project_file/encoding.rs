//! Bytes to text: everything that is no UTF-8 text is recognised for what it is, before any parsing.

use super::{FileError, Position, place};

/// The most bytes that are read or parsed.
pub const LARGEST: u64 = 256 * MEGABYTE;

const MEGABYTE: u64 = 1_000_000;

/// How many zero bytes in a row are a hole in the file, and not a stray character.
const HOLE: usize = 16;

/// The text of a file, without a byte order mark.
pub fn text_of(bytes: &[u8]) -> Result<&str, FileError> {
    if bytes.len() as u64 > LARGEST {
        return Err(FileError::TooLarge { limit_mb: LARGEST / MEGABYTE });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(FileError::Empty);
    }
    refuse_other_kinds(bytes)?;
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => Err(FileError::NotUtf8 { position: position_after(bytes, error.valid_up_to()) }),
    }
}

fn refuse_other_kinds(bytes: &[u8]) -> Result<(), FileError> {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Err(FileError::Utf16);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Err(FileError::Zip);
    }
    let Some(zero) = bytes.iter().position(|byte| *byte == 0) else { return Ok(()) };
    let run = bytes.iter().skip(zero).take_while(|byte| **byte == 0).count();
    if run >= HOLE || zero + run == bytes.len() {
        return Err(FileError::Zeroes { position: position_after(bytes, zero) });
    }
    Err(if alternates(bytes) { FileError::Utf16 } else { FileError::Binary })
}

/// Whether every other byte of the beginning is zero, as in western text of two bytes a character.
fn alternates(bytes: &[u8]) -> bool {
    let zeroes = |from: usize| bytes.iter().take(64).skip(from).step_by(2).all(|byte| *byte == 0);
    bytes.len() > 1 && (zeroes(0) || zeroes(1))
}

/// The place after so many bytes, counting what is no UTF-8 before it as one character a byte.
fn position_after(bytes: &[u8], count: usize) -> Position {
    let before = String::from_utf8_lossy(bytes.get(..count).unwrap_or(bytes));
    place::position_at(&before, before.len())
}
