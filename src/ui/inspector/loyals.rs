//! What the panel says of the loyals of a stage: who recommends, who only comes back, and what helps with either.

use egui::{Label, Ui};

use super::Inspector;
use crate::action::Action;
use crate::document::{Phase, Stage};
use crate::insight::{FOR_ACTIVE, FOR_PASSIVE};
use crate::ui::loyals::{LoyalsState, group_words, known_words};
use crate::ui::theme::{self, gap, size};

impl Inspector<'_> {
    /// The loyals, on a stage where customers become them.
    pub(super) fn loyals_ui(&self, ui: &mut Ui, stage: &Stage, known: &mut LoyalsState, actions: &mut Vec<Action>) {
        if !stage.phases.iter().any(|phase| matches!(phase, Phase::Loyalty | Phase::Advocacy)) {
            return;
        }
        let lang = self.model.lang;
        let found = known.of(self.editor, self.journey);
        ui.separator();
        ui.label(theme::strong(self.say("loyals-title"), size::BODY));
        for words in known_words(lang, &found) {
            ui.add(Label::new(theme::soft(ui, words)).wrap());
        }
        for (kind, share, tactics) in
            [("active", found.active(), FOR_ACTIVE), ("passive", found.passive(), FOR_PASSIVE)]
        {
            ui.add_space(gap::TIGHT);
            ui.add(Label::new(theme::strong(group_words(lang, kind, share), size::SMALL)).wrap());
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = gap::TIGHT;
                for tactic in tactics {
                    self.remedy_ui(ui, tactic, stage.id, actions);
                }
            });
        }
        ui.add_space(gap::NORMAL);
    }
}
