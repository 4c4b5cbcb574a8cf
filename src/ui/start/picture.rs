//! A framework's stages in small: as a map with cards, or, where there is less room, as a row of chips.

use std::sync::Arc;

use egui::{FontId, Galley, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2};

use crate::document::Colour;
use crate::scene::{Paint, Tone};
use crate::ui::theme::{self, gap, size};

/// The stages, laid out; positions count from the picture's top left corner.
pub(super) struct Picture {
    chips: Vec<Chip>,
    is_map: bool,
    height: f32,
}

struct Chip {
    rect: Rect,
    name: Arc<Galley>,
    colour: Colour,
}

const CHIP: f32 = 26.0;
const PADDING: f32 = 10.0;
const CARD: f32 = 15.0;
const ROWS: usize = 3;
/// Between the chips and the cards, and between cards.
const BETWEEN: f32 = 6.0;

impl Picture {
    /// Lays the stages out for a width; a map is drawn where it is wanted and every name fits into its column.
    pub(super) fn new(ui: &Ui, stages: &[(&str, Colour)], width: f32, wants_map: bool) -> Self {
        let named: Vec<_> = stages.iter().map(|(name, colour)| (lay_out(ui, name, *colour), *colour)).collect();
        let column = (width - BETWEEN * (named.len() as f32 - 1.0)) / named.len().max(1) as f32;
        let fits = named.iter().all(|(name, _)| name.size().x + PADDING <= column);
        if wants_map && fits { Self::map(named, column) } else { Self::row(named, width) }
    }

    /// How high the picture is.
    pub(super) const fn height(&self) -> f32 {
        self.height
    }

    fn map(named: Vec<(Arc<Galley>, Colour)>, column: f32) -> Self {
        let chip = |(index, (name, colour)): (usize, (Arc<Galley>, Colour))| {
            let at = Pos2::new(index as f32 * (column + BETWEEN), 0.0);
            Chip { rect: Rect::from_min_size(at, Vec2::new(column, CHIP)), name, colour }
        };
        let chips = named.into_iter().enumerate().map(chip).collect();
        Self { chips, is_map: true, height: CHIP + ROWS as f32 * (CARD + BETWEEN) + BETWEEN }
    }

    fn row(named: Vec<(Arc<Galley>, Colour)>, width: f32) -> Self {
        let mut at = Pos2::ZERO;
        let mut chips = Vec::new();
        for (name, colour) in named {
            let size = Vec2::new((name.size().x + 2.0 * PADDING).min(width), CHIP);
            if at.x > 0.0 && at.x + size.x > width {
                at = Pos2::new(0.0, at.y + CHIP + gap::TIGHT);
            }
            chips.push(Chip { rect: Rect::from_min_size(at, size), name, colour });
            at.x += size.x + gap::TIGHT;
        }
        Self { chips, is_map: false, height: at.y + CHIP }
    }

    /// Draws the picture with its top left corner there.
    pub(super) fn paint(self, ui: &Ui, at: Pos2) {
        for (index, chip) in self.chips.into_iter().enumerate() {
            let rect = chip.rect.translate(at.to_vec2());
            if self.is_map {
                paint_cards(ui, rect, index, chip.colour);
            }
            let tone = |tone| theme::colour(ui, Paint::Stage(chip.colour, tone));
            let stroke = Stroke::new(1.0, tone(Tone::Line));
            ui.painter().rect(rect, theme::RADIUS, tone(Tone::Soft), stroke, StrokeKind::Inside);
            let name_at = rect.center() - chip.name.size() / 2.0;
            ui.painter().galley(name_at, chip.name, tone(Tone::Ink));
        }
    }
}

fn lay_out(ui: &Ui, name: &str, colour: Colour) -> Arc<Galley> {
    let ink = theme::colour(ui, Paint::Stage(colour, Tone::Ink));
    ui.painter().layout_no_wrap(name.to_owned(), FontId::proportional(size::SMALL), ink)
}

/// Some cards below a stage, as a map might have them.
fn paint_cards(ui: &Ui, chip: Rect, column: usize, colour: Colour) {
    let fill = theme::colour(ui, Paint::CardColour(colour));
    let stroke = Stroke::new(1.0, theme::colour(ui, Paint::Stage(colour, Tone::Line)));
    for row in 0..ROWS {
        if (column * 2 + row * 3) % 5 == 3 {
            continue;
        }
        let top = chip.bottom() + BETWEEN + row as f32 * (CARD + BETWEEN);
        let card = Rect::from_min_size(Pos2::new(chip.left(), top), Vec2::new(chip.width(), CARD));
        ui.painter().rect(card, 4.0, fill, stroke, StrokeKind::Inside);
        let share = 0.4 + 0.12 * ((column + row * 2) % 4) as f32;
        let line = Rect::from_min_size(card.min + Vec2::new(7.0, 6.0), Vec2::new((card.width() - 14.0) * share, 3.0));
        ui.painter().rect_filled(line, 1.5, theme::colour(ui, Paint::Stage(colour, Tone::Line)));
    }
}
