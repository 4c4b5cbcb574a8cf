//! The colours of a triangle's pixels, and laying them over what is there.

use egui::epaint::Vertex;

use super::texture::Texture;

/// A premultiplied gamma-space colour to lay down: 0–255 a channel, in steps of 1/65536.
pub(super) type Ink = [u32; 4];

/// One whole, in the steps of [`Ink`].
const ONE: u32 = 1 << 16;

/// The most a channel of [`Ink`] can hold.
const FULL: u32 = 255 * ONE;

/// How the pixels of one triangle get their colour.
pub(super) enum Shade<'a> {
    /// The same everywhere: most of an interface.
    Plain(Ink),
    /// The corners' colours mixed: soft edges and gradients.
    Mixed(Ramp<4>),
    /// The corners' colours times the texture: text and images.
    Textured { colour: Ramp<4>, texels: Ramp<2>, texture: &'a Texture },
}

/// Values that change evenly over a triangle.
pub(super) struct Ramp<const N: usize> {
    /// Values at the first corner.
    first: [f32; N],
    /// From the first corner to the second.
    to_second: [f32; N],
    /// From the first corner to the third.
    to_third: [f32; N],
    /// From a pixel to its right neighbour.
    across: [f32; N],
}

/// The values of a [`Ramp`] along one row of pixels.
struct Row<const N: usize> {
    start: [f32; N],
    across: [f32; N],
}

impl<'a> Shade<'a> {
    /// Chooses the quickest way that is exact.
    ///
    /// `weight_steps` are what one pixel to the right adds to the weights of the second and third corner.
    pub fn new(corners: [&Vertex; 3], texture: &'a Texture, weight_steps: [f32; 2]) -> Self {
        let [a, b, c] = corners;
        let colours = corners.map(|corner| corner.color.to_array().map(f32::from));
        if a.uv != b.uv || a.uv != c.uv {
            let texels = corners.map(|corner| texture.texels_from_uv(corner.uv.into()));
            return Self::Textured {
                colour: Ramp::new(colours, weight_steps),
                texels: Ramp::new(texels, weight_steps),
                texture,
            };
        }
        let texel = texture.sample(texture.texels_from_uv(a.uv.into()));
        let [first, second, third] = colours.map(|colour| tinted(colour, texel));
        if a.color == b.color && a.color == c.color {
            Self::Plain(ink(first))
        } else {
            Self::Mixed(Ramp::new([first, second, third], weight_steps))
        }
    }

    /// Whether it leaves every pixel as it is.
    pub fn is_invisible(&self) -> bool {
        matches!(self, Self::Plain([0, 0, 0, 0]))
    }

    /// Lays the colours over pixels of one row; `weights` are the second and third corner's at the first pixel.
    pub fn fill(&self, pixels: &mut [[u8; 4]], weights: [f32; 2]) {
        match self {
            Self::Plain(ink) => fill_plain(pixels, *ink),
            Self::Mixed(colour) => fill_mixed(pixels, &colour.row(weights)),
            Self::Textured { colour, texels, texture } => {
                fill_textured(pixels, &colour.row(weights), &texels.row(weights), texture);
            }
        }
    }
}

impl<const N: usize> Ramp<N> {
    fn new([first, second, third]: [[f32; N]; 3], [second_step, third_step]: [f32; 2]) -> Self {
        let to_second = combine(second, first, |to, from| to - from);
        let to_third = combine(third, first, |to, from| to - from);
        Self {
            first,
            to_second,
            to_third,
            across: combine(to_second, to_third, |second, third| second * second_step + third * third_step),
        }
    }

    fn row(&self, [second_weight, third_weight]: [f32; 2]) -> Row<N> {
        let part = combine(self.first, self.to_second, |first, second| first + second * second_weight);
        Row { start: combine(part, self.to_third, |part, third| part + third * third_weight), across: self.across }
    }
}

impl<const N: usize> Row<N> {
    fn at(&self, pixel: usize) -> [f32; N] {
        combine(self.start, self.across, |start, across| start + across * pixel as f32)
    }
}

fn fill_plain(pixels: &mut [[u8; 4]], ink: Ink) {
    let [.., alpha] = ink;
    if alpha == FULL {
        pixels.fill(ink.map(byte));
        return;
    }
    for pixel in pixels {
        lay_over(pixel, ink);
    }
}

fn fill_mixed(pixels: &mut [[u8; 4]], colour: &Row<4>) {
    for (at, pixel) in pixels.iter_mut().enumerate() {
        lay_over(pixel, ink(colour.at(at)));
    }
}

fn fill_textured(pixels: &mut [[u8; 4]], colour: &Row<4>, texels: &Row<2>, texture: &Texture) {
    for (at, pixel) in pixels.iter_mut().enumerate() {
        let texel = texture.sample(texels.at(at));
        if texel != [0; 4] {
            lay_over(pixel, ink(tinted(colour.at(at), texel)));
        }
    }
}

/// A 0–255 colour multiplied by a texel.
fn tinted(colour: [f32; 4], texel: Ink) -> [f32; 4] {
    combine(colour, texel.map(|channel| channel as f32 / FULL as f32), |colour, texel| colour * texel)
}

/// A 0–255 colour in the steps of [`Ink`]; what lies outside is brought to the nearest end.
fn ink(colour: [f32; 4]) -> Ink {
    colour.map(|channel| ((channel * ONE as f32 + 0.5) as u32).min(FULL))
}

/// Covers a pixel: the ink plus what its transparency lets through.
fn lay_over(pixel: &mut [u8; 4], ink: Ink) {
    let [.., alpha] = ink;
    let kept = ONE - alpha / 255;
    for (under, ink) in pixel.iter_mut().zip(&ink) {
        *under = byte(ink + u32::from(*under) * kept);
    }
}

/// The nearest whole channel value, at most 255.
fn byte(channel: u32) -> u8 {
    ((channel + ONE / 2) >> 16).min(255) as u8
}

fn combine<const N: usize>(mut left: [f32; N], right: [f32; N], by: impl Fn(f32, f32) -> f32) -> [f32; N] {
    for (left, right) in left.iter_mut().zip(&right) {
        *left = by(*left, *right);
    }
    left
}
