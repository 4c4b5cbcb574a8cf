//! A map, a checklist, numbers or a report of them, as a file for others: [`Order`] says what is wanted, [`make`] makes it.

pub mod cells;
mod checklist;
pub mod csv;
mod extent;
mod figures;
mod glyphs;
pub mod html;
mod letters;
mod make;
mod map;
mod markdown;
mod order;
mod outline;
pub mod paper;
pub mod pdf;
mod png;
mod poster;
pub mod report;
mod sheet;
mod sight;
pub mod svg;
pub mod xlsx;

pub use make::{ExportError, File, Tell, make, remarks};
pub use map::map_svg;
pub use order::{ACROSS, Choice, Content, Format, Layout, Look, OVERLAP, Order, PERCENT, PictureSize, WIDTH};
pub use png::Pixels;
pub use sight::Sight;
