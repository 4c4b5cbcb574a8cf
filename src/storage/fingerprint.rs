//! What a file on disk was like, to notice that another program has changed it.

use std::hash::{DefaultHasher, Hasher};
use std::time::SystemTime;

/// Size, time of change and a hash of the bytes; means something only while the program runs.
#[derive(Clone, Copy, Debug)]
pub struct Fingerprint {
    len: u64,
    modified: Option<SystemTime>,
    hash: u64,
}

impl Fingerprint {
    /// Of a file with these bytes, changed at this time.
    pub(super) fn new(bytes: &[u8], modified: Option<SystemTime>) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(bytes);
        Self { len: bytes.len() as u64, modified, hash: hasher.finish() }
    }

    /// Whether the bytes are the same; the time of change does not matter.
    pub(super) const fn has_bytes_of(&self, other: &Self) -> bool {
        self.len == other.len && self.hash == other.hash
    }

    /// Whether size and time of change are the same, so that nobody need read the bytes.
    /// File systems of whole seconds miss a quick change, so this is a hint and no proof.
    pub(super) fn looks_like(&self, len: u64, modified: Option<SystemTime>) -> bool {
        self.len == len && modified.is_some() && self.modified == modified
    }
}

impl PartialEq for Fingerprint {
    fn eq(&self, other: &Self) -> bool {
        self.has_bytes_of(other)
    }
}

impl Eq for Fingerprint {}
