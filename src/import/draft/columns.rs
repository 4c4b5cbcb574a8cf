//! Series from a table in which each step is a column.

use std::collections::BTreeSet;

use super::super::decision::{ColumnReason, Decision, Fate, Reason};

use super::super::number::{Value, whole};
use super::super::recognise::{ColumnsLayout, Earlier, Layout};
use super::super::warning::{CellProblem, Warning};
use super::super::words;
use super::batches::{Batch, batches, leave_out_unnamed, lines};
use super::derive::{Outcome, unit};
use super::repeats::arranged;
use super::{Draft, DraftSeries, DraftStep, StepKey, checks, percentages};
use crate::document::Unit;

pub(super) fn series(draft: &Draft, layout: &ColumnsLayout, out: &mut Outcome) {
    leave_out_unnamed(draft, layout, out);
    let batches = batches(draft, layout, out);
    let added = batches.iter().map(|batch| batch.rows.len()).max().unwrap_or(0);
    if added > 1 {
        out.decisions.push(Decision::RowsAdded {
            chosen: draft.choices.add_rows == Some(true) && (layout.key.is_some() || layout.label.is_some()),
            rows: batches.iter().map(|batch| batch.rows.len()).sum(),
        });
    }
    not_addable(draft, layout, added, &batches, out);
    if let ([batch], 2..) = (batches.as_slice(), added)
        && is_whole(draft, batch)
    {
        check_totals(draft, layout, batch, out);
    }
    if layout.steps.is_empty() {
        return;
    }
    if layout.shares {
        shares(draft, layout, &batches, out);
        return;
    }
    let unit = unit_of_columns(draft, layout, out);
    let own: Vec<(usize, usize)> = layout.steps.iter().map(|at| (*at, *at)).collect();
    for batch in &batches {
        let series = of_batch(draft, &own, batch, unit, out);
        out.series.push(series);
    }
    if layout.apart && added > 1 {
        out.decisions.push(Decision::PeopleApart);
    }
    earlier(draft, layout, unit, out);
}

/// A series for each row of percentages, of which the counts are to be computed.
fn shares(draft: &Draft, layout: &ColumnsLayout, batches: &[Batch], out: &mut Outcome) {
    let own: Vec<(usize, usize)> = layout.steps.iter().map(|at| (*at, *at)).collect();
    let mut all = Vec::new();
    for batch in batches {
        let unit =
            unit(draft, None, layout.steps.first().and_then(|at| Some(draft.columns.get(*at)?.name.as_str())), out);
        let mut unread = Outcome::default();
        let series = of_batch(draft, &own, batch, unit, &mut unread);
        let share = |step: &DraftStep| checks::share(draft, step.column?, batch.rows.first().copied()?);
        let shares = series.steps.iter().map(share).collect();
        all.push(percentages::Shares { header: String::new(), series, parts: shares });
    }
    percentages::series(draft, all, out);
}

/// One series for each row of the columns of an earlier period.
fn earlier(draft: &Draft, layout: &ColumnsLayout, unit: Unit, out: &mut Outcome) {
    let Some(Earlier { key, steps }) = layout.earlier.as_ref().filter(|_| !draft.choices.without_earlier) else {
        return;
    };
    let columns = key.iter().copied().chain(steps.iter().map(|(_, column)| *column)).collect();
    out.decisions.push(Decision::EarlierPeriod { columns });
    let of_earlier = ColumnsLayout { key: *key, split: layout.split, ..ColumnsLayout::default() };
    for batch in batches(draft, &of_earlier, out) {
        let series = of_batch(draft, steps, &batch, unit, out);
        out.series.push(series);
    }
}

/// A series from columns of steps and the columns that their counts stand in.
fn of_batch(draft: &Draft, columns: &[(usize, usize)], batch: &Batch, unit: Unit, out: &mut Outcome) -> DraftSeries {
    let keys: Vec<StepKey> = columns.iter().map(|(column, _)| key(draft, *column)).collect();
    let ordered = arranged(draft, keys.clone());
    let places = ordered.iter().filter_map(|wanted| keys.iter().position(|key| key == wanted));
    let steps = places.filter_map(|at| columns.get(at).copied());
    let steps: Vec<DraftStep> = steps.map(|(column, counted)| step(draft, (column, counted), batch, out)).collect();
    DraftSeries { name: batch.label.clone(), unit, period: batch.period, column: None, steps, approximate: false }
}

