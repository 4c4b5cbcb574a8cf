//! Opening, saving, importing and exporting: the work is done aside, and here its reports come in.

use std::path::{Path, PathBuf};

use egui::Context;

use super::export::Exported;
use super::unsaved::After;
use super::{Desk, OpenFile, event_log, jobs};
use crate::action::Ask;
use crate::editor::Editor;
use crate::export::{Content, Order};
use crate::import::{self, ReadError};
use crate::lang::Arg;
use crate::samples;
use crate::storage::{self, FileKind, Fingerprint, Opened, StorageError};
use crate::ui::Dialog;

/// The most files that are read at once.
const MOST_DROPPED: usize = 24;

/// Words and suggestions for a file dialog.
#[derive(Clone, Debug)]
pub struct Question {
    /// What is asked for.
    pub ask: Ask,
    /// The dialog's title.
    pub title: String,
    /// What the shown kind of files is called.
    pub kind: String,
    /// The name to begin with, when saving.
    pub suggested: String,
    /// The folder to begin in.
    pub folder: Option<PathBuf>,
}

/// Something that can ask the user for a file without holding up a frame.
pub trait Dialogs {
    /// Asks; the answer comes as a report: `Some(path)`, or `None` when the user gave up.
    /// `Err` when there is no dialog to be had: the path is then typed.
    fn ask(&mut self, question: Question, report: jobs::Report<Report>) -> Result<(), jobs::Report<Report>>;
}

/// No dialogs: paths are typed. For tests, and for systems without any.
pub struct NoDialogs;

impl Dialogs for NoDialogs {
    fn ask(&mut self, _: Question, report: jobs::Report<Report>) -> Result<(), jobs::Report<Report>> {
        Err(report)
    }
}

/// What a job or a dialog has to say.
pub enum Report {
    /// The user chose a file, or none.
    Picked(Ask, Option<PathBuf>),
    /// No dialog could be shown.
    NoDialog(Ask),
    /// A project was read.
    Opened(PathBuf, Result<Box<Opened>, StorageError>),
    /// A project was saved.
    Saved(Saved),
    /// A table was read; `Err(Ok(_))` = what it is not, `Err(Err(_))` = why its file cannot be read.
    Read(PathBuf, Result<super::import::Source, Result<ReadError, StorageError>>),
    /// A file in Mermaid's notation was read.
    Diagram(PathBuf, super::diagram::Found),
    /// A table of the preview was read once more.
    Reread(Box<super::import::Reread>),
    /// An event log was found or counted.
    EventLog(Box<super::event_log::LogReport>),
    /// A persona's picture was read.
    Portrayed(super::people::Portrayed),
    /// A map or a report was written.
    Exported(Exported),
    /// Something about own frameworks.
    Frameworks(super::frameworks::FrameworkReport),
    /// A text to paste, and the cards that were copied last in any window.
    ClipRead(String, Option<Box<crate::document::Project>>),
    /// The map was painted for the clipboard; `None` = there was nothing to paint.
    Imaged(Option<crate::export::Pixels>),
    /// Settings were kept.
    SettingsKept(Result<(), StorageError>),
    /// A sound was played, or nobody could play it.
    Rung,
}

/// Whether a save is under way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Saving {
    /// No.
    #[default]
    No,
    /// Yes.
    Now,
    /// Yes, and another one is wanted when it has ended.
    OnceMore,
}

/// A save that has ended.
pub struct Saved {
    path: PathBuf,
    /// Which project of this desk it was, and in which state: by now another one may be open, or edited further.
    project: u64,
    state: u64,
    result: Result<Fingerprint, StorageError>,
}

impl Desk {
    pub(super) fn take_reports(&mut self, ctx: &Context) {
        for report in self.jobs.finished() {
            match report {
                Report::Picked(ask, Some(path)) => self.picked(ctx, ask, path),
                Report::Picked(_, None) => self.after_save = None,
                Report::NoDialog(ask) => self.type_path(ask),
                Report::Opened(path, result) => self.opened(ctx, path, result),
                Report::Saved(saved) => self.saved(ctx, saved),
                Report::Read(path, result) => self.table_read(&path, result),
                Report::Diagram(path, found) => self.diagram_read(&path, found),
                Report::Reread(reread) => self.table_reread(*reread),
                Report::EventLog(report) => self.log_report(*report),
                Report::Portrayed(portrayed) => self.portrayed(portrayed),
                Report::Exported(exported) => self.exported(exported),
                Report::Frameworks(report) => self.framework_report(ctx, report),
                Report::ClipRead(text, clip) => self.paste_read(&text, clip),
                Report::Imaged(picture) => self.imaged(ctx, picture),
                Report::SettingsKept(Ok(())) | Report::Rung => {}
                Report::SettingsKept(Err(error)) => log::warn!("settings not kept: {error}"),
            }
        }
    }

