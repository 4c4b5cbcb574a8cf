//! A stage's part of the checklist: a header that folds it, its items, and what can be added.

use egui::{Align, Frame, Margin, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::detail::detail_ui;
use super::ideas::{ideas_ui, own_item_ui};
use super::progress::Progress;
use super::row::{Row, row_ui};
use super::tag::{TagPaint, tag_ui};
use super::{ChecklistState, Sight};
use crate::action::Action;
use crate::document::{Item, Stage};
use crate::editor::Selection;
use crate::scene::{Paint, Tone};
use crate::ui::theme::{self, gap, size};

/// Room for the bar at the right of a header.
const BAR: f32 = 120.0;
const HEADER: f32 = 46.0;
/// Where a header's words begin.
const WORDS_AT: f32 = 40.0;

/// Shows a stage with those of its items that the filter lets through; nothing where it lets none through.
pub(super) fn stage_ui(
    ui: &mut Ui,
    sight: &Sight<'_>,
    stage: &Stage,
    state: &mut ChecklistState,
    actions: &mut Vec<Action>,
) {
    let names = sight.model.lang.names();
    let items: Vec<_> = stage.checklist.iter().filter(|item| state.filter.shows(names, item)).collect();
    let filtered = state.filter.is_active();
    if filtered && items.is_empty() {
        return;
    }
    let open = filtered || !state.folded.contains(&stage.id);
    let sheet = Frame::new()
        .fill(theme::colour(ui, Paint::Surface))
        .stroke(Stroke::new(1.0, theme::colour(ui, Paint::LaneLine)))
        .corner_radius(theme::RADIUS + 3);
    sheet.show(ui, |ui| {
        let header = header_ui(ui, sight, stage, open);
        if header.clicked() && !filtered {
            state.fold(stage.id, open);
        }
        if open {
            let body = Frame::new().inner_margin(Margin { left: 18, right: 16, top: 10, bottom: 16 });
            body.show(ui, |ui| body_ui(ui, sight, stage, &items, state, actions));
        }
    });
    ui.add_space(gap::NORMAL);
}

fn body_ui(
    ui: &mut Ui,
    sight: &Sight<'_>,
    stage: &Stage,
    items: &[&Item],
    state: &mut ChecklistState,
    actions: &mut Vec<Action>,
) {
    let lang = sight.model.lang;
    if sight.leak_stage == Some(stage.id) {
        tag_ui(ui, &lang.say("checklist-leak"), TagPaint { ground: Paint::Leak, ink: Paint::OnLeak, line: None });
    }
    for item in items {
        item_ui(ui, sight, stage, item, state, actions);
    }
    if state.filter.is_active() {
        return;
    }
    if items.is_empty() {
        ui.label(theme::soft(ui, lang.say("checklist-stage-empty")));
    }
    ui.add_space(gap::TIGHT);
    own_item_ui(ui, lang, stage, "view", actions);
    let shown = state.ideas.contains(&stage.id);
    if ideas_ui(ui, sight.model, stage, shown, actions) {
        state.show_ideas(stage.id, !shown);
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
    let opened = state.opened == Some(item.id);
    let selected = *sight.editor.selection() == Selection::Item(item.id);
    let row = Row { model: sight.model, item, opened, selected };
    let title = row_ui(ui, row, actions);
    if title.clicked() {
        state.toggle(item.id);
        let selection = if opened { Selection::Nothing } else { Selection::Item(item.id) };
        actions.push(Action::Select(selection));
    }
    if state.sought == Some(item.id) {
        state.sought = None;
        title.scroll_to_me(Some(Align::Center));
    }
    if opened {
        detail_ui(ui, row, stage, actions);
    }
}

/// The stage's name and how far it is, as one button.
fn header_ui(ui: &mut Ui, sight: &Sight<'_>, stage: &Stage, open: bool) -> Response {
    let lang = sight.model.lang;
    let (name, progress) = (lang.names().stage(stage), Progress::of(&stage.checklist));
    let words = progress.words(lang);
    let ink = theme::colour(ui, Paint::Stage(stage.colour, Tone::Ink));
    let count = ui.painter().layout_no_wrap(words.clone(), egui::FontId::proportional(size::SMALL), ink);
    let bar = if ui.available_width() > 4.0 * BAR { BAR } else { 0.0 };
    let width = ui.available_width() - WORDS_AT - bar - count.size().x - gap::WIDE * 2.0;
    let title = ui.painter().layout(name.to_owned(), theme::bold_font(size::HEADING), ink, width.max(80.0));
    let size = Vec2::new(ui.available_width(), HEADER.max(title.size().y + 18.0));
    let response = ui.allocate_response(size, Sense::click()).on_hover_cursor(egui::CursorIcon::PointingHand);
    let rect = response.rect;
    paint_ground(ui, rect, stage, open, response.has_focus());
    paint_arrow(ui, &response, open);
    let middle = rect.center().y;
    let count_at = egui::pos2(rect.right() - gap::WIDE - count.size().x, middle - count.size().y / 2.0);
    ui.painter().galley(egui::pos2(rect.left() + WORDS_AT, middle - title.size().y / 2.0), title, ink);
    ui.painter().galley(count_at, count, ink);
    if bar > 0.0 {
        let bar = Rect::from_min_size(egui::pos2(count_at.x - BAR, middle - 3.5), Vec2::new(BAR - gap::WIDE, 7.0));
        let tone = |tone| Paint::Stage(stage.colour, tone);
        progress.paint(ui, bar, tone(Tone::Fill), tone(Tone::Line));
    }
    let said = lang.say_with("checklist-stage", &[("stage", name.into()), ("progress", words.into())]);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, open, &said));
    response.accessible_name(said)
}

/// Points down where the items are in sight, else to the right.
fn paint_arrow(ui: &mut Ui, header: &Response, open: bool) {
    let at = Rect::from_center_size(header.rect.left_center() + Vec2::new(24.0, 0.0), Vec2::splat(11.0));
    let openness = if open { 1.0 } else { 0.0 };
    egui::containers::collapsing_header::paint_default_icon(ui, openness, &header.clone().with_new_rect(at));
}

fn paint_ground(ui: &Ui, rect: Rect, stage: &Stage, open: bool, focused: bool) {
    let radius = theme::RADIUS + 3;
    let mut corners = egui::CornerRadius::same(radius);
    if open {
        (corners.sw, corners.se) = (0, 0);
    }
    let painter = ui.painter();
    painter.rect_filled(rect, corners, theme::colour(ui, Paint::Stage(stage.colour, Tone::Soft)));
    let (mut left, stripe) = (corners, rect.with_max_x(rect.left() + 6.0));
    (left.ne, left.se) = (0, 0);
    painter.rect_filled(stripe, left, theme::colour(ui, Paint::Stage(stage.colour, Tone::Fill)));
    if focused {
        let stroke = Stroke::new(2.0, theme::colour(ui, Paint::Accent));
        painter.rect_stroke(rect, corners, stroke, StrokeKind::Inside);
    }
}
