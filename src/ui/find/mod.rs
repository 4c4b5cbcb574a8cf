//! The search bar over every view: what is found, how many, and the way from one to the next.

mod filter;
mod tools;
mod views;
mod words;

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Align2, Area, Button, Frame, Id, Key, Layout, Modifiers, Order, Rect, Role, TextEdit, Ui, WidgetInfo};

use super::theme::{self, gap, size};
use super::{Model, UiState, View, bar, canvas};
use crate::action::{Action, Command};
use crate::document::{Edit, LaneChange, Language};
use crate::editor::Editor;
use crate::find::{Hit, Index, Place, Thing};
use crate::lang::Arg;
use crate::scene::Paint;
pub use filter::{FilterState, bar_ui as filter_bar_ui, read_keys as read_filter_keys};
pub use tools::{Tool, ToolsState, tools_ui};
use words::hit_words;
pub use words::{hidden_lane, thing_words, where_words};

/// The bar's width, where there is room.
const WIDTH: f32 = 400.0;
/// What the bar covers of the map at its top.
const COVERED: f32 = 92.0;

/// The keys in the field for the hit before and for the next one.
const BACK: [(Modifiers, Key); 3] =
    [(Modifiers::SHIFT, Key::Enter), (Modifiers::SHIFT, Key::F3), (Modifiers::NONE, Key::ArrowUp)];
const ON: [(Modifiers, Key); 3] =
    [(Modifiers::NONE, Key::Enter), (Modifiers::NONE, Key::F3), (Modifiers::NONE, Key::ArrowDown)];

/// What is sought, and what was found.
#[derive(Default)]
pub struct FindState {
    open: bool,
    typed: String,
    /// Which of the hits is the current one.
    at: Option<usize>,
    /// What has been gone to last; while it is not the current one, the next step goes there.
    gone_to: Option<Place>,
    hits: Vec<Hit>,
    found: Arc<HashSet<Thing>>,
    index: Option<(TextsKey, Index)>,
    /// For which texts and words the hits were found.
    searched: Option<(TextsKey, String)>,
    /// How many hits further was asked for.
    steps: isize,
    wants_focus: bool,
    has_focus: bool,
}

/// What the texts of a project depend on: the state of the document and the language.
type TextsKey = (u64, Language);

impl FindState {
    /// Carries out a command about searching.
    pub fn run(&mut self, command: Command) {
        let was_open = std::mem::replace(&mut self.open, true);
        match command {
            Command::FindNext if !self.typed.is_empty() => self.steps += 1,
            Command::FindPrevious if !self.typed.is_empty() => self.steps -= 1,
            _ => self.wants_focus = true,
        }
        if !was_open {
            self.searched = None;
        }
    }

    /// What is to be marked on the map.
    pub fn found(&self) -> Arc<HashSet<Thing>> {
        Arc::clone(&self.found)
    }

    /// How many points at the top of the view the bar covers.
    pub const fn covered(&self) -> f32 {
        if self.open { COVERED } else { 0.0 }
    }

    /// Searches anew where words or texts have changed; goes to the first hit of the map in sight while typing.
    pub fn prepare(&mut self, model: &Model<'_>, editor: &Editor, view: View, actions: &mut Vec<Action>) {
        if !self.open {
            self.found = Arc::default();
            return;
        }
        let key = (editor.state(), model.lang.language());
        if self.searched.as_ref().is_none_or(|(known, typed)| *known != key || *typed != self.typed) {
            self.search(key, model, editor, view, actions);
        }
        let steps = std::mem::take(&mut self.steps);
        let count = self.hits.len();
        if steps != 0 && count > 0 {
            let current = self.current().map(|hit| hit.place);
            let waits = current.is_some() && self.gone_to != current && steps > 0;
            let by = (steps.unsigned_abs() - usize::from(waits)) % count;
            let from = self.at.unwrap_or(if steps > 0 { count - 1 } else { 0 });
            self.go((from + if steps > 0 { by } else { count - by }) % count, actions);
        }
    }

