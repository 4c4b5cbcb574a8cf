//! One open project: the document, its history, what is selected, and what is saved. No egui.

use std::collections::BTreeSet;

use crate::document::{
    CardId, Cell, Edit, EditError, EditName, History, ItemId, Journey, JourneyId, LaneId, LinkId, Lock, Project,
    SeriesId, StageId, plan,
};
use crate::library::switch::{Destinations, switch};

/// A project while it is being worked on.
pub struct Editor {
    project: Project,
    history: History,
    /// The history's state that is on disk; `None` = never saved.
    saved: Option<u64>,
    next_id: u32,
    /// The journeys that were asked for, the latest last, so that one that comes back by undo is shown again.
    asked: Vec<JourneyId>,
    selection: Selection,
    /// The series that the map and the advice speak of; `None` = the latest.
    series: Option<SeriesId>,
}

/// What the next command is about. Selecting is no edit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Selection {
    /// Nothing.
    #[default]
    Nothing,
    /// One card or several.
    Cards(BTreeSet<CardId>),
    /// An empty cell, or the end of a full one: where typing starts a card.
    Cell(Cell),
    /// An arrow.
    Link(LinkId),
    /// A stage.
    Stage(StageId),
    /// A lane.
    Lane(LaneId),
    /// A checklist item.
    Item(ItemId),
}

impl Selection {
    /// A single card.
    pub fn card(card: CardId) -> Self {
        Self::Cards(BTreeSet::from([card]))
    }

    /// The selected cards; none where something else is selected.
    pub fn cards(&self) -> Vec<CardId> {
        match self {
            Self::Cards(cards) => cards.iter().copied().collect(),
            _ => Vec::new(),
        }
    }

    /// The card, where exactly one is selected.
    pub fn single_card(&self) -> Option<CardId> {
        match self {
            Self::Cards(cards) if cards.len() == 1 => cards.first().copied(),
            _ => None,
        }
    }

    /// Whether a card is among the selected.
    pub fn has_card(&self, card: CardId) -> bool {
        matches!(self, Self::Cards(cards) if cards.contains(&card))
    }
}

impl Editor {
    /// A project as it was read from a file.
    pub fn opened(project: Project) -> Self {
        let mut editor = Self::new(project);
        editor.saved = Some(editor.history.state());
        editor
    }

    /// A project that no file holds yet.
    pub fn new(project: Project) -> Self {
        let next_id = project.largest_id() + 1;
        let asked = project.journeys().first().map(Journey::id).into_iter().collect();
        Self {
            project,
            history: History::default(),
            saved: None,
            next_id,
            asked,
            selection: Selection::Nothing,
            series: None,
        }
    }

    /// A project that the user made without the map in sight: nothing of it is saved.
    pub fn made(project: Project) -> Self {
        Self { saved: Some(u64::MAX), ..Self::new(project) }
    }

    /// The document.
    pub const fn project(&self) -> &Project {
        &self.project
    }

    /// The journey in sight: the last that was asked for of those that exist. `None` only in a project without
    /// journeys, which none is.
    pub fn journey(&self) -> Option<&Journey> {
        let asked = self.asked.iter().rev().find_map(|id| self.project.journey(*id));
        asked.or_else(|| self.project.journeys().first())
    }

    /// Shows another journey, with nothing of it selected; an unknown one is not shown.
    pub fn show_journey(&mut self, journey: JourneyId) {
        if self.project.journey(journey).is_some() {
            self.asked.retain(|asked| *asked != journey);
            self.asked.push(journey);
            self.forget_lost_selection();
        }
    }

    /// What is selected.
    pub const fn selection(&self) -> &Selection {
        &self.selection
    }

    /// The series that the user chose to see, where it still exists.
    pub fn chosen_series(&self) -> Option<SeriesId> {
        self.series.filter(|id| self.project.series_by_id(*id).is_some())
    }

    /// Shows another series; `None` = the latest.
    pub const fn choose_series(&mut self, series: Option<SeriesId>) {
        self.series = series;
    }

    /// A number that names the state of the document; equal numbers, equal documents.
    pub const fn state(&self) -> u64 {
        self.history.state()
    }

    /// Whether something is not saved. A new project that nobody touched counts as saved.
    pub fn is_dirty(&self) -> bool {
        self.history.state() != self.saved.unwrap_or(0)
    }

    /// Remembers that this state of the document is on disk.
    pub const fn mark_saved(&mut self, state: u64) {
        self.saved = Some(state);
    }

    /// A number that no noun of this project has had while it was open.
    pub const fn fresh_id(&mut self) -> u32 {
        let id = self.next_id;
        self.next_id += 1;
        id
    }

