//! Whole ways through the log, repeats of a step joined; a tree, so that equal ways are kept once.

use std::collections::BTreeMap;

use hashbrown::HashMap;

/// The most steps of a way that are followed.
pub const MAX_PATH: usize = 30;
/// The most places in the tree; ways that need more are counted as too rare to tell.
const MAX_NODES: usize = 1_000_000;

/// Where a way is in the tree.
pub(super) type Place = u32;

/// Before the first step.
pub(super) const START: Place = 0;
/// A way for which the tree has no room.
const LOST: Place = 1;
/// A name that stands for everything behind [`MAX_PATH`] steps.
const CUT: u16 = u16::MAX - 1;

#[derive(Clone, Copy)]
struct Node {
    parent: Place,
    name: u16,
    depth: u16,
}

/// All ways that begin a customer's way.
pub(super) struct Paths {
    nodes: Vec<Node>,
    next: HashMap<(Place, u16), Place>,
}

/// A way and how many customers went it, from first to last row.
pub(super) struct Way {
    pub names: Vec<u16>,
    pub users: u64,
    /// Whether it went on behind [`MAX_PATH`] steps.
    pub cut: bool,
}

/// What ways have in common.
#[derive(Default)]
pub(super) struct Summary {
    pub starts: BTreeMap<u16, u64>,
    pub ends: BTreeMap<u16, u64>,
    /// How often the second came right after the first.
    pub follows: BTreeMap<(u16, u16), u64>,
    /// From the first to the second and right back: customers, times.
    pub loops: BTreeMap<(u16, u16), (u64, u64)>,
    pub cut: u64,
}

impl Paths {
    pub(super) fn new() -> Self {
        let root = Node { parent: START, name: CUT, depth: 0 };
        Self { nodes: vec![root; 2], next: HashMap::new() }
    }

    /// Where a way is after one more row.
    pub(super) fn step(&mut self, place: Place, name: u16) -> Place {
        let Some(node) = self.nodes.get(place as usize).copied() else { return LOST };
        if place == LOST || (place != START && (node.name == name || node.name == CUT)) {
            return place;
        }
        let name = if usize::from(node.depth) == MAX_PATH { CUT } else { name };
        if let Some(found) = self.next.get(&(place, name)) {
            return *found;
        }
        if self.nodes.len() >= MAX_NODES {
            return LOST;
        }
        let new = self.nodes.len() as Place;
        self.nodes.push(Node { parent: place, name, depth: node.depth + 1 });
        self.next.insert((place, name), new);
        new
    }

    /// The ways that end at these places, the most frequent first, then the first come; and the customers that were lost.
    pub(super) fn ways(&self, ends: impl Iterator<Item = Place>) -> (Vec<Way>, u64) {
        let mut users = vec![0_u64; self.nodes.len()];
        for place in ends {
            if let Some(count) = users.get_mut(place as usize) {
                *count += 1;
            }
        }
        let lost = users.get(LOST as usize).copied().unwrap_or(0);
        let ended = users.iter().enumerate().skip(2).filter(|(_, users)| **users > 0);
        let mut ways: Vec<_> = ended.map(|(place, users)| self.way(place as Place, *users)).collect();
        ways.sort_by_key(|way| std::cmp::Reverse(way.users));
        (ways, lost)
    }

    fn way(&self, end: Place, users: u64) -> Way {
        let back = |node: &Node| self.nodes.get(node.parent as usize).filter(|_| node.parent != START).copied();
        let nodes = std::iter::successors(self.nodes.get(end as usize).copied(), back);
        let mut names: Vec<_> = nodes.map(|node| node.name).collect();
        names.reverse();
        let cut = names.last() == Some(&CUT);
        names.truncate(MAX_PATH);
        Way { names, users, cut }
    }
}

/// What all the ways have in common.
pub(super) fn summary(ways: &[Way]) -> Summary {
    let mut sum = Summary::default();
    for Way { names, users, cut } in ways {
        let [Some(first), Some(last)] = [names.first(), names.last()] else { continue };
        *sum.starts.entry(*first).or_default() += users;
        if *cut {
            sum.cut += users;
        } else {
            *sum.ends.entry(*last).or_default() += users;
        }
        let mut back = BTreeMap::<_, u64>::new();
        for (index, from) in names.iter().enumerate() {
            let Some(to) = names.get(index + 1) else { break };
            *sum.follows.entry((*from, *to)).or_default() += users;
            if names.get(index + 2) == Some(from) {
                *back.entry((*from, *to)).or_default() += 1;
            }
        }
        for (pair, times) in back {
            let (customers, total) = sum.loops.entry(pair).or_default();
            *customers += users;
            *total += users * times;
        }
    }
    sum
}
