//! Draws marks onto a page.

use egui::emath::{Pos2, Rect, pos2, vec2};
use egui::epaint::Color32;
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::Node;
use krilla::text::{Font, GlyphId, KrillaGlyph};

use super::faces::Faces;
use super::told::Told;
use super::{Bookmark, Drawing};
use crate::export::letters::{readable, width};
use crate::export::outline::{FARTHEST, Verb, curve, is_near, is_positive, polygon, rounded};
use crate::layout::{ASCENT, Weight};
use crate::scene::{Align, Mark, Paint, Palette};

/// Where a text stands and how it is set.
struct Setting {
    pos: Pos2,
    size: f32,
    weight: Weight,
    align: Align,
}

/// What all drawings of a page have in common.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub palette: &'a Palette,
    pub faces: &'a Faces,
    /// The places of the page that readers list: their texts are headings.
    pub headings: &'a [Bookmark],
}

/// Draws a drawing at its place; gives what it says, in reading order.
pub(super) fn draw(surface: &mut Surface<'_>, drawing: &Drawing, look: &Look<'_>) -> Vec<Node> {
    let Drawing { offset, scale, clip, .. } = drawing;
    let clip = clip.and_then(|clip| path(&rounded(clip, 0.0)?));
    if drawing.clip.is_some() && clip.is_none() {
        return Vec::new();
    }
    if !is_near(offset.to_pos2()) || !(1.0 / FARTHEST..=FARTHEST).contains(scale) {
        return Vec::new();
    }
    if let Some(clip) = &clip {
        surface.push_clip_path(clip, &FillRule::NonZero);
    }
    surface.push_transform(&Transform::from_row(*scale, 0.0, 0.0, *scale, offset.x, offset.y));
    let mut pen = Pen { surface, palette: look.palette, faces: look.faces, told: Told::new(look.headings) };
    for mark in &drawing.marks {
        pen.mark(mark);
    }
    pen.told.shapes_end(pen.surface);
    let nodes = pen.told.nodes();
    surface.pop();
    if clip.is_some() {
        surface.pop();
    }
    nodes
}

struct Pen<'a, 'b> {
    surface: &'a mut Surface<'b>,
    palette: &'a Palette,
    faces: &'a Faces,
    told: Told<'a>,
}

impl Pen<'_, '_> {
    fn mark(&mut self, mark: &Mark) {
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
            Mark::Path { points, width, paint, dashed } => self.line(points, *width, *paint, *dashed),
            Mark::Text { pos, text, size, bold, paint, align } => {
                let weight = if *bold { Weight::Bold } else { Weight::Regular };
                self.text(text, &Setting { pos: *pos, size: *size, weight, align: *align }, *paint);
            }
            Mark::Begin(_) => self.told.begin(),
            Mark::End => self.told.end(),
            Mark::Ring { .. } | Mark::Face { .. } | Mark::Icon { .. } => {}
        }
    }

    fn shape(&mut self, outline: Option<Vec<Verb>>, fill: Option<Paint>, stroke: Option<(f32, Paint)>) {
        let stroke = stroke.filter(|(width, _)| is_positive(*width));
        let outline = outline.filter(|_| fill.is_some() || stroke.is_some());
        let Some(path) = outline.and_then(|outline| path(&outline)) else { return };
        self.told.shapes(self.surface);
        let fill = fill.map(|fill| self.fill(fill));
        let stroke = stroke.map(|(width, paint)| self.stroke(width, paint, false));
        self.surface.set_fill(fill);
        self.surface.set_stroke(stroke);
        self.surface.draw_path(&path);
    }

    fn line(&mut self, points: &[Pos2], width: f32, paint: Paint, dashed: bool) {
        let outline = curve(points).filter(|_| is_positive(width));
        let Some(path) = outline.and_then(|outline| path(&outline)) else { return };
        self.told.shapes(self.surface);
        let stroke = self.stroke(width, paint, dashed);
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(stroke));
        self.surface.draw_path(&path);
    }

    /// One line of text, in as many runs as it takes typefaces.
    fn text(&mut self, text: &str, setting: &Setting, paint: Paint) {
        let shown: String = readable(text).collect();
        if shown.trim().is_empty() || !is_near(setting.pos) || !is_positive(setting.size) {
            return;
        }
        self.told.text(self.surface, &shown, (setting.pos, setting.size, setting.weight));
        let fill = self.fill(paint);
        self.surface.set_fill(Some(fill));
        self.surface.set_stroke(None);
        let before = match setting.align {
            Align::Left => 0.0,
            Align::Centre => width(&shown, setting.weight) / 2.0,
            Align::Right => width(&shown, setting.weight),
        };
        let mut at = pos2(setting.pos.x - before * setting.size, setting.pos.y + ASCENT * setting.size);
        for run in runs(&shown, setting.weight, self.faces) {
            let start = Point::from_xy(at.x, at.y);
            self.surface.draw_glyphs(start, &run.glyphs, run.font, &shown, setting.size, false);
            at.x += run.width * setting.size;
        }
        self.surface.end_tagged();
    }

    fn fill(&self, paint: Paint) -> Fill {
        let (paint, opacity) = ink(self.palette.colour(paint));
        Fill { paint: paint.into(), opacity, ..Fill::default() }
    }

    fn stroke(&self, width: f32, paint: Paint, dashed: bool) -> Stroke {
        let (paint, opacity) = ink(self.palette.colour(paint));
        Stroke {
            paint: paint.into(),
            width,
            opacity,
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            dash: dashed.then(|| StrokeDash { array: vec![6.0, 5.0], offset: 0.0 }),
            ..Stroke::default()
        }
    }
}

/// Glyphs of one typeface in a row.
struct Run {
    font: Font,
    glyphs: Vec<KrillaGlyph>,
    /// In ems.
    width: f32,
}

fn runs(text: &str, weight: Weight, faces: &Faces) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, letter) in text.char_indices() {
        let (placed, font) = faces.find(letter, weight);
        let glyph = KrillaGlyph {
            glyph_id: GlyphId::new(placed.glyph.id),
            text_range: at..at + letter.len_utf8(),
            x_advance: placed.room,
            x_offset: placed.shift,
            y_offset: 0.0,
            y_advance: 0.0,
            location: None,
        };
        match runs.last_mut().filter(|run| run.font == font) {
            Some(run) => {
                run.glyphs.push(glyph);
                run.width += placed.room;
            }
            None => runs.push(Run { font, glyphs: vec![glyph], width: placed.room }),
        }
    }
    runs
}

fn ink(colour: Color32) -> (rgb::Color, NormalizedF32) {
    let [red, green, blue, alpha] = colour.to_srgba_unmultiplied();
    let opacity = NormalizedF32::new(f32::from(alpha) / 255.0).unwrap_or(NormalizedF32::ONE);
    (rgb::Color::new(red, green, blue), opacity)
}

/// An outline as the library wants it.
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
