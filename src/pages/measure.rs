//! The sizes of a page, in thousandths of its height.

use crate::layout::text::Style;

/// How high a page is.
pub const HEIGHT: f32 = 1000.0;
/// Nothing that is read is set smaller.
pub const SMALLEST: f32 = 29.0;
/// No title of a page is set smaller.
pub const SMALLEST_TITLE: f32 = 44.0;
/// The free edge at the left and at the right.
pub const MARGIN: f32 = 56.0;
/// The free edge within a card, to the left and above.
pub const INSET: egui::emath::Vec2 = egui::emath::vec2(20.0, 14.0);

/// The title of a page.
pub const TITLE: Style = Style::bold(54.0, 64.0);
/// A large figure.
pub(super) const FIGURE: Style = Style::bold(50.0, 60.0);
/// What a figure is of.
pub(super) const CAPTION: Style = Style::regular(30.0, 38.0);
/// The customer's question.
pub(super) const QUESTION: Style = Style::regular(33.0, 42.0);
/// The name of a lane.
pub(super) const LANE: Style = Style::bold(30.0, 38.0);
/// The name of a stage above a column.
pub(super) const COLUMN: Style = Style::bold(31.0, 39.0);
/// The names of the stages in the strip.
pub(super) const STRIP: Style = Style::regular(30.0, 36.0);
/// A card's title.
pub const BODY: Style = Style::bold(33.0, 42.0);
/// A card's note.
pub(super) const NOTE: Style = Style::regular(30.0, 38.0);
/// A card's title in the narrow columns of a map.
pub(super) const NARROW: Style = Style::bold(30.0, 38.0);

/// The distances within a lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spacing {
    /// Above and below the text of a card.
    pub(super) inset: f32,
    /// Between two cards.
    pub(super) card_gap: f32,
    /// Between two lanes.
    pub(super) lane_gap: f32,
    /// From the line under a lane's name to its cards.
    pub(super) below_line: f32,
    /// How high the curve of feelings is.
    pub(super) curve: f32,
}

impl Spacing {
    /// As pages should look.
    pub(super) const ROOMY: Self =
        Self { inset: INSET.y, card_gap: CARD_GAP, lane_gap: 30.0, below_line: 14.0, curve: CURVE };
    /// For what fits on a page so, but would be on two else.
    pub(super) const TIGHT: Self = Self { inset: 7.0, card_gap: 8.0, lane_gap: 14.0, below_line: 8.0, curve: 126.0 };
}

/// Between two cards.
pub(super) const CARD_GAP: f32 = 14.0;
/// Between two columns.
pub(super) const COLUMN_GAP: f32 = 40.0;
/// How high the place of an empty cell is.
pub(super) const EMPTY: f32 = 58.0;
/// How high the curve of feelings is.
pub(super) const CURVE: f32 = 170.0;
/// How round cards are.
pub(super) const RADIUS: f32 = 14.0;
/// Where pages end.
pub(super) const BOTTOM: f32 = HEIGHT - 36.0;
