//! What the pointer does on the map: each gesture is previewed here and becomes one edit on release; Escape cancels it.

use std::collections::BTreeSet;

use egui::{Key, Modifiers, PointerButton, Pos2, Rect, Response, Ui, Vec2};

use super::arrow::{self, ArrowDrag};
use super::carry::{self, Carried};
use super::curve::{self, CurveDrag, FaceAt};
use super::drag::{self, CardDrag, LaneDrag, StageDrag};
use super::{CanvasState, Sight, pinned, touch};
use crate::action::Action;
use crate::document::{CardId, Cell, Edit, Slot};
use crate::editor::Selection;
use crate::layout::{Hit, MapLayout};
use crate::ui::{Writing, locked};

/// How far the pointer must go before a press is a drag, in points.
const THRESHOLD: f32 = 4.0;
/// How near to a handle a press counts, in points.
pub const HANDLE_REACH: f32 = 9.0;
/// How near to the edge of the view a drag scrolls, in points, and how fast at most, in points a second.
const EDGE: f32 = 36.0;
const EDGE_SPEED: f32 = 900.0;

/// The gesture under way.
pub enum Gesture {
    /// The button is down and the pointer has not moved yet.
    Press(Press),
    /// Cards on their way to a slot.
    Cards(CardDrag),
    /// A stage on its way.
    Stage(StageDrag),
    /// A lane on its way.
    Lane(LaneDrag),
    /// A suggestion on its way from a list to a slot.
    Carry(Carried),
    /// A new arrow from a card, or an end of one; it follows the pointer.
    Arrow(ArrowDrag),
    /// A face of the curve of feelings.
    Curve(CurveDrag),
    /// A rubber band, from where it began (in map units), with what was selected before.
    Band { from: Pos2, to: Pos2, before: BTreeSet<CardId> },
    /// The map itself moves.
    Pan,
    /// Something locked is held; it stays where it is.
    Held,
}

/// Where and on what the button went down.
pub struct Press {
    at: Pos2,
    on: Target,
}

/// On what the button went down.
#[derive(Clone, Copy)]
enum Target {
    Hit(Hit),
    Handle(CardId),
    /// The end of the selected arrow; `true` = its start.
    End(crate::document::LinkId, bool),
    Face(FaceAt),
    Ground,
}

impl Gesture {
    /// Whether the pointer has left the place of the press.
    pub const fn is_drag(&self) -> bool {
        !matches!(self, Self::Press(_))
    }

    /// In which directions the map scrolls along: 1 or 0 for each axis.
    const fn axes(&self) -> Vec2 {
        match self {
            Self::Press(_) | Self::Pan | Self::Curve(_) | Self::Held => Vec2::ZERO,
            Self::Stage(_) => Vec2::new(1.0, 0.0),
            Self::Lane(_) => Vec2::new(0.0, 1.0),
            Self::Cards(_) | Self::Carry(_) | Self::Arrow(_) | Self::Band { .. } => Vec2::new(1.0, 1.0),
        }
    }

    /// The layout to draw while the gesture lasts.
    pub const fn preview(&self) -> Option<&MapLayout> {
        match self {
            Self::Cards(drag) => drag.preview.as_ref(),
            Self::Stage(drag) => drag.preview.as_ref(),
            Self::Lane(drag) => drag.preview.as_ref(),
            Self::Carry(carried) => carried.preview.as_ref(),
            Self::Arrow(drag) => drag.preview.as_ref(),
            Self::Curve(drag) => drag.preview.as_ref(),
            Self::Press(_) | Self::Band { .. } | Self::Pan | Self::Held => None,
        }
    }
}

