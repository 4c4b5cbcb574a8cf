//! Nothing is lost: before a project goes away, its unsaved changes are asked about.

use std::path::PathBuf;

use egui::{Context, ViewportCommand};

use super::Desk;
use crate::action::Answer;
use crate::document::Project;
use crate::editor::Editor;
use crate::ui::Dialog;

/// What the user wanted when he was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum After {
    /// To see the start page.
    StartPage,
    /// A new project from a framework (`None` = blank).
    Start(Option<String>),
    /// To begin with a project that was made aside.
    StartWith {
        /// The project.
        project: Box<Project>,
        /// Whether the user worked on it.
        worked_on: bool,
    },
    /// To open a file.
    Open(PathBuf),
    /// To open a sample, by its file name.
    Sample(String),
    /// To leave.
    Close,
}

impl Desk {
    /// Goes on with what the user wanted, or asks first when that would lose changes.
    pub(super) fn unless_unsaved(&mut self, ctx: &Context, after: After) {
        self.after_save = Some(after);
        if self.editor.as_ref().is_some_and(Editor::is_dirty) {
            self.ui.dialog = Some(Dialog::Unsaved);
        } else {
            self.go_on(ctx);
        }
    }

    /// Does what the user wanted before he was asked; nothing where nothing waits.
    pub(super) fn go_on(&mut self, ctx: &Context) {
        match self.after_save.take() {
            None => {}
            Some(After::StartPage) => {
                self.editor = None;
                self.opened += 1;
                self.file = None;
                self.ui.start_over();
                self.list_frameworks(ctx);
            }
            Some(After::Start(framework)) => self.start(framework.as_deref()),
            Some(After::StartWith { project, worked_on }) => self.start_with(*project, worked_on),
            Some(After::Open(path)) => self.open(ctx, path),
            Some(After::Sample(name)) => self.open_sample(ctx, &name),
            Some(After::Close) => {
                self.may_close = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }

    /// Carries out the answer to the question about unsaved changes.
    pub(super) fn answer_unsaved(&mut self, ctx: &Context, answer: Answer) {
        match answer {
            Answer::Save => self.save(ctx),
            Answer::Discard => self.go_on(ctx),
            Answer::Stay => self.after_save = None,
        }
    }

    /// Holds the window open while unsaved changes are asked about.
    pub(super) fn guard_closing(&mut self, ctx: &Context) {
        let asked = ctx.input(|input| input.viewport().close_requested());
        if asked && !self.may_close && self.editor.as_ref().is_some_and(Editor::is_dirty) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.unless_unsaved(ctx, After::Close);
        }
    }
}
