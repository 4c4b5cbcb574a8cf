//! An arrow in the hand: a new one from a card, or an end of one that goes to another card.

use egui::Pos2;

use super::gesture::HANDLE_REACH;
use super::{CanvasState, Sight};
use crate::action::Action;
use crate::document::{Card, CardId, LinkId, Slot};
use crate::editor::Selection;
use crate::layout::{CardText, Hit, MapLayout};

/// A new arrow makes a card only this far from where it began, in map units, so that a slip makes none.
const FAR: f32 = 60.0;

/// An arrow being drawn.
pub struct ArrowDrag {
    /// The card at the end that stays.
    pub fixed: CardId,
    /// The arrow whose end is being moved; `None` = a new one.
    pub link: Option<LinkId>,
    /// Whether it is the start that moves.
    pub moves_start: bool,
    /// The card that the moving end would have.
    pub to: Option<CardId>,
    /// Where a new card would be made for it.
    slot: Option<Slot>,
    /// Where it began and where it is, in map units.
    start: Pos2,
    /// The pointer, in map units.
    pub pointer: Pos2,
    /// The layout with the slot opened up.
    pub preview: Option<MapLayout>,
}

impl ArrowDrag {
    /// A new arrow from a card.
    pub const fn new(from: CardId, start: Pos2) -> Self {
        Self { fixed: from, link: None, moves_start: false, to: None, slot: None, start, pointer: start, preview: None }
    }

    /// The end of an arrow.
    pub fn end(sight: &Sight<'_>, (link, moves_start): (LinkId, bool), start: Pos2) -> Option<Self> {
        let found = sight.journey.link(link)?;
        let fixed = if moves_start { found.to } else { found.from };
        Some(Self { link: Some(link), moves_start, ..Self::new(fixed, start) })
    }
}

/// Follows the pointer, which is at `map` in map units.
pub(super) fn draw_on(sight: &Sight<'_>, mut drag: ArrowDrag, map: Pos2) -> ArrowDrag {
    let layout = &sight.prepared.layout;
    drag.pointer = map;
    drag.to = match layout.hit(map) {
        Hit::Card(card) if card != drag.fixed => Some(card),
        _ => None,
    };
    let on_card = matches!(layout.hit(map), Hit::Card(_));
    let makes = !on_card && drag.link.is_none() && drag.start.distance(map) > FAR;
    let slot = layout.drop_target(map, &[]).filter(|_| makes);
    if slot != drag.slot {
        drag.preview = slot.map(|slot| layout.with_gap(slot, height_of_new(sight), &[]));
        drag.slot = slot;
    }
    drag
}

/// Lets the end go; where there is nothing for it, this is said, unless it was a slip.
pub(super) fn let_go(sight: &Sight<'_>, drag: &ArrowDrag, actions: &mut Vec<Action>) {
    actions.extend(match (drag.link, drag.to, drag.slot) {
        (Some(link), Some(to), _) if drag.moves_start => Some(Action::Reconnect { link, from: to, to: drag.fixed }),
        (Some(link), Some(to), _) => Some(Action::Reconnect { link, from: drag.fixed, to }),
        (None, Some(to), _) => Some(Action::Connect { from: drag.fixed, to }),
        (None, None, Some(slot)) => Some(Action::AddLinked { from: drag.fixed, slot }),
        (_, None, _) if drag.start.distance(drag.pointer) <= FAR => None,
        (Some(_), None, _) => Some(Action::Notify(sight.model.lang.say("map-arrow-stays"))),
        (None, None, None) => Some(Action::Notify(sight.model.lang.say("map-arrow-nowhere"))),
    });
}

/// The end of the selected arrow under a point of the screen; `true` = its start.
pub(super) fn end_at(sight: &Sight<'_>, state: &CanvasState, at: Pos2) -> Option<(LinkId, bool)> {
    let Selection::Link(link) = *sight.editor.selection() else { return None };
    let near = ends_of(sight, state, link)?.map(|end| end.distance(at) <= HANDLE_REACH);
    match near {
        [_, true] => Some((link, false)),
        [true, false] => Some((link, true)),
        [false, false] => None,
    }
}

/// Where an arrow starts and ends on the screen.
pub(super) fn ends_of(sight: &Sight<'_>, state: &CanvasState, link: LinkId) -> Option<[Pos2; 2]> {
    let points = &sight.prepared.layout.link(link)?.path.points;
    let ends = [*points.first()?, *points.last()?];
    Some(ends.map(|end| state.camera.screen_from_map(sight.view, end)))
}

fn height_of_new(sight: &Sight<'_>) -> f32 {
    CardText::new(&Card::new(CardId(0), String::new()), &sight.model.lang.names()).height
}
