//! The order of a list whose elements come together again from several lists.

use std::collections::BTreeMap;

/// Puts together what goes to one list, given by the list it comes from, in its present order.
///
/// What has a rank in `former` takes it again; where the user has reordered since (`base` tells the order the switch left),
/// his order fills the ranks. What is new keeps its neighbour.
pub(super) fn merged<T: Copy + Ord>(
    sources: &[Vec<T>],
    former: &BTreeMap<T, usize>,
    base: &BTreeMap<T, usize>,
) -> Vec<T> {
    let mut ranked = BTreeMap::new();
    for source in sources {
        let returning: Vec<T> = source.iter().filter(|element| former.contains_key(element)).copied().collect();
        let mut ranks: Vec<_> = returning.iter().filter_map(|element| former.get(element)).collect();
        let order: Vec<_> = returning.iter().filter_map(|element| base.get(element)).collect();
        if !order.is_sorted() {
            ranks.sort_unstable();
        }
        ranked.extend(ranks.into_iter().copied().zip(returning));
    }
    let mut neighbours = Neighbours::default();
    for source in sources {
        neighbours.note(source, former);
    }
    neighbours.among(ranked.into_values())
}

/// Where the new elements stand.
struct Neighbours<T> {
    before: BTreeMap<T, Vec<T>>,
    after: BTreeMap<T, Vec<T>>,
    last: Vec<T>,
}

impl<T> Default for Neighbours<T> {
    fn default() -> Self {
        Self { before: BTreeMap::new(), after: BTreeMap::new(), last: Vec::new() }
    }
}

impl<T: Copy + Ord> Neighbours<T> {
    fn note(&mut self, source: &[T], former: &BTreeMap<T, usize>) {
        let mut above = None;
        let mut first = Vec::new();
        for element in source {
            match (former.contains_key(element), above) {
                (true, _) => {
                    if !first.is_empty() {
                        self.before.insert(*element, std::mem::take(&mut first));
                    }
                    above = Some(*element);
                }
                (false, Some(above)) => self.after.entry(above).or_default().push(*element),
                (false, None) => first.push(*element),
            }
        }
        self.last.extend(first);
    }

    fn among(mut self, ranked: impl Iterator<Item = T>) -> Vec<T> {
        let mut all = Vec::new();
        for element in ranked {
            all.extend(self.before.remove(&element).unwrap_or_default());
            all.push(element);
            all.extend(self.after.remove(&element).unwrap_or_default());
        }
        all.append(&mut self.last);
        all
    }
}

/// The ranks of a list's elements.
pub(super) fn ranks<T: Copy + Ord>(list: impl IntoIterator<Item = T>) -> BTreeMap<T, usize> {
    list.into_iter().enumerate().map(|(rank, element)| (element, rank)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merge(sources: &[&str], former: &str, base: &str) -> String {
        let sources: Vec<Vec<char>> = sources.iter().map(|source| source.chars().collect()).collect();
        merged(&sources, &ranks(former.chars()), &ranks(base.chars())).into_iter().collect()
    }

    #[test]
    fn what_nobody_moved_takes_its_former_rank() {
        assert_eq!(merge(&["ca", "db"], "abcd", "cadb"), "abcd");
    }

    #[test]
    fn a_reordered_list_keeps_the_order_of_the_user() {
        assert_eq!(merge(&["ba", "cd"], "abcd", "abcd"), "bacd");
        assert_eq!(merge(&["cab", "d"], "abdc", "abcd"), "cadb");
    }

    #[test]
    fn what_is_new_keeps_its_neighbour() {
        assert_eq!(merge(&["axb", "cy"], "abc", "abc"), "axbcy");
        assert_eq!(merge(&["xa", "z"], "ab", "ab"), "xaz");
    }
}
