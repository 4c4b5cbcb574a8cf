//! What will be made of an order, before it is made: sheets, pages, pixels.

use egui::emath::{Vec2, vec2};

use super::checklist::{self, Plan};
use super::figures::{self, Figures};
use super::paper::{MM, Paper};
use super::people::{self, People};
use super::poster::Tiling;
use super::report::{Report, sheet};
use super::summary::{self, Summary};
use super::{Content, Format, Layout, Order, PictureSize, Sight, handout, map, png};

/// How large a content is; it takes long enough to be kept while the order changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// Width and height as one picture, in units of the map or in points.
    pub size: Vec2,
    /// How many pages it takes on paper; of a map, as a handout.
    pub pages: usize,
}

/// What will be made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outlook {
    /// One page of this size, in millimetres.
    Page(Vec2),
    /// One sheet.
    Sheet(Paper),
    /// Sheets side by side and below each other, with the size of the whole in millimetres.
    Poster {
        /// The sheets.
        paper: Paper,
        /// Side by side.
        columns: usize,
        /// Below each other.
        rows: usize,
        /// Width and height of the whole.
        size: Vec2,
    },
    /// So many pages.
    Pages(usize),
    /// A picture of so many pixels, side by side and below each other.
    Pixels([u32; 2]),
    /// A file of which there is nothing to count.
    File,
}

impl Extent {
    /// Measures what is ordered; of a map its pages only where it becomes a handout.
    pub fn of(order: &Order, sight: &Sight<'_>) -> Self {
        let counted = |(_, view): (_, egui::emath::Rect), pages: usize| Self { size: view.size(), pages };
        match order.content {
            Content::Map => {
                let pages = if order.layout == Layout::Handout { handout::pages(sight).len() } else { 1 };
                Self { size: map::bounds(sight).expand(map::EDGE).size(), pages }
            }
            Content::Checklist => {
                let plan = Plan::new(sight);
                counted(checklist::picture(&plan, sight.lang), checklist::pages(&plan, sight.lang).len())
            }
            Content::Numbers => {
                let figures = Figures::new(sight);
                counted(figures::picture(&figures, sight.lang), figures::pages(&figures, sight.lang).len())
            }
            Content::People => {
                let people = People::new(sight);
                counted(people::picture(&people, sight.lang), people::pages(&people, sight.lang).len())
            }
            Content::Report => {
                let report = Report::new(sight);
                counted(sheet::picture(&report, sight.lang), sheet::pages(&report, sight.lang).len())
            }
            Content::Workshop => {
                let summary = Summary::of_latest(sight);
                counted(summary::picture(&summary, sight.lang), summary::pages(&summary, sight.lang).len())
            }
        }
    }
}

impl Order {
    /// What will be made of a content of this size.
    pub fn outlook(&self, extent: &Extent) -> Outlook {
        match (self.content, self.format) {
            (Content::Map, Format::Pdf) => match self.layout {
                Layout::Large => Outlook::Page(in_mm(extent.size)),
                Layout::Sheet => Outlook::Sheet(self.paper),
                Layout::Handout => Outlook::Pages(extent.pages),
                Layout::Poster => {
                    let tiling = Tiling::new(self, extent.size);
                    let size = in_mm(tiling.whole(extent.size));
                    Outlook::Poster { paper: self.paper, columns: tiling.columns, rows: tiling.rows, size }
                }
            },
            (_, Format::Pdf) => Outlook::Pages(extent.pages),
            (_, Format::Png) => Outlook::Pixels(png::pixels_of(extent.size, png::scale_of(self.size, extent.size))),
            _ => Outlook::File,
        }
    }

    /// The width in pixels that a picture has now, to go on from when a width is asked for.
    pub fn width_now(&self, extent: &Extent) -> u32 {
        match self.size {
            PictureSize::Width(width) => width,
            PictureSize::Percent(_) => {
                let [width, _] = png::pixels_of(extent.size, png::scale_of(self.size, extent.size));
                width
            }
        }
    }
}

/// Points as millimetres.
fn in_mm(points: Vec2) -> Vec2 {
    vec2(points.x / MM, points.y / MM)
}
