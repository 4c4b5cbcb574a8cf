//! The names of events and segments within a block: few different ones, looked up for every row.

use hashbrown::DefaultHashBuilder;

use super::strings::Strings;

/// Events beyond this many different names are counted together.
pub(super) const MAX_NAMES: usize = 10_000;
/// The number of all names beyond.
pub(super) const OTHER: u16 = u16::MAX;

/// The few different strings of a column. Of those of one length and ends, the last one is looked at first.
pub(super) struct Names {
    strings: Strings,
    seen: [(Short, u16); 64],
}

/// A string of at most 16 bytes as its length and two words, which may overlap.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Short(usize, u64, u64);

impl Short {
    const NONE: Self = Self(usize::MAX, 0, 0);

    fn of(text: &[u8]) -> Option<Self> {
        let (first, last) = match text.len() {
            0..4 => (text.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)), 0),
            4..8 => (u32::from_le_bytes(*text.first_chunk()?).into(), u32::from_le_bytes(*text.last_chunk()?).into()),
            8..=16 => (u64::from_le_bytes(*text.first_chunk()?), u64::from_le_bytes(*text.last_chunk()?)),
            _ => return None,
        };
        Some(Self(text.len(), first, last))
    }

    const fn place(self) -> usize {
        let mixed = (self.1 ^ self.2.rotate_left(20)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (mixed >> 58) as usize
    }
}

impl Names {
    pub(super) fn new(hasher: &DefaultHashBuilder) -> Self {
        Self { strings: Strings::new(hasher.clone(), MAX_NAMES), seen: [(Short::NONE, OTHER); 64] }
    }

    /// The number of a string.
    pub(super) fn id(&mut self, text: &[u8]) -> u16 {
        let Some(short) = Short::of(text) else { return self.intern(text) };
        let place = short.place();
        match self.seen.get(place) {
            Some((seen, id)) if *seen == short => *id,
            _ => {
                let id = self.intern(text);
                if let Some(seen) = self.seen.get_mut(place) {
                    *seen = (short, id);
                }
                id
            }
        }
    }

    fn intern(&mut self, text: &[u8]) -> u16 {
        self.strings.intern_text(text).map_or(OTHER, |id| id as u16)
    }

    /// The strings in the order of their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[u8]> {
        self.strings.iter()
    }
}
