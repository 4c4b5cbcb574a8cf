//! The parts of a page beside the map: where customers are lost, tables, lists, the checklist and the personas.

use super::text::{Page, text};
use crate::document::{Item, ItemState};
use crate::export::Sight;
use crate::export::cells::{Cell, Kind, Table};
use crate::export::report::{Entry, List, Report, Sign};
use crate::insight::{advise, is_overdue, why};
use crate::lang::{Lang, currency_sign};

/// Where customers are lost, in a sentence.
pub(super) fn leak(page: &mut Page, report: &Report) {
    let class = if report.leak.warns { "section class=\"leak\"" } else { "section" };
    page.markup(&format!("<{class} aria-labelledby=\"leak\">"));
    page.element("h2 id=\"leak\"", &report.leak.heading);
    page.element("p", &report.leak.words);
    page.markup("</section>");
}

/// How many reach each step, with bars.
pub(super) fn funnel(page: &mut Page, report: &Report) {
    let table = &report.funnel;
    page.markup("<section aria-labelledby=\"funnel\">");
    page.element("h2 id=\"funnel\"", &table.heading);
    if table.steps.is_empty() {
        page.element("p", &table.silence);
        return page.markup("</section>");
    }
    page.markup("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"funnel\"><table><thead><tr>");
    let [step, count, rate] = &table.columns;
    page.element("th scope=\"col\"", step);
    page.element("th scope=\"col\" class=\"figure\"", count);
    page.markup("<td></td>");
    page.element("th scope=\"col\" class=\"figure\"", rate);
    page.markup("</tr></thead><tbody>");
    for row in &table.steps {
        page.markup("<tr><th scope=\"row\">");
        page.markup(&text(&row.name));
        if row.is_leak {
            page.element("span class=\"tag-leak\"", &table.leak_word);
        }
        page.markup("</th>");
        page.element("td class=\"figure\"", &row.count);
        page.markup(&format!("<td>{}</td>", bar(row.share, row.before.filter(|_| row.is_leak))));
        let rate = if row.rises { format!("! {}", row.rate) } else { row.rate.clone() };
        page.element("td class=\"figure\"", &rate);
        page.markup("</tr>");
    }
    if let Some(overall) = &table.overall {
        page.markup("<tr>");
        page.element("th scope=\"row\"", &table.overall_name);
        page.markup("<td></td><td></td>");
        page.element("td class=\"figure\"", overall);
        page.markup("</tr>");
    }
    page.markup("</tbody></table></div></section>");
}

/// A bar of a share of the whole width; `before` is how long the one before it is, where that should be seen.
fn bar(share: Option<f32>, before: Option<f32>) -> String {
    let Some(share) = share else { return String::new() };
    let rect = |class: &str, from: f32, to: f32| {
        format!(
            "<rect class=\"{class}\" x=\"{:.1}\" width=\"{:.1}\" height=\"10\"/>",
            from * 100.0,
            (to - from).max(0.0) * 100.0
        )
    };
    let lost = before.map(|before| rect("lost", share, before)).unwrap_or_default();
    format!(
        "<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">{}{}{lost}</svg>",
        rect("all", 0.0, 1.0),
        rect("part", 0.0, share)
    )
}

/// What changed since the period before.
pub(super) fn moved(page: &mut Page, report: &Report) {
    let table = &report.moved;
    if table.words.is_empty() {
        return;
    }
    page.markup("<section aria-labelledby=\"moved\">");
    page.element("h2 id=\"moved\"", &table.heading);
    page.element("p", &table.words);
    if !table.rows.is_empty() {
        page.markup(
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"moved\"><table><thead><tr>",
        );
        for (at, column) in table.columns.iter().enumerate() {
            let figure = if matches!(at, 1 | 2) { " class=\"figure\"" } else { "" };
            page.element(&format!("th scope=\"col\"{figure}"), column);
        }
        page.markup("</tr></thead><tbody>");
        for row in &table.rows {
            page.markup("<tr>");
            page.element("th scope=\"row\"", &row.name);
            page.element("td class=\"figure\"", &row.before);
            page.element("td class=\"figure\"", &row.after);
            page.element("td", &row.words);
            page.markup("</tr>");
        }
        page.markup("</tbody></table></div>");
    }
    page.markup("</section>");
}

/// Lists under their headings, in one part; those with nothing to say are left out.
pub(super) fn lists(page: &mut Page, id: &str, lists: &[&List]) {
    let told: Vec<_> = lists.iter().filter(|list| !list.entries.is_empty() || !list.silence.is_empty()).collect();
    let Some(first) = told.first() else { return };
    page.markup(&format!("<section aria-labelledby=\"{id}\">"));
    page.element(&format!("h2 id=\"{id}\""), &first.heading);
    for (at, list) in told.into_iter().enumerate() {
        if at > 0 {
            page.element("h3", &list.heading);
        }
        if list.entries.is_empty() {
            page.element("p", &list.silence);
            continue;
        }
        let tag = if list.entries.iter().any(|entry| matches!(entry.sign, Sign::Rank(_))) { "ol" } else { "ul" };
        page.markup(&format!("<{tag} class=\"items\">"));
        for Entry { words, detail, warning, .. } in &list.entries {
            page.markup("<li>");
            page.element("strong", words);
            page.element_if("span class=\"facts warn\"", warning);
            page.element_if("span class=\"facts\"", detail);
            page.markup("</li>");
        }
        page.markup(&format!("</{tag}>"));
    }
    page.markup("</section>");
}

