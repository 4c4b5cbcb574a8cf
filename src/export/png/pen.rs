//! Paints marks onto a band of pixels.

use egui::emath::{Pos2, Rect, Vec2, pos2, vec2};
use tiny_skia::{
    Color, FillRule, LineCap, LineJoin, Path, PathBuilder, Pixmap, PremultipliedColorU8, Shader, Stroke, StrokeDash,
    Transform,
};

use super::stamp::{Stamp, Stamps};
use crate::export::letters::{is_accent, readable, width};
use crate::export::outline::{Verb, curve, is_near, is_positive, polygon, rounded};
use crate::layout::{ASCENT, Weight, advance};
use crate::scene::{Align, Mark, Paint, Palette};

/// Paints marks at a place and a scale.
pub(super) struct Pen<'a, 'b> {
    pub pixmap: &'a mut Pixmap,
    pub stamps: &'a mut Stamps<'b>,
    pub palette: &'a Palette,
    /// Pixels a unit.
    pub scale: f32,
    /// Where the origin of the marks lies, in pixels.
    pub offset: Vec2,
}

/// Where a text stands and how it is set.
struct Setting {
    pos: Pos2,
    size: f32,
    weight: Weight,
    align: Align,
}

impl Pen<'_, '_> {
    /// Paints a mark.
    pub fn mark(&mut self, mark: &Mark) {
        if let Some(plain) = mark.plain() {
            for mark in &plain {
                self.mark(mark);
            }
            return;
        }
        match mark {
            Mark::Rect { rect, radius, fill, stroke } => self.shape(rounded(*rect, *radius), *fill, *stroke),
            Mark::Circle { centre, radius, fill, stroke } => {
                let around = Rect::from_center_size(*centre, vec2(2.0 * radius, 2.0 * radius));
                self.shape(rounded(around, *radius), *fill, *stroke);
            }
            Mark::Polygon { points, fill } => self.shape(polygon(points), Some(*fill), None),
            Mark::Path { points, width, paint, dashed } => {
                if let Some(path) = curve(points).filter(|_| is_positive(*width)).and_then(|outline| path(&outline)) {
                    self.stroke(&path, *width, *paint, *dashed);
                }
            }
            Mark::Text { pos, text, size, bold, paint, align } => {
                let weight = if *bold { Weight::Bold } else { Weight::Regular };
                self.text(text, &Setting { pos: *pos, size: *size, weight, align: *align }, *paint);
            }
            Mark::Begin(_) | Mark::End | Mark::Ring { .. } | Mark::Face { .. } | Mark::Icon { .. } => {}
        }
    }

    fn shape(&mut self, outline: Option<Vec<Verb>>, fill: Option<Paint>, stroke: Option<(f32, Paint)>) {
        let Some(path) = outline.and_then(|outline| path(&outline)) else { return };
        if let Some(fill) = fill {
            let paint = self.paint(fill);
            self.pixmap.fill_path(&path, &paint, FillRule::Winding, self.transform(), None);
        }
        if let Some((width, paint)) = stroke.filter(|(width, _)| is_positive(*width)) {
            self.stroke(&path, width, paint, false);
        }
    }

    fn stroke(&mut self, path: &Path, width: f32, paint: Paint, dashed: bool) {
        let stroke = Stroke {
            width,
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            dash: if dashed { StrokeDash::new(vec![6.0, 5.0], 0.0) } else { None },
            ..Stroke::default()
        };
        let paint = self.paint(paint);
        self.pixmap.stroke_path(path, &paint, &stroke, self.transform(), None);
    }

