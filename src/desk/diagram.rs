//! Files in Mermaid's notation: read aside, told what was made of them, and taken as one change or as a new project.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use super::Desk;
use super::files::{Report, file_name, table_report};
use crate::document::{Edit, EditName};
use crate::mermaid::{self, ReadError, Reading};
use crate::storage::{self, FileKind, StorageError};
use crate::ui::{Dialog, FoundDiagram};

/// What was found in a file; `Err(Ok(_))` = what it is not, `Err(Err(_))` = why it cannot be read.
pub type Found = Result<Vec<Reading>, Result<ReadError, StorageError>>;

impl Desk {
    /// Reads a diagram, or the diagrams of a Markdown text; one without any may hold a table.
    pub(super) fn read_diagram(&mut self, ctx: &Context, path: PathBuf) {
        let language = self.lang.language();
        self.jobs.start(ctx, move || {
            let bytes = match storage::read_diagram(&path) {
                Ok(bytes) => bytes,
                Err(error) => return Report::Diagram(path, Err(Err(error))),
            };
            let is_ours = storage::kind_of(&path) == FileKind::Diagram || mermaid::is_journey(&bytes);
            if !is_ours {
                return table_report(path);
            }
            Report::Diagram(path, mermaid::read(&bytes, language).map_err(Ok))
        });
    }

    /// Shows what was found, and asks where it should go.
    pub(super) fn diagram_read(&mut self, path: &std::path::Path, found: Found) {
        match found {
            Ok(readings) => {
                let found = FoundDiagram { file: file_name(path), readings: readings.into() };
                self.ui.dialog = Some(Dialog::Diagram(found));
            }
            Err(Ok(error)) => {
                let why = self.lang.say(error.key());
                let args = [("file", file_name(path).into()), ("why", why.into())];
                self.ui.notices.warn(self.lang.say_with("file-not-opened", &args));
            }
            Err(Err(error)) => self.warn_about(&error),
        }
    }

    /// Adds the journeys to the open project and shows the first of them.
    pub(super) fn take_diagram(&mut self, readings: &Arc<[Reading]>) {
        let mut first = None;
        let done = self.edit(|editor| {
            let project = editor.project().clone();
            match mermaid::take(&project, readings, || editor.fresh_id()) {
                Some((edit, journey)) => {
                    first = Some(journey);
                    edit
                }
                None => Edit::Batch { name: EditName::AddJourney, edits: Vec::new() },
            }
        });
        if let Some(journey) = first.filter(|_| done) {
            self.with_editor(|editor| editor.show_journey(journey));
            let name = super::run::edit_name(&self.lang, EditName::AddJourney);
            self.ui.notices.tell(self.lang.say_with("people-journey-shown", &[("edit", name.into())]));
        }
    }
}