/// Reads the pointer and carries the gesture on.
pub fn gesture_ui(ui: &Ui, response: &Response, sight: &Sight<'_>, state: &mut CanvasState, actions: &mut Vec<Action>) {
    if state.gesture.is_some() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        cancel(state, actions);
        return;
    }
    if touch::takes_over(ui, response, state) {
        cancel(state, actions);
        return;
    }
    // The first click on a plus has added a card; a second one, out of habit, adds no other.
    let now = ui.input(|input| input.time);
    if state.draft.as_ref().is_some_and(|draft| draft.is_young(now)) {
        state.gesture = None;
        return;
    }
    let (pressed, down, at, modifiers, hand) = ui.input(|input| {
        let pointer = &input.pointer;
        let hand = input.key_down(Key::Space) || input.key_down(Key::H);
        let pressed = pointer.button_pressed(PointerButton::Primary);
        (pressed, pointer.button_down(PointerButton::Primary), pointer.interact_pos(), input.modifiers, hand)
    });
    let hand = hand && !ui.text_edit_focused();
    let Some(at) = at else {
        state.gesture = None;
        return;
    };
    if pressed && response.is_pointer_button_down_on() && state.gesture.is_none() {
        response.request_focus();
        // In a slow frame the pointer may be elsewhere already.
        let origin = ui.input(|input| input.pointer.press_origin()).unwrap_or(at);
        state.gesture = Some(if hand { Gesture::Pan } else { Gesture::Press(press(sight, state, origin)) });
    }
    if state.gesture.is_none() && response.clicked_by(PointerButton::Primary) {
        // Pressed and let go between two frames.
        response.request_focus();
        let press = Gesture::Press(press(sight, state, at));
        release(ui, sight, state, press, modifiers, actions);
    }
    if let Some(gesture) = state.gesture.take() {
        if down {
            let gesture = carry_on(ui, sight, state, gesture, at, modifiers, actions);
            state.gesture = Some(gesture);
        } else {
            release(ui, sight, state, gesture, modifiers, actions);
        }
    }
    if response.double_clicked() {
        double_click(sight, state, at, actions);
    }
    show_cursor(ui, response, sight, state, at, hand);
}

fn cancel(state: &mut CanvasState, actions: &mut Vec<Action>) {
    if let Some(Gesture::Band { before, .. }) = state.gesture.take() {
        actions.push(Action::Select(selection_of_cards(before)));
    }
}

fn map_at(sight: &Sight<'_>, state: &CanvasState, at: Pos2) -> Pos2 {
    state.camera.map_from_screen(sight.view, at)
}

/// What lies under a point of the screen.
pub fn hit(sight: &Sight<'_>, state: &CanvasState, at: Pos2) -> Hit {
    if let Some(hit) = pinned::hit(sight, state, at) {
        return hit;
    }
    let reach = (6.0 / state.camera.scale).max(3.0);
    sight.prepared.layout.hit_within(map_at(sight, state, at), reach)
}

/// The end of the cell whose plus lies under a point.
pub fn plus_at(sight: &Sight<'_>, state: &CanvasState, at: Pos2) -> Option<Slot> {
    let Hit::Cell(cell) = hit(sight, state, at) else { return None };
    let (centre, arm) = plus_of(sight, state, cell)?;
    let index = sight.journey.cards_in(cell).len();
    (centre.distance(at) <= arm + HANDLE_REACH).then_some(Slot { cell, index })
}

/// Where the plus of a cell lies on the screen, and how long its arms are; `None` where it would be too small.
pub fn plus_of(sight: &Sight<'_>, state: &CanvasState, cell: Cell) -> Option<(Pos2, f32)> {
    let rect = sight.prepared.layout.cell_box(cell)?.rect;
    let top = Pos2::new(rect.min.x, rect.max.y - crate::layout::ADD_STRIP);
    let strip = state.camera.screen_from_map_rect(sight.view, Rect::from_min_max(top, rect.max));
    let arm = (5.0 * state.camera.scale).clamp(3.0, 8.0);
    (strip.height() >= 12.0).then_some((strip.center(), arm))
}

fn press(sight: &Sight<'_>, state: &CanvasState, at: Pos2) -> Press {
    let end = arrow::end_at(sight, state, at).map(|(link, is_start)| Target::End(link, is_start));
    let handle = || handle_at(sight, state, at).map(Target::Handle);
    let on = end.or_else(handle).unwrap_or_else(|| match hit(sight, state, at) {
        Hit::Nothing => Target::Ground,
        Hit::Cell(cell) => face_at(sight, state, at).map_or(Target::Hit(Hit::Cell(cell)), Target::Face),
        hit => Target::Hit(hit),
    });
    Press { at, on }
}

/// The face of the curve, or the place for one, under a point of the screen where nothing else lies.
pub fn face_at(sight: &Sight<'_>, state: &CanvasState, at: Pos2) -> Option<FaceAt> {
    matches!(hit(sight, state, at), Hit::Cell(_)).then(|| curve::face_at(sight, map_at(sight, state, at))).flatten()
}

