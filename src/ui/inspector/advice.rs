//! What to do first, reckoned once for a state of the document.

use std::rc::Rc;

use crate::document::{Journey, JourneyId, Language, SeriesId};
use crate::editor::Editor;
use crate::insight::{self, Advice};
use crate::ui::Model;

/// The advice of one state of the document.
#[derive(Default)]
pub(super) struct AdviceState {
    known: Option<(Key, Rc<Advice>)>,
}

type Key = (u64, JourneyId, Option<SeriesId>, Language);

impl AdviceState {
    /// The advice for the journey in sight.
    pub(super) fn of(&mut self, model: &Model<'_>, editor: &Editor, journey: &Journey) -> Rc<Advice> {
        let key = (editor.state(), journey.id(), editor.chosen_series(), model.lang.language());
        if let Some((_, advice)) = self.known.as_ref().filter(|(known, _)| *known == key) {
            return Rc::clone(advice);
        }
        let series = insight::shown_series(editor.project(), journey, editor.chosen_series());
        let advice = Rc::new(insight::advise(editor.project(), journey, series, &model.lang.names()));
        self.known = Some((key, Rc::clone(&advice)));
        advice
    }
}
