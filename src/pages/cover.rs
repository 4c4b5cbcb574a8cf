//! The journey at a glance: all stages with their numbers, the curve of feelings under them, and where it leaks.

use egui::emath::{Rect, pos2};

use super::card::set;
use super::curve::curve_marks;
use super::header::{self, Head};
use super::measure::{CAPTION, COLUMN, FIGURE, LANE, MARGIN, QUESTION};
use super::{Page, Sheet, Subject};
use crate::document::{LaneRole, Stage};
use crate::layout::{means, text};
use crate::scene::{Mark, Paint, Tone};

/// The least width of a stage.
const LEAST: f32 = 196.0;
const GAP: f32 = 24.0;
const BAR: f32 = 12.0;
/// Most lines of a stage's name.
const MOST_LINES: usize = 3;
const CURVE: f32 = 240.0;

/// The stages side by side, on more pages than one where there are many.
pub(super) fn pages(sheet: &Sheet<'_>) -> Vec<Page> {
    let stages: Vec<(usize, &Stage)> = sheet.journey.stages().iter().enumerate().collect();
    let room = sheet.width() - 2.0 * MARGIN;
    let most = ((room + GAP) / (LEAST + GAP)).max(1.0) as usize;
    let groups = stages.len().div_ceil(most).max(1);
    let columns = stages.len().div_ceil(groups).max(1);
    let parts = stages.chunks(columns).len();
    stages.chunks(columns).enumerate().map(|(part, stages)| page(sheet, stages, columns, (part, parts))).collect()
}

fn page(sheet: &Sheet<'_>, stages: &[(usize, &Stage)], columns: usize, (part, parts): (usize, usize)) -> Page {
    let names = sheet.lang.names();
    let here: Vec<_> = stages.iter().map(|(_, stage)| stage.id).collect();
    let about = sheet.facts.numbers.as_ref().map_or(String::new(), |numbers| numbers.title.clone());
    let said = Head {
        subject: Subject::Cover,
        title: names.journey(sheet.journey),
        below: &about,
        here: &here,
        figures: Vec::new(),
    };
    let head = header::head(sheet, said);
    let mut page = head.page(sheet, part, parts);
    let body = head.body;
    let width = (body.width() + GAP) / columns as f32 - GAP;
    let left = |column: usize| body.min.x + (width + GAP) * column as f32;
    let named = |(_, stage): &(usize, &Stage)| text::lines(names.stage(stage), &COLUMN, width, MOST_LINES);
    let titles: Vec<Vec<String>> = stages.iter().map(named).collect();
    let lines = titles.iter().map(Vec::len).max().unwrap_or(1);
    let mut y = body.min.y + 14.0;
    for (column, (title, (_, stage))) in titles.iter().zip(stages).enumerate() {
        let bar = Rect::from_x_y_ranges(left(column)..=left(column) + width, y..=y + BAR);
        page.ground.push(Mark::filled(bar, BAR / 2.0, Paint::Stage(stage.colour, Tone::Fill)));
        page.ground.extend(set(title, &COLUMN, pos2(left(column), y + BAR + 14.0), Paint::Ink));
    }
    y += BAR + 14.0 + COLUMN.height(lines) + 18.0;
    if sheet.facts.has_flow() {
        for (column, (index, _)) in stages.iter().enumerate() {
            page.ground.extend(numbers(sheet, *index, pos2(left(column), y), width));
        }
        y += FIGURE.line_height + 3.0 * CAPTION.line_height + 30.0;
    }
    let leak = leak_words(sheet, stages);
    let below = text::lines(&leak, &QUESTION, body.width(), 2);
    let leak_top = body.max.y - QUESTION.height(below.len());
    page.ground.extend(set(&below, &QUESTION, pos2(body.min.x, leak_top), Paint::Leak));
    let means = means(sheet.journey);
    if stages.iter().any(|(index, _)| means.get(*index).copied().flatten().is_some()) {
        let lane = sheet.journey.lanes().iter().find(|lane| lane.role == Some(LaneRole::Feeling));
        let name = lane.map(|lane| names.lane(lane).to_owned());
        let top = y + LANE.line_height + 8.0;
        let bottom = (top + CURVE).max(leak_top - 40.0).min(top + 1.5 * CURVE).min(leak_top - 12.0);
        let rect = Rect::from_min_max(pos2(body.min.x, top), pos2(body.max.x, bottom));
        let points = stages
            .iter()
            .enumerate()
            .map(|(column, (index, _))| (left(column) + width / 2.0, means.get(*index).copied().flatten()));
        if rect.height() > 90.0 {
            page.ground.extend(set(name.as_slice(), &LANE, pos2(body.min.x, y), Paint::InkSoft));
            page.ground.extend(curve_marks(&points.collect::<Vec<_>>(), rect, None));
        }
    }
    page
}

/// How many come in, what they are, and which share goes on.
fn numbers(sheet: &Sheet<'_>, index: usize, at: egui::emath::Pos2, width: f32) -> Vec<Mark> {
    let Some(facts) = sheet.facts.stage(index) else { return Vec::new() };
    let texts = &facts.texts;
    let fits = FIGURE.width(&texts.entered) <= width;
    let style = if fits { FIGURE } else { COLUMN };
    let mut marks = set(&[text::one_line(&texts.entered, &style, width)], &style, at, Paint::Ink);
    let unit = text::one_line(&texts.unit, &CAPTION, width);
    let below = at + egui::emath::vec2(0.0, FIGURE.line_height);
    marks.extend(set(&[unit], &CAPTION, below, Paint::InkSoft));
    if let Some(band) = facts.band.as_ref().filter(|band| !band.texts.rate.is_empty() && !facts.leak_inside) {
        let words = format!("{} →", band.texts.rate);
        let paint = if band.leak { Paint::Leak } else { Paint::InkSoft };
        let at = below + egui::emath::vec2(0.0, CAPTION.line_height);
        marks.extend(set(&[text::one_line(&words, &CAPTION, width)], &CAPTION, at, paint));
    }
    if facts.leak_inside {
        let words = text::lines(&texts.leak, &CAPTION, width, 2);
        let at = below + egui::emath::vec2(0.0, CAPTION.line_height);
        marks.extend(set(&words, &CAPTION, at, Paint::Leak));
    }
    marks
}

/// Where most are lost, in a sentence.
fn leak_words(sheet: &Sheet<'_>, stages: &[(usize, &Stage)]) -> String {
    let bands = stages.iter().filter_map(|(index, _)| sheet.facts.stage(*index)?.band.as_ref());
    bands.filter(|band| band.leak).map(|band| band.texts.says.clone()).next().unwrap_or_default()
}