/// The card whose handle lies under a point: those of the selected card and of the one under the pointer are shown.
pub fn handle_at(sight: &Sight<'_>, state: &CanvasState, at: Pos2) -> Option<CardId> {
    let near = |card: &CardId| {
        let handle = handle_of(sight, state, *card)?;
        (handle.distance(at) <= HANDLE_REACH).then_some(*card)
    };
    let selected = sight.editor.selection().single_card();
    let left = at - egui::vec2(HANDLE_REACH, 0.0);
    let hovered = [at, left].into_iter().find_map(|at| match hit(sight, state, at) {
        Hit::Card(card) => Some(card),
        _ => None,
    });
    [selected, hovered].into_iter().flatten().find_map(|card| near(&card))
}

/// Where a card's handle lies on the screen.
pub fn handle_of(sight: &Sight<'_>, state: &CanvasState, card: CardId) -> Option<Pos2> {
    let rect = sight.prepared.layout.card(card)?.rect;
    Some(state.camera.screen_from_map(sight.view, rect.right_center()))
}

fn carry_on(
    ui: &Ui,
    sight: &Sight<'_>,
    state: &mut CanvasState,
    gesture: Gesture,
    at: Pos2,
    modifiers: Modifiers,
    actions: &mut Vec<Action>,
) -> Gesture {
    if !matches!(gesture, Gesture::Carry(_)) || sight.view.contains(at) {
        scroll_at_edge(ui, sight, state, at, gesture.axes());
    }
    let map = map_at(sight, state, at);
    match gesture {
        Gesture::Press(press) if press.at.distance(at) < THRESHOLD => Gesture::Press(press),
        // A finger on free ground takes the map along; a mouse draws a rubber band there.
        Gesture::Press(Press {
            on: Target::Ground | Target::Hit(Hit::Cell(_) | Hit::FlowBand(_) | Hit::Nothing),
            at: from,
        }) if ui.input(egui::InputState::any_touches) => {
            state.camera.pan(at - from);
            Gesture::Pan
        }
        Gesture::Press(press) => begin(sight, state, &press, modifiers, actions),
        Gesture::Cards(drag) => Gesture::Cards(drag::drag_cards(sight, state.camera, drag, map, modifiers)),
        Gesture::Stage(drag) => Gesture::Stage(drag::drag_stage(sight, drag, map)),
        Gesture::Lane(drag) => Gesture::Lane(drag::drag_lane(sight, drag, map)),
        Gesture::Carry(carried) => Gesture::Carry(carry::carry(sight, state.camera, carried, at, map)),
        Gesture::Arrow(drag) => Gesture::Arrow(arrow::draw_on(sight, drag, map)),
        Gesture::Curve(drag) => Gesture::Curve(curve::drag_on(sight, drag, map)),
        Gesture::Band { from, before, .. } => {
            select_band(sight, from, map, &before, actions);
            Gesture::Band { from, to: map, before }
        }
        Gesture::Held => Gesture::Held,
        Gesture::Pan => {
            state.camera.pan(ui.input(|input| input.pointer.delta()));
            Gesture::Pan
        }
    }
}

/// The press has become a drag.
fn begin(
    sight: &Sight<'_>,
    state: &CanvasState,
    press: &Press,
    modifiers: Modifiers,
    actions: &mut Vec<Action>,
) -> Gesture {
    if let Some(told) = move_of(press.on).and_then(|edit| locked::refusal(sight.model, sight.editor, &edit)) {
        actions.push(told);
        return Gesture::Held;
    }
    let start = map_at(sight, state, press.at);
    let layout = &sight.prepared.layout;
    match press.on {
        Target::Handle(from) => Gesture::Arrow(ArrowDrag::new(from, start)),
        Target::End(link, is_start) => {
            ArrowDrag::end(sight, (link, is_start), start).map_or(Gesture::Pan, Gesture::Arrow)
        }
        Target::Face(face) => Gesture::Curve(CurveDrag::new(sight, face, start)),
        Target::Hit(Hit::Card(card)) => drag::begin_cards(sight, card, start, actions),
        Target::Hit(Hit::Header(stage)) => {
            let rect = layout.headers.iter().find(|header| header.stage == stage).map(|header| header.rect);
            let index = layout.stage_drop_index(start.x, stage);
            actions.push(Action::Select(Selection::Stage(stage)));
            let grab = drag::grab_of(rect, start);
            Gesture::Stage(StageDrag { stage, index, pointer: start, grab, preview: None })
        }
        Target::Hit(Hit::LaneLabel(lane)) => {
            let rect = layout.lanes.iter().find(|found| found.lane == lane).map(|found| found.label);
            let index = layout.lane_drop_index(start.y, lane);
            actions.push(Action::Select(Selection::Lane(lane)));
            let grab = drag::grab_of(rect, start);
            Gesture::Lane(LaneDrag { lane, index, pointer: start, grab, preview: None })
        }
        Target::Hit(_) | Target::Ground => {
            let before = if modifiers.shift { sight.editor.selection().cards() } else { Vec::new() };
            Gesture::Band { from: start, to: start, before: before.into_iter().collect() }
        }
    }
}

