//! What the library suggests for a stage, to click or to drag onto the map, and surveys to hold.

use std::collections::BTreeMap;

use egui::{CursorIcon, Id, TextEdit, Ui, WidgetInfo};

use super::{Inspector, InspectorState};
use crate::action::{Action, Command};
use crate::document::{CardId, Cell, LaneRole, Slot, Stage, Subject};
use crate::editor::Selection;
use crate::library::{SUGGESTED, Suggestion, Survey, placed, suggestions, surveys};
use crate::scene::{Icon, Paint};
use crate::ui::list_row::{ListRow, Sign, list_row_ui};
use crate::ui::theme::{self, gap, size};

/// Longer lists have a field to search them.
const SEARCHED_FROM: usize = 8;

/// Which suggestions are in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// Cards for the lane of a role.
    Cards(LaneRole),
    /// Surveys for the checklist.
    Surveys,
}

impl Default for Shelf {
    fn default() -> Self {
        Self::Cards(LaneRole::Activities)
    }
}

/// Where a clicked suggestion goes.
#[derive(Clone, Copy)]
enum Goal {
    /// Its own lane in the stage.
    Lane,
    /// The end of this cell.
    Cell(Cell),
}

impl Inspector<'_> {
    /// All shelves of a stage's suggestions.
    pub(super) fn suggestions_ui(
        &self,
        ui: &mut Ui,
        stage: &Stage,
        state: &mut InspectorState,
        actions: &mut Vec<Action>,
    ) {
        ui.label(theme::strong(self.say("suggest-title"), size::BODY));
        if stage.phases.is_empty() {
            self.no_phases_ui(ui, stage, actions);
            return;
        }
        ui.label(theme::soft(ui, self.say("suggest-how")));
        self.shelves_ui(ui, state);
        match state.shelf {
            Shelf::Cards(role) => self.cards_shelf_ui(ui, stage, (role, Goal::Lane), state, actions),
            Shelf::Surveys => self.surveys_ui(ui, stage, actions),
        }
        ui.add_space(gap::NORMAL);
    }

    /// The suggestions for one cell of a stage.
    pub(super) fn cell_suggestions_ui(
        &self,
        ui: &mut Ui,
        stage: &Stage,
        (cell, role): (Cell, LaneRole),
        state: &mut InspectorState,
        actions: &mut Vec<Action>,
    ) {
        if !SUGGESTED.contains(&role) {
            return;
        }
        ui.add_space(gap::WIDE);
        ui.label(theme::strong(self.say("suggest-title"), size::BODY));
        if stage.phases.is_empty() {
            self.no_phases_ui(ui, stage, actions);
            return;
        }
        ui.label(theme::soft(ui, self.say("suggest-how")));
        self.cards_shelf_ui(ui, stage, (role, Goal::Cell(cell)), state, actions);
    }

    /// Without phases nothing can be suggested: says so and offers the choice.
    fn no_phases_ui(&self, ui: &mut Ui, stage: &Stage, actions: &mut Vec<Action>) {
        ui.label(self.say("suggest-no-phases"));
        self.phases_ui(ui, stage, actions);
        ui.add_space(gap::NORMAL);
    }

    fn shelves_ui(&self, ui: &mut Ui, state: &mut InspectorState) {
        let names = self.model.lang.names();
        let lanes = &names.library().lanes;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(gap::TIGHT, gap::TIGHT);
            for shelf in SUGGESTED.map(Shelf::Cards).into_iter().chain([Shelf::Surveys]) {
                let words = match shelf {
                    Shelf::Surveys => self.say("suggest-surveys"),
                    Shelf::Cards(role) => {
                        let found = lanes.iter().find(|words| words.role == role);
                        found.map(|words| names.text(&words.name).to_owned()).unwrap_or_default()
                    }
                };
                let name = self.model.lang.say_with("suggest-shelf", &[("shelf", words.as_str().into())]);
                let text = egui::RichText::new(words).size(size::SMALL);
                let tab = ui.add(egui::Button::selectable(state.shelf == shelf, text)).accessible_name(name);
                if tab.clicked() {
                    state.shelf = shelf;
                    state.search.clear();
                }
            }
        });
    }

    fn cards_shelf_ui(
        &self,
        ui: &mut Ui,
        stage: &Stage,
        (role, goal): (LaneRole, Goal),
        state: &mut InspectorState,
        actions: &mut Vec<Action>,
    ) {
        let names = self.model.lang.names();
        let mut found = suggestions(names.library(), role, &stage.phases);
        if found.len() >= SEARCHED_FROM {
            self.search_ui(ui, &mut state.search);
            let wanted = state.search.to_lowercase();
            let shows = |title: &str| wanted.split_whitespace().all(|word| title.to_lowercase().contains(word));
            found.retain(|one| shows(names.text(one.title)));
        }
        if found.is_empty() {
            ui.label(theme::soft(ui, self.say("suggest-none")));
        }
        let placed = placed(self.journey, stage.id);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = gap::TIGHT;
            for one in &found {
                self.suggestion_ui(ui, one, (stage, goal), &placed, state, actions);
            }
        });
    }

    /// One suggestion: a click adds it, a drag picks it up; one that is on the map already is shown there by a click.
    fn suggestion_ui(
        &self,
        ui: &mut Ui,
        found: &Suggestion<'_>,
        (stage, goal): (&Stage, Goal),
        placed: &BTreeMap<&str, CardId>,
        state: &mut InspectorState,
        actions: &mut Vec<Action>,
    ) {
        let title = self.model.lang.names().text(found.title);
        let there = placed.get(found.id).copied();
        let channel = found.channel.map(|channel| self.say(&format!("channel-{}", channel.id()))).unwrap_or_default();
        let small = if there.is_some() { self.say("suggest-there") } else { channel };
        let key = if there.is_some() { "suggest-show" } else { "suggest-add" };
        let name = self.model.lang.say_with(key, &[("title", title.into())]);
        let sign = if there.is_some() { Sign::Icon(Icon::Check, Paint::Good) } else { Sign::Plus };
        let row = ListRow { words: title, small: &small, name: &name, sign, quiet: there.is_some(), drags: true };
        let response =
            list_row_ui(ui, Id::unique(("suggestion", stage.id, found.id)), row).on_hover_cursor(CursorIcon::Grab);
        if response.drag_started() {
            state.picked_up = Some(found.id.to_owned());
        }
        if response.clicked() {
            let id = found.id.to_owned();
            actions.push(match (there, goal) {
                (Some(card), _) => Action::Select(Selection::card(card)),
                (None, Goal::Lane) => Action::AddSuggestion { stage: stage.id, id },
                (None, Goal::Cell(cell)) => {
                    let index = self.journey.cards_in(cell).len();
                    Action::DropSuggestion { slot: Slot { cell, index }, id }
                }
            });
        }
    }

    fn surveys_ui(&self, ui: &mut Ui, stage: &Stage, actions: &mut Vec<Action>) {
        let found = surveys(self.model.lang.names().library(), &stage.phases);
        if found.is_empty() {
            ui.label(theme::soft(ui, self.say("suggest-none")));
        }
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = gap::TIGHT;
            for survey in found {
                self.survey_ui(ui, stage, survey, actions);
            }
        });
    }

    /// A survey: a click puts it on the stage's checklist, or shows it there.
    fn survey_ui(&self, ui: &mut Ui, stage: &Stage, survey: &Survey, actions: &mut Vec<Action>) {
        let names = self.model.lang.names();
        let title = names.text(&survey.title);
        let subject = Subject::Survey(survey.id.clone());
        let there = stage.checklist.iter().find(|item| item.subject == subject);
        let key = if there.is_some() { "suggest-show-item" } else { "suggest-add-item" };
        let name = self.model.lang.say_with(key, &[("title", title.into())]);
        let sign = if there.is_some() { Sign::Icon(Icon::Check, Paint::Good) } else { Sign::Plus };
        let small = names.text(&survey.measures);
        let row = ListRow { words: title, small, name: &name, sign, quiet: there.is_some(), drags: false };
        let id = Id::unique(("survey", stage.id, survey.id.as_str()));
        if list_row_ui(ui, id, row).on_hover_text(names.text(&survey.how)).clicked() {
            match there {
                Some(item) => {
                    actions.push(Action::Select(Selection::Item(item.id)));
                    actions.push(Action::Command(Command::ShowChecklist));
                }
                None => actions.push(Action::AddItems { stage: stage.id, subjects: vec![subject] }),
            }
        }
    }

    fn search_ui(&self, ui: &mut Ui, search: &mut String) {
        let name = self.say("suggest-search");
        let edit = TextEdit::singleline(search).id(Id::unique("suggest-search")).hint_text(&name);
        let response = ui.add(edit.desired_width(f32::INFINITY).margin(egui::Margin::symmetric(8, 5)));
        response
            .widget_info(|| WidgetInfo { label: Some(name.clone()), ..WidgetInfo::text_edit(true, "", &*search, "") });
    }
}
