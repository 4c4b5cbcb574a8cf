//! The Checklist view: what to do first, and every stage's tactics and own items with their state.

mod bulk;
mod change;
#[cfg(test)]
mod claims;
mod compact;
mod days;
mod detail;
mod first;
mod grid;
mod group;
mod hand;
mod ideas;
mod keyboard;
mod list;
mod marks;
mod prepare;
mod progress;
mod row;
mod schedule;
mod tag;
mod toolbar;
mod words;

use std::collections::BTreeSet;

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use super::Model;
use super::theme::{self, gap, size};
use crate::action::{Action, Command};
use crate::document::{Item, ItemId, Journey, Stage, StageId};
use crate::editor::{Editor, Selection};
use crate::insight::{GroupKey, PlanFilter, PlanSight, PlanView};
use crate::lang::Lang;
use crate::scene::Paint;
pub use compact::stage_checklist_ui;
pub(super) use first::{items_ui as first_items_ui, lately_ui};
use prepare::Prepared;

/// The widest that the list becomes; beyond it lines are hard to follow.
const MAX_WIDTH: f32 = 1080.0;
/// From how wide on an item's details stand beside the grid.
const BESIDE: f32 = 960.0;
/// How wide they are there.
const DETAIL: f32 = 380.0;

/// What the Checklist view remembers from frame to frame.
#[derive(Debug, Default)]
pub struct ChecklistState {
    /// Which items are in sight, in which order and groups.
    view: PlanView,
    /// Whether the items stand in fields of effort by impact.
    raster: bool,
    /// The items chosen to be changed together.
    marks: marks::Marks,
    /// The item whose details are in sight.
    opened: Option<ItemId>,
    /// The selected item that the view has gone along with.
    followed: Option<ItemId>,
    /// The item that the view is to be scrolled to.
    sought: Option<ItemId>,
    /// The groups whose items are out of sight.
    folded: BTreeSet<GroupKey>,
    /// The stages whose further ideas are in sight.
    ideas: BTreeSet<StageId>,
    /// The item on its way to another field.
    drag: Option<grid::Drag>,
    /// The item in the fields that the keyboard has just gone to.
    stepped: Option<ItemId>,
    page: keyboard::Scrolled,
    beside: keyboard::Scrolled,
    lines: list::Lines,
    prepared: Option<Prepared>,
}

/// What every part of the view reads.
struct Sight<'a> {
    model: &'a Model<'a>,
    editor: &'a Editor,
    journey: &'a Journey,
    plan: &'a Prepared,
    /// The stage into or in which most is lost.
    leak_stage: Option<StageId>,
}

impl Sight<'_> {
    /// An item with its stage.
    fn item(&self, item: ItemId) -> Option<(&Stage, &Item)> {
        self.plan.find(self.journey, item)
    }

    /// The items in sight, from top to bottom.
    fn order(&self) -> Vec<ItemId> {
        self.plan.items().map(|(_, item)| item).collect()
    }
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
    state.view.filter.forget_lost_stages(journey);
    let plan = prepare::prepared(model, editor, journey, state);
    let leak_stage = plan.advice.leak.as_ref().and_then(|leak| leak.stage);
    let sight = Sight { model, editor, journey, plan: &plan, leak_stage };
    state.follow(&sight);
    state.marks.keep(&sight.order());
    hand::read_keys(ui, &sight, state, actions);
    bulk::bulk_ui(ui, &sight, state, actions);
    if state.raster && ui.available_width() >= BESIDE {
        opened_beside_ui(ui, &sight, state, actions);
    }
    CentralPanel::default().frame(Frame::new().fill(theme::colour(ui, Paint::Canvas))).show(ui, |ui| {
        let mut scrolled = state.page;
        keyboard::scrolled_ui(ui, &mut scrolled, true, |ui| {
            let page = Frame::new().inner_margin(Margin::symmetric(gap::PAGE as i8, gap::PAGE as i8 - 6));
            page.show(ui, |ui| {
                let most = if state.raster { f32::INFINITY } else { MAX_WIDTH };
                ui.set_max_width(most.min(ui.available_width()));
                page_ui(ui, &sight, state, actions);
            });
        });
        state.page = scrolled;
    });
    state.prepared = Some(plan);
}

fn page_ui(ui: &mut Ui, sight: &Sight<'_>, state: &mut ChecklistState, actions: &mut Vec<Action>) {
    first::title_ui(ui, sight);
    if sight.journey.stages().is_empty() {
        return no_stages_ui(ui, sight.model.lang, actions);
    }
    ui.add_space(gap::NORMAL);
    if !state.raster {
        first_ui(ui, sight, state, actions);
        ui.add_space(gap::WIDE);
    }
    toolbar::toolbar_ui(ui, sight, state);
    ui.add_space(gap::NORMAL);
    if state.view.filter.is_active() && sight.plan.shown == 0 {
        nothing_ui(ui, sight.model.lang, state);
    } else if state.raster {
        grid::grid_ui(ui, sight, state, actions);
        if ui.available_width() + DETAIL < BESIDE {
            opened_ui(ui, sight, state, actions);
        }
    } else {
        list::list_ui(ui, sight, state, actions);
    }
    ui.add_space(gap::PAGE);
}

