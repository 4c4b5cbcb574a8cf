//! Small tags: words on a coloured ground, and those that open a menu to choose another.

use egui::containers::menu::MenuButton;
use egui::{Button, FontId, Margin, RichText, Stroke, TextStyle, Ui};

use super::keyboard::close_when_left;
use crate::document::Colour;
use crate::scene::{Paint, Tone};
use crate::ui::theme::{self, gap, size};

/// How a tag is painted.
#[derive(Clone, Copy, Debug)]
pub(super) struct TagPaint {
    pub(super) ground: Paint,
    pub(super) ink: Paint,
    pub(super) line: Option<Paint>,
}

/// Room on both sides of a tag's words, together.
const PADDING: f32 = 20.0;
const HEIGHT: f32 = 26.0;

/// A tag that only tells.
pub(super) fn tag_ui(ui: &mut Ui, words: &str, paint: TagPaint) {
    let frame = egui::Frame::new()
        .fill(theme::colour(ui, paint.ground))
        .corner_radius(HEIGHT / 2.0)
        .inner_margin(Margin::symmetric(8, 2));
    let words = RichText::new(words).size(size::SMALL).color(theme::colour(ui, paint.ink));
    frame.show(ui, |ui| ui.add(egui::Label::new(words).extend()));
}

/// A word that can be taken away, by the cross at its end; `true` when it was.
pub(super) fn chip_ui(ui: &mut Ui, words: &str, name: &str) -> bool {
    let ink = theme::colour(ui, Paint::Stage(Colour::Blue, Tone::Ink));
    let text = RichText::new(format!("{words}  ×")).size(size::SMALL).color(ink);
    let ground = Paint::Stage(Colour::Blue, Tone::Soft);
    let paint = TagPaint { ground, ink: Paint::Ink, line: Some(Paint::Stage(Colour::Blue, Tone::Line)) };
    let button = Button::new(text).min_size(egui::vec2(0.0, HEIGHT)).corner_radius(HEIGHT / 2.0);
    ui.scope(|ui| {
        dress(ui, paint);
        ui.add(button).accessible_name(name).clicked()
    })
    .inner
}

/// A tag that opens a menu over named values; gives the newly chosen one.
///
/// It is as wide as its longest choice, so that tags below each other stand in columns.
pub(super) fn tag_menu_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    label: &str,
    value: T,
    options: &[(T, String)],
    paint: TagPaint,
) -> Option<T> {
    let shown = options.iter().find(|(option, _)| *option == value).map_or("", |(_, words)| words.as_str());
    let words = RichText::new(shown).size(size::SMALL).color(theme::colour(ui, paint.ink));
    let width = tag_width(ui, options.iter().map(|(_, words)| words.as_str()));
    let button = Button::new(words).min_size(egui::vec2(width, HEIGHT)).corner_radius(HEIGHT / 2.0);
    let mut chosen = None;
    let response = ui.scope(|ui| {
        dress(ui, paint);
        let (response, menu) = MenuButton::from_button(button).ui(ui, |ui| {
            ui.set_min_width(width);
            for (option, words) in options {
                if ui.selectable_label(*option == value, words).clicked() && *option != value {
                    chosen = Some(*option);
                }
            }
        });
        close_when_left(ui, &response, menu.is_some());
        response
    });
    response.inner.on_hover_text(label).accessible_name(format!("{label}: {shown}"));
    chosen
}

/// A box to tick, outlined so that it stands out from any ground.
pub(super) fn checkbox_ui(ui: &mut Ui, ticked: &mut bool, words: impl Into<egui::WidgetText>) -> egui::Response {
    let words: egui::WidgetText = words.into();
    ui.add(theme::Outlined(egui::Checkbox::new(ticked, words)))
}

/// How wide a tag is that can show any of these words.
pub(super) fn tag_width<'a>(ui: &Ui, options: impl Iterator<Item = &'a str>) -> f32 {
    let widths = options.map(|words| text_width(ui, words, FontId::proportional(size::SMALL)));
    widths.fold(0.0, f32::max) + PADDING
}

/// How wide a button with these words is.
pub(super) fn button_width(ui: &Ui, words: &str) -> f32 {
    let font = TextStyle::Button.resolve(ui.style());
    text_width(ui, words, font) + 2.0 * ui.spacing().button_padding.x + gap::TIGHT
}

fn text_width(ui: &Ui, words: &str, font: FontId) -> f32 {
    ui.painter().layout_no_wrap(words.to_owned(), font, egui::Color32::PLACEHOLDER).size().x.ceil()
}

/// Gives the buttons of a part of the view the tag's ground while they are not pointed at.
fn dress(ui: &mut Ui, paint: TagPaint) {
    let (ground, line) = (theme::colour(ui, paint.ground), paint.line.map(|line| theme::colour(ui, line)));
    ui.spacing_mut().button_padding = egui::vec2(8.0, 2.0);
    let inactive = &mut ui.visuals_mut().widgets.inactive;
    inactive.weak_bg_fill = ground;
    inactive.bg_stroke = line.map_or(Stroke::NONE, |line| Stroke::new(1.0, line));
}
