//! The interface: it shows the editor and hands back what the user asks; it changes nothing but its own state.

mod bar;
pub mod canvas;
mod checklist;
mod clash;
mod diagram;
mod dialog;
pub mod event_preview;
pub mod event_words;
pub mod export;
mod field;
mod find;
mod focus;
mod gaps;
mod guide;
mod help;
mod history;
pub mod import_preview;
mod inspector;
mod keys;
mod list_row;
pub mod locked;
mod loyals;
mod notices;
mod numbers;
mod obstacles;
mod outline;
mod palette;
mod people;
pub mod present;
mod preview_frame;
pub mod raster;
mod start;
mod switch;
pub mod theme;

use std::path::Path;

use egui::Ui;

use crate::action::{Action, Command};
use crate::document::{Condition, Lock};
use crate::editor::Editor;
use crate::lang::Lang;
use crate::storage::Settings;
pub use canvas::Writing;
pub use diagram::FoundDiagram;
pub use dialog::Dialog;
pub use numbers::Section as NumbersSection;
pub use people::Chosen;
pub use start::FrameworkQuestion;
pub use switch::SwitchState;

/// What the interface shows; it can read everything and change nothing.
#[derive(Clone, Copy)]
pub struct Model<'a> {
    /// The open project; `None` = the start page.
    pub editor: Option<&'a Editor>,
    /// The words.
    pub lang: &'a Lang,
    /// The user's settings.
    pub settings: &'a Settings,
    /// The file of the open project.
    pub file: Option<&'a Path>,
    /// Whether something is being worked on aside.
    pub busy: bool,
    /// The day.
    pub today: jiff::civil::Date,
}

/// What the interface remembers from frame to frame; none of it is part of the document.
pub struct UiState {
    /// Which view is in sight.
    pub view: View,
    /// The map's camera, gestures and text being written.
    pub canvas: canvas::CanvasState,
    /// The checklist's filters.
    pub checklist: checklist::ChecklistState,
    /// What the Numbers view shows.
    pub numbers: numbers::NumbersState,
    /// What the view of people shows.
    pub people: people::PeopleState,
    /// A table being looked at before its numbers are taken.
    pub import: Option<import_preview::ImportPreview>,
    /// An event log being looked at and counted before its numbers are taken.
    pub events: Option<event_preview::EventPreview>,
    /// The question that must be answered first.
    pub dialog: Option<Dialog>,
    /// The start page: own frameworks, and what is asked about them.
    pub start: start::StartState,
    /// The guided start.
    pub guide: guide::GuideState,
    /// The window in which an export is ordered.
    pub export: export::ExportState,
    /// The choice of another framework, while it is open.
    pub switch: Option<SwitchState>,
    /// What is told at the bottom.
    pub notices: notices::Notices,
    /// The presentation.
    pub present: present::PresentState,
    /// Whether the panel at the right is there.
    pub inspector: bool,
    /// Whether the panel of what was done is there.
    pub history: bool,
    /// Which suggestions and gaps that panel shows.
    pub panel: inspector::InspectorState,
    /// The project as a tree beside the map.
    outline: outline::OutlineState,
    /// What is sought, and what was found.
    find: find::FindState,
    /// Which cards the map brings out.
    filter: find::FilterState,
    /// The strip with views, filter and search.
    tools: find::ToolsState,
    palette: Option<palette::PaletteState>,
    /// What was chosen in the palette last.
    recent: palette::Recent,
    help: bool,
    way_back: dialog::WayBack,
    /// How many projects and start pages came into sight, so that each begins at its top.
    opened: u64,
}

/// A way to look at the document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Stages, lanes and cards.
    #[default]
    Map,
    /// What to do.
    Checklist,
    /// Imported numbers.
    Numbers,
    /// Personas, journeys and their comparison.
    People,
}

impl View {
    /// All views with the command that shows each, in the order of the tabs.
    pub const ALL: [(Self, Command); 4] = [
        (Self::Map, Command::ShowMap),
        (Self::Checklist, Command::ShowChecklist),
        (Self::Numbers, Command::ShowNumbers),
        (Self::People, Command::ShowPersonas),
    ];
}

impl Default for UiState {
    fn default() -> Self {
        Self {
            view: View::Map,
            canvas: canvas::CanvasState::default(),
            checklist: checklist::ChecklistState::default(),
            numbers: numbers::NumbersState::default(),
            people: people::PeopleState::default(),
            import: None,
            events: None,
            dialog: None,
            start: start::StartState::default(),
            guide: guide::GuideState::default(),
            export: export::ExportState::default(),
            switch: None,
            notices: notices::Notices::default(),
            present: present::PresentState::default(),
            inspector: true,
            history: false,
            panel: inspector::InspectorState::default(),
            outline: outline::OutlineState::default(),
            find: find::FindState::default(),
            filter: find::FilterState::default(),
            tools: find::ToolsState::default(),
            palette: None,
            recent: palette::Recent::default(),
            help: false,
            way_back: dialog::WayBack::default(),
            opened: 0,
        }
    }
}

impl UiState {
    /// Forgets what belonged to the project that was open before; a table being looked at stays.
    pub fn start_over(&mut self) {
        let (notices, import) = (std::mem::take(&mut self.notices), self.import.take());
        let events = self.events.take();
        let start = std::mem::take(&mut self.start);
        let opened = self.opened + 1;
        let recent = std::mem::take(&mut self.recent).commands_alone();
        let outline = self.outline.anew();
        let (inspector, history) = (self.inspector, self.history);
        *self = Self { import, events, start, notices, inspector, history, outline, recent, opened, ..Self::default() };
    }

