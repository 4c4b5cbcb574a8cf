//! Where everything of a map lies, in map units (points at 100 %): one layout for window, present mode and exports.
//!
//! A column of lane labels, then a column a stage; a row of headers with the ways back of a loop above it, a flow strip where there are numbers, then a row
//! a shown lane. The origin is the top left corner. Texts are measured with the embedded typeface, so that the same
//! journey lies the same everywhere.

mod arrange;
mod card;
#[cfg(test)]
mod claims;
mod facts;
mod feeling;
mod flow;
mod font;
mod gap;
mod header;
mod hit;
mod label;
mod lane;
mod legibility;
mod link;
mod map;
mod path;
mod returns;
#[cfg(test)]
mod returns_claims;
mod route;
#[cfg(test)]
pub(crate) mod sample;
mod seen;
mod strips;
pub mod text;
mod update;
#[cfg(test)]
mod update_claims;

pub use card::{CardBox, CardText, META_HEIGHT, NOTE, TITLE};
pub use facts::{
    BandFacts, BandLook, BandTexts, CardSign, Lacks, LegendSign, MapFacts, NumbersFacts, OtherFeelings, StageFacts,
    StageTexts, TrendFacts, TrendLine, Verdict,
};
pub use feeling::{feeling_at, feeling_y, means};
pub use flow::{COUNT_WIDTH, TRACK};
pub use font::{ASCENT, BOX_HEIGHT, INTER, Weight, advance};
pub use header::{HeaderBox, NAME, QUESTION, SMALL};
pub use hit::{Hit, REACH};
pub use label::{LABEL_FACE, LABEL_STYLE, LinkLabel};
pub use lane::{CellBox, LABEL, LABEL_INSET, LaneBox};
pub use legibility::{CAP_HEIGHT, Room, ShownText, TooSmall};
pub use link::LinkPath;
pub use map::{Gap, MapLayout};
pub use path::{CubicPath, point_on};
pub use returns::{RETURN_STYLE, ReturnLabel, ReturnPath};

/// The width of the column of lane labels.
pub const LABEL_WIDTH: f32 = 150.0;
/// The width of a stage's column.
pub const COLUMN_WIDTH: f32 = 248.0;
/// The height of the strip with the numbers.
pub const FLOW_HEIGHT: f32 = 92.0;
/// The free edge of a cell.
pub const PADDING: f32 = 10.0;
/// The space between two cards of a cell.
pub const CARD_GAP: f32 = 8.0;
/// The free strip at the bottom of every cell, where cards are added.
pub const ADD_STRIP: f32 = 30.0;
/// The least height of a row.
pub const MIN_ROW: f32 = 72.0;
/// The width of a card.
pub const CARD_WIDTH: f32 = COLUMN_WIDTH - 2.0 * PADDING;
/// The free edge within a card.
pub const CARD_INSET: f32 = 10.0;
/// The height of the band of a feeling lane, in which the curve runs.
pub const FEELING_BAND: f32 = 120.0;
/// The height of the band of a numbers lane, in which the small trends stand.
pub const TREND_BAND: f32 = 118.0;

/// The left edge of the stage column at this place.
pub fn column_left(index: usize) -> f32 {
    LABEL_WIDTH + COLUMN_WIDTH * index as f32
}
