//! The arrows between cards: which ones there are, and what one looks like.

use egui::emath::{Pos2, Rect};

use super::label::Words;
use super::{CubicPath, LinkLabel};
use crate::document::{CardId, Journey, Link, LinkId, LinkKind};

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

impl LinkPath {
    pub(super) fn set_label(&mut self, label: Option<LinkLabel>) {
        let around = self.path.bounds().union(Rect::from_points(&self.head));
        self.bounds = label.as_ref().map_or(around, |label| around.union(label.rect));
        self.label = label;
    }
}

/// An arrow before it is routed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wire {
    link: LinkId,
    from_card: CardId,
    to_card: CardId,
    kind: LinkKind,
    /// What the words were made from, as the user wrote it.
    written: Box<str>,
    feeling: Option<i8>,
    words: Option<Words>,
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
        let (written, words) = (link.label.as_str().into(), Words::of(link));
        let Link { id, from: from_card, to: to_card, kind, feeling, .. } = *link;
        Self { link: id, from_card, to_card, kind, written, feeling, words, from, to }
    }

    fn is_of(&self, link: &Link) -> bool {
        let cards = (self.from_card, self.to_card) == (link.from, link.to);
        cards && self.kind == link.kind && self.feeling == link.feeling && *self.written == *link.label
    }

    /// Whether a path is of this arrow as it is now, but perhaps for its label.
    pub(super) fn is_along(&self, path: &LinkPath) -> bool {
        let cards = (self.from_card, self.to_card) == (path.from, path.to);
        self.link == path.link && cards && self.kind == path.kind
    }

    /// What stands beside it.
    pub(super) const fn words(&self) -> Option<&Words> {
        self.words.as_ref()
    }

    pub(super) const fn id(&self) -> LinkId {
        self.link
    }

    /// The arrow along a path, without its label.
    pub(super) fn along(&self, path: CubicPath) -> LinkPath {
        let head = head(&path);
        let bounds = path.bounds().union(Rect::from_points(&head));
        let (from, to) = (self.from_card, self.to_card);
        LinkPath { link: self.link, from, to, kind: self.kind, path, head, label: None, bounds }
    }

    /// The arrow along another path than before, its label as far from the middle as it was.
    pub(super) fn along_after(&self, path: CubicPath, before: Option<&LinkPath>) -> LinkPath {
        let moved = |before: &LinkPath| {
            let label = before.label.clone()?;
            Some(LinkLabel { rect: label.rect.translate(path.middle() - before.path.middle()), ..label })
        };
        let label = before.and_then(moved);
        let mut link = self.along(path);
        link.set_label(label);
        link
    }
}

fn head(path: &CubicPath) -> [Pos2; 3] {
    let tip = path.points.last().copied().unwrap_or_default();
    let along = path.direction_at_end();
    let base = tip - along * HEAD_LENGTH;
    let side = along.rot90() * HEAD_HALF_WIDTH;
    [tip, base + side, base - side]
}
