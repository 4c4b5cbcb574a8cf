//! The outlines of shapes, for whoever fills or strokes them.

use std::f32::consts::PI;

use egui::emath::{Pos2, Rect, Vec2, pos2};

/// From a quarter circle's end to its control point, of the radius.
const QUARTER: f32 = 0.552_284_8;

/// What lies farther from the origin is left out: the libraries count on numbers whose products are still numbers.
pub(super) const FARTHEST: f32 = 1e6;

/// One step along an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Verb {
    Move(Pos2),
    Line(Pos2),
    Cubic(Pos2, Pos2, Pos2),
    Close,
}

/// Whether a place can be drawn at.
pub(super) fn is_near(at: Pos2) -> bool {
    at.x.abs() <= FARTHEST && at.y.abs() <= FARTHEST
}

/// Whether a length can be drawn.
pub(super) fn is_positive(length: f32) -> bool {
    length > 0.0 && length <= FARTHEST
}

/// A box with rounded corners; none where it has no room.
pub(super) fn rounded(rect: Rect, radius: f32) -> Option<Vec<Verb>> {
    if !is_near(rect.min) || !is_near(rect.max) || rect.width() <= 0.0 || rect.height() <= 0.0 {
        return None;
    }
    let radius = if radius.is_finite() { radius.clamp(0.0, rect.width().min(rect.height()) / 2.0) } else { 0.0 };
    if radius <= 0.0 {
        let [a, b, c, d] = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()];
        return Some(vec![Verb::Move(a), Verb::Line(b), Verb::Line(c), Verb::Line(d), Verb::Close]);
    }
    let corners = [
        (pos2(rect.max.x - radius, rect.min.y + radius), -PI / 2.0),
        (pos2(rect.max.x - radius, rect.max.y - radius), 0.0),
        (pos2(rect.min.x + radius, rect.max.y - radius), PI / 2.0),
        (pos2(rect.min.x + radius, rect.min.y + radius), PI),
    ];
    let mut outline = vec![Verb::Move(pos2(rect.min.x + radius, rect.min.y))];
    for (centre, start) in corners {
        let (from, to) = (Vec2::angled(start), Vec2::angled(start + PI / 2.0));
        outline.push(Verb::Line(centre + from * radius));
        let (a, b) = (centre + (from + to * QUARTER) * radius, centre + (to + from * QUARTER) * radius);
        outline.push(Verb::Cubic(a, b, centre + to * radius));
    }
    outline.push(Verb::Close);
    Some(outline)
}

/// A closed polygon of at least three corners.
pub(super) fn polygon(points: &[Pos2]) -> Option<Vec<Verb>> {
    let (first, rest) = points.split_first()?;
    if points.len() < 3 || points.iter().any(|at| !is_near(*at)) {
        return None;
    }
    let lines = rest.iter().map(|at| Verb::Line(*at));
    Some(std::iter::once(Verb::Move(*first)).chain(lines).chain([Verb::Close]).collect())
}

/// A line of cubics.
pub(super) fn curve(points: &[Pos2]) -> Option<Vec<Verb>> {
    let (first, rest) = points.split_first()?;
    if rest.len() < 3 || points.iter().any(|at| !is_near(*at)) {
        return None;
    }
    let cubics = rest.as_chunks::<3>().0.iter().map(|[a, b, to]| Verb::Cubic(*a, *b, *to));
    Some(std::iter::once(Verb::Move(*first)).chain(cubics).collect())
}
