//! What the panel says of a lane.

use egui::Ui;

use super::{Inspector, own};
use crate::action::Action;
use crate::document::{Edit, Lane, LaneChange};
use crate::ui::{Writing, locked, theme};

impl Inspector<'_> {
    pub(super) fn lane_ui(&self, ui: &mut Ui, lane: &Lane, actions: &mut Vec<Action>) {
        self.title_ui(ui, "inspector-lane");
        let names = self.model.lang.names();
        let renaming = Edit::SetLane(lane.id, LaneChange::Name(None));
        let name = self.text_of(Writing::Lane(lane.id), names.lane(lane));
        let typed = locked::field_of(ui, self.editor, &renaming, |ui| self.text(ui, (lane.id.0, "name"), name, 1));
        if let Some(name) = typed {
            actions.push(Action::Edit(Edit::SetLane(lane.id, LaneChange::Name(own(name)))));
        }
        self.lane_hint_ui(ui, lane);
        if ui.button(self.say("map-hide-lane")).clicked() {
            actions.push(Action::Edit(Edit::SetLane(lane.id, LaneChange::Hidden(true))));
        }
        self.delete_ui(ui, actions);
    }

    /// What belongs in a usual lane.
    pub(super) fn lane_hint_ui(&self, ui: &mut Ui, lane: &Lane) {
        let names = self.model.lang.names();
        let words = names.library().lanes.iter().find(|words| Some(words.role) == lane.role);
        if let Some(words) = words {
            ui.label(theme::soft(ui, names.text(&words.hint)));
        }
    }
}
