//! Widgets at the size of a room: whatever stands in them can be read from the back row.

use egui::{Area, Frame, Id, LayerId, Margin, Order, Rect, Role, ScrollArea, TextStyle, Ui, WidgetInfo, vec2};

use super::super::Sight;
use crate::pages::HEIGHT;
use crate::scene::Paint;
use crate::ui::theme;

/// Running text and titles, in units of the page.
pub const TEXT: f32 = 32.0;
pub const HEAD: f32 = 46.0;

/// Sets texts, fields and buttons as large as a page's.
pub fn enlarge(ui: &mut Ui, scale: f32) {
    let style = ui.style_mut();
    for (kind, font) in &mut style.text_styles {
        font.size = if *kind == TextStyle::Heading { HEAD } else { TEXT } * scale;
    }
    style.spacing.item_spacing = vec2(16.0, 12.0) * scale;
    style.spacing.button_padding = vec2(18.0, 8.0) * scale;
    style.spacing.interact_size = vec2(60.0, 54.0) * scale;
    style.spacing.icon_width = 34.0 * scale;
}

/// Sets texts and buttons of the whole window as large as a page's.
pub fn enlarge_for_room(ui: &mut Ui) {
    let scale = ui.content_rect().height() / HEIGHT;
    enlarge(ui, scale);
}

/// The ground of what lies over a page.
pub fn frame(sight: &Sight<'_>) -> Frame {
    let scale = sight.scale();
    let margin = |side: f32| (side * scale).clamp(4.0, 120.0) as i8;
    let line = egui::Stroke::new((2.0 * scale).max(1.0), sight.colour(Paint::CardStroke));
    let round = egui::CornerRadius::same((16.0 * scale).clamp(0.0, 255.0) as u8);
    Frame::new()
        .fill(sight.colour(Paint::Surface))
        .stroke(line)
        .corner_radius(round)
        .inner_margin(Margin::symmetric(margin(28.0), margin(22.0)))
}

/// A panel over a part of the page (in units of it), with its title and a button that closes it; what is in it scrolls.
/// Gives its layer, and whether it is to be closed.
pub fn panel_ui(ui: &Ui, sight: &Sight<'_>, title: &str, part: Rect, add: impl FnOnce(&mut Ui)) -> (LayerId, bool) {
    let place = sight.screen_from_page(part);
    let scale = sight.scale();
    let frame = frame(sight);
    let inner = place.size() - frame.inner_margin.sum();
    let mut closes = false;
    let area = Area::new(Id::unique("present-panel")).order(Order::Middle).fixed_pos(place.min);
    let shown = area.show(ui.ctx(), |ui| {
        enlarge(ui, scale);
        frame.show(ui, |ui| {
            ui.set_min_size(inner);
            ui.set_max_size(inner);
            ui.horizontal_top(|ui| {
                ui.with_layout(egui::Layout::right_to_left(egui::Align::TOP), |ui| {
                    let name = sight.model.lang.say("close");
                    let close = ui.button(theme::strong("×", HEAD * scale));
                    close.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
                    closes = close.clicked();
                    ui.with_layout(egui::Layout::top_down(egui::Align::LEFT), |ui| {
                        ui.label(theme::strong(title, HEAD * scale));
                    });
                });
            });
            ScrollArea::vertical().auto_shrink(false).show(ui, add);
        });
    });
    (shown.response.layer_id, closes)
}

/// Words in the half-bold face at the size of running text.
pub fn strong(sight: &Sight<'_>, words: impl Into<String>) -> egui::RichText {
    theme::strong(words, TEXT * sight.scale())
}

/// Words that stand back, yet can be read.
pub fn soft(sight: &Sight<'_>, words: impl Into<String>) -> egui::RichText {
    egui::RichText::new(words).color(sight.colour(Paint::InkSoft))
}
