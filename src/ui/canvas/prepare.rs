//! What the map's view computes once for a state of the document: facts and layout.

use crate::document::{Edit, Journey, JourneyId, Language, SeriesId, apply};
use crate::editor::Editor;
use crate::insight;
use crate::layout::{MapFacts, MapLayout};
use crate::ui::Model;

/// Facts and layout of one state of the document in one language.
pub struct Prepared {
    /// The state of the document that they are of.
    pub key: Key,
    /// Progress and numbers a stage, in words.
    pub facts: MapFacts,
    /// Where everything lies.
    pub layout: MapLayout,
    /// Whether the shown numbers are there of an earlier and of a later period.
    pub periods: [bool; 2],
}

/// Names a state of the document in a language; equal keys, equal facts and layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    state: u64,
    journey: JourneyId,
    language: Language,
    series: Option<SeriesId>,
    other_curve: bool,
}

/// Last frame's, where it still holds.
pub fn prepared(last: Option<Prepared>, model: &Model<'_>, editor: &Editor, journey: &Journey) -> Prepared {
    let (language, series) = (model.lang.language(), editor.chosen_series());
    let other_curve = model.settings.other_curve;
    let key = Key { state: editor.state(), journey: journey.id(), language, series, other_curve };
    let last = match last {
        Some(last) if last.key == key => return last,
        last => last.filter(|last| last.key.journey == key.journey && last.key.language == key.language),
    };
    let series = insight::shown_series(editor.project(), journey, series);
    let mut facts = insight::map_facts(editor.project(), journey, series, model.lang);
    facts.other = other_curve.then(|| insight::other_feelings(editor.project(), journey, model.lang)).flatten();
    let names = model.lang.names();
    let layout = match last {
        Some(last) => last.layout.updated(journey, &names, &facts),
        None => MapLayout::new(journey, &names, &facts),
    };
    let beside = |by| series.is_some_and(|series| insight::neighbour(editor.project(), series, by).is_some());
    Prepared { key, facts, layout, periods: [-1, 1].map(beside) }
}

/// The layout as it would be after an edit, from the one of now: the preview of a dragged stage or lane.
pub fn layout_after(model: &Model<'_>, editor: &Editor, now: &MapLayout, edit: Edit) -> Option<MapLayout> {
    let mut project = editor.project().clone();
    apply(&mut project, edit).ok()?;
    let journey = project.journey(editor.journey()?.id())?;
    let series = insight::shown_series(&project, journey, editor.chosen_series());
    let facts = insight::map_facts(&project, journey, series, model.lang);
    Some(now.clone().updated(journey, &model.lang.names(), &facts))
}
