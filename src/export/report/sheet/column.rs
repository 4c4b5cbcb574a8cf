//! Lists under each other in a column; entries that do not fit go on to the next sheet.

use egui::emath::{Pos2, pos2, vec2};

use crate::export::report::{Entry, List, Sign};
use crate::export::sheet::{HEADING, MOST_LINES, SMALL, SMALL_BOLD, Sheets};
use crate::layout::text::{Style, lines};
use crate::scene::{Align, Mark, Paint};

const NAME: Style = Style::regular(9.0, 12.0);
/// The room of the sign before an entry.
const SIGN: f32 = 15.0;
const BELOW_ENTRY: f32 = 4.0;
const BELOW_LIST: f32 = 9.0;

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

impl Sheets<'_> {
    /// Lists under each other, in a column from and to so far from the left edge.
    pub(super) fn column(&mut self, lists: &[List], column: (f32, f32)) {
        for list in lists.iter().filter(|list| !list.entries.is_empty() || !list.silence.is_empty()) {
            self.list(list, column);
            self.space(BELOW_LIST);
        }
    }

    fn list(&mut self, list: &List, (from, to): (f32, f32)) {
        let (left, width) = (self.left + from, to - from);
        let blocks = blocks(list, width);
        let first = blocks.first().map_or(NAME.line_height, Block::height);
        self.need(HEADING.line_height + 2.0 + first - BELOW_ENTRY);
        self.bookmark(&list.heading);
        self.names(&list.heading, left, width);
        for line in if blocks.is_empty() { lines(&list.silence, &NAME, width, MOST_LINES) } else { Vec::new() } {
            self.need(NAME.line_height);
            self.put(&line, &NAME, pos2(left, self.y), Paint::InkSoft, Align::Left);
            self.space(NAME.line_height);
        }
        for block in &blocks {
            if self.need(block.height() - BELOW_ENTRY) {
                self.names(&list.heading, left, width);
            }
            self.y = self.entry(block, pos2(left, self.y));
        }
    }

    fn names(&mut self, heading: &str, left: f32, width: f32) {
        self.line_of(heading, &HEADING, pos2(left, self.y), width, Paint::Ink);
        self.space(HEADING.line_height + 2.0);
    }

    fn entry(&mut self, block: &Block<'_>, at: Pos2) -> f32 {
        self.sign(block.entry.sign, at);
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

    /// What stands before an entry, in a room of 9 by 12 points.
    pub(in crate::export) fn sign(&mut self, sign: Sign, at: Pos2) {
        let centre = at + vec2(4.5, 6.0);
        match sign {
            Sign::Rank(rank) => {
                self.put(&rank.to_string(), &SMALL_BOLD, at + vec2(0.0, 0.5), Paint::Accent, Align::Left);
            }
            Sign::Noted => {
                self.draw(Mark::Circle { centre, radius: 1.8, fill: Some(Paint::InkSoft), stroke: None });
            }
            Sign::Open => {
                let stroke = Some((0.9, Paint::Outline));
                self.draw(Mark::Circle { centre, radius: 3.4, fill: None, stroke });
            }
            Sign::Done => {
                let [start, low, end] = [vec2(-3.2, 0.2), vec2(-0.9, 2.6), vec2(3.6, -2.8)].map(|part| centre + part);
                self.draw(Mark::line(start, low, 1.3, Paint::Good));
                self.draw(Mark::line(low, end, 1.3, Paint::Good));
            }
        }
    }
}

/// How high lists are in a column.
pub(super) fn height_of(lists: &[&List], (from, to): (f32, f32)) -> f32 {
    let shown = lists.iter().filter(|list| !list.entries.is_empty() || !list.silence.is_empty());
    let height = |list: &&List| {
        let entries: f32 = blocks(list, to - from).iter().map(Block::height).sum();
        let silence = if list.entries.is_empty() {
            NAME.height(lines(&list.silence, &NAME, to - from, MOST_LINES).len())
        } else {
            0.0
        };
        HEADING.line_height + 2.0 + entries + silence + BELOW_LIST
    };
    shown.map(height).sum::<f32>() - BELOW_LIST - BELOW_ENTRY
}

fn blocks<'a>(list: &'a List, width: f32) -> Vec<Block<'a>> {
    let width = width - SIGN;
    let block = |entry: &'a Entry| {
        let Entry { words, detail, warning, .. } = entry;
        let behind = SMALL_BOLD.width(warning) + 6.0;
        let fits = !warning.is_empty() && !detail.is_empty() && behind + SMALL.width(detail) <= width;
        Block {
            entry,
            words: lines(words, &NAME, width, MOST_LINES),
            warning: lines(warning, &SMALL_BOLD, width, MOST_LINES),
            detail: lines(detail, &SMALL, width, MOST_LINES),
            beside: fits.then_some(behind),
        }
    };
    list.entries.iter().map(block).collect()
}
