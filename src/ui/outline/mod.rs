//! The outline: the whole project as a tree at the left of the map, in which everything can be written, added and moved.
//!
//! It shares the selection with the map: what is chosen here is chosen there, and the other way round.

mod change;
mod drag;
mod keys;
mod row;

use std::collections::HashMap;
use std::sync::Arc;

use egui::{
    Button, FocusDirection, Frame, Id, Margin, Panel, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::theme::{self, gap, size};
use super::{Model, UiState, Writing, canvas};
use crate::action::Action;
use crate::document::{Journey, JourneyId, Project};
use crate::editor::{Editor, Selection};
use crate::find::{Node, Row, outline_rows};
use crate::scene::Paint;
pub use keys::read_keys;

/// How high a row is.
const ROW: f32 = 27.0;
/// How wide the panel is at first, and at most as a share of the window.
const WIDTH: f32 = 290.0;
const WIDEST: f32 = 0.45;

/// What the outline remembers; none of it is part of the document.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a wish of its own, carried out in the next frame")]
pub struct OutlineState {
    /// Whether the panel is there.
    pub open: bool,
    /// The row that the keyboard is at.
    cursor: Option<Node>,
    /// What was folded or unfolded by hand.
    folds: HashMap<Node, bool>,
    /// Counts the changes of folds.
    folded: u64,
    rows: Option<(RowsKey, Arc<[Row]>)>,
    writing: Option<Draft>,
    drag: Option<drag::Drag>,
    has_focus: bool,
    wants_focus: bool,
    /// Whether the cursor's row is to be scrolled into sight.
    seek: bool,
    /// The selection that the cursor has followed last.
    followed: Option<Selection>,
    /// What was just chosen here, and need not be followed.
    chosen: Option<Selection>,
    /// Whether what is opened for writing next was added here.
    expects: bool,
}

/// On what the rows depend.
type RowsKey = (u64, u64, JourneyId);

/// A name being written.
struct Draft {
    node: Node,
    text: String,
    /// Whether its field has been shown.
    begun: bool,
    /// What was typed stays, instead of being selected to be written over.
    keeps: bool,
    /// Whether it is a card that was just added.
    is_new: bool,
}

impl OutlineState {
    /// Opens the panel and gives it the keys; where it has them, closes it.
    pub fn toggle(&mut self) {
        self.open = !(self.open && self.has_focus);
        self.wants_focus = self.open;
        if !self.open {
            self.leave();
        }
    }

    /// As it begins for another project: as open as it was.
    #[must_use]
    pub fn anew(&self) -> Self {
        Self { open: self.open, ..Self::default() }
    }

    fn leave(&mut self) {
        (self.has_focus, self.drag, self.writing) = (false, None, None);
    }

    fn rows(&self) -> &[Row] {
        self.rows.as_ref().map(|(_, rows)| rows.as_ref()).unwrap_or_default()
    }

    fn place(&self, node: Node) -> Option<usize> {
        self.rows().iter().position(|row| row.node == node)
    }

    fn cursor_row(&self) -> Option<(usize, Row)> {
        let place = self.place(self.cursor?)?;
        Some((place, *self.rows().get(place)?))
    }

    fn fold(&mut self, node: Node, open: bool) {
        self.folds.insert(node, open);
        self.folded += 1;
    }

    fn fold_all(&mut self, project: &Project, open: bool) {
        self.folds.clear();
        for journey in project.journeys() {
            for stage in journey.stages() {
                self.folds.insert(Node::Stage(journey.id(), stage.id), open);
            }
        }
        self.folded += 1;
        self.seek = true;
    }

    /// Moves the cursor to a thing, unfolds what it stands below, and scrolls there.
    fn go(&mut self, node: Node) {
        self.cursor = Some(node);
        self.seek = true;
        let mut above = node.parent();
        while let Some(parent) = above {
            if self.folds.get(&parent) == Some(&false) || matches!(parent, Node::Journey(_)) {
                self.fold(parent, true);
            }
            above = parent.parent();
        }
    }

    /// Opens the name of a thing for writing.
    fn write(&mut self, node: Node, text: String, keeps: bool, is_new: bool) {
        self.go(node);
        self.writing = Some(Draft { node, text, begun: false, keeps, is_new });
    }

    /// Computes the rows anew where document or folds have changed.
    fn prepare(&mut self, editor: &Editor) {
        let Some(shown) = editor.journey().map(Journey::id) else { return };
        let key = (editor.state(), self.folded, shown);
        if self.rows.as_ref().is_none_or(|(known, _)| *known != key) {
            let folds = &self.folds;
            let usual = |node: Node| !matches!(node, Node::Journey(journey) if journey != shown);
            let rows = outline_rows(editor.project(), |node| folds.get(&node).copied().unwrap_or_else(|| usual(node)));
            self.rows = Some((key, rows.into()));
        }
    }

    /// Goes along with a selection that was made elsewhere.
    fn follow(&mut self, editor: &Editor) {
        // What was chosen here is selected at the end of this frame, or has been since the last one.
        if let Some(chosen) = self.chosen.take() {
            self.followed = Some(chosen);
            return;
        }
        if self.followed.as_ref() == Some(editor.selection()) {
            return;
        }
        self.followed = Some(editor.selection().clone());
        if let Some(node) = node_of(editor) {
            self.go(node);
        }
    }
}

impl OutlineState {
    /// Puts the cursor on the selection or the first row where its own is gone.
    fn find_cursor(&mut self, editor: &Editor) {
        if self.cursor.is_some_and(|cursor| self.place(cursor).is_some()) {
            return;
        }
        let selected = node_of(editor).filter(|node| self.place(*node).is_some());
        self.cursor = selected.or_else(|| self.rows().first().map(|row| row.node));
    }
}

/// What stands for the selection in the tree.
fn node_of(editor: &Editor) -> Option<Node> {
    let journey = editor.journey()?;
    match editor.selection() {
        Selection::Cards(cards) => Node::of_card(journey, *cards.last()?),
        Selection::Cell(cell) => Some(Node::Cell(journey.id(), *cell)),
        Selection::Stage(stage) => Some(Node::Stage(journey.id(), *stage)),
        _ => None,
    }
}

/// What a row of the tree selects.
fn selection_of(node: Node) -> Selection {
    match node {
        Node::Journey(_) => Selection::Nothing,
        Node::Stage(_, stage) => Selection::Stage(stage),
        Node::Cell(_, cell) => Selection::Cell(cell),
        Node::Card(_, _, card) => Selection::card(card),
    }
}

/// Takes over the writing of what was added by the outline, which the map would write otherwise.
pub fn take_writing(state: &mut UiState, editor: Option<&Editor>) {
    if !std::mem::take(&mut state.outline.expects) {
        return;
    }
    let Some(journey) = editor.and_then(Editor::journey) else { return };
    let node = match state.canvas.take_writing() {
        Some(Writing::Card(card)) => Node::of_card(journey, card),
        Some(Writing::Stage(stage)) => Some(Node::Stage(journey.id(), stage)),
        _ => None,
    };
    if let Some(node) = node {
        let is_card = matches!(node, Node::Card(..));
        state.outline.write(node, String::new(), true, is_card);
    }
}

/// Shows the panel at the left of the map, while it is open.
pub fn outline_ui(
    ui: &mut Ui,
    model: &Model<'_>,
    editor: &Editor,
    state: &mut OutlineState,
    actions: &mut Vec<Action>,
) {
    if !state.open {
        return state.leave();
    }
    let before = state.cursor;
    let has_keys = before.is_some_and(|cursor| ui.memory(|memory| memory.has_focus(row::id_of(cursor))));
    state.follow(editor);
    state.prepare(editor);
    state.find_cursor(editor);
    // The keys go along with the cursor, wherever it was taken.
    state.wants_focus |= has_keys && state.cursor != before;
    let line = egui::Stroke::new(1.0, theme::colour(ui, Paint::CardStroke));
    let frame = Frame::new().fill(theme::colour(ui, Paint::Surface)).inner_margin(Margin {
        left: 10,
        right: 6,
        top: 8,
        bottom: 6,
    });
    let widest = (ui.available_width() * WIDEST).max(180.0);
    let panel = Panel::left("outline").frame(frame.stroke(line)).default_size(WIDTH.min(widest));
    panel.size_range(widest.min(200.0)..=widest).show(ui, |ui| {
        head_ui(ui, model, editor, state);
        ui.add_space(gap::TIGHT);
        tree_ui(ui, model, editor, state, actions);
    });
}

/// The title, and signs that fold, unfold and close.
fn head_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &mut OutlineState) {
    let lang = model.lang;
    let size = vec2(ui.available_width(), 28.0);
    ui.allocate_ui_with_layout(size, egui::Layout::right_to_left(egui::Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let mut sign = |sign: &str, key: &str| {
            let name = lang.say(key);
            let button = ui.add(Button::new(sign).frame_when_inactive(false).min_size(vec2(26.0, 26.0)));
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            button.on_hover_text(name).clicked()
        };
        let (close, unfold, fold) = (sign("×", "close"), sign("⊞", "outline-unfold"), sign("⊟", "outline-fold"));
        if fold || unfold {
            state.fold_all(editor.project(), unfold);
        }
        if close {
            state.open = false;
        }
        let rest = ui.available_size();
        ui.allocate_ui_with_layout(rest, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.add(egui::Label::new(theme::strong(lang.say("command-show-outline"), size::HEADING)).truncate());
        });
    });
}

