//! A picture file as the small portrait that a project keeps.

use std::io::Cursor;

use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use crate::document::{PICTURE_BYTES, Picture};

/// Most pixels of a picture that is read.
const MOST_PIXELS: u64 = 40_000_000;
/// Most bytes that reading one may take at a time.
const MOST_MEMORY: u64 = 400_000_000;
/// The longest sides to try, in pixels, until the bytes fit.
const SIDES: [u32; 4] = [256, 192, 128, 96];

/// Why a file gives no portrait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PortraitError {
    /// Neither PNG, JPEG nor WebP.
    #[error("no picture")]
    NoPicture,
    /// It is one of those, but it cannot be read to the end.
    #[error("damaged picture")]
    Damaged,
    /// More pixels than are read.
    #[error("too many pixels")]
    TooLarge,
}

impl PortraitError {
    /// The key of the sentence.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoPicture => "picture-no-picture",
            Self::Damaged => "picture-damaged",
            Self::TooLarge => "picture-too-large",
        }
    }
}

/// Reads a picture, turns it upright, and makes it a PNG of at most 256 × 256 that a project can keep.
pub fn portrait(bytes: &[u8]) -> Result<Picture, PortraitError> {
    let image = read(bytes)?;
    let opaque = !image.color().has_alpha();
    for side in SIDES {
        let small = if image.width().max(image.height()) > side {
            image.resize(side, side, FilterType::Lanczos3)
        } else {
            image.clone()
        };
        let small = if opaque { small.to_rgb8().into() } else { DynamicImage::from(small.to_rgba8()) };
        let mut png = Cursor::new(Vec::new());
        small.write_to(&mut png, ImageFormat::Png).map_err(|_| PortraitError::Damaged)?;
        if png.get_ref().len() <= PICTURE_BYTES {
            return Ok(Picture(png.into_inner().into()));
        }
    }
    Err(PortraitError::Damaged)
}

fn read(bytes: &[u8]) -> Result<DynamicImage, PortraitError> {
    let format = image::guess_format(bytes).map_err(|_| PortraitError::NoPicture)?;
    if !matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP) {
        return Err(PortraitError::NoPicture);
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| PortraitError::Damaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PortraitError::TooLarge);
    }
    let turned = decoder.orientation().ok();
    let mut image = DynamicImage::from_decoder(decoder).map_err(|_| PortraitError::Damaged)?;
    if let Some(turned) = turned {
        image.apply_orientation(turned);
    }
    Ok(image)
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage, RgbaImage};

    use super::*;

    fn bytes(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        image.write_to(&mut out, format).unwrap();
        out.into_inner()
    }

    fn size(picture: &Picture) -> (u32, u32) {
        let image = image::load_from_memory_with_format(&picture.0, ImageFormat::Png).unwrap();
        (image.width(), image.height())
    }

    #[test]
    fn a_large_picture_becomes_a_small_one_of_the_same_shape() {
        let photo = DynamicImage::from(RgbImage::from_pixel(1200, 600, Rgb([200, 120, 40])));
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            assert_eq!(size(&portrait(&bytes(&photo, format)).unwrap()), (256, 128), "{format:?}");
        }
        let tiny = DynamicImage::from(RgbImage::from_pixel(3, 2, Rgb([1, 2, 3])));
        assert_eq!(size(&portrait(&bytes(&tiny, ImageFormat::Png)).unwrap()), (3, 2));
    }

    #[test]
    fn noise_that_does_not_compress_still_fits() {
        let mut seed = 1_u32;
        let mut noise = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 24) as u8
        };
        let image = RgbaImage::from_fn(256, 256, |_, _| image::Rgba([noise(), noise(), noise(), noise()]));
        let picture = portrait(&bytes(&image.into(), ImageFormat::Png)).unwrap();
        assert!(picture.0.len() <= PICTURE_BYTES);
        assert!(size(&picture).0 < 256);
    }

    #[test]
    fn what_is_no_picture_is_told_from_what_is_damaged_or_too_large() {
        assert_eq!(portrait(b"naam;aantal\n"), Err(PortraitError::NoPicture));
        assert_eq!(portrait(b""), Err(PortraitError::NoPicture));
        let whole = bytes(&RgbImage::from_pixel(40, 40, Rgb([9, 9, 9])).into(), ImageFormat::Png);
        assert_eq!(portrait(&whole[..whole.len() / 2]), Err(PortraitError::Damaged));
        let gif = b"GIF89a\x01\x00\x01\x00\x00\x00\x00";
        assert_eq!(portrait(gif), Err(PortraitError::NoPicture));
        let wide = bytes(&DynamicImage::new_luma8(40_001, 1_000), ImageFormat::Png);
        assert_eq!(portrait(&wide), Err(PortraitError::TooLarge));
    }
}
