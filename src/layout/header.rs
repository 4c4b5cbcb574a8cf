//! A stage's header: name, question, stay and progress, broken into lines.

use egui::emath::{Pos2, Rect, pos2};

use super::text::{Style, lines, one_line};
use super::{COLUMN_WIDTH, StageFacts};
use crate::document::{Colour, Stage, StageId};
use crate::library::Names;

/// How a stage's name is set.
pub const NAME: Style = Style::bold(17.0, 22.0);
/// How the customer's question is set.
pub const QUESTION: Style = Style::regular(12.5, 16.0);
/// How the stay and the progress are set.
pub const SMALL: Style = Style::regular(12.0, 15.0);

/// From the column's edge to the box.
pub(super) const MARGIN: f32 = 4.0;
/// From the box's edge to its text.
pub(super) const INSET: f32 = 12.0;
/// The radius of the progress ring.
pub(super) const RING: f32 = 8.0;

const TOP: f32 = 14.0;
const ABOVE_QUESTION: f32 = 3.0;
const FOOT: f32 = 26.0;
const MIN_HEIGHT: f32 = 64.0;

/// A stage's header on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct HeaderBox {
    /// Which stage.
    pub stage: StageId,
    /// Its colour.
    pub colour: Colour,
    /// The coloured box; all headers are equally high.
    pub rect: Rect,
    /// The name's lines, at most two.
    pub title: Vec<String>,
    /// The question's lines, at most three.
    pub question: Vec<String>,
    /// The stay in words; may be empty.
    pub time: String,
    /// The progress in words, left of the ring; may be empty.
    pub progress: String,
    /// The centre of the progress ring, which has a radius of 8; `None` = there is nothing to do here.
    pub ring: Option<Pos2>,
}

impl HeaderBox {
    pub(super) fn new(stage: &Stage, names: &Names, facts: Option<&StageFacts>) -> Self {
        let width = text_width();
        let texts = facts.map(|facts| &facts.texts);
        let progress = texts.map_or("", |texts| &texts.progress);
        let time = texts.map_or("", |texts| &texts.time);
        let has_ring = facts.is_some_and(|facts| facts.total > 0);
        Self {
            stage: stage.id,
            colour: stage.colour,
            rect: Rect::ZERO,
            title: lines(names.stage(stage), &NAME, width, 2),
            question: lines(names.question(stage), &QUESTION, width, 3),
            time: one_line(time, &SMALL, width * 0.6),
            progress: one_line(progress, &SMALL, width * 0.4 - 2.0 * RING - 6.0),
            ring: has_ring.then_some(Pos2::ZERO),
        }
    }

    /// From the box's top to the first line of the name.
    pub const fn title_top(&self) -> f32 {
        TOP
    }

    /// From the box's top to the first line of the question.
    pub fn question_top(&self) -> f32 {
        TOP + NAME.height(self.title.len().max(1)) + ABOVE_QUESTION
    }

    /// The left edge of its texts.
    pub fn text_left(&self) -> f32 {
        self.rect.min.x + INSET
    }

    /// The middle line of its foot, where the stay and the ring stand.
    pub fn foot_y(&self) -> f32 {
        self.rect.max.y - FOOT / 2.0 - 3.0
    }

    pub(super) fn wanted_height(&self) -> f32 {
        let foot = if self.ring.is_some() || !self.time.is_empty() { FOOT } else { 0.0 };
        let text = self.question_top() + QUESTION.height(self.question.len());
        (text + foot + 8.0).max(MIN_HEIGHT)
    }

    pub(super) fn place(&mut self, left: f32, top: f32, height: f32) {
        self.rect = Rect::from_min_max(pos2(left + MARGIN, top), pos2(left + COLUMN_WIDTH - MARGIN, top + height));
        let ring = pos2(self.rect.max.x - INSET - RING, self.foot_y());
        self.ring = self.ring.map(|_| ring);
    }
}

const fn text_width() -> f32 {
    COLUMN_WIDTH - 2.0 * MARGIN - 2.0 * INSET
}
