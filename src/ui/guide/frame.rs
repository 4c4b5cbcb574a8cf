//! What stands around every page: how far one is above it, the buttons below it.

use egui::{Align, CentralPanel, Frame, Id, Layout, Margin, Panel, Rect, ScrollArea, Ui, Vec2};

use super::{GuideState, Page, Turn, pages, result};
use crate::lang::Lang;
use crate::scene::Paint;
use crate::ui::Model;
use crate::ui::theme::{self, gap, size};

const PROGRESS: f32 = 5.0;
/// The side of the button that closes.
const CLOSE: f32 = 28.0;
const MARGIN: Margin = Margin::symmetric(26, 14);

/// Shows a page; gives the button that was pressed.
///
/// The page comes before the buttons around it, so that Tab reaches its answers first, and the way out last.
pub(super) fn frame_ui(ui: &mut Ui, model: &Model<'_>, guide: &mut GuideState) -> Option<Turn> {
    let bar = |panel: Panel| panel.resizable(false).frame(Frame::new().inner_margin(MARGIN)).show_separator_line(false);
    let close_at = bar(Panel::top(Id::unique("guide-head"))).show(ui, |ui| head_ui(ui, model.lang, guide.page)).inner;
    let foot = bar(Panel::bottom(Id::unique("guide-foot"))).show_separator_line(true);
    let foot_at = foot.show(ui, foot_room_ui).inner;
    CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
        // Each page scrolls by itself and begins at its top.
        let area = ScrollArea::vertical().id_salt(guide.page.id()).auto_shrink(false);
        area.show(ui, |ui| {
            Frame::new().inner_margin(MARGIN).show(ui, |ui| {
                ui.set_width(ui.available_width());
                page_ui(ui, model, guide);
            });
        });
    });
    guide.wants_focus = false;
    guide.buttons.clear();
    let turn = foot_ui(ui, model.lang, guide, foot_at);
    turn.or_else(|| close_ui(ui, model.lang, guide, close_at))
}

fn page_ui(ui: &mut Ui, model: &Model<'_>, guide: &mut GuideState) {
    let lang = model.lang;
    let page = guide.page;
    ui.label(theme::strong(lang.say(&format!("guide-{}", page.id())), size::TITLE));
    let help = egui::RichText::new(lang.say(&format!("guide-{}-help", page.id())));
    ui.label(help.color(theme::colour(ui, Paint::InkSoft)));
    ui.add_space(gap::WIDE);
    guide.focused = None;
    match page {
        Page::Product => pages::product_ui(ui, lang, guide),
        Page::Business => pages::business_ui(ui, lang, guide),
        Page::Audience => pages::audience_ui(ui, lang, guide),
        Page::Losses => pages::losses_ui(ui, lang, guide),
        Page::Channels => pages::channels_ui(ui, lang, guide),
        Page::Result => result::result_ui(ui, lang, guide),
    }
}

/// How far one is, in words and as a bar; gives the room for the way out.
fn head_ui(ui: &mut Ui, lang: &Lang, page: Page) -> Rect {
    let right = ui.horizontal(|ui| {
        ui.label(theme::strong(lang.say("guide-title"), size::BODY));
        ui.label(theme::soft(ui, step_words(lang, page)));
        let layout = Layout::right_to_left(Align::Center);
        ui.with_layout(layout, |ui| ui.allocate_exact_size(Vec2::splat(CLOSE), egui::Sense::hover()).0).inner
    });
    progress_ui(ui, page);
    right.inner
}

fn close_ui(ui: &mut Ui, lang: &Lang, guide: &mut GuideState, at: Rect) -> Option<Turn> {
    let close = lang.say("guide-close");
    let button = egui::Button::new("×").frame_when_inactive(false).min_size(at.size());
    let response = ui.put(at, button).on_hover_text(&close).accessible_name(close);
    guide.buttons.push(response.id);
    response.clicked().then_some(Turn::Close)
}

fn step_words(lang: &Lang, page: Page) -> String {
    if page == Page::Result {
        return lang.say("guide-last-step");
    }
    let count = |number: usize| lang.format().count(number as u64).into();
    lang.say_with("guide-step", &[("n", count(page.index() + 1)), ("of", count(Page::QUESTIONS))])
}

/// A piece for every question; those passed and the present one are filled.
fn progress_ui(ui: &mut Ui, page: Page) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), PROGRESS), egui::Sense::hover());
    let between = gap::TIGHT;
    let width = (rect.width() + between) / Page::QUESTIONS as f32 - between;
    for piece in 0..Page::QUESTIONS {
        let left = rect.left() + piece as f32 * (width + between);
        let piece_rect = Rect::from_min_size(egui::pos2(left, rect.top()), Vec2::new(width, PROGRESS));
        let paint = if piece <= page.index() { Paint::Accent } else { Paint::LaneLine };
        ui.painter().rect_filled(piece_rect, PROGRESS / 2.0, theme::colour(ui, paint));
    }
}

/// The room for the buttons below.
fn foot_room_ui(ui: &mut Ui) -> Rect {
    let words = ui.text_style_height(&egui::TextStyle::Button);
    let height = (words + 2.0 * ui.spacing().button_padding.y).max(ui.spacing().interact_size.y);
    ui.allocate_exact_size(Vec2::new(ui.available_width(), height), egui::Sense::hover()).0
}

/// The buttons below, from left to right.
fn foot_ui(ui: &mut Ui, lang: &Lang, guide: &mut GuideState, at: Rect) -> Option<Turn> {
    let page = guide.page;
    let is_result = page == Page::Result;
    let forward = lang.say(if is_result { "guide-make" } else { "guide-next" });
    let skip = (!is_result).then(|| lang.say("guide-skip"));
    let right = foot_width(ui, &forward, skip.as_deref());
    let mut turn = None;
    let mut take = |response: egui::Response, pressed: Turn| {
        guide.buttons.push(response.id);
        if response.clicked() {
            turn = Some(pressed);
        }
    };
    let room = egui::UiBuilder::new().max_rect(at).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(room, |ui| {
        if page != Page::Product {
            take(ui.button(lang.say("guide-back")), Turn::Back);
        }
        ui.add_space((at.right() - right - ui.cursor().left()).max(0.0));
        if let Some(skip) = skip {
            take(ui.add(egui::Button::new(skip).frame_when_inactive(false)), Turn::Skip);
        }
        take(theme::primary_button_ui(ui, &forward), Turn::Next);
    });
    turn
}

/// How wide the buttons at the right are together.
fn foot_width(ui: &Ui, forward: &str, skip: Option<&str>) -> f32 {
    let ink = theme::colour(ui, Paint::Ink);
    let wide = |words: &str, font| {
        ui.painter().layout_no_wrap(words.to_owned(), font, ink).size().x + 2.0 * ui.spacing().button_padding.x
    };
    let skip = skip.map(|words| wide(words, egui::FontId::proportional(size::BODY)) + ui.spacing().item_spacing.x);
    // A point more, so that rounding breaks no line.
    wide(forward, theme::bold_font(size::BODY)) + skip.unwrap_or_default() + 1.0
}
