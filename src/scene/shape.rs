//! Rings, arcs and faces, made of plain marks.

use std::f32::consts::{FRAC_PI_2, TAU};

use egui::emath::{Pos2, Vec2, vec2};

use super::{Mark, Paint};

/// A ring on its track, clockwise from the top.
pub(super) fn ring(centre: Pos2, radius: f32, width: f32, share: f32, paint: Paint, track: Paint) -> Vec<Mark> {
    let mut marks = vec![Mark::Circle { centre, radius, fill: None, stroke: Some((width, track)) }];
    let share = share.clamp(0.0, 1.0);
    if share > 0.0 {
        let points = arc(centre, vec2(radius, radius), -FRAC_PI_2, share * TAU);
        marks.push(Mark::Path { points, width, paint, dashed: false });
    }
    marks
}

/// A face: two eyes, and a mouth from a deep frown to a broad smile.
pub(super) fn face(centre: Pos2, radius: f32, feeling: i8, paint: Paint) -> Vec<Mark> {
    let width = radius * 0.17;
    let eye = |side: f32| {
        let centre = centre + vec2(side * 0.36, -0.24) * radius;
        Mark::Circle { centre, radius: radius * 0.12, fill: Some(paint), stroke: None }
    };
    let outline = Mark::Circle { centre, radius, fill: Some(Paint::Surface), stroke: Some((width, paint)) };
    let bend = f32::from(feeling.clamp(-2, 2)) * 0.16 * radius;
    let middle = centre + vec2(0.0, 0.32 * radius) - vec2(0.0, bend * 0.35);
    let half = vec2(0.44 * radius, 0.0);
    let mouth = vec![
        middle - half,
        middle - half * 0.45 + vec2(0.0, bend * 1.6),
        middle + half * 0.45 + vec2(0.0, bend * 1.6),
        middle + half,
    ];
    vec![outline, eye(-1.0), eye(1.0), Mark::Path { points: mouth, width, paint, dashed: false }]
}

/// The points of an elliptic arc as cubics, from an angle (0 = right, clockwise) over a sweep in radians.
pub(super) fn arc(centre: Pos2, radii: Vec2, start: f32, sweep: f32) -> Vec<Pos2> {
    let pieces = (sweep.abs() / FRAC_PI_2).ceil().max(1.0);
    let step = sweep / pieces;
    let reach = 4.0 / 3.0 * (step / 4.0).tan();
    let at = |angle: f32| Vec2::angled(angle);
    let place = |on: Vec2| centre + on * radii;
    let mut points = vec![place(at(start))];
    for piece in 0..pieces as usize {
        let from = start + step * piece as f32;
        let (a, b) = (at(from), at(from + step));
        points.extend([place(a + onward(a) * reach), place(b - onward(b) * reach), place(b)]);
    }
    points
}

/// The direction in which the unit circle goes on clockwise.
const fn onward(on: Vec2) -> Vec2 {
    vec2(-on.y, on.x)
}
