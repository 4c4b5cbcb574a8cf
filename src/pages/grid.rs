//! Stages side by side: a lane through all of them, a saved view, or the whole map, never with narrower columns.

use std::collections::HashSet;

use egui::emath::{Rect, pos2, vec2};

use super::card::{Look, Measured, set};
use super::curve::curve_marks;
use super::header::{self, Head, Set};
use super::measure::{CAPTION, CARD_GAP, COLUMN, CURVE, EMPTY, LANE, MARGIN, RADIUS, Spacing};
use super::row::Row;
use super::stage::empty_marks;
use super::{Page, Place, Sheet, Subject};
use crate::document::{Area, CardId, Cell, Lane, LaneRole, SavedView, Slot, Stage, StageId};
use crate::layout::{means, text};
use crate::scene::{Align, Mark, Paint, Tone};

/// Between two columns.
const GAP: f32 = 22.0;
/// The least width of a column: of one lane, and of a map.
const LEAST_ALONE: f32 = 310.0;
const LEAST: f32 = 306.0;
/// Columns that are narrower have smaller cards.
const NARROW: f32 = 400.0;
/// A page so full, as a share, is not filled up with the beginning of a row that goes on on the next one.
const FULL: f32 = 0.6;
/// From a lane's name to its cards.
const BELOW_NAME: f32 = 8.0;
/// Between two rows.
const ROW_GAP: f32 = 20.0;
/// The free edge of the box with a stage's name.
const HEAD_INSET: egui::emath::Vec2 = vec2(18.0, 12.0);
/// Below the stages' names.
const BELOW_HEADS: f32 = 20.0;
/// Most lines of a stage's name.
const MOST_LINES: usize = 3;

/// Stages and lanes that are shown together.
struct Grid<'a> {
    stages: Vec<(usize, &'a Stage)>,
    lanes: Vec<&'a Lane>,
    /// Whether the lanes are named.
    labels: bool,
    kept: Option<HashSet<CardId>>,
    /// Whether cards have their notes and all their signs.
    notes: bool,
    title: String,
    /// The lane of the pages, where it is one.
    lane: Option<&'a Lane>,
}

/// A lane through all stages, lane after lane.
pub(super) fn by_lane(sheet: &Sheet<'_>) -> Vec<Page> {
    let names = sheet.lang.names();
    let lanes = sheet.journey.shown_lanes().filter(|lane| has_something(sheet, lane));
    let pages = lanes.flat_map(|lane| {
        let grid = Grid {
            stages: sheet.journey.stages().iter().enumerate().collect(),
            lanes: vec![lane],
            labels: false,
            kept: None,
            title: names.lane(lane).to_owned(),
            notes: true,
            lane: Some(lane),
        };
        let pages = grid.pages(sheet);
        if pages.len() < 2 {
            return pages;
        }
        // Without notes it may do with fewer pages.
        let short = Grid { notes: false, ..grid }.pages(sheet);
        if short.len() < pages.len() { short } else { pages }
    });
    pages.collect()
}

/// The whole map.
pub(super) fn of_whole(sheet: &Sheet<'_>) -> Vec<Page> {
    let grid = Grid {
        stages: sheet.journey.stages().iter().enumerate().collect(),
        lanes: sheet.journey.shown_lanes().filter(|lane| has_something(sheet, lane)).collect(),
        labels: true,
        kept: None,
        title: sheet.lang.names().journey(sheet.journey).to_owned(),
        notes: false,
        lane: None,
    };
    grid.pages(sheet)
}

/// The part of the map that a saved view shows, with the cards alone that its filter keeps.
pub(super) fn of_view(sheet: &Sheet<'_>) -> Vec<Page> {
    let Some(view) = sheet.view else { return of_whole(sheet) };
    let (stages, lanes) = seen(sheet, view);
    let grid = Grid {
        stages,
        labels: lanes.len() > 1,
        lane: None,
        lanes,
        kept: sheet.kept(),
        title: view.name.clone(),
        notes: false,
    };
    grid.pages(sheet)
}