fn tree_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &mut OutlineState, actions: &mut Vec<Action>) {
    let id = Id::unique("outline-tree");
    let whole = ui.available_rect_before_wrap();
    let tree = ui.interact(whole, id, Sense::hover());
    let name = model.lang.say("command-show-outline");
    tree.widget_info(|| WidgetInfo::labeled(Role::Tree, true, &name));
    let rows = state.rows.as_ref().map(|(_, rows)| Arc::clone(rows)).unwrap_or_default();
    let area = ScrollArea::vertical().id_salt("outline").auto_shrink(false);
    area.show_viewport(ui, |ui, view| {
        ui.set_height(ROW * rows.len() as f32 + gap::NORMAL);
        let (left, top) = (ui.max_rect().left(), ui.max_rect().top());
        let width = ui.max_rect().width();
        let place = |at: usize| Rect::from_min_size(egui::pos2(left, top + ROW * at as f32), vec2(width, ROW));
        let first = (view.min.y / ROW).floor().max(0.0) as usize;
        let end = ((view.max.y / ROW).ceil().max(0.0) as usize).min(rows.len());
        let cursor = state.cursor.and_then(|cursor| rows.iter().position(|row| row.node == cursor));
        let builder = UiBuilder::new().max_rect(ui.max_rect()).accessibility_parent(id);
        ui.scope_builder(builder, |ui| {
            let seen = first..end;
            let around = seen.clone().chain(cursor.filter(|at| !seen.contains(at)));
            for at in around {
                if let Some(row) = rows.get(at) {
                    row::row_ui(ui, model, editor, state, row, place(at), actions);
                }
            }
            drag::drag_ui(ui, editor, state, &rows, place, actions);
        });
        if let Some(at) = cursor.filter(|_| std::mem::take(&mut state.seek)) {
            ui.scroll_to_rect_animation(place(at), None, egui::style::ScrollAnimation::none());
        }
    });
    if let Some(cursor) = state.cursor {
        let id = row::id_of(cursor);
        if std::mem::take(&mut state.wants_focus) {
            ui.memory_mut(|memory| {
                memory.request_focus(id);
                memory.move_focus(FocusDirection::None);
            });
            ui.request_repaint();
        }
        state.has_focus = ui.memory(|memory| memory.has_focus(id));
        if state.has_focus {
            let filter =
                egui::EventFilter { horizontal_arrows: true, vertical_arrows: true, ..egui::EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        }
    }
}

/// Selects what a row stands for, in its journey, and moves the cursor there.
fn choose(editor: &Editor, state: &mut OutlineState, node: Node, actions: &mut Vec<Action>) {
    state.cursor = Some(node);
    state.seek = true;
    if editor.journey().map(Journey::id) != Some(node.journey()) {
        actions.push(Action::ShowJourney(node.journey()));
    }
    let selection = selection_of(node);
    state.chosen = Some(selection.clone());
    actions.push(Action::Select(selection));
}

/// Gives the keys back to the map.
fn back_to_map(ui: &Ui, editor: &Editor, state: &mut OutlineState) {
    state.leave();
    ui.memory_mut(|memory| memory.request_focus(canvas::focus_of(editor.selection())));
}
