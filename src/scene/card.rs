//! A card: its ground, title, note and row of signs.

use egui::emath::{Pos2, Rect, Vec2, pos2, vec2};

use super::{Icon, Mark, Paint, Tone};
use crate::document::Card;
use crate::layout::text::Style;
use crate::layout::{BOX_HEIGHT, CARD_INSET, CardBox, META_HEIGHT, NOTE, TITLE, Weight};

const RADIUS: f32 = 8.0;
const SIGN: f32 = 14.0;
const SIGN_STEP: f32 = 18.0;
const META_SIZE: f32 = 12.0;

/// A card; the old place of a dragged one is only an outline.
pub fn card_marks(card: &CardBox, content: &Card) -> Vec<Mark> {
    if card.ghost {
        return ghost_marks(card.rect);
    }
    let mut marks = ground(card.rect, content);
    let left = card.rect.min.x + CARD_INSET;
    marks.extend(lines(&card.text.title, &TITLE, pos2(left, card.rect.min.y + CARD_INSET), Paint::Ink));
    marks.extend(lines(&card.text.note, &NOTE, pos2(left, card.rect.min.y + card.text.note_top()), Paint::InkSoft));
    if let Some(words) = &card.text.meta {
        marks.extend(signs(card, content, words));
    }
    marks
}

/// The faint outline of the place that a dragged card has left.
pub fn ghost_marks(rect: Rect) -> Vec<Mark> {
    vec![Mark::Rect { rect, radius: RADIUS, fill: Some(Paint::LaneLabel), stroke: Some((1.0, Paint::CardStroke)) }]
}

/// Lines of text under each other, each in the middle of its line height.
pub(super) fn lines(lines: &[String], style: &Style, top_left: Pos2, paint: Paint) -> Vec<Mark> {
    let bold = style.weight == Weight::Bold;
    let above = (style.line_height - BOX_HEIGHT * style.size) / 2.0;
    let at = |index: usize| top_left + vec2(0.0, style.height(index) + above);
    let filled = lines.iter().enumerate().filter(|(_, line)| !line.is_empty());
    filled.map(|(index, line)| Mark::text(at(index), line, style.size, bold, paint)).collect()
}

fn ground(rect: Rect, content: &Card) -> Vec<Mark> {
    let (fill, edge) = content.colour.map_or((Paint::Card, Paint::CardStroke), |colour| {
        (Paint::CardColour(colour), Paint::Stage(colour, Tone::Line))
    });
    let shadow = Mark::filled(rect.translate(vec2(0.0, 1.5)), RADIUS, Paint::Shadow);
    vec![shadow, Mark::Rect { rect, radius: RADIUS, fill: Some(fill), stroke: Some((1.0, edge)) }]
}

fn signs(card: &CardBox, content: &Card, words: &str) -> Vec<Mark> {
    let middle = card.rect.min.y + card.text.meta_top() + META_HEIGHT / 2.0;
    let mut left = card.rect.min.x + CARD_INSET;
    let truth = content.moment_of_truth.then_some((Icon::Star, Paint::Warning));
    let soft = |icon: Icon| (icon, Paint::InkSoft);
    let icons = [
        truth,
        content.channel.map(Icon::of_channel).map(soft),
        content.medium.map(Icon::of_medium).map(soft),
        content.evidence.map(Icon::of_evidence).map(soft),
    ];
    let mut marks = Vec::new();
    for (icon, paint) in icons.into_iter().flatten() {
        let rect = Rect::from_min_size(pos2(left, middle - SIGN / 2.0), Vec2::splat(SIGN));
        marks.push(Mark::Icon { icon, rect, paint });
        left += SIGN_STEP;
    }
    let top = middle - BOX_HEIGHT * META_SIZE / 2.0;
    if !words.is_empty() {
        marks.push(Mark::text(pos2(left, top), words, META_SIZE, false, Paint::InkSoft));
    }
    if let Some(feeling) = content.feeling {
        let centre = pos2(card.rect.max.x - CARD_INSET - SIGN / 2.0, middle);
        marks.push(Mark::Face { centre, radius: SIGN / 2.0, feeling, paint: feeling_paint(feeling) });
    }
    marks
}

/// The colour of a feeling, beside its face.
pub const fn feeling_paint(feeling: i8) -> Paint {
    match feeling {
        i8::MIN..=-1 => Paint::Bad,
        0 => Paint::InkSoft,
        1..=i8::MAX => Paint::Good,
    }
}
