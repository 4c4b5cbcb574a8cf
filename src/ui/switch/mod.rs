//! The choice of another framework for a map: what becomes of everything, before it is done.

mod choices;
mod fates;
mod foot;
mod outcome;

use egui::{CentralPanel, Frame, Id, Key, Margin, Modal, Modifiers, Panel, ScrollArea, Ui};

use super::theme::{self, gap, size};
use super::{Model, UiState};
use crate::action::Action;
use crate::document::{Journey, Project, StageId};
use crate::lang::Lang;
use crate::library::switch::{Destination, Destinations, Preview, preview, propose};
use crate::library::{Framework, Library};

/// The largest size of the window, and the share of a smaller one that it takes.
const LARGEST: egui::Vec2 = egui::vec2(1080.0, 760.0);
const SHARE: f32 = 0.94;

/// A framework, or none.
type Choice = Option<String>;

/// What is chosen while the window is open.
#[derive(Debug, Default)]
pub struct SwitchState {
    /// The framework to switch to; nothing is chosen before the window was shown.
    chosen: Option<Choice>,
    /// The destinations that the user chose.
    destinations: Destinations,
    /// What the choice would do, and for which state of the document that was found out.
    seen: Option<(u64, Option<Preview>)>,
    /// Whether the framework that is looked at has been given the keyboard.
    is_ready: bool,
}

/// Everything that the parts of the window show and hand back.
struct Sheet<'a> {
    lang: &'a Lang,
    journey: &'a Journey,
    /// The framework that is looked at.
    choice: Choice,
    framework: Option<&'static Framework>,
    preview: Option<&'a Preview>,
    /// Where each stage goes: the user's choice, or what is proposed.
    destinations: Destinations,
    change: Option<Change>,
    end: Option<End>,
}

enum Change {
    Framework(Choice),
    Destination(StageId, Destination),
}

enum End {
    Accept,
    Cancel,
}

impl SwitchState {
    /// The framework to look at first: the one the journey had last, else the first other one.
    fn first(journey: &Journey) -> Choice {
        if let Some(former) = journey.earlier().arrangements.last() {
            return former.framework.clone();
        }
        let mut all = Library::shared().frameworks.iter().map(|framework| framework.id.as_str());
        all.find(|id| journey.framework() != Some(*id)).map(str::to_owned)
    }

    fn look(&mut self, project: &Project, journey: &Journey, state: u64) {
        let choice = self.chosen.get_or_insert_with(|| Self::first(journey));
        if self.seen.as_ref().is_none_or(|(seen, _)| *seen != state) {
            self.seen = Some((state, preview(project, journey.id(), choice.as_deref(), &self.destinations)));
        }
    }

    fn apply(&mut self, change: Change) {
        match change {
            Change::Framework(choice) => {
                self.chosen = Some(choice);
                self.destinations.clear();
            }
            Change::Destination(stage, destination) => {
                self.destinations.insert(stage, destination);
            }
        }
        self.seen = None;
    }
}

/// Shows the window while it is open; what is accepted becomes [`Action::SwitchFramework`].
pub fn switch_ui(ui: &mut Ui, model: &Model<'_>, state: &mut UiState, actions: &mut Vec<Action>) {
    let Some(open) = &mut state.switch else { return };
    let Some((editor, journey)) = model.editor.and_then(|editor| Some((editor, editor.journey()?))) else {
        state.switch = None;
        return;
    };
    open.look(editor.project(), journey, editor.state());
    let choice = open.chosen.clone().flatten();
    let proposal = propose(editor.project(), journey.id(), choice.as_deref());
    let mut destinations = proposal.map(|found| found.destinations).unwrap_or_default();
    destinations.extend(open.destinations.iter().map(|(stage, to)| (*stage, *to)));
    let mut sheet = Sheet {
        lang: model.lang,
        journey,
        framework: choice.as_deref().and_then(|id| Library::shared().framework(id)),
        choice,
        preview: open.seen.as_ref().and_then(|(_, seen)| seen.as_ref()),
        destinations,
        change: None,
        end: None,
    };
    let wants_focus = !open.is_ready;
    if modal_ui(ui, &mut sheet, wants_focus) {
        sheet.end = Some(End::Cancel);
    }
    let Sheet { change, end, choice, .. } = sheet;
    open.is_ready = true;
    if let Some(change) = change {
        open.apply(change);
    }
    if matches!(end, Some(End::Accept)) {
        let destinations = std::mem::take(&mut open.destinations);
        actions.push(Action::SwitchFramework { framework: choice, destinations });
    }
    if end.is_some() {
        state.switch = None;
    }
}

/// Gives whether Escape was pressed and belonged to no list that was open.
fn modal_ui(ui: &Ui, sheet: &mut Sheet<'_>, wants_focus: bool) -> bool {
    let size = (ui.content_rect().size() * SHARE).min(LARGEST).max(egui::vec2(300.0, 240.0));
    let look = Frame::window(ui.style()).inner_margin(0);
    let modal = Modal::new(Id::unique("switch")).frame(look).show(ui.ctx(), |ui| {
        ui.set_min_size(size);
        ui.set_max_size(size);
        frame_ui(ui, sheet, wants_focus);
    });
    let on_top = modal.is_top_modal && !modal.any_popup_open;
    on_top && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}

fn frame_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, wants_focus: bool) {
    let room = Frame::new().inner_margin(Margin::symmetric(22, 14));
    let bar = |panel: Panel| panel.resizable(false).frame(room).show_separator_line(true);
    bar(Panel::top(Id::unique("switch-head"))).show(ui, |ui| {
        ui.label(theme::strong(sheet.lang.say("switch-title"), size::TITLE));
        ui.label(theme::soft(ui, sheet.lang.say("switch-explained")));
    });
    bar(Panel::bottom(Id::unique("switch-foot"))).show(ui, |ui| foot::foot_ui(ui, sheet));
    let width = (ui.available_width() * 0.3).clamp(190.0, 270.0);
    let left = Panel::left(Id::unique("switch-choices")).resizable(false).exact_size(width);
    left.frame(Frame::new()).show(ui, |ui| {
        ScrollArea::vertical().id_salt("switch-choices").auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin::same(12)).show(ui, |ui| choices::choices_ui(ui, sheet, wants_focus));
        });
    });
    CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
        let area = ScrollArea::vertical().id_salt(("switch-result", &sheet.choice)).auto_shrink(false);
        area.show(ui, |ui| room.show(ui, |ui| result_ui(ui, sheet)));
    });
}

/// What the chosen framework is, and what it would do.
fn result_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    ui.set_width(ui.available_width());
    let lang = sheet.lang;
    ui.label(theme::strong(choices::title(sheet, sheet.framework), size::HEADING));
    let about = sheet
        .framework
        .map_or_else(|| lang.say("switch-none-about"), |found| lang.names().text(&found.suits).to_owned());
    ui.add(egui::Label::new(theme::soft(ui, about)).wrap());
    ui.add_space(gap::NORMAL);
    let Some(preview) = sheet.preview else {
        ui.add(egui::Label::new(lang.say("switch-same")).wrap());
        return;
    };
    if preview.returns {
        outcome::banner_ui(ui, &lang.say("switch-returns"));
    }
    fates::fates_ui(ui, sheet, preview);
    ui.add_space(gap::WIDE);
    outcome::outcome_ui(ui, sheet, preview);
}
