//! Plausible, `conversions.csv`: one row a goal, counted in people and in events.

use super::super::decision::{ColumnEvidence, Recognised};
use super::super::sheet::Sheet;
use super::{Layout, Plan, RowsLayout};
use crate::document::Unit;

pub(super) fn recognise(sheet: &Sheet) -> Option<Plan> {
    let name = sheet.column_named(&["name", "goal"])?;
    let people = sheet.column_named(&["unique_conversions"])?;
    sheet.column_named(&["total_conversions"])?;
    let layout = Layout::Rows(RowsLayout { name: Some(name), counts: vec![people], ..RowsLayout::default() });
    Some(Plan {
        because: ColumnEvidence::PeopleRatherThan(Unit::Events),
        open_funnel: true,
        ..Plan::new(Recognised::Plausible, layout)
    })
}
