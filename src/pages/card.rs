//! A card on a page: its title and note broken into lines, and its signs.

use egui::emath::{Pos2, Rect, Vec2, pos2, vec2};

use super::measure::{BODY, INSET, NARROW, NOTE, RADIUS, Spacing};
use super::{PageCard, Sheet};
use crate::document::{Card, Slot};
use crate::layout::BOX_HEIGHT;
use crate::layout::text::{Style, lines};
use crate::scene::{Icon, Mark, Paint, Part, Tone, feeling_paint};

const MAX_NOTE: usize = 3;
/// How large a sign is, and how far apart two are.
const SIGN: f32 = 34.0;
const SIGN_STEP: f32 = 42.0;
/// The room of signs under the text.
const SIGN_ROW: f32 = 42.0;

/// How cards are set.
#[derive(Clone, Copy)]
pub(super) struct Look {
    title: Style,
    /// Whether the note is shown, and the sign of the channel.
    wide: bool,
    /// The highest that a card may get.
    most: f32,
    /// Above and below its text.
    inset: f32,
}

impl Look {
    /// With room for notes.
    pub(super) const fn wide(most: f32, spacing: Spacing) -> Self {
        Self { title: BODY, wide: true, most, inset: spacing.inset }
    }

    /// The same in narrow columns.
    pub(super) const fn wide_in_narrow(most: f32) -> Self {
        Self { title: NARROW, wide: true, most, inset: INSET.y }
    }

    /// In the narrow columns of a map.
    pub(super) const fn narrow(most: f32) -> Self {
        Self { title: NARROW, wide: false, most, inset: INSET.y }
    }
}

/// A card that has been measured.
pub(super) struct Measured<'a> {
    pub(super) card: &'a Card,
    pub(super) slot: Slot,
    look: Look,
    title: Vec<String>,
    note: Vec<String>,
    signs_below: bool,
    pub(super) height: f32,
}

impl<'a> Measured<'a> {
    /// Breaks a card's texts for a width.
    pub(super) fn new(sheet: &Sheet<'a>, card: &'a Card, slot: Slot, look: Look, width: f32) -> Self {
        let room = width - 2.0 * INSET.x;
        let written = sheet.title_of(card);
        let signs = signs(card, look).len() as f32;
        let beside = room - if signs > 0.0 { SIGN_STEP * signs + 6.0 } else { 0.0 };
        // Signs go under the text where they would tear a word apart beside it, and where that makes the card lower.
        let high = |width: f32| look.title.height(lines(written, &look.title, width, 40).len());
        let tears = longest_word(written, &look.title) > beside;
        let signs_below = beside < room && (tears || high(room) + SIGN_ROW < high(beside));
        let row = if signs_below { SIGN_ROW } else { 0.0 };
        let most = ((look.most - 2.0 * look.inset - row) / look.title.line_height).max(1.0) as usize;
        let title = lines(written, &look.title, if signs_below { room } else { beside.max(120.0) }, most);
        let over = most.saturating_sub(title.len());
        let note = if look.wide { lines(&card.note, &NOTE, room, MAX_NOTE.min(over)) } else { Vec::new() };
        let height = 2.0 * look.inset + look.title.height(title.len().max(1)) + NOTE.height(note.len()) + row;
        Self { card, slot, look, title, note, signs_below, height }
    }

    /// The card at its place.
    pub(super) fn at(&self, top_left: Pos2, width: f32) -> PageCard {
        let rect = Rect::from_min_size(top_left, vec2(width, self.height));
        let mut marks = vec![Mark::Begin(Part::Card(self.card.id))];
        marks.extend(ground(rect, self.card));
        let text = rect.min + vec2(INSET.x, self.look.inset);
        marks.extend(set(&self.title, &self.look.title, text, Paint::Ink));
        let below = text + vec2(0.0, self.look.title.height(self.title.len().max(1)));
        marks.extend(set(&self.note, &NOTE, below, Paint::InkSoft));
        let y = if self.signs_below {
            rect.max.y - self.look.inset - SIGN / 2.0
        } else {
            text.y + self.look.title.line_height / 2.0
        };
        let signs = signs(self.card, self.look);
        let from_right = |place: usize| rect.max.x - INSET.x - SIGN / 2.0 - SIGN_STEP * place as f32;
        let from_left = |place: usize| text.x + SIGN / 2.0 + SIGN_STEP * place as f32;
        for (place, sign) in signs.iter().enumerate() {
            let x = if self.signs_below { from_left(place) } else { from_right(signs.len() - 1 - place) };
            marks.push(sign.mark(pos2(x, y)));
        }
        marks.push(Mark::End);
        PageCard { card: self.card.id, slot: self.slot, rect, size: self.look.title.size, marks }
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

fn longest_word(text: &str, style: &Style) -> f32 {
    text.split([' ', '\n', '-', '/']).map(|word| style.width(word)).fold(0.0, f32::max)
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

fn signs(card: &Card, look: Look) -> Vec<Sign> {
    let channel =
        card.channel.filter(|_| look.wide).map(|channel| Sign::Icon(Icon::of_channel(channel), Paint::InkSoft));
    let truth = card.moment_of_truth.then_some(Sign::Icon(Icon::Star, Paint::Warning));
    channel.into_iter().chain(truth).chain(card.feeling.map(Sign::Face)).collect()
}
