//! A report on one upright A4 sheet, as marks in points. What does not fit is cut, and how much is said.

mod column;
mod table;

pub(in crate::export) use column::sign_marks;

use egui::emath::{Pos2, Rect, Vec2, pos2, vec2};

use super::Report;
use crate::export::paper::Paper;
use crate::export::pdf::Page;
use crate::lang::Lang;
use crate::layout::text::{Style, lines, one_line};
use crate::layout::{BOX_HEIGHT, Weight};
use crate::scene::{Align, Mark, Paint};

/// The free edge of the sheet.
pub(in crate::export) const MARGIN: f32 = 42.0;
/// The width of everything on the sheet, in points.
pub(in crate::export) const WIDTH: f32 = 511.0;
/// Between two sections.
const GAP: f32 = 16.0;

pub(in crate::export) const TITLE: Style = Style::bold(21.0, 26.0);
const PERIOD: Style = Style::bold(13.0, 18.0);
const HEADING: Style = Style::bold(10.5, 16.0);
const WORDS: Style = Style::regular(9.5, 13.5);
const SMALL: Style = Style::regular(8.0, 11.0);
const SMALL_BOLD: Style = Style::bold(8.0, 11.0);
/// The most lines of the sentence about the leak.
const LEAK_LINES: usize = 5;
/// The most lines that the notes at the foot take together.
const NOTE_LINES: usize = 5;
/// The least room for a column of lists.
const LEAST_COLUMN: f32 = 90.0;

/// The report as a page.
pub fn page(report: &Report, lang: &Lang) -> Page {
    let size = Paper::A4.upright();
    let mut sheet = Sheet { lang, marks: Vec::new(), left: (size.x - WIDTH) / 2.0 };
    sheet.draw(report, size);
    Page::new(size, sheet.marks)
}

/// A sheet that is being filled.
struct Sheet<'a> {
    lang: &'a Lang,
    marks: Vec<Mark>,
    /// The left edge of everything.
    left: f32,
}

impl Sheet<'_> {
    fn draw(&mut self, report: &Report, size: Vec2) {
        self.marks.push(Mark::filled(Rect::from_min_size(Pos2::ZERO, size), 0.0, Paint::Surface));
        let mut top = self.head(report, MARGIN);
        top = self.leak(report, top + 12.0) + GAP;
        top = self.picture(report, top);
        let foot = self.foot(report, size.y - MARGIN);
        top = self.tables(report, top, foot - LEAST_COLUMN) + GAP;
        let (column, right) = (WIDTH * 0.41, self.left + WIDTH * 0.46);
        let done = Rect::from_min_max(pos2(self.left, top), pos2(self.left + column, foot));
        let next = Rect::from_min_max(pos2(right, top), pos2(self.left + WIDTH, foot));
        self.column(&[&report.done, &report.since], done);
        self.column(&[&report.next, &report.overdue], next);
    }

    /// The title with the period, and a line under them; gives back where they end.
    fn head(&mut self, report: &Report, top: f32) -> f32 {
        let right = self.left + WIDTH;
        let period = one_line(&report.period, &PERIOD, WIDTH * 0.45);
        let room = WIDTH - PERIOD.width(&period) - 20.0;
        self.line_of(&report.kind, &SMALL_BOLD, pos2(self.left, top), WIDTH, Paint::Accent);
        let title = one_line(&report.title, &TITLE, room);
        self.put(&title, &TITLE, pos2(self.left, top + 13.0), Paint::Ink, Align::Left);
        self.put(&period, &PERIOD, pos2(right, top + 18.5), Paint::Ink, Align::Right);
        let mut y = top + 13.0 + TITLE.line_height;
        if !report.about.is_empty() {
            self.line_of(&report.about.join(" · "), &WORDS, pos2(self.left, y), WIDTH, Paint::InkSoft);
            y += WORDS.line_height;
        }
        self.rule(y + 7.0);
        y + 7.0
    }

    /// The sentence about the leak, with a bar at its left; gives back where it ends.
    fn leak(&mut self, report: &Report, top: f32) -> f32 {
        let inset = 12.0;
        let paint = if report.leak.warns { Paint::Leak } else { Paint::InkSoft };
        self.line_of(&report.leak.heading, &HEADING, pos2(self.left + inset, top), WIDTH - inset, paint);
        let mut y = top + HEADING.line_height;
        for line in lines(&report.leak.words, &WORDS, WIDTH - inset, LEAK_LINES) {
            self.put(&line, &WORDS, pos2(self.left + inset, y), Paint::Ink, Align::Left);
            y += WORDS.line_height;
        }
        let bar = Rect::from_min_max(pos2(self.left, top), pos2(self.left + 3.0, y));
        self.marks.push(Mark::filled(bar, 1.5, paint));
        y
    }

    /// The map in short; gives back where the next section begins.
    fn picture(&mut self, report: &Report, top: f32) -> f32 {
        if report.picture.size.y <= 0.0 {
            return top;
        }
        self.line_of(&report.picture.heading, &HEADING, pos2(self.left, top), WIDTH, Paint::Ink);
        let at = vec2(self.left, top + HEADING.line_height + 3.0);
        self.marks.extend(report.picture.marks.iter().cloned().map(|mark| mark.translated(at)));
        at.y + report.picture.size.y + GAP
    }

    /// The notes and the day at the foot of the sheet; gives back where the room for the rest ends.
    fn foot(&mut self, report: &Report, bottom: f32) -> f32 {
        let mut notes: Vec<String> = Vec::new();
        for note in &report.notes {
            notes.extend(lines(note, &SMALL, WIDTH, NOTE_LINES - notes.len().min(NOTE_LINES)));
        }
        let top = bottom - SMALL.height(notes.len() + 1) - 8.0;
        self.rule(top);
        let mut y = top + 6.0;
        for note in notes {
            self.put(&note, &SMALL, pos2(self.left, y), Paint::InkSoft, Align::Left);
            y += SMALL.line_height;
        }
        self.put(&report.made, &SMALL, pos2(self.left + WIDTH, y), Paint::InkSoft, Align::Right);
        top - 8.0
    }

    /// One line, cut where it is wider than `width`.
    fn line_of(&mut self, text: &str, style: &Style, at: Pos2, width: f32, paint: Paint) {
        self.put(&one_line(text, style, width), style, at, paint, Align::Left);
    }

    /// A line of text whose line begins at this height.
    fn put(&mut self, text: &str, style: &Style, at: Pos2, paint: Paint, align: Align) {
        put(&mut self.marks, text, style, at, paint, align);
    }

    fn rule(&mut self, y: f32) {
        self.marks.push(Mark::line(pos2(self.left, y), pos2(self.left + WIDTH, y), 0.6, Paint::LaneLine));
    }
}

/// Adds a line of text whose line begins at this height.
pub(in crate::export) fn put(marks: &mut Vec<Mark>, text: &str, style: &Style, at: Pos2, paint: Paint, align: Align) {
    if !text.is_empty() {
        let above = (style.line_height - BOX_HEIGHT * style.size) / 2.0;
        let bold = style.weight == Weight::Bold;
        marks.push(Mark::text(at + vec2(0.0, above), text, style.size, bold, paint).aligned(align));
    }
}
