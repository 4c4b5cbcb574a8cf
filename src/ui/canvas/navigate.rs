//! Walks over the map with the arrow keys: from card to card, into empty cells, headers and labels.

use egui::{EventFilter, Id, Key, Modifiers, Rect, Ui};

use super::nodes::{self, NodeOf};
use super::{CanvasState, Sight};
use crate::action::Action;
use crate::document::{CardId, Cell};
use crate::editor::{Editor, Selection};
use crate::ui::bar;

/// A step of the hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Left,
    Right,
    Up,
    Down,
}

const STEPS: [(Key, Step); 4] = [
    (Key::ArrowLeft, Step::Left),
    (Key::ArrowRight, Step::Right),
    (Key::ArrowUp, Step::Up),
    (Key::ArrowDown, Step::Down),
];

/// Reads arrows and Escape, where no other widget has them.
pub fn navigate(ui: &Ui, sight: &Sight<'_>, state: &mut CanvasState, actions: &mut Vec<Action>) {
    let is_covered = ui.memory(egui::Memory::top_modal_layer).is_some();
    if is_covered || state.draft.is_some() || ui.text_edit_focused() || egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    let selection = sight.editor.selection();
    let focused = ui.memory(egui::Memory::focused);
    let node = nodes::node_of(selection).map(NodeOf::id);
    let ours = focused.is_none() || focused == node || focused == Some(Id::unique("map"));
    if !ours {
        return;
    }
    if let Some(id) = focused {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
    if ui.input(|input| input.modifiers.shift_only() && input.key_pressed(Key::Tab)) && is_first(sight, state, focused)
    {
        leave_for_bar(ui);
    }
    for (key, step) in STEPS {
        if ui.input_mut(|input| input.modifiers.shift_only() && input.consume_key(Modifiers::SHIFT, key)) {
            if let Some(selection) = extended(sight, state, step) {
                ui.memory_mut(|memory| {
                    memory.request_focus(Id::unique("map"));
                    memory.move_focus(egui::FocusDirection::None);
                });
                ui.request_repaint();
                actions.push(Action::Select(selection));
            }
            continue;
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
            && let Some(next) = neighbour(sight, selection, step)
        {
            if let Some(node) = nodes::node_of(&next) {
                ui.memory_mut(|memory| {
                    memory.request_focus(node.id());
                    // egui would move the focus once more by itself at the end of the frame.
                    memory.move_focus(egui::FocusDirection::None);
                });
                // The lock on the arrows takes hold in the frame after.
                ui.request_repaint();
            }
            actions.push(Action::Select(next));
        }
    }
    if *selection != Selection::Nothing && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        actions.push(Action::Select(Selection::Nothing));
    }
}

/// Lets Tab go on from what a click has selected, though the map itself has the focus then.
pub fn tab_from_selection(ui: &Ui, editor: &Editor) {
    let is_tab = ui.input(|input| input.key_pressed(Key::Tab) && !input.modifiers.command && !input.modifiers.alt);
    let is_on_map = ui.memory(egui::Memory::focused) == Some(Id::unique("map"));
    if let Some(node) = nodes::node_of(editor.selection()).filter(|_| is_tab && is_on_map) {
        ui.memory_mut(|memory| memory.request_focus(node.id()));
    }
}

/// The selection with the next card in a direction, or without the last one where the way leads back over it.
fn extended(sight: &Sight<'_>, state: &mut CanvasState, step: Step) -> Option<Selection> {
    let mut cards: std::collections::BTreeSet<_> = sight.editor.selection().cards().into_iter().collect();
    let lead = state.lead.filter(|lead| cards.contains(lead)).or_else(|| cards.last().copied())?;
    let next = card_beyond(sight, lead, step)?;
    if cards.contains(&next) {
        cards.remove(&lead);
    }
    cards.insert(next);
    state.lead = Some(next);
    Some(Selection::Cards(cards))
}

/// The next card in a direction, over empty cells.
fn card_beyond(sight: &Sight<'_>, card: CardId, step: Step) -> Option<CardId> {
    let mut at = Selection::card(card);
    loop {
        at = neighbour(sight, &at, step)?;
        match &at {
            Selection::Cards(_) => return at.single_card(),
            Selection::Cell(_) => {}
            _ => return None,
        }
    }
}

/// Whether a node is the first header or the first card in sight: before it lies the bar.
fn is_first(sight: &Sight<'_>, state: &CanvasState, focused: Option<Id>) -> bool {
    let (layout, seen) = (&sight.prepared.layout, state.camera.seen(sight.view));
    let header = layout.visible_headers(seen).next().map(|header| NodeOf::Stage(header.stage).id());
    let card = layout.visible_cards(seen).next().map(|card| NodeOf::Card(card.card).id());
    focused.is_some() && (focused == header || focused == card)
}

fn leave_for_bar(ui: &Ui) {
    if let Some(tab) = bar::tab_in_sight(ui) {
        ui.memory_mut(|memory| {
            memory.request_focus(tab);
            memory.move_focus(egui::FocusDirection::None);
        });
    }
}

/// What lies a step beside the selection.
fn neighbour(sight: &Sight<'_>, selection: &Selection, step: Step) -> Option<Selection> {
    let grid = Grid::new(sight);
    match selection {
        Selection::Nothing | Selection::Link(_) | Selection::Item(_) => {
            sight.journey.stages().first().map(|stage| Selection::Stage(stage.id))
        }
        Selection::Stage(stage) => {
            let column = sight.journey.stages().iter().position(|found| found.id == *stage)?;
            match step {
                Step::Left => grid.stage(column.checked_sub(1)?),
                Step::Right => grid.stage(column + 1),
                Step::Down => grid.enter(column, 0, 0),
                Step::Up => None,
            }
        }
        Selection::Lane(lane) => {
            let row = grid.lanes.iter().position(|found| found == lane)?;
            match step {
                Step::Up => grid.lane(row.checked_sub(1)?),
                Step::Down => grid.lane(row + 1),
                Step::Right => grid.enter(0, row, 0),
                Step::Left => None,
            }
        }
        Selection::Cell(cell) => {
            let (column, row) = grid.place(*cell)?;
            grid.beside(column, row, 0, 0, step)
        }
        Selection::Cards(cards) => {
            let slot = sight.journey.slot_of(*cards.last()?)?;
            let (column, row) = grid.place(slot.cell)?;
            let count = sight.journey.cards_in(slot.cell).len();
            grid.beside(column, row, slot.index, count, step)
        }
    }
}

struct Grid<'a> {
    sight: &'a Sight<'a>,
    lanes: Vec<crate::document::LaneId>,
}