    fn search(&mut self, key: TextsKey, model: &Model<'_>, editor: &Editor, view: View, actions: &mut Vec<Action>) {
        let before = self.current().map(|hit| hit.place);
        let is_typing = self.searched.as_ref().is_some_and(|(_, typed)| *typed != self.typed);
        let index = match self.index.take() {
            Some((known, index)) if known == key => index,
            _ => Index::new(editor.project(), model.lang),
        };
        let journey = editor.journey().map(crate::document::Journey::id);
        let is_here =
            |hit: &Hit| shows(view, hit.place.thing) && hit.place.journey.is_none_or(|of| Some(of) == journey);
        self.hits = index.hits(&self.typed);
        // What the view shows comes first, so that the count begins where the search does; a journey, which is no place
        // on a map, comes last.
        self.hits.sort_by_key(|hit| (!is_here(hit), matches!(hit.place.thing, Thing::Journey(_))));
        self.index = Some((key, index));
        self.searched = Some((key, self.typed.clone()));
        self.found = Arc::new(self.hits.iter().map(|hit| hit.place.thing).collect());
        let same = before.and_then(|place| self.hits.iter().position(|hit| hit.place == place));
        self.at = same.or_else(|| (!self.hits.is_empty()).then_some(0));
        if let Some(at) =
            self.at.filter(|_| is_typing && view == View::Map && self.current().is_some_and(|hit| is_here(&hit)))
        {
            self.go(at, actions);
        }
    }

    fn current(&self) -> Option<Hit> {
        self.at.and_then(|at| self.hits.get(at)).copied()
    }

    fn go(&mut self, at: usize, actions: &mut Vec<Action>) {
        self.at = Some(at);
        self.gone_to = self.current().map(|hit| hit.place);
        actions.extend(self.gone_to.map(Action::GoTo));
    }

    fn close(&mut self) {
        self.open = false;
        self.gone_to = None;
        self.has_focus = false;
        self.found = Arc::default();
    }
}

/// Whether a view shows such a thing.
const fn shows(view: View, thing: Thing) -> bool {
    match view {
        View::Map => thing.is_on_map(),
        View::Checklist => matches!(thing, Thing::Item(_)),
        View::Numbers => false,
        View::People => matches!(thing, Thing::Persona(_)),
    }
}

/// The keys of the bar, before anybody else reads them.
pub fn read_keys(ui: &Ui, model: &Model<'_>, state: &mut UiState) {
    let Some(editor) = model.editor.filter(|_| state.find.open) else { return };
    let elsewhere = !state.find.has_focus && (ui.text_edit_focused() || state.canvas.is_dragging());
    if !elsewhere
        && !egui::Popup::is_any_open(ui.ctx())
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    {
        state.find.close();
        ui.memory_mut(|memory| memory.request_focus(canvas::focus_of(editor.selection())));
        return;
    }
    if state.find.has_focus {
        if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::F)) {
            state.find.wants_focus = true;
        }
        let (back, on) = ui.input_mut(|input| {
            let back = BACK.into_iter().any(|(held, key)| input.consume_key(held, key));
            let on = ON.into_iter().any(|(held, key)| input.consume_key(held, key));
            (back, on)
        });
        state.find.steps += isize::from(on) - isize::from(back);
    }
}

/// Shows the bar at the right top of a view, while it is open.
pub fn find_ui(ui: &Ui, model: &Model<'_>, room: Rect, view: View, state: &mut FindState, actions: &mut Vec<Action>) {
    let Some(editor) = model.editor.filter(|_| state.open) else { return };
    let place = room.right_top() + egui::vec2(-gap::WIDE, gap::NORMAL);
    let area = Area::new(Id::unique("find-bar")).order(Order::Middle).pivot(Align2::RIGHT_TOP).fixed_pos(place);
    area.constrain_to(room).show(ui.ctx(), |ui| {
        let line = egui::Stroke::new(1.0, theme::colour(ui, Paint::CardStroke));
        let frame = Frame::new().fill(theme::colour(ui, Paint::Surface)).stroke(line).corner_radius(10);
        let frame = frame.shadow(ui.visuals().popup_shadow).inner_margin(8);
        frame.show(ui, |ui| {
            ui.set_width(WIDTH.min(room.width() - 2.0 * gap::WIDE - 16.0).max(180.0));
            ui.spacing_mut().item_spacing = egui::vec2(gap::TIGHT, gap::TIGHT);
            line_ui(ui, model, editor, state);
            place_ui(ui, model, editor, view, state, actions);
        });
    });
}

