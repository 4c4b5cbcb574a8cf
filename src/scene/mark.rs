//! One thing drawn: a shape, a text or a sign, in map units.

use egui::emath::{Pos2, Rect, Vec2};

use super::{Icon, Paint, icon, shape};
use crate::document::{CardId, LaneId, LinkId, StageId};

/// One thing drawn.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names of the fields say it; lengths are map units")]
pub enum Mark {
    /// A box with rounded corners.
    Rect { rect: Rect, radius: f32, fill: Option<Paint>, stroke: Option<(f32, Paint)> },
    /// One line of text. `pos.y` is the top of its box, which is [`crate::layout::BOX_HEIGHT`] ems high; `pos.x` is
    /// its left, middle or right, by `align`. Bold is weight 600.
    Text { pos: Pos2, text: String, size: f32, bold: bool, paint: Paint, align: Align },
    /// A line of cubics, `1 + 3 n` points, round at its ends.
    Path { points: Vec<Pos2>, width: f32, paint: Paint, dashed: bool },
    /// A filled convex polygon.
    Polygon { points: Vec<Pos2>, fill: Paint },
    /// A circle.
    Circle { centre: Pos2, radius: f32, fill: Option<Paint>, stroke: Option<(f32, Paint)> },
    /// A ring on a track, drawn clockwise from the top as far as `share` (0 to 1) says.
    Ring { centre: Pos2, radius: f32, width: f32, share: f32, paint: Paint, track: Paint },
    /// A face that feels from -2 to +2.
    Face { centre: Pos2, radius: f32, feeling: i8, paint: Paint },
    /// A sign.
    Icon { icon: Icon, rect: Rect, paint: Paint },
    /// What follows, up to the next [`Mark::End`], belongs to one part of the map. Draws nothing.
    Begin(Part),
    /// Ends what the last [`Mark::Begin`] began. Draws nothing.
    End,
}

/// Where a text lies beside its position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Align {
    #[default]
    Left,
    Centre,
    Right,
}

/// A part of the map that a drawing may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A stage's header.
    Stage(StageId),
    /// The way back from one stage to another.
    Return(StageId, StageId),
    /// Which numbers are shown.
    Numbers,
    /// What the signs of the numbers mean.
    Legend,
    /// The numbers of a stage.
    Flow(StageId),
    /// The small trends of a stage in a lane.
    Trend(LaneId, StageId),
    /// A lane's row and label.
    Lane(LaneId),
    /// The curve in a feeling lane.
    Feeling(LaneId),
    /// The place of a touchpoint that a stage lacks.
    Missing(StageId),
    /// A card.
    Card(CardId),
    /// An arrow.
    Link(LinkId),
    /// The words beside an arrow.
    LinkLabel(LinkId),
}

impl Part {
    /// The name within a drawing, such as `card-12`.
    pub fn id(self) -> String {
        match self {
            Self::Stage(id) => format!("stage-{}", id.0),
            Self::Return(from, to) => format!("return-{}-{}", from.0, to.0),
            Self::Numbers => "numbers".to_owned(),
            Self::Legend => "legend".to_owned(),
            Self::Flow(id) => format!("flow-{}", id.0),
            Self::Trend(lane, stage) => format!("trend-{}-{}", lane.0, stage.0),
            Self::Lane(id) => format!("lane-{}", id.0),
            Self::Feeling(id) => format!("feeling-{}", id.0),
            Self::Missing(id) => format!("missing-{}", id.0),
            Self::Card(id) => format!("card-{}", id.0),
            Self::Link(id) => format!("link-{}", id.0),
            Self::LinkLabel(id) => format!("link-label-{}", id.0),
        }
    }
}

impl Mark {
    /// The rings, faces and signs as boxes, paths, polygons and circles; `None` for a mark that is plain already.
    pub fn plain(&self) -> Option<Vec<Self>> {
        match self {
            Self::Ring { centre, radius, width, share, paint, track } => {
                Some(shape::ring(*centre, *radius, *width, *share, *paint, *track))
            }
            Self::Face { centre, radius, feeling, paint } => Some(shape::face(*centre, *radius, *feeling, *paint)),
            Self::Icon { icon, rect, paint } => Some(icon::marks(*icon, *rect, *paint)),
            _ => None,
        }
    }

    /// The mark moved.
    #[must_use]
    pub fn translated(mut self, by: Vec2) -> Self {
        match &mut self {
            Self::Rect { rect, .. } | Self::Icon { rect, .. } => *rect = rect.translate(by),
            Self::Text { pos, .. } => *pos += by,
            Self::Path { points, .. } | Self::Polygon { points, .. } => points.iter_mut().for_each(|at| *at += by),
            Self::Circle { centre, .. } | Self::Ring { centre, .. } | Self::Face { centre, .. } => *centre += by,
            Self::Begin(_) | Self::End => {}
        }
        self
    }

    /// The mark made larger or smaller around the origin, its lines with it.
    #[must_use]
    pub fn scaled(mut self, by: f32) -> Self {
        let rect_by = |rect: &Rect| Rect::from_min_max(scaled(rect.min, by), scaled(rect.max, by));
        match &mut self {
            Self::Rect { rect, radius, stroke, .. } => {
                *rect = rect_by(rect);
                *radius *= by;
                *stroke = stroke.map(|(width, paint)| (width * by, paint));
            }
            Self::Text { pos, size, .. } => {
                *pos = scaled(*pos, by);
                *size *= by;
            }
            Self::Path { points, width, .. } => {
                *points = points.iter().map(|at| scaled(*at, by)).collect();
                *width *= by;
            }
            Self::Polygon { points, .. } => points.iter_mut().for_each(|at| *at = scaled(*at, by)),
            Self::Circle { centre, radius, stroke, .. } => {
                (*centre, *radius) = (scaled(*centre, by), *radius * by);
                *stroke = stroke.map(|(width, paint)| (width * by, paint));
            }
            Self::Ring { centre, radius, width, .. } => {
                (*centre, *radius, *width) = (scaled(*centre, by), *radius * by, *width * by);
            }
            Self::Face { centre, radius, .. } => (*centre, *radius) = (scaled(*centre, by), *radius * by),
            Self::Icon { rect, .. } => *rect = rect_by(rect),
            Self::Begin(_) | Self::End => {}
        }
        self
    }

    /// A text whose box's top left corner is `pos`.
    pub fn text(pos: Pos2, text: impl Into<String>, size: f32, bold: bool, paint: Paint) -> Self {
        Self::Text { pos, text: text.into(), size, bold, paint, align: Align::Left }
    }

    /// The text with another alignment.
    #[must_use]
    pub fn aligned(mut self, to: Align) -> Self {
        if let Self::Text { align, .. } = &mut self {
            *align = to;
        }
        self
    }

    /// A filled box without an edge.
    pub const fn filled(rect: Rect, radius: f32, fill: Paint) -> Self {
        Self::Rect { rect, radius, fill: Some(fill), stroke: None }
    }

    /// A straight line.
    pub fn line(from: Pos2, to: Pos2, width: f32, paint: Paint) -> Self {
        let points = vec![from, from.lerp(to, 1.0 / 3.0), from.lerp(to, 2.0 / 3.0), to];
        Self::Path { points, width, paint, dashed: false }
    }
}

fn scaled(at: Pos2, by: f32) -> Pos2 {
    (at.to_vec2() * by).to_pos2()
}
