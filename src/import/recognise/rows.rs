//! The general kinds in which each step is a row: with counts, or with percentages only.

use std::collections::BTreeSet;

use super::super::decision::ColumnEvidence;
use super::super::recognised::Recognised;
use super::super::sheet::{Column, Sheet};
use super::super::words;
use super::columns::rows_are_steps;
use super::facts::{Facts, facts};
use super::{ColumnsLayout, Layout, Plan, RowsLayout};
use crate::document::Unit;

pub(super) fn recognise(sheet: &Sheet) -> Option<Plan> {
    let facts = facts(sheet);
    let name = name_column(sheet, &facts);
    let only_numbers = facts.texts.is_empty() && facts.key.is_none() && facts.counts.len() == 1;
    let of_groups = name.is_some_and(|name| holds_groups(sheet, name));
    if holds_records(sheet) || of_groups || (name.is_none() && !only_numbers) {
        return None;
    }
    let choice = choose_counts(sheet, &facts.counts)?;
    let (group, within) = name.map_or((None, None), |name| groups(sheet, name, &facts));
    let layout = Layout::Rows(RowsLayout { name, group, within, counts: choice.chosen, percents: Vec::new() });
    Some(Plan { because: choice.because, left_out: facts.left_out, ..Plan::new(Recognised::STEPS_AS_ROWS, layout) })
}

pub(super) fn recognise_percentages(sheet: &Sheet) -> Option<Plan> {
    let facts = facts(sheet);
    let is_share = |at: &&usize| sheet.columns.get(**at).is_some_and(|column| !words::names_a_change(&column.name));
    let percents: Vec<usize> = facts.percents.iter().filter(is_share).copied().collect();
    let header = |at: usize| sheet.columns.get(at).map_or("", |column| column.name.as_str());
    let name = name_column(sheet, &facts);
    let are_columns = match name {
        // Groups of visitors, each with its steps beside it.
        Some(name) => words::names_a_dimension(header(name)) && !words::names_steps(header(name)),
        None => true,
    };
    let layout = if percents.len() > 1 && are_columns {
        let (key, label) = (facts.key, name);
        Layout::Columns(ColumnsLayout { steps: percents, key, label, shares: true, ..ColumnsLayout::default() })
    } else {
        let (group, within) = groups(sheet, name?, &facts);
        Layout::Rows(RowsLayout { group, within, name, percents: shares(sheet, &percents)?, ..RowsLayout::default() })
    };
    Some(Plan { left_out: facts.left_out, ..Plan::new(Recognised::PERCENTAGES, layout) })
}

/// The columns of percentages that are series: periods, or groups whose names speak of no rate; else the first that is not
/// of those who leave.
fn shares(sheet: &Sheet, percents: &[usize]) -> Option<Vec<usize>> {
    let column = |at: &usize| sheet.columns.get(*at);
    let periods: Vec<usize> =
        percents.iter().copied().filter(|at| column(at).is_some_and(|column| column.period.is_some())).collect();
    if periods.len() > 1 {
        return Some(periods);
    }
    let names = |at: &usize| column(at).map_or("", |column| column.name.as_str());
    if percents.iter().all(|at| !words::names_a_rate(names(at)) && !words::names_a_loss(names(at))) {
        return Some(percents.to_vec()).filter(|percents| !percents.is_empty());
    }
    let goes_on = percents.iter().find(|at| !words::names_a_loss(names(at)));
    Some(vec![*goes_on.or(percents.first())?])
}

/// The column that names the rows: one whose name says so, else the first with text.
pub(super) fn name_column(sheet: &Sheet, facts: &Facts) -> Option<usize> {
    let says_so = |at: &&usize| sheet.columns.get(**at).is_some_and(|column| words::names_steps(&column.name));
    facts.texts.iter().find(says_so).or(facts.texts.first()).copied()
}

/// Whether the rows are channels, products or places, which do not follow each other.
fn holds_groups(sheet: &Sheet, name: usize) -> bool {
    let groups = "channel|kanaal|kanalen|source|bron.|medium.|campaign|campagne|country|land.|city|plaats.|region|regio|device|\
                  apparaat|browser|product|artikel|article|item.|sku.|categor|leeftijd|age.|geslacht|gender|filiaal|vestiging|\
                  keyword|zoekwoord|merk.|brand|maat.|kleur|betaalwijze|betaalmethode|payment method|reden|reason|onderwerp|subject";
    let header = sheet.columns.get(name).map_or("", |column| column.name.as_str());
    words::has(header, groups) && !words::names_steps(header) && !rows_are_steps(sheet, name)
}

