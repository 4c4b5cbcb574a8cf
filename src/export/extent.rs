//! How far a mark reaches.

use egui::emath::{Rect, Vec2, vec2};

use super::letters::width;
use crate::layout::{BOX_HEIGHT, Weight};
use crate::scene::{Align, Mark};

/// A text may be drawn a little beyond its box: accents, and what other typefaces draw.
const AROUND_TEXT: f32 = 0.35;

/// The box outside of which a mark draws nothing; `None` where it draws nothing at all.
pub(super) fn extent(mark: &Mark) -> Option<Rect> {
    let around = |stroke: &Option<(f32, _)>| stroke.map_or(0.0, |(width, _)| width / 2.0);
    match mark {
        Mark::Rect { rect, stroke, .. } => Some(rect.expand(around(stroke))),
        Mark::Circle { centre, radius, stroke, .. } => {
            Some(Rect::from_center_size(*centre, Vec2::splat(2.0 * radius)).expand(around(stroke)))
        }
        Mark::Ring { centre, radius, width, .. } => {
            Some(Rect::from_center_size(*centre, Vec2::splat(2.0 * radius)).expand(width / 2.0))
        }
        Mark::Face { centre, radius, .. } => {
            Some(Rect::from_center_size(*centre, Vec2::splat(2.0 * radius)).expand(*radius))
        }
        Mark::Icon { rect, .. } => Some(rect.expand(rect.width() / 4.0)),
        Mark::Polygon { points, .. } => Some(Rect::from_points(points)),
        Mark::Path { points, width, .. } => Some(Rect::from_points(points).expand(width / 2.0)),
        Mark::Text { pos, text, size, bold, align, .. } => {
            let wide = width(text, if *bold { Weight::Bold } else { Weight::Regular }) * size;
            let before = match align {
                Align::Left => 0.0,
                Align::Centre => wide / 2.0,
                Align::Right => wide,
            };
            let from = *pos - vec2(before, 0.0);
            Some(Rect::from_min_size(from, vec2(wide, BOX_HEIGHT * size)).expand(AROUND_TEXT * size))
        }
        Mark::Begin(_) | Mark::End => None,
    }
    .filter(Rect::is_finite)
}
