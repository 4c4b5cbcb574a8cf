//! Motion that explains: cards, stages and lanes glide from where they were drawn to where they lie now, and so does
//! the camera. Only what is drawn moves: nodes, hits and gestures have their places at once.

use std::collections::HashMap;

use egui::{Pos2, Rect, Ui, Vec2};

use super::camera::Camera;
use super::draw::shown_layout;
use super::gesture::Gesture;
use super::nodes::NodeOf;
use super::prepare::Key;
use super::{CanvasState, Sight};
use crate::document::CardId;
use crate::layout::{CARD_GAP, MapLayout};
use crate::scene::{Mark, Part};
use crate::ui::theme;

/// How long things are on their way, in seconds.
const GLIDE_SECS: f64 = 0.14;
/// With more cards in sight nothing glides: it would cost more than it tells.
const MOST: usize = 300;
/// What moves by less, in map units, has not moved.
const LEAST: f32 = 0.5;

/// Where things were drawn last, and what is on its way.
#[derive(Default)]
pub struct Glide {
    /// Where everything in sight was drawn in the last frame, in map units.
    drawn: HashMap<NodeOf, Pos2>,
    /// What `drawn` was taken from: which layout, and what of it was in sight; `None` = the preview of a gesture.
    of: Option<(Key, Rect)>,
    /// How far things were from their places when they set off.
    offsets: HashMap<NodeOf, Vec2>,
    /// When they set off.
    begun: f64,
    /// How much of the way is left, 1 to 0.
    left: f32,
}

impl Glide {
    /// Whether anything is on its way.
    pub fn is_under_way(&self) -> bool {
        !self.offsets.is_empty()
    }

    /// How far a thing is drawn from its place.
    pub fn offset(&self, of: NodeOf) -> Vec2 {
        if self.offsets.is_empty() {
            return Vec2::ZERO;
        }
        self.offsets.get(&of).map_or(Vec2::ZERO, |offset| *offset * self.left)
    }

    /// The marks with those on their way where they are now.
    pub fn placed(&self, marks: Vec<Mark>, layout: &MapLayout) -> Vec<Mark> {
        if self.offsets.is_empty() {
            return marks;
        }
        let mut by = Vec2::ZERO;
        let moved = marks.into_iter().map(|mark| {
            match mark {
                Mark::Begin(part) => by = self.offset_of_part(part, layout),
                Mark::End => by = Vec2::ZERO,
                mark if by != Vec2::ZERO => return mark.translated(by),
                _ => {}
            }
            mark
        });
        moved.collect()
    }

    fn offset_of_part(&self, part: Part, layout: &MapLayout) -> Vec2 {
        let card = |card: CardId| self.offset(NodeOf::Card(card));
        match part {
            Part::Card(id) => card(id),
            Part::Stage(stage) | Part::Flow(stage) => self.offset(NodeOf::Stage(stage)),
            Part::Lane(lane) | Part::Feeling(lane) => self.offset(NodeOf::Lane(lane)),
            // An arrow follows its ends; where they go different ways, it goes between them.
            Part::Link(link) | Part::LinkLabel(link) => {
                layout.link(link).map_or(Vec2::ZERO, |path| (card(path.from) + card(path.to)) / 2.0)
            }
            _ => Vec2::ZERO,
        }
    }
}

/// Finds out what has changed its place since the last frame, and lets it set off.
pub fn follow(ui: &Ui, sight: &Sight<'_>, state: &mut CanvasState) {
    if !theme::moves(ui) {
        if !state.glide.drawn.is_empty() {
            state.glide = Glide::default();
        }
        return;
    }
    let layout = shown_layout(sight, state);
    let seen = state.camera.seen(sight.view);
    let of = std::ptr::eq(layout, &raw const sight.prepared.layout).then_some((sight.prepared.key, seen));
    if of.is_some() && state.glide.of == of && state.glide.offsets.is_empty() {
        return;
    }
    let mut places = places(layout, seen);
    if places.len() > MOST {
        state.glide = Glide::default();
        return;
    }
    if let Some(Gesture::Cards(drag)) = &state.gesture {
        let mut at = drag.pointer + drag.grab;
        for card in &drag.cards {
            places.insert(NodeOf::Card(*card), at);
            at.y += sight.prepared.layout.card(*card).map_or(0.0, |found| found.rect.height() + CARD_GAP);
        }
    }
    let now = ui.input(|input| input.time);
    let glide = &mut state.glide;
    // What the hand holds is where the hand is.
    let is_held = |of: &NodeOf| match (&state.gesture, of) {
        (Some(Gesture::Cards(drag)), NodeOf::Card(card)) => drag.cards.contains(card),
        _ => false,
    };
    let is_new = places.iter().any(|(of, at)| !is_held(of) && moved(glide, *of, *at));
    if is_new {
        let away = |(of, at): (&NodeOf, &Pos2)| {
            let drawn = glide.drawn.get(of)?;
            let offset = *drawn - *at;
            (offset.length() > LEAST && !is_held(of)).then_some((*of, offset))
        };
        glide.offsets = places.iter().filter_map(away).collect();
        glide.begun = now;
    }
    let share = ((now - glide.begun) / GLIDE_SECS).clamp(0.0, 1.0) as f32;
    glide.left = 1.0 - eased(share);
    if share >= 1.0 {
        glide.offsets.clear();
    }
    if glide.is_under_way() {
        ui.request_repaint();
    }
    for (of, at) in &mut places {
        *at += glide.offset(*of);
    }
    glide.drawn = places;
    glide.of = of;
}

