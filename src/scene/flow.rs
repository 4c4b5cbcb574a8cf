//! The numbers between the headers and the lanes: counts, and ribbons as wide as what goes on.

use egui::emath::{Pos2, Rect, pos2, vec2};

use super::{Align, Mark, Paint};
use crate::layout::text::{Style, one_line};
use crate::layout::{BOX_HEIGHT, COLUMN_WIDTH, MapFacts, MapLayout, StageFacts, column_left};

const COUNT: Style = Style::bold(17.0, 20.0);
const UNIT: Style = Style::regular(11.5, 14.0);
const RATE: Style = Style::bold(12.5, 16.0);
/// Half the room around a column's middle that the count may take.
const COUNT_HALF: f32 = 62.0;
/// The width of the track, which stands for everybody.
const TRACK: f32 = 36.0;
const ROUND: f32 = 4.0;
const PILL_EDGE: f32 = 8.0;
const PILL_HEIGHT: f32 = 20.0;
const MARKER: f32 = 5.0;

/// The count of one stage, and the ribbon to the next stage with numbers.
pub fn flow_marks(layout: &MapLayout, facts: &MapFacts, index: usize) -> Vec<Mark> {
    let Some((strip, stage)) = layout.flow.zip(facts.stage(index)) else { return Vec::new() };
    let centre = pos2(middle(index), strip.center().y);
    let mut marks = count_marks(stage, centre);
    let last = layout.headers.len();
    let next = (index + 1..last).find(|next| facts.stage(*next).is_some_and(|stage| stage.entered.is_some()));
    let right =
        next.or((index + 1 < last).then_some(index + 1)).map_or(layout.right(), |next| middle(next) - COUNT_HALF);
    let track = Rect::from_x_y_ranges(centre.x + COUNT_HALF..=right, centre.y - TRACK / 2.0..=centre.y + TRACK / 2.0);
    if next.is_some() {
        marks.extend(ribbon_marks(stage, track));
    }
    if stage.leak || next.is_some() {
        let rate = &stage.texts.rate;
        let (words, look) = match (stage.leak, stage.rises || stage.mixed) {
            (true, _) => (stage.texts.leak.clone(), Look::Leak),
            (_, true) => (format!("! {rate}"), Look::Rise),
            _ => (rate.clone(), Look::Plain),
        };
        marks.extend(pill_marks(words.trim(), look, track));
    }
    marks
}

fn middle(index: usize) -> f32 {
    column_left(index) + COLUMN_WIDTH / 2.0
}

/// How a pill looks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Plain,
    Rise,
    Leak,
}

fn count_marks(stage: &StageFacts, centre: Pos2) -> Vec<Mark> {
    let texts = [
        (&stage.texts.entered, COUNT, Paint::Ink),
        (&stage.texts.unit, UNIT, Paint::InkSoft),
        (&stage.texts.left, UNIT, Paint::InkSoft),
    ];
    let shown: Vec<_> = texts.into_iter().filter(|(text, ..)| !text.is_empty()).collect();
    let lines: f32 = shown.iter().map(|(_, style, _)| style.line_height).sum();
    let pill = if stage.leak_inside { PILL_HEIGHT } else { 0.0 };
    let mut top = centre.y - f32::midpoint(lines, pill);
    let mut marks = Vec::new();
    for (text, style, paint) in shown {
        let cut = one_line(text, &style, 2.0 * COUNT_HALF);
        marks.push(centred(cut, &style, pos2(centre.x, top + style.line_height / 2.0), paint));
        top += style.line_height;
    }
    if stage.leak_inside {
        let place = Rect::from_center_size(pos2(centre.x, top + pill / 2.0), vec2(2.0 * COUNT_HALF, pill));
        marks.extend(pill_marks(&stage.texts.leak, Look::Leak, place));
    }
    marks
}

/// The ribbon on its track: as wide as the share that goes on, never wider than everybody.
fn ribbon_marks(stage: &StageFacts, track: Rect) -> Vec<Mark> {
    let Some(rate) = stage.conversion_to_next.filter(|rate| rate.is_finite()) else { return Vec::new() };
    let share = rate.clamp(0.0, 1.0) as f32;
    let paint = if stage.leak { Paint::Leak } else { Paint::Flow };
    let ribbon = Rect::from_center_size(track.center(), vec2(track.width(), TRACK * share));
    let mut marks = vec![Mark::filled(track, ROUND, Paint::FlowLost)];
    if share > 0.0 {
        marks.push(Mark::filled(ribbon, ROUND.min(TRACK * share / 2.0), paint));
    }
    marks
}

/// Words on a pill in the middle of a place; with a marker where it is the leak.
fn pill_marks(words: &str, look: Look, place: Rect) -> Vec<Mark> {
    if words.is_empty() {
        return Vec::new();
    }
    let centre = place.center();
    let marker = if look == Look::Leak { 2.0 * MARKER + 4.0 } else { 0.0 };
    let text = one_line(words, &RATE, place.width() - 2.0 * PILL_EDGE - marker);
    let pill = Rect::from_center_size(centre, vec2(RATE.width(&text) + 2.0 * PILL_EDGE + marker, PILL_HEIGHT));
    let (fill, ink, edge) = match look {
        Look::Leak => (Paint::Leak, Paint::OnLeak, Paint::OnLeak),
        Look::Rise => (Paint::Surface, Paint::Warning, Paint::Warning),
        Look::Plain => (Paint::Surface, Paint::Ink, Paint::CardStroke),
    };
    let stroke = Some((1.0, edge));
    let mut marks = vec![Mark::Rect { rect: pill, radius: PILL_HEIGHT / 2.0, fill: Some(fill), stroke }];
    if look == Look::Leak {
        marks.push(drop_marker(pos2(pill.min.x + PILL_EDGE + MARKER, centre.y), ink));
    }
    marks.push(centred(text, &RATE, pos2(centre.x + marker / 2.0, centre.y), ink));
    marks
}

/// A triangle that points down: here it runs out.
fn drop_marker(centre: Pos2, fill: Paint) -> Mark {
    let points =
        vec![centre + vec2(-MARKER, -0.8 * MARKER), centre + vec2(MARKER, -0.8 * MARKER), centre + vec2(0.0, MARKER)];
    Mark::Polygon { points, fill }
}

fn centred(text: String, style: &Style, centre: Pos2, paint: Paint) -> Mark {
    let bold = style.weight == crate::layout::Weight::Bold;
    let top = pos2(centre.x, centre.y - BOX_HEIGHT * style.size / 2.0);
    Mark::text(top, text, style.size, bold, paint).aligned(Align::Centre)
}
