//! The start page: a new map from a framework, a file that is there already, or a sample to look at.

mod card;
#[cfg(test)]
mod claims;
mod files;
mod picture;

use egui::{Align, CentralPanel, Frame, Layout, Margin, ScrollArea, Ui, UiBuilder, Vec2};

use super::Model;
use super::theme::{self, gap, size};
use crate::action::Action;
use crate::document::{Colour, Language};
use crate::lang::Lang;
use crate::library::Framework;
use crate::scene::Paint;
use crate::storage::ThemeChoice;
use card::Card;

/// The widest that the page becomes.
const MAX_WIDTH: f32 = 1120.0;
/// From how wide on what is new and what is there already stand beside each other.
const TWO_COLUMNS: f32 = 820.0;
/// From how wide on the lesser frameworks stand two by two.
const TWO_CARDS: f32 = 520.0;
/// The part of the page that new maps take.
const NEW_SHARE: f32 = 0.62;

/// Shows the page.
pub fn start_ui(ui: &mut Ui, model: &Model<'_>, actions: &mut Vec<Action>) {
    CentralPanel::default().frame(Frame::new().fill(theme::colour(ui, Paint::Canvas))).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let beside = ((ui.available_width() - MAX_WIDTH) / 2.0).max(gap::PAGE);
            let page = ui.available_rect_before_wrap().shrink2(Vec2::new(beside, 0.0));
            ui.scope_builder(UiBuilder::new().max_rect(page), |ui| {
                ui.add_space(gap::PAGE);
                header_ui(ui, model, actions);
                ui.add_space(gap::PAGE);
                columns_ui(ui, model, actions);
                ui.add_space(gap::PAGE);
            });
        });
    });
}

/// What the product is called and does; beside it or below it the language and the look.
fn header_ui(ui: &mut Ui, model: &Model<'_>, actions: &mut Vec<Action>) {
    let lang = model.lang;
    let words_ui = |ui: &mut Ui| {
        ui.label(theme::strong(lang.say("app-name"), size::DISPLAY));
        ui.label(egui::RichText::new(lang.say("start-sentence")).size(size::HEADING));
    };
    if ui.available_width() < TWO_COLUMNS {
        words_ui(ui);
        ui.horizontal_wrapped(|ui| look_ui(ui, model, actions));
        return;
    }
    two_columns_ui(ui, |left, right| {
        words_ui(left);
        right.horizontal_wrapped(|ui| look_ui(ui, model, actions));
    });
}

fn look_ui(ui: &mut Ui, model: &Model<'_>, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.x = gap::TIGHT;
    for language in Language::ALL {
        let words = model.lang.say(&format!("language-{}", language.code()));
        let chosen = model.lang.language() == language;
        if ui.selectable_label(chosen, words).clicked() && !chosen {
            actions.push(Action::SetLanguage(language));
        }
    }
    ui.separator();
    let themes = [(ThemeChoice::System, "system"), (ThemeChoice::Light, "light"), (ThemeChoice::Dark, "dark")];
    for (choice, id) in themes {
        let chosen = model.settings.theme == choice;
        if ui.selectable_label(chosen, model.lang.say(&format!("start-theme-{id}"))).clicked() && !chosen {
            actions.push(Action::SetTheme(choice));
        }
    }
}

/// What is new and what is there already, beside each other where there is room; else what is likelier wanted first.
fn columns_ui(ui: &mut Ui, model: &Model<'_>, actions: &mut Vec<Action>) {
    if ui.available_width() >= TWO_COLUMNS {
        return two_columns_ui(ui, |left, right| {
            new_ui(left, model.lang, actions);
            open_ui(right, model, actions);
        });
    }
    let is_known = !model.settings.recent.is_empty();
    if is_known {
        open_ui(ui, model, actions);
    } else {
        new_ui(ui, model.lang, actions);
    }
    ui.add_space(gap::PAGE);
    if is_known {
        new_ui(ui, model.lang, actions);
    } else {
        open_ui(ui, model, actions);
    }
}

fn two_columns_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui, &mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let split = room.left() + (room.width() - gap::PAGE) * NEW_SHARE;
    let column = |rect| UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min));
    let mut left = ui.new_child(column(room.with_max_x(split)).id_salt("left"));
    let mut right = ui.new_child(column(room.with_min_x(split + gap::PAGE)).id_salt("right"));
    content(&mut left, &mut right);
    ui.advance_cursor_after_rect(left.min_rect().union(right.min_rect()));
}

fn open_ui(ui: &mut Ui, model: &Model<'_>, actions: &mut Vec<Action>) {
    ui.label(theme::strong(model.lang.say("start-open"), size::TITLE));
    ui.add_space(gap::TIGHT);
    sheet_ui(ui, |ui| files::files_ui(ui, model, actions));
}

fn sheet_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let sheet = Frame::new()
        .fill(theme::colour(ui, Paint::Surface))
        .stroke(egui::Stroke::new(1.0, theme::colour(ui, Paint::LaneLine)))
        .corner_radius(theme::RADIUS + 3)
        .inner_margin(Margin::same(18));
    sheet.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        content(ui);
    });
}

/// A card for every framework that the map can draw, and one for a blank map.
fn new_ui(ui: &mut Ui, lang: &Lang, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing = Vec2::splat(gap::NORMAL + gap::TIGHT);
    ui.label(theme::strong(lang.say("start-new"), size::TITLE));
    let mut frameworks = lang.names().library().frameworks.iter().filter(|found| found.returns.is_empty());
    if let Some(first) = frameworks.next()
        && framework_card(lang, first).prominent().card_ui(ui, 0.0).clicked()
    {
        actions.push(start(first));
    }
    let (title, text) = (lang.say("start-blank"), lang.say("start-blank-text"));
    let unnamed = lang.names().text(&lang.names().library().words.unnamed_stage);
    let stages = [Colour::Blue, Colour::Teal, Colour::Green].map(|colour| (unnamed, colour));
    let mut cards: Vec<_> = frameworks.map(|found| (framework_card(lang, found), start(found))).collect();
    cards.push((Card::new(&title, &text).with_stages(stages.to_vec()), Action::Start { framework: None }));
    grid_ui(ui, cards, actions);
}

fn grid_ui(ui: &mut Ui, mut cards: Vec<(Card<'_>, Action)>, actions: &mut Vec<Action>) {
    let at_once = if ui.available_width() >= TWO_CARDS { 2 } else { 1 };
    let between = ui.spacing().item_spacing.x;
    let width = (ui.available_width() - between * (at_once as f32 - 1.0)) / at_once as f32;
    while !cards.is_empty() {
        let together: Vec<_> = cards.drain(..at_once.min(cards.len())).collect();
        let height = together.iter().map(|(card, _)| card.height(ui, width)).fold(0.0, f32::max);
        ui.horizontal_top(|ui| {
            for (card, action) in together {
                let clicked = ui.vertical(|ui| {
                    ui.set_width(width);
                    card.card_ui(ui, height).clicked()
                });
                if clicked.inner {
                    actions.push(action);
                }
            }
        });
    }
}

fn framework_card<'a>(lang: &'a Lang, framework: &'a Framework) -> Card<'a> {
    let names = lang.names();
    let stages = framework.stages.iter().map(|stage| (names.text(&stage.name), stage.colour));
    Card::new(names.text(&framework.title), names.text(&framework.introduction)).with_stages(stages.collect())
}

fn start(framework: &Framework) -> Action {
    Action::Start { framework: Some(framework.id.clone()) }
}
