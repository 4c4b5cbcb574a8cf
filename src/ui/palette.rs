//! The command palette: every command by its name.

use egui::{Align2, Id, Key, Modal, Modifiers, ScrollArea, TextEdit, Ui};

use super::theme::{self, gap};
use super::{Model, bar};
use crate::action::{Action, Command};

/// What is typed, and which row is marked.
#[derive(Clone, Debug, Default)]
pub struct PaletteState {
    typed: String,
    row: usize,
    /// Whether it has been shown; it opens at its top.
    shown: bool,
}

const SHOWN_HEIGHT: f32 = 380.0;

/// What lies above and below the list: the window's distance from the top, the field, and the frame.
const FRAME_HEIGHT: f32 = 160.0;

/// Shows the palette while it is open.
pub fn palette_ui(ui: &Ui, model: &Model<'_>, open: &mut Option<PaletteState>, actions: &mut Vec<Action>) {
    let Some(state) = open else { return };
    let mut chosen = None;
    let area = Modal::default_area(Id::unique("palette")).anchor(Align2::CENTER_TOP, [0.0, 80.0]);
    let modal = Modal::new(Id::unique("palette")).area(area).show(ui.ctx(), |ui| {
        ui.set_width(480.0_f32.min(ui.content_rect().width() - 2.0 * gap::PAGE));
        chosen = list_ui(ui, model, state);
    });
    if chosen.is_some() || modal.should_close() {
        *open = None;
    }
    actions.extend(chosen.map(Action::Command));
}

fn list_ui(ui: &mut Ui, model: &Model<'_>, state: &mut PaletteState) -> Option<Command> {
    let (up, down, enter) = ui.input_mut(|input| {
        let up = input.consume_key(Modifiers::NONE, Key::ArrowUp);
        let down = input.consume_key(Modifiers::NONE, Key::ArrowDown);
        (up, down, input.consume_key(Modifiers::NONE, Key::Enter))
    });
    let hint = model.lang.say("palette-hint");
    let field = TextEdit::singleline(&mut state.typed).hint_text(&hint).desired_width(f32::INFINITY);
    let field = ui.add(theme::Outlined(field));
    field.request_focus();
    let typed = state.typed.clone();
    field.widget_info(|| egui::WidgetInfo {
        label: Some(hint.clone()),
        ..egui::WidgetInfo::text_edit(true, "", &typed, "")
    });
    if field.changed() {
        state.row = 0;
    }
    let found = matching(model, &state.typed);
    let last = found.len().saturating_sub(1);
    state.row = if down { state.row + 1 } else { state.row.saturating_sub(usize::from(up)) }.min(last);
    if found.is_empty() {
        ui.label(model.lang.say("palette-nothing"));
    }
    let mut chosen = found.get(state.row).copied().filter(|_| enter);
    let room = SHOWN_HEIGHT.min(ui.content_rect().height() - FRAME_HEIGHT);
    // A window opened anew would keep the height it had when few commands were left.
    let mut list = ScrollArea::vertical().max_height(room).min_scrolled_height(room);
    if !std::mem::replace(&mut state.shown, true) || field.changed() {
        list = list.vertical_scroll_offset(0.0);
    }
    list.show(ui, |ui| {
        for (row, command) in found.iter().enumerate() {
            let keys = command.keys().first().map(|keys| ui.format_shortcut(keys)).unwrap_or_default();
            let marked = row == state.row;
            let button = egui::Button::new(bar::title(model, *command)).shortcut_text(keys).selected(marked);
            let button = ui.add_sized([ui.available_width(), 28.0], button.frame_when_inactive(marked));
            if marked && (up || down) {
                button.scroll_to_me(None);
            }
            if button.clicked() {
                chosen = Some(*command);
            }
        }
    });
    chosen
}

/// The commands that can be run now and have all typed words in their name, in the menus' order; undo and redo that
/// only name an edit so come last.
fn matching(model: &Model<'_>, typed: &str) -> Vec<Command> {
    let typed = typed.to_lowercase();
    let words: Vec<_> = typed.split_whitespace().collect();
    let fits = |command: &Command| {
        let name = bar::title(model, *command).to_lowercase();
        words.iter().all(|word| name.contains(word))
    };
    let all = Command::all().filter(|command| *command != Command::Palette && bar::is_enabled(model, *command));
    let mut found: Vec<_> = all.filter(fits).collect();
    let is_own = |command: &Command| {
        let name = model.lang.say(&format!("command-{}", command.id())).to_lowercase();
        words.iter().all(|word| name.contains(word))
    };
    found.sort_by_key(|command| !is_own(command));
    found
}
