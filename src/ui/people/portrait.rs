//! A persona's portrait: its picture in a circle, or its initials on its colour.

use std::io::Cursor;
use std::sync::Arc;

use egui::epaint::RectShape;
use egui::{
    Align2, Color32, ColorImage, CornerRadius, Id, Pos2, Rect, Stroke, TextureHandle, TextureOptions, Ui, Vec2,
};
use image::{ImageFormat, ImageReader, Limits};

use crate::document::{Persona, Picture};
use crate::scene::{Paint, Tone};
use crate::ui::theme;

/// The longest side that is drawn; a file may hold anything.
const LONGEST: u32 = 2048;

/// A picture that has been made ready for drawing.
#[derive(Clone)]
struct Kept {
    of: Picture,
    /// `None` where the bytes are no picture.
    texture: Option<TextureHandle>,
}

/// Draws a portrait.
pub fn paint(ui: &Ui, centre: Pos2, radius: f32, persona: &Persona) {
    let stage = |tone| theme::colour(ui, Paint::Stage(persona.colour, tone));
    let line = Stroke::new((radius / 20.0).max(1.0), stage(Tone::Fill));
    let painter = ui.painter();
    painter.circle_filled(centre, radius, stage(Tone::Soft));
    if let Some(texture) = persona.picture.as_ref().and_then(|picture| texture(ui, persona, picture)) {
        let rect = Rect::from_center_size(centre, Vec2::splat(2.0 * radius));
        let corners = CornerRadius::same(radius.round().clamp(0.0, 255.0) as u8);
        painter.add(
            RectShape::filled(rect, corners, Color32::WHITE).with_texture(texture.id(), middle(texture.size_vec2())),
        );
    } else {
        let initials = persona.initials();
        let letters = if initials.is_empty() { "?" } else { &initials };
        painter.text(centre, Align2::CENTER_CENTER, letters, theme::bold_font(radius * 0.8), stage(Tone::Ink));
    }
    painter.circle_stroke(centre, radius, line);
}

/// The square in the middle of a picture of this size.
fn middle(size: Vec2) -> Rect {
    let side = size.min_elem().max(1.0);
    let share = Vec2::new(side / size.x.max(1.0), side / size.y.max(1.0));
    Rect::from_center_size(egui::pos2(0.5, 0.5), share)
}

fn texture(ui: &Ui, persona: &Persona, picture: &Picture) -> Option<TextureHandle> {
    let id = Id::unique(("portrait", persona.id));
    if let Some(kept) = ui.data(|data| data.get_temp::<Kept>(id)).filter(|kept| Arc::ptr_eq(&kept.of.0, &picture.0)) {
        return kept.texture;
    }
    let options = TextureOptions::LINEAR.with_mipmap_mode(Some(egui::TextureFilter::Linear));
    let texture =
        decoded(picture).map(|image| ui.ctx().load_texture(format!("portrait {}", persona.id.0), image, options));
    ui.data_mut(|data| data.insert_temp(id, Kept { of: picture.clone(), texture: texture.clone() }));
    texture
}

fn decoded(picture: &Picture) -> Option<ColorImage> {
    let mut reader = ImageReader::with_format(Cursor::new(&picture.0), ImageFormat::Png);
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(LONGEST), Some(LONGEST));
    reader.limits(limits);
    let image = reader.decode().ok()?.to_rgba8();
    let size = [image.width() as usize, image.height() as usize];
    Some(ColorImage::from_rgba_unmultiplied(size, image.as_flat_samples().as_slice()))
}
