//! A map, a checklist, numbers or a report of them, as a file for others: [`Order`] says what is wanted, [`make()`] makes it.

pub mod cells;
mod checklist;
mod copy;
pub mod csv;
mod extent;
mod figures;
mod glyphs;
mod handout;
pub mod html;
mod letters;
mod make;
mod map;
mod order;
mod outline;
mod outlook;
pub mod paper;
pub mod pdf;
mod people;
mod png;
mod poster;
pub mod report;
mod sheet;
mod sight;
pub mod summary;
pub mod svg;
mod webfont;
pub mod xlsx;

pub use copy::{copied_picture, copied_text};
pub use glyphs::{Finder, Typeface, find_typefaces_with};
pub use make::{ExportError, File, Tell, make, remarks};
pub use map::map_svg;
pub use order::{ACROSS, Choice, Content, Format, Layout, Look, OVERLAP, Order, PERCENT, PictureSize, WIDTH};
pub use outlook::{Extent, Outlook};
pub use png::Pixels;
pub use sight::Sight;
