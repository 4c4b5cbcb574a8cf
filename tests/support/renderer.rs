//! Pictures for interface tests, painted on the processor.

use egui_kittest::TestRenderer;
use image::RgbaImage;
use klantreis::ui::raster::{Rasteriser, size_in_pixels};

/// Paints what a test harness shows: `Harness::builder().renderer(CpuRenderer::default())`.
///
/// The background is the theme's panel colour, as in the program.
#[derive(Default)]
pub struct CpuRenderer {
    rasteriser: Rasteriser,
}

impl TestRenderer for CpuRenderer {
    fn handle_delta(&mut self, delta: &mut egui::TexturesDelta) {
        self.rasteriser.apply(delta);
        delta.clear();
    }

    fn render(&mut self, ctx: &egui::Context, output: &egui::FullOutput) -> Result<RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = size_in_pixels(ctx.viewport_rect().size(), scale);
        let primitives = ctx.tessellate(output.shapes.clone(), scale);
        let background = ctx.global_style().visuals.panel_fill;
        Ok(self.rasteriser.paint(&primitives, size, scale, background))
    }
}