    /// The largest number that a noun of this project has had while it was open.
    pub const fn last_id(&self) -> u32 {
        self.next_id.saturating_sub(1)
    }

    /// The edit that puts the journey in sight under another framework; `None` where that changes nothing.
    pub fn switch_of(&mut self, framework: Option<&str>, destinations: &Destinations) -> Option<Edit> {
        let journey = self.journey()?.id();
        let next_id = &mut self.next_id;
        let fresh_id = || {
            let id = *next_id;
            *next_id += 1;
            id
        };
        switch(&self.project, journey, framework, destinations, fresh_id)
    }

    /// What is fixed against changes.
    pub const fn lock(&self) -> Lock {
        self.project.steering().lock
    }

    /// Carries out an edit; one that gives a property the value it has is none.
    ///
    /// # Errors
    /// What the lock or the document refuses; nothing has changed then.
    pub fn run(&mut self, edit: Edit) -> Result<(), EditError> {
        if matches!(&edit, Edit::Batch { edits, .. } if edits.is_empty()) {
            return Ok(());
        }
        let lock = self.lock();
        if lock.refuses(&edit) {
            return Err(EditError::Locked(lock));
        }
        self.history.run_change(&mut self.project, edit)?;
        self.forget_lost_selection();
        Ok(())
    }

    /// Takes back the last edit; `false` when there is none.
    ///
    /// # Errors
    /// Never, since only this editor changes the project.
    pub fn undo(&mut self) -> Result<bool, EditError> {
        let done = self.history.undo(&mut self.project)?;
        self.forget_lost_selection();
        Ok(done)
    }

    /// Does again what was last taken back; `false` when there is nothing.
    ///
    /// # Errors
    /// Never, since only this editor changes the project.
    pub fn redo(&mut self) -> Result<bool, EditError> {
        let done = self.history.redo(&mut self.project)?;
        self.forget_lost_selection();
        Ok(done)
    }

    /// What was done and undone, and in which order.
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// The state that is on disk; `None` where none is.
    pub const fn saved_state(&self) -> Option<u64> {
        self.saved
    }

    /// Undoes or does again until the state at this place of the history is reached.
    ///
    /// # Errors
    /// Never, since only this editor changes the project.
    pub fn go_to(&mut self, place: usize) -> Result<(), EditError> {
        while self.history.place() > place && self.history.undo(&mut self.project)? {}
        while self.history.place() < place && self.history.redo(&mut self.project)? {}
        self.forget_lost_selection();
        Ok(())
    }

    /// What undo would take back.
    pub fn undo_name(&self) -> Option<EditName> {
        self.history.undo_name()
    }

    /// What redo would do again.
    pub fn redo_name(&self) -> Option<EditName> {
        self.history.redo_name()
    }

    /// Selects something; what does not exist is not selected.
    pub fn select(&mut self, selection: Selection) {
        self.selection = selection;
        self.forget_lost_selection();
    }

    /// The edit that deletes what is selected; `None` where nothing deletable is.
    pub fn removal(&self) -> Option<Edit> {
        let journey = self.journey()?;
        match &self.selection {
            Selection::Nothing | Selection::Cell(_) => None,
            Selection::Cards(_) => Some(plan::remove_cards(journey, &self.selection.cards())),
            Selection::Link(link) => Some(Edit::RemoveLink(*link)),
            Selection::Stage(stage) => Some(plan::remove_stage(&self.project, journey, *stage)),
            Selection::Lane(lane) => Some(plan::remove_lane(journey, *lane)),
            Selection::Item(item) => Some(Edit::RemoveItem(*item)),
        }
    }

    fn forget_lost_selection(&mut self) {
        let selection = std::mem::take(&mut self.selection);
        let Some(journey) = self.journey() else { return };
        let kept = match selection {
            Selection::Cards(mut cards) => {
                cards.retain(|card| journey.card(*card).is_some());
                if cards.is_empty() { Selection::Nothing } else { Selection::Cards(cards) }
            }
            Selection::Cell(cell) if journey.stage(cell.stage).is_none() || journey.lane(cell.lane).is_none() => {
                Selection::Nothing
            }
            Selection::Link(link) if journey.link(link).is_none() => Selection::Nothing,
            Selection::Stage(stage) if journey.stage(stage).is_none() => Selection::Nothing,
            Selection::Lane(lane) if journey.lane(lane).is_none() => Selection::Nothing,
            Selection::Item(item) if journey.item(item).is_none() => Selection::Nothing,
            other => other,
        };
        self.selection = kept;
    }
}
