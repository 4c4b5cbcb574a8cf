//! What is copied of a content: a table for spreadsheets, or text with headings and lists; and a picture.

use std::collections::BTreeSet;
use std::fmt::Write;

use egui::emath::Rect;

use super::checklist::Plan;
use super::figures::Figures;
use super::letters::readable;
use super::people::{self, People};
use super::png::{Picture, Pixels};
use super::report::Report;
use super::report::markdown::{markdown, text};
use super::summary::{self, Summary};
use super::{Content, Look, Sight, make, map};
use crate::document::CardId;
use crate::insight::map_facts;
use crate::layout::MapLayout;
use crate::scene::{MapScene, Mark, Paint, card_marks, link_label_marks, link_marks};

/// The most pixels of a copied picture, and the longest side; larger ones are painted smaller.
const MOST_PIXELS: f32 = 24.0e6;
const LONGEST: f32 = 16_384.0;
/// Pixels a unit where there is room for them.
const SHARP: f32 = 2.0;

/// A content as text: rows with tabs of what is a table, Markdown of the rest.
pub fn copied_text(content: Content, sight: &Sight<'_>) -> String {
    match content {
        Content::Map => map_as_text(sight),
        Content::Checklist => checklist_as_table(&Plan::new(sight)),
        Content::Numbers => numbers_as_table(&Figures::new(sight)),
        Content::Report => markdown(&Report::new(sight), ""),
        Content::People => people::markdown(&People::new(sight)),
        Content::Workshop => summary::markdown(&Summary::of_latest(sight)),
    }
}

/// A content as a picture, or of a map only these cards with the arrows between them; `None` where there is nothing.
pub fn copied_picture(content: Content, sight: &Sight<'_>, cards: &[CardId], look: Look) -> Option<Pixels> {
    let cards: BTreeSet<_> = cards.iter().copied().collect();
    let (marks, view, ground) = if content == Content::Map && !cards.is_empty() {
        some_cards(sight, &cards)?
    } else {
        make::drawing(content, sight)
    };
    let longest = view.width().max(view.height()).max(1.0);
    let scale = SHARP.min((MOST_PIXELS / view.area().max(1.0)).sqrt()).min(LONGEST / longest);
    let palette = look.palette();
    Picture { marks: &marks, view, scale, palette: &palette, ground: Some(ground) }.pixels().ok()
}

fn some_cards(sight: &Sight<'_>, cards: &BTreeSet<CardId>) -> Option<(Vec<Mark>, Rect, Paint)> {
    let facts = map_facts(sight.project, sight.journey, sight.series, sight.lang);
    let layout = MapLayout::new(sight.journey, &sight.lang.names(), &facts);
    let scene = MapScene { journey: sight.journey, facts: &facts, layout: &layout };
    let boxes = || layout.cards.iter().filter(|card| cards.contains(&card.card));
    let links = || layout.links.iter().filter(|link| cards.contains(&link.from) && cards.contains(&link.to));
    let around = boxes().map(|card| card.rect).chain(links().map(|link| link.bounds)).reduce(Rect::union)?;
    let mut marks: Vec<Mark> = links().flat_map(link_marks).collect();
    marks.extend(boxes().filter_map(|card| Some(card_marks(card, scene.journey.card(card.card)?))).flatten());
    marks.extend(links().flat_map(link_label_marks));
    Some((marks, around.expand(map::EDGE), Paint::Canvas))
}

/// The map as Markdown: its stages, in each the lanes that have cards, and the cards.
pub(super) fn map_as_text(sight: &Sight<'_>) -> String {
    let (journey, names) = (sight.journey, sight.lang.names());
    let mut out = format!("# {}\n\n", text(names.project(sight.project)));
    let name = names.journey(journey).trim();
    // Writing to a string cannot fail.
    if !name.is_empty() {
        let _ = writeln!(out, "**{}**\n", text(name));
    }
    for stage in journey.stages() {
        let _ = writeln!(out, "## {}\n", text(names.stage(stage)));
        let question = names.question(stage).trim();
        if !question.is_empty() {
            let _ = writeln!(out, "{}\n", text(question));
        }
        for lane in journey.shown_lanes() {
            let cards = journey.cards_in(crate::document::Cell { stage: stage.id, lane: lane.id });
            if cards.is_empty() {
                continue;
            }
            let _ = writeln!(out, "### {}\n", text(names.lane(lane)));
            for card in cards.iter().filter_map(|card| journey.card(*card)) {
                let _ = writeln!(out, "- {}", text(names.card(card)));
                if !card.note.trim().is_empty() {
                    let _ = writeln!(out, "  {}", text(&card.note));
                }
            }
            out.push('\n');
        }
    }
    out
}

fn checklist_as_table(plan: &Plan) -> String {
    let [what, who, when, effort, impact] = &plan.columns;
    let mut out = row(&[&plan.stage, what, &plan.state, who, when, effort, impact, &plan.note]);
    for stage in &plan.stages {
        for item in &stage.rows {
            let cells = [
                &stage.name,
                &item.title,
                &item.state_words,
                &item.owner,
                &item.due,
                &item.effort,
                &item.impact,
                &item.note,
            ];
            out.push_str(&row(&cells));
        }
    }
    out
}

fn numbers_as_table(figures: &Figures) -> String {
    let [step, stage, count, rate, overall, lost] = &figures.columns;
    let mut out = row(&[step, stage, count, rate, &figures.interval, overall, &figures.interval, lost]);
    for step in &figures.steps {
        let cells = [
            &step.name,
            &step.stage,
            &step.count,
            &step.rate,
            &step.interval,
            &step.overall,
            &step.overall_interval,
            &step.lost,
        ];
        out.push_str(&row(&cells));
    }
    out
}

/// A row with tabs between its cells.
fn row(cells: &[&String]) -> String {
    let mut out = cells.iter().map(|cell| self::cell(cell)).collect::<Vec<_>>().join("\t");
    out.push('\n');
    out
}

/// A cell on one line, which no spreadsheet takes for a formula.
fn cell(text: &str) -> String {
    let text: String = readable(text).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text }
}
