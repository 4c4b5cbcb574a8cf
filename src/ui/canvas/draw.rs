//! Draws the map, and over it what is selected, hovered and dragged.

use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui};

use super::arrow::{self, ArrowDrag};
use super::carry;
use super::distant::{self, Distant};
use super::drag::CardDrag;
use super::gesture::{self, Gesture};
use super::nodes::NodeOf;
use super::paint::{FAR, MarkPainter};
use super::{CanvasState, Drawn, Sight};
use crate::document::{CardId, LaneRole};
use crate::editor::Selection;
use crate::layout::{Hit, MapLayout};
use crate::scene::{MapScene, Mark, Paint, Palette, card_marks, grid_marks, header_marks, lane_marks, visible_marks};
use crate::ui::theme;

/// How far the shadow of a dragged thing reaches, in points.
const SHADOW: u8 = 14;

/// Draws what is in sight; `distant` is what the last frame drew from far away. Tells how much was drawn.
pub(super) fn draw_ui(ui: &Ui, sight: &Sight<'_>, state: &CanvasState, distant: &mut Distant) -> Drawn {
    let palette = theme::palette(ui);
    let painter = ui.painter_at(sight.view);
    let layout = shown_layout(sight, state);
    let scene = MapScene { journey: sight.journey, facts: &sight.prepared.facts, layout };
    let seen = state.camera.seen(sight.view);
    let is_far = state.camera.scale < FAR;
    let marks = if is_far { grid_marks(&scene, seen) } else { state.glide.placed(visible_marks(&scene, seen), layout) };
    let mut drawing = MarkPainter::new(&painter, sight.view, state.camera, &palette);
    drawing.draw(&marks);
    let mut drawn = Drawn { marks: marks.len(), ..drawing.finish() };
    if is_far {
        let key = Some(sight.prepared.key).filter(|_| std::ptr::eq(layout, &raw const sight.prepared.layout));
        let (facts, view, camera) = (&sight.prepared.facts, sight.view, state.camera);
        drawn.remade = distant.draw(&painter, &palette, &distant::Sight { layout, facts, key, view, camera });
    }
    lane_hints(sight, state, layout, &painter, &palette);
    let overlay = Overlay { sight, state, layout, painter: &painter, palette: &palette };
    overlay.hovered(ui);
    overlay.selected();
    overlay.dragged();
    if let Some(Gesture::Carry(carried)) = &state.gesture {
        carry::chip_ui(ui, sight, carried);
    }
    drawn
}

/// The layout with the preview of the gesture, where there is one.
pub fn shown_layout<'a>(sight: &Sight<'a>, state: &'a CanvasState) -> &'a MapLayout {
    let dragged = state.gesture.as_ref().and_then(Gesture::preview);
    let written = || state.draft.as_ref().and_then(super::writing::Draft::preview);
    dragged.or_else(written).unwrap_or(&sight.prepared.layout)
}

/// Room for the faces at the left of the band of feelings, in map units.
const BESIDE_FACES: f32 = 24.0;

/// In the first cell of a lane without cards: what belongs in it.
fn lane_hints(sight: &Sight<'_>, state: &CanvasState, layout: &MapLayout, painter: &Painter, palette: &Palette) {
    let names = sight.model.lang.names();
    let size = crate::layout::NOTE.size * state.camera.scale;
    if size < 7.0 {
        return;
    }
    for (row, lane) in layout.lanes.iter().enumerate() {
        let words = names.library().lanes.iter().find(|words| Some(words.role) == lane.role);
        let columns = 0..layout.headers.len();
        let is_empty = columns.filter_map(|column| layout.cell(column, row)).all(|cell| !cell.holds_cards());
        let has_curve = lane.band.is_some() && layout.feelings.iter().any(Option::is_some);
        let has_trend = lane.trends.is_some() && sight.prepared.facts.stages.iter().any(|stage| stage.trend.is_some());
        let (Some(words), Some(cell), true) = (words, layout.cell(0, row), is_empty && !has_curve && !has_trend) else {
            continue;
        };
        let marked = sight.prepared.facts.stage(0).is_some_and(|stage| stage.lacks.touchpoint);
        if marked && lane.role == Some(LaneRole::Touchpoints) {
            continue;
        }
        let mut rect = state.camera.screen_from_map_rect(sight.view, cell.rect).shrink(10.0 * state.camera.scale);
        if lane.band.is_some() {
            rect.min.x += BESIDE_FACES * state.camera.scale;
        }
        let ink = palette.colour(Paint::InkSoft);
        let galley =
            painter.layout(names.text(&words.hint).to_owned(), egui::FontId::proportional(size), ink, rect.width());
        painter.galley(rect.min, galley, ink);
    }
}

