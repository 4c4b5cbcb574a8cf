//! Small filled signs beside numbers: where it runs out, what to beware of, and which way it went.

use egui::emath::{Pos2, vec2};

use super::{Mark, Paint};

/// A triangle that points down: here it runs out.
pub(super) fn drop_marker(centre: Pos2, size: f32, fill: Paint) -> Mark {
    let points = vec![centre + vec2(-size, -0.8 * size), centre + vec2(size, -0.8 * size), centre + vec2(0.0, size)];
    Mark::Polygon { points, fill }
}

/// A triangle that points up.
pub(super) fn rise_marker(centre: Pos2, size: f32, fill: Paint) -> Mark {
    let points = vec![centre + vec2(-size, 0.8 * size), centre + vec2(0.0, -size), centre + vec2(size, 0.8 * size)];
    Mark::Polygon { points, fill }
}

/// A triangle with an exclamation mark.
pub(super) fn warning_sign(centre: Pos2, size: f32) -> Vec<Mark> {
    let triangle = vec![
        centre + vec2(-1.1 * size, 0.9 * size),
        centre + vec2(0.0, -1.1 * size),
        centre + vec2(1.1 * size, 0.9 * size),
    ];
    let stroke =
        Mark::line(centre - vec2(0.0, 0.4 * size), centre + vec2(0.0, 0.2 * size), 0.28 * size, Paint::Surface);
    let dot = Mark::Circle {
        centre: centre + vec2(0.0, 0.6 * size),
        radius: 0.17 * size,
        fill: Some(Paint::Surface),
        stroke: None,
    };
    vec![Mark::Polygon { points: triangle, fill: Paint::Warning }, stroke, dot]
}
