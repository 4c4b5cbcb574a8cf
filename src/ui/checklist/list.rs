//! The plan as a list, line by line: only the lines in sight are laid out, so that a long list scrolls as a short one.

use std::collections::BTreeMap;

use egui::layers::ShapeIdx;
use egui::{Align, Id, Rect, Shape, Stroke, StrokeKind, Ui, UiBuilder, Vec2, pos2};

use super::detail::detail_ui;
use super::group::{end_ui, head_ui};
use super::row::{Row, guessed_height, row_ui};
use super::{ChecklistState, Sight, hand};
use crate::action::Action;
use crate::document::{Item, ItemId, Stage};
use crate::editor::Selection;
use crate::insight::{GroupKey, Grouping, PlanGroup};
use crate::scene::Paint;
use crate::ui::focus::focused_response;
use crate::ui::theme::{self, gap};

/// How far beyond the edges lines are laid out, so that Tab finds the next one.
const BEYOND: f32 = 150.0;
/// From a sheet's edges to its rows.
const INSET: f32 = 10.0;

/// Names a line, wherever it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum LineKey {
    Head(GroupKey),
    Row(ItemId),
    Detail(ItemId),
    End(GroupKey),
}

/// One line of the list.
enum Line<'a> {
    Head(&'a PlanGroup, bool),
    Row(&'a Stage, &'a Item),
    Detail(&'a Stage, &'a Item),
    End(&'a PlanGroup),
}

/// How high lines were when they were last laid out, and which of them has the keyboard.
#[derive(Debug, Default)]
pub(super) struct Lines {
    heights: BTreeMap<LineKey, f32>,
    focused: Option<LineKey>,
}

impl Lines {
    /// Lays an item's row out in the next frame, wherever it stands, so that it can take the keyboard.
    pub(super) fn go_to(&mut self, item: ItemId) {
        self.focused = Some(LineKey::Row(item));
    }
}

/// Shows the groups below each other.
pub(super) fn list_ui(ui: &mut Ui, sight: &Sight<'_>, state: &mut ChecklistState, actions: &mut Vec<Action>) {
    let (top, left, width) = (ui.cursor().top(), ui.cursor().left(), ui.available_width());
    let view = ui.clip_rect().expand(BEYOND);
    let mut sheet: Option<(ShapeIdx, f32)> = None;
    let mut y = top;
    for line in lines(sight, state) {
        if matches!(line, Line::Head(..)) {
            sheet = Some((ui.painter().add(Shape::Noop), y));
        }
        let key = line.key();
        let known = state.lines.heights.get(&key).copied();
        let height = known.unwrap_or_else(|| line.guess(sight, state, width));
        let wanted = state.lines.focused.as_ref() == Some(&key) || line.is_sought(state);
        let in_sight = y + height >= view.top() && y <= view.bottom();
        let height = if in_sight || wanted {
            let rect = Rect::from_min_size(pos2(left, y), Vec2::new(width, f32::INFINITY));
            let drawn = line_ui(ui, rect, sight, &line, state, actions);
            state.lines.heights.insert(key, drawn);
            drawn
        } else {
            if known.is_none() {
                state.lines.heights.insert(key, height);
            }
            height
        };
        y += height;
        if line.ends_sheet() {
            if let Some((place, from)) = sheet.take() {
                paint_sheet(ui, place, Rect::from_min_max(pos2(left, from), pos2(left + width, y)));
            }
            y += gap::NORMAL + gap::TIGHT;
        }
    }
    ui.allocate_space(Vec2::new(width, y - top));
}

/// Every line there is, in order.
fn lines<'a>(sight: &'a Sight<'_>, state: &ChecklistState) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for group in &sight.plan.groups {
        let open = state.view.filter.is_active() || !state.folded.contains(&group.key);
        lines.push(Line::Head(group, open));
        if !open {
            continue;
        }
        for (stage, item) in group.items.iter().filter_map(|(_, item)| sight.item(*item)) {
            lines.push(Line::Row(stage, item));
            if state.opened == Some(item.id) {
                lines.push(Line::Detail(stage, item));
            }
        }
        lines.push(Line::End(group));
    }
    lines
}

