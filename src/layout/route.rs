//! The ways of arrows: through the edges between columns and the free strips at the bottom of rows.
//!
//! To the next column an arrow swings over the edge; further on, and back, it runs along the free strip of a row, on a
//! track of its own, so that arrows do not lie on one another. Back it bows under the last cards of a row, and else
//! swings over the edge too. Within a column it goes straight, or bulges to the right. No arrow runs behind a card.

use std::collections::HashMap;

use egui::emath::{Pos2, Rect, pos2, vec2};

use super::link::Wire;
use super::{CardBox, CubicPath, LinkPath, MapLayout, column_left};

/// The side of the squares by which labels are found, in map units.
const SQUARE: f32 = 128.0;
const TRACKS: usize = 5;
const TRACK_STEP: f32 = 5.0;
const EDGE_STEP: f32 = 3.0;
const PORT_STEP: f32 = 12.0;
const CORNER: f32 = 9.0;
const BULGE: f32 = 16.0;
const BULGE_STEP: f32 = 4.0;

/// A side of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Left,
    Right,
    Top,
    Bottom,
}

impl Side {
    /// The edge between columns beside this side of a card, as the column to its right.
    const fn edge(self, column: usize) -> Option<usize> {
        match self {
            Self::Left => Some(column),
            Self::Right => Some(column + 1),
            Self::Top | Self::Bottom => None,
        }
    }
}

/// How an arrow goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// To a column beside it.
    Swing,
    /// Along the strip of this row, to a column further on or back.
    Along(usize),
    /// Straight up or down to the neighbour.
    Straight,
    /// Around the right side, within a column.
    Bulge,
}

/// One arrow's way, and the sides where it leaves and arrives.
#[derive(Clone, Copy, Debug)]
struct Plan {
    way: Way,
    leave: Side,
    arrive: Side,
}

/// Counts how often a thing was used, to give each use a place of its own.
struct Counts(Vec<usize>);

impl Counts {
    fn new(len: usize) -> Self {
        Self(vec![0; len])
    }

    /// Counts one more at a place; gives back how many there were.
    fn take(&mut self, at: usize) -> usize {
        self.0.get_mut(at).map_or(0, |count| {
            *count += 1;
            *count - 1
        })
    }

    fn of(&self, at: usize) -> usize {
        self.0.get(at).copied().unwrap_or(0)
    }
}

/// The paths of all arrows of a layout whose boxes are placed.
pub(super) fn route(layout: &MapLayout) -> Vec<LinkPath> {
    let ends = |wire: &Wire| layout.cards.get(wire.from).zip(layout.cards.get(wire.to));
    let plans: Vec<_> =
        layout.wires.iter().map(|wire| ends(wire).map(|(from, to)| plan(layout, wire, from, to))).collect();
    let mut totals = Counts::new(layout.cards.len() * 4);
    for (wire, plan) in layout.wires.iter().zip(&plans) {
        if let Some(plan) = plan {
            totals.take(wire.from * 4 + plan.leave as usize);
            totals.take(wire.to * 4 + plan.arrive as usize);
        }
    }
    let mut router = Router {
        layout,
        totals,
        used: Counts::new(layout.cards.len() * 4),
        strips: Counts::new(layout.lanes.len()),
        edges: Counts::new(layout.headers.len() + 1),
    };
    let mut labels = Labels::default();
    let mut links = Vec::with_capacity(layout.wires.len());
    for (wire, plan) in layout.wires.iter().zip(plans) {
        let Some(path) = plan.and_then(|plan| router.path(wire, plan)) else { continue };
        let link = wire.along(path, |rect| is_free(layout, &labels, rect));
        if let Some(label) = &link.label {
            labels.add(label.rect);
        }
        links.push(link);
    }
    links
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

fn plan(layout: &MapLayout, wire: &Wire, from: &CardBox, to: &CardBox) -> Plan {
    use Side::{Bottom, Left, Right, Top};
    let rows = layout.lanes.len().max(1);
    let (from_column, from_row) = (from.cell_index / rows, from.cell_index % rows);
    let (to_column, to_row) = (to.cell_index / rows, to.cell_index % rows);
    let strip = from_row.min(to_row);
    if to_column == from_column {
        // Cards of a column follow each other in the layout's order, whatever cells lie between.
        return match wire.to.abs_diff(wire.from) {
            1 if wire.to > wire.from => Plan { way: Way::Straight, leave: Bottom, arrive: Top },
            1 => Plan { way: Way::Straight, leave: Top, arrive: Bottom },
            _ => Plan { way: Way::Bulge, leave: Right, arrive: Right },
        };
    }
    if to_column > from_column {
        let way = if to_column == from_column + 1 { Way::Swing } else { Way::Along(strip) };
        return Plan { way, leave: Right, arrive: Left };
    }
    let leave = if from_row == strip && is_lowest(layout, wire.from) { Bottom } else { Left };
    let arrive = if to_row == strip && is_lowest(layout, wire.to) { Bottom } else { Right };
    let beside = to_column + 1 == from_column && leave == Left && arrive == Right;
    Plan { way: if beside { Way::Swing } else { Way::Along(strip) }, leave, arrive }
}

/// Whether a card is the last one of its cell.
fn is_lowest(layout: &MapLayout, card: usize) -> bool {
    let cell = layout.cards.get(card).and_then(|card| layout.cells.get(card.cell_index));
    cell.is_some_and(|cell| cell.cards.end == card + 1)
}

struct Router<'a> {
    layout: &'a MapLayout,
    totals: Counts,
    used: Counts,
    strips: Counts,
    edges: Counts,
}

