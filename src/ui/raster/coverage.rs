//! Which pixels a triangle covers, by edge functions in 1/256-pixel fixed point.
//!
//! A pixel belongs to a triangle when its centre lies inside. A centre exactly on an edge belongs to it only if
//! that is a top or a left edge, so triangles that share an edge neither overlap nor leave a seam
//! (<https://learn.microsoft.com/windows/win32/direct3d11/d3d10-graphics-programming-guide-rasterizer-stage-rules>).

use std::ops::Range;

use egui::{Pos2, Rect};

/// Fixed-point steps a pixel.
const STEPS: i64 = 256;

/// Coordinates are held within this many pixels of the origin, so that products of two fit in 64 bits.
const FAR: f32 = 2_097_152.0;

/// A rectangle of whole pixels; `right` and `bottom` are exclusive.
#[derive(Clone, Copy)]
pub(super) struct Window {
    left: i64,
    top: i64,
    right: i64,
    bottom: i64,
}

/// A place in 1/256 pixels.
#[derive(Clone, Copy)]
pub(super) struct Point {
    x: i64,
    y: i64,
}

/// The covered pixels of one row: `start..end`, never empty.
pub(super) struct Span {
    pub row: usize,
    pub start: usize,
    pub end: usize,
    /// The weights of the triangle's second and third corner at the centre of the first pixel.
    pub weights: [f32; 2],
}

/// A triangle's edges, prepared for the rows inside a window.
pub(super) struct Coverage {
    /// The edges opposite the first, second and third corner.
    edges: [Edge; 3],
    window: Window,
    /// One by twice the area.
    weight: f32,
}

/// A function of place that is positive on the inner side of an edge and zero on it.
struct Edge {
    /// Value at the centre of the window's first pixel.
    origin: i64,
    /// Change a pixel to the right.
    across: i64,
    /// Change a pixel down.
    down: i64,
    /// The least value that counts as inside: 0 on top and left edges, otherwise 1.
    least: i64,
}

impl Window {
    /// The pixels nearest to `pixels`.
    pub fn new(pixels: Rect) -> Self {
        let whole = |side: f32| side.clamp(-FAR, FAR).round() as i64;
        Self {
            left: whole(pixels.min.x),
            top: whole(pixels.min.y),
            right: whole(pixels.max.x),
            bottom: whole(pixels.max.y),
        }
    }

    /// The part of the window that lies within `other`.
    pub fn within(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// Whether it holds no pixel.
    pub fn is_empty(self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }

    /// The pixels whose centres lie in the corners' bounding box.
    fn around([a, b, c]: [Point; 3]) -> Self {
        let first = |least: i64| (least + STEPS / 2 - 1).div_euclid(STEPS);
        let end = |most: i64| (most + STEPS / 2).div_euclid(STEPS);
        Self {
            left: first(a.x.min(b.x).min(c.x)),
            top: first(a.y.min(b.y).min(c.y)),
            right: end(a.x.max(b.x).max(c.x)),
            bottom: end(a.y.max(b.y).max(c.y)),
        }
    }

    fn first_centre(self) -> Point {
        let centre = |pixel: i64| pixel * STEPS + STEPS / 2;
        Point { x: centre(self.left), y: centre(self.top) }
    }
}

impl Point {
    /// Rounds to the nearest 1/256 pixel; what is not a number becomes 0.
    pub fn from_pixels(pos: Pos2) -> Self {
        let fixed = |side: f32| (side.clamp(-FAR, FAR) * STEPS as f32).round() as i64;
        Self { x: fixed(pos.x), y: fixed(pos.y) }
    }
}

impl Coverage {
    /// Prepares a triangle of either winding; `None` when it covers no pixel of `clip`.
    pub fn new(corners: [Point; 3], clip: Window) -> Option<Self> {
        let window = Window::around(corners).within(clip);
        if window.is_empty() {
            return None;
        }
        let [a, b, c] = corners;
        let area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        let at = window.first_centre();
        let edges = match area.signum() {
            1 => [(b, c), (c, a), (a, b)],
            -1 => [(c, b), (a, c), (b, a)],
            _ => return None,
        };
        Some(Self {
            edges: edges.map(|(from, to)| Edge::new(from, to, at)),
            window,
            weight: 1.0 / area.unsigned_abs() as f32,
        })
    }

    /// What a step of one pixel to the right adds to the weights of the second and third corner.
    pub fn weight_steps(&self) -> [f32; 2] {
        let [_, second, third] = &self.edges;
        [second, third].map(|edge| edge.across as f32 * self.weight)
    }

    /// Calls `visit` for every covered row, from the top down.
    pub fn for_each_span(&self, mut visit: impl FnMut(&Span)) {
        let width = self.window.right - self.window.left;
        for y in 0..self.window.bottom - self.window.top {
            let x = self.edges.iter().fold(0..width, |x, edge| edge.narrow(x, y));
            if x.start < x.end {
                visit(&self.span(x, y));
            }
        }
    }

    fn span(&self, x: Range<i64>, y: i64) -> Span {
        let [_, second, third] = &self.edges;
        let weights = [second, third].map(|edge| edge.at(x.start, y) as f32 * self.weight);
        Span {
            row: (self.window.top + y) as usize,
            start: (self.window.left + x.start) as usize,
            end: (self.window.left + x.end) as usize,
            weights,
        }
    }
}

impl Edge {
    fn new(from: Point, to: Point, at: Point) -> Self {
        let dx = to.x - from.x;
        let dy = to.y - from.y;
        let is_top_or_left = dy < 0 || (dy == 0 && dx > 0);
        Self {
            origin: dx * (at.y - from.y) - dy * (at.x - from.x),
            across: -dy * STEPS,
            down: dx * STEPS,
            least: i64::from(!is_top_or_left),
        }
    }

    fn at(&self, x: i64, y: i64) -> i64 {
        self.origin + self.across * x + self.down * y
    }

    /// The part of `x` that is inside in row `y`; columns and rows count from the window's first pixel.
    fn narrow(&self, x: Range<i64>, y: i64) -> Range<i64> {
        let above_least = self.at(0, y) - self.least;
        match self.across.signum() {
            1 => x.start.max(-above_least.div_euclid(self.across))..x.end,
            -1 => x.start..x.end.min(above_least.div_euclid(-self.across) + 1),
            _ if above_least < 0 => x.start..x.start,
            _ => x,
        }
    }
}
