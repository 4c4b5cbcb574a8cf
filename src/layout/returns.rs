//! The ways back of a framework that is a loop: bows above the headers, each with its name on it.
//!
//! A bow leaves the top of one stage's header and arrives at another's. Bows over the same columns lie in lanes, the
//! longer further out, and where several meet at a header their ends stand in the order that keeps them apart.

use egui::emath::{Pos2, Rect, Vec2, pos2, vec2};

use super::text::{Style, lines};
use super::{COLUMN_WIDTH, CubicPath, column_left};
use crate::document::{Journey, StageId};
use crate::library::Names;

/// How the name of a way back is set.
pub const RETURN_STYLE: Style = Style::regular(12.0, 15.0);

/// The edge of a label around its text.
const LABEL_EDGE: Vec2 = vec2(12.0, 4.0);
/// By how much a window's letters, rounded to its pixels, may stand wider than they are measured.
const ROUNDING: f32 = 1.04;
const MOST_LINES: usize = 3;
/// What a label leaves of its bow at either side.
const BESIDE_LABEL: f32 = 34.0;
const LEAST_TEXT: f32 = 48.0;
/// From the headers to the middle of the lowest lane, at least.
const RISE: f32 = 46.0;
/// Between the labels of two lanes, and above those of the uppermost.
const BETWEEN: f32 = 12.0;
/// Between the ends of two bows at one header.
const PORT_STEP: f32 = 40.0;
/// How far the ends stand out of a header's middle, where all its bows go to one side.
const PORT_SHIFT: f32 = 56.0;
const LARGEST_CORNER: f32 = 110.0;
const ABOVE_HEADER: f32 = 4.0;
const HEAD_LENGTH: f32 = 11.0;
const HEAD_HALF_WIDTH: f32 = 6.0;
/// How a quarter of an ellipse is drawn as a cubic.
const QUARTER: f32 = 0.552_3;

/// A way back on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct ReturnPath {
    /// The stage it leaves.
    pub from: StageId,
    /// The stage it leads to.
    pub to: StageId,
    /// What it is called, in the language of the layout.
    pub name: String,
    /// From above the one header to the arrow head above the other.
    pub path: CubicPath,
    /// The triangle at its end, tip first.
    pub head: [Pos2; 3],
    /// Its name on it.
    pub label: ReturnLabel,
    /// Around path, head and label.
    pub bounds: Rect,
}

/// The name of a way back, in the middle of its bow.
#[derive(Clone, Debug, PartialEq)]
pub struct ReturnLabel {
    /// The name's lines, at most three.
    pub lines: Vec<String>,
    /// The pill they stand in.
    pub rect: Rect,
}

/// The ways back of a journey, and the height of the band above the headers in which they run; 0 = there are none.
pub(super) fn returns(journey: &Journey, names: &Names) -> (Vec<ReturnPath>, f32) {
    let bows = bows(journey, names);
    let lanes = lanes(&bows);
    let labels: Vec<Vec<String>> = (0..bows.len()).map(|index| label_lines(&bows, index)).collect();
    let levels = levels(&lanes, &labels);
    let Some((_, top)) = levels.last().copied() else { return (Vec::new(), 0.0) };
    let placed = bows.iter().enumerate().zip(lanes.iter().zip(labels)).filter_map(|((index, bow), (lane, lines))| {
        let (middle, _) = levels.get(*lane)?;
        Some(bow.placed([port(&bows, index, bow.from), port(&bows, index, bow.to)], (top - middle, top), lines))
    });
    (placed.collect(), top)
}

/// A way back before it is placed; its ends are places of stages.
#[derive(Clone, Debug)]
struct Bow {
    from: usize,
    to: usize,
    stages: [StageId; 2],
    name: String,
}

/// The ways back of the journey's framework, those of which both stages are there.
fn bows(journey: &Journey, names: &Names) -> Vec<Bow> {
    let framework = journey.framework().and_then(|id| names.library().framework(id));
    let Some(framework) = framework else { return Vec::new() };
    let place = |wanted: &str| {
        journey.stages().iter().enumerate().find_map(|(place, stage)| {
            let origin = stage.origin.as_ref()?;
            (origin.framework == framework.id && origin.stage == wanted).then_some((place, stage.id))
        })
    };
    let found = framework.returns.iter().filter_map(|way| {
        let ((from, first), (to, second)) = (place(&way.from)?, place(&way.to)?);
        (from != to).then(|| Bow { from, to, stages: [first, second], name: names.text(&way.name).to_owned() })
    });
    found.collect()
}

/// The lane of each bow, from the headers upwards: the lowest above all shorter ones over the same columns.
fn lanes(bows: &[Bow]) -> Vec<usize> {
    let mut order: Vec<(usize, &Bow)> = bows.iter().enumerate().collect();
    order.sort_by_key(|(index, bow)| (bow.columns(), *index));
    let mut placed: Vec<(usize, &Bow, usize)> = Vec::new();
    for (index, bow) in order {
        let below = placed.iter().filter(|(_, other, _)| bow.lies_over(other)).map(|(.., lane)| lane + 1);
        let lane = below.max().unwrap_or(0);
        placed.push((index, bow, lane));
    }
    placed.sort_by_key(|(index, ..)| *index);
    placed.into_iter().map(|(.., lane)| lane).collect()
}

