//! The feeling curve: the mean of each stage's cards, and where it runs.

use egui::emath::{Pos2, Rect, pos2, remap};

use super::{COLUMN_WIDTH, CubicPath, LaneBox, MapLayout, column_left};
use crate::document::{Journey, StageId};

/// From the band's edge to its outermost guide line.
const EDGE: f32 = 18.0;

/// The mean feeling of each stage's cards over all lanes, from -2 to +2; `None` = no card of the stage has one.
pub fn means(journey: &Journey) -> Vec<Option<f32>> {
    let mut places: Vec<(StageId, usize)> =
        journey.stages().iter().enumerate().map(|(place, stage)| (stage.id, place)).collect();
    places.sort_unstable();
    let mut sums = vec![(0.0, 0_u32); places.len()];
    for (cell, feeling) in journey.placed_cards().filter_map(|(_, cell, card)| Some((cell, card.feeling?))) {
        let found = places.binary_search_by_key(&cell.stage, |(stage, _)| *stage).ok();
        let place = found.and_then(|at| places.get(at)).map(|(_, place)| *place);
        if let Some((sum, count)) = place.and_then(|place| sums.get_mut(place)) {
            *sum += f32::from(feeling);
            *count += 1;
        }
    }
    sums.into_iter().map(|(sum, count)| (count > 0).then(|| sum / count as f32)).collect()
}

impl MapLayout {
    /// The points of a feeling lane's curve, one a stage whose cards have feelings, with the mean.
    pub fn feeling_points(&self, lane: &LaneBox) -> Vec<(Pos2, f32)> {
        Self::points_of(lane, &self.feelings)
    }

    /// The points of other means a stage in a feeling lane.
    pub fn points_of(lane: &LaneBox, means: &[Option<f32>]) -> Vec<(Pos2, f32)> {
        let Some(band) = lane.band else { return Vec::new() };
        let known = means.iter().enumerate().filter_map(|(index, mean)| Some((index, (*mean)?)));
        known
            .map(|(index, mean)| (pos2(column_left(index) + COLUMN_WIDTH / 2.0, feeling_y(band, mean)), mean))
            .collect()
    }

    /// The smooth curve through [`Self::feeling_points`]; `None` with fewer than two.
    pub fn feeling_curve(&self, lane: &LaneBox) -> Option<CubicPath> {
        let points: Vec<Pos2> = self.feeling_points(lane).into_iter().map(|(point, _)| point).collect();
        (points.len() > 1).then(|| CubicPath::through(&points))
    }
}

/// The feeling that stands at a height of a band; beyond the outermost lines it goes on.
pub fn feeling_at(band: Rect, y: f32) -> f32 {
    remap(y, band.max.y - EDGE..=band.min.y + EDGE, -2.0..=2.0)
}

/// The height at which a feeling from -2 to +2 stands in a band; better is higher.
pub fn feeling_y(band: Rect, feeling: f32) -> f32 {
    remap(feeling.clamp(-2.0, 2.0), -2.0..=2.0, band.max.y - EDGE..=band.min.y + EDGE)
}
