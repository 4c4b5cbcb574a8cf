//! The strip beside the zoom buttons: views, filter and search, each within a click.

use egui::{Align2, Area, Button, Frame, Id, Order, Popup, PopupCloseBehavior, Rect, Role, Ui, WidgetInfo};

use super::{filter, views};
use crate::action::{Action, Command};
use crate::editor::Editor;
use crate::scene::Paint;
use crate::ui::theme::{self, gap};
use crate::ui::{Model, UiState, bar};

/// Narrower views have the tools behind one button.
const LEAST: f32 = 520.0;

/// Which list is to be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// The choice of conditions.
    Filter,
    /// The saved views.
    Views,
}

/// What the strip remembers.
#[derive(Default)]
pub struct ToolsState {
    /// The list that was asked for by a command.
    pub wanted: Option<Tool>,
    /// What is being written in the list of views.
    pub views: views::ViewsState,
}

/// Shows the strip over a map.
pub fn tools_ui(
    ui: &Ui,
    model: &Model<'_>,
    editor: &Editor,
    view: Rect,
    state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let zoom = ui.ctx().memory(|memory| memory.area_rect(Id::unique("zoom")));
    let corner = view.right_bottom() - egui::vec2(gap::WIDE, gap::WIDE);
    let place = zoom.map_or(corner, |zoom| zoom.left_bottom() - egui::vec2(gap::NORMAL, 0.0));
    let area = Area::new(Id::unique("tools")).order(Order::Middle).pivot(Align2::RIGHT_BOTTOM).fixed_pos(place);
    area.constrain_to(view).show(ui.ctx(), |ui| {
        let line = egui::Stroke::new(1.0, theme::colour(ui, Paint::CardStroke));
        let frame = Frame::new().fill(theme::colour(ui, Paint::Surface)).stroke(line).corner_radius(10).inner_margin(4);
        frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                if view.width() < LEAST {
                    folded_ui(ui, model, editor, state, actions);
                } else {
                    strip_ui(ui, model, editor, state, actions);
                }
            });
        });
    });
}

fn strip_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &mut UiState, actions: &mut Vec<Action>) {
    let wanted = state.tools.wanted.take();
    let views_button = button_ui(ui, model, &model.lang.say("views-button"), Command::SaveView, false);
    let id = Popup::default_response_id(&views_button);
    if wanted == Some(Tool::Views) || views_button.clicked() {
        state.tools.views.wants_focus = true;
    }
    let is_wanted = wanted == Some(Tool::Views);
    popup_ui(&views_button, id, is_wanted, true, |ui| views_list_ui(ui, model, editor, state, actions));
    let holds = state.filter.is_active();
    let filter_button = button_ui(ui, model, &model.lang.say("filter-button"), Command::Filter, holds);
    let id = Popup::default_response_id(&filter_button);
    let is_wanted = wanted == Some(Tool::Filter);
    popup_ui(&filter_button, id, is_wanted, true, |ui| filter::choice_ui(ui, model, editor, &mut state.filter));
    let find = button_ui(ui, model, "🔍", Command::Find, false);
    if find.clicked() {
        actions.push(Action::Command(Command::Find));
    }
}

/// All of it behind one button, for a view as narrow as a large interface makes it.
fn folded_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &mut UiState, actions: &mut Vec<Action>) {
    let wanted = state.tools.wanted.take();
    let holds = state.filter.is_active();
    let name = model.lang.say("tools-all");
    let button = ui.add(Button::new("🔍 ▾").frame_when_inactive(holds).selected(holds));
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if wanted == Some(Tool::Views) {
        state.tools.views.wants_focus = true;
    }
    Popup::menu(&button).align(egui::RectAlign::TOP_END).gap(gap::NORMAL).show(|ui| {
        for command in [Command::SaveView, Command::Filter, Command::Find, Command::ZoomFit] {
            if bar::command_button_ui(ui, model, command) {
                actions.push(Action::Command(command));
                ui.close();
            }
        }
    });
    let views = (button.id.with("views"), wanted == Some(Tool::Views));
    popup_ui(&button, views.0, views.1, false, |ui| views_list_ui(ui, model, editor, state, actions));
    let choice = (button.id.with("filter"), wanted == Some(Tool::Filter));
    popup_ui(&button, choice.0, choice.1, false, |ui| filter::choice_ui(ui, model, editor, &mut state.filter));
    button.on_hover_text(name);
}

fn views_list_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &mut UiState, actions: &mut Vec<Action>) {
    let now = views::Now {
        area: editor.journey().and_then(|journey| state.canvas.area_in_sight(journey)),
        filter: state.filter.conditions().to_vec(),
    };
    views::views_ui(ui, model, editor, &mut state.tools.views, &now, actions);
}

fn button_ui(ui: &mut Ui, model: &Model<'_>, words: &str, command: Command, chosen: bool) -> egui::Response {
    let button = ui.add(Button::new(words).frame_when_inactive(chosen).selected(chosen));
    let name = model.lang.say(&format!("command-{}", command.id()));
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    button.on_hover_text(bar::tooltip(ui, model.lang, command))
}

/// A list beside a button, opened by a command or, where it `toggles`, by the button.
fn popup_ui(button: &egui::Response, id: Id, wanted: bool, toggles: bool, content: impl FnOnce(&mut Ui)) {
    if wanted {
        Popup::open_id(&button.ctx, id);
    }
    let popup = if toggles {
        Popup::from_toggle_button_response(button)
    } else {
        Popup::from_response(button).open_memory(None)
    };
    let popup = popup.id(id).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup.align(egui::RectAlign::TOP_END).gap(gap::NORMAL).show(content);
}
