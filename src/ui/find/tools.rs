//! The strip beside the zoom buttons: views, filter and search, each within a click.

use egui::{Align2, Area, Button, Frame, Id, Order, Popup, PopupCloseBehavior, Rect, Role, Ui, WidgetInfo};

use super::{filter, views};
use crate::action::{Action, Command};
use crate::editor::Editor;
use crate::scene::Paint;
use crate::ui::theme::{self, gap};
use crate::ui::{Model, UiState, bar};

/// Narrower views have the tools in the menu alone.
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
    let is_wide = view.width() >= LEAST;
    let place = match zoom.filter(|_| is_wide) {
        Some(zoom) => zoom.left_bottom() - egui::vec2(gap::NORMAL, 0.0),
        None => corner - egui::vec2(0.0, 44.0),
    };
    // Narrow windows show the strip only while one of its lists was asked for by a command.
    let asked = state.tools.wanted.is_some() || Popup::is_any_open(ui.ctx());
    if !is_wide && !asked {
        return;
    }
    let area = Area::new(Id::unique("tools")).order(Order::Middle).pivot(Align2::RIGHT_BOTTOM).fixed_pos(place);
    area.constrain_to(view).show(ui.ctx(), |ui| {
        let line = egui::Stroke::new(1.0, theme::colour(ui, Paint::CardStroke));
        let frame = Frame::new().fill(theme::colour(ui, Paint::Surface)).stroke(line).corner_radius(10).inner_margin(4);
        frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                strip_ui(ui, model, editor, state, actions);
            });
        });
    });
}

fn strip_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &mut UiState, actions: &mut Vec<Action>) {
    let wanted = state.tools.wanted.take();
    let views_button = button_ui(ui, model, &model.lang.say("views-button"), Command::SaveView, false);
    let now = views::Now {
        area: editor.journey().and_then(|journey| state.canvas.area_in_sight(journey)),
        filter: state.filter.conditions().to_vec(),
    };
    if wanted == Some(Tool::Views) || views_button.clicked() {
        state.tools.views.wants_focus = true;
    }
    popup_ui(ui, &views_button, wanted == Some(Tool::Views), |ui| {
        views::views_ui(ui, model, editor, &mut state.tools.views, &now, actions);
    });
    let holds = state.filter.is_active();
    let filter_button = button_ui(ui, model, &model.lang.say("filter-button"), Command::Filter, holds);
    popup_ui(ui, &filter_button, wanted == Some(Tool::Filter), |ui| {
        filter::choice_ui(ui, model, editor, &mut state.filter);
    });
    let find = button_ui(ui, model, "🔍", Command::Find, false);
    if find.clicked() {
        actions.push(Action::Command(Command::Find));
    }
}

fn button_ui(ui: &mut Ui, model: &Model<'_>, words: &str, command: Command, chosen: bool) -> egui::Response {
    let button = ui.add(Button::new(words).frame_when_inactive(chosen).selected(chosen));
    let name = model.lang.say(&format!("command-{}", command.id()));
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    button.on_hover_text(bar::tooltip(ui, model.lang, command))
}

/// The list of a button, opened by it or by a command.
fn popup_ui(ui: &Ui, button: &egui::Response, wanted: bool, content: impl FnOnce(&mut Ui)) {
    if wanted {
        Popup::open_id(ui.ctx(), Popup::default_response_id(button));
    }
    let popup = Popup::from_toggle_button_response(button).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup.align(egui::RectAlign::TOP_END).gap(gap::NORMAL).show(content);
}