/// Names that differ only in case are told apart by the number of their occurrence.
fn key(draft: &Draft, column: usize) -> StepKey {
    let name = |at: usize| draft.columns.get(at).map(|column| column.name.to_lowercase()).unwrap_or_default();
    let wanted = name(column);
    let occurrence = (0..column).filter(|at| name(*at) == wanted).count();
    (wanted, occurrence)
}

/// One unit for all steps; where all of them have one and they differ, none, with a warning.
fn unit_of_columns(draft: &Draft, layout: &ColumnsLayout, out: &mut Outcome) -> Unit {
    let columns = layout.steps.iter().filter_map(|at| draft.columns.get(*at));
    let known: Option<BTreeSet<Unit>> = columns.clone().map(|column| column.unit).collect();
    let audiences = || columns.clone().filter_map(|column| words::audience(&column.name)).collect();
    match known.unwrap_or_else(audiences) {
        units if units.len() > 1 => {
            out.warnings.push(Warning::MixedUnits(units.into_iter().collect()));
            draft.choices.unit.unwrap_or(Unit::Other)
        }
        _ => unit(draft, layout.steps.first().copied(), None, out),
    }
}

fn step(draft: &Draft, (column, counted): (usize, usize), batch: &Batch, out: &mut Outcome) -> DraftStep {
    let key = key(draft, column);
    let own = draft.columns.get(column).map(|column| column.name.clone()).unwrap_or_default();
    let (own, named) = if own.is_empty() { (format!("{}", column + 1), false) } else { (own, true) };
    let renamed = draft.choices.names.get(&key);
    let count = count(draft, counted, &own, batch, out);
    let name = renamed.cloned().unwrap_or(own);
    DraftStep {
        lines: lines(draft, &batch.rows),
        column: Some(column),
        suggested: words::phase(&name),
        name,
        named: named || renamed.is_some(),
        word: None,
        count,
        money: None,
        unit: draft.columns.get(column).and_then(|column| column.unit),
        optional: false,
        merged: Vec::new(),
        key,
    }
}

fn count(draft: &Draft, column: usize, step: &str, batch: &Batch, out: &mut Outcome) -> Option<u64> {
    let values = draft.columns.get(column)?;
    if let [row] = batch.rows.as_slice() {
        return match values.value(*row).count() {
            Ok(count) => Some(count),
            Err(because) => {
                out.warnings.push(missing(draft, column, step, *row, because));
                None
            }
        };
    }
    if values.unit == Some(Unit::People)
        && is_whole(draft, batch)
        && let Some(total) = total(draft, column)
    {
        return Some(total);
    }
    let apart = matches!(&draft.plan.layout, Layout::Columns(layout) if layout.apart);
    if values.unit == Some(Unit::People) && !apart && draft.choices.columns.is_none() {
        // The same people may be in several rows, which a warning says.
        return None;
    }
    sum(draft, column, batch, out)
}

fn missing(draft: &Draft, column: usize, step: &str, row: usize, because: CellProblem) -> Warning {
    let row = draft.rows.get(row);
    Warning::CountMissing {
        line: row.map_or(0, |row| row.line),
        column,
        step: step.to_owned(),
        text: row.map_or("", |row| row.text(column)).to_owned(),
        because,
    }
}

