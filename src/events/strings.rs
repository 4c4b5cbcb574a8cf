//! Byte strings that are kept once and known by a number, in the order of their first appearance.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable};

/// The distinct strings of a column.
pub(super) struct Strings {
    table: HashTable<Entry>,
    /// Where each string ends in `bytes`, which holds them one after the other.
    ends: Vec<u32>,
    bytes: Vec<u8>,
    hasher: DefaultHashBuilder,
    most: usize,
}

/// A string's number. With its hash here, neither growing nor looking for another string reads it.
struct Entry {
    hash: u32,
    id: u32,
}

impl Strings {
    /// No strings yet, at most so many later; hashes must come from this hasher.
    pub(super) fn new(hasher: DefaultHashBuilder, most: usize) -> Self {
        Self { table: HashTable::new(), ends: Vec::new(), bytes: Vec::new(), hasher, most }
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The hash by which a string is looked up.
    pub(super) fn hash(hasher: &DefaultHashBuilder, text: &[u8]) -> u32 {
        hasher.hash_one(text) as u32
    }

    /// The number of a string, given now if it is new; `None` when there is no room for a new one.
    pub(super) fn intern(&mut self, hash: u32, text: &[u8]) -> Option<u32> {
        if let Some(id) = self.find(hash, text) {
            return Some(id);
        }
        let end = u32::try_from(self.bytes.len() + text.len()).ok()?;
        if self.ends.len() >= self.most {
            return None;
        }
        let id = self.ends.len() as u32;
        self.bytes.extend_from_slice(text);
        self.ends.push(end);
        self.table.insert_unique(spread(hash), Entry { hash, id }, |entry| spread(entry.hash));
        Some(id)
    }

    /// The number of a string that is here.
    pub(super) fn find(&self, hash: u32, text: &[u8]) -> Option<u32> {
        let same = |entry: &Entry| entry.hash == hash && self.get(entry.id).is_some_and(|known| same(known, text));
        self.table.find(spread(hash), same).map(|entry| entry.id)
    }

    pub(super) fn intern_text(&mut self, text: &[u8]) -> Option<u32> {
        self.intern(Self::hash(&self.hasher, text), text)
    }

    /// The string of a number.
    pub(super) fn get(&self, id: u32) -> Option<&[u8]> {
        let id = id as usize;
        let start = id.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.bytes.get(start as usize..*self.ends.get(id)? as usize)
    }

    /// All strings, in the order of their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.ends.len() as u32).filter_map(|id| self.get(id))
    }
}

/// Whether two strings are the same. Most are short, and then two comparisons of whole words are all that it takes.
pub(super) fn same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let ends = |text: &[u8]| Some((*text.first_chunk::<8>()?, *text.last_chunk::<8>()?));
    let halves = |text: &[u8]| Some((*text.first_chunk::<4>()?, *text.last_chunk::<4>()?));
    match one.len() {
        0..4 => one.iter().eq(other),
        4..8 => halves(one) == halves(other),
        8..=16 => ends(one) == ends(other),
        _ => one == other,
    }
}

/// The table takes the place from the low bits and a tag from the highest; 32 bits have to serve both.
const fn spread(hash: u32) -> u64 {
    (hash as u64) << 32 | hash as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_of_every_length_are_the_same_as_themselves_and_nothing_else() {
        for length in 0..40 {
            let text = vec![b'a'; length];
            assert!(same(&text, &text.clone()));
            assert!(!same(&text, &vec![b'a'; length + 1]));
            for at in 0..length {
                let mut other = text.clone();
                other[at] = b'b';
                assert!(!same(&text, &other), "{length} {at}");
            }
        }
    }

    #[test]
    fn a_string_keeps_its_number_and_a_full_store_takes_no_new_one() {
        let mut strings = Strings::new(DefaultHashBuilder::default(), 1001);
        for round in 0..2 {
            for n in 0..1000_u32 {
                assert_eq!(strings.intern_text(format!("u{n}").as_bytes()), Some(n), "{round}");
            }
        }
        assert_eq!(strings.intern_text(b""), Some(1000));
        assert_eq!((strings.intern_text(b"new"), strings.len()), (None, 1001));
        assert_eq!((strings.get(7), strings.get(1000), strings.get(1001)), (Some(&b"u7"[..]), Some(&b""[..]), None));
    }
}
