//! A card that is one large button: perhaps a picture, a title, a text, and a line below it.

use std::sync::Arc;

use egui::{CursorIcon, FontId, Galley, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::picture::paint_marks;
use crate::scene::{Mark, Paint};
use crate::ui::theme::{self, gap, size};

/// Makes a picture of a size.
type Picture<'a> = Box<dyn Fn(Vec2) -> Vec<Mark> + 'a>;

/// What stands on a card.
pub(super) struct Card<'a> {
    title: &'a str,
    text: &'a str,
    below: String,
    picture: Option<Picture<'a>>,
    room_at_right: f32,
    is_broken: bool,
}

/// A card's parts, laid out for a width.
struct Parts {
    title: Arc<Galley>,
    text: Arc<Galley>,
    below: Option<Arc<Galley>>,
    /// Where the picture lies, from the card's corner; empty without one.
    picture: Rect,
    /// Where the words begin, from the card's corner.
    words: Vec2,
    height: f32,
}

const MARGIN: f32 = 16.0;
/// The largest picture above the words, and the one beside them.
const PICTURE_HEIGHT: f32 = 120.0;
const BESIDE: Vec2 = Vec2::new(190.0, 95.0);
/// From how wide on the picture stands beside the words.
const WIDE: f32 = 460.0;

impl<'a> Card<'a> {
    pub(super) const fn new(title: &'a str, text: &'a str) -> Self {
        Self { title, text, below: String::new(), picture: None, room_at_right: 0.0, is_broken: false }
    }

    /// With a picture, above the words or, where there is room, beside them.
    pub(super) fn with_picture(self, picture: impl Fn(Vec2) -> Vec<Mark> + 'a) -> Self {
        Self { picture: Some(Box::new(picture)), ..self }
    }

    /// With small words below the text.
    pub(super) fn with_below(self, below: String) -> Self {
        Self { below, ..self }
    }

    /// Leaves room at the right of what stands below the title.
    pub(super) fn with_room_at_right(self, room_at_right: f32) -> Self {
        Self { room_at_right, ..self }
    }

    /// Something that cannot be used: its text says why, and it cannot be pressed.
    pub(super) fn broken(self) -> Self {
        Self { is_broken: true, ..self }
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
        let sense = if self.is_broken { Sense::hover() } else { Sense::click() };
        let mut response = ui.allocate_response(size, sense);
        if !self.is_broken {
            response = response.on_hover_cursor(CursorIcon::PointingHand);
        }
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if ui.is_rect_visible(response.rect) {
            self.paint(ui, &response, parts);
        }
        let role = if self.is_broken { egui::Role::Label } else { egui::Role::Button };
        response.widget_info(|| WidgetInfo::labeled(role, true, self.title));
        response.accessible_name(self.title)
    }

    fn parts(&self, ui: &Ui, width: f32) -> Parts {
        let inner = (width - 2.0 * MARGIN).max(40.0);
        let beside = self.picture.is_some() && inner >= WIDE;
        let picture = match (self.picture.is_some(), beside) {
            (false, _) => Vec2::ZERO,
            (true, true) => BESIDE,
            (true, false) => Vec2::new(inner, PICTURE_HEIGHT.min(inner / 2.0)),
        };
        let words = match (self.picture.is_some(), beside) {
            (false, _) => Vec2::splat(MARGIN),
            (true, true) => Vec2::new(MARGIN + picture.x + gap::WIDE, MARGIN),
            (true, false) => Vec2::new(MARGIN, MARGIN + picture.y + gap::NORMAL + gap::TIGHT),
        };
        let room = (width - words.x - MARGIN).max(40.0);
        let lay_out = |text: &str, font: FontId, paint: Paint, room: f32| {
            ui.painter().layout(text.to_owned(), font, theme::colour(ui, paint), room)
        };
        let title = lay_out(self.title, theme::bold_font(size::HEADING), Paint::Ink, room);
        let below_room = room - self.room_at_right;
        let paint = if self.is_broken { Paint::Bad } else { Paint::InkSoft };
        let text = lay_out(self.text, FontId::proportional(size::BODY), paint, below_room);
        let small = || lay_out(&self.below, FontId::proportional(size::SMALL), Paint::Ink, below_room);
        let below = (!self.below.is_empty()).then(small);
        let last = below.as_ref().map_or(0.0, |below| below.size().y + gap::NORMAL);
        let bottom = words.y + title.size().y + gap::TIGHT + text.size().y + last;
        let height = bottom.max(MARGIN + picture.y) + MARGIN;
        Parts {
            title,
            text,
            below,
            picture: Rect::from_min_size(Pos2::ZERO + Vec2::splat(MARGIN), picture),
            words,
            height,
        }
    }

    fn paint(&self, ui: &Ui, response: &Response, parts: Parts) {
        let rect = response.rect;
        paint_ground(ui, response, rect);
        if let Some(picture) = &self.picture {
            let place = parts.picture.translate(rect.min.to_vec2());
            paint_marks(ui, place, &picture(place.size()));
        }
        let at = rect.min + parts.words;
        let text_at = at + Vec2::new(0.0, parts.title.size().y + gap::TIGHT);
        let below_at = text_at + Vec2::new(0.0, parts.text.size().y + gap::NORMAL);
        // The colours are those of the words; this one stands in where none was given.
        let ink = theme::colour(ui, Paint::Ink);
        ui.painter().galley(at, parts.title, ink);
        ui.painter().galley(text_at, parts.text, ink);
        if let Some(below) = parts.below {
            ui.painter().galley(below_at, below, ink);
        }
    }
}

/// The ground and edge of something large that can be pressed.
pub(super) fn paint_ground(ui: &Ui, response: &Response, rect: Rect) {
    let pointed = response.sense.senses_click() && (response.hovered() || response.has_focus());
    let stroke = if pointed { (2.0, Paint::Accent) } else { (1.0, Paint::CardStroke) };
    let ground = if response.is_pointer_button_down_on() { Paint::LaneLabel } else { Paint::Surface };
    let stroke = Stroke::new(stroke.0, theme::colour(ui, stroke.1));
    ui.painter().rect(rect, theme::RADIUS + 3, theme::colour(ui, ground), stroke, StrokeKind::Inside);
}
