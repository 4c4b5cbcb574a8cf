//! Sheets of paper that are filled from top to bottom in the house style; what does not fit goes on to the next one.
//!
//! An endless sheet, for pictures, is as high as what is on it.

mod rows;

use egui::emath::{Pos2, Rect, Vec2, pos2, vec2};

use super::paper::Paper;
use super::pdf::{Bookmark, Drawing, Page};
use crate::lang::{Arg, Lang};
use crate::layout::text::{Style, lines, one_line};
use crate::layout::{BOX_HEIGHT, Weight};
use crate::scene::{Align, Mark, Paint};
pub(super) use rows::Column;

/// The free edge of a sheet.
pub(super) const MARGIN: f32 = 42.0;
/// The width of everything on a sheet, in points.
pub(super) const WIDTH: f32 = 511.0;
/// Between two sections.
pub(super) const GAP: f32 = 16.0;
/// How far the line with the day and the page lies in the free edge at the foot of each sheet.
const FOOT: f32 = 10.0;
/// The most lines of one text; far more than anybody writes.
pub(super) const MOST_LINES: usize = 30;

pub(super) const TITLE: Style = Style::bold(21.0, 26.0);
pub(super) const PERIOD: Style = Style::bold(13.0, 18.0);
pub(super) const HEADING: Style = Style::bold(10.5, 16.0);
pub(super) const WORDS: Style = Style::regular(9.5, 13.5);
pub(super) const CELL: Style = Style::regular(9.0, 12.0);
pub(super) const CELL_BOLD: Style = Style::bold(9.0, 12.0);
pub(super) const SMALL: Style = Style::regular(8.0, 11.0);
pub(super) const SMALL_BOLD: Style = Style::bold(8.0, 11.0);

/// Whether what is made are sheets of paper or one picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Upright A4 sheets, as many as it takes.
    Paper,
    /// One sheet that is as high as it must be.
    Endless,
}

/// What stands at the head of the first sheet.
#[derive(Clone, Copy)]
pub(super) struct Head<'a> {
    /// What it is, such as "Monthly report".
    pub kind: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Stands at the right of the title; may be empty.
    pub period: &'a str,
    /// Stands below the title.
    pub about: &'a [String],
}

/// Sheets that are being filled.
pub(super) struct Sheets<'a> {
    /// The words.
    pub lang: &'a Lang,
    /// The left edge of everything.
    pub left: f32,
    /// Where the next thing goes on the sheet that is being filled.
    pub y: f32,
    size: Vec2,
    kind: Kind,
    pages: Vec<Vec<Mark>>,
    /// The sheet that is being filled.
    at: usize,
    /// The lowest point of anything on the first sheet, as an endless one needs it.
    lowest: f32,
    /// Room that the foot of the first sheet takes beside its last line.
    reserved: f32,
    /// What stands small at the head of every further sheet.
    running: String,
    bookmarks: Vec<(usize, Bookmark)>,
}

/// A place to go back to, for what stands beside each other.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub(super) struct Place {
    page: usize,
    y: f32,
}

impl<'a> Sheets<'a> {
    /// The first sheet, empty.
    pub fn new(lang: &'a Lang, kind: Kind) -> Self {
        let size = Paper::A4.upright();
        Self {
            lang,
            left: (size.x - WIDTH) / 2.0,
            y: MARGIN,
            size,
            kind,
            pages: vec![Vec::new()],
            at: 0,
            lowest: MARGIN,
            reserved: 0.0,
            running: String::new(),
            bookmarks: Vec::new(),
        }
    }

    /// Draws the title with the period, and a line under them.
    pub fn head(&mut self, head: &Head<'_>) {
        self.running = format!("{} · {}", head.title, head.kind);
        let top = self.y;
        let right = self.left + WIDTH;
        let period = one_line(head.period, &PERIOD, WIDTH * 0.45);
        let room = WIDTH - if period.is_empty() { 0.0 } else { PERIOD.width(&period) + 20.0 };
        self.line_of(head.kind, &SMALL_BOLD, pos2(self.left, top), WIDTH, Paint::Accent);
        let mut y = top + 13.0;
        self.put(&period, &PERIOD, pos2(right, top + 18.5), Paint::Ink, Align::Right);
        for line in lines(head.title, &TITLE, room, 3) {
            self.put(&line, &TITLE, pos2(self.left, y), Paint::Ink, Align::Left);
            y += TITLE.line_height;
        }
        for line in lines(&head.about.join(" · "), &WORDS, WIDTH, 3) {
            self.put(&line, &WORDS, pos2(self.left, y), Paint::InkSoft, Align::Left);
            y += WORDS.line_height;
        }
        self.rule(y + 7.0);
        self.y = y + 7.0;
    }

    /// Keeps room free at the foot of the first sheet.
    pub const fn reserve(&mut self, height: f32) {
        self.reserved = height;
    }

    /// Goes to the room that is kept free at the foot of the first sheet.
    pub fn go_to_first_foot(&mut self) {
        self.at = 0;
        self.y = self.bottom();
    }

    /// Where the room of the sheet ends that is being filled.
    pub fn bottom(&self) -> f32 {
        let reserved = if self.at == 0 { self.reserved } else { 0.0 };
        match self.kind {
            Kind::Paper => self.size.y - MARGIN - reserved,
            Kind::Endless => f32::INFINITY,
        }
    }

    /// Whether the sheet grows with what is on it.
    pub fn is_endless(&self) -> bool {
        self.kind == Kind::Endless
    }

    /// Goes on to the next sheet where there is not so much room left; says whether it did.
    pub fn need(&mut self, height: f32) -> bool {
        let is_full = self.y + height > self.bottom();
        if is_full {
            self.turn();
        }
        is_full
    }

