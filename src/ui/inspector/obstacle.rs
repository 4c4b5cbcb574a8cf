//! What the panel says of an obstacle: how to notice it, and what remedies it.

use egui::{Id, Ui};

use super::Inspector;
use crate::action::{Action, Command};
use crate::document::{Card, CardChange, Edit, Item, ItemState, Stage, StageId, Subject};
use crate::editor::Selection;
use crate::insight;
use crate::layout::CardSign;
use crate::library::{Obstacle, stage_for_tactic};
use crate::scene::{Icon, Mark, Paint};
use crate::ui::canvas::draw_marks;
use crate::ui::list_row::{ListRow, Sign, list_row_ui};
use crate::ui::theme::{self, gap, size};

impl Inspector<'_> {
    pub(super) fn obstacle_ui(&self, ui: &mut Ui, card: &Card, actions: &mut Vec<Action>) {
        self.obstacle_choice_ui(ui, card, actions);
        let library = self.model.lang.names().library();
        let Some(obstacle) = card.obstacle.as_deref().and_then(|id| library.obstacle(id)) else { return };
        self.care_ui(ui, card);
        ui.label(theme::strong(self.say("obstacle-sign"), size::BODY));
        ui.label(self.model.lang.names().text(&obstacle.sign));
        self.remedies_ui(ui, card, obstacle, actions);
    }

    /// Which of the library's obstacles the card stands for.
    pub(super) fn obstacle_choice_ui(&self, ui: &mut Ui, card: &Card, actions: &mut Vec<Action>) {
        let names = self.model.lang.names();
        let obstacles = &names.library().obstacles;
        let place = card.obstacle.as_ref().map(|id| obstacles.iter().position(|found| found.id == *id));
        let value = place.map(|place| place.unwrap_or(usize::MAX));
        let known = obstacles.iter().enumerate().map(|(at, found)| (Some(at), names.text(&found.title).to_owned()));
        let unknown = (value == Some(usize::MAX)).then(|| (value, card.obstacle.clone().unwrap_or_default()));
        let options = self.with_none(known.chain(unknown));
        if let Some(chosen) = self.choice(ui, (card.id.0, "obstacle"), value, options) {
            let id = chosen.and_then(|at| obstacles.get(at)).map(|found| found.id.clone());
            actions.push(Action::Edit(Edit::SetCard(card.id, CardChange::Obstacle(id))));
        }
    }

    /// Whether it is being worked on.
    fn care_ui(&self, ui: &mut Ui, card: &Card) {
        let Some(care) = insight::working_on(self.journey, self.model.lang.names().library(), card) else { return };
        let (icon, paint) = sign_of(care);
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(egui::vec2(18.0, 18.0), egui::Sense::hover());
            draw_marks(ui, &[Mark::Icon { icon, rect, paint }]);
            ui.add(egui::Label::new(theme::strong(self.say(&format!("sign-{}", care.id())), size::BODY)).wrap());
        });
    }

    fn remedies_ui(&self, ui: &mut Ui, card: &Card, obstacle: &Obstacle, actions: &mut Vec<Action>) {
        let Some(slot) = self.journey.slot_of(card.id) else { return };
        ui.add_space(gap::TIGHT);
        ui.label(theme::strong(self.say("obstacle-remedies"), size::BODY));
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = gap::TIGHT;
            for tactic in &obstacle.remedies {
                self.remedy_ui(ui, tactic, slot.cell.stage, actions);
            }
        });
        ui.add_space(gap::NORMAL);
    }

    /// A remedy with its state; a click opens it in the checklist, or puts it there.
    pub(super) fn remedy_ui(&self, ui: &mut Ui, tactic: &str, near: StageId, actions: &mut Vec<Action>) {
        let names = self.model.lang.names();
        let library = names.library();
        let title = library.tactic(tactic).map_or(tactic, |found| names.text(&found.title));
        let listed = self.listed(tactic, near);
        let target = stage_for_tactic(library, self.journey, tactic, near);
        let stage = listed.map(|(stage, _)| stage).or_else(|| self.journey.stage(target));
        let place = [("stage", stage.map_or("", |stage| names.stage(stage)).into())];
        let (small, sign) = match listed {
            Some((_, item)) => {
                let state = self.say(&format!("state-{}", item.state.id()));
                (
                    format!("{state} · {}", self.model.lang.say_with("obstacle-listed", &place)),
                    sign_of_state(item.state),
                )
            }
            None => (self.model.lang.say_with("obstacle-add", &place), Sign::Plus),
        };
        let name = format!("{title}. {small}");
        let row = ListRow { words: title, small: &small, name: &name, sign, quiet: false, drags: false };
        if list_row_ui(ui, Id::unique(("remedy", near, tactic)), row).clicked() {
            if let Some((_, item)) = listed {
                actions.push(Action::Select(Selection::Item(item.id)));
                actions.push(Action::Command(Command::ShowChecklist));
            } else {
                let subjects = vec![Subject::Tactic(tactic.to_owned())];
                actions.push(Action::AddItems { stage: target, subjects });
            }
        }
    }

    /// The checklist item of a tactic: the one that is furthest, of equals that of the stage near.
    fn listed(&self, tactic: &str, near: StageId) -> Option<(&Stage, &Item)> {
        let stages = self.journey.stages().iter();
        let items = stages.flat_map(|stage| stage.checklist.iter().map(move |item| (stage, item)));
        let rank = |state| match state {
            ItemState::NotForUs => 0,
            ItemState::Open => 1,
            ItemState::Doing => 2,
            ItemState::Done => 3,
        };
        let ours = items.filter(|(_, item)| item.tactic() == Some(tactic));
        ours.max_by_key(|(stage, item)| (rank(item.state), stage.id == near))
    }
}

/// The sign of an obstacle that is being worked on.
const fn sign_of(care: CardSign) -> (Icon, Paint) {
    match care {
        CardSign::Solved => (Icon::Check, Paint::Good),
        CardSign::Doing => (Icon::Wrench, Paint::Accent),
        CardSign::Unanswered | CardSign::NoRemedy => (Icon::Guess, Paint::Warning),
    }
}

const fn sign_of_state(state: ItemState) -> Sign {
    match state {
        ItemState::Done => Sign::Icon(Icon::Check, Paint::Good),
        ItemState::Doing => Sign::Icon(Icon::Wrench, Paint::Accent),
        ItemState::Open | ItemState::NotForUs => Sign::None,
    }
}
