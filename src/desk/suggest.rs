//! Puts what the library suggests on the map, and draws the arrows of answers.

use super::Desk;
use crate::document::{
    Card, CardId, Cell, Edit, EditName, Evidence, Journey, Lane, LaneChange, LaneId, LaneRole, Link, LinkChange,
    LinkId, LinkKind, Slot, StageId,
};
use crate::editor::{Editor, Selection};
use crate::library::{Library, suggestion};
use crate::ui::View;

impl Desk {
    /// Shows what the map still lacks, with nothing selected.
    pub(super) fn show_gaps(&mut self) {
        self.ui.view = View::Map;
        self.with_editor(|editor| editor.select(Selection::Nothing));
        self.ui.inspector = true;
        self.ui.panel.show_gaps();
    }

    /// Adds a suggested card at the end of its lane's cell in a stage. A hidden lane is shown again, a missing one added.
    pub(super) fn add_suggestion(&mut self, stage: StageId, id: &str) {
        self.add_changed(stage, id, |card| card);
    }

    /// Adds a card for an obstacle that numbers show, at the end of its lane in a stage.
    pub(super) fn add_obstacle(&mut self, stage: StageId, id: &str, title: String, note: String) {
        self.add_changed(stage, id, |card| Card { title, note, evidence: Some(Evidence::Measured), ..card });
    }

    fn add_changed(&mut self, stage: StageId, id: &str, change: impl FnOnce(Card) -> Card) {
        let Some(editor) = &mut self.editor else { return };
        let Some(found) = suggestion(Library::shared(), id) else { return };
        let Some((lane, mut edits)) = lane_for(editor, found.role) else { return };
        let cell = Cell { stage, lane };
        let index = editor.journey().map_or(0, |journey| journey.cards_in(cell).len());
        let card = change(found.card(CardId(editor.fresh_id())));
        let lane = edits.first().cloned();
        let selection = Selection::card(card.id);
        edits.push(add(Slot { cell, index }, card));
        let edit = if edits.len() == 1 { edits.remove(0) } else { Edit::Batch { name: EditName::AddCard, edits } };
        let was = self.lane_words(lane.as_ref());
        if !self.edit(|_| edit) {
            return;
        }
        if let Some(said) = was {
            self.ui.notices.tell(said);
        }
        self.with_editor(|editor| editor.select(selection));
    }

    /// Adds a suggested card where it was dropped.
    pub(super) fn drop_suggestion(&mut self, slot: Slot, id: &str) {
        let Some(found) = suggestion(Library::shared(), id) else { return };
        let Some(editor) = &mut self.editor else { return };
        let card = found.card(CardId(editor.fresh_id()));
        let selection = Selection::card(card.id);
        if self.edit(|_| add(slot, card)) {
            self.with_editor(|editor| editor.select(selection));
        }
    }

    /// Says that a card answers a question or solves a pain point; what is selected stays.
    pub(super) fn answer(&mut self, asking: CardId, answer: CardId) {
        let Some(journey) = self.editor.as_ref().and_then(Editor::journey) else { return };
        let there = journey.links().find(|link| link.from == asking && link.to == answer).map(|link| link.id);
        let kind = LinkKind::Answer;
        self.edit(|editor| {
            if let Some(link) = there {
                return Edit::SetLink(link, LinkChange::Kind(kind));
            }
            let id = LinkId(editor.fresh_id());
            Edit::AddLink(Box::new(Link::new(id, asking, answer, kind)))
        });
    }

    /// What tells that a lane comes into sight with the card.
    fn lane_words(&self, edit: Option<&Edit>) -> Option<String> {
        let names = self.lang.names();
        let journey = self.editor.as_ref().and_then(Editor::journey);
        let name = match edit {
            Some(Edit::SetLane(id, _)) => journey.and_then(|journey| journey.lane(*id)).map(|lane| names.lane(lane)),
            Some(Edit::AddLane { lane, .. }) => Some(names.lane(lane)),
            _ => None,
        };
        name.map(|name| self.lang.say_with("suggest-lane-shown", &[("lane", name.into())]))
    }
}

fn add(slot: Slot, card: Card) -> Edit {
    Edit::AddCard { slot, card: Box::new(card) }
}

/// The lane of a role, and the edit that brings it into sight where it is not.
fn lane_for(editor: &mut Editor, role: LaneRole) -> Option<(LaneId, Vec<Edit>)> {
    let id = LaneId(editor.fresh_id());
    let journey = editor.journey()?;
    let of_role = |lane: &&Lane| lane.role == Some(role);
    if let Some(lane) = journey.shown_lanes().find(of_role) {
        return Some((lane.id, Vec::new()));
    }
    if let Some(lane) = journey.lanes().iter().find(of_role) {
        return Some((lane.id, vec![Edit::SetLane(lane.id, LaneChange::Hidden(false))]));
    }
    let lane = Box::new(Lane::new(id, Some(role)));
    Some((id, vec![Edit::AddLane { journey: journey.id(), index: usual_place(journey, role), lane }]))
}

/// Before the first lane that usually comes after it, else at the end.
fn usual_place(journey: &Journey, role: LaneRole) -> usize {
    let rank = |role: LaneRole| LaneRole::ALL.iter().position(|other| *other == role);
    let later = |lane: &Lane| lane.role.and_then(rank) > rank(role);
    journey.lanes().iter().position(later).unwrap_or(journey.lanes().len())
}
