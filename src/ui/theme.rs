//! The one look: fonts, type sizes, spacing and colours of everything the window shows.

mod look;
mod outlined;

use std::sync::Arc;

use egui::epaint::text::VariationCoords;
use egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, FontTweak, Margin, Stroke, Style,
    TextStyle, Theme, Ui, Visuals,
};

use crate::document::Colour;
use crate::scene::{Paint, Palette, Tone};

pub use look::Look;
pub use outlined::Outlined;

/// The typeface of window, image and export.
pub const INTER: &[u8] = include_bytes!("../../assets/fonts/Inter.ttf");

/// Type sizes in points at 100 %.
pub mod size {
    /// The name of the product on the start page.
    pub const DISPLAY: f32 = 30.0;
    /// The title of a view.
    pub const TITLE: f32 = 21.0;
    /// The title of a part of a view.
    pub const HEADING: f32 = 16.5;
    /// Running text, buttons, fields.
    pub const BODY: f32 = 14.5;
    /// What stands beside something.
    pub const SMALL: f32 = 12.5;
}

/// Distances in points at 100 %.
pub mod gap {
    /// Between things that belong together.
    pub const TIGHT: f32 = 4.0;
    /// Between things.
    pub const NORMAL: f32 = 8.0;
    /// Between groups.
    pub const WIDE: f32 = 16.0;
    /// Around a page.
    pub const PAGE: f32 = 28.0;
}

/// How round corners are.
pub const RADIUS: u8 = 7;

/// How far the ring of the focus is away from what has it, and how wide it is.
const FOCUS_AWAY: f32 = 2.0;
const FOCUS_WIDTH: f32 = 2.0;

/// Sets fonts, sizes and colours of both themes, as they look without any setting.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    dress(ctx, Look::default());
}

/// Sets sizes and colours of both themes for a look; that of high contrast stands in the place of the dark one.
pub fn dress(ctx: &Context, look: Look) {
    let dark = if look.contrast { Palette::contrast() } else { Palette::dark() };
    for (theme, palette) in [(Theme::Light, Palette::light()), (Theme::Dark, dark)] {
        ctx.set_style_of(theme, style(theme, &palette, look));
    }
}

/// The palette of the theme in force.
pub fn palette(ui: &Ui) -> Palette {
    palette_of(ui.visuals())
}

/// The palette of a theme, by its visuals: only that of high contrast has black panels.
pub fn palette_of(visuals: &Visuals) -> Palette {
    match (visuals.dark_mode, visuals.panel_fill) {
        (false, _) => Palette::light(),
        (true, Color32::BLACK) => Palette::contrast(),
        (true, _) => Palette::dark(),
    }
}

/// Whether things may glide to their places.
pub fn moves(ui: &Ui) -> bool {
    ui.style().animation_time > 0.0
}

/// A colour of the theme in force, by its role.
pub fn colour(ui: &Ui, paint: Paint) -> Color32 {
    palette(ui).colour(paint)
}

/// The family of the half-bold face.
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The half-bold face in a size.
pub fn bold_font(size: f32) -> FontId {
    FontId::new(size, bold())
}

/// Words in the half-bold face.
pub fn strong(text: impl Into<String>, size: f32) -> egui::RichText {
    egui::RichText::new(text).font(bold_font(size))
}

/// Words that stand back.
pub fn soft(ui: &Ui, text: impl Into<String>) -> egui::RichText {
    egui::RichText::new(text).size(size::SMALL).color(colour(ui, Paint::InkSoft))
}

/// How high the list of a choice may grow: half the window, so that long lists show as much as there is room for.
pub fn list_height(ui: &Ui) -> f32 {
    0.5 * ui.ctx().content_rect().height()
}

/// A window over everything that must be answered or closed first.
pub fn modal(ui: &Ui, id: egui::Id) -> egui::Modal {
    egui::Modal::new(id).frame(egui::Frame::window(ui.style()))
}

/// The button of a page that most users want.
pub fn primary_button_ui(ui: &mut Ui, words: &str) -> egui::Response {
    let palette = palette(ui);
    let text = strong(words, size::BODY).color(palette.colour(Paint::OnAccent));
    let button = ui.add(egui::Button::new(text).fill(palette.colour(Paint::Accent)));
    focus_ring(ui, &button, RADIUS);
    button
}

