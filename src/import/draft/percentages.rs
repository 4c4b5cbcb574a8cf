//! Steps of a table that has percentages only, and their counts from the user's first count.

use super::super::decision::Decision;
use super::super::recognise::RowsLayout;
use super::super::warning::{Problem, Warning};
use super::super::words;
use super::derive::{Outcome, table_name, unit};
use super::rows::{Slot, step};
use super::{Draft, DraftSeries, DraftStep, StepKey, checks};

/// Counts from percentages and the user's first count; without it, steps without counts and a problem.
pub(super) fn series(draft: &Draft, layout: &RowsLayout, slots: &[Slot], keys: &[StepKey], out: &mut Outcome) {
    let Some(column) = layout.percent else { return };
    let slots = keys.iter().filter_map(|key| slots.iter().find(|slot| slot.key == *key));
    let slots: Vec<&Slot> = slots.collect();
    let row = |slot: &Slot| slot.rows.first().copied().unwrap_or(usize::MAX);
    let shares = slots.iter().map(|slot| checks::share(draft, column, row(slot)));
    let counts = counts(draft, column, &shares.collect::<Vec<_>>(), out);
    let steps = slots.iter().zip(counts);
    let steps: Vec<DraftStep> = steps.map(|(slot, count)| step(draft, slot, count)).collect();
    let first = steps.first().map(|step| step.name.as_str());
    let unit = unit(draft, None, first, out);
    out.series.push(DraftSeries {
        name: table_name(draft),
        unit,
        period: out.period.map(|(period, _)| period),
        column: Some(column),
        steps,
    });
}

/// Counts by the user's first count; without it none, and a problem.
fn counts(draft: &Draft, column: usize, shares: &[Option<f64>], out: &mut Outcome) -> Vec<Option<u64>> {
    let header = draft.columns.get(column).map_or("", |column| column.name.as_str());
    let chosen = draft.choices.cumulative;
    let cumulative = chosen.unwrap_or_else(|| is_cumulative(header, shares));
    let Some(count) = draft.choices.first_count else {
        out.problems.push(Problem::NeedsFirstCount { cumulative });
        return vec![None; shares.len()];
    };
    out.decisions.push(Decision::FirstCount { count, cumulative });
    out.warnings.push(Warning::Approximate);
    multiplied(count, cumulative, shares)
}

/// Shares of the first step begin at 100 % and never rise.
fn is_cumulative(header: &str, shares: &[Option<f64>]) -> bool {
    let shares: Vec<f64> = shares.iter().copied().flatten().collect();
    let falls = shares.is_sorted_by(|a, b| a >= b);
    let whole = shares.first().is_some_and(|first| (first - 1.0).abs() < 0.005);
    !words::names_previous(header) && falls && whole
}

fn multiplied(first: u64, cumulative: bool, shares: &[Option<f64>]) -> Vec<Option<u64>> {
    let whole = first as f64;
    let mut before = Some(whole);
    let mut counts = Vec::with_capacity(shares.len());
    for (at, share) in shares.iter().enumerate() {
        let count = match (at, cumulative) {
            (0, _) => Some(whole),
            (_, true) => share.map(|share| whole * share),
            (_, false) => before.zip(*share).map(|(before, share)| before * share),
        };
        counts.push(count.filter(|count| *count >= 0.0).map(|count| count.round() as u64));
        before = count;
    }
    counts
}
