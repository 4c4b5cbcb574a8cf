//! From marks to the shapes of the window, at the camera's scale.

use egui::epaint::{CircleShape, CubicBezierShape, PathShape, RectShape};
use egui::{Color32, CornerRadius, FontId, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2};

use super::camera::Camera;
use super::cost::Drawn;
use crate::scene::{Align, Mark, Paint, Palette};
use crate::ui::theme;

/// Text smaller than this on the screen, in points, is drawn as a bar.
const SMALLEST_TEXT: f32 = 4.0;
/// The scale below which no text of a card, an arrow or a header can be read.
pub(super) const FAR: f32 = SMALLEST_TEXT / crate::layout::NAME.size;
/// Curves are straight enough within this many points.
pub(super) const FLATNESS: f32 = 0.3;

/// Draws marks where the camera sees them.
pub struct MarkPainter<'a> {
    painter: &'a Painter,
    view: Rect,
    camera: Camera,
    palette: &'a Palette,
    opacity: f32,
    shapes: Vec<Shape>,
}

impl<'a> MarkPainter<'a> {
    /// A painter of a view.
    pub const fn new(painter: &'a Painter, view: Rect, camera: Camera, palette: &'a Palette) -> Self {
        Self { painter, view, camera, palette, opacity: 1.0, shapes: Vec::new() }
    }

    /// What is drawn from here on is so opaque, 0 to 1.
    #[must_use]
    pub const fn with_opacity(mut self, opacity: f32) -> Self {
        self.opacity = opacity;
        self
    }

    /// Draws marks.
    pub fn draw(&mut self, marks: &[Mark]) {
        for mark in marks {
            match mark.plain() {
                Some(parts) => parts.iter().for_each(|part| self.draw_plain(part)),
                None => self.draw_plain(mark),
            }
        }
    }

    /// Puts everything on the screen; tells how many shapes that are.
    pub fn finish(self) -> Drawn {
        let texts = self.shapes.iter().filter(|shape| matches!(shape, Shape::Text(_))).count();
        let drawn = Drawn { shapes: self.shapes.len(), texts, ..Drawn::default() };
        self.painter.extend(self.shapes);
        drawn
    }

    fn draw_plain(&mut self, mark: &Mark) {
        match mark {
            Mark::Rect { rect, radius, fill, stroke } => self.rect(*rect, *radius, *fill, *stroke),
            Mark::Text { pos, text, size, bold, paint, align } => self.text(*pos, text, *size, *bold, *paint, *align),
            Mark::Path { points, width, paint, dashed } => self.path(points, *width, *paint, *dashed),
            Mark::Polygon { points, fill } => self.polygon(points, *fill),
            Mark::Circle { centre, radius, fill, stroke } => self.circle(*centre, *radius, *fill, *stroke),
            Mark::Ring { .. } | Mark::Face { .. } | Mark::Icon { .. } | Mark::Begin(_) | Mark::End => {}
        }
    }

    fn rect(&mut self, rect: Rect, radius: f32, fill: Option<Paint>, stroke: Option<(f32, Paint)>) {
        let rect = self.camera.screen_from_map_rect(self.view, rect);
        if !rect.intersects(self.view) {
            return;
        }
        let radius = CornerRadius::same((radius * self.camera.scale).round().clamp(0.0, 255.0) as u8);
        let fill = fill.map_or(Color32::TRANSPARENT, |paint| self.colour(paint));
        self.shapes.push(RectShape::new(rect, radius, fill, self.stroke(stroke), StrokeKind::Inside).into());
    }

    fn text(&mut self, pos: Pos2, text: &str, size: f32, bold: bool, paint: Paint, align: Align) {
        let at = self.at(pos);
        let size = size * self.camera.scale;
        if at.y > self.view.max.y || at.y + 2.0 * size < self.view.min.y {
            return;
        }
        let colour = self.colour(paint);
        if size < SMALLEST_TEXT {
            return self.bar(at, text, size, colour, align);
        }
        // Sizes in steps of half a point keep the glyph atlas small while zooming.
        let font = if bold { theme::bold_font(step(size)) } else { FontId::proportional(step(size)) };
        let galley = self.painter.layout_no_wrap(text.to_owned(), font, colour);
        let box_height = crate::layout::BOX_HEIGHT * size;
        let shift = Vec2::new(-share_left(align) * galley.size().x, (box_height - galley.size().y) * 0.5);
        self.shapes.push(Shape::galley(at + shift, galley, colour));
    }

