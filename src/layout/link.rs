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

/// An arrow's words, on one line in the middle of its path.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkLabel {
    /// The words, cut where they are long.
    pub text: Arc<str>,
    /// The pill they stand in.
    pub rect: Rect,
}

/// An arrow before it is routed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wire {
    link: LinkId,
    from_card: CardId,
    to_card: CardId,
    kind: LinkKind,
    /// What the label was made from, as the user wrote it.
    words: Box<str>,
    label: Option<(Arc<str>, f32)>,
    /// The places of its cards among the layout's cards.
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Wire {
    /// The arrows whose two cards are shown, in the order of their ids; and whether there are others than before.
    ///
    /// `old` are those of the layout before, in the same order; `moved` says where each of its cards is now, `None` =
    /// where it was.
    pub(super) fn all(
        journey: &Journey,
        places: &[(CardId, usize)],
        old: Vec<Self>,
        moved: Option<&[Option<usize>]>,
    ) -> (Vec<Self>, bool) {
        if moved.is_none() && Self::are_of(&old, journey) {
            return (old, false);
        }
        let place = |card: CardId| {
            let at = places.binary_search_by_key(&card, |(id, _)| *id).ok()?;
            places.get(at).map(|(_, index)| *index)
        };
        let now = |index: usize| moved.map_or(Some(index), |moved| moved.get(index).copied().flatten());
        let mut old = old.into_iter().peekable();
        let mut wires = Vec::with_capacity(old.len());
        for link in journey.links() {
            while old.next_if(|wire| wire.link < link.id).is_some() {}
            let kept = old.next_if(|wire| wire.link == link.id).filter(|wire| wire.is_of(link));
            let kept = kept.and_then(|wire| Some(Self { from: now(wire.from)?, to: now(wire.to)?, ..wire }));
            wires.extend(kept.or_else(|| Some(Self::new(link, place(link.from)?, place(link.to)?))));
        }
        (wires, true)
    }

    /// Whether these are all arrows of a journey as they are now.
    fn are_of(wires: &[Self], journey: &Journey) -> bool {
        let mut links = journey.links();
        let same = wires.iter().all(|wire| links.next().is_some_and(|link| wire.link == link.id && wire.is_of(link)));
        same && links.next().is_none()
    }

    fn new(link: &Link, from: usize, to: usize) -> Self {
        let text = one_line(&link.label, &LABEL_STYLE, LABEL_WIDTH);
        let label = (!text.is_empty()).then(|| (Arc::from(text.as_str()), LABEL_STYLE.width(&text)));
        let words = link.label.as_str().into();
        Self { link: link.id, from_card: link.from, to_card: link.to, kind: link.kind, words, label, from, to }
    }

    fn is_of(&self, link: &Link) -> bool {
        self.from_card == link.from && self.to_card == link.to && self.kind == link.kind && *self.words == *link.label
    }

    /// Whether a path is of this arrow as it is now.
    pub(super) fn is_along(&self, path: &LinkPath) -> bool {
        let texts = (self.label.as_ref().map(|(text, _)| text), path.label.as_ref().map(|label| &label.text));
        let cards = (self.from_card, self.to_card) == (path.from, path.to);
        self.link == path.link && cards && self.kind == path.kind && texts.0 == texts.1
    }

    pub(super) const fn id(&self) -> LinkId {
        self.link
    }

    /// The arrow along a path.
    pub(super) fn along(&self, path: CubicPath) -> LinkPath {
        let head = head(&path);
        let label = self.label.as_ref().map(|(text, width)| {
            let size = Vec2::new(*width, LABEL_STYLE.line_height) + 2.0 * LABEL_EDGE;
            LinkLabel { text: Arc::clone(text), rect: Rect::from_center_size(path.middle(), size) }
        });
        let around = path.bounds().union(Rect::from_points(&head));
        let bounds = label.as_ref().map_or(around, |label| around.union(label.rect));
        LinkPath { link: self.link, from: self.from_card, to: self.to_card, kind: self.kind, path, head, label, bounds }
    }
}

fn head(path: &CubicPath) -> [Pos2; 3] {
    let tip = path.points.last().copied().unwrap_or_default();
    let along = path.direction_at_end();
    let base = tip - along * HEAD_LENGTH;
    let side = along.rot90() * HEAD_HALF_WIDTH;
    [tip, base + side, base - side]
}
