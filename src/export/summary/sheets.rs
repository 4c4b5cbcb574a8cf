//! A summary on upright A4 sheets, as many as it takes. A heading stays with what it is the head of.

use egui::emath::{Rect, pos2};

use super::{Group, Section, Summary};
use crate::export::pdf::Page;
use crate::export::report::Entry;
use crate::export::sheet::{CELL, CELL_BOLD, GAP, Head, Kind, Sheets, WIDTH, WORDS};
use crate::lang::Lang;
use crate::layout::text::{Style, lines};
use crate::scene::{Align, Mark, Paint};

const SECTION: Style = Style::bold(13.0, 20.0);
const GROUP: Style = Style::bold(10.5, 16.0);
const NAME: Style = Style::regular(10.5, 14.5);
/// The room of the sign before an entry.
const SIGN: f32 = 18.0;
const BELOW_ENTRY: f32 = 5.0;
/// No text has so many lines: nothing is cut.
const ALL_LINES: usize = usize::MAX;

/// The summary as pages.
pub fn pages(summary: &Summary, lang: &Lang) -> Vec<Page> {
    filled(summary, lang, Kind::Paper).pages(&summary.made)
}

/// The summary as one picture, and around what it is drawn.
pub fn picture(summary: &Summary, lang: &Lang) -> (Vec<Mark>, Rect) {
    filled(summary, lang, Kind::Endless).picture(&summary.made)
}

fn filled<'a>(summary: &Summary, lang: &'a Lang, kind: Kind) -> Sheets<'a> {
    let mut sheets = Sheets::new(lang, kind);
    let Summary { kind, title, day, about, .. } = summary;
    let about: Vec<_> = [about].into_iter().chain(&summary.gist).cloned().collect();
    sheets.head(&Head { kind, title, period: day, about: &about });
    for section in &summary.sections {
        section_on(&mut sheets, section);
    }
    sheets
}

fn section_on(sheets: &mut Sheets<'_>, section: &Section) {
    sheets.space(GAP);
    sheets.need(SECTION.line_height + GROUP.line_height + NAME.height(2));
    sheets.bookmark(&section.heading);
    words_on(sheets, &section.heading, &SECTION, 0.0, Paint::Ink);
    words_on(sheets, &section.words, &WORDS, 0.0, Paint::InkSoft);
    for group in &section.groups {
        group_on(sheets, group);
    }
}

fn group_on(sheets: &mut Sheets<'_>, group: &Group) {
    sheets.space(4.0);
    if !group.heading.is_empty() {
        sheets.need(GROUP.line_height + NAME.height(2));
        words_on(sheets, &group.heading, &GROUP, 0.0, Paint::Ink);
    }
    for entry in &group.entries {
        entry_on(sheets, entry);
    }
}

fn entry_on(sheets: &mut Sheets<'_>, entry: &Entry) {
    let has_more = !entry.warning.is_empty() || !entry.detail.is_empty();
    sheets.need(NAME.line_height + CELL.height(usize::from(has_more)));
    sheets.sign(entry.sign, pos2(sheets.left, sheets.y + 1.0));
    words_on(sheets, &entry.words, &NAME, SIGN, Paint::Ink);
    words_on(sheets, &entry.warning, &CELL_BOLD, SIGN, Paint::Warning);
    words_on(sheets, &entry.detail, &CELL, SIGN, Paint::InkSoft);
    sheets.space(BELOW_ENTRY);
}

/// All lines of a text; what does not fit goes on on the next sheet.
fn words_on(sheets: &mut Sheets<'_>, text: &str, style: &Style, inset: f32, paint: Paint) {
    for line in lines(text, style, WIDTH - inset, ALL_LINES) {
        sheets.need(style.line_height);
        sheets.put(&line, style, pos2(sheets.left + inset, sheets.y), paint, Align::Left);
        sheets.space(style.line_height);
    }
}
