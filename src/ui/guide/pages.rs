//! The questions, one a page.

use std::collections::BTreeSet;

use egui::{Ui, Vec2};

use super::option::Choice;
use super::walk::walk_ui;
use super::{Focused, GuideState};
use crate::document::{Channel, SHORT_TEXT};
use crate::lang::Lang;
use crate::library::{Library, usual_channels};
use crate::ui::theme::{gap, size};

/// From how wide on answers stand two by two.
const TWO_COLUMNS: f32 = 520.0;

/// What is sold, in the user's own words.
pub(super) fn product_ui(ui: &mut Ui, lang: &Lang, guide: &mut GuideState) {
    let edit = egui::TextEdit::singleline(&mut guide.answers.product)
        .id(egui::Id::unique("guide-product"))
        .char_limit(SHORT_TEXT)
        .hint_text(lang.say("guide-product-example"))
        .font(egui::FontId::proportional(size::HEADING))
        .margin(egui::Margin::symmetric(12, 9))
        .desired_width(f32::INFINITY);
    let field = ui.add(edit);
    let (label, shown) = (lang.say("guide-product"), guide.answers.product.clone());
    field.widget_info(|| egui::WidgetInfo {
        label: Some(label.clone()),
        ..egui::WidgetInfo::text_edit(true, "", &shown, "")
    });
    if guide.wants_focus {
        field.request_focus();
    }
}

/// What kind of business it is.
pub(super) fn business_ui(ui: &mut Ui, lang: &Lang, guide: &mut GuideState) {
    let names = lang.names();
    let businesses = &Library::shared().guide.businesses;
    let chosen = guide.answers.business.as_deref();
    let of = |business: &'static crate::library::Business| {
        Choice::one(names.text(&business.title), chosen == Some(&business.id)).with_text(names.text(&business.example))
    };
    let choices: Vec<_> = businesses.iter().map(of).collect();
    let grid = grid_ui(ui, &choices, guide.wants_focus);
    let id = |at: usize| businesses.get(at).map(|business| &business.id);
    guide.focused = grid.focused.and_then(id).cloned().map(Focused::Business);
    if let Some(pressed) = grid.pressed {
        choose(&mut guide.answers.business, id(pressed));
    }
}

/// For whom it works.
pub(super) fn audience_ui(ui: &mut Ui, lang: &Lang, guide: &mut GuideState) {
    let names = lang.names();
    let audiences = &Library::shared().guide.audiences;
    let chosen = guide.answers.audience.as_deref();
    let of = |audience: &'static crate::library::Audience| {
        let words = Choice::one(names.text(&audience.title), chosen == Some(&audience.id));
        words.with_text(names.text(&audience.persona.role))
    };
    let choices: Vec<_> = audiences.iter().map(of).collect();
    let grid = grid_ui(ui, &choices, guide.wants_focus);
    let id = |at: usize| audiences.get(at).map(|audience| &audience.id);
    guide.focused = grid.focused.and_then(id).cloned().map(Focused::Audience);
    if let Some(pressed) = grid.pressed {
        choose(&mut guide.answers.audience, id(pressed));
    }
}

/// Where people are lost.
pub(super) fn losses_ui(ui: &mut Ui, lang: &Lang, guide: &mut GuideState) {
    let names = lang.names();
    let losses = &Library::shared().guide.losses;
    let chosen = &guide.answers.losses;
    let of = |loss: &'static crate::library::Loss| Choice::several(names.text(&loss.title), chosen.contains(&loss.id));
    let choices: Vec<_> = losses.iter().map(of).collect();
    let grid = grid_ui(ui, &choices, guide.wants_focus);
    guide.focused = grid.focused.and_then(|at| losses.get(at)).map(|loss| Focused::Loss(loss.id.clone()));
    if let Some(loss) = grid.pressed.and_then(|at| losses.get(at)) {
        toggle(&mut guide.answers.losses, loss.id.clone());
    }
}

/// Through what customers meet the business; what is usual for it is chosen before the user says anything.
pub(super) fn channels_ui(ui: &mut Ui, lang: &Lang, guide: &mut GuideState) {
    let mut chosen = match &guide.answers.channels {
        Some(channels) => channels.clone(),
        None => usual_channels(&guide.answers, Library::shared()),
    };
    let mut pressed = None;
    let mut answers = Vec::new();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(gap::NORMAL);
        for (channel, id) in Channel::ALL.iter().filter(|(channel, _)| *channel != Channel::Other) {
            let words = lang.say(&format!("channel-{id}"));
            let response = Choice::several(&words, chosen.contains(channel)).chip_ui(ui);
            if response.clicked() {
                pressed = Some(*channel);
            }
            answers.push(response);
        }
    });
    if let Some(first) = answers.first().filter(|_| guide.wants_focus) {
        first.request_focus();
    }
    walk_ui(ui, &answers);
    if let Some(channel) = pressed {
        toggle(&mut chosen, channel);
        guide.answers.channels = Some(chosen);
    }
}

/// Chooses an answer, or takes it back where it was chosen.
fn choose(answer: &mut Option<String>, pressed: Option<&String>) {
    *answer = if answer.as_ref() == pressed { None } else { pressed.cloned() };
}

/// Puts a thing into a set, or takes it out.
pub(super) fn toggle<T: Ord>(set: &mut BTreeSet<T>, thing: T) {
    if !set.remove(&thing) {
        set.insert(thing);
    }
}

/// What came of a page's answers.
struct Grid {
    /// The place of the answer that was pressed.
    pressed: Option<usize>,
    /// The place of the answer that has the focus.
    focused: Option<usize>,
}

/// Answers two by two where there is room. The focus begins on the one that is chosen, else on the first.
fn grid_ui(ui: &mut Ui, choices: &[Choice<'_>], wants_focus: bool) -> Grid {
    let at_once = if ui.available_width() >= TWO_COLUMNS { 2 } else { 1 };
    let between = gap::NORMAL + gap::TIGHT;
    ui.spacing_mut().item_spacing = Vec2::splat(between);
    let width = (ui.available_width() - between * (at_once as f32 - 1.0)) / at_once as f32;
    let mut answers = Vec::new();
    for together in choices.chunks(at_once) {
        let height = together.iter().map(|choice| choice.height(ui, width)).fold(0.0, f32::max);
        ui.horizontal_top(|ui| {
            for choice in together {
                let row = ui.vertical(|ui| {
                    ui.set_width(width);
                    choice.row_ui(ui, height)
                });
                answers.push(row.inner);
            }
        });
    }
    let first = choices.iter().position(Choice::is_chosen).unwrap_or(0);
    if let Some(answer) = answers.get(first).filter(|_| wants_focus) {
        answer.request_focus();
    }
    Grid { pressed: answers.iter().position(egui::Response::clicked), focused: walk_ui(ui, &answers) }
}
