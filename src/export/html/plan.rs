//! The checklist on a page: a table a stage.

use super::text::{Page, text};
use crate::document::{Item, ItemState};
use crate::export::Sight;
use crate::insight::{Advice, advise, is_overdue, why};

/// The checklist with its heading; what is not for this business is left out.
pub(super) fn checklist(page: &mut Page, sight: &Sight<'_>, heading: &str) {
    let names = sight.lang.names();
    let advice = advise(sight.project, sight.journey, sight.series, &names);
    page.markup("<section aria-labelledby=\"checklist\">");
    page.element("h2 id=\"checklist\"", heading);
    let mut is_empty = true;
    for (at, stage) in sight.journey.stages().iter().enumerate() {
        let is_told = |item: &&Item| !names.item(item).trim().is_empty() && item.state != ItemState::NotForUs;
        let items: Vec<&Item> = stage.checklist.iter().filter(is_told).collect();
        if !items.is_empty() {
            is_empty = false;
            page.element(&format!("h3 id=\"plan{at}\""), names.stage(stage));
            table(page, sight, &advice, at, &items);
        }
    }
    if is_empty {
        page.element("p", &sight.lang.say("checklist-first-empty"));
    }
    page.markup("</section>");
}

/// The items of a stage; why now is only told where there is a why.
fn table(page: &mut Page, sight: &Sight<'_>, advice: &Advice, at: usize, items: &[&Item]) {
    let reason = |item: &Item| {
        let found = advice.tactics.iter().find(|found| found.item == item.id);
        found.map(|found| why(sight.lang, advice.leak.as_ref(), found)).unwrap_or_default()
    };
    let has_why = items.iter().any(|item| !reason(item).is_empty());
    page.markup(&format!(
        "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"plan{at}\"><table><thead><tr>"
    ));
    let columns = ["cells-item", "cells-state", "cells-owner", "cells-due", "cells-effort", "cells-impact"];
    for column in columns.into_iter().chain(has_why.then_some("cells-why")) {
        page.element("th scope=\"col\"", &sight.lang.say(column));
    }
    page.markup("</tr></thead><tbody>");
    for item in items {
        row(page, sight, item);
        if has_why {
            page.element("td class=\"long\"", &reason(item));
        }
        page.markup("</tr>");
    }
    page.markup("</tbody></table></div>");
}

/// An item, up to why now.
fn row(page: &mut Page, sight: &Sight<'_>, item: &Item) {
    let (lang, names) = (sight.lang, sight.lang.names());
    page.markup("<tr><th scope=\"row\" class=\"long\">");
    page.markup(&text(names.item(item)));
    page.element_if("span class=\"note\"", &item.note);
    page.markup("</th>");
    page.element("td", &lang.say(&format!("state-{}", item.state.id())));
    page.element("td", &item.owner);
    let due = item.due.map(|due| lang.format().date(due)).unwrap_or_default();
    if is_overdue(item, sight.today) {
        page.element("td class=\"day warn\"", &lang.say_with("report-overdue-since", &[("date", due.into())]));
    } else {
        page.element("td class=\"day\"", &due);
    }
    page.element("td", &lang.say(&format!("checklist-effort-{}", names.effort(item).id())));
    page.element("td", &lang.say(&format!("checklist-impact-{}", names.impact(item).id())));
}