impl Router<'_> {
    fn path(&mut self, wire: &Wire, plan: Plan) -> Option<CubicPath> {
        let from = self.port(wire.from, plan.leave)?;
        let to = self.port(wire.to, plan.arrive)?;
        let column = |card: usize| Some(self.layout.cards.get(card)?.cell_index / self.layout.lanes.len().max(1));
        let (from_column, to_column) = (column(wire.from)?, column(wire.to)?);
        Some(match plan.way {
            Way::Swing => swing(from, to),
            Way::Straight => CubicPath::rounded(&[from, to], 0.0),
            Way::Bulge => self.bulge(from, to, from_column),
            Way::Along(row) => {
                let ends = (plan.leave.edge(from_column), plan.arrive.edge(to_column));
                self.along(from, to, row, ends)
            }
        })
    }

    /// The next free place on a card's side.
    fn port(&mut self, card: usize, side: Side) -> Option<Pos2> {
        let rect = self.layout.cards.get(card)?.rect;
        let at = card * 4 + side as usize;
        Some(port(rect, side, self.used.take(at), self.totals.of(at)))
    }

    /// The height of the next track in a row's free strip.
    fn strip(&mut self, row: usize) -> f32 {
        let track = self.strips.take(row) % TRACKS;
        let bottom = self.layout.lanes.get(row).map_or(0.0, |lane| lane.rect.max.y);
        bottom - 4.0 - TRACK_STEP * track as f32
    }

    /// The next track at the left edge of a column.
    fn edge(&mut self, column: usize) -> f32 {
        let track = (self.edges.take(column) + TRACKS / 2) % TRACKS;
        column_left(column) + EDGE_STEP * (track as f32 - (TRACKS / 2) as f32)
    }

    /// Along a strip; at either end first over an edge between columns, where one is given.
    fn along(&mut self, from: Pos2, to: Pos2, row: usize, ends: (Option<usize>, Option<usize>)) -> CubicPath {
        let strip = self.strip(row);
        let leave = ends.0.map(|column| self.edge(column));
        let arrive = ends.1.map(|column| self.edge(column));
        let mut corners = vec![from];
        corners.extend(leave.map(|x| pos2(x, from.y)));
        corners.push(pos2(leave.unwrap_or(from.x), strip));
        corners.push(pos2(arrive.unwrap_or(to.x), strip));
        corners.extend(arrive.map(|x| pos2(x, to.y)));
        corners.push(to);
        CubicPath::rounded(&corners, CORNER)
    }

    fn bulge(&mut self, from: Pos2, to: Pos2, column: usize) -> CubicPath {
        let depth = BULGE + BULGE_STEP * (self.edges.take(column + 1) % 3) as f32;
        let out = vec2(depth, 0.0);
        CubicPath::cubic([from, from + out, to + out, to])
    }
}

fn swing(from: Pos2, to: Pos2) -> CubicPath {
    let reach = vec2((to.x - from.x) * 0.7, 0.0);
    CubicPath::cubic([from, from + reach, to - reach, to])
}

fn port(rect: Rect, side: Side, index: usize, count: usize) -> Pos2 {
    let extent = if matches!(side, Side::Left | Side::Right) { rect.height() } else { rect.width() };
    let step = PORT_STEP.min(0.7 * extent / count.max(1) as f32);
    let offset = step * (index as f32 - count.saturating_sub(1) as f32 / 2.0);
    match side {
        Side::Left => rect.left_center() + vec2(0.0, offset),
        Side::Right => rect.right_center() + vec2(0.0, offset),
        Side::Top => rect.center_top() + vec2(offset, 0.0),
        Side::Bottom => rect.center_bottom() + vec2(offset, 0.0),
    }
}
