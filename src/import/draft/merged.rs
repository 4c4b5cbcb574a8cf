//! Steps that the user made one, and steps that may be skipped.

use super::super::decision::Decision;
use super::super::warning::Warning;
use super::derive::Outcome;
use super::{Draft, DraftSeries, DraftStep, MergedPart, StepKey};
use crate::document::Unit;

/// Merges steps and marks optional ones in all series.
pub(super) fn apply(draft: &Draft, out: &mut Outcome) {
    for series in &mut out.series {
        merge_in(draft, series);
        for (at, step) in series.steps.iter_mut().enumerate() {
            // Everything is compared with the first step, so that one cannot be skipped.
            step.optional = at > 0 && draft.choices.optional.contains(&step.key);
        }
    }
    let Some(first) = out.series.first() else { return };
    for (at, step) in first.steps.iter().enumerate().filter(|(_, step)| !step.merged.is_empty()) {
        let added = draft.choices.added.contains(&step.key);
        let of = step.merged.iter().map(|part| part.name.clone()).collect();
        out.decisions.push(Decision::StepsMerged { at, of, added });
        if added && step.unit.unwrap_or(first.unit) == Unit::People {
            out.warnings.push(Warning::MergedPeople { step: step.name.clone() });
        }
    }
}

fn merge_in(draft: &Draft, series: &mut DraftSeries) {
    if draft.choices.merged.is_empty() {
        return;
    }
    let keys: Vec<StepKey> = series.steps.iter().map(|step| step.key.clone()).collect();
    let mut kept: Vec<DraftStep> = Vec::with_capacity(series.steps.len());
    let mut parts: Vec<(StepKey, DraftStep)> = Vec::new();
    for step in std::mem::take(&mut series.steps) {
        match draft.choices.root(&step.key, &keys) {
            Some(root) => parts.push((root, step)),
            None => kept.push(step),
        }
    }
    for (root, part) in parts {
        if let Some(step) = kept.iter_mut().find(|step| step.key == root) {
            join(step, part, draft.choices.added.contains(&root));
        }
    }
    series.steps = kept;
}

/// Makes a step part of another: their counts added up, or the larger one, as far as both are known.
fn join(step: &mut DraftStep, part: DraftStep, add: bool) {
    if step.merged.is_empty() {
        step.merged.push(MergedPart { name: step.name.clone(), count: step.count });
    }
    step.merged.push(MergedPart { name: part.name, count: part.count });
    step.count = step.count.zip(part.count).and_then(
        |(one, other)| {
            if add { one.checked_add(other) } else { Some(one.max(other)) }
        },
    );
    step.money = match (step.money, part.money) {
        (Some(one), Some(other)) if add => Some(one + other),
        (one, other) => one.or(other),
    };
    step.lines.extend(part.lines);
    step.unit = step.unit.filter(|unit| Some(*unit) == part.unit);
}

impl super::Choices {
    /// The step that a step is part of, of those that are there; `None` when it stands by itself.
    fn root(&self, key: &StepKey, there: &[StepKey]) -> Option<StepKey> {
        let mut root = key;
        // No chain is longer than the list of merged steps, unless it runs in a circle.
        for _ in 0..=self.merged.len() {
            match self.merged.get(root) {
                Some(next) if there.contains(next) => root = next,
                _ => return (root != key).then(|| root.clone()),
            }
        }
        None
    }
}

impl Draft {
    pub(super) fn set_optional(&mut self, at: usize, optional: bool) {
        let Some(step) = self.steps().into_iter().nth(at) else { return };
        if optional && at > 0 {
            self.choices.optional.insert(step.key);
        } else {
            self.choices.optional.remove(&step.key);
        }
    }

    pub(super) fn merge(&mut self, at: usize) {
        let steps = self.steps();
        let before = at.checked_sub(1).and_then(|before| steps.get(before));
        if let (Some(before), Some(step)) = (before, steps.get(at)) {
            self.choices.merged.insert(step.key.clone(), before.key.clone());
        }
    }

    pub(super) fn add_merged(&mut self, at: usize, add: bool) {
        let Some(step) = self.steps().into_iter().nth(at) else { return };
        if add {
            self.choices.added.insert(step.key);
        } else {
            self.choices.added.remove(&step.key);
        }
    }

    pub(super) fn split(&mut self, at: usize) {
        let Some(step) = self.steps().into_iter().nth(at) else { return };
        let keys: Vec<StepKey> = self.choices.merged.keys().cloned().chain([step.key.clone()]).collect();
        let merged = self.choices.clone();
        self.choices.merged.retain(|part, into| {
            let there: Vec<StepKey> = keys.iter().cloned().chain([into.clone()]).collect();
            merged.root(part, &there).as_ref() != Some(&step.key) && *into != step.key
        });
        self.choices.added.remove(&step.key);
    }
}
