//! Goes to where something is: the view and the journey that show it, with it selected.

use super::Desk;
use crate::document::{Edit, EditName, Journey, LaneChange};
use crate::editor::Selection;
use crate::find::{Place, Thing};
use crate::ui::canvas::Look;
use crate::ui::{Chosen, View};

impl Desk {
    /// Brings a thing of the project into sight, in whichever view and journey, and selects it.
    pub(super) fn go_to(&mut self, place: Place) {
        let Some(editor) = &mut self.editor else { return };
        let shown = editor.journey().map(Journey::id);
        if let Some(journey) = place.journey.filter(|journey| Some(*journey) != shown) {
            editor.show_journey(journey);
        }
        let selection = match place.thing {
            Thing::Card(card) => Selection::card(card),
            Thing::Stage(stage) => Selection::Stage(stage),
            Thing::Lane(lane) => Selection::Lane(lane),
            Thing::Link(link) => Selection::Link(link),
            Thing::Item(item) => Selection::Item(item),
            Thing::Journey(_) => Selection::Nothing,
            Thing::Persona(persona) => {
                self.ui.view = View::People;
                return self.ui.people.choose(Chosen::Persona(persona));
            }
        };
        self.ui.view = if matches!(selection, Selection::Item(_)) { View::Checklist } else { View::Map };
        editor.select(selection);
        self.ui.canvas.reveal_selection();
    }
    /// Shows a saved view. Lanes that it shows or hides otherwise than now are one undoable change.
    pub(super) fn show_view(&mut self, name: &str) {
        let Some(editor) = &mut self.editor else { return };
        let views = &editor.project().steering().views;
        let Some(view) = views.iter().find(|view| view.name == name).cloned() else { return };
        let Some(journey) = editor.project().journey(view.journey) else {
            return self.ui.notices.warn(self.lang.say("views-gone"));
        };
        let other = journey.lanes().iter().filter(|lane| lane.hidden != view.hidden.contains(&lane.id));
        let edits: Vec<_> = other.map(|lane| Edit::SetLane(lane.id, LaneChange::Hidden(!lane.hidden))).collect();
        if editor.journey().map(Journey::id) != Some(view.journey) {
            editor.show_journey(view.journey);
        }
        if !edits.is_empty() {
            self.edit(|_| Edit::Batch { name: EditName::HideLane, edits });
        }
        self.ui.view = View::Map;
        self.ui.filter_by(view.filter);
        self.ui.canvas.look(Look::Area(view.area));
    }
}
