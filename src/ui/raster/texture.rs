//! A texture in memory and how it is sampled.

use egui::epaint::ImageDelta;
use egui::{Color32, ImageData, TextureFilter, TextureOptions, TextureWrapMode};

use super::shade::Ink;

/// Steps a texel in which places on a texture are counted.
const STEPS: i64 = 256;

/// Places are held within this many texels of the origin.
const FAR: f32 = 1_073_741_824.0;

/// Pixels of premultiplied colour, row by row, and the wanted filter and wrap mode.
pub(super) struct Texture {
    size: [u32; 2],
    pixels: Vec<Color32>,
    options: TextureOptions,
}

impl Texture {
    /// The texture that a whole update describes.
    pub fn new(delta: &ImageDelta) -> Self {
        let ImageData::Color(image) = &delta.image;
        Self { size: image.size.map(|side| side as u32), pixels: image.pixels.clone(), options: delta.options }
    }

    /// Copies a partial update to its place; rows that do not fit are left out.
    pub fn update(&mut self, delta: &ImageDelta) {
        let ImageData::Color(image) = &delta.image;
        let [left, top] = delta.pos.unwrap_or_default();
        let [width, _] = self.size.map(|side| side as usize);
        self.options = delta.options;
        if image.width() == 0 || left + image.width() > width {
            return;
        }
        for (row, source) in image.pixels.chunks_exact(image.width()).enumerate() {
            let start = (top + row) * width + left;
            if let Some(target) = self.pixels.get_mut(start..start + source.len()) {
                target.copy_from_slice(source);
            }
        }
    }

    /// Turns 0–1 texture coordinates into texels.
    pub fn texels_from_uv(&self, [u, v]: [f32; 2]) -> [f32; 2] {
        let [width, height] = self.size;
        [u * width as f32, v * height as f32]
    }

    /// The colour at a place in texels, by the texture's magnification filter (it also serves for shrinking).
    pub fn sample(&self, texels: [f32; 2]) -> Ink {
        let [x, y] = texels.map(|side| (side.clamp(-FAR, FAR) * STEPS as f32).round() as i64);
        match self.options.magnification {
            TextureFilter::Nearest => self.texel(x.div_euclid(STEPS), y.div_euclid(STEPS)).map(|c| c << 16),
            TextureFilter::Linear => self.bilinear(x - STEPS / 2, y - STEPS / 2),
        }
    }

    /// Mixes the four texels around a place, given in 1/256 texels from the first texel's centre.
    fn bilinear(&self, x: i64, y: i64) -> Ink {
        let (left, top) = (x.div_euclid(STEPS), y.div_euclid(STEPS));
        let (right_share, bottom_share) = (x.rem_euclid(STEPS) as u32, y.rem_euclid(STEPS) as u32);
        if right_share == 0 && bottom_share == 0 {
            return self.texel(left, top).map(|channel| channel << 16);
        }
        let upper = mix(self.texel(left, top), self.texel(left + 1, top), right_share);
        let lower = mix(self.texel(left, top + 1), self.texel(left + 1, top + 1), right_share);
        mix(upper, lower, bottom_share)
    }

    fn texel(&self, x: i64, y: i64) -> [u32; 4] {
        let [width, height] = self.size;
        let x = wrapped(x, width, self.options.wrap_mode);
        let y = wrapped(y, height, self.options.wrap_mode);
        let colour = self.pixels.get(y * width as usize + x).copied().unwrap_or_default();
        colour.to_array().map(u32::from)
    }
}

/// Mixes two colours; the result is 256 times larger.
fn mix(from: [u32; 4], to: [u32; 4], share_of_256: u32) -> [u32; 4] {
    let [r, g, b, a] = from;
    let [to_r, to_g, to_b, to_a] = to;
    let mixed = |from: u32, to: u32| from * (256 - share_of_256) + to * share_of_256;
    [mixed(r, to_r), mixed(g, to_g), mixed(b, to_b), mixed(a, to_a)]
}

fn wrapped(at: i64, size: u32, mode: TextureWrapMode) -> usize {
    let size = i64::from(size.max(1));
    let inside = match mode {
        TextureWrapMode::ClampToEdge => at.clamp(0, size - 1),
        TextureWrapMode::Repeat => at.rem_euclid(size),
        TextureWrapMode::MirroredRepeat => {
            let phase = at.rem_euclid(2 * size);
            phase.min(2 * size - 1 - phase)
        }
    };
    inside as usize
}
