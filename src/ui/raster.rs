//! Draws egui's triangles into an image on the processor: the same pixels on every machine, no graphics card.
//!
//! Blending happens on gamma-encoded premultiplied colours, as egui's own renderers do it.

mod coverage;
mod shade;
mod texture;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use egui::epaint::{ClippedPrimitive, Mesh, Primitive, Vertex};
use egui::{Color32, FullOutput, Pos2, RawInput, Rect, TextureId, TexturesDelta, Vec2, ViewportId};
use image::RgbaImage;

use coverage::{Coverage, Point, Window};
use shade::Shade;
use texture::Texture;

/// The largest width or height of a picture, in pixels; larger sizes are cut down to it.
pub const MAX_SIDE: u32 = 16_384;

/// Seconds of interface time between two frames of [`picture`].
const FRAME_SECS: f32 = 0.1;

/// Frames that [`picture`] always runs: what a panel learns late in one frame is shown in the next.
const MIN_FRAMES: u16 = 2;

/// Frames after which [`picture`] paints even if the interface still wants to move.
const MAX_FRAMES: u16 = 8;

/// The textures of one egui context and the means to paint its triangles.
#[derive(Default)]
pub struct Rasteriser {
    textures: BTreeMap<TextureId, Texture>,
    /// Textures to drop at the next [`Rasteriser::apply`]; the frame that frees them still paints them.
    freed: BTreeSet<TextureId>,
}

impl Rasteriser {
    /// Takes over the new, changed and freed textures of one frame; call it before painting that frame.
    ///
    /// A partial update outside its texture, or of an unknown one, is left out. The caller clears the delta.
    pub fn apply(&mut self, delta: &TexturesDelta) {
        for id in std::mem::take(&mut self.freed) {
            self.textures.remove(&id);
        }
        for (id, changes) in &delta.set {
            for change in changes {
                if change.is_whole() {
                    self.textures.insert(*id, Texture::new(change));
                } else if let Some(texture) = self.textures.get_mut(id) {
                    texture.update(change);
                }
            }
        }
        self.freed.extend(delta.free.iter().copied());
    }

    /// Paints `primitives` over `background` into a picture of `size_px` pixels (at most [`MAX_SIDE`] a side).
    ///
    /// Paint callbacks are ignored, and so are meshes whose texture is unknown. The picture's alpha is straight,
    /// not premultiplied.
    pub fn paint(
        &self,
        primitives: &[ClippedPrimitive],
        size_px: [u32; 2],
        pixels_per_point: f32,
        background: Color32,
    ) -> RgbaImage {
        let [width, height] = size_px.map(|side| side.min(MAX_SIDE));
        let bytes = background.to_array().repeat(width as usize * height as usize);
        let mut image = RgbaImage::from_raw(width, height, bytes).unwrap_or_default();
        let mut canvas = Canvas {
            pixels: image.as_chunks_mut().0,
            width: width as usize,
            bounds: Window::new(Rect::from_min_size(Pos2::ZERO, egui::vec2(width as f32, height as f32))),
            pixels_per_point,
        };
        for primitive in primitives {
            self.paint_primitive(&mut canvas, primitive);
        }
        if !background.is_opaque() {
            canvas.unmultiply();
        }
        image
    }

    fn paint_primitive(&self, canvas: &mut Canvas<'_>, primitive: &ClippedPrimitive) {
        let Primitive::Mesh(mesh) = &primitive.primitive else {
            return;
        };
        match self.textures.get(&mesh.texture_id) {
            Some(texture) => canvas.mesh(mesh, texture, primitive.clip_rect),
            None => log::warn!("mesh with unknown texture {:?}", mesh.texture_id),
        }
    }
}

/// Shows `ui` in a fresh context of `size_points` points until it has settled, and paints its last frame.
///
/// `setup` runs once before the first frame (fonts, theme). Interface time advances by a fixed step a frame, so
/// the same input gives the same bytes. It stops when no repaint is wanted at once, after eight frames at most.
/// The background is the theme's panel colour; the picture is `size_points * pixels_per_point` pixels, rounded.
pub fn picture(
    size_points: Vec2,
    pixels_per_point: f32,
    setup: impl FnOnce(&egui::Context),
    mut ui: impl FnMut(&mut egui::Ui),
) -> RgbaImage {
    let ctx = egui::Context::default();
    setup(&ctx);
    let mut rasteriser = Rasteriser::default();
    let mut frame = 0;
    let output = loop {
        let mut output = ctx.run_ui(input(size_points, pixels_per_point, frame), &mut ui);
        rasteriser.apply(&output.textures_delta);
        output.textures_delta.clear();
        frame += 1;
        if frame >= MAX_FRAMES || (frame >= MIN_FRAMES && has_settled(&output)) {
            break output;
        }
    };
    let background = ctx.global_style().visuals.panel_fill;
    let scale = output.pixels_per_point;
    let primitives = ctx.tessellate(output.shapes, scale);
    rasteriser.paint(&primitives, size_in_pixels(size_points, scale), scale, background)
}

/// The whole number of pixels that `size_points` covers, at least one a side.
pub fn size_in_pixels(size_points: Vec2, pixels_per_point: f32) -> [u32; 2] {
    let size = (size_points * pixels_per_point).round();
    [size.x as u32, size.y as u32].map(|side| side.clamp(1, MAX_SIDE))
}

fn input(size_points: Vec2, pixels_per_point: f32, frame: u16) -> RawInput {
    let mut input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size_points)),
        time: Some(f64::from(frame) * f64::from(FRAME_SECS)),
        predicted_dt: FRAME_SECS,
        ..RawInput::default()
    };
    input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(pixels_per_point);
    input
}

fn has_settled(output: &FullOutput) -> bool {
    output.viewport_output.values().all(|viewport| viewport.repaint_delay > Duration::ZERO)
}

/// The pixels being painted, row by row.
struct Canvas<'a> {
    pixels: &'a mut [[u8; 4]],
    width: usize,
    bounds: Window,
    pixels_per_point: f32,
}

impl Canvas<'_> {
    fn mesh(&mut self, mesh: &Mesh, texture: &Texture, clip_points: Rect) {
        let clip = Window::new(clip_points * self.pixels_per_point).within(self.bounds);
        if clip.is_empty() {
            return;
        }
        let (triangles, _) = mesh.indices.as_chunks::<3>();
        for indices in triangles {
            let [a, b, c] = indices.map(|index| mesh.vertices.get(index as usize));
            if let (Some(a), Some(b), Some(c)) = (a, b, c) {
                self.triangle([a, b, c], texture, clip);
            }
        }
    }

    fn triangle(&mut self, corners: [&Vertex; 3], texture: &Texture, clip: Window) {
        let scale = self.pixels_per_point;
        let points = corners.map(|corner| Point::from_pixels(corner.pos * scale));
        let Some(coverage) = Coverage::new(points, clip) else {
            return;
        };
        let shade = Shade::new(corners, texture, coverage.weight_steps());
        if shade.is_invisible() {
            return;
        }
        coverage.for_each_span(|span| {
            let row = span.row * self.width;
            if let Some(pixels) = self.pixels.get_mut(row + span.start..row + span.end) {
                shade.fill(pixels, span.weights);
            }
        });
    }

    fn unmultiply(&mut self) {
        for pixel in self.pixels.iter_mut() {
            let [r, g, b, a] = *pixel;
            *pixel = Color32::from_rgba_premultiplied(r, g, b, a).to_srgba_unmultiplied();
        }
    }
}
