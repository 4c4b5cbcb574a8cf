//! Dragging in the outline: cards to another place, stages and lanes among their like, with a line where they will be.

use egui::{Key, Modifiers, Pos2, Rect, Stroke, StrokeKind, Ui, vec2};

use super::{OutlineState, ROW};
use crate::action::Action;
use crate::document::{CardId, Edit, Journey, Slot, plan};
use crate::editor::Editor;
use crate::find::{Node, Row};
use crate::scene::Paint;
use crate::ui::theme;

/// How near to the edge a drag scrolls, and how far in a frame, in points.
const EDGE: f32 = 24.0;
const STEP: f32 = 8.0;

/// What is being dragged.
pub struct Drag {
    node: Node,
}

impl Drag {
    /// Picks up a thing; journeys stay where they are.
    pub fn begin(node: Node) -> Option<Self> {
        (!matches!(node, Node::Journey(_))).then_some(Self { node })
    }
}

/// Where a drop leads.
struct Target {
    edit: Edit,
    /// Where the line is drawn: below this row, or above the first; `None` = the whole row is marked.
    line: Option<f32>,
    row: Rect,
}

/// Shows where the dragged thing would go, and drops it when the button is let go; Escape cancels.
pub fn drag_ui(
    ui: &Ui,
    editor: &Editor,
    state: &mut OutlineState,
    rows: &[Row],
    place: impl Fn(usize) -> Rect,
    actions: &mut Vec<Action>,
) {
    let Some(drag) = &state.drag else { return };
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        state.drag = None;
        return;
    }
    let (at, down) = ui.input(|input| (input.pointer.interact_pos(), input.pointer.primary_down()));
    let target = at.and_then(|at| target(editor, drag, rows, &place, at));
    if !down {
        actions.extend(target.map(|target| Action::Edit(target.edit)));
        state.drag = None;
        return;
    }
    ui.set_cursor_icon(if target.is_some() { egui::CursorIcon::Grabbing } else { egui::CursorIcon::NoDrop });
    if let Some(target) = target {
        let accent = theme::colour(ui, Paint::Accent);
        if let Some(y) = target.line {
            let line = Stroke::new(2.5, accent);
            ui.painter().hline(target.row.min.x + 4.0..=target.row.max.x - 4.0, y, line);
            ui.painter().circle(egui::pos2(target.row.min.x + 4.0, y), 3.5, accent, Stroke::NONE);
        } else {
            let line = Stroke::new(2.0, accent);
            ui.painter().rect(target.row, 4.0, accent.gamma_multiply(0.12), line, StrokeKind::Inside);
        }
    }
    scroll(ui, at);
}

/// Scrolls while the pointer is near the upper or the lower edge.
fn scroll(ui: &Ui, at: Option<Pos2>) {
    let view = ui.clip_rect();
    let Some(at) = at else { return };
    let by = if at.y < view.min.y + EDGE {
        STEP
    } else if at.y > view.max.y - EDGE {
        -STEP
    } else {
        return;
    };
    ui.scroll_with_delta_animation(vec2(0.0, by), egui::style::ScrollAnimation::none());
    ui.request_repaint();
}

fn target(editor: &Editor, drag: &Drag, rows: &[Row], place: &impl Fn(usize) -> Rect, at: Pos2) -> Option<Target> {
    let first = place(0);
    let index = ((at.y - first.min.y) / ROW).floor();
    let over = (index >= 0.0).then_some(index as usize)?;
    let row = rows.get(over)?;
    let rect = place(over);
    let is_below = at.y > rect.center().y;
    let journey = editor.project().journey(drag.node.journey()).filter(|found| found.id() == row.node.journey())?;
    let line = Some(if is_below { rect.max.y } else { rect.min.y });
    match (drag.node, row.node) {
        (Node::Card(_, _, card), Node::Card(_, cell, over)) => {
            let cards = dragged(editor, journey, card);
            let rest: Vec<_> = journey.cards_in(cell).iter().filter(|id| !cards.contains(id)).collect();
            let before = journey.cards_in(cell).iter().take_while(|id| **id != over);
            let before = before.filter(|id| !cards.contains(id)).count();
            let index = (before + usize::from(is_below && !cards.contains(&over))).min(rest.len());
            let edit = plan::move_cards(journey, &cards, Slot { cell, index });
            (!is_still(journey, &cards, cell, index)).then_some(Target { edit, line, row: rect })
        }
        (Node::Card(_, _, card), Node::Cell(_, cell)) => {
            let cards = dragged(editor, journey, card);
            let index = journey.cards_in(cell).iter().filter(|id| !cards.contains(id)).count();
            let edit = plan::move_cards(journey, &cards, Slot { cell, index });
            Some(Target { edit, line: None, row: rect })
        }
        (Node::Stage(_, stage), Node::Stage(_, over)) if stage != over => {
            let place = |id| journey.stages().iter().position(|found| found.id == id);
            let index = without(place(stage)?, place(over)?, is_below);
            Some(Target { edit: Edit::MoveStage { stage, index }, line, row: rect })
        }
        (Node::Cell(_, cell), Node::Cell(_, over)) if cell.lane != over.lane => {
            let place = |id| journey.lanes().iter().position(|found| found.id == id);
            let index = without(place(cell.lane)?, place(over.lane)?, is_below);
            Some(Target { edit: Edit::MoveLane { lane: cell.lane, index }, line, row: rect })
        }
        _ => None,
    }
}

/// The dragged card, with all that are selected where it is one of them.
fn dragged(editor: &Editor, journey: &Journey, card: CardId) -> Vec<CardId> {
    if editor.selection().has_card(card) {
        plan::in_map_order(journey, &editor.selection().cards())
    } else {
        vec![card]
    }
}

/// Whether a single card would stay where it is.
fn is_still(journey: &Journey, cards: &[CardId], cell: crate::document::Cell, index: usize) -> bool {
    matches!(cards, [card] if journey.slot_of(*card) == Some(Slot { cell, index }))
}

/// The index before or after another, counted without the moved one.
const fn without(from: usize, over: usize, is_below: bool) -> usize {
    let to = if is_below { over + 1 } else { over };
    if from < to { to - 1 } else { to }
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn the_place_is_counted_without_what_is_moved() {
        assert_eq!([without(0, 2, false), without(0, 2, true)], [1, 2]);
        assert_eq!([without(3, 1, false), without(3, 1, true)], [1, 2]);
    }
}