impl<'a> Grid<'a> {
    fn new(sight: &'a Sight<'a>) -> Self {
        Self { sight, lanes: sight.journey.shown_lanes().map(|lane| lane.id).collect() }
    }

    fn place(&self, cell: Cell) -> Option<(usize, usize)> {
        let column = self.sight.journey.stages().iter().position(|stage| stage.id == cell.stage)?;
        Some((column, self.lanes.iter().position(|lane| *lane == cell.lane)?))
    }

    fn stage(&self, column: usize) -> Option<Selection> {
        self.sight.journey.stages().get(column).map(|stage| Selection::Stage(stage.id))
    }

    fn lane(&self, row: usize) -> Option<Selection> {
        self.lanes.get(row).map(|lane| Selection::Lane(*lane))
    }

    /// The card of a cell that is nearest to an index, or the empty cell.
    fn enter(&self, column: usize, row: usize, index: usize) -> Option<Selection> {
        let cell = Cell { stage: self.sight.journey.stages().get(column)?.id, lane: *self.lanes.get(row)? };
        let cards = self.sight.journey.cards_in(cell);
        Some(cards.get(index).or(cards.last()).map_or(Selection::Cell(cell), |card| Selection::card(*card)))
    }

    fn beside(&self, column: usize, row: usize, index: usize, count: usize, step: Step) -> Option<Selection> {
        match step {
            Step::Up if index > 0 => self.enter(column, row, index - 1),
            Step::Up if row == 0 => self.stage(column),
            Step::Up => self.enter(column, row - 1, usize::MAX),
            Step::Down if index + 1 < count => self.enter(column, row, index + 1),
            Step::Down => self.enter(column, row + 1, 0),
            Step::Left if column == 0 => self.lane(row),
            Step::Left => self.enter(column - 1, row, index),
            Step::Right => self.enter(column + 1, row, index),
        }
    }
}

/// The box around what is selected, in map units.
pub fn rect_of(sight: &Sight<'_>, selection: &Selection) -> Option<Rect> {
    let layout = &sight.prepared.layout;
    let card = |id: &CardId| layout.card(*id).map(|card| card.rect);
    match selection {
        Selection::Nothing | Selection::Item(_) => None,
        Selection::Cards(cards) => cards.iter().filter_map(card).reduce(Rect::union),
        Selection::Cell(cell) => layout.cell_box(*cell).map(|found| found.rect),
        Selection::Stage(stage) => layout.headers.iter().find(|header| header.stage == *stage).map(|found| found.rect),
        Selection::Lane(lane) => layout.lanes.iter().find(|found| found.lane == *lane).map(|found| found.label),
        Selection::Link(link) => layout.link(*link).map(|found| Rect::from_points(&found.path.points)),
    }
}
