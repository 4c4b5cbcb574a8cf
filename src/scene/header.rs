//! A stage's header: the coloured box with name, question, stay and progress ring.

use egui::emath::{Rect, pos2, vec2};

use super::card::lines;
use super::{Align, Mark, Paint, Tone};
use crate::layout::{BOX_HEIGHT, HeaderBox, NAME, QUESTION, SMALL, StageFacts};

const RADIUS: f32 = 10.0;
const RING: f32 = 8.0;
const RING_WIDTH: f32 = 3.0;

/// A stage's header.
pub fn header_marks(header: &HeaderBox, facts: Option<&StageFacts>) -> Vec<Mark> {
    let tone = |tone| Paint::Stage(header.colour, tone);
    let mut marks = ground(header.rect, header);
    let left = header.text_left();
    let top = header.rect.min.y;
    marks.extend(lines(&header.title, &NAME, pos2(left, top + header.title_top()), tone(Tone::Ink)));
    marks.extend(lines(&header.question, &QUESTION, pos2(left, top + header.question_top()), Paint::InkSoft));
    let foot = header.foot_y() - BOX_HEIGHT * SMALL.size / 2.0;
    if !header.time.is_empty() {
        marks.push(Mark::text(pos2(left, foot), &header.time, SMALL.size, false, Paint::InkSoft));
    }
    if let Some((centre, facts)) = header.ring.zip(facts) {
        let right = pos2(centre.x - RING - 6.0, foot);
        marks.push(Mark::text(right, &header.progress, SMALL.size, true, tone(Tone::Ink)).aligned(Align::Right));
        let share = facts.done as f32 / facts.total.max(1) as f32;
        let (paint, track) = (tone(Tone::Fill), tone(Tone::Line));
        marks.push(Mark::Ring { centre, radius: RING - RING_WIDTH / 2.0, width: RING_WIDTH, share, paint, track });
    }
    marks
}

fn ground(rect: Rect, header: &HeaderBox) -> Vec<Mark> {
    let tone = |tone| Paint::Stage(header.colour, tone);
    let bar = Rect::from_min_size(rect.min + vec2(12.0, 6.0), vec2(28.0, 4.0));
    vec![
        Mark::Rect { rect, radius: RADIUS, fill: Some(tone(Tone::Soft)), stroke: Some((1.0, tone(Tone::Line))) },
        Mark::filled(bar, 2.0, tone(Tone::Fill)),
    ]
}
