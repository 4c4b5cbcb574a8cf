//! The Checklist view: what to do first, and every stage's tactics and own items with their state.

mod change;
#[cfg(test)]
mod claims;
mod compact;
mod detail;
mod filter;
mod first;
mod ideas;
mod progress;
mod row;
mod stage;
mod tag;

use std::collections::BTreeSet;

use egui::{CentralPanel, Frame, Margin, ScrollArea, Ui};

use super::Model;
use super::theme::{self, gap};
use crate::action::{Action, Command};
use crate::document::{Item, ItemId, Journey, StageId};
use crate::editor::{Editor, Selection};
use crate::insight::{advise, shown_series};
use crate::lang::Lang;
use crate::scene::Paint;
pub use compact::stage_checklist_ui;
use filter::Filter;

/// The widest that the view becomes; beyond it lines are hard to follow.
const MAX_WIDTH: f32 = 1080.0;

/// What the Checklist view remembers from frame to frame.
#[derive(Debug, Default)]
pub struct ChecklistState {
    filter: Filter,
    /// The item whose details are in sight.
    opened: Option<ItemId>,
    /// The selected item that the view has gone along with.
    followed: Option<ItemId>,
    /// The item that the view is to be scrolled to.
    sought: Option<ItemId>,
    /// The stages whose items are out of sight.
    folded: BTreeSet<StageId>,
    /// The stages whose further ideas are in sight.
    ideas: BTreeSet<StageId>,
}

/// What every part of the view reads.
struct Sight<'a> {
    model: &'a Model<'a>,
    editor: &'a Editor,
    journey: &'a Journey,
    /// The stage into or in which most is lost.
    leak_stage: Option<StageId>,
}

/// Shows the view.
pub fn checklist_ui(
    ui: &mut Ui,
    model: &Model<'_>,
    editor: &Editor,
    state: &mut ChecklistState,
    actions: &mut Vec<Action>,
) {
    let Some(journey) = editor.journey() else { return };
    state.follow(editor.selection(), journey, model.lang);
    CentralPanel::default().frame(Frame::new().fill(theme::colour(ui, Paint::Canvas))).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let page = Frame::new().inner_margin(Margin::symmetric(gap::PAGE as i8, gap::PAGE as i8 - 6));
            page.show(ui, |ui| {
                ui.set_max_width(MAX_WIDTH.min(ui.available_width()));
                page_ui(ui, model, editor, journey, state, actions);
            });
        });
    });
}

fn page_ui(
    ui: &mut Ui,
    model: &Model<'_>,
    editor: &Editor,
    journey: &Journey,
    state: &mut ChecklistState,
    actions: &mut Vec<Action>,
) {
    let series = shown_series(editor.project(), journey, editor.chosen_series());
    let advice = advise(editor.project(), journey, series, &model.lang.names());
    let leak_stage = advice.leak.as_ref().and_then(|leak| leak.stage);
    let sight = Sight { model, editor, journey, leak_stage };
    first::title_ui(ui, &sight);
    if journey.stages().is_empty() {
        return no_stages_ui(ui, model.lang, actions);
    }
    ui.add_space(gap::NORMAL);
    first::first_ui(ui, &sight, &advice, state, actions);
    ui.add_space(gap::WIDE);
    filter::filter_ui(ui, model.lang, &mut state.filter);
    ui.add_space(gap::NORMAL);
    if nothing_fits(journey, state, model.lang) {
        nothing_ui(ui, model.lang, state);
    }
    for stage in journey.stages() {
        stage::stage_ui(ui, &sight, stage, state, actions);
    }
    ui.add_space(gap::PAGE);
}

/// Whether the filter holds everything back.
fn nothing_fits(journey: &Journey, state: &ChecklistState, lang: &Lang) -> bool {
    let mut items = journey.stages().iter().flat_map(|stage| &stage.checklist);
    state.filter.is_active() && !items.any(|item: &Item| state.filter.shows(lang.names(), item))
}

fn nothing_ui(ui: &mut Ui, lang: &Lang, state: &mut ChecklistState) {
    ui.label(lang.say("checklist-nothing-found"));
    if ui.button(lang.say("checklist-show-all")).clicked() {
        state.filter = Filter::default();
    }
}

fn no_stages_ui(ui: &mut Ui, lang: &Lang, actions: &mut Vec<Action>) {
    ui.add_space(gap::NORMAL);
    ui.label(lang.say("checklist-no-stages"));
    if theme::primary_button_ui(ui, &lang.say("checklist-add-stage")).clicked() {
        actions.push(Action::Command(Command::AddStage));
    }
}

impl ChecklistState {
    /// Brings an item that was selected elsewhere into sight, with its details.
    fn follow(&mut self, selection: &Selection, journey: &Journey, lang: &Lang) {
        let selected = match selection {
            Selection::Item(id) => Some(*id),
            _ => None,
        };
        if selected == self.followed {
            return;
        }
        self.followed = selected;
        let found = selected.and_then(|id| journey.item(id));
        let Some((stage, item)) = found.filter(|(_, item)| self.opened != Some(item.id)) else { return };
        self.seek(stage.id, item, lang);
    }

    /// Brings an item into sight, with its details.
    fn seek(&mut self, stage: StageId, item: &Item, lang: &Lang) {
        self.folded.remove(&stage);
        if !self.filter.shows(lang.names(), item) {
            self.filter = Filter::default();
        }
        (self.opened, self.sought) = (Some(item.id), Some(item.id));
    }

    /// Opens an item's details, or closes them.
    fn toggle(&mut self, item: ItemId) {
        self.opened = (self.opened != Some(item)).then_some(item);
    }

    fn fold(&mut self, stage: StageId, folded: bool) {
        if folded {
            self.folded.insert(stage);
        } else {
            self.folded.remove(&stage);
        }
    }

    fn show_ideas(&mut self, stage: StageId, shown: bool) {
        if shown {
            self.ideas.insert(stage);
        } else {
            self.ideas.remove(&stage);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Language, Project};
    use crate::library::{Library, project_from};

    fn webshop() -> Project {
        let library = Library::shared();
        project_from(library, library.framework("webshop-5").unwrap(), Language::Nl).unwrap()
    }

    #[test]
    fn an_item_selected_elsewhere_comes_into_sight_once() {
        let (project, lang) = (webshop(), Lang::new(Language::Nl));
        let journey = &project.journeys()[0];
        let stage = &journey.stages()[1];
        let item = stage.checklist[0].id;
        let mut state = ChecklistState::default();
        state.fold(stage.id, true);
        state.filter.words = "xyz".to_owned();
        state.follow(&Selection::Item(item), journey, &lang);
        assert_eq!((state.opened, state.sought), (Some(item), Some(item)));
        assert!(!state.filter.is_active() && state.folded.is_empty());
        state.toggle(item);
        state.follow(&Selection::Item(item), journey, &lang);
        assert_eq!(state.opened, None);
    }

    #[test]
    fn a_row_opened_by_hand_is_not_scrolled_to() {
        let (project, lang) = (webshop(), Lang::new(Language::Nl));
        let journey = &project.journeys()[0];
        let item = journey.stages()[0].checklist[0].id;
        let mut state = ChecklistState::default();
        state.toggle(item);
        state.follow(&Selection::Item(item), journey, &lang);
        assert_eq!((state.opened, state.sought), (Some(item), None));
    }
}