struct Overlay<'a> {
    sight: &'a Sight<'a>,
    state: &'a CanvasState,
    layout: &'a MapLayout,
    painter: &'a Painter,
    palette: &'a Palette,
}

impl Overlay<'_> {
    fn hovered(&self, ui: &Ui) {
        if self.state.is_dragging() {
            return;
        }
        let Some(at) = ui.input(|input| input.pointer.hover_pos()).filter(|at| self.sight.view.contains(*at)) else {
            return;
        };
        if ui.layer_id_at(at) != Some(ui.layer_id()) {
            return;
        }
        let near = gesture::handle_at(self.sight, self.state, at);
        match (near, gesture::hit(self.sight, self.state, at)) {
            (Some(card), _) | (None, Hit::Card(card)) => {
                self.outline_card(card, 1.0, self.faint());
                self.handle(card, near.is_some());
            }
            (None, Hit::Cell(cell)) if !self.face_hint(at) => self.add_hint(cell, at),
            (None, Hit::Link(link)) => {
                self.trace_link(link, 4.0, self.faint());
                self.ends_of_link(link, 1.5, self.faint());
            }
            _ => {}
        }
    }

    /// A ring around the face under the pointer, or a pale face where a click would make one.
    fn face_hint(&self, at: Pos2) -> bool {
        let Some(face) = gesture::face_at(self.sight, self.state, at) else { return false };
        let map = self.state.camera.map_from_screen(self.sight.view, at);
        let Some(lane) = self.layout.lanes.iter().find(|lane| lane.lane == face.lane) else { return false };
        if face.is_new {
            let Some((band, feeling)) = lane.band.zip(super::curve::feeling_of(lane, map)) else { return false };
            let middle = crate::layout::column_left(face.column) + crate::layout::COLUMN_WIDTH / 2.0;
            let centre = Pos2::new(middle, crate::layout::feeling_y(band, f32::from(feeling)));
            let face = Mark::Face { centre, radius: 10.0, feeling, paint: Paint::InkSoft };
            let mut drawing =
                MarkPainter::new(self.painter, self.sight.view, self.state.camera, self.palette).with_opacity(0.5);
            drawing.draw(&[face]);
            drawing.finish();
            return true;
        }
        let mean = self.layout.feelings.get(face.column).copied().flatten();
        if let Some((band, mean)) = lane.band.zip(mean) {
            let middle = crate::layout::column_left(face.column) + crate::layout::COLUMN_WIDTH / 2.0;
            let centre = Pos2::new(middle, crate::layout::feeling_y(band, mean));
            let centre = self.state.camera.screen_from_map(self.sight.view, centre);
            let accent = self.palette.colour(Paint::Accent);
            self.painter.circle_stroke(centre, 14.0 * self.state.camera.scale, Stroke::new(2.0, accent));
        }
        true
    }

    /// Outlines the two cards of an arrow.
    fn ends_of_link(&self, link: crate::document::LinkId, width: f32, colour: Color32) {
        let Some(found) = self.sight.journey.link(link) else { return };
        for card in [found.from, found.to] {
            self.outline_card(card, width, colour);
        }
    }

    /// A plus in the free strip of the cell under the pointer: a click on it adds a card.
    fn add_hint(&self, cell: crate::document::Cell, at: Pos2) {
        let Some((centre, arm)) = gesture::plus_of(self.sight, self.state, cell) else { return };
        let hot = gesture::plus_at(self.sight, self.state, at).is_some();
        let colour = if hot { self.palette.colour(Paint::Accent) } else { self.faint() };
        let stroke = Stroke::new(1.6, colour);
        self.painter.hline(centre.x - arm..=centre.x + arm, centre.y, stroke);
        self.painter.vline(centre.x, centre.y - arm..=centre.y + arm, stroke);
    }

    fn selected(&self) {
        let accent = self.palette.colour(Paint::Accent);
        match self.sight.editor.selection() {
            // The field has a line of its own.
            _ if self.state.is_writing() => {}
            Selection::Cards(cards) => {
                let seen = self.state.camera.seen(self.sight.view);
                for card in self.layout.visible_cards(seen).filter(|found| cards.contains(&found.card)) {
                    let by = self.state.glide.offset(NodeOf::Card(card.card));
                    self.outline(card.rect.translate(by), 2.0, accent);
                }
                if let Some(card) = self.sight.editor.selection().single_card().filter(|_| !self.state.is_dragging()) {
                    self.handle(card, false);
                }
            }
            Selection::Cell(cell) => {
                if let Some(found) = self.layout.cell_box(*cell) {
                    self.outline(found.rect.shrink(2.0), 2.0, accent);
                }
            }
            Selection::Stage(stage) => {
                if let Some(found) = self.layout.headers.iter().find(|header| header.stage == *stage) {
                    let by = self.state.glide.offset(NodeOf::Stage(*stage));
                    self.outline(found.rect.translate(by), 2.0, accent);
                }
            }
            Selection::Lane(lane) => {
                if let Some(found) = self.layout.lanes.iter().find(|found| found.lane == *lane) {
                    let by = self.state.glide.offset(NodeOf::Lane(*lane));
                    self.outline(found.label.shrink(2.0).translate(by), 2.0, accent);
                }
            }
            Selection::Link(link) => {
                self.trace_link(*link, 5.0, accent.gamma_multiply(0.35));
                self.ends_of_link(*link, 1.5, accent.gamma_multiply(0.6));
                self.dots_at_ends(*link);
            }
            Selection::Nothing | Selection::Item(_) => {}
        }
    }

    fn dragged(&self) {
        match &self.state.gesture {
            Some(Gesture::Cards(drag)) => self.dragged_cards(drag),
            Some(Gesture::Stage(drag)) => {
                let layout = &self.sight.prepared.layout;
                let place = layout.headers.iter().position(|header| header.stage == drag.stage);
                if let Some((index, header)) = place.and_then(|at| layout.headers.get(at).map(|header| (at, header))) {
                    let marks = header_marks(header, self.sight.prepared.facts.stage(index));
                    self.float(marks, header.rect, drag.pointer + drag.grab - header.rect.min);
                }
                self.column_of(drag.stage);
            }
            Some(Gesture::Lane(drag)) => {
                let layout = &self.sight.prepared.layout;
                if let Some(lane) = layout.lanes.iter().find(|found| found.lane == drag.lane) {
                    self.float(lane_marks(lane), lane.label, drag.pointer + drag.grab - lane.label.min);
                }
                if let Some(lane) = self.layout.lanes.iter().find(|found| found.lane == drag.lane) {
                    self.slot(lane.rect);
                }
            }
            Some(Gesture::Carry(_)) => {
                if let Some(gap) = &self.layout.gap {
                    self.slot(gap.rect);
                }
            }
            Some(Gesture::Arrow(drag)) => {
                if let Some(gap) = &self.layout.gap {
                    self.slot(gap.rect);
                }
                self.arrow_in_hand(drag);
            }
            Some(Gesture::Band { from, to, .. }) => {
                let band = self.screen(Rect::from_two_pos(*from, *to));
                let accent = self.palette.colour(Paint::Accent);
                self.painter.rect(band, 2.0, accent.gamma_multiply(0.1), Stroke::new(1.0, accent), StrokeKind::Inside);
            }
            Some(Gesture::Press(_) | Gesture::Pan | Gesture::Curve(_) | Gesture::Held) | None => {}
        }
    }

    fn dragged_cards(&self, drag: &CardDrag) {
        if let Some(gap) = &self.layout.gap {
            self.slot(gap.rect);
        }
        let layout = &self.sight.prepared.layout;
        let mut top = drag.pointer + drag.grab;
        for id in drag.cards.iter().take(8) {
            let (Some(card), Some(content)) = (layout.card(*id), self.sight.journey.card(*id)) else { continue };
            self.float(card_marks(card, content), card.rect, top - card.rect.min);
            top.y += card.rect.height() + crate::layout::CARD_GAP;
        }
        self.badge(drag);
    }

    /// At the pointer: a plus on copies, and how many cards there are.
    fn badge(&self, drag: &CardDrag) {
        let many = drag.cards.len() > 1;
        if !drag.copies && !many {
            return;
        }
        let count = if many { drag.cards.len().to_string() } else { String::new() };
        let words = format!("{}{count}", if drag.copies { "+" } else { "" });
        let ink = self.palette.colour(Paint::OnAccent);
        let galley = self.painter.layout_no_wrap(words, theme::bold_font(theme::size::SMALL), ink);
        let at = self.screen(Rect::from_min_size(drag.pointer, egui::Vec2::ZERO)).min + egui::vec2(12.0, 12.0);
        let rect = Rect::from_min_size(at, galley.size() + egui::vec2(12.0, 4.0));
        self.painter.rect_filled(rect, rect.height() / 2.0, self.palette.colour(Paint::Accent));
        self.painter.galley(at + egui::vec2(6.0, 2.0), galley, ink);
    }

    fn arrow_in_hand(&self, drag: &ArrowDrag) {
        let accent = self.palette.colour(Paint::Accent);
        let ends = drag.link.and_then(|link| arrow::ends_of(self.sight, self.state, link));
        let kept = ends.and_then(|ends| if drag.moves_start { ends.last() } else { ends.first() }.copied());
        let Some(kept) = kept.or_else(|| self.handle_of(drag.fixed)) else { return };
        let pointer = self.screen(Rect::from_min_size(drag.pointer, egui::Vec2::ZERO)).min;
        if let Some(to) = drag.to {
            self.outline_card(to, 2.5, accent);
        }
        let (start, end) = if drag.moves_start { (pointer, kept) } else { (kept, pointer) };
        self.painter.line_segment([start, end], Stroke::new(2.0, accent));
        let back = (start - end).normalized() * 10.0;
        let side = back.rot90() * 0.5;
        self.painter.add(Shape::convex_polygon(vec![end, end + back + side, end + back - side], accent, Stroke::NONE));
    }

    /// Where a card's handle lies in the preview.
    fn handle_of(&self, card: CardId) -> Option<Pos2> {
        let rect = self.layout.card(card)?.rect;
        Some(self.state.camera.screen_from_map(self.sight.view, rect.right_center()))
    }

    /// A dot at each end of the selected arrow, to take it to another card.
    fn dots_at_ends(&self, link: crate::document::LinkId) {
        if self.state.is_dragging() || self.state.camera.scale < 0.35 {
            return;
        }
        let accent = self.palette.colour(Paint::Accent);
        for end in arrow::ends_of(self.sight, self.state, link).into_iter().flatten() {
            self.painter.circle(end, 5.0, self.palette.colour(Paint::Surface), Stroke::new(2.0, accent));
        }
    }

    /// The free place of what is being dragged.
    fn slot(&self, rect: Rect) {
        let rect = self.screen(rect);
        let radius = CornerRadius::same((8.0 * self.state.camera.scale).clamp(2.0, 20.0) as u8);
        let accent = self.palette.colour(Paint::Accent);
        self.painter.rect(rect, radius, self.palette.colour(Paint::Gap), Stroke::new(1.5, accent), StrokeKind::Inside);
    }

    fn column_of(&self, stage: crate::document::StageId) {
        let Some(header) = self.layout.headers.iter().find(|header| header.stage == stage) else { return };
        let bottom = self.layout.bounds.max.y;
        self.slot(Rect::from_min_max(header.rect.min, Pos2::new(header.rect.max.x, bottom)));
    }

    /// Draws a thing of this size that follows the pointer: with a shadow, so that it lies above the map, and as legible
    /// as in its place.
    fn float(&self, marks: Vec<Mark>, rect: Rect, by: egui::Vec2) {
        let marks: Vec<_> = marks.into_iter().map(|mark| mark.translated(by)).collect();
        let radius = CornerRadius::same((9.0 * self.state.camera.scale).clamp(2.0, 24.0) as u8);
        let color = self.palette.colour(Paint::Shadow);
        let shadow = egui::Shadow { offset: [0, 5], blur: SHADOW, spread: 2, color };
        self.painter.add(shadow.as_shape(self.screen(rect.translate(by)), radius));
        let mut drawing = MarkPainter::new(self.painter, self.sight.view, self.state.camera, self.palette);
        drawing.draw(&marks);
        drawing.finish();
    }

    /// The dot at a card's right edge, from which an arrow is drawn.
    fn handle(&self, card: CardId, hot: bool) {
        let Some(at) = gesture::handle_of(self.sight, self.state, card) else { return };
        if self.state.camera.scale < 0.35 {
            return;
        }
        let accent = self.palette.colour(Paint::Accent);
        let (radius, fill) = if hot { (7.0, accent) } else { (5.0, self.palette.colour(Paint::Surface)) };
        self.painter.circle(at, radius, fill, Stroke::new(2.0, accent));
    }

    fn outline_card(&self, card: CardId, width: f32, colour: Color32) {
        if let Some(found) = self.layout.card(card) {
            self.outline(found.rect, width, colour);
        }
    }

    fn outline(&self, rect: Rect, width: f32, colour: Color32) {
        let rect = self.screen(rect).expand(1.0);
        let radius = CornerRadius::same((9.0 * self.state.camera.scale).clamp(2.0, 24.0) as u8);
        self.painter.rect_stroke(rect, radius, Stroke::new(width, colour), StrokeKind::Outside);
    }

    fn trace_link(&self, link: crate::document::LinkId, width: f32, colour: Color32) {
        let Some(path) = self.layout.link(link) else { return };
        let points: Vec<_> =
            path.path.points.iter().map(|at| self.state.camera.screen_from_map(self.sight.view, *at)).collect();
        for cubic in points.windows(4).step_by(3).filter_map(|cubic| <[Pos2; 4]>::try_from(cubic).ok()) {
            let stroke = Stroke::new(width, colour);
            let shape = egui::epaint::CubicBezierShape::from_points_stroke(cubic, false, Color32::TRANSPARENT, stroke);
            self.painter.add(shape);
        }
    }

    fn screen(&self, rect: Rect) -> Rect {
        self.state.camera.screen_from_map_rect(self.sight.view, rect)
    }

    fn faint(&self) -> Color32 {
        self.palette.colour(Paint::InkSoft).gamma_multiply(0.6)
    }
}