    pub(super) fn take_dropped_files(&mut self, ctx: &Context) {
        let dropped = ctx.input_mut(|input| std::mem::take(&mut input.raw.dropped_files));
        let paths: Vec<PathBuf> = dropped.into_iter().map(|file| file.path().to_owned()).collect();
        let project = paths.iter().find(|path| storage::kind_of(path) == FileKind::Project).cloned();
        // One project at a time; of tables any number, which then stand beside each other.
        for path in project.map_or(paths, |project| vec![project]).into_iter().take(MOST_DROPPED) {
            self.open_or_read(ctx, path);
        }
    }

    pub(super) fn ask(&mut self, ctx: &Context, ask: Ask) {
        let question = self.question(ask);
        let report = self.jobs.report(ctx);
        if let Err(report) = self.dialogs.ask(question, report) {
            report.done(Report::NoDialog(ask));
        }
    }

    /// A path that was typed or picked.
    pub(super) fn picked(&mut self, ctx: &Context, ask: Ask, path: PathBuf) {
        match ask {
            Ask::OpenProject | Ask::OpenTable => self.open_or_read(ctx, path),
            Ask::SaveProject => self.save_to(ctx, with_extension(path, "ron"), None),
            Ask::Export(order) => self.export(ctx, order, path),
            Ask::PersonaPicture(persona) => self.read_picture(ctx, persona, path),
        }
    }

    /// Opens a project, or reads a table, by the kind of the file.
    pub(super) fn open_or_read(&mut self, ctx: &Context, path: PathBuf) {
        match storage::kind_of(&path) {
            FileKind::Project => self.unless_unsaved(ctx, After::Open(path)),
            FileKind::Diagram | FileKind::Markdown => self.read_diagram(ctx, path),
            FileKind::Table | FileKind::Unknown => self.read_table(ctx, path),
        }
    }

    pub(super) fn open(&mut self, ctx: &Context, path: PathBuf) {
        self.jobs.start(ctx, move || {
            let result = storage::open(&path).map(Box::new);
            Report::Opened(path, result)
        });
    }

    pub(super) fn open_sample(&mut self, ctx: &Context, name: &str) {
        let Some((_, text)) = samples::SAMPLES.iter().find(|(file, _)| *file == name) else { return };
        match crate::project_file::read(text.as_bytes()) {
            Ok(project) => self.show_project(project),
            Err(error) => log::error!("sample {name}: {error}"),
        }
        ctx.request_repaint();
    }

    /// Saves to the project's file, or asks for one.
    pub(super) fn save(&mut self, ctx: &Context) {
        match &self.file {
            Some(file) => {
                let file = file.clone();
                self.save_to(ctx, file.path, Some(file.fingerprint));
            }
            None => self.ask(ctx, Ask::SaveProject),
        }
    }

    /// Saves over what is on disk, whatever it has become.
    pub(super) fn save_anyway(&mut self, ctx: &Context) {
        if let Some(file) = &self.file {
            let path = file.path.clone();
            self.save_to(ctx, path, None);
        }
    }

    fn save_to(&mut self, ctx: &Context, path: PathBuf, expected: Option<Fingerprint>) {
        let Some(editor) = &self.editor else { return };
        if self.saving != Saving::No {
            // One save at a time: the next one must know what this one leaves on disk.
            self.saving = Saving::OnceMore;
            return;
        }
        self.saving = Saving::Now;
        let (document, state, project) = (editor.project().clone(), editor.state(), self.opened);
        self.jobs.start(ctx, move || {
            let result = storage::save(&path, &document, expected.as_ref());
            Report::Saved(Saved { path, project, state, result })
        });
    }

    fn read_table(&mut self, ctx: &Context, path: PathBuf) {
        self.jobs.start(ctx, move || table_report(path));
    }

    fn opened(&mut self, ctx: &Context, path: PathBuf, result: Result<Box<Opened>, StorageError>) {
        match result {
            Ok(opened) => {
                self.put(Editor::opened(opened.project));
                self.file = Some(OpenFile { path: path.clone(), fingerprint: opened.fingerprint });
                self.remember(ctx, path);
            }
            Err(error) => self.warn_about(&error),
        }
    }

    fn saved(&mut self, ctx: &Context, saved: Saved) {
        let Saved { path, project, state, result } = saved;
        let again = std::mem::take(&mut self.saving) == Saving::OnceMore;
        if project != self.opened {
            // Another project is open by now; only a failure is of interest.
            if let Err(error) = result {
                self.warn_about(&error);
            }
            return;
        }
        match result {
            Ok(fingerprint) => {
                let said = self.lang.say_with("notice-saved", &[("file", file_name(&path).into())]);
                self.ui.notices.tell(said);
                if let Some(editor) = &mut self.editor {
                    editor.mark_saved(state);
                }
                self.file = Some(OpenFile { path: path.clone(), fingerprint });
                self.remember(ctx, path);
                if again {
                    self.save(ctx);
                } else {
                    self.go_on(ctx);
                }
            }
            Err(StorageError::ChangedOnDisk { .. }) => {
                self.after_save = None;
                self.ui.dialog = Some(Dialog::ChangedOnDisk { file: file_name(&path) });
            }
            Err(error) => {
                self.after_save = None;
                if let (Some(fingerprint), Some(file)) = (error.replaced(), &mut self.file) {
                    file.fingerprint = fingerprint;
                }
                self.warn_about(&error);
            }
        }
    }

