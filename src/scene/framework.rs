//! A framework in small, without words: its stages over some cards, or around a loop.

use std::f32::consts::{PI, TAU};

use egui::emath::{Pos2, Rect, Vec2, pos2, vec2};

use super::{Mark, Paint, Tone, shape};
use crate::document::Colour;
use crate::layout::CubicPath;
use crate::library::{Framework, Return};

/// The size in which the pictures are made.
const SIZE: Vec2 = vec2(220.0, 110.0);
const EDGE: f32 = 14.0;
const GROUND_RADIUS: f32 = 8.0;

const STAGE_TOP: f32 = 15.0;
const STAGE_HEIGHT: f32 = 22.0;
const POINT: f32 = 9.0;
const GAP: f32 = 4.0;
const CARD_HEIGHT: f32 = 13.0;
const CARD_STEP: f32 = 18.0;
const FIRST_CARD: f32 = 45.0;
/// How many cards lie under the stages, in turn.
const CARDS: [usize; 7] = [2, 3, 1, 2, 3, 2, 1];

const OVAL: Vec2 = vec2(84.0, 37.0);
const OVAL_WIDTH: f32 = 11.0;
/// The angle between two stages of a ring.
const BETWEEN_STAGES: f32 = 0.14;
const INNER: Vec2 = vec2(46.0, 20.0);
const INNER_WIDTH: f32 = 3.0;

/// A small picture of a framework, as large as `size`, on a ground of its own; it has no words.
///
/// A framework with ways back is a ring of its stages, with the shorter ways back within it.
pub fn framework_picture(framework: &Framework, size: Vec2) -> Vec<Mark> {
    let marks = if framework.returns.is_empty() { line_marks(framework) } else { loop_marks(framework) };
    fitted(marks, size)
}

/// A small picture of a map that is still empty, as large as `size`.
pub fn blank_picture(size: Vec2) -> Vec<Mark> {
    let mut marks = Vec::new();
    let columns = 3;
    for column in 0..columns {
        let (left, width) = column_of(column, columns);
        let (left, width) = (left + GAP / 2.0, width - GAP);
        marks.push(dashed_box(Rect::from_min_size(pos2(left, STAGE_TOP), vec2(width, STAGE_HEIGHT))));
        let cell = Rect::from_min_max(pos2(left, FIRST_CARD), pos2(left + width, SIZE.y - EDGE));
        marks.push(dashed_box(cell));
        if column == 0 {
            marks.extend(plus(cell.center()));
        }
    }
    fitted(marks, size)
}

/// Marks made in [`SIZE`], in the middle of a ground of another size.
fn fitted(marks: Vec<Mark>, size: Vec2) -> Vec<Mark> {
    let scale = (size.x / SIZE.x).min(size.y / SIZE.y);
    let by = (size - SIZE * scale) / 2.0;
    let ground = Mark::filled(Rect::from_min_size(Pos2::ZERO, size), GROUND_RADIUS * scale, Paint::Canvas);
    let marks = marks.into_iter().map(|mark| mark.scaled(scale).translated(by));
    std::iter::once(ground).chain(marks).collect()
}

/// The left edge and the width of a column.
fn column_of(column: usize, columns: usize) -> (f32, f32) {
    let step = (SIZE.x - 2.0 * EDGE + GAP) / columns.max(1) as f32;
    (EDGE + step * column as f32, step - GAP)
}

fn line_marks(framework: &Framework) -> Vec<Mark> {
    let count = framework.stages.len();
    let turn = framework.id.bytes().fold(0, |sum: usize, byte| (3 * sum + usize::from(byte)) % 1000);
    let mut marks = Vec::new();
    // From right to left, so that each stage's point lies over the next one.
    for (column, stage) in framework.stages.iter().enumerate().rev() {
        marks.extend(stage_marks(column, count, stage.colour));
    }
    for (column, stage) in framework.stages.iter().enumerate() {
        let cards = CARDS.get((turn + column) % CARDS.len()).copied().unwrap_or(1);
        let (left, width) = column_of(column, count);
        for row in 0..cards {
            let top = FIRST_CARD + CARD_STEP * row as f32;
            let card = Rect::from_min_size(pos2(left, top), vec2(width, CARD_HEIGHT));
            let share = 0.4 + 0.2 * ((turn + column + 2 * row) % 3) as f32;
            marks.extend(card_marks(card, stage.colour, share));
        }
    }
    marks
}

