//! The arrows between cards: which ones there are, and what one looks like.

use std::sync::Arc;

use egui::emath::{Pos2, Rect, Vec2};

use super::CubicPath;
use super::text::{Style, one_line};
use crate::document::{CardId, Journey, Link, LinkId, LinkKind};

/// How an arrow's label is set.
pub const LABEL_STYLE: Style = Style::regular(11.5, 14.0);

const LABEL_WIDTH: f32 = 140.0;
const LABEL_EDGE: Vec2 = Vec2::new(7.0, 3.0);
/// How wide the face of a feeling is in a label, and the space behind it.
pub const LABEL_FACE: f32 = 14.0;
const LABEL_GAP: f32 = 4.0;
const HEAD_LENGTH: f32 = 8.0;
const HEAD_HALF_WIDTH: f32 = 4.5;

/// An arrow on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkPath {
    /// Which arrow.
    pub link: LinkId,
    /// Where it starts.
    pub from: CardId,
    /// Where it points.
    pub to: CardId,
    /// What kind of step it is.
    pub kind: LinkKind,
    /// From card edge to card edge.
    pub path: CubicPath,
    /// The triangle at its end, tip first.
    pub head: [Pos2; 3],
    /// The words beside it; `None` = it has none.
    pub label: Option<LinkLabel>,
    /// Around path, head and label.
    pub bounds: Rect,
}

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
struct Words {
    text: Arc<str>,
    width: f32,
    feeling: Option<i8>,
}

/// An arrow before it is routed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wire {
    link: LinkId,
    from_card: CardId,
    to_card: CardId,
    kind: LinkKind,
    label: Option<Words>,
    /// The places of its cards among the layout's cards.
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Wire {
    /// The arrows whose two cards are shown, in the order of their ids.
    pub(super) fn all(journey: &Journey, places: &[(CardId, usize)]) -> Arc<[Self]> {
        let place = |card: CardId| {
            let at = places.binary_search_by_key(&card, |(id, _)| *id).ok()?;
            places.get(at).map(|(_, index)| *index)
        };
        let shown = |link: &Link| Some(Self::new(link, place(link.from)?, place(link.to)?));
        journey.links().filter_map(shown).collect()
    }

    fn new(link: &Link, from: usize, to: usize) -> Self {
        let text = one_line(&link.label, &LABEL_STYLE, LABEL_WIDTH);
        let face = link.feeling.map_or(0.0, |_| if text.is_empty() { LABEL_FACE } else { LABEL_FACE + LABEL_GAP });
        let width = LABEL_STYLE.width(&text) + face;
        let shown = !text.is_empty() || link.feeling.is_some();
        let label = shown.then(|| Words { text: Arc::from(text.as_str()), width, feeling: link.feeling });
        Self { link: link.id, from_card: link.from, to_card: link.to, kind: link.kind, label, from, to }
    }

    /// The arrow along a path; its label where `is_free` finds room for it, else a sign that there is one.
    pub(super) fn along(&self, path: CubicPath, is_free: impl FnMut(Rect) -> bool) -> LinkPath {
        let head = head(&path);
        let label = self.label.as_ref().map(|words| placed(&path, words, is_free));
        let around = path.bounds().union(Rect::from_points(&head));
        let bounds = label.as_ref().map_or(around, |label| around.union(label.rect));
        LinkPath { link: self.link, from: self.from_card, to: self.to_card, kind: self.kind, path, head, label, bounds }
    }
}

/// How far beside its arrow a label may stand, in map units.
const BESIDE: f32 = 46.0;
/// What stands in the place of a label that has no room: its words are told under the pointer.
const SHORT: &str = "…";

/// The label at the place nearest to the arrow's middle that is free, on the arrow or beside it.
fn placed(path: &CubicPath, words: &Words, mut is_free: impl FnMut(Rect) -> bool) -> LinkLabel {
    let pill = |width: f32| Vec2::new(width, LABEL_STYLE.line_height) + 2.0 * LABEL_EDGE;
    let middle = path.middle();
    let mut points: Vec<Pos2> = path.flattened().collect();
    points.push(middle);
    points.sort_by(|a, b| a.distance_sq(middle).total_cmp(&b.distance_sq(middle)));
    let beside = [0.0, -0.5, 0.5, -1.0, 1.0].map(|share| Vec2::new(0.0, share * BESIDE));
    let mut places = beside.iter().flat_map(|by| points.iter().map(move |point| *point + *by));
    let found = places.find_map(|at| Some(Rect::from_center_size(at, pill(words.width))).filter(|rect| is_free(*rect)));
    if let Some(rect) = found {
        return LinkLabel { text: Arc::clone(&words.text), rect, feeling: words.feeling };
    }
    // A face alone says more than that there are words.
    let short = if words.feeling.is_some() { "" } else { SHORT };
    let width = words.feeling.map_or(LABEL_STYLE.width(SHORT), |_| LABEL_FACE);
    let sign = pill(width) - Vec2::new(LABEL_EDGE.x, 0.0);
    let mut places = points.iter().map(|point| Rect::from_center_size(*point, sign));
    let rect = places.find(|rect| is_free(*rect)).unwrap_or_else(|| Rect::from_center_size(middle, sign));
    LinkLabel { text: Arc::from(short), rect, feeling: words.feeling }
}

fn head(path: &CubicPath) -> [Pos2; 3] {
    let tip = path.points.last().copied().unwrap_or_default();
    let along = path.direction_at_end();
    let base = tip - along * HEAD_LENGTH;
    let side = along.rot90() * HEAD_HALF_WIDTH;
    [tip, base + side, base - side]
}
