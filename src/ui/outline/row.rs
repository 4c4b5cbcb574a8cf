//! One row of the outline: its sign to fold, its name or the field in which it is written, and how many stand below it.

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    FontId, Id, Key, Modifiers, Rect, Role, Sense, Shape, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use super::{OutlineState, ROW, change, choose, drag, selection_of};
use crate::action::{Action, Command};
use crate::document::{Colour, Edit, SHORT_TEXT};
use crate::editor::{Editor, Selection};
use crate::find::{Node, Row};
use crate::scene::{Paint, Tone};
use crate::ui::theme::{self, gap, size};
use crate::ui::{Model, bar, locked};

/// How far a level stands in.
const INDENT: f32 = 15.0;
/// The room of the sign that folds.
const SIGN: f32 = 18.0;
/// The room of a stage's and a card's spot of colour.
const SPOT: f32 = 14.0;

/// The id of a thing's row, the same in every frame.
pub fn id_of(node: Node) -> Id {
    match node {
        // A card keeps the keys while it goes from cell to cell.
        Node::Card(journey, _, card) => Id::unique(("outline", journey, card)),
        other => Id::unique(("outline", other)),
    }
}

/// Shows a row, and reads what the hand does with it.
pub fn row_ui(
    ui: &mut Ui,
    model: &Model<'_>,
    editor: &Editor,
    state: &mut OutlineState,
    row: &Row,
    rect: Rect,
    actions: &mut Vec<Action>,
) {
    let node = row.node;
    if state.writing.as_ref().is_some_and(|draft| draft.node == node) {
        return field_ui(ui, model, editor, state, row, rect, actions);
    }
    let is_cursor = state.cursor == Some(node);
    let focusable = if is_cursor { Sense::FOCUSABLE } else { Sense::empty() };
    let response = ui.interact(rect, id_of(node), Sense::CLICK | Sense::DRAG | focusable);
    let selected = is_selected(editor, node);
    let words = change::name_of(model, editor, node);
    let says = said(model, editor, row, &words);
    response.widget_info(|| WidgetInfo::selected(Role::TreeItem, true, selected, &says));
    describe(ui, row);
    ground_ui(ui, rect, selected, is_cursor && state.has_focus, response.hovered());
    content_ui(ui, model, editor, row, rect, &words);
    read_hand(ui, editor, state, row, rect, &response, actions);
    menu_ui(model, editor, state, node, &response, actions);
}

/// What screen readers get beside the name: level, place, and whether it is unfolded.
fn describe(ui: &Ui, row: &Row) {
    ui.ctx().accesskit_node_builder(id_of(row.node), |node| {
        node.set_level(row.level);
        node.set_position_in_set(row.place.0);
        node.set_size_of_set(row.place.1);
        if let Some(open) = row.open {
            node.set_expanded(open);
        }
    });
}

fn is_selected(editor: &Editor, node: Node) -> bool {
    match node {
        Node::Card(_, _, card) => editor.selection().has_card(card),
        Node::Journey(_) => false,
        other => *editor.selection() == selection_of(other),
    }
}

/// The name for screen readers: a lane is told with what it holds, a hidden one as hidden.
fn said(model: &Model<'_>, editor: &Editor, row: &Row, words: &str) -> String {
    if change::is_hidden(editor, row.node) {
        return model.lang.say_with("outline-hidden", &[("name", words.into())]);
    }
    words.to_owned()
}

fn ground_ui(ui: &Ui, rect: Rect, selected: bool, focused: bool, hovered: bool) {
    let rect = rect.shrink2(vec2(0.0, 1.0));
    if selected {
        ui.painter().rect_filled(rect, theme::RADIUS - 2, theme::colour(ui, Paint::Selection));
    } else if hovered {
        ui.painter().rect_filled(rect, theme::RADIUS - 2, theme::colour(ui, Paint::LaneLabel));
    }
    if focused {
        let line = Stroke::new(1.5, theme::colour(ui, Paint::Accent));
        ui.painter().rect_stroke(rect, theme::RADIUS - 2, line, StrokeKind::Inside);
    }
}

/// Where the sign that folds stands.
fn sign_of(row: &Row, rect: Rect) -> Rect {
    let left = rect.min.x + INDENT * (row.level - 1) as f32;
    Rect::from_min_size(pos2(left, rect.min.y), vec2(SIGN, rect.height()))
}