/// A stage that points to the next one, on a slightly larger ground.
fn stage_marks(column: usize, columns: usize, colour: Colour) -> [Mark; 2] {
    let (left, width) = column_of(column, columns);
    let point = if column + 1 < columns { POINT } else { 0.0 };
    let start = if column == 0 { left } else { left - GAP };
    let rect = Rect::from_min_max(pos2(start, STAGE_TOP), pos2(left + width, STAGE_TOP + STAGE_HEIGHT));
    [
        Mark::Polygon { points: pointed(rect.expand2(vec2(GAP, GAP)), point + 1.0, 1.0), fill: Paint::Canvas },
        Mark::Polygon { points: pointed(rect, point, 3.0), fill: Paint::Stage(colour, Tone::Fill) },
    ]
}

/// A box with a point at its right, and rounded corners.
fn pointed(rect: Rect, point: f32, radius: f32) -> Vec<Pos2> {
    let mut corners = vec![rect.left_center(), rect.left_top(), rect.right_top()];
    if point > 0.0 {
        corners.push(rect.right_center() + vec2(point, 0.0));
    }
    corners.extend([rect.right_bottom(), rect.left_bottom(), rect.left_center()]);
    let mut points: Vec<Pos2> = CubicPath::rounded(&corners, radius).flattened().collect();
    points.pop();
    points
}

fn card_marks(rect: Rect, colour: Colour, share: f32) -> [Mark; 3] {
    let line = Paint::Stage(colour, Tone::Line);
    let fill = Some(Paint::CardColour(colour));
    let dot = pos2(rect.min.x + 7.0, rect.center().y);
    let room = rect.width() - 18.0;
    let words = Rect::from_min_size(dot + vec2(5.0, -1.5), vec2(room * share, 3.0));
    [
        Mark::Rect { rect, radius: 3.5, fill, stroke: Some((1.0, line)) },
        Mark::Circle { centre: dot, radius: 2.2, fill: Some(Paint::Stage(colour, Tone::Fill)), stroke: None },
        Mark::filled(words, 1.5, line),
    ]
}

fn loop_marks(framework: &Framework) -> Vec<Mark> {
    let centre = (SIZE / 2.0).to_pos2();
    let step = TAU / framework.stages.len().max(1) as f32;
    let mut marks = Vec::new();
    for (index, stage) in framework.stages.iter().enumerate() {
        let start = angle_of(framework, index) - step / 2.0 + BETWEEN_STAGES / 2.0;
        let paint = Paint::Stage(stage.colour, Tone::Fill);
        marks.extend(arc_arrow((centre, OVAL), (start, step - BETWEEN_STAGES), OVAL_WIDTH, paint));
    }
    marks.extend(framework.returns.iter().filter_map(|way| inner_way(framework, way)).flatten());
    marks
}

/// Where a stage stands on the ring: the first at the left, the others clockwise.
fn angle_of(framework: &Framework, stage: usize) -> f32 {
    PI + TAU * stage as f32 / framework.stages.len().max(1) as f32
}

/// A way back within the ring; none to the first stage, since the ring itself leads there.
fn inner_way(framework: &Framework, way: &Return) -> Option<[Mark; 2]> {
    let place = |id: &str| framework.stages.iter().position(|stage| stage.id == id);
    let (from, to) = (place(&way.from)?, place(&way.to)?);
    if to == 0 {
        return None;
    }
    let (first, last) = (angle_of(framework, from), angle_of(framework, to));
    let (start, end) = (first - 0.6, last - 0.2);
    let centre = (SIZE / 2.0).to_pos2() + Vec2::angled(last) * OVAL * 0.22;
    let paint = Paint::Stage(framework.stages.get(from)?.colour, Tone::Fill);
    Some(arc_arrow((centre, INNER), (start, (end - start).rem_euclid(TAU)), INNER_WIDTH, paint))
}