/// Of each lane, how far its middle and its upper edge lie above the headers.
fn levels(lanes: &[usize], labels: &[Vec<String>]) -> Vec<(f32, f32)> {
    let count = lanes.iter().max().map_or(0, |last| last + 1);
    let mut edge = 0.0;
    let mut levels = Vec::with_capacity(count);
    for level in 0..count {
        let own = lanes.iter().zip(labels).filter(|(lane, _)| **lane == level);
        let half = own.map(|(_, lines)| label_size(lines).y / 2.0).fold(0.0, f32::max);
        let middle = f32::max(edge + half + BETWEEN * f32::from(level > 0), RISE);
        edge = middle + half;
        levels.push((middle, edge + BETWEEN));
    }
    levels
}

/// The x of a bow's end at a header: bows to the left stand left of those to the right, the longer further out.
fn port(bows: &[Bow], index: usize, stage: usize) -> f32 {
    let mut ends: Vec<(bool, isize, usize)> = Vec::new();
    for (other, bow) in bows.iter().enumerate().filter(|(_, bow)| bow.from == stage || bow.to == stage) {
        let goes_right = bow.from.max(bow.to) > stage;
        let rank = (bow.columns() * bows.len() + other).cast_signed();
        ends.push((goes_right, if goes_right { -rank } else { rank }, other));
    }
    ends.sort_unstable();
    let place = ends.iter().position(|(.., other)| *other == index).unwrap_or(0);
    let shift = match (ends.first(), ends.last()) {
        (Some((true, ..)), _) => -PORT_SHIFT,
        (_, Some((false, ..))) => PORT_SHIFT,
        _ => 0.0,
    };
    let room = COLUMN_WIDTH * 0.8 - 2.0 * shift.abs();
    let step = PORT_STEP.min(room / ends.len().max(1) as f32);
    let middle = column_left(stage) + COLUMN_WIDTH / 2.0 + shift;
    middle + step * (place as f32 - ends.len().saturating_sub(1) as f32 / 2.0)
}

/// The name in as few lines as its bow has room for, of about equal length.
fn label_lines(bows: &[Bow], index: usize) -> Vec<String> {
    let Some(bow) = bows.get(index) else { return Vec::new() };
    let span = (port(bows, index, bow.from) - port(bows, index, bow.to)).abs();
    let room = ((span - 2.0 * (BESIDE_LABEL + LABEL_EDGE.x)) / ROUNDING).max(LEAST_TEXT);
    let fits = |count: usize, width: f32| lines(&bow.name, &RETURN_STYLE, width, count + 1).len() <= count;
    let count = (1..MOST_LINES).find(|count| fits(*count, room)).unwrap_or(MOST_LINES);
    let least = RETURN_STYLE.width(&bow.name) / count as f32;
    let width = (0..20).map(|step| least + 8.0 * step as f32).find(|width| *width >= room || fits(count, *width));
    lines(&bow.name, &RETURN_STYLE, width.unwrap_or(room).min(room), count)
}

fn label_size(lines: &[String]) -> Vec2 {
    let width = lines.iter().map(|line| RETURN_STYLE.width(line)).fold(0.0, f32::max);
    vec2(width * ROUNDING, RETURN_STYLE.height(lines.len())) + 2.0 * LABEL_EDGE
}

impl Bow {
    /// Over how many columns it goes.
    const fn columns(&self) -> usize {
        self.from.abs_diff(self.to)
    }

    /// Whether both go over the same ground somewhere.
    fn lies_over(&self, other: &Self) -> bool {
        let ends = |bow: &Self| (bow.from.min(bow.to), bow.from.max(bow.to));
        let ((left, right), (other_left, other_right)) = (ends(self), ends(other));
        left < other_right && other_left < right
    }

    /// The bow from one x to another, at the height `middle` over headers that begin at `base`.
    fn placed(&self, [from, to]: [f32; 2], (middle, base): (f32, f32), lines: Vec<String>) -> ReturnPath {
        let tip = pos2(to, base - ABOVE_HEADER);
        let neck = tip - vec2(0.0, HEAD_LENGTH * 0.8);
        let path = bow(pos2(from, base - ABOVE_HEADER), neck, middle);
        let back = tip - vec2(0.0, HEAD_LENGTH);
        let side = vec2(HEAD_HALF_WIDTH, 0.0);
        let head = [tip, back + side, back - side];
        let rect = Rect::from_center_size(pos2(f32::midpoint(from, to), middle), label_size(&lines));
        let bounds = path.bounds().union(Rect::from_points(&head)).union(rect);
        let [first, second] = self.stages;
        ReturnPath {
            from: first,
            to: second,
            name: self.name.clone(),
            path,
            head,
            label: ReturnLabel { lines, rect },
            bounds,
        }
    }
}

/// Up a quarter of an ellipse, along at a height, and down another quarter.
fn bow(from: Pos2, to: Pos2, height: f32) -> CubicPath {
    let on = (to.x - from.x).signum();
    let wide = |end: Pos2| on * ((end.y - height) * 1.15).min(LARGEST_CORNER).min((to.x - from.x).abs() * 0.45);
    let (first, second) = (pos2(from.x + wide(from), height), pos2(to.x - wide(to), height));
    let mut path = CubicPath { points: vec![from] };
    let up = |end: Pos2| pos2(end.x, end.y + (height - end.y) * QUARTER);
    path.curve_to(up(from), first - vec2(wide(from) * QUARTER, 0.0), first);
    path.line_to(second);
    path.curve_to(second + vec2(wide(to) * QUARTER, 0.0), up(to), to);
    path
}
