//! The checklist as a plan: what, where, how far, by whom and when, what it takes and brings, and why now.

use super::{Cell, Kind, Table, listed};
use crate::document::Subject;
use crate::export::Sight;
use crate::insight::{advise, why};

/// Every item of the checklist, stage by stage.
pub(super) fn plan(sight: &Sight<'_>) -> Table {
    use Kind::{Figure, Long, Text};
    let (lang, names) = (sight.lang, sight.lang.names());
    let columns = [
        ("cells-stage", Text),
        ("cells-item", Long),
        ("cells-item-kind", Text),
        ("cells-state", Text),
        ("cells-rank", Figure),
        ("cells-owner", Text),
        ("cells-due", Figure),
        ("cells-done-on", Figure),
        ("cells-effort", Text),
        ("cells-impact", Text),
        ("cells-why", Long),
        ("cells-note", Long),
        ("cells-tags", Text),
    ];
    let mut table = Table::of(sight, "plan", &columns);
    let advice = advise(sight.project, sight.journey, sight.series, &names);
    for stage in sight.journey.stages() {
        for item in stage.checklist.iter().filter(|item| !names.item(item).trim().is_empty()) {
            let rank = advice.tactics.iter().position(|found| found.item == item.id);
            let found = rank.and_then(|rank| advice.tactics.get(rank));
            let kind = match &item.subject {
                Subject::Tactic(_) => "cells-kind-tactic",
                Subject::Survey(_) => "cells-kind-survey",
                Subject::Own(_) => "cells-kind-own",
            };
            table.rows.push(vec![
                Cell::text(names.stage(stage)),
                Cell::text(names.item(item)),
                Cell::Text(lang.say(kind)),
                Cell::Text(lang.say(&format!("state-{}", item.state.id()))),
                Cell::or_empty(rank, |rank| Cell::Count(rank as u64 + 1)),
                Cell::text(&item.owner),
                Cell::or_empty(item.due, Cell::Day),
                Cell::or_empty(item.done_on, Cell::Day),
                Cell::Text(lang.say(&format!("checklist-effort-{}", names.effort(item).id()))),
                Cell::Text(lang.say(&format!("checklist-impact-{}", names.impact(item).id()))),
                Cell::or_empty(found, |found| Cell::text(&why(lang, advice.leak.as_ref(), found))),
                Cell::text(&item.note),
                listed(item.tags.iter().map(String::as_str)),
            ]);
        }
    }
    table
}
