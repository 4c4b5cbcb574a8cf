//! What lies under a point, and where a dragged thing would drop.

use egui::emath::{Pos2, Rect, pos2, vec2};

use super::{CARD_GAP, CARD_WIDTH, CellBox, LABEL_WIDTH, MapLayout, PADDING};
use crate::document::{CardId, Cell, LaneId, LinkId, Slot, StageId};

/// How far beside an arrow a point still hits it, in map units.
pub const REACH: f32 = 6.0;

/// What lies under a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// A card.
    Card(CardId),
    /// An arrow, or its label.
    Link(LinkId),
    /// A stage's header.
    Header(StageId),
    /// A lane's label.
    LaneLabel(LaneId),
    /// The empty area of a cell.
    Cell(Cell),
    /// The flow strip, in the column of this stage.
    FlowBand(StageId),
    /// Nothing of the map.
    Nothing,
}

impl MapLayout {
    /// What lies under a point.
    pub fn hit(&self, pos: Pos2) -> Hit {
        self.hit_within(pos, REACH)
    }

    /// What lies under a point, with arrows counted from `reach` map units away: the further out, the larger.
    pub fn hit_within(&self, pos: Pos2, reach: f32) -> Hit {
        let cell = self.cell_at(pos);
        if let Some(card) = cell.and_then(|cell| self.card_at(cell, pos)) {
            return Hit::Card(card);
        }
        if let Some(link) = self.link_at(pos, reach) {
            return Hit::Link(link);
        }
        if let Some(cell) = cell {
            return Hit::Cell(cell.cell);
        }
        self.edge_at(pos)
    }

    /// The cell around a point.
    pub fn cell_at(&self, pos: Pos2) -> Option<&CellBox> {
        self.cell(self.column_at(pos.x)?, self.row_at(pos.y)?)
    }

    /// The slot into which cards dropped at a point would go; its index is counted without the dragged ones.
    ///
    /// Ask the layout without a gap, so that the answer does not depend on the preview. `None` = not on the grid.
    pub fn drop_target(&self, pos: Pos2, dragged: &[CardId]) -> Option<Slot> {
        let cell = self.cell_at(pos)?;
        let stay = self.cards_of(cell).iter().filter(|card| !dragged.contains(&card.card));
        let index = stay.filter(|card| card.rect.center().y < pos.y).count();
        Some(Slot { cell: cell.cell, index })
    }

    /// Where a slot of this height opens: the gap of a layout that has it open, else the place before the slot's card.
    pub fn slot_rect(&self, slot: Slot, height: f32) -> Option<Rect> {
        if let Some(gap) = self.gap.filter(|gap| gap.slot == slot) {
            return Some(gap.rect);
        }
        let cell = self.cell_box(slot.cell)?;
        let cards = self.cards_of(cell);
        let before = slot.index.checked_sub(1).map(|last| cards.get(last).or(cards.last()));
        let top = match before.flatten() {
            Some(card) => card.rect.max.y + CARD_GAP,
            None => self.cards_top(cell),
        };
        Some(Rect::from_min_size(pos2(cell.rect.min.x + PADDING, top), vec2(CARD_WIDTH, height)))
    }

    /// Where a dragged stage would go, as an index counted without it.
    pub fn stage_drop_index(&self, x: f32, dragged: StageId) -> usize {
        let others = self.headers.iter().filter(|header| header.stage != dragged);
        others.filter(|header| header.rect.center().x < x).count()
    }

    /// Where a dragged lane would go, as an index among all lanes of the journey, counted without it.
    pub fn lane_drop_index(&self, y: f32, dragged: LaneId) -> usize {
        let own = self.lanes.iter().position(|lane| lane.lane == dragged);
        let own_index = own.and_then(|own| self.lanes.get(own)).map(|lane| lane.index);
        let others: Vec<_> = self.lanes.iter().filter(|lane| lane.lane != dragged).collect();
        let place = others.iter().filter(|lane| lane.rect.center().y < y).count();
        if let Some(own_index) = own_index.filter(|_| own == Some(place)) {
            return own_index;
        }
        let without = |index: usize| index - usize::from(own_index.is_some_and(|own| own < index));
        match place.checked_sub(1).and_then(|before| others.get(before)) {
            Some(before) => without(before.index) + 1,
            None => others.first().map_or(0, |first| without(first.index)),
        }
    }

    /// The place of the stage whose column holds `x`.
    pub fn column_at(&self, x: f32) -> Option<usize> {
        let from_left = (x - LABEL_WIDTH) / super::COLUMN_WIDTH;
        (from_left >= 0.0 && from_left < self.headers.len() as f32).then_some(from_left as usize)
    }

    /// The place of the shown lane whose row holds `y`.
    pub fn row_at(&self, y: f32) -> Option<usize> {
        let at = self.lanes.partition_point(|lane| lane.rect.max.y <= y);
        self.lanes.get(at).filter(|lane| y >= lane.rect.min.y).map(|_| at)
    }

    fn card_at(&self, cell: &CellBox, pos: Pos2) -> Option<CardId> {
        let cards = self.cards_of(cell);
        let at = cards.partition_point(|card| card.rect.max.y < pos.y);
        cards.get(at).filter(|card| card.rect.contains(pos)).map(|card| card.card)
    }

    fn link_at(&self, pos: Pos2, reach: f32) -> Option<LinkId> {
        let around = Rect::from_center_size(pos, vec2(2.0 * reach, 2.0 * reach));
        let labelled = |link: &super::LinkPath| link.label.as_ref().is_some_and(|label| label.rect.contains(pos));
        let distance = |link: &super::LinkPath| if labelled(link) { 0.0 } else { link.path.distance(pos) };
        let near = self.visible_links(around).map(|link| (distance(link), link.link));
        let nearest = near.min_by(|a, b| a.0.total_cmp(&b.0));
        nearest.filter(|(distance, _)| *distance <= reach).map(|(_, link)| link)
    }

    /// What lies under a point outside the cells.
    fn edge_at(&self, pos: Pos2) -> Hit {
        if (0.0..LABEL_WIDTH).contains(&pos.x) {
            let lane = self.row_at(pos.y).and_then(|row| self.lanes.get(row));
            return lane.map_or(Hit::Nothing, |lane| Hit::LaneLabel(lane.lane));
        }
        let Some(header) = self.column_at(pos.x).and_then(|column| self.headers.get(column)) else {
            return Hit::Nothing;
        };
        if self.flow.is_some_and(|flow| flow.contains(pos)) {
            return Hit::FlowBand(header.stage);
        }
        if header.rect.contains(pos) { Hit::Header(header.stage) } else { Hit::Nothing }
    }

    fn cards_top(&self, cell: &CellBox) -> f32 {
        let lane = self.row_at(cell.rect.min.y).and_then(|row| self.lanes.get(row));
        cell.rect.min.y + lane.map_or(PADDING, super::LaneBox::cards_top)
    }
}
