//! Where the counts and the bands between them stand in the strip below the headers.

use egui::emath::{Rect, pos2, vec2};

use super::{COLUMN_WIDTH, MapLayout, column_left};

/// The width that a stage's count may take.
pub const COUNT_WIDTH: f32 = 106.0;
/// The height of a band's track, which stands for everybody.
pub const TRACK: f32 = 34.0;
/// From the strip's top to the tracks.
const TOP: f32 = 9.0;

impl MapLayout {
    /// The place of a stage's count.
    pub fn count_box(&self, stage: usize) -> Option<Rect> {
        let strip = self.flow.filter(|_| stage < self.headers.len())?;
        let left = middle(stage) - COUNT_WIDTH / 2.0;
        Some(Rect::from_min_size(pos2(left, strip.min.y), vec2(COUNT_WIDTH, strip.height())))
    }

    /// The place of the band from one stage's count to another's, with the words below it.
    pub fn band_box(&self, from: usize, to: usize) -> Option<Rect> {
        let strip = self.flow.filter(|_| from < to && to < self.headers.len())?;
        let (left, right) = (middle(from) + COUNT_WIDTH / 2.0, middle(to) - COUNT_WIDTH / 2.0);
        Some(Rect::from_min_max(pos2(left, strip.min.y), pos2(right, strip.max.y)))
    }

    /// The track within a band's place, on a line with the counts.
    pub fn track_of(band: Rect) -> Rect {
        Rect::from_min_size(pos2(band.min.x, band.min.y + TOP), vec2(band.width(), TRACK))
    }

    /// The place of a stage's small trends in a numbers lane.
    pub fn trend_box(&self, lane: &super::LaneBox, stage: usize) -> Option<Rect> {
        let band = lane.trends.filter(|_| stage < self.headers.len())?;
        let left = column_left(stage);
        Some(Rect::from_x_y_ranges(left..=left + COLUMN_WIDTH, band.y_range()).shrink(super::PADDING))
    }
}

fn middle(stage: usize) -> f32 {
    column_left(stage) + COLUMN_WIDTH / 2.0
}
