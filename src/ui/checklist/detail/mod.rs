//! What stands below an opened row: what the library knows about it, and everything that can be written down.

mod about;
mod fields;
mod tags;

use egui::{Label, Margin, Ui};

use super::Sight;
use super::row::INDENT;
use crate::action::{Action, Command};
use crate::document::{Edit, Item, Stage, Subject};
use crate::editor::Selection;
use crate::insight::{effect_caveat, effect_sentence};
use crate::scene::Paint;
use crate::ui::theme::{self, gap, size};

/// An item whose details are shown.
#[derive(Clone, Copy)]
struct Detail<'a> {
    sight: &'a Sight<'a>,
    stage: &'a Stage,
    item: &'a Item,
}

/// Shows the details of a stage's item.
pub(super) fn detail_ui(ui: &mut Ui, sight: &Sight<'_>, stage: &Stage, item: &Item, actions: &mut Vec<Action>) {
    let narrow = ui.available_width() < 420.0;
    let left = if narrow { 0 } else { INDENT as i8 };
    egui::Frame::new().inner_margin(Margin { left, right: if narrow { 0 } else { 12 }, top: 4, bottom: 16 }).show(
        ui,
        |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = gap::TIGHT;
            let detail = Detail { sight, stage, item };
            match &item.subject {
                Subject::Own(title) => fields::title_ui(ui, detail, title, actions),
                Subject::Tactic(_) | Subject::Survey(_) => about::about_ui(ui, detail, actions),
            }
            ui.add_space(gap::NORMAL);
            effect_ui(ui, detail);
            fields::fields_ui(ui, detail, actions);
            tags::tags_ui(ui, detail, actions);
            fields::note_ui(ui, detail, actions);
            ui.add_space(gap::NORMAL);
            buttons_ui(ui, detail, actions);
        },
    );
}

/// What the numbers say of a done item.
fn effect_ui(ui: &mut Ui, detail: Detail<'_>) {
    let (lang, effects) = (detail.sight.model.lang, &detail.sight.plan.effects);
    let Some(effect) = effects.iter().find(|effect| effect.item == detail.item.id) else { return };
    ui.label(theme::strong(lang.say("checklist-effect"), size::SMALL));
    ui.add(Label::new(effect_sentence(lang, effect)).wrap());
    if let Some(caveat) = effect_caveat(lang, detail.sight.journey, effect) {
        ui.add(Label::new(theme::soft(ui, caveat)).wrap());
    }
    ui.add_space(gap::NORMAL);
}

fn buttons_ui(ui: &mut Ui, detail: Detail<'_>, actions: &mut Vec<Action>) {
    let lang = detail.sight.model.lang;
    ui.horizontal_wrapped(|ui| {
        for (key, down) in [("checklist-move-up", -1), ("checklist-move-down", 1)] {
            let moved = moved(detail.stage, detail.item, down);
            if ui.add_enabled(moved.is_some(), egui::Button::new(lang.say(key))).clicked() {
                actions.extend(moved.map(Action::Edit));
            }
        }
        let delete = egui::RichText::new(lang.say("checklist-delete")).color(theme::colour(ui, Paint::Bad));
        if ui.button(delete).clicked() {
            actions.push(Action::Select(Selection::Item(detail.item.id)));
            actions.push(Action::Command(Command::Delete));
        }
    });
}

/// The edit that moves an item by one place in its stage; `None` at the ends.
fn moved(stage: &Stage, item: &Item, down: isize) -> Option<Edit> {
    let from = stage.checklist.iter().position(|other| other.id == item.id)?;
    let index = from.checked_add_signed(down).filter(|index| *index < stage.checklist.len())?;
    Some(Edit::MoveItem { item: item.id, stage: stage.id, index })
}