/// Where the name begins.
fn text_left(row: &Row, rect: Rect) -> f32 {
    let spot = if matches!(row.node, Node::Stage(..) | Node::Card(..)) { SPOT } else { 0.0 };
    sign_of(row, rect).max.x + 2.0 + spot
}

fn content_ui(ui: &Ui, model: &Model<'_>, editor: &Editor, row: &Row, rect: Rect, words: &str) {
    let soft = theme::colour(ui, Paint::InkSoft);
    if let Some(open) = row.open {
        triangle(ui, sign_of(row, rect).center(), open, soft);
    }
    let left = text_left(row, rect);
    if let Some(colour) = change::colour_of(editor, row.node) {
        spot_ui(ui, row.node, pos2(left - SPOT / 2.0, rect.center().y), colour);
    }
    let count = (row.children > 0 && row.open == Some(false)).then(|| model.lang.format().count(row.children as u64));
    let count = count.map(|count| ui.painter().layout_no_wrap(count, FontId::proportional(size::SMALL), soft));
    let right = count.as_ref().map_or(0.0, |count| count.size().x + gap::NORMAL);
    let is_faint = words.is_empty() || (row.level == 3 && row.children == 0) || change::is_hidden(editor, row.node);
    let untitled = if words.is_empty() { model.lang.say("map-untitled") } else { String::new() };
    let shown = if words.is_empty() { untitled.as_str() } else { words };
    let font = match row.level {
        1 | 2 => theme::bold_font(size::BODY - 0.5),
        3 => FontId::proportional(size::SMALL),
        _ => FontId::proportional(size::BODY - 0.5),
    };
    let ink = if is_faint { soft } else { theme::colour(ui, Paint::Ink) };
    let mut job = LayoutJob::simple_singleline(shown.replace('\n', " "), font, ink);
    job.wrap = TextWrapping::truncate_at_width((rect.max.x - left - right - 4.0).max(20.0));
    let name = ui.painter().layout_job(job);
    ui.painter().galley(pos2(left, rect.center().y - name.size().y / 2.0), name, ink);
    if let Some(count) = count {
        ui.painter().galley(pos2(rect.max.x - right, rect.center().y - count.size().y / 2.0), count, soft);
    }
}

fn triangle(ui: &Ui, at: egui::Pos2, open: bool, colour: egui::Color32) {
    let points = if open {
        vec![at + vec2(-4.5, -2.5), at + vec2(4.5, -2.5), at + vec2(0.0, 3.5)]
    } else {
        vec![at + vec2(-2.5, -4.5), at + vec2(3.5, 0.0), at + vec2(-2.5, 4.5)]
    };
    ui.painter().add(Shape::convex_polygon(points, colour, Stroke::NONE));
}

/// A stage's spot is round, a card's is a small card.
fn spot_ui(ui: &Ui, node: Node, at: egui::Pos2, colour: Option<Colour>) {
    let fill = colour.map_or(Paint::Outline, |colour| Paint::Stage(colour, Tone::Fill));
    let fill = theme::colour(ui, fill);
    if matches!(node, Node::Stage(..)) {
        ui.painter().circle_filled(at, 4.5, fill);
    } else {
        ui.painter().rect_filled(Rect::from_center_size(at, vec2(5.0, 12.0)), 1.5, fill);
    }
}

fn read_hand(
    ui: &Ui,
    editor: &Editor,
    state: &mut OutlineState,
    row: &Row,
    rect: Rect,
    response: &egui::Response,
    actions: &mut Vec<Action>,
) {
    let on_sign = row.open.is_some()
        && response.interact_pointer_pos().is_some_and(|at| sign_of(row, rect).expand2(vec2(2.0, 0.0)).contains(at));
    if response.clicked() && on_sign {
        state.fold(row.node, row.open == Some(false));
    } else if response.clicked() {
        let more = ui.input(|input| input.modifiers.command || input.modifiers.shift);
        match (row.node, editor.selection()) {
            (Node::Card(journey, _, card), Selection::Cards(cards))
                if more && editor.journey().is_some_and(|shown| shown.id() == journey) =>
            {
                let mut cards = cards.clone();
                if !cards.remove(&card) {
                    cards.insert(card);
                }
                let selection = if cards.is_empty() { Selection::Nothing } else { Selection::Cards(cards) };
                (state.cursor, state.chosen) = (Some(row.node), Some(selection.clone()));
                actions.push(Action::Select(selection));
            }
            _ => choose(editor, state, row.node, actions),
        }
        state.wants_focus = true;
    }
    if response.double_clicked() && !on_sign {
        actions.extend(change::begin_writing(editor, state, row.node));
    }
    let asked = ui.input(|input| input.has_accesskit_action_request(response.id, egui::accesskit::Action::Click));
    if asked && !response.clicked() {
        choose(editor, state, row.node, actions);
    }
    if response.drag_started_by(egui::PointerButton::Primary) {
        state.drag = drag::Drag::begin(row.node);
    }
}

