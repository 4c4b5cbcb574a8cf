//! A card on a page: its title and note broken into lines, and its signs.

use egui::emath::{Pos2, Rect, Vec2, pos2, vec2};

use super::measure::{BODY, INSET, NARROW, NOTE, RADIUS};
use super::{PageCard, Sheet};
use crate::document::{Card, Slot};
use crate::layout::BOX_HEIGHT;
use crate::layout::text::{Style, lines};
use crate::scene::{Icon, Mark, Paint, Part, Tone, feeling_paint};

const MAX_NOTE: usize = 3;
/// How large a sign is, and how far apart two are.
const SIGN: f32 = 34.0;
const SIGN_STEP: f32 = 42.0;

/// How cards are set.
#[derive(Clone, Copy)]
pub(super) struct Look {
    title: Style,
    /// Whether the note is shown.
    note: bool,
    /// The highest that a card may get.
    pub most: f32,
}

impl Look {
    /// With room for notes.
    pub(super) const fn wide(most: f32) -> Self {
        Self { title: BODY, note: true, most }
    }

    /// In the narrow columns of a map.
    pub(super) const fn narrow(most: f32) -> Self {
        Self { title: NARROW, note: false, most }
    }
}

/// A card that has been measured.
pub(super) struct Measured<'a> {
    pub(super) card: &'a Card,
    pub(super) slot: Slot,
    look: Look,
    title: Vec<String>,
    note: Vec<String>,
    pub(super) height: f32,
}

impl<'a> Measured<'a> {
    /// Breaks a card's texts for a width.
    pub(super) fn new(sheet: &Sheet<'a>, card: &'a Card, slot: Slot, look: Look, width: f32) -> Self {
        let room = width - 2.0 * INSET.x;
        let beside = room - SIGN_STEP * signs(card).len() as f32;
        let most = ((look.most - 2.0 * INSET.y) / look.title.line_height).max(1.0) as usize;
        let title = lines(sheet.title_of(card), &look.title, beside.max(120.0), most);
        let over = most.saturating_sub(title.len());
        let note = if look.note { lines(&card.note, &NOTE, room, MAX_NOTE.min(over)) } else { Vec::new() };
        let height = 2.0 * INSET.y + look.title.height(title.len().max(1)) + NOTE.height(note.len());
        Self { card, slot, look, title, note, height }
    }

    /// The card at its place.
    pub(super) fn at(&self, top_left: Pos2, width: f32) -> PageCard {
        let rect = Rect::from_min_size(top_left, vec2(width, self.height));
        let mut marks = vec![Mark::Begin(Part::Card(self.card.id))];
        marks.extend(ground(rect, self.card));
        let text = rect.min + INSET;
        marks.extend(set(&self.title, &self.look.title, text, Paint::Ink));
        let below = text + vec2(0.0, self.look.title.height(self.title.len().max(1)));
        marks.extend(set(&self.note, &NOTE, below, Paint::InkSoft));
        let mut centre = pos2(rect.max.x - INSET.x - SIGN / 2.0, text.y + self.look.title.line_height / 2.0);
        for sign in signs(self.card).into_iter().rev() {
            marks.push(sign.mark(centre));
            centre.x -= SIGN_STEP;
        }
        marks.push(Mark::End);
        PageCard { card: self.card.id, slot: self.slot, rect, marks }
    }
}

/// Lines of text under each other, each in the middle of its line height.
pub(super) fn set(lines: &[String], style: &Style, top_left: Pos2, paint: Paint) -> Vec<Mark> {
    let bold = style.weight == crate::layout::Weight::Bold;
    let above = (style.line_height - BOX_HEIGHT * style.size) / 2.0;
    let at = |index: usize| top_left + vec2(0.0, style.height(index) + above);
    let filled = lines.iter().enumerate().filter(|(_, line)| !line.is_empty());
    filled.map(|(index, line)| Mark::text(at(index), line, style.size, bold, paint)).collect()
}

fn ground(rect: Rect, card: &Card) -> Vec<Mark> {
    let (fill, edge) = card.colour.map_or((Paint::Card, Paint::CardStroke), |colour| {
        (Paint::CardColour(colour), Paint::Stage(colour, Tone::Line))
    });
    let shadow = Mark::filled(rect.translate(vec2(0.0, 3.0)), RADIUS, Paint::Shadow);
    vec![shadow, Mark::Rect { rect, radius: RADIUS, fill: Some(fill), stroke: Some((2.0, edge)) }]
}

/// What stands at the right of a card's title.
enum Sign {
    Icon(Icon, Paint),
    Face(i8),
}

impl Sign {
    fn mark(&self, centre: Pos2) -> Mark {
        match *self {
            Self::Icon(icon, paint) => {
                Mark::Icon { icon, rect: Rect::from_center_size(centre, Vec2::splat(SIGN)), paint }
            }
            Self::Face(feeling) => Mark::Face { centre, radius: SIGN / 2.0, feeling, paint: feeling_paint(feeling) },
        }
    }
}

fn signs(card: &Card) -> Vec<Sign> {
    let channel = card.channel.map(|channel| Sign::Icon(Icon::of_channel(channel), Paint::InkSoft));
    let truth = card.moment_of_truth.then_some(Sign::Icon(Icon::Star, Paint::Warning));
    channel.into_iter().chain(truth).chain(card.feeling.map(Sign::Face)).collect()
}