    /// Carries out a command that concerns the interface alone.
    pub fn run(&mut self, command: Command) {
        match command {
            Command::ToggleInspector => self.inspector = !self.inspector,
            Command::ToggleHistory => self.history = !self.history,
            Command::FocusPanel => {
                self.view = View::Map;
                self.inspector = true;
                self.panel.switch_focus();
            }
            Command::Palette => self.palette = Some(palette::PaletteState::default()),
            Command::Find | Command::FindNext | Command::FindPrevious => self.find.run(command),
            Command::Help => self.help = !self.help,
            Command::FrameCost => self.canvas.toggle_costs(),
            Command::Filter | Command::SaveView => {
                let is_filter = command == Command::Filter;
                self.view = View::Map;
                self.tools.wanted = Some(if is_filter { find::Tool::Filter } else { find::Tool::Views });
            }
            Command::ShowOutline => {
                self.view = View::Map;
                self.outline.toggle();
            }
            Command::ClearFilter => self.filter.set(Vec::new()),
            Command::ContextMenu
            | Command::ZoomIn
            | Command::ZoomOut
            | Command::ZoomReset
            | Command::ZoomFit
            | Command::ZoomSelection
            | Command::ZoomStage => {
                self.view = View::Map;
                self.canvas.run(command);
            }
            _ => {}
        }
    }
}

impl UiState {
    /// Brings out the cards that these conditions fit; none = all cards.
    pub fn filter_by(&mut self, conditions: Vec<Condition>) {
        self.filter.set(conditions);
    }

    /// Whether a filter holds.
    pub const fn is_filtered(&self) -> bool {
        self.filter.is_active()
    }
}

/// Shows everything; gives what the user asked for in this frame.
pub fn show(ui: &mut Ui, model: &Model<'_>, state: &mut UiState) -> Vec<Action> {
    let mut actions = Vec::new();
    let asked = state.something_is_asked();
    state.way_back.keep(ui, asked);
    outline::take_writing(state, model.editor);
    let presented = model.editor.filter(|_| state.present.is_on());
    if !asked && presented.is_none() {
        outline::read_keys(ui, model, state, &mut actions);
        find::read_keys(ui, model, state);
        find::read_filter_keys(ui, model, state);
    }
    if !asked {
        present::read_keys(ui, model, state, &mut actions);
        keys::read(ui, model, state, &mut actions);
    }
    locked::lock_fields(ui, model.editor.is_some_and(|editor| editor.lock() == Lock::Full));
    match (presented, model.editor) {
        (Some(editor), _) => present::present_ui(ui, model, editor, state, &mut actions),
        (None, Some(editor)) => {
            bar::bar_ui(ui, model, state, &mut actions);
            project_ui(ui, model, editor, state, &mut actions);
        }
        (None, None) => {
            bar::bar_ui(ui, model, state, &mut actions);
            start::start_ui(ui, model, &mut state.start, &mut actions);
        }
    }
    if locked::lock_fields(ui, false) {
        actions.extend(model.editor.map(|editor| Action::Notify(locked::sentence(model.lang, editor.lock()))));
    }
    import_preview::import_ui(ui, model, state, &mut actions);
    event_preview::events_ui(ui, model, state, &mut actions);
    guide::guide_ui(ui, model, state, &mut actions);
    start::question_ui(ui, model, &mut state.start, &mut actions);
    switch::switch_ui(ui, model, state, &mut actions);
    present::workshop::dialogs_ui(ui, model, state, &mut actions);
    export::export_ui(ui, model, &mut state.export, &mut actions);
    dialog::dialog_ui(ui, model, state, &mut actions);
    palette::palette_ui(ui, model, &mut state.palette, &mut state.recent, &mut actions);
    help::help_ui(ui, model, &mut state.help);
    state.notices.notices_ui(ui, model.lang, presented.is_some());
    actions
}

impl UiState {
    /// Whether a question, a preview, the palette or the help sheet lies over the view.
    fn something_is_asked(&self) -> bool {
        self.dialog.is_some()
            || self.start.question.is_some()
            || self.guide.is_open()
            || self.switch.is_some()
            || self.export.is_open()
            || self.import.is_some()
            || self.events.is_some()
            || self.palette.is_some()
            || self.present.workshop.asks()
            || self.help
    }
}

fn project_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &mut UiState, actions: &mut Vec<Action>) {
    if state.history {
        history::history_ui(ui, model, editor, actions);
    }
    if state.inspector && state.view == View::Map {
        inspector::inspector_ui(ui, model, editor, &mut state.panel, actions);
        if let Some(suggestion) = state.panel.take_picked_up() {
            state.canvas.carry(suggestion);
        }
    } else {
        state.panel.lose_focus();
    }
    if state.view == View::Map {
        outline::outline_ui(ui, model, editor, &mut state.outline, actions);
        find::filter_bar_ui(ui, model, editor, &mut state.filter, actions);
    }
    state.find.prepare(model, editor, state.view, actions);
    state.canvas.emphasis =
        canvas::Emphasis { found: state.find.found(), kept: state.filter.kept(editor), covered: state.find.covered() };
    let place = ui.available_rect_before_wrap();
    ui.push_id(("opened", state.opened, state.view as u8), |ui| view_ui(ui, model, editor, state, actions));
    if state.view == View::Map {
        find::tools_ui(ui, model, editor, place, state, actions);
    }
    find::find_ui(ui, model, place, &mut state.find, actions);
}

fn view_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &mut UiState, actions: &mut Vec<Action>) {
    match state.view {
        View::Map => canvas::canvas_ui(ui, model, editor, &mut state.canvas, actions),
        View::Checklist => checklist::checklist_ui(ui, model, editor, &mut state.checklist, actions),
        View::Numbers => numbers::numbers_ui(ui, model, editor, &mut state.numbers, actions),
        View::People => people::people_ui(ui, model, editor, &mut state.people, actions),
    }
}
