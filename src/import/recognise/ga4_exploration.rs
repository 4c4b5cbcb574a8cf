//! Google Analytics 4, funnel exploration: one row a step, perhaps with a breakdown.

use super::super::decision::ColumnEvidence;
use super::super::recognised::Recognised;
use super::super::sheet::Sheet;
use super::facts::facts;
use super::rows::segments;
use super::{Layout, Plan, RowsLayout};

pub(super) fn recognise(sheet: &Sheet) -> Option<Plan> {
    let name = sheet.column_named(&["step", "stap", "step name", "naam van stap", "funnelstepname"])?;
    let counts = sheet.column_named(&[
        "active users",
        "actieve gebruikers",
        "activeusers",
        "users",
        "total users",
        "gebruikers",
    ])?;
    let known = [
        "completion rate",
        "voltooiingspercentage",
        "abandonments",
        "abandonment rate",
        "funnelstepcompletionrate",
        "funnelstepabandonments",
    ];
    if sheet.comments == 0 && sheet.column_named(&known).is_none() {
        return None;
    }
    let facts = facts(sheet);
    let layout = Layout::Rows(RowsLayout {
        name: Some(name),
        group: segments(sheet, name, &facts),
        counts: vec![counts],
        percent: None,
    });
    Some(Plan {
        because: ColumnEvidence::KnownExporter,
        left_out: facts.left_out,
        ..Plan::new(Recognised::GA4_EXPLORATION, layout)
    })
}
