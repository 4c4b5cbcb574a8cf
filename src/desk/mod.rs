//! Everything of the app but its window: shows the interface, carries out what the user asks, and does the I/O aside.

mod arrows;
mod block;
mod choose;
mod clipboard;
mod diagram;
mod event_log;
mod export;
mod files;
mod find;
mod frameworks;
mod image;
mod import;
mod jobs;
mod lock;
mod numbers;
mod people;
mod picture;
mod portrait;
mod present;
mod run;
mod selection;
mod settings;
mod suggest;
mod switch;
mod unsaved;
mod workshop;
mod write;

use std::path::{Path, PathBuf};

pub use files::Report as DeskReport;
pub use files::{Dialogs, NoDialogs, Question};
pub use jobs::{Jobs, Report, Watch, Watched};
pub use picture::Picture;

use crate::action::Action;
use crate::document::Language;
use crate::editor::Editor;
use crate::lang::{Lang, system_language};
use crate::storage::{Fingerprint, Settings, SettingsFile, StorageError, ThemeChoice};
use crate::ui::theme::Look;
use crate::ui::{Model, UiState};

/// The app without its window.
pub struct Desk {
    editor: Option<Editor>,
    /// Counts the projects that have been on this desk.
    opened: u64,
    file: Option<OpenFile>,
    saving: files::Saving,
    settings: Settings,
    settings_file: Option<SettingsFile>,
    lang: Lang,
    ui: UiState,
    jobs: Jobs<files::Report>,
    /// The counting of an event log, while it is under way.
    counting: Option<jobs::Watch>,
    /// The export that is under way.
    exporting: Option<jobs::Watch>,
    /// The journey that an export was ordered of.
    export_of: Option<crate::document::JourneyId>,
    dialogs: Box<dyn Dialogs>,
    /// What the user wanted when he was asked about unsaved changes.
    after_save: Option<unsaved::After>,
    /// Actions that wait a frame, so that a text field in use can hand over its text first.
    waiting: Vec<Action>,
    /// Frames that the clipboard still has to answer a command of the menu; 0 = it was not asked.
    paste_awaited: u8,
    /// The cards that were copied last.
    copied: Option<clipboard::Copied>,
    may_close: bool,
    today: jiff::civil::Date,
    themed: bool,
    title: String,
}

/// The file of the open project.
#[derive(Clone, Debug)]
struct OpenFile {
    path: PathBuf,
    /// What was on disk when we last read or wrote it.
    fingerprint: Fingerprint,
}

/// With what a desk begins.
pub struct Setup {
    /// The user's settings.
    pub settings: Settings,
    /// Where changed settings are kept; `None` = nowhere.
    pub settings_file: Option<SettingsFile>,
    /// Asks for files.
    pub dialogs: Box<dyn Dialogs>,
    /// The day, for due dates and done dates.
    pub today: jiff::civil::Date,
    /// Whether jobs run at once on the caller's thread (for tests and pictures).
    pub inline_jobs: bool,
}

impl Desk {
    /// A desk with nothing on it: the start page.
    pub fn new(setup: Setup) -> Self {
        let language = setup.settings.language.unwrap_or_else(system_language);
        Self {
            editor: None,
            opened: 0,
            file: None,
            saving: files::Saving::No,
            settings: setup.settings,
            settings_file: setup.settings_file,
            lang: Lang::new(language),
            ui: UiState::default(),
            jobs: Jobs::new(setup.inline_jobs),
            counting: None,
            exporting: None,
            export_of: None,
            dialogs: setup.dialogs,
            after_save: None,
            waiting: Vec::new(),
            paste_awaited: 0,
            copied: None,
            may_close: false,
            today: setup.today,
            themed: false,
            title: String::new(),
        }
    }

