//! What is being dragged: cards, a stage or a lane, with the preview of where it would go.

use egui::{Modifiers, Pos2, Rect, Vec2};

use super::gesture::Gesture;
use super::{Camera, Sight, prepare};
use crate::action::Action;
use crate::document::{CardId, Edit, LaneId, Slot, StageId, plan};
use crate::editor::Selection;
use crate::layout::MapLayout;

/// Cards being dragged.
pub struct CardDrag {
    /// Which, in map order.
    pub cards: Vec<CardId>,
    /// From the pointer to the first card's corner, in map units.
    pub grab: Vec2,
    /// The pointer, in map units.
    pub pointer: Pos2,
    /// Where they would drop.
    pub target: Option<Slot>,
    /// Copies are dropped, the cards stay.
    pub copies: bool,
    /// The part of the map that the preview is of.
    pub region: Rect,
    /// The layout with the slot opened up.
    pub preview: Option<MapLayout>,
}

/// A stage being dragged.
pub struct StageDrag {
    /// Which.
    pub stage: StageId,
    /// Where it would go, counted without it.
    pub index: usize,
    /// The pointer, in map units.
    pub pointer: Pos2,
    /// From the pointer to the header's corner.
    pub grab: Vec2,
    /// The layout with the stage there.
    pub preview: Option<MapLayout>,
}

/// A lane being dragged.
pub struct LaneDrag {
    /// Which.
    pub lane: LaneId,
    /// Where it would go among all lanes, counted without it.
    pub index: usize,
    /// The pointer, in map units.
    pub pointer: Pos2,
    /// From the pointer to the label's corner.
    pub grab: Vec2,
    /// The layout with the lane there.
    pub preview: Option<MapLayout>,
}

pub(super) fn begin_cards(sight: &Sight<'_>, card: CardId, start: Pos2, actions: &mut Vec<Action>) -> Gesture {
    let selection = sight.editor.selection();
    let cards = if selection.has_card(card) {
        plan::in_map_order(sight.journey, &selection.cards())
    } else {
        actions.push(Action::Select(Selection::card(card)));
        vec![card]
    };
    let corner = sight.prepared.layout.card(card).map_or(start, |found| found.rect.min);
    let (grab, region) = (corner - start, Rect::NOTHING);
    Gesture::Cards(CardDrag { cards, grab, pointer: start, target: None, copies: false, region, preview: None })
}

/// From the pointer to the corner of what it holds; something held by its pinned name hangs by its middle.
pub(super) fn grab_of(rect: Option<Rect>, start: Pos2) -> Vec2 {
    rect.map_or(Vec2::ZERO, |rect| if rect.contains(start) { rect.min - start } else { -rect.size() / 2.0 })
}

/// Opens the slot under the pointer, in a preview of what is in sight and some of the map around it.
pub(super) fn drag_cards(
    sight: &Sight<'_>,
    camera: Camera,
    mut drag: CardDrag,
    map: Pos2,
    modifiers: Modifiers,
) -> CardDrag {
    let layout = &sight.prepared.layout;
    let seen = camera.seen(sight.view);
    drag.pointer = map;
    let without: &[CardId] = if modifiers.alt { &[] } else { &drag.cards };
    let target = layout.drop_target(map, without);
    if target != drag.target || modifiers.alt != drag.copies || !drag.region.contains_rect(seen) {
        let height = height_of(layout, &drag.cards);
        drag.region = around(seen);
        drag.preview = target.map(|slot| layout.gap_in_view(drag.region, slot, height, without));
        drag.target = target;
        drag.copies = modifiers.alt;
    }
    drag
}

/// What is seen, with as much around it as a few frames of scrolling bring into sight.
pub(super) fn around(seen: Rect) -> Rect {
    seen.expand2(seen.size() * 0.25)
}

/// How high cards lie together.
fn height_of(layout: &MapLayout, cards: &[CardId]) -> f32 {
    let heights: Vec<f32> =
        cards.iter().filter_map(|card| layout.card(*card)).map(|found| found.rect.height()).collect();
    let gaps = heights.len().saturating_sub(1) as f32 * crate::layout::CARD_GAP;
    heights.iter().sum::<f32>() + gaps
}

pub(super) fn drag_stage(sight: &Sight<'_>, mut drag: StageDrag, map: Pos2) -> StageDrag {
    drag.pointer = map;
    let index = sight.prepared.layout.stage_drop_index(map.x, drag.stage);
    if index != drag.index || drag.preview.is_none() {
        drag.index = index;
        let edit = Edit::MoveStage { stage: drag.stage, index };
        drag.preview = prepare::layout_after(sight.model, sight.editor, &sight.prepared.layout, edit);
    }
    drag
}

pub(super) fn drag_lane(sight: &Sight<'_>, mut drag: LaneDrag, map: Pos2) -> LaneDrag {
    drag.pointer = map;
    let index = sight.prepared.layout.lane_drop_index(map.y, drag.lane);
    if index != drag.index || drag.preview.is_none() {
        drag.index = index;
        let edit = Edit::MoveLane { lane: drag.lane, index };
        drag.preview = prepare::layout_after(sight.model, sight.editor, &sight.prepared.layout, edit);
    }
    drag
}

pub(super) fn drop_cards(sight: &Sight<'_>, drag: &CardDrag, actions: &mut Vec<Action>) {
    let Some(slot) = drag.target else { return };
    if drag.copies {
        actions.push(Action::CopyCards { cards: drag.cards.clone(), slot });
        return;
    }
    let stays = match drag.cards.as_slice() {
        [card] => sight.journey.slot_of(*card) == Some(slot),
        _ => false,
    };
    if !stays {
        actions.push(Action::Edit(plan::move_cards(sight.journey, &drag.cards, slot)));
    }
}
