//! What search and filter bring out on the map: found things are marked, cards that the filter leaves out are dimmed.

use std::collections::HashSet;
use std::sync::Arc;

use egui::epaint::CubicBezierShape;
use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui};

use super::draw::shown_layout;
use super::paint::{FAR, FLATNESS, MarkPainter};
use super::{CanvasState, Sight};
use crate::document::{CardId, Colour};
use crate::editor::Selection;
use crate::find::Thing;
use crate::layout::LinkPath;
use crate::scene::{Mark, Paint, Tone, link_label_marks, link_marks};
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
    let is_dimmed = |path: &LinkPath| {
        let ends = sight.journey.link(path.link).map(|link| [link.from, link.to]);
        ends.is_some_and(|ends| !ends.iter().all(|end| kept.contains(end)))
    };
    for path in layout.visible_links(seen).filter(|path| is_dimmed(path)) {
        veil_arrow(painter, sight, state, path, veil);
    }
    let radius = radius(state);
    // What is selected stays clear: it may be what was just written.
    let selected = sight.editor.selection();
    for card in layout.visible_cards(seen).filter(|card| !kept.contains(&card.card) && !selected.has_card(card.card)) {
        let rect = state.camera.screen_from_map_rect(sight.view, card.rect).expand(1.5);
        painter.rect_filled(rect, radius, veil);
    }
    if state.camera.scale < FAR {
        return;
    }
    let palette = theme::palette(ui);
    // The words lie on the arrows: a veil over an arrow must not run through them.
    for path in layout.visible_links(seen) {
        let Some(label) = &path.label else { continue };
        let mut drawing = MarkPainter::new(painter, sight.view, state.camera, &palette);
        drawing.draw(&link_label_marks(path));
        drawing.finish();
        if is_dimmed(path) {
            let rect = state.camera.screen_from_map_rect(sight.view, label.rect).expand(0.5);
            painter.rect_filled(rect, rect.height() / 2.0, veil);
        }
    }
}

/// Lays a veil over an arrow's line, its heads, and the dot at its start.
fn veil_arrow(painter: &Painter, sight: &Sight<'_>, state: &CanvasState, path: &LinkPath, veil: Color32) {
    let at = |at: &Pos2| state.camera.screen_from_map(sight.view, *at);
    let width = (4.0 * state.camera.scale).max(2.0);
    for mark in link_marks(path) {
        match mark {
            Mark::Path { points, .. } => {
                let points: Vec<_> = points.iter().map(at).collect();
                let cubics = points.windows(4).step_by(3).filter_map(|cubic| <[Pos2; 4]>::try_from(cubic).ok());
                let line: Vec<_> = cubics
                    .flat_map(|cubic| {
                        let stroke = Stroke::new(width, veil);
                        CubicBezierShape::from_points_stroke(cubic, false, Color32::TRANSPARENT, stroke)
                            .flatten(Some(FLATNESS))
                    })
                    .collect();
                // One line, so that the veil is nowhere twice as thick.
                painter.add(Shape::line(line, Stroke::new(width, veil)));
            }
            Mark::Polygon { points, .. } => {
                let points = points.iter().map(at).collect();
                painter.add(Shape::convex_polygon(points, veil, Stroke::new(1.5, veil)));
            }
            Mark::Circle { centre, radius, .. } => {
                painter.circle_filled(at(&centre), radius * state.camera.scale + 1.0, veil);
            }
            _ => {}
        }
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
