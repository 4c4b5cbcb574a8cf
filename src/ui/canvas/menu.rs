//! The menu of the right button or of the menu key: the commands that apply to what is selected.

use egui::{Key, Modifiers, Popup, Response, Ui};

use super::chrome::swatch_ui;
use super::{CanvasState, Sight, gesture, navigate};
use crate::action::{Action, Command};
use crate::document::{Card, CardChange, CardId, Colour, Edit, LaneChange, LinkChange, LinkKind, Slot, StageChange};
use crate::editor::Selection;
use crate::layout::Hit;
use crate::ui::{Writing, bar, locked};

/// The menu of the right button, about what lies under it.
pub fn context_menu_ui(response: &Response, sight: &Sight<'_>, state: &mut CanvasState, actions: &mut Vec<Action>) {
    if response.secondary_clicked()
        && let Some(at) = response.interact_pointer_pos()
    {
        let hit = gesture::hit(sight, state, at);
        let kept = matches!(hit, Hit::Card(card) if sight.editor.selection().has_card(card));
        if !kept {
            actions.push(Action::Select(gesture::selection_of(hit)));
            // The pointer is there already: the map stays where it is.
            state.pointed = 2;
        }
    }
    let mut popup = Popup::context_menu(response);
    let id = popup.get_id();
    if popup.is_open() && response.ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        // Escape closes the menu alone, and the focus goes back to what it was about.
        Popup::close_id(&response.ctx, id);
        let back = super::focus_of(sight.editor.selection());
        response.ctx.memory_mut(|memory| memory.request_focus(back));
    }
    if std::mem::take(&mut state.menu_asked) {
        state.menu_at = navigate::rect_of(sight, sight.editor.selection())
            .map(|rect| {
                state.camera.screen_from_map_rect(sight.view, rect).center().clamp(sight.view.min, sight.view.max)
            })
            .or(Some(sight.view.center()));
        state.menu_wants_focus = true;
        Popup::open_id(&response.ctx, id);
    } else if response.secondary_clicked() || !popup.is_open() {
        state.menu_at = None;
    }
    if let Some(at) = state.menu_at {
        popup = popup.at_position(at);
    }
    let mut writing = None;
    popup.show(|ui| {
        writing = menu_ui(ui, sight, actions);
        if state.menu_wants_focus {
            // Opened by a key, so the arrows walk in it at once.
            state.menu_wants_focus = !focus_first(ui);
        }
    });
    if let Some(writing) = writing {
        state.write(writing);
    }
}

/// Gives the first entry of the menu the focus; `false` while there is none yet.
fn focus_first(ui: &Ui) -> bool {
    let layer = ui.layer_id();
    let first = ui.ctx().viewport(|viewport| {
        let mut all = viewport.this_pass.widgets.get_layer(layer);
        all.find(|widget| widget.enabled && widget.sense.is_focusable()).map(|widget| widget.id)
    });
    if let Some(first) = first {
        ui.memory_mut(|memory| {
            memory.request_focus(first);
            memory.move_focus(egui::FocusDirection::None);
        });
    }
    first.is_some()
}

fn menu_ui(ui: &mut Ui, sight: &Sight<'_>, actions: &mut Vec<Action>) -> Option<Writing> {
    match sight.editor.selection() {
        Selection::Cards(_) => card_menu_ui(ui, sight, actions),
        Selection::Stage(stage) => return stage_menu_ui(ui, sight, *stage, actions),
        Selection::Lane(lane) => return lane_menu_ui(ui, sight, *lane, actions),
        Selection::Link(link) => link_menu_ui(ui, sight, *link, actions),
        Selection::Cell(cell) => {
            let index = sight.journey.cards_in(*cell).len();
            let card = Box::new(Card::new(CardId(0), String::new()));
            let adds = Edit::AddCard { slot: Slot { cell: *cell, index }, card };
            if entry_ui(ui, sight, "command-add-card", &adds) {
                actions.push(Action::AddCard { slot: Slot { cell: *cell, index }, title: String::new() });
            }
            commands_ui(ui, sight, &[Command::Paste, Command::SelectLane, Command::SelectStage], actions);
        }
        Selection::Nothing | Selection::Item(_) => {
            let commands = [
                Command::AddStage,
                Command::AddLane,
                Command::Paste,
                Command::SelectAll,
                Command::CopyImage,
                Command::ToggleTrends,
                Command::OtherCurve,
                Command::ZoomFit,
            ];
            commands_ui(ui, sight, &commands, actions);
        }
    }
    None
}

fn card_menu_ui(ui: &mut Ui, sight: &Sight<'_>, actions: &mut Vec<Action>) {
    let commands = [Command::EditText, Command::EditNote, Command::AddCard, Command::AddLinked];
    commands_ui(ui, sight, &commands, actions);
    ui.separator();
    let commands = [Command::Cut, Command::Copy, Command::CopyImage, Command::Paste, Command::Duplicate];
    commands_ui(ui, sight, &commands, actions);
    ui.separator();
    commands_ui(ui, sight, &[Command::SelectLane, Command::SelectStage, Command::SelectAlike], actions);
    let cards = sight.editor.selection().cards();
    let recolours = Edit::SetCard(CardId(0), CardChange::Colour(None));
    if let Some(colour) = swatches_ui(ui, sight, true, &recolours) {
        let edits = cards.iter().map(|card| Edit::SetCard(*card, CardChange::Colour(colour))).collect();
        actions.push(Action::Edit(Edit::Batch { name: crate::document::EditName::RecolourCard, edits }));
        ui.close();
    }
    ui.separator();
    command_ui(ui, sight, Command::Delete, actions);
}

