//! Bytes to text: byte-order marks, UTF-8, UTF-16 with or without a mark, Windows-1252.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::decision::EncodingEvidence;
use super::error::{Container, MAX_BYTES, ReadError};

/// How the text of a file was encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, and plain ASCII.
    Utf8,
    /// UTF-16, little end first.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
    /// Windows-1252; its undefined bytes are read as Latin-1.
    Windows1252,
}

impl Encoding {
    /// All that are read, the usual first.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Windows1252, Self::Utf16Le, Self::Utf16Be];

    /// The usual lower-case name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
        }
    }
}

/// Text with every line end as `\n`, and how it was found.
pub(crate) struct Decoded {
    pub text: String,
    pub encoding: Encoding,
    pub bom: bool,
    pub evidence: EncodingEvidence,
}

/// Decodes a whole file, in the user's encoding if there is one; refuses what is empty, too large or not text.
pub(crate) fn decode(bytes: &[u8], chosen: Option<Encoding>) -> Result<Decoded, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len(), max: MAX_BYTES });
    }
    if let Some(container) = container(bytes) {
        return Err(ReadError::Container(container));
    }
    let (encoding, bom, evidence) = match chosen {
        Some(encoding) => (encoding, encoding.bom().is_some_and(|bom| bytes.starts_with(bom)), EncodingEvidence::User),
        None => encoding_of(bytes),
    };
    let text = text_of(skip_bom(bytes, encoding, bom), encoding)?;
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    check_text(&text)?;
    Ok(Decoded { text, encoding, bom, evidence })
}

/// The kind of file that is no text, by its first bytes.
pub(crate) fn container(bytes: &[u8]) -> Option<Container> {
    const MAGIC: [(&[u8], Container); 12] = [
        (b"PK\x03\x04", Container::Zip),
        (b"PK\x05\x06", Container::Zip),
        (b"\xD0\xCF\x11\xE0", Container::OldExcel),
        (b"%PDF", Container::Pdf),
        (b"\x89PNG", Container::Picture),
        (b"\xFF\xD8\xFF", Container::Picture),
        (b"GIF8", Container::Picture),
        (b"RIFF", Container::Picture),
        (b"\x1F\x8B", Container::Gzip),
        (b"Rar!", Container::Gzip),
        (b"7z\xBC\xAF", Container::Gzip),
        (b"{\\rtf", Container::Document),
    ];
    let known = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, kind)| *kind);
    // RIFF may begin the text of a table too; a picture says what it is after its length.
    let known = known.filter(|_| !bytes.starts_with(b"RIFF") || bytes.get(8..12) == Some(b"WEBP"));
    known.or_else(|| markup(bytes))
}

/// Text that is made for browsers or programs, by how it begins.
fn markup(bytes: &[u8]) -> Option<Container> {
    let head = bytes.get(..512).unwrap_or(bytes);
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start().to_ascii_lowercase();
    let begins = |starts: &[&[u8]]| starts.iter().any(|start| head.starts_with(start));
    if begins(&[b"<!doctype", b"<html", b"<?xml", b"<head", b"<table"]) {
        Some(Container::WebPage)
    } else if begins(&[b"[{", b"{\"", b"[\n", b"{\n", b"[\r\n", b"{\r\n", b"{ \""]) {
        Some(Container::Json)
    } else {
        None
    }
}

/// How bytes are encoded, whether a byte-order mark says so, and what else does.
pub(crate) fn encoding_of(bytes: &[u8]) -> (Encoding, bool, EncodingEvidence) {
    if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) {
        (Encoding::Utf8, true, EncodingEvidence::Bom)
    } else if bytes.starts_with(&[0xFF, 0xFE]) {
        (Encoding::Utf16Le, true, EncodingEvidence::Bom)
    } else if bytes.starts_with(&[0xFE, 0xFF]) {
        (Encoding::Utf16Be, true, EncodingEvidence::Bom)
    } else if let Some(encoding) = utf16_without_bom(bytes) {
        (encoding, false, EncodingEvidence::NulPattern)
    } else if std::str::from_utf8(bytes).is_ok() {
        (Encoding::Utf8, false, EncodingEvidence::ValidUtf8)
    } else {
        (Encoding::Windows1252, false, EncodingEvidence::NotUtf8)
    }
}

