//! A suggestion or a tactic on its way from a list to the map: a chip at the pointer, and the slot that opens for it.

use egui::{FontId, Id, LayerId, Order, Pos2, Rect, Stroke, StrokeKind, Ui, vec2};

use super::{Camera, Sight, drag};
use crate::action::Action;
use crate::document::{Card, CardId, Slot};
use crate::layout::{CardText, MapLayout};
use crate::library::{Library, suggestion};
use crate::scene::Paint;
use crate::ui::theme::{self, size};

/// The widest chip, in points.
const WIDEST: f32 = 220.0;

/// What is carried.
#[derive(Clone, Debug)]
pub enum Load {
    /// A suggestion of the library, by its id.
    Suggestion(String),
    /// Words that become a card, such as a tactic of the checklist.
    Words(String),
}

impl Load {
    /// The card that it would be.
    fn card(&self) -> Option<Card> {
        match self {
            Self::Suggestion(id) => suggestion(Library::shared(), id).map(|found| found.card(CardId(0))),
            Self::Words(words) => Some(Card::new(CardId(0), words.as_str())),
        }
    }
}

/// Something being carried.
pub struct Carried {
    /// What.
    load: Load,
    /// Where it would drop; `None` = outside the map.
    target: Option<Slot>,
    /// The part of the map that the preview is of.
    region: Rect,
    /// The layout with the slot opened up.
    pub preview: Option<MapLayout>,
}

impl Carried {
    /// Something that was just picked up.
    pub const fn new(load: Load) -> Self {
        Self { load, target: None, region: Rect::NOTHING, preview: None }
    }
}

/// Opens the slot under the pointer, which is at `at` on the screen and at `map` on the map.
pub(super) fn carry(sight: &Sight<'_>, camera: Camera, mut carried: Carried, at: Pos2, map: Pos2) -> Carried {
    let layout = &sight.prepared.layout;
    let seen = camera.seen(sight.view);
    let target = layout.drop_target(map, &[]).filter(|_| sight.view.contains(at));
    if target != carried.target || !carried.region.contains_rect(seen) {
        carried.region = drag::around(seen);
        let height = height_of(sight, &carried.load);
        carried.preview = target.map(|slot| layout.gap_in_view(carried.region, slot, height, &[]));
        carried.target = target;
    }
    carried
}

/// Drops it where the slot is open; outside nothing happens.
pub(super) fn drop(carried: Carried, actions: &mut Vec<Action>) {
    if let Some(slot) = carried.target {
        actions.push(match carried.load {
            Load::Suggestion(id) => Action::DropSuggestion { slot, id },
            Load::Words(words) => Action::DropWords { slot, words },
        });
    }
}

/// The chip at the pointer, over everything.
pub(super) fn chip_ui(ui: &Ui, sight: &Sight<'_>, carried: &Carried) {
    let Some(at) = ui.input(|input| input.pointer.interact_pos()) else { return };
    let Some(card) = carried.load.card() else { return };
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::unique("carried")));
    let palette = theme::palette(ui);
    let ink = palette.colour(Paint::Ink);
    let words = sight.model.lang.names().card(&card).to_owned();
    let galley = painter.layout(words, FontId::new(size::BODY, theme::bold()), ink, WIDEST);
    let rect = Rect::from_min_size(at + vec2(10.0, 12.0), galley.size() + vec2(20.0, 14.0));
    let edge = if carried.target.is_some() { Paint::Accent } else { Paint::CardStroke };
    painter.rect_filled(rect.translate(vec2(0.0, 2.0)), 8.0, palette.colour(Paint::Shadow));
    let stroke = Stroke::new(1.5, palette.colour(edge));
    painter.rect(rect, 8.0, palette.colour(Paint::Card), stroke, StrokeKind::Inside);
    painter.galley(rect.min + vec2(10.0, 7.0), galley, ink);
}

/// How high the card would be.
fn height_of(sight: &Sight<'_>, load: &Load) -> f32 {
    load.card().map_or(40.0, |card| CardText::new(&card, &sight.model.lang.names()).height)
}
