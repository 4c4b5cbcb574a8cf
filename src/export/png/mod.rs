//! A drawing as PNG: painted and written band by band, so that even the largest needs little memory.

mod pen;
mod stamp;

use std::io::Write;

use egui::emath::{Rect, Vec2};

use super::extent::extent;
use super::glyphs::Glyphs;
use super::{ExportError, PictureSize, Tell};
use crate::scene::{Mark, Paint, Palette};
use pen::Pen;
use stamp::Stamps;

/// The most pixels of a band, and the most rows.
const BAND_PIXELS: u64 = 4_000_000;
const BAND_ROWS: u64 = 512;
/// The longest side and the most pixels of a picture; larger ones are made smaller.
const LONGEST: f32 = 200_000.0;
const MOST: f32 = 4.0e9;
/// Pixels a metre of a picture at its own size.
const PER_METRE: f32 = 96.0 / 0.0254;

/// A drawing that is to be painted.
pub(super) struct Picture<'a> {
    /// What is drawn, from back to front.
    pub marks: &'a [Mark],
    /// The part of the drawing that the picture shows.
    pub view: Rect,
    /// Pixels a unit of the drawing.
    pub scale: f32,
    /// The colours.
    pub palette: &'a Palette,
    /// What lies behind everything; `None` = nothing does.
    pub ground: Option<Paint>,
}

/// Pixels with straight alpha, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// How many stand side by side.
    pub width: u32,
    /// How many rows there are.
    pub height: u32,
    /// Red, green, blue and alpha of each.
    pub rgba: Vec<u8>,
}

/// Pixels a unit for a drawing of this size.
pub(super) fn scale_of(size: PictureSize, drawing: Vec2) -> f32 {
    let asked = match size {
        PictureSize::Percent(percent) => f32::from(percent) / 100.0,
        PictureSize::Width(width) => width as f32 / drawing.x.max(1.0),
    };
    let area = (drawing.x * drawing.y).max(1.0);
    asked.min(LONGEST / drawing.x.max(drawing.y).max(1.0)).min((MOST / area).sqrt())
}

/// How many pixels a drawing of this size takes, side by side and below each other.
pub(super) fn pixels_of(drawing: Vec2, scale: f32) -> [u32; 2] {
    // A width that was asked for must not become one less or more by rounding.
    [drawing.x, drawing.y].map(|side| ((side * scale - 0.01).ceil() as u32).max(1))
}

impl Picture<'_> {
    /// Writes the picture as PNG; tells how far it is after each band.
    pub fn write(&self, out: impl Write, tell: &mut Tell<'_>) -> Result<(), ExportError> {
        let [width, height] = self.size();
        let mut encoder = png::Encoder::new(out, width, height);
        let opaque = self.ground.is_some();
        encoder.set_color(if opaque { png::ColorType::Rgb } else { png::ColorType::Rgba });
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::Fast);
        let dense = (PER_METRE * self.scale) as u32;
        encoder.set_pixel_dims(Some(png::PixelDimensions { xppu: dense, yppu: dense, unit: png::Unit::Meter }));
        let mut header = encoder.write_header()?;
        let mut rows = header.stream_writer()?;
        let mut bytes = Vec::new();
        self.paint(&mut |band, done| {
            bytes.clear();
            for pixel in band.pixels() {
                let colour = pixel.demultiply();
                bytes.extend_from_slice(&[colour.red(), colour.green(), colour.blue()]);
                if !opaque {
                    bytes.push(colour.alpha());
                }
            }
            rows.write_all(&bytes)?;
            if tell(done).is_break() { Err(ExportError::Stopped) } else { Ok(()) }
        })?;
        rows.finish()?;
        header.finish()?;
        Ok(())
    }

    /// The picture's pixels, all at once.
    pub fn pixels(&self) -> Result<Pixels, ExportError> {
        let [width, height] = self.size();
        let mut rgba = Vec::with_capacity(width as usize * height as usize * 4);
        self.paint(&mut |band, _| {
            for pixel in band.pixels() {
                let colour = pixel.demultiply();
                rgba.extend_from_slice(&[colour.red(), colour.green(), colour.blue(), colour.alpha()]);
            }
            Ok(())
        })?;
        Ok(Pixels { width, height, rgba })
    }

    /// Width and height in pixels.
    pub fn size(&self) -> [u32; 2] {
        pixels_of(self.view.size(), self.scale)
    }

    /// Paints band by band from the top down, and hands each over with the share that is then done.
    fn paint(
        &self,
        take: &mut dyn FnMut(&tiny_skia::Pixmap, f32) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        let [width, height] = self.size();
        let rows = (BAND_PIXELS / u64::from(width)).clamp(1, BAND_ROWS) as u32;
        let bands = self.bands(rows, height);
        let glyphs = Glyphs::of_marks(self.marks.iter()).ok_or(ExportError::Picture)?;
        let mut stamps = Stamps::new(&glyphs);
        let mut pixmap = tiny_skia::Pixmap::new(width, rows.min(height)).ok_or(ExportError::Picture)?;
        for (at, band) in bands.iter().enumerate() {
            let top = at as u32 * rows;
            let high = rows.min(height - top);
            if high != pixmap.height() {
                pixmap = tiny_skia::Pixmap::new(width, high).ok_or(ExportError::Picture)?;
            }
            let ground = self.ground.map_or(tiny_skia::Color::TRANSPARENT, |ground| pen::colour(self.palette, ground));
            pixmap.fill(ground);
            let mut pen = Pen {
                pixmap: &mut pixmap,
                stamps: &mut stamps,
                palette: self.palette,
                scale: self.scale,
                offset: -self.view.min.to_vec2() * self.scale - Vec2::new(0.0, top as f32),
            };
            for mark in band.iter().filter_map(|at| self.marks.get(*at as usize)) {
                pen.mark(mark);
            }
            take(&pixmap, (at + 1) as f32 / bands.len() as f32)?;
        }
        Ok(())
    }

    /// Which marks each band shows, by their places, in order.
    fn bands(&self, rows: u32, height: u32) -> Vec<Vec<u32>> {
        let count = height.div_ceil(rows) as usize;
        let mut bands: Vec<Vec<u32>> = vec![Vec::new(); count];
        let band_of = |y: f32| ((y - self.view.min.y) * self.scale / rows as f32).floor();
        for (at, mark) in self.marks.iter().enumerate() {
            let Some(reach) = extent(mark).map(|reach| reach.expand(2.0 / self.scale)) else { continue };
            let (first, last) = (band_of(reach.min.y), band_of(reach.max.y));
            if !reach.intersects(self.view) || last < 0.0 || first >= count as f32 {
                continue;
            }
            let (first, last) = (first.max(0.0) as usize, last.min(count as f32 - 1.0) as usize);
            if let Some(crossed) = bands.get_mut(first..=last) {
                for band in crossed {
                    band.push(at as u32);
                }
            }
        }
        bands
    }
}
