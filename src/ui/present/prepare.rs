//! The pages of the state of the document in sight, composed once, and which of them is shown.

use std::rc::Rc;

use egui::Rect;

use super::{PresentState, Sight};
use crate::action::Action;
use crate::document::{CardId, Journey, JourneyId, Language, SavedView, SeriesId};
use crate::editor::Editor;
use crate::insight;
use crate::layout::MapFacts;
use crate::pages::{By, Page, Sheet, Subject, compose};
use crate::ui::Model;

/// The pages of one state of the document.
pub struct Prepared {
    facts_of: FactsKey,
    key: Key,
    facts: Rc<MapFacts>,
    pub pages: Vec<Page>,
}

/// Names a state of the numbers in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct FactsKey {
    state: u64,
    journey: JourneyId,
    language: Language,
    series: Option<SeriesId>,
}

/// What the pages are made from beside it.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    by: By,
    aspect: f32,
    draft: Option<(CardId, String)>,
}

/// The saved views of the journey in sight.
pub fn views<'a>(editor: &'a Editor, journey: &Journey) -> impl Iterator<Item = &'a SavedView> + use<'a> {
    let id = journey.id();
    editor.project().steering().views.iter().filter(move |view| view.journey == id)
}

/// Last frame's pages, where they still hold.
pub fn prepared(
    state: &mut PresentState,
    model: &Model<'_>,
    editor: &Editor,
    journey: &Journey,
    view: Rect,
) -> Rc<Prepared> {
    let (language, series) = (model.lang.language(), editor.chosen_series());
    let facts_of = FactsKey { state: editor.state(), journey: journey.id(), language, series };
    let found = |by: &By| match by {
        By::View(name) => views(editor, journey).find(|view| view.name == *name),
        _ => None,
    };
    if matches!(state.by, By::View(_)) && found(&state.by).is_none() {
        state.by = By::default();
    }
    let draft = state.draft.as_ref().and_then(|draft| Some((draft.card(), draft.text()?.to_owned())));
    let key = Key { by: state.by.clone(), aspect: view.width() / view.height().max(1.0), draft };
    let last = state.pages.clone().filter(|last| last.facts_of == facts_of);
    let facts = match last {
        Some(last) if last.key == key => return last,
        Some(last) => Rc::clone(&last.facts),
        None => {
            let series = insight::shown_series(editor.project(), journey, series);
            Rc::new(insight::map_facts(editor.project(), journey, series, model.lang))
        }
    };
    let draft = key.draft.as_ref().map(|(card, text)| (*card, text.as_str()));
    let view = found(&key.by);
    let sheet = Sheet { journey, facts: &facts, lang: model.lang, by: &key.by, view, aspect: key.aspect, draft };
    let pages = compose(&sheet);
    Rc::new(Prepared { facts_of, key, facts, pages })
}

/// Goes to the page that is sought: of a stage, of a card that has moved to another one, or the one in sight.
pub fn find_place(state: &mut PresentState, pages: &[Page], editor: &Editor, actions: &mut Vec<Action>) {
    let named = |at: (Subject, usize)| {
        let exact = pages.iter().position(|page| (page.subject, page.part) == at);
        exact.or_else(|| pages.iter().rposition(|page| page.subject == at.0))
    };
    let of_stage = |stage| {
        let whole = pages.iter().position(|page| page.subject == Subject::Stage(stage));
        whole.or_else(|| pages.iter().position(|page| page.subject != Subject::Cover && page.stages.contains(&stage)))
    };
    if state.sought.is_some() {
        state.follows = editor.selection().single_card();
    }
    let sought = state.sought.take().and_then(of_stage);
    let kept = sought.or_else(|| state.at.and_then(named));
    let mut place = kept.unwrap_or(state.place).min(pages.len().saturating_sub(1));
    let followed = state.draft.as_ref().map(super::writing::Draft::card).or_else(|| state.follows.take());
    if let Some(card) = followed
        && pages.get(place).is_some_and(|page| page.card(card).is_none())
    {
        place = pages.iter().position(|page| page.card(card).is_some()).unwrap_or(place);
    }
    state.place = place;
    state.at = pages.get(place).map(|page| (page.subject, page.part));
    let lost =
        editor.selection().single_card().filter(|card| pages.get(place).is_none_or(|page| page.card(*card).is_none()));
    if lost.is_some() && state.draft.is_none() {
        super::forget_selection(editor, actions);
    }
}

impl Sight<'_> {
    /// The saved views that can be paged by.
    pub fn views(&self) -> impl Iterator<Item = &SavedView> {
        views(self.editor, self.journey)
    }
}
