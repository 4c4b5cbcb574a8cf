//! From an entry of the catalogue to the plan of a sheet.

use super::super::decision::{ColumnEvidence, ColumnReason};
use super::super::recognised::Recognised;
use super::super::sheet::{Column, Kind, Sheet};
use super::catalogue::{Names, Read, column};
use super::facts::facts;
use super::{ColumnsLayout, Counted, Earlier, Layout, Plan, RecordsLayout, RowsLayout, answers};
use crate::document::Unit;

/// How the sheet is read; `None` where the columns that the entry needs do not hold what it says.
pub(super) fn plan(sheet: &Sheet, kind: Recognised, read: &Read) -> Option<Plan> {
    let find = |names: &Names| column(sheet, names);
    match read {
        Read::InCode => None,
        Read::Rows { names, counts, groups, unit, rather_than, open, aside } => {
            let filled = |at: &usize| sheet.columns.get(*at).is_some_and(|column| column.kind != Kind::Empty);
            let layout = RowsLayout {
                name: Some(find(names)?),
                group: find(groups).filter(filled),
                counts: vec![find(counts)?],
                within: None,
                percents: Vec::new(),
            };
            let because = unit_of(rather_than).map_or(ColumnEvidence::KnownExporter, ColumnEvidence::PeopleRatherThan);
            let aside = aside.iter().filter_map(|name| column(sheet, std::slice::from_ref(name)));
            let mut left_out = facts(sheet).left_out;
            left_out.extend(aside.map(|at| (at, ColumnReason::Rate)));
            let plan = Plan::new(kind, Layout::Rows(layout));
            Some(Plan { because, unit: unit_of(unit), open_funnel: *open, left_out, ..plan })
        }
        Read::Columns { steps, key, label, apart, earlier, total_first } => {
            let (key, label, apart, total_first) = (find(key), find(label), *apart, *total_first);
            let layout = ColumnsLayout { key, apart, total_first, label, ..ColumnsLayout::default() };
            Some(columns(sheet, kind, steps, layout, *earlier))
        }
        Read::Records { id, stage } => {
            let layout = RecordsLayout { id: find(id), counted: Counted::Stages(find(stage)?) };
            Some(Plan::new(kind, Layout::Records(layout)))
        }
        Read::Orders { order, customer, abandoned } => {
            let counted = Counted::Orders { customer: find(customer), abandoned: *abandoned };
            Some(Plan::new(kind, Layout::Records(RecordsLayout { id: Some(find(order)?), counted })))
        }
        Read::Answers => answers::are_there(sheet).then(|| Plan::new(kind, Layout::Answers)),
    }
}

fn unit_of(id: &str) -> Option<Unit> {
    Unit::ALL.into_iter().find(|unit| unit.id() == id)
}

/// Columns that are there and hold counts; people are not added up over rows in which they may be twice.
fn columns(sheet: &Sheet, kind: Recognised, steps: &[Names], mut layout: ColumnsLayout, earlier: bool) -> Plan {
    let facts = facts(sheet);
    // Without another column that splits them, rows of one period contradict each other and stay apart.
    layout.split = layout.label.is_none() && !facts.texts.is_empty() && repeats(sheet, layout.key);
    let rows = sheet.kept().count();
    let added = rows > 1 && layout.label.is_none() && (layout.key.is_none() || layout.split);
    let is_people = |column: &Column| column.unit == Some(Unit::People);
    let apart = layout.apart;
    let not_addable = |at: usize| added && !apart && sheet.columns.get(at).is_some_and(is_people);
    let counts = |at: &usize| sheet.columns.get(*at).is_some_and(|column| column.kind == Kind::Count);
    for names in steps {
        let named = names.iter().filter_map(|name| column(sheet, std::slice::from_ref(name)));
        let usable = named.filter(counts).find(|at| !not_addable(*at) && !layout.steps.contains(at));
        layout.steps.extend(usable);
    }
    if earlier {
        layout.earlier = earlier_columns(sheet, &layout);
    }
    let mut left_out = facts.left_out;
    let people = (0..sheet.columns.len()).filter(|at| counts(at) && not_addable(*at));
    left_out.extend(people.map(|at| (at, ColumnReason::NotAddable)));
    let mut plan = Plan::new(kind, Layout::Columns(layout));
    plan.left_out = left_out;
    plan
}

fn repeats(sheet: &Sheet, key: Option<usize>) -> bool {
    let Some(key) = key else { return false };
    let distinct: std::collections::BTreeSet<&str> = sheet.texts(key).collect();
    distinct.len() < sheet.kept().count()
}

/// The same columns of an earlier period: `Sessions (previous_year)` beside `Sessions`.
fn earlier_columns(sheet: &Sheet, layout: &ColumnsLayout) -> Option<Earlier> {
    let beside = |at: usize| {
        let start = format!("{} (previous_", sheet.columns.get(at)?.name.to_lowercase());
        sheet.columns.iter().position(|column| column.name.to_lowercase().starts_with(&start))
    };
    let steps: Vec<(usize, usize)> = layout.steps.iter().filter_map(|at| Some((*at, beside(*at)?))).collect();
    (!steps.is_empty()).then(|| Earlier { key: layout.key.and_then(beside), steps })
}
