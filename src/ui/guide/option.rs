//! An answer to choose: a sign, a title and perhaps a line below it, pressed as one.

use std::sync::Arc;

use egui::{CornerRadius, FontId, Galley, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::scene::Paint;
use crate::ui::theme::{self, gap, size};

/// An answer as it is shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice<'a> {
    title: &'a str,
    text: &'a str,
    chosen: bool,
    /// Whether it is one of several that can be chosen together.
    several: bool,
}

const SIGN: f32 = 18.0;
const MARGIN: Vec2 = Vec2::new(14.0, 11.0);
const CHIP_MARGIN: Vec2 = Vec2::new(10.0, 6.0);

/// The words of an answer, laid out, and the room they take with the sign.
struct Parts {
    title: Arc<Galley>,
    text: Option<Arc<Galley>>,
    size: Vec2,
    margin: Vec2,
}

impl<'a> Choice<'a> {
    /// One of which a single one is chosen.
    pub(super) const fn one(title: &'a str, chosen: bool) -> Self {
        Self { title, text: "", chosen, several: false }
    }

    /// One of which several are chosen.
    pub(super) const fn several(title: &'a str, chosen: bool) -> Self {
        Self { title, text: "", chosen, several: true }
    }

    /// With a line below the title.
    pub(super) const fn with_text(self, text: &'a str) -> Self {
        Self { text, ..self }
    }

    /// Whether it is chosen.
    pub(super) const fn is_chosen(&self) -> bool {
        self.chosen
    }

    /// How high a row of a width is.
    pub(super) fn height(&self, ui: &Ui, width: f32) -> f32 {
        self.parts(ui, width, MARGIN).size.y
    }

    /// A row as wide as there is room, and at least so high.
    pub(super) fn row_ui(&self, ui: &mut Ui, min_height: f32) -> Response {
        let width = ui.available_width();
        let parts = self.parts(ui, width, MARGIN);
        let size = Vec2::new(width, parts.size.y.max(min_height));
        self.show_ui(ui, parts, size)
    }

    /// A chip as wide as its words, to stand among others.
    pub(super) fn chip_ui(&self, ui: &mut Ui) -> Response {
        // As wide as a whole row: a chip that does not fit into the rest of one begins the next.
        let parts = self.parts(ui, ui.max_rect().width(), CHIP_MARGIN);
        let size = parts.size;
        self.show_ui(ui, parts, size)
    }

    fn parts(&self, ui: &Ui, width: f32, margin: Vec2) -> Parts {
        let inner = (width - 2.0 * margin.x - SIGN - gap::NORMAL).max(40.0);
        let ink = theme::colour(ui, Paint::Ink);
        let font = if margin == MARGIN { theme::bold_font(size::BODY) } else { FontId::proportional(size::BODY) };
        let title = ui.painter().layout(self.title.to_owned(), font, ink, inner);
        let soft = theme::colour(ui, Paint::InkSoft);
        let small = || ui.painter().layout(self.text.to_owned(), FontId::proportional(size::SMALL), soft, inner);
        let text = (!self.text.is_empty()).then(small);
        let below = text.as_ref().map_or(Vec2::ZERO, |text| text.size() + Vec2::new(0.0, 2.0));
        let words = Vec2::new(title.size().x.max(below.x), title.size().y + below.y);
        let size = Vec2::new(words.x + SIGN + gap::NORMAL, words.y.max(SIGN)) + 2.0 * margin;
        Parts { title, text, size, margin }
    }

    fn show_ui(&self, ui: &mut Ui, parts: Parts, size: Vec2) -> Response {
        let response = ui.allocate_response(size, Sense::click()).on_hover_cursor(egui::CursorIcon::PointingHand);
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if ui.is_rect_visible(response.rect) {
            self.paint(ui, &response, parts);
        }
        let role = if self.several { Role::CheckBox } else { Role::RadioButton };
        response.widget_info(|| WidgetInfo::selected(role, true, self.chosen, self.title));
        response
    }

    fn paint(&self, ui: &Ui, response: &Response, parts: Parts) {
        let rect = response.rect;
        let accent = theme::colour(ui, Paint::Accent);
        let surface = theme::colour(ui, Paint::Surface);
        let fill = if self.chosen { theme::colour(ui, Paint::Selection) } else { surface };
        let stroke = if self.chosen || response.hovered() {
            Stroke::new(1.0, accent)
        } else {
            Stroke::new(1.0, theme::colour(ui, Paint::CardStroke))
        };
        ui.painter().rect(rect, CornerRadius::same(theme::RADIUS), fill, stroke, StrokeKind::Inside);
        theme::focus_ring(ui, response, theme::RADIUS);
        let sign = Pos2::new(
            rect.left() + parts.margin.x + SIGN / 2.0,
            rect.top() + parts.margin.y + parts.title.size().y / 2.0,
        );
        self.paint_sign(ui, sign);
        let at = Pos2::new(sign.x + SIGN / 2.0 + gap::NORMAL, rect.top() + parts.margin.y);
        let below = at + Vec2::new(0.0, parts.title.size().y + 2.0);
        ui.painter().galley(at, parts.title, theme::colour(ui, Paint::Ink));
        if let Some(text) = parts.text {
            ui.painter().galley(below, text, theme::colour(ui, Paint::InkSoft));
        }
    }

    /// A ring with a dot for one of several answers, a box with a tick for several together.
    fn paint_sign(&self, ui: &Ui, centre: Pos2) {
        let (accent, on) = (theme::colour(ui, Paint::Accent), theme::colour(ui, Paint::OnAccent));
        let line = Stroke::new(1.5, if self.chosen { accent } else { theme::colour(ui, Paint::Outline) });
        let fill = if self.chosen { accent } else { egui::Color32::TRANSPARENT };
        if self.several {
            let box_ = Rect::from_center_size(centre, Vec2::splat(SIGN - 2.0));
            ui.painter().rect(box_, 4.0, fill, line, StrokeKind::Inside);
            if self.chosen {
                let tick = [Vec2::new(-4.0, 0.2), Vec2::new(-1.2, 3.0), Vec2::new(4.2, -3.2)].map(|by| centre + by);
                ui.painter().line(tick.to_vec(), Stroke::new(2.0, on));
            }
        } else {
            ui.painter().circle(centre, SIGN / 2.0 - 1.0, fill, line);
            if self.chosen {
                ui.painter().circle_filled(centre, 3.4, on);
            }
        }
    }
}
