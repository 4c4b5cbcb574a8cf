//! Keeps stage and lane names legible: while the map is scrolled they stay at its edges, and from far away they are
//! written at the size of the interface. They can be clicked and dragged as what they name.

use std::f32::consts::FRAC_PI_2;

use egui::epaint::TextShape;
use egui::{Painter, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::draw::shown_layout;
use super::{CanvasState, Sight, gesture};
use crate::document::Colour;
use crate::layout::text::Style;
use crate::layout::{HeaderBox, Hit, LABEL, LABEL_INSET, LaneBox, NAME};
use crate::scene::{Paint, Palette, Tone};
use crate::ui::theme;

/// How a name is set, in points of the screen.
const STYLE: Style = Style::bold(theme::size::SMALL, 16.0);
/// Smaller letters than this, in points of the screen, are written anew.
const LEGIBLE: f32 = 9.0;
const HEIGHT: f32 = 26.0;
/// How wide the strip of a lane's name is; it stands upright, so that it covers little of the cards.
const WIDTH: f32 = 24.0;
/// The most room that a lane's name takes across.
const WIDEST: f32 = 150.0;
/// With this much room a name is written across.
const ACROSS: f32 = 72.0;
/// A strip shorter than this shows no upright name.
const LEAST: f32 = 40.0;
/// How long the strip of a stage's upright name is.
const UPRIGHT: f32 = 78.0;
/// Rows and columns narrower than this have no room for a name.
const LOWEST: f32 = 15.0;
const EDGE: f32 = 8.0;
/// From the top of a header to its name, in map units.
const ABOVE_NAME: f32 = 12.0;

/// One name.
struct Tab<'a> {
    rect: Rect,
    of: Hit,
    name: &'a str,
    /// A stage's colour; `None` = a lane.
    colour: Option<Colour>,
    upright: bool,
}

/// What lies under a point, where that is such a name.
pub fn hit(sight: &Sight<'_>, state: &CanvasState, at: Pos2) -> Option<Hit> {
    tabs(sight, state).into_iter().rev().find(|tab| tab.rect.contains(at)).map(|tab| tab.of)
}

/// Draws the names of stages and lanes where their own are cut, out of sight, or too small to be read.
pub fn pinned_ui(ui: &Ui, sight: &Sight<'_>, state: &CanvasState) {
    let painter = ui.painter_at(sight.view);
    let palette = theme::palette(ui);
    for tab in tabs(sight, state) {
        draw(&painter, &palette, &tab);
        if gesture::selection_of(tab.of) == *sight.editor.selection() {
            let line = Stroke::new(2.0, palette.colour(Paint::Accent));
            painter.rect_stroke(tab.rect, 4.0, line, StrokeKind::Inside);
        }
    }
}

/// The names, those that lie on top last.
fn tabs<'a>(sight: &Sight<'a>, state: &'a CanvasState) -> Vec<Tab<'a>> {
    let seen = state.camera.seen(sight.view);
    let is_cut = |header: &Rect| seen.min.y > header.min.y + ABOVE_NAME;
    let headers_cut = shown_layout(sight, state).headers.first().is_some_and(|header| is_cut(&header.rect));
    let mut tabs = Vec::new();
    if LABEL.size * state.camera.scale < LEGIBLE || seen.min.x > LABEL_INSET {
        lane_tabs(sight, state, if headers_cut { HEIGHT } else { 0.0 }, &mut tabs);
    }
    if NAME.size * state.camera.scale < LEGIBLE || headers_cut {
        stage_tabs(sight, state, headers_cut, &mut tabs);
    }
    tabs
}

