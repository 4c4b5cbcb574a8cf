//! Glyphs as small masks, each painted once for every size and quarter of a pixel that it is used at.

use std::collections::HashMap;
use std::rc::Rc;

use skrifa::outline::OutlinePen;
use tiny_skia::{FillRule, Mask, Path, PathBuilder, Transform};

use crate::export::glyphs::Glyphs;
use crate::layout::Weight;

/// Places between two pixels at which a glyph is painted.
const QUARTERS: f32 = 4.0;
/// The largest side of a mask; larger glyphs are outlines.
const LARGEST: f32 = 400.0;

/// A glyph's coverage of pixels.
pub(super) struct Stamp {
    /// From the glyph's origin to the mask's left top, in pixels.
    pub left: i32,
    pub top: i32,
    /// Pixels side by side.
    pub width: i32,
    /// How far each is covered, row by row.
    pub alpha: Vec<u8>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Key {
    letter: char,
    bold: bool,
    size: u32,
    quarter: u8,
}

/// The masks that were painted.
pub(super) struct Stamps<'a> {
    glyphs: &'a Glyphs,
    known: HashMap<Key, Option<Rc<Stamp>>>,
}

impl<'a> Stamps<'a> {
    pub fn new(glyphs: &'a Glyphs) -> Self {
        Self { glyphs, known: HashMap::new() }
    }

    /// A character at a place of the line, in pixels; gives the whole pixel from which it is painted.
    pub fn letter(&mut self, letter: char, weight: Weight, size: f32, x: f32) -> (i32, Option<Rc<Stamp>>) {
        let placed = (x * QUARTERS).round();
        let whole = (placed / QUARTERS).floor();
        let quarter = (placed - whole * QUARTERS) as u8;
        let key = Key { letter, bold: weight == Weight::Bold, size: size.to_bits(), quarter };
        let glyphs = self.glyphs;
        let stamp = self.known.entry(key).or_insert_with(|| {
            let placed = glyphs.find(letter, weight);
            let mut outline = Outline { path: PathBuilder::new() };
            glyphs.draw(placed.glyph, weight, size, &mut outline);
            let right = placed.shift * size + f32::from(quarter) / QUARTERS;
            stamp(&outline.path.finish()?, right).map(Rc::new)
        });
        (whole as i32, stamp.clone())
    }
}

/// Paints an outline, moved to the right.
fn stamp(path: &Path, right: f32) -> Option<Stamp> {
    let bounds = path.bounds();
    let (left, top) = ((bounds.left() + right).floor(), bounds.top().floor());
    let (width, height) = ((bounds.right() + right).ceil() - left, bounds.bottom().ceil() - top);
    if !(1.0..=LARGEST).contains(&width) || !(1.0..=LARGEST).contains(&height) {
        return None;
    }
    let mut mask = Mask::new(width as u32, height as u32)?;
    mask.fill_path(path, FillRule::Winding, true, Transform::from_translate(right - left, -top));
    Some(Stamp { left: left as i32, top: top as i32, width: width as i32, alpha: mask.data().to_vec() })
}

/// An outline of a typeface, upside down as pictures want it.
struct Outline {
    path: PathBuilder,
}

impl OutlinePen for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(x, -y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(x, -y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path.quad_to(cx, -cy, x, -y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.path.cubic_to(ax, -ay, bx, -by, x, -y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
