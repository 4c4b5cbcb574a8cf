//! What stands around every page: how far one is above it, the buttons below it.

use egui::{Align, CentralPanel, Frame, Id, Layout, Margin, Panel, Rect, ScrollArea, Ui, Vec2};

use super::{GuideState, Page, Turn, pages, result};
use crate::lang::Lang;
use crate::scene::Paint;
use crate::ui::Model;
use crate::ui::theme::{self, gap, size};

const PROGRESS: f32 = 5.0;
const MARGIN: Margin = Margin::symmetric(26, 14);

/// Shows a page; gives the button that was pressed.
pub(super) fn frame_ui(ui: &mut Ui, model: &Model<'_>, guide: &mut GuideState) -> Option<Turn> {
    let bar = |panel: Panel| panel.resizable(false).frame(Frame::new().inner_margin(MARGIN)).show_separator_line(false);
    let mut turn = bar(Panel::top(Id::unique("guide-head"))).show(ui, |ui| head_ui(ui, model.lang, guide.page)).inner;
    let foot = bar(Panel::bottom(Id::unique("guide-foot"))).show_separator_line(true);
    turn = foot.show(ui, |ui| foot_ui(ui, model.lang, guide)).inner.or(turn);
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
    turn
}

fn page_ui(ui: &mut Ui, model: &Model<'_>, guide: &mut GuideState) {
    let lang = model.lang;
    let page = guide.page;
    ui.label(theme::strong(lang.say(&format!("guide-{}", page.id())), size::TITLE));
    let help = egui::RichText::new(lang.say(&format!("guide-{}-help", page.id())));
    ui.label(help.color(theme::colour(ui, Paint::InkSoft)));
    ui.add_space(gap::WIDE);
    match page {
        Page::Product => pages::product_ui(ui, lang, guide),
        Page::Business => pages::business_ui(ui, lang, guide),
        Page::Audience => pages::audience_ui(ui, lang, guide),
        Page::Losses => pages::losses_ui(ui, lang, guide),
        Page::Channels => pages::channels_ui(ui, lang, guide),
        Page::Result => result::result_ui(ui, lang, guide),
    }
}

/// How far one is, in words and as a bar, and the way out.
fn head_ui(ui: &mut Ui, lang: &Lang, page: Page) -> Option<Turn> {
    let mut turn = None;
    ui.horizontal(|ui| {
        ui.label(theme::strong(lang.say("guide-title"), size::BODY));
        ui.label(theme::soft(ui, step_words(lang, page)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let close = lang.say("guide-close");
            let button = egui::Button::new("×").frame_when_inactive(false).min_size(Vec2::splat(28.0));
            if ui.add(button).on_hover_text(&close).accessible_name(close).clicked() {
                turn = Some(Turn::Close);
            }
        });
    });
    progress_ui(ui, page);
    turn
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

fn foot_ui(ui: &mut Ui, lang: &Lang, guide: &mut GuideState) -> Option<Turn> {
    let page = guide.page;
    let mut turn = None;
    guide.buttons.clear();
    let mut take = |response: egui::Response, pressed: Turn| {
        guide.buttons.push(response.id);
        if response.clicked() {
            turn = Some(pressed);
        }
    };
    ui.horizontal(|ui| {
        if page != Page::Product {
            take(ui.button(lang.say("guide-back")), Turn::Back);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let forward = if page == Page::Result { "guide-make" } else { "guide-next" };
            take(theme::primary_button_ui(ui, &lang.say(forward)), Turn::Next);
            if page != Page::Result {
                let skip = egui::Button::new(lang.say("guide-skip")).frame_when_inactive(false);
                take(ui.add(skip), Turn::Skip);
            }
        });
    });
    turn
}
