//! Where the window looks at the map from: a shift and a scale.

use egui::{Pos2, Rect, Vec2};

/// The smallest and the largest scale, but for a map that is fitted: that may be smaller.
pub const SCALES: std::ops::RangeInclusive<f32> = 0.05..=4.0;

/// The smallest scale of a map that is fitted.
const SMALLEST_FIT: f32 = 0.002;

/// The share of the view that a fitted map fills at most.
const FIT: f32 = 0.96;

/// Maps points of the map (map units) to points of the screen and back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The point of the map in the view's top left corner.
    pub origin: Pos2,
    /// Screen points per map unit, from 0.05 to 4, or less where a large map is fitted.
    pub scale: f32,
}

impl Default for Camera {
    fn default() -> Self {
        Self { origin: Pos2::ZERO, scale: 1.0 }
    }
}

impl Camera {
    /// Where a point of the map lies on the screen.
    pub fn screen_from_map(self, view: Rect, at: Pos2) -> Pos2 {
        view.min + (at - self.origin) * self.scale
    }

    /// Which point of the map lies at a point of the screen.
    pub fn map_from_screen(self, view: Rect, at: Pos2) -> Pos2 {
        self.origin + (at - view.min) / self.scale
    }

    /// Where a box of the map lies on the screen.
    pub fn screen_from_map_rect(self, view: Rect, rect: Rect) -> Rect {
        Rect::from_min_max(self.screen_from_map(view, rect.min), self.screen_from_map(view, rect.max))
    }

    /// The part of the map that the view shows.
    pub fn seen(self, view: Rect) -> Rect {
        Rect::from_min_max(self.origin, self.map_from_screen(view, view.max))
    }

    /// Moves what is seen by a distance on the screen.
    pub fn pan(&mut self, by: Vec2) {
        self.origin -= by / self.scale;
    }

    /// Scales by a factor and keeps the point of the map under `fixed` where it is.
    pub fn zoom_at(&mut self, view: Rect, fixed: Pos2, factor: f32) {
        let under = self.map_from_screen(view, fixed);
        let smallest = SCALES.start().min(self.scale);
        self.scale = (self.scale * factor).clamp(smallest, *SCALES.end());
        self.origin = under - (fixed - view.min) / self.scale;
    }

    /// Shows a box as large as it fits, at most at `largest`, in the middle or from its left top edge where it is too large.
    pub fn fit(view: Rect, rect: Rect, largest: f32) -> Self {
        let room = view.size() * FIT;
        let scale = (room.x / rect.width().max(1.0)).min(room.y / rect.height().max(1.0));
        let scale = scale.clamp(SMALLEST_FIT, largest);
        let spare = view.size() / scale - rect.size();
        Self { origin: rect.min - Vec2::new(spare.x * 0.5, (spare.y * 0.5).min(16.0 / scale).max(0.0)), scale }
    }

    /// Shows a point of the map in the middle of the view.
    pub fn centre_on(&mut self, view: Rect, at: Pos2) {
        self.origin = at - view.size() / self.scale / 2.0;
    }

    /// The least move that brings a box into sight.
    pub fn reveal(&mut self, view: Rect, rect: Rect) {
        self.reveal_below(view, 0.0, rect);
    }

    /// [`Self::reveal`] where something covers so many points at the top of the view.
    pub fn reveal_below(&mut self, view: Rect, covered: f32, rect: Rect) {
        let mut seen = self.seen(view).shrink(12.0 / self.scale);
        seen.min.y += covered / self.scale;
        let shift = |low: f32, high: f32, seen_low: f32, seen_high: f32| {
            if low < seen_low {
                low - seen_low
            } else if high > seen_high {
                (high - seen_high).min(low - seen_low)
            } else {
                0.0
            }
        };
        self.origin.x += shift(rect.min.x, rect.max.x, seen.min.x, seen.max.x);
        self.origin.y += shift(rect.min.y, rect.max.y, seen.min.y, seen.max.y);
    }

    /// Keeps a corner of the map in sight, so that nobody gets lost.
    pub fn hold_on_to(&mut self, view: Rect, bounds: Rect) {
        let seen = self.seen(view).size();
        let margin = seen * 0.5;
        let low = bounds.min - margin;
        let high = (bounds.max - seen + margin).max(low);
        self.origin = self.origin.clamp(low, high);
    }
}

#[cfg(test)]
mod tests {
    use egui::{pos2, vec2};

    use super::*;

    const VIEW: Rect = Rect { min: pos2(100.0, 50.0), max: pos2(1100.0, 650.0) };

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let mut camera = Camera { origin: pos2(-30.0, 12.0), scale: 0.7 };
        let pointer = pos2(640.0, 333.0);
        let before = camera.map_from_screen(VIEW, pointer);
        for factor in [1.1, 1.1, 0.6, 100.0, 0.001] {
            camera.zoom_at(VIEW, pointer, factor);
            assert!((camera.map_from_screen(VIEW, pointer) - before).length() < 0.05);
            assert!(SCALES.contains(&camera.scale));
        }
    }

    #[test]
    fn there_and_back_is_the_same_point() {
        let camera = Camera { origin: pos2(-30.0, 12.0), scale: 0.37 };
        let at = pos2(812.0, -44.5);
        assert!((camera.map_from_screen(VIEW, camera.screen_from_map(VIEW, at)) - at).length() < 0.01);
    }

    #[test]
    fn a_fitted_map_is_all_in_sight_and_not_blown_up() {
        let large = Rect::from_min_size(pos2(0.0, 0.0), vec2(5000.0, 900.0));
        assert!(Camera::fit(VIEW, large, 1.0).seen(VIEW).contains_rect(large));
        let small = Rect::from_min_size(pos2(10.0, 10.0), vec2(50.0, 50.0));
        assert!((Camera::fit(VIEW, small, 1.0).scale - 1.0).abs() < 1e-6);
    }

    #[test]
    fn revealing_moves_no_further_than_needed() {
        let mut camera = Camera::default();
        let seen = Rect::from_min_size(pos2(300.0, 300.0), vec2(50.0, 50.0));
        camera.reveal(VIEW, seen);
        assert_eq!(camera, Camera::default());
        let outside = Rect::from_min_size(pos2(1500.0, 300.0), vec2(50.0, 50.0));
        camera.reveal(VIEW, outside);
        assert!(camera.seen(VIEW).contains_rect(outside));
        assert!((camera.origin.y).abs() < 1e-6);
    }
}