/// A lane of numbers has no cards; what it says stands in the heads.
fn has_something(sheet: &Sheet<'_>, lane: &Lane) -> bool {
    lane.role != Some(LaneRole::Numbers)
        || sheet
            .journey
            .stages()
            .iter()
            .any(|stage| !sheet.journey.cards_in(Cell { stage: stage.id, lane: lane.id }).is_empty())
}

/// The stages and lanes of a saved view; all of them where its part of the map is gone.
fn seen<'a>(sheet: &Sheet<'a>, view: &SavedView) -> (Vec<(usize, &'a Stage)>, Vec<&'a Lane>) {
    let (all_stages, all_lanes) = (sheet.journey.stages(), sheet.journey.lanes());
    let stage_at = |id| all_stages.iter().position(|stage| stage.id == id);
    let lane_at = |id| all_lanes.iter().position(|lane| lane.id == id);
    let places = |Area { from, to }: Area| {
        let stages = stage_at(from.stage)?..=stage_at(to.stage)?;
        Some((stages, lane_at(from.lane)?..=lane_at(to.lane)?))
    };
    let everything = (0..=all_stages.len(), 0..=all_lanes.len());
    let (columns, rows) = view.area.and_then(places).unwrap_or(everything);
    let stages = all_stages.iter().enumerate().filter(|(index, _)| columns.contains(index)).collect();
    let lanes = all_lanes
        .iter()
        .enumerate()
        .filter(|(index, lane)| rows.contains(index) && !view.hidden.contains(&lane.id) && has_something(sheet, lane));
    (stages, lanes.map(|(_, lane)| lane).collect())
}

impl Grid<'_> {
    fn pages(&self, sheet: &Sheet<'_>) -> Vec<Page> {
        let room = sheet.width() - 2.0 * MARGIN;
        let least = if self.labels { LEAST } else { LEAST_ALONE };
        let most = ((room + GAP) / (least + GAP)).max(1.0) as usize;
        let groups = self.stages.len().div_ceil(most).max(1);
        let columns = self.stages.len().div_ceil(groups).max(1);
        let width = ((room + GAP) / columns as f32 - GAP).min(2.0 * least);
        let sheets: Vec<Columns<'_>> =
            self.stages.chunks(columns).map(|stages| Columns { grid: self, sheet, stages, width }).collect();
        // Each part of a map has pages of its own; a lane counts its pages through.
        let mut pages: Vec<Page> = sheets.iter().flat_map(Columns::pages).collect();
        if self.lane.is_some() {
            let parts = pages.len();
            let numbered = |(part, page): (usize, Page)| page.numbered(sheet, part, parts);
            pages = pages.into_iter().enumerate().map(numbered).collect();
        }
        pages
    }
}

/// The columns of one page.
struct Columns<'a> {
    grid: &'a Grid<'a>,
    sheet: &'a Sheet<'a>,
    stages: &'a [(usize, &'a Stage)],
    width: f32,
}

