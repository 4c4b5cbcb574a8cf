//! The roles of colour in a drawing; what each looks like is the palette's matter.

use crate::document::{Colour, LinkKind};

/// What a colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Paint {
    /// The ground of the map.
    Canvas,
    /// The ground of panels and pills on the map.
    Surface,
    /// The ground of a plain card.
    Card,
    /// The edge of a plain card, and of pills.
    CardStroke,
    /// Under a card's lower edge; half transparent.
    Shadow,
    /// Text.
    Ink,
    /// Text that stands back.
    InkSoft,
    /// What is chosen, and what can be done.
    Accent,
    /// Text on [`Paint::Accent`].
    OnAccent,
    /// The ground of what is chosen in a list.
    Selection,
    /// The edge of an empty box to fill or tick.
    Outline,
    /// A good feeling or a rise.
    Good,
    /// A bad feeling or a fall.
    Bad,
    /// What asks for attention.
    Warning,
    /// Where most customers are lost.
    Leak,
    /// Text on [`Paint::Leak`].
    OnLeak,
    /// Between rows and columns.
    LaneLine,
    /// The ground of lane labels.
    LaneLabel,
    /// The ground of every other row.
    LaneBand,
    /// Faint lines to read a curve by.
    Guide,
    /// The curve of feelings.
    Curve,
    /// An arrow.
    Link(LinkKind),
    /// A stage's header and what belongs to it.
    Stage(Colour, Tone),
    /// The ground of a card with a colour of its own.
    CardColour(Colour),
    /// The share that goes on.
    Flow,
    /// All who could go on.
    FlowLost,
    /// The ground of a slot that has opened up; half transparent.
    Gap,
}

/// The tones of a named colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Strong, for bars and rings.
    Fill,
    /// Pale, for grounds.
    Soft,
    /// Text on [`Tone::Soft`].
    Ink,
    /// The edge of [`Tone::Soft`].
    Line,
}
