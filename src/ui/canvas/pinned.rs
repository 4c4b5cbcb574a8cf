//! Keeps stage and lane names in sight while the map is scrolled; they can be clicked and dragged as their own.

use std::f32::consts::FRAC_PI_2;

use egui::epaint::TextShape;
use egui::{FontId, Painter, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::draw::shown_layout;
use super::{CanvasState, Sight};
use crate::document::Colour;
use crate::layout::Hit;
use crate::scene::{Paint, Palette, Tone};
use crate::ui::theme;

const HEIGHT: f32 = 26.0;
/// How wide the strip of a lane's name is; it stands upright, so that it covers little of the cards.
const WIDTH: f32 = 24.0;
/// A strip shorter than this shows no name.
const LEAST: f32 = 40.0;
const EDGE: f32 = 8.0;

/// One pinned name.
struct Tab<'a> {
    rect: Rect,
    of: Hit,
    name: &'a str,
    /// A stage's colour; `None` = a lane.
    colour: Option<Colour>,
}

/// What lies under a point, where that is a pinned name.
pub fn hit(sight: &Sight<'_>, state: &CanvasState, at: Pos2) -> Option<Hit> {
    tabs(sight, state).into_iter().rev().find(|tab| tab.rect.contains(at)).map(|tab| tab.of)
}

/// Draws the names of stages above and of lanes at the left, where their own are out of sight.
pub fn pinned_ui(ui: &Ui, sight: &Sight<'_>, state: &CanvasState) {
    let painter = ui.painter_at(sight.view);
    let palette = theme::palette(ui);
    for tab in tabs(sight, state) {
        draw(&painter, &palette, &tab);
    }
}

/// The pinned names, those that lie on top last.
fn tabs<'a>(sight: &Sight<'a>, state: &'a CanvasState) -> Vec<Tab<'a>> {
    let layout = shown_layout(sight, state);
    let seen = state.camera.seen(sight.view);
    let names = sight.model.lang.names();
    let screen = |rect: Rect| state.camera.screen_from_map_rect(sight.view, rect);
    let headers_gone = layout.headers.first().is_some_and(|header| header.rect.max.y < seen.min.y + EDGE);
    let labels_gone = seen.min.x > crate::layout::LABEL_WIDTH * 0.7;
    let top = sight.view.min.y;
    let mut tabs = Vec::new();
    for lane in layout.visible_lanes(seen).filter(|_| labels_gone) {
        let row = screen(lane.rect);
        let from = row.min.y.max(top + if headers_gone { HEIGHT } else { 0.0 });
        let to = row.max.y.min(sight.view.max.y);
        if let Some(found) = sight.journey.lane(lane.lane).filter(|_| to - from >= LEAST) {
            let rect = Rect::from_min_max(pos2(sight.view.min.x, from + 2.0), pos2(sight.view.min.x + WIDTH, to - 2.0));
            tabs.push(Tab { rect, of: Hit::LaneLabel(lane.lane), name: names.lane(found), colour: None });
        }
    }
    for header in layout.visible_headers(seen).filter(|_| headers_gone) {
        if let Some(stage) = sight.journey.stage(header.stage) {
            let column = screen(header.rect);
            let rect = Rect::from_min_max(pos2(column.min.x, top), pos2(column.max.x, top + HEIGHT));
            let (of, colour) = (Hit::Header(header.stage), Some(header.colour));
            tabs.push(Tab { rect, of, name: names.stage(stage), colour });
        }
    }
    tabs
}

fn draw(painter: &Painter, palette: &Palette, tab: &Tab<'_>) {
    let stage = |tone| tab.colour.map(|colour| Paint::Stage(colour, tone));
    let fill = palette.colour(stage(Tone::Soft).unwrap_or(Paint::LaneLabel));
    let line = palette.colour(stage(Tone::Line).unwrap_or(Paint::CardStroke));
    let ink = palette.colour(stage(Tone::Ink).unwrap_or(Paint::Ink));
    painter.rect(tab.rect, 4.0, fill, Stroke::new(1.0, line), StrokeKind::Inside);
    let upright = tab.colour.is_none();
    let font = if upright { FontId::proportional(theme::size::SMALL) } else { theme::bold_font(theme::size::SMALL) };
    let room = if upright { tab.rect.height() } else { tab.rect.width() } - 2.0 * EDGE;
    let mut words = egui::text::LayoutJob::simple_singleline(tab.name.to_owned(), font, ink);
    words.wrap = egui::text::TextWrapping::truncate_at_width(room);
    let galley = painter.layout_job(words);
    let size = galley.size();
    if upright {
        let start = tab.rect.center() + vec2(-size.y / 2.0, size.x / 2.0);
        painter.add(TextShape::new(start, galley, ink).with_angle(-FRAC_PI_2));
    } else {
        painter.galley(egui::Align2::CENTER_CENTER.align_size_within_rect(size, tab.rect).min, galley, ink);
    }
}
