//! The keys of the outline, as trees have them: arrows walk and fold, typing writes, Alt and an arrow moves.

use egui::{Event, Key, Modifiers, Ui};

use super::{OutlineState, back_to_map, change, choose};
use crate::action::{Action, Command};
use crate::document::Journey;
use crate::editor::Editor;
use crate::find::{Node, Row};
use crate::ui::{Model, UiState, View};

/// How many rows a page is.
const PAGE: isize = 12;

/// Reads the keys while the outline has them, before anybody else does.
pub fn read_keys(ui: &Ui, model: &Model<'_>, state: &mut UiState, actions: &mut Vec<Action>) {
    let Some(editor) = model.editor.filter(|_| state.view == View::Map) else { return };
    let outline = &mut state.outline;
    if !outline.has_focus || outline.writing.is_some() || outline.drag.is_some() || egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    let Some((at, row)) = outline.cursor_row() else { return };
    let pressed = |held, key| ui.input_mut(|input| input.consume_key(held, key));
    let is_here = |node: Node| editor.journey().map(Journey::id) == Some(node.journey());
    let is_card_elsewhere = matches!(row.node, Node::Card(..)) && !is_here(row.node);
    for (key, by) in [(Key::ArrowUp, -1), (Key::ArrowDown, 1)] {
        if pressed(Modifiers::ALT, key) {
            if is_card_elsewhere {
                choose(editor, outline, row.node, actions);
            }
            actions.extend(change::shifted(editor, row.node, by));
            (outline.seek, outline.wants_focus) = (true, true);
        }
    }
    for (key, command) in [(Key::ArrowLeft, Command::MoveLeft), (Key::ArrowRight, Command::MoveRight)] {
        if pressed(Modifiers::ALT, key) && matches!(row.node, Node::Card(..)) {
            if is_card_elsewhere {
                choose(editor, outline, row.node, actions);
            }
            actions.push(Action::Command(command));
            outline.wants_focus = true;
        }
    }
    if let Some(to) = target(outline, at, &row, &pressed) {
        // Walking over the rows of another journey leaves this one in sight.
        if is_here(to) {
            choose(editor, outline, to, actions);
        } else {
            (outline.cursor, outline.seek) = (Some(to), true);
        }
        outline.wants_focus = true;
    }
    let enter = pressed(Modifiers::NONE, Key::Enter);
    if enter && !is_here(row.node) {
        choose(editor, outline, row.node, actions);
        return;
    }
    if pressed(Modifiers::COMMAND, Key::Enter) || pressed(Modifiers::NONE, Key::Insert) {
        change::add(editor, outline, row.node, actions);
    } else if enter || pressed(Modifiers::NONE, Key::F2) {
        actions.extend(change::begin_writing(editor, outline, row.node));
    } else if pressed(Modifiers::NONE, Key::Delete) || pressed(Modifiers::NONE, Key::Backspace) {
        change::remove(editor, outline, row.node, actions);
    } else if pressed(Modifiers::NONE, Key::Escape) {
        back_to_map(ui, editor, outline);
    } else {
        read_typing(ui, editor, outline, row.node, actions);
    }
}

/// Where the arrows and the keys for pages and ends lead; folds and unfolds on the way.
fn target(outline: &mut OutlineState, at: usize, row: &Row, pressed: &impl Fn(Modifiers, Key) -> bool) -> Option<Node> {
    let none = Modifiers::NONE;
    if pressed(none, Key::ArrowRight) {
        if row.open == Some(false) {
            outline.fold(row.node, true);
            return None;
        }
        return row.open.and_then(|_| outline.rows().get(at + 1)).map(|row| row.node);
    }
    if pressed(none, Key::ArrowLeft) {
        if row.open == Some(true) {
            outline.fold(row.node, false);
            return None;
        }
        return row.node.parent();
    }
    let last = outline.rows().len().saturating_sub(1);
    let ways = [
        (Key::ArrowUp, at.saturating_sub(1)),
        (Key::ArrowDown, at + 1),
        (Key::PageUp, at.saturating_add_signed(-PAGE)),
        (Key::PageDown, at.saturating_add_signed(PAGE)),
        (Key::Home, 0),
        (Key::End, last),
    ];
    let to = ways.into_iter().find(|(key, _)| pressed(none, *key)).map(|(_, to)| to.min(last))?;
    outline.rows().get(to).map(|row| row.node)
}

/// What is typed replaces the name.
fn read_typing(ui: &Ui, editor: &Editor, outline: &mut OutlineState, node: Node, actions: &mut Vec<Action>) {
    let typed: String = ui.input(|input| {
        let texts = input.events.iter().filter_map(|event| match event {
            Event::Text(text) if !text.trim().is_empty() => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    });
    if typed.is_empty() {
        return;
    }
    ui.input_mut(|input| input.events.retain(|event| !matches!(event, Event::Text(_))));
    choose(editor, outline, node, actions);
    outline.write(node, typed, true, false);
}