/// The sum of the readable cells; advertisers' shares of a conversion are rounded after adding.
fn sum(draft: &Draft, column: usize, batch: &Batch, out: &mut Outcome) -> Option<u64> {
    let values = draft.columns.get(column)?;
    let (mut exact, mut unreadable, mut read) = (0.0, Vec::new(), 0);
    for row in &batch.rows {
        match values.value(*row) {
            Value::Number(number) if number >= 0.0 => {
                exact += number;
                read += 1;
            }
            _ => unreadable.push(*row),
        }
    }
    if !unreadable.is_empty() {
        let missing = unreadable.len();
        unreadable.truncate(10);
        let lines = lines(draft, &unreadable);
        out.warnings.push(Warning::PartOfSum { column, missing, lines });
    }
    if read == 0 {
        return None;
    }
    if (exact - exact.round()).abs() > 1e-6 {
        out.warnings.push(Warning::Rounded { column, exact });
    }
    whole(exact.round()).ok()
}

/// Whether a batch is exactly the rows that a total row of the file is the total of.
fn is_whole(draft: &Draft, batch: &Batch) -> bool {
    let found = draft.rows.iter().enumerate();
    let found = found.filter(|(_, row)| row.found == Fate::Kept);
    found.map(|(at, _)| at).eq(batch.rows.iter().copied())
}

/// What the file's own total row says of a column.
fn total(draft: &Draft, column: usize) -> Option<u64> {
    let values = draft.columns.get(column)?;
    totals(draft).filter_map(|row| values.value(row).count().ok()).max()
}

/// The rows that the file itself calls totals. They may overlap; the largest is that of all.
fn totals(draft: &Draft) -> impl Iterator<Item = usize> {
    let is_total = |fate: &Fate| matches!(fate, Fate::LeftOut(Reason::Total(_)));
    draft.rows.iter().enumerate().filter(move |(_, row)| is_total(&row.found)).map(|(at, _)| at)
}

/// Warns where rows are added up to something else than each total of the file, as when it shows only some of the rows.
fn check_totals(draft: &Draft, layout: &ColumnsLayout, batch: &Batch, out: &mut Outcome) {
    let steps = layout.steps.iter().filter_map(|at| Some((*at, draft.columns.get(*at)?)));
    for (at, column) in steps.filter(|(_, column)| column.unit != Some(Unit::People)) {
        let sum: f64 = batch.rows.iter().filter_map(|row| column.value(*row).number()).sum();
        let stated: Vec<f64> = totals(draft).filter_map(|row| column.value(row).number()).collect();
        let largest = stated.iter().copied().reduce(f64::max);
        if let Some(total) = largest.filter(|_| !stated.iter().any(|total| (total - sum).abs() <= total.abs() * 0.005))
        {
            out.warnings.push(Warning::TotalDiffers { column: at, sum, total });
        }
    }
}

/// Whether the file itself adds the people of all rows up, and so says that nobody is in two of them.
fn totals_are_sums(draft: &Draft, column: usize, batches: &[Batch]) -> bool {
    let Some(column) = draft.columns.get(column) else { return false };
    let value = |row: &usize| column.value(*row).number();
    let sum: f64 = batches.iter().flat_map(|batch| &batch.rows).filter_map(value).sum();
    totals(draft).filter_map(|row| column.value(row).number()).any(|total| total > 0.0 && (total - sum).abs() < 0.5)
}

/// Warns of columns of people when rows are added, whether or not they are steps.
fn not_addable(draft: &Draft, layout: &ColumnsLayout, added: usize, batches: &[Batch], out: &mut Outcome) {
    if added < 2 || layout.apart {
        return;
    }
    let left_out =
        draft.plan.left_out.iter().filter(|(_, reason)| *reason == ColumnReason::NotAddable).map(|(at, _)| *at);
    let people = |at: &usize| draft.columns.get(*at).is_some_and(|column| column.unit == Some(Unit::People));
    let mut columns: Vec<usize> = left_out.chain(layout.steps.iter().copied().filter(people)).collect();
    columns.sort_unstable();
    columns.dedup();
    for column in columns {
        let rows = batches.iter().flat_map(|batch| &batch.rows);
        let value = |row: &usize| draft.columns.get(column)?.value(*row).count().ok();
        if totals_are_sums(draft, column, batches) {
            continue;
        }
        out.warnings.push(Warning::NotAddable {
            column,
            parts: rows.filter_map(value).take(10).collect(),
            total: total(draft, column),
        });
    }
}
