//! Where customers are lost, in one sentence, and what to do about it first.

use egui::{Frame, Margin, Stroke, Ui};

use super::whatif::target_choice_ui;
use super::{NumbersState, Shown};
use crate::action::{Action, Command};
use crate::insight::{leak_title, sentence};
use crate::scene::Paint;
use crate::ui::checklist::{first_items_ui, lately_ui};
use crate::ui::theme::{self, gap, size};

/// The leak's sentence and what it is measured against; or why there is no leak. It is short, so that what the section
/// shows lies in sight below it.
pub fn advice_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut NumbersState, actions: &mut Vec<Action>) {
    sheet_ui(ui, shown, |ui| {
        sentence_ui(ui, shown);
        target_choice_ui(ui, shown, state, actions);
    });
}

/// What was done lately with what came of it, and the tactics that mend the leak.
pub fn doing_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let has_news = crate::insight::news(shown.effects).is_some();
    if has_news || !shown.advice.tactics.is_empty() || shown.advice.leak.is_some() {
        sheet_ui(ui, shown, |ui| {
            lately_ui(ui, shown.model.lang, shown.journey, shown.effects);
            tactics_ui(ui, shown, actions);
        });
    }
}

/// A tinted sheet with a stripe at its left, in red where there is a leak.
fn sheet_ui(ui: &mut Ui, shown: &Shown<'_>, content: impl FnOnce(&mut Ui)) {
    let has_leak = shown.advice.leak.is_some();
    let accent = theme::colour(ui, if has_leak { Paint::Leak } else { Paint::Accent });
    let ground = theme::colour(ui, Paint::Surface).blend(accent.gamma_multiply(0.07));
    let sheet = Frame::new()
        .fill(ground)
        .stroke(Stroke::new(1.0, accent.gamma_multiply(0.55)))
        .corner_radius(theme::RADIUS + 3)
        .inner_margin(Margin { left: 24, right: 18, top: 12, bottom: 12 });
    let inner = sheet.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        content(ui);
    });
    let stripe = inner.response.rect.with_max_x(inner.response.rect.left() + 6.0);
    let mut corners = egui::CornerRadius::same(theme::RADIUS + 3);
    (corners.ne, corners.se) = (0, 0);
    ui.painter().rect_filled(stripe, corners, accent);
}

fn sentence_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let lang = shown.model.lang;
    let title =
        shown.advice.leak.as_ref().map_or_else(|| lang.say("numbers-no-leak-title"), |leak| leak_title(lang, leak));
    ui.label(theme::strong(title, size::HEADING));
    let words = egui::RichText::new(sentence(lang, shown.advice)).size(size::BODY + 1.0);
    ui.add(egui::Label::new(words).wrap());
}

/// What to do first, in the same words and with the same buttons as on the checklist, to which the titles lead.
fn tactics_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    if shown.advice.tactics.is_empty() {
        if shown.advice.leak.is_some() {
            ui.add_space(gap::TIGHT);
            ui.label(shown.model.lang.say("numbers-no-tactics"));
        }
        return;
    }
    ui.add_space(gap::NORMAL);
    if first_items_ui(ui, shown.model, shown.journey, shown.advice, actions).is_some() {
        actions.push(Action::Command(Command::ShowChecklist));
    }
}
