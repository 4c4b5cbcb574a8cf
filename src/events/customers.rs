//! The ids of customers, each kept once and known by a number, in the order of their first appearance.
//!
//! There are as many as a log has customers, so this is close to the least that can be kept: the bytes, where they end, and
//! four bytes a place in a table of which half to three quarters is full.

use hashbrown::DefaultHashBuilder;

use super::error::MAX_USERS;
use super::strings::{Strings, same};

/// A place of the table that holds no customer; no customer has this number.
const EMPTY: u32 = u32::MAX;
/// The bits of a place that hold the number; the others hold bits of the hash, so that few other ids are compared.
const NUMBER: u32 = (1 << 25) - 1;
const LEAST: usize = 4096;
/// How many customers move to a larger table together.
const AT_ONCE: usize = 64;

const _: () = assert!(MAX_USERS < NUMBER as usize, "every customer has a number");

/// The distinct customers.
pub(super) struct Customers {
    places: Vec<u32>,
    /// Where each id ends in `bytes`, which holds them one after the other.
    ends: Vec<u32>,
    bytes: Vec<u8>,
    hasher: DefaultHashBuilder,
    most: usize,
}

impl Customers {
    /// None yet, at most so many later; hashes must come from this hasher.
    pub(super) fn new(hasher: DefaultHashBuilder, most: usize) -> Self {
        Self { places: vec![EMPTY; LEAST], ends: Vec::new(), bytes: Vec::new(), hasher, most: most.min(MAX_USERS) }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The numbers of the customers of a block, by hash and id; `None` when there is no room for a new one.
    ///
    /// What each look-up needs is read for all of them before anything is decided by it, so that the processor waits
    /// for many places of a large table at once.
    pub(super) fn numbers(&mut self, wanted: &[(u32, &[u8])], numbers: &mut Vec<u32>) -> Option<()> {
        numbers.clear();
        numbers.extend(wanted.iter().map(|(hash, _)| self.places.get(self.place(*hash)).copied().unwrap_or(EMPTY)));
        let ends = numbers.iter().map(|found| self.ends.get((*found & NUMBER) as usize).copied().unwrap_or(0));
        let near = ends.fold(0, |near, end| near ^ self.bytes.get(end as usize).copied().unwrap_or(0));
        std::hint::black_box(near);
        for (number, (hash, id)) in numbers.iter_mut().zip(wanted) {
            *number = self.number(*hash, id)?;
        }
        Some(())
    }

    /// The number of a customer, given now if he is new.
    fn number(&mut self, hash: u32, id: &[u8]) -> Option<u32> {
        let mut place = self.place(hash);
        loop {
            let found = *self.places.get(place)?;
            if found == EMPTY {
                break;
            }
            if (found ^ hash << 25) & !NUMBER == 0 && self.get(found & NUMBER).is_some_and(|known| same(known, id)) {
                return Some(found & NUMBER);
            }
            place = if place + 1 == self.places.len() { 0 } else { place + 1 };
        }
        self.add(hash, id, place)
    }

    fn add(&mut self, hash: u32, id: &[u8], place: usize) -> Option<u32> {
        let number = u32::try_from(self.ends.len()).ok()?;
        let end = u32::try_from(self.bytes.len() + id.len()).ok()?;
        if self.ends.len() >= self.most {
            return None;
        }
        self.bytes.extend_from_slice(id);
        self.ends.push(end);
        if self.ends.len() * 4 > self.places.len() * 3 {
            self.grow();
        } else {
            *self.places.get_mut(place)? = hash << 25 | number;
        }
        Some(number)
    }

    /// A larger table, made from the ids, so that the old one is gone before.
    fn grow(&mut self) {
        let larger = self.places.len() / 5 * 8;
        self.places = Vec::new();
        self.places = vec![EMPTY; larger];
        let (mut start, mut number) = (0, 0);
        let mut hashes = Vec::with_capacity(AT_ONCE);
        for ends in self.ends.chunks(AT_ONCE) {
            hashes.clear();
            hashes.extend(ends.iter().map(|end| {
                let id = self.bytes.get(start..*end as usize).unwrap_or_default();
                start = *end as usize;
                Strings::hash(&self.hasher, id)
            }));
            // Read before anything is written, as in `numbers`.
            let near = hashes.iter().filter_map(|hash| self.places.get(self.place(*hash)));
            std::hint::black_box(near.fold(0, |near, place| near ^ place));
            for hash in &hashes {
                let mut place = self.place(*hash);
                while self.places.get(place).is_some_and(|found| *found != EMPTY) {
                    place = if place + 1 == self.places.len() { 0 } else { place + 1 };
                }
                if let Some(free) = self.places.get_mut(place) {
                    *free = hash << 25 | number;
                }
                number += 1;
            }
        }
    }

    /// Where a hash belongs; the high bits say it, the low ones stand in the place.
    fn place(&self, hash: u32) -> usize {
        ((u64::from(hash) * self.places.len() as u64) >> 32) as usize
    }

    fn get(&self, number: u32) -> Option<&[u8]> {
        let number = number as usize;
        let start = number.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.bytes.get(start as usize..*self.ends.get(number)? as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn customers_keep_their_numbers_while_the_table_grows() {
        let hasher = DefaultHashBuilder::default();
        let mut customers = Customers::new(hasher.clone(), MAX_USERS);
        let ids: Vec<String> = (0..50_000).map(|n| format!("u{n}")).collect();
        let wanted: Vec<_> = ids.iter().map(|id| (Strings::hash(&hasher, id.as_bytes()), id.as_bytes())).collect();
        let mut numbers = Vec::new();
        for part in [0..50_000, 0..10_000, 40_000..50_000] {
            customers.numbers(&wanted[part.clone()], &mut numbers).unwrap();
            assert!(numbers.iter().map(|number| *number as usize).eq(part));
        }
        assert_eq!(customers.len(), 50_000);
        customers.numbers(&[(7, b"new"), (7, b""), (7, b"new")], &mut numbers).unwrap();
        assert_eq!(numbers, [50_000, 50_001, 50_000]);
    }
}