/// The names of lanes, below so many points of the view that those of stages take.
fn lane_tabs<'a>(sight: &Sight<'a>, state: &'a CanvasState, below: f32, tabs: &mut Vec<Tab<'a>>) {
    let view = sight.view;
    let is_small = LABEL.size * state.camera.scale < LEGIBLE;
    let names = sight.model.lang.names();
    let has_room = |lane: &&LaneBox| lane.rect.height() * state.camera.scale >= LOWEST;
    let lanes = shown_layout(sight, state).visible_lanes(state.camera.seen(view)).filter(has_room);
    let named: Vec<_> = lanes.filter_map(|lane| Some((lane, names.lane(sight.journey.lane(lane.lane)?)))).collect();
    let widest = named.iter().map(|(_, name)| STYLE.width(name)).fold(0.0, f32::max);
    let wanted = (widest + 2.0 * EDGE).min(WIDEST);
    for (lane, name) in named {
        let row = state.camera.screen_from_map_rect(view, lane.rect);
        let label = state.camera.screen_from_map_rect(view, lane.label);
        let (from, to) = (row.min.y.max(view.min.y + below), row.max.y.min(view.max.y));
        let right = label.max.x.max(view.min.x + WIDTH);
        // Where there is room beside a small map, its names begin left of it.
        let left = if is_small { right - wanted } else { label.min.x }.max(view.min.x);
        let gap = if row.height() < LEAST { 0.5 } else { 2.0 };
        let mut rect = Rect::from_min_max(pos2(left, from + gap), pos2(right, to - gap));
        let mut upright = rect.width() < wanted.min(ACROSS);
        if upright && row.height() < LEAST {
            (rect.max.x, upright) = (rect.min.x + wanted.min(WIDEST * 0.7), false);
        }
        let least = if upright { LEAST } else { LOWEST };
        if to - from >= least.min(row.height()) {
            tabs.push(Tab { rect, of: Hit::LaneLabel(lane.lane), name, colour: None, upright });
        }
    }
}

/// The names of stages: at the top of the view where their own are cut, else in their headers.
fn stage_tabs<'a>(sight: &Sight<'a>, state: &'a CanvasState, cut: bool, tabs: &mut Vec<Tab<'a>>) {
    let names = sight.model.lang.names();
    let has_room = |header: &&HeaderBox| header.rect.width() * state.camera.scale >= LOWEST;
    let headers = shown_layout(sight, state).visible_headers(state.camera.seen(sight.view)).filter(has_room);
    let named = headers.filter_map(|header| Some((header, names.stage(sight.journey.stage(header.stage)?))));
    let named: Vec<_> = named.collect();
    let fits =
        |(header, name): &(&HeaderBox, &str)| STYLE.width(name) <= header.rect.width() * state.camera.scale - EDGE;
    let lines = if named.iter().all(fits) { 1 } else { 2 };
    for (header, name) in named {
        let column = state.camera.screen_from_map_rect(sight.view, header.rect);
        let upright = column.width() < LEAST;
        let top = column.min.y.max(sight.view.min.y);
        let height = match (upright, cut) {
            (true, _) => UPRIGHT,
            (false, true) => HEIGHT,
            (false, false) => column.height().max(STYLE.height(lines) + 5.0),
        };
        let rect = Rect::from_min_max(pos2(column.min.x, top), pos2(column.max.x, top + height));
        tabs.push(Tab { rect, of: Hit::Header(header.stage), name, colour: Some(header.colour), upright });
    }
}

fn draw(painter: &Painter, palette: &Palette, tab: &Tab<'_>) {
    let stage = |tone| tab.colour.map(|colour| Paint::Stage(colour, tone));
    let fill = palette.colour(stage(Tone::Soft).unwrap_or(Paint::LaneLabel));
    let line = palette.colour(stage(Tone::Line).unwrap_or(Paint::CardStroke));
    let ink = palette.colour(stage(Tone::Ink).unwrap_or(Paint::Ink));
    painter.rect(tab.rect, 4.0, fill, Stroke::new(1.0, line), StrokeKind::Inside);
    let (long, wide) =
        if tab.upright { (tab.rect.height(), tab.rect.width()) } else { (tab.rect.width(), tab.rect.height()) };
    let edge = if long < ACROSS { EDGE / 2.0 } else { EDGE };
    let mut words =
        egui::text::LayoutJob::simple(tab.name.to_owned(), theme::bold_font(STYLE.size), ink, long - 2.0 * edge);
    words.wrap.max_rows = ((wide - 2.0) / STYLE.line_height).floor().max(1.0) as usize;
    let galley = painter.layout_job(words);
    let size = galley.size();
    if tab.upright {
        let start = tab.rect.center() + vec2(-size.y / 2.0, size.x / 2.0);
        painter.add(TextShape::new(start, galley, ink).with_angle(-FRAC_PI_2));
    } else {
        painter.galley(egui::Align2::CENTER_CENTER.align_size_within_rect(size, tab.rect).min, galley, ink);
    }
}
