//! Smooth paths: chains of cubic Bézier segments, their bounds, middle and distance to a point.

use egui::emath::{Pos2, Rect, Vec2};

/// The steps a segment is flattened into; few are enough to find its middle.
const STEPS: usize = 12;
const FEW_STEPS: usize = 3;

/// A chain of cubics: a start, then two control points and an end a segment (`1 + 3 n` points).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CubicPath {
    /// The points, in map units.
    pub points: Vec<Pos2>,
}

impl CubicPath {
    /// A single cubic in the memory of a path that is no longer needed.
    pub(super) fn cubic_in(mut points: Vec<Pos2>, cubic: [Pos2; 4]) -> Self {
        points.clear();
        points.extend(cubic);
        Self { points }
    }

    /// A polyline whose corners are rounded with at most `radius`.
    pub fn rounded(corners: &[Pos2], radius: f32) -> Self {
        Self::rounded_in(Vec::new(), corners, radius)
    }

    /// [`Self::rounded`] in the memory of a path that is no longer needed.
    pub(super) fn rounded_in(mut points: Vec<Pos2>, corners: &[Pos2], radius: f32) -> Self {
        points.clear();
        points.reserve(6 * corners.len());
        let mut path = Self { points };
        path.points.extend(corners.first());
        for three in corners.windows(3) {
            let [before, corner, after] = three else { continue };
            let reach = radius.min(before.distance(*corner) / 2.0).min(after.distance(*corner) / 2.0);
            let enter = *corner + (*before - *corner).normalized() * reach;
            let leave = *corner + (*after - *corner).normalized() * reach;
            path.line_to(enter);
            path.curve_to(enter.lerp(*corner, 0.55), leave.lerp(*corner, 0.55), leave);
        }
        if let Some(last) = corners.last() {
            path.line_to(*last);
        }
        path
    }

    /// A smooth line through points with rising x, which never swings past them (Fritsch and Carlson, 1980).
    pub fn through(points: &[Pos2]) -> Self {
        let slopes = tangents(points);
        let mut path = Self { points: points.first().copied().into_iter().collect() };
        for (pair, slope) in points.windows(2).zip(slopes.windows(2)) {
            let ([from, to], [start, end]) = (pair, slope) else { continue };
            let third = (to.x - from.x) / 3.0;
            path.curve_to(*from + Vec2::new(third, start * third), *to - Vec2::new(third, end * third), *to);
        }
        path
    }

    /// Appends a straight segment.
    pub fn line_to(&mut self, to: Pos2) {
        if let Some(from) = self.points.last().copied() {
            self.curve_to(from.lerp(to, 1.0 / 3.0), from.lerp(to, 2.0 / 3.0), to);
        }
    }

    /// Appends a cubic segment.
    pub fn curve_to(&mut self, first: Pos2, second: Pos2, to: Pos2) {
        self.points.extend([first, second, to]);
    }

