//! Series from a table in which each step is a row.

use std::collections::{BTreeMap, BTreeSet};

use super::super::dates::{Period, Step, period_in_year};
use super::super::decision::{Decision, Fate, Reason};

use super::super::number::Value;
use super::super::recognise::{RowsLayout, shop_place};
use super::super::sheet::Kind;
use super::super::warning::{CellProblem, MAX_STEPS, Problem, Warning};
use super::super::words;
use super::derive::{Outcome, table_name, unit};
use super::repeats::{ordered, slots};
use super::{Draft, DraftSeries, DraftStep, StepKey, checks, percentages, periods};
use crate::document::Unit;

/// A kept row with its name.
pub(super) struct Entry {
    pub row: usize,
    pub line: usize,
    /// The name in lower case.
    pub key: String,
    name: String,
    named: bool,
    /// Number of its period or segment.
    pub group: usize,
}

/// A step in one period or segment, with the rows that are counted for it.
pub(super) struct Slot {
    pub key: StepKey,
    pub name: String,
    named: bool,
    group: usize,
    pub rows: Vec<usize>,
    pub lines: Vec<usize>,
}

impl Entry {
    pub(super) fn slot(&self, occurrence: usize) -> Slot {
        Slot {
            key: (self.key.clone(), occurrence),
            name: self.name.clone(),
            named: self.named,
            group: self.group,
            rows: vec![self.row],
            lines: vec![self.line],
        }
    }
}

pub(super) fn series(draft: &Draft, layout: &RowsLayout, out: &mut Outcome) {
    leave_out(draft, layout, out);
    let (entries, groups) = entries(draft, layout, out);
    let slots = slots(draft, &entries, layout.counts.first().copied(), out);
    let shop = draft.plan.shop_order && !draft.choices.file_order;
    let place = |key: &StepKey| if shop { shop_place(&key.0) } else { None };
    let keys = ordered(draft, &slots, place);
    if shop && draft.choices.order.is_none() {
        out.decisions.push(Decision::UsualOrder);
    }
    if keys.len() > MAX_STEPS {
        let steps = keys.len();
        out.problems.push(Problem::TooManySteps { steps });
    } else if layout.counts.is_empty() {
        shares(draft, layout, &groups, &Grid::new(&slots, &keys), out);
    } else {
        counts(draft, layout, &groups, &Grid::new(&slots, &keys), out);
    }
}

/// The steps of all periods and segments.
struct Grid<'a> {
    keys: &'a [StepKey],
    /// A slot of each key, for the name.
    named: BTreeMap<&'a StepKey, &'a Slot>,
    by_group: BTreeMap<(usize, &'a StepKey), &'a Slot>,
}

impl<'a> Grid<'a> {
    fn new(slots: &'a [Slot], keys: &'a [StepKey]) -> Self {
        let with_group = |slot: &'a Slot| ((slot.group, &slot.key), slot);
        Self {
            keys,
            named: slots.iter().rev().map(|slot| (&slot.key, slot)).collect(),
            by_group: slots.iter().map(with_group).collect(),
        }
    }
}

/// A series for each period or segment and each column of percentages, of which the counts are to be computed.
fn shares(draft: &Draft, layout: &RowsLayout, groups: &[String], grid: &Grid, out: &mut Outcome) {
    let group_step = group_step(draft, layout);
    let mut all = Vec::new();
    for (group, label) in groups.iter().enumerate() {
        for column in &layout.percents {
            let slot = |key: &StepKey| grid.by_group.get(&(group, key)).copied();
            let row = |key: &StepKey| slot(key).and_then(|slot| slot.rows.first().copied()).unwrap_or(usize::MAX);
            let shares = grid.keys.iter().map(|key| checks::share(draft, *column, row(key))).collect();
            let steps = grid.keys.iter().filter_map(|key| match slot(key) {
                Some(slot) => Some(step(draft, slot, None)),
                None => grid.named.get(key).map(|slot| absent(draft, slot)),
            });
            let steps: Vec<DraftStep> = steps.collect();
            let unit = unit(draft, None, steps.first().map(|step| step.name.as_str()), out);
            let table_period = out.period.map(|(period, _)| period);
            let place = Place { column: *column, label, groups: groups.len(), group_step, table_period };
            let several = layout.percents.len() > 1;
            let series = finished(draft, layout, &place, (unit, several), steps);
            let header = draft.columns.get(*column).map(|column| column.name.clone()).unwrap_or_default();
            all.push(percentages::Shares { header, series, parts: shares });
        }
    }
    percentages::series(draft, all, out);
}