/// Western text in UTF-16 has a NUL in nearly every second place, and none in the others.
fn utf16_without_bom(bytes: &[u8]) -> Option<Encoding> {
    let head = bytes.get(..4096).unwrap_or(bytes);
    let nuls = |offset: usize| {
        let every_second = head.iter().skip(offset).step_by(2);
        every_second.filter(|byte| **byte == 0).count()
    };
    let (even, odd, pairs) = (nuls(0), nuls(1), head.len() / 2);
    if pairs < 2 {
        None
    } else if odd * 10 >= pairs * 7 && even * 10 <= pairs {
        Some(Encoding::Utf16Le)
    } else if even * 10 >= pairs * 7 && odd * 10 <= pairs {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

impl Encoding {
    /// The byte-order mark that says that text is so encoded.
    const fn bom(self) -> Option<&'static [u8]> {
        match self {
            Self::Utf8 => Some(&[0xEF, 0xBB, 0xBF]),
            Self::Utf16Le => Some(&[0xFF, 0xFE]),
            Self::Utf16Be => Some(&[0xFE, 0xFF]),
            Self::Windows1252 => None,
        }
    }
}

fn skip_bom(bytes: &[u8], encoding: Encoding, bom: bool) -> &[u8] {
    let length = match (bom, encoding) {
        (false, _) => 0,
        (true, Encoding::Utf8) => 3,
        (true, _) => 2,
    };
    let body = bytes.get(length..).unwrap_or_default();
    match encoding {
        // Some programs end UTF-16 with a single-byte line feed.
        Encoding::Utf16Le | Encoding::Utf16Be if body.len() % 2 == 1 => {
            body.split_last().map_or(body, |(_, rest)| rest)
        }
        _ => body,
    }
}

fn text_of(bytes: &[u8], encoding: Encoding) -> Result<String, ReadError> {
    let (text, broken) = match encoding {
        Encoding::Utf8 => {
            return match std::str::from_utf8(bytes) {
                Ok(text) => Ok(text.to_owned()),
                Err(error) => Err(ReadError::NotText { line: 1 + line_feeds(bytes.get(..error.valid_up_to())) }),
            };
        }
        Encoding::Utf16Le => UTF_16LE.decode_without_bom_handling(bytes),
        Encoding::Utf16Be => UTF_16BE.decode_without_bom_handling(bytes),
        Encoding::Windows1252 => WINDOWS_1252.decode_without_bom_handling(bytes),
    };
    if broken {
        return Err(ReadError::NotText { line: line_of(&text, |c| c == char::REPLACEMENT_CHARACTER).unwrap_or(1) });
    }
    Ok(text.into_owned())
}

fn line_feeds(bytes: Option<&[u8]>) -> usize {
    let bytes = bytes.unwrap_or_default();
    bytes.split(|byte| *byte == b'\n').count().saturating_sub(1)
}

fn check_text(text: &str) -> Result<(), ReadError> {
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    if let Some(line) = line_of(text, |c| c == '\0') {
        return Err(ReadError::NulByte { line });
    }
    let control = |c: char| c < ' ' && !matches!(c, '\t' | '\n' | '\u{b}' | '\u{c}' | '\u{1a}');
    line_of(text, control).map_or(Ok(()), |line| Err(ReadError::NotText { line }))
}

fn line_of(text: &str, wanted: impl Fn(char) -> bool) -> Option<usize> {
    let at = text.find(wanted)?;
    Some(1 + line_feeds(text.as_bytes().get(..at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], encoding: Encoding, bom: bool, text: &str) {
        let decoded = decode(bytes, None).unwrap();
        assert_eq!((decoded.encoding, decoded.bom), (encoding, bom));
        assert_eq!(decoded.text, text);
    }

    #[test]
    fn the_mark_or_the_bytes_name_the_encoding() {
        check(b"a;b\r\nc", Encoding::Utf8, false, "a;b\nc");
        check(b"\xEF\xBB\xBFa\rb", Encoding::Utf8, true, "a\nb");
        check(b"\xFF\xFEa\0b\0", Encoding::Utf16Le, true, "ab");
        check(b"\xFE\xFF\0a\0b", Encoding::Utf16Be, true, "ab");
        check(b"a\0,\0b\0\n\0", Encoding::Utf16Le, false, "a,b\n");
        check(b"Ge\xEFnteresseerd \x80", Encoding::Windows1252, false, "Geïnteresseerd €");
        check(b"x\x90", Encoding::Windows1252, false, "x\u{90}");
    }

    #[test]
    fn a_utf16_file_that_ends_in_one_loose_byte_is_read() {
        check(b"\xFF\xFEa\0\n", Encoding::Utf16Le, true, "a");
    }

    #[test]
    fn the_user_can_say_how_it_is_encoded() {
        let read = |bytes: &[u8], encoding| decode(bytes, Some(encoding)).map(|decoded| decoded.text);
        assert_eq!(read("Café".as_bytes(), Encoding::Windows1252), Ok("CafÃ©".to_owned()));
        assert_eq!(read(b"\xEF\xBB\xBFa", Encoding::Utf8), Ok("a".to_owned()));
        assert_eq!(read(b"\0a\0b", Encoding::Utf16Be), Ok("ab".to_owned()));
        assert_eq!(read(b"a\nCaf\xE9", Encoding::Utf8), Err(ReadError::NotText { line: 2 }));
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_line() {
        assert_eq!(decode(b"", None).err(), Some(ReadError::Empty));
        assert_eq!(decode(b" \r\n ", None).err(), Some(ReadError::Empty));
        assert_eq!(decode(b"PK\x03\x04...", None).err(), Some(ReadError::Container(Container::Zip)));
        for (bytes, kind) in [
            (b"<!DOCTYPE html><html>".as_slice(), Container::WebPage),
            (b"[{\"step\":1}]", Container::Json),
            (b"{\\rtf1 Stap}", Container::Document),
            (b"RIFF\x10\0\0\0WEBPVP8", Container::Picture),
            (b"Rar!\x1a\x07", Container::Gzip),
        ] {
            assert_eq!(decode(bytes, None).err(), Some(ReadError::Container(kind)));
        }
        assert!(decode(b"RIFF,Aantal\nA,1", None).is_ok());
        assert_eq!(decode(b"a,b\n1,2\n\0,3", None).err(), Some(ReadError::NulByte { line: 3 }));
        assert_eq!(decode(b"a\n\x01\x02", None).err(), Some(ReadError::NotText { line: 2 }));
        assert_eq!(decode(b"\xEF\xBB\xBFa\n\xFF", None).err(), Some(ReadError::NotText { line: 2 }));
    }

    #[test]
    fn a_file_over_the_limit_is_refused() {
        let bytes = vec![b'a'; MAX_BYTES + 1];
        assert!(matches!(decode(&bytes, None), Err(ReadError::TooLarge { .. })));
    }
}
