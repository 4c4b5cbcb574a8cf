//! A page for every browser: one file with everything in it, read without a script, by keyboard and by screen readers.
//!
//! Its policy of content forbids all but the style within it, so that nothing a user wrote could ever run.

mod map;
mod parts;
mod plan;
mod text;

use super::cells::{self, Table};
use super::report::Report;
use super::{Content, Sight};
use text::Page;

/// How the page looks.
const STYLE: &str = include_str!("page.css");
/// The SHA-256 of [`STYLE`], by which the page's policy knows it.
const STYLE_HASH: &str = "Sdky0iSS18gAu6FA9/6lIWuqsTJxJ5aXLDw+YQ862us=";

/// The page of a content.
pub fn html(content: Content, sight: &Sight<'_>, title: &str) -> String {
    let report = Report::new(sight);
    let lang = sight.lang;
    let mut page = Page::default();
    head(&mut page, lang.language().code(), title);
    page.element("a class=\"skip\" href=\"#main\"", &lang.say("page-skip"));
    page.markup("<header>");
    page.element("p class=\"kind\"", &kind(content, sight, &report));
    page.element("h1", &report.title);
    page.element_if("p class=\"about\"", &report.about.join(" · "));
    page.markup("</header>");
    let body = body(content, sight, &report);
    contents(&mut page, &body, &lang.say("page-contents"));
    page.markup("<main id=\"main\" tabindex=\"-1\">");
    for part in &body {
        page.markup(&part.markup);
    }
    if matches!(content, Content::Report | Content::Numbers) && !report.notes.is_empty() {
        page.markup("<section>");
        for note in &report.notes {
            page.element("p", note);
        }
        page.markup("</section>");
    }
    page.markup("</main><footer>");
    page.element("p", &report.made);
    page.markup("</footer></body></html>\n");
    page.0
}

/// A part of the page with its anchor and heading.
struct Part {
    id: String,
    heading: String,
    markup: String,
}

fn head(page: &mut Page, language: &str, title: &str) {
    page.markup(&format!("<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n"));
    page.markup(&format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{STYLE_HASH}'; base-uri 'none'; form-action 'none'\">\n"
    ));
    page.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.markup(
        "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n",
    );
    page.element("title", title);
    page.markup(&format!("\n<style>{STYLE}</style>\n</head>\n<body>\n"));
}

/// What the page is, and of when.
fn kind(content: Content, sight: &Sight<'_>, report: &Report) -> String {
    let own = sight.lang.say(&format!("export-content-{}", content.id()));
    match content {
        Content::Report => format!("{} · {}", report.kind, report.period),
        Content::Numbers => format!("{own} · {}", report.period),
        Content::Map | Content::Checklist | Content::People | Content::Workshop => own,
    }
}

fn contents(page: &mut Page, body: &[Part], name: &str) {
    if body.len() < 2 {
        return;
    }
    page.markup(&format!("<nav aria-label=\"{}\"><ul>", text::text(name)));
    for part in body {
        page.markup("<li>");
        page.element(&format!("a href=\"#{}\"", part.id), &part.heading);
        page.markup("</li>");
    }
    page.markup("</ul></nav>");
}

fn body(content: Content, sight: &Sight<'_>, report: &Report) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut part = |id: &str, heading: &str, draw: &dyn Fn(&mut Page)| {
        let mut page = Page::default();
        draw(&mut page);
        if !page.0.is_empty() {
            parts.push(Part { id: id.to_owned(), heading: heading.to_owned(), markup: page.0 });
        }
    };
    let checklist = sight.lang.say("export-content-checklist");
    let people = sight.lang.say("cells-personas");
    let map_heading = sight.lang.say("export-content-map");
    match content {
        Content::Map => {
            part("map", &map_heading, &|page| map::map(page, sight, &map_heading));
            part("people", &people, &|page| parts::people(page, sight));
        }
        Content::People => part("people", &people, &|page| parts::people(page, sight)),
        Content::Workshop => {}
        Content::Checklist => part("checklist", &checklist, &|page| plan::checklist(page, sight, &checklist)),
        Content::Numbers => {
            part("leak", &report.leak.heading, &|page| parts::leak(page, report));
            part("funnel", &report.funnel.heading, &|page| parts::funnel(page, report));
            for (at, table) in figures(sight, report).iter().enumerate() {
                let id = format!("table{at}");
                part(&id, &table.title, &|page| parts::table(page, sight.lang, table, &id));
            }
        }
        Content::Report => {
            part("leak", &report.leak.heading, &|page| parts::leak(page, report));
            part("funnel", &report.funnel.heading, &|page| parts::funnel(page, report));
            part("moved", &report.moved.heading, &|page| parts::moved(page, report));
            part("next", &report.next.heading, &|page| parts::lists(page, "next", &[&report.next, &report.overdue]));
            part("done", &report.done.heading, &|page| parts::lists(page, "done", &[&report.done, &report.since]));
            part("map", &report.picture.heading, &|page| map::map(page, sight, &report.picture.heading));
            part("checklist", &checklist, &|page| plan::checklist(page, sight, &checklist));
            part("people", &people, &|page| parts::people(page, sight));
        }
    }
    parts
}

/// The tables of the numbers, the rates of the shown series alone.
fn figures(sight: &Sight<'_>, report: &Report) -> Vec<Table> {
    let mut tables = cells::tables(Content::Numbers, sight);
    for table in tables.iter_mut().filter(|table| table.id == "rates") {
        *table = without_series(cells::rates_of(sight, sight.series));
        table.about.clone_from(&report.period);
    }
    tables.retain(|table| !table.rows.is_empty());
    tables
}

/// Rates without the columns that say of which series they are, and the places of the steps.
fn without_series(mut table: Table) -> Table {
    const TOLD: usize = 4;
    table.columns.drain(..TOLD.min(table.columns.len()));
    for row in &mut table.rows {
        row.drain(..TOLD.min(row.len()));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine as _;
    use sha2::Digest as _;

    #[test]
    fn the_policy_knows_the_style() {
        let hash = base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(STYLE));
        assert_eq!(hash, STYLE_HASH);
    }
}
