//! A line over the periods, with the interval of every point.

use egui::emath::{Pos2, pos2};

use super::Moment;
use crate::layout::text::Style;
use crate::scene::{Align, Mark, Paint};

/// The height of the chart with its words, in points.
pub(super) const HEIGHT: f32 = 118.0;
/// The room of the scale's words at the left, and of the periods below.
const SCALE: f32 = 38.0;
const BELOW: f32 = 18.0;
const SMALL: Style = Style::regular(8.0, 11.0);

/// The marks of a course, as wide as asked for, from the origin; `say` writes a share.
pub(super) fn marks(course: &[Moment], width: f32, say: &dyn Fn(f64) -> String) -> Vec<Mark> {
    let values = course.iter().filter_map(|moment| moment.value.as_ref());
    let top = values.map(|(value, interval)| interval.map_or(*value, |interval| interval.high)).fold(0.0_f64, f64::max);
    let top = if top > 0.0 { (top * 1.08).min(top.max(1.0)) } else { 1.0 };
    let base = HEIGHT - BELOW;
    let y = |value: f64| base - (value / top) as f32 * (base - 6.0);
    let x = places(course, width);
    let mut marks = Vec::new();
    for share in [0.0, 0.5, 1.0] {
        let value = top * share;
        let at = y(value);
        marks.push(Mark::line(pos2(SCALE, at), pos2(width, at), 0.6, Paint::LaneLine));
        let words = pos2(SCALE - 6.0, at - 5.0);
        marks.push(Mark::text(words, say(value), SMALL.size, false, Paint::InkSoft).aligned(Align::Right));
    }
    let points: Vec<Option<Pos2>> =
        course.iter().zip(&x).map(|(moment, x)| moment.value.as_ref().map(|(value, _)| pos2(*x, y(*value)))).collect();
    for pair in points.windows(2) {
        if let [Some(from), Some(to)] = pair {
            marks.push(Mark::line(*from, *to, 1.6, Paint::Curve));
        }
    }
    for ((moment, x), point) in course.iter().zip(&x).zip(&points) {
        if let Some((_, Some(interval))) = &moment.value {
            let (low, high) = (y(interval.low), y(interval.high));
            marks.push(Mark::line(pos2(*x, low), pos2(*x, high), 0.9, Paint::InkSoft));
            for end in [low, high] {
                marks.push(Mark::line(pos2(x - 3.0, end), pos2(x + 3.0, end), 0.9, Paint::InkSoft));
            }
        }
        if let Some(centre) = point {
            let radius = if moment.is_shown { 4.0 } else { 2.8 };
            marks.push(Mark::Circle { centre: *centre, radius, fill: Some(Paint::Curve), stroke: None });
        }
    }
    marks.extend(words(course, &x, width, base));
    marks
}

/// Where the middle of each period lies.
fn places(course: &[Moment], width: f32) -> Vec<f32> {
    let [first, last] = [course.first(), course.last()].map(|moment| moment.map(|moment| moment.middle));
    let (Some(first), Some(last)) = (first, last) else { return Vec::new() };
    let days = |from: jiff::civil::Date, to: jiff::civil::Date| (to - from).get_days().max(0) as f32;
    let whole = days(first, last).max(1.0);
    let room = width - SCALE - 2.0 * EDGE;
    course.iter().map(|moment| SCALE + EDGE + days(first, moment.middle) / whole * room).collect()
}

/// How far the first and the last point stay from the ends.
const EDGE: f32 = 46.0;

/// The periods below their points, as many as have room.
fn words(course: &[Moment], x: &[f32], width: f32, base: f32) -> Vec<Mark> {
    let mut taken = f32::NEG_INFINITY;
    let mut marks = Vec::new();
    for (moment, x) in course.iter().zip(x) {
        let half = SMALL.width(&moment.period) / 2.0;
        let centre = x.clamp(half, (width - half).max(half));
        if centre - half < taken + 8.0 {
            continue;
        }
        taken = centre + half;
        let paint = if moment.is_shown { Paint::Ink } else { Paint::InkSoft };
        let text = Mark::text(pos2(centre, base + 5.0), &moment.period, SMALL.size, moment.is_shown, paint);
        marks.push(text.aligned(Align::Centre));
    }
    marks
}