fn stage_menu_ui(
    ui: &mut Ui,
    sight: &Sight<'_>,
    stage: crate::document::StageId,
    actions: &mut Vec<Action>,
) -> Option<Writing> {
    let place = sight.journey.stages().iter().position(|found| found.id == stage)?;
    let mut writing = None;
    if entry_ui(ui, sight, "command-edit-text", &Edit::SetStage(stage, StageChange::Name(None))) {
        writing = Some(Writing::Stage(stage));
    }
    let moves = Edit::MoveStage { stage, index: place };
    for (key, index) in [("map-stage-before", place), ("map-stage-after", place + 1)] {
        // Adding one is refused where moving one is.
        if entry_ui(ui, sight, key, &moves) {
            actions.push(Action::AddStage { index });
        }
    }
    let commands = [Command::SelectStage, Command::Paste, Command::MoveLeft, Command::MoveRight, Command::ZoomStage];
    commands_ui(ui, sight, &commands, actions);
    let recolours = Edit::SetStage(stage, StageChange::Colour(Colour::Blue));
    if let Some(Some(colour)) = swatches_ui(ui, sight, false, &recolours) {
        actions.push(Action::Edit(Edit::SetStage(stage, StageChange::Colour(colour))));
        ui.close();
    }
    ui.separator();
    command_ui(ui, sight, Command::Delete, actions);
    writing
}

fn lane_menu_ui(
    ui: &mut Ui,
    sight: &Sight<'_>,
    lane: crate::document::LaneId,
    actions: &mut Vec<Action>,
) -> Option<Writing> {
    let place = sight.journey.lanes().iter().position(|found| found.id == lane)?;
    let mut writing = None;
    if entry_ui(ui, sight, "command-edit-text", &Edit::SetLane(lane, LaneChange::Name(None))) {
        writing = Some(Writing::Lane(lane));
    }
    let moves = Edit::MoveLane { lane, index: place };
    for (key, index) in [("map-lane-above", place), ("map-lane-below", place + 1)] {
        if entry_ui(ui, sight, key, &moves) {
            actions.push(Action::AddLane { index });
        }
    }
    let commands = [Command::SelectLane, Command::MoveUp, Command::MoveDown, Command::ToggleTrends];
    commands_ui(ui, sight, &commands, actions);
    let hides = Edit::SetLane(lane, LaneChange::Hidden(true));
    if entry_ui(ui, sight, "map-hide-lane", &hides) {
        actions.push(Action::Edit(hides));
    }
    let hidden: Vec<_> = sight.journey.lanes().iter().filter(|lane| lane.hidden).collect();
    for lane in hidden {
        let name = sight.model.lang.names().lane(lane);
        let words = sight.model.lang.say_with("map-show-lane", &[("lane", name.into())]);
        let shows = Edit::SetLane(lane.id, LaneChange::Hidden(false));
        if locked::entry_ui(ui, sight.model, sight.editor, words, &shows) {
            actions.push(Action::Edit(shows));
        }
    }
    ui.separator();
    command_ui(ui, sight, Command::Delete, actions);
    writing
}

fn link_menu_ui(ui: &mut Ui, sight: &Sight<'_>, link: crate::document::LinkId, actions: &mut Vec<Action>) {
    let now = sight.journey.link(link);
    let changes = |kind| Edit::SetLink(link, LinkChange::Kind(kind));
    let is_free = !sight.editor.lock().refuses(&changes(LinkKind::Next));
    for kind in LinkKind::ALL {
        let is_now = now.is_some_and(|link| link.kind == kind);
        let words = sight.model.lang.say(&format!("link-{}", kind.id()));
        let entry = ui.add_enabled(is_free, egui::Button::selectable(is_now, words));
        if entry.on_disabled_hover_text(locked::sentence(sight.model.lang, sight.editor.lock())).clicked() {
            ui.close();
            actions.push(Action::Edit(changes(kind)));
        }
    }
    if let Some(link) = now.filter(|_| entry_ui(ui, sight, "map-turn-arrow", &changes(LinkKind::Next))) {
        actions.push(Action::Reconnect { link: link.id, from: link.to, to: link.from });
    }
    ui.separator();
    command_ui(ui, sight, Command::Delete, actions);
}

/// An entry that makes such an edit.
fn entry_ui(ui: &mut Ui, sight: &Sight<'_>, key: &str, edit: &Edit) -> bool {
    locked::entry_ui(ui, sight.model, sight.editor, sight.model.lang.say(key), edit)
}

fn commands_ui(ui: &mut Ui, sight: &Sight<'_>, commands: &[Command], actions: &mut Vec<Action>) {
    for command in commands {
        command_ui(ui, sight, *command, actions);
    }
}

fn command_ui(ui: &mut Ui, sight: &Sight<'_>, command: Command, actions: &mut Vec<Action>) {
    if bar::command_button_ui(ui, sight.model, command) {
        actions.push(Action::Command(command));
        ui.close();
    }
}

/// A row of colours, for such an edit; `Some(None)` is the plain one, offered `with_plain`.
fn swatches_ui(ui: &mut Ui, sight: &Sight<'_>, with_plain: bool, edit: &Edit) -> Option<Option<Colour>> {
    let mut chosen = None;
    let lock = sight.editor.lock();
    let row = ui.add_enabled_ui(!lock.refuses(edit), |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let plain = with_plain.then_some(None);
            for colour in plain.into_iter().chain(Colour::ALL.map(Some)) {
                if swatch_ui(ui, sight.model.lang, colour, false).clicked() {
                    chosen = Some(colour);
                }
            }
        })
    });
    row.response.on_disabled_hover_text(locked::sentence(sight.model.lang, lock));
    chosen
}
