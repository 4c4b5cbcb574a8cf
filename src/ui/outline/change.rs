//! What the outline changes: names, what is added, moved and deleted; each is one edit.

use super::{Draft, OutlineState, choose};
use crate::action::{Action, Command};
use crate::document::{
    CardChange, CardId, Cell, Colour, Edit, Journey, JourneyChange, LaneChange, Slot, StageChange, StageId,
};
use crate::editor::{Editor, Selection};
use crate::find::Node;
use crate::ui::{Model, people};

/// What a thing is called; empty for a card without words.
pub fn name_of(model: &Model<'_>, editor: &Editor, node: Node) -> String {
    let (project, names) = (editor.project(), model.lang.names());
    let Some(journey) = project.journey(node.journey()) else { return String::new() };
    match node {
        Node::Journey(_) => people::journey_name(project, journey, model.lang),
        Node::Stage(_, id) => journey.stage(id).map(|stage| names.stage(stage).to_owned()).unwrap_or_default(),
        Node::Cell(_, cell) => journey.lane(cell.lane).map(|lane| names.lane(lane).to_owned()).unwrap_or_default(),
        Node::Card(_, _, id) => journey.card(id).map(|card| names.card(card).to_owned()).unwrap_or_default(),
    }
}

/// The colour of a stage or a card, where it has a spot; the inner one is `None` for a plain card.
pub fn colour_of(editor: &Editor, node: Node) -> Option<Option<Colour>> {
    let journey = editor.project().journey(node.journey())?;
    match node {
        Node::Stage(_, id) => journey.stage(id).map(|stage| Some(stage.colour)),
        Node::Card(_, _, id) => journey.card(id).map(|card| card.colour),
        Node::Journey(_) | Node::Cell(..) => None,
    }
}

/// Whether a thing is a lane that the map does not show.
pub fn is_hidden(editor: &Editor, node: Node) -> bool {
    let Node::Cell(journey, cell) = node else { return false };
    let lane = editor.project().journey(journey).and_then(|journey| journey.lane(cell.lane));
    lane.is_some_and(|lane| lane.hidden)
}

/// Opens a name for writing; what is to be selected for it.
pub fn begin_writing(editor: &Editor, state: &mut OutlineState, node: Node) -> Vec<Action> {
    let mut actions = Vec::new();
    choose(editor, state, node, &mut actions);
    state.write(node, String::new(), false, false);
    actions
}

/// Keeps what was written, or takes a new card back that got no words.
pub fn finish(model: &Model<'_>, editor: &Editor, draft: &Draft, escaped: bool, actions: &mut Vec<Action>) {
    let text = draft.text.trim();
    if let Node::Card(_, _, card) = draft.node
        && draft.is_new
        && (text.is_empty() || escaped)
    {
        actions.push(Action::TakeBack(card));
        return;
    }
    let before = name_of(model, editor, draft.node);
    if escaped || text == before {
        return;
    }
    actions.push(Action::Edit(renaming(draft.node, text.to_owned())));
}

/// The edit that gives a thing a name; an empty one brings the library's back.
pub fn renaming(node: Node, text: String) -> Edit {
    match node {
        Node::Journey(id) => Edit::SetJourney(id, JourneyChange::Name(text)),
        Node::Stage(_, id) => Edit::SetStage(id, StageChange::Name((!text.is_empty()).then_some(text))),
        Node::Cell(_, cell) => Edit::SetLane(cell.lane, LaneChange::Name((!text.is_empty()).then_some(text))),
        Node::Card(_, _, id) => Edit::SetCard(id, CardChange::Title(text)),
    }
}

/// Such an edit as moves a thing.
pub const fn moving(node: Node) -> Edit {
    match node {
        Node::Journey(journey) => Edit::MoveJourney { journey, index: 0 },
        Node::Stage(_, stage) => Edit::MoveStage { stage, index: 0 },
        Node::Cell(_, cell) => Edit::MoveLane { lane: cell.lane, index: 0 },
        Node::Card(_, cell, card) => Edit::MoveCard { card, slot: Slot { cell, index: 0 } },
    }
}

/// An edit that is refused where adding beside a thing is.
pub const fn adding(node: Node) -> Edit {
    match node {
        Node::Journey(_) => Edit::MoveStage { stage: StageId(0), index: 0 },
        Node::Stage(..) | Node::Card(..) => moving(node),
        Node::Cell(_, cell) => Edit::MoveCard { card: CardId(0), slot: Slot { cell, index: 0 } },
    }
}

