//! A few figures side by side, each with its name above it and what belongs to it below.

use egui::{Frame, Margin, RichText, Stroke, Ui};

use crate::scene::Paint;
use crate::ui::theme::{self, gap, size};

/// Narrower than this a row has two tiles.
const FOUR_FROM: f32 = 620.0;

/// One figure.
#[derive(Clone, Debug)]
pub struct Tile {
    /// What it is.
    pub name: String,
    /// The figure.
    pub value: String,
    /// What stands below it, and in which colour.
    pub below: Option<(String, Paint)>,
}

/// Shows the figures, four or two in a row.
pub fn tiles_ui(ui: &mut Ui, tiles: &[Tile]) {
    let in_a_row = if ui.available_width() < FOUR_FROM { 2 } else { 4 };
    for row in tiles.chunks(in_a_row) {
        ui.columns(in_a_row, |columns| {
            for (ui, tile) in columns.iter_mut().zip(row) {
                tile_ui(ui, tile);
            }
        });
    }
}

fn tile_ui(ui: &mut Ui, tile: &Tile) {
    let frame = Frame::new()
        .fill(theme::colour(ui, Paint::Canvas))
        .stroke(Stroke::new(1.0, theme::colour(ui, Paint::LaneLine)))
        .corner_radius(theme::RADIUS)
        .inner_margin(Margin::symmetric(12, 9));
    frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = gap::TIGHT / 2.0;
        ui.add(egui::Label::new(theme::soft(ui, &tile.name)).truncate());
        ui.label(theme::strong(&tile.value, size::TITLE));
        let (words, paint) = tile.below.as_ref().map_or((" ", Paint::InkSoft), |(words, paint)| (words, *paint));
        ui.label(RichText::new(words).size(size::SMALL).color(theme::colour(ui, paint)));
    });
}