/// A part of an ellipse, clockwise over a sweep, with an arrow head at its end.
fn arc_arrow(oval: (Pos2, Vec2), (start, sweep): (f32, f32), width: f32, paint: Paint) -> [Mark; 2] {
    let (centre, radii) = oval;
    let at = |angle: f32| centre + Vec2::angled(angle) * radii;
    let (end, size) = (start + sweep, 3.0 + 0.85 * width);
    let neck = end - size / (Vec2::angled(end).rot90() * radii).length().max(1.0);
    let (base, tip) = (at(neck), at(end));
    let on = (tip - base).normalized();
    let side = on.rot90() * size;
    let points = vec![tip, base + side, base - side];
    let line = fine_arc(oval, start, neck + 0.02 - start);
    [Mark::Path { points: line, width, paint, dashed: false }, Mark::Polygon { points, fill: paint }]
}

/// An arc in so many pieces that a broad line along it is round.
fn fine_arc((centre, radii): (Pos2, Vec2), start: f32, sweep: f32) -> Vec<Pos2> {
    let pieces = 8;
    let step = sweep / pieces as f32;
    let mut points = vec![centre + Vec2::angled(start) * radii];
    for piece in 0..pieces {
        points.extend(shape::arc(centre, radii, start + step * piece as f32, step).into_iter().skip(1));
    }
    points
}

fn dashed_box(rect: Rect) -> Mark {
    let corners = [
        rect.center_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
        rect.center_top(),
    ];
    let points = CubicPath::rounded(&corners, 4.0).points;
    Mark::Path { points, width: 1.2, paint: Paint::Outline, dashed: true }
}

fn plus(centre: Pos2) -> [Mark; 2] {
    let arm = 7.0;
    let line = |by: Vec2| Mark::line(centre - by, centre + by, 2.2, Paint::Accent);
    [line(vec2(arm, 0.0)), line(vec2(0.0, arm))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Library;

    const LARGE: Vec2 = vec2(330.0, 150.0);

    fn pictures(size: Vec2) -> Vec<Vec<Mark>> {
        let of_frameworks = Library::shared().frameworks.iter().map(|framework| framework_picture(framework, size));
        of_frameworks.chain([blank_picture(size)]).collect()
    }

    fn points(mark: &Mark) -> Vec<Pos2> {
        match mark {
            Mark::Rect { rect, .. } => vec![rect.min, rect.max],
            Mark::Path { points, .. } | Mark::Polygon { points, .. } => points.clone(),
            Mark::Circle { centre, radius, .. } => vec![*centre - Vec2::splat(*radius), *centre + Vec2::splat(*radius)],
            other => panic!("{other:?} in a picture"),
        }
    }

    #[test]
    fn pictures_have_no_words_and_stay_within_their_size() {
        for size in [SIZE, LARGE, vec2(60.0, 60.0)] {
            let ground = Rect::from_min_size(Pos2::ZERO, size).expand(0.01);
            for mark in pictures(size).iter().flatten() {
                assert!(points(mark).iter().all(|at| ground.contains(*at)), "{mark:?}");
            }
        }
    }

    #[test]
    fn every_picture_looks_its_own() {
        let all = pictures(LARGE);
        for (at, one) in all.iter().enumerate() {
            assert!(all[at + 1..].iter().all(|other| other != one));
        }
    }

    #[test]
    fn a_picture_has_every_stage_in_its_colour() {
        for framework in &Library::shared().frameworks {
            let marks = framework_picture(framework, SIZE);
            for stage in &framework.stages {
                let fill = Paint::Stage(stage.colour, Tone::Fill);
                let large = marks.iter().filter(|mark| match mark {
                    Mark::Polygon { fill: paint, .. } | Mark::Path { paint, .. } => *paint == fill,
                    _ => false,
                });
                assert!(large.count() > 0, "{} {}", framework.id, stage.id);
            }
        }
    }

    #[test]
    fn only_a_loop_goes_round() {
        for framework in &Library::shared().frameworks {
            let marks = framework_picture(framework, SIZE);
            let arcs = marks.iter().filter(|mark| matches!(mark, Mark::Path { .. })).count();
            let expected = if framework.returns.is_empty() { 0 } else { framework.stages.len() + 1 };
            assert_eq!(arcs, expected, "{}", framework.id);
        }
    }
}