    /// The segments, each as start, two control points and end.
    pub fn segments(&self) -> impl Iterator<Item = [Pos2; 4]> + '_ {
        self.points.windows(4).step_by(3).filter_map(|four| <[Pos2; 4]>::try_from(four).ok())
    }

    /// A box around the path, by its control points.
    pub fn bounds(&self) -> Rect {
        Rect::from_points(&self.points)
    }

    /// The point half-way along its length.
    pub fn middle(&self) -> Pos2 {
        let line: Vec<Pos2> = self.flattened_in(FEW_STEPS).collect();
        let length = |pair: &[Pos2]| pair.first().zip(pair.get(1)).map_or(0.0, |(a, b)| a.distance(*b));
        let mut rest = line.windows(2).map(length).sum::<f32>() / 2.0;
        for pair in line.windows(2) {
            let step = length(pair);
            if let [from, to] = pair
                && rest <= step
            {
                return from.lerp(*to, if step > 0.0 { rest / step } else { 0.0 });
            }
            rest -= step;
        }
        line.last().copied().unwrap_or_default()
    }

    /// The direction in which it arrives, as a unit vector.
    pub fn direction_at_end(&self) -> Vec2 {
        let end = self.points.last().copied().unwrap_or_default();
        let before = self.points.iter().rev().find(|point| point.distance(end) > 0.01);
        before.map_or(Vec2::RIGHT, |before| (end - *before).normalized())
    }

    /// How far a point lies from the path.
    pub fn distance(&self, point: Pos2) -> f32 {
        let mut nearest = f32::INFINITY;
        let mut before: Option<Pos2> = None;
        for next in self.flattened() {
            if let Some(before) = before {
                nearest = nearest.min(distance_to_line(point, before, next));
            }
            before = Some(next);
        }
        nearest
    }

    /// The path as a polyline.
    pub fn flattened(&self) -> impl Iterator<Item = Pos2> + '_ {
        self.flattened_in(STEPS)
    }

    fn flattened_in(&self, steps: usize) -> impl Iterator<Item = Pos2> + '_ {
        let part = move |cubic| (1..=steps).map(move |step| point_on(cubic, step as f32 / steps as f32));
        self.points.first().copied().into_iter().chain(self.segments().flat_map(part))
    }
}

/// The point of a cubic at `t` from 0 to 1.
pub fn point_on(cubic: [Pos2; 4], t: f32) -> Pos2 {
    let rest = 1.0 - t;
    let shares = [rest * rest * rest, 3.0 * rest * rest * t, 3.0 * rest * t * t, t * t * t];
    let parts = cubic.iter().zip(shares).map(|(point, share)| point.to_vec2() * share);
    parts.fold(Vec2::ZERO, |sum, part| sum + part).to_pos2()
}

fn distance_to_line(point: Pos2, from: Pos2, to: Pos2) -> f32 {
    let along = to - from;
    let length = along.length_sq();
    let share = if length > 0.0 { ((point - from).dot(along) / length).clamp(0.0, 1.0) } else { 0.0 };
    point.distance(from + along * share)
}

fn tangents(points: &[Pos2]) -> Vec<f32> {
    let steps: Vec<f32> = points
        .windows(2)
        .map(|pair| match pair {
            [a, b] if b.x > a.x => (b.y - a.y) / (b.x - a.x),
            _ => 0.0,
        })
        .collect();
    (0..points.len())
        .map(|at| {
            let before = at.checked_sub(1).and_then(|at| steps.get(at)).copied().unwrap_or(0.0);
            let after = steps.get(at).copied().unwrap_or(0.0);
            if before * after <= 0.0 { 0.0 } else { 2.0 * before * after / (before + after) }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::emath::pos2;

    #[test]
    fn a_point_on_the_path_is_near_and_one_beside_it_is_as_far_as_it_looks() {
        let path = CubicPath::rounded(&[pos2(0.0, 0.0), pos2(100.0, 0.0), pos2(100.0, 100.0)], 10.0);
        assert!(path.distance(pos2(50.0, 0.0)) < 0.01);
        assert!((path.distance(pos2(50.0, -7.0)) - 7.0).abs() < 0.01);
        assert!(path.distance(pos2(100.0, 60.0)) < 0.01);
        assert_eq!(path.direction_at_end(), Vec2::DOWN);
    }

    #[test]
    fn the_middle_lies_half_way() {
        let path = CubicPath::rounded(&[pos2(0.0, 0.0), pos2(100.0, 0.0)], 10.0);
        assert!(path.middle().distance(pos2(50.0, 0.0)) < 0.01);
    }

    #[test]
    fn a_curve_through_points_never_swings_past_them() {
        let points = [pos2(0.0, 0.0), pos2(10.0, 50.0), pos2(20.0, 50.0), pos2(30.0, -20.0)];
        let path = CubicPath::through(&points);
        assert!(path.flattened().all(|point| (-20.001..=50.001).contains(&point.y)), "{path:?}");
        for point in points {
            assert!(path.distance(point) < 0.01);
        }
    }
}
