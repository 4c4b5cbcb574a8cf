//! The ways of arrows: through the edges between columns and the free strips at the bottom of rows.
//!
//! To the next column an arrow swings over the edge; further on, and back, it runs along the free strip of a row, on a
//! track of its own, so that arrows do not lie on one another. Back it bows under the last cards of a row, and else
//! swings over the edge too. Within a column it goes straight, or bulges to the right. No arrow runs behind a card.

use egui::emath::{Pos2, Rect, pos2, vec2};

use super::link::Wire;
use super::{CardBox, CubicPath, MapLayout, column_left};

const TRACKS: u32 = 5;
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
struct Counts(Vec<u32>);

impl Counts {
    fn new(len: usize) -> Self {
        Self(vec![0; len])
    }

    /// Counts one more at a place; gives back how many there were.
    fn take(&mut self, at: usize) -> u32 {
        self.0.get_mut(at).map_or(0, |count| {
            *count += 1;
            *count - 1
        })
    }

    fn of(&self, at: usize) -> u32 {
        self.0.get(at).copied().unwrap_or(0)
    }
}

/// A place on a card's side, among those of all arrows there.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Port {
    side: Side,
    index: u32,
    count: u32,
}

/// An arrow's way with its place among other arrows, whatever the heights of cards and rows are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Route {
    way: Way,
    from: Port,
    to: Port,
    /// From the row's bottom up to its track in the free strip.
    strip: f32,
    /// The tracks over the edges between columns, at either end.
    edges: [Option<f32>; 2],
    /// How far a bulge goes out.
    depth: f32,
}

/// An arrow's way in map units: everything that its path is made from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Course {
    way: Way,
    from: Pos2,
    to: Pos2,
    strip: f32,
    edges: [Option<f32>; 2],
    depth: f32,
}

/// The ways of all arrows of a layout, in the order of its wires; only the order of cards and cells counts.
pub(super) fn routes(layout: &MapLayout) -> Vec<Route> {
    let plans: Vec<_> = layout.wires.iter().map(|wire| plan_of(layout, wire)).collect();
    let mut totals = Counts::new(layout.cards.len() * 4);
    for (wire, plan) in layout.wires.iter().zip(&plans) {
        totals.take(wire.from * 4 + plan.leave as usize);
        totals.take(wire.to * 4 + plan.arrive as usize);
    }
    let mut router = Router {
        layout,
        totals,
        used: Counts::new(layout.cards.len() * 4),
        strips: Counts::new(layout.lanes.len()),
        edges: Counts::new(layout.headers.len() + 1),
    };
    layout.wires.iter().zip(plans).map(|(wire, plan)| router.route(wire, plan)).collect()
}

impl Route {
    /// The way between two cards that lie there, over rows that end where `bottom` says.
    pub(super) fn course(&self, from: Rect, to: Rect, bottom: impl Fn(usize) -> f32) -> Course {
        let strip = if let Way::Along(row) = self.way { bottom(row) - self.strip } else { 0.0 };
        let (from, to) = (self.from.place(from), self.to.place(to));
        Course { way: self.way, from, to, strip, edges: self.edges, depth: self.depth }
    }
}

impl Course {
    /// The path, in the memory of one that is no longer needed.
    pub(super) fn path(&self, memory: Vec<Pos2>) -> CubicPath {
        let Self { from, to, .. } = *self;
        let out = match self.way {
            Way::Straight => return CubicPath::rounded_in(memory, &[from, to], 0.0),
            Way::Along(_) => return self.along(memory),
            Way::Swing => [vec2((to.x - from.x) * 0.7, 0.0), vec2((from.x - to.x) * 0.7, 0.0)],
            Way::Bulge => [vec2(self.depth, 0.0); 2],
        };
        let [leave, arrive] = out;
        CubicPath::cubic_in(memory, [from, from + leave, to + arrive, to])
    }

    /// Along a strip; at either end first over an edge between columns, where there is one.
    fn along(&self, memory: Vec<Pos2>) -> CubicPath {
        let Self { from, to, strip, edges: [leave, arrive], .. } = *self;
        let mut corners = vec![from];
        corners.extend(leave.map(|x| pos2(x, from.y)));
        corners.push(pos2(leave.unwrap_or(from.x), strip));
        corners.push(pos2(arrive.unwrap_or(to.x), strip));
        corners.extend(arrive.map(|x| pos2(x, to.y)));
        corners.push(to);
        CubicPath::rounded_in(memory, &corners, CORNER)
    }
}

fn plan_of(layout: &MapLayout, wire: &Wire) -> Plan {
    let ends = layout.cards.get(wire.from).zip(layout.cards.get(wire.to));
    // A wire is made only of cards that are there.
    ends.map_or(NOWHERE, |(from, to)| plan(layout, wire, from, to))
}

const NOWHERE: Plan = Plan { way: Way::Straight, leave: Side::Right, arrive: Side::Left };

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
    fn route(&mut self, wire: &Wire, plan: Plan) -> Route {
        let from = self.port(wire.from, plan.leave);
        let to = self.port(wire.to, plan.arrive);
        let (mut strip, mut edges, mut depth) = (0.0, [None, None], 0.0);
        match plan.way {
            Way::Swing | Way::Straight => {}
            Way::Bulge => depth = BULGE + BULGE_STEP * (self.edges.take(self.column(wire.from) + 1) % 3) as f32,
            Way::Along(row) => {
                strip = 4.0 + TRACK_STEP * (self.strips.take(row) % TRACKS) as f32;
                let ends = [plan.leave.edge(self.column(wire.from)), plan.arrive.edge(self.column(wire.to))];
                edges = ends.map(|edge| edge.map(|column| self.edge(column)));
            }
        }
        Route { way: plan.way, from, to, strip, edges, depth }
    }

    fn column(&self, card: usize) -> usize {
        self.layout.cards.get(card).map_or(0, |card| card.cell_index / self.layout.lanes.len().max(1))
    }

    /// The next free place on a card's side.
    fn port(&mut self, card: usize, side: Side) -> Port {
        let at = card * 4 + side as usize;
        Port { side, index: self.used.take(at), count: self.totals.of(at) }
    }

    /// The next track at the left edge of a column.
    fn edge(&mut self, column: usize) -> f32 {
        let track = (self.edges.take(column) + TRACKS / 2) % TRACKS;
        column_left(column) + EDGE_STEP * (track as f32 - (TRACKS / 2) as f32)
    }
}

impl Port {
    /// Where it lies on a card that lies there.
    fn place(self, rect: Rect) -> Pos2 {
        let extent = if matches!(self.side, Side::Left | Side::Right) { rect.height() } else { rect.width() };
        let step = PORT_STEP.min(0.7 * extent / self.count.max(1) as f32);
        let offset = step * (self.index as f32 - self.count.saturating_sub(1) as f32 / 2.0);
        match self.side {
            Side::Left => rect.left_center() + vec2(0.0, offset),
            Side::Right => rect.right_center() + vec2(0.0, offset),
            Side::Top => rect.center_top() + vec2(offset, 0.0),
            Side::Bottom => rect.center_bottom() + vec2(offset, 0.0),
        }
    }
}
