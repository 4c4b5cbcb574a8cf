//! The general kinds in which each step is a column: one row a period, or rows that are added up.

use std::collections::BTreeSet;

use super::super::decision::{ColumnEvidence, ColumnReason, Decision, Fate, Reason};
use super::super::personal::holds_people;
use super::super::recognised::Recognised;
use super::super::sheet::{Column, Kind, Sheet};
use super::super::words;
use super::facts::{Facts, facts};
use super::rows::{has_periods, name_column};
use super::{ColumnsLayout, Layout, Plan};
use crate::document::Unit;

pub(super) fn recognise(sheet: &Sheet) -> Option<Plan> {
    let facts = facts(sheet);
    let candidates = candidates(sheet, &facts);
    if has_periods(sheet, &facts.counts) || !are_columns(sheet, &facts, &candidates) {
        return None;
    }
    let rows = sheet.kept().count();
    let split = facts.key.is_some_and(|key| repeats(sheet, key)) && !facts.texts.is_empty();
    let added = rows > 1 && (facts.key.is_none() || split);
    // Whoever sells, names of people are not kept; each customer is one seller's.
    let sellers = name_column(sheet, &facts).is_some_and(|name| holds_people(sheet, name));
    let label = label(sheet, &facts, &candidates).filter(|_| added && !sellers);
    let added = added && label.is_none();
    let mut left_out = facts.left_out.clone();
    let mut steps = if are_numbered(sheet, &facts) || all_fall(sheet, &facts, &candidates) {
        facts.counts.clone()
    } else if name_the_journey(&facts, &candidates) {
        ranked(sheet, candidates, added && !sellers, &mut left_out)
    } else {
        facts.counts.clone()
    };
    keep_falling(sheet, &mut steps);
    add_unread(sheet, &facts, &mut steps);
    let recognised = if facts.key.is_some() || label.is_some() || rows <= 1 {
        Recognised::STEPS_AS_COLUMNS
    } else {
        Recognised::SUMMED_COLUMNS
    };
    let mut decisions = Vec::new();
    if !steps.is_sorted() {
        decisions.push(Decision::StepColumnsOrdered);
    }
    let key = facts.key;
    Some(Plan {
        because: ColumnEvidence::SameCount,
        left_out,
        decisions,
        ..Plan::new(
            recognised,
            Layout::Columns(ColumnsLayout { steps, key, split, label, apart: sellers, ..ColumnsLayout::default() }),
        )
    })
}

/// So few columns of a table with periods are all steps, unless most are known and the others are something else.
const FEW: usize = 5;

/// Whether the columns of counts of a table without other columns fall from each to the next, and no two are the same step:
/// then all of them are steps whose names tell of a phase.
fn all_fall(sheet: &Sheet, facts: &Facts, candidates: &[Candidate]) -> bool {
    let few = (2..=FEW).contains(&facts.counts.len());
    let alone = facts.texts.is_empty() && places(candidates).len() == candidates.len() && candidates.len() > 1;
    let told = |at: &usize| {
        let name = sheet.columns.get(*at).map_or("", |column| column.name.as_str());
        words::step_column(name).is_some() || words::phase(name).is_some()
    };
    few && alone && facts.counts.iter().all(told) && fall(&sums(sheet, &facts.counts))
}

fn sums(sheet: &Sheet, columns: &[usize]) -> Vec<f64> {
    let sum = |at: &usize| {
        let column = sheet.columns.get(*at)?;
        Some(sheet.kept().filter_map(|(row, _)| column.value(row).number()).sum())
    };
    columns.iter().map(|at| sum(at).unwrap_or(0.0)).collect()
}

fn fall(sums: &[f64]) -> bool {
    sums.windows(2).all(|pair| matches!(pair, [before, sum] if sum <= before))
}

/// The order of the file stays where its counts fall and those of the usual order of a journey rise.
fn keep_falling(sheet: &Sheet, steps: &mut [usize]) {
    let mut as_written = steps.to_vec();
    as_written.sort_unstable();
    if fall(&sums(sheet, &as_written)) && !fall(&sums(sheet, steps)) {
        steps.copy_from_slice(&as_written);
    }
}

/// Takes in columns of steps without a single count that can be read, where signs say that the counts are unknown: `?`.
fn add_unread(sheet: &Sheet, facts: &Facts, steps: &mut Vec<usize>) {
    if steps.is_empty() || !facts.texts.is_empty() {
        return;
    }
    for (at, column) in sheet.columns.iter().enumerate() {
        let signed = sheet.texts(at).any(|text| !text.is_empty());
        let place = words::step_column(&column.name);
        let known = |at: &usize| sheet.columns.get(*at).and_then(|column| words::step_column(&column.name));
        let is_text = matches!(column.kind, Kind::Empty | Kind::Text);
        if is_text && signed && place.is_some() && !steps.iter().any(|step| known(step) == place) {
            let behind = steps.iter().position(|step| known(step) > place);
            steps.insert(behind.unwrap_or(steps.len()), at);
        }
    }
}

fn repeats(sheet: &Sheet, key: usize) -> bool {
    let distinct: BTreeSet<&str> = sheet.texts(key).collect();
    distinct.len() < sheet.kept().count()
}

/// The most rows that are each a series rather than added up.
const GROUPS: usize = 20;