/// Whether each row is a person, deal or order rather than a step.
fn holds_records(sheet: &Sheet) -> bool {
    let personal = "email|mail address|financial status";
    let named = |column: &Column| words::has(&column.name, personal);
    let first_is_id = sheet.columns.first().is_some_and(|column| words::names_an_identifier(&column.name));
    sheet.columns.iter().any(named) || first_is_id
}

/// The column, or the two, that tell periods and segments apart whose steps are stacked under each other.
pub(super) fn groups(sheet: &Sheet, name: usize, facts: &Facts) -> (Option<usize>, Option<usize>) {
    if let Some(group) = segments(sheet, name, facts) {
        return (Some(group), None);
    }
    let rows = sheet.kept().count();
    let others: Vec<usize> =
        facts.key.into_iter().chain(facts.texts.iter().copied()).filter(|at| *at != name).take(6).collect();
    let alone = |at: usize| sheet.texts(at).collect::<BTreeSet<&str>>();
    let few = |at: &usize| (2..=MOST_GROUPS).contains(&alone(*at).len());
    let pairs =
        others.iter().enumerate().flat_map(|(at, first)| others.iter().skip(at + 1).map(move |other| (*first, *other)));
    let tells = |(first, other): &(usize, usize)| {
        let cells = sheet.texts(name).zip(sheet.texts(*first).zip(sheet.texts(*other)));
        few(first) && few(other) && cells.collect::<BTreeSet<_>>().len() == rows
    };
    let repeats = sheet.texts(name).collect::<BTreeSet<&str>>().len() < rows;
    match pairs.into_iter().find(|pair| repeats && tells(pair)) {
        Some((first, other)) => (Some(first), Some(other)),
        None => (None, None),
    }
}

/// The most different groups in one of two columns of them.
const MOST_GROUPS: usize = 60;

/// A column that tells periods or segments apart whose steps are stacked under each other.
pub(super) fn segments(sheet: &Sheet, name: usize, facts: &Facts) -> Option<usize> {
    let names: BTreeSet<&str> = sheet.texts(name).collect();
    if names.len() == sheet.kept().count() {
        return None;
    }
    let others = facts.key.into_iter().chain(facts.texts.iter().copied()).filter(|at| *at != name);
    others.into_iter().find(|at| tells_apart(sheet, name, *at))
}

fn tells_apart(sheet: &Sheet, name: usize, segment: usize) -> bool {
    let rows = sheet.kept().count();
    let pairs: BTreeSet<(&str, &str)> = sheet.texts(name).zip(sheet.texts(segment)).collect();
    let segments: BTreeSet<&str> = sheet.texts(segment).collect();
    pairs.len() == rows && segments.len() > 1 && segments.len() * 2 <= rows
}

/// Columns of counts that were chosen, and why.
pub(crate) struct Choice {
    pub chosen: Vec<usize>,
    pub because: ColumnEvidence,
}

/// Periods and segments of one count are all chosen; of different counts, the one nearest to people.
pub(crate) fn choose_counts(sheet: &Sheet, counts: &[usize]) -> Option<Choice> {
    let first = *counts.first()?;
    if counts.len() == 1 {
        return Some(Choice { chosen: vec![first], because: ColumnEvidence::OnlyCounts });
    }
    if has_periods(sheet, counts) {
        let is_period = |at: &usize| sheet.columns.get(*at).is_some_and(|column| column.period.is_some());
        return Some(Choice {
            chosen: counts.iter().copied().filter(is_period).collect(),
            because: ColumnEvidence::SameCount,
        });
    }
    let unit = |at: usize| sheet.columns.get(at).and_then(|column| column.unit);
    let units: BTreeSet<Option<Unit>> = counts.iter().map(|at| unit(*at)).collect();
    if units.len() == 1 {
        return Some(Choice { chosen: counts.to_vec(), because: ColumnEvidence::SameCount });
    }
    let distance = |at: &usize| words::distance_to_people(unit(*at).unwrap_or(Unit::Other));
    let nearest = counts.iter().copied().min_by_key(distance)?;
    let others = counts.iter().filter(|at| unit(**at) != unit(nearest));
    let other = others.min_by_key(|at| distance(at)).and_then(|at| unit(*at)).unwrap_or(Unit::Other);
    let because = if unit(nearest) == Some(Unit::People) {
        ColumnEvidence::PeopleRatherThan(other)
    } else {
        ColumnEvidence::NearerToPeople(other)
    };
    Some(Choice { chosen: vec![nearest], because })
}

/// Whether at least two columns of counts have the names of periods.
pub(super) fn has_periods(sheet: &Sheet, counts: &[usize]) -> bool {
    let is_period = |at: &&usize| sheet.columns.get(**at).is_some_and(|column| column.period.is_some());
    counts.iter().filter(is_period).count() > 1
}
