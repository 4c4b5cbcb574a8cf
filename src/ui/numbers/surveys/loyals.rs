//! Active and passive loyals with what helps with either, each to be put on the checklist or gone to.

use egui::{Label, Ui};

use crate::action::{Action, Command};
use crate::document::{ItemState, Journey, Phase, Stage, Subject};
use crate::editor::Selection;
use crate::insight::{FOR_ACTIVE, FOR_PASSIVE, Loyals};
use crate::library::stage_for_tactic;
use crate::ui::list_row::{ListRow, Sign, list_row_ui};
use crate::ui::loyals::{group_words, known_words};
use crate::ui::numbers::Shown;
use crate::ui::theme::{self, gap, size};

/// What is known of them, and both kinds beside one another.
pub fn loyals_ui(ui: &mut Ui, shown: &Shown<'_>, found: &Loyals, actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    ui.label(theme::strong(lang.say("loyals-title"), size::HEADING));
    for words in known_words(lang, found) {
        ui.add(Label::new(words).wrap());
    }
    ui.add_space(gap::TIGHT);
    let kinds = [("active", found.active(), FOR_ACTIVE), ("passive", found.passive(), FOR_PASSIVE)];
    ui.columns(2, |columns| {
        for (ui, (kind, share, tactics)) in columns.iter_mut().zip(kinds) {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = gap::TIGHT;
                ui.add(Label::new(theme::strong(group_words(lang, kind, share), size::BODY)).wrap());
                for tactic in tactics {
                    tactic_ui(ui, shown, tactic, actions);
                }
            });
        }
    });
}

/// A tactic with its state; a click goes to it, or puts it on the checklist.
fn tactic_ui(ui: &mut Ui, shown: &Shown<'_>, tactic: &str, actions: &mut Vec<Action>) {
    let (lang, names, journey) = (shown.model.lang, shown.model.lang.names(), shown.journey);
    let title = names.library().tactic(tactic).map_or(tactic, |found| names.text(&found.title));
    let all = || journey.stages().iter().flat_map(|stage| &stage.checklist);
    let listed = all().filter(|item| item.tactic() == Some(tactic)).max_by_key(|item| rank(item.state));
    let target = target(journey).map(|stage| stage_for_tactic(names.library(), journey, tactic, stage.id));
    let stage = target.and_then(|stage| journey.stage(stage)).map_or("", |stage| names.stage(stage));
    let small = match listed {
        Some(item) => lang.say(&format!("state-{}", item.state.id())),
        None => lang.say_with("obstacle-add", &[("stage", stage.into())]),
    };
    let sign = if listed.is_some() { Sign::None } else { Sign::Plus };
    let name = format!("{title}. {small}");
    let row = ListRow { words: title, small: &small, name: &name, sign, quiet: false, drags: false };
    if list_row_ui(ui, egui::Id::unique(("loyals", tactic)), row).clicked() {
        if let Some(item) = listed {
            actions.push(Action::Select(Selection::Item(item.id)));
            actions.push(Action::Command(Command::ShowChecklist));
        } else if let Some(stage) = target {
            actions.push(Action::AddItems { stage, subjects: vec![Subject::Tactic(tactic.to_owned())] });
        }
    }
}

const fn rank(state: ItemState) -> u8 {
    match state {
        ItemState::NotForUs => 0,
        ItemState::Open => 1,
        ItemState::Doing => 2,
        ItemState::Done => 3,
    }
}

/// The stage of loyalty, or the last.
fn target(journey: &Journey) -> Option<&Stage> {
    let loyal = |stage: &&Stage| stage.phases.contains(&Phase::Loyalty);
    journey.stages().iter().find(loyal).or_else(|| journey.stages().last())
}
