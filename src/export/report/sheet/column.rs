//! Lists under each other in a column: as many entries as fit, then how many more there are.

use egui::emath::{Pos2, Rect, pos2, vec2};

use super::{HEADING, SMALL, SMALL_BOLD, Sheet, put};
use crate::export::report::{Entry, List, Sign};
use crate::layout::text::{Style, lines};
use crate::scene::{Align, Mark, Paint};

const NAME: Style = Style::regular(9.0, 12.0);
/// The room of the sign before an entry.
const SIGN: f32 = 15.0;
const BELOW_ENTRY: f32 = 4.0;
const BELOW_LIST: f32 = 9.0;
const LINE_OF_MORE: f32 = 12.0;

/// An entry broken into lines.
struct Block<'a> {
    entry: &'a Entry,
    words: Vec<String>,
    warning: Vec<String>,
    detail: Vec<String>,
    /// Where the detail begins behind the warning; `None` = below it.
    beside: Option<f32>,
}

impl Block<'_> {
    fn height(&self) -> f32 {
        let small = if self.beside.is_some() { 1 } else { self.warning.len() + self.detail.len() };
        NAME.height(self.words.len()) + SMALL.height(small) + BELOW_ENTRY
    }
}

impl Sheet<'_> {
    /// Lists in a column; each gets the room that those after it can spare.
    pub(super) fn column(&mut self, lists: &[&List], place: Rect) {
        let shown: Vec<_> = lists.iter().filter(|list| !list.entries.is_empty() || !list.silence.is_empty()).collect();
        let blocks: Vec<Vec<Block<'_>>> = shown.iter().map(|list| blocks(list, place.width())).collect();
        let mut top = place.min.y;
        for (at, (list, own)) in shown.iter().zip(&blocks).enumerate() {
            let later: f32 = blocks.iter().skip(at + 1).map(|blocks| least_height(blocks)).sum();
            if top + HEADING.line_height + NAME.line_height > place.max.y {
                return;
            }
            top = self.list(
                list,
                own,
                Rect::from_min_max(pos2(place.min.x, top), pos2(place.max.x, place.max.y - later)),
            );
            top += BELOW_LIST;
        }
    }

    fn list(&mut self, list: &List, blocks: &[Block<'_>], place: Rect) -> f32 {
        self.line_of(&list.heading, &HEADING, place.min, place.width(), Paint::Ink);
        let mut y = place.min.y + HEADING.line_height + 2.0;
        if blocks.is_empty() {
            for line in lines(&list.silence, &NAME, place.width(), 3) {
                if y + NAME.line_height <= place.max.y {
                    self.put(&line, &NAME, pos2(place.min.x, y), Paint::InkSoft, Align::Left);
                    y += NAME.line_height;
                }
            }
            return y;
        }
        for (at, block) in blocks.iter().enumerate() {
            let left = blocks.len() - at;
            let reserved = if left > 1 { LINE_OF_MORE } else { 0.0 };
            if y + block.height() - BELOW_ENTRY + reserved > place.max.y {
                let more = self.more(left, "report-more");
                self.line_of(&more, &SMALL, pos2(place.min.x + SIGN, y), place.width() - SIGN, Paint::InkSoft);
                return y + LINE_OF_MORE;
            }
            y = self.entry(block, pos2(place.min.x, y));
        }
        y - BELOW_ENTRY
    }

    fn entry(&mut self, block: &Block<'_>, at: Pos2) -> f32 {
        self.marks.extend(sign_marks(block.entry.sign, at));
        let x = at.x + SIGN;
        let mut y = at.y;
        for line in &block.words {
            self.put(line, &NAME, pos2(x, y), Paint::Ink, Align::Left);
            y += NAME.line_height;
        }
        for line in &block.warning {
            self.put(line, &SMALL_BOLD, pos2(x, y), Paint::Warning, Align::Left);
            y += if block.beside.is_some() { 0.0 } else { SMALL.line_height };
        }
        for line in &block.detail {
            self.put(line, &SMALL, pos2(x + block.beside.unwrap_or(0.0), y), Paint::InkSoft, Align::Left);
            y += SMALL.line_height;
        }
        y + BELOW_ENTRY
    }
}

/// What stands before an entry, in a room of 9 by 12 points.
pub(in crate::export) fn sign_marks(sign: Sign, at: Pos2) -> Vec<Mark> {
    let centre = at + vec2(4.5, 6.0);
    match sign {
        Sign::Rank(rank) => {
            let mut marks = Vec::new();
            put(&mut marks, &rank.to_string(), &SMALL_BOLD, at + vec2(0.0, 0.5), Paint::Accent, Align::Left);
            marks
        }
        Sign::Noted => vec![Mark::Circle { centre, radius: 1.8, fill: Some(Paint::InkSoft), stroke: None }],
        Sign::Open => {
            let stroke = Some((0.9, Paint::Outline));
            vec![Mark::Circle { centre, radius: 3.4, fill: None, stroke }]
        }
        Sign::Done => {
            let [start, low, end] = [vec2(-3.2, 0.2), vec2(-0.9, 2.6), vec2(3.6, -2.8)].map(|part| centre + part);
            vec![Mark::line(start, low, 1.3, Paint::Good), Mark::line(low, end, 1.3, Paint::Good)]
        }
    }
}

fn blocks<'a>(list: &'a List, width: f32) -> Vec<Block<'a>> {
    let width = width - SIGN;
    let block = |entry: &'a Entry| {
        let Entry { words, detail, warning, .. } = entry;
        let behind = SMALL_BOLD.width(warning) + 6.0;
        let fits = !warning.is_empty() && !detail.is_empty() && behind + SMALL.width(detail) <= width;
        Block {
            entry,
            words: lines(words, &NAME, width, 2),
            warning: lines(warning, &SMALL_BOLD, width, 1),
            detail: lines(detail, &SMALL, width, 2),
            beside: fits.then_some(behind),
        }
    };
    list.entries.iter().map(block).collect()
}

/// The room that a list must have after another: its heading, an entry, and how many more there are.
fn least_height(blocks: &[Block<'_>]) -> f32 {
    let more = if blocks.len() > 1 { LINE_OF_MORE } else { 0.0 };
    BELOW_LIST + HEADING.line_height + 2.0 + blocks.first().map_or(NAME.line_height, Block::height) + more
}