    /// One frame: reports in, interface out, actions carried out.
    pub fn frame(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        self.dress(&ctx);
        self.take_reports(&ctx);
        self.take_dropped_files(&ctx);
        self.guard_closing(&ctx);
        for action in std::mem::take(&mut self.waiting) {
            self.run(&ctx, action);
        }
        self.follow_count();
        self.follow_export();
        let model = Model {
            editor: self.editor.as_ref(),
            lang: &self.lang,
            settings: &self.settings,
            file: self.file.as_ref().map(|file| file.path.as_path()),
            busy: self.jobs.busy(),
            today: self.today,
        };
        let actions = crate::ui::show(ui, &model, &mut self.ui);
        for action in actions {
            self.take(&ctx, action);
        }
        self.await_paste(&ctx);
        self.write_title(&ctx);
    }

    /// Puts a project on the desk, as if it had been read from no file.
    pub fn show_project(&mut self, project: crate::document::Project) {
        self.put(Editor::opened(project));
    }

    /// Tells why a file could not be used, such as that of the settings.
    pub fn tell_error(&mut self, error: &StorageError) {
        self.warn_about(error);
    }

    /// Puts another project on the desk, which no file holds yet.
    fn put(&mut self, editor: Editor) {
        self.editor = Some(editor);
        self.opened += 1;
        self.file = None;
        self.ui.start_over();
    }

    /// Opens a project or reads a table, whichever the file is.
    pub fn open_file(&mut self, ctx: &egui::Context, path: &Path) {
        self.run(ctx, Action::OpenFile(path.to_owned()));
    }

    /// The open project.
    pub const fn editor(&self) -> Option<&Editor> {
        self.editor.as_ref()
    }

    /// What the interface remembers.
    pub const fn ui_state(&self) -> &UiState {
        &self.ui
    }

    /// What the interface remembers, to set a scene for a picture.
    pub const fn ui_state_mut(&mut self) -> &mut UiState {
        &mut self.ui
    }

    /// The language in force.
    pub const fn language(&self) -> Language {
        self.lang.language()
    }

    /// Carries out an action at once, or, while text is being written that the action must not miss, a frame later.
    fn take(&mut self, ctx: &egui::Context, action: Action) {
        let reads_all = matches!(&action, Action::Command(command) if !command.yields_to_text());
        if reads_all && ctx.text_edit_focused() {
            if let Some(focused) = ctx.memory(egui::Memory::focused) {
                ctx.memory_mut(|memory| memory.surrender_focus(focused));
            }
            self.waiting.push(action);
            ctx.request_repaint();
        } else {
            self.run(ctx, action);
        }
    }

    fn dress(&mut self, ctx: &egui::Context) {
        if !self.themed {
            crate::ui::theme::install(ctx);
            self.wear(ctx);
            ctx.set_zoom_factor(self.settings.zoom);
            ctx.options_mut(|options| options.zoom_with_keyboard = false);
            self.themed = true;
            self.list_frameworks(ctx);
        }
    }

    /// Puts the settings on that concern the look.
    fn wear(&self, ctx: &egui::Context) {
        let Settings { reduced_motion, compact, .. } = self.settings;
        let look = Look { contrast: self.settings.has_contrast(), compact, still: reduced_motion };
        crate::ui::theme::dress(ctx, look);
        ctx.set_theme(theme_preference(self.settings.theme));
    }

    fn write_title(&mut self, ctx: &egui::Context) {
        let title = match &self.editor {
            None => self.lang.say("app-name"),
            Some(editor) => {
                let name = self.lang.names().project(editor.project()).to_owned();
                let mark = if editor.is_dirty() { " •" } else { "" };
                format!("{name}{mark} – {}", self.lang.say("app-name"))
            }
        };
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

/// The theme as egui knows it.
const fn theme_preference(theme: ThemeChoice) -> egui::ThemePreference {
    match theme {
        ThemeChoice::System => egui::ThemePreference::System,
        ThemeChoice::Light => egui::ThemePreference::Light,
        ThemeChoice::Dark | ThemeChoice::Contrast => egui::ThemePreference::Dark,
    }
}