/// How long the periods are, where the groups are periods.
fn group_step(draft: &Draft, layout: &RowsLayout) -> Option<Step> {
    let at = layout.group?;
    let column = draft.columns.get(at)?;
    (column.kind == Kind::Date).then(|| periods::step(column, at, &draft.rows))
}

fn counts(draft: &Draft, layout: &RowsLayout, groups: &[String], grid: &Grid, out: &mut Outcome) {
    let group_step = group_step(draft, layout);
    for (group, label) in groups.iter().enumerate() {
        for column in &layout.counts {
            let steps = steps(draft, *column, group, grid, out);
            let unit = unit_of_steps(draft, *column, &steps, out);
            let place = Place {
                column: *column,
                label,
                groups: groups.len(),
                group_step,
                table_period: out.period.map(|(period, _)| period),
            };
            let series = finished(draft, layout, &place, (unit, layout.counts.len() > 1), steps);
            out.series.push(series);
        }
    }
}

/// The unit of the column, or of the steps; none, with a warning, where the steps say that each counts something else.
fn unit_of_steps(draft: &Draft, column: usize, steps: &[DraftStep], out: &mut Outcome) -> Unit {
    let says_nothing = draft.columns.get(column).is_none_or(|column| column.unit.is_none());
    let units: BTreeSet<Unit> = steps.iter().filter_map(|step| words::audience(&step.name)).collect();
    if says_nothing && draft.plan.unit.is_none() && draft.choices.unit.is_none() && units.len() > 1 {
        let mixed = Warning::MixedUnits(units.into_iter().collect());
        if !out.warnings.contains(&mixed) {
            out.warnings.push(mixed);
        }
        return Unit::Other;
    }
    unit(draft, Some(column), steps.first().map(|step| step.name.as_str()), out)
}

/// Where a series stands in the table.
struct Place<'a> {
    column: usize,
    label: &'a str,
    groups: usize,
    group_step: Option<Step>,
    table_period: Option<Period>,
}

fn finished(
    draft: &Draft,
    layout: &RowsLayout,
    place: &Place,
    (unit, several): (Unit, bool),
    steps: Vec<DraftStep>,
) -> DraftSeries {
    let column = draft.columns.get(place.column);
    let column_name = column.map_or("", |column| column.name.as_str());
    let name = match (place.groups > 1, several) {
        (true, true) => format!("{} · {column_name}", place.label),
        (true, false) => place.label.to_owned(),
        (false, true) => column_name.to_owned(),
        (false, false) => table_name(draft),
    };
    let by_group = place.group_step.zip(layout.group).and_then(|(step, at)| {
        let period = place.label.split(" · ").next().unwrap_or(place.label);
        periods::of_text(draft.columns.get(at)?, period, step)
    });
    let in_year =
        || months_in_year(draft, layout).then(|| period_in_year(column_name, draft.file.year?, Step::Day)).flatten();
    let period = by_group.or(column.and_then(|column| column.period)).or_else(in_year).or(place.table_period);
    DraftSeries { name, unit, period, column: Some(place.column), steps, approximate: false }
}

/// Whether all columns of counts are called months, weeks or days, of a year that stands elsewhere.
fn months_in_year(draft: &Draft, layout: &RowsLayout) -> bool {
    let name = |at: &usize| draft.columns.get(*at).map_or("", |column| column.name.as_str());
    layout.counts.len() > 1 && layout.counts.iter().all(|at| period_in_year(name(at), 2024, Step::Day).is_some())
}

/// Leaves out rows without a name, and events that are no steps of a shop.
fn leave_out(draft: &Draft, layout: &RowsLayout, out: &mut Outcome) {
    let Some(name) = layout.name else { return };
    for (row, fate) in draft.rows.iter().zip(&mut out.fates) {
        let chosen = draft.choices.rows.get(&row.line) == Some(&true);
        if *fate != Fate::Kept || chosen {
            continue;
        }
        let text = row.text(name);
        if text.is_empty() {
            *fate = Fate::LeftOut(Reason::NoName);
        } else if draft.plan.shop_order && !draft.choices.file_order && shop_place(text).is_none() {
            *fate = Fate::LeftOut(Reason::NotAShopEvent);
        }
    }
}

