//! The frameworks to choose from, each with a small picture.

use egui::{CornerRadius, EventFilter, FontId, Key, Modifiers, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::{Change, Sheet};
use crate::library::{Framework, Library};
use crate::scene::{Paint, blank_picture, framework_picture};
use crate::ui::start::paint_marks;
use crate::ui::theme::{self, size};

const PICTURE: egui::Vec2 = vec2(76.0, 38.0);
const INSET: f32 = 9.0;

/// Shows the frameworks; the one that is looked at gets the keyboard when the window opens. Arrows go along them and
/// choose, as among the answers of one question; Enter chooses too.
pub(super) fn choices_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, wants_focus: bool) {
    ui.spacing_mut().item_spacing.y = 6.0;
    let all: Vec<_> = Library::shared().frameworks.iter().map(Some).chain([None]).collect();
    let mut shown = Vec::new();
    for framework in &all {
        let is_chosen = framework.map(|found| found.id.as_str()) == sheet.choice.as_deref();
        let response = choice_ui(ui, sheet, *framework, is_chosen);
        if wants_focus && is_chosen {
            response.request_focus();
        }
        shown.push(response);
    }
    let clicked = shown.iter().position(egui::Response::clicked);
    let reached = reached(ui, &shown);
    if let Some(response) = reached.and_then(|to| shown.get(to)) {
        response.request_focus();
        response.scroll_to_me(None);
    }
    let Some(framework) = clicked.or(reached).and_then(|at| all.get(at)) else { return };
    let id = framework.map(|found| found.id.clone());
    if id != sheet.choice {
        sheet.change = Some(Change::Framework(id));
    }
}

/// The place to which an arrow leads from the framework that has the focus.
fn reached(ui: &Ui, shown: &[egui::Response]) -> Option<usize> {
    let at = shown.iter().position(egui::Response::has_focus)?;
    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    let id = shown.get(at)?.id;
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        return Some(at + 1).filter(|next| *next < shown.len());
    }
    if pressed(Key::ArrowUp) { at.checked_sub(1) } else { None }
}

/// What a framework is called, or being without one.
pub(super) fn title(sheet: &Sheet<'_>, framework: Option<&Framework>) -> String {
    framework.map_or_else(|| sheet.lang.say("switch-none"), |found| sheet.lang.names().text(&found.title).to_owned())
}

/// What tells the present framework, and those the journey had, from the others.
fn mark(sheet: &Sheet<'_>, framework: Option<&Framework>) -> Option<String> {
    let id = framework.map(|found| found.id.as_str());
    if sheet.journey.framework() == id {
        return Some(sheet.lang.say("switch-present"));
    }
    sheet.journey.earlier().under(id).map(|_| sheet.lang.say("switch-had"))
}

fn choice_ui(ui: &mut Ui, sheet: &Sheet<'_>, framework: Option<&Framework>, is_chosen: bool) -> egui::Response {
    let name = title(sheet, framework);
    let mark = mark(sheet, framework);
    let (ink, soft) = (theme::colour(ui, Paint::Ink), theme::colour(ui, Paint::InkSoft));
    let width = ui.available_width();
    let room = width - PICTURE.x - 3.0 * INSET;
    let text =
        |words: &str, size, colour| ui.painter().layout(words.to_owned(), FontId::proportional(size), colour, room);
    let words = text(&name, size::BODY, ink);
    let small = mark.as_deref().map(|mark| text(mark, size::SMALL, soft));
    let below = small.as_ref().map_or(0.0, |small| small.size().y + 2.0);
    let height = (words.size().y + below).max(PICTURE.y) + 2.0 * INSET;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let said = mark.map_or_else(|| name.clone(), |mark| format!("{name} – {mark}"));
    response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, is_chosen, &said));
    ground_ui(ui, rect, &response, is_chosen);
    let picture = Rect::from_min_size(rect.left_center() + vec2(INSET, -PICTURE.y / 2.0), PICTURE);
    let marks = framework.map_or_else(|| blank_picture(PICTURE), |found| framework_picture(found, PICTURE));
    paint_marks(ui, picture, &marks);
    let text_height = words.size().y + below;
    let at = egui::pos2(picture.max.x + INSET, rect.center().y - text_height / 2.0);
    let next = at + vec2(0.0, words.size().y + 2.0);
    ui.painter().galley(at, words, ink);
    if let Some(small) = small {
        ui.painter().galley(next, small, soft);
    }
    response
}

fn ground_ui(ui: &Ui, rect: Rect, response: &egui::Response, is_chosen: bool) {
    let is_hot = response.hovered() || response.has_focus();
    let fill = match (is_chosen, is_hot) {
        (true, _) => theme::colour(ui, Paint::LaneLabel),
        (false, true) => theme::colour(ui, Paint::LaneLine),
        (false, false) => theme::colour(ui, Paint::Surface),
    };
    let (width, edge) = if is_chosen { (2.0, Paint::Accent) } else { (1.0, Paint::CardStroke) };
    let stroke = Stroke::new(width, theme::colour(ui, edge));
    ui.painter().rect(rect, CornerRadius::same(theme::RADIUS), fill, stroke, StrokeKind::Inside);
    theme::focus_ring(ui, response, theme::RADIUS);
}
