//! What is drawn of a map: a display list in map units, the same for window, picture and export.
//!
//! [`Mark`]s name their colours by role ([`Paint`]); a [`Palette`] turns a role into a colour.

mod card;
#[cfg(test)]
mod claims;
mod feeling;
mod flow;
mod framework;
mod gap;
mod header;
mod icon;
mod lane;
mod legend;
mod link;
mod map;
mod mark;
mod paint;
mod palette;
mod returns;
mod shape;
mod sign;
mod trend;

pub use card::{card_marks, feeling_paint, ghost_marks};
pub use feeling::feeling_marks;
pub use flow::{flow_marks, numbers_marks};
pub use framework::{blank_picture, framework_picture};
pub use gap::{card_sign_marks, card_sign_rect, header_sign_marks, header_sign_rect, missing_card_marks};
pub use header::header_marks;
pub use icon::Icon;
pub use lane::{cell_marks, lane_marks};
pub use legend::{legend_height, legend_marks};
pub use link::{link_label_marks, link_marks};
pub use map::{MapScene, grid_marks, map_marks, visible_marks};
pub use mark::{Align, Mark, Part};
pub use paint::{Paint, Tone};
pub use palette::{Palette, contrast};
pub use returns::return_marks;
pub use trend::trend_marks;
