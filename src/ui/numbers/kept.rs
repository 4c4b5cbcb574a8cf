//! What is computed once and kept until what it is computed from changes.

use std::sync::Arc;

/// A value with the key that it was computed for.
#[derive(Debug)]
pub struct Kept<K, V> {
    of: Option<(K, Arc<V>)>,
}

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self { of: None }
    }
}

impl<K: PartialEq, V> Kept<K, V> {
    /// The value for a key: the one that is kept, or else a new one, which is then kept.
    pub fn get(&mut self, key: K, compute: impl FnOnce() -> V) -> Arc<V> {
        if let Some((of, value)) = &self.of
            && *of == key
        {
            return Arc::clone(value);
        }
        let value = Arc::new(compute());
        self.of = Some((key, Arc::clone(&value)));
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_computed_once_for_its_key() {
        let mut kept = Kept::default();
        let mut times = 0;
        for key in [1, 1, 2, 2, 1] {
            kept.get(key, || times += 1);
        }
        assert_eq!(times, 3);
    }
}
