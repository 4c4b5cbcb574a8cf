//! The marks of a whole map, or of what a view shows of it, in drawing order.

use egui::emath::Rect;

use super::{
    Mark, Paint, Part, card_marks, card_sign_marks, cell_marks, feeling_marks, flow_marks, header_marks,
    header_sign_marks, lane_marks, link_label_marks, link_marks, missing_card_marks, numbers_marks, return_marks,
    trend_marks,
};
use crate::document::{Journey, LaneRole};
use crate::layout::{MapFacts, MapLayout};

/// What a map is drawn from.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the types say it")]
pub struct MapScene<'a> {
    pub journey: &'a Journey,
    pub facts: &'a MapFacts,
    pub layout: &'a MapLayout,
}

/// Everything on the map, on its ground, with the parts named.
pub fn map_marks(scene: &MapScene) -> Vec<Mark> {
    let mut marks = vec![Mark::filled(scene.layout.bounds, 0.0, Paint::Canvas)];
    marks.extend(visible_marks(scene, scene.layout.bounds));
    marks
}

/// What of the map touches a rectangle, without its ground, in drawing order, with the parts named.
pub fn visible_marks(scene: &MapScene, view: Rect) -> Vec<Mark> {
    let MapScene { journey, facts, layout } = *scene;
    let mut out = grid_marks(scene, view);
    for link in layout.visible_links(view) {
        part(&mut out, Part::Link(link.link), link_marks(link));
    }
    for card in layout.visible_cards(view) {
        if let Some(found) = journey.card(card.card) {
            let mut marks = card_marks(card, found);
            if let Some(sign) = facts.signs.get(&card.card).filter(|_| !card.ghost) {
                marks.extend(card_sign_marks(card.rect, *sign));
            }
            part(&mut out, Part::Card(card.card), marks);
        }
    }
    for link in layout.visible_links(view).filter(|link| link.label.is_some()) {
        part(&mut out, Part::LinkLabel(link.link), link_label_marks(link));
    }
    out
}

/// The same without cards and arrows, which lie on all this.
pub fn grid_marks(scene: &MapScene, view: Rect) -> Vec<Mark> {
    let MapScene { facts, layout, .. } = *scene;
    let mut out = Vec::new();
    for lane in layout.visible_lanes(view) {
        part(&mut out, Part::Lane(lane.lane), lane_marks(lane));
    }
    out.extend(layout.visible_cells(view).flat_map(cell_marks));
    for lane in layout.visible_lanes(view).filter(|lane| lane.band.is_some()) {
        let marks = feeling_marks(layout, lane, facts.other.as_ref());
        part(&mut out, Part::Feeling(lane.lane), marks);
    }
    missing_touchpoints(&mut out, scene, view);
    trends(&mut out, scene, view);
    flow(&mut out, scene, view);
    let columns = layout.visible_columns(view);
    let headers = layout.headers.iter().enumerate().take(columns.end).skip(columns.start);
    for (index, header) in headers.filter(|(_, header)| header.rect.intersects(view)) {
        let mut marks = header_marks(header, facts.stage(index));
        if facts.stage(index).is_some_and(|stage| stage.lacks.question) {
            marks.extend(header_sign_marks(header.rect));
        }
        part(&mut out, Part::Stage(header.stage), marks);
    }
    for way in layout.visible_returns(view) {
        part(&mut out, Part::Return(way.from, way.to), return_marks(way));
    }
    out
}

/// A place for a card in each cell where a touchpoint is missing and none is being dropped.
fn missing_touchpoints(out: &mut Vec<Mark>, scene: &MapScene, view: Rect) {
    let MapScene { facts, layout, .. } = *scene;
    let row = layout.lanes.iter().position(|lane| lane.role == Some(LaneRole::Touchpoints));
    let Some((row, lane)) = row.and_then(|row| Some((row, layout.lanes.get(row)?))) else { return };
    for column in layout.visible_columns(view) {
        let Some(cell) = layout.cell(column, row).filter(|cell| cell.rect.intersects(view)) else { continue };
        let taken = layout.gap.is_some_and(|gap| gap.slot.cell == cell.cell);
        if facts.stage(column).is_some_and(|stage| stage.lacks.touchpoint) && !taken {
            let marks = missing_card_marks(lane, cell, &facts.no_touchpoint_words);
            part(out, Part::Missing(cell.cell.stage), marks);
        }
    }
}

/// The small trends of the columns in view, in every lane of numbers.
fn trends(out: &mut Vec<Mark>, scene: &MapScene, view: Rect) {
    let MapScene { facts, layout, .. } = *scene;
    let columns = layout.visible_columns(view);
    for lane in layout.visible_lanes(view).filter(|lane| lane.trends.is_some()) {
        let headers = layout.headers.iter().enumerate().take(columns.end).skip(columns.start);
        for (index, header) in
            headers.filter(|(index, _)| facts.stage(*index).is_some_and(|stage| stage.trend.is_some()))
        {
            part(out, Part::Trend(lane.lane, header.stage), trend_marks(layout, lane, facts, index));
        }
    }
}

/// The numbers of the columns in view, and of the one before them, whose band may reach in.
fn flow(out: &mut Vec<Mark>, scene: &MapScene, view: Rect) {
    let MapScene { facts, layout, .. } = *scene;
    if !layout.flow.is_some_and(|flow| flow.y_range().intersects(view.y_range())) {
        return;
    }
    if let Some(numbers) = facts.numbers.as_ref().filter(|_| view.min.x < crate::layout::LABEL_WIDTH) {
        part(out, Part::Numbers, numbers_marks(layout, numbers));
    }
    let columns = layout.visible_columns(view);
    let counted = |index: &usize| facts.stage(*index).is_some_and(|stage| stage.band.is_some());
    let first = (0..columns.start).rev().find(counted).unwrap_or(columns.start);
    for (index, header) in layout.headers.iter().enumerate().take(columns.end).skip(first) {
        part(out, Part::Flow(header.stage), flow_marks(layout, facts, index));
    }
}

fn part(out: &mut Vec<Mark>, part: Part, marks: Vec<Mark>) {
    out.push(Mark::Begin(part));
    out.extend(marks);
    out.push(Mark::End);
}