/// Whether a thing lies elsewhere than the way it is on leads.
fn moved(glide: &Glide, of: NodeOf, at: Pos2) -> bool {
    let Some(drawn) = glide.drawn.get(&of) else { return false };
    let goal = *drawn - glide.offset(of);
    (goal - at).length() > LEAST
}

/// Where everything in sight lies.
fn places(layout: &MapLayout, seen: Rect) -> HashMap<NodeOf, Pos2> {
    let cards = layout.visible_cards(seen).filter(|card| !card.ghost).take(MOST + 1);
    let cards = cards.map(|card| (NodeOf::Card(card.card), card.rect.min));
    let headers = layout.visible_headers(seen).map(|header| (NodeOf::Stage(header.stage), header.rect.min));
    let lanes = layout.visible_lanes(seen).map(|lane| (NodeOf::Lane(lane.lane), lane.label.min));
    cards.chain(headers).chain(lanes).collect()
}

/// Fast at first, slow at the end.
fn eased(share: f32) -> f32 {
    1.0 - (1.0 - share).powi(3)
}

/// A camera on its way.
#[derive(Clone, Copy)]
pub struct Flight {
    from: Camera,
    to: Camera,
    begun: f64,
    /// Where the camera was put last; whoever moves it from there ends the flight.
    at: Camera,
}

/// Lets the camera, which a command or a selection has put elsewhere, fly there instead.
pub fn fly(ui: &Ui, view: Rect, state: &mut CanvasState, before: Camera) {
    let now = ui.input(|input| input.time);
    if state.camera != before {
        let flight = Flight { from: before, to: state.camera, begun: now, at: before };
        state.flight = theme::moves(ui).then_some(flight);
    }
    let Some(flight) = &mut state.flight else { return };
    let share = ((now - flight.begun) / GLIDE_SECS).clamp(0.0, 1.0) as f32;
    state.camera = between(view, flight.from, flight.to, eased(share));
    flight.at = state.camera;
    if share >= 1.0 {
        state.flight = None;
    } else {
        ui.request_repaint();
    }
}

/// Ends the flight where the hand has taken over the camera.
pub fn land(state: &mut CanvasState) {
    if state.flight.is_some_and(|flight| flight.at != state.camera) || state.gesture.is_some() {
        state.flight = None;
    }
}

/// Remembers where the camera of a flight stands at the end of a frame, unless the hand has moved it from `flown`.
pub fn stay_on_course(state: &mut CanvasState, flown: Camera, before_bounds: Camera) {
    if before_bounds != flown {
        state.flight = None;
    }
    if let Some(flight) = &mut state.flight {
        flight.at = state.camera;
    }
}

/// The goal of the flight, from which commands count on; the camera itself where it stands still.
pub fn goal(state: &CanvasState) -> Camera {
    state.flight.map_or(state.camera, |flight| flight.to)
}

/// A camera between two: the middle of the view goes straight, the scale by equal factors.
fn between(view: Rect, from: Camera, to: Camera, share: f32) -> Camera {
    if share >= 1.0 {
        return to;
    }
    let half = |camera: Camera| view.size() / (2.0 * camera.scale);
    let scale = from.scale * (to.scale / from.scale).powf(share);
    let middle = (from.origin + half(from)).lerp(to.origin + half(to), share);
    let camera = Camera { origin: middle, scale };
    Camera { origin: middle - half(camera), scale }
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    const VIEW: Rect = Rect { min: pos2(0.0, 0.0), max: pos2(1000.0, 600.0) };

    #[test]
    fn a_flight_begins_and_ends_where_it_should_and_stays_between() {
        let from = Camera { origin: pos2(10.0, 20.0), scale: 0.5 };
        let to = Camera { origin: pos2(600.0, 300.0), scale: 2.0 };
        let start = between(VIEW, from, to, 0.0);
        assert!((start.origin - from.origin).length() < 0.01 && (start.scale - from.scale).abs() < 1e-4);
        assert_eq!(between(VIEW, from, to, 1.0), to);
        let half = between(VIEW, from, to, 0.5);
        assert!((half.scale - 1.0).abs() < 1e-4);
        let middle = half.seen(VIEW).center();
        let ends = from.seen(VIEW).center().lerp(to.seen(VIEW).center(), 0.5);
        assert!((middle - ends).length() < 0.1);
    }
}
