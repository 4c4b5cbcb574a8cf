//! Map, checklist and numbers as Markdown, which reads well as it is and where it is drawn.

use std::fmt::Write;

use super::cells::{self, Cell, Kind, Table};
use super::html::{facts, words};
use super::report::Report;
use super::report::markdown::text;
use super::{Content, Sight};
use crate::document::{Cell as Place, Item, ItemState};
use crate::insight::{advise, why};

/// A content in Markdown; the report has a writer of its own.
pub fn markdown(content: Content, sight: &Sight<'_>, title: &str) -> String {
    let mut out = Text::default();
    out.line(&format!("# {}", text(title)));
    match content {
        Content::Map => map(&mut out, sight),
        Content::Checklist => checklist(&mut out, sight),
        Content::Numbers | Content::Report => numbers(&mut out, sight),
    }
    out.blank();
    out.line("---");
    out.blank();
    out.line(&text(&Report::new(sight).made));
    out.0
}

/// Lines that follow each other.
#[derive(Default)]
struct Text(String);

impl Text {
    fn line(&mut self, line: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "{line}");
    }

    fn blank(&mut self) {
        self.line("");
    }

    fn paragraph(&mut self, paragraph: &str) {
        self.blank();
        self.line(paragraph);
    }
}

/// A heading a stage, and in it a list a lane.
fn map(out: &mut Text, sight: &Sight<'_>) {
    let (lang, names, journey) = (sight.lang, sight.lang.names(), sight.journey);
    let about = Report::new(sight).about;
    if !about.is_empty() {
        out.paragraph(&about.iter().map(|part| text(part)).collect::<Vec<_>>().join(" · "));
    }
    for stage in journey.stages() {
        out.paragraph(&format!("## {}", text(names.stage(stage))));
        let question = names.question(stage);
        if !question.trim().is_empty() {
            out.paragraph(&format!("*{}*", text(question)));
        }
        if !stage.note.trim().is_empty() {
            out.paragraph(&text(&stage.note));
        }
        for lane in journey.shown_lanes() {
            let cards = journey.cards_in(Place { stage: stage.id, lane: lane.id });
            let cards: Vec<_> = cards.iter().filter_map(|card| journey.card(*card)).collect();
            if cards.is_empty() {
                continue;
            }
            out.paragraph(&format!("**{}**", text(names.lane(lane))));
            out.blank();
            for card in cards {
                let name = names.card(card).trim();
                let facts = facts(lang, card).join(" · ");
                let facts = if facts.is_empty() { String::new() } else { format!(" — {}", text(&facts)) };
                out.line(&format!("- {}{facts}", text(if name.is_empty() { "–" } else { name })));
                if !card.note.trim().is_empty() {
                    out.line(&format!("  {}", text(&card.note)));
                }
            }
        }
    }
    if journey.links().next().is_some() {
        out.paragraph(&format!("## {}", text(&lang.say("cells-arrows"))));
        out.blank();
        for link in journey.links() {
            let name = |id| journey.card(id).map_or("", |card| names.card(card));
            let kind = lang.say(&format!("link-{}", link.kind.id()));
            let kind = if link.label.trim().is_empty() { kind } else { format!("{kind}: {}", link.label.trim()) };
            let args = [("from", name(link.from).into()), ("to", name(link.to).into()), ("kind", kind.into())];
            out.line(&format!("- {}", text(&lang.say_with("page-arrow", &args))));
        }
    }
}

/// A heading a stage, and in it a list of things to tick.
fn checklist(out: &mut Text, sight: &Sight<'_>) {
    let (lang, names) = (sight.lang, sight.lang.names());
    let advice = advise(sight.project, sight.journey, sight.series, &names);
    for stage in sight.journey.stages() {
        let named = |item: &&Item| !names.item(item).trim().is_empty() && item.state != ItemState::NotForUs;
        let items: Vec<&Item> = stage.checklist.iter().filter(named).collect();
        if items.is_empty() {
            continue;
        }
        out.paragraph(&format!("## {}", text(names.stage(stage))));
        out.blank();
        for item in items {
            let sign = if item.state == ItemState::Done { "x" } else { " " };
            let state = (item.state == ItemState::Doing).then(|| lang.say("state-doing"));
            let owner = Some(item.owner.trim().to_owned()).filter(|owner| !owner.is_empty());
            let due = item.due.filter(|_| item.state.is_open());
            let due = due.map(|due| lang.say_with("report-due", &[("date", lang.format().date(due).into())]));
            let found = advice.tactics.iter().find(|found| found.item == item.id);
            let why = found.map(|found| why(lang, advice.leak.as_ref(), found));
            let facts: Vec<_> = state.into_iter().chain(owner).chain(due).chain(why).map(|fact| text(&fact)).collect();
            let facts = if facts.is_empty() { String::new() } else { format!(" — {}", facts.join(" · ")) };
            out.line(&format!("- [{sign}] {}{facts}", text(names.item(item))));
            if !item.note.trim().is_empty() {
                out.line(&format!("  {}", text(&item.note)));
            }
        }
    }
}

/// Where customers are lost, and the tables.
fn numbers(out: &mut Text, sight: &Sight<'_>) {
    let report = Report::new(sight);
    out.paragraph(&format!("## {}", text(&report.leak.heading)));
    out.paragraph(&text(&report.leak.words));
    let tables = cells::tables(Content::Numbers, sight).into_iter().map(|table| match table.id {
        "rates" => cells::rates_of(sight, sight.series),
        _ => table,
    });
    for table in tables.filter(|table| !table.rows.is_empty()) {
        out.paragraph(&format!("## {}", text(&table.title)));
        out.blank();
        rows(out, sight, &table);
    }
}

/// A table of cells; columns without a value are left out.
fn rows(out: &mut Text, sight: &Sight<'_>, table: &Table) {
    let has_value = |at: usize| table.rows.iter().any(|row| row.get(at).is_some_and(|cell| *cell != Cell::Empty));
    let shown: Vec<usize> = (0..table.columns.len()).filter(|at| has_value(*at)).collect();
    let columns: Vec<_> = shown.iter().filter_map(|at| table.columns.get(*at)).collect();
    let names: Vec<_> = columns.iter().map(|column| text(&column.name)).collect();
    let rules: Vec<_> =
        columns.iter().map(|column| if column.kind == Kind::Figure { "---:" } else { "---" }).collect();
    out.line(&format!("| {} |", names.join(" | ")));
    out.line(&format!("| {} |", rules.join(" | ")));
    for row in &table.rows {
        let cells = shown.iter().map(|at| row.get(*at).unwrap_or(&Cell::Empty));
        let cells: Vec<_> = cells.map(|cell| text(&words(sight.lang, table, cell))).collect();
        out.line(&format!("| {} |", cells.join(" | ")));
    }
}