/// An edit such as a drag of this would end in; what is locked against it is not dragged.
fn move_of(on: Target) -> Option<Edit> {
    match on {
        Target::Hit(Hit::Header(stage)) => Some(Edit::MoveStage { stage, index: 0 }),
        Target::Hit(Hit::LaneLabel(lane)) => Some(Edit::MoveLane { lane, index: 0 }),
        Target::Hit(Hit::Card(card)) | Target::Handle(card) => Some(Edit::RemoveCard(card)),
        Target::End(link, _) => Some(Edit::RemoveLink(link)),
        // What ends in changes of cards is refused as they are, whichever cards they will be.
        Target::Face(_) => Some(Edit::RemoveCard(CardId(0))),
        Target::Hit(_) | Target::Ground => None,
    }
}

fn select_band(sight: &Sight<'_>, from: Pos2, to: Pos2, before: &BTreeSet<CardId>, actions: &mut Vec<Action>) {
    let band = Rect::from_two_pos(from, to);
    let caught = sight.prepared.layout.visible_cards(band).filter(|card| card.rect.intersects(band));
    let mut cards: BTreeSet<_> = caught.map(|card| card.card).collect();
    cards.extend(before);
    let selection = selection_of_cards(cards);
    if selection != *sight.editor.selection() {
        actions.push(Action::Select(selection));
    }
}

fn release(
    ui: &Ui,
    sight: &Sight<'_>,
    state: &mut CanvasState,
    gesture: Gesture,
    modifiers: Modifiers,
    actions: &mut Vec<Action>,
) {
    match gesture {
        Gesture::Press(press) => match plus_at(sight, state, press.at) {
            Some(slot) => actions.push(Action::AddCard { slot, title: String::new() }),
            None => click(sight, (press.on, map_at(sight, state, press.at)), modifiers, actions),
        },
        Gesture::Cards(drag) => drag::drop_cards(sight, &drag, actions),
        Gesture::Stage(drag) => {
            let now = sight.prepared.layout.headers.iter().position(|header| header.stage == drag.stage);
            if now != Some(drag.index) {
                actions.push(Action::Edit(Edit::MoveStage { stage: drag.stage, index: drag.index }));
            }
        }
        Gesture::Lane(drag) => {
            let now = sight.prepared.layout.lanes.iter().find(|lane| lane.lane == drag.lane).map(|lane| lane.index);
            if now != Some(drag.index) {
                actions.push(Action::Edit(Edit::MoveLane { lane: drag.lane, index: drag.index }));
            }
        }
        Gesture::Carry(carried) => carry::drop(carried, actions),
        Gesture::Arrow(drag) => arrow::let_go(sight, &drag, actions),
        Gesture::Curve(drag) => curve::let_go(sight, &drag, actions),
        Gesture::Band { .. } | Gesture::Pan | Gesture::Held => {}
    }
    state.pointed = 2;
    ui.request_repaint();
}

fn click(sight: &Sight<'_>, (on, map): (Target, Pos2), modifiers: Modifiers, actions: &mut Vec<Action>) {
    let selection = match on {
        Target::Face(face) => return curve::click(sight, face, map, actions),
        Target::End(link, _) => Selection::Link(link),
        Target::Handle(card) => Selection::card(card),
        Target::Ground => Selection::Nothing,
        Target::Hit(Hit::Card(card)) if modifiers.shift || modifiers.command => toggled(sight.editor.selection(), card),
        Target::Hit(hit) => selection_of(hit),
    };
    actions.push(Action::Select(selection));
}

