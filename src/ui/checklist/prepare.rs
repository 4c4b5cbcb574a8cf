//! What the view computes from the document: done again only when the document or the way to look at it changes.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::ChecklistState;
use crate::document::{Item, ItemId, Journey, JourneyId, Language, SeriesId, Stage, StageId};
use crate::editor::Editor;
use crate::insight::{Advice, Effect, Facets, PlanGroup, PlanSight, PlanView, advise, effects, shown_series};
use crate::ui::Model;

/// The plan as it is shown.
#[derive(Debug)]
pub(super) struct Prepared {
    made_from: MadeFrom,
    pub(super) advice: Advice,
    /// What became of the numbers after each thing done, the latest first.
    pub(super) effects: Vec<Effect>,
    pub(super) groups: Vec<PlanGroup>,
    pub(super) facets: Facets,
    /// Where each item stands: the place of its stage, and its place there.
    places: BTreeMap<ItemId, (usize, usize)>,
    /// How many items are in sight.
    pub(super) shown: usize,
    /// How many items there are.
    pub(super) all: usize,
}

/// From what a plan was made; equal ones make equal plans.
#[derive(Debug, PartialEq)]
struct MadeFrom {
    state: u64,
    journey: JourneyId,
    series: Option<SeriesId>,
    view: PlanView,
    language: Language,
    today: Date,
}

/// The plan of a journey: the one of the last frame where nothing has changed since.
pub(super) fn prepared(model: &Model<'_>, editor: &Editor, journey: &Journey, state: &mut ChecklistState) -> Prepared {
    let made_from = MadeFrom {
        state: editor.state(),
        journey: journey.id(),
        series: editor.chosen_series(),
        view: state.view.clone(),
        language: model.lang.language(),
        today: model.today,
    };
    match state.prepared.take() {
        Some(prepared) if prepared.made_from == made_from => prepared,
        _ => prepare(model, editor, journey, made_from),
    }
}

fn prepare(model: &Model<'_>, editor: &Editor, journey: &Journey, made_from: MadeFrom) -> Prepared {
    let names = model.lang.names();
    let series = shown_series(editor.project(), journey, editor.chosen_series());
    let advice = advise(editor.project(), journey, series, &names);
    let effects = series.map(|series| effects(editor.project(), journey, series)).unwrap_or_default();
    let sight = PlanSight { journey, names, today: model.today, leak: advice.leak.as_ref() };
    let groups = made_from.view.groups(&sight);
    let shown = groups.iter().map(|group| group.items.len()).sum();
    let all = journey.stages().iter().map(|stage| stage.checklist.len()).sum();
    let facets = Facets::of(journey, names);
    Prepared { made_from, advice, effects, groups, facets, places: places(journey), shown, all }
}

fn places(journey: &Journey) -> BTreeMap<ItemId, (usize, usize)> {
    let stages = journey.stages().iter().enumerate();
    let items = stages.flat_map(|(column, stage)| {
        stage.checklist.iter().enumerate().map(move |(place, item)| (item.id, (column, place)))
    });
    items.collect()
}

impl Prepared {
    /// An item of the journey that the plan was made from, with its stage.
    pub(super) fn find<'a>(&self, journey: &'a Journey, item: ItemId) -> Option<(&'a Stage, &'a Item)> {
        let (column, place) = self.places.get(&item)?;
        let stage = journey.stages().get(*column)?;
        Some((stage, stage.checklist.get(*place)?))
    }

    /// The items in sight, group by group.
    pub(super) fn items(&self) -> impl Iterator<Item = (StageId, ItemId)> {
        self.groups.iter().flat_map(|group| group.items.iter().copied())
    }
}
