//! Where the window looks, by what the map holds: the stages and lanes in sight, and the way back to such a look.

use egui::{Rect, Vec2, pos2};

use super::{Camera, CanvasState, Sight};
use crate::document::{Area, Cell, Journey, StageId};
use crate::layout::MapLayout;

/// The largest scale at which a part of the map is shown.
const LARGEST: f32 = 1.5;
/// The largest scale at which one stage is shown.
const STAGE_LARGEST: f32 = 1.2;
/// A stage that is too high for the view is shown from its top, at no less than this.
const LEGIBLE: f32 = 0.7;
/// The room around what is shown, in map units.
const AROUND: f32 = 20.0;

/// A look that was asked for, carried out once the layout is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A part of the map; `None` = all of it.
    Area(Option<Area>),
    /// One stage.
    Stage(StageId),
}

impl CanvasState {
    /// Asks for a look, in the next frame.
    pub const fn look(&mut self, look: Look) {
        self.look = Some(look);
    }

    /// The part of the map in sight: the stages and lanes of which at least half is seen; `None` = the whole map.
    pub fn area_in_sight(&self, journey: &Journey) -> Option<Area> {
        let (view, layout) = (self.view?, self.layout()?);
        if self.journey != Some(journey.id()) {
            return None;
        }
        let seen = self.camera.seen(view);
        let columns = ends(layout.headers.iter().map(|header| {
            let (from, to) = (header.rect.min.x.max(seen.min.x), header.rect.max.x.min(seen.max.x));
            (to - from) / header.rect.width().max(1.0)
        }));
        let rows = ends(layout.lanes.iter().map(|lane| {
            let (from, to) = (lane.rect.min.y.max(seen.min.y), lane.rect.max.y.min(seen.max.y));
            (to - from) / lane.rect.height().min(seen.height()).max(1.0)
        }));
        let ((left, right), (top, bottom)) = (columns?, rows?);
        if left == 0 && top == 0 && right + 1 == layout.headers.len() && bottom + 1 == layout.lanes.len() {
            return None;
        }
        let cell = |column: usize, row: usize| {
            Some(Cell { stage: layout.headers.get(column)?.stage, lane: layout.lanes.get(row)?.lane })
        };
        Some(Area { from: cell(left, top)?, to: cell(right, bottom)? })
    }
}

/// The first and the last place of which at least half is seen, else those of which anything is.
fn ends(shares: impl Iterator<Item = f32>) -> Option<(usize, usize)> {
    let shares: Vec<_> = shares.collect();
    [0.5, f32::EPSILON].into_iter().find_map(|least| {
        let seen = |share: &f32| *share >= least;
        Some((shares.iter().position(seen)?, shares.iter().rposition(seen)?))
    })
}

/// The camera for a look; `None` where nothing of it is left.
pub fn camera_of(sight: &Sight<'_>, look: Look) -> Option<Camera> {
    let layout = &sight.prepared.layout;
    match look {
        Look::Area(None) => None,
        Look::Area(Some(area)) => {
            let rect = rect_of(layout, area)?;
            Some(Camera::fit(sight.view, rect.expand(AROUND), LARGEST))
        }
        Look::Stage(stage) => {
            let header = layout.headers.iter().find(|header| header.stage == stage)?;
            let bottom = layout.bounds.max.y;
            let column = Rect::from_min_max(header.rect.min, pos2(header.rect.max.x, bottom)).expand(AROUND);
            let camera = Camera::fit(sight.view, column, STAGE_LARGEST);
            if camera.scale >= LEGIBLE {
                return Some(camera);
            }
            let seen = sight.view.size() / LEGIBLE;
            let spare = Vec2::new((seen.x - column.width()).max(0.0) / 2.0, 0.0);
            Some(Camera { origin: column.min - spare, scale: LEGIBLE })
        }
    }
}

/// The box of the stages and lanes of an area that are still there, with headers where it begins with the first lane.
fn rect_of(layout: &MapLayout, area: Area) -> Option<Rect> {
    let column = |stage| layout.headers.iter().position(|header| header.stage == stage);
    let row = |lane| layout.lanes.iter().position(|found| found.lane == lane);
    let pair = |from: Option<usize>, to: Option<usize>| {
        let (from, to) = (from.or(to)?, to.or(from)?);
        Some((from.min(to), from.max(to)))
    };
    let (left, right) = pair(column(area.from.stage), column(area.to.stage))?;
    let last = layout.lanes.len().checked_sub(1)?;
    let (top, bottom) = pair(row(area.from.lane), row(area.to.lane)).unwrap_or((0, last));
    let (first, end) = (layout.headers.get(left)?, layout.headers.get(right)?);
    let (above, below) = (layout.lanes.get(top)?, layout.lanes.get(bottom)?);
    let from = pos2(
        if left == 0 { layout.bounds.min.x } else { first.rect.min.x },
        if top == 0 { layout.bounds.min.y } else { above.rect.min.y },
    );
    Some(Rect::from_min_max(from, pos2(end.rect.max.x, below.rect.max.y)))
}

/// The stage to zoom to: that of the selection, else the one in the middle of the view.
pub fn stage_in_question(sight: &Sight<'_>, camera: Camera) -> Option<StageId> {
    use crate::editor::Selection as S;
    let selected = match sight.editor.selection() {
        S::Stage(stage) => Some(*stage),
        S::Cell(cell) => Some(cell.stage),
        S::Cards(cards) => cards.first().and_then(|card| sight.journey.slot_of(*card)).map(|slot| slot.cell.stage),
        S::Item(item) => sight.journey.item(*item).map(|(stage, _)| stage.id),
        S::Link(link) => {
            let from = sight.journey.link(*link).map(|link| link.from);
            from.and_then(|card| sight.journey.slot_of(card)).map(|slot| slot.cell.stage)
        }
        S::Lane(_) | S::Nothing => None,
    };
    let middle = camera.map_from_screen(sight.view, sight.view.center()).x;
    let away = |rect: Rect| (rect.center().x - middle).abs();
    let headers = sight.prepared.layout.headers.iter();
    let nearest = || headers.min_by(|a, b| away(a.rect).total_cmp(&away(b.rect))).map(|header| header.stage);
    selected.or_else(nearest)
}
