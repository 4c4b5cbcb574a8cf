//! The small trends of a numbers lane: count and conversion over the periods, and when something was done.

use egui::emath::{Pos2, Rect, pos2, vec2};

use super::sign::{drop_marker, rise_marker};
use super::{Mark, Paint};
use crate::layout::text::{Style, one_line};
use crate::layout::{LaneBox, MapFacts, MapLayout, TrendFacts, TrendLine, Verdict};

const NAME: Style = Style::regular(12.0, 15.0);
const VALUE: Style = Style::bold(14.0, 18.0);
const CHANGE: Style = Style::regular(12.0, 15.0);
/// The width of the words left of the lines.
const WORDS: f32 = 124.0;
const GAP: f32 = 8.0;
const SIGN: f32 = 4.0;
const LINE: f32 = 1.8;
const DOT: f32 = 3.4;

/// The small trends of one stage.
pub fn trend_marks(layout: &MapLayout, lane: &LaneBox, facts: &MapFacts, index: usize) -> Vec<Mark> {
    let place = layout.trend_box(lane, index);
    let Some((place, trend)) = place.zip(facts.stage(index).and_then(|stage| stage.trend.as_ref())) else {
        return Vec::new();
    };
    let half = place.height() / 2.0;
    let row = |at: f32| Rect::from_min_size(pos2(place.min.x, place.min.y + at * half), vec2(place.width(), half));
    let mut marks = done_marks(trend, graph_of(place));
    marks.extend(line_marks(&trend.count, row(0.0)));
    marks.extend(trend.rate.iter().flat_map(|rate| line_marks(rate, row(1.0))));
    marks
}

/// Where the lines run, right of the words.
fn graph_of(row: Rect) -> Rect {
    Rect::from_min_max(pos2(row.min.x + WORDS + GAP, row.min.y), row.max)
}

/// The days on which tactics were done, over all the lines.
fn done_marks(trend: &TrendFacts, graph: Rect) -> Vec<Mark> {
    let rows = if trend.rate.is_some() { 1.0 } else { 0.5 };
    let bottom = graph.min.y + rows * graph.height() - 4.0;
    let marks = trend.done.iter().flat_map(|at| {
        let top = pos2(graph.min.x + at * graph.width(), graph.min.y + 2.0);
        let line = Mark::line(top, pos2(top.x, bottom), 1.3, Paint::Good);
        let line = match line {
            Mark::Path { points, width, paint, .. } => Mark::Path { points, width, paint, dashed: true },
            other => other,
        };
        [line, Mark::Circle { centre: top, radius: 2.6, fill: Some(Paint::Good), stroke: None }]
    });
    marks.collect()
}

fn line_marks(line: &TrendLine, row: Rect) -> Vec<Mark> {
    let mut marks = word_marks(line, row);
    let graph = graph_of(row).shrink2(vec2(0.0, 9.0));
    let at =
        |(time, height): (f32, f32)| pos2(graph.min.x + time * graph.width(), graph.max.y - height * graph.height());
    let base = graph.max.y + 5.0;
    marks.push(Mark::line(pos2(graph.min.x, base), pos2(graph.max.x, base), 1.0, Paint::Guide));
    let known = |(time, height): &(f32, Option<f32>)| height.map(|height| at((*time, height)));
    for stretch in line.points.split(|(_, height)| height.is_none()) {
        let points: Vec<Pos2> = stretch.iter().filter_map(known).collect();
        match points.as_slice() {
            [] => {}
            [alone] => marks.push(Mark::Circle { centre: *alone, radius: 2.0, fill: Some(Paint::Curve), stroke: None }),
            _ => marks.push(Mark::Path { points: straight(&points), width: LINE, paint: Paint::Curve, dashed: false }),
        }
    }
    if let Some(centre) = line.points.get(line.shown).and_then(known) {
        let stroke = Some((1.4, Paint::Surface));
        marks.push(Mark::Circle { centre, radius: DOT, fill: Some(Paint::Curve), stroke });
    }
    marks
}

/// What it is, its value, and the change with its sign.
fn word_marks(line: &TrendLine, row: Rect) -> Vec<Mark> {
    let mut top = row.center().y - (NAME.line_height + VALUE.line_height + CHANGE.line_height) / 2.0;
    let mut marks = Vec::new();
    for (text, style, paint) in [(&line.name, NAME, Paint::InkSoft), (&line.value, VALUE, Paint::Ink)] {
        let cut = one_line(text, &style, WORDS);
        marks.extend(super::card::lines(&[cut], &style, pos2(row.min.x, top), paint));
        top += style.line_height;
    }
    if line.change.is_empty() {
        return marks;
    }
    let centre = pos2(row.min.x + SIGN, top + CHANGE.line_height / 2.0);
    let paint = match line.verdict {
        Verdict::Better => Paint::Good,
        Verdict::Worse => Paint::Bad,
        Verdict::None | Verdict::Unsure | Verdict::More | Verdict::Fewer => Paint::InkSoft,
    };
    match line.verdict {
        Verdict::Better | Verdict::More => marks.push(rise_marker(centre, SIGN, paint)),
        Verdict::Worse | Verdict::Fewer => marks.push(drop_marker(centre, SIGN, paint)),
        Verdict::Unsure => marks.extend(nearly_equal(centre, paint)),
        Verdict::None => {}
    }
    let left = row.min.x + 2.0 * SIGN + 4.0;
    let cut = one_line(&line.change, &CHANGE, row.min.x + WORDS - left);
    marks.extend(super::card::lines(&[cut], &CHANGE, pos2(left, top), paint));
    marks
}

/// Two waves above one another.
fn nearly_equal(centre: Pos2, paint: Paint) -> Vec<Mark> {
    let wave = |dy: f32| {
        let at = |x: f32, y: f32| centre + vec2(x * SIGN, dy + y * SIGN);
        let points = vec![at(-1.0, 0.2), at(-0.3, -1.0), at(0.3, 1.0), at(1.0, -0.2)];
        Mark::Path { points, width: 1.2, paint, dashed: false }
    };
    vec![wave(-0.45 * SIGN), wave(0.45 * SIGN)]
}

/// Straight lines through points, as cubics.
fn straight(points: &[Pos2]) -> Vec<Pos2> {
    let pairs = points.iter().zip(points.iter().skip(1));
    let cubics = pairs.flat_map(|(from, to)| [from.lerp(*to, 1.0 / 3.0), from.lerp(*to, 2.0 / 3.0), *to]);
    points.first().copied().into_iter().chain(cubics).collect()
}
