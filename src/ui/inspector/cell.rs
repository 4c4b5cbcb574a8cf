//! What the panel says of a cell without a card selected: what belongs here, and ways to add it.

use egui::Ui;

use super::{Inspector, InspectorState};
use crate::action::{Action, Command};
use crate::document::Cell;
use crate::ui::theme::{self, gap, size};

impl Inspector<'_> {
    pub(super) fn cell_ui(&self, ui: &mut Ui, cell: Cell, state: &mut InspectorState, actions: &mut Vec<Action>) {
        let names = self.model.lang.names();
        let (Some(stage), Some(lane)) = (self.journey.stage(cell.stage), self.journey.lane(cell.lane)) else { return };
        let place = [("stage", names.stage(stage).into()), ("lane", names.lane(lane).into())];
        ui.label(theme::strong(self.model.lang.say_with("map-cell", &place), size::HEADING));
        self.lane_hint_ui(ui, lane);
        ui.add_space(gap::NORMAL);
        if theme::primary_button_ui(ui, &self.say("command-add-card")).clicked() {
            actions.push(Action::Command(Command::AddCard));
        }
        ui.label(theme::soft(ui, self.say("inspector-cell-hint")));
        if let Some(role) = lane.role {
            self.cell_suggestions_ui(ui, stage, (cell, role), state, actions);
        }
    }
}
