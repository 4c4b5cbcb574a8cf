//! A summary on upright A4 sheets, as many as it takes, as marks in points. A heading stays with what it is the head of.

use egui::emath::{Pos2, Rect, pos2, vec2};

use super::{Group, Section, Summary};
use crate::export::paper::Paper;
use crate::export::pdf::Page;
use crate::export::report::Entry;
use crate::export::report::sheet::{MARGIN, TITLE, WIDTH, put, sign_marks};
use crate::lang::Lang;
use crate::layout::text::{Style, lines};
use crate::scene::{Align, Mark, Paint};

const KIND: Style = Style::bold(9.0, 13.0);
const ABOUT: Style = Style::regular(11.0, 16.0);
const HEADING: Style = Style::bold(14.0, 20.0);
const GROUP: Style = Style::bold(11.0, 16.0);
const WORDS: Style = Style::regular(11.0, 15.0);
const DETAIL: Style = Style::regular(9.5, 13.0);
const WARNING: Style = Style::bold(9.5, 13.0);
const FOOT: Style = Style::regular(8.0, 11.0);
/// The room of the sign before an entry.
const SIGN: f32 = 20.0;
const BELOW_ENTRY: f32 = 5.0;
const ABOVE_SECTION: f32 = 16.0;
/// No text has so many lines.
const ALL_LINES: usize = usize::MAX;

/// The summary as pages.
pub fn pages(summary: &Summary, lang: &Lang) -> Vec<Page> {
    let mut flow = Flow::new();
    flow.head(summary);
    for section in &summary.sections {
        flow.section(section);
    }
    flow.finish(summary, lang)
}

/// Lines that run from sheet to sheet.
struct Flow {
    full: Vec<Vec<Mark>>,
    marks: Vec<Mark>,
    left: f32,
    y: f32,
    bottom: f32,
}

impl Flow {
    fn new() -> Self {
        let size = Paper::A4.upright();
        let bottom = size.y - MARGIN - FOOT.line_height - 12.0;
        Self { full: Vec::new(), marks: Vec::new(), left: (size.x - WIDTH) / 2.0, y: MARGIN, bottom }
    }

    fn head(&mut self, summary: &Summary) {
        self.words(&summary.kind, &KIND, 0.0, Paint::Accent);
        self.words(&summary.title, &TITLE, 0.0, Paint::Ink);
        self.words(&summary.about.join(" · "), &ABOUT, 0.0, Paint::InkSoft);
        self.words(&summary.gist.join(" · "), &ABOUT, 0.0, Paint::InkSoft);
        self.y += 7.0;
        self.rule(self.y);
    }

    fn section(&mut self, section: &Section) {
        self.y += ABOVE_SECTION;
        self.keep(HEADING.line_height + GROUP.line_height + WORDS.height(2));
        self.words(&section.heading, &HEADING, 0.0, Paint::Ink);
        self.words(&section.words, &WORDS, 0.0, Paint::InkSoft);
        for group in &section.groups {
            self.group(group);
        }
    }

    fn group(&mut self, group: &Group) {
        self.y += 4.0;
        if !group.heading.is_empty() {
            self.keep(GROUP.line_height + WORDS.height(2));
            self.words(&group.heading, &GROUP, 0.0, Paint::Ink);
        }
        for entry in &group.entries {
            self.entry(entry);
        }
    }

    fn entry(&mut self, entry: &Entry) {
        let small = usize::from(!entry.warning.is_empty()) + usize::from(!entry.detail.is_empty());
        self.keep(WORDS.line_height + DETAIL.height(small.min(1)));
        self.marks.extend(sign_marks(entry.sign, pos2(self.left, self.y + 1.0)));
        self.words(&entry.words, &WORDS, SIGN, Paint::Ink);
        self.words(&entry.warning, &WARNING, SIGN, Paint::Warning);
        self.words(&entry.detail, &DETAIL, SIGN, Paint::InkSoft);
        self.y += BELOW_ENTRY;
    }

    /// All lines of a text, on the next sheet where this one is full.
    fn words(&mut self, text: &str, style: &Style, inset: f32, paint: Paint) {
        for line in lines(text, style, WIDTH - inset, ALL_LINES) {
            self.keep(style.line_height);
            put(&mut self.marks, &line, style, pos2(self.left + inset, self.y), paint, Align::Left);
            self.y += style.line_height;
        }
    }

    /// Goes on on the next sheet where this one has no room of such a height.
    fn keep(&mut self, height: f32) {
        if self.y + height > self.bottom && self.y > MARGIN {
            self.full.push(std::mem::take(&mut self.marks));
            self.y = MARGIN;
        }
    }

    fn rule(&mut self, y: f32) {
        self.marks.push(Mark::line(pos2(self.left, y), pos2(self.left + WIDTH, y), 0.6, Paint::LaneLine));
    }

    /// The sheets, each with its number at its foot.
    fn finish(mut self, summary: &Summary, lang: &Lang) -> Vec<Page> {
        let size = Paper::A4.upright();
        self.full.push(std::mem::take(&mut self.marks));
        let count = self.full.len();
        let (left, right, y) = (self.left, self.left + WIDTH, size.y - MARGIN - FOOT.line_height);
        let number = |number: usize| lang.format().count(number as u64);
        let page = |(at, marks): (usize, Vec<Mark>)| {
            let ground = Mark::filled(Rect::from_min_size(Pos2::ZERO, size), 0.0, Paint::Surface);
            let mut all = vec![ground];
            all.extend(marks);
            let args = [("page", number(at + 1).into()), ("pages", number(count).into())];
            put(&mut all, &summary.made, &FOOT, pos2(left, y), Paint::InkSoft, Align::Left);
            put(&mut all, &lang.say_with("summary-page", &args), &FOOT, pos2(right, y), Paint::InkSoft, Align::Right);
            Page::new(vec2(size.x, size.y), all)
        };
        self.full.into_iter().enumerate().map(page).collect()
    }
}