/// A ring around what has the focus, a little away from it; for widgets whose own fill would hide a line.
pub fn focus_ring(ui: &Ui, response: &egui::Response, radius: u8) {
    if response.has_focus() {
        let around = response.rect.expand(FOCUS_AWAY);
        let stroke = Stroke::new(FOCUS_WIDTH, colour(ui, Paint::Ink));
        let round = CornerRadius::same(radius.saturating_add(FOCUS_AWAY as u8));
        // The ring may reach into the margin of the panel that holds the widget.
        let painter = ui.painter().with_clip_rect(ui.clip_rect().expand(FOCUS_AWAY + FOCUS_WIDTH));
        painter.rect_stroke(around, round, stroke, egui::StrokeKind::Outside);
    }
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let half_bold = FontTweak { coords: VariationCoords::new([(b"wght", 600.0)]), ..FontTweak::default() };
    fonts.font_data.insert("inter".into(), Arc::new(FontData::from_static(INTER)));
    fonts.font_data.insert("inter-bold".into(), Arc::new(FontData::from_static(INTER).tweak(half_bold)));
    let rest: Vec<String> = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let with_fallbacks = |first: &str| {
        let mut names = vec![first.to_owned()];
        names.extend(rest.iter().cloned());
        names.push("Hack".to_owned());
        names
    };
    fonts.families.insert(FontFamily::Proportional, with_fallbacks("inter"));
    fonts.families.insert(bold(), with_fallbacks("inter-bold"));
    fonts
}

fn style(theme: Theme, palette: &Palette, look: Look) -> Style {
    let mut style = Style { visuals: visuals(theme, palette, look), ..Style::default() };
    style.text_styles = [
        (TextStyle::Heading, bold_font(size::TITLE)),
        (TextStyle::Body, FontId::proportional(size::BODY)),
        (TextStyle::Button, FontId::proportional(size::BODY)),
        (TextStyle::Small, FontId::proportional(size::SMALL)),
        (TextStyle::Monospace, FontId::monospace(size::BODY)),
    ]
    .into();
    style.spacing.item_spacing = egui::vec2(gap::NORMAL, gap::NORMAL);
    style.spacing.button_padding = egui::vec2(10.0, 5.0);
    style.spacing.interact_size.y = 26.0;
    style.spacing.icon_width = 18.0;
    style.spacing.icon_width_inner = 11.0;
    style.spacing.menu_margin = Margin::same(8);
    style.spacing.window_margin = Margin::same(18);
    style.interaction.tooltip_delay = 0.4;
    style.animation_time = 0.1;
    if look.compact {
        style.spacing.item_spacing = egui::vec2(gap::NORMAL, gap::TIGHT);
        style.spacing.button_padding = egui::vec2(8.0, 2.0);
        // WCAG 2.2 asks of what is pressed that it is 24 points high.
        style.spacing.interact_size.y = 24.0;
        style.spacing.menu_margin = Margin::same(5);
        style.spacing.window_margin = Margin::same(12);
    }
    if look.still {
        style.animation_time = 0.0;
        style.scroll_animation = egui::style::ScrollAnimation::none();
    }
    style
}

fn visuals(theme: Theme, palette: &Palette, look: Look) -> Visuals {
    let paint = |role| palette.colour(role);
    let mut visuals = if theme == Theme::Dark { Visuals::dark() } else { Visuals::light() };
    visuals.panel_fill = paint(Paint::Surface);
    visuals.window_fill = paint(Paint::Surface);
    visuals.extreme_bg_color = paint(Paint::Canvas);
    visuals.faint_bg_color = paint(Paint::Canvas);
    visuals.window_stroke = Stroke::new(1.0, paint(Paint::CardStroke));
    visuals.window_corner_radius = CornerRadius::same(RADIUS + 5);
    visuals.menu_corner_radius = CornerRadius::same(RADIUS + 2);
    visuals.hyperlink_color = paint(Paint::Accent);
    visuals.warn_fg_color = paint(Paint::Warning);
    visuals.error_fg_color = paint(Paint::Bad);
    visuals.selection.bg_fill = paint(Paint::Stage(Colour::Blue, Tone::Line));
    visuals.selection.stroke = Stroke::new(1.0, paint(Paint::Ink));
    if look.contrast && palette.is_dark() {
        visuals.selection.bg_fill = paint(Paint::Accent);
        visuals.selection.stroke = Stroke::new(1.0, paint(Paint::OnAccent));
    }
    visuals.weak_text_color = Some(paint(Paint::InkSoft));
    visuals.striped = false;
    let (near, pressed, on_pressed) = if look.contrast && palette.is_dark() {
        (Paint::Selection, Paint::Accent, Paint::OnAccent)
    } else {
        (Paint::LaneLine, Paint::CardStroke, Paint::Ink)
    };
    let states = [
        (&mut visuals.widgets.noninteractive, Paint::Surface, Paint::CardStroke, Paint::Ink),
        (&mut visuals.widgets.inactive, Paint::LaneLabel, Paint::CardStroke, Paint::Ink),
        (&mut visuals.widgets.hovered, near, Paint::CardStroke, Paint::Ink),
        (&mut visuals.widgets.active, pressed, Paint::Accent, on_pressed),
        (&mut visuals.widgets.open, near, Paint::CardStroke, Paint::Ink),
    ];
    for (state, fill, line, ink) in states {
        state.bg_fill = paint(fill);
        state.weak_bg_fill = paint(fill);
        state.bg_stroke = Stroke::new(1.0, paint(line));
        state.fg_stroke = Stroke::new(1.2, paint(ink));
        state.corner_radius = CornerRadius::same(RADIUS);
        state.expansion = 0.0;
    }
    visuals
}
