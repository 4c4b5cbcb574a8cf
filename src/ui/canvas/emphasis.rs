//! What search and filter bring out on the map: found things are marked, cards that the filter leaves out are dimmed.

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Stroke, StrokeKind, Ui};

use super::draw::shown_layout;
use super::{CanvasState, Sight};
use crate::document::{CardId, Colour};
use crate::editor::Selection;
use crate::find::Thing;
use crate::scene::{Paint, Tone};
use crate::ui::theme;

/// How much of the ground covers a dimmed card.
const DIM: f32 = 0.72;
/// How much of the marker's colour lies over what is found.
const MARKER: f32 = 0.22;

/// What is brought out, and what steps back.
#[derive(Clone, Default)]
pub struct Emphasis {
    /// What is marked as found.
    pub found: Arc<HashSet<Thing>>,
    /// The cards that stay as they are; all others are dimmed. `None` = all stay.
    pub kept: Option<Arc<HashSet<CardId>>>,
    /// How many points at the top of the view something covers, so that what is gone to shows below it.
    pub covered: f32,
}

/// Draws over the map, as far as it is in sight.
pub fn emphasis_ui(ui: &Ui, sight: &Sight<'_>, state: &CanvasState) {
    let emphasis = &state.emphasis;
    let painter = ui.painter_at(sight.view);
    if let Some(kept) = &emphasis.kept {
        dim(ui, &painter, sight, state, kept);
    }
    if !emphasis.found.is_empty() {
        mark(ui, &painter, sight, state);
    }
}

fn dim(ui: &Ui, painter: &Painter, sight: &Sight<'_>, state: &CanvasState, kept: &HashSet<CardId>) {
    let layout = shown_layout(sight, state);
    let seen = state.camera.seen(sight.view);
    let veil = theme::colour(ui, Paint::Canvas).gamma_multiply(DIM);
    for path in layout.visible_links(seen) {
        let ends = sight.journey.link(path.link).map(|link| [link.from, link.to]);
        if ends.is_some_and(|ends| !ends.iter().all(|end| kept.contains(end))) {
            let at = |at: &Pos2| state.camera.screen_from_map(sight.view, *at);
            let points: Vec<_> = path.path.points.iter().map(at).collect();
            let width = (4.0 * state.camera.scale).max(2.0);
            for cubic in points.windows(4).step_by(3).filter_map(|cubic| <[Pos2; 4]>::try_from(cubic).ok()) {
                let stroke = Stroke::new(width, veil);
                painter.add(egui::epaint::CubicBezierShape::from_points_stroke(
                    cubic,
                    false,
                    Color32::TRANSPARENT,
                    stroke,
                ));
            }
        }
    }
    let radius = radius(state);
    // What is selected stays clear: it may be what was just written.
    let selected = sight.editor.selection();
    for card in layout.visible_cards(seen).filter(|card| !kept.contains(&card.card) && !selected.has_card(card.card)) {
        let rect = state.camera.screen_from_map_rect(sight.view, card.rect).expand(1.5);
        painter.rect_filled(rect, radius, veil);
    }
}

fn mark(ui: &Ui, painter: &Painter, sight: &Sight<'_>, state: &CanvasState) {
    let layout = shown_layout(sight, state);
    let seen = state.camera.seen(sight.view);
    let found = &state.emphasis.found;
    let (ink, accent) = (theme::colour(ui, Paint::Warning), theme::colour(ui, Paint::Accent));
    let marker = theme::colour(ui, Paint::Stage(Colour::Yellow, Tone::Fill)).gamma_multiply(MARKER);
    let selected = sight.editor.selection();
    let outline = |rect: Rect, of: &Selection| {
        let rect = state.camera.screen_from_map_rect(sight.view, rect).expand(1.0);
        let line = if of == selected { Stroke::new(3.5, accent) } else { Stroke::new(1.5, ink) };
        painter.rect(rect, radius(state), marker, line, StrokeKind::Outside);
    };
    for header in layout.visible_headers(seen).filter(|header| found.contains(&Thing::Stage(header.stage))) {
        outline(header.rect, &Selection::Stage(header.stage));
    }
    for lane in layout.visible_lanes(seen).filter(|lane| found.contains(&Thing::Lane(lane.lane))) {
        outline(lane.label.shrink(3.0), &Selection::Lane(lane.lane));
    }
    for card in layout.visible_cards(seen).filter(|card| found.contains(&Thing::Card(card.card))) {
        outline(card.rect, &Selection::card(card.card));
    }
    for link in layout.visible_links(seen).filter(|link| found.contains(&Thing::Link(link.link))) {
        let middle = Rect::from_center_size(link.path.middle(), egui::Vec2::splat(12.0));
        outline(link.label.as_ref().map_or(middle, |label| label.rect), &Selection::Link(link.link));
    }
}

fn radius(state: &CanvasState) -> CornerRadius {
    CornerRadius::same((9.0 * state.camera.scale).clamp(2.0, 24.0) as u8)
}