/// The checklist, a table a stage.
pub(super) fn checklist(page: &mut Page, sight: &Sight<'_>, heading: &str) {
    let (lang, names) = (sight.lang, sight.lang.names());
    let advice = advise(sight.project, sight.journey, sight.series, &names);
    page.markup("<section aria-labelledby=\"checklist\">");
    page.element("h2 id=\"checklist\"", heading);
    let mut is_empty = true;
    for (at, stage) in sight.journey.stages().iter().enumerate() {
        let named = |item: &&Item| !names.item(item).trim().is_empty() && item.state != ItemState::NotForUs;
        let items: Vec<&Item> = stage.checklist.iter().filter(named).collect();
        if items.is_empty() {
            continue;
        }
        is_empty = false;
        page.element(&format!("h3 id=\"plan{at}\""), names.stage(stage));
        page.markup(&format!(
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"plan{at}\"><table><thead><tr>"
        ));
        for column in
            ["cells-item", "cells-state", "cells-owner", "cells-due", "cells-effort", "cells-impact", "cells-why"]
        {
            page.element("th scope=\"col\"", &lang.say(column));
        }
        page.markup("</tr></thead><tbody>");
        for item in items {
            let found = advice.tactics.iter().find(|found| found.item == item.id);
            let due = item.due.map(|due| lang.format().date(due)).unwrap_or_default();
            let late = if is_overdue(item, sight.today) { " warn" } else { "" };
            let late_words = if late.is_empty() {
                due.clone()
            } else {
                lang.say_with("report-overdue-since", &[("date", due.into())])
            };
            page.markup("<tr><th scope=\"row\" class=\"long\">");
            page.markup(&text(names.item(item)));
            page.element_if("span class=\"note\"", &item.note);
            page.markup("</th>");
            page.element("td", &lang.say(&format!("state-{}", item.state.id())));
            page.element("td", &item.owner);
            page.element(&format!("td class=\"day{late}\""), &late_words);
            page.element("td", &lang.say(&format!("checklist-effort-{}", names.effort(item).id())));
            page.element("td", &lang.say(&format!("checklist-impact-{}", names.impact(item).id())));
            page.element(
                "td class=\"long\"",
                &found.map(|found| why(lang, advice.leak.as_ref(), found)).unwrap_or_default(),
            );
            page.markup("</tr>");
        }
        page.markup("</tbody></table></div>");
    }
    if is_empty {
        page.element("p", &lang.say("checklist-first-empty"));
    }
    page.markup("</section>");
}

/// A table of cells; columns without a value are left out.
pub(super) fn table(page: &mut Page, lang: &Lang, table: &Table, id: &str) {
    page.markup(&format!("<section aria-labelledby=\"{id}\">"));
    page.element(&format!("h2 id=\"{id}\""), &table.title);
    let has_value = |at: usize| table.rows.iter().any(|row| row.get(at).is_some_and(|cell| *cell != Cell::Empty));
    let shown: Vec<usize> = (0..table.columns.len()).filter(|at| has_value(*at)).collect();
    page.markup(&format!(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}\"><table><thead><tr>"
    ));
    for column in shown.iter().filter_map(|at| table.columns.get(*at)) {
        let class = if column.kind == Kind::Figure { " class=\"figure\"" } else { "" };
        page.element(&format!("th scope=\"col\"{class}"), &column.name);
    }
    page.markup("</tr></thead><tbody>");
    for row in &table.rows {
        page.markup("<tr>");
        for (place, at) in shown.iter().enumerate() {
            let kind = table.columns.get(*at).map_or(Kind::Text, |column| column.kind);
            let cell = row.get(*at).unwrap_or(&Cell::Empty);
            let class = match kind {
                Kind::Figure => " class=\"figure\"",
                Kind::Long => " class=\"long\"",
                Kind::Text => "",
            };
            let tag = if place == 0 { "th scope=\"row\"" } else { "td" };
            page.element(&format!("{tag}{class}"), &words(lang, table, cell));
        }
        page.markup("</tr>");
    }
    page.markup("</tbody></table></div></section>");
}

/// A cell as the language writes it.
fn words(lang: &Lang, table: &Table, cell: &Cell) -> String {
    let format = lang.format();
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Count(count) => format.count(*count),
        Cell::Whole(number) => format.decimal(*number as f64, 0),
        Cell::Decimal(number) => format.decimal(*number, 1),
        Cell::Share(share) => format.percent(*share),
        Cell::Amount(amount) if currency_sign(table.currency).is_empty() => format.decimal(*amount, 2),
        Cell::Amount(amount) => format.money(*amount, table.currency),
        Cell::Day(day) => format.date(*day),
    }
}

/// The personas in their own words.
pub(super) fn people(page: &mut Page, sight: &Sight<'_>) {
    let (lang, names) = (sight.lang, sight.lang.names());
    if sight.project.personas().is_empty() {
        return;
    }
    page.markup("<section aria-labelledby=\"people\">");
    page.element("h2 id=\"people\"", &lang.say("cells-personas"));
    page.markup("<div class=\"people\">");
    for persona in sight.project.personas() {
        page.markup(&format!("<div class=\"person c-{}\">", persona.colour.id()));
        page.element("h3", names.persona(persona));
        page.element_if("p class=\"quiet\"", &persona.role);
        page.element_if("p", &persona.quote);
        let told = [
            ("cells-goals", &persona.goals),
            ("cells-needs", &persona.needs),
            ("cells-frustrations", &persona.frustrations),
        ];
        if told.iter().any(|(_, words)| !words.trim().is_empty()) {
            page.markup("<dl>");
            for (key, words) in told.into_iter().filter(|(_, words)| !words.trim().is_empty()) {
                page.element("dt", &lang.say(key));
                page.element("dd", words);
            }
            page.markup("</dl>");
        }
        page.markup("</div>");
    }
    page.markup("</div></section>");
}
