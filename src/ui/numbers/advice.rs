//! Where customers are lost, in one sentence, and what to do about it first.

use egui::{Align, Frame, Layout, Margin, Stroke, Ui};

use super::Shown;
use crate::action::{Action, Command};
use crate::document::{Edit, ItemChange, ItemState};
use crate::editor::Selection;
use crate::insight::{Recommendation, reason_phrase, sentence};
use crate::scene::Paint;
use crate::ui::theme::{self, gap, size};

/// How many tactics are named.
const AT_MOST: usize = 4;

/// The leak's sentence with the tactics that mend it; or why there is no leak.
pub fn advice_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let has_leak = shown.advice.leak.is_some();
    let accent = theme::colour(ui, if has_leak { Paint::Leak } else { Paint::Accent });
    let ground = theme::colour(ui, Paint::Surface).blend(accent.gamma_multiply(0.07));
    let sheet = Frame::new()
        .fill(ground)
        .stroke(Stroke::new(1.0, accent.gamma_multiply(0.55)))
        .corner_radius(theme::RADIUS + 3)
        .inner_margin(Margin { left: 24, right: 18, top: 16, bottom: 16 });
    let inner = sheet.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        sentence_ui(ui, shown);
        tactics_ui(ui, shown, actions);
    });
    let stripe = inner.response.rect.with_max_x(inner.response.rect.left() + 6.0);
    let mut corners = egui::CornerRadius::same(theme::RADIUS + 3);
    (corners.ne, corners.se) = (0, 0);
    ui.painter().rect_filled(stripe, corners, accent);
}

fn sentence_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let lang = shown.model.lang;
    let key = if shown.advice.leak.is_some() { "numbers-leak-title" } else { "numbers-no-leak-title" };
    ui.label(theme::strong(lang.say(key), size::HEADING));
    let words = egui::RichText::new(sentence(lang, &shown.advice)).size(size::BODY + 1.0);
    ui.add(egui::Label::new(words).wrap());
}

fn tactics_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    if shown.advice.tactics.is_empty() {
        if shown.advice.leak.is_some() {
            ui.add_space(gap::TIGHT);
            ui.label(lang.say("numbers-no-tactics"));
        }
        return;
    }
    ui.add_space(gap::NORMAL);
    ui.label(theme::strong(lang.say("numbers-first-title"), size::BODY));
    for found in shown.advice.tactics.iter().take(AT_MOST) {
        tactic_ui(ui, shown, found, actions);
    }
}

fn tactic_ui(ui: &mut Ui, shown: &Shown<'_>, found: &Recommendation, actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    let Some((_, item)) = shown.journey.item(found.item) else { return };
    let title = lang.names().item(item).to_owned();
    let reasons: Vec<_> = found.reasons.iter().map(|reason| reason_phrase(lang, reason)).collect();
    let row = Frame::new()
        .fill(theme::colour(ui, Paint::Surface))
        .corner_radius(theme::RADIUS)
        .inner_margin(Margin::symmetric(12, 8));
    row.show(ui, |ui| {
        let size = egui::vec2(ui.available_width(), 38.0);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Min), |ui| {
            buttons_ui(ui, shown, (found, item.state), &title, actions);
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.add(egui::Label::new(theme::strong(title.as_str(), size::BODY)).wrap());
                ui.add(egui::Label::new(theme::soft(ui, reasons.join(" · "))).wrap());
            });
        });
    });
}

/// The way to the item, and its next state.
fn buttons_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    (found, state): (&Recommendation, ItemState),
    title: &str,
    actions: &mut Vec<Action>,
) {
    let lang = shown.model.lang;
    let set = |state, done_on| Action::Edit(Edit::SetItem(found.item, ItemChange::State { state, done_on }));
    let named = |key| lang.say_with(key, &[("item", title.into())]);
    if state == ItemState::Doing {
        if button_ui(ui, &lang.say("numbers-done"), &named("numbers-done-item")) {
            actions.push(set(ItemState::Done, Some(shown.model.today)));
        }
    } else if button_ui(ui, &lang.say("numbers-start"), &named("numbers-start-item")) {
        actions.push(set(ItemState::Doing, None));
    }
    if button_ui(ui, &lang.say("numbers-look"), &named("numbers-look-item")) {
        actions.push(Action::Select(Selection::Item(found.item)));
        actions.push(Action::Command(Command::ShowChecklist));
    }
}

/// A button with short words and a longer accessible name; `true` when pressed.
fn button_ui(ui: &mut Ui, words: &str, name: &str) -> bool {
    let button = ui.button(words).on_hover_text(name);
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
    button.clicked()
}
