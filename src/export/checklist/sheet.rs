//! A checklist on sheets: a heading a stage, a row an item, with a box to tick by hand.

use egui::emath::{Pos2, Rect, pos2, vec2};

use super::{Plan, PlanRow, StagePlan};
use crate::document::ItemState;
use crate::export::pdf::Page;
use crate::export::sheet::{CELL, CELL_BOLD, GAP, HEADING, Head, Kind, MOST_LINES, SMALL, Sheets, WIDTH, WORDS};
use crate::lang::Lang;
use crate::layout::text::{Style, lines};
use crate::scene::{Align, Mark, Paint, Tone};

/// Where the columns begin, from the left edge: title, owner, due, effort, impact.
const COLUMNS: [f32; 5] = [20.0, 272.0, 346.0, 414.0, 464.0];
/// Between two columns.
const BETWEEN: f32 = 8.0;
const BOX: f32 = 8.5;
const INSET: f32 = 3.0;
/// The bar of progress at the right of a stage's heading.
const BAR: f32 = 70.0;

/// The checklist as pages.
pub fn pages(plan: &Plan, lang: &Lang) -> Vec<Page> {
    filled(plan, lang, Kind::Paper).pages(&plan.made)
}

/// The checklist as one picture, and around what it is drawn.
pub fn picture(plan: &Plan, lang: &Lang) -> (Vec<Mark>, Rect) {
    filled(plan, lang, Kind::Endless).picture(&plan.made)
}

fn filled<'a>(plan: &Plan, lang: &'a Lang, kind: Kind) -> Sheets<'a> {
    let mut sheets = Sheets::new(lang, kind);
    let Plan { kind, title, progress, about, .. } = plan;
    sheets.head(&Head { kind, title, period: progress, about });
    sheets.space(10.0);
    for stage in &plan.stages {
        stage_on(&mut sheets, plan, stage);
        sheets.space(GAP);
    }
    sheets
}

fn stage_on(sheets: &mut Sheets<'_>, plan: &Plan, stage: &StagePlan) {
    let first = stage.rows.first().map_or(WORDS.line_height, height);
    sheets.need(HEADING.line_height + 6.0 + SMALL.line_height + first);
    sheets.bookmark(&stage.name);
    heading(sheets, stage);
    if !stage.silence.is_empty() {
        sheets.paragraph(&stage.silence, &WORDS, Paint::InkSoft);
    }
    if !stage.rows.is_empty() {
        names(sheets, plan);
    }
    for row in &stage.rows {
        if sheets.need(height(row)) {
            names(sheets, plan);
        }
        row_on(sheets, row);
    }
    if !stage.left_out.is_empty() {
        sheets.space(INSET);
        sheets.paragraph(&stage.left_out, &SMALL, Paint::InkSoft);
    }
}

/// The stage's name behind its colour, and how far it is.
fn heading(sheets: &mut Sheets<'_>, stage: &StagePlan) {
    let (left, y) = (sheets.left, sheets.y);
    let height = HEADING.line_height + 6.0;
    let ground = Rect::from_min_size(pos2(left, y), vec2(WIDTH, height));
    sheets.draw(Mark::filled(ground, 4.0, Paint::Stage(stage.colour, Tone::Soft)));
    let edge = Rect::from_min_size(pos2(left, y), vec2(4.0, height));
    sheets.draw(Mark::filled(edge, 2.0, Paint::Stage(stage.colour, Tone::Line)));
    let ink = Paint::Stage(stage.colour, Tone::Ink);
    sheets.line_of(&stage.name, &HEADING, pos2(left + 12.0, y + 3.0), WIDTH - BAR - 150.0, ink);
    let right = WIDTH - BAR - 20.0;
    sheets.right_aligned(&stage.progress, &SMALL, (right - 120.0, right), y + 5.5, ink);
    if !stage.progress.is_empty() {
        let track = Rect::from_min_size(pos2(left + WIDTH - BAR - 10.0, y + height / 2.0 - 2.0), vec2(BAR, 4.0));
        sheets.draw(Mark::filled(track, 2.0, Paint::Surface));
        let done = Rect::from_min_size(track.min, vec2(BAR * stage.share.clamp(0.0, 1.0), 4.0));
        if done.width() > 0.0 {
            sheets.draw(Mark::filled(done, 2.0, Paint::Stage(stage.colour, Tone::Line)));
        }
    }
    sheets.y = y + height + 5.0;
}

