//! A stage with all its lanes: a block a lane, in as many columns as the page is wide enough for.

use egui::emath::{Pos2, Rect, pos2, vec2};

use super::card::{Look, Measured, set};
use super::curve::curve_marks;
use super::header::{self, Head, Set};
use super::measure::{CAPTION, COLUMN_GAP, EMPTY, INSET, LANE, MARGIN, RADIUS, Spacing};
use super::pack::{Block, Room, Run, pack};
use super::{Page, Place, Sheet, Subject};
use crate::document::{Cell, Lane, LaneRole, Slot, Stage};
use crate::layout::{means, text};
use crate::scene::{Mark, Paint};

/// A column is not narrower.
const LEAST_COLUMN: f32 = 470.0;
/// From a lane's name to its line.
const ABOVE_LINE: f32 = 5.0;

/// A lane of the stage, measured.
struct Part<'a> {
    lane: &'a Lane,
    cell: Cell,
    name: Vec<String>,
    has_curve: bool,
    cards: Vec<Measured<'a>>,
}

impl Part<'_> {
    fn block(&self, spacing: Spacing) -> Block {
        let Spacing { card_gap, curve, below_line, .. } = spacing;
        let mut pieces = Vec::new();
        if self.has_curve {
            pieces.push(curve + if self.cards.is_empty() { 0.0 } else { card_gap });
        }
        pieces.extend(self.cards.iter().map(|card| card.height + card_gap));
        if pieces.is_empty() {
            pieces.push(EMPTY + card_gap);
        }
        Block { head: LANE.height(self.name.len()) + ABOVE_LINE + below_line - card_gap, pieces }
    }

    /// The cards among so many pieces.
    fn cards(&self, run: &Run) -> &[Measured<'_>] {
        let before = usize::from(self.has_curve);
        self.cards.get(run.from.saturating_sub(before)..run.to.saturating_sub(before)).unwrap_or_default()
    }
}

/// The pages of a stage, at least one.
pub(super) fn pages(sheet: &Sheet<'_>, stage: &Stage) -> Vec<Page> {
    let index = sheet.journey.stages().iter().position(|other| other.id == stage.id).unwrap_or_default();
    let names = sheet.lang.names();
    let here = [stage.id];
    let figures = header::figures_of(sheet, index);
    let said = Head {
        subject: Subject::Stage(stage.id),
        title: names.stage(stage),
        below: names.question(stage),
        here: &here,
        figures,
    };
    let head = header::head(sheet, said);
    let body = head.body;
    let columns = ((body.width() + COLUMN_GAP) / (LEAST_COLUMN + COLUMN_GAP)).max(1.0) as usize;
    let width = (body.width() + COLUMN_GAP) / columns as f32 - COLUMN_GAP;
    let lanes = sheet.journey.shown_lanes().filter(|lane| {
        let cell = Cell { stage: stage.id, lane: lane.id };
        lane.role != Some(LaneRole::Numbers) || !sheet.journey.cards_in(cell).is_empty()
    });
    let lanes: Vec<&Lane> = lanes.collect();
    let laid = |spacing: Spacing| {
        let measured = lanes.iter().map(|lane| measured(sheet, stage, lane, (width, body.height()), spacing));
        let parts: Vec<Part<'_>> = measured.collect();
        let blocks: Vec<Block> = parts.iter().map(|part| part.block(spacing)).collect();
        let packed = pack(&blocks, columns, Room { height: body.height(), gap: spacing.lane_gap });
        (parts, packed, spacing)
    };
    let sheets_of = |packed: &[Vec<Run>]| packed.len().div_ceil(columns).max(1);
    let mut laid_out = laid(Spacing::ROOMY);
    if sheets_of(&laid_out.1) > 1 {
        let tight = laid(Spacing::TIGHT);
        if sheets_of(&tight.1) < sheets_of(&laid_out.1) {
            laid_out = tight;
        }
    }
    let (parts, packed, spacing) = laid_out;
    let count = sheets_of(&packed);
    let drawing = Drawing { sheet, head: &head, index, width, spacing };
    let empty = [Vec::new()];
    let sheets = if packed.is_empty() { &empty[..] } else { &packed[..] };
    let pages = sheets.chunks(columns).enumerate();
    pages.map(|(part, columns)| drawing.page(&parts, columns, part, count)).collect()
}