fn menu_ui(
    model: &Model<'_>,
    editor: &Editor,
    state: &mut OutlineState,
    node: Node,
    response: &egui::Response,
    actions: &mut Vec<Action>,
) {
    if response.secondary_clicked() && !is_selected(editor, node) {
        choose(editor, state, node, actions);
    }
    response.context_menu(|ui| {
        let entry =
            |ui: &mut Ui, key: &str, edit: &Edit| locked::entry_ui(ui, model, editor, model.lang.say(key), edit);
        if entry(ui, "command-edit-text", &change::renaming(node, String::new())) {
            actions.extend(change::begin_writing(editor, state, node));
        }
        let add =
            if matches!(node, Node::Journey(_) | Node::Stage(..)) { "command-add-stage" } else { "command-add-card" };
        if entry(ui, add, &change::adding(node)) {
            change::add(editor, state, node, actions);
        }
        for (key, by) in [("command-move-up", -1), ("command-move-down", 1)] {
            if entry(ui, key, &change::moving(node)) {
                actions.extend(change::shifted(editor, node, by));
            }
        }
        if !matches!(node, Node::Journey(_)) && bar::command_button_ui(ui, model, Command::ZoomStage) {
            actions.push(Action::Command(Command::ZoomStage));
            ui.close();
        }
        ui.separator();
        if entry(ui, "inspector-delete", &change::removing(node)) {
            change::remove(editor, state, node, actions);
        }
    });
}

/// The field in which a name is written: Enter keeps it, Ctrl+Enter also begins the next card, Escape leaves it as it was.
fn field_ui(
    ui: &mut Ui,
    model: &Model<'_>,
    editor: &Editor,
    state: &mut OutlineState,
    row: &Row,
    rect: Rect,
    actions: &mut Vec<Action>,
) {
    let Some(mut draft) = state.writing.take() else { return };
    let id = Id::unique(("outline-field", row.node));
    if !draft.begun && !draft.keeps {
        draft.text = change::name_of(model, editor, row.node);
    }
    let (enter, next, escape) = ui.input_mut(|input| {
        let next = input.consume_key(Modifiers::COMMAND, Key::Enter);
        (input.consume_key(Modifiers::NONE, Key::Enter), next, input.consume_key(Modifiers::NONE, Key::Escape))
    });
    let place = Rect::from_min_max(pos2(text_left(row, rect) - 6.0, rect.min.y), rect.max).shrink2(vec2(0.0, 1.0));
    let edit =
        TextEdit::singleline(&mut draft.text).id(id).margin(egui::Margin::symmetric(5, 3)).char_limit(SHORT_TEXT);
    let field = ui.put(place, edit.desired_width(place.width()).min_size(vec2(0.0, ROW - 2.0)));
    let label = model.lang.say("map-writing");
    let typed = draft.text.clone();
    field.widget_info(|| WidgetInfo { label: Some(label.clone()), ..WidgetInfo::text_edit(true, "", &typed, "") });
    if !draft.begun {
        field.request_focus();
        select(ui, id, &draft.text, draft.keeps);
        draft.begun = true;
        state.writing = Some(draft);
        ui.request_repaint();
        return;
    }
    let left = !field.has_focus();
    if !(enter || next || escape || left) {
        state.writing = Some(draft);
        return;
    }
    state.wants_focus = enter || next || escape;
    change::finish(model, editor, &draft, escape, actions);
    if next {
        change::add(editor, state, row.node, actions);
    }
}

/// Selects the whole text, or puts the cursor behind it.
fn select(ui: &Ui, id: Id, text: &str, only_end: bool) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::two(if only_end { end } else { CCursor::new(0) }, end)));
    state.store(ui.ctx(), id);
}
