//! The start page: a few questions to begin with, a gallery of frameworks, and the files and samples that are there.

mod card;
#[cfg(test)]
mod claims;
mod files;
mod gallery;
mod picture;
mod question;

use egui::{Align, CentralPanel, Frame, Layout, Margin, ScrollArea, Ui, UiBuilder, Vec2};

use super::Model;
use super::theme::{self, gap, size};
use crate::action::{Action, Command};
use crate::document::Language;
use crate::scene::Paint;
use crate::storage::{OwnFramework, ThemeChoice};
pub use picture::paint_marks;
pub use question::{FrameworkQuestion, question_ui};

/// The widest that the page becomes.
const MAX_WIDTH: f32 = 1120.0;
/// From how wide on what is new and what is there already stand beside each other.
const TWO_COLUMNS: f32 = 820.0;
/// From how wide on language and look stand beside the product's name.
const LOOK_BESIDE: f32 = 980.0;
/// The part of the page that new maps take.
const NEW_SHARE: f32 = 0.62;

/// What the start page remembers.
#[derive(Default)]
pub struct StartState {
    /// The user's own frameworks, as they were last found.
    pub own: Vec<OwnFramework>,
    /// What is asked about them.
    pub question: Option<FrameworkQuestion>,
}

/// Shows the page.
pub fn start_ui(ui: &mut Ui, model: &Model<'_>, state: &mut StartState, actions: &mut Vec<Action>) {
    CentralPanel::default().frame(Frame::new().fill(theme::colour(ui, Paint::Canvas))).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let beside = ((ui.available_width() - MAX_WIDTH) / 2.0).max(gap::PAGE);
            let page = ui.available_rect_before_wrap().shrink2(Vec2::new(beside, 0.0));
            ui.scope_builder(UiBuilder::new().max_rect(page), |ui| {
                ui.add_space(gap::PAGE);
                header_ui(ui, model, actions);
                ui.add_space(gap::PAGE);
                guide_ui(ui, model, actions);
                ui.add_space(gap::PAGE);
                columns_ui(ui, model, state, actions);
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
    if ui.available_width() < LOOK_BESIDE {
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
    let themes = [
        (ThemeChoice::System, "system"),
        (ThemeChoice::Light, "light"),
        (ThemeChoice::Dark, "dark"),
        (ThemeChoice::Contrast, "contrast"),
    ];
    for (choice, id) in themes {
        let chosen = model.settings.theme == choice;
        if ui.selectable_label(chosen, model.lang.say(&format!("start-theme-{id}"))).clicked() && !chosen {
            actions.push(Action::SetTheme(choice));
        }
    }
}

/// The way for newcomers: a few questions.
fn guide_ui(ui: &mut Ui, model: &Model<'_>, actions: &mut Vec<Action>) {
    let lang = model.lang;
    let sheet = Frame::new().fill(theme::colour(ui, Paint::Selection)).corner_radius(theme::RADIUS + 3);
    sheet.inner_margin(Margin::same(18)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(theme::strong(lang.say("start-guide"), size::TITLE));
        ui.label(lang.say("start-guide-text"));
        ui.add_space(gap::TIGHT);
        if theme::primary_button_ui(ui, &lang.say("start-guide-begin")).clicked() {
            actions.push(Action::Command(Command::GuidedStart));
        }
    });
}

/// What is new and what is there already, beside each other where there is room; else what is likelier wanted first.
fn columns_ui(ui: &mut Ui, model: &Model<'_>, state: &mut StartState, actions: &mut Vec<Action>) {
    if ui.available_width() >= TWO_COLUMNS {
        return two_columns_ui(ui, |left, right| {
            gallery::gallery_ui(left, model.lang, state, actions);
            open_ui(right, model, actions);
        });
    }
    let is_known = !model.settings.recent.is_empty();
    if is_known {
        open_ui(ui, model, actions);
        ui.add_space(gap::PAGE);
    }
    gallery::gallery_ui(ui, model.lang, state, actions);
    if !is_known {
        ui.add_space(gap::PAGE);
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
