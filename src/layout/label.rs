//! The words of arrows: where they stand, so that they lie on no card and on no other words.

use std::collections::HashMap;
use std::sync::Arc;

use egui::emath::{Pos2, Rect, Vec2};

use super::text::{Style, one_line};
use super::{CubicPath, MapLayout};
use crate::document::Link;

/// How an arrow's label is set.
pub const LABEL_STYLE: Style = Style::regular(12.0, 15.0);
/// How wide the face of a feeling is in a label, and the space behind it.
pub const LABEL_FACE: f32 = 14.0;
const LABEL_GAP: f32 = 4.0;
const WIDEST: f32 = 140.0;
const EDGE: Vec2 = Vec2::new(7.0, 3.0);
/// How far beside its arrow a label may stand, in map units.
const BESIDE: f32 = 46.0;
/// What stands in the place of a label that has no room: its words are told under the pointer.
const SHORT: &str = "…";
/// The side of the squares by which labels are found, in map units.
const SQUARE: f32 = 128.0;

/// An arrow's words on one line, and the face of its feeling, as near to the middle of its path as there is room.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkLabel {
    /// The words, cut where they are long.
    pub text: Arc<str>,
    /// The pill they stand in.
    pub rect: Rect,
    /// How going this way feels; its face stands before the words.
    pub feeling: Option<i8>,
}

/// What a label holds, and how wide that is.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Words {
    text: Arc<str>,
    width: f32,
    feeling: Option<i8>,
}

impl Words {
    /// What stands beside an arrow, if anything.
    pub(super) fn of(link: &Link) -> Option<Self> {
        let text = one_line(&link.label, &LABEL_STYLE, WIDEST);
        if text.is_empty() && link.feeling.is_none() {
            return None;
        }
        let gap = if text.is_empty() { 0.0 } else { LABEL_GAP };
        let face = link.feeling.map_or(0.0, |_| LABEL_FACE + gap);
        Some(Self { text: Arc::from(text.as_str()), width: LABEL_STYLE.width(&text) + face, feeling: link.feeling })
    }

    /// The label at the place nearest to the arrow's middle that is free, on the arrow or beside it; where there is no
    /// room, a sign that there is one.
    fn placed(&self, path: &CubicPath, mut is_free: impl FnMut(Rect) -> bool) -> LinkLabel {
        let pill = |width: f32| Vec2::new(width, LABEL_STYLE.line_height) + 2.0 * EDGE;
        let middle = path.middle();
        let mut points: Vec<Pos2> = path.flattened().collect();
        points.push(middle);
        points.sort_by(|a, b| a.distance_sq(middle).total_cmp(&b.distance_sq(middle)));
        let beside = [0.0, -0.5, 0.5, -1.0, 1.0].map(|share| Vec2::new(0.0, share * BESIDE));
        let mut places = beside.iter().flat_map(|by| points.iter().map(move |point| *point + *by));
        let free = |at: Pos2| Some(Rect::from_center_size(at, pill(self.width))).filter(|rect| is_free(*rect));
        if let Some(rect) = places.find_map(free) {
            return LinkLabel { text: Arc::clone(&self.text), rect, feeling: self.feeling };
        }
        // A face alone says more than that there are words.
        let short = if self.feeling.is_some() { "" } else { SHORT };
        let width = self.feeling.map_or(LABEL_STYLE.width(SHORT), |_| LABEL_FACE);
        let sign = pill(width) - Vec2::new(EDGE.x, 0.0);
        let mut places = points.iter().map(|point| Rect::from_center_size(*point, sign));
        let rect = places.find(|rect| is_free(*rect)).unwrap_or_else(|| Rect::from_center_size(middle, sign));
        LinkLabel { text: Arc::from(short), rect, feeling: self.feeling }
    }
}

/// Gives the words of all arrows their places, in the order of the arrows; tells whether any changed.
pub(super) fn place_labels(layout: &mut MapLayout) -> bool {
    let (mut labels, mut has_changed) = (Labels::default(), false);
    for place in 0..layout.links.len() {
        let Some((wire, link)) = layout.wires.get(place).zip(layout.links.get(place)) else { continue };
        let words = wire.words();
        let label = words.map(|words| words.placed(&link.path, |rect| is_free(layout, &labels, rect)));
        if let Some(label) = &label {
            labels.add(label.rect);
        }
        if let Some(link) = layout.links.get_mut(place).filter(|link| link.label != label) {
            link.set_label(label);
            has_changed = true;
        }
    }
    has_changed
}

/// The labels that have a place, by the squares that they touch, so that each new one looks at few of them.
#[derive(Default)]
struct Labels(HashMap<(i32, i32), Vec<Rect>>);

impl Labels {
    fn add(&mut self, rect: Rect) {
        for square in Self::squares(rect) {
            self.0.entry(square).or_default().push(rect);
        }
    }

    fn are_clear_of(&self, rect: Rect) -> bool {
        let mut near = Self::squares(rect).filter_map(|square| self.0.get(&square)).flatten();
        !near.any(|label| label.intersects(rect))
    }

    fn squares(rect: Rect) -> impl Iterator<Item = (i32, i32)> {
        let of = |at: f32| (at / SQUARE).floor() as i32;
        let rows = move || of(rect.min.y)..=of(rect.max.y);
        (of(rect.min.x)..=of(rect.max.x)).flat_map(move |column| rows().map(move |row| (column, row)))
    }
}

/// Whether a label at a place lies on no card, header, flow strip, lane's label or other label.
fn is_free(layout: &MapLayout, labels: &Labels, rect: Rect) -> bool {
    let rows = layout.lanes.first().zip(layout.lanes.last()).map(|(first, last)| first.rect.min.y..=last.rect.max.y);
    let on_grid = rect.min.x >= super::LABEL_WIDTH
        && rows.is_some_and(|rows| rows.contains(&rect.min.y) && rows.contains(&rect.max.y));
    on_grid && !layout.visible_cards(rect).any(|card| card.rect.intersects(rect)) && labels.are_clear_of(rect)
}
