//! A report on upright A4 sheets, as marks in points; what does not fit on the first goes on to the next.

mod column;
mod table;

use column::height_of;

use egui::emath::{Rect, pos2, vec2};

use super::{List, Report};
use crate::export::pdf::Page;
use crate::export::sheet::{GAP, HEADING, Head, Kind, MOST_LINES, SMALL, Sheets, WORDS};
use crate::lang::Lang;
use crate::layout::text::lines;
use crate::scene::{Align, Mark, Paint};

pub(super) use crate::export::sheet::WIDTH;

/// The least room for a column of lists.
const LEAST_COLUMN: f32 = 90.0;

/// The report as pages.
pub fn pages(report: &Report, lang: &Lang) -> Vec<Page> {
    filled(report, lang, Kind::Paper).pages(&report.made)
}

/// The report as one picture, and around what it is drawn.
pub fn picture(report: &Report, lang: &Lang) -> (Vec<Mark>, Rect) {
    filled(report, lang, Kind::Endless).picture(&report.made)
}

/// What the report says of the journey as a whole, under another name: where customers are lost, and the map in short.
pub fn overview(report: &Report, lang: &Lang, kind: &str) -> Vec<Page> {
    let mut sheets = Sheets::new(lang, Kind::Paper);
    let Report { title, period, about, .. } = report;
    sheets.head(&Head { kind, title, period, about });
    leak(&mut sheets, report);
    sheets.space(GAP);
    picture_of_map(&mut sheets, report);
    sheets.pages("")
}

fn filled<'a>(report: &Report, lang: &'a Lang, kind: Kind) -> Sheets<'a> {
    let mut sheets = Sheets::new(lang, kind);
    let Report { kind, title, period, about, .. } = report;
    sheets.head(&Head { kind, title, period, about });
    leak(&mut sheets, report);
    sheets.space(GAP);
    picture_of_map(&mut sheets, report);
    let notes: Vec<String> = report.notes.iter().flat_map(|note| lines(note, &SMALL, WIDTH, MOST_LINES)).collect();
    if !notes.is_empty() {
        sheets.reserve(SMALL.height(notes.len()) + 8.0);
    }
    sheets.tables(report);
    sheets.space(GAP);
    sheets.need(LEAST_COLUMN);
    let start = sheets.place();
    let (left, right) = ((0.0, WIDTH * 0.41), (WIDTH * 0.46, WIDTH));
    // What is overdue stands at the side that has room for it.
    let room = sheets.bottom() - sheets.y;
    let moves = height_of(&[&report.next, &report.overdue], right) > room
        && height_of(&[&report.done, &report.since, &report.overdue], left) <= room;
    let (more_left, more_right) = if moves { (Some(&report.overdue), None) } else { (None, Some(&report.overdue)) };
    let lists =
        |lists: &[&'_ List], more: Option<&'_ List>| lists.iter().copied().chain(more).cloned().collect::<Vec<_>>();
    sheets.column(&lists(&[&report.done, &report.since], more_left), left);
    let left_end = sheets.place();
    sheets.go_to(start);
    sheets.column(&lists(&[&report.next], more_right), right);
    if left_end > sheets.place() {
        sheets.go_to(left_end);
    }
    foot(&mut sheets, &notes);
    sheets
}

/// The sentence about the leak, with a bar at its left.
fn leak(sheets: &mut Sheets<'_>, report: &Report) {
    let inset = 12.0;
    let top = sheets.y + 12.0;
    let left = sheets.left;
    let paint = if report.leak.warns { Paint::Leak } else { Paint::InkSoft };
    let mut y = top;
    for line in lines(&report.leak.heading, &HEADING, WIDTH - inset, MOST_LINES) {
        sheets.put(&line, &HEADING, pos2(left + inset, y), paint, Align::Left);
        y += HEADING.line_height;
    }
    for line in lines(&report.leak.words, &WORDS, WIDTH - inset, MOST_LINES) {
        sheets.put(&line, &WORDS, pos2(left + inset, y), Paint::Ink, Align::Left);
        y += WORDS.line_height;
    }
    let bar = Rect::from_min_max(pos2(left, top), pos2(left + 3.0, y));
    sheets.draw(Mark::filled(bar, 1.5, paint));
    sheets.y = y;
}

/// The map in short.
fn picture_of_map(sheets: &mut Sheets<'_>, report: &Report) {
    if report.picture.size.y <= 0.0 {
        return;
    }
    sheets.heading(&report.picture.heading, report.picture.size.y, Paint::Ink);
    let at = vec2(sheets.left, sheets.y + 3.0);
    sheets.extend(report.picture.marks.iter().cloned().map(|mark| mark.translated(at)));
    sheets.y = at.y + report.picture.size.y + GAP;
}

/// The notes: at the foot of the first sheet, or below everything on an endless one.
fn foot(sheets: &mut Sheets<'_>, notes: &[String]) {
    if notes.is_empty() {
        return;
    }
    if sheets.is_endless() {
        sheets.space(GAP);
    } else {
        sheets.go_to_first_foot();
    }
    let mut y = sheets.y;
    sheets.rule(y);
    y += 4.0;
    for note in notes {
        sheets.put(note, &SMALL, pos2(sheets.left, y), Paint::InkSoft, Align::Left);
        y += SMALL.line_height;
    }
    sheets.y = y;
}
