//! Personas on sheets: the name with the initials, the quote, and what there is to tell in two columns.

use egui::emath::{Rect, pos2, vec2};

use super::{People, Portrait};
use crate::export::pdf::Page;
use crate::export::sheet::{CELL, CELL_BOLD, GAP, Head, Kind, MOST_LINES, PERIOD, Sheets, WIDTH, WORDS};
use crate::lang::Lang;
use crate::layout::text::{Style, lines};
use crate::scene::{Align, Mark, Paint, Tone};

/// The round place of the initials.
const RADIUS: f32 = 19.0;
/// Where everything beside it begins.
const INDENT: f32 = 52.0;
const BETWEEN: f32 = 20.0;
const INITIALS: Style = Style::bold(13.0, 16.0);

/// The personas as pages.
pub fn pages(people: &People, lang: &Lang) -> Vec<Page> {
    filled(people, lang, Kind::Paper).pages(&people.made)
}

/// The personas as one picture, and around what it is drawn.
pub fn picture(people: &People, lang: &Lang) -> (Vec<Mark>, Rect) {
    filled(people, lang, Kind::Endless).picture(&people.made)
}

fn filled<'a>(people: &People, lang: &'a Lang, kind: Kind) -> Sheets<'a> {
    let mut sheets = Sheets::new(lang, kind);
    let People { kind, title, .. } = people;
    sheets.head(&Head { kind, title, period: "", about: &[] });
    sheets.space(14.0);
    if people.personas.is_empty() {
        sheets.paragraph(&people.silence, &WORDS, Paint::InkSoft);
    }
    for persona in &people.personas {
        persona_on(&mut sheets, persona);
        sheets.space(GAP);
    }
    sheets
}

fn persona_on(sheets: &mut Sheets<'_>, persona: &Portrait) {
    let width = WIDTH - INDENT;
    let facts: f32 = persona.facts.first().map_or(0.0, |fact| height(fact, column_width()));
    sheets.need(PERIOD.line_height + 3.0 * WORDS.line_height + facts);
    sheets.bookmark(&persona.name);
    let (left, top) = (sheets.left, sheets.y);
    let centre = pos2(left + RADIUS, top + RADIUS);
    let fill = Some(Paint::Stage(persona.colour, Tone::Soft));
    let stroke = Some((1.2, Paint::Stage(persona.colour, Tone::Line)));
    sheets.draw(Mark::Circle { centre, radius: RADIUS, fill, stroke });
    let at = pos2(centre.x, centre.y - INITIALS.line_height / 2.0);
    sheets.put(&persona.initials, &INITIALS, at, Paint::Stage(persona.colour, Tone::Ink), Align::Centre);
    let quote = if persona.quote.is_empty() { String::new() } else { format!("‘{}’", persona.quote) };
    for (text, style, paint) in
        [(&persona.name, &PERIOD, Paint::Ink), (&persona.role, &WORDS, Paint::InkSoft), (&quote, &WORDS, Paint::Ink)]
    {
        for line in lines(text, style, width, MOST_LINES) {
            let y = sheets.y;
            sheets.put(&line, style, pos2(left + INDENT, y), paint, Align::Left);
            sheets.space(style.line_height);
        }
    }
    sheets.y = sheets.y.max(top + 2.0 * RADIUS) + 8.0;
    for pair in persona.facts.chunks(2) {
        let high = pair.iter().map(|fact| height(fact, column_width())).fold(0.0, f32::max);
        sheets.need(high);
        let top = sheets.y;
        for (at, fact) in pair.iter().enumerate() {
            let x = left + INDENT + at as f32 * (column_width() + BETWEEN);
            fact_on(sheets, fact, x, top);
        }
        sheets.y = top + high;
    }
    let y = sheets.y;
    sheets.rule(y);
}

fn column_width() -> f32 {
    (WIDTH - INDENT - BETWEEN) / 2.0
}

fn height((_, texts): &(String, Vec<String>), width: f32) -> f32 {
    let lines: usize = texts.iter().map(|text| lines(text, &CELL, width - 10.0, MOST_LINES).len()).sum();
    CELL_BOLD.line_height + CELL.height(lines) + 10.0
}

fn fact_on(sheets: &mut Sheets<'_>, (name, texts): &(String, Vec<String>), x: f32, top: f32) {
    let width = column_width();
    sheets.line_of(name, &CELL_BOLD, pos2(x, top), width, Paint::Ink);
    let mut y = top + CELL_BOLD.line_height + 1.0;
    for text in texts {
        let dot = Mark::Circle {
            centre: pos2(x, y) + vec2(2.5, CELL.line_height / 2.0),
            radius: 1.5,
            fill: Some(Paint::InkSoft),
            stroke: None,
        };
        sheets.draw(dot);
        for line in lines(text, &CELL, width - 10.0, MOST_LINES) {
            sheets.put(&line, &CELL, pos2(x + 10.0, y), Paint::Ink, Align::Left);
            y += CELL.line_height;
        }
    }
}
