//! Steps that are there more than once in one period or segment.

use std::collections::{BTreeMap, BTreeSet};

use super::super::decision::{Fate, Reason};

use super::super::warning::{Repeats, Warning};
use super::derive::Outcome;
use super::rows::{Entry, Slot};
use super::{Draft, StepKey};

/// Turns rows into steps: one slot a name, unless the user wants each row of a repeated name.
pub(super) fn slots(draft: &Draft, entries: &[Entry], first_column: Option<usize>, out: &mut Outcome) -> Vec<Slot> {
    let mut slots: Vec<Slot> = Vec::new();
    let mut first: BTreeMap<(usize, &str), usize> = BTreeMap::new();
    let mut seen: BTreeMap<(usize, &str), usize> = BTreeMap::new();
    let mut repeated: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        let name = (entry.group, entry.key.as_str());
        let occurrence = seen.entry(name).or_default();
        let known = first.get(&name).copied().filter(|_| !draft.wants_each(entry));
        if let Some(slot) = known {
            repeated.entry(slot).or_default().push(at);
        } else {
            first.entry(name).or_insert(slots.len());
            slots.push(entry.slot(*occurrence));
            *occurrence += 1;
        }
    }
    for (slot, others) in repeated {
        let others: Vec<&Entry> = others.iter().filter_map(|at| entries.get(*at)).collect();
        if let Some(slot) = slots.get_mut(slot) {
            merge(draft, slot, &others, first_column, out);
        }
    }
    slots
}

impl Draft {
    /// Whether a repeated row is a step of its own: by the choice for its name, or because the user included it.
    fn wants_each(&self, entry: &Entry) -> bool {
        let chosen = self.choices.repeats.get(&entry.key);
        let included = self.choices.rows.get(&entry.line) == Some(&true);
        chosen == Some(&Repeats::KeepAll) || (chosen.is_none() && included)
    }
}

fn merge(draft: &Draft, slot: &mut Slot, others: &[&Entry], first_column: Option<usize>, out: &mut Outcome) {
    let done = draft.choices.repeats.get(&slot.key.0).copied().unwrap_or(Repeats::KeepFirst);
    let first_line = slot.lines.first().copied().unwrap_or(0);
    let count = |row: usize| draft.columns.get(first_column?)?.value(row).count().ok();
    let rows = slot.rows.iter().copied().chain(others.iter().map(|entry| entry.row));
    let warning = Warning::Repeated {
        step: slot.name.clone(),
        lines: slot.lines.iter().copied().chain(others.iter().map(|entry| entry.line)).collect(),
        counts: rows.map(count).collect(),
        done,
    };
    out.warnings.push(warning);
    for entry in others {
        if done == Repeats::Add {
            slot.rows.push(entry.row);
            slot.lines.push(entry.line);
        } else if let Some(fate) = out.fates.get_mut(entry.row) {
            *fate = Fate::LeftOut(Reason::Repeated { first: first_line });
        }
    }
}

/// The steps of all periods and segments, each once: in the user's order, the usual one, or the file's.
pub(super) fn ordered(draft: &Draft, slots: &[Slot], place: impl Fn(&StepKey) -> Option<usize>) -> Vec<StepKey> {
    let mut keys: Vec<StepKey> = Vec::new();
    let mut known: BTreeSet<&StepKey> = BTreeSet::new();
    for slot in slots {
        if known.insert(&slot.key) {
            keys.push(slot.key.clone());
        }
    }
    keys.sort_by_key(|key| place(key).unwrap_or(usize::MAX));
    arranged(draft, keys)
}

/// Keys in the user's order; one that the user did not place stays behind its neighbour.
pub(super) fn arranged(draft: &Draft, keys: Vec<StepKey>) -> Vec<StepKey> {
    let Some(order) = &draft.choices.order else {
        return keys;
    };
    let mut arranged: Vec<StepKey> = order.iter().filter(|key| keys.contains(key)).cloned().collect();
    let mut before: Option<StepKey> = None;
    for key in keys {
        if !arranged.contains(&key) {
            let at = before.and_then(|before| arranged.iter().position(|other| *other == before));
            arranged.insert(at.map_or(0, |at| at + 1), key.clone());
        }
        before = Some(key);
    }
    arranged
}
