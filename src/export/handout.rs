//! A map as a handout on upright A4: the journey in short, then a page a stage with its cards lane by lane; full pages
//! go on.

use egui::emath::{Pos2, Rect, Vec2, pos2, vec2};

use super::Sight;
use super::paper::Paper;
use super::pdf::{Bookmark, Drawing, Page};
use super::report::Report;
use super::report::sheet::overview;
use super::sheet::{CELL_BOLD, PERIOD, SMALL, TITLE, WORDS};
use crate::document::{Cell, Lane, Stage};
use crate::insight::map_facts;
use crate::lang::Arg;
use crate::layout::text::{Style, lines, one_line};
use crate::layout::{BOX_HEIGHT, CardBox, MapFacts, MapLayout, Weight};
use crate::scene::{Align, Mark, Paint, Tone, card_marks};

/// The free edge of a sheet, in points.
const EDGE: f32 = 36.0;
/// How many cards stand side by side.
const CARDS: usize = 3;
/// Between cards, and between lanes.
const GAP: f32 = 8.0;
const LANE_GAP: f32 = 10.0;
/// Cards are not drawn larger than this, of their size on the map; a little smaller where that saves a page.
const LARGEST: f32 = 0.76;
const SMALLER: f32 = 0.67;
/// The strip with a bar a stage.
const STRIP: f32 = 5.0;

/// The pages.
pub(super) fn pages(sight: &Sight<'_>) -> Vec<Page> {
    let size = Paper::A4.upright();
    let facts = map_facts(sight.project, sight.journey, sight.series, sight.lang);
    let layout = MapLayout::new(sight.journey, &sight.lang.names(), &facts);
    let mut filling =
        Filling { sight, facts: &facts, layout: &layout, size, pages: Vec::new(), y: EDGE, largest: LARGEST };
    for (index, stage) in sight.journey.stages().iter().enumerate() {
        filling.stage(index, stage);
    }
    let mut all = overview(&Report::new(sight), sight.lang, &sight.lang.say("export-content-map"));
    all.extend(filling.pages);
    numbered(all, sight, size)
}

/// The page numbers at the foot.
fn numbered(mut all: Vec<Page>, sight: &Sight<'_>, size: Vec2) -> Vec<Page> {
    let format = sight.lang.format();
    let of = all.len();
    for (at, page) in all.iter_mut().enumerate() {
        let [n, of] = [at + 1, of].map(|number| Arg::from(format.count(number as u64)));
        let words = sight.lang.say_with("export-page-of", &[("n", n), ("of", of)]);
        let mut marks = Vec::new();
        let y = size.y - EDGE + 8.0;
        let project = one_line(sight.lang.names().project(sight.project), &SMALL, size.x / 2.0);
        put(&mut marks, &project, &SMALL, pos2(EDGE, y), (Paint::InkSoft, Align::Left));
        put(&mut marks, &words, &SMALL, pos2(size.x - EDGE, y), (Paint::InkSoft, Align::Right));
        page.drawings.push(Drawing::plain(marks));
    }
    all
}

/// Pages that are being filled.
struct Filling<'a> {
    sight: &'a Sight<'a>,
    facts: &'a MapFacts,
    layout: &'a MapLayout,
    size: Vec2,
    pages: Vec<Page>,
    /// Where the next row of cards goes.
    y: f32,
    /// The size of cards, of that on the map.
    largest: f32,
}

