//! Google Analytics 4, explorations: of a funnel, one row a step and perhaps a breakdown, or free in form.

use super::super::decision::ColumnEvidence;
use super::super::recognised::Recognised;
use super::super::sheet::Sheet;
use super::facts::facts;
use super::rows::groups;
use super::{Layout, Plan, RowsLayout, columns, rows};

pub(super) fn recognise(sheet: &Sheet) -> Option<Plan> {
    funnel(sheet).or_else(|| free_form(sheet))
}

/// Rows of pages, channels or events with any columns: known by the comments above it, read like other tables.
fn free_form(sheet: &Sheet) -> Option<Plan> {
    let plan = sheet.exploration.then(|| columns::recognise(sheet).or_else(|| rows::recognise(sheet)))??;
    Some(Plan { recognised: Recognised::GA4_EXPLORATION, ..plan })
}

fn funnel(sheet: &Sheet) -> Option<Plan> {
    let name =
        sheet.column_named(&["step", "stap", "step name", "naam van stap", "funnelstepname", "étape", "schritt"])?;
    let counts = sheet.column_named(&[
        "active users",
        "actieve gebruikers",
        "activeusers",
        "users",
        "total users",
        "gebruikers",
        "utilisateurs actifs",
        "aktive nutzer",
    ])?;
    let known = [
        "completion rate",
        "voltooiingspercentage",
        "abandonments",
        "abandonment rate",
        "funnelstepcompletionrate",
        "funnelstepabandonments",
    ];
    if !sheet.exploration && sheet.comments == 0 && sheet.column_named(&known).is_none() {
        return None;
    }
    let facts = facts(sheet);
    let (group, within) = groups(sheet, name, &facts);
    let layout =
        Layout::Rows(RowsLayout { name: Some(name), group, within, counts: vec![counts], percents: Vec::new() });
    Some(Plan {
        because: ColumnEvidence::KnownExporter,
        left_out: facts.left_out,
        ..Plan::new(Recognised::GA4_EXPLORATION, layout)
    })
}
