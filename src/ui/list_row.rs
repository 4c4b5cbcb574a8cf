//! A row of a list to click or to drag: words that wrap, small words below them, and a sign beside them.

use egui::{CornerRadius, FontId, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::canvas::draw_marks;
use super::theme::{self, gap, size};
use crate::scene::{Icon, Mark, Paint};

const INSET: egui::Vec2 = vec2(10.0, 7.0);
const SIGN: f32 = 16.0;
const LEAST: f32 = 32.0;

/// What a row shows.
#[derive(Clone, Copy, Debug)]
pub struct ListRow<'a> {
    /// The words.
    pub words: &'a str,
    /// Small words below; empty = none.
    pub small: &'a str,
    /// What the row is called for screen readers and tests.
    pub name: &'a str,
    /// The sign at its right.
    pub sign: Sign,
    /// Whether it stands back, as something that is there already.
    pub quiet: bool,
    /// Whether it can be dragged as well as clicked.
    pub drags: bool,
}

/// The sign at a row's right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A plus: a click adds.
    Plus,
    /// One of the drawn signs.
    Icon(Icon, Paint),
    /// Nothing.
    None,
}

/// Shows the row over the whole width; `id` is the same in every frame and the row's alone.
pub fn list_row_ui(ui: &mut Ui, id: Id, row: ListRow<'_>) -> Response {
    let sign = if row.sign == Sign::None { 0.0 } else { SIGN + gap::NORMAL };
    let width = ui.available_width();
    let room = (width - 2.0 * INSET.x - sign).max(40.0);
    let ink = theme::colour(ui, if row.quiet { Paint::InkSoft } else { Paint::Ink });
    let soft = theme::colour(ui, Paint::InkSoft);
    let text = |ui: &Ui, words: &str, size: f32, ink| {
        ui.painter().layout(words.to_owned(), FontId::proportional(size), ink, room)
    };
    let words = text(ui, row.words, size::BODY, ink);
    let small = (!row.small.is_empty()).then(|| text(ui, row.small, size::SMALL, soft));
    let below = small.as_ref().map_or(0.0, |small| small.size().y + 2.0);
    let height = (words.size().y + below + 2.0 * INSET.y).max(LEAST);
    let sense = if row.drags { Sense::click_and_drag() } else { Sense::click() };
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, row.name));
    if ui.is_rect_visible(rect) {
        ground_ui(ui, rect, &response, row.quiet);
        let top = rect.min.y + (height - words.size().y - below) / 2.0;
        let at = pos2(rect.min.x + INSET.x, top);
        let next = at + vec2(0.0, words.size().y + 2.0);
        ui.painter().galley(at, words, ink);
        if let Some(small) = small {
            ui.painter().galley(next, small, soft);
        }
        sign_ui(ui, rect, row.sign);
    }
    response
}

fn ground_ui(ui: &Ui, rect: Rect, response: &Response, quiet: bool) {
    let hot = response.hovered() || response.has_focus();
    let fill = match (hot, quiet) {
        (true, _) => Paint::LaneLine,
        (false, true) => Paint::Surface,
        (false, false) => Paint::LaneLabel,
    };
    let edge = if response.has_focus() { Paint::Accent } else { Paint::CardStroke };
    let stroke = Stroke::new(if response.has_focus() { 1.6 } else { 1.0 }, theme::colour(ui, edge));
    let radius = CornerRadius::same(theme::RADIUS);
    ui.painter().rect(rect, radius, theme::colour(ui, fill), stroke, StrokeKind::Inside);
}

fn sign_ui(ui: &Ui, rect: Rect, sign: Sign) {
    let centre = pos2(rect.max.x - INSET.x - SIGN / 2.0, rect.center().y);
    match sign {
        Sign::None => {}
        Sign::Plus => {
            let stroke = Stroke::new(1.8, theme::colour(ui, Paint::Accent));
            let arm = 5.5;
            ui.painter().hline(centre.x - arm..=centre.x + arm, centre.y, stroke);
            ui.painter().vline(centre.x, centre.y - arm..=centre.y + arm, stroke);
        }
        Sign::Icon(icon, paint) => {
            draw_marks(
                ui,
                &[Mark::Icon { icon, rect: Rect::from_center_size(centre, egui::Vec2::splat(SIGN)), paint }],
            );
        }
    }
}