/// What a click on something selects.
pub fn selection_of(hit: Hit) -> Selection {
    match hit {
        Hit::Card(card) => Selection::card(card),
        Hit::Link(link) => Selection::Link(link),
        Hit::Header(stage) | Hit::FlowBand(stage) => Selection::Stage(stage),
        Hit::LaneLabel(lane) => Selection::Lane(lane),
        Hit::Cell(cell) => Selection::Cell(cell),
        Hit::Nothing => Selection::Nothing,
    }
}

fn toggled(selection: &Selection, card: CardId) -> Selection {
    let mut cards: BTreeSet<_> = selection.cards().into_iter().collect();
    if !cards.remove(&card) {
        cards.insert(card);
    }
    selection_of_cards(cards)
}

fn selection_of_cards(cards: BTreeSet<CardId>) -> Selection {
    if cards.is_empty() { Selection::Nothing } else { Selection::Cards(cards) }
}

fn double_click(sight: &Sight<'_>, state: &mut CanvasState, at: Pos2, actions: &mut Vec<Action>) {
    match hit(sight, state, at) {
        Hit::Card(card) => {
            let y = map_at(sight, state, at).y;
            let on_note = sight.prepared.layout.card(card).is_some_and(|found| found.is_on_note(y));
            state.write(if on_note { Writing::Note(card) } else { Writing::Card(card) });
        }
        Hit::Header(stage) => state.write(Writing::Stage(stage)),
        Hit::LaneLabel(lane) => state.write(Writing::Lane(lane)),
        Hit::Cell(_) if face_at(sight, state, at).is_some() => {}
        Hit::Cell(_) => {
            if let Some(slot) = sight.prepared.layout.drop_target(map_at(sight, state, at), &[]) {
                actions.push(Action::AddCard { slot, title: String::new() });
            }
        }
        Hit::Link(_) | Hit::FlowBand(_) | Hit::Nothing => {}
    }
}

/// Scrolls while the pointer is near the edge of the view, as far as there is more of the map on that side.
fn scroll_at_edge(ui: &Ui, sight: &Sight<'_>, state: &mut CanvasState, at: Pos2, axes: Vec2) {
    let inner = sight.view.shrink(EDGE);
    let over = (at - at.clamp(inner.min, inner.max)) * axes;
    let seen = state.camera.seen(sight.view);
    let rest = sight.prepared.layout.bounds.expand(EDGE);
    let more = |over: f32, before: f32, behind: f32| if over < 0.0 { before > 0.0 } else { behind > 0.0 };
    let over = Vec2::new(
        if more(over.x, seen.min.x - rest.min.x, rest.max.x - seen.max.x) { over.x } else { 0.0 },
        if more(over.y, seen.min.y - rest.min.y, rest.max.y - seen.max.y) { over.y } else { 0.0 },
    );
    if over != Vec2::ZERO {
        let seconds = ui.input(|input| input.stable_dt).min(0.1);
        let speed = (over / EDGE).clamp(Vec2::splat(-1.0), Vec2::splat(1.0)) * EDGE_SPEED;
        state.camera.pan(-speed * seconds);
        ui.request_repaint();
    }
}

fn show_cursor(ui: &Ui, response: &Response, sight: &Sight<'_>, state: &CanvasState, at: Pos2, hand: bool) {
    use egui::CursorIcon as Icon;
    let icon = match &state.gesture {
        Some(Gesture::Cards(drag)) if drag.copies => Icon::Copy,
        Some(Gesture::Pan | Gesture::Carry(_) | Gesture::Cards(_) | Gesture::Stage(_) | Gesture::Lane(_)) => {
            Icon::Grabbing
        }
        Some(Gesture::Arrow(_)) => Icon::Crosshair,
        Some(Gesture::Curve(_)) => Icon::ResizeVertical,
        Some(Gesture::Held) => Icon::NotAllowed,
        _ if !response.hovered() => return,
        _ if hand => Icon::Grab,
        _ if arrow::end_at(sight, state, at).is_some() => Icon::Grab,
        _ if handle_at(sight, state, at).is_some() => Icon::Crosshair,
        _ if face_at(sight, state, at).is_some() => Icon::ResizeVertical,
        _ if plus_at(sight, state, at).is_some() => Icon::PointingHand,
        _ => match hit(sight, state, at) {
            Hit::Card(_) | Hit::Header(_) | Hit::LaneLabel(_) | Hit::Link(_) => Icon::PointingHand,
            _ => return,
        },
    };
    ui.set_cursor_icon(icon);
}
