//! What of a layout touches a rectangle, found by row and column, so that a view costs by what it shows.

use std::ops::Range;

use egui::emath::Rect;

use super::{CardBox, CellBox, HeaderBox, LABEL_WIDTH, LaneBox, LinkPath, MapLayout, ReturnPath};

impl MapLayout {
    /// The headers of the columns that touch a rectangle, whether or not it reaches up to them.
    pub fn visible_headers(&self, view: Rect) -> impl Iterator<Item = &HeaderBox> {
        self.headers.get(self.visible_columns(view)).unwrap_or(&[]).iter()
    }

    /// The lanes whose rows touch a rectangle.
    pub fn visible_lanes(&self, view: Rect) -> impl Iterator<Item = &LaneBox> {
        self.lanes.get(self.visible_rows(view)).unwrap_or(&[]).iter()
    }

    /// The cells that touch a rectangle.
    pub fn visible_cells(&self, view: Rect) -> impl Iterator<Item = &CellBox> {
        let rows = self.visible_rows(view);
        let count = self.lanes.len();
        self.visible_columns(view).flat_map(move |column| {
            let range = column * count + rows.start..column * count + rows.end;
            self.cells.get(range).unwrap_or(&[]).iter()
        })
    }

    /// The cards that touch a rectangle, in map order.
    pub fn visible_cards(&self, view: Rect) -> impl Iterator<Item = &CardBox> {
        self.visible_cells(view).flat_map(move |cell| {
            let cards = self.cards_of(cell);
            let first = cards.partition_point(|card| card.rect.max.y < view.min.y);
            let seen = cards.get(first..).unwrap_or(&[]);
            seen.iter().take_while(move |card| card.rect.min.y <= view.max.y)
        })
    }

    /// The arrows whose boxes touch a rectangle, in the order of their ids.
    pub fn visible_links(&self, view: Rect) -> impl Iterator<Item = &LinkPath> {
        let near = self.strips.near(view.y_range()).into_iter().map(|place| place as usize);
        let touches = move |place: &usize| self.link_bounds.get(*place).is_some_and(|bounds| bounds.intersects(view));
        near.filter(touches).filter_map(|place| self.links.get(place))
    }

    /// The ways back that touch a rectangle.
    pub fn visible_returns(&self, view: Rect) -> impl Iterator<Item = &ReturnPath> {
        self.returns.iter().filter(move |way| way.bounds.intersects(view))
    }

    /// The places of the stages whose columns touch a rectangle.
    pub fn visible_columns(&self, view: Rect) -> Range<usize> {
        let column = |x: f32| ((x - LABEL_WIDTH) / super::COLUMN_WIDTH).clamp(0.0, self.headers.len() as f32);
        column(view.min.x).floor() as usize..column(view.max.x).ceil() as usize
    }

    /// The places of the shown lanes whose rows touch a rectangle.
    pub fn visible_rows(&self, view: Rect) -> Range<usize> {
        let first = self.lanes.partition_point(|lane| lane.rect.max.y < view.min.y);
        let last = self.lanes.partition_point(|lane| lane.rect.min.y <= view.max.y);
        first..last.max(first)
    }
}
