//! What the panel says of a stage: what it is, why it matters, what to put in it, and what to do there.

use egui::Ui;

use super::{Inspector, InspectorState, one_paragraph, own};
use crate::action::Action;
use crate::document::{Edit, LONG_TEXT, Phase, Stage, StageChange};
use crate::ui::field::{TextField, labelled_text_ui};
use crate::ui::theme::{self, gap, size};
use crate::ui::{Writing, checklist, gaps, locked};

impl Inspector<'_> {
    pub(super) fn stage_ui(&self, ui: &mut Ui, stage: &Stage, state: &mut InspectorState, actions: &mut Vec<Action>) {
        self.title_ui(ui, "inspector-stage");
        let id = stage.id;
        let renaming = Edit::SetStage(id, StageChange::Name(None));
        let name = self.text_of(Writing::Stage(id), self.model.lang.names().stage(stage));
        let typed = locked::field_of(ui, self.editor, &renaming, |ui| self.text(ui, (id.0, "name"), name, 1));
        if let Some(name) = typed {
            actions.push(Action::Edit(Edit::SetStage(id, StageChange::Name(own(name)))));
        }
        self.explanation_ui(ui, stage);
        self.question_ui(ui, stage, actions);
        ui.add_space(gap::NORMAL);
        let found = state.gaps.of(self.model, self.editor, self.journey);
        gaps::stage_gaps_ui(ui, self.model, self.journey, (id, &found), actions);
        self.loyals_ui(ui, stage, &mut state.loyals, actions);
        ui.separator();
        self.suggestions_ui(ui, stage, state, actions);
        ui.separator();
        ui.label(theme::strong(self.say("inspector-about-stage"), size::BODY));
        self.time_ui(ui, stage, actions);
        if !stage.phases.is_empty() {
            self.phases_ui(ui, stage, actions);
        }
        if let Some(note) = self.text(ui, (id.0, "note"), &stage.note, 3) {
            actions.push(Action::Edit(Edit::SetStage(id, StageChange::Note(note))));
        }
        ui.label(theme::soft(ui, self.say("inspector-colour")));
        if let Some(Some(colour)) = self.colours_ui(ui, Some(Some(stage.colour)), false) {
            actions.push(Action::Edit(Edit::SetStage(id, StageChange::Colour(colour))));
        }
        ui.separator();
        checklist::stage_checklist_ui(ui, self.model, self.editor, id, actions);
        self.delete_ui(ui, actions);
    }

    /// What a framework's stage is and why it matters.
    fn explanation_ui(&self, ui: &mut Ui, stage: &Stage) {
        let names = self.model.lang.names();
        let Some(found) = names.framework_stage(stage) else { return };
        ui.label(names.text(&found.what));
        ui.label(theme::strong(self.say("inspector-why"), size::BODY));
        ui.label(names.text(&found.why));
        ui.add_space(gap::TIGHT);
    }

    /// The customer's question; while it is empty the library's stands in its place.
    fn question_ui(&self, ui: &mut Ui, stage: &Stage, actions: &mut Vec<Action>) {
        let names = self.model.lang.names();
        let hint = names.framework_stage(stage).map_or("", |found| names.text(&found.question));
        let label = self.say("inspector-question");
        let field = TextField { label: &label, rows: 2, limit: LONG_TEXT, hint };
        let id = egui::Id::unique(("inspector", stage.id, "question"));
        let value = stage.question.as_deref().unwrap_or("");
        if let Some(question) = labelled_text_ui(ui, id, value, field) {
            let question = own(one_paragraph(&question));
            actions.push(Action::Edit(Edit::SetStage(stage.id, StageChange::Question(question))));
        }
    }

    /// The canonical phases that the stage stands for, each to be ticked.
    pub(super) fn phases_ui(&self, ui: &mut Ui, stage: &Stage, actions: &mut Vec<Action>) {
        ui.label(theme::soft(ui, self.say("inspector-phases"))).on_hover_text(self.say("inspector-phases-why"));
        ui.horizontal_wrapped(|ui| {
            for phase in Phase::ALL {
                let mut chosen = stage.phases.contains(&phase);
                let words = self.say(&format!("phase-{}", phase.id()));
                if ui
                    .add(theme::Outlined(egui::Checkbox::new(&mut chosen, words)))
                    .on_hover_text(self.state_of(phase))
                    .changed()
                {
                    let mut phases = stage.phases.clone();
                    phases.retain(|other| *other != phase);
                    phases.extend(chosen.then_some(phase));
                    phases.sort_unstable();
                    actions.push(Action::Edit(Edit::SetStage(stage.id, StageChange::Phases(phases))));
                }
            }
        });
    }

    /// Where the customer stands in a phase.
    fn state_of(&self, phase: Phase) -> String {
        let names = self.model.lang.names();
        let words = names.library().phases.iter().find(|words| words.id == phase);
        words.map(|words| names.text(&words.state).to_owned()).unwrap_or_default()
    }
}
