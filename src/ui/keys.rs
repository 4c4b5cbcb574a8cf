//! From keys to commands.

use egui::{Event, Key, KeyboardShortcut, Modifiers, Ui};

use super::{Model, UiState, View, canvas, field};
use crate::action::{Action, Command};
use crate::document::Slot;
use crate::editor::Selection;

/// Turns the keys of this frame into actions and takes them from the widgets.
///
/// A key that belongs to text stays with the text field while one is being written in.
pub fn read(ui: &Ui, model: &Model<'_>, state: &UiState, actions: &mut Vec<Action>) {
    let writing = ui.text_edit_focused();
    let untouched = ui.memory(egui::Memory::focused).is_some_and(|id| field::is_untouched(ui, id));
    let presents = model.editor.is_some() && state.present.is_on();
    let on_map = model.editor.is_some() && state.view == View::Map && !presents;
    let writes_in_form = presents && state.present.workshop.has_form();
    for command in most_specific_first() {
        let usable = model.editor.is_some() || !command.needs_project();
        let undoes = matches!(command, Command::Undo | Command::Redo) && untouched;
        let taken = (writing && command.yields_to_text() && !undoes)
            || (needs_map(command) && !on_map && !(presents && also_presenting(command)))
            || (command.only_while_presenting() && (!presents || egui::Popup::is_any_open(ui.ctx())))
            || (writes_in_form && command.only_while_presenting() && !opens_form(command));
        if !usable || taken || is_clipboard(command) {
            continue;
        }
        for keys in command.keys() {
            // Enter and Space press a focused button, arrows move the focus: those keys stay with the widget that has it.
            let plain_enter = keys.logical_key == Key::Enter && keys.modifiers == Modifiers::NONE;
            let on_map = Some(canvas::focus_of(&Selection::Nothing));
            if plain_enter && ui.memory(|memory| memory.focused().is_some() && memory.focused() != on_map) {
                continue;
            }
            if pressed(ui, model, keys) {
                if command.only_while_presenting() {
                    drop_letters(ui);
                }
                actions.push(Action::Command(command));
            }
        }
    }
    if !writing && ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::Questionmark)) {
        drop_letters(ui);
        actions.push(Action::Command(Command::Help));
    }
    if !writing && on_map {
        read_clipboard(ui, actions);
    }
    if !writing && model.editor.is_some() && state.view == View::Numbers {
        read_pasted_table(ui, actions);
    }
    if !writing && on_map && !state.canvas.is_writing() {
        read_typing(ui, model, actions);
    }
}

/// Whether the keys were pressed; takes them from the widgets.
fn pressed(ui: &Ui, model: &Model<'_>, keys: KeyboardShortcut) -> bool {
    let digit = matches!(keys.logical_key, Key::Num1 | Key::Num2 | Key::Num3);
    if keys.modifiers != Modifiers::SHIFT || !digit {
        return ui.input_mut(|input| input.consume_shortcut(&keys));
    }
    // Shift and a digit give another sign on most keyboards, and a digit on some: there it is text for a selected cell.
    let in_cell = model.editor.is_some_and(|editor| matches!(editor.selection(), Selection::Cell(_)));
    let is_digit = |event: &Event| matches!(event, Event::Text(text) if text.chars().all(|sign| sign.is_ascii_digit()));
    if in_cell && ui.input(|input| input.events.iter().any(is_digit)) {
        return false;
    }
    let is_it = |event: &Event| {
        matches!(event, Event::Key { key, physical_key, pressed: true, modifiers, .. }
            if (physical_key.unwrap_or(*key) == keys.logical_key || *key == keys.logical_key)
                && modifiers.matches_exact(Modifiers::SHIFT))
    };
    let is_pressed = ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !is_it(event));
        input.events.len() < before
    });
    if is_pressed {
        drop_letters(ui);
    }
    is_pressed
}

/// The sign that a shortcut gives is no text.
fn drop_letters(ui: &Ui) {
    ui.input_mut(|input| input.events.retain(|event| !matches!(event, Event::Text(_))));
}

