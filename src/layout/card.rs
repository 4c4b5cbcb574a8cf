//! A card's box: its text broken into lines, and the height that follows.

use std::sync::Arc;

use egui::emath::Rect;

use super::text::{Style, lines, one_line};
use super::{CARD_INSET, CARD_WIDTH};
use crate::document::{Card, CardId, Cell};
use crate::library::Names;

/// How a card's title is set.
pub const TITLE: Style = Style::bold(14.5, 19.0);
/// How a card's note is set.
pub const NOTE: Style = Style::regular(12.5, 16.0);
/// How owner and tags are set.
pub(super) const META: Style = Style::regular(12.0, 15.0);
/// The height of the row of signs at the bottom of a card.
pub const META_HEIGHT: f32 = 18.0;

/// The room a sign takes in the row of signs.
pub(super) const SIGN: f32 = 18.0;

const MAX_TITLE: usize = 6;
const MAX_NOTE: usize = 3;
const ABOVE_NOTE: f32 = 2.0;
const ABOVE_META: f32 = 4.0;

/// A card on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct CardBox {
    /// Which card.
    pub card: CardId,
    /// The cell it lies in.
    pub cell: Cell,
    /// Its place in [`super::MapLayout::cells`].
    pub cell_index: usize,
    /// Where it lies.
    pub rect: Rect,
    /// What stands on it; shared, so that a copy of the layout costs little.
    pub text: Arc<CardText>,
    /// The card is being dragged: this is its old place.
    pub ghost: bool,
    /// What the text was made from, to know a card that has not changed.
    pub(super) content: Arc<Card>,
}

impl CardBox {
    /// The card as it was when it was laid out.
    pub fn content(&self) -> &Card {
        &self.content
    }
}

/// What stands on a card, broken into lines.
#[derive(Clone, Debug, PartialEq)]
pub struct CardText {
    /// The title's lines, at most six.
    pub title: Vec<String>,
    /// The note's lines, at most three.
    pub note: Vec<String>,
    /// Owner and tags, for the row of signs; `None` = there is no such row.
    pub meta: Option<String>,
    /// The height of the whole card.
    pub height: f32,
}

impl CardBox {
    /// Whether the note stands at this height of the map.
    pub fn is_on_note(&self, y: f32) -> bool {
        let top = self.rect.min.y + self.text.note_top();
        !self.text.note.is_empty() && (top..top + NOTE.height(self.text.note.len())).contains(&y)
    }
}

impl CardText {
    /// Breaks a card's texts for its width.
    pub fn new(card: &Card, names: &Names) -> Self {
        let width = CARD_WIDTH - 2.0 * CARD_INSET;
        let title = lines(names.card(card), &TITLE, width, MAX_TITLE);
        let note = lines(&card.note, &NOTE, width, MAX_NOTE);
        let meta = has_meta(card).then(|| one_line(&words(card), &META, width - SIGN * signs(card) as f32));
        let mut height = 2.0 * CARD_INSET + TITLE.height(title.len().max(1));
        if !note.is_empty() {
            height += ABOVE_NOTE + NOTE.height(note.len());
        }
        if meta.is_some() {
            height += ABOVE_META + META_HEIGHT;
        }
        Self { title, note, meta, height }
    }

    /// From the card's top to the first line of the note.
    pub fn note_top(&self) -> f32 {
        CARD_INSET + TITLE.height(self.title.len().max(1)) + ABOVE_NOTE
    }

    /// From the card's top to the row of signs.
    pub fn meta_top(&self) -> f32 {
        self.height - CARD_INSET - META_HEIGHT
    }
}

fn has_meta(card: &Card) -> bool {
    signs(card) > 0 || !card.owner.is_empty() || !card.tags.is_empty()
}

/// How many signs stand in the row of signs.
fn signs(card: &Card) -> usize {
    let shown = [
        card.channel.is_some(),
        card.medium.is_some(),
        card.evidence.is_some(),
        card.moment_of_truth,
        card.feeling.is_some(),
    ];
    shown.into_iter().filter(|shown| *shown).count()
}

fn words(card: &Card) -> String {
    let owner = Some(card.owner.clone()).filter(|owner| !owner.is_empty());
    let tags = card.tags.iter().filter(|tag| !tag.is_empty()).map(|tag| format!("#{tag}"));
    owner.into_iter().chain(tags).collect::<Vec<_>>().join("  ")
}