    /// Goes on at the top of the next sheet.
    fn turn(&mut self) {
        self.at += 1;
        self.y = MARGIN;
        let is_new = self.pages.len() <= self.at;
        if is_new {
            self.pages.push(Vec::new());
            let running = self.running.clone();
            self.line_of(&running, &SMALL, pos2(self.left, MARGIN), WIDTH, Paint::InkSoft);
            self.rule(MARGIN + SMALL.line_height + 3.0);
        }
        self.y = MARGIN + SMALL.line_height + 14.0;
    }

    /// Where the next thing would go.
    pub const fn place(&self) -> Place {
        Place { page: self.at, y: self.y }
    }

    /// Goes back to a place, or on to it.
    pub const fn go_to(&mut self, place: Place) {
        (self.at, self.y) = (place.page, place.y);
    }

    /// Leaves room below.
    pub fn space(&mut self, height: f32) {
        self.y += height;
    }

    /// A heading with its bookmark; it stays with so much of what follows it.
    pub fn heading(&mut self, text: &str, follows: f32, paint: Paint) {
        self.need(HEADING.line_height + follows);
        self.bookmark(text);
        let y = self.y;
        self.line_of(text, &HEADING, pos2(self.left, y), WIDTH, paint);
        self.y += HEADING.line_height;
    }

    /// A place that readers of PDF list.
    pub fn bookmark(&mut self, title: &str) {
        self.bookmarks.push((self.at, Bookmark { title: title.to_owned(), y: self.y - 6.0 }));
    }

    /// A paragraph over the width; what does not fit goes on on the next sheet.
    pub fn paragraph(&mut self, text: &str, style: &Style, paint: Paint) {
        for line in lines(text, style, WIDTH, MOST_LINES) {
            self.need(style.line_height);
            let y = self.y;
            self.put(&line, style, pos2(self.left, y), paint, Align::Left);
            self.y += style.line_height;
        }
    }

    /// One line, cut where it is wider than `width`.
    pub fn line_of(&mut self, text: &str, style: &Style, at: Pos2, width: f32, paint: Paint) {
        self.put(&one_line(text, style, width), style, at, paint, Align::Left);
    }

    /// A text that ends at the right of a place between two columns, counted from the left edge.
    pub fn right_aligned(&mut self, text: &str, style: &Style, (from, to): (f32, f32), y: f32, paint: Paint) {
        let text = one_line(text, style, to - from);
        self.put(&text, style, pos2(self.left + to, y), paint, Align::Right);
    }

    /// A line of text whose line begins at this height.
    pub fn put(&mut self, text: &str, style: &Style, at: Pos2, paint: Paint, align: Align) {
        if text.is_empty() {
            return;
        }
        let above = (style.line_height - BOX_HEIGHT * style.size) / 2.0;
        let bold = style.weight == Weight::Bold;
        self.draw(Mark::text(at + vec2(0.0, above), text, style.size, bold, paint).aligned(align));
        self.reach(at.y + style.line_height);
    }

    /// A thin line over the width.
    pub fn rule(&mut self, y: f32) {
        self.draw(Mark::line(pos2(self.left, y), pos2(self.left + WIDTH, y), 0.6, Paint::LaneLine));
        self.reach(y);
    }

    /// A mark on the sheet that is being filled.
    pub fn draw(&mut self, mark: Mark) {
        if let Some(page) = self.pages.get_mut(self.at) {
            page.push(mark);
        }
    }

    /// Marks on the sheet that is being filled.
    pub fn extend(&mut self, marks: impl IntoIterator<Item = Mark>) {
        if let Some(page) = self.pages.get_mut(self.at) {
            page.extend(marks);
        }
    }

    /// An endless sheet reaches so far down at least.
    pub const fn reach(&mut self, y: f32) {
        if y > self.lowest {
            self.lowest = y;
        }
    }

    /// The sheets, with the day and the page at the foot of each.
    pub fn pages(mut self, made: &str) -> Vec<Page> {
        let count = self.pages.len();
        for at in 0..count {
            let foot = self.size.y - MARGIN + FOOT;
            self.go_to(Place { page: at, y: foot });
            self.put(made, &SMALL, pos2(self.left + WIDTH, foot), Paint::InkSoft, Align::Right);
            if count > 1 {
                let format = self.lang.format();
                let [n, of] = [at + 1, count].map(|number| Arg::from(format.count(number as u64)));
                let words = self.lang.say_with("export-page-of", &[("n", n), ("of", of)]);
                self.put(&words, &SMALL, pos2(self.left, foot), Paint::InkSoft, Align::Left);
            }
        }
        let Self { pages, size, bookmarks, .. } = self;
        let page = |(at, marks): (usize, Vec<Mark>)| Page {
            size,
            drawings: vec![Drawing::plain(on_ground(marks, size))],
            bookmarks: bookmarks.iter().filter(|(page, _)| *page == at).map(|(_, mark)| mark.clone()).collect(),
        };
        pages.into_iter().enumerate().map(page).collect()
    }

    /// What is drawn on an endless sheet, and around what.
    pub fn picture(mut self, made: &str) -> (Vec<Mark>, Rect) {
        let foot = self.lowest + GAP;
        self.put(made, &SMALL, pos2(self.left + WIDTH, foot), Paint::InkSoft, Align::Right);
        let size = vec2(self.size.x, self.lowest + MARGIN);
        (self.pages.into_iter().flatten().collect(), Rect::from_min_size(Pos2::ZERO, size))
    }
}

fn on_ground(mut marks: Vec<Mark>, size: Vec2) -> Vec<Mark> {
    marks.insert(0, Mark::filled(Rect::from_min_size(Pos2::ZERO, size), 0.0, Paint::Surface));
    marks
}
