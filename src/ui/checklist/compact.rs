//! A stage's checklist in short, as it stands in the panel at the right.

use egui::Ui;

use super::change;
use super::ideas::own_item_ui;
use super::progress::{bar_ui, progress_words};
use super::tag::checkbox_ui;
use super::words::title_of;
use crate::action::Action;
use crate::document::{ItemState, Stage, StageId};
use crate::editor::Editor;
use crate::insight::Progress;
use crate::scene::Paint;
use crate::ui::Model;
use crate::ui::theme::{self, gap, size};

/// Shows the items of a stage as ticks with titles, and a field for an own item; nothing for an unknown stage.
pub fn stage_checklist_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, stage: StageId, actions: &mut Vec<Action>) {
    let Some(stage) = editor.project().stage(stage) else { return };
    ui.label(theme::strong(model.lang.say("checklist-title"), size::BODY));
    let progress = Progress::of(&stage.checklist);
    if progress.total > 0 {
        bar_ui(progress, ui, model.lang, 6.0);
        ui.label(theme::soft(ui, progress_words(progress, model.lang)));
    }
    ui.add_space(gap::TIGHT);
    items_ui(ui, model, stage, actions);
    ui.add_space(gap::TIGHT);
    own_item_ui(ui, model.lang, stage, "inspector", actions);
}

fn items_ui(ui: &mut Ui, model: &Model<'_>, stage: &Stage, actions: &mut Vec<Action>) {
    for item in &stage.checklist {
        let mut ticked = item.state == ItemState::Done;
        let ink = theme::colour(ui, if item.state.is_open() { Paint::Ink } else { Paint::InkSoft });
        let title = egui::RichText::new(title_of(model.lang, item)).color(ink);
        let response = checkbox_ui(ui, &mut ticked, title).interact(egui::Sense::drag());
        if response.drag_started() {
            actions.push(Action::CarryWords(title_of(model.lang, item).clone()));
        }
        if response.changed() {
            actions.push(change::tick(item.id, ticked, model.today));
        }
        if !matches!(item.state, ItemState::Open | ItemState::Done) {
            response.on_hover_text(model.lang.say(&format!("state-{}", item.state.id())));
        }
    }
}