fn measured<'a>(
    sheet: &Sheet<'a>,
    stage: &Stage,
    lane: &'a Lane,
    (width, room): (f32, f32),
    spacing: Spacing,
) -> Part<'a> {
    let cell = Cell { stage: stage.id, lane: lane.id };
    let name = text::lines(sheet.lang.names().lane(lane), &LANE, width, 2);
    let look = Look::wide(room - LANE.height(name.len()) - ABOVE_LINE - spacing.below_line, spacing);
    let cards = sheet.journey.cards_in(cell).iter().enumerate().filter_map(|(index, card)| {
        let card = sheet.journey.card(*card)?;
        Some(Measured::new(sheet, card, Slot { cell, index }, look, width))
    });
    let has_curve = lane.role == Some(LaneRole::Feeling) && means(sheet.journey).iter().flatten().count() > 1;
    Part { lane, cell, name, has_curve, cards: cards.collect() }
}

/// What the pages of a stage share.
struct Drawing<'a> {
    sheet: &'a Sheet<'a>,
    head: &'a Set,
    /// The place of the stage.
    index: usize,
    width: f32,
    spacing: Spacing,
}

impl Drawing<'_> {
    fn page(&self, parts: &[Part<'_>], columns: &[Vec<Run>], part: usize, count: usize) -> Page {
        let mut page = self.head.page(self.sheet, part, count);
        for (place, column) in columns.iter().enumerate() {
            let left = MARGIN + (self.width + COLUMN_GAP) * place as f32;
            for run in column {
                if let Some(found) = parts.get(run.block) {
                    self.run(&mut page, found, run, pos2(left, self.head.body.min.y + run.top));
                }
            }
        }
        page
    }

    /// A lane, or the part of it that stands in one column.
    fn run(&self, page: &mut Page, part: &Part<'_>, run: &Run, at: Pos2) {
        let card_gap = self.spacing.card_gap;
        let name = if run.from == 0 { part.name.clone() } else { self.continued(part) };
        page.ground.extend(set(&name, &LANE, at, Paint::InkSoft));
        let line = at.y + LANE.height(part.name.len()) + ABOVE_LINE;
        let right = at.x + self.width;
        page.ground.push(Mark::line(pos2(at.x, line), pos2(right, line), 2.0, Paint::LaneLine));
        let mut y = line + self.spacing.below_line;
        let mut marks = Vec::new();
        if part.has_curve && run.from == 0 {
            let rect = Rect::from_min_size(pos2(at.x, y), vec2(self.width, self.spacing.curve));
            marks.extend(self.curve(rect));
            y += self.spacing.curve + card_gap;
        }
        let cards = part.cards(run);
        let top = y;
        if cards.is_empty() && !part.has_curve {
            page.ground.extend(self.empty(part, Rect::from_min_size(pos2(at.x, y), vec2(self.width, EMPTY))));
            y += EMPTY + card_gap;
        }
        for card in cards {
            page.cards.push(card.at(pos2(at.x, y), self.width));
            y += card.height + card_gap;
        }
        let bottom = y.max(top + EMPTY) - card_gap;
        let end = self.sheet.journey.cards_in(part.cell).len();
        page.places.push(Place {
            cell: part.cell,
            rect: Rect::from_min_max(at, pos2(right, bottom.max(y))),
            cards: Rect::from_min_max(pos2(at.x, top), pos2(right, bottom.max(top))),
            from: cards.first().map_or(end, |card| card.slot.index),
            marks,
        });
    }

    fn continued(&self, part: &Part<'_>) -> Vec<String> {
        let name = self.sheet.lang.names().lane(part.lane);
        let words = self.sheet.lang.say_with("pages-continued", &[("lane", name.into())]);
        text::lines(&words, &LANE, self.width, part.name.len())
    }

    /// The feelings of all stages, with the face of this one large.
    fn curve(&self, rect: Rect) -> Vec<Mark> {
        let means = means(self.sheet.journey);
        let step = rect.width() / means.len().max(1) as f32;
        let points = means.iter().enumerate().map(|(index, mean)| (rect.min.x + step * (index as f32 + 0.5), *mean));
        curve_marks(&points.collect::<Vec<_>>(), rect, Some(self.index))
    }

    /// The place of a card that is not there yet.
    fn empty(&self, part: &Part<'_>, rect: Rect) -> Vec<Mark> {
        let lacks = self.sheet.facts.stage(self.index).is_some_and(|facts| facts.lacks.touchpoint);
        let words = if lacks && part.lane.role == Some(LaneRole::Touchpoints) {
            self.sheet.facts.no_touchpoint_words.as_str()
        } else {
            ""
        };
        empty_marks(rect, words)
    }
}

/// The place of a card that is not there yet, with words where something is missing.
pub(super) fn empty_marks(rect: Rect, words: &str) -> Vec<Mark> {
    let mut marks = vec![Mark::filled(rect, RADIUS, Paint::LaneLabel)];
    let line = text::one_line(words, &CAPTION, rect.width() - 2.0 * INSET.x);
    let top = rect.center().y - CAPTION.line_height / 2.0;
    marks.extend(set(&[line], &CAPTION, pos2(rect.min.x + INSET.x, top), Paint::InkSoft));
    marks
}
