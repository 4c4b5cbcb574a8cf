//! New projects that were made aside, and the user's own frameworks: kept, listed and deleted beside the settings.

use std::path::PathBuf;

use egui::Context;

use super::files::Report;
use super::unsaved::After;
use super::{Desk, files};
use crate::action::Action;
use crate::editor::Editor;
use crate::library::framework_of;
use crate::storage::{FrameworkFolder, Kept, OwnFramework, StorageError};
use crate::ui::FrameworkQuestion;

/// What a job has to say about own frameworks.
pub enum FrameworkReport {
    /// All there are.
    Found(Result<Vec<OwnFramework>, StorageError>),
    /// One was kept, or another one has its name.
    Kept {
        /// What it is called.
        name: String,
        /// Whether with its cards.
        content: bool,
        /// What came of it.
        result: Result<Kept, StorageError>,
    },
    /// One was deleted.
    Deleted(PathBuf, Result<(), StorageError>),
}

impl Desk {
    /// Carries out what is asked of new projects and own frameworks.
    pub(super) fn run_frameworks(&mut self, ctx: &Context, action: Action) {
        match action {
            Action::StartWith { project, worked_on } => {
                self.unless_unsaved(ctx, After::StartWith { project, worked_on });
            }
            Action::KeepFramework { name, content, replace } => self.keep_framework(ctx, name, content, replace),
            Action::DeleteFramework(path) => self.delete_framework(ctx, path),
            _ => {}
        }
    }

    /// Opens the guided start where the user left it.
    pub(super) fn open_guide(&mut self) {
        self.ui.guide.open();
    }

    /// Shows a project that was made here; one that the user worked on is asked about before it goes away.
    pub(super) fn start_with(&mut self, project: crate::document::Project, worked_on: bool) {
        self.put(if worked_on { Editor::made(project) } else { Editor::new(project) });
    }

    /// Asks under which name to keep the journey in sight as a framework.
    pub(super) fn ask_framework_name(&mut self) {
        let Some(editor) = &self.editor else { return };
        if self.framework_folder().is_none() {
            return self.ui.notices.warn(self.lang.say("own-no-folder"));
        }
        let name = editor.project().name().to_owned();
        self.ui.start.question = Some(FrameworkQuestion::Keep { name, content: false });
    }

    /// Looks for own frameworks; the start page shows them when they come in.
    pub(super) fn list_frameworks(&mut self, ctx: &Context) {
        if let Some(folder) = self.framework_folder() {
            self.jobs.start(ctx, move || Report::Frameworks(FrameworkReport::Found(folder.all())));
        }
    }

    pub(super) fn framework_report(&mut self, ctx: &Context, report: FrameworkReport) {
        match report {
            FrameworkReport::Found(Ok(own)) => self.ui.start.own = own,
            FrameworkReport::Found(Err(error))
            | FrameworkReport::Kept { result: Err(error), .. }
            | FrameworkReport::Deleted(_, Err(error)) => self.warn_about(&error),
            FrameworkReport::Kept { name, content, result: Ok(Kept::Taken) } => {
                self.ui.start.question = Some(FrameworkQuestion::Replace { name, content });
            }
            FrameworkReport::Kept { name, result: Ok(Kept::Saved), .. } => {
                self.ui.notices.tell(self.lang.say_with("own-kept", &[("name", name.into())]));
                self.list_frameworks(ctx);
            }
            FrameworkReport::Deleted(path, Ok(())) => {
                let file = files::file_name(&path);
                self.ui.notices.tell(self.lang.say_with("own-deleted", &[("file", file.into())]));
                self.list_frameworks(ctx);
            }
        }
    }

    fn keep_framework(&mut self, ctx: &Context, name: String, content: bool, replace: bool) {
        let Some(folder) = self.framework_folder() else { return };
        let Some(journey) = self.editor.as_ref().and_then(Editor::journey) else { return };
        match framework_of(journey, &name, self.lang.language(), content) {
            Ok(framework) => self.jobs.start(ctx, move || {
                let result = folder.keep(&framework, replace);
                Report::Frameworks(FrameworkReport::Kept { name, content, result })
            }),
            Err(error) => {
                log::error!("own framework: {error}");
                self.ui.notices.warn(self.lang.say("own-not-kept"));
            }
        }
    }

    fn delete_framework(&mut self, ctx: &Context, path: PathBuf) {
        let Some(folder) = self.framework_folder() else { return };
        self.jobs.start(ctx, move || {
            let result = folder.delete(&path);
            Report::Frameworks(FrameworkReport::Deleted(path, result))
        });
    }

    fn framework_folder(&self) -> Option<FrameworkFolder> {
        self.settings_file.as_ref().map(FrameworkFolder::beside)
    }
}
