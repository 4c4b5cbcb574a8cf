//! The whole map small above the buttons that zoom: stages, cards as bars, and the frame of what is in sight, which can be dragged.

use std::sync::Arc;

use egui::{
    Align2, Area, Color32, EventFilter, Frame, Id, Key, Mesh, Modifiers, Order, Pos2, Rect, Role, Sense, Shape, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::look::Look;
use super::prepare::Key as State;
use super::{Camera, CanvasState, Sight};
use crate::document::Colour;
use crate::find::Thing;
use crate::scene::{Paint, Palette, Tone};
use crate::ui::theme::{self, gap};

/// The largest that it becomes, in points.
const MOST: Vec2 = vec2(220.0, 136.0);
/// The least: a long narrow map is stretched to it.
const LEAST: Vec2 = vec2(96.0, 56.0);
/// Views smaller than this have no room for it.
const ROOM: Vec2 = vec2(560.0, 340.0);
/// A card is at least so high, in points.
const BAR: f32 = 1.5;
/// Cards nearer to the last drawn one of their column than this, in points, make one bar with it.
const MERGED: f32 = 1.0;
/// How much larger than the view a map is before it shows by itself.
const LARGER: f32 = 1.4;
/// Most found things that are marked.
const MOST_MARKS: usize = 2000;

/// What is kept from frame to frame.
#[derive(Default)]
pub struct Minimap {
    drawn: Option<Drawn>,
    /// Whether it was in sight in the last frame.
    pub shown: bool,
    /// Where it lay on the screen.
    pub place: Option<Rect>,
}

/// The bars, as long as map, place and colours stay. What they were made from is named, not held: an edit changes the
/// layout where it lies.
struct Drawn {
    of: (State, Rect, Color32),
    mesh: Arc<Mesh>,
}

/// Shows it, where it is wanted and there is room.
pub fn minimap_ui(ui: &Ui, sight: &Sight<'_>, state: &mut CanvasState) {
    state.minimap.shown = is_wanted(sight, state.camera);
    if !state.minimap.shown {
        return;
    }
    let bounds = sight.prepared.layout.bounds;
    let size = size_of(bounds);
    let zoom = ui.ctx().memory(|memory| memory.area_rect(Id::unique("zoom")));
    let bottom = zoom.map_or(sight.view.max.y - gap::WIDE, |zoom| zoom.min.y - gap::NORMAL);
    let place = pos2(sight.view.max.x - gap::WIDE, bottom);
    let area = Area::new(Id::unique("minimap")).order(Order::Middle).pivot(Align2::RIGHT_BOTTOM).fixed_pos(place);
    let shown = area.constrain_to(sight.view).show(ui.ctx(), |ui| {
        let line = Stroke::new(1.0, theme::colour(ui, Paint::CardStroke));
        let frame = Frame::new().fill(theme::colour(ui, Paint::Surface)).stroke(line).corner_radius(10).inner_margin(6);
        frame.show(ui, |ui| {
            let (place, _) = ui.allocate_exact_size(size, Sense::hover());
            let scale = Scale { bounds, place };
            let response = ui.interact(place, Id::unique("minimap-map"), Sense::click_and_drag());
            name(&response, sight, state.camera);
            follow_hand(ui, &response, sight, state, scale);
            follow_keys(ui, &response, sight, state);
            let mesh = mesh_of(ui, sight, &mut state.minimap, place);
            ui.painter().add(Shape::mesh(mesh));
            marks(ui, sight, state, scale);
            frame_of_view(ui, &response, sight, state.camera, scale);
        });
    });
    state.minimap.place = Some(shown.response.rect);
}

/// Moves the view so far that a box of the map does not lie below the small map.
pub fn keep_clear(sight: &Sight<'_>, state: &mut CanvasState, rect: Rect) {
    let Some(place) = state.minimap.place.filter(|_| state.minimap.shown) else { return };
    let on_screen = state.camera.screen_from_map_rect(sight.view, rect);
    if on_screen.intersects(place.expand(gap::NORMAL)) && on_screen.height() < sight.view.height() / 2.0 {
        state.camera.pan(vec2(0.0, place.min.y - gap::NORMAL - on_screen.max.y));
    }
}

/// As the user set it; by itself only over a map that is larger than the view.
fn is_wanted(sight: &Sight<'_>, camera: Camera) -> bool {
    let size = sight.view.size();
    let has_room = size.x >= ROOM.x && size.y >= ROOM.y && !sight.journey.stages().is_empty();
    let map = sight.prepared.layout.bounds.size() * camera.scale;
    let is_larger = map.x > size.x * LARGER || map.y > size.y * LARGER;
    has_room && sight.model.settings.minimap.unwrap_or(is_larger)
}

fn size_of(bounds: Rect) -> Vec2 {
    let size = bounds.size().max(Vec2::splat(1.0));
    let scale = (MOST.x / size.x).min(MOST.y / size.y);
    (size * scale).clamp(LEAST, MOST)
}

/// From the map to the small map and back; each direction has a scale of its own.
#[derive(Clone, Copy)]
struct Scale {
    bounds: Rect,
    place: Rect,
}

impl Scale {
    fn small(self, at: Pos2) -> Pos2 {
        let share = (at - self.bounds.min) / self.bounds.size();
        self.place.min + share * self.place.size()
    }

    fn small_rect(self, rect: Rect) -> Rect {
        Rect::from_min_max(self.small(rect.min), self.small(rect.max))
    }

    fn map(self, at: Pos2) -> Pos2 {
        let share = (at - self.place.min) / self.place.size();
        self.bounds.min + share * self.bounds.size()
    }
}

/// Says what it is and from which stage to which is in sight.
fn name(response: &egui::Response, sight: &Sight<'_>, camera: Camera) {
    let lang = sight.model.lang;
    let seen = camera.seen(sight.view);
    let names = lang.names();
    let in_sight = sight.prepared.layout.visible_headers(seen).filter_map(|header| sight.journey.stage(header.stage));
    let in_sight: Vec<_> = in_sight.map(|stage| names.stage(stage)).collect();
    let words = match (in_sight.first(), in_sight.last()) {
        (Some(from), Some(to)) => lang.say_with("minimap-name", &[("from", (*from).into()), ("to", (*to).into())]),
        _ => lang.say("minimap-name-nothing"),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &words));
}

