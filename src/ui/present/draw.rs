//! Draws the page in sight: what is revealed of it, what is lit, what is selected, and a card on its way.

use egui::{CornerRadius, Pos2, Stroke, StrokeKind, Ui, vec2};

use super::{PresentState, Sight};
use crate::pages::{HEIGHT, Page, PageCard};
use crate::scene::{Mark, Paint};
use crate::ui::canvas::{Camera, MarkPainter};

/// How much is left of what is not lit, and of the place that a card has left.
const DIMMED: f32 = 0.16;
const GHOST: f32 = 0.3;
/// Around a selected card, in units of the page.
const RING: f32 = 5.0;
/// How round that is.
const ROUND: f32 = 17.0;

/// Draws the page.
pub fn draw_ui(ui: &Ui, sight: &Sight<'_>, state: &PresentState) {
    let camera = Camera { origin: Pos2::ZERO, scale: sight.scale() };
    let lit = state.spotlight.filter(|card| sight.page.card(*card).is_some());
    let paint = |marks: &[Mark], opacity: f32| {
        let painter = MarkPainter::new(ui.painter(), sight.view, camera, sight.palette);
        let mut painter = painter.with_opacity(opacity);
        painter.draw(marks);
        painter.finish();
    };
    let around = if lit.is_some() { DIMMED } else { 1.0 };
    paint(&sight.page.ground, around);
    for place in sight.page.places.iter().filter(|place| !state.reveal.hides_cell(place.cell)) {
        paint(&place.marks, around);
    }
    let dragged = state.hand.dragged().map(|(card, by)| (card, by / sight.scale()));
    for card in shown(sight.page, state) {
        let is_dragged = dragged.is_some_and(|(dragged, _)| dragged == card.card);
        let opacity = match lit {
            Some(lit) if lit != card.card => DIMMED,
            _ if is_dragged => GHOST,
            _ => 1.0,
        };
        paint(&card.marks, opacity);
        let is_written = state.draft.as_ref().is_some_and(|draft| draft.card() == card.card);
        if sight.editor.selection().has_card(card.card) && !is_dragged && !is_written {
            ring(ui, sight, card);
        }
    }
    if let Some((card, by)) = dragged {
        if let Some((_, line)) = state.hand.target(sight) {
            paint(&[Mark::filled(line, 2.5, Paint::Accent)], 1.0);
        }
        if let Some(card) = sight.page.card(card) {
            let moved: Vec<Mark> = card.marks.iter().cloned().map(|mark| mark.translated(by)).collect();
            paint(&moved, 0.95);
        }
    }
}

/// The cards that are revealed.
pub fn shown<'a>(page: &'a Page, state: &'a PresentState) -> impl Iterator<Item = &'a PageCard> {
    page.cards.iter().filter(|card| !state.reveal.hides(card.card))
}

fn ring(ui: &Ui, sight: &Sight<'_>, card: &PageCard) {
    let rect = sight.screen_from_page(card.rect.expand(RING));
    let stroke = Stroke::new((4.0 * sight.scale()).max(2.0), sight.colour(Paint::Accent));
    let round = CornerRadius::same((ROUND * sight.scale()).clamp(0.0, 255.0) as u8);
    ui.painter().rect_stroke(rect, round, stroke, StrokeKind::Outside);
}

/// Draws a page as a small picture.
pub fn picture(ui: &Ui, sight: &Sight<'_>, page: &Page, rect: egui::Rect) {
    let clip = ui.clip_rect().intersect(rect);
    let painter = ui.painter().with_clip_rect(clip);
    let camera = Camera { origin: (-vec2(rect.min.x - clip.min.x, rect.min.y - clip.min.y)).to_pos2(), scale: 1.0 };
    let scale = rect.height() / HEIGHT;
    let camera = Camera { origin: (camera.origin.to_vec2() / scale).to_pos2(), scale };
    let mut marks = MarkPainter::new(&painter, clip, camera, sight.palette);
    let all: Vec<Mark> = page.marks().cloned().collect();
    marks.draw(&all);
    marks.finish();
}