    /// A text too small to read, as a bar of about its length.
    fn bar(&mut self, at: Pos2, text: &str, size: f32, colour: Color32, align: Align) {
        let width = text.chars().count() as f32 * size * 0.5;
        let min = at + Vec2::new(-share_left(align) * width, size * 0.35);
        let rect = Rect::from_min_size(min, Vec2::new(width, (size * 0.55).max(0.6)));
        self.shapes.push(Shape::rect_filled(rect, 0.0, colour.gamma_multiply(0.35)));
    }

    fn path(&mut self, points: &[Pos2], width: f32, paint: Paint, dashed: bool) {
        let stroke = self.stroke(Some((width, paint)));
        let points: Vec<_> = points.iter().map(|at| self.at(*at)).collect();
        let cubics: Vec<_> = cubics(&points)
            .map(|cubic| CubicBezierShape::from_points_stroke(cubic, false, Color32::TRANSPARENT, stroke))
            .collect();
        if dashed {
            let line: Vec<_> = cubics.iter().flat_map(|cubic| cubic.flatten(Some(FLATNESS))).collect();
            let length = (6.0 * self.camera.scale).max(2.0);
            self.shapes.extend(Shape::dashed_line(&line, stroke, length, length * 0.8));
        } else {
            let line: Vec<_> = cubics.iter().flat_map(|cubic| cubic.flatten(Some(FLATNESS))).collect();
            self.shapes.push(PathShape::line(line, stroke).into());
        }
    }

    fn polygon(&mut self, points: &[Pos2], fill: Paint) {
        let points = points.iter().map(|at| self.at(*at)).collect();
        self.shapes.push(PathShape::convex_polygon(points, self.colour(fill), Stroke::NONE).into());
    }

    fn circle(&mut self, centre: Pos2, radius: f32, fill: Option<Paint>, stroke: Option<(f32, Paint)>) {
        let fill = fill.map_or(Color32::TRANSPARENT, |paint| self.colour(paint));
        let shape = CircleShape {
            center: self.at(centre),
            radius: radius * self.camera.scale,
            fill,
            stroke: self.stroke(stroke),
        };
        self.shapes.push(shape.into());
    }

    fn at(&self, at: Pos2) -> Pos2 {
        self.camera.screen_from_map(self.view, at)
    }

    fn colour(&self, paint: Paint) -> Color32 {
        let colour = self.palette.colour(paint);
        if self.opacity < 1.0 { colour.gamma_multiply(self.opacity) } else { colour }
    }

    fn stroke(&self, stroke: Option<(f32, Paint)>) -> Stroke {
        stroke.map_or(Stroke::NONE, |(width, paint)| {
            Stroke::new((width * self.camera.scale).max(0.5), self.colour(paint))
        })
    }
}

/// Draws marks in a panel, whose units are points of the screen.
pub fn draw_marks(ui: &egui::Ui, marks: &[Mark]) {
    let palette = theme::palette(ui);
    let camera = Camera { origin: ui.clip_rect().min, scale: 1.0 };
    let mut drawing = MarkPainter::new(ui.painter(), ui.clip_rect(), camera, &palette);
    drawing.draw(marks);
    drawing.finish();
}

const fn share_left(align: Align) -> f32 {
    match align {
        Align::Left => 0.0,
        Align::Centre => 0.5,
        Align::Right => 1.0,
    }
}

fn step(size: f32) -> f32 {
    (size * 2.0).round().max(1.0) / 2.0
}

/// The cubics of a line of `1 + 3 n` points.
fn cubics(points: &[Pos2]) -> impl Iterator<Item = [Pos2; 4]> {
    points.windows(4).step_by(3).filter_map(|cubic| <[Pos2; 4]>::try_from(cubic).ok())
}
