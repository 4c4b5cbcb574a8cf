//! Keeps stage and lane names in sight while the map is scrolled.

use egui::{Align2, FontId, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::draw::shown_layout;
use super::{CanvasState, Sight};
use crate::scene::{Paint, Tone};
use crate::ui::theme;

const HEIGHT: f32 = 26.0;
const TAB_WIDTH: f32 = 120.0;

/// Draws the names of stages above and of lanes at the left, where their own are out of sight.
pub fn pinned_ui(ui: &Ui, sight: &Sight<'_>, state: &CanvasState) {
    let layout = shown_layout(sight, state);
    let seen = state.camera.seen(sight.view);
    let painter = ui.painter_at(sight.view);
    let palette = theme::palette(ui);
    let names = sight.model.lang.names();
    let screen = |rect: Rect| state.camera.screen_from_map_rect(sight.view, rect);
    let headers_gone =
        layout.headers.first().is_some_and(|header| header.rect.max.y < seen.min.y + 8.0 / state.camera.scale);
    if headers_gone {
        for header in layout.visible_headers(seen) {
            let Some(stage) = sight.journey.stage(header.stage) else { continue };
            let column = screen(header.rect);
            let tab =
                Rect::from_min_max(pos2(column.min.x, sight.view.min.y), pos2(column.max.x, sight.view.min.y + HEIGHT));
            let soft = palette.colour(Paint::Stage(header.colour, Tone::Soft));
            let line = Stroke::new(1.0, palette.colour(Paint::Stage(header.colour, Tone::Line)));
            painter.rect(tab, 0.0, soft, line, StrokeKind::Inside);
            let ink = palette.colour(Paint::Stage(header.colour, Tone::Ink));
            let inner = painter.with_clip_rect(tab.shrink(4.0).intersect(sight.view));
            inner.text(
                tab.center(),
                Align2::CENTER_CENTER,
                names.stage(stage),
                theme::bold_font(theme::size::SMALL),
                ink,
            );
        }
    }
    let labels_gone = seen.min.x > crate::layout::LABEL_WIDTH * 0.7;
    if labels_gone {
        for lane in layout.visible_lanes(seen) {
            let Some(found) = sight.journey.lane(lane.lane) else { continue };
            let row = screen(lane.rect);
            let top = row.min.y.max(sight.view.min.y + if headers_gone { HEIGHT } else { 0.0 });
            if row.max.y - top < HEIGHT {
                continue;
            }
            let tab = Rect::from_min_size(pos2(sight.view.min.x, top + 4.0), vec2(TAB_WIDTH, HEIGHT));
            let line = Stroke::new(1.0, palette.colour(Paint::CardStroke));
            painter.rect(tab, 4.0, palette.colour(Paint::LaneLabel), line, StrokeKind::Inside);
            let inner = painter.with_clip_rect(tab.shrink(4.0).intersect(sight.view));
            let font = FontId::proportional(theme::size::SMALL);
            inner.text(
                tab.left_center() + vec2(8.0, 0.0),
                Align2::LEFT_CENTER,
                names.lane(found),
                font,
                palette.colour(Paint::Ink),
            );
        }
    }
}