/// What to do first; a title that is pressed brings its item into sight, even when it was selected before.
fn first_ui(ui: &mut Ui, sight: &Sight<'_>, state: &mut ChecklistState, actions: &mut Vec<Action>) {
    let sought = first::first_ui(ui, sight, &sight.plan.advice, actions);
    if let Some((stage, item)) = sought.and_then(|id| sight.journey.item(id)) {
        state.seek(sight, stage.id, item);
    }
}

fn nothing_ui(ui: &mut Ui, lang: &Lang, state: &mut ChecklistState) {
    ui.label(lang.say("checklist-nothing-found"));
    if theme::primary_button_ui(ui, &lang.say("checklist-show-all")).clicked() {
        state.view.filter = PlanFilter::default();
    }
}

fn no_stages_ui(ui: &mut Ui, lang: &Lang, actions: &mut Vec<Action>) {
    ui.add_space(gap::NORMAL);
    ui.label(lang.say("checklist-no-stages"));
    if theme::primary_button_ui(ui, &lang.say("checklist-add-stage")).clicked() {
        actions.push(Action::Command(Command::AddStage));
    }
}

/// The details of the opened item in a panel at the right.
fn opened_beside_ui(ui: &mut Ui, sight: &Sight<'_>, state: &mut ChecklistState, actions: &mut Vec<Action>) {
    if state.opened.and_then(|id| sight.journey.item(id)).is_none() {
        return;
    }
    let frame = Frame::new().fill(theme::colour(ui, Paint::Surface)).inner_margin(Margin::symmetric(14, 18));
    Panel::right("checklist-opened").frame(frame).exact_size(DETAIL).resizable(false).show(ui, |ui| {
        let mut scrolled = state.beside;
        keyboard::scrolled_ui(ui, &mut scrolled, false, |ui| opened_ui(ui, sight, state, actions));
        state.beside = scrolled;
    });
}

/// The title and the details of the opened item.
fn opened_ui(ui: &mut Ui, sight: &Sight<'_>, state: &mut ChecklistState, actions: &mut Vec<Action>) {
    let Some((stage, item)) = state.opened.and_then(|id| sight.journey.item(id)) else { return };
    ui.add_space(gap::NORMAL);
    ui.horizontal_top(|ui| {
        let close = sight.model.lang.say("checklist-close");
        let width = ui.available_width() - tag::button_width(ui, &close) - gap::WIDE;
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.add(egui::Label::new(theme::strong(words::title_of(sight.model.lang, item), size::HEADING)).wrap());
            ui.label(theme::soft(ui, sight.model.lang.names().stage(stage)));
        });
        if ui.button(close).clicked() {
            state.opened = None;
            actions.push(Action::Select(Selection::Nothing));
        }
    });
    ui.add_space(gap::TIGHT);
    row::state_ui(ui, list::row_of(sight, state, stage, item), actions);
    detail::detail_ui(ui, sight, stage, item, actions);
}

impl ChecklistState {
    /// Brings an item that was selected elsewhere into sight, with its details.
    fn follow(&mut self, sight: &Sight<'_>) {
        let selected = match sight.editor.selection() {
            Selection::Item(id) => Some(*id),
            _ => None,
        };
        if selected == self.followed {
            return;
        }
        self.followed = selected;
        let found = selected.and_then(|id| sight.journey.item(id));
        let Some((stage, item)) = found.filter(|(_, item)| self.opened != Some(item.id)) else { return };
        self.seek(sight, stage.id, item);
    }

    /// Brings an item into sight, with its details.
    fn seek(&mut self, sight: &Sight<'_>, stage: StageId, item: &Item) {
        let groups = sight.plan.groups.iter();
        let around = groups.filter(|group| group.items.iter().any(|(_, id)| *id == item.id)).map(|group| &group.key);
        for key in around {
            self.folded.remove(key);
        }
        let names = sight.model.lang.names();
        let plan = PlanSight { journey: sight.journey, names, today: sight.model.today, leak: None };
        if !sight.journey.stage(stage).is_some_and(|stage| self.view.filter.shows(&plan, stage, item)) {
            self.view.filter = PlanFilter::default();
            self.folded.clear();
        }
        (self.opened, self.sought) = (Some(item.id), Some(item.id));
    }

    /// Goes to a row with the keyboard.
    fn step_to(&mut self, item: ItemId) {
        self.lines.go_to(item);
    }

    /// Opens an item's details, or closes them.
    fn toggle(&mut self, item: ItemId) {
        self.opened = (self.opened != Some(item)).then_some(item);
    }

    fn fold(&mut self, group: GroupKey, folded: bool) {
        if folded {
            self.folded.insert(group);
        } else {
            self.folded.remove(&group);
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