/// A press goes there, a drag goes along, a double click zooms to the stage.
fn follow_hand(ui: &Ui, response: &egui::Response, sight: &Sight<'_>, state: &mut CanvasState, scale: Scale) {
    let Some(at) = response.interact_pointer_pos() else {
        if response.hovered() {
            ui.set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        return;
    };
    let at = scale.map(at);
    if response.double_clicked() {
        let headers = sight.prepared.layout.headers.iter();
        let stage = headers.clone().find(|header| header.rect.x_range().contains(at.x));
        if let Some(header) = stage {
            state.look(Look::Stage(header.stage));
            ui.request_repaint();
        }
    } else if response.is_pointer_button_down_on() || response.dragged() || response.clicked() {
        state.camera.centre_on(sight.view, at);
        state.camera.hold_on_to(sight.view, sight.prepared.layout.bounds);
        ui.request_repaint();
    }
}

/// Arrows move the view by a quarter while the small map has the focus.
fn follow_keys(ui: &Ui, response: &egui::Response, sight: &Sight<'_>, state: &mut CanvasState) {
    const WAYS: [(Key, Vec2); 4] = [
        (Key::ArrowLeft, vec2(1.0, 0.0)),
        (Key::ArrowRight, vec2(-1.0, 0.0)),
        (Key::ArrowUp, vec2(0.0, 1.0)),
        (Key::ArrowDown, vec2(0.0, -1.0)),
    ];
    if !response.has_focus() {
        return;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    for (key, way) in WAYS {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            state.camera.pan(way * sight.view.size() / 4.0);
            state.camera.hold_on_to(sight.view, sight.prepared.layout.bounds);
            ui.request_repaint();
        }
    }
}

/// The bars of the last frame, where they still hold.
fn mesh_of(ui: &Ui, sight: &Sight<'_>, minimap: &mut Minimap, place: Rect) -> Arc<Mesh> {
    let of = (sight.prepared.key, place, ui.visuals().panel_fill);
    let known = minimap.drawn.take().filter(|drawn| drawn.of == of);
    let drawn = known.unwrap_or_else(|| Drawn { of, mesh: Arc::new(mesh(sight, &theme::palette(ui), place)) });
    let mesh = Arc::clone(&drawn.mesh);
    minimap.drawn = Some(drawn);
    mesh
}

fn mesh(sight: &Sight<'_>, palette: &Palette, place: Rect) -> Mesh {
    let layout = &sight.prepared.layout;
    let scale = Scale { bounds: layout.bounds, place };
    let mut mesh = Mesh::default();
    for lane in layout.lanes.iter().step_by(2) {
        mesh.add_colored_rect(scale.small_rect(lane.rect), palette.colour(Paint::LaneBand));
    }
    for header in &layout.headers {
        let bar = scale.small_rect(header.rect.shrink2(vec2(6.0, 0.0)));
        let bar = bar.with_max_y(bar.max.y.max(bar.min.y + 3.0));
        mesh.add_colored_rect(bar, palette.colour(Paint::Stage(header.colour, Tone::Fill)));
    }
    let plain = palette.colour(Paint::InkSoft).gamma_multiply(0.55);
    let mut last: Option<(f32, f32)> = None;
    for card in &layout.cards {
        let rect = scale.small_rect(card.rect);
        let rect = rect.with_max_y(rect.max.y.max(rect.min.y + BAR));
        // Cards come column by column from top to bottom; what cannot be told apart is drawn once.
        if last
            .is_some_and(|(left, top)| (left - rect.min.x).abs() < 0.01 && (0.0..MERGED).contains(&(rect.min.y - top)))
        {
            continue;
        }
        last = Some((rect.min.x, rect.min.y));
        let colour = sight.journey.card(card.card).and_then(|card| card.colour);
        mesh.add_colored_rect(rect, colour.map_or(plain, |colour| bar_colour(palette, colour)));
    }
    mesh
}

fn bar_colour(palette: &Palette, colour: Colour) -> egui::Color32 {
    palette.colour(Paint::Stage(colour, Tone::Fill))
}

/// What search has found.
fn marks(ui: &Ui, sight: &Sight<'_>, state: &CanvasState, scale: Scale) {
    let found = &state.emphasis.found;
    if found.is_empty() {
        return;
    }
    let colour = theme::colour(ui, Paint::Warning);
    let cards = sight.prepared.layout.cards.iter().filter(|card| found.contains(&Thing::Card(card.card)));
    for card in cards.take(MOST_MARKS) {
        ui.painter().rect_filled(scale.small_rect(card.rect).expand(1.0), 1.0, colour);
    }
}

fn frame_of_view(ui: &Ui, response: &egui::Response, sight: &Sight<'_>, camera: Camera, scale: Scale) {
    let seen = scale.small_rect(camera.seen(sight.view)).intersect(scale.place);
    if !seen.is_positive() {
        return;
    }
    let accent = theme::colour(ui, Paint::Accent);
    let seen = Rect::from_center_size(seen.center(), seen.size().max(Vec2::splat(5.0)));
    let width = if response.hovered() || response.has_focus() { 2.0 } else { 1.5 };
    ui.painter().rect(seen, 2.0, accent.gamma_multiply(0.12), Stroke::new(width, accent), StrokeKind::Inside);
    if response.has_focus() {
        let ink = theme::colour(ui, Paint::Ink);
        ui.painter().rect_stroke(scale.place.expand(3.0), 3.0, Stroke::new(2.0, ink), StrokeKind::Outside);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back_is_the_same_point() {
        let scale = Scale {
            bounds: Rect::from_min_size(pos2(-10.0, 5.0), vec2(2600.0, 90_000.0)),
            place: Rect::from_min_size(pos2(16.0, 600.0), vec2(96.0, 136.0)),
        };
        for at in [pos2(-10.0, 5.0), pos2(1200.0, 45_000.0), pos2(2590.0, 90_005.0)] {
            assert!((scale.map(scale.small(at)) - at).length() < 0.1, "{at:?}");
        }
    }

    #[test]
    fn a_very_long_map_still_has_some_width() {
        assert_eq!(size_of(Rect::from_min_size(Pos2::ZERO, vec2(2600.0, 180_000.0))), vec2(LEAST.x, MOST.y));
        assert_eq!(size_of(Rect::from_min_size(Pos2::ZERO, vec2(26_000.0, 900.0))), vec2(MOST.x, LEAST.y));
    }
}