/// Commands with more modifiers come first, so that Ctrl+Shift+Z is not taken for Ctrl+Z.
fn most_specific_first() -> Vec<Command> {
    let weight = |command: &Command| {
        command.keys().first().map_or(0, |keys| {
            let modifiers = keys.modifiers;
            [modifiers.shift, modifiers.alt, modifiers.command].into_iter().filter(|held| *held).count()
        })
    };
    let mut commands: Vec<_> = Command::all().collect();
    commands.sort_by_key(|command| std::cmp::Reverse(weight(command)));
    commands
}

const fn needs_map(command: Command) -> bool {
    use Command as C;
    matches!(
        command,
        C::SelectAll
            | C::SelectAlike
            | C::ContextMenu
            | C::AddLinked
            | C::Duplicate
            | C::EditText
            | C::EditNote
            | C::FeelingBetter
            | C::FeelingWorse
            | C::FocusPanel
    )
}

/// Whether a command opens a form over the page, and closes it again.
const fn opens_form(command: Command) -> bool {
    matches!(command, Command::DotVote | Command::Decide | Command::Park)
}

/// Whether a command of the map is one of the presentation too.
const fn also_presenting(command: Command) -> bool {
    use Command as C;
    matches!(command, C::EditText | C::Duplicate | C::FeelingBetter | C::FeelingWorse)
}

/// The platform turns these keys into events of their own.
const fn is_clipboard(command: Command) -> bool {
    matches!(command, Command::Cut | Command::Copy | Command::Paste)
}

fn read_clipboard(ui: &Ui, actions: &mut Vec<Action>) {
    let events = ui.input(|input| input.events.clone());
    for event in events {
        match event {
            Event::Copy => actions.push(Action::Command(Command::Copy)),
            Event::Cut => actions.push(Action::Command(Command::Cut)),
            Event::Paste(text) => {
                remember_paste(ui, true);
                actions.push(Action::Paste(text));
            }
            Event::PasteImage(_) => {
                remember_paste(ui, true);
                actions.push(Action::PasteNothing { picture: true });
            }
            // The platform is silent about an empty clipboard: the key was let go and nothing came.
            Event::Key { key: Key::V, pressed: false, modifiers, .. }
                if modifiers.command && !remember_paste(ui, false) =>
            {
                actions.push(Action::PasteNothing { picture: false });
            }
            _ => {}
        }
    }
}

/// Whether something was pasted since the last time that is asked.
fn remember_paste(ui: &Ui, pasted: bool) -> bool {
    let id = egui::Id::unique("keys-pasted");
    ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<bool>(id), pasted))
}

/// In the Numbers view what is pasted is a table.
pub fn read_pasted_table(ui: &Ui, actions: &mut Vec<Action>) {
    let pasted = ui.input_mut(|input| {
        let mut pasted = None;
        input.events.retain(|event| match event {
            Event::Paste(text) => {
                pasted = Some(text.clone());
                false
            }
            _ => true,
        });
        pasted
    });
    actions.extend(pasted.map(Action::PasteTable));
}

/// Typing with a cell selected starts a card there, and with a card selected writes its title anew.
fn read_typing(ui: &Ui, model: &Model<'_>, actions: &mut Vec<Action>) {
    let Some(editor) = model.editor else { return };
    let cell = match editor.selection() {
        Selection::Cell(cell) => Some(*cell),
        _ => None,
    };
    let card = editor.selection().single_card();
    let hand_is_busy = ui.input(|input| input.pointer.any_down());
    let focused = ui.memory(egui::Memory::focused);
    let on_map = focused
        .is_none_or(|id| [canvas::focus_of(&Selection::Nothing), canvas::focus_of(editor.selection())].contains(&id));
    if (cell.is_none() && card.is_none()) || hand_is_busy || !on_map || egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
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
    drop_letters(ui);
    if let Some(cell) = cell {
        let index = editor.journey().map_or(0, |journey| journey.cards_in(cell).len());
        actions.push(Action::StartCard { slot: Slot { cell, index }, typed });
    } else if let Some(card) = card {
        actions.push(Action::StartText { card, typed });
    }
}
