//! Which numbers the map shows: the periods beside the shown one, and the lane with their course.

use super::Desk;
use crate::document::{Edit, Journey, Lane, LaneChange, LaneId, LaneRole};
use crate::editor::Editor;
use crate::insight;

impl Desk {
    /// Shows the same numbers of so many periods later; the newest again where it comes to that.
    pub(super) fn step_period(&mut self, by: isize) {
        let Some(editor) = &mut self.editor else { return };
        let found = editor.journey().and_then(|journey| {
            let project = editor.project();
            let shown = insight::shown_series(project, journey, editor.chosen_series())?;
            let found = insight::neighbour(project, shown, by)?;
            let newest = insight::series_for(project, journey).map(|series| series.id);
            Some(Some(found).filter(|found| Some(*found) != newest))
        });
        if let Some(series) = found {
            editor.choose_series(series);
        }
    }

    /// Adds the lane of numbers on top, shows it again, or hides it.
    pub(super) fn toggle_trends(&mut self) {
        let Some(editor) = &mut self.editor else { return };
        let id = LaneId(editor.fresh_id());
        let Some(edit) = editor.journey().map(|journey| trends_edit(journey, id)) else { return };
        self.edit(|_: &mut Editor| edit);
    }
}

fn trends_edit(journey: &Journey, id: LaneId) -> Edit {
    let of_role = |lane: &&Lane| lane.role == Some(LaneRole::Numbers);
    if let Some(lane) = journey.lanes().iter().find(of_role) {
        return Edit::SetLane(lane.id, LaneChange::Hidden(!lane.hidden));
    }
    let lane = Box::new(Lane::new(id, Some(LaneRole::Numbers)));
    Edit::AddLane { journey: journey.id(), index: 0, lane }
}