/// Such an edit as deletes a thing.
pub const fn removing(node: Node) -> Edit {
    match node {
        Node::Journey(id) => Edit::RemoveJourney(id),
        Node::Stage(_, id) => Edit::RemoveStage(id),
        Node::Cell(_, cell) => Edit::RemoveLane(cell.lane),
        Node::Card(_, _, id) => Edit::RemoveCard(id),
    }
}

/// Adds beside a thing: a card below a card or at the end of a lane, a stage after a stage or at the end of a journey.
pub fn add(editor: &Editor, state: &mut OutlineState, node: Node, actions: &mut Vec<Action>) {
    let Some(journey) = editor.project().journey(node.journey()) else { return };
    if editor.journey().map(Journey::id) != Some(journey.id()) {
        actions.push(Action::ShowJourney(journey.id()));
    }
    let place = |id| journey.stages().iter().position(|stage| stage.id == id);
    let new_card = |cell: Cell, index: usize| Action::AddCard { slot: Slot { cell, index }, title: String::new() };
    actions.push(match node {
        Node::Journey(_) => Action::AddStage { index: journey.stages().len() },
        Node::Stage(_, id) => Action::AddStage { index: place(id).map_or(journey.stages().len(), |at| at + 1) },
        Node::Cell(_, cell) => new_card(cell, journey.cards_in(cell).len()),
        Node::Card(_, cell, id) => {
            let after = journey.cards_in(cell).iter().position(|card| *card == id).map(|at| at + 1);
            new_card(cell, after.unwrap_or_else(|| journey.cards_in(cell).len()))
        }
    });
    state.expects = true;
}

/// Moves a thing up or down: a card by a slot or into the next lane, the others among their like.
pub fn shifted(editor: &Editor, node: Node, by: isize) -> Option<Action> {
    let project = editor.project();
    let journey = project.journey(node.journey())?;
    let to = |from: usize, count: usize| from.checked_add_signed(by).filter(|index| *index < count);
    Some(match node {
        Node::Journey(id) => {
            let from = project.journeys().iter().position(|found| found.id() == id)?;
            Action::Edit(Edit::MoveJourney { journey: id, index: to(from, project.journeys().len())? })
        }
        Node::Stage(_, id) => {
            let from = journey.stages().iter().position(|found| found.id == id)?;
            Action::Edit(Edit::MoveStage { stage: id, index: to(from, journey.stages().len())? })
        }
        Node::Cell(_, cell) => {
            let from = journey.lanes().iter().position(|found| found.id == cell.lane)?;
            Action::Edit(Edit::MoveLane { lane: cell.lane, index: to(from, journey.lanes().len())? })
        }
        Node::Card(..) => Action::Command(if by < 0 { Command::MoveUp } else { Command::MoveDown }),
    })
}

/// Deletes a thing with all below it; the cursor goes to what comes after it, else before it.
pub fn remove(editor: &Editor, state: &mut OutlineState, node: Node, actions: &mut Vec<Action>) {
    if let Some(next) = after_removal(state, node) {
        state.cursor = Some(next);
        state.seek = true;
    }
    if editor.journey().map(Journey::id) != Some(node.journey()) && !matches!(node, Node::Journey(_)) {
        actions.push(Action::ShowJourney(node.journey()));
    }
    let removal = match node {
        Node::Journey(id) => Action::RemoveJourney(id),
        Node::Stage(_, id) => Action::RemoveStage(id),
        Node::Cell(_, cell) => Action::RemoveLane(cell.lane),
        Node::Card(_, _, id) => {
            if !editor.selection().has_card(id) {
                actions.push(Action::Select(Selection::card(id)));
            }
            Action::Command(Command::Delete)
        }
    };
    actions.push(removal);
    state.wants_focus = true;
    state.chosen = Some(Selection::Nothing);
}

/// The row that the cursor goes to when a thing is gone.
fn after_removal(state: &OutlineState, node: Node) -> Option<Node> {
    let rows = state.rows();
    let at = state.place(node)?;
    let level = rows.get(at)?.level;
    let behind = rows.iter().skip(at + 1).find(|row| row.level <= level).filter(|row| row.level == level);
    let before = at.checked_sub(1).and_then(|at| rows.get(at));
    behind.or(before).map(|row| row.node)
}