    pub(super) fn warn_about(&mut self, error: &StorageError) {
        let (key, args) = error.message();
        let args: Vec<_> = args.into_iter().map(|(name, value)| (name, Arg::Text(value))).collect();
        let words = self.lang.say_with(key, &args);
        let words = if matches!(error, StorageError::Project { .. }) {
            let file = error.path().display().to_string();
            self.lang.say_with("file-not-opened", &[("file", file.into()), ("why", words.into())])
        } else {
            words
        };
        self.ui.notices.warn(words);
    }

    fn type_path(&mut self, ask: Ask) {
        let question = self.question(ask);
        let start = question.folder.unwrap_or_default().join(question.suggested);
        let path = start.to_string_lossy().into_owned();
        self.ui.dialog = Some(Dialog::TypePath { ask, title: question.title, path });
    }

    fn question(&self, ask: Ask) -> Question {
        let (title, kind) = match ask {
            Ask::OpenProject => ("ask-open-project", "kind-project"),
            Ask::OpenTable => ("ask-open-table", "kind-table"),
            Ask::SaveProject => ("ask-save-project", "kind-project"),
            Ask::Export(order) => return self.export_question(order),
            Ask::PersonaPicture(_) => ("ask-persona-picture", "kind-picture"),
        };
        Question {
            ask,
            title: self.lang.say(title),
            kind: self.lang.say(kind),
            suggested: self.suggested(ask),
            folder: self.folder(),
        }
    }

    /// Where to save an export: beside the project, under its name and what it is of.
    fn export_question(&self, order: Order) -> Question {
        let what = self.lang.say(&format!("export-content-{}", order.content.id()));
        let kind = self.lang.say(&format!("export-format-{}", order.format.id()));
        let title = self.lang.say_with("ask-export", &[("what", what.into()), ("kind", kind.as_str().into())]);
        Question {
            ask: Ask::Export(order),
            title,
            kind,
            suggested: self.suggested(Ask::Export(order)),
            folder: self.folder(),
        }
    }

    /// The folder of the project's file.
    fn folder(&self) -> Option<PathBuf> {
        self.file.as_ref().and_then(|file| file.path.parent()).map(Path::to_owned)
    }

    fn suggested(&self, ask: Ask) -> String {
        let extension = match ask {
            Ask::OpenProject | Ask::OpenTable | Ask::PersonaPicture(_) => return String::new(),
            Ask::SaveProject => "ron",
            Ask::Export(order) => order.format.end(),
        };
        let project = self.editor.as_ref().map(|editor| self.lang.names().project(editor.project()));
        let mut stem = file_stem_of(project.unwrap_or_default());
        if matches!(ask, Ask::Export(order) if order.content != Content::People && order.content != Content::Workshop) {
            stem.extend(self.journey_in_stem());
        }
        let end = match ask {
            Ask::Export(order) if order.content != Content::Map => {
                format!("-{}", self.lang.say(&format!("export-file-{}", order.content.id())))
            }
            _ => String::new(),
        };
        format!("{stem}{end}.{extension}")
    }

    /// What tells an export of one journey from those of the project's others; `None` where there is only one.
    fn journey_in_stem(&self) -> Option<String> {
        let editor = self.editor.as_ref().filter(|editor| editor.project().journeys().len() > 1)?;
        let asked = self.export_of.and_then(|journey| editor.project().journey(journey));
        let name = self.lang.names().journey(asked.or_else(|| editor.journey())?);
        (!name.trim().is_empty()).then(|| format!("-{}", file_stem_of(name)))
    }

    fn remember(&mut self, ctx: &Context, path: PathBuf) {
        let path = std::path::absolute(&path).unwrap_or(path);
        self.settings.remember(&path);
        self.keep_settings(ctx);
    }

    pub(super) fn keep_settings(&mut self, ctx: &Context) {
        let Some(file) = self.settings_file.clone() else { return };
        let settings = self.settings.clone();
        self.jobs.start(ctx, move || Report::SettingsKept(file.save(&settings)));
    }
}

/// Reads a table, or looks into an event log.
pub(super) fn table_report(path: PathBuf) -> Report {
    if let Some(found) = event_log::look(&path) {
        return Report::EventLog(Box::new(found));
    }
    let name = file_name(&path);
    let result = match storage::read_table(&path) {
        Ok(bytes) => {
            let reading = import::read_table(&bytes, &name, None, storage::unpack_workbook);
            reading.map(|reading| Box::new((reading, bytes.into()))).map_err(Ok)
        }
        Err(error) => Err(Err(error)),
    };
    Report::Read(path, result)
}

/// The name of a file without its folder.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// A file name from a project's name: letters and digits of any language, words joined by hyphens.
fn file_stem_of(name: &str) -> String {
    let words: Vec<_> = name.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let stem: String = words.join("-").to_lowercase().chars().take(60).collect();
    if stem.is_empty() { "klantreis".to_owned() } else { stem }
}

/// The path with an extension, where the user gave none.
fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    if path.extension().is_some() { path } else { path.with_extension(extension) }
}
