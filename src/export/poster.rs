//! A map over several sheets of paper that are cut along their marks and glued where they overlap.

use egui::emath::{Pos2, Rect, Vec2, pos2, vec2};

use super::extent::extent;
use super::paper::MM;
use super::pdf::{Drawing, Page};
use super::{Order, Sight};
use crate::lang::Arg;
use crate::layout::text::{Style, one_line};
use crate::scene::{Align, Mark, Paint};

/// The edge of each sheet that printers leave free, with the marks in it, in points.
const EDGE: f32 = 12.0 * MM;
/// How far a mark stays from the picture, and how long it is.
const FROM: f32 = 1.5 * MM;
const LONG: f32 = 6.0 * MM;
/// The part of a row that is spared.
const SPARED: f32 = 0.05;
const SMALL: Style = Style::regular(8.0, 11.0);

/// How a drawing lies over sheets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Tiling {
    /// Width and height of a sheet, in points.
    pub sheet: Vec2,
    /// How many sheets lie side by side, and how many below each other.
    pub columns: usize,
    /// How many rows of sheets.
    pub rows: usize,
    /// Points a unit of the drawing.
    pub scale: f32,
    /// From one sheet's picture to the next, in points.
    step: Vec2,
    /// The size of a sheet's picture.
    picture: Vec2,
}

impl Tiling {
    /// The tiling of a drawing of this size: the sheets upright or on their side, whichever takes fewer.
    pub fn new(order: &Order, drawing: Vec2) -> Self {
        let Vec2 { x, y } = order.paper.upright();
        let [upright, turned] = [vec2(x, y), vec2(y, x)].map(|sheet| Self::on(sheet, order, drawing));
        if turned.rows < upright.rows { turned } else { upright }
    }

    fn on(sheet: Vec2, order: &Order, drawing: Vec2) -> Self {
        let overlap = f32::from(order.overlap_mm) * MM;
        let picture = sheet - Vec2::splat(2.0 * EDGE);
        let step = picture - Vec2::splat(overlap);
        let columns = usize::from(order.across.max(1));
        let width = step.x * columns as f32 + overlap;
        let scale = width / drawing.x.max(1.0);
        // A strip of a few per cent is no reason for another row: everything becomes that much smaller.
        let rows = ((drawing.y * scale - overlap) / step.y - SPARED).ceil().max(1.0);
        let scale = scale.min((step.y * rows + overlap) / drawing.y.max(1.0));
        Self { sheet, columns, rows: rows as usize, scale, step, picture }
    }

    /// Width and height of the whole when it is glued, in points.
    pub fn whole(&self, drawing: Vec2) -> Vec2 {
        drawing * self.scale
    }
}

/// The sheets, row by row.
pub(super) fn pages(order: &Order, marks: &[Mark], view: Rect, sight: &Sight<'_>) -> Vec<Page> {
    let tiling = Tiling::new(order, view.size());
    let places = (0..tiling.rows).flat_map(|row| (0..tiling.columns).map(move |column| (row, column)));
    let reaching: Vec<(Rect, &Mark)> = marks.iter().filter_map(|mark| Some((extent(mark)?, mark))).collect();
    places.map(|place| page(&tiling, &reaching, view, place, sight)).collect()
}

/// A sheet with the marks that reach into it.
fn page(
    tiling: &Tiling,
    marks: &[(Rect, &Mark)],
    view: Rect,
    (row, column): (usize, usize),
    sight: &Sight<'_>,
) -> Page {
    let picture = Rect::from_min_size(pos2(EDGE, EDGE), tiling.picture);
    let from = vec2(tiling.step.x * column as f32, tiling.step.y * row as f32);
    let offset = picture.min.to_vec2() - from - view.min.to_vec2() * tiling.scale;
    let in_map = |at: Pos2| ((at.to_vec2() - offset) / tiling.scale).to_pos2();
    let seen = Rect::from_min_max(in_map(picture.min), in_map(picture.max));
    let mut own = vec![Mark::filled(view, 0.0, Paint::Canvas)];
    own.extend(marks.iter().filter(|(reach, _)| reach.intersects(seen)).map(|(_, mark)| (*mark).clone()));
    let map = Drawing { marks: own, offset, scale: tiling.scale, clip: Some(picture) };
    let mut around = corners(picture);
    around.push(label(tiling, (row, column), sight));
    Page { size: tiling.sheet, drawings: vec![map, Drawing::plain(around)], bookmarks: Vec::new() }
}

/// Where to cut: a line along each side of each corner.
fn corners(picture: Rect) -> Vec<Mark> {
    let corner = |at: Pos2, x: f32, y: f32| {
        let line = |from: Vec2, to: Vec2| Mark::line(at + from, at + to, 0.5, Paint::Ink);
        [line(vec2(x * FROM, 0.0), vec2(x * LONG, 0.0)), line(vec2(0.0, y * FROM), vec2(0.0, y * LONG))]
    };
    [
        corner(picture.left_top(), -1.0, -1.0),
        corner(picture.right_top(), 1.0, -1.0),
        corner(picture.left_bottom(), -1.0, 1.0),
        corner(picture.right_bottom(), 1.0, 1.0),
    ]
    .concat()
}

/// Which sheet it is, in the edge below the picture.
fn label(tiling: &Tiling, (row, column): (usize, usize), sight: &Sight<'_>) -> Mark {
    let count = |number: usize| Arg::from(sight.lang.format().count(number as u64));
    let words = sight.lang.say_with(
        "export-sheet-of",
        &[
            ("title", sight.lang.names().project(sight.project).into()),
            ("n", count(row * tiling.columns + column + 1)),
            ("of", count(tiling.rows * tiling.columns)),
            ("row", count(row + 1)),
            ("column", count(column + 1)),
        ],
    );
    let words = one_line(&words, &SMALL, tiling.picture.x - 2.0 * LONG);
    let at = pos2(tiling.sheet.x / 2.0, tiling.sheet.y - EDGE + 4.0 * MM);
    Mark::text(at, words, SMALL.size, false, Paint::InkSoft).aligned(Align::Centre)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::paper::Paper;

    #[test]
    fn the_sheets_cover_the_drawing_with_as_few_as_their_turn_allows() {
        for (drawing, across) in [(vec2(3000.0, 900.0), 4), (vec2(800.0, 5000.0), 1), (vec2(1422.0, 2108.0), 2)] {
            for paper in Paper::ALL {
                let order = Order { paper, across, overlap_mm: 10, ..Order::default() };
                let tiling = Tiling::new(&order, drawing);
                let overlap = 10.0 * MM;
                let high = tiling.step.y * tiling.rows as f32 + overlap;
                let wide = tiling.step.x * tiling.columns as f32 + overlap;
                let whole = tiling.whole(drawing);
                assert!(whole.x <= wide + 0.1 && whole.x > 0.94 * wide && high >= whole.y - 0.1, "{tiling:?}");
                let fewer = tiling.step.y * (tiling.rows as f32 - 1.0) + overlap;
                assert!(tiling.rows == 1 || fewer < whole.y, "a row too many: {tiling:?}");
            }
        }
    }
}
