//! Exporting: what was ordered is made and written aside, with its progress and a way to stop it.

use std::path::{Path, PathBuf};

use egui::Context;

use super::Desk;
use super::files::{Report, file_name};
use super::jobs::{Watch, Watched};
use crate::action::{Ask, Command};
use crate::document::{Journey, JourneyId, Language, Project, SeriesId};
use crate::export::{self, Content, Format, Order};
use crate::insight;
use crate::lang::{Arg, Lang};
use crate::storage::{self, StorageError};

/// An export that has ended.
pub struct Exported {
    content: Content,
    path: PathBuf,
    /// What the file does not show as the project has it, or why nothing was exported.
    result: Result<Vec<String>, ExportError>,
}

/// Why nothing was exported.
enum ExportError {
    Made(export::ExportError),
    Written(StorageError),
}

/// What is exported from, as it was when it was asked for.
struct Source {
    project: Project,
    journey: JourneyId,
    series: Option<SeriesId>,
    language: Language,
    today: jiff::civil::Date,
}

/// So many remarks are told at once.
const MOST_REMARKS: usize = 4;
/// The whole of an export, as its watch counts.
const WHOLE: f32 = 1000.0;

impl Desk {
    /// Carries out a command about files for others and copies for elsewhere.
    pub(super) fn run_export(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::Export => self.open_export(None),
            Command::Report => self.open_export(Some(Content::Report)),
            Command::CopyImage => self.copy_image(ctx),
            Command::CopyText => self.copy_text(ctx),
            _ => {}
        }
    }

    /// Opens the window in which an export of a content is ordered; `None` = of what is in sight.
    pub(super) fn open_export(&mut self, content: Option<Content>) {
        let Some(editor) = &self.editor else { return };
        let Some(journey) = editor.journey().map(Journey::id) else { return };
        let last = self.settings.export;
        let content = content.unwrap_or_else(|| self.ui.content_in_sight());
        if content == Content::Workshop && editor.project().workshops().is_empty() {
            return self.ui.notices.warn(self.lang.say("export-no-workshop"));
        }
        self.ui.export.open(Order { content, ..last }, journey);
    }

    /// Remembers the choices and asks for a file.
    pub(super) fn order_export(&mut self, ctx: &Context, order: Order, journey: JourneyId) {
        let order = order.tidied();
        self.export_of = Some(journey);
        self.settings.export = order;
        self.keep_settings(ctx);
        self.ask(ctx, Ask::Export(order));
    }

    /// Makes an export; where the name ends like another kind of file that there is, it becomes one.
    pub(super) fn export(&mut self, ctx: &Context, mut order: Order, path: PathBuf) {
        let end = path.extension().and_then(|end| end.to_str()).and_then(Format::of_end);
        let other = end.map(|format| Order { format, ..order }).filter(Order::exists);
        let path = if let Some(other) = other {
            order = other;
            path
        } else {
            with_end(&path, order.format.end())
        };
        let Some(editor) = &self.editor else { return };
        let asked = self.export_of.filter(|journey| editor.project().journey(*journey).is_some());
        let Some(journey) = asked.or_else(|| Some(editor.journey()?.id())) else { return };
        let source = Source {
            project: editor.project().clone(),
            journey,
            series: editor.chosen_series(),
            language: self.lang.language(),
            today: self.today,
        };
        let watch = self.jobs.start_watched(ctx, move |watched| {
            let result = source.write(&order, &path, watched);
            Report::Exported(Exported { content: order.content, path, result })
        });
        self.exporting = Some(watch);
    }

    pub(super) fn exported(&mut self, exported: Exported) {
        self.exporting = None;
        let Exported { content, path, result } = exported;
        match result {
            Ok(remarks) => {
                let what = self.lang.say(&format!("export-content-{}", content.id()));
                let args = [("what", what.into()), ("file", file_name(&path).into())];
                let saved = self.lang.say_with("notice-exported", &args);
                let words = self.remarks(&remarks).map_or(saved.clone(), |remarks| format!("{saved}\n{remarks}"));
                self.ui.notices.tell(words);
            }
            Err(ExportError::Made(export::ExportError::Stopped)) => {
                self.ui.notices.tell(self.lang.say("notice-export-stopped"));
            }
            Err(ExportError::Made(export::ExportError::NoWorkshop)) => {
                self.ui.notices.warn(self.lang.say("export-no-workshop"));
            }
            Err(ExportError::Made(error)) => {
                log::error!("export: {error}");
                self.ui.notices.warn(self.lang.say("export-failed"));
            }
            Err(ExportError::Written(error)) => self.warn_about(&error),
        }
    }

    /// The first of the remarks, and how many more there are; `None` without any.
    fn remarks(&self, remarks: &[String]) -> Option<String> {
        let (first, rest) = remarks.split_at_checked(MOST_REMARKS).unwrap_or((remarks, &[]));
        let more = (!rest.is_empty()).then(|| {
            let count = rest.len() as u64;
            self.lang.say_with("mermaid-more", &[("n", Arg::Count(count, self.lang.format().count(count)))])
        });
        let words: Vec<_> = first.iter().cloned().chain(more).collect();
        (!words.is_empty()).then(|| words.join("\n"))
    }

    /// Breaks off an export that is under way.
    pub(super) fn stop_export(&self) {
        if let Some(watch) = &self.exporting {
            watch.stop();
        }
    }

    /// Shows how far an export is that is under way.
    pub(super) fn follow_export(&mut self) {
        self.ui.export.tell(self.exporting.as_ref().map(|watch: &Watch| watch.done() as f32 / WHOLE));
    }
}

impl Source {
    fn write(&self, order: &Order, path: &Path, watched: &Watched) -> Result<Vec<String>, ExportError> {
        let Some(journey) = self.project.journey(self.journey) else { return Ok(Vec::new()) };
        let lang = Lang::new(self.language);
        let series = insight::shown_series(&self.project, journey, self.series);
        let sight = export::Sight { project: &self.project, journey, series, lang: &lang, today: self.today };
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let mut tell = |share: f32| watched.tell((share * WHOLE) as u64);
        let files = export::make(order, &sight, &stem, &mut tell).map_err(ExportError::Made)?;
        files
            .iter()
            .try_for_each(|file| storage::write_export(&file.path(path), &file.bytes))
            .map_err(ExportError::Written)?;
        Ok(export::remarks(order, &sight))
    }
}

/// The path with an end of its own where it has another or none.
fn with_end(path: &Path, end: &str) -> PathBuf {
    match path.file_name() {
        Some(name) => {
            let mut name = name.to_owned();
            name.push(format!(".{end}"));
            path.with_file_name(name)
        }
        None => path.with_extension(end),
    }
}
