//! What the panel says while nothing is selected: what to do first, and what the map lacks.

use egui::{Align, Ui};

use super::{Inspector, InspectorState};
use crate::action::{Action, Command};
use crate::document::{Edit, LaneChange};
use crate::editor::Selection;
use crate::insight::{self, Advice};
use crate::ui::gaps;
use crate::ui::obstacles::obstacles_ui;
use crate::ui::theme::{self, gap, size};

impl Inspector<'_> {
    pub(super) fn overview_ui(&self, ui: &mut Ui, state: &mut InspectorState, actions: &mut Vec<Action>) {
        let advice = state.advice.of(self.model, self.editor, self.journey);
        self.advice_ui(ui, &advice, actions);
        ui.add_space(gap::WIDE);
        ui.separator();
        let asked = std::mem::take(&mut state.scroll_to_gaps);
        let top = ui.cursor().min;
        let found = state.gaps.of(self.model, self.editor, self.journey);
        gaps::gaps_ui(ui, self.model, self.journey, &found, actions);
        let hints = state.obstacles.of(self.model, self.editor, self.journey);
        if !hints.is_empty() {
            ui.add_space(gap::WIDE);
            obstacles_ui(ui, self.model, self.editor, &hints, actions);
        }
        if asked {
            let height = ui.clip_rect().height();
            ui.scroll_to_rect(egui::Rect::from_min_size(top, egui::vec2(1.0, height)), Some(Align::TOP));
            gaps::focus_first(ui, &found);
        }
        ui.add_space(gap::WIDE);
        ui.label(theme::soft(ui, self.say("inspector-hint")));
        self.hidden_ui(ui, actions);
    }

    fn advice_ui(&self, ui: &mut Ui, advice: &Advice, actions: &mut Vec<Action>) {
        self.title_ui(ui, "inspector-overview");
        let names = self.model.lang.names();
        ui.label(insight::sentence(self.model.lang, advice));
        if !advice.tactics.is_empty() {
            ui.add_space(gap::NORMAL);
            ui.label(theme::strong(self.say("inspector-first"), size::BODY));
        }
        for found in advice.tactics.iter().take(3) {
            let Some((_, item)) = self.journey.item(found.item) else { continue };
            let reason = found.reasons.first().map(|reason| insight::reason_phrase(self.model.lang, reason));
            let button =
                ui.add(egui::Button::new(names.item(item)).wrap().min_size(egui::vec2(ui.available_width(), 30.0)));
            if let Some(reason) = reason {
                ui.label(theme::soft(ui, reason));
            }
            if button.clicked() {
                actions.push(Action::Select(Selection::Item(found.item)));
                actions.push(Action::Command(Command::ShowChecklist));
            }
        }
    }

    /// The hidden lanes, each with a way back.
    fn hidden_ui(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let hidden: Vec<_> = self.journey.lanes().iter().filter(|lane| lane.hidden).collect();
        if hidden.is_empty() {
            return;
        }
        ui.add_space(gap::WIDE);
        self.title_ui(ui, "inspector-hidden");
        for lane in hidden {
            let name = self.model.lang.names().lane(lane);
            if ui.button(self.model.lang.say_with("map-show-lane", &[("lane", name.into())])).clicked() {
                actions.push(Action::Edit(Edit::SetLane(lane.id, LaneChange::Hidden(false))));
            }
        }
    }
}
