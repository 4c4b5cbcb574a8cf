//! `PostHog`, funnel: one row a step, breakdowns stacked under each other.

use super::super::decision::{ColumnEvidence, Recognised};
use super::super::sheet::{Kind, Sheet};
use super::{Layout, Plan, RowsLayout};
use crate::document::Unit;

pub(super) fn recognise(sheet: &Sheet) -> Option<Plan> {
    let name = sheet.column_named(&["name"])?;
    let count = sheet.column_named(&["count"])?;
    sheet.column_named(&["action_id"])?;
    let breakdown = sheet.column_named(&["breakdown_value"]);
    let filled = |at: &usize| sheet.columns.get(*at).is_some_and(|column| column.kind != Kind::Empty);
    let layout = Layout::Rows(RowsLayout {
        name: Some(name),
        group: breakdown.filter(filled),
        counts: vec![count],
        percent: None,
    });
    Some(Plan {
        because: ColumnEvidence::KnownExporter,
        unit: Some(Unit::People),
        ..Plan::new(Recognised::PostHog, layout)
    })
}
