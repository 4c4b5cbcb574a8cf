//! In which order the items of a plan stand.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use super::{Entry, PlanSight};
use crate::document::{Item, ItemId};
use crate::insight::recommend;
use crate::library::Names;

/// What comes first. Equals keep the user's own order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlanOrder {
    /// As the user put them.
    #[default]
    Own,
    /// What is recommended.
    Recommended,
    /// What is due soonest; without a day last.
    Due,
    /// The most impact for the least effort.
    Worth,
    /// The least effort.
    Effort,
    /// What is being worked on, then what is open, done, and not for this business.
    State,
    /// By the alphabet.
    Title,
}

impl PlanOrder {
    /// All orders, as they are offered.
    pub const ALL: [Self; 7] =
        [Self::Own, Self::Recommended, Self::Due, Self::Worth, Self::Effort, Self::State, Self::Title];

    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Recommended => "recommended",
            Self::Due => "due",
            Self::Worth => "worth",
            Self::Effort => "effort",
            Self::State => "state",
            Self::Title => "title",
        }
    }
}

pub(super) fn sort(entries: &mut [Entry<'_>], order: PlanOrder, sight: &PlanSight<'_>) {
    let names = sight.names;
    match order {
        PlanOrder::Own => {}
        PlanOrder::Recommended => {
            let ranks = ranks(sight);
            entries.sort_by_key(|entry| ranks.get(&entry.item.id).copied().unwrap_or(usize::MAX));
        }
        PlanOrder::Due => entries.sort_by_key(|entry| {
            let due = entry.item.due.filter(|_| entry.item.state.is_open());
            (due.is_none(), due, !entry.item.state.is_open())
        }),
        PlanOrder::Worth => entries.sort_by(|a, b| by_worth(names, a.item, b.item)),
        PlanOrder::Effort => entries.sort_by_key(|entry| (names.effort(entry.item), Reverse(names.impact(entry.item)))),
        PlanOrder::State => entries.sort_by_key(|entry| state_rank(entry.item)),
        PlanOrder::Title => entries.sort_by_cached_key(|entry| names.item(entry.item).to_lowercase()),
    }
}

/// The places of the items: those that help at the leak, then the other open ones.
fn ranks(sight: &PlanSight<'_>) -> BTreeMap<ItemId, usize> {
    let at_leak = sight.leak.map(|leak| recommend(sight.journey, Some(leak), &sight.names)).unwrap_or_default();
    let others = recommend(sight.journey, None, &sight.names);
    let mut ranks = BTreeMap::new();
    for found in at_leak.iter().chain(&others) {
        let next = ranks.len();
        ranks.entry(found.item).or_insert(next);
    }
    ranks
}

/// Compares impact ÷ effort without dividing; the larger comes first.
fn by_worth(names: Names, a: &Item, b: &Item) -> Ordering {
    let worth = |item: &Item, other: &Item| names.impact(item).points() * names.effort(other).points();
    worth(b, a).cmp(&worth(a, b))
}

const fn state_rank(item: &Item) -> u8 {
    use crate::document::ItemState as S;
    match item.state {
        S::Doing => 0,
        S::Open => 1,
        S::Done => 2,
        S::NotForUs => 3,
    }
}
