//! All pages as small pictures with their titles, to jump to one.

use egui::{Id, Key, Modifiers, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{Over, PresentState, Sight, draw};
use crate::layout::text::{Style, one_line};
use crate::scene::Paint;
use crate::ui::canvas::take_key;
use crate::ui::theme;

/// How wide a small picture is at least, as a share of the window's height, and the room between two.
const LEAST: f32 = 0.44;
const GAP: f32 = 0.035;
/// The titles, as shares of the height.
const TITLE: f32 = 0.031;
const EDGE: f32 = 0.056;

/// Walks over the pages and goes to the chosen one.
pub fn read_keys(ui: &Ui, state: &mut PresentState, chosen: usize) {
    let last = state.pages().len().saturating_sub(1);
    let row = ui.data(|data| data.get_temp::<usize>(row_id())).unwrap_or(1).max(1);
    let moves = [
        (Key::ArrowRight, 1),
        (Key::ArrowLeft, -1),
        (Key::PageDown, 1),
        (Key::PageUp, -1),
        (Key::ArrowDown, row.cast_signed()),
        (Key::ArrowUp, -row.cast_signed()),
        (Key::Tab, 1),
    ];
    let mut chosen = chosen.min(last);
    let mut over = None;
    ui.input_mut(|input| {
        for (key, by) in moves {
            if take_key(input, Modifiers::NONE, key) {
                chosen = chosen.saturating_add_signed(by).min(last);
            }
        }
        if take_key(input, Modifiers::SHIFT, Key::Tab) {
            chosen = chosen.saturating_sub(1);
        }
        if take_key(input, Modifiers::NONE, Key::Home) {
            chosen = 0;
        }
        if take_key(input, Modifiers::NONE, Key::End) {
            chosen = last;
        }
        let goes = take_key(input, Modifiers::NONE, Key::Enter) || take_key(input, Modifiers::NONE, Key::Space);
        let stays = [Key::Escape, Key::O, Key::G].map(|key| take_key(input, Modifiers::NONE, key)).contains(&true);
        over = (goes || stays).then_some(goes);
        input.events.retain(|event| !matches!(event, egui::Event::Text(_)));
    });
    state.over = Over::Overview(chosen);
    if let Some(goes) = over {
        state.over = Over::Nothing;
        if goes {
            state.go_to(chosen);
        }
    }
}

/// Under this id stands how many pictures are in a row.
fn row_id() -> Id {
    Id::unique("present-overview-row")
}

/// Shows all pages.
pub fn overview_ui(ui: &mut Ui, sight: &Sight<'_>, state: &mut PresentState, chosen: usize) {
    let high = sight.view.height();
    let (gap, edge) = (GAP * high, EDGE * high);
    let room = sight.view.width() - 2.0 * edge;
    let columns = ((room + gap) / (LEAST * high + gap)).floor().max(1.0) as usize;
    ui.data_mut(|data| data.insert_temp(row_id(), columns));
    let width = (room + gap) / columns as f32 - gap;
    let height = width * sight.view.height() / sight.view.width().max(1.0);
    let words = Style::bold(TITLE * high, TITLE * high * 1.3);
    let step = height + words.line_height + gap;
    let rows = sight.pages.len().div_ceil(columns);
    let moved = ui.data_mut(|data| {
        let last = data.get_temp_mut_or::<usize>(Id::unique("present-overview-last"), usize::MAX);
        std::mem::replace(last, chosen) != chosen
    });
    ScrollArea::vertical().id_salt("present-overview").auto_shrink(false).show(ui, |ui| {
        let all = vec2(sight.view.width(), 2.0 * edge + step * rows as f32);
        let (whole, _) = ui.allocate_exact_size(all, Sense::hover());
        for (place, page) in sight.pages.iter().enumerate() {
            let (column, row) = (place % columns, place / columns);
            let min = whole.min + vec2(edge + (width + gap) * column as f32, edge + step * row as f32);
            let rect = Rect::from_min_size(min, vec2(width, height));
            let with_title = rect.with_max_y(rect.max.y + words.line_height);
            if place == chosen && moved {
                ui.scroll_to_rect(with_title.expand(gap), None);
            }
            if !ui.is_rect_visible(with_title) && place != chosen {
                continue;
            }
            let response = ui.interact(with_title, Id::unique(("present-overview", place)), Sense::click());
            let name = sight.name_of(place);
            response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, place == chosen, &name));
            if place == chosen {
                response.request_focus();
            }
            if response.clicked() {
                state.over = Over::Nothing;
                state.go_to(place);
            }
            draw::picture(ui, sight, page, rect);
            edge_ui(ui, sight, rect, place == chosen);
            let count = |number: usize| sight.model.lang.format().count(number as u64);
            let part = if page.parts > 1 {
                format!(" ({}/{})", count(page.part + 1), count(page.parts))
            } else {
                String::new()
            };
            let title = one_line(&format!("{}  {}{part}", count(place + 1), page.title), &words, width);
            let galley = ui.painter().layout_no_wrap(title, theme::bold_font(words.size), sight.colour(Paint::Ink));
            ui.painter().galley(pos2(rect.min.x, rect.max.y + 0.2 * words.size), galley, sight.colour(Paint::Ink));
        }
    });
}

fn edge_ui(ui: &Ui, sight: &Sight<'_>, rect: Rect, chosen: bool) {
    let (width, paint) = if chosen { (4.0, Paint::Accent) } else { (1.5, Paint::CardStroke) };
    let stroke = Stroke::new(width, sight.colour(paint));
    ui.painter().rect_stroke(rect, 6.0, stroke, StrokeKind::Outside);
}