/// The kept rows, and the names of their periods or segments.
fn entries(draft: &Draft, layout: &RowsLayout, out: &mut Outcome) -> (Vec<Entry>, Vec<String>) {
    let mut groups: BTreeMap<String, usize> = BTreeMap::new();
    let mut labels: Vec<String> = Vec::new();
    let strip = strips_prefixes(draft, layout, out);
    let mut entries = Vec::new();
    let kept = draft.rows.iter().enumerate().zip(&out.fates).filter(|(_, fate)| **fate == Fate::Kept);
    for ((row, cells), _) in kept {
        let parts = [layout.group, layout.within].into_iter().flatten().map(|at| cells.text(at));
        let label = parts.collect::<Vec<_>>().join(" · ");
        let group = *groups.entry(label.clone()).or_insert_with(|| {
            labels.push(label);
            labels.len() - 1
        });
        let text = layout.name.map_or("", |at| cells.text(at));
        let text = if strip { without_prefix(text).unwrap_or(text) } else { text };
        let (name, named) =
            if text.is_empty() { (format!("{}", entries.len() + 1), false) } else { (text.to_owned(), true) };
        let (key, line) = (name.to_lowercase(), cells.line);
        entries.push(Entry { row, line, key, name, named, group });
    }
    if layout.name.is_none() && !entries.is_empty() {
        out.decisions.push(Decision::StepsNumbered);
    }
    (entries, labels)
}

/// Numbers like `1. ` are taken off the names when all of them have one.
fn strips_prefixes(draft: &Draft, layout: &RowsLayout, out: &mut Outcome) -> bool {
    let Some(name) = layout.name else {
        return false;
    };
    let kept = draft.rows.iter().zip(&out.fates).filter(|(_, fate)| **fate == Fate::Kept);
    let names: Vec<&str> = kept.map(|(row, _)| row.text(name)).collect();
    let all = !names.is_empty() && names.iter().all(|name| without_prefix(name).is_some());
    let strip = all && !draft.choices.keep_prefixes;
    if strip {
        out.decisions.push(Decision::PrefixesStripped { rows: names.len() });
    }
    strip
}

fn without_prefix(name: &str) -> Option<&str> {
    let rest = name.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() == name.len() {
        return None;
    }
    let rest = rest.strip_prefix(['.', ')'])?;
    let trimmed = rest.trim_start();
    (trimmed.len() < rest.len() && !trimmed.is_empty()).then_some(trimmed)
}

fn steps(draft: &Draft, column: usize, group: usize, grid: &Grid, out: &mut Outcome) -> Vec<DraftStep> {
    let mut steps = Vec::with_capacity(grid.keys.len());
    for key in grid.keys {
        let here = grid.by_group.get(&(group, key));
        steps.extend(match here {
            Some(slot) => Some(step(draft, slot, count(draft, column, slot, out))),
            None => grid.named.get(key).map(|slot| absent(draft, slot)),
        });
    }
    steps
}

pub(super) fn step(draft: &Draft, slot: &Slot, count: Option<u64>) -> DraftStep {
    let renamed = draft.choices.names.get(&slot.key);
    let name = renamed.unwrap_or(&slot.name).clone();
    DraftStep {
        lines: slot.lines.clone(),
        column: None,
        suggested: words::phase(&name),
        name,
        named: slot.named || renamed.is_some(),
        word: None,
        count,
        money: money(draft, slot),
        unit: None,
        optional: false,
        merged: Vec::new(),
        key: slot.key.clone(),
    }
}

/// A step that another period or segment has, and this one has not.
fn absent(draft: &Draft, elsewhere: &Slot) -> DraftStep {
    DraftStep { lines: Vec::new(), money: None, ..step(draft, elsewhere, None) }
}

/// The sum of the slot's rows; undefined, with a warning, as soon as one of them is.
fn count(draft: &Draft, column: usize, slot: &Slot, out: &mut Outcome) -> Option<u64> {
    let mut sum = Some(0_u64);
    for (row, line) in slot.rows.iter().zip(&slot.lines) {
        let value = draft.columns.get(column).map(|column| column.value(*row));
        let counted = value.unwrap_or(Value::Nothing(CellProblem::Empty)).count();
        match counted {
            Ok(count) => sum = sum.and_then(|sum| sum.checked_add(count)),
            Err(because) => {
                sum = None;
                out.warnings.push(Warning::CountMissing {
                    line: *line,
                    column,
                    step: slot.name.clone(),
                    text: draft.rows.get(*row).map_or("", |row| row.text(column)).to_owned(),
                    because,
                });
            }
        }
    }
    sum
}

fn money(draft: &Draft, slot: &Slot) -> Option<f64> {
    let column = draft.columns.iter().find(|column| column.kind == Kind::Money)?;
    let amounts: Vec<f64> = slot.rows.iter().filter_map(|row| column.value(*row).any()).collect();
    (!amounts.is_empty()).then(|| amounts.iter().sum())
}
