//! The recogniser's layout with the user's corrections.

use super::super::recognise::{ColumnsLayout, Counted, Layout, RowsLayout};
use super::super::sheet::Kind;
use super::Draft;
use super::correct::StepsIn;

/// Where steps and counts are, after the user's corrections.
pub(super) fn layout(draft: &Draft) -> Layout {
    let mut layout = turned(draft);
    if let Some(mut columns) = draft.choices.columns.clone() {
        columns.retain(|column| *column < draft.columns.len());
        match &mut layout {
            Layout::Rows(rows) if rows.counts.is_empty() && columns.iter().all(|at| is_percent(draft, *at)) => {
                rows.percents = columns;
            }
            Layout::Rows(rows) => rows.counts = columns,
            Layout::Columns(steps) => {
                steps.shares = steps.shares && columns.iter().all(|at| is_percent(draft, *at));
                steps.steps = columns;
                steps.earlier = None;
            }
            Layout::Records(records) => {
                records.counted = columns.first().map_or(records.counted, |column| Counted::Stages(*column));
            }
            Layout::Answers | Layout::Nothing => {}
        }
    }
    let names_column = draft.choices.names_column;
    let names_column = names_column.filter(|column| *column < draft.columns.len());
    match &mut layout {
        Layout::Rows(rows) => rows.name = names_column.or(rows.name),
        Layout::Columns(columns) if draft.choices.file_order => columns.steps.sort_unstable(),
        Layout::Columns(_) | Layout::Records(_) | Layout::Answers | Layout::Nothing => {}
    }
    layout
}

fn is_percent(draft: &Draft, at: usize) -> bool {
    draft.columns.get(at).is_some_and(|column| column.kind == Kind::Percent)
}

/// The layout in the direction that the user wants; columns chosen in a table without steps count its rows.
fn turned(draft: &Draft) -> Layout {
    let of_kind = |kind: Kind| {
        let columns = draft.columns.iter().enumerate();
        columns.filter(move |(_, column)| column.kind == kind).map(|(at, _)| at)
    };
    let rows = |counts: Vec<usize>| {
        Layout::Rows(RowsLayout { name: of_kind(Kind::Text).next(), counts, ..RowsLayout::default() })
    };
    match (draft.choices.steps_in, &draft.plan.layout) {
        (Some(StepsIn::Rows), Layout::Columns(_) | Layout::Records(_) | Layout::Answers | Layout::Nothing) => {
            rows(of_kind(Kind::Count).take(1).collect())
        }
        (Some(StepsIn::Columns), Layout::Rows(_) | Layout::Records(_) | Layout::Answers | Layout::Nothing) => {
            Layout::Columns(ColumnsLayout {
                steps: of_kind(Kind::Count).collect(),
                key: of_kind(Kind::Date).next(),
                split: of_kind(Kind::Text).next().is_some(),
                ..ColumnsLayout::default()
            })
        }
        (None, Layout::Nothing) if draft.choices.columns.is_some() || draft.choices.names_column.is_some() => {
            rows(of_kind(Kind::Count).take(1).collect())
        }
        (_, layout) => layout.clone(),
    }
}
