//! The head of a group of items, which folds it, and what can be added at the end of a stage.

use egui::{CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::ideas::{ideas_ui, own_item_ui};
use super::progress::{paint_progress, progress_words};
use super::tag::{TagPaint, tag_ui};
use super::words::group_words;
use super::{ChecklistState, Sight};
use crate::action::Action;
use crate::document::{Colour, ItemState, Stage};
use crate::insight::{DueGroup, GroupKey, PlanGroup, Progress};
use crate::scene::{Paint, Tone};
use crate::ui::theme::{self, gap, size};

/// Room for the bar at the right of a head.
const BAR: f32 = 120.0;
const HEAD: f32 = 44.0;
/// Where a head's words begin.
const WORDS_AT: f32 = 40.0;

/// The group's name and how far it is, as one button; `true` when it was pressed.
pub(super) fn head_ui(ui: &mut Ui, sight: &Sight<'_>, group: &PlanGroup, open: bool) -> bool {
    let pressed = button_ui(ui, sight, group, open).clicked();
    let at_leak = matches!(group.key, GroupKey::Stage(id) if sight.leak_stage == Some(id));
    if open && at_leak {
        ui.add_space(gap::NORMAL);
        ui.horizontal(|ui| {
            ui.add_space(18.0);
            let paint = TagPaint { ground: Paint::Leak, ink: Paint::OnLeak, line: None };
            tag_ui(ui, &sight.model.lang.say("checklist-leak"), paint);
        });
    }
    if open {
        ui.add_space(gap::NORMAL);
    }
    pressed
}

/// What stands below the items: where there is nothing, a word on it; for a stage a field for an own item, and ideas.
pub(super) fn end_ui(
    ui: &mut Ui,
    sight: &Sight<'_>,
    group: &PlanGroup,
    state: &mut ChecklistState,
    actions: &mut Vec<Action>,
) {
    ui.spacing_mut().item_spacing.y = gap::NORMAL;
    let stage = match group.key {
        GroupKey::Stage(id) => sight.journey.stage(id),
        _ => None,
    };
    let Some(stage) = stage.filter(|_| !state.view.filter.is_active()) else {
        ui.add_space(gap::TIGHT);
        return;
    };
    egui::Frame::new().inner_margin(egui::Margin { left: 28, right: 8, top: 4, bottom: 10 }).show(ui, |ui| {
        ui.set_width(ui.available_width());
        if group.items.is_empty() {
            ui.label(theme::soft(ui, sight.model.lang.say("checklist-stage-empty")));
        }
        own_item_ui(ui, sight.model.lang, stage, "view", actions);
        let shown = state.ideas.contains(&stage.id);
        if ideas_ui(ui, sight.model, stage, shown, actions) {
            state.show_ideas(stage.id, !shown);
        }
    });
}

/// The colour that a group has in common.
pub(super) fn group_colour(sight: &Sight<'_>, key: &GroupKey) -> Colour {
    match key {
        GroupKey::Stage(id) => sight.journey.stage(*id).map_or(Colour::Grey, |stage| stage.colour),
        GroupKey::Due(DueGroup::Overdue) => Colour::Red,
        GroupKey::Due(DueGroup::ThisWeek) => Colour::Yellow,
        GroupKey::State(ItemState::Doing) => Colour::Blue,
        GroupKey::State(ItemState::Done) | GroupKey::Due(DueGroup::Finished) => Colour::Green,
        GroupKey::Owner(_) => Colour::Purple,
        _ => Colour::Grey,
    }
}

/// How far a group is: a stage by all of its items, another by those in sight.
fn group_progress(sight: &Sight<'_>, group: &PlanGroup) -> Progress {
    let stage = match group.key {
        GroupKey::Stage(id) => sight.journey.stage(id),
        _ => None,
    };
    match stage {
        Some(Stage { checklist, .. }) => Progress::of(checklist),
        None => Progress::of(group.items.iter().filter_map(|(_, item)| sight.item(*item)).map(|(_, it)| it)),
    }
}

fn button_ui(ui: &mut Ui, sight: &Sight<'_>, group: &PlanGroup, open: bool) -> Response {
    let lang = sight.model.lang;
    let (name, progress) = (group_words(lang, sight.journey, &group.key), group_progress(sight, group));
    let words = progress_words(progress, lang);
    let colour = group_colour(sight, &group.key);
    let ink = theme::colour(ui, Paint::Stage(colour, Tone::Ink));
    let count = ui.painter().layout_no_wrap(words.clone(), egui::FontId::proportional(size::SMALL), ink);
    let bar = if ui.available_width() > 4.0 * BAR { BAR } else { 0.0 };
    let width = ui.available_width() - WORDS_AT - bar - count.size().x - gap::WIDE * 2.0;
    let title = ui.painter().layout(name.clone(), theme::bold_font(size::HEADING), ink, width.max(80.0));
    let size = Vec2::new(ui.available_width(), HEAD.max(title.size().y + 18.0));
    let response = ui.allocate_response(size, Sense::click()).on_hover_cursor(egui::CursorIcon::PointingHand);
    let rect = response.rect;
    paint_ground(ui, rect, colour, open, response.has_focus());
    paint_arrow(ui, &response, open);
    let middle = rect.center().y;
    let count_at = egui::pos2(rect.right() - gap::WIDE - count.size().x, middle - count.size().y / 2.0);
    ui.painter().galley(egui::pos2(rect.left() + WORDS_AT, middle - title.size().y / 2.0), title, ink);
    ui.painter().galley(count_at, count, ink);
    if bar > 0.0 {
        let bar = Rect::from_min_size(egui::pos2(count_at.x - BAR, middle - 3.5), Vec2::new(BAR - gap::WIDE, 7.0));
        let tone = |tone| Paint::Stage(colour, tone);
        paint_progress(progress, ui, bar, tone(Tone::Fill), tone(Tone::Line));
    }
    let said = lang.say_with("checklist-stage", &[("stage", name.into()), ("progress", words.into())]);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, open, &said));
    response
}

/// Points down where the items are in sight, else to the right.
fn paint_arrow(ui: &mut Ui, head: &Response, open: bool) {
    let at = Rect::from_center_size(head.rect.left_center() + Vec2::new(24.0, 0.0), Vec2::splat(11.0));
    let openness = if open { 1.0 } else { 0.0 };
    egui::containers::collapsing_header::paint_default_icon(ui, openness, &head.clone().with_new_rect(at));
}

fn paint_ground(ui: &Ui, rect: Rect, colour: Colour, open: bool, focused: bool) {
    let mut corners = CornerRadius::same(theme::RADIUS + 3);
    if open {
        (corners.sw, corners.se) = (0, 0);
    }
    let painter = ui.painter();
    painter.rect_filled(rect, corners, theme::colour(ui, Paint::Stage(colour, Tone::Soft)));
    let (mut left, stripe) = (corners, rect.with_max_x(rect.left() + 6.0));
    (left.ne, left.se) = (0, 0);
    painter.rect_filled(stripe, left, theme::colour(ui, Paint::Stage(colour, Tone::Fill)));
    if focused {
        let stroke = Stroke::new(2.0, theme::colour(ui, Paint::Accent));
        painter.rect_stroke(rect, corners, stroke, StrokeKind::Inside);
    }
}