impl Filling<'_> {
    /// The pages of a stage.
    fn stage(&mut self, index: usize, stage: &Stage) {
        let start = self.pages.len();
        self.fill(index, stage);
        if self.pages.len() == start + 2 {
            let usual = self.pages.split_off(start);
            self.largest = SMALLER;
            self.fill(index, stage);
            self.largest = LARGEST;
            if self.pages.len() > start + 1 {
                self.pages.truncate(start);
                self.pages.extend(usual);
            }
        }
    }

    fn fill(&mut self, index: usize, stage: &Stage) {
        self.head(index, stage, true);
        for lane in self.sight.journey.shown_lanes() {
            let cell = Cell { stage: stage.id, lane: lane.id };
            let cards: Vec<&CardBox> = self.layout.cards.iter().filter(|card| card.cell == cell).collect();
            if !cards.is_empty() {
                self.lane((index, stage), lane, &cards);
            }
        }
    }

    /// A page of a stage: all stages as bars, the name, the question and the numbers.
    fn head(&mut self, index: usize, stage: &Stage, is_first: bool) {
        let names = self.sight.lang.names();
        let mut marks = vec![Mark::filled(Rect::from_min_size(Pos2::ZERO, self.size), 0.0, Paint::Surface)];
        let room = self.size.x - 2.0 * EDGE;
        let stages = self.sight.journey.stages();
        let step = room / stages.len().max(1) as f32;
        for (at, other) in stages.iter().enumerate() {
            let high = if at == index { STRIP } else { STRIP / 2.0 };
            let tone = if at == index { Tone::Fill } else { Tone::Line };
            let at = pos2(EDGE + step * at as f32, EDGE + STRIP - high);
            let bar = Rect::from_min_size(at, vec2((step - 4.0).max(1.0), high));
            marks.push(Mark::filled(bar, high / 2.0, Paint::Stage(other.colour, tone)));
        }
        let mut y = EDGE + STRIP + 10.0;
        let figures = self.figures(&mut marks, index, y);
        let width = room - figures;
        for line in lines(names.stage(stage), &TITLE, width, 2) {
            put(&mut marks, &line, &TITLE, pos2(EDGE, y), (Paint::Stage(stage.colour, Tone::Ink), Align::Left));
            y += TITLE.line_height;
        }
        for line in lines(names.question(stage), &WORDS, width, 3) {
            put(&mut marks, &line, &WORDS, pos2(EDGE, y), (Paint::InkSoft, Align::Left));
            y += WORDS.line_height;
        }
        y = y.max(EDGE + STRIP + 44.0) + 6.0;
        marks.push(Mark::line(pos2(EDGE, y), pos2(self.size.x - EDGE, y), 0.6, Paint::LaneLine));
        self.y = y + LANE_GAP;
        let title = names.stage(stage).to_owned();
        let bookmarks = if is_first { vec![Bookmark { title, y: 0.0 }] } else { Vec::new() };
        self.pages.push(Page { size: self.size, drawings: vec![Drawing::plain(marks)], bookmarks });
    }

    /// How many come in and which share goes on, at the right; gives the room they take.
    fn figures(&self, marks: &mut Vec<Mark>, index: usize, top: f32) -> f32 {
        let Some(facts) = self.facts.stage(index) else { return 0.0 };
        let mut told = Vec::new();
        if !facts.texts.entered.is_empty() {
            told.push((facts.texts.entered.clone(), facts.texts.unit.clone(), Paint::Ink));
        }
        if let Some(band) = facts.band.as_ref().filter(|band| !band.texts.rate.is_empty()) {
            let onward = self.sight.lang.say("pages-onward-short");
            let leaks = band.leak && !band.texts.lost_short.is_empty();
            let (caption, paint) =
                if leaks { (band.texts.lost_short.clone(), Paint::Leak) } else { (onward, Paint::Ink) };
            told.push((band.texts.rate.clone(), caption, paint));
        }
        let mut right = self.size.x - EDGE;
        for (number, caption, paint) in told.iter().rev() {
            let caption = one_line(caption, &SMALL, 140.0);
            put(marks, number, &PERIOD, pos2(right, top), (*paint, Align::Right));
            put(marks, &caption, &SMALL, pos2(right, top + PERIOD.line_height), (Paint::InkSoft, Align::Right));
            right -= PERIOD.width(number).max(SMALL.width(&caption)) + 22.0;
        }
        self.size.x - EDGE - right
    }

    /// The cards of a lane in rows, with its name at their left; on a new page where a row does not fit.
    fn lane(&mut self, (index, stage): (usize, &Stage), lane: &Lane, cards: &[&CardBox]) {
        let (room, largest) = (self.size.x - 2.0 * EDGE, self.largest);
        let each = (room - GAP * (CARDS - 1) as f32) / CARDS as f32;
        let mut is_named = false;
        for row in cards.chunks(CARDS) {
            let scale = move |card: &CardBox| (each / card.rect.width().max(1.0)).min(largest);
            let high = row.iter().map(|card| card.rect.height() * scale(card)).fold(0.0, f32::max);
            let above = if is_named { 0.0 } else { CELL_BOLD.line_height + 3.0 };
            if self.y + above + high > self.size.y - EDGE {
                self.head(index, stage, false);
                is_named = false;
            }
            let mut marks = Vec::new();
            if !is_named {
                let name = one_line(self.sight.lang.names().lane(lane), &CELL_BOLD, room);
                put(&mut marks, &name, &CELL_BOLD, pos2(EDGE, self.y), (Paint::InkSoft, Align::Left));
                self.y += CELL_BOLD.line_height + 3.0;
                is_named = true;
            }
            let top = self.y;
            for (column, card) in row.iter().enumerate() {
                let Some(content) = self.sight.journey.card(card.card) else { continue };
                let at = vec2(EDGE + (each + GAP) * column as f32, top);
                let (from, by) = (-card.rect.min.to_vec2(), scale(card));
                let own = card_marks(card, content).into_iter();
                marks.extend(own.map(|mark| mark.translated(from).scaled(by).translated(at)));
            }
            self.y = top + high + GAP;
            if let Some(drawing) = self.pages.last_mut().and_then(|page| page.drawings.last_mut()) {
                drawing.marks.extend(marks);
            }
        }
        self.y += LANE_GAP - GAP / 2.0;
    }
}

/// A line of text whose line begins at this height.
fn put(marks: &mut Vec<Mark>, text: &str, style: &Style, at: Pos2, (paint, align): (Paint, Align)) {
    let above = (style.line_height - BOX_HEIGHT * style.size) / 2.0;
    let bold = style.weight == Weight::Bold;
    marks.push(Mark::text(at + vec2(0.0, above), text, style.size, bold, paint).aligned(align));
}
