//! Commands that select cards: all of them, those of a lane or a stage, and those of one kind.

use std::collections::BTreeSet;

use super::Desk;
use crate::document::{Card, CardId, Cell, Channel, Colour, Journey, LaneId, StageId};
use crate::editor::{Editor, Selection};

impl Desk {
    /// All cards in sight; with a stage or a lane selected that has any, those in it.
    pub(super) fn select_all(&mut self) {
        let before = self.editor.as_ref().map(|editor| editor.selection().clone());
        match before {
            Some(Selection::Stage(_)) => self.select_stage(),
            Some(Selection::Lane(_)) => self.select_lane(),
            _ => return self.select_cards_where(|_, _| true),
        }
        if self.editor.as_ref().map(Editor::selection) == before.as_ref() {
            self.select_cards_where(|_, _| true);
        }
    }

    /// The cards of every lane in which something is selected.
    pub(super) fn select_lane(&mut self) {
        let lanes = self.editor.as_ref().map(lanes_of).unwrap_or_default();
        self.select_cards_where(|cell, _| lanes.contains(&cell.lane));
    }

    /// The cards of every stage in which something is selected.
    pub(super) fn select_stage(&mut self) {
        let stages = self.editor.as_ref().map(stages_of).unwrap_or_default();
        self.select_cards_where(|cell, _| stages.contains(&cell.stage));
    }

    /// The cards of the same kind as a selected one: of the same lane, colour and channel.
    pub(super) fn select_alike(&mut self) {
        let Some(editor) = &self.editor else { return };
        let Some(journey) = editor.journey() else { return };
        let kinds: BTreeSet<_> =
            editor.selection().cards().into_iter().filter_map(|card| kind_of(journey, card)).collect();
        let alike = |cell: Cell, card: &Card| (cell.lane, card.colour, card.channel);
        if !kinds.is_empty() {
            self.select_cards_where(|cell, card| kinds.contains(&alike(cell, card)));
        }
    }

    /// Selects cards; the map stays where it is.
    fn select_cards_where(&mut self, wanted: impl Fn(Cell, &Card) -> bool) {
        self.ui.canvas.stay();
        self.with_editor(|editor| {
            let Some(journey) = editor.journey() else { return };
            let shown = |lane: LaneId| journey.lane(lane).is_some_and(|lane| !lane.hidden);
            let cells = journey.cells_in_order().filter(|cell| shown(cell.lane));
            let cards = cells.flat_map(|cell| journey.cards_in(cell).iter().map(move |card| (cell, *card)));
            let found = cards.filter(|(cell, card)| journey.card(*card).is_some_and(|card| wanted(*cell, card)));
            let found: BTreeSet<_> = found.map(|(_, card)| card).collect();
            if !found.is_empty() {
                editor.select(Selection::Cards(found));
            }
        });
    }
}

fn cells_of(editor: &Editor) -> Vec<Cell> {
    let Some(journey) = editor.journey() else { return Vec::new() };
    match editor.selection() {
        Selection::Cell(cell) => vec![*cell],
        selection => selection.cards().iter().filter_map(|card| Some(journey.slot_of(*card)?.cell)).collect(),
    }
}

fn lanes_of(editor: &Editor) -> BTreeSet<LaneId> {
    match editor.selection() {
        Selection::Lane(lane) => BTreeSet::from([*lane]),
        _ => cells_of(editor).into_iter().map(|cell| cell.lane).collect(),
    }
}

fn stages_of(editor: &Editor) -> BTreeSet<StageId> {
    match editor.selection() {
        Selection::Stage(stage) => BTreeSet::from([*stage]),
        _ => cells_of(editor).into_iter().map(|cell| cell.stage).collect(),
    }
}

fn kind_of(journey: &Journey, card: CardId) -> Option<(LaneId, Option<Colour>, Option<Channel>)> {
    let found = journey.card(card)?;
    Some((journey.slot_of(card)?.cell.lane, found.colour, found.channel))
}