/// The field, the count, and the buttons.
fn line_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &mut FindState) {
    let size = egui::vec2(ui.available_width(), 28.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(egui::Align::Center), |ui| {
        let close = model.lang.say("close");
        if sign_ui(ui, "×", &close, true).clicked() {
            state.close();
            ui.memory_mut(|memory| memory.request_focus(canvas::focus_of(editor.selection())));
        }
        let any = !state.hits.is_empty();
        for (sign, command, by) in [("↓", Command::FindNext, 1), ("↑", Command::FindPrevious, -1)] {
            if sign_ui(ui, sign, &bar::tooltip(ui, model.lang, command), any).clicked() {
                state.steps += by;
                ui.request_repaint();
            }
        }
        count_ui(ui, model, state);
        field_ui(ui, model, state);
    });
}

fn sign_ui(ui: &mut Ui, sign: &str, name: &str, enabled: bool) -> egui::Response {
    let button = Button::new(sign).frame_when_inactive(false).min_size(egui::vec2(28.0, 26.0));
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    response.on_hover_text(name)
}

fn count_ui(ui: &mut Ui, model: &Model<'_>, state: &FindState) {
    if state.typed.trim().is_empty() {
        return;
    }
    let written = |number: usize| model.lang.format().count(number as u64);
    let words = match (state.at, state.hits.len()) {
        (_, 0) => model.lang.say("find-nothing"),
        (None, n) => model.lang.say_with("find-count", &[("n", Arg::Count(n as u64, written(n)))]),
        (Some(at), n) => {
            let args = [("at", written(at + 1).into()), ("n", written(n).into())];
            model.lang.say_with("find-at", &args)
        }
    };
    let ink = if state.hits.is_empty() { Paint::Bad } else { Paint::InkSoft };
    ui.label(egui::RichText::new(words).size(size::SMALL).color(theme::colour(ui, ink)));
}

fn field_ui(ui: &mut Ui, model: &Model<'_>, state: &mut FindState) {
    let id = Id::unique("find-field");
    let name = model.lang.say("find-field");
    let edit = TextEdit::singleline(&mut state.typed).id(id).hint_text(&name).desired_width(ui.available_width());
    let field = ui.add(edit.margin(egui::Margin::symmetric(8, 5)));
    let typed = state.typed.clone();
    field.widget_info(|| WidgetInfo { label: Some(name.clone()), ..WidgetInfo::text_edit(true, "", &typed, "") });
    if std::mem::take(&mut state.wants_focus) {
        field.request_focus();
        select_all(ui, id, &state.typed);
    }
    state.has_focus = field.has_focus();
    if field.changed() {
        ui.request_repaint();
    }
}

/// Selects the whole text of a field, to be written over.
pub fn select_all(ui: &Ui, id: Id, text: &str) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let whole = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(whole));
    state.store(ui.ctx(), id);
}

/// What the current hit is and where; and the way to it where another view or a hidden lane has it.
fn place_ui(
    ui: &mut Ui,
    model: &Model<'_>,
    editor: &Editor,
    view: View,
    state: &mut FindState,
    actions: &mut Vec<Action>,
) {
    let Some((at, hit)) = state.at.zip(state.current()) else { return };
    let (project, lang) = (editor.project(), model.lang);
    let shown = editor.journey().map(crate::document::Journey::id);
    let words = hit_words(project, lang, hit, shown);
    let hidden = hidden_lane(project, hit.place);
    let way = match hidden {
        Some(_) => Some("find-show-lane"),
        None if shows(view, hit.place.thing) => None,
        None if view == View::Map && matches!(hit.place.thing, Thing::Journey(of) if Some(of) == shown) => None,
        None => Some(where_to(hit.place.thing)),
    };
    let way = way.map(|key| lang.say(key));
    ui.horizontal(|ui| {
        let room = ui.available_width();
        let button = way.as_ref().map_or(0.0, |way| 24.0 + 7.0 * way.chars().count() as f32);
        ui.allocate_ui(egui::vec2((room - button).max(80.0), 18.0), |ui| {
            ui.add(egui::Label::new(theme::soft(ui, words)).truncate());
        });
        if let Some(way) = way
            && ui.add(Button::new(egui::RichText::new(way).size(size::SMALL))).clicked()
        {
            actions.extend(hidden.map(|lane| Action::Edit(Edit::SetLane(lane, LaneChange::Hidden(false)))));
            state.go(at, actions);
        }
    });
}

/// The message that says in which view a thing is, and leads there.
const fn where_to(thing: Thing) -> &'static str {
    match thing {
        Thing::Item(_) => "find-in-checklist",
        Thing::Persona(_) => "find-among-personas",
        Thing::Journey(_) | Thing::Stage(_) | Thing::Lane(_) | Thing::Card(_) | Thing::Link(_) => "find-on-map",
    }
}