/// The column that names the rows, where they are to be series: a step counts people, who cannot be added up, and
/// neither a total row nor another column stands for it; or the columns are numbered steps.
fn label(sheet: &Sheet, facts: &Facts, candidates: &[Candidate]) -> Option<usize> {
    let name = facts.key.is_none().then(|| name_column(sheet, facts))??;
    let names: BTreeSet<&str> = sheet.texts(name).collect();
    let rows = sheet.kept().count();
    if names.len() < rows || rows > GROUPS || names.contains("") {
        return None;
    }
    let is_people = |candidate: &&Candidate| {
        sheet.columns.get(candidate.at).is_some_and(|column| column.unit == Some(Unit::People))
    };
    let has_total = sheet.rows.iter().any(|row| matches!(row.found, Fate::LeftOut(Reason::Total(_))));
    let alone = |people: &Candidate| {
        candidates.iter().filter(|other| other.place == people.place).all(|other| is_people(&other))
    };
    let needed = !has_total && candidates.iter().filter(is_people).any(alone);
    (needed || are_numbered(sheet, facts)).then_some(name)
}

/// Whether the columns of counts are called `1. View item`, `2. Cart` and so on.
fn are_numbered(sheet: &Sheet, facts: &Facts) -> bool {
    let starts = |(place, at): (usize, &usize)| {
        let number = format!("{}.", place + 1);
        sheet.columns.get(*at).is_some_and(|column| column.name.starts_with(&number))
    };
    facts.counts.len() > 1 && facts.counts.iter().enumerate().all(starts)
}

/// A column of counts whose name is a step of a journey.
#[derive(Clone, Copy)]
struct Candidate {
    at: usize,
    place: u8,
}

/// Whether the names of the columns tell the steps; else every column of counts is one, in the file's order.
fn name_the_journey(facts: &Facts, candidates: &[Candidate]) -> bool {
    let most = candidates.len() * 2 > facts.counts.len();
    !facts.texts.is_empty() || most || (places(candidates).len() > 1 && facts.counts.len() > FEW)
}

fn places(candidates: &[Candidate]) -> BTreeSet<u8> {
    candidates.iter().map(|candidate| candidate.place).collect()
}

fn candidates(sheet: &Sheet, facts: &Facts) -> Vec<Candidate> {
    let place = |at: usize| words::step_column(&sheet.columns.get(at)?.name);
    let counts = facts.counts.iter();
    counts.filter_map(|at| place(*at).map(|place| Candidate { at: *at, place })).collect()
}

/// Whether the names of the columns of counts tell of several steps.
pub(super) fn several_steps(sheet: &Sheet, facts: &Facts) -> bool {
    places(&candidates(sheet, facts)).len() > 1
}

fn are_columns(sheet: &Sheet, facts: &Facts, candidates: &[Candidate]) -> bool {
    let places = places(candidates);
    if are_numbered(sheet, facts) {
        return true;
    }
    let Some(name) = name_column(sheet, facts) else {
        return facts.counts.len() > 1 || (facts.key.is_some() && !facts.counts.is_empty());
    };
    let header = sheet.columns.get(name).map_or("", |column| column.name.as_str());
    if words::names_steps(header) {
        false
    } else if words::names_a_dimension(header) {
        !places.is_empty()
    } else {
        places.len() > 1 && !rows_are_steps(sheet, name)
    }
}

/// Whether half of the cells of a column tell of a phase, as steps do.
pub(super) fn rows_are_steps(sheet: &Sheet, name: usize) -> bool {
    let (mut steps, mut rows) = (0, 0);
    for text in sheet.texts(name) {
        rows += 1;
        steps += usize::from(words::phase(text).is_some());
    }
    steps * 2 >= rows.max(1)
}

/// One column for each place in the journey; people are not added over rows.
fn ranked(
    sheet: &Sheet,
    candidates: Vec<Candidate>,
    added: bool,
    left_out: &mut Vec<(usize, ColumnReason)>,
) -> Vec<usize> {
    let unit = |at: usize| sheet.columns.get(at).and_then(|column| column.unit);
    let (people, mut addable): (Vec<Candidate>, Vec<Candidate>) = candidates
        .into_iter()
        .partition(|candidate| added && unit(candidate.at) == Some(Unit::People) && !is_summed(sheet, candidate.at));
    left_out.extend(people.iter().map(|candidate| (candidate.at, ColumnReason::NotAddable)));
    let common = common_unit(addable.iter().filter_map(|candidate| unit(candidate.at)));
    let rank = |candidate: &Candidate| {
        let column = sheet.columns.get(candidate.at);
        let link = column.is_some_and(is_link_click);
        let people = words::distance_to_people(unit(candidate.at).unwrap_or(Unit::Other));
        (candidate.place, !link, common.is_some() && unit(candidate.at) != common, people, candidate.at)
    };
    addable.sort_by_key(rank);
    addable.dedup_by_key(|candidate| candidate.place);
    addable.into_iter().map(|candidate| candidate.at).collect()
}

/// Whether a total row of the file is the sum of a column, which says that nobody is in two rows.
fn is_summed(sheet: &Sheet, at: usize) -> bool {
    let Some(column) = sheet.columns.get(at) else { return false };
    let is_total = |fate: &Fate| matches!(fate, Fate::LeftOut(Reason::Total(_)));
    let sum: f64 = sheet.kept().filter_map(|(row, _)| column.value(row).number()).sum();
    let mut rows = sheet.rows.iter().enumerate().filter(|(_, row)| is_total(&row.found));
    rows.any(|(row, _)| column.value(row).number().is_some_and(|total| total > 0.0 && (total - sum).abs() < 0.5))
}

/// Clicks that lead to the site, unlike likes and clicks on names.
fn is_link_click(column: &Column) -> bool {
    words::has(&column.name, "link|linkkliks")
}

/// The unit of most columns that have one, where several have it.
fn common_unit(units: impl Iterator<Item = Unit>) -> Option<Unit> {
    let mut counts = std::collections::BTreeMap::<Unit, usize>::new();
    for unit in units {
        *counts.entry(unit).or_default() += 1;
    }
    counts.into_iter().filter(|(_, count)| *count > 1).max_by_key(|(_, count)| *count).map(|(unit, _)| unit)
}
