//! The curve of feelings in the hand: its faces go up and down, and a stage without one gets one.

use egui::{Pos2, Rect};

use super::{CanvasState, Sight};
use crate::action::Action;
use crate::document::{Card, CardChange, CardId, Cell, Edit, EditName, LaneId, Slot, StageId};
use crate::editor::Selection;
use crate::lang::Arg;
use crate::layout::{COLUMN_WIDTH, LaneBox, MapLayout, column_left, feeling_at, feeling_y};

/// How near to a face a press counts, in map units.
const REACH: f32 = 14.0;
/// How far from the middle of a column a new face may be asked for, in map units.
const NEW_REACH: f32 = 26.0;

/// A face of the curve, or the place for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FaceAt {
    /// The lane in whose band it lies.
    pub lane: LaneId,
    /// The stage.
    pub stage: StageId,
    /// The stage's place.
    pub column: usize,
    /// Whether there is no face yet.
    pub is_new: bool,
}

/// A face on its way.
pub struct CurveDrag {
    face: FaceAt,
    /// By how many steps all feelings of the stage go up; for a new face the feeling itself.
    steps: i8,
    /// The layout with the curve as it would be.
    pub preview: Option<MapLayout>,
}

impl CurveDrag {
    /// A face that was just taken.
    pub(super) fn new(sight: &Sight<'_>, face: FaceAt, map: Pos2) -> Self {
        drag_on(sight, Self { face, steps: 0, preview: None }, map)
    }
}

/// The face at a point of the map, or the place for a new one.
pub fn face_at(sight: &Sight<'_>, map: Pos2) -> Option<FaceAt> {
    let layout = &sight.prepared.layout;
    let column = layout.column_at(map.x)?;
    let lane = layout.row_at(map.y).and_then(|row| layout.lanes.get(row))?;
    let band = lane.band.filter(|band| band.contains(map))?;
    let stage = layout.headers.get(column)?.stage;
    let middle = column_left(column) + COLUMN_WIDTH / 2.0;
    let mean = layout.feelings.get(column).copied().flatten();
    let is_near = match mean {
        Some(mean) => Pos2::new(middle, feeling_y(band, mean)).distance(map) <= REACH,
        None => (map.x - middle).abs() <= NEW_REACH,
    };
    is_near.then_some(FaceAt { lane: lane.lane, stage, column, is_new: mean.is_none() })
}

/// The feeling at the height of a point, in whole steps.
pub(super) fn feeling_of(lane: &LaneBox, map: Pos2) -> Option<i8> {
    lane.band.map(|band| feeling_at(band, map.y).round().clamp(-2.0, 2.0) as i8)
}

/// Follows the pointer by whole steps.
pub(super) fn drag_on(sight: &Sight<'_>, mut drag: CurveDrag, map: Pos2) -> CurveDrag {
    let layout = &sight.prepared.layout;
    let Some(lane) = layout.lanes.iter().find(|lane| lane.lane == drag.face.lane) else { return drag };
    let Some(wanted) = lane.band.map(|band| feeling_at(band, map.y).clamp(-2.0, 2.0)) else { return drag };
    let steps = if drag.face.is_new { wanted.round() as i8 } else { steps_to(sight, drag.face, wanted) };
    if steps != drag.steps || drag.preview.is_none() {
        drag.steps = steps;
        let mut preview = MapLayout::clone(layout);
        if let Some(feeling) = preview.feelings.get_mut(drag.face.column) {
            *feeling = Some(mean_after(sight, drag.face, steps));
        }
        drag.preview = Some(preview);
    }
    drag
}

/// Lets the face go: one edit of all feelings that it stands for, or a card with the feeling.
pub(super) fn let_go(sight: &Sight<'_>, drag: &CurveDrag, actions: &mut Vec<Action>) {
    if drag.face.is_new {
        return add(sight, drag.face, drag.steps, actions);
    }
    let edits: Vec<_> = felt(sight, drag.face)
        .into_iter()
        .filter_map(|(card, feeling)| {
            let new = moved(feeling, drag.steps);
            (new != feeling).then_some(Edit::SetCard(card, CardChange::Feeling(Some(new))))
        })
        .collect();
    if edits.is_empty() {
        return;
    }
    if edits.len() > 1 {
        let count = edits.len() as u64;
        let n = Arg::Count(count, sight.model.lang.format().count(count));
        actions.push(Action::Notify(sight.model.lang.say_with("map-feelings-moved", &[("n", n)])));
    }
    actions.push(Action::Edit(Edit::Batch { name: EditName::ChangeFeelings, edits }));
}

/// A click selects the cards that a face stands for, and makes a new one.
pub(super) fn click(sight: &Sight<'_>, face: FaceAt, map: Pos2, actions: &mut Vec<Action>) {
    if face.is_new {
        let lane = sight.prepared.layout.lanes.iter().find(|lane| lane.lane == face.lane);
        let feeling = lane.and_then(|lane| feeling_of(lane, map)).unwrap_or(0);
        return add(sight, face, feeling, actions);
    }
    let cards = felt(sight, face).into_iter().map(|(card, _)| card).collect();
    actions.push(Action::Select(Selection::Cards(cards)));
}

/// Gives the first card in the lane's cell of the stage the feeling, or adds one that is named after it.
fn add(sight: &Sight<'_>, face: FaceAt, feeling: i8, actions: &mut Vec<Action>) {
    let cell = Cell { stage: face.stage, lane: face.lane };
    match sight.journey.cards_in(cell).first() {
        Some(card) => {
            actions.push(Action::Edit(Edit::SetCard(*card, CardChange::Feeling(Some(feeling)))));
            actions.push(Action::Select(Selection::card(*card)));
        }
        None => actions.push(Action::AddFeeling { slot: Slot { cell, index: 0 }, feeling }),
    }
}

/// The stage's cards with feelings.
fn felt(sight: &Sight<'_>, face: FaceAt) -> Vec<(CardId, i8)> {
    let cells = sight.journey.lanes().iter().map(|lane| Cell { stage: face.stage, lane: lane.id });
    let cards = cells.flat_map(|cell| sight.journey.cards_in(cell)).filter_map(|card| sight.journey.card(*card));
    cards.filter_map(|card: &Card| Some((card.id, card.feeling?))).collect()
}

const fn moved(feeling: i8, steps: i8) -> i8 {
    let moved = feeling + steps;
    if moved > 2 {
        2
    } else if moved < -2 {
        -2
    } else {
        moved
    }
}

fn mean_after(sight: &Sight<'_>, face: FaceAt, steps: i8) -> f32 {
    if face.is_new {
        return f32::from(steps);
    }
    let felt = felt(sight, face);
    felt.iter().map(|(_, feeling)| f32::from(moved(*feeling, steps))).sum::<f32>() / felt.len().max(1) as f32
}

/// The number of steps that brings the mean nearest to a height.
fn steps_to(sight: &Sight<'_>, face: FaceAt, wanted: f32) -> i8 {
    let away = |steps: &i8| (mean_after(sight, face, *steps) - wanted).abs();
    let by_size = |a: &i8, b: &i8| away(a).total_cmp(&away(b)).then(a.abs().cmp(&b.abs()));
    (-4..=4_i8).min_by(by_size).unwrap_or(0)
}

/// Where a face lies on the screen.
pub(super) fn face_rect(sight: &Sight<'_>, state: &CanvasState, centre: Pos2) -> Rect {
    let at = state.camera.screen_from_map(sight.view, centre);
    Rect::from_center_size(at, egui::Vec2::splat((22.0 * state.camera.scale).max(14.0)))
}