impl Columns<'_> {
    fn left(&self, column: usize) -> f32 {
        MARGIN + (self.width + GAP) * column as f32
    }

    fn head(&self) -> Set {
        let here: Vec<StageId> = self.stages.iter().map(|(_, stage)| stage.id).collect();
        let first = here.first().copied().unwrap_or(StageId(0));
        let subject = self.grid.lane.map_or(Subject::Map(first), |lane| Subject::Lane(lane.id));
        let said = Head { subject, title: &self.grid.title, below: "", here: &here, figures: Vec::new() };
        header::head(self.sheet, said)
    }

    /// The names of the stages above the columns, and where they end.
    fn heads(&self, top: f32) -> (Vec<Mark>, f32) {
        let room = self.width - 2.0 * HEAD_INSET.x;
        let names = self.sheet.lang.names();
        let named = |(_, stage): &(usize, &Stage)| text::lines(names.stage(stage), &COLUMN, room, MOST_LINES);
        let titles: Vec<Vec<String>> = self.stages.iter().map(named).collect();
        let lines = titles.iter().map(Vec::len).max().unwrap_or(1);
        let figures = if self.sheet.facts.has_flow() { CAPTION.line_height } else { 0.0 };
        let bottom = top + 2.0 * HEAD_INSET.y + COLUMN.height(lines) + figures;
        let mut marks = Vec::new();
        for (column, (title, (index, stage))) in titles.iter().zip(self.stages).enumerate() {
            let tone = |tone| Paint::Stage(stage.colour, tone);
            let rect = Rect::from_x_y_ranges(self.left(column)..=self.left(column) + self.width, top..=bottom);
            let stroke = Some((2.0, tone(Tone::Line)));
            marks.push(Mark::Rect { rect, radius: RADIUS, fill: Some(tone(Tone::Soft)), stroke });
            marks.extend(set(title, &COLUMN, rect.min + HEAD_INSET, tone(Tone::Ink)));
            if figures > 0.0 {
                marks.extend(self.figures(*index, stage, rect));
            }
        }
        (marks, bottom + BELOW_HEADS)
    }

    /// How many come in, and at the right which share goes on.
    fn figures(&self, index: usize, stage: &Stage, rect: Rect) -> Vec<Mark> {
        let ink = Paint::Stage(stage.colour, Tone::Ink);
        let y = rect.max.y - HEAD_INSET.y - CAPTION.line_height;
        let mut marks = Vec::new();
        let Some(facts) = self.sheet.facts.stage(index) else { return marks };
        let entered = text::one_line(&facts.texts.entered, &CAPTION, rect.width() - 2.0 * HEAD_INSET.x);
        marks.extend(set(&[entered], &CAPTION, pos2(rect.min.x + HEAD_INSET.x, y), ink));
        if let Some(band) = facts.band.as_ref().filter(|band| !band.texts.rate.is_empty()) {
            let words = format!("{} →", band.texts.rate);
            let wide = CAPTION.width(&words) + CAPTION.width(&facts.texts.entered) + 20.0;
            let at = pos2(rect.max.x - HEAD_INSET.x, y);
            if wide <= rect.width() - 2.0 * HEAD_INSET.x {
                marks.extend(set(&[words], &CAPTION, at, ink).into_iter().map(|mark| mark.aligned(Align::Right)));
            }
        }
        marks
    }

    fn pages(&self) -> Vec<Page> {
        let head = self.head();
        let (heads, top) = self.heads(head.body.min.y);
        let bottom = head.body.max.y;
        let mut pages: Vec<Page> = Vec::new();
        let mut page = head.page(self.sheet, 0, 1);
        page.ground.extend(heads.iter().cloned());
        let mut y = top;
        for lane in &self.grid.lanes {
            let mut row = self.row(lane, bottom - top);
            loop {
                let fits = y + row.height() <= bottom;
                let is_fresh = y <= top;
                let fresh_would_do = top + row.height() <= bottom;
                let little_room = bottom - y < row.least();
                let is_full = y - top > FULL * (bottom - top);
                if !is_fresh && !fits && ((is_full && fresh_would_do) || little_room) {
                    pages.push(std::mem::replace(&mut page, head.page(self.sheet, 0, 1)));
                    page.ground.extend(heads.iter().cloned());
                    y = top;
                    continue;
                }
                y = self.place(&mut page, &mut row, y, bottom) + ROW_GAP;
                if row.is_done() {
                    break;
                }
            }
        }
        pages.push(page);
        let parts = pages.len();
        if self.grid.lane.is_some() {
            return pages;
        }
        pages.into_iter().enumerate().map(|(part, page)| page.numbered(self.sheet, part, parts)).collect()
    }

    /// The room of a row above its cards.
    fn above(&self, lines: usize) -> f32 {
        if self.grid.lane.is_some() { 0.0 } else { BELOW_NAME + LANE.height(lines) + BELOW_NAME }
    }

    fn row<'b>(&'b self, lane: &'b Lane, room: f32) -> Row<'b> {
        let wanted = |card: &CardId| self.grid.kept.as_ref().is_none_or(|kept| kept.contains(card));
        let name = if self.grid.labels {
            text::lines(self.sheet.lang.names().lane(lane), &LANE, self.left(self.stages.len()) - MARGIN, 1)
        } else {
            Vec::new()
        };
        let has_curve = lane.role == Some(LaneRole::Feeling) && means(self.sheet.journey).iter().any(Option::is_some);
        let curve = if has_curve { CURVE + CARD_GAP } else { 0.0 };
        let room = room - self.above(name.len()) - curve;
        let look = match (self.grid.notes, self.width < NARROW) {
            (false, _) => Look::narrow(room),
            (true, true) => Look::wide_in_narrow(room),
            (true, false) => Look::wide(room, Spacing::ROOMY),
        };
        let cell = |stage: &Stage| {
            let cell = Cell { stage: stage.id, lane: lane.id };
            let cards = self.sheet.journey.cards_in(cell).iter().enumerate().filter(|(_, card)| wanted(card));
            let measured = cards.filter_map(|(index, card)| {
                let card = self.sheet.journey.card(*card)?;
                Some(Measured::new(self.sheet, card, Slot { cell, index }, look, self.width))
            });
            measured.collect::<Vec<_>>()
        };
        let cells: Vec<_> = self.stages.iter().map(|(_, stage)| cell(stage)).collect();
        let above = self.above(name.len());
        Row { lane, name, above, placed: vec![0; cells.len()], cells, curve }
    }

    /// Places as much of a row as the page has room for; gives where it ends.
    fn place(&self, page: &mut Page, row: &mut Row<'_>, top: f32, bottom: f32) -> f32 {
        let alone = self.grid.lane.is_some();
        if !alone {
            let right = self.left(self.stages.len()) - GAP;
            if !page.places.is_empty() {
                page.ground.push(Mark::line(pos2(MARGIN, top), pos2(right, top), 2.0, Paint::LaneLine));
            }
            page.ground.extend(set(&row.name, &LANE, pos2(MARGIN, top + BELOW_NAME), Paint::InkSoft));
        }
        let mut cards_top = top + row.above;
        let mut curve = Vec::new();
        if row.curve > 0.0 {
            curve = self.curve(cards_top);
            cards_top += row.curve;
            row.curve = 0.0;
        }
        let mut end = cards_top + EMPTY;
        let first = page.places.len();
        for (column, (_, stage)) in self.stages.iter().enumerate() {
            let left = self.left(column);
            let cell = Cell { stage: stage.id, lane: row.lane.id };
            let cards = row.next(column, bottom - cards_top);
            let from = cards.first().map_or(self.sheet.journey.cards_in(cell).len(), |card| card.slot.index);
            let mut y = cards_top;
            for card in cards {
                page.cards.push(card.at(pos2(left, y), self.width));
                y += card.height + CARD_GAP;
            }
            let marks = if column == 0 { std::mem::take(&mut curve) } else { Vec::new() };
            let has_curve = cards_top > top + row.above + 1.0;
            if cards.is_empty() && !has_curve && self.sheet.journey.cards_in(cell).is_empty() {
                let empty = Rect::from_min_size(pos2(left, y), vec2(self.width, EMPTY));
                page.ground.extend(empty_marks(empty, ""));
            }
            end = end.max(y - CARD_GAP);
            let place = Rect::from_x_y_ranges(left..=left + self.width, top..=end);
            let cards = Rect::from_x_y_ranges(left..=left + self.width, cards_top..=end);
            page.places.push(Place { cell, rect: place, cards, from, marks });
            row.advance(column, bottom - cards_top);
        }
        // All cells of a row are equally high, so that cards can be let go anywhere in it.
        let low = if alone { bottom } else { end + ROW_GAP / 2.0 };
        for place in page.places.iter_mut().skip(first) {
            (place.rect.max.y, place.cards.max.y) = (low, low);
        }
        end
    }

    fn curve(&self, top: f32) -> Vec<Mark> {
        let means = means(self.sheet.journey);
        let right = self.left(self.stages.len()) - GAP;
        let rect = Rect::from_min_max(pos2(self.left(0), top), pos2(right, top + CURVE));
        let points =
            self.stages.iter().enumerate().map(|(column, (index, _))| {
                (self.left(column) + self.width / 2.0, means.get(*index).copied().flatten())
            });
        curve_marks(&points.collect::<Vec<_>>(), rect, None)
    }
}