/// The names of the columns.
fn names(sheets: &mut Sheets<'_>, plan: &Plan) {
    let (left, y) = (sheets.left, sheets.y);
    for (at, name) in plan.columns.iter().enumerate() {
        let Some(from) = COLUMNS.get(at) else { continue };
        sheets.line_of(name, &SMALL, pos2(left + from, y), width(at), Paint::InkSoft);
    }
    sheets.space(SMALL.line_height + 1.0);
    let y = sheets.y;
    sheets.rule(y);
}

/// The room of a column.
fn width(at: usize) -> f32 {
    let from = COLUMNS.get(at).copied().unwrap_or_default();
    let to = COLUMNS.get(at + 1).copied().unwrap_or(WIDTH + BETWEEN);
    to - from - BETWEEN
}

fn height(row: &PlanRow) -> f32 {
    let high = |text: &str, at: usize| {
        let style = style(row, at);
        style.height(lines(text, style, width(at), MOST_LINES).len())
    };
    let note = SMALL.height(lines(&row.note, &SMALL, width(0), MOST_LINES).len());
    let title = high(&row.title, 0).max(CELL.line_height) + note;
    let rest = [&row.owner, &row.due, &row.effort, &row.impact];
    let rest = rest.iter().enumerate().map(|(at, text)| high(text, at + 1));
    rest.fold(title, f32::max) + 2.0 * INSET
}

/// How a column of a row is set; estimates are small.
const fn style(row: &PlanRow, at: usize) -> &'static Style {
    match at {
        2 if row.is_late => &CELL_BOLD,
        3 | 4 => &SMALL,
        _ => &CELL,
    }
}

fn row_on(sheets: &mut Sheets<'_>, row: &PlanRow) {
    let (left, top) = (sheets.left, sheets.y + INSET);
    let below = sheets.y + height(row);
    tick(sheets, row.state, pos2(left + 3.0, top + 1.7));
    let ink = if row.state.is_open() { Paint::Ink } else { Paint::InkSoft };
    let mut texts = |at: usize, text: &str, paint: Paint| {
        let x = left + COLUMNS.get(at).copied().unwrap_or_default();
        let mut y = top;
        let style = style(row, at);
        for line in lines(text, style, width(at), MOST_LINES) {
            sheets.put(&line, style, pos2(x, y), paint, Align::Left);
            y += style.line_height;
        }
        y
    };
    let mut y = texts(0, &row.title, ink);
    texts(1, &row.owner, Paint::Ink);
    texts(2, &row.due, if row.is_late { Paint::Warning } else { Paint::Ink });
    texts(3, &row.effort, Paint::InkSoft);
    texts(4, &row.impact, Paint::InkSoft);
    for line in lines(&row.note, &SMALL, width(0), MOST_LINES) {
        sheets.put(&line, &SMALL, pos2(left + COLUMNS[0], y), Paint::InkSoft, Align::Left);
        y += SMALL.line_height;
    }
    sheets.y = below;
    sheets.rule(below);
}

/// An empty box, a half filled one or one with a tick.
fn tick(sheets: &mut Sheets<'_>, state: ItemState, at: Pos2) {
    let rect = Rect::from_min_size(at, vec2(BOX, BOX));
    let (fill, edge) = match state {
        ItemState::Done => (Some(Paint::Good), Paint::Good),
        _ => (None, Paint::Outline),
    };
    sheets.draw(Mark::Rect { rect, radius: 2.0, fill, stroke: Some((0.9, edge)) });
    match state {
        ItemState::Done => {
            let [start, low, end] =
                [vec2(-2.4, 0.1), vec2(-0.7, 1.9), vec2(2.5, -2.0)].map(|part| rect.center() + part);
            sheets.draw(Mark::line(start, low, 1.2, Paint::Surface));
            sheets.draw(Mark::line(low, end, 1.2, Paint::Surface));
        }
        ItemState::Doing => {
            let half = Rect::from_min_max(rect.min + vec2(1.8, 1.8), pos2(rect.center().x, rect.max.y - 1.8));
            sheets.draw(Mark::filled(half, 0.5, Paint::Accent));
        }
        ItemState::Open | ItemState::NotForUs => {}
    }
}