    /// One line of text; its baseline lies on a whole pixel, so that it is sharp.
    fn text(&mut self, text: &str, setting: &Setting, paint: Paint) {
        let Setting { pos, size, weight, align } = *setting;
        if !is_near(pos) || !is_positive(size) {
            return;
        }
        let ink = self.palette.colour(paint).to_array();
        let size = size * self.scale;
        let shown: String = readable(text).collect();
        let before = match align {
            Align::Left => 0.0,
            Align::Centre => width(&shown, weight) / 2.0,
            Align::Right => width(&shown, weight),
        };
        let at = self.in_pixels(pos);
        let baseline = (at.y + ASCENT * size).round() as i32;
        let mut x = at.x - before * size;
        for letter in shown.chars() {
            let (from, stamp) = self.stamps.letter(letter, weight, size, x);
            if let Some(stamp) = stamp {
                press(self.pixmap, &stamp, (from.saturating_add(stamp.left), baseline.saturating_add(stamp.top)), ink);
            }
            x += if is_accent(letter) { 0.0 } else { advance(letter, weight) } * size;
        }
    }

    fn in_pixels(&self, at: Pos2) -> Pos2 {
        pos2(at.x * self.scale, at.y * self.scale) + self.offset
    }

    fn transform(&self) -> Transform {
        Transform::from_row(self.scale, 0.0, 0.0, self.scale, self.offset.x, self.offset.y)
    }

    fn paint(&self, paint: Paint) -> tiny_skia::Paint<'static> {
        tiny_skia::Paint {
            shader: Shader::SolidColor(colour(self.palette, paint)),
            anti_alias: true,
            ..tiny_skia::Paint::default()
        }
    }
}

/// A role's colour as the library wants it.
pub(super) fn colour(palette: &Palette, paint: Paint) -> Color {
    let [red, green, blue, alpha] = palette.colour(paint).to_srgba_unmultiplied();
    Color::from_rgba8(red, green, blue, alpha)
}

/// Lays a premultiplied colour over the pixels that a stamp covers.
fn press(pixmap: &mut Pixmap, stamp: &Stamp, (left, top): (i32, i32), ink: [u8; 4]) {
    let (width, height) = (pixmap.width().cast_signed(), pixmap.height().cast_signed());
    let first = left.max(0);
    let end = left.saturating_add(stamp.width).min(width);
    if first >= end || stamp.width <= 0 {
        return;
    }
    let (skipped, shown) = ((first - left) as usize, (end - first) as usize);
    let pixels = pixmap.pixels_mut();
    for (y, alpha) in (top..height).zip(stamp.alpha.chunks_exact(stamp.width as usize)) {
        if y < 0 {
            continue;
        }
        let start = y as usize * width as usize + first as usize;
        let Some(under) = pixels.get_mut(start..start + shown) else { continue };
        for (pixel, covered) in under.iter_mut().zip(alpha.iter().skip(skipped)) {
            if *covered > 0 {
                *pixel = over(*pixel, ink, *covered);
            }
        }
    }
}

/// A premultiplied colour, covering so much of 255, over a pixel.
fn over(under: PremultipliedColorU8, ink: [u8; 4], covered: u8) -> PremultipliedColorU8 {
    let covered = u32::from(covered);
    let [red, green, blue, alpha] = ink.map(|channel| (u32::from(channel) * covered + 127) / 255);
    let mixed = |over: u32, under: u8| (over + (u32::from(under) * (255 - alpha) + 127) / 255).min(255) as u8;
    let alpha_now = mixed(alpha, under.alpha());
    let channel = |over, under| mixed(over, under).min(alpha_now);
    let (red, green, blue) = (channel(red, under.red()), channel(green, under.green()), channel(blue, under.blue()));
    PremultipliedColorU8::from_rgba(red, green, blue, alpha_now).unwrap_or(under)
}

fn path(outline: &[Verb]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for verb in outline {
        match *verb {
            Verb::Move(at) => path.move_to(at.x, at.y),
            Verb::Line(at) => path.line_to(at.x, at.y),
            Verb::Cubic(a, b, to) => path.cubic_to(a.x, a.y, b.x, b.y, to.x, to.y),
            Verb::Close => path.close(),
        }
    }
    path.finish()
}
