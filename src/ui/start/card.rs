//! A card that is one large button: a title, a text and, for a framework, a picture of its stages.

use std::sync::Arc;

use egui::{CursorIcon, FontId, Galley, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::picture::Picture;
use crate::document::Colour;
use crate::scene::Paint;
use crate::ui::theme::{self, gap, size};

/// What stands on a card.
pub(super) struct Card<'a> {
    title: &'a str,
    text: &'a str,
    stages: Vec<(&'a str, Colour)>,
    prominent: bool,
}

/// A card's parts, laid out for a width.
struct Parts {
    title: Arc<Galley>,
    text: Arc<Galley>,
    picture: Option<Picture>,
    height: f32,
}

const MARGIN: f32 = 18.0;

impl<'a> Card<'a> {
    pub(super) const fn new(title: &'a str, text: &'a str) -> Self {
        Self { title, text, stages: Vec::new(), prominent: false }
    }

    /// With the stages as a picture.
    pub(super) fn with_stages(self, stages: Vec<(&'a str, Colour)>) -> Self {
        Self { stages, ..self }
    }

    /// Larger, with a picture of a whole map.
    pub(super) fn prominent(self) -> Self {
        Self { prominent: true, ..self }
    }

    /// How high the card is at a width.
    pub(super) fn height(&self, ui: &Ui, width: f32) -> f32 {
        self.parts(ui, width).height
    }

    /// Shows the card as wide as there is room and at least so high; its title is its accessible name.
    pub(super) fn card_ui(&self, ui: &mut Ui, min_height: f32) -> Response {
        let width = ui.available_width();
        let parts = self.parts(ui, width);
        let size = Vec2::new(width, parts.height.max(min_height));
        let response = ui.allocate_response(size, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
        if ui.is_rect_visible(response.rect) {
            parts.paint(ui, &response);
        }
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, self.title));
        response.accessible_name(self.title)
    }

    fn parts(&self, ui: &Ui, width: f32) -> Parts {
        let inner = (width - 2.0 * MARGIN).max(40.0);
        let title_size = if self.prominent { size::TITLE } else { size::HEADING };
        let ink = theme::colour(ui, Paint::Ink);
        let title = ui.painter().layout(self.title.to_owned(), theme::bold_font(title_size), ink, inner);
        let text_ink = theme::colour(ui, Paint::InkSoft);
        let text = ui.painter().layout(self.text.to_owned(), FontId::proportional(size::BODY), text_ink, inner);
        let picture = (!self.stages.is_empty()).then(|| Picture::new(ui, &self.stages, inner, self.prominent));
        let below = picture.as_ref().map_or(0.0, |picture| picture.height() + gap::NORMAL + gap::TIGHT);
        let height = 2.0 * MARGIN + title.size().y + gap::TIGHT + text.size().y + below;
        Parts { title, text, picture, height }
    }
}

impl Parts {
    fn paint(self, ui: &Ui, response: &Response) {
        let rect = response.rect;
        paint_ground(ui, response, rect);
        let at = rect.min + Vec2::splat(MARGIN);
        let text_at = at + Vec2::new(0.0, self.title.size().y + gap::TIGHT);
        ui.painter().galley(at, self.title, theme::colour(ui, Paint::Ink));
        let below = text_at.y + self.text.size().y + gap::NORMAL + gap::TIGHT;
        ui.painter().galley(text_at, self.text, theme::colour(ui, Paint::InkSoft));
        if let Some(picture) = self.picture {
            picture.paint(ui, egui::pos2(at.x, below));
        }
    }
}

/// The ground and edge of something large that can be pressed.
pub(super) fn paint_ground(ui: &Ui, response: &Response, rect: Rect) {
    let pointed = response.hovered() || response.has_focus();
    let stroke = if pointed { (2.0, Paint::Accent) } else { (1.0, Paint::CardStroke) };
    let ground = if response.is_pointer_button_down_on() { Paint::LaneLabel } else { Paint::Surface };
    let stroke = Stroke::new(stroke.0, theme::colour(ui, stroke.1));
    ui.painter().rect(rect, theme::RADIUS + 3, theme::colour(ui, ground), stroke, StrokeKind::Inside);
}