impl Line<'_> {
    fn key(&self) -> LineKey {
        match self {
            Self::Head(group, _) => LineKey::Head(group.key.clone()),
            Self::Row(_, item) => LineKey::Row(item.id),
            Self::Detail(_, item) => LineKey::Detail(item.id),
            Self::End(group) => LineKey::End(group.key.clone()),
        }
    }

    const fn ends_sheet(&self) -> bool {
        matches!(self, Self::Head(_, false) | Self::End(_))
    }

    fn is_sought(&self, state: &ChecklistState) -> bool {
        matches!(self, Self::Row(_, item) if state.sought == Some(item.id))
    }

    /// About how high the line is before it has ever been laid out.
    fn guess(&self, sight: &Sight<'_>, state: &ChecklistState, width: f32) -> f32 {
        match self {
            Self::Head(..) => 52.0,
            Self::Row(stage, item) => guessed_height(row_of(sight, state, stage, item), width),
            Self::Detail(..) => 480.0,
            Self::End(_) => 80.0,
        }
    }
}

/// Lays a line out; gives how high it is.
fn line_ui(
    ui: &mut Ui,
    rect: Rect,
    sight: &Sight<'_>,
    line: &Line<'_>,
    state: &mut ChecklistState,
    actions: &mut Vec<Action>,
) -> f32 {
    let key = line.key();
    let inset = if matches!(line, Line::Head(..)) { 0.0 } else { INSET };
    // The line's ids must not depend on how many lines are laid out above it, or it would lose the keyboard while scrolling.
    let id = ui.scope_id().with(format!("{key:?}"));
    let builder = UiBuilder::new().max_rect(rect.shrink2(Vec2::new(inset, 0.0))).scope_id(id);
    let mut child = ui.new_child(builder);
    child.set_width(rect.width() - 2.0 * inset);
    match line {
        Line::Head(group, open) => {
            if head_ui(&mut child, sight, group, *open) && !state.view.filter.is_active() {
                state.fold(group.key.clone(), *open);
            }
        }
        Line::Row(stage, item) => item_ui(&mut child, sight, stage, item, state, actions),
        Line::Detail(stage, item) => detail_ui(&mut child, sight, stage, item, actions),
        Line::End(group) => end_ui(&mut child, sight, group, state, actions),
    }
    let used = child.min_rect();
    remember_focus(ui, &key, used, state);
    used.height()
}

/// Keeps the line laid out in which the keyboard is, even while it is scrolled out of sight.
fn remember_focus(ui: &Ui, key: &LineKey, used: Rect, state: &mut ChecklistState) {
    let focused: Option<Id> = ui.memory(egui::Memory::focused);
    let at = focused_response(ui).map(|response| response.rect.center());
    let here = at.is_some_and(|at| used.contains(at));
    if here {
        state.lines.focused = Some(key.clone());
    } else if state.lines.focused.as_ref() == Some(key) && focused.is_none() {
        state.lines.focused = None;
    }
}

fn item_ui(
    ui: &mut Ui,
    sight: &Sight<'_>,
    stage: &Stage,
    item: &Item,
    state: &mut ChecklistState,
    actions: &mut Vec<Action>,
) {
    let row = row_of(sight, state, stage, item);
    let touched = row_ui(ui, row, actions);
    hand::row_touched(ui, sight, item, &touched, state, actions);
    if state.sought == Some(item.id) {
        state.sought = None;
        touched.title.scroll_to_me(Some(Align::Center));
    } else if touched.title.gained_focus() {
        ui.scroll_to_rect(touched.title.rect.expand2(Vec2::new(0.0, gap::PAGE)), None);
    }
}

/// How an item's row is shown.
pub(super) fn row_of<'a>(sight: &'a Sight<'_>, state: &ChecklistState, stage: &'a Stage, item: &'a Item) -> Row<'a> {
    Row {
        model: sight.model,
        stage,
        item,
        opened: state.opened == Some(item.id),
        selected: *sight.editor.selection() == Selection::Item(item.id),
        marked: state.marks.has(item.id),
        choosing: !state.marks.is_empty(),
        names_stage: state.view.grouping != Grouping::Stage,
    }
}

fn paint_sheet(ui: &Ui, place: ShapeIdx, rect: Rect) {
    let stroke = Stroke::new(1.0, theme::colour(ui, Paint::LaneLine));
    let fill = theme::colour(ui, Paint::Surface);
    let shape = egui::epaint::RectShape::new(rect, theme::RADIUS + 3, fill, stroke, StrokeKind::Inside);
    ui.painter().set(place, shape);
}
